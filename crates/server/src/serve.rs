use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use parvis_service::Register;
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::{App, api, headers, web};

/// Why the server does not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another address than loopback.
    #[error("{0} is not a loopback address; until people can sign in, the server is for this machine only (127.0.0.1 or [::1])")]
    NotLoopback(SocketAddr),
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

/// A GeoJSON file of areas may hold 32 MiB; nothing else is nearly as large.
pub(crate) const BODY_LIMIT: usize = 33 * 1024 * 1024;

/// Any other body.
const TEXT_LIMIT: usize = 512 * 1024;

/// A request may take this long.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Serves until `stop` completes; `ready` is told the address, which has a port of its own when 0 was asked for.
///
/// # Errors
/// [`ServeError`].
pub async fn serve(
    register: Register,
    address: SocketAddr,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    if !address.ip().is_loopback() {
        return Err(ServeError::NotLoopback(address));
    }
    let listener = TcpListener::bind(address).await.map_err(|source| ServeError::Listen { address, source })?;
    ready(listener.local_addr().map_err(ServeError::Stopped)?);
    let app = router(register);
    axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>()).with_graceful_shutdown(stop).await.map_err(ServeError::Stopped)
}

pub(crate) fn router(register: Register) -> Router {
    let app = App { register };
    let (routes, _) = api::routes().split_for_parts();
    routes
        .fallback(web::file)
        .with_state(app)
        .layer(axum::middleware::from_fn(headers::loopback_only))
        .layer(DefaultBodyLimit::max(TEXT_LIMIT))
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::REQUEST_TIMEOUT, TIMEOUT))
        .layer(axum::middleware::from_fn(headers::fixed_headers))
}
