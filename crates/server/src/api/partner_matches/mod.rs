//! Matches between what one organisation needs and another can offer: one step at a time, as far as both consent.

pub(super) mod all;
pub(super) mod consent;
pub(super) mod end;
pub(super) mod one;
