//! The words of `parvis print`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use parvis_model::{DutyAssessmentId, Marking, MemberId, Purpose, RightsRecordId};
use parvis_service::{FindingSeverity, FindingStatus, Paper, PlanForm};

use super::Json;
use super::assess::pair;
use super::notes::{marking, purpose};

#[derive(Debug, Args)]
pub(crate) struct PrintCommand {
    #[command(subcommand)]
    pub(crate) command: PrintAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PrintAction {
    /// Print a plan that you keep as a file (.parvis-plan.json, or the plan of a site) as PDF. No register is needed, and nothing is saved in one.
    Plan(PrintPlan),
    /// Print findings as one list, what to do first at the top; the journal records the reader first.
    Findings(PrintFindings),
    /// Print what a law asks of a place: from answers that are given here, without a register, or from answers that were saved about a site.
    Duties(PrintDuties),
    /// Print a rights record, for an ombudsperson or a court; the journal records the reader first.
    Rights(PrintRights),
}

#[derive(Debug, Args)]
pub(crate) struct PrintRights {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    /// Id of the rights record.
    pub(crate) record: RightsRecordId,
    /// Print complaints with what they say: only for those who answer them.
    #[arg(long)]
    pub(crate) complaints: bool,
    /// For what it is read: own_work, assessment, planning, response or oversight.
    #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
    pub(crate) purpose: Purpose,
    #[command(flatten)]
    pub(crate) to: PrintTo,
}

#[derive(Debug, Args)]
pub(crate) struct PrintFindings {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    /// Only those at this site (id).
    #[arg(long)]
    pub(crate) site: Option<String>,
    /// Only those that stand so: open, accepted, treated, verified or void.
    #[arg(long, value_parser = status)]
    pub(crate) status: Option<FindingStatus>,
    /// Only those that are so urgent: low, medium or high.
    #[arg(long, value_parser = severity)]
    pub(crate) severity: Option<FindingSeverity>,
    /// Only those due on this day or before.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) before: Option<[i16; 3]>,
    /// Show a photograph of each, where there is one.
    #[arg(long)]
    pub(crate) photographs: bool,
    /// For what they are read: own_work, assessment, planning, response or oversight.
    #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
    pub(crate) purpose: Purpose,
    #[command(flatten)]
    pub(crate) to: PrintTo,
}

#[derive(Debug, Args)]
pub(crate) struct PrintDuties {
    /// Key of the law, such as uk_2025_10.
    #[arg(required_unless_present = "kept")]
    pub(crate) pack: Option<String>,
    /// Answers, such as use=worship people=180; anything left out counts as unknown.
    #[arg(value_name = "INPUT=ANSWER", value_parser = pair)]
    pub(crate) answers: Vec<(String, String)>,
    /// What the place is called.
    #[arg(long, default_value = "")]
    pub(crate) place: String,
    /// The marking on every page: clear, green, amber, amber_strict or red.
    #[arg(long, default_value = "amber", value_parser = marking)]
    pub(crate) marking: Marking,
    /// Print these saved answers about a site (id of the assessment).
    #[arg(long, value_name = "ASSESSMENT", conflicts_with_all = ["pack", "place", "marking"], requires = "member")]
    pub(crate) kept: Option<DutyAssessmentId>,
    /// The member on whose behalf saved answers are printed (id).
    #[arg(long = "as", value_name = "MEMBER", requires = "kept")]
    pub(crate) member: Option<MemberId>,
    /// For what they are read: own_work, assessment, planning, response or oversight.
    #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
    pub(crate) purpose: Purpose,
    #[command(flatten)]
    pub(crate) to: PrintTo,
}

/// Where to, in which language and on which paper.
#[derive(Debug, Args)]
pub(crate) struct PrintTo {
    /// The PDF to write, completely or not at all.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// The language of our words, such as de.
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
    /// The paper: a4 or letter.
    #[arg(long, value_enum, default_value_t = PaperName::A4)]
    pub(crate) paper: PaperName,
    #[command(flatten)]
    pub(crate) output: Json,
}

fn status(text: &str) -> Result<FindingStatus, String> {
    FindingStatus::parse(text).ok_or_else(|| "write open, accepted, treated, verified or void".to_owned())
}

fn severity(text: &str) -> Result<FindingSeverity, String> {
    FindingSeverity::parse(text).ok_or_else(|| "write low, medium or high".to_owned())
}

#[derive(Debug, Args)]
pub(crate) struct PrintPlan {
    /// The file of the plan.
    pub(crate) file: PathBuf,
    /// What to print: the whole plan, action cards (one for each function and procedure, two sides each), or the four pages of a volunteer.
    #[arg(long = "as", value_enum, default_value_t = As::Pages)]
    pub(crate) form: As,
    /// Write the whole plan as a file for word processors (.docx), for people who go on editing it.
    #[arg(long, conflicts_with_all = ["form", "configuration"])]
    pub(crate) docx: bool,
    /// The file to write, completely or not at all.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// The language of our words, such as de. Default: the language of the plan of a site; en for a volunteer’s plan.
    #[arg(long)]
    pub(crate) language: Option<String>,
    /// The paper. Default: that of the country of the plan; a5 for cards, letter where Letter is in use.
    #[arg(long, value_enum)]
    pub(crate) paper: Option<PaperName>,
    /// The marking on every page: clear, green, amber, amber_strict or red.
    #[arg(long, default_value = "amber", value_parser = ["clear", "green", "amber", "amber_strict", "red"])]
    pub(crate) marking: String,
    /// The day of the plan, such as 2026-11-27. Default: the day of its last change; today where the file has none.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) day: Option<[i16; 3]>,
    /// The picture of the floor plan (JPEG or PNG), where the plan says where one lies: the file of a plan does not hold it.
    #[arg(long, value_name = "FILE", conflicts_with = "docx")]
    pub(crate) picture: Option<PathBuf>,
    /// Print the cards for this use of the place, by its key in the file. Default: the plan itself.
    #[arg(long = "use", value_name = "KEY")]
    pub(crate) configuration: Option<String>,
    #[command(flatten)]
    pub(crate) output: Json,
}

/// A day as ISO 8601 writes it.
fn day(text: &str) -> Result<[i16; 3], String> {
    let date: parvis_model::Date = text.parse().map_err(|_| "write a day as 2026-11-27".to_owned())?;
    Ok([date.year(), date.month().into(), date.day().into()])
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum As {
    Plan,
    Cards,
    Pages,
}

impl From<As> for PlanForm {
    fn from(form: As) -> Self {
        match form {
            As::Plan => Self::Plan,
            As::Cards => Self::Cards,
            As::Pages => Self::Pages,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum PaperName {
    A4,
    A5,
    Letter,
}

impl From<PaperName> for Paper {
    fn from(name: PaperName) -> Self {
        match name {
            PaperName::A4 => Self::A4,
            PaperName::A5 => Self::A5,
            PaperName::Letter => Self::Letter,
        }
    }
}
