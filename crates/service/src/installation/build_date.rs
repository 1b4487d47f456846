//! Before which day the clock of the machine cannot be right: this program did not exist yet.

use parvis_model::Timestamp;

/// A day before which this version was not made, seconds since 1970: 2026-11-01. Moved on with each release: a test compares it with
/// the days of the releases in `CHANGELOG.md`. A builder may say
/// it more closely with `SOURCE_DATE_EPOCH` (reproducible-builds.org): the same source and the same date give the same program.
const NOT_BEFORE: i64 = 1_793_491_200;

/// No earlier moment is now.
pub(crate) fn build_date() -> Timestamp {
    let told = option_env!("SOURCE_DATE_EPOCH").and_then(|seconds| seconds.parse::<i64>().ok()).unwrap_or(NOT_BEFORE);
    Timestamp::from_second(told.max(NOT_BEFORE)).unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::installation::days::day;

    #[test]
    fn the_program_was_made_in_this_century_and_not_long_after_it_was_written() {
        let made = build_date();
        assert!(made >= Timestamp::from_second(NOT_BEFORE).unwrap());
        assert_eq!(day(Timestamp::from_second(NOT_BEFORE).unwrap()), "2026-11-01");
        assert!(made < "2100-01-01T00:00:00Z".parse().unwrap(), "SOURCE_DATE_EPOCH is no time of a build");
    }

    /// The releases in the list of changes, as `## 1.2.0, 2027-03-01` heads them.
    fn releases(changes: &str) -> Vec<(&str, Timestamp)> {
        let heads = changes.lines().filter_map(|line| line.strip_prefix("## ")).filter(|head| *head != "Unreleased");
        heads
            .map(|head| {
                let (version, day) = head.split_once(", ").unwrap_or_else(|| panic!("a release is headed with version and day, not \"{head}\""));
                (version, format!("{day}T00:00:00Z").parse().unwrap_or_else(|_| panic!("\"{day}\" is no day such as 2027-03-01")))
            })
            .collect()
    }

    /// What is out of date about the day before which this version was not made.
    fn outdated(changes: &str, version: &str, not_before: &str) -> Option<String> {
        let releases = releases(changes);
        let not_before: Timestamp = format!("{not_before}T00:00:00Z").parse().unwrap();
        // 0.1.0 is the version before the first release.
        if version != "0.1.0" && releases.iter().all(|(released, _)| *released != version) {
            return Some(format!("CHANGELOG.md has no release {version}"));
        }
        let later = releases.into_iter().find(|(_, day)| *day > not_before)?;
        Some(format!("{} was released later than NOT_BEFORE says: move it on", later.0))
    }

    #[test]
    fn a_release_moves_on_the_day_before_which_no_clock_is_right() {
        let changes = include_str!("../../../../CHANGELOG.md");
        assert_eq!(outdated(changes, env!("CARGO_PKG_VERSION"), &day(Timestamp::from_second(NOT_BEFORE).unwrap())), None);
        let released = "## Unreleased\n\n- x\n\n## 0.2.0, 2027-03-01\n\n- y\n";
        assert_eq!(outdated(released, "0.2.0", "2027-03-01"), None);
        assert_eq!(outdated(released, "0.2.0", "2026-11-01").unwrap(), "0.2.0 was released later than NOT_BEFORE says: move it on");
        assert_eq!(outdated(released, "0.3.0", "2027-03-01").unwrap(), "CHANGELOG.md has no release 0.3.0");
    }
}
