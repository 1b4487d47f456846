use axum::extract::State;
use parvis_model::MeasureId;
use parvis_service::{MeasureChange, SiteMeasureAnswer};

use crate::api::records::PurposeParameter;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// One measure at a site, with all that the reader may see of it. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/measures/{id}", tag = "measures", operation_id = "measure", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = SiteMeasureAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<MeasureId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<SiteMeasureAnswer>, ApiError> {
    Ok(axum::Json(app.register.measure(&who, parameters.purpose(), id).await?))
}

/// Changes a measure.
#[utoipa::path(
    patch, path = "/api/v1/measures/{id}", tag = "measures", operation_id = "change_measure", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = MeasureChange,
    responses((status = 200, body = SiteMeasureAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<MeasureId>,
    Json(change): Json<MeasureChange>,
) -> Result<axum::Json<SiteMeasureAnswer>, ApiError> {
    Ok(axum::Json(app.register.change_measure(&who, id, change).await?))
}
