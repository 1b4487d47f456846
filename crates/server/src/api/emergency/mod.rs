//! Emergency access.

pub(super) mod access;
pub(super) mod accesses;
