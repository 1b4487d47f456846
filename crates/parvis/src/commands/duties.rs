use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Handling};
use parvis_service::{DutyAssessmentAnswer, DutyPackAnswer, Evaluation, NewDutyAssessment, Standing, Truth};

use crate::arguments::{DutiesAction, DutiesCommand, OfSite};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &DutiesCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let language = &command.language;
    match &command.command {
        DutiesAction::List(output) => {
            let packs = register.duty_packs(&CALLER, language);
            if output.json {
                json(&packs)?;
            } else {
                packs.iter().try_for_each(|pack| line(&format!("{:<14}  {:<40}  {}", pack.key, pack.jurisdiction, pack.title)))?;
            }
        }
        DutiesAction::Show { pack, output } => {
            let pack = register.duty_pack(&CALLER, pack, language)?;
            if output.json { json(&pack)? } else { show(&pack)? }
        }
        DutiesAction::Ask { pack, answers, output } => {
            let answers = given(answers)?;
            let found = register.evaluate_duties(&CALLER, pack, &answers, language)?;
            if output.json {
                json(&found)?;
            } else {
                print(&found)?;
                say("hint: this explains the law as its pack reads it; only the text of the law counts");
            }
        }
        DutiesAction::OfSite(OfSite { member, site, purpose, listed }) => {
            let site = super::id(site, "site")?;
            let kept = register.duty_assessments(&Caller::Member(*member), *purpose, site, language, &listed.page()).await?;
            super::page(&kept, listed, print_kept)?;
        }
        DutiesAction::Keep { member, site, pack, answers, marking, output } => {
            let answers = given(answers)?;
            let new = NewDutyAssessment { pack: pack.clone(), marking: *marking, handling: Handling::Ordinary, answers };
            let kept = register.keep_duty_assessment(&Caller::Member(*member), super::id(site, "site")?, new, language).await?;
            if output.json { json(&kept)? } else { print_kept(&kept)? }
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

/// The answers by what is asked; who answers one thing twice is asked which of the two is meant.
pub(super) fn given(answers: &[(String, String)]) -> Result<BTreeMap<String, String>, Failure> {
    let mut given = BTreeMap::new();
    for (input, answer) in answers {
        if given.insert(input.clone(), answer.clone()).is_some() {
            return Err(Failure::Usage(format!("\"{input}\" is answered twice; several choices are written with commas between them")));
        }
    }
    Ok(given)
}

fn show(pack: &DutyPackAnswer) -> Result<(), Failure> {
    line(&pack.line.title)?;
    line(&format!("source: {}; read {}; version {}", pack.source, pack.line.date, pack.line.version))?;
    line(&format!("in force: {}", pack.in_force))?;
    for stage in &pack.stages {
        let from = stage.on.as_ref().map_or_else(|| "no day set in the text that was read".to_owned(), |day| format!("from {day}"));
        line(&format!("    {from}: {} ({}){}", stage.says, stage.paragraph, unchecked(&stage.to_be_checked)))?;
    }
    line(&format!("limits: {}", pack.limits))?;
    for input in &pack.inputs {
        line("")?;
        line(&format!("{}  {}", input.key, input.ask))?;
        input.options.iter().try_for_each(|option| line(&format!("    {:<22} {}", option.key, option.text)))?;
    }
    Ok(())
}

fn print_kept(kept: &DutyAssessmentAnswer) -> Result<(), Failure> {
    line(&format!("{}  {}  {}", kept.id, kept.head.created_at, kept.title.as_deref().or(kept.pack.as_deref()).unwrap_or_default()))?;
    kept.evaluation.as_ref().map_or(Ok(()), print)
}

/// What of a statement nobody has checked against the text.
fn unchecked(what: &str) -> String {
    if what.is_empty() { String::new() } else { format!(" [not verified: {what}]") }
}

fn print(found: &Evaluation) -> Result<(), Failure> {
    for outcome in &found.outcomes {
        line(&format!("{}{}", if found.standing == Standing::Unclear { "perhaps: " } else { "" }, outcome.title))?;
    }
    for missing in &found.missing {
        line(&format!("not known: {}  {}", missing.input, missing.ask))?;
    }
    line("because")?;
    for reason in &found.because {
        let word = match reason.truth {
            Truth::Holds => "holds",
            Truth::Fails => "does not hold",
            Truth::Unknown => "not known",
        };
        line(&format!("  {word:<13}  {} ({}){}", reason.says, reason.paragraph, unchecked(&reason.to_be_checked)))?;
    }
    if !found.owed.is_empty() {
        line("what follows")?;
    }
    for owed in &found.owed {
        let due = owed.due.as_ref().map_or_else(String::new, |due| format!(", by {due}"));
        let begins = match (&owed.begins, owed.begun) {
            (_, Truth::Holds) => String::new(),
            (Some(day), _) => format!(", applies from {day}"),
            (None, _) => ", the day from which it applies is not known".to_owned(),
        };
        let perhaps = if owed.owed == Truth::Unknown { "perhaps: " } else { "" };
        line(&format!("  {perhaps}{} ({}){begins}{due}{}", owed.says, owed.paragraph, unchecked(&owed.to_be_checked)))?;
    }
    if !found.notes.is_empty() {
        line("good to know")?;
    }
    found.notes.iter().try_for_each(|note| line(&format!("  {} ({}){}", note.says, note.paragraph, unchecked(&note.to_be_checked))))?;
    for change in &found.would_change {
        line(&format!("if {}={}: {}", change.input, change.answer, change.outcome.as_deref().unwrap_or("unclear")))?;
    }
    Ok(())
}
