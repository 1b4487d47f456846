//! What everybody may read of measures that observe people, without an account.

pub(super) mod all;
pub(super) mod of_site;
pub(super) mod one;
