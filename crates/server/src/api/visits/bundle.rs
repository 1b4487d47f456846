use axum::extract::State;
use parvis_model::VisitId;
use parvis_service::VisitBundle;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Named;
use crate::who::Who;

/// Hands out a visit to take on a device without network, for the days that the settings say. Taking it again prolongs that time.
#[utoipa::path(
    post, path = "/api/v1/visits/{id}/bundle", tag = "visits", operation_id = "take_visit_along", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)),
    responses((status = 200, body = VisitBundle), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn take_along(State(app): State<App>, Who(who): Who, Named(id): Named<VisitId>) -> Result<axum::Json<VisitBundle>, ApiError> {
    Ok(axum::Json(app.register.take_visit_along(&who, id).await?))
}
