//! Agreements between organisations: protected.

pub(super) mod about;
pub(super) mod agreement;
pub(super) mod all;
pub(super) mod confirmation;
pub(super) mod end;
pub(super) mod given;
