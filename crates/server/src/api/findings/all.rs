use axum::extract::State;
use parvis_service::FindingAnswer;

use crate::api::records::PurposeParameter;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// All findings that the reader may know of, without what was found.
#[utoipa::path(
    get, path = "/api/v1/findings", tag = "findings", operation_id = "findings", extensions(("x-callers" = json!(["everybody"]))), params(PurposeParameter),
    responses((status = 200, body = Vec<FindingAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<Vec<FindingAnswer>>, ApiError> {
    Ok(axum::Json(app.register.findings(&who, parameters.purpose(), None).await?))
}
