//! A plan while it is being written: nothing of it is kept, and nothing that is kept is shown.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use parvis_model::PlanId;
use parvis_service::{PlanLook, PlanPrint};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::print::{PlanPaper, PlanPrintForm};
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// A plan to look over.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanToCheck {
    /// The whole plan, as its file has it.
    #[schema(value_type = Object)]
    plan: Value,
}

/// A plan to see as it will be printed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanToPreview {
    /// The whole plan, as its file has it.
    #[schema(value_type = Object)]
    plan: Value,
    /// By default the whole plan.
    #[serde(default)]
    what: Option<PlanPrintForm>,
    /// By default that of the country; for cards A5 where that is A4.
    #[serde(default)]
    paper: Option<PlanPaper>,
    /// The use of the place whose cards are printed, by its key in the plan.
    #[serde(default)]
    configuration: Option<String>,
    /// Language of our words; by default that of the plan.
    #[serde(default)]
    language: Option<String>,
}

/// What there is to see to in a plan that is being written, for who may change it. Nothing of it is kept.
#[utoipa::path(
    post, path = "/api/v1/plans/{id}/check", tag = "plans", operation_id = "check_plan", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = PlanToCheck,
    responses((status = 200, body = PlanLook), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn check(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PlanId>,
    Json(PlanToCheck { plan }): Json<PlanToCheck>,
) -> Result<axum::Json<PlanLook>, ApiError> {
    Ok(axum::Json(app.register.check_plan(&who, id, plan).await?))
}

/// A plan that is being written as PDF, as it would be printed, for who may change it. Nothing of it is kept.
#[utoipa::path(
    post, path = "/api/v1/plans/{id}/preview", tag = "plans", operation_id = "preview_plan", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = PlanToPreview,
    responses(
        (status = 200, description = "The plan", content_type = "application/pdf"),
        (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer)
    )
)]
pub(crate) async fn preview(State(app): State<App>, Who(who): Who, Named(id): Named<PlanId>, Json(asked): Json<PlanToPreview>) -> Result<Response, ApiError> {
    let PlanToPreview { plan, what, paper, configuration, language } = asked;
    let how = PlanPrint { form: what.unwrap_or_default().into(), paper: paper.map(Into::into), configuration, language };
    let pdf = app.register.preview_plan(&who, id, plan, how).await?;
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"))], pdf).into_response())
}
