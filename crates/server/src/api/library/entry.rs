use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_service::LibraryPage;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Parameters};
use crate::language::LanguageParameter;
use crate::tagged::tagged;
use crate::who::Who;

/// One good practice, with the measures of the catalogue and the questions of surveys that belong to it.
/// It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/library/{entry}", tag = "library", operation_id = "library_entry", extensions(("x-callers" = json!(["everybody"]))),
    params(("entry" = String, Path), LanguageParameter),
    responses((status = 200, body = LibraryPage), (status = 304, description = "Nothing has changed since then"), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    InPath(entry): InPath<String>,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let page = app.register.library_entry(&who, &entry, &parameters.chosen(&app, &headers))?;
    tagged(&headers, Some("accept-language"), &page)
}
