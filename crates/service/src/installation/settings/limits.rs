//! Bounds that an installation may move. A bound is one entry in the table below; a test asks for its line in
//! `template.toml` and its row in `docs/limits.md`.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, Unexpected};

/// A number that is refused outside its range, which the message names.
struct Within<const LEAST: u64, const MOST: u64>(u64);

impl<'de, const LEAST: u64, const MOST: u64> Deserialize<'de> for Within<LEAST, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i64::deserialize(deserializer)?;
        let within = u64::try_from(number).ok().filter(|number| (LEAST..=MOST).contains(number));
        within.map(Self).ok_or_else(|| D::Error::invalid_value(Unexpected::Signed(number), &Range(LEAST, MOST)))
    }
}

/// How a range is called in a message.
struct Range(u64, u64);

impl serde::de::Expected for Range {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a number from {} to {}", self.0, self.1)
    }
}

/// A bound with its name, default and range, for documents and tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitDescription {
    /// Its name in `[limits]`.
    pub name: &'static str,
    /// What holds where the settings say nothing.
    pub default: u64,
    /// The lowest value that is accepted.
    pub least: u64,
    /// The highest value that is accepted.
    pub most: u64,
}

macro_rules! limits {
    ($($(#[doc = $doc:literal])+ $name:ident: $default:literal, $least:literal to $most:literal;)+) => {
        /// Bounds that an installation may move: `[limits]` in `parvis.toml`. `docs/limits.md` says what happens beyond each.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
        #[serde(from = "Written")]
        pub struct Limits {
            $($(#[doc = $doc])+ pub $name: u64,)+
        }

        /// The table as it is written.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "limits")]
        struct Written {
            $(#[serde(default)] $name: Option<Within<$least, $most>>,)+
        }

        impl From<Written> for Limits {
            fn from(written: Written) -> Self {
                Self { $($name: written.$name.map_or($default, |within| within.0),)+ }
            }
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($name: $default,)+ }
            }
        }

        impl Limits {
            /// Every bound with its default and range, in the order of the documents.
            pub const ALL: &[LimitDescription] =
                &[$(LimitDescription { name: stringify!($name), default: $default, least: $least, most: $most },)+];
        }
    };
}

limits! {
    /// Connections at a time.
    connections: 1_000, 8 to 50_000;
    /// Connections at a time from one address.
    connections_per_address: 250, 4 to 50_000;
    /// Seconds that a connection may stay open between two requests.
    idle_seconds: 60, 1 to 3_600;
    /// Seconds for the handshake, and for the head of each request from its first byte.
    head_seconds: 15, 1 to 300;
    /// Connections that read the database at the same time.
    database_readers: 8, 1 to 64;
    /// Seconds that a request waits for a connection to the database, or for another process that writes.
    database_seconds: 10, 1 to 60;
    /// Wrong guesses at an account's name, or in a browser that is known, that cost no waiting.
    guesses_per_name: 5, 3 to 100;
    /// Wrong guesses from an address that cost no waiting.
    guesses_per_address: 50, 5 to 10_000;
    /// People whose passwords wait to be compared at a time; as many again who are known.
    sign_ins_waiting: 32, 4 to 1_000;
    /// MiB of the bodies of all requests that are kept in memory at a time.
    buffered_mebibytes: 256, 64 to 65_536;
    /// Seconds that a body may be silent.
    body_silence_seconds: 30, 1 to 600;
    /// Bytes a second at which a body has to come, over as long as it may be silent.
    body_bytes_a_second: 500, 1 to 1_000_000;
    /// Seconds that the server works on a request, the time for its body apart.
    work_seconds: 60, 1 to 3_600;
    /// Pictures, documents and outlines that are worked on at a time.
    heavy_at_a_time: 2, 1 to 64;
    /// KiB of what one record says.
    record_kibibytes: 1_024, 64 to 16_384;
    /// Versions of one record.
    versions_per_record: 1_000, 10 to 100_000;
    /// MiB of all versions of one record.
    versions_mebibytes: 32, 1 to 16_384;
    /// Answers of other devices that are kept beside the one that stands, for each question of a visit.
    conflicts_per_question: 10, 1 to 100;
    /// MiB of a file of areas.
    area_file_mebibytes: 32, 1 to 1_024;
    /// Areas in one file.
    areas_per_file: 50_000, 1 to 200_000;
    /// Vertices of all areas in one file.
    area_vertices_per_file: 4_000_000, 1_000 to 50_000_000;
    /// Places in the areas of one file, each counted once for every area that it lies in.
    area_places_per_file: 50_000, 100 to 10_000_000;
    /// Areas around one place.
    areas_around_place: 200, 10 to 10_000;
    /// Hundredths of the places of a territory that an import takes away without a question.
    import_vanish_percent: 30, 1 to 100;
    /// Emergency accesses that one member opens on a day (UTC).
    emergency_accesses_a_day: 50, 1 to 10_000;
    /// New matches of which one organisation is told on a day (UTC).
    matches_a_day: 3, 1 to 100;
    /// MiB of protected documents and files that one organisation keeps.
    organisation_mebibytes: 20_480, 1 to 1_073_741_824;
    /// Protected records that one organisation keeps.
    organisation_records: 200_000, 5 to 10_000_000;
    /// MiB of free disk that are left for signing in, reading, erasing and the journal.
    reserve_mebibytes: 256, 1 to 16_777_216;
    /// How often one record is given, whether or not it still is.
    givings_per_record: 1_000, 5 to 100_000;
    /// Open requests for a visit that one organisation has about one site.
    visit_requests_per_site: 20, 1 to 1_000;
    /// Organisations that were added.
    organisations: 20_000, 5 to 1_000_000;
    /// Members of one organisation; ten times as many in the course of time.
    members_per_organisation: 2_000, 2 to 100_000;
    /// Areas that were drawn or loaded.
    areas: 200_000, 1 to 10_000_000;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::installation::settings::{Settings, TEMPLATE};

    fn parsed(text: &str) -> Result<Limits, String> {
        toml::from_str::<Settings>(text).map(|settings| settings.limits).map_err(|error| error.to_string())
    }

    #[test]
    fn every_limit_has_its_default_and_keeps_its_range() {
        assert_eq!(parsed("[limits]"), Ok(Limits::default()));
        for limit in Limits::ALL {
            assert!((limit.least..=limit.most).contains(&limit.default), "{}", limit.name);
            for good in [limit.least, limit.most] {
                parsed(&format!("[limits]\n{} = {good}", limit.name)).unwrap();
            }
            for bad in [format!("{}", i128::from(limit.least) - 1), format!("{}", limit.most + 1), "-1".to_owned()] {
                let refusal = parsed(&format!("\n[limits]\n{} = {bad}", limit.name)).unwrap_err();
                let range = format!("a number from {} to {}", limit.least, limit.most);
                assert!(refusal.contains("line 3") && refusal.contains(limit.name) && refusal.contains(&range), "{refusal}");
            }
        }
    }

    #[test]
    fn a_limit_that_does_not_exist_is_refused_with_its_line() {
        let refusal = parsed("\n[limits]\nconections = 3").unwrap_err();
        assert!(refusal.contains("line 3") && refusal.contains("conections"), "{refusal}");
    }

    #[test]
    fn every_limit_stands_in_the_template_and_in_the_documents() {
        let document = include_str!("../../../../../docs/limits.md");
        for limit in Limits::ALL {
            assert!(TEMPLATE.contains(&format!("\n# {} = {}\n", limit.name, limit.default)), "{} is missing in template.toml", limit.name);
            let row = format!("| `{}` | {} | {}–{} |", limit.name, limit.default, limit.least, limit.most);
            assert!(document.contains(&row), "this row is missing in docs/limits.md: {row}");
        }
    }
}
