use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_service::Library;

use crate::App;
use crate::error::ApiError;
use crate::extract::Parameters;
use crate::language::LanguageParameter;
use crate::tagged::tagged;
use crate::who::Who;

/// The library of good practices, each with what is known of its effect and where to read more.
/// It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/library", tag = "library", operation_id = "library", extensions(("x-callers" = json!(["everybody"]))), params(LanguageParameter),
    responses((status = 200, body = Library), (status = 304, description = "Nothing has changed since then"))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let library = app.register.library(&who, &parameters.chosen(&app, &headers));
    tagged(&headers, Some("accept-language"), &library)
}
