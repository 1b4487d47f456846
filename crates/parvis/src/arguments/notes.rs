//! The words of `parvis notes`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parvis_model::{Handling, Marking, MemberId, Purpose, Timestamp};

use super::Json;

#[derive(Debug, Args)]
pub(crate) struct NotesCommand {
    /// The member on whose behalf this is done; the journal names them.
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    #[command(subcommand)]
    pub(crate) command: NotesAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NotesAction {
    /// The notes about a site that this member may know of.
    List {
        /// Id of the site.
        site: String,
        /// For what: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
    /// Open a note; that it was opened, by whom and for what, is in the journal before it is printed.
    Show {
        /// Id of the note.
        note: String,
        /// For what: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
    /// Make a note about a site; it belongs to the member's organisation.
    Add {
        /// Id of the site.
        site: String,
        /// File with the text; /dev/stdin to type it.
        #[arg(long, value_name = "FILE")]
        text: PathBuf,
        /// TLP 2.0: clear, green, amber, amber_strict or red.
        #[arg(long, value_parser = marking)]
        marking: Marking,
        /// ordinary, or originator_controlled: no further than it is given.
        #[arg(long, default_value = "ordinary", value_parser = handling)]
        handling: Handling,
        /// Not yet in force.
        #[arg(long)]
        draft: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Add a file to a note, up to 10 MiB; it is sealed as the note is.
    Attach {
        /// Id of the note.
        note: String,
        /// The file.
        file: PathBuf,
    },
    /// Write a file of a note where you say; that it was opened is in the journal before.
    Fetch {
        /// Id of the note.
        note: String,
        /// Id of the file, as `show` lists it.
        attachment: String,
        /// Where to; a file that is there stays.
        #[arg(long)]
        out: PathBuf,
        /// For what: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
    },
    /// Write all notes that this member may take out to a file, their texts included. Of more than twenty places a second
    /// person decides first.
    Export {
        /// Where to; a file that is there stays.
        #[arg(long)]
        out: PathBuf,
        /// For what: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
    },
    /// Change a note.
    Change {
        /// Id of the note.
        note: String,
        /// The version that was looked at.
        #[arg(long)]
        version: i64,
        /// File with the new text.
        #[arg(long, value_name = "FILE")]
        text: Option<PathBuf>,
        /// The new marking.
        #[arg(long, value_parser = marking)]
        marking: Option<Marking>,
        /// The new handling.
        #[arg(long, value_parser = handling)]
        handling: Option<Handling>,
        /// Put a draft into force.
        #[arg(long)]
        current: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Give a note to another organisation, for a purpose and a time.
    Give {
        /// Id of the note.
        note: String,
        /// Id of the organisation.
        #[arg(long, value_name = "ORGANISATION")]
        to: String,
        /// For what: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", value_parser = purpose)]
        purpose: Purpose,
        /// Until when, such as 2027-03-01T00:00:00Z; at most 366 days away.
        #[arg(long)]
        until: Timestamp,
        #[command(flatten)]
        output: Json,
    },
    /// Take back what was given, at once.
    TakeBack {
        /// Id of the note.
        note: String,
        /// Id of the giving, as "notes show" lists it.
        given: String,
    },
    /// Put a note out of force: those to whom it was given see it no longer.
    Withdraw {
        /// Id of the note.
        note: String,
    },
    /// Erase a note with all its versions. This cannot be undone.
    Erase {
        /// Id of the note.
        note: String,
    },
}

macro_rules! one_of {
    ($name:ident, $kind:ty) => {
        pub(crate) fn $name(word: &str) -> Result<$kind, String> {
            <$kind>::parse(word).ok_or_else(|| format!("use one of {}", <$kind>::ALL.map(<$kind>::as_str).join(", ")))
        }
    };
}
one_of!(purpose, Purpose);
one_of!(marking, Marking);
one_of!(handling, Handling);
one_of!(role, parvis_model::Role);
one_of!(relation, parvis_model::Relation);
one_of!(organisation_kind, parvis_model::OrganisationKind);
