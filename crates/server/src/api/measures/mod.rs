//! Measures at sites: protected.

pub(super) mod all;
pub(super) mod measure;
pub(super) mod of_site;
