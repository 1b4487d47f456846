use std::path::Path;
use std::process::ExitCode;

use parvis_service::{Fault, PackError, Packs, check_packs, unasked_measures, unlinked_practices, unoffered_surveys, unread_packs};
use serde::Serialize;

use crate::arguments::{PacksAction, PacksCommand};
use crate::exit::Failure;
use crate::output::{counted, json, line, say};

#[derive(Serialize)]
struct Line<'a> {
    kind: &'static str,
    key: &'a str,
    title: &'a str,
    version: &'a str,
    languages: Vec<&'a str>,
}

/// Needs no register: packs are looked at before there is one as well.
pub(crate) fn run(data: &Path, command: &PacksCommand) -> Result<ExitCode, Failure> {
    let own = data.join("packs");
    match &command.command {
        PacksAction::List(output) => {
            let packs = check_packs(&own).map_err(|error| Failure::Service(error.into()))?;
            list(&packs, output.json)?;
        }
        PacksAction::Check { folder, output } => {
            if let Some(named) = folder.as_ref().filter(|named| !named.is_dir()) {
                return Err(Failure::Usage(format!("{} is no folder", named.display())));
            }
            let folder = folder.as_ref().unwrap_or(&own);
            let unread = if folder.is_dir() { unread_packs(folder).map_err(|error| Failure::Service(error.into()))? } else { Vec::new() };
            match check_packs(folder) {
                Ok(packs) => {
                    let unread = [unread, unoffered_surveys(folder, &packs), unasked_measures(folder, &packs), unlinked_practices(folder, &packs)].concat();
                    if !unread.is_empty() {
                        report(&unread, output.json)?;
                        say(&format!(
                            "{} to look at; the program starts with these packs, and what is named here changes nothing",
                            counted(unread.len() as u64, "thing")
                        ));
                        return Ok(ExitCode::from(3));
                    }
                    if output.json {
                        json(&Vec::<String>::new())?;
                    }
                    say(&format!(
                        "{}: nothing is wrong; {} laws, {} surveys, {} measures, {} good practices, {} languages",
                        folder.display(),
                        packs.duties.len(),
                        packs.surveys.len(),
                        packs.measures.iter().map(|pack| pack.measures.len()).sum::<usize>(),
                        packs.libraries.iter().map(|pack| pack.practices.len()).sum::<usize>(),
                        packs.languages().len()
                    ));
                }
                Err(PackError::Faults(faults)) => {
                    report(&faults, output.json)?;
                    let them = if faults.len() == 1 { "it" } else { "them" };
                    say(&format!("{}; the program does not start with {them}", counted(faults.len() as u64, "fault")));
                    return Ok(ExitCode::from(3));
                }
                Err(error) => return Err(Failure::Service(error.into())),
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn report(faults: &[Fault], as_json: bool) -> Result<(), Failure> {
    if as_json {
        return json(&faults.iter().map(ToString::to_string).collect::<Vec<_>>());
    }
    faults.iter().try_for_each(|fault| line(&fault.to_string()))
}

fn list(packs: &Packs, as_json: bool) -> Result<(), Failure> {
    let duties = packs.duties.iter().map(|pack| Line {
        kind: "duties",
        key: pack.key.get_ref(),
        title: &pack.title,
        version: &pack.version,
        languages: pack.languages(),
    });
    let surveys = packs.surveys.iter().map(|pack| Line {
        kind: "surveys",
        key: pack.key.get_ref(),
        title: &pack.title,
        version: &pack.version,
        languages: pack.languages(),
    });
    let measures = packs.measures.iter().map(|pack| Line {
        kind: "measures",
        key: pack.key.get_ref(),
        title: &pack.title,
        version: &pack.version,
        languages: pack.languages(),
    });
    let libraries = packs.libraries.iter().map(|pack| Line {
        kind: "library",
        key: pack.key.get_ref(),
        title: &pack.title,
        version: &pack.version,
        languages: pack.languages(),
    });
    let doctrines = packs.doctrines.iter().map(|pack| Line {
        kind: "doctrine",
        key: pack.key.get_ref(),
        title: &pack.title,
        version: &pack.version,
        languages: pack.languages(),
    });
    let plans =
        packs.plans.iter().map(|pack| Line { kind: "plans", key: pack.key.get_ref(), title: &pack.title, version: &pack.version, languages: pack.languages() });
    let taxonomy = packs.taxonomy.iter().map(|pack| Line {
        kind: "taxonomy",
        key: pack.key.get_ref(),
        title: pack.title.get("en").or_else(|| pack.title.values().next()).map_or("", String::as_str),
        version: &pack.version,
        languages: pack.title.keys().map(String::as_str).collect(),
    });
    let lines: Vec<Line<'_>> = duties.chain(surveys).chain(measures).chain(libraries).chain(doctrines).chain(plans).chain(taxonomy).collect();
    if as_json {
        return json(&lines);
    }
    lines.iter().try_for_each(|pack| line(&format!("{:<8} {:<22} {:<10} {:<20} {}", pack.kind, pack.key, pack.version, pack.languages.join(" "), pack.title)))
}
