use axum::extract::State;
use parvis_model::VisitId;
use parvis_service::VisitAnswer;

use crate::api::records::PurposeParameter;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// One visit, with all that the reader may see of it. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/visits/{id}", tag = "visits", operation_id = "visit", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = VisitAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<VisitAnswer>, ApiError> {
    Ok(axum::Json(app.register.visit(&who, parameters.purpose(), id).await?))
}
