//! Findings: protected.

pub(super) mod all;
pub(super) mod finding;
pub(super) mod of_site;
pub(super) mod print;
pub(super) mod response;
