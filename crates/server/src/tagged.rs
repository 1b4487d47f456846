//! Answers that seldom change carry a tag: who has them already is told so in a few bytes.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_service::ErrorKey;
use serde::Serialize;

use crate::error::ApiError;

/// An answer in JSON with its tag, or that nothing has changed since. `vary` names what it depends on beside the address.
pub(crate) fn tagged<T: Serialize>(headers: &HeaderMap, vary: Option<&'static str>, answer: &T) -> Result<Response, ApiError> {
    tagged_as(headers, vary, "application/json", answer)
}

/// As [`tagged`], in a form of JSON of its own.
pub(crate) fn tagged_as<T: Serialize>(headers: &HeaderMap, vary: Option<&'static str>, form: &'static str, answer: &T) -> Result<Response, ApiError> {
    let body = serde_json::to_vec(answer).map_err(|_| ApiError::new(ErrorKey::Internal, "the answer cannot be written"))?;
    Ok(tagged_bytes(headers, vary, form, body))
}

/// As [`tagged`], of what is there in bytes.
pub(crate) fn tagged_bytes(headers: &HeaderMap, vary: Option<&'static str>, form: &'static str, body: Vec<u8>) -> Response {
    let tag = tag(&body);
    let mut kept = HeaderMap::new();
    kept.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Some(vary) = vary {
        kept.insert(header::VARY, HeaderValue::from_static(vary));
    }
    let tagged = [(header::ETAG, tag.clone())];
    if is_known(headers, &tag) {
        return (StatusCode::NOT_MODIFIED, kept, tagged).into_response();
    }
    (kept, tagged, [(header::CONTENT_TYPE, form)], body).into_response()
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
