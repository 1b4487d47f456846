//! The words of `parvis records`: what is done in the same way with records of every kind.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use parvis_model::{Handling, Marking, MemberId, Purpose, RecordKind, Timestamp};

use super::notes::{handling, marking, purpose};
use super::{Json, Listed};

#[derive(Debug, Args)]
pub(crate) struct RecordsCommand {
    /// The member on whose behalf this is done (id); the journal names them.
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    /// Language of texts from packs; English if a pack lacks it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: RecordsAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RecordsAction {
    /// List the records of a kind that the member may know of.
    List {
        /// The kind of record.
        #[arg(value_parser = kinds())]
        kind: RecordKind,
        /// Only records about this place, area or organisation (id), or about the installation (the word).
        #[arg(long, value_name = "SUBJECT")]
        about: Option<String>,
        #[command(flatten)]
        read: Reading,
        #[command(flatten)]
        listed: Listed,
    },
    /// Show a record; the journal records the reader and the purpose before it is printed.
    Show {
        #[command(flatten)]
        record: Record,
        #[command(flatten)]
        read: Reading,
        #[command(flatten)]
        output: Json,
    },
    /// Show who would see a record, before it is written.
    Plan {
        /// The kind of record.
        #[arg(value_parser = kinds())]
        kind: RecordKind,
        /// Id of the place, area or organisation it is about; or the word installation.
        about: String,
        /// TLP 2.0: clear, green, amber, amber_strict or red.
        #[arg(long, value_parser = marking)]
        marking: Marking,
        /// ordinary, or originator_controlled: not to be passed on.
        #[arg(long, default_value = "ordinary", value_parser = handling)]
        handling: Handling,
        /// As a draft.
        #[arg(long)]
        draft: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Write a record from a JSON file, as the API takes it for its kind.
    Add {
        /// The kind of record.
        #[arg(value_parser = kinds())]
        kind: RecordKind,
        /// Id of the place, area or organisation it is about; or the word installation.
        about: String,
        #[command(flatten)]
        from: FromFile,
        #[command(flatten)]
        output: Json,
    },
    /// Change a record by a JSON file, as the API takes it for its kind.
    Change {
        #[command(flatten)]
        record: Record,
        #[command(flatten)]
        from: FromFile,
        #[command(flatten)]
        output: Json,
    },
    /// Show what a record said in each version, the latest first.
    History {
        #[command(flatten)]
        record: Record,
        #[command(flatten)]
        read: Reading,
        #[command(flatten)]
        output: Json,
    },
    /// Show who can see a record as it is now.
    Audience {
        #[command(flatten)]
        record: Record,
        #[command(flatten)]
        output: Json,
    },
    /// Show who opened a record, when and for what; up to 500 openings, the first first.
    Readers {
        #[command(flatten)]
        record: Record,
        /// How many openings to leave out.
        #[arg(long, default_value_t = 0)]
        skip: u32,
        #[command(flatten)]
        read: Reading,
        #[command(flatten)]
        output: Json,
    },
    /// List what the member's organisation shares with others.
    Given(Listed),
    /// Share a record with another organisation, for a purpose and a time.
    Give {
        #[command(flatten)]
        record: Record,
        /// Id of the organisation.
        #[arg(long, value_name = "ORGANISATION")]
        to: String,
        /// The purpose: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", value_parser = purpose)]
        purpose: Purpose,
        /// When sharing ends, such as 2027-03-01T00:00:00Z; at most 366 days from now.
        #[arg(long)]
        until: Timestamp,
        #[command(flatten)]
        output: Json,
    },
    /// Stop sharing a record, at once.
    TakeBack {
        #[command(flatten)]
        record: Record,
        /// Id of the sharing, as "records show" lists it.
        given: String,
    },
    /// Propose to share a version of a record with everybody who works here; another member of your organisation reviews it.
    ShareHere {
        #[command(flatten)]
        record: Record,
        /// The version that you looked at, as "records show" prints it.
        #[arg(long)]
        version: i64,
    },
    /// List what other members of your organisation propose to share with everybody here, for you to review.
    ToReview(Json),
    /// Review a version that another member proposed: from then on everybody here sees it.
    ReviewSharing {
        #[command(flatten)]
        record: Record,
        /// The version that you looked at, as "records show" prints it.
        #[arg(long)]
        version: i64,
        /// When it was proposed, as "records to-review" prints it: a proposal that was renewed since, perhaps with other files, is not reviewed.
        #[arg(long)]
        proposed_at: Option<Timestamp>,
        /// Refuse it instead.
        #[arg(long)]
        refuse: bool,
    },
    /// Stop sharing a record with everybody here, at once.
    StopSharingHere {
        #[command(flatten)]
        record: Record,
    },
    /// Add a file to a record, up to 10 MiB; it is encrypted like the record. Visits take photographs (JPEG, PNG) and PDFs, plans pictures of floors (JPEG, PNG).
    Attach {
        #[command(flatten)]
        record: Record,
        /// The file.
        file: PathBuf,
    },
    /// Save a file of a record; the journal records first that it was opened.
    Fetch {
        #[command(flatten)]
        record: Record,
        /// Id of the file, as "records show" lists it.
        attachment: String,
        /// The new file; an existing file is never replaced.
        #[arg(long)]
        out: PathBuf,
        #[command(flatten)]
        read: Reading,
    },
    /// Erase a file of a record. This cannot be undone.
    Detach {
        #[command(flatten)]
        record: Record,
        /// Id of the file, as "records show" lists it.
        attachment: String,
    },
    /// Withdraw a record: those it was shared with no longer see it.
    Withdraw {
        #[command(flatten)]
        record: Record,
    },
    /// Erase a record with all its versions and files. This cannot be undone.
    Erase {
        #[command(flatten)]
        record: Record,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Record {
    /// Id of the record; its beginning says which kind it is.
    #[arg(id = "record", value_name = "RECORD")]
    pub(crate) id: String,
}

#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// The purpose: own_work, assessment, planning, response or oversight.
    #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
    pub(crate) purpose: Purpose,
}

#[derive(Debug, Args)]
pub(crate) struct FromFile {
    /// The JSON file; /dev/stdin to type it.
    #[arg(long, value_name = "FILE")]
    pub(crate) from: PathBuf,
}

/// The kinds, each by any of its words; help and completions name the first.
fn kinds() -> impl TypedValueParser<Value = RecordKind> {
    let words = RecordKind::ALL.map(|kind| PossibleValue::new(kind.row().one).aliases([kind.row().many, kind.as_str()]));
    PossibleValuesParser::new(words).try_map(|word| kind(&word).ok_or("no such kind"))
}

/// A kind by one of its words.
fn kind(word: &str) -> Option<RecordKind> {
    RecordKind::ALL.into_iter().find(|kind| [kind.as_str(), kind.row().one, kind.row().many].contains(&word))
}

/// Records of one kind about a site.
#[derive(Debug, Args)]
pub(crate) struct OfSite {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    /// Id of the site.
    pub(crate) site: String,
    /// The purpose: own_work, assessment, planning, response or oversight.
    #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
    pub(crate) purpose: Purpose,
    #[command(flatten)]
    pub(crate) listed: Listed,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_taken_by_each_of_its_words_and_named_in_the_help_by_one() {
        let parser = kinds();
        let named: Vec<String> = parser.possible_values().into_iter().flatten().map(|value| value.get_name().to_owned()).collect();
        assert_eq!(named, RecordKind::ALL.map(|kind| kind.row().one));
        for kind in RecordKind::ALL {
            for word in [kind.as_str(), kind.row().one, kind.row().many] {
                assert_eq!(parser.parse_ref(&clap::Command::new("parvis"), None, word.as_ref()).ok(), Some(kind), "{word}");
            }
        }
        assert!(parser.parse_ref(&clap::Command::new("parvis"), None, "poem".as_ref()).is_err());
    }
}
