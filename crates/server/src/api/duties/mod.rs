//! Whether a law binds: for everybody, and nothing is kept.

pub(super) mod evaluation;
pub(super) mod pack;
pub(super) mod packs;
pub(super) mod statement;
