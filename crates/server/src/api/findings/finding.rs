use axum::extract::State;
use parvis_model::FindingId;
use parvis_service::{FindingAnswer, FindingChange};

use crate::api::records::PurposeParameter;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// One finding, with all that the reader may see of it. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/findings/{id}", tag = "findings", operation_id = "finding", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = FindingAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<FindingId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<FindingAnswer>, ApiError> {
    Ok(axum::Json(app.register.finding(&who, parameters.purpose(), id).await?))
}

/// Changes a finding.
#[utoipa::path(
    patch, path = "/api/v1/findings/{id}", tag = "findings", operation_id = "change_finding", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = FindingChange,
    responses((status = 200, body = FindingAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<FindingId>,
    Json(change): Json<FindingChange>,
) -> Result<axum::Json<FindingAnswer>, ApiError> {
    Ok(axum::Json(app.register.change_finding(&who, id, change).await?))
}
