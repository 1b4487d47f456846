//! Recommendations to organisations: protected.

pub(super) mod about;
pub(super) mod all;
pub(super) mod board;
pub(super) mod recommendation;
pub(super) mod response;
