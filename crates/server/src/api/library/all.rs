use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_service::{Library, LibraryQuery};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::language::chosen;
use crate::tagged::tagged;
use crate::who::Who;

/// Which good practices.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct LibraryParameters {
    /// Only those in which each of these words stands, in any of its forms, the best first; the last word may be only begun, unless something follows
    /// it, such as a space. At most 200 characters; of the words the first 16 are looked for.
    #[param(max_length = 200)]
    text: Option<String>,
    /// Only those for this category of places: for it alone, or for all places.
    place: Option<String>,
    /// Only those about this topic, such as `first_aid`.
    topic: Option<String>,
    /// Language of the words; by default the one the browser asks for.
    language: Option<String>,
}

/// The library of good practices, each with what is known of its effect and where to read more; or those practices that fit what is asked for.
/// `places` and `topics` are those of the whole library.
/// It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/library", tag = "library", operation_id = "library", extensions(("x-callers" = json!(["everybody"]))), params(LibraryParameters),
    responses((status = 200, body = Library), (status = 304, description = "Nothing has changed since then"), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<LibraryParameters>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let language = chosen(parameters.language.as_deref(), &app, &headers);
    let query = LibraryQuery { text: parameters.text, place: parameters.place, topic: parameters.topic };
    let library = app.register.library_found(&who, &query, &language)?;
    tagged(&headers, Some("accept-language"), &library)
}
