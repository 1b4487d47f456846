//! What every answer carries, and which requests are refused before any handler sees them.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use parvis_service::ErrorKey;

use crate::error::ApiError;

/// Nothing from elsewhere, nothing inline. `data:` and `blob:` images are what MapLibre draws symbols from.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
     connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const FIXED: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

pub(crate) async fn fixed_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// The part of a `Host` or `Origin` that names the machine.
fn host_name(authority: &str) -> &str {
    match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    }
}

fn is_loopback(authority: &str) -> bool {
    let name = host_name(authority);
    name.eq_ignore_ascii_case("localhost") || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Until people can sign in, only this machine is answered, under its own name: a foreign `Host` means that another
/// site's name was pointed here (DNS rebinding), a foreign `Origin` on a change that another site's page sent it.
pub(crate) async fn loopback_only(request: Request, next: Next) -> Response {
    match refusal(&request) {
        Some(reason) => ApiError(ErrorKey::Refused, reason.to_owned()).into_response(),
        None => next.run(request).await,
    }
}

fn refusal(request: &Request) -> Option<&'static str> {
    let text = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str));
    if !host.is_some_and(is_loopback) {
        return Some("this server answers only under a loopback name");
    }
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let foreign = text(header::ORIGIN).is_some_and(|origin| origin.split_once("://").is_none_or(|(_, authority)| Some(authority) != host));
    (changes && foreign).then_some("a page of another origin may not change anything here")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_names_are_loopback() {
        for host in ["localhost:8433", "127.0.0.1", "127.8.9.1:80", "[::1]:8433", "LOCALHOST"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["example.org", "localhost.example.org:80", "127.0.0.1.example.org", "10.0.0.1", "", "[::2]:1"] {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
