//! The words of `parvis notes`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parvis_model::{Handling, Marking, MemberId, Purpose, Timestamp};

use super::{Json, Listed};

#[derive(Debug, Args)]
pub(crate) struct NotesCommand {
    /// The member on whose behalf this is done (id); the journal names them.
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    #[command(subcommand)]
    pub(crate) command: NotesAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NotesAction {
    /// List the notes about a site that this member may know of.
    List {
        /// Id of the site.
        site: String,
        /// The purpose: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        listed: Listed,
    },
    /// Show a note; the journal records the reader and the purpose before it is printed.
    Show {
        /// Id of the note.
        note: String,
        /// The purpose: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
    /// Write a note about a site; it belongs to the member's organisation.
    Add {
        /// Id of the site.
        site: String,
        /// File with the text; /dev/stdin to type it.
        #[arg(long, value_name = "FILE")]
        text: PathBuf,
        /// TLP 2.0: clear, green, amber, amber_strict or red.
        #[arg(long, value_parser = marking)]
        marking: Marking,
        /// ordinary, or originator_controlled: not to be passed on.
        #[arg(long, default_value = "ordinary", value_parser = handling)]
        handling: Handling,
        /// Save it as a draft.
        #[arg(long)]
        draft: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Add a file to a note, up to 10 MiB; it is encrypted like the note.
    Attach {
        /// Id of the note.
        note: String,
        /// The file.
        file: PathBuf,
    },
    /// Save a file of a note; the journal records first that it was opened.
    Fetch {
        /// Id of the note.
        note: String,
        /// Id of the file, as `show` lists it.
        attachment: String,
        /// The new file; an existing file is never replaced.
        #[arg(long)]
        out: PathBuf,
        /// The purpose: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
    },
    /// Export all notes that this member may export, with their texts. If they cover more than twenty places, a second person
    /// has to approve first.
    Export {
        /// The new file; an existing file is never replaced.
        #[arg(long)]
        out: PathBuf,
        /// The purpose: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
    },
    /// Change a note.
    Change {
        /// Id of the note.
        note: String,
        /// The version you looked at.
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
        /// Make a draft current.
        #[arg(long)]
        current: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Share a note with another organisation, for a purpose and a time.
    Give {
        /// Id of the note.
        note: String,
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
    /// Stop sharing a note, at once.
    TakeBack {
        /// Id of the note.
        note: String,
        /// Id of the sharing, as "notes show" lists it.
        given: String,
    },
    /// Withdraw a note: those it was shared with no longer see it.
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
