//! As what the parts of a complaint about a measure are sealed.

/// As what the complaint is sealed.
pub(crate) const SAID: &str = "complaint";
/// As what the reason for which an answer takes longer is sealed.
pub(crate) const DELAY: &str = "complaint_delay";
/// As what the answer is sealed.
pub(crate) const ANSWER: &str = "complaint_answer";
