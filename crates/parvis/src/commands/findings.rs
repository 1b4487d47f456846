use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Handling, Purpose};
use parvis_service::{Confidence, FindingAnswer, FindingChange, FindingFields, FindingResponse, NewFinding, Register};

use crate::arguments::{FindingsAction, FindingsCommand};
use crate::exit::Failure;
use crate::output::{json, line};

use super::id;

pub(crate) async fn run(data: &Path, command: &FindingsCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    act(&register, &Caller::Member(command.member), &command.command).await?;
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn act(register: &Register, caller: &Caller, action: &FindingsAction) -> Result<(), Failure> {
    let print = |finding: &FindingAnswer, as_json: bool| if as_json { json(finding) } else { headline(finding) };
    match action {
        FindingsAction::Add { site, says, severity, marking, output } => {
            let fields = FindingFields {
                says: says.clone(),
                whereabouts: String::new(),
                evidence: String::new(),
                severity: *severity,
                confidence: Confidence::Medium,
                responsible: String::new(),
                due_on: None,
            };
            let new = NewFinding { marking: *marking, handling: Handling::Ordinary, fields };
            print(&register.create_finding(caller, id(site, "site")?, new).await?, output.json)
        }
        FindingsAction::Change { finding, version, status, reason, output } => {
            let change = FindingChange { version: *version, fields: None, status: Some(*status), reason: reason.clone() };
            print(&register.change_finding(caller, id(finding, "finding")?, change).await?, output.json)
        }
        FindingsAction::Respond { finding, version, status, reason, fixed_by, output } => {
            let response = FindingResponse { version: *version, status: *status, reason: reason.clone(), fixed_by: fixed_by.clone() };
            register.respond_to_finding(caller, id(finding, "finding")?, &response).await?;
            print(&register.finding(caller, Purpose::OwnWork, id(finding, "finding")?).await?, output.json)
        }
    }
}

fn headline(finding: &FindingAnswer) -> Result<(), Failure> {
    let says = finding.content.as_ref().map_or_else(String::new, |content| format!("{:<6} {:<8} {}", content.severity, content.status, content.says));
    line(&format!("{}  {}  {says}", finding.id, finding.head.subject_title))
}
