//! Before which day the clock of the machine cannot be right: this program did not exist yet.

use parvis_model::Timestamp;

/// A day before which this version was not made, seconds since 1970: 2026-11-01. Moved on with each release. A builder may say
/// it more closely with `SOURCE_DATE_EPOCH` (reproducible-builds.org): the same source and the same date give the same program.
const NOT_BEFORE: i64 = 1_793_491_200;

/// No earlier moment is now.
pub(crate) fn build_date() -> Timestamp {
    let told = option_env!("SOURCE_DATE_EPOCH").and_then(|seconds| seconds.parse::<i64>().ok()).unwrap_or(NOT_BEFORE);
    Timestamp::from_second(told.max(NOT_BEFORE)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A moment as a day, for people.
pub(crate) fn day(at: Timestamp) -> String {
    at.to_string().chars().take(10).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_was_made_in_this_century_and_not_long_after_it_was_written() {
        let made = build_date();
        assert!(made >= Timestamp::from_second(NOT_BEFORE).unwrap());
        assert_eq!(day(Timestamp::from_second(NOT_BEFORE).unwrap()), "2026-11-01");
        assert!(made < "2100-01-01T00:00:00Z".parse().unwrap(), "SOURCE_DATE_EPOCH is no time of a build");
    }
}
