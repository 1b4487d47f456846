//! The words of `parvis plans`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use parvis_model::{Date, Marking, MemberId, Purpose};
use parvis_service::PlanForm;

use super::notes::{marking, purpose};
use super::print::PaperName;
use super::{Json, OfSite};

#[derive(Debug, Args)]
pub(crate) struct PlansCommand {
    #[command(subcommand)]
    pub(crate) command: PlansAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PlansAction {
    /// List what a plan can be started from.
    Templates {
        /// Language of the texts; English if a template lacks it.
        #[arg(long, default_value = "en")]
        language: String,
        #[command(flatten)]
        output: Json,
    },
    /// List the plans of a site.
    List(OfSite),
    /// Show a plan: its uses, what to look at in it, and what is missing. With --json, the whole plan.
    Show(OnePlan),
    /// Begin a plan: from a template, from a file, or empty.
    Add {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the site.
        site: String,
        /// The template to start from, such as worship.
        #[arg(long, value_name = "KEY", conflicts_with = "from")]
        template: Option<String>,
        /// The file of a plan; - for standard input.
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
        /// The language of the words; a file says it itself.
        #[arg(long, default_value = "en")]
        language: String,
        /// The doctrine whose words are said. Default: that of the country of the site, or of the template.
        #[arg(long, value_name = "KEY")]
        doctrine: Option<String>,
        /// When it is looked at again.
        #[arg(long, value_name = "DAY")]
        review_on: Option<Date>,
        /// TLP 2.0 marking: clear, green, amber, amber_strict or red.
        #[arg(long, default_value = "amber", value_parser = marking)]
        marking: Marking,
        #[command(flatten)]
        output: Json,
    },
    /// Change a plan. What somebody else saved meanwhile is put together with it; a section that both changed is shown with both texts.
    Change {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the plan.
        plan: String,
        /// The version from which you started to write.
        #[arg(long)]
        version: i64,
        /// The file of the plan as it is to be; - for standard input.
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        /// When it is looked at again. Without it, no day is set.
        #[arg(long, value_name = "DAY")]
        review_on: Option<Date>,
        #[command(flatten)]
        output: Json,
    },
    /// Check a plan: what to look at, each with its place, and what could not be checked.
    Check(OnePlan),
    /// Write the file of a plan, to be changed, handed on or printed elsewhere.
    File {
        #[command(flatten)]
        plan: PlanOf,
        /// The file to write, completely or not at all.
        #[arg(long, short, value_name = "FILE")]
        out: PathBuf,
        #[command(flatten)]
        output: Json,
    },
    /// Print a plan as PDF; the journal records the reader first.
    Print {
        #[command(flatten)]
        plan: PlanOf,
        /// What to print: the whole plan, the same as a file for word processors (docx), or action cards (one for each function and procedure, two sides each).
        #[arg(long, value_enum, default_value_t = What::Plan)]
        what: What,
        /// The file to write, completely or not at all.
        #[arg(long, short, value_name = "FILE")]
        out: PathBuf,
        /// The paper. Default: that of the country; a5 for cards where that is a4.
        #[arg(long, value_enum)]
        paper: Option<PaperName>,
        /// Print the cards for this use of the place, by its key in the plan. Default: the plan itself.
        #[arg(long = "use", value_name = "KEY")]
        configuration: Option<String>,
        /// The language of our words, such as de. Default: that of the plan.
        #[arg(long)]
        language: Option<String>,
        #[command(flatten)]
        output: Json,
    },
}

/// A plan, and who reads it for what.
#[derive(Debug, Args)]
pub(crate) struct PlanOf {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    /// Id of the plan.
    pub(crate) plan: String,
    /// For what it is read: own_work, assessment, planning, response or oversight.
    #[arg(long = "for", value_name = "PURPOSE", default_value = "own_work", value_parser = purpose)]
    pub(crate) purpose: Purpose,
}

/// The same, shown.
#[derive(Debug, Args)]
pub(crate) struct OnePlan {
    #[command(flatten)]
    pub(crate) of: PlanOf,
    #[command(flatten)]
    pub(crate) output: Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum What {
    Plan,
    Docx,
    Cards,
}

impl From<What> for PlanForm {
    fn from(what: What) -> Self {
        match what {
            What::Plan => Self::Plan,
            What::Docx => Self::Docx,
            What::Cards => Self::Cards,
        }
    }
}
