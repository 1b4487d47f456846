//! The words of `parvis visits`, `parvis findings` and `parvis coverage`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use parvis_model::{Date, Marking, MeasureId, MemberId, Purpose, VisitRequestId};
use parvis_service::{FindingSeverity, FindingStatus, Paper, VisitRequestReason};

use super::assess::pair;
use super::notes::{marking, purpose};
use super::{Json, Listed};

#[derive(Debug, Args)]
pub(crate) struct VisitsCommand {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    #[command(subcommand)]
    pub(crate) command: VisitsAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum VisitsAction {
    /// Show which site to visit next, and why.
    Queue {
        /// Id of an area.
        #[arg(long)]
        area: Option<String>,
        /// Category key.
        #[arg(long)]
        category: Option<String>,
        /// Only places whose names or address hold words that begin so.
        #[arg(long, default_value = "")]
        text: String,
        #[command(flatten)]
        output: Json,
    },
    /// Start a visit.
    Start {
        /// Id of the site.
        site: String,
        /// Key of the survey. Default: the one for the category of the site, or the quick look; for a second rating, that of the first.
        #[arg(long, conflicts_with = "second_of")]
        survey: Option<String>,
        /// TLP 2.0 marking: clear, green, amber, amber_strict or red.
        #[arg(long, default_value = "amber", value_parser = marking)]
        marking: Marking,
        /// Id of the visit to rate a second time.
        #[arg(long)]
        second_of: Option<String>,
        /// The second rater works from the photographs of the first visit.
        #[arg(long, requires = "second_of")]
        from_photographs: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Ask an organisation that advises or responds at a site to visit it.
    Ask {
        /// Id of the site.
        site: String,
        /// Id of the organisation asked; for a second rating, your own.
        #[arg(long, value_name = "ORGANISATION")]
        to: String,
        /// The reason.
        #[arg(long, default_value = "asked", value_parser = reason)]
        reason: VisitRequestReason,
        /// The day of the event, or the day on which the duty falls due.
        #[arg(long, value_name = "DAY")]
        due_on: Option<String>,
        /// Id of the visit to rate a second time.
        #[arg(long)]
        visit: Option<String>,
        #[command(flatten)]
        output: Json,
    },
    /// List open requests for visits, made and received.
    Requests(Listed),
    /// List what became of the requests that the organisation made: visited, or declined and why.
    Answered(Listed),
    /// Decline a request for a visit; the organisation that asked reads why.
    Decline {
        /// Id of the request.
        request: VisitRequestId,
        /// Why, in a sentence: 5 to 1000 characters.
        #[arg(long)]
        why: String,
    },
    /// Cancel a request that the organisation made, or take one that was answered off its list.
    Drop {
        /// Id of the request.
        request: VisitRequestId,
    },
    /// Answer questions; a question may be answered at several points.
    Answer {
        /// Id of the visit.
        visit: String,
        /// Answers, such as exits=2 tried=no.
        #[arg(required = true, value_name = "QUESTION=ANSWER", value_parser = pair)]
        answers: Vec<(String, String)>,
        #[command(flatten)]
        output: Json,
    },
    /// Finish a visit and save its findings.
    Finish {
        /// Id of the visit.
        visit: String,
        /// Id of an organisation that runs the place, with which to share the visit; may be repeated.
        #[arg(long, value_name = "ORGANISATION")]
        operator: Vec<String>,
        /// Id of an authority with which to share the visit for planning; may be repeated.
        #[arg(long, value_name = "ORGANISATION")]
        planner: Vec<String>,
        /// The date of the visit, in local time at the place, such as 2027-05-31. Default: today in UTC.
        #[arg(long, value_parser = day)]
        day: Option<Date>,
        #[command(flatten)]
        output: Json,
    },
    /// Correct the words of a finished visit; the earlier ones stay in its history.
    Correct {
        /// Id of the visit.
        visit: String,
        /// The version you looked at.
        #[arg(long)]
        version: i64,
        /// The reason; everybody who sees the visit can read it.
        #[arg(long)]
        why: String,
        /// The new text of the remarks.
        #[arg(long)]
        remarks: Option<String>,
        /// Where a point is, such as exits=north or exits:2=south; may be repeated.
        #[arg(long, value_name = "QUESTION[:POINT]=WORDS", value_parser = point)]
        whereabouts: Vec<(String, usize, String)>,
        /// An answer in words; may be repeated.
        #[arg(long, value_name = "QUESTION[:POINT]=WORDS", value_parser = point)]
        answer: Vec<(String, usize, String)>,
        /// The remark about a point; may be repeated.
        #[arg(long, value_name = "QUESTION[:POINT]=WORDS", value_parser = point)]
        remark: Vec<(String, usize, String)>,
        #[command(flatten)]
        output: Json,
    },
    /// Show what a finished visit said before it was corrected, the latest first.
    History {
        /// Id of the visit.
        visit: String,
        /// The purpose: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
    /// Show what a visit would say if measures were there; nothing is saved.
    WhatIf {
        /// Id of the visit.
        visit: String,
        /// Id of a measure at the site; may be repeated.
        #[arg(long, value_name = "MEASURE")]
        measure: Vec<MeasureId>,
        /// Key of a measure of the catalogue; may be repeated.
        #[arg(long, value_name = "KEY")]
        entry: Vec<String>,
        /// The language of the findings, such as en.
        #[arg(long, default_value = "en")]
        language: String,
        /// The purpose: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
    /// Write the report of a visit as a PDF.
    Report {
        /// Id of the visit.
        visit: String,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// The language, such as en.
        #[arg(long, default_value = "en")]
        language: String,
        /// The paper.
        #[arg(long, value_enum, default_value = "a4")]
        paper: ReportPaper,
        /// The purpose: own_work, assessment, planning, response or oversight.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
}

/// The paper of a report.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ReportPaper {
    A4,
    Letter,
}

impl From<ReportPaper> for Paper {
    fn from(paper: ReportPaper) -> Self {
        match paper {
            ReportPaper::A4 => Self::A4,
            ReportPaper::Letter => Self::Letter,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct FindingsCommand {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    #[command(subcommand)]
    pub(crate) command: FindingsAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FindingsAction {
    /// Write a finding.
    Add {
        /// Id of the site.
        site: String,
        /// What was found, in one sentence.
        says: String,
        /// The severity.
        #[arg(long, default_value = "medium", value_parser = severity)]
        severity: FindingSeverity,
        /// TLP 2.0 marking: clear, green, amber, amber_strict or red.
        #[arg(long, default_value = "amber", value_parser = marking)]
        marking: Marking,
        #[command(flatten)]
        output: Json,
    },
    /// Change the status of one of your organisation's findings.
    Change {
        /// Id of the finding.
        finding: String,
        /// The version you looked at.
        #[arg(long)]
        version: i64,
        /// The new status.
        #[arg(long, value_parser = status)]
        status: FindingStatus,
        /// Why, or what was done.
        #[arg(long, default_value = "")]
        reason: String,
        #[command(flatten)]
        output: Json,
    },
    /// Answer a finding as the operator with whom it was shared.
    Respond {
        /// Id of the finding.
        finding: String,
        /// The version you looked at.
        #[arg(long)]
        version: i64,
        /// open, accepted or treated.
        #[arg(long, value_parser = status)]
        status: FindingStatus,
        /// Why, or what was done.
        #[arg(long, default_value = "")]
        reason: String,
        /// By which day it will be fixed, such as 2027-05-31; only with open.
        #[arg(long, value_name = "DAY")]
        fixed_by: Option<String>,
        #[command(flatten)]
        output: Json,
    },
}

#[derive(Debug, Args)]
pub(crate) struct DistributionCommand {
    /// The coordinator or overseer on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    /// Print a table (CSV).
    #[arg(long, conflicts_with = "json")]
    pub(crate) csv: bool,
    #[command(flatten)]
    pub(crate) output: Json,
}

#[derive(Debug, Args)]
pub(crate) struct CoverageCommand {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    /// Id of an area.
    #[arg(long)]
    pub(crate) area: Option<String>,
    /// The purpose: own_work, assessment, planning, response or oversight.
    #[arg(long = "for", value_name = "PURPOSE", default_value = "planning", value_parser = purpose)]
    pub(crate) purpose: Purpose,
    #[command(flatten)]
    pub(crate) output: Json,
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "write a day such as 2027-05-31".to_owned())
}

/// A question, its point and words; without a point, the first.
fn point(text: &str) -> Result<(String, usize, String), String> {
    let (place, words) = pair(text)?;
    let (question, number) = match place.split_once(':') {
        Some((question, number)) => (question.to_owned(), number.parse().map_err(|_| "a point is counted from 1, such as exits:2=north".to_owned())?),
        None => (place, 1),
    };
    Ok((question, number, words))
}

fn severity(text: &str) -> Result<FindingSeverity, String> {
    FindingSeverity::parse(text).ok_or_else(|| "use low, medium or high".to_owned())
}

fn reason(text: &str) -> Result<VisitRequestReason, String> {
    VisitRequestReason::parse(text).ok_or_else(|| "use asked, event, duty or second_rating".to_owned())
}

fn status(text: &str) -> Result<FindingStatus, String> {
    FindingStatus::parse(text).ok_or_else(|| "use open, accepted, treated, verified or void".to_owned())
}
