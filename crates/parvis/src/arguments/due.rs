//! The words of `parvis due`.

use clap::Args;
use parvis_model::{Date, MemberId};
use parvis_service::{DueKind, DueWhose};

use super::Listed;

#[derive(Debug, Args)]
pub(crate) struct DueCommand {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER")]
    pub(crate) member: MemberId,
    /// By this day at the latest, such as 2027-05-31; what is overdue is among it.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) until: Option<Date>,
    /// Only of this kind: finding, duty, measure, plan, statement, agreement, recommendation, visit, emergency, sharing, membership or token.
    #[arg(long, value_parser = kind)]
    pub(crate) kind: Option<DueKind>,
    /// Only what is the member's own (mine), or the organisation's (organisation).
    #[arg(long, value_parser = whose)]
    pub(crate) whose: Option<DueWhose>,
    #[command(flatten)]
    pub(crate) listed: Listed,
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "write a day such as 2027-05-31".to_owned())
}

fn kind(text: &str) -> Result<DueKind, String> {
    DueKind::parse(text).ok_or_else(|| format!("use one of: {}", DueKind::ALL.map(DueKind::as_str).join(", ")))
}

fn whose(text: &str) -> Result<DueWhose, String> {
    DueWhose::parse(text).ok_or_else(|| "use mine or organisation".to_owned())
}
