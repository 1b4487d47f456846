use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Handling, Marking, Purpose};
use parvis_service::{
    MatchAnswer, MatchConsent, MatchEnding, NewPartnerStatement, NewRelease, PartnerStatementAnswer, PartnerStatementChange, PartnerStatementFields, Register,
    ServiceError, StatementEnding,
};

use crate::arguments::{PartnersAction, PartnersCommand};
use crate::exit::Failure;
use crate::output::{json, line, say, text};

use super::id;

pub(crate) async fn run(data: &Path, command: &PartnersCommand) -> Result<ExitCode, Failure> {
    let member = command.member()?;
    let register = super::open(data).await?;
    act(&register, &Caller::Member(member), &command.command).await?;
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn act(register: &Register, caller: &Caller, action: &PartnersAction) -> Result<(), Failure> {
    let own = register.account(caller).await?.ok_or(ServiceError::SignInNeeded)?.organisation.id;
    match action {
        PartnersAction::List(listed) => {
            let found = register.partner_statements(caller, Purpose::OwnWork, Some(own.into()), &listed.page()).await?;
            if listed.output.json {
                return json(&found);
            }
            found.lines.iter().try_for_each(headline)?;
            if found.next.is_some() {
                say("hint: there are more; use --page-size, or --json and pass its \"next\" with --after");
            }
            Ok(())
        }
        PartnersAction::Add { sort, support, title, says, area, quantity, contact, from, until, confirmed, output } => {
            let fields = PartnerStatementFields {
                sort: *sort,
                support: *support,
                title: title.clone(),
                says: says.clone(),
                area: area.as_deref().map(|area| id(area, "area")).transpose()?,
                from: *from,
                until: *until,
                quantity: quantity.clone(),
                contact: contact.clone(),
            };
            let new = NewPartnerStatement { marking: Marking::Amber, handling: Handling::Ordinary, fields, confirmed: *confirmed };
            print(&register.create_partner_statement(caller, own.into(), new).await?, output.json)
        }
        PartnersAction::Release { statement, version, output } => {
            print(&register.release_statement(caller, *statement, NewRelease { version: *version }).await?, output.json)
        }
        PartnersAction::StopMatching { statement } => Ok(register.stop_matching(caller, *statement).await?),
        PartnersAction::Matches { output } => {
            let found = register.partner_matches(caller).await?;
            if output.json { json(&found) } else { found.iter().try_for_each(stage) }
        }
        PartnersAction::Match { id, output } => shown(&register.partner_match(caller, *id).await?, output.json),
        PartnersAction::Consent { id, step, output } => shown(&register.consent_to_match(caller, *id, MatchConsent { step: *step }).await?, output.json),
        PartnersAction::TakeBackConsent { id, output } => shown(&register.take_back_match_consent(caller, *id).await?, output.json),
        PartnersAction::EndMatch { id, why } => Ok(register.end_partner_match(caller, *id, MatchEnding { why: *why }).await?),
        PartnersAction::End { statement, version, outcome, reason, confirmed, output } => {
            let ends = Some(StatementEnding { outcome: *outcome, reason: reason.clone() });
            let change = PartnerStatementChange { version: *version, fields: None, ends, confirmed: *confirmed };
            print(&register.change_partner_statement(caller, *statement, change).await?, output.json)
        }
    }
}

fn print(statement: &PartnerStatementAnswer, as_json: bool) -> Result<(), Failure> {
    if as_json { json(statement) } else { headline(statement) }
}

/// One line: what it is, how it stands, until when, where, and what it is called.
fn headline(statement: &PartnerStatementAnswer) -> Result<(), Failure> {
    let says = statement.content.as_ref().map_or_else(String::new, |content| {
        let area = content.area_name.as_deref().unwrap_or(if content.area.is_some() { "an area that is gone" } else { "everywhere" });
        format!("{:<11} {:<18} {:<8} {}  {area}  {}", content.sort, content.support, content.standing, content.until, content.title)
    });
    line(&format!("{}  {says}", statement.id))
}

/// One line: how far both sides are, whose turn it is, and for which kind of support.
fn stage(found: &MatchAnswer) -> Result<(), Failure> {
    let shows = found.shows.map_or("ended", |shows| shows.as_str());
    let next = match (found.may_consent, found.ended) {
        (Some(step), _) => format!("may consent to {step}"),
        (None, false) if found.consented != found.shows => "waits for the other side".to_owned(),
        (None, _) => String::new(),
    };
    let support = found.support.map_or("", |support| support.as_str());
    line(&format!("{}  {shows:<6}  {support:<18} {}  {next}", found.id, found.statement))
}

/// A match with what both have consented to.
fn shown(found: &MatchAnswer, as_json: bool) -> Result<(), Failure> {
    if as_json {
        return json(found);
    }
    stage(found)?;
    if let Some(what) = &found.what {
        let area = what.area_name.as_deref().unwrap_or(if what.area.is_some() { "an area that is gone" } else { "everywhere" });
        line(&format!("{}: {} ({area}, {} to {})", what.sort, what.title, what.from, what.until))?;
        text(&what.says)?;
        if !what.quantity.is_empty() {
            line(&format!("how much: {}", what.quantity))?;
        }
        if !what.words.is_empty() {
            line(&format!("words in both: {}", what.words.join(", ")))?;
        }
    }
    if let Some(who) = &found.who {
        if who.contact.is_empty() { line(&who.name)? } else { line(&format!("{}: {}", who.name, who.contact))? }
    }
    Ok(())
}
