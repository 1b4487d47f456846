//! Organisations and their members.

pub(super) mod leads;
pub(super) mod member;
pub(super) mod members;
pub(super) mod organisations;
pub(super) mod relations;
