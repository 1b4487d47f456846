use axum::Json;
use axum::extract::State;
use parvis_model::RecordId;
use parvis_service::ReaderAnswer;

use super::PurposeParameter;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// Who opened a record, when, for what.
#[utoipa::path(
    get, path = "/api/v1/records/{id}/readers", tag = "records", operation_id = "readers", extensions(("x-callers" = json!(["keeper"]))), params(("id" = RecordId, Path), PurposeParameter),
    responses((status = 200, body = Vec<ReaderAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<RecordId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<Json<Vec<ReaderAnswer>>, ApiError> {
    Ok(Json(app.register.readers(&who, parameters.purpose(), id).await?))
}
