use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_service::{AccountAnswer, CameBack, DirectoryAddress, Secret, ServiceError};
use serde::Deserialize;
use utoipa::ToSchema;

use super::recovery_codes::Confirmation;
use super::sign_in::signed_in;
use crate::App;
use crate::cookie::Cookie;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::who::{From, Signed};

/// With what the directory sent somebody back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReturnFromDirectory {
    /// What the directory gave for them.
    code: String,
    /// What was sent along.
    state: String,
}

/// A link, and the name to sign in with where nothing else will do.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DirectoryAcceptance {
    /// What stands behind `#` in the link.
    secret: String,
    /// The name to sign in with, beside the directory: with a recovery code.
    #[serde(default)]
    user_name: String,
}

/// Where to go, and a cookie without which the way back does not work.
fn sent((address, secret): (DirectoryAddress, Secret), secure: bool) -> Result<Response, ApiError> {
    let cookie = Cookie::DIRECTORY.set(&secret, secure)?;
    Ok(([(header::SET_COOKIE, cookie)], axum::Json(address)).into_response())
}

/// Sends somebody to the directory to sign in.
#[utoipa::path(
    post, path = "/api/v1/sign-in/directory", tag = "account", operation_id = "sign_in_with_directory", extensions(("x-callers" = json!(["everybody"]))),
    responses((status = 200, body = DirectoryAddress), (status = 404, body = ErrorAnswer), (status = 503, body = ErrorAnswer))
)]
pub(crate) async fn sign_in(State(app): State<App>, From(origin): From) -> Result<Response, ApiError> {
    sent(app.register.sign_in_with_directory(&origin).await?, app.secure)
}

/// Sends a member to the directory, to connect the account with it.
#[utoipa::path(
    post, path = "/api/v1/me/directory", tag = "account", operation_id = "connect_directory", extensions(("x-callers" = json!(["session"]))), request_body = Confirmation,
    responses((status = 200, body = DirectoryAddress), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer), (status = 503, body = ErrorAnswer))
)]
pub(crate) async fn connect(
    State(app): State<App>,
    From(origin): From,
    Signed(session): Signed,
    Json(typed): Json<Confirmation>,
) -> Result<Response, ApiError> {
    sent(app.register.connect_directory(session, &typed.password, &origin).await?, app.secure)
}

/// Sends somebody who was invited to the directory, to set up their account with it.
#[utoipa::path(
    post, path = "/api/v1/invitation/directory", tag = "account", operation_id = "accept_with_directory", extensions(("x-callers" = json!(["everybody"]))), request_body = DirectoryAcceptance,
    responses((status = 200, body = DirectoryAddress), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 503, body = ErrorAnswer))
)]
pub(crate) async fn accept(State(app): State<App>, From(origin): From, Json(typed): Json<DirectoryAcceptance>) -> Result<Response, ApiError> {
    sent(app.register.accept_with_directory(&typed.secret, &typed.user_name, &origin).await?, app.secure)
}

/// Takes somebody back from the directory: signs them in, or connects their account (then there is nothing to answer).
#[utoipa::path(
    post, path = "/api/v1/sign-in/directory/return", tag = "account", operation_id = "return_from_directory", extensions(("x-callers" = json!(["everybody"]))), request_body = ReturnFromDirectory,
    responses((status = 200, body = Option<AccountAnswer>), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer), (status = 503, body = ErrorAnswer))
)]
pub(crate) async fn come_back(
    State(app): State<App>,
    From(origin): From,
    headers: HeaderMap,
    Json(typed): Json<ReturnFromDirectory>,
) -> Result<Response, ApiError> {
    let kept = Cookie::DIRECTORY.of(&headers, app.secure).ok_or(ServiceError::WrongCredentials)?;
    let mut response = match app.register.come_back(kept, typed.code, &typed.state, &origin).await? {
        CameBack::SignedIn(who) => signed_in(app.secure, &headers, *who)?,
        CameBack::Connected => axum::Json(None::<AccountAnswer>).into_response(),
    };
    let forgotten: (HeaderName, HeaderValue) = (header::SET_COOKIE, Cookie::DIRECTORY.forget(app.secure)?);
    response.headers_mut().append(forgotten.0, forgotten.1);
    Ok(response)
}

/// Takes the connection with the directory from the account; other sessions end.
#[utoipa::path(
    delete, path = "/api/v1/me/directory", tag = "account", operation_id = "disconnect_directory", extensions(("x-callers" = json!(["session"]))),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn disconnect(State(app): State<App>, Signed(session): Signed) -> Result<StatusCode, ApiError> {
    app.register.disconnect_directory(session).await?;
    Ok(StatusCode::NO_CONTENT)
}
