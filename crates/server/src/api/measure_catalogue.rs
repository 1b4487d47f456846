use std::hash::{DefaultHasher, Hash, Hasher};

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_service::{ErrorKey, MeasureCatalogue};

use crate::App;
use crate::error::ApiError;
use crate::extract::Parameters;
use crate::language::LanguageParameter;
use crate::who::Who;

/// The catalogue of measures: what can be done to protect a place, what it costs, what is known of its effect and what it brings with it.
/// It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/measure-catalogue", tag = "measures", operation_id = "measure_catalogue", extensions(("x-callers" = json!(["everybody"]))), params(LanguageParameter),
    responses((status = 200, body = MeasureCatalogue), (status = 304, description = "Nothing has changed since then"))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let catalogue = app.register.measure_catalogue(&who, &parameters.chosen(&app, &headers));
    let failed = |_| ApiError::new(ErrorKey::Internal, "the catalogue cannot be written");
    let body = serde_json::to_vec(&catalogue).map_err(failed)?;
    let tag = tag(&body);
    let kept = [(header::CACHE_CONTROL, HeaderValue::from_static("no-cache")), (header::VARY, HeaderValue::from_static("accept-language"))];
    let tagged = [(header::ETAG, tag.clone())];
    if is_known(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, kept, tagged).into_response());
    }
    Ok((kept, tagged, [(header::CONTENT_TYPE, "application/json")], body).into_response())
}

/// The tag of a body; a weak one, as it may be compressed on its way.
fn tag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("W/\"{:016x}\"", hasher.finish())
}

/// Whether a request names the tag among those that it has.
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let strong = tag.trim_start_matches("W/");
    let named = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == strong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_in_a_list_weak_or_strong_and_changes_with_the_body() {
        let tag = tag(b"one");
        assert_ne!(tag, super::tag(b"other"));
        let asked = |value: &str| is_known(&HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_str(value).unwrap())]), &tag);
        assert!(asked(&tag) && asked(&format!("\"x\", {tag}")) && asked(tag.trim_start_matches("W/")) && asked("*"));
        assert!(!asked("\"x\"") && !asked("") && !is_known(&HeaderMap::new(), &tag));
    }
}
