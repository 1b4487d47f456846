//! Duties of a site, kept.

pub(super) mod of_site;
