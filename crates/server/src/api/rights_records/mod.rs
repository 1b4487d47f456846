//! Rights records: protected.

pub(super) mod all;
pub(super) mod complaints;
pub(super) mod notice;
pub(super) mod of_site;
pub(super) mod print;
pub(super) mod record;
