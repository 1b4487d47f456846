use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Area, AreaOrigin};
use parvis_service::{AreaQuery, Register, read_text};

use crate::arguments::{AreasAction, AreasCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &AreasCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        AreasAction::List { text, level, parent, after, page_size, output } => {
            let parent = match parent.as_deref() {
                None => None,
                Some("none") => Some(None),
                Some(id) => Some(Some(super::id(id, "area")?)),
            };
            let query = AreaQuery { level: *level, parent, text: text.clone(), after: after.clone(), page_size: *page_size, ..AreaQuery::default() };
            list(&register, &query, output.json).await?;
        }
        AreasAction::Add { file, output } => {
            let added = register.add_areas(&CALLER, read_text(file)?, AreaOrigin::Geojson).await?;
            print(&added, output.json)?;
            same_names(&register, &added).await;
            if added.iter().all(|area| area.sites == 0) {
                say("hint: no place lies in any of these areas; in GeoJSON the longitude stands before the latitude, both in degrees (WGS 84)");
            }
        }
        AreasAction::Remove { id } => {
            register.remove_area(&CALLER, super::id(id, "area")?).await?;
            say("the area has been removed");
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Areas whose names are looked up among those that were there.
const NAMED: usize = 20;

/// Says which areas of the same names were there before: a file that is loaded twice makes two areas of each.
async fn same_names(register: &Register, added: &[Area]) {
    for area in added.iter().take(NAMED) {
        let query = AreaQuery { text: area.name.clone(), ..AreaQuery::default() };
        // They are added, whatever becomes of this.
        let Ok(page) = register.areas(&CALLER, &query).await else { return };
        let before = |other: &&Area| other.name == area.name && other.origin != AreaOrigin::Osm && !added.iter().any(|added| added.id == other.id);
        if let Some(before) = page.areas.iter().find(before) {
            say(&format!("hint: there was an area of this name before, {} ({}); if it is the same one, remove one of the two", before.id, before.name));
        }
    }
}

async fn list(register: &Register, query: &AreaQuery, as_json: bool) -> Result<(), Failure> {
    let page = register.areas(&CALLER, query).await?;
    if as_json {
        return json(&page);
    }
    print(&page.areas, false)?;
    say(&format!("{} of {}", page.areas.len(), page.total));
    if page.next.is_some() {
        say("hint: narrow the list, or use --json and pass its \"next\" with --after");
    }
    Ok(())
}

fn print(areas: &[Area], as_json: bool) -> Result<(), Failure> {
    if as_json {
        return json(&areas);
    }
    for area in areas {
        let level = area.level.map_or_else(|| "-".to_owned(), |level| level.to_string());
        let vanished = if area.vanished_at.is_some() { "  (no extract holds it any longer)" } else { "" };
        line(&format!("{}  {level:>2}  {:>6} sites  {}{vanished}", area.id, area.sites, area.name))?;
    }
    Ok(())
}
