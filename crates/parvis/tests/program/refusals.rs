use std::process::Stdio;
use std::time::Duration;

use crate::{Installation, SCHOOL, text, town};

fn complaint(output: &std::process::Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_broken_extract_leaves_the_register_as_it_was() {
    let installation = Installation::new();
    let whole = town(&[(1, 1, 9.01, SCHOOL)]);
    installation.import("vall.osm.pbf", &whole);
    let before = installation.stdout(&["export"]);
    let mut flipped = town(&[(2, 1, 9.02, SCHOOL)]);
    let last = flipped.len() - 20;
    flipped[last] ^= 0xff;
    for (name, bytes) in [("cut.osm.pbf", &whole[..whole.len() - 5]), ("flipped.osm.pbf", &flipped[..]), ("picture.osm.pbf", &b"\x89PNG\r\n\x1a\n"[..])] {
        let output = installation.run(&["import", &installation.write(name, bytes)]);
        assert_eq!(output.status.code(), Some(3), "{name}: {}", complaint(&output));
        assert!(complaint(&output).contains("nothing of this file was taken"), "{}", complaint(&output));
        assert!(complaint(&output).contains("at byte"), "{}", complaint(&output));
    }
    assert_eq!(installation.stdout(&["export"]), before);
    assert!(std::fs::read_dir(installation.path("data/base-maps")).unwrap().flatten().all(|entry| entry.path().extension().unwrap() == "pmtiles"));
}

#[test]
fn what_is_missing_is_said_with_its_exit_code() {
    let installation = Installation::new();
    let output = installation.run(&["sites", "list"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("hint: run \"parvis init\""));
    installation.stdout(&["init"]);
    assert_eq!(installation.run(&["import", "nowhere.osm.pbf"]).status.code(), Some(3));
    assert_eq!(installation.run(&["sites", "show", "site_00000000000000000000000000"]).status.code(), Some(4));
    assert_eq!(installation.run(&["sites", "show", "../../etc/passwd"]).status.code(), Some(4));
    assert_eq!(installation.run(&["sites", "list", "--within", "9,47"]).status.code(), Some(2));
    assert_eq!(installation.run(&["frobnicate"]).status.code(), Some(2));
    std::fs::write(installation.path("data/parvis.toml"), "categories = [\"castle\"]\n").unwrap();
    let output = installation.run(&["doctor"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(complaint(&output).contains("castle"));
}

#[test]
fn a_file_where_the_data_folder_or_a_folder_above_it_should_be_is_named_and_stays() {
    let installation = Installation::new();
    let file = installation.write("notes.txt", b"mine");
    for data in [file.clone(), format!("{file}/data"), format!("{file}/more/data")] {
        for command in ["init", "doctor", "serve"] {
            let output = std::process::Command::new(env!("CARGO_BIN_EXE_parvis")).args(["--data", &data, command]).stdin(Stdio::null()).output().unwrap();
            let said = format!("{}{}", complaint(&output), String::from_utf8_lossy(&output.stdout));
            assert_eq!(output.status.code(), Some(if command == "doctor" { 7 } else { 3 }), "{data} {command}: {said}");
            assert!(said.contains(&format!("{file} is a file, not a folder")), "{data} {command}: {said}");
        }
    }
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
}

#[test]
fn only_loopback_is_served() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    for address in ["0.0.0.0:0", "[::]:0", "10.0.0.1:8433"] {
        let output = installation.run(&["serve", "--listen", address]);
        assert_eq!(output.status.code(), Some(2), "{address}");
        assert!(complaint(&output).contains("not a loopback address"));
    }
}

#[test]
fn doctor_finds_a_whole_installation_whole_and_a_broken_map_broken() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let checks = installation.json(&["doctor", "--json"]);
    assert!(checks.as_array().unwrap().iter().all(|check| check["health"] == "good"), "{checks}");
    std::fs::write(installation.path("data/base-maps/vall.pmtiles"), "no tiles").unwrap();
    assert_eq!(installation.run(&["doctor"]).status.code(), Some(7));
}

#[test]
fn a_killed_import_leaves_nothing_half_done() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let country = text(&installation.path("invented-country.osm.pbf"));
    installation.stdout(&["invent", "--out", &country]);
    for milliseconds in [20, 60, 120, 200, 300] {
        let mut child = installation.command(&["import", &country, "--json"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(milliseconds));
        let finished = child.try_wait().unwrap().is_some();
        child.kill().ok();
        child.wait().unwrap();
        let total = installation.json(&["sites", "list", "--json"])["total"].as_u64().unwrap();
        assert!(total == 1 || total > 1_000, "{total} sites after {milliseconds} ms");
        assert_eq!(installation.json(&["doctor", "--json"])[0]["health"], "good");
        if finished {
            break;
        }
    }
    installation.json(&["import", &country, "--json"]);
    assert!(installation.json(&["sites", "list", "--json"])["total"].as_u64().unwrap() > 1_000);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_to_be_full() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = installation.command(&["export"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(6), "{}", complaint(&output));
}

#[test]
fn what_is_written_takes_the_place_of_no_file_of_the_installation_and_of_none_that_was_read() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let key = text(&installation.path("key"));
    installation.stdout(&["key-file", &key]);
    let data = installation.path("data");
    let link = installation.path("link");
    std::os::unix::fs::symlink(data.join("installation.key"), &link).unwrap();
    let own = ["register.sqlite", "installation.key", "parvis.toml", "base-maps/vall.pmtiles", "register.sqlite-wal", "serving.lock"];
    let targets = own.iter().map(|name| text(&data.join(name))).chain([text(&link), text(&data.join("../data/parvis.toml"))]);
    std::fs::write(data.join("parvis.toml"), "sites_a_day = 41\n").unwrap();
    for target in targets {
        let before = std::fs::read(&target).ok();
        for command in [vec!["export", "--out", &target], vec!["backup", "--out", &target, "--key-file", &key], vec!["invent", "--out", &target]] {
            let output = installation.run(&command);
            assert_eq!(output.status.code(), Some(3), "{command:?}: {}", complaint(&output));
            assert!(complaint(&output).contains("nothing was written"), "{}", complaint(&output));
            assert!(std::fs::read(&target).ok() == before, "{command:?}");
        }
    }
    let before = std::fs::read(&key).unwrap();
    assert_eq!(installation.run(&["backup", "--out", &key, "--key-file", &key]).status.code(), Some(3));
    assert!(std::fs::read(&key).unwrap() == before, "the key by which alone the backup opens");
    // Elsewhere, and under a name of its own in the folder, it is written.
    installation.stdout(&["export", "--out", &text(&data.join("mine.geojson"))]);
    installation.stdout(&["backup", "--out", &text(&installation.path("register.backup")), "--key-file", &key]);
    assert_eq!(installation.json(&["sites", "list", "--json"])["total"], 1);
}

#[test]
fn a_file_of_packs_that_nothing_reads_is_named_by_the_check_and_keeps_nothing_from_starting() {
    let installation = Installation::new();
    let packs = installation.path("data/packs");
    std::fs::create_dir_all(packs.join("duties")).unwrap();
    std::fs::write(packs.join("README.md"), "ours").unwrap();
    assert_eq!(installation.run(&["packs", "check"]).status.code(), Some(0));
    for name in ["a.toml", "duties/pack.toml"] {
        std::fs::write(packs.join(name), "foo = 1\n").unwrap();
    }
    for (arguments, wants) in [(vec!["packs", "check"], "a.toml: nothing reads this file"), (vec!["packs", "check", "--json"], "duties/pack.toml: nothing")] {
        let output = installation.run(&arguments);
        assert_eq!(output.status.code(), Some(3));
        assert!(String::from_utf8_lossy(&output.stdout).contains(wants), "{output:?}");
        assert!(!complaint(&output).contains("nothing is wrong"), "{}", complaint(&output));
    }
    installation.stdout(&["packs", "list"]);
    let nowhere = installation.run(&["packs", "check", &text(&installation.path("nowhere"))]);
    assert_eq!(nowhere.status.code(), Some(2), "{}", complaint(&nowhere));
}

#[test]
fn an_empty_database_is_told_as_lost_and_not_taken_for_a_new_register() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let database = installation.path("data/register.sqlite");
    for log in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(installation.path(&format!("data/register.sqlite{log}")));
    }
    std::fs::write(&database, b"").unwrap();
    let extract = text(&installation.path("vall.osm.pbf"));
    for command in [vec!["sites", "list"], vec!["journal", "verify"], vec!["doctor"], vec!["init"], vec!["import", &extract]] {
        let output = installation.run(&command);
        assert!(!output.status.success(), "{command:?}");
        let said = complaint(&output) + &String::from_utf8_lossy(&output.stdout);
        assert!(said.contains("is empty") && said.contains("put a backup back"), "{command:?}: {said}");
        assert_eq!(std::fs::metadata(&database).unwrap().len(), 0, "{command:?}");
    }
}

#[test]
fn settings_and_secrets_that_have_no_end_are_refused() {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    let out = text(&installation.path("register.backup"));
    for option in ["--key-file", "--passphrase-file"] {
        let output = installation.run(&["backup", "--out", &out, option, "/dev/zero"]);
        assert_eq!(output.status.code(), Some(3), "{}", complaint(&output));
    }
    let settings = installation.path("data/parvis.toml");
    std::fs::remove_file(&settings).unwrap();
    for endless in ["/dev/zero", "/dev/null"] {
        std::os::unix::fs::symlink(endless, &settings).unwrap();
        let output = installation.run(&["sites", "list"]);
        assert!(!output.status.success() && complaint(&output).contains("is no file"), "{}", complaint(&output));
        std::fs::remove_file(&settings).unwrap();
    }
    std::fs::write(&settings, " ".repeat(2 << 20)).unwrap();
    assert!(!installation.run(&["sites", "list"]).status.success());
}
