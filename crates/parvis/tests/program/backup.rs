//! Backups: what comes back is what was there, and nothing else ever comes back.

use std::io::Read;
use std::path::PathBuf;
use std::process::Stdio;

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

/// Which of the words can be read in a file, plainly or in anything in it that was packed.
fn shown<'w>(bytes: &[u8], words: &[&'w str]) -> Vec<&'w str> {
    let holds = |text: &[u8], word: &str| text.windows(word.len()).any(|window| window == word.as_bytes());
    let mut readable = bytes.to_vec();
    for place in 0..bytes.len().saturating_sub(2) {
        // The two bytes with which a packed stream begins (RFC 1950).
        let head = u16::from_be_bytes([bytes[place], bytes[place + 1]]);
        if bytes[place] & 0x0f == 8 && head.is_multiple_of(31) {
            let mut unpacked = vec![0; 64 * 1024];
            let length = flate2::read::ZlibDecoder::new(&bytes[place..]).read(&mut unpacked).unwrap_or(0);
            readable.extend_from_slice(&unpacked[..length]);
        }
    }
    words.iter().copied().filter(|word| holds(&readable, word)).collect()
}

#[test]
fn a_backup_shows_nothing_of_what_is_in_it_and_its_key_is_for_its_owner() {
    let (_installation, key, backup) = backed_up();
    let words = [MARKER, "Quay", "vall", "school", "\"table\"", "site_"];
    let bytes = std::fs::read(&backup).unwrap();
    assert_eq!(shown(&bytes, &words), Vec::<&str>::new());
    // The same look finds the words in the same rows when they are packed and not sealed: the test can fail.
    let rows: String = (0..500).map(|row| format!("{{\"table\":[\"{MARKER}\",\"vall school\",\"site_{row}\"]}}\n")).collect();
    let mut packed = b"parvis backup 1\n{}\n\x00\x00\x10\x00".to_vec();
    let mut packer = flate2::write::ZlibEncoder::new(&mut packed, flate2::Compression::default());
    std::io::Write::write_all(&mut packer, rows.as_bytes()).unwrap();
    packer.finish().unwrap();
    assert_eq!(shown(&packed, &words), words);
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

#[cfg(unix)]
#[test]
fn a_backup_is_put_back_into_an_empty_folder_a_link_and_the_working_folder() {
    let (_installation, key, backup) = backed_up();
    let inode = |path: &PathBuf| std::os::unix::fs::MetadataExt::ino(&std::fs::metadata(path).unwrap());
    for case in ["empty folder", "link", "working folder"] {
        let fresh = Installation::new();
        let (data, elsewhere, theirs) = (fresh.path("data"), fresh.path("elsewhere"), fresh.path("data.restoring"));
        std::fs::create_dir_all(&theirs).unwrap();
        std::fs::write(theirs.join("photo.jpg"), "of the user").unwrap();
        let real = if case == "link" { &elsewhere } else { &data };
        std::fs::create_dir_all(real).unwrap();
        if case == "link" {
            std::os::unix::fs::symlink(&elsewhere, &data).unwrap();
        }
        let before = inode(real);
        let mut command = fresh.command(&["restore", &backup, "--key-file", &key]);
        if case == "working folder" {
            command = std::process::Command::new(env!("CARGO_BIN_EXE_parvis"));
            command.current_dir(real).args(["--data", ".", "restore", &backup, "--key-file", &key]);
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "{case}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(inode(real), before, "{case}: the folder itself stays, as a mount point has to");
        assert_eq!(fresh.run(&["doctor"]).status.code(), Some(0), "{case}");
        assert_eq!(std::fs::read_to_string(theirs.join("photo.jpg")).unwrap(), "of the user", "{case}");
        assert!(case != "link" || data.is_symlink());
        assert!(std::fs::read_dir(real).unwrap().all(|entry| !entry.unwrap().file_name().to_string_lossy().contains("restoring")), "{case}");
    }
}

#[cfg(unix)]
#[test]
fn a_backup_can_be_piped_and_a_link_a_pipe_or_a_device_in_its_place_stays_what_it_is() {
    let (installation, key, _) = backed_up();
    // More than a pipe holds by itself, and nothing that could be packed.
    let mut state = 7u32;
    let noise = (0..400_000).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    });
    installation.write("data/packs/noise.bin", &noise.collect::<Vec<u8>>());
    let run = |out: &str| installation.run(&["backup", "--out", out, "--key-file", &key]);
    let piped = run("/dev/stdout");
    assert!(piped.status.success(), "{}", String::from_utf8_lossy(&piped.stderr));
    let file = installation.write("piped.backup", &piped.stdout);
    assert_eq!(restore(&file, &["--key-file", &key]).1, Some(0));
    let (target, link) = (installation.path("target"), installation.path("link"));
    std::fs::write(&target, "x").unwrap();
    std::os::unix::fs::symlink(&target, &link).unwrap();
    assert!(run(&text(&link)).status.success());
    assert!(link.is_symlink());
    assert_eq!(restore(&text(&target), &["--key-file", &key]).1, Some(0));
    let pipe = installation.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::process::Command::new("head").args(["-c", "10"]).arg(&pipe).stdout(Stdio::null()).spawn().unwrap();
    let cut = run(&text(&pipe));
    reader.wait_with_output().unwrap();
    assert!(!cut.status.success(), "a reader that went away has no backup");
    assert!(!std::fs::metadata(&pipe).unwrap().is_file());
    assert!(!run("/dev/full").status.success());
    assert!(!std::fs::metadata("/dev/full").unwrap().is_file());
}

#[cfg(unix)]
#[test]
fn a_restore_that_is_killed_leaves_no_register_or_the_whole_one() {
    let (installation, key, backup) = backed_up();
    let whole = everything(&installation);
    let (mut before, mut after) = (0, 0);
    let kills = std::env::var("PARVIS_PROVE_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(12);
    for kill in 0..kills {
        let fresh = Installation::new();
        // Into a folder that is there, where it cannot appear by one renaming.
        std::fs::create_dir(fresh.path("data")).unwrap();
        let mut child = fresh.command(&["restore", &backup, "--key-file", &key]).stderr(Stdio::null()).spawn().unwrap();
        // Moments spread evenly over 0 to 150 ms after the start, whatever their number (steps of the golden ratio).
        std::thread::sleep(std::time::Duration::from_micros((kill * 92_705) % 150_000));
        let _ = child.kill();
        child.wait().unwrap();
        if fresh.path("data/register.sqlite").exists() {
            after += 1;
            assert_eq!(everything(&fresh), whole, "kill {kill}");
            assert_eq!(fresh.run(&["doctor"]).status.code(), Some(0));
            continue;
        }
        before += 1;
        if std::fs::read_dir(fresh.path("data")).unwrap().next().is_some() {
            for refused in [&["init"][..], &["restore", &backup, "--key-file", &key]] {
                let output = fresh.run(refused);
                let talk = String::from_utf8_lossy(&output.stderr).into_owned();
                assert!(output.status.code() == Some(3) && talk.contains("interrupted"), "{refused:?}: {talk}");
            }
        }
    }
    println!("proof: killed restores: {before} with no register, {after} with the whole one, 0 half");
}

#[test]
fn what_is_not_in_a_backup_is_said_at_each_run() {
    let (installation, key, backup) = backed_up();
    let outside = installation.write("outside.pmtiles", b"PMTiles\x03");
    installation.write("data/parvis.toml", format!("base_map = {outside:?}\n").as_bytes());
    let output = installation.run(&["backup", "--out", &backup, "--key-file", &key]);
    let talk = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && talk.contains("NOT IN THIS BACKUP") && talk.contains("outside.pmtiles") && talk.contains("copy it yourself"), "{talk}");
    assert!(talk.contains("it contains the installation's key"), "{talk}");
    let doctor = installation.stdout(&["doctor"]);
    assert!(doctor.lines().any(|line| line.starts_with("look    backup") && line.contains("outside.pmtiles")), "{doctor}");
}

#[test]
fn an_old_journal_whose_chain_is_broken_stops_a_restore_that_follows_it_and_nothing_is_left() {
    let (installation, key, backup) = backed_up();
    installation.stdout(&["organisations", "add", "Schools", "--kind", "operator"]);
    installation.stdout(&["organisations", "add", "Churches", "--kind", "operator"]);
    let data = installation.path("data");
    let follow = |data: &std::path::Path| restore(&backup, &["--key-file", &key, "--erased-in", &text(data)]);
    assert_eq!(follow(&data).1, Some(0), "as it is, it is followed");
    for (case, statement) in [
        ("changed", "UPDATE journal_entry SET subject = 'somebody else' WHERE place = (SELECT max(place) FROM journal_entry)"),
        ("removed", "DELETE FROM journal_entry WHERE place = (SELECT max(place) - 1 FROM journal_entry)"),
        ("moved", "UPDATE journal_entry SET place = place + 7 WHERE place = (SELECT max(place) FROM journal_entry)"),
    ] {
        let damaged = installation.path(case);
        crate::doctor::copy(&data, &damaged);
        crate::doctor::sql(&damaged, statement);
        let (fresh, code, talk) = follow(&damaged);
        assert_eq!(code, Some(3), "{case}: {talk}");
        assert!(talk.contains("cannot be followed") && talk.contains("nothing was written"), "{case}: {talk}");
        assert_eq!(left_behind(&fresh), Vec::<PathBuf>::new(), "{case}");
    }
}
