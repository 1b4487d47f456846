use axum::extract::State;
use parvis_model::VisitId;
use parvis_service::HandoverAnswer;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Named;
use crate::who::Who;

/// To whom a visit can be handed when it is finished.
#[utoipa::path(
    get, path = "/api/v1/visits/{id}/handover", tag = "visits", operation_id = "handover", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)),
    responses((status = 200, body = HandoverAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(id): Named<VisitId>) -> Result<axum::Json<HandoverAnswer>, ApiError> {
    Ok(axum::Json(app.register.handover(&who, id).await?))
}
