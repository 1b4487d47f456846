use std::path::Path;
use std::process::ExitCode;

use parvis_service::{LibraryPage, LibraryQuery, ServiceError};

use crate::arguments::{LibraryAction, LibraryCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;
use super::measures::{cited, word, words};

pub(crate) async fn run(data: &Path, command: &LibraryCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        LibraryAction::List { place, topic, text, output } => {
            let query = LibraryQuery { text: text.clone(), place: place.clone(), topic: topic.clone() };
            let library = register.library_found(&CALLER, &query, &command.language).map_err(|error| match error {
                ServiceError::Invalid(unknown) => Failure::Usage(unknown),
                error => Failure::Service(error),
            })?;
            if output.json {
                json(&library)?;
            } else {
                for entry in &library.entries {
                    line(&format!("{:<24} {}", entry.key, entry.title))?;
                }
                say("hint: parvis library show KEY says what to do, why, and how to begin");
            }
        }
        LibraryAction::Show { entry, output } => {
            let page = register.library_entry(&CALLER, entry, &command.language).map_err(Failure::Service)?;
            if output.json { json(&page)? } else { show(&page)? }
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

fn show(page: &LibraryPage) -> Result<(), Failure> {
    let entry = &page.entry;
    line(&entry.title)?;
    line(&format!("what to do:   {}", entry.says))?;
    line(&format!("why:          {}", entry.why))?;
    line(&format!("begin:        {}", entry.begin))?;
    line(&format!("time:         {}", entry.time))?;
    line(&format!("mind:         {}", entry.mind))?;
    line(&format!("places:       {}", words(&entry.places, "all")))?;
    line(&format!("topics:       {}", words(&entry.topics, "-")))?;
    line(&format!("fields:       {}", entry.fields.join(", ")))?;
    match &entry.evidence {
        Some(evidence) => line(&format!("effect:       {}: {}", word(&evidence.grade), evidence.says))?,
        None => line("effect:       unknown")?,
    }
    for source in entry.evidence.iter().flat_map(|evidence| &evidence.sources) {
        line(&format!("              {}", cited(source)))?;
    }
    page.measures.iter().try_for_each(|one| line(&format!("measure:      {} ({})", one.title, one.key)))?;
    page.questions.iter().try_for_each(|one| line(&format!("asked by:     {}.{}: {}", one.survey, one.question, one.asks)))?;
    entry.sources.iter().try_for_each(|source| line(&format!("source:       {}", cited(source))))?;
    line(&format!("licence:      {}", page.pack.licence))
}
