//! The words of `parvis partners`.

use clap::{Args, Subcommand};
use parvis_model::{Date, MatchId, MemberId, PartnerStatementId};
use parvis_service::{MatchDecline, MatchStep, StatementOutcome, StatementSort, SupportKind};

use super::{Json, Listed};

#[derive(Debug, Args)]
pub(crate) struct PartnersCommand {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER", global = true)]
    member: Option<MemberId>,
    #[command(subcommand)]
    pub(crate) command: PartnersAction,
}

impl PartnersCommand {
    /// The member on whose behalf this is done.
    pub(crate) fn member(&self) -> Result<MemberId, crate::exit::Failure> {
        self.member.ok_or_else(|| crate::exit::Failure::Usage("say with --as on whose behalf this is done".to_owned()))
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum PartnersAction {
    /// List what the member's organisation needs, can offer or lacks.
    List(Listed),
    /// Add a statement of what the organisation needs, can offer or lacks.
    Add {
        /// need, possibility or deficiency.
        #[arg(value_parser = sort)]
        sort: StatementSort,
        /// The kind of support, such as equipment, people, training or first_aid.
        #[arg(value_parser = support)]
        support: SupportKind,
        /// What it is called.
        #[arg(long)]
        title: String,
        /// What is needed, offered or lacking.
        #[arg(long)]
        says: String,
        /// The area for which it holds (id). Default: the whole installation.
        #[arg(long)]
        area: Option<String>,
        /// How much, in words.
        #[arg(long, default_value = "")]
        quantity: String,
        /// Which function to ask, and how; no name of a person.
        #[arg(long, default_value = "")]
        contact: String,
        /// The first day. Default: today.
        #[arg(long, value_name = "DAY")]
        from: Option<Date>,
        /// The last day, at most two years later. Default: one year later.
        #[arg(long, value_name = "DAY")]
        until: Option<Date>,
        /// The words that seem to name a person or a weakness of a place were looked at, and stay.
        #[arg(long)]
        confirmed: bool,
        #[command(flatten)]
        output: Json,
    },
    /// Release the version of a statement that was looked at for matching.
    Release {
        /// Id of the statement.
        statement: PartnerStatementId,
        /// The version that was looked at.
        #[arg(long)]
        version: i64,
        #[command(flatten)]
        output: Json,
    },
    /// Take a release back. Every match with it ends at once.
    StopMatching {
        /// Id of the statement.
        statement: PartnerStatementId,
    },
    /// List the matches of which the organisation was told; new ones are looked for first.
    Matches {
        #[command(flatten)]
        output: Json,
    },
    /// Show a match, as far as both sides have consented.
    Match {
        /// Id of the match.
        id: MatchId,
        #[command(flatten)]
        output: Json,
    },
    /// Consent to the next step of a match: what (what the statement says), who (whose it is), or agreed.
    Consent {
        /// Id of the match.
        id: MatchId,
        /// what, who or agreed.
        #[arg(value_parser = step)]
        step: MatchStep,
        #[command(flatten)]
        output: Json,
    },
    /// Take the last consent to a match back, while the other side has not consented to the same step. It does not learn of it.
    TakeBackConsent {
        /// Id of the match.
        id: MatchId,
        #[command(flatten)]
        output: Json,
    },
    /// End a match for both sides. The other one learns neither why nor by whom.
    EndMatch {
        /// Id of the match.
        id: MatchId,
        /// no_longer, does_not_fit, not_now, settled_elsewhere or other.
        #[arg(value_parser = why)]
        why: MatchDecline,
    },
    /// Say what became of a statement: met or dropped.
    End {
        /// Id of the statement.
        statement: PartnerStatementId,
        /// The version that was looked at.
        #[arg(long)]
        version: i64,
        /// met or dropped.
        #[arg(value_parser = outcome)]
        outcome: StatementOutcome,
        /// Why, or by what.
        #[arg(long)]
        reason: String,
        /// The words that seem to name a person or a weakness of a place were looked at, and stay.
        #[arg(long)]
        confirmed: bool,
        #[command(flatten)]
        output: Json,
    },
}

fn sort(text: &str) -> Result<StatementSort, String> {
    StatementSort::parse(text).ok_or_else(|| format!("use one of: {}", StatementSort::ALL.map(StatementSort::as_str).join(", ")))
}

fn support(text: &str) -> Result<SupportKind, String> {
    SupportKind::parse(text).ok_or_else(|| format!("use one of: {}", SupportKind::ALL.map(SupportKind::as_str).join(", ")))
}

fn outcome(text: &str) -> Result<StatementOutcome, String> {
    StatementOutcome::parse(text).ok_or_else(|| "use met or dropped".to_owned())
}

fn step(text: &str) -> Result<MatchStep, String> {
    MatchStep::parse(text).filter(|step| *step != MatchStep::That).ok_or_else(|| "use what, who or agreed".to_owned())
}

fn why(text: &str) -> Result<MatchDecline, String> {
    MatchDecline::parse(text).ok_or_else(|| format!("use one of: {}", MatchDecline::ALL.map(MatchDecline::as_str).join(", ")))
}
