use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use parvis_model::SiteId;
use parvis_service::{ExportFormat, ExportLayer, ExportOptions, ExportQuery};
use serde::Deserialize;
use utoipa::IntoParams;

use super::sites::{SiteParameters, list_of};
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::parts::Parts;
use crate::who::Who;

/// Which layer of which sites, and in which format.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct ExportParameters {
    /// `openstreetmap` (by default): what OpenStreetMap says; `register`: what we say; `links`: which site is which object.
    layer: Option<String>,
    /// `geojson` (by default) or `csv`.
    format: Option<String>,
    /// `true`: CSV begins with a byte order mark, by which spreadsheets know UTF-8.
    byte_order_mark: Option<bool>,
    /// Ids of sites, separated by commas; 500 at most. The parameters below then play no part.
    sites: Option<String>,
    /// West,south,east,north in degrees; west lies east of east where the box crosses 180 degrees.
    within: Option<String>,
    /// Category keys, separated by commas; 100 at most.
    category: Option<String>,
    /// Id of an area.
    area: Option<String>,
    /// Statuses, separated by commas; by default all but `not_a_site`.
    status: Option<String>,
    /// `only`: those that no source has any longer; `no`: those that one has, without the objects that are gone.
    vanished: Option<String>,
    /// `only`: those that the reader's organisation operates or advises, or at which it responds.
    mine: Option<String>,
    /// Each word begins a word of the names or the address; a text with neither a letter nor a digit finds nothing.
    text: Option<String>,
}

impl ExportParameters {
    fn query(self) -> Result<ExportQuery, ApiError> {
        let word = |given: &Option<String>| given.clone().filter(|text| !text.is_empty());
        let layer = match word(&self.layer).as_deref() {
            None | Some("openstreetmap") => ExportLayer::Openstreetmap,
            Some("register") => ExportLayer::Register,
            Some("links") => ExportLayer::Links,
            Some(_) => return Err(ApiError::invalid("\"layer\" is openstreetmap, register or links")),
        };
        let format = match word(&self.format).as_deref() {
            None | Some("geojson") => ExportFormat::Geojson,
            Some("csv") => ExportFormat::Csv,
            Some(_) => return Err(ApiError::invalid("\"format\" is geojson or csv")),
        };
        let sites = list_of(self.sites.as_deref()).map(|id| id.parse::<SiteId>().map_err(ApiError::invalid)).collect::<Result<Vec<_>, _>>()?;
        if self.sites.is_some() && sites.is_empty() {
            return Err(ApiError::invalid("\"sites\" names no site; leave it out to export the whole list"));
        }
        let list = SiteParameters {
            within: self.within,
            category: self.category,
            area: self.area,
            status: self.status,
            vanished: self.vanished,
            mine: self.mine,
            text: self.text,
            ..SiteParameters::default()
        };
        let list = list.query()?;
        let without_vanished = list.vanished == Some(false);
        let options = ExportOptions { layer, format, byte_order_mark: self.byte_order_mark.unwrap_or(false), without_vanished };
        Ok(ExportQuery { options, sites, list })
    }
}

/// Sites as one file: those of the list, or some that were chosen; as `parvis export` writes them, with what must be said of where it comes from.
#[utoipa::path(
    get, path = "/api/v1/sites/export", tag = "register", operation_id = "export_sites", extensions(("x-callers" = json!(["member"]))), params(ExportParameters),
    responses(
        (status = 200, description = "GeoJSON (RFC 7946), or CSV (RFC 4180, `text/csv`) with a header line", content_type = "application/geo+json"),
        (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer),
    )
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Parameters(parameters): Parameters<ExportParameters>) -> Result<Response, ApiError> {
    let query = parameters.query()?;
    let layer = match query.options.layer {
        ExportLayer::Openstreetmap => "openstreetmap",
        ExportLayer::Register => "register",
        ExportLayer::Links => "links",
    };
    let (kind, ending) = match query.options.format {
        ExportFormat::Geojson => ("application/geo+json", "geojson"),
        ExportFormat::Csv => ("text/csv; charset=utf-8", "csv"),
    };
    let register = app.register;
    let mut run = register.begin_export(&who, &query).await?;
    // What can be refused is refused before anything is sent.
    let first = register.next_of_export(&mut run).await?.unwrap_or_default();
    let parts = Parts::new(first, async move |send| {
        loop {
            match register.next_of_export(&mut run).await {
                Ok(None) => break,
                Ok(Some(part)) if part.is_empty() => {}
                Ok(Some(part)) => {
                    if send.send(Ok(part)).await.is_err() {
                        break;
                    }
                }
                Err(error) => {
                    tracing::error!(error = %error.without_content(), "an export broke off");
                    let _ = send.send(Err(std::io::Error::other("the export broke off"))).await;
                    break;
                }
            }
        }
    });
    let name = format!("attachment; filename=\"places-{layer}.{ending}\"");
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], Body::new(parts)).into_response())
}
