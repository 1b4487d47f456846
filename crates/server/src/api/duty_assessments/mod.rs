//! Duties of a site, kept.

pub(super) mod assessment;
pub(super) mod of_site;
pub(super) mod print;
