use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{OrganisationId, Role};
use parvis_service::{MemberAnswer, Page};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::api::records::PageParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A member to be added.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMember {
    /// Their name.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// As what.
    role: Role,
}

/// A page of the members of an organisation, in the order in which they were added.
#[utoipa::path(
    get, path = "/api/v1/organisations/{id}/members", tag = "people", operation_id = "members", extensions(("x-callers" = json!(["administrator","own"]))), params(("id" = String, Path), PageParameters),
    responses((status = 200, body = Page<MemberAnswer>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<OrganisationId>,
    Parameters(parameters): Parameters<PageParameters>,
) -> Result<axum::Json<Page<MemberAnswer>>, ApiError> {
    Ok(axum::Json(app.register.members(&who, id, &parameters.page()?).await?))
}

/// Adds a member; they sign in with a link (`POST /api/v1/members/{id}/link`).
#[utoipa::path(
    post, path = "/api/v1/organisations/{id}/members", tag = "people", operation_id = "add_member", extensions(("x-callers" = json!(["administrator","own_keeper"]))), params(("id" = String, Path)), request_body = NewMember,
    responses((status = 201, body = MemberAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn add(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<OrganisationId>,
    Json(wanted): Json<NewMember>,
) -> Result<(StatusCode, axum::Json<MemberAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.add_member(&who, id, wanted.role, &wanted.name).await?)))
}
