use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{Area, AreaId, AreaOrigin, SiteId};
use parvis_service::{AreaDetail, AreaPage, AreaQuery};
use serde::Deserialize;
use utoipa::IntoParams;

use super::records::lines;
use super::sites::list_of;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters, Unread};
use crate::who::Who;

/// The largest number of an administrative level that may be asked for.
const HIGHEST_LEVEL: u8 = 99;

/// Which areas. Parts that are absent or empty do not narrow the answer.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct AreaParameters {
    /// Administrative level.
    #[param(minimum = 0, maximum = 99)]
    level: Option<u8>,
    /// Id of an area: those directly within it; `none`: those within no other.
    parent: Option<String>,
    /// Each word begins a word of one of the names; a text with neither a letter nor a digit finds nothing.
    text: Option<String>,
    /// Ids of areas, separated by commas; 100 at most.
    id: Option<String>,
    /// Id of a site: those in which it lies.
    site: Option<SiteId>,
    /// `next` of the page before.
    after: Option<String>,
    /// Areas on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

impl AreaParameters {
    fn query(self) -> Result<AreaQuery, ApiError> {
        let given = |text: Option<String>| text.filter(|text| !text.is_empty());
        let area = |text: &str| text.parse::<AreaId>().map_err(ApiError::invalid);
        if self.level.is_some_and(|level| level > HIGHEST_LEVEL) {
            return Err(ApiError::invalid(format!("a level is {HIGHEST_LEVEL} at most")));
        }
        let parent = match given(self.parent).as_deref() {
            None => None,
            Some("none") => Some(None),
            Some(id) => Some(Some(area(id)?)),
        };
        let ids = list_of(self.id.as_deref()).map(area).collect::<Result<_, _>>()?;
        Ok(AreaQuery {
            level: self.level,
            parent,
            text: self.text.unwrap_or_default(),
            ids,
            site: self.site,
            after: given(self.after),
            page_size: lines(self.page_size)?,
        })
    }
}

/// A page of areas, the widest level first, then by name, each with the number of its sites; without outlines.
#[utoipa::path(get, path = "/api/v1/areas", tag = "register", operation_id = "areas", extensions(("x-callers" = json!(["everybody"]))), params(AreaParameters), responses((status = 200, body = AreaPage), (status = 422, body = ErrorAnswer)))]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, Parameters(parameters): Parameters<AreaParameters>) -> Result<Json<AreaPage>, ApiError> {
    Ok(Json(app.register.areas(&who, &parameters.query()?).await?))
}

/// Adds areas that were drawn: a GeoJSON Feature or FeatureCollection, each feature with a `name`.
#[utoipa::path(
    post, path = "/api/v1/areas", tag = "register", operation_id = "add_areas", extensions(("x-callers" = json!(["coordinator","adviser"]))), request_body(content = Object, content_type = "application/geo+json"),
    responses((status = 201, body = Vec<Area>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn add(State(app): State<App>, Who(who): Who, file: Unread) -> Result<(StatusCode, Json<Vec<Area>>), ApiError> {
    app.register.permit_areas(&who).await?;
    let text = file.text(app.register.settings().limits.area_file_mebibytes * 1024 * 1024).await?;
    Ok((StatusCode::CREATED, Json(app.register.add_areas(&who, text, AreaOrigin::Drawn).await?)))
}

/// One area with its outline.
#[utoipa::path(
    get, path = "/api/v1/areas/{id}", tag = "register", operation_id = "area", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path)),
    responses((status = 200, body = AreaDetail), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(area): Named<AreaId>) -> Result<Json<AreaDetail>, ApiError> {
    Ok(Json(app.register.area(&who, area).await?))
}

/// Removes an area that was drawn or loaded.
#[utoipa::path(
    delete, path = "/api/v1/areas/{id}", tag = "register", operation_id = "remove_area", extensions(("x-callers" = json!(["coordinator","adviser"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn remove(State(app): State<App>, Who(who): Who, Named(area): Named<AreaId>) -> Result<StatusCode, ApiError> {
    app.register.remove_area(&who, area).await?;
    Ok(StatusCode::NO_CONTENT)
}
