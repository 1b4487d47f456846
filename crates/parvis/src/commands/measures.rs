use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Handling, Purpose};
use parvis_service::{
    CatalogueMeasureAnswer, MeasureCatalogue, MeasureChange, MeasureContent, MeasureFields, MeasureSourceAnswer, MeasureStatus, NewMeasure, ServiceError,
    SiteMeasureAnswer,
};
use serde::Serialize;

use crate::arguments::{MeasureWords, MeasuresAction, MeasuresCommand, OfSite};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &MeasuresCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let mut catalogue = register.measure_catalogue(&CALLER, &command.language);
    match &command.command {
        MeasuresAction::Catalogue { place, asked_by, text, output } => {
            catalogue
                .measures
                .retain(|measure| fits_place(measure, place.as_deref()) && fits_question(measure, asked_by.as_deref()) && fits_text(measure, text.as_deref()));
            if output.json {
                json(&catalogue)?;
            } else {
                for measure in &catalogue.measures {
                    line(&format!("{:<28} {:<7} {:<12} {}", measure.key, word(&measure.cost), word(&measure.domain), measure.title))?;
                }
                say("hint: the cost is by our own scale: free is people's time, low below 500 euros, medium up to 10,000, high more");
            }
        }
        MeasuresAction::Show { measure, output } => {
            let found = catalogue.measures.iter().find(|one| one.key == *measure).ok_or(Failure::Service(ServiceError::NotFound("measure")))?;
            if output.json { json(found)? } else { show(found)? }
        }
        MeasuresAction::OfSite(OfSite { member, site, purpose, listed }) => {
            let found = register.measures(&Caller::Member(*member), *purpose, Some(super::id(site, "site")?), &listed.page()).await?;
            super::page(&found, listed, |measure| headline(measure, &catalogue))?;
        }
        MeasuresAction::Add { member, site, marking, says, output } => {
            let fields = written(says, nothing_said());
            let new = NewMeasure { marking: *marking, handling: Handling::Ordinary, fields };
            let made = register.create_measure(&Caller::Member(*member), super::id(site, "site")?, new).await?;
            if output.json { json(&made)? } else { headline(&made, &catalogue)? }
        }
        MeasuresAction::Change { member, measure, version, reason, says, output } => {
            let (caller, id) = (Caller::Member(*member), super::id(measure, "measure")?);
            let content = register.measure(&caller, Purpose::OwnWork, id).await?.content;
            let fields = content.map(|content| written(says, as_it_was(content)));
            let change = MeasureChange { version: *version, fields, reason: reason.clone() };
            let made = register.change_measure(&caller, id, change).await?;
            if output.json { json(&made)? } else { headline(&made, &catalogue)? }
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

/// One line: where a measure stands, what falls due, and what it is.
fn headline(measure: &SiteMeasureAnswer, catalogue: &MeasureCatalogue) -> Result<(), Failure> {
    let says = measure.content.as_ref().map_or_else(String::new, |content| {
        let entry =
            content.entry.as_ref().map(|key| catalogue.measures.iter().find(|one| one.key == *key).map_or_else(|| key.clone(), |one| one.title.clone()));
        let due = content.due_on.map_or_else(|| "-".to_owned(), |day| day.to_string());
        format!("{:<9} {due:<10} {}", content.status.as_str(), entry.unwrap_or_else(|| content.says.clone()))
    });
    line(&format!("{}  {}  {says}", measure.id, measure.head.subject_title))
}

/// A measure of which nothing is said yet.
fn nothing_said() -> MeasureFields {
    MeasureFields {
        entry: None,
        says: String::new(),
        function: None,
        domain: None,
        observes_people: false,
        status: MeasureStatus::Needed,
        answers_for: String::new(),
        since: None,
        until: None,
        review_on: None,
        cost: None,
        findings: Vec::new(),
        remarks: String::new(),
    }
}

/// What a measure says, to be changed in part.
fn as_it_was(content: MeasureContent) -> MeasureFields {
    MeasureFields {
        entry: content.entry,
        says: content.says,
        function: Some(content.function),
        domain: Some(content.domain),
        observes_people: content.observes_people,
        status: content.status,
        answers_for: content.answers_for,
        since: content.since,
        until: content.until,
        review_on: content.review_on,
        cost: content.cost,
        findings: content.findings,
        remarks: content.remarks,
    }
}

/// What is said on the command line, over what was there.
fn written(said: &MeasureWords, before: MeasureFields) -> MeasureFields {
    MeasureFields {
        entry: said.entry.clone().or(before.entry),
        says: said.says.clone().unwrap_or(before.says),
        function: said.function.or(before.function),
        domain: said.domain.or(before.domain),
        observes_people: said.observes_people || before.observes_people,
        status: said.status.unwrap_or(before.status),
        answers_for: said.answers_for.clone().unwrap_or(before.answers_for),
        since: said.since.or(before.since),
        until: said.until.or(before.until),
        review_on: said.review_on.or(before.review_on),
        cost: before.cost,
        findings: if said.findings.is_empty() { before.findings } else { said.findings.clone() },
        remarks: said.remarks.clone().unwrap_or(before.remarks),
    }
}

fn fits_place(measure: &CatalogueMeasureAnswer, place: Option<&str>) -> bool {
    place.is_none_or(|place| measure.places.is_empty() || measure.places.iter().any(|one| one == place))
}

fn fits_question(measure: &CatalogueMeasureAnswer, question: Option<&str>) -> bool {
    question.is_none_or(|asked| measure.asked_by.iter().any(|one| asked.split_once('.') == Some((one.survey.as_str(), one.question.as_str()))))
}

fn fits_text(measure: &CatalogueMeasureAnswer, text: Option<&str>) -> bool {
    let says = format!("{} {} {}", measure.title, measure.says, measure.begin).to_lowercase();
    text.is_none_or(|text| text.split_whitespace().all(|word| says.contains(&word.to_lowercase())))
}

/// The word by which the API names one of a closed list.
pub(super) fn word(one: &impl Serialize) -> String {
    serde_json::to_value(one).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

pub(super) fn words<T: Serialize>(list: &[T], none: &str) -> String {
    if list.is_empty() { none.to_owned() } else { list.iter().map(word).collect::<Vec<_>>().join(", ") }
}

pub(super) fn cited(source: &MeasureSourceAnswer) -> String {
    let address = source.address.as_ref().map(|address| format!(", {address}")).unwrap_or_default();
    let year = source.year.map(|year| format!(", {year}")).unwrap_or_default();
    format!("{}, {}{year}{address} ({}, {})", source.title, source.publisher, word(&source.seen), source.read)
}

fn show(measure: &CatalogueMeasureAnswer) -> Result<(), Failure> {
    line(&measure.title)?;
    line(&measure.says)?;
    line(&format!("begin:        {}", measure.begin))?;
    line(&format!("function:     {}", word(&measure.function)))?;
    line(&format!("domain:       {}", word(&measure.domain)))?;
    line(&format!("permanence:   {}", word(&measure.permanence)))?;
    line(&format!("places:       {}", words(&measure.places, "all")))?;
    line(&format!("Act of 2025:  {}", words(&measure.uk, "-")))?;
    if let Some(street) = &measure.street {
        line(&format!("street:       {}", word(street)))?;
    }
    match &measure.range {
        Some(range) => line(&format!(
            "cost:         {}; {} to {} {} in {}: {} [{}]",
            word(&measure.cost),
            range.from,
            range.to,
            range.currency,
            range.year,
            range.covers,
            cited(&range.source)
        ))?,
        None => line(&format!("cost:         {}; the range is not known", word(&measure.cost)))?,
    }
    match &measure.evidence {
        Some(evidence) => line(&format!("effect:       {}: {}", word(&evidence.grade), evidence.says))?,
        None => line("effect:       unknown")?,
    }
    for source in measure.evidence.iter().flat_map(|evidence| &evidence.sources) {
        line(&format!("              {}", cited(source)))?;
    }
    line(&format!("rights:       {}", words(&measure.rights, "none")))?;
    measure.side_effects.iter().try_for_each(|effect| line(&format!("brings:       {}: {}", word(&effect.about), effect.says)))?;
    line(&format!("upkeep:       {}", measure.upkeep))?;
    measure.asked_by.iter().try_for_each(|one| line(&format!("asked by:     {}.{}", one.survey, one.question)))?;
    measure.practices.iter().try_for_each(|one| line(&format!("practice:     {} ({})", one.title, one.key)))?;
    measure.sources.iter().try_for_each(|source| line(&format!("source:       {}", cited(source))))
}
