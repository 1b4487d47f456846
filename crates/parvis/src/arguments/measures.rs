//! The words of `parvis measures`.

use clap::{Args, Subcommand};

use super::Json;

#[derive(Debug, Args)]
pub(crate) struct MeasuresCommand {
    /// Language of the texts; English if a pack lacks it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: MeasuresAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MeasuresAction {
    /// List the measures of the catalogue: free ones first.
    Catalogue {
        /// Only measures for this kind of place, such as worship.
        #[arg(long, value_name = "CATEGORY")]
        place: Option<String>,
        /// Only measures for which this question asks, such as quick_look.exits.
        #[arg(long, value_name = "SURVEY.QUESTION")]
        asked_by: Option<String>,
        /// Only measures in whose texts these words stand.
        #[arg(long)]
        text: Option<String>,
        #[command(flatten)]
        output: Json,
    },
    /// Show one measure: what it is, how to begin, its cost, effect and side effects, and where to read more.
    Show {
        /// Key of the measure, such as lead_and_deputy.
        measure: String,
        #[command(flatten)]
        output: Json,
    },
}
