//! A disk that fills up while the server runs, and is given space again.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::machine::makes_disks;
use crate::running::{PASSWORD, Server};
use crate::{Installation, SCHOOL, text, town};

/// The data folder on a small disk of its own, that only the server sees; others look at it through the server's process.
fn server_on_a_small_disk(installation: &Installation, disk: &Path) -> Server {
    std::fs::create_dir(disk).unwrap();
    let script = "mount -t tmpfs -o size=10m tmpfs \"$1\" && cp -r \"$2\" \"$1/data\" && exec \"$3\" --data \"$1/data\" serve --listen 127.0.0.1:0";
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"]).arg(disk).arg(installation.path("data"));
    command.arg(env!("CARGO_BIN_EXE_parvis"));
    Server::start_command(command)
}

/// Writes until nothing more fits.
fn fill(file: &Path) {
    let mut file = std::fs::File::create(file).unwrap();
    let mut size = 64 * 1024;
    while size > 0 {
        if file.write_all(&vec![0; size]).is_err() {
            size /= 2;
        }
    }
}

#[test]
fn a_full_disk_refuses_writes_and_a_server_that_is_given_space_goes_on_without_a_restart() {
    if !makes_disks("full disk") {
        return;
    }
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    installation.write("data/parvis.toml", b"[limits]\nreserve_mebibytes = 1\n");
    let site = installation.json(&["sites", "list", "--json"])["sites"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/sites/{site}");
    let (organisation, _, invited) = installation.member("Advisers", "adviser_service", "adviser");
    installation.stdout(&["organisations", "relate", &organisation, "--relation", "advises", "--site", &site]);
    let disk = installation.path("disk");
    let server = server_on_a_small_disk(&installation, &disk);
    let proof = server.accept(&invited, "ada");
    let new = json!({ "text": "A gate.", "marking": "amber", "handling": "ordinary", "state": "current" });
    let note = server.json("POST", &format!("/api/v1/subjects/{site}/notes"), &proof, &new).json()["id"].as_str().unwrap().to_owned();
    let (mut version, mut acknowledged, mut tried) = (server.get(&path).json()["version"].as_i64().unwrap(), "candidate", 0);
    let mut change = |server: &Server| {
        tried += 1;
        let status = if acknowledged == "confirmed" { "candidate" } else { "confirmed" };
        let answer = server.json("PATCH", &path, &proof, &json!({ "version": version, "status": status }));
        if answer.status == 200 {
            version = answer.json()["version"].as_i64().unwrap();
            acknowledged = status;
        }
        answer.status
    };
    // Readings are taken also where little space is left, each with its entry in the journal, until the disk itself refuses it.
    let read = |server: &Server| server.send("GET", &format!("/api/v1/notes/{note}?purpose=own_work"), &proof, "").status;
    for _ in 0..5 {
        assert_eq!(change(&server), 200);
    }
    // Who made the note was shown it.
    let (filler, mut readings): (PathBuf, usize) = (server.seen_from_outside(&disk.join("filler")), 1);
    for round in 0..3 {
        fill(&filler);
        // What is left of the log takes a few more; then all are refused, and say why.
        let statuses: Vec<u16> = (0..60).map(|_| read(&server)).collect();
        assert!(statuses.iter().all(|status| [200, 507].contains(status)), "round {round}: {statuses:?}");
        assert_eq!(statuses.last(), Some(&507), "round {round}: the disk was not full");
        readings += statuses.iter().filter(|status| **status == 200).count();
        assert_eq!(change(&server), 507, "round {round}");
        assert_eq!(server.send("GET", &path, &proof, "").status, 200, "who is signed in reads on");
        std::fs::remove_file(&filler).unwrap();
        assert_eq!((change(&server), read(&server)), (200, 200), "round {round}");
        readings += 1;
        let answer = server.json("POST", "/api/v1/sign-in", "", &json!({ "user_name": "ada", "password": PASSWORD }));
        assert_eq!(answer.status, 200, "round {round}: {}", String::from_utf8_lossy(&answer.body));
    }
    assert_eq!(server.get(&path).json()["status"], acknowledged);
    let data = server.seen_from_outside(&disk.join("data"));
    let after = installation.path("after");
    copied(&data, &after);
    let journal =
        |arguments: &[&str]| Command::new(env!("CARGO_BIN_EXE_parvis")).arg("--data").arg(text(&after)).arg("journal").args(arguments).output().unwrap();
    let verified = journal(&["verify"]);
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    let entries: serde_json::Value = serde_json::from_slice(&journal(&["show", "--last", "500", "--json"]).stdout).unwrap();
    let opened = entries.as_array().unwrap().iter().filter(|entry| entry["action"] == "open_note").count();
    assert_eq!(opened, readings, "each reading that was answered is in the journal, and no other");
    println!("proof: full disk: {tried} changes and {readings} readings, three times refused for want of space and taken again, 0 lost");
}

#[test]
fn an_import_whose_base_map_fills_the_disk_takes_nothing_and_says_so_with_code_6() {
    if !makes_disks("full disk under a base map") {
        return;
    }
    let installation = Installation::new();
    installation.stdout(&["init"]);
    std::fs::create_dir(installation.path("data/base-maps")).unwrap();
    let mut writer = parvis_osm::PbfWriter::new(Vec::new(), [9.0, 46.9, 9.2, 47.1], 1_700_000_000).unwrap();
    for id in 1..=2_000_i64 {
        // Scattered, so that little of it can be packed.
        let (lon, lat) = (9.0 + (id * 7_919 % 2_003) as f64 * 1e-4, 46.9 + (id * 104_729 % 2_003) as f64 * 1e-4);
        writer.node(id, 1, lon, lat, if id == 1 { SCHOOL } else { &[] }).unwrap();
    }
    for way in 0..200_i64 {
        writer.way(way + 1, 1, &(way * 10 + 1..way * 10 + 11).collect::<Vec<_>>(), &[("highway", "primary"), ("name", &format!("Road {way}"))]).unwrap();
    }
    let extract = installation.write("vall.osm.pbf", &writer.finish().unwrap());
    let script = "mount -t tmpfs -o size=8k tmpfs \"$1/base-maps\" && exec \"$2\" --data \"$1\" import \"$3\"";
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"]).arg(installation.path("data"));
    let output = command.arg(env!("CARGO_BIN_EXE_parvis")).arg(&extract).output().unwrap();
    let talk = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(6), "{talk}");
    assert!(talk.contains("nothing of this file was taken") && talk.contains("base map") && talk.contains("No space left"), "{talk}");
    assert_eq!(installation.json(&["sites", "list", "--json"])["total"], 0, "what was said is true");
    installation.stdout(&["import", &extract]);
    assert_eq!(installation.json(&["sites", "list", "--json"])["total"], 1, "and with space it is taken");
}

fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        if entry.path().is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
