use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::{From, Signed, forget};

/// Ends this session.
#[utoipa::path(
    post, path = "/api/v1/sign-out", tag = "account", operation_id = "sign_out", extensions(("x-callers" = json!(["session"]))),
    responses((status = 204), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn here(State(app): State<App>, Signed(session): Signed) -> Result<Response, ApiError> {
    app.register.sign_out(session).await?;
    Ok((StatusCode::NO_CONTENT, forget(app.secure)?).into_response())
}

/// What stays when somebody signs out everywhere.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Everywhere {
    /// Tokens of programs stay as well; without it they end.
    #[serde(default)]
    keep_tokens: bool,
}

/// Ends every session of the member, and every token unless they are kept; other browsers are forgotten.
#[utoipa::path(
    post, path = "/api/v1/sign-out/everywhere", tag = "account", operation_id = "sign_out_everywhere", extensions(("x-callers" = json!(["session"]))), params(Everywhere),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn everywhere(
    State(app): State<App>,
    From(origin): From,
    Signed(session): Signed,
    Parameters(wanted): Parameters<Everywhere>,
) -> Result<Response, ApiError> {
    app.register.sign_out_everywhere(session, wanted.keep_tokens, &origin).await?;
    Ok((StatusCode::NO_CONTENT, forget(app.secure)?).into_response())
}
