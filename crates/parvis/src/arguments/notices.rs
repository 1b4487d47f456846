//! The words of `parvis notices`.

use clap::{Args, Subcommand};

use super::{Json, Listed};

#[derive(Debug, Args)]
pub(crate) struct NoticesCommand {
    /// Language of the notices; another where one was not written in it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: NoticesAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NoticesAction {
    /// List what was published, the latest day first.
    List {
        /// Only notices in this field of work, such as countering-terrorism.
        #[arg(long, value_name = "TERM")]
        field: Option<String>,
        /// Only notices about this State or partner, such as austria.
        #[arg(long, value_name = "TERM")]
        state: Option<String>,
        /// Only notices from this body, such as secretariat.
        #[arg(long, value_name = "TERM")]
        source: Option<String>,
        /// Only notices of this kind: press_release, statement, announcement, report.
        #[arg(long)]
        kind: Option<String>,
        /// Only notices of this year.
        #[arg(long)]
        year: Option<u16>,
        #[command(flatten)]
        listed: Listed,
    },
    /// Show one notice, with its corrections.
    Show {
        /// Id of the notice.
        notice: String,
        #[command(flatten)]
        output: Json,
    },
    /// Write every published notice, in each of its languages, as JSON on standard output.
    Export,
    /// Write the latest notices as an Atom feed on standard output.
    Atom {
        /// Address of the register, such as https://register.example/, for the links in the feed.
        #[arg(long)]
        base: String,
    },
}
