//! What anybody may read and answer without an account: the installation, surveys, duties and measures.

pub(crate) mod about;
pub(crate) mod duties;
pub(crate) mod measures;
pub(crate) mod surveys;
