use axum::extract::State;
use parvis_model::AgreementId;
use parvis_service::{AgreementAnswer, AgreementEnding};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Ends an agreement, or declines one that was proposed; either party may. What was given under it is taken back in the same act.
#[utoipa::path(
    post, path = "/api/v1/agreements/{id}/end", tag = "partners", operation_id = "end_agreement", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = AgreementEnding,
    responses((status = 200, body = AgreementAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn end(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<AgreementId>,
    Json(ending): Json<AgreementEnding>,
) -> Result<axum::Json<AgreementAnswer>, ApiError> {
    Ok(axum::Json(app.register.end_agreement(&who, id, ending).await?))
}
