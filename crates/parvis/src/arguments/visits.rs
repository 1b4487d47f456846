//! The words of `parvis visits`, `parvis findings` and `parvis coverage`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parvis_model::{Marking, MemberId, Purpose};
use parvis_service::{FindingSeverity, FindingStatus, VisitRequestReason};

use super::Json;
use super::assess::pair;
use super::notes::{marking, purpose};

#[derive(Debug, Args)]
pub(crate) struct VisitsCommand {
    /// On behalf of which member.
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    #[command(subcommand)]
    pub(crate) command: VisitsAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum VisitsAction {
    /// Which site to visit next, and why.
    Queue {
        /// Id of an area.
        #[arg(long)]
        area: Option<String>,
        #[command(flatten)]
        output: Json,
    },
    /// The visits that the member may know of.
    List {
        /// Of one site alone.
        #[arg(long)]
        site: Option<String>,
        /// For what they read.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
    /// One visit.
    Show {
        /// Which.
        visit: String,
        /// For what they read.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
    /// Begin a visit.
    Start {
        /// To which site.
        site: String,
        /// With which survey, by key; absent: that for the category of the site, or the quick look. A second rating has that of the first.
        #[arg(long, conflicts_with = "second_of")]
        survey: Option<String>,
        /// How far it may go.
        #[arg(long, default_value = "amber", value_parser = marking)]
        marking: Marking,
        /// The visit that is rated a second time.
        #[arg(long)]
        second_of: Option<String>,
        /// The second rater goes by the photographs of the first visit.
        #[arg(long, requires = "second_of")]
        from_photographs: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Ask an organisation that advises or responds at a site to visit it.
    Ask {
        /// Which site.
        site: String,
        /// Whom; the own organisation for a second rating.
        #[arg(long, value_name = "ORGANISATION")]
        to: String,
        /// Why.
        #[arg(long, default_value = "asked", value_parser = reason)]
        reason: VisitRequestReason,
        /// The day of the event, or on which the duty falls due.
        #[arg(long, value_name = "DAY")]
        due_on: Option<String>,
        /// The visit that is to be rated a second time.
        #[arg(long)]
        visit: Option<String>,
        #[command(flatten)]
        output: Json,
    },
    /// The open requests for visits, made or received.
    Requests(Json),
    /// Who sees a visit as it stands.
    Audience {
        /// Which visit.
        visit: String,
        #[command(flatten)]
        output: Json,
    },
    /// Answer questions; a question may be answered at several points.
    Answer {
        /// Which visit.
        visit: String,
        /// Answers, such as exits=2 tried=no.
        #[arg(required = true, value_name = "QUESTION=ANSWER", value_parser = pair)]
        answers: Vec<(String, String)>,
        #[command(flatten)]
        output: Json,
    },
    /// Add a photograph (JPEG, PNG) or an earlier report (PDF).
    Attach {
        /// Which visit.
        visit: String,
        /// The file.
        file: PathBuf,
    },
    /// Finish a visit: its findings are kept.
    Finish {
        /// Which.
        visit: String,
        /// An organisation that runs the place; may be given several times.
        #[arg(long, value_name = "ORGANISATION")]
        operator: Vec<String>,
        /// An authority that plans; may be given several times.
        #[arg(long, value_name = "ORGANISATION")]
        planner: Vec<String>,
        #[command(flatten)]
        output: Json,
    },
    /// Write the report of a visit as PDF.
    Report {
        /// Which.
        visit: String,
        /// Where to.
        #[arg(long)]
        out: PathBuf,
        /// In which language.
        #[arg(long, default_value = "en")]
        language: String,
        /// For what they read.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
    },
}

#[derive(Debug, Args)]
pub(crate) struct FindingsCommand {
    /// On behalf of which member.
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    #[command(subcommand)]
    pub(crate) command: FindingsAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FindingsAction {
    /// The findings at a site, opened; without a site, that there are some.
    List {
        /// Of which site.
        #[arg(long)]
        site: Option<String>,
        /// For what they read.
        #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
        purpose: Purpose,
        #[command(flatten)]
        output: Json,
    },
    /// Make a finding by hand.
    Add {
        /// At which site.
        site: String,
        /// What was found, as a sentence.
        says: String,
        /// How grave it is.
        #[arg(long, default_value = "medium", value_parser = severity)]
        severity: FindingSeverity,
        /// How far it may go.
        #[arg(long, default_value = "amber", value_parser = marking)]
        marking: Marking,
        #[command(flatten)]
        output: Json,
    },
    /// Say what became of a finding of the own organisation.
    Change {
        /// Which.
        finding: String,
        /// The version that was looked at.
        #[arg(long)]
        version: i64,
        /// What became of it.
        #[arg(long, value_parser = status)]
        status: FindingStatus,
        /// Why, or what was done.
        #[arg(long, default_value = "")]
        reason: String,
        #[command(flatten)]
        output: Json,
    },
    /// Say what was done about a finding that was given to those who run the place.
    Respond {
        /// Which.
        finding: String,
        /// The version that was looked at.
        #[arg(long)]
        version: i64,
        /// Open, accepted or treated.
        #[arg(long, value_parser = status)]
        status: FindingStatus,
        /// Why, or what was done.
        #[arg(long, default_value = "")]
        reason: String,
        #[command(flatten)]
        output: Json,
    },
}

#[derive(Debug, Args)]
pub(crate) struct CoverageCommand {
    /// On behalf of which member.
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    /// Id of an area.
    #[arg(long)]
    pub(crate) area: Option<String>,
    /// For what they read.
    #[arg(long = "for", value_name = "PURPOSE", default_value = "planning", value_parser = purpose)]
    pub(crate) purpose: Purpose,
    #[command(flatten)]
    pub(crate) output: Json,
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
