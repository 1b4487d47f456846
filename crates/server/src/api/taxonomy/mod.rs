//! The taxonomy, for everybody.

pub(crate) mod all;
pub(crate) mod linked;
