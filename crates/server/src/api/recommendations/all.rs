use axum::extract::State;
use parvis_service::{Page, RecommendationAnswer};

use crate::App;
use crate::api::records::ListParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all recommendations that the reader may know of, without what they say.
#[utoipa::path(
    get, path = "/api/v1/recommendations", tag = "meetings", operation_id = "recommendations", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<RecommendationAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<RecommendationAnswer>>, ApiError> {
    Ok(axum::Json(app.register.recommendations(&who, parameters.purpose(), None, &parameters.page()?).await?))
}
