use axum::extract::State;
use parvis_model::VisitId;
use parvis_service::ComparisonAnswer;

use crate::api::records::PurposeParameter;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// Where a visit stands among visits to similar sites of at least five other owners.
#[utoipa::path(
    get, path = "/api/v1/visits/{id}/comparison", tag = "visits", operation_id = "compare_visit", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = ComparisonAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<ComparisonAnswer>, ApiError> {
    Ok(axum::Json(app.register.compare_visit(&who, parameters.purpose(), id).await?))
}
