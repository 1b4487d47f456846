//! HTTP: API, tiles, web interface. Thin: a handler reads the request, calls one use case, answers. It holds no rule.

mod api;
mod certificate_help;
mod connections;
mod cookie;
mod error;
#[cfg(test)]
mod every_route;
mod extract;
mod headers;
mod language;
mod serve;
mod tiles;
mod tls;
mod web;
mod who;

pub use api::description;
pub use serve::{Listening, ServeError, serve};

/// What handlers share.
#[derive(Clone)]
pub(crate) struct App {
    pub(crate) register: parvis_service::Register,
    /// Whether it speaks TLS: then cookies are sent over nothing else.
    pub(crate) secure: bool,
}
