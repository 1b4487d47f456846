use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use parvis_service::PlanTemplates;

use crate::App;
use crate::error::ApiError;
use crate::extract::Parameters;
use crate::language::LanguageParameter;
use crate::who::Who;

/// What a plan can be started from, and the words that it can have said.
#[utoipa::path(
    get, path = "/api/v1/plan-templates", tag = "plans", operation_id = "plan_templates", extensions(("x-callers" = json!(["everybody"]))), params(LanguageParameter),
    responses((status = 200, body = PlanTemplates))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Json<PlanTemplates>, ApiError> {
    Ok(Json(app.register.plan_templates(&who, &parameters.chosen(&app, &headers))))
}
