//! The words of `parvis taxonomy`.

use clap::{Args, Subcommand};

use super::Json;

#[derive(Debug, Args)]
pub(crate) struct TaxonomyCommand {
    /// Language of the names; English if a term lacks it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: TaxonomyAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TaxonomyAction {
    /// List the terms: id, name, and from when until when.
    List {
        /// Only terms of this pack: fields-of-work, states, structures, meetings, or one of your own.
        #[arg(long, value_name = "KEY")]
        pack: Option<String>,
        /// Only terms in whose names, ids or codes these words stand, in any language.
        #[arg(long)]
        text: Option<String>,
        #[command(flatten)]
        output: Json,
    },
    /// Show one term: its names in all languages with their sources, what it belongs to, and what took its place.
    Show {
        /// Id of the term, such as countering-terrorism.
        term: String,
        #[command(flatten)]
        output: Json,
    },
    /// Write all terms for other programs.
    Export {
        /// As SKOS in JSON-LD: the only form there is.
        #[arg(long)]
        skos: bool,
        /// The address of your register, such as <https://register.example/>; without it addresses are relative.
        #[arg(long, value_name = "ADDRESS")]
        base: Option<String>,
    },
}
