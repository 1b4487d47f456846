use axum::extract::State;
use parvis_model::{AreaId, Purpose, SiteId};
use parvis_service::{CoverageAnswer, CoverageSite};
use serde::Deserialize;
use utoipa::IntoParams;

use super::sites::list_of;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// Of which area, and for what one asks.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CoverageParameters {
    /// Id of an area; absent: everywhere.
    area: Option<AreaId>,
    /// By default planning: visits that were given for it count, and own ones.
    purpose: Option<Purpose>,
}

/// Of which area and kind, and for what one asks.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CoverageSitesParameters {
    /// Id of an area; absent: everywhere.
    area: Option<AreaId>,
    /// Key of a category; absent: all.
    category: Option<String>,
    /// Ids of sites, separated by commas, 100 at most: these and no others, in this order, no matter who looks after them. Without area and category.
    sites: Option<String>,
    /// By default planning.
    purpose: Option<Purpose>,
}

/// The sites behind the numbers of the coverage: those never visited first, then those that are due longest; at most 1,000. Or when some sites
/// were last visited. Only visits that the reader may know of count: one never visited may have been visited by others.
#[utoipa::path(
    get, path = "/api/v1/coverage/sites", tag = "visits", operation_id = "coverage_sites", extensions(("x-callers" = json!(["member"]))), params(CoverageSitesParameters),
    responses((status = 200, body = Vec<CoverageSite>), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn sites(
    State(app): State<App>,
    Who(who): Who,
    Parameters(of): Parameters<CoverageSitesParameters>,
) -> Result<axum::Json<Vec<CoverageSite>>, ApiError> {
    if let Some(sites) = of.sites.as_deref().filter(|sites| !sites.is_empty()) {
        if of.area.is_some() || of.category.is_some() {
            return Err(ApiError::invalid("\"sites\" stands without \"area\" and \"category\""));
        }
        let sites = list_of(Some(sites)).map(|id| id.parse::<SiteId>().map_err(ApiError::invalid)).collect::<Result<Vec<_>, _>>()?;
        return Ok(axum::Json(app.register.last_visits_of(&who, of.purpose.unwrap_or(Purpose::Planning), &sites).await?));
    }
    Ok(axum::Json(app.register.coverage_sites(&who, of.purpose.unwrap_or(Purpose::Planning), of.area, of.category.as_deref()).await?))
}

/// How many of the sites of the reader's organisation were visited, by area and kind, and what is due.
#[utoipa::path(
    get, path = "/api/v1/coverage", tag = "visits", operation_id = "coverage", extensions(("x-callers" = json!(["member"]))), params(CoverageParameters),
    responses((status = 200, body = CoverageAnswer), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Parameters(of): Parameters<CoverageParameters>) -> Result<axum::Json<CoverageAnswer>, ApiError> {
    Ok(axum::Json(app.register.coverage(&who, of.purpose.unwrap_or(Purpose::Planning), of.area).await?))
}
