use std::path::Path;
use std::process::ExitCode;

use parvis_model::Caller;
use parvis_service::{DueAct, DueLine, DueQuery};

use crate::arguments::DueCommand;
use crate::exit::Failure;
use crate::output::{json, line, say};

pub(crate) async fn run(data: &Path, command: &DueCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let query = DueQuery { kind: command.kind, until: command.until, whose: command.whose, page: command.listed.page() };
    let found = register.due(&Caller::Member(command.member), &query).await?;
    if command.listed.output.json {
        json(&found)?;
    } else {
        found.lines.iter().try_for_each(|one| headline(one, one.on < found.today))?;
        if found.next.is_some() {
            say("hint: there are more; use --page-size, or --json and pass its \"next\" with --after");
        }
        if !found.complete {
            say("hint: of the records of a kind, only the latest 5,000 were looked at");
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

/// One line: the day, what is to be done, where, and what it opens.
fn headline(due: &DueLine, is_over: bool) -> Result<(), Failure> {
    let place = due.subject_title.clone().or_else(|| due.subject.map(|subject| subject.to_string())).unwrap_or_default();
    let record = due.record.map(|record| format!("  {record}")).unwrap_or_default();
    let many = if due.count > 1 { format!(" ({})", due.count) } else { String::new() };
    line(&format!("{}  {:<7}  {}{many}  {place}{record}", due.on, if is_over { "overdue" } else { "" }, says(due.act)))
}

fn says(act: DueAct) -> &'static str {
    match act {
        DueAct::PutRight => "put right what was found",
        DueAct::CheckFinding => "check whether what was found was put right",
        DueAct::MeetDuty => "do what a law asks",
        DueAct::BeginMeasure => "put a measure in place",
        DueAct::ReviewMeasure => "review a measure",
        DueAct::RenewMeasure => "plan a measure again before it ends",
        DueAct::ReviewRights => "review the rights record of a measure",
        DueAct::ReviewPlan => "review the plan of a place",
        DueAct::RenewStatement => "renew a partner statement, or say what became of it",
        DueAct::ReviewAgreement => "review an agreement",
        DueAct::RenewAgreement => "agree anew before an agreement ends",
        DueAct::ReportRecommendation => "report on a recommendation",
        DueAct::AwaitReport => "see to it that a report on a recommendation comes",
        DueAct::VisitPlace => "visit",
        DueAct::ReviewEmergency => "review an emergency access",
        DueAct::AnswerComplaint => "answer complaints about a measure",
        DueAct::ShareAgain => "share again what others still need",
        DueAct::InviteAgain => "make a new link for an account",
        DueAct::RestoreMembership => "restore a membership, or let the name be erased",
        DueAct::RenewToken => "make a new access token",
    }
}
