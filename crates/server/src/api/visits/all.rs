use axum::extract::State;
use parvis_service::VisitAnswer;

use crate::api::records::PurposeParameter;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// All visits that the reader may know of, without what was seen.
#[utoipa::path(
    get, path = "/api/v1/visits", tag = "visits", operation_id = "visits", extensions(("x-callers" = json!(["everybody"]))), params(PurposeParameter),
    responses((status = 200, body = Vec<VisitAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<Vec<VisitAnswer>>, ApiError> {
    Ok(axum::Json(app.register.visits(&who, parameters.purpose(), None).await?))
}
