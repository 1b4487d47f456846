//! The words of `parvis notes`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parvis_model::{Handling, Marking, MemberId, Purpose};

use super::Json;

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
    /// Write a note; it belongs to the member's organisation.
    Add {
        /// Id of the site, area or organisation it is about; or the word installation.
        about: String,
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
