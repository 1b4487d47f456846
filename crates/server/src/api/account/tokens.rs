use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{Scope, Timestamp};
use parvis_service::TokenAnswer;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Signed;

/// A token to be made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewToken {
    /// What it is called.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// What it allows.
    scope: Scope,
    /// Until when, at most 366 days away.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
    /// The password of the member; empty where the session has just begun by other means.
    password: String,
}

/// The tokens of the member.
#[utoipa::path(
    get, path = "/api/v1/me/tokens", tag = "account", operation_id = "tokens", extensions(("x-callers" = json!(["session"]))),
    responses((status = 200, body = Vec<TokenAnswer>), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Signed(session): Signed) -> Result<axum::Json<Vec<TokenAnswer>>, ApiError> {
    Ok(axum::Json(app.register.tokens(session).await?))
}

/// Makes a token with which a program acts for the member. It is shown this once.
#[utoipa::path(
    post, path = "/api/v1/me/tokens", tag = "account", operation_id = "new_token", extensions(("x-callers" = json!(["session"]))), request_body = NewToken,
    responses((status = 201, body = TokenAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn new(
    State(app): State<App>,
    Signed(session): Signed,
    Json(wanted): Json<NewToken>,
) -> Result<(StatusCode, axum::Json<TokenAnswer>), ApiError> {
    let made = app.register.new_token(session, &wanted.password, &wanted.name, wanted.scope, wanted.until).await?;
    Ok((StatusCode::CREATED, axum::Json(made)))
}

/// Ends a token.
#[utoipa::path(
    delete, path = "/api/v1/me/tokens/{id}", tag = "account", operation_id = "end_token", extensions(("x-callers" = json!(["session"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn end(State(app): State<App>, Signed(session): Signed, Named(id): Named<parvis_model::TokenId>) -> Result<StatusCode, ApiError> {
    app.register.end_token(session, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
