use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Area, AreaOrigin};
use parvis_service::ServiceError;

use crate::arguments::{AreasAction, AreasCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &AreasCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        AreasAction::List(output) => print(&register.areas(&CALLER).await?, output.json)?,
        AreasAction::Add { file, output } => {
            let text = std::fs::read_to_string(file).map_err(|source| ServiceError::File { path: file.clone(), source })?;
            print(&register.add_areas(&CALLER, text, AreaOrigin::Geojson).await?, output.json)?;
        }
        AreasAction::Remove { id } => {
            register.remove_area(&CALLER, super::id(id, "area")?).await?;
            say("the area is removed");
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
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
