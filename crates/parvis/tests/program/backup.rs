//! Backups: what comes back is what was there, and nothing else ever comes back.

use std::path::PathBuf;

use serde_json::Value;

use crate::{Installation, SCHOOL, text, town};

const MARKER: &str = "Quay quarter of the marker 7QXJ";

/// An installation with an import, an own area and own words, and a backup of it under a key file.
fn backed_up() -> (Installation, String, String) {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.020_000_1, SCHOOL)]));
    let area =
        format!(r#"{{"type":"Feature","properties":{{"name":"{MARKER}"}},"geometry":{{"type":"Polygon","coordinates":[[[9,46],[10,46],[10,48],[9,46]]]}}}}"#);
    let area = installation.write("area.geojson", area.as_bytes());
    installation.stdout(&["areas", "add", &area]);
    std::fs::create_dir_all(installation.path("data/packs/i18n/en")).unwrap();
    installation.write("data/packs/i18n/en/note.txt", b"own words");
    let (key, backup) = (text(&installation.path("key")), text(&installation.path("register.backup")));
    installation.stdout(&["key-file", &key]);
    installation.stdout(&["backup", "--out", &backup, "--key-file", &key]);
    (installation, key, backup)
}

/// Restores into a fresh installation; the exit code, what was said, and whether anything was left behind.
fn restore(backup: &str, key: &[&str]) -> (Installation, Option<i32>, String) {
    let fresh = Installation::new();
    let output = fresh.run(&[&["restore", backup], key].concat());
    (fresh, output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn everything(installation: &Installation) -> Vec<String> {
    ["openstreetmap", "register", "links"]
        .iter()
        .map(|layer| installation.stdout(&["export", "--layer", layer]))
        .chain([installation.stdout(&["areas", "list", "--json"]), installation.stdout(&["sites", "list", "--json"])])
        .collect()
}

#[test]
fn a_restored_register_is_the_one_that_was_backed_up() {
    let (installation, key, backup) = backed_up();
    let (restored, code, talk) = restore(&backup, &["--key-file", &key]);
    assert_eq!(code, Some(0), "{talk}");
    assert_eq!(everything(&restored), everything(&installation));
    assert_eq!(std::fs::read(restored.path("data/packs/i18n/en/note.txt")).unwrap(), b"own words");
    let base_map = |installation: &Installation| std::fs::read(installation.path("data/base-maps/vall.pmtiles")).unwrap();
    assert!(base_map(&restored) == base_map(&installation), "the base map is the same");
    let report = restored.json(&["journal", "verify", "--json"]);
    let original = installation.json(&["journal", "verify", "--json"]);
    assert_eq!(report["installation"], original["installation"]);
    let lines = restored.json(&["journal", "show", "--last", "2", "--json"]);
    let actions: Vec<&Value> = lines.as_array().unwrap().iter().map(|line| &line["action"]).collect();
    assert_eq!(actions, ["restore", "backup"]);
    assert_eq!(restored.run(&["doctor"]).status.code(), Some(0));
}

#[test]
fn a_passphrase_opens_what_it_closed_and_nothing_else_does() {
    let (installation, key, _) = backed_up();
    let passphrase = installation.write("passphrase", b"four words not together\n");
    let wrong = installation.write("wrong", b"four words not togethes\n");
    let short = installation.write("short", b"four words\n");
    let backup = text(&installation.path("second.backup"));
    installation.stdout(&["backup", "--out", &backup, "--passphrase-file", &passphrase]);
    assert_eq!(restore(&backup, &["--passphrase-file", &passphrase]).1, Some(0));
    for (option, file, said) in
        [("--passphrase-file", &wrong, "does not open"), ("--key-file", &key, "passphrase"), ("--passphrase-file", &short, "15 characters")]
    {
        let (fresh, code, talk) = restore(&backup, &[option, file]);
        assert_eq!(code, Some(3), "{talk}");
        assert!(talk.contains(said), "{talk}");
        assert_eq!(left_behind(&fresh), Vec::<PathBuf>::new());
    }
}

fn left_behind(installation: &Installation) -> Vec<PathBuf> {
    std::fs::read_dir(installation.path("data").parent().unwrap()).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_damaged_cut_or_foreign_file_restores_nothing() {
    let (installation, key, backup) = backed_up();
    let whole = std::fs::read(&backup).unwrap();
    let mut wrong: Vec<Vec<u8>> = vec![Vec::new(), b"PK\x03\x04".to_vec(), vec![b'x'; 100_000]];
    wrong.extend((1..8).map(|part| whole[..whole.len() * part / 8].to_vec()));
    wrong.push(whole[..whole.len() - 1].to_vec());
    wrong.push([&whole[..], b"\n"].concat());
    for part in 0..12 {
        let mut flipped = whole.clone();
        let place = 16 + (whole.len() - 17) * part / 11;
        flipped[place] ^= 1;
        wrong.push(flipped);
    }
    for bytes in wrong {
        let file = installation.write("wrong.backup", &bytes);
        let (fresh, code, talk) = restore(&file, &["--key-file", &key]);
        assert_eq!(code, Some(3), "{talk}");
        assert_eq!(left_behind(&fresh), Vec::<PathBuf>::new(), "{talk}");
    }
}

#[test]
fn a_backup_shows_nothing_of_what_is_in_it_and_its_key_is_for_its_owner() {
    let (_installation, key, backup) = backed_up();
    let bytes = std::fs::read(&backup).unwrap();
    for word in [MARKER, "Quay", "vall", "school", "SELECT", "site_"] {
        assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
    }
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(key).unwrap().permissions()) & 0o777, 0o600);
}

#[test]
fn neither_a_register_nor_a_key_is_overwritten() {
    let (installation, key, backup) = backed_up();
    let before = everything(&installation);
    let output = installation.run(&["restore", &backup, "--key-file", &key]);
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("not empty"));
    assert_eq!(everything(&installation), before);
    assert_ne!(installation.run(&["key-file", &key]).status.code(), Some(0));
    assert_eq!(installation.run(&["backup", "--out", &backup]).status.code(), Some(2));
}
