use axum::Json;
use axum::extract::State;
use parvis_model::{Purpose, RecordId};
use parvis_service::ReaderAnswer;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// For what one reads, and which part.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Part {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
    /// How many openings to leave out: those of the answers before.
    skip: u32,
}

/// Who opened a record, when, for what: up to 500 openings, the first first.
#[utoipa::path(
    get, path = "/api/v1/records/{id}/readers", tag = "records", operation_id = "readers", extensions(("x-callers" = json!(["keeper"]))), params(("id" = RecordId, Path), Part),
    responses((status = 200, body = Vec<ReaderAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<RecordId>,
    Parameters(part): Parameters<Part>,
) -> Result<Json<Vec<ReaderAnswer>>, ApiError> {
    Ok(Json(app.register.readers(&who, part.purpose.unwrap_or(Purpose::OwnWork), id, part.skip).await?))
}
