//! Meetings of organisations and of the installation: protected.

pub(super) mod about;
pub(super) mod all;
pub(super) mod meeting;
pub(super) mod report;
