use axum::extract::State;
use parvis_service::{MeetingAnswer, Page};

use crate::App;
use crate::api::records::ListParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all meetings that the reader may know of, without what they say.
#[utoipa::path(
    get, path = "/api/v1/meetings", tag = "meetings", operation_id = "meetings", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<MeetingAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<MeetingAnswer>>, ApiError> {
    Ok(axum::Json(app.register.meetings(&who, parameters.purpose(), None, &parameters.page()?).await?))
}
