use axum::Json;
use axum::extract::State;
use parvis_model::{AreaId, OrganisationId, Relation, SiteId};
use parvis_service::{Page, RelationLine, RelationPreview, RelationQuery};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::api::records::page;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::who::Who;

/// Which relations are looked for, and which page of them.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct RelationParameters {
    /// Words of the name of the organisation, the place or the area.
    text: Option<String>,
    /// Of this organisation.
    of: Option<OrganisationId>,
    /// Of this sort.
    relation: Option<Relation>,
    /// To this site, or to an area in which it lies.
    site: Option<SiteId>,
    /// To this area, or to one that contains it.
    area: Option<AreaId>,
    /// `next` of the page before.
    after: Option<String>,
    /// Lines on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

/// What organisations have to do with places and areas, by organisation, areas before sites. A page on which little was found can be short.
#[utoipa::path(
    get, path = "/api/v1/relations", tag = "people", operation_id = "all_relations", extensions(("x-callers" = json!(["administrator"]))), params(RelationParameters),
    responses((status = 200, body = Page<RelationLine>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(asked): Parameters<RelationParameters>,
) -> Result<Json<Page<RelationLine>>, ApiError> {
    let page = page(&asked.after, asked.page_size)?;
    let query = RelationQuery { text: asked.text.unwrap_or_default(), organisation: asked.of, relation: asked.relation, site: asked.site, area: asked.area };
    Ok(Json(app.register.all_relations(&who, &query, &page).await?))
}

/// A relation that is looked at before it is said.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PreviewedRelation {
    /// What.
    relation: Relation,
    /// With this site.
    site: Option<SiteId>,
    /// With all sites of this area.
    area: Option<AreaId>,
}

/// What a relation would open if it were said, by the rules alone: no record is looked at, and nothing is changed.
#[utoipa::path(
    get, path = "/api/v1/organisations/{id}/relations/preview", tag = "people", operation_id = "preview_relation", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path), PreviewedRelation),
    responses((status = 200, body = RelationPreview), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn preview(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<OrganisationId>,
    Parameters(asked): Parameters<PreviewedRelation>,
) -> Result<Json<RelationPreview>, ApiError> {
    Ok(Json(app.register.preview_relation(&who, id, asked.relation, asked.site, asked.area).await?))
}
