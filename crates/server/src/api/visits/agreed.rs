use axum::extract::State;
use parvis_model::VisitId;
use parvis_service::{AgreedAnswers, VisitAnswer};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Keeps with a finished visit what its raters agreed on.
#[utoipa::path(
    post, path = "/api/v1/visits/{id}/agreed", tag = "visits", operation_id = "agree_on_answers", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = AgreedAnswers,
    responses((status = 200, body = VisitAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn agree(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitId>,
    Json(agreed): Json<AgreedAnswers>,
) -> Result<axum::Json<VisitAnswer>, ApiError> {
    Ok(axum::Json(app.register.agree_on_answers(&who, id, &agreed).await?))
}
