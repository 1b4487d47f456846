use clap::{Args, Subcommand, ValueEnum};

use super::Json;

#[derive(Debug, Args)]
pub(crate) struct ImportsCommand {
    #[command(subcommand)]
    pub(crate) command: ImportsAction,
}

/// What is said about two places.
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
    /// List pairs of places that may be the same place: an object was redrawn, and the import could not be sure.
    Pairs {
        #[command(flatten)]
        output: Json,
    },
    /// Say whether two places on that list are the same place.
    Answer {
        /// Id of the place that is no longer in the source.
        gone: String,
        /// Id of the new place.
        come: String,
        /// Whether they are the same place; undecided takes back an earlier answer.
        #[arg(value_enum)]
        answer: SamePlaceAnswer,
    },
    /// Undo the last import as a whole; what people have added since then stays.
    Undo {
        /// Undo nothing; show what it would do.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        output: Json,
    },
}
