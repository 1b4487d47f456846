//! Organisations and their members.

pub(super) mod leads;
pub(super) mod member;
pub(super) mod members;
pub(super) mod merging;
pub(super) mod organisation;
pub(super) mod organisations;
pub(super) mod relation_list;
pub(super) mod relations;
