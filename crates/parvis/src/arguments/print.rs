//! The words of `parvis print`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use parvis_service::{Paper, PlanForm};

#[derive(Debug, Args)]
pub(crate) struct PrintCommand {
    #[command(subcommand)]
    pub(crate) command: PrintAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PrintAction {
    /// Print a plan that you keep as a file (.parvis-plan.json, or the plan of a site) as PDF. No register is needed, and nothing is saved in one.
    Plan(PrintPlan),
}

#[derive(Debug, Args)]
pub(crate) struct PrintPlan {
    /// The file of the plan.
    pub(crate) file: PathBuf,
    /// What to print: the whole plan, action cards (one for each function and procedure, two sides each), or the four pages of a volunteer.
    #[arg(long = "as", value_enum, default_value_t = As::Pages)]
    pub(crate) form: As,
    /// The PDF to write, completely or not at all.
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
    /// Print the cards for this use of the place, by its key in the file. Default: the plan itself.
    #[arg(long = "use", value_name = "KEY")]
    pub(crate) configuration: Option<String>,
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
