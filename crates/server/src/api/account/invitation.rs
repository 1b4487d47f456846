use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_service::{AccountAnswer, InvitationAnswer, NewAccount, Proof};
use serde::Deserialize;
use utoipa::ToSchema;

use super::sign_in::signed_in;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::who::From;

/// The secret part of a link. It travels in the body, so that it stands in no log of addresses.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Link {
    /// What stands behind `#` in the link.
    secret: String,
}

/// How somebody who was invited wants to sign in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Acceptance {
    /// What stands behind `#` in the link.
    secret: String,
    /// The name to sign in with; not needed for a new password.
    #[serde(default)]
    user_name: String,
    /// The password.
    password: String,
    /// For the first account: their own name.
    #[serde(default)]
    name: String,
    /// For the first account: what their organisation is called.
    #[serde(default)]
    organisation: String,
}

/// Whom a link invites.
#[utoipa::path(
    post, path = "/api/v1/invitation", tag = "account", operation_id = "invitation", extensions(("x-callers" = json!(["everybody"]))), request_body = Link,
    responses((status = 200, body = InvitationAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn look(State(app): State<App>, Json(link): Json<Link>) -> Result<axum::Json<InvitationAnswer>, ApiError> {
    Ok(axum::Json(app.register.invitation(&link.secret).await?))
}

/// Sets up the account that a link invites to, and signs in.
#[utoipa::path(
    post, path = "/api/v1/invitation/accept", tag = "account", operation_id = "accept_invitation", extensions(("x-callers" = json!(["everybody"]))), request_body = Acceptance,
    responses((status = 200, body = AccountAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn accept(State(app): State<App>, From(origin): From, headers: HeaderMap, Json(wanted): Json<Acceptance>) -> Result<Response, ApiError> {
    let Acceptance { secret, user_name, password, name, organisation } = wanted;
    let account = NewAccount { user_name, proof: Proof::Password(password.into()), name, organisation };
    signed_in(app.secure, &headers, app.register.accept_invitation(&secret, account, &origin).await?)
}
