use axum::Json;
use axum::extract::State;
use parvis_model::{MemberId, OrganisationId, RecordKind, SubjectId, Timestamp};
use parvis_service::{OurReading, OurReadings, Page};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::api::records::page;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// Which openings.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Which {
    /// By a member of the own organisation.
    member: Option<MemberId>,
    /// By those who work for an organisation.
    organisation: Option<OrganisationId>,
    /// By others than the own organisation.
    by_others: bool,
    /// About what.
    about: Option<SubjectId>,
    /// The kind of record.
    kind: Option<RecordKind>,
    /// From when on.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Timestamp>,
    /// Before when.
    #[param(value_type = Option<String>, format = DateTime)]
    to: Option<Timestamp>,
    /// `next` of the page before.
    after: Option<String>,
    /// Openings on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

/// A page of who read the records of the own organisation, the latest first. Where it is filtered, a page may be short though there is another.
#[utoipa::path(
    get, path = "/api/v1/readings", tag = "records", operation_id = "our_readings", extensions(("x-callers" = json!(["keeper"]))), params(Which),
    responses((status = 200, body = Page<OurReading>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, Parameters(which): Parameters<Which>) -> Result<Json<Page<OurReading>>, ApiError> {
    let page = page(&which.after, which.page_size)?;
    let Which { member, organisation, by_others, about, kind, from, to, .. } = which;
    let query = OurReadings { member, organisation, by_others, about, kind, from, to };
    Ok(Json(app.register.our_readings(&who, &query, &page).await?))
}
