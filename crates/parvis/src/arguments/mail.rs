//! The words of `parvis mail`.

use clap::{Args, Subcommand};

use super::Json;

#[derive(Debug, Args)]
pub(crate) struct MailCommand {
    #[command(subcommand)]
    pub(crate) command: MailAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MailAction {
    /// Send one message now with the settings of parvis.toml, and say what became of it.
    Test {
        /// The e-mail address to which it goes.
        #[arg(long, value_name = "ADDRESS")]
        to: String,
        /// Its language.
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Say how many messages wait, and which could not be sent, why, and what to do.
    State(Json),
}
