use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderValue, header};
use parvis_service::{Authority, Register, ServerCertificate};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::compression::CompressionLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::connections::{self, Answering, Connections};
use crate::headers::Door;
use crate::known_parameters::{KnownParameters, known_parameters_only};
use crate::{App, api, bodies, certificate_help, headers, notice_pages, plain, tls, web};

/// Why the server does not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another address than loopback, without TLS.
    #[error(
        "{0} is not a loopback address; without TLS the server is for this machine only (127.0.0.1 or [::1])\n\
         hint: name the server in parvis.toml, [tls] names"
    )]
    NotLoopback(SocketAddr),
    /// Another address than loopback, for a demonstration.
    #[error("{0} is not a loopback address; a demonstration is for this machine only (127.0.0.1 or [::1])")]
    Demonstration(SocketAddr),
    /// An invalid certificate or key, or a pair that does not match.
    #[error("the certificate cannot be used: {0}")]
    Certificate(String),
    /// The address cannot be used.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// The connection handling failed.
    #[error("the server stopped: {0}")]
    Stopped(std::io::Error),
}

/// Requests that run when the server is stopped have this long to end.
const GRACE: Duration = Duration::from_secs(10);

/// Connections that were asked to end have this long to do so.
const END: Duration = Duration::from_secs(1);

/// Where the server listens.
pub struct Listening {
    /// Address, with a port of its own when 0 was asked for.
    pub address: SocketAddr,
    /// Whether it speaks TLS.
    pub secure: bool,
    /// Our own authority, where it signed the certificate.
    pub authority: Option<Authority>,
}

/// Serves until `stop` completes; `ready` is told where. With `help`, a page over plain HTTP on that port of the same
/// address helps devices to learn of our own authority.
///
/// # Errors
/// [`ServeError`].
pub async fn serve(
    register: Register,
    address: SocketAddr,
    help: Option<u16>,
    certificate: Option<ServerCertificate>,
    ready: impl FnOnce(&Listening),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    if !address.ip().is_loopback() {
        if register.is_demonstration() {
            return Err(ServeError::Demonstration(address));
        }
        if certificate.is_none() {
            return Err(ServeError::NotLoopback(address));
        }
    }
    let tls = certificate.as_ref().map(tls::config).transpose()?;
    let authority = certificate.as_ref().and_then(|certificate| certificate.authority.clone());
    let listener = listen(address)?;
    let address = listener.local_addr().map_err(ServeError::Stopped)?;
    let listening = Listening { address, secure: tls.is_some(), authority };
    let connections = Connections::new(connections::make_room(register.settings().limits));
    let (stopping, stopped) = watch::channel(false);
    if let (Some(port), Some(authority)) = (help, &listening.authority) {
        let router = certificate_help::router(authority, &register.settings().tls.names, address);
        let helper = listen(SocketAddr::new(address.ip(), port))?;
        tokio::spawn(connections::take(helper, Answering { router, tls: None }, connections.clone(), stopped.clone()));
    }
    ready(&listening);
    // A certificate that others trust may be insisted on; one that a device was told of by hand may not.
    let insist = listening.secure && listening.authority.is_none();
    let renewing = match (&tls, certificate) {
        (Some((_, in_use)), Some(certificate)) => Some(tokio::spawn(tls::keep(register.clone(), certificate, in_use.clone()))),
        _ => None,
    };
    let answering = Answering { router: router(register, listening.secure, insist), tls: tls.map(|(config, _)| config) };
    let taking = tokio::spawn(connections::take(listener, answering, connections.clone(), stopped));
    tokio::select! {
        () = stop => {}
        never = connections::sweep(connections.clone()) => match never {},
    }
    let _ = stopping.send(true);
    let _ = taking.await;
    if let Some(renewing) = renewing {
        renewing.abort();
    }
    let _ = tokio::time::timeout(GRACE, connections.none_left()).await;
    connections.end_all();
    let _ = tokio::time::timeout(END, connections.none_left()).await;
    Ok(())
}

fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    let failed = |source| ServeError::Listen { address, source };
    let listener = std::net::TcpListener::bind(address).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    TcpListener::from_std(listener).map_err(failed)
}

pub(crate) fn router(register: Register, secure: bool, insist: bool) -> Router {
    let door = Door { names: register.settings().tls.names.clone().into(), secure };
    let app = App::new(register, secure);
    let (routes, description) = api::routes().split_for_parts();
    let known = KnownParameters::of(&serde_json::to_value(&description).unwrap_or_default());
    let routes = routes
        .merge(plain::routes())
        .merge(notice_pages::routes())
        .fallback(web::file)
        .with_state(app.clone())
        .layer(axum::middleware::from_fn_with_state(app.clone(), bodies::admitted))
        .layer(axum::middleware::from_fn_with_state(known, known_parameters_only))
        .layer(axum::middleware::from_fn_with_state(door, headers::own_names_only))
        .layer(DefaultBodyLimit::max(bodies::TEXT_LIMIT as usize))
        .layer(CompressionLayer::new())
        .layer(axum::middleware::from_fn_with_state(app, bodies::measured))
        .layer(axum::middleware::from_fn(headers::fixed_headers));
    if insist {
        let year = HeaderValue::from_static("max-age=31536000");
        return routes.layer(SetResponseHeaderLayer::overriding(header::STRICT_TRANSPORT_SECURITY, year));
    }
    routes
}
