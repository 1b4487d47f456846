//! Surveys for everybody: nothing of the answers is kept.

pub(super) mod all;
pub(super) mod one;
pub(super) mod results;
