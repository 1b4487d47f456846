use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::MemberId;
use parvis_service::MemberAnswer;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Named;
use crate::who::{Signed, Who};

/// A link that was just made.
#[derive(Serialize, ToSchema)]
pub(crate) struct NewLink {
    /// Put this behind `/welcome#` and the name of the server; it is shown this once and lasts a week.
    secret: String,
}

/// Makes a link with which another member sets up their account, or a new password. An earlier link no longer works. What
/// would let somebody in needs a session: no token makes a link.
#[utoipa::path(
    post, path = "/api/v1/members/{id}/link", tag = "people", operation_id = "invite", extensions(("x-callers" = json!(["administrator","own_keeper","by_session"]))), params(("id" = String, Path)),
    responses((status = 201, body = NewLink), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn link(
    State(app): State<App>,
    Who(who): Who,
    Signed(_): Signed,
    Named(id): Named<MemberId>,
) -> Result<(StatusCode, Json<NewLink>), ApiError> {
    let secret = app.register.invite(&who, id).await?;
    Ok((StatusCode::CREATED, Json(NewLink { secret: secret.reveal().to_owned() })))
}

/// Ends a membership at once, with sessions, tokens and links. For 30 days it is taken up again as it was; then the name is erased.
#[utoipa::path(
    delete, path = "/api/v1/members/{id}", tag = "people", operation_id = "end_membership", extensions(("x-callers" = json!(["administrator","own_keeper"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn end(State(app): State<App>, Who(who): Who, Named(id): Named<MemberId>) -> Result<StatusCode, ApiError> {
    app.register.end_membership(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Under which name somebody comes back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Restored {
    /// Their name. Needed once it was erased; until then it comes back by itself.
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
}

/// Takes back that a membership was ended. For 30 days the member then signs in as before, and sessions, tokens and links stay ended; after
/// that they need a new link.
#[utoipa::path(
    post, path = "/api/v1/members/{id}/restore", tag = "people", operation_id = "restore_membership", extensions(("x-callers" = json!(["administrator","own_keeper"]))), params(("id" = String, Path)), request_body = Restored,
    responses((status = 200, body = MemberAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn restore(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<MemberId>,
    crate::extract::Json(restored): crate::extract::Json<Restored>,
) -> Result<Json<MemberAnswer>, ApiError> {
    Ok(Json(app.register.restore_membership(&who, id, restored.name.as_deref()).await?))
}

/// Erases the name of a member whose membership has ended, and all that they signed in with, at once.
#[utoipa::path(
    delete, path = "/api/v1/members/{id}/name", tag = "people", operation_id = "erase_member", extensions(("x-callers" = json!(["administrator","own_keeper"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn erase(State(app): State<App>, Who(who): Who, Named(id): Named<MemberId>) -> Result<StatusCode, ApiError> {
    app.register.erase_member(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
