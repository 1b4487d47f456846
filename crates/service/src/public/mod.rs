//! What anybody may read and answer without an account: surveys and duties.

pub(crate) mod about;
pub(crate) mod duties;
pub(crate) mod surveys;
