use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Handling, Purpose, RecordId};
use parvis_service::{AgreementAnswer, AgreementConfirmation, AgreementEnding, AgreementTerms, NewAgreement, NewGivenUnder, Register, ServiceError};

use crate::arguments::{AgreementsAction, AgreementsCommand};
use crate::exit::Failure;
use crate::output::{json, line, say, text};

use super::id;

pub(crate) async fn run(data: &Path, command: &AgreementsCommand) -> Result<ExitCode, Failure> {
    let member = command.member()?;
    let register = super::open(data).await?;
    act(&register, &Caller::Member(member), &command.command).await?;
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn act(register: &Register, caller: &Caller, action: &AgreementsAction) -> Result<(), Failure> {
    match action {
        AgreementsAction::List(listed) => {
            let found = register.agreements(caller, Purpose::OwnWork, None, &listed.page()).await?;
            if listed.output.json {
                return json(&found);
            }
            found.lines.iter().try_for_each(headline)?;
            if found.next.is_some() {
                say("hint: there are more; use --page-size, or --json and pass its \"next\" with --after");
            }
            Ok(())
        }
        AgreementsAction::Show { agreement, output } => shown(&register.agreement(caller, Purpose::OwnWork, *agreement).await?, output.json),
        AgreementsAction::Write { with, from, marking, given_until, output } => {
            let said = super::read(from)?;
            let fields: AgreementTerms =
                serde_json::from_str(&said).map_err(|error| ServiceError::Invalid(format!("{} is not what is asked for: {error}", from.display())))?;
            let new = NewAgreement { marking: *marking, handling: Handling::Ordinary, fields, given_until: *given_until };
            let with: parvis_model::OrganisationId = id(with, "organisation")?;
            shown(&register.create_agreement(caller, with.into(), new).await?, output.json)
        }
        AgreementsAction::Confirm { agreement, version, output } => {
            shown(&register.confirm_agreement(caller, *agreement, AgreementConfirmation { version: *version }).await?, output.json)
        }
        AgreementsAction::Give { agreement, record, purpose, until, output } => {
            let record: RecordId = id(record, "record")?;
            let new = NewGivenUnder { purpose: *purpose, until: *until };
            let given = register.give_under_agreement(caller, *agreement, record, new).await?;
            if output.json { json(&given) } else { line(&format!("{}  {} until {}", given.id, given.name, given.until)) }
        }
        AgreementsAction::End { agreement, version, reason, output } => {
            let ending = AgreementEnding { version: *version, reason: reason.clone() };
            shown(&register.end_agreement(caller, *agreement, ending).await?, output.json)
        }
    }
}

/// One line: who proposed it to whom, and what it is called where that is told.
fn headline(agreement: &AgreementAnswer) -> Result<(), Failure> {
    let says = agreement.content.as_ref().map_or_else(String::new, |content| format!("  {:<12} {}", content.standing, content.terms.title));
    line(&format!("{}  {} with {}{says}", agreement.id, agreement.head.owner_name, agreement.head.subject_title))
}

/// An agreement with what it says.
fn shown(agreement: &AgreementAnswer, as_json: bool) -> Result<(), Failure> {
    if as_json {
        return json(agreement);
    }
    headline(agreement)?;
    let Some(content) = &agreement.content else { return Ok(()) };
    let terms = &content.terms;
    if let (Some(from), Some(until)) = (terms.from, terms.until) {
        line(&format!("version {}, {from} to {until}", agreement.head.version))?;
    }
    text(&terms.purpose)?;
    for (what, says) in [
        ("legal basis", &terms.legal_basis),
        ("least view", &terms.least_view),
        ("onward use", &terms.onward_use),
        ("assessment", &terms.assessment),
        ("basis for personal data", &terms.transfer_basis),
        ("recall", &terms.recall),
        ("to ask", &terms.contact),
    ] {
        if !says.is_empty() {
            text(&format!("{what}: {says}"))?;
        }
    }
    terms.exchanged.iter().try_for_each(|one| line(&format!("exchanged: {}, up to {}", one.kind.row().display_name, one.up_to)))?;
    terms.other_parties.iter().try_for_each(|name| line(&format!("also a party: {name}")))?;
    if !content.gaps.is_empty() {
        let gaps: Vec<&str> = content.gaps.iter().map(|gap| gap.as_str()).collect();
        line(&format!("to be said before it can be confirmed: {}", gaps.join(", ")))?;
    }
    match &content.ended {
        Some(end) => text(&format!("ended on {}: {}", end.at, end.reason)),
        None => Ok(()),
    }
}
