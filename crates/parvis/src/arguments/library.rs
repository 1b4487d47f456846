//! The words of `parvis library`.

use clap::{Args, Subcommand};

use super::Json;

#[derive(Debug, Args)]
pub(crate) struct LibraryCommand {
    /// Language of the texts; English if a pack lacks it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: LibraryAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LibraryAction {
    /// List the good practices.
    List {
        /// Only practices for this kind of place, such as worship.
        #[arg(long, value_name = "CATEGORY")]
        place: Option<String>,
        /// Only practices about this topic, such as first_aid.
        #[arg(long)]
        topic: Option<String>,
        /// Only practices in which each of these words stands, in any of its forms, the best first; the last word may be only begun.
        #[arg(long)]
        text: Option<String>,
        #[command(flatten)]
        output: Json,
    },
    /// Show one practice: what to do, why, how to begin, and where to read more.
    Show {
        /// Key of the practice, such as greeting_post.
        entry: String,
        #[command(flatten)]
        output: Json,
    },
}
