use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Handling, Purpose};
use parvis_service::{NewRightsAnswer, NewRightsRecord, RightsContent, RightsRecordAnswer, RightsRecordChange, RightsStepWord, ServiceError};

use crate::arguments::{Json, OfSite, RightsAction, RightsCommand};
use crate::exit::Failure;
use crate::output::{json, line, text};

pub(crate) async fn run(data: &Path, command: &RightsCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        RightsAction::OfSite(OfSite { member, site, purpose, listed }) => {
            let found = register.rights_records(&Caller::Member(*member), *purpose, Some(super::id(site, "site")?), &listed.page()).await?;
            super::page(&found, listed, headline)?;
        }
        RightsAction::Show { member, record, output } => {
            let found = register.rights_record(&Caller::Member(*member), Purpose::OwnWork, *record).await?;
            if output.json { json(&found)? } else { show(&found)? }
        }
        RightsAction::Add { member, site, title, measure, marking, output } => {
            let new = NewRightsRecord { marking: *marking, handling: Handling::Ordinary, title: title.clone(), measure: *measure };
            let made = register.create_rights_record(&Caller::Member(*member), super::id(site, "site")?, new).await?;
            printed(&made, output)?;
        }
        RightsAction::Answer { member, record, version, from, output } => {
            let answers: Vec<NewRightsAnswer> = serde_json::from_str(&super::read(from)?)
                .map_err(|error| Failure::Service(ServiceError::Invalid(format!("{}: this is no list of answers: {error}", from.display()))))?;
            let change = RightsRecordChange { version: *version, answers, step: None };
            printed(&register.change_rights_record(&Caller::Member(*member), *record, change).await?, output)?;
        }
        RightsAction::Step { member, record, step, version, output } => {
            let change = RightsRecordChange { version: *version, answers: Vec::new(), step: Some(*step) };
            printed(&register.change_rights_record(&Caller::Member(*member), *record, change).await?, output)?;
        }
        RightsAction::Complaints { .. } | RightsAction::Reply { .. } | RightsAction::Complain { .. } | RightsAction::Complaint { .. } => {
            super::complaints::run(&register, &command.command).await?;
        }
        RightsAction::Notice { .. } | RightsAction::Publish { .. } | RightsAction::EndNotice { .. } | RightsAction::Public { .. } => {
            super::notices::run(&register, &command.command).await?;
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

fn printed(record: &RightsRecordAnswer, output: &Json) -> Result<(), Failure> {
    if output.json { json(record) } else { headline(record) }
}

/// One line: how it stands, its days, and what it is about.
fn headline(record: &RightsRecordAnswer) -> Result<(), Failure> {
    let says = record.content.as_ref().map_or_else(String::new, |content| {
        format!("{:<10} {:<10} {:<10} {}", content.state.as_str(), day(content.review_on), day(content.last_day), content.title)
    });
    line(&format!("{}  v{} {}  {says}", record.id, record.head.version, record.head.subject_title))
}

fn day(day: Option<parvis_model::Date>) -> String {
    day.map_or_else(|| "-".to_owned(), |day| day.to_string())
}

fn show(record: &RightsRecordAnswer) -> Result<(), Failure> {
    headline(record)?;
    let Some(content) = &record.content else { return Ok(()) };
    line(&format!("form: {}", content.form))?;
    line(if content.may_run { "its measure may run today" } else { "its measure may not run today" })?;
    if content.notice.as_ref().is_some_and(|notice| notice.missing) {
        line("its measure observes people and has no public page: see parvis rights notice")?;
    }
    next(content)?;
    for answer in &content.answers {
        let value = serde_json::to_string_pretty(&answer.value).map_err(|error| Failure::Service(ServiceError::Invalid(error.to_string())))?;
        line("")?;
        line(&format!("{} ({}, {})", answer.item.as_str().to_uppercase(), answer.by, answer.at))?;
        text(&value)?;
    }
    for step in &content.steps {
        line(&format!("{} {} by {}{}", step.at, step.step, step.by, if step.counts { "" } else { " (does not count)" }))?;
    }
    Ok(())
}

fn next(content: &RightsContent) -> Result<(), Failure> {
    let Some(next) = &content.next else { return Ok(()) };
    line(&format!("next step: {}", next.step))?;
    for reason in &next.missing {
        let figure = reason.figure.map(|figure| format!(" ({figure})")).unwrap_or_default();
        line(&format!("  {}: {}{figure}", reason.part, reason.kind))?;
    }
    if [RightsStepWord::Decide, RightsStepWord::Review].contains(&next.step) && !next.who.is_empty() {
        line(&format!("  who can take it: {}", next.who.join(", ")))?;
    }
    Ok(())
}
