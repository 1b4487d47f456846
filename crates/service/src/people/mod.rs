//! Organisations, members and how they sign in.

pub(crate) mod accounts;
pub(crate) mod members;
