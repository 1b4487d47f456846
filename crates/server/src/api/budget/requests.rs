use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::BudgetRequestId;
use parvis_service::BudgetRequestAnswer;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// What is decided.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decision {
    /// Whether it is granted.
    granted: bool,
}

/// What was asked for today.
#[utoipa::path(
    get, path = "/api/v1/budget-requests", tag = "account", operation_id = "budget_requests", extensions(("x-callers" = json!(["coordinator"]))),
    responses((status = 200, body = Vec<BudgetRequestAnswer>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who) -> Result<axum::Json<Vec<BudgetRequestAnswer>>, ApiError> {
    Ok(axum::Json(app.register.budget_requests(&who).await?))
}

/// Decides what somebody else asked for.
#[utoipa::path(
    post, path = "/api/v1/budget-requests/{id}", tag = "account", operation_id = "decide_budget", extensions(("x-callers" = json!(["coordinator"]))), params(("id" = String, Path)), request_body = Decision,
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn decide(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<BudgetRequestId>,
    Json(decision): Json<Decision>,
) -> Result<StatusCode, ApiError> {
    app.register.decide_budget(&who, id, decision.granted).await?;
    Ok(StatusCode::NO_CONTENT)
}
