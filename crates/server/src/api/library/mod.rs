//! The library of good practices: for everybody.

pub(super) mod all;
pub(super) mod entry;
