//! What every answer carries, and which requests are refused before any handler sees them.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use parvis_service::ErrorKey;

use crate::error::ApiError;
use crate::plain::PlainPage;

/// Nothing from elsewhere, nothing inline. `data:` and `blob:` images are what MapLibre draws symbols from.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
     connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The same for a page of plain HTML, whose form comes back to here and which needs no script.
const PLAIN_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const FIXED: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// What makes a browser keep an answer as a file, under a name in any script (RFC 6266); `plain` is what others call it.
pub(crate) fn kept_as(plain: &str, name: &str) -> Result<HeaderValue, axum::http::header::InvalidHeaderValue> {
    // As RFC 8187 writes a name: letters and digits as they are, every other byte by its number.
    let encoded: String = name.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect();
    HeaderValue::from_str(&format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}"))
}

/// A printed file, kept under its name.
pub(crate) fn pdf(plain: &str, name: &str, pdf: Vec<u8>) -> Result<Response, ApiError> {
    file("application/pdf", plain, name, pdf)
}

/// A file for word processors, kept under its name.
pub(crate) fn docx(plain: &str, name: &str, docx: Vec<u8>) -> Result<Response, ApiError> {
    file("application/vnd.openxmlformats-officedocument.wordprocessingml.document", plain, name, docx)
}

fn file(kind: &'static str, plain: &str, name: &str, content: Vec<u8>) -> Result<Response, ApiError> {
    let disposition = kept_as(plain, name).map_err(ApiError::invalid)?;
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, disposition)], content).into_response())
}

pub(crate) async fn fixed_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let is_plain = response.extensions_mut().remove::<PlainPage>().is_some();
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if is_plain {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(PLAIN_POLICY));
        // Without its origin, a form could not be told from one of another site.
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
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
pub(crate) async fn own_names_only(State(door): State<Door>, request: Request, next: Next) -> Response {
    match refusal(&request, &door) {
        None => next.run(request).await,
        Some(Refusal::Foreign(reason)) => ApiError::new(ErrorKey::Refused, reason.to_owned()).into_response(),
        Some(Refusal::Ambiguous) => {
            let message = "the request names more than one host, or none that can be read".to_owned();
            (StatusCode::BAD_REQUEST, ApiError::new(ErrorKey::Invalid, message).answer()).into_response()
        }
    }
}

/// Under which names the server answers, and how.
#[derive(Clone)]
pub(crate) struct Door {
    pub(crate) names: Arc<[String]>,
    pub(crate) secure: bool,
}

#[derive(Debug, PartialEq, Eq)]
enum Refusal {
    /// It came under another name, or from a page of another origin.
    Foreign(&'static str),
    /// It says several things of its host.
    Ambiguous,
}

/// The only value of a header: none where it is absent, and an error where it stands twice or cannot be read.
fn only(request: &Request, name: HeaderName) -> Result<Option<&str>, ()> {
    let mut values = request.headers().get_all(name).iter();
    let Some(first) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(());
    }
    first.to_str().map(Some).map_err(|_| ())
}

fn refusal(request: &Request, door: &Door) -> Option<Refusal> {
    let Ok(host) = only(request, header::HOST) else { return Some(Refusal::Ambiguous) };
    let target = request.uri().authority().map(axum::http::uri::Authority::as_str);
    if let (Some(host), Some(target)) = (host, target)
        && !host.eq_ignore_ascii_case(target)
    {
        return Some(Refusal::Ambiguous);
    }
    let host = host.or(target);
    let own = |host: &str| is_loopback(host) || door.names.iter().any(|name| name.eq_ignore_ascii_case(host_name(host)));
    if !host.is_some_and(own) {
        return Some(Refusal::Foreign("this server answers only under its own names"));
    }
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    // Over TLS, a page that came plainly is one that anybody on the way may have written.
    let ours = |origin: &str| origin.split_once("://").is_some_and(|(scheme, authority)| Some(authority) == host && (scheme == "https" || !door.secure));
    let foreign = only(request, header::ORIGIN).map_or(true, |origin| origin.is_some_and(|origin| !ours(origin)));
    let site = only(request, HeaderName::from_static("sec-fetch-site"));
    let elsewhere = site.map_or(true, |site| site.is_some_and(|site| !matches!(site, "same-origin" | "none")));
    (changes && (foreign || elsewhere)).then_some(Refusal::Foreign("a page of another origin may not change anything here"))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    /// What is refused of a change with these headers.
    fn asked(secure: bool, headers: &[(&str, &[u8])]) -> Option<Refusal> {
        let mut request = Request::builder().method(Method::POST).uri("/api/v1/sign-out").body(Body::empty()).unwrap();
        for (name, value) in headers {
            request.headers_mut().append(HeaderName::from_bytes(name.as_bytes()).unwrap(), HeaderValue::from_bytes(value).unwrap());
        }
        refusal(&request, &Door { names: ["parvis.example".to_owned()].into(), secure })
    }

    #[test]
    fn an_origin_that_is_not_exactly_our_own_is_foreign() {
        let host: (&str, &[u8]) = ("host", b"parvis.example:8443");
        assert_eq!(asked(true, &[host]), None, "a program says no origin");
        assert_eq!(asked(true, &[host, ("origin", b"https://parvis.example:8443")]), None);
        assert_eq!(asked(false, &[host, ("origin", b"http://parvis.example:8443")]), None);
        let foreign: [&[u8]; 7] = [
            b"http://parvis.example:8443",
            b"https://parvis.example",
            b"https://evil.example",
            b"null",
            b"",
            "https://p\u{e4}rvis.example".as_bytes(),
            b"\xff\xfe",
        ];
        for origin in foreign {
            assert!(matches!(asked(true, &[host, ("origin", origin)]), Some(Refusal::Foreign(_))), "{origin:?}");
        }
        let twice: [(&str, &[u8]); 3] = [host, ("origin", b"https://parvis.example:8443"), ("origin", b"https://evil.example")];
        assert!(matches!(asked(true, &twice), Some(Refusal::Foreign(_))));
        assert!(matches!(asked(true, &[host, ("sec-fetch-site", b"\xff")]), Some(Refusal::Foreign(_))));
    }

    #[test]
    fn a_request_with_two_hosts_is_understood_by_nobody() {
        assert_eq!(asked(false, &[("host", b"localhost"), ("host", b"evil.example")]), Some(Refusal::Ambiguous));
        assert_eq!(asked(false, &[("host", b"localhost"), ("host", b"localhost")]), Some(Refusal::Ambiguous));
        assert_eq!(asked(false, &[("host", b"\xff")]), Some(Refusal::Ambiguous));
        let request = Request::builder().uri("http://localhost/").header("host", "evil.example").body(Body::empty()).unwrap();
        assert_eq!(refusal(&request, &Door { names: [].into(), secure: false }), Some(Refusal::Ambiguous));
    }

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
