use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use parvis_service::{AccountAnswer, SignedIn};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::cookie::Cookie;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::who::From;

/// Name and password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordSignIn {
    /// The name to sign in with.
    user_name: String,
    /// The password.
    password: String,
}

/// Name and recovery code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeSignIn {
    /// The name to sign in with.
    user_name: String,
    /// One of the codes; it is used up.
    code: String,
}

/// The account, the new session as a cookie, and one by which the browser is known later, where it has none yet.
pub(super) fn signed_in(secure: bool, headers: &HeaderMap, signed_in: SignedIn) -> Result<Response, ApiError> {
    let mut response = axum::Json(signed_in.account).into_response();
    response.headers_mut().append(header::SET_COOKIE, Cookie::SESSION.set(&signed_in.secret, secure)?);
    if let Some(device) = &signed_in.device {
        for cookie in Cookie::set_device(device, secure, headers)? {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    Ok(response)
}

/// Signs in with a password.
#[utoipa::path(
    post, path = "/api/v1/sign-in", tag = "account", operation_id = "sign_in", extensions(("x-callers" = json!(["everybody"]))), request_body = PasswordSignIn,
    responses((status = 200, body = AccountAnswer), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn password(State(app): State<App>, From(origin): From, headers: HeaderMap, Json(typed): Json<PasswordSignIn>) -> Result<Response, ApiError> {
    signed_in(app.secure, &headers, app.register.sign_in(&typed.user_name, &typed.password, &origin).await?)
}

/// Signs in with a recovery code.
#[utoipa::path(
    post, path = "/api/v1/sign-in/recovery-code", tag = "account", operation_id = "sign_in_with_code", extensions(("x-callers" = json!(["everybody"]))), request_body = CodeSignIn,
    responses((status = 200, body = AccountAnswer), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn code(State(app): State<App>, From(origin): From, headers: HeaderMap, Json(typed): Json<CodeSignIn>) -> Result<Response, ApiError> {
    signed_in(app.secure, &headers, app.register.sign_in_with_code(&typed.user_name, &typed.code, &origin).await?)
}
