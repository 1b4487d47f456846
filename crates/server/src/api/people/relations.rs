use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{AreaId, OrganisationId, Relation, SiteId};
use parvis_service::RelationsAnswer;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
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

/// A relation to be taken back.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct EndedRelation {
    /// What.
    relation: Relation,
    /// With this site.
    site: Option<SiteId>,
    /// With all sites of this area.
    area: Option<AreaId>,
}

/// What an organisation has to do with sites and areas: areas first, at most 500.
#[utoipa::path(
    get, path = "/api/v1/organisations/{id}/relations", tag = "people", operation_id = "relations", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path)),
    responses((status = 200, body = RelationsAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, Named(id): Named<OrganisationId>) -> Result<axum::Json<RelationsAnswer>, ApiError> {
    Ok(axum::Json(app.register.relations(&who, id).await?))
}

/// Takes back what an organisation has to do with a site, or with all sites of an area. What it was given stays given.
#[utoipa::path(
    delete, path = "/api/v1/organisations/{id}/relations", tag = "people", operation_id = "end_relation", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path), EndedRelation),
    responses((status = 204), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn end(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<OrganisationId>,
    Parameters(ended): Parameters<EndedRelation>,
) -> Result<StatusCode, ApiError> {
    app.register.end_relation(&who, id, ended.relation, ended.site, ended.area).await?;
    Ok(StatusCode::NO_CONTENT)
}
