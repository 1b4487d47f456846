use axum::Json;
use axum::extract::State;
use parvis_model::{Handling, Marking, OrganisationId, Purpose, RecordState, SiteId};
use parvis_service::AudienceLine;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// What a note would be, and to whom it would be given.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PlannedNote {
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

/// Who would see a note of the caller's organisation, before it is written.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/notes/audience", tag = "notes", operation_id = "note_audience", extensions(("x-callers" = json!(["member"]))), params(("id" = String, Path), PlannedNote),
    responses((status = 200, body = Vec<AudienceLine>), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(planned): Parameters<PlannedNote>,
) -> Result<Json<Vec<AudienceLine>>, ApiError> {
    let given = planned.organisation.map(|organisation| (organisation, planned.purpose.unwrap_or(Purpose::OwnWork)));
    let note = (planned.marking, planned.handling, planned.state);
    Ok(Json(app.register.note_audience(&who, site, note, given).await?))
}
