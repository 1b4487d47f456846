//! The words of `parvis duties`, `parvis surveys` and `parvis packs`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parvis_model::{Marking, MemberId};

use super::notes::marking;
use super::{Json, OfSite};

#[derive(Debug, Args)]
pub(crate) struct DutiesCommand {
    /// Language of the texts; English if a pack lacks it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: DutiesAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DutiesAction {
    /// List the laws that the installation knows.
    List(Json),
    /// Show the questions of a law and their possible answers.
    Show {
        /// Key of the law, such as uk_2025_10.
        pack: String,
        #[command(flatten)]
        output: Json,
    },
    /// Check whether a law applies, why, and what would change that. Nothing is saved.
    Ask {
        /// Key of the law, such as uk_2025_10.
        pack: String,
        /// Answers, such as use=worship people=180; anything left out counts as unknown.
        #[arg(value_name = "INPUT=ANSWER", value_parser = pair)]
        answers: Vec<(String, String)>,
        #[command(flatten)]
        output: Json,
    },
    /// Show saved answers about a site, and what follows today.
    OfSite(OfSite),
    /// Save answers about a site, encrypted.
    Keep {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the site.
        site: String,
        /// Key of the law, such as uk_2025_10.
        pack: String,
        /// Answers, such as use=worship people=180.
        #[arg(value_name = "INPUT=ANSWER", value_parser = pair)]
        answers: Vec<(String, String)>,
        /// TLP 2.0 marking: clear, green, amber, amber_strict or red.
        #[arg(long, default_value = "amber", value_parser = marking)]
        marking: Marking,
        #[command(flatten)]
        output: Json,
    },
}

#[derive(Debug, Args)]
pub(crate) struct SurveysCommand {
    /// Language of the texts; English if a pack lacks it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: SurveysAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SurveysAction {
    /// List the surveys that the installation knows.
    List(Json),
    /// Show the questions of a survey, and why each is asked.
    Show {
        /// Key of the survey, such as quick_look.
        survey: String,
        #[command(flatten)]
        output: Json,
    },
    /// Measure how far raters of the same places agree, by question and section, and name the questions on which they disagree.
    Agreement {
        /// Key of the survey, such as quick_look.
        survey: String,
        /// A folder for each place, with a file for each rater as saved by the browser.
        #[arg(required = true, value_name = "FOLDER")]
        places: Vec<PathBuf>,
        #[command(flatten)]
        output: Json,
    },
    /// Evaluate answers. Nothing is saved.
    Results {
        /// Key of the survey, such as quick_look.
        survey: String,
        /// Answers, such as exits=2 tried=no; a question may be answered for several points.
        #[arg(value_name = "QUESTION=ANSWER", value_parser = pair)]
        answers: Vec<(String, String)>,
        /// Evaluate as if this measure had been taken; may be repeated.
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
    /// List the packs of the installation: built in, or in its folder "packs".
    List(Json),
    /// Check the packs in a folder and list each fault with its file and line.
    Check {
        /// The folder. Default: "packs" in the installation.
        folder: Option<PathBuf>,
        #[command(flatten)]
        output: Json,
    },
}

pub(super) fn pair(text: &str) -> Result<(String, String), String> {
    let (key, answer) = text.split_once('=').ok_or("write NAME=ANSWER, such as people=180")?;
    Ok((key.to_owned(), answer.to_owned()))
}
