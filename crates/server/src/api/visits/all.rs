use axum::extract::State;
use parvis_service::{Page, VisitAnswer};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all visits that the reader may know of, without what was seen.
#[utoipa::path(
    get, path = "/api/v1/visits", tag = "visits", operation_id = "visits", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<VisitAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<VisitAnswer>>, ApiError> {
    Ok(axum::Json(app.register.visits(&who, parameters.purpose(), None, &parameters.page()?).await?))
}
