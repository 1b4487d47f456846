//! How many sites an account opens on a day.

pub(super) mod own;
pub(super) mod requests;
