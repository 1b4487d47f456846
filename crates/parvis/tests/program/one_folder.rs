//! Several programs on one data folder: a second server is refused, everything else shares it.

use std::time::{Duration, Instant};

use sqlx::{Connection, Executor, SqliteConnection};

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
    let other = writing(&installation).await;
    let begun = Instant::now();
    for command in [&["sites", "list"][..], &["journal", "verify"], &["areas", "list"], &["organisations", "list"], &["doctor"]] {
        let output = installation.run(command);
        assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    Server::start(&installation).stop_with_a_clean_log();
    assert!(begun.elapsed() < Duration::from_secs(9), "one of them waited for the writer: {:?}", begun.elapsed());
    drop(other);
}
