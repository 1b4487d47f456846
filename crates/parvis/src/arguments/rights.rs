//! The words of `parvis rights`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parvis_model::{Marking, MeasureId, MemberId, RightsRecordId};
use parvis_service::RightsStepWord;

use super::notes::marking;
use super::{Json, OfSite};

#[derive(Debug, Args)]
pub(crate) struct RightsCommand {
    #[command(subcommand)]
    pub(crate) command: RightsAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RightsAction {
    /// Show the rights records at a site: how each stands, and what its days are.
    OfSite(OfSite),
    /// Show one rights record: how it stands, what the next step needs, the answers, the steps.
    Show {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the rights record.
        record: RightsRecordId,
        #[command(flatten)]
        output: Json,
    },
    /// Begin a rights record, as a draft.
    Add {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the site.
        site: String,
        /// What it is about, on one line.
        #[arg(long)]
        title: String,
        /// The measure of your organisation at this site that it is about (id).
        #[arg(long, value_name = "MEASURE")]
        measure: Option<MeasureId>,
        /// TLP 2.0 marking: clear, green, amber, amber_strict or red.
        #[arg(long, default_value = "amber", value_parser = marking)]
        marking: Marking,
        #[command(flatten)]
        output: Json,
    },
    /// Write answers from a file: a JSON list of {"item", "value", "remark", "evidence"}, as docs/rights-record.md describes them.
    Answer {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the rights record.
        record: RightsRecordId,
        /// The version you looked at.
        #[arg(long)]
        version: i64,
        /// The file; - for standard input.
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        #[command(flatten)]
        output: Json,
    },
    /// Take a step. A refused step says everything that is missing.
    Step {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the rights record.
        record: RightsRecordId,
        /// screen, assess, consult, decide, start, review or withdraw.
        #[arg(value_parser = step)]
        step: RightsStepWord,
        /// The version you looked at.
        #[arg(long)]
        version: i64,
        #[command(flatten)]
        output: Json,
    },
}

fn step(word: &str) -> Result<RightsStepWord, String> {
    RightsStepWord::parse(word).ok_or_else(|| format!("use one of: {}", RightsStepWord::ALL.map(RightsStepWord::as_str).join(", ")))
}
