//! What organisations need, can offer or lack: protected.

pub(super) mod about;
pub(super) mod all;
pub(super) mod check;
pub(super) mod release;
pub(super) mod statement;
