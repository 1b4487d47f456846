//! Public notices, for those who write, review and publish them.

pub(super) mod all;
pub(super) mod one;
pub(super) mod picture;
pub(super) mod steps;
