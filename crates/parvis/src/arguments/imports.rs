use clap::{Args, Subcommand, ValueEnum};

use super::Json;

#[derive(Debug, Args)]
pub(crate) struct ImportsCommand {
    #[command(subcommand)]
    pub(crate) command: ImportsAction,
}

/// What is said of two places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SamePlaceAnswer {
    Yes,
    No,
    Undecided,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ImportsAction {
    /// List what was imported, the latest first.
    List {
        #[command(flatten)]
        output: Json,
    },
    /// List places that may be one, because an object was drawn anew and the import could not be sure.
    Pairs {
        #[command(flatten)]
        output: Json,
    },
    /// Say whether two places of that list are one.
    Answer {
        /// The one that no source has any longer.
        gone: String,
        /// The one that came.
        come: String,
        /// Whether they are one; undecided takes back what was said.
        #[arg(value_enum)]
        answer: SamePlaceAnswer,
    },
    /// Undo the last import as a whole; what people said since stays.
    Undo {
        /// Undo nothing; show what it would do.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        output: Json,
    },
}
