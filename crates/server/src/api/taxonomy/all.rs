use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_service::Taxonomy;

use crate::App;
use crate::error::ApiError;
use crate::tagged::tagged;
use crate::who::Who;

/// The taxonomy: fields of work, States and partners, structures and institutions, kinds of meeting, and what the installation has added. Each term has its
/// names in all languages, with their sources and dates.
/// It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/taxonomy", tag = "taxonomy", operation_id = "taxonomy", extensions(("x-callers" = json!(["everybody"]))),
    responses((status = 200, body = Taxonomy), (status = 304, description = "Nothing has changed since then"))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, headers: HeaderMap) -> Result<Response, ApiError> {
    tagged(&headers, None, &app.register.taxonomy(&who))
}
