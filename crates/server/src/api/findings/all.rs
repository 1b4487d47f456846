use axum::extract::State;
use parvis_service::{FindingAnswer, Page};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all findings that the reader may know of, without what was found.
#[utoipa::path(
    get, path = "/api/v1/findings", tag = "findings", operation_id = "findings", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<FindingAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<FindingAnswer>>, ApiError> {
    Ok(axum::Json(app.register.findings(&who, parameters.purpose(), None, &parameters.page()?).await?))
}
