use axum::Json;
use axum::extract::State;
use parvis_model::SubjectId;
use parvis_service::JournalLine;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// Which part of the readings.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Behind {
    /// Only entries behind this place.
    #[param(minimum = 0)]
    after: i64,
}

/// Who read what about a site, an area, an organisation or the installation, when, for what: up to 200 entries of the journal, the first first.
#[utoipa::path(
    get, path = "/api/v1/subjects/{id}/readings", tag = "journal", operation_id = "who_read", extensions(("x-callers" = json!(["overseer"]))), params(("id" = SubjectId, Path), Behind),
    responses((status = 200, body = Vec<JournalLine>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Parameters(part): Parameters<Behind>,
) -> Result<Json<Vec<JournalLine>>, ApiError> {
    let after = u64::try_from(part.after).map_err(|_| ApiError::invalid("a place in the journal is not negative"))?;
    Ok(Json(app.register.who_read(&who, subject, after).await?))
}
