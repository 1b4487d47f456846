//! What anybody may read and answer without an account: the installation, surveys and duties.

pub(crate) mod about;
pub(crate) mod duties;
pub(crate) mod surveys;
