use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::who::{Signed, forget};

/// Ends this session.
#[utoipa::path(
    post, path = "/api/v1/sign-out", tag = "account", operation_id = "sign_out", extensions(("x-callers" = json!(["session"]))),
    responses((status = 204), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn here(State(app): State<App>, Signed(session): Signed) -> Result<Response, ApiError> {
    app.register.sign_out(session).await?;
    Ok((StatusCode::NO_CONTENT, forget(app.secure)?).into_response())
}

/// Ends every session of the member.
#[utoipa::path(
    post, path = "/api/v1/sign-out/everywhere", tag = "account", operation_id = "sign_out_everywhere", extensions(("x-callers" = json!(["session"]))),
    responses((status = 204), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn everywhere(State(app): State<App>, Signed(session): Signed) -> Result<Response, ApiError> {
    app.register.sign_out_everywhere(session).await?;
    Ok((StatusCode::NO_CONTENT, forget(app.secure)?).into_response())
}
