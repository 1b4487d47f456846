use axum::Json;
use axum::extract::State;
use parvis_model::{Handling, Marking, OrganisationId, Purpose, RecordId, RecordKind, RecordState, SubjectId};
use parvis_service::AudienceLine;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// What a record would be, and to whom it would be given.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PlannedRecord {
    /// Of which kind.
    kind: RecordKind,
    /// How far it may go.
    marking: Marking,
    /// How it is to be handled.
    handling: Handling,
    /// A draft, or in force.
    state: RecordState,
    /// To which organisation it would be given.
    organisation: Option<OrganisationId>,
    /// For what it would be given.
    purpose: Option<Purpose>,
}

/// Who would see a record of the caller's organisation about a subject, before it is written.
#[utoipa::path(
    get, path = "/api/v1/subjects/{id}/audience", tag = "records", operation_id = "planned_audience", extensions(("x-callers" = json!(["member"]))), params(("id" = SubjectId, Path), PlannedRecord),
    responses((status = 200, body = Vec<AudienceLine>), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn planned(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Parameters(planned): Parameters<PlannedRecord>,
) -> Result<Json<Vec<AudienceLine>>, ApiError> {
    let given = planned.organisation.map(|organisation| (organisation, planned.purpose.unwrap_or(Purpose::OwnWork)));
    let marked = (planned.marking, planned.handling, planned.state);
    Ok(Json(app.register.planned_audience(&who, planned.kind, subject, marked, given).await?))
}

/// Who sees a record as it stands.
#[utoipa::path(
    get, path = "/api/v1/records/{id}/audience", tag = "records", operation_id = "record_audience", extensions(("x-callers" = json!(["related"]))), params(("id" = RecordId, Path)),
    responses((status = 200, body = Vec<AudienceLine>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, Named(id): Named<RecordId>) -> Result<Json<Vec<AudienceLine>>, ApiError> {
    Ok(Json(app.register.record_audience(&who, id).await?))
}
