//! A page over plain HTTP that helps to make the own authority known to a device. It shows nothing of the register.

use std::net::SocketAddr;

use axum::Router;
use axum::http::header;
use axum::response::Html;
use axum::routing::get;
use parvis_service::Authority;

fn page(authority: &Authority, names: &[String], port: u16) -> String {
    let links: Vec<String> = names.iter().map(|name| format!("<li><a href=\"https://{name}:{port}/\">https://{name}:{port}/</a></li>")).collect();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Parvis: certificate</title>\
<h1>Make this installation known to your device</h1>\
<p>This installation has a certificate of its own. Your device has to be told of it once.</p>\
<ol><li>Compare: the person who runs this installation reads you this fingerprint (SHA-256) from the server's own output. Go on only if it is the same.<br>\
<code>{fingerprint}</code></li>\
<li><a href=\"/ca.pem\" download=\"parvis-ca.pem\">Load the certificate.</a></li>\
<li>Take it in:<ul>\
<li>iPad, iPhone: Settings, Profile Downloaded, Install; then Settings, General, About, Certificate Trust Settings: switch it on.</li>\
<li>Android: Settings, Security, More security settings, Install a certificate, CA certificate; choose the file.</li>\
<li>Windows: open the file, Install Certificate, Local Machine, place it in Trusted Root Certification Authorities.</li>\
<li>macOS: open the file, add it to the keychain, open it there, Trust, Always Trust.</li>\
<li>Firefox: Settings, Privacy and Security, View Certificates, Authorities, Import; trust it for websites.</li></ul></li>\
<li>Open one of:<ul>{links}</ul></li></ol></html>",
        fingerprint = authority.fingerprint,
        links = links.concat(),
    )
}

/// The page and the certificate.
pub(crate) fn router(authority: &Authority, names: &[String], listening: SocketAddr) -> Router {
    let (page, pem) = (page(authority, names, listening.port()), authority.pem.clone());
    Router::new()
        .route("/", get(async move || Html(page)))
        .route("/ca.pem", get(async move || ([(header::CONTENT_TYPE, "application/x-x509-ca-cert")], pem)))
        .layer(axum::middleware::from_fn(crate::headers::fixed_headers))
}
