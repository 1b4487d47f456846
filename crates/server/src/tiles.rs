use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_service::ErrorKey;
use tower::ServiceExt;
use tower_http::services::ServeFile;

use crate::App;
use crate::api::sites::SiteParameters;
use crate::error::ApiError;
use crate::extract::{InPath, Parameters};
use crate::who::Who;

/// A vector tile of sites, straight from the database, so that it shows what the list shows.
#[utoipa::path(
    get, path = "/tiles/sites/{zoom}/{x}/{y}", tag = "map", operation_id = "site_tile", extensions(("x-callers" = json!(["everybody"]))),
    params(("zoom" = u8, Path, description = "0 to 19"), ("x" = u32, Path), ("y" = u32, Path), SiteParameters),
    responses(
        (status = 200, description = "Mapbox Vector Tile with the layer `sites`, from zoom 15 also `outlines`", content_type = "application/vnd.mapbox-vector-tile"),
        (status = 204, description = "No site in this tile"),
        (status = 401, description = "Only members have sites of their own", body = crate::error::ErrorAnswer),
        (status = 422, description = "No such tile", body = crate::error::ErrorAnswer),
    )
)]
pub(crate) async fn sites(
    State(app): State<App>,
    Who(who): Who,
    InPath((zoom, x, y)): InPath<(u8, u32, u32)>,
    Parameters(parameters): Parameters<SiteParameters>,
) -> Result<Response, ApiError> {
    let tile = app.register.site_tile(&who, zoom, x, y, &parameters.query()?).await?;
    if tile.is_empty() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Ok(([(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile")], tile).into_response())
}

/// A base map, read in parts (HTTP range requests).
#[utoipa::path(
    get, path = "/tiles/base/{name}", tag = "map", operation_id = "base_map", extensions(("x-callers" = json!(["everybody"]))),
    params(("name" = String, Path, description = "As in the installation's `base_maps`, with `.pmtiles` behind it")),
    responses(
        (status = 200, description = "PMTiles v3", content_type = "application/vnd.pmtiles"),
        (status = 206, description = "The part asked for", content_type = "application/vnd.pmtiles"),
        (status = 404, description = "No such base map", body = crate::error::ErrorAnswer),
    )
)]
pub(crate) async fn base(State(app): State<App>, Path(name): Path<String>, request: Request) -> Response {
    let Some(file) = app.register.base_map(&name) else { return ApiError::new(ErrorKey::NotFound, "there is no such base map").into_response() };
    // A part is of use only beside the parts that are there already: of another version of the file, all of it is sent.
    let known = request.headers().get(header::IF_RANGE).cloned();
    let whole = known.is_some().then(|| without_range(&request));
    let mut response = read(&file, request).await;
    let in_part = [StatusCode::PARTIAL_CONTENT, StatusCode::RANGE_NOT_SATISFIABLE].contains(&response.status());
    let is_known = [header::ETAG, header::LAST_MODIFIED].iter().any(|name| response.headers().get(name) == known.as_ref());
    if let Some(whole) = whole.filter(|_| in_part && !is_known) {
        response = read(&file, whole).await;
    }
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/vnd.pmtiles"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

async fn read(file: &std::path::Path, request: Request) -> Response {
    match ServeFile::new(file).oneshot(request).await {
        Ok(response) => response.into_response(),
        Err(never) => match never {},
    }
}

/// The same request for the whole file.
fn without_range(request: &Request) -> Request {
    let mut whole = Request::new(Body::empty());
    *whole.method_mut() = request.method().clone();
    *whole.uri_mut() = request.uri().clone();
    *whole.headers_mut() = request.headers().clone();
    whole.headers_mut().remove(header::RANGE);
    whole
}
