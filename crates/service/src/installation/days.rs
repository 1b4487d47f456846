//! Days as texts: ISO 8601, UTC.

use jiff::civil::Date;
use jiff::tz::Offset;
use parvis_model::Timestamp;

/// The day of a moment (UTC).
pub(crate) fn utc(at: Timestamp) -> Date {
    Offset::UTC.to_datetime(at).date()
}

/// The day of a moment.
pub(crate) fn day(at: Timestamp) -> String {
    at.to_string().chars().take(10).collect()
}

/// Year, month and day of what begins like an ISO 8601 date.
pub(crate) fn numbers(day: &str) -> [i16; 3] {
    let number = |from: usize, to: usize| day.get(from..to).and_then(|digits| digits.parse().ok()).unwrap_or(1);
    [number(0, 4), number(5, 7), number(8, 10)]
}

/// Whether a text is a day as ISO 8601 writes it.
pub(crate) fn is_a_day(text: &str) -> bool {
    text.len() == 10 && format!("{text}T00:00:00Z").parse::<Timestamp>().is_ok()
}
