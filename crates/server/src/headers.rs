//! What every answer carries, and which requests are refused before any handler sees them.

use std::sync::Arc;

use axum::extract::{Request, State};
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

/// Answers under its own names alone, which are those of this machine and those of the settings: a foreign `Host` means
/// that another site's name was pointed here (DNS rebinding), a foreign `Origin` or `Sec-Fetch-Site` on a change that
/// another site's page sent it.
pub(crate) async fn own_names_only(State(names): State<Arc<[String]>>, request: Request, next: Next) -> Response {
    match refusal(&request, &names) {
        Some(reason) => ApiError::new(ErrorKey::Refused, reason).into_response(),
        None => next.run(request).await,
    }
}

fn refusal(request: &Request, names: &[String]) -> Option<&'static str> {
    let text = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str));
    let own = |host: &str| is_loopback(host) || names.iter().any(|name| name.eq_ignore_ascii_case(host_name(host)));
    if !host.is_some_and(own) {
        return Some("this server answers only under its own names");
    }
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let foreign = text(header::ORIGIN).is_some_and(|origin| origin.split_once("://").is_none_or(|(_, authority)| Some(authority) != host));
    let elsewhere = text(HeaderName::from_static("sec-fetch-site")).is_some_and(|site| !matches!(site, "same-origin" | "none"));
    (changes && (foreign || elsewhere)).then_some("a page of another origin may not change anything here")
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
