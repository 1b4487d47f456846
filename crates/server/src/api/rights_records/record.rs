use axum::extract::State;
use parvis_model::RightsRecordId;
use parvis_service::{RightsRecordAnswer, RightsRecordChange};

use crate::api::records::PurposeParameter;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// One rights record, with how it stands, what the next step needs and all else that the reader may see of it. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/rights-records/{id}", tag = "rights", operation_id = "rights_record", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = RightsRecordAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<RightsRecordId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<RightsRecordAnswer>, ApiError> {
    Ok(axum::Json(app.register.rights_record(&who, parameters.purpose(), id).await?))
}

/// Writes answers of a rights record, and takes a step: all of it or nothing. A refused step says everything that is missing.
#[utoipa::path(
    patch, path = "/api/v1/rights-records/{id}", tag = "rights", operation_id = "change_rights_record", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = RightsRecordChange,
    responses((status = 200, body = RightsRecordAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<RightsRecordId>,
    Json(change): Json<RightsRecordChange>,
) -> Result<axum::Json<RightsRecordAnswer>, ApiError> {
    Ok(axum::Json(app.register.change_rights_record(&who, id, change).await?))
}
