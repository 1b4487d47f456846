use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::OrganisationId;
use parvis_service::LeadAnswer;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Named;
use crate::who::Who;

/// The authorities that lead this installation.
#[utoipa::path(
    get, path = "/api/v1/installation/leads", tag = "installation", operation_id = "leads", extensions(("x-callers" = json!(["member"]))),
    responses((status = 200, body = Vec<LeadAnswer>), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who) -> Result<axum::Json<Vec<LeadAnswer>>, ApiError> {
    Ok(axum::Json(app.register.leads(&who).await?))
}

/// Names an authority as one that leads this installation.
#[utoipa::path(
    put, path = "/api/v1/organisations/{id}/lead", tag = "installation", operation_id = "name_lead", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn name(State(app): State<App>, Who(who): Who, Named(id): Named<OrganisationId>) -> Result<StatusCode, ApiError> {
    app.register.name_lead(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says that an authority no longer leads this installation. The last one stays.
#[utoipa::path(
    delete, path = "/api/v1/organisations/{id}/lead", tag = "installation", operation_id = "end_lead", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn end(State(app): State<App>, Who(who): Who, Named(id): Named<OrganisationId>) -> Result<StatusCode, ApiError> {
    app.register.end_lead(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
