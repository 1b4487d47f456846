use axum::extract::State;
use parvis_model::OrganisationId;
use parvis_service::OrganisationAnswer;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Another name for an organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RenamedOrganisation {
    /// What it is called from now on.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
}

/// Gives an organisation another name.
#[utoipa::path(
    patch, path = "/api/v1/organisations/{id}", tag = "people", operation_id = "rename_organisation", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path)), request_body = RenamedOrganisation,
    responses((status = 200, body = OrganisationAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn rename(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<OrganisationId>,
    Json(wanted): Json<RenamedOrganisation>,
) -> Result<axum::Json<OrganisationAnswer>, ApiError> {
    Ok(axum::Json(app.register.rename_organisation(&who, id, &wanted.name).await?))
}

/// Ends an organisation for which nobody works any more. What it wrote stays sealed and its own; nothing new is given to it. It can be reopened.
#[utoipa::path(
    post, path = "/api/v1/organisations/{id}/end", tag = "people", operation_id = "end_organisation", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path)),
    responses((status = 200, body = OrganisationAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn end(State(app): State<App>, Who(who): Who, Named(id): Named<OrganisationId>) -> Result<axum::Json<OrganisationAnswer>, ApiError> {
    Ok(axum::Json(app.register.end_organisation(&who, id).await?))
}

/// Takes back that an organisation has ended: what it has to do with places holds again. One that was merged comes back with its name alone.
#[utoipa::path(
    post, path = "/api/v1/organisations/{id}/reopen", tag = "people", operation_id = "reopen_organisation", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path)),
    responses((status = 200, body = OrganisationAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn reopen(State(app): State<App>, Who(who): Who, Named(id): Named<OrganisationId>) -> Result<axum::Json<OrganisationAnswer>, ApiError> {
    Ok(axum::Json(app.register.reopen_organisation(&who, id).await?))
}
