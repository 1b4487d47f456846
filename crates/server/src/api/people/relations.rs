use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{AreaId, OrganisationId, Relation, SiteId};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// What an organisation has to do with one site, or with all sites of an area.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewRelation {
    /// What.
    relation: Relation,
    /// With this site.
    site: Option<SiteId>,
    /// With all sites of this area.
    area: Option<AreaId>,
}

/// Says what an organisation has to do with a site, or with all sites of an area.
#[utoipa::path(
    post, path = "/api/v1/organisations/{id}/relations", tag = "people", operation_id = "relate", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path)), request_body = NewRelation,
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn add(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<OrganisationId>,
    Json(wanted): Json<NewRelation>,
) -> Result<StatusCode, ApiError> {
    app.register.relate(&who, id, wanted.relation, wanted.site, wanted.area).await?;
    Ok(StatusCode::NO_CONTENT)
}
