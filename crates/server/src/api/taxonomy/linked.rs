use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_service::SkosDocument;

use crate::App;
use crate::error::ApiError;
use crate::tagged::tagged_as;
use crate::who::Who;

/// The taxonomy as SKOS in JSON-LD, so that others can link to its terms. The address of a term is that of the page that shows it.
/// It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/taxonomy.jsonld", tag = "taxonomy", operation_id = "taxonomy_skos", extensions(("x-callers" = json!(["everybody"]))),
    responses((status = 200, body = SkosDocument, content_type = "application/ld+json"), (status = 304, description = "Nothing has changed since then"))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, headers: HeaderMap) -> Result<Response, ApiError> {
    tagged_as(&headers, None, "application/ld+json", &app.register.taxonomy(&who).skos(None))
}
