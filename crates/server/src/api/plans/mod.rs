//! Plans of sites: protected.

pub(super) mod all;
pub(super) mod draft;
pub(super) mod of_site;
pub(super) mod plan;
pub(super) mod print;
pub(super) mod templates;
pub(super) mod versions;
