use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Handling, PlanId};
use parvis_service::{
    NewPlan, PlanAnswer, PlanChange, PlanChanged, PlanConflict, PlanContent, PlanFields, PlanFindingAnswer, PlanLook, PlanPrint, PrintedReport, Register,
    ServiceError,
};
use serde_json::Value;

use crate::arguments::{Json, OfSite, OnePlan, PlanOf, PlansAction, PlansCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;
use super::print::bounded;
use super::unsealed;

pub(crate) async fn run(data: &Path, command: &PlansCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    done(&register, &command.command).await?;
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn done(register: &Register, action: &PlansAction) -> Result<(), Failure> {
    match action {
        PlansAction::Templates { language, output } => templates(register, language, output),
        PlansAction::List(OfSite { member, site, purpose, listed }) => {
            let found = register.plans(&Caller::Member(*member), *purpose, Some(super::id(site, "site")?), &listed.page()).await?;
            super::page(&found, listed, headline)
        }
        PlansAction::Show(OnePlan { of, output }) => {
            let found = opened(register, of).await?;
            if output.json { json(&found) } else { show(&found) }
        }
        PlansAction::Add { member, site, template, from, language, doctrine, review_on, marking, output } => {
            let new = NewPlan {
                marking: *marking,
                handling: Handling::Ordinary,
                template: template.clone(),
                language: Some(language.clone()),
                doctrine: doctrine.clone(),
                plan: from.as_deref().map(plan_in).transpose()?,
                review_on: *review_on,
            };
            let made = register.create_plan(&Caller::Member(*member), super::id(site, "site")?, new).await?;
            if output.json { json(&made) } else { headline(&made) }
        }
        PlansAction::Change { member, plan, version, from, review_on, output } => {
            let fields = PlanFields { plan: plan_in(from)?, review_on: *review_on };
            let change = PlanChange { version: *version, fields: Some(fields) };
            match register.change_plan(&Caller::Member(*member), super::id(plan, "plan")?, change).await? {
                PlanChanged::Kept(made) => {
                    if made.head.version > version + 1 && !output.json {
                        say("somebody else saved this plan meanwhile; both are in it");
                    }
                    if output.json { json(&made) } else { headline(&made) }
                }
                PlanChanged::Conflict(conflict) => {
                    if output.json {
                        json(&conflict)?
                    } else {
                        both_texts(&conflict)?
                    }
                    Err(Failure::Service(ServiceError::Conflict))
                }
            }
        }
        PlansAction::Check(OnePlan { of, output }) => {
            let look = opened(register, of).await?.content.map(|content| content.look).unwrap_or_default();
            if output.json { json(&look) } else { checked(&look) }
        }
        PlansAction::File { plan, out, output } => {
            let found = opened(register, plan).await?;
            let file =
                found.content.and_then(|content| content.plan).ok_or(Failure::Service(ServiceError::Forbidden("the rules of access do not allow it")))?;
            let text = serde_json::to_string_pretty(&file).map_err(|error| Failure::Service(ServiceError::Invalid(error.to_string())))? + "\n";
            written(register, out, text.as_bytes(), output)
        }
        PlansAction::Print { plan: PlanOf { member, plan, purpose }, what, out, paper, configuration, language, output } => {
            let how = PlanPrint { form: (*what).into(), paper: paper.map(Into::into), configuration: configuration.clone(), language: language.clone() };
            let PrintedReport { pdf, .. } = register.plan_print(&Caller::Member(*member), *purpose, super::id(plan, "plan")?, how).await?;
            written(register, out, &pdf, output)
        }
    }
}

fn written(register: &Register, out: &Path, bytes: &[u8], output: &Json) -> Result<(), Failure> {
    super::apart(register, out, &[])?;
    unsealed::write(out, bytes, &[], output)
}

async fn opened(register: &Register, of: &PlanOf) -> Result<PlanAnswer, Failure> {
    let id: PlanId = super::id(&of.plan, "plan")?;
    Ok(register.plan(&Caller::Member(of.member), of.purpose, id).await?)
}

/// A plan in a file.
fn plan_in(path: &Path) -> Result<Value, Failure> {
    let text = if path == Path::new("-") { super::read(Path::new("/dev/stdin"))? } else { bounded(path)? };
    let wrong = |error: serde_json::Error| Failure::Service(ServiceError::Invalid(format!("{}: this is no plan: {error}", path.display())));
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(wrong)
}

fn templates(register: &Register, language: &str, output: &Json) -> Result<(), Failure> {
    let found = register.plan_templates(&CALLER, language);
    if output.json {
        return json(&found);
    }
    for template in &found.templates {
        line(&format!("{:<14} {:<24} {}", template.key, template.categories.join(", "), template.title))?;
    }
    for doctrine in &found.doctrines {
        line(&format!("{:<22} {:<9} {}", doctrine.key, doctrine.numbers.keys().cloned().collect::<Vec<_>>().join(", "), doctrine.title))?;
    }
    say("hint: a plan is started from a template with --template, and says the words of a doctrine with --doctrine");
    Ok(())
}

/// One line: its review, how many uses it has, and what it is called.
fn headline(plan: &PlanAnswer) -> Result<(), Failure> {
    let says = plan.content.as_ref().map_or_else(String::new, |content| {
        let review = content.review_on.map_or_else(|| "-".to_owned(), |day| day.to_string());
        format!("{review:<10} {} uses  {}", content.look.configurations.len(), content.title)
    });
    line(&format!("{}  v{} {}  {says}", plan.id, plan.head.version, plan.head.subject_title))
}

fn show(plan: &PlanAnswer) -> Result<(), Failure> {
    headline(plan)?;
    let Some(PlanContent { look, .. }) = &plan.content else { return Ok(()) };
    for one in &look.configurations {
        let capacity = one.capacity.map(|people| format!(", {people} people")).unwrap_or_default();
        line(&format!("use: {} ({}{capacity})", one.title, one.key))?;
    }
    checked(look)
}

fn checked(look: &PlanLook) -> Result<(), Failure> {
    look.findings.iter().try_for_each(|found| line(&format!("check: {}: {}", place(found), said(found))))?;
    look.missing.iter().try_for_each(|one| line(&format!("missing: {one}")))?;
    look.left_out.iter().try_for_each(|one| line(&format!("not checked: {}", one.to_string().replace('_', " "))))?;
    look.unknown.iter().try_for_each(|one| line(&format!("written by a newer program: {one}")))
}

fn place(found: &PlanFindingAnswer) -> String {
    let entry = found.entry.as_ref().map(|entry| format!(" {entry}")).unwrap_or_default();
    let configuration = found.configuration.as_ref().map(|key| format!(" in use {key}")).unwrap_or_default();
    format!("{}{entry}{configuration}", found.section)
}

fn said(found: &PlanFindingAnswer) -> String {
    let names = found.names.iter().map(String::clone);
    let figures = found.figures.iter().map(|(name, value)| format!("{name} {value}"));
    let details = names.chain(figures).collect::<Vec<_>>().join(", ");
    let code = found.code.replace('_', " ");
    if details.is_empty() { code } else { format!("{code} ({details})") }
}

/// What both wrote, section by section.
fn both_texts(conflict: &PlanConflict) -> Result<(), Failure> {
    for section in &conflict.sections {
        line(&format!("{}: both changed it", section.section))?;
        for (whose, text) in [("before", &section.base), ("yours", &section.ours), ("theirs", &section.theirs)] {
            let text = serde_json::to_string_pretty(text).map_err(|error| Failure::Service(ServiceError::Invalid(error.to_string())))?;
            line(&format!("{whose}:\n{text}"))?;
        }
    }
    say(&format!("hint: decide on each section, then change it with --version {}", conflict.version));
    Ok(())
}
