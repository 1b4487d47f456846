use std::path::Path;
use std::process::ExitCode;

use parvis_service::{LibraryEntry, LibraryPage};

use crate::arguments::{LibraryAction, LibraryCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;
use super::measures::{cited, word, words};

pub(crate) async fn run(data: &Path, command: &LibraryCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        LibraryAction::List { place, topic, text, output } => {
            let mut library = register.library(&CALLER, &command.language);
            if let Some(unknown) = topic.as_ref().filter(|topic| library.topics.iter().all(|known| word(known) != **topic)) {
                return Err(Failure::Usage(format!("there is no topic \"{unknown}\"; there are: {}", words(&library.topics, "-"))));
            }
            library.entries.retain(|entry| fits_place(entry, place.as_deref()) && fits_topic(entry, topic.as_deref()) && fits_text(entry, text.as_deref()));
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

fn fits_place(entry: &LibraryEntry, place: Option<&str>) -> bool {
    place.is_none_or(|place| entry.places.is_empty() || entry.places.iter().any(|one| one == place))
}

fn fits_topic(entry: &LibraryEntry, topic: Option<&str>) -> bool {
    topic.is_none_or(|topic| entry.topics.iter().any(|one| word(one) == topic))
}

fn fits_text(entry: &LibraryEntry, text: Option<&str>) -> bool {
    let says = [&entry.title, &entry.says, &entry.why, &entry.begin, &entry.time, &entry.mind].map(|part| part.to_lowercase()).join(" ");
    text.is_none_or(|text| text.split_whitespace().all(|word| says.contains(&word.to_lowercase())))
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
