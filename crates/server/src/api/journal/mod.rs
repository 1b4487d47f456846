//! The journal: whole and filtered, the people in it, who read about a subject, and who read what is one's own.

pub(super) mod entries;
pub(super) mod ours;
pub(super) mod people;
pub(super) mod who_read;
