use axum::Json;
use axum::extract::State;
use parvis_model::PlanId;
use parvis_service::PlanVersion;

use crate::App;
use crate::api::records::PurposeParameter;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// What a plan said in all its versions, the latest first.
#[utoipa::path(
    get, path = "/api/v1/plans/{id}/versions", tag = "plans", operation_id = "plan_versions", extensions(("x-callers" = json!(["keeper"]))),
    params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = Vec<PlanVersion>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PlanId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<Json<Vec<PlanVersion>>, ApiError> {
    Ok(Json(app.register.plan_versions(&who, parameters.purpose(), id).await?))
}
