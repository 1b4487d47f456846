//! The words of `parvis agreements`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parvis_model::{AgreementId, Marking, MemberId, Purpose, Timestamp};

use super::{Json, Listed};

#[derive(Debug, Args)]
pub(crate) struct AgreementsCommand {
    /// The member on whose behalf this is done (id).
    #[arg(long = "as", value_name = "MEMBER", global = true)]
    member: Option<MemberId>,
    #[command(subcommand)]
    pub(crate) command: AgreementsAction,
}

impl AgreementsCommand {
    /// The member on whose behalf this is done.
    pub(crate) fn member(&self) -> Result<MemberId, crate::exit::Failure> {
        self.member.ok_or_else(|| crate::exit::Failure::Usage("say with --as on whose behalf this is done".to_owned()))
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum AgreementsAction {
    /// List the agreements that the member may know of, without what they say.
    List(Listed),
    /// Show an agreement.
    Show {
        /// Id of the agreement.
        agreement: AgreementId,
        #[command(flatten)]
        output: Json,
    },
    /// Propose an agreement to an organisation; about the own organisation, keep one with bodies outside this register.
    Write {
        /// The other organisation (id).
        with: String,
        /// A JSON file of what it says, as the API takes it: title, purpose, legal_basis, exchanged and so on.
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        /// How far the agreement itself may go.
        #[arg(long, value_parser = marking, default_value = "amber")]
        marking: Marking,
        /// Give it to the other organisation until then, at most 366 days away. Default: to nobody yet.
        #[arg(long, value_name = "TIME")]
        given_until: Option<Timestamp>,
        #[command(flatten)]
        output: Json,
    },
    /// Confirm an agreement that another organisation proposed.
    Confirm {
        /// Id of the agreement.
        agreement: AgreementId,
        /// The version that was looked at.
        #[arg(long)]
        version: i64,
        #[command(flatten)]
        output: Json,
    },
    /// Give a record of the own organisation to the other party, under an agreement that is in force.
    Give {
        /// Id of the agreement.
        agreement: AgreementId,
        /// Id of the record.
        record: String,
        /// For what.
        #[arg(long, value_parser = purpose)]
        purpose: Purpose,
        /// Until when. Default: as long as it may be.
        #[arg(long, value_name = "TIME")]
        until: Option<Timestamp>,
        #[command(flatten)]
        output: Json,
    },
    /// End an agreement, or decline one. What was given under it is taken back at once.
    End {
        /// Id of the agreement.
        agreement: AgreementId,
        /// The version that was looked at.
        #[arg(long)]
        version: i64,
        /// Why; both parties read it.
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        output: Json,
    },
}

fn marking(text: &str) -> Result<Marking, String> {
    Marking::parse(text).ok_or_else(|| format!("use one of: {}", Marking::ALL.map(Marking::as_str).join(", ")))
}

fn purpose(text: &str) -> Result<Purpose, String> {
    Purpose::parse(text).ok_or_else(|| format!("use one of: {}", Purpose::ALL.map(Purpose::as_str).join(", ")))
}
