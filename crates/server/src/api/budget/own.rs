use axum::extract::State;
use axum::http::StatusCode;
use parvis_service::{BudgetAnswer, BudgetRequestAnswer};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::who::Who;

/// More than is ordinary.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct More {
    /// How many sites more, today.
    #[schema(minimum = 1, maximum = 500)]
    sites: u16,
    /// To export notes about so many sites at once.
    #[serde(default)]
    for_export: bool,
    /// Why, on one line.
    #[schema(min_length = 5, max_length = 1000)]
    reason: String,
}

/// Of how many sites the caller opened protected content today, and of how many they may.
#[utoipa::path(
    get, path = "/api/v1/me/budget", tag = "account", operation_id = "budget", extensions(("x-callers" = json!(["member"]))),
    responses((status = 200, body = BudgetAnswer), (status = 401, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who) -> Result<axum::Json<BudgetAnswer>, ApiError> {
    Ok(axum::Json(app.register.budget(&who).await?))
}

/// Asks for more today, or for an export of many; a coordinator decides.
#[utoipa::path(
    post, path = "/api/v1/me/budget", tag = "account", operation_id = "ask_for_budget", extensions(("x-callers" = json!(["member"]))), request_body = More,
    responses((status = 201, body = BudgetRequestAnswer), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn ask(State(app): State<App>, Who(who): Who, Json(more): Json<More>) -> Result<(StatusCode, axum::Json<BudgetRequestAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.ask_for_budget(&who, more.sites, more.for_export, &more.reason).await?)))
}
