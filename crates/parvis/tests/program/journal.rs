//! The journal: whatever is done to the database by hand shows.

use std::path::Path;

use serde_json::Value;

use crate::{Installation, text};

/// SQL straight into the database, as somebody with the file in hand would.
fn tamper(data: &Path, statement: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        use sqlx::ConnectOptions;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("register.sqlite"));
        let mut connection = options.connect().await.unwrap();
        sqlx::raw_sql(sqlx::AssertSqlSafe(statement.to_owned())).execute(&mut connection).await.unwrap();
        sqlx::Connection::close(connection).await.unwrap();
    });
}

/// An installation with a few entries, and a checkpoint of it.
fn installation() -> (Installation, String) {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    let area = r#"{"type":"Feature","properties":{"name":"Quay"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}"#;
    let area = installation.write("area.geojson", area.as_bytes());
    installation.stdout(&["areas", "add", &area]);
    let checkpoint = text(&installation.path("checkpoint.txt"));
    installation.stdout(&["journal", "checkpoint", "--out", &checkpoint]);
    installation.stdout(&["areas", "add", &area]);
    (installation, checkpoint)
}

#[test]
fn an_untouched_journal_holds_and_says_who_did_what() {
    let (installation, checkpoint) = installation();
    let report = installation.json(&["journal", "verify", "--checkpoint", &checkpoint, "--json"]);
    assert_eq!((&report["entries"], &report["checkpoints"]), (&Value::from(5), &Value::from(1)));
    let lines = installation.json(&["journal", "show", "--json"]);
    let actions: Vec<&str> = lines.as_array().unwrap().iter().map(|line| line["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["add_areas", "journal_checkpoint", "add_areas", "make_journal_key", "name_installation"]);
    assert!(installation.stdout(&["doctor"]).contains("5 entries, the chain holds"));
}

#[test]
fn what_is_done_to_the_journal_by_hand_is_found() {
    for (statement, said) in [
        ("UPDATE journal_entry SET actor = 'loopback' WHERE place = 2", "entry 2 was changed"),
        ("DELETE FROM journal_entry WHERE place = 2", "entry 2 is missing"),
        ("UPDATE journal_entry SET place = 9 WHERE place = 4", "entry 4 is missing"),
        ("UPDATE journal_entry SET link = 'x' WHERE place = 3", "entry 3 was changed"),
    ] {
        let (installation, _) = installation();
        tamper(&installation.path("data"), statement);
        let output = installation.run(&["journal", "verify"]);
        let talk = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(7), "{talk}");
        assert!(talk.contains(said), "{statement}: {talk}");
        assert_eq!(installation.run(&["doctor"]).status.code(), Some(7));
    }
}

#[test]
fn a_cut_tail_shows_against_a_checkpoint_that_was_kept_elsewhere() {
    let (installation, checkpoint) = installation();
    let key = installation.stdout(&["journal", "key"]);
    tamper(&installation.path("data"), "DELETE FROM journal_entry WHERE place > 2");
    assert_eq!(installation.run(&["journal", "verify"]).status.code(), Some(0), "by itself the rest holds");
    let output = installation.run(&["journal", "verify", "--checkpoint", &checkpoint, "--key", key.trim()]);
    assert_eq!(output.status.code(), Some(7));
    assert!(String::from_utf8_lossy(&output.stderr).contains("the tail was lost"));
}

#[test]
fn a_checkpoint_of_another_installation_or_with_a_changed_letter_is_refused() {
    let (installation, checkpoint) = installation();
    let (other, _) = self::installation();
    let refused = |arguments: &[&str], said: &str| {
        let output = other.run(arguments);
        let talk = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(3), "{talk}");
        assert!(talk.contains(said), "{talk}");
    };
    refused(&["journal", "verify", "--checkpoint", &checkpoint], "signature");
    let key = installation.stdout(&["journal", "key"]);
    refused(&["journal", "verify", "--checkpoint", &checkpoint, "--key", key.trim()], "another installation");
    let changed = std::fs::read_to_string(&checkpoint).unwrap().replace("entries: 4", "entries: 2");
    let changed = other.write("changed.txt", changed.as_bytes());
    refused(&["journal", "verify", "--checkpoint", &changed, "--key", key.trim()], "signature");
    let nothing = other.write("nothing.txt", b"nothing");
    refused(&["journal", "verify", "--checkpoint", &nothing], "not a checkpoint");
}

#[cfg(unix)]
#[test]
fn the_key_of_the_journal_is_for_its_owner_alone() {
    let (installation, _) = installation();
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(installation.path("data/journal.key")).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
}
