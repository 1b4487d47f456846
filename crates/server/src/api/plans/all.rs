use axum::extract::State;
use parvis_service::{Page, PlanAnswer};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all plans that the reader may know of, without what they say.
#[utoipa::path(
    get, path = "/api/v1/plans", tag = "plans", operation_id = "plans", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<PlanAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<PlanAnswer>>, ApiError> {
    Ok(axum::Json(app.register.plans(&who, parameters.purpose(), None, &parameters.page()?).await?))
}
