//! The words of `parvis recommendations`.

use clap::{Args, Subcommand};
use parvis_model::{MeetingId, MemberId, RecommendationId};
use parvis_service::{RecommendationAssistance, RecommendationExecution, RecommendationReply};

use super::Json;

#[derive(Debug, Args)]
pub(crate) struct RecommendationsCommand {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    #[command(subcommand)]
    pub(crate) command: RecommendationsAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RecommendationsAction {
    /// Show how the recommendations stand that your organisation made or that are addressed to it. It tells no word of them, and opens none.
    Board {
        /// Only those of this meeting (id).
        #[arg(long)]
        meeting: Option<MeetingId>,
        #[command(flatten)]
        output: Json,
    },
    /// Show what became of the recommendations of a meeting, with their words. Each is opened.
    Report {
        /// Id of the meeting.
        meeting: MeetingId,
        /// As a table (CSV).
        #[arg(long, conflicts_with = "json")]
        csv: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Answer a recommendation that is addressed to your organisation, or report on it.
    Respond {
        /// Id of the recommendation.
        recommendation: RecommendationId,
        /// The version you looked at.
        #[arg(long)]
        version: i64,
        /// accepted, partly or noted.
        #[arg(long, value_parser = reply)]
        reply: Option<RecommendationReply>,
        /// `not_begun`, `in_work` or `done_by_own_words`.
        #[arg(long, value_parser = execution)]
        execution: Option<RecommendationExecution>,
        /// What shows it.
        #[arg(long)]
        evidence: Option<String>,
        /// asked or confirmed.
        #[arg(long, value_parser = assistance)]
        assistance: Option<RecommendationAssistance>,
        /// In your own words.
        #[arg(long, default_value = "")]
        words: String,
        #[command(flatten)]
        output: Json,
    },
}

fn reply(text: &str) -> Result<RecommendationReply, String> {
    RecommendationReply::parse(text).ok_or_else(|| "use accepted, partly or noted".to_owned())
}

fn execution(text: &str) -> Result<RecommendationExecution, String> {
    RecommendationExecution::parse(text).ok_or_else(|| "use not_begun, in_work or done_by_own_words".to_owned())
}

fn assistance(text: &str) -> Result<RecommendationAssistance, String> {
    RecommendationAssistance::parse(text).ok_or_else(|| "use asked or confirmed".to_owned())
}
