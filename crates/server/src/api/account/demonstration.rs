use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::MemberId;
use parvis_service::{AccountAnswer, MemberAnswer, OrganisationAnswer};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::sign_in::signed_in;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::who::From;

/// As whom a demonstration can be looked at.
#[derive(Serialize, ToSchema)]
pub(crate) struct DemonstrationMember {
    member: MemberAnswer,
    organisation: OrganisationAnswer,
}

/// Whom to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LookAs {
    /// The member.
    member: MemberId,
}

/// As whom a demonstration can be looked at; empty everywhere else.
#[utoipa::path(
    get, path = "/api/v1/demonstration", tag = "account", operation_id = "demonstration", extensions(("x-callers" = json!(["everybody"]))),
    responses((status = 200, body = Vec<DemonstrationMember>))
)]
pub(crate) async fn list(State(app): State<App>) -> Result<axum::Json<Vec<DemonstrationMember>>, ApiError> {
    let members = app.register.demonstration_members().await?;
    Ok(axum::Json(members.into_iter().map(|(member, organisation)| DemonstrationMember { member, organisation }).collect()))
}

/// Looks at a demonstration as one of its members; there is nobody to be anywhere else.
#[utoipa::path(
    post, path = "/api/v1/demonstration", tag = "account", operation_id = "look_as", extensions(("x-callers" = json!(["everybody"]))), request_body = LookAs,
    responses((status = 200, body = AccountAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn look_as(State(app): State<App>, From(origin): From, headers: HeaderMap, Json(wanted): Json<LookAs>) -> Result<Response, ApiError> {
    signed_in(app.secure, &headers, app.register.look_as(wanted.member, &origin).await?)
}
