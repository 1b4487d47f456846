use axum::extract::State;
use parvis_model::AgreementId;
use parvis_service::{AgreementAnswer, AgreementConfirmation};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Confirms an agreement that another organisation proposed to the caller's and gave to it. From its first day on each is a partner of the other.
#[utoipa::path(
    post, path = "/api/v1/agreements/{id}/confirmation", tag = "partners", operation_id = "confirm_agreement", extensions(("x-callers" = json!(["recipient"]))), params(("id" = String, Path)), request_body = AgreementConfirmation,
    responses((status = 200, body = AgreementAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn confirm(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<AgreementId>,
    Json(of): Json<AgreementConfirmation>,
) -> Result<axum::Json<AgreementAnswer>, ApiError> {
    Ok(axum::Json(app.register.confirm_agreement(&who, id, of).await?))
}
