//! Days as texts: ISO 8601, UTC.

use parvis_model::Timestamp;

/// The day of a moment.
pub(crate) fn day(at: Timestamp) -> String {
    at.to_string().chars().take(10).collect()
}

/// Whether a text is a day as ISO 8601 writes it.
pub(crate) fn is_a_day(text: &str) -> bool {
    text.len() == 10 && format!("{text}T00:00:00Z").parse::<Timestamp>().is_ok()
}
