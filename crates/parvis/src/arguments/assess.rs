//! The words of `parvis duties`, `parvis surveys` and `parvis packs`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parvis_model::{Marking, MemberId, Purpose};

use super::Json;
use super::notes::{marking, purpose};

#[derive(Debug, Args)]
pub(crate) struct DutiesCommand {
    /// Language of the words; English where a pack lacks it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: DutiesAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DutiesAction {
    /// The laws that the installation knows.
    List(Json),
    /// What a law asks to be told, and which answers it takes.
    Show {
        /// Key of the law, such as uk_2025_10.
        pack: String,
        #[command(flatten)]
        output: Json,
    },
    /// Whether a law binds, why, and what would change it. Nothing is kept.
    Ask {
        /// Key of the law, such as uk_2025_10.
        pack: String,
        /// Answers, such as use=worship people=180; what is left out is not known.
        #[arg(value_name = "INPUT=ANSWER", value_parser = pair)]
        answers: Vec<(String, String)>,
        #[command(flatten)]
        output: Json,
    },
    /// What was answered about a site, and what follows today.
    OfSite {
        /// On behalf of which member.
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Which site.
        site: String,
        /// For what they read.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
    /// Keep answers about a site, sealed.
    Keep {
        /// On behalf of which member.
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// About which site.
        site: String,
        /// Key of the law, such as uk_2025_10.
        pack: String,
        /// Answers, such as use=worship people=180.
        #[arg(value_name = "INPUT=ANSWER", value_parser = pair)]
        answers: Vec<(String, String)>,
        /// How far it may go.
        #[arg(long, default_value = "amber", value_parser = marking)]
        marking: Marking,
        #[command(flatten)]
        output: Json,
    },
}

#[derive(Debug, Args)]
pub(crate) struct SurveysCommand {
    /// Language of the words; English where a pack lacks it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: SurveysAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SurveysAction {
    /// The surveys that the installation knows.
    List(Json),
    /// The questions of a survey, and why each is asked.
    Show {
        /// Key of the survey, such as quick_look.
        survey: String,
        #[command(flatten)]
        output: Json,
    },
    /// How far raters agree who walked the same places: by question and section, and which questions divide them.
    Agreement {
        /// Key of the survey, such as quick_look.
        survey: String,
        /// A folder for each place; in it a file for each rater, as the browser saves it.
        #[arg(required = true, value_name = "FOLDER")]
        places: Vec<PathBuf>,
        #[command(flatten)]
        output: Json,
    },
    /// What answers amount to. Nothing is kept.
    Results {
        /// Key of the survey, such as quick_look.
        survey: String,
        /// Answers, such as exits=2 tried=no; a question may be answered for several points.
        #[arg(value_name = "QUESTION=ANSWER", value_parser = pair)]
        answers: Vec<(String, String)>,
        /// As if this measure had been taken; may be given several times.
        #[arg(long, value_name = "KEY")]
        measure: Vec<String>,
        #[command(flatten)]
        output: Json,
    },
}

#[derive(Debug, Args)]
pub(crate) struct PacksCommand {
    #[command(subcommand)]
    pub(crate) command: PacksAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PacksAction {
    /// The packs of the installation: built in, or in its folder "packs".
    List(Json),
    /// Say what is wrong with the packs in a folder, each fault with its file and line.
    Check {
        /// Default: the folder "packs" of the installation.
        folder: Option<PathBuf>,
        #[command(flatten)]
        output: Json,
    },
}

pub(super) fn pair(text: &str) -> Result<(String, String), String> {
    let (key, answer) = text.split_once('=').ok_or("write NAME=ANSWER, such as people=180")?;
    Ok((key.to_owned(), answer.to_owned()))
}
