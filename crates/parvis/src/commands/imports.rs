use std::path::Path;
use std::process::ExitCode;

use parvis_service::{ImportAnswer, SamePlace, UndoSummary};

use crate::arguments::{ImportsAction, ImportsCommand, SamePlaceAnswer};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &ImportsCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        ImportsAction::List { output } => {
            let imports = register.imports(&CALLER).await?;
            if output.json { json(&imports)? } else { imports.iter().try_for_each(headline)? }
        }
        ImportsAction::Pairs { output } => {
            let pairs = register.same_places(&CALLER).await?;
            if output.json { json(&pairs)? } else { pairs.iter().try_for_each(pair)? }
        }
        ImportsAction::Answer { gone, come, answer } => {
            let is_one = match answer {
                SamePlaceAnswer::Yes => Some(true),
                SamePlaceAnswer::No => Some(false),
                SamePlaceAnswer::Undecided => None,
            };
            pair(&register.answer_same_place(&CALLER, super::id(gone, "site")?, super::id(come, "site")?, is_one).await?)?;
        }
        ImportsAction::Undo { dry_run, output } => {
            let summary = register.undo_import(&CALLER, None, *dry_run).await?;
            if !summary.undone {
                say("parvis: nothing was undone; this is what it would do");
            }
            if output.json {
                json(&summary)?
            } else {
                table(&summary)?
            }
            if let Some(fault) = &summary.base_map_fault {
                say(&format!("parvis: the import is undone, the base map of before is not in place: {fault}; import the extract of before again"));
            }
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

fn headline(import: &ImportAnswer) -> Result<(), Failure> {
    let count = |what: &str| import.summary.get(what).and_then(serde_json::Value::as_u64).unwrap_or_default();
    let counts = format!("{} added, {} changed, {} vanished", count("added"), count("changed"), count("vanished"));
    line(&format!("{}  {}  {:<8}  {}  {} ({counts})", import.id, import.finished_at, import.state, import.territory, import.file))
}

fn pair(pair: &SamePlace) -> Result<(), Failure> {
    let said = match pair.is_one {
        None => "same place?",
        Some(true) => "one place",
        Some(false) => "two places",
    };
    let metres = pair.metres.map_or_else(String::new, |metres| format!(", {metres} m apart"));
    line(&format!("{}  {}  {said}: {} / {}{metres}", pair.gone.site, pair.come.site, pair.gone.title, pair.come.title))
}

fn table(summary: &UndoSummary) -> Result<(), Failure> {
    line(&format!("{} ({})", summary.territory, summary.file))?;
    let counts = [
        ("places that go again", summary.removed),
        ("kept, people say something of them", summary.kept),
        ("places that are back", summary.restored),
        ("lines as they were before", summary.changed),
        ("stay out of the list", summary.withheld),
        ("areas that go again", summary.areas_removed),
        ("areas kept, somebody's", summary.areas_kept),
    ];
    counts.iter().try_for_each(|(what, count)| line(&format!("  {what:<36}{count:>8}")))
}
