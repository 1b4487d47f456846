//! Several programs on one data folder: a second server is refused, everything else shares it.

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
