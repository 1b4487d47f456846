//! Several programs on one data folder: a second server is refused, everything else shares it.

use sqlx::{Connection, Executor, SqliteConnection};

use crate::machine::makes_disks;
use crate::running::Server;
use crate::{Installation, SCHOOL, town};

fn vall() -> Installation {
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL)]));
    installation
}

#[test]
fn a_second_server_on_one_folder_is_refused_until_the_first_has_ended_however_it_ended() {
    let installation = vall();
    let first = Server::start(&installation);
    let refused = installation.run(&["serve", "--listen", "127.0.0.1:0"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(5), "{said}");
    assert!(said.contains("another server answers from this data folder") && said.contains("stop it first"), "{said}");
    assert!(refused.stdout.is_empty(), "no link and no address");
    installation.stdout(&["sites", "list"]);
    assert_eq!(first.get("/api/v1/sites").status, 200);
    first.kill();
    drop(first);
    Server::start(&installation).stop_with_a_clean_log();
}

/// What another process does that writes for a long time, such as an import.
async fn writing(installation: &Installation) -> SqliteConnection {
    let file = installation.path("data").join("register.sqlite");
    let mut other = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    other
}

#[tokio::test]
async fn commands_that_read_wait_for_no_writer() {
    let installation = vall();
    installation.stdout(&["journal", "verify"]);
    // Held until the end: what waited for it would be refused after ten seconds.
    let other = writing(&installation).await;
    for command in [&["sites", "list"][..], &["journal", "verify"], &["areas", "list"], &["organisations", "list"], &["doctor"]] {
        let output = installation.run(command);
        assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    Server::start(&installation).stop_with_a_clean_log();
    drop(other);
}

#[tokio::test]
async fn everybody_who_writes_while_another_program_does_is_told_that_it_is_busy_and_who_reads_is_answered() {
    let installation = vall();
    let invited = installation.member("Advisers", "adviser_service", "adviser").2;
    installation.write("data/parvis.toml", b"[limits]\ndatabase_seconds = 1\n");
    let server = Server::start(&installation);
    let proof = server.accept(&invited, "ada");
    let site = server.get("/api/v1/sites").json()["sites"][0]["id"].as_str().unwrap().to_owned();
    let (path, change) = (format!("/api/v1/sites/{site}"), serde_json::json!({ "version": 1, "own_name": "New" }));
    let version = server.get(&path).json()["version"].clone();
    let mut other = writing(&installation).await;
    let statuses: Vec<(u16, u16)> = std::thread::scope(|scope| {
        let ask = |_| scope.spawn(|| (server.json("PATCH", &path, &proof, &change).status, server.send("GET", &path, &proof, "").status));
        let asked: Vec<_> = (0..10).map(ask).collect();
        asked.into_iter().map(|asked| asked.join().unwrap()).collect()
    });
    assert!(statuses.iter().all(|statuses| *statuses == (503, 200)), "{statuses:?}");
    other.execute("ROLLBACK").await.unwrap();
    let change = serde_json::json!({ "version": version, "own_name": "New" });
    assert_eq!(server.json("PATCH", &path, &proof, &change).status, 200);
}

#[test]
fn a_folder_that_can_only_be_read_is_read_and_a_change_is_refused_with_the_reason() {
    if !makes_disks("read-only folder") {
        return;
    }
    let installation = vall();
    let data = installation.path("data");
    let run = |arguments: &[&str]| {
        let script = "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" && data=\"$1\" && shift && exec \"$0\" --data \"$data\" \"$@\"";
        let mut command = std::process::Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, env!("CARGO_BIN_EXE_parvis")]).arg(&data).args(arguments);
        command.output().unwrap()
    };
    for reading in [&["sites", "list"][..], &["areas", "list"], &["journal", "verify"], &["journal", "show"], &["organisations", "list"]] {
        let output = run(reading);
        assert!(output.status.success(), "{reading:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(String::from_utf8_lossy(&run(&["sites", "list"]).stdout).contains("Vall School"));
    let refused = run(&["organisations", "add", "New", "--kind", "authority"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && said.contains("can only be read") && said.contains("nothing was changed"), "{said}");
}
