use axum::Json;
use axum::extract::State;
use parvis_model::SiteStatus;
use parvis_service::{SiteOrder, SitePage, SiteQuery};
use serde::Deserialize;
use utoipa::IntoParams;

use super::records::lines;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// Which sites. Parts that are absent or empty do not narrow the answer.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct SiteParameters {
    /// West,south,east,north in degrees; west lies east of east where the box crosses 180 degrees.
    pub(super) within: Option<String>,
    /// Category keys, separated by commas; 100 at most.
    pub(super) category: Option<String>,
    /// Id of an area.
    pub(super) area: Option<String>,
    /// Statuses, separated by commas; by default all but `not_a_site`.
    pub(super) status: Option<String>,
    /// `only`: those that no source has any longer; `no`: those that one has.
    pub(super) vanished: Option<String>,
    /// `only`: those that the reader's organisation operates or advises, or at which it responds; needs a member.
    pub(super) mine: Option<String>,
    /// Each word begins a word of the names or the address; a text with neither a letter nor a digit finds nothing.
    pub(super) text: Option<String>,
    /// In which order: `name` (by default), `category`, `status`, `town`, `operator` (who runs a place, as its line says to the reader) or `changed`
    /// (the latest first), among equals by name; with `-` before it from the last. Places without a town or an operator stand at the end either way.
    pub(super) sort: Option<String>,
    /// `next` of the page before, in the same order.
    pub(super) after: Option<String>,
    /// Sites on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    pub(super) page_size: Option<u16>,
}

pub(crate) fn list_of(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.unwrap_or_default().split(',').map(str::trim).filter(|part| !part.is_empty())
}

impl SiteParameters {
    pub(crate) fn query(&self) -> Result<SiteQuery, ApiError> {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let statuses = list_of(self.status.as_deref()).map(|word| SiteStatus::parse(word).ok_or_else(|| ApiError::invalid(format!("\"{word}\" is no status"))));
        if list_of(self.category.as_deref()).count() > 100 || list_of(self.status.as_deref()).count() > 100 {
            return Err(ApiError::invalid("a question names 100 categories and statuses at most"));
        }
        Ok(SiteQuery {
            within: given(&self.within).map(|text| text.parse()).transpose().map_err(ApiError::invalid)?,
            categories: list_of(self.category.as_deref()).map(str::to_owned).collect(),
            area: given(&self.area).map(|text| text.parse()).transpose().map_err(ApiError::invalid)?,
            statuses: statuses.collect::<Result<_, _>>()?,
            vanished: match given(&self.vanished).as_deref() {
                None => None,
                Some("only") => Some(true),
                Some("no") => Some(false),
                Some(_) => return Err(ApiError::invalid("\"vanished\" is only or no")),
            },
            mine: match given(&self.mine).as_deref() {
                None => false,
                Some("only") => true,
                Some(_) => return Err(ApiError::invalid("\"mine\" is only, or left out")),
            },
            text: self.text.clone().unwrap_or_default(),
            order: match given(&self.sort) {
                None => SiteOrder::default(),
                Some(word) => SiteOrder::parse(&word)
                    .ok_or_else(|| ApiError::invalid("\"sort\" is name, category, status, town, operator or changed, or one of them behind -"))?,
            },
            after: given(&self.after),
            page_size: lines(self.page_size)?,
        })
    }
}

/// A page of sites, by name or in another order.
#[utoipa::path(get, path = "/api/v1/sites", tag = "register", operation_id = "sites", extensions(("x-callers" = json!(["everybody"]))), params(SiteParameters), responses((status = 200, body = SitePage), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer)))]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, Parameters(parameters): Parameters<SiteParameters>) -> Result<Json<SitePage>, ApiError> {
    Ok(Json(app.register.sites(&who, &parameters.query()?).await?))
}
