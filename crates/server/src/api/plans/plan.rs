use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use parvis_model::PlanId;
use parvis_service::{ErrorKey, PlanAnswer, PlanChange, PlanChanged, PlanConflict, ServiceError};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::records::PurposeParameter;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// That two people changed the same section of a plan at once. Nothing was kept; both texts stand beside each other.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanConflictAnswer {
    /// Entry of the closed list.
    error: ErrorKey,
    /// What happened, what was kept, what to do.
    message: String,
    /// Both texts; absent where the version from which the writing started is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    conflict: Option<Box<PlanConflict>>,
}

/// One plan, with all that the reader may see of it: the whole plan, what is to be looked at in it, and what is missing. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/plans/{id}", tag = "plans", operation_id = "plan", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = PlanAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PlanId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<PlanAnswer>, ApiError> {
    Ok(axum::Json(app.register.plan(&who, parameters.purpose(), id).await?))
}

/// Changes a plan. What somebody else saved meanwhile is put together with it, section by section; a section that both changed is answered with
/// both texts, and nothing is kept.
#[utoipa::path(
    patch, path = "/api/v1/plans/{id}", tag = "plans", operation_id = "change_plan", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = PlanChange,
    responses((status = 200, body = PlanAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = PlanConflictAnswer))
)]
pub(crate) async fn change(State(app): State<App>, Who(who): Who, Named(id): Named<PlanId>, Json(change): Json<PlanChange>) -> Result<Response, ApiError> {
    match app.register.change_plan(&who, id, change).await? {
        PlanChanged::Kept(plan) => Ok(axum::Json(plan).into_response()),
        PlanChanged::Conflict(conflict) => {
            let answer = PlanConflictAnswer { error: ErrorKey::Conflict, message: ServiceError::Conflict.to_string(), conflict: Some(conflict) };
            Ok((StatusCode::CONFLICT, axum::Json(answer)).into_response())
        }
    }
}
