//! The words of `parvis rights`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parvis_model::{AreaId, ComplaintId, Date, Marking, MeasureId, MemberId, RightsRecordId};
use parvis_service::{ComplaintOutcome, RightsStepWord};

use super::notes::marking;
use super::{Json, Listed, OfSite};

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
    /// Show what a rights record proposes for the public page of its measure, and what is published. With --json, "proposed" is what
    /// `rights publish` takes once it is complete.
    Notice {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the rights record.
        record: RightsRecordId,
        #[command(flatten)]
        output: Json,
    },
    /// Publish the public page of a measure that observes people, in exactly the words of a file: a JSON object with "what", "why",
    /// "legal_basis", "kept", "who", "responsible_body", "questions", "complaints" and "complaint_days".
    Publish {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the rights record.
        record: RightsRecordId,
        /// How often it was published when you looked at it; 0 for the first time.
        #[arg(long, default_value_t = 0)]
        version: i64,
        /// The file; - for standard input.
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        #[command(flatten)]
        output: Json,
    },
    /// End the public page of a measure at once. The rights record stays as it is.
    EndNotice {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the rights record.
        record: RightsRecordId,
    },
    /// Show the complaints about the measure of a rights record, as those who answer for it read them: those that wait first.
    Complaints {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the rights record.
        record: RightsRecordId,
        #[command(flatten)]
        listed: Listed,
    },
    /// Answer a complaint, pass it on, or say once that an answer takes longer. Its author reads it with the code.
    Reply {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the rights record.
        record: RightsRecordId,
        /// Id of the complaint.
        complaint: ComplaintId,
        /// answered, passed_on or extended.
        #[arg(value_parser = outcome)]
        outcome: ComplaintOutcome,
        /// Which function answers.
        #[arg(long)]
        function: String,
        /// The answer, or why it takes longer: a text file.
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        /// Whom it is passed on to.
        #[arg(long, default_value = "")]
        to: String,
        /// The new last day, such as 2027-02-28.
        #[arg(long, value_name = "DAY")]
        until: Option<Date>,
        #[command(flatten)]
        output: Json,
    },
    /// Take a complaint about a measure that observes people, as anybody sends it on its public page, such as one that came by letter. Prints the
    /// code with which its author reads the answer.
    Complain {
        /// The code on the sign beside the measure.
        code: String,
        /// What it is about: a text file.
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        /// How its author can be reached.
        #[arg(long, default_value = "")]
        reach: String,
        #[command(flatten)]
        output: Json,
    },
    /// Show what became of a complaint, as its author reads it.
    Complaint {
        /// A file with the code.
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        #[command(flatten)]
        output: Json,
    },
    /// Show the measures that observe people, as everybody reads them without an account.
    Public {
        /// Only one, by the code on the sign beside it.
        #[arg(long, value_name = "CODE", conflicts_with = "area")]
        code: Option<String>,
        /// Only those in an area (id).
        #[arg(long)]
        area: Option<AreaId>,
        #[command(flatten)]
        listed: Listed,
    },
}

fn step(word: &str) -> Result<RightsStepWord, String> {
    RightsStepWord::parse(word).ok_or_else(|| format!("use one of: {}", RightsStepWord::ALL.map(RightsStepWord::as_str).join(", ")))
}

fn outcome(word: &str) -> Result<ComplaintOutcome, String> {
    ComplaintOutcome::parse(word).ok_or_else(|| format!("use one of: {}", ComplaintOutcome::ALL.map(ComplaintOutcome::as_str).join(", ")))
}
