//! The API, one file an endpoint or a pair that belongs together. Path and description are one thing.

mod areas;
mod categories;
mod differences;
mod imports;
mod installation;
mod openapi;
mod site;
pub(crate) mod sites;
mod words;

use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{App, tiles};

#[derive(OpenApi)]
#[openapi(
    info(title = "Parvis", description = "The register of public places to protect.", license(name = "Apache-2.0 OR MIT")),
    tags((name = "register", description = "Sites and areas"), (name = "import", description = "What imports found different"), (name = "map", description = "Tiles"), (name = "installation", description = "Settings and words"))
)]
struct Description;

pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(installation::get))
        .routes(routes!(categories::list))
        .routes(routes!(words::get))
        .routes(routes!(sites::list))
        .routes(routes!(site::get, site::change))
        .routes(routes!(areas::list, areas::add))
        .routes(routes!(areas::get, areas::remove))
        .routes(routes!(imports::list))
        .routes(routes!(differences::list))
        .routes(routes!(openapi::get))
        .routes(routes!(tiles::sites))
        .routes(routes!(tiles::base))
}

/// The description of the API (OpenAPI 3.1), as committed in `web/openapi.json`.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn description() -> Result<String, serde_json::Error> {
    let (_, description) = routes().split_for_parts();
    Ok(serde_json::to_string_pretty(&description)? + "\n")
}
