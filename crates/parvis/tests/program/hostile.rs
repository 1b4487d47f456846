//! What other people wrote never reaches a terminal raw, whichever command prints it.

use std::path::Path;

use serde_json::json;
use sqlx::Connection;

use crate::{Installation, SCHOOL, text, town};

/// Begins a command of a terminal in two ways, turns the line round, hides, breaks it, rings.
const HOSTILE: &str = "H\u{1b}[2J\u{9b}31m\u{202e}\u{2066}\u{200b}\u{2028}\u{7f}\u{7}\u{e0041}X";

/// Whether anything of a print would do something to a terminal.
fn raw(bytes: &[u8]) -> Option<char> {
    let printed = String::from_utf8_lossy(bytes).into_owned();
    printed.chars().find(|letter| {
        letter.is_control() && !matches!(letter, '\n' | '\t')
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
    })
}

impl Installation {
    /// Runs a command, with JSON and without, and finds nothing raw in what it prints; answers what it printed without.
    fn prints_nothing_raw(&self, arguments: &[&str]) -> String {
        let mut printed = String::new();
        for json in [true, false] {
            let arguments: Vec<&str> = arguments.iter().copied().chain(json.then_some("--json")).collect();
            let output = self.run(&arguments);
            for stream in [&output.stdout, &output.stderr] {
                assert_eq!(raw(stream), None, "{arguments:?}: {:?}", String::from_utf8_lossy(stream));
            }
            printed = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        }
        printed
    }
}

/// Writes hostile names where a program from before the rule of names may have kept them.
fn write_to(database: &Path) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(database);
        let mut connection = sqlx::sqlite::SqliteConnection::connect_with(&options).await.unwrap();
        for sql in ["UPDATE organisation SET name = name || $1", "UPDATE member SET name = name || $1", "UPDATE area SET name = name || $1"] {
            sqlx::query(sql).bind(HOSTILE).execute(&mut connection).await.unwrap();
        }
        connection.close().await.unwrap();
    });
}

#[test]
fn nothing_that_others_wrote_reaches_a_terminal_raw() {
    let installation = Installation::new();
    let named: &[(&str, &str)] = &[("amenity", "school"), ("name", HOSTILE), ("addr:street", HOSTILE), ("operator", HOSTILE)];
    installation.import(&format!("{HOSTILE}.osm.pbf"), &town(&[(1, 1, 9.01, named), (2, 1, 9.02, SCHOOL)]));
    let area = json!({ "type": "Feature", "properties": { "name": "Old town" }, "geometry": { "type": "Polygon", "coordinates": [[[9, 46.9], [9.2, 46.9], [9.2, 47.1], [9, 46.9]]] } });
    let area = installation.write("area.geojson", area.to_string().as_bytes());
    installation.stdout(&["areas", "add", &area]);
    let site = installation.json(&["sites", "list", "--json"])["sites"][0]["id"].as_str().unwrap().to_owned();
    let (operator, manager, _) = installation.member("Operators", "operator", "operator_manager");
    let (service, adviser, _) = installation.member("Advisers", "adviser_service", "adviser");
    installation.stdout(&["organisations", "relate", &operator, "--relation", "operates", "--site", &site]);
    installation.stdout(&["organisations", "relate", &service, "--relation", "advises", "--site", &site]);
    write_to(&installation.path("data/register.sqlite"));
    let words = installation.write("words.txt", format!("{HOSTILE}\nsecond line\r\nthird").as_bytes());
    let note =
        installation.json(&["notes", "--as", &manager, "add", &site, "--text", &words, "--marking", "amber", "--json"])["id"].as_str().unwrap().to_owned();
    installation.stdout(&["findings", "--as", &adviser, "add", &site, HOSTILE, "--severity", "high", "--marking", "amber"]);
    let visit = installation.json(&["visits", "--as", &adviser, "start", &site, "--survey", "quick_look", "--marking", "amber", "--json"]);
    let visit = visit["id"].as_str().unwrap().to_owned();
    for kind in ["duties", "surveys", "measures"] {
        std::fs::create_dir_all(installation.path(&format!("packs/{kind}/{HOSTILE}"))).unwrap();
        installation.write(&format!("packs/{kind}/{HOSTILE}/pack.toml"), format!("key = \"{HOSTILE}\"\n").as_bytes());
        installation.write(&format!("{kind}.toml"), b"");
    }
    let packs = text(&installation.path("packs"));
    let prints: &[&[&str]] = &[
        &["sites", "list"],
        &["sites", "list", "--text", HOSTILE],
        &["areas", "list"],
        &["organisations", "list"],
        &["members", "list", &operator],
        &["records", "--as", &manager, "list", "note", "--about", &site],
        &["records", "--as", &manager, "show", &note],
        &["records", "--as", &adviser, "list", "finding"],
        &["records", "--as", &adviser, "list", "visit"],
        &["records", "--as", &adviser, "show", &visit],
        &["visits", "--as", &adviser, "queue"],
        &["records", "--as", &adviser, "audience", &visit],
        &["coverage", "--as", &adviser],
        &["journal", "show", "--last", "500"],
        &["journal", "who-read", &site],
        &["doctor"],
        &["packs", "check", &packs],
        &["import", "nowhere\u{1b}[2J\u{202e}.osm.pbf"],
        &["areas", "add", HOSTILE],
        &[HOSTILE],
        &["sites", "list", "--within", HOSTILE],
    ];
    for arguments in prints {
        let printed = installation.prints_nothing_raw(arguments);
        assert!(!printed.is_empty(), "{arguments:?}");
    }
    for without_json in [&["sites", "show", &site][..], &["records", "--as", &manager, "attach", &note, HOSTILE], &["export", "--out", "/nowhere/\u{1b}x"]] {
        let output = installation.run(without_json);
        assert_eq!((raw(&output.stdout), raw(&output.stderr)), (None, None), "{without_json:?}");
    }
    let shown = installation.prints_nothing_raw(&["records", "--as", &manager, "show", &note]);
    assert!(shown.contains("H\\u{1b}[2J\\u{9b}31m\\u{202e}") && shown.contains("\nsecond line\nthird\n"), "{shown}");
    let listed = installation.prints_nothing_raw(&["sites", "list"]);
    assert!(listed.contains("\\u{202e}"), "what is not seen is written out: {listed}");
    let json = installation.json(&["sites", "list", "--json"]);
    assert!(json["sites"].as_array().unwrap().iter().any(|site| site["title"] == HOSTILE), "a program reads it as it is");
}

#[test]
fn the_log_and_refused_settings_show_nothing_raw() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    installation.write("data/parvis.toml", "[map]\ndisclaimer = \"a\u{9b}b\u{202e}\"\nnames = \"\u{202e}\"\n".as_bytes());
    let output = installation.command(&["doctor"]).env("PARVIS_LOG", "trace").output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert_eq!((raw(&output.stdout), raw(&output.stderr)), (None, None), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn commands_print_by_one_module_alone() {
    let mut asked = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut read = 0;
    while let Some(folder) = asked.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                asked.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            read += 1;
            // The bar of progress writes words of its own; the completions are a file for the shell.
            let exempt = ["output.rs", "progress.rs", "completions.rs"].iter().any(|name| path.ends_with(name));
            for word in ["println!", "print!", "io::stdout()", "io::stderr()"] {
                assert!(exempt || !source.contains(word), "{}: {word} goes past output.rs", path.display());
            }
        }
    }
    assert!(read > 30);
}
