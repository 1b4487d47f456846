use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::PartnerStatementId;
use parvis_service::{NewRelease, PartnerStatementAnswer};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Releases the version of a partner statement that was looked at for matching. Nobody learns of it yet.
#[utoipa::path(
    post, path = "/api/v1/partner-statements/{id}/release", tag = "partners", operation_id = "release_partner_statement", extensions(("x-callers" = json!(["keeper"]))), params(("id" = PartnerStatementId, Path)), request_body = NewRelease,
    responses((status = 200, body = PartnerStatementAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn release(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PartnerStatementId>,
    Json(new): Json<NewRelease>,
) -> Result<axum::Json<PartnerStatementAnswer>, ApiError> {
    Ok(axum::Json(app.register.release_statement(&who, id, new).await?))
}

/// Takes the release back. Every match with it ends at once.
#[utoipa::path(
    delete, path = "/api/v1/partner-statements/{id}/release", tag = "partners", operation_id = "stop_matching_partner_statement", extensions(("x-callers" = json!(["keeper"]))), params(("id" = PartnerStatementId, Path)),
    responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn stop(State(app): State<App>, Who(who): Who, Named(id): Named<PartnerStatementId>) -> Result<StatusCode, ApiError> {
    app.register.stop_matching(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
