//! Public notices, for everybody.

pub(crate) mod all;
pub(crate) mod one;
pub(crate) mod picture;
