//! What a visit would say if measures were there, in lines.

use parvis_service::{AnswerIf, DueIf, FindingIf, MeasureIf, WhatIfAnswer};

use crate::exit::Failure;
use crate::output::line;

pub(super) fn show(said: &WhatIfAnswer) -> Result<(), Failure> {
    line("what if: nothing of this is saved, and nothing has changed")?;
    let index = |results: &parvis_service::SurveyResults| match results.whole {
        Some(whole) => format!("{whole:.1}{}", super::between(results.whole_range)),
        None => "none".to_owned(),
    };
    line(&format!("index     {} -> {}", index(&said.now), index(&said.then)))?;
    for (now, then) in said.now.sections.iter().zip(&said.then.sections).filter(|(now, then)| now.value != then.value) {
        let value = |value: Option<f64>| value.map_or_else(|| "none".to_owned(), |value| format!("{value:.1}"));
        line(&format!("  {}: {} -> {}", now.title, value(now.value), value(then.value)))?;
    }
    said.measures.iter().try_for_each(measure)?;
    said.findings.iter().try_for_each(finding)?;
    said.due.iter().try_for_each(due)
}

fn measure(thought_of: &MeasureIf) -> Result<(), Failure> {
    let named = thought_of.measure.map(|id| id.to_string()).or_else(|| thought_of.entry.clone()).unwrap_or_default();
    line(&format!("measure   {named}"))?;
    if thought_of.answers.is_empty() {
        line("  no change in the survey: the catalogue does not say which answer it would bring")?;
    }
    if thought_of.needs_rights_record {
        line("  it may run only with a rights record that lets it")?;
    }
    thought_of.answers.iter().try_for_each(answer)
}

fn answer(would: &AnswerIf) -> Result<(), Failure> {
    match &would.was {
        Some(was) if would.changes => line(&format!("  {}: {was} -> {}", would.question, would.would_be)),
        Some(was) => line(&format!("  {}: stays {was}", would.question)),
        None => line(&format!("  {}: not answered, stays open", would.question)),
    }
}

fn finding(would: &FindingIf) -> Result<(), Failure> {
    let until = would.due_on.as_ref().map(|day| format!(" (until {day})")).unwrap_or_default();
    line(&format!("{:<9} {:<6} {}{until}", would.becomes.as_str(), would.severity.as_str(), would.says))
}

fn due(day: &DueIf) -> Result<(), Failure> {
    let becomes = match (day.now, day.then) {
        (true, false) => "falls away",
        (false, true) => "new",
        _ => "stays",
    };
    let about = day.finding.map(|id| id.to_string()).or_else(|| day.measure.map(|id| id.to_string())).unwrap_or_default();
    line(&format!("due       {} {:<9} {becomes}  {about}", day.on, day.what.as_str().replace('_', " ")))
}
