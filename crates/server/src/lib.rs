//! HTTP: API, tiles, web interface. Thin: a handler reads the request, calls one use case, answers. It holds no rule.

#[cfg(test)]
mod answers_fit;
mod api;
mod bodies;
mod certificate_help;
mod connections;
mod cookie;
mod error;
#[cfg(test)]
mod every_route;
mod extract;
mod headers;
mod known_parameters;
mod language;
mod notice_pages;
mod parts;
mod plain;
#[cfg(test)]
mod published;
mod serve;
mod strict;
mod tagged;
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
    /// How much of all bodies is kept in memory.
    pub(crate) bodies: std::sync::Arc<bodies::Budget>,
    /// The words of the plain pages.
    pub(crate) spoken: std::sync::Arc<plain::Spoken>,
}

impl App {
    fn new(register: parvis_service::Register, secure: bool) -> Self {
        let limits = register.settings().limits;
        Self { bodies: bodies::Budget::new(limits.buffered_mebibytes * MIB, longest_body(&limits)), spoken: std::sync::Arc::default(), register, secure }
    }

    /// The longest body that any request may have, in bytes.
    pub(crate) fn longest_body(&self) -> u64 {
        longest_body(&self.register.settings().limits)
    }
}

const MIB: u64 = 1024 * 1024;

fn longest_body(limits: &parvis_service::Limits) -> u64 {
    (limits.area_file_mebibytes * MIB).max(parvis_service::LONGEST_ATTACHMENT as u64)
}
