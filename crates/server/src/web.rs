//! The web interface, embedded from `web/dist`. Without it the server says how to build it.

use axum::body::Body;
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use parvis_service::ErrorKey;
use rust_embed::RustEmbed;

use crate::error::ApiError;

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Built;

const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Parvis</title>\
<h1>The web interface is not built</h1><p>The API answers. To build the interface, run <code>cargo xtask web</code>, then build the program again.</p></html>";

/// Our own texts are UTF-8, and say so.
fn with_charset(kind: &str) -> String {
    let text = kind.starts_with("text/") || matches!(kind, "image/svg+xml" | "application/manifest+json");
    if text { format!("{kind}; charset=utf-8") } else { kind.to_owned() }
}

/// Files by name; every other path is a page of the interface, which finds out itself what it shows.
pub(crate) async fn file(uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    if path.starts_with("api/") || path.starts_with("tiles/") {
        return ApiError::new(ErrorKey::NotFound, "there is no such path").into_response();
    }
    if let Some(file) = Built::get(path) {
        // Names under assets/ carry a hash of their content.
        let caching = if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
        let kind = with_charset(file.metadata.mimetype());
        return ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, caching.to_owned())], Body::from(file.data)).into_response();
    }
    if path.starts_with("assets/") {
        return StatusCode::NOT_FOUND.into_response();
    }
    page(|html| html)
}

/// The page of the interface, as `change` makes it of the one that was built.
pub(crate) fn page(change: impl FnOnce(String) -> String) -> Response {
    match Built::get("index.html") {
        Some(page) => {
            let html = change(String::from_utf8_lossy(&page.data).into_owned());
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], html).into_response()
        }
        None => (StatusCode::SERVICE_UNAVAILABLE, Html(change(NOT_BUILT.to_owned()))).into_response(),
    }
}
