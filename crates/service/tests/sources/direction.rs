//! Each folder imports what stands below it, and nothing above: by its paths, and by what it takes of the
//! register: methods that it calls, and what a folder keeps there for itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::files;

/// The folders of the crate, from the ground up.
pub(crate) const ORDER: [&str; 9] = ["installation", "door", "places", "people", "public", "records", "planning", "backup", "doctor"];

/// What stands beside the folders: `lib.rs`, which re-exports, and `register.rs`, which opens all of them and of which they name the handle alone.
const BESIDE: [&str; 2] = ["lib.rs", "register.rs"];

/// A file as a path from `src`, and its code without comments and tests.
type Source = (String, String);

fn rank(folder: &str) -> Option<usize> {
    ORDER.iter().position(|one| *one == folder)
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The code of a file, without its tests and without comments.
fn code(text: &str) -> String {
    let text = text.find("#[cfg(test)]\nmod tests {").map_or(text, |tests| &text[..tests]);
    text.lines().map(|line| line.find("//").map_or(line, |comment| &line[..comment])).collect::<Vec<_>>().join("\n")
}

/// The first word of a text and what follows it.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|character: char| !is_word(character)).unwrap_or(text.len());
    text.split_at(end)
}

/// The paths that a tree of imports stands for, each behind `above`; what follows the tree.
fn tree<'a>(text: &'a str, above: &[&'a str], found: &mut Vec<Vec<&'a str>>) -> &'a str {
    let mut text = text.trim_start();
    if let Some(inner) = text.strip_prefix('{') {
        text = inner.trim_start();
        while !text.is_empty() && !text.starts_with('}') {
            text = tree(text, above, found).trim_start();
            text = text.strip_prefix(',').unwrap_or(text).trim_start();
            if let Some(renamed) = text.strip_prefix("as ") {
                text = word(renamed.trim_start()).1.trim_start().trim_start_matches(',').trim_start();
            }
        }
        return text.strip_prefix('}').unwrap_or(text);
    }
    let (segment, after) = if let Some(after) = text.strip_prefix('*') { ("*", after) } else { word(text) };
    if segment.is_empty() {
        // What no path is made of: skipped, so that the end is reached.
        return text.get(text.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    let path: Vec<&str> = above.iter().copied().chain([segment]).collect();
    match after.strip_prefix("::") {
        Some(more) if more.starts_with('{') || more.starts_with('*') || more.starts_with(is_word) => tree(more, &path, found),
        _ => {
            found.push(path);
            after
        }
    }
}

/// Every path of a file that begins at the root of the crate, or climbs to it.
fn paths<'a>(file: &str, code: &'a str) -> Vec<Vec<&'a str>> {
    // `door/keys.rs` is two below the root, `door/mod.rs` one.
    let depth = Path::new(file).components().count() - usize::from(file.ends_with("/mod.rs"));
    let mut found = Vec::new();
    for (place, _) in code.match_indices("crate::") {
        if code[..place].chars().next_back().is_none_or(|before| !is_word(before) && before != '$' && before != ':') {
            tree(&code[place + "crate::".len()..], &[], &mut found);
        }
    }
    let climb = "super::".repeat(depth);
    for (place, _) in code.match_indices(&climb) {
        if code[..place].chars().next_back().is_none_or(|before| !is_word(before) && before != ':') {
            tree(&code[place + climb.len()..], &[], &mut found);
        }
    }
    found
}

/// What a file adds to the register: the insides of its `impl Register`.
fn added(code: &str) -> Vec<&str> {
    let mut inside = false;
    let mut keep = |line: &&str| {
        inside = line.starts_with("impl Register {") || inside && *line != "}";
        inside
    };
    code.lines().filter(|line| keep(line)).collect()
}

/// The methods that a file adds to the register.
fn methods(code: &str) -> BTreeSet<&str> {
    let begins = |line: &&str| line.starts_with("    ") && !line.starts_with("     ");
    added(code).into_iter().filter(begins).filter_map(|line| line.split_once("fn ")).map(|(_, name)| word(name).0).collect()
}

/// What a file takes of the register, and whether it calls it.
fn taken(code: &str) -> BTreeSet<(String, bool)> {
    let mut found = BTreeSet::new();
    let itself = added(code).join("\n");
    for (of, code) in [("self", itself.as_str()), ("Self::", &itself), ("register", code), ("Register::", code)] {
        for (place, _) in code.match_indices(of) {
            let after = &code[place + of.len()..];
            let named = if of.ends_with("::") { Some(after) } else { after.trim_start().strip_prefix('.').map(str::trim_start) };
            let Some((name, after)) = named.map(word) else { continue };
            if !code[..place].ends_with(is_word) {
                found.insert((name.to_owned(), after.starts_with('(') || after.starts_with("::<")));
            }
        }
    }
    found
}

/// What of these files goes against the direction.
fn faults(sources: &[Source]) -> Vec<String> {
    let mut homes: BTreeMap<&str, &str> = BTreeMap::new();
    for (file, code) in sources {
        homes.extend(methods(code).into_iter().map(|method| (method, file.as_str())));
    }
    let folder_of = |file: &str| file.split_once('/').and_then(|(folder, _)| rank(folder));
    let mut found = Vec::new();
    for (file, code) in sources {
        let Some(own) = folder_of(file) else {
            found.push(format!("{file}: in no folder that has a place in the order"));
            continue;
        };
        for path in paths(file, code) {
            let says = format!("{file}: crate::{}", path.join("::"));
            match (rank(path[0]), path.as_slice()) {
                (Some(other), _) if other <= own => {}
                (Some(_), _) => found.push(format!("{says} stands above it")),
                (None, ["register", "Register", ..]) => {}
                (None, _) => found.push(format!("{says} hides the folder")),
            }
        }
        let here = methods(code);
        for (name, called) in taken(code).into_iter().filter(|(name, _)| !here.contains(name.as_str())) {
            // A method stands in the file that adds it; a field that is named after a folder is what that folder keeps for itself.
            let above = if called { homes.get(name.as_str()).copied() } else { rank(&name).map(|folder| ORDER[folder]) };
            let folder = above.and_then(|above| rank(above.split('/').next().unwrap_or(above)));
            if let Some(above) = above.filter(|_| folder.is_some_and(|folder| folder > own)) {
                found.push(format!("{file}: takes {name} of {above}, which stands above it"));
            }
        }
    }
    found
}

/// Whether a file is compiled for tests alone: it, or a folder around it, is declared so by the file above it.
fn is_test(file: &Path, all: &[(PathBuf, String)]) -> bool {
    file.ancestors().any(|part| {
        let (Some(above), Some(name)) = (part.parent(), part.file_stem().and_then(std::ffi::OsStr::to_str)) else { return false };
        let declared = all.iter().find(|(path, _)| *path == above.join("mod.rs"));
        declared.is_some_and(|(_, text)| text.contains(&format!("#[cfg(test)]\nmod {name};")))
    })
}

#[test]
fn each_folder_imports_what_stands_below_it_and_nothing_above() {
    let all = files("src");
    let is_beside = |path: &Path| BESIDE.iter().any(|beside| path == Path::new(beside));
    let sources: Vec<Source> = all
        .iter()
        .filter(|(path, _)| !is_beside(path) && !is_test(path, &all))
        .map(|(path, text)| (path.to_string_lossy().replace('\\', "/"), code(text)))
        .collect();
    assert!(sources.len() > 100 && sources.iter().map(|(_, code)| methods(code).len()).sum::<usize>() > 200, "{} files were read", sources.len());
    let found = faults(&sources);
    assert!(found.is_empty(), "move what is shared below both: {found:#?}");
}

#[test]
fn what_goes_against_the_direction_shows_and_what_keeps_to_it_does_not() {
    let of = |file: &str, text: &str| faults(&[(file.to_owned(), code(text))]);
    let faulty = [
        ("door/keys.rs", "use crate::backup::BackupKey;\n"),
        ("door/keys.rs", "use crate::{installation::error::ServiceError, records::{self, notes::NewNote as Note}};\n"),
        ("door/keys.rs", "use crate::{\n    places::{sites::{Change, SiteQuery}},\n};\n"),
        ("records/notes/mod.rs", "fn one() {\n    let queue = crate::planning::queue::QueueAnswer::default();\n}\n"),
        ("records/notes/mod.rs", "use super::super::planning::queue;\n"),
        ("records/notes/history.rs", "use super::super::super::backup::BackupKey;\n"),
        ("planning/queue.rs", "use crate::ServiceError;\n"),
        ("planning/queue.rs", "use crate::*;\n"),
        ("planning/queue.rs", "use crate::register::{DATABASE, Register};\n"),
        ("exchange/releases.rs", "use crate::installation::error::ServiceError;\n"),
    ];
    for (file, text) in faulty {
        assert!(!of(file, text).is_empty(), "{file}: {text}");
    }
    assert_eq!(of("door/keys.rs", "use crate::{records::{notes::NewNote as Note, visits}, people, installation::error};\n").len(), 3);
    let right = [
        ("records/notes/mod.rs", "use super::{KIND, visits};\nuse crate::records::visits::KIND;\nuse crate::register::Register;\n"),
        ("door/keys.rs", "//! Not as crate::backup does.\nuse crate::{door::journal, installation::error::{self, ServiceError}};\n"),
        ("door/keys.rs", "#[cfg(test)]\nmod tests {\n    use crate::backup::BackupKey;\n}\n"),
        ("door/keys.rs", "use parvis_crate::backup;\nuse super::journal;\n"),
    ];
    for (file, text) in right {
        assert_eq!(of(file, text), [""; 0], "{file}: {text}");
    }
}

#[test]
fn a_method_or_a_part_of_the_register_that_stands_above_its_caller_shows() {
    let defines = |file: &str| (file.to_owned(), "impl Register {\n    pub(crate) async fn answer_requests(&self) {}\n}\n".to_owned());
    let caller = |text: &str| ("door/give.rs".to_owned(), text.to_owned());
    let called = "impl Register {\n    fn give(&self) {\n        self\n            .answer_requests().await;\n    }\n}\n";
    assert_eq!(faults(&[defines("planning/requests.rs"), caller(called)]).len(), 1);
    assert_eq!(faults(&[defines("planning/requests.rs"), caller("fn give(register: &Register) {\n    register.answer_requests();\n}\n")]).len(), 1);
    assert_eq!(faults(&[defines("installation/requests.rs"), caller(called)]), [""; 0]);
    assert_eq!(faults(&[caller("impl Register {\n    fn give(&self) {\n        self.people.guard.nobody();\n    }\n}\n")]).len(), 1);
    assert_eq!(faults(&[caller("impl Register {\n    fn give(&self) {\n        self.door.key.is_some();\n    }\n}\n")]), [""; 0]);
    let its_own = "impl Queue {\n    fn give(&self) {\n        self.answer_requests();\n        self.people.clear();\n    }\n}\n";
    assert_eq!(faults(&[defines("planning/requests.rs"), caller(its_own)]), [""; 0]);
}
