//! Files in a folder of packs that no pack reads, such as one with a wrong name: what stands in them changes nothing.

use std::path::Path;

use crate::fault::Faults;
use crate::{Fault, PackError, Packs};

/// How deep folders are looked into: `surveys/KEY/earlier/VERSION`.
const DEPTH: usize = 5;

/// The files with words or rules (`.toml`, `.ftl`) in a folder of packs that are not read, each with what is read in its place. Other
/// files are nobody's concern.
///
/// # Errors
/// [`PackError::Read`] for a folder that cannot be read.
pub fn unread(folder: &Path) -> Result<Vec<Fault>, PackError> {
    let mut found = Vec::new();
    look(folder, &mut Vec::new(), &mut found)?;
    found.sort_by(|one: &Fault, other| one.file.cmp(&other.file));
    Ok(found)
}

/// The surveys in a folder that are offered for a category that there is not: each with its file and line. The program starts with them,
/// as an installation may have other categories.
pub fn unoffered(folder: &Path, packs: &Packs) -> Vec<Fault> {
    let mut found = Vec::new();
    for survey in &packs.surveys {
        let file = format!("surveys/{}/pack.toml", survey.key.get_ref());
        let Ok(text) = std::fs::read_to_string(folder.join(&file)) else { continue };
        let mut faults = Faults::of(&file, &text);
        for unknown in survey.categories.iter().filter(|category| packs.categories.get(category).is_none()) {
            faults.field("categories", format!("there is no category \"{unknown}\"; name categories that exist, for which the survey is offered first"));
        }
        found.extend(faults.found);
    }
    found
}

/// The measures in a folder that name a question that no survey has, an answer that it does not have, or a category that there is not: each with its file and line. The
/// program starts with them, as an installation may have other surveys.
pub fn unasked(folder: &Path, packs: &Packs) -> Vec<Fault> {
    let mut found = Vec::new();
    for pack in &packs.measures {
        let file = format!("measures/{}/pack.toml", pack.key.get_ref());
        let Ok(text) = std::fs::read_to_string(folder.join(&file)) else { continue };
        let mut faults = Faults::of(&file, &text);
        for measure in &pack.measures {
            for link in &measure.asked_by {
                if !is_asked(packs, link.get_ref()) {
                    faults.at(link.span().start, format!("no survey has the question \"{}\"", link.get_ref()));
                }
            }
            for (link, answer) in &measure.brings {
                let survey =
                    link.split_once('.').and_then(|(survey, question)| Some((packs.surveys.iter().find(|pack| pack.key.get_ref() == survey)?, question)));
                if survey.is_some_and(|(survey, question)| survey.question(question).is_some() && !survey.can_be(question, answer)) {
                    faults.at(measure.key.span().start, format!("\"{}\" brings an answer that \"{link}\" does not have", measure.key.get_ref()));
                }
            }
            for category in measure.places.iter().filter(|category| packs.categories.get(category).is_none()) {
                faults.at(measure.key.span().start, format!("there is no category \"{category}\"; name categories that exist, or none for all"));
            }
        }
        found.extend(faults.found);
    }
    found
}

/// The good practices in a folder that name a measure, a question or a category that there is not: each with its file and line. The program
/// starts with them, as an installation may have other measures and surveys.
pub fn unlinked(folder: &Path, packs: &Packs) -> Vec<Fault> {
    let mut found = Vec::new();
    let is_measure = |key: &str| packs.measures.iter().any(|pack| pack.measure(key).is_some());
    for pack in &packs.libraries {
        let file = format!("library/{}/pack.toml", pack.key.get_ref());
        let Ok(text) = std::fs::read_to_string(folder.join(&file)) else { continue };
        let mut faults = Faults::of(&file, &text);
        for practice in &pack.practices {
            for link in practice.asked_by.iter().filter(|link| !is_asked(packs, link.get_ref())) {
                faults.at(link.span().start, format!("no survey has the question \"{}\"", link.get_ref()));
            }
            for key in practice.measures.iter().filter(|key| !is_measure(key.get_ref())) {
                faults.at(key.span().start, format!("no catalogue has the measure \"{}\"", key.get_ref()));
            }
            for category in practice.places.iter().filter(|category| packs.categories.get(category).is_none()) {
                faults.at(practice.key.span().start, format!("there is no category \"{category}\"; name categories that exist, or none for all"));
            }
        }
        found.extend(faults.found);
    }
    found
}

/// Whether a survey has the question of a link `SURVEY.QUESTION`.
fn is_asked(packs: &Packs, link: &str) -> bool {
    let asks = |(survey, question): (&str, &str)| packs.surveys.iter().any(|pack| pack.key.get_ref() == survey && pack.question(question).is_some());
    link.split_once('.').is_some_and(asks)
}

fn look(folder: &Path, parts: &mut Vec<String>, found: &mut Vec<Fault>) -> Result<(), PackError> {
    let failed = |source| PackError::Read { path: folder.to_owned(), source };
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        parts.push(entry.file_name().to_string_lossy().into_owned());
        if entry.path().is_dir() {
            if parts.len() < DEPTH {
                look(&entry.path(), parts, found)?;
            }
        } else if !is_read(&parts.iter().map(String::as_str).collect::<Vec<_>>()) {
            let message = "nothing reads this file: packs are duties/KEY/pack.toml, surveys/KEY/pack.toml, measures/KEY/pack.toml, library/KEY/pack.toml, \
                           doctrine/KEY/pack.toml and plans/KEY/pack.toml with a file for each language beside them, taxonomy/KEY/pack.toml, categories/categories.toml and i18n/LANGUAGE/*.ftl";
            found.push(Fault { file: parts.join("/"), line: 0, message: message.to_owned() });
        }
        parts.pop();
    }
    Ok(())
}

/// Whether a file is read, or holds neither words nor rules.
fn is_read(parts: &[&str]) -> bool {
    let Some((name, folders)) = parts.split_last() else { return true };
    let ending = Path::new(name).extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    match ending.as_deref() {
        Some("toml") => match folders {
            ["categories"] => *name == "categories.toml",
            ["taxonomy", _] => *name == "pack.toml",
            ["duties" | "surveys" | "measures" | "library" | "doctrine" | "plans", _] | ["surveys", _, "earlier", _] => name.ends_with(".toml"),
            _ => false,
        },
        Some("ftl") => matches!(folders, ["i18n", _]) && name.ends_with(".ftl"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_read;

    #[test]
    fn what_no_pack_reads_is_told_from_what_one_does() {
        for path in [
            "categories/categories.toml",
            "duties/x/pack.toml",
            "surveys/x/de.toml",
            "measures/x/pack.toml",
            "library/x/ru.toml",
            "doctrine/x/pack.toml",
            "plans/x/ru.toml",
            "taxonomy/x/pack.toml",
            "surveys/x/earlier/1/pack.toml",
            "i18n/mt/web.ftl",
            "i18n/mt/plan.ftl",
            "README.md",
        ] {
            assert!(is_read(&path.split('/').collect::<Vec<_>>()), "{path}");
        }
        for path in [
            "a.toml",
            "duties/pack.toml",
            "duties/x/y/pack.toml",
            "categories/mine.toml",
            "i18n/web.ftl",
            "i18n/mt/more/web.ftl",
            "surveys/x/pack.TOML",
            "taxonomy/x/de.toml",
        ] {
            assert!(!is_read(&path.split('/').collect::<Vec<_>>()), "{path}");
        }
    }
}
