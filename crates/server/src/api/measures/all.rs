use axum::extract::State;
use parvis_service::{Page, SiteMeasureAnswer};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all measures that the reader may know of, without what they are.
#[utoipa::path(
    get, path = "/api/v1/measures", tag = "measures", operation_id = "measures", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<SiteMeasureAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<SiteMeasureAnswer>>, ApiError> {
    Ok(axum::Json(app.register.measures(&who, parameters.purpose(), None, &parameters.page()?).await?))
}
