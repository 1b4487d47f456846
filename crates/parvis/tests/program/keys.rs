//! New keys in place of old ones, whenever the program is killed in between.

use std::process::Stdio;
use std::time::Duration;

use crate::notes::{MARKER, Vall};

fn opens(vall: &Vall) -> bool {
    vall.text(&vall.manager, "own_work").as_deref() == Some(MARKER)
}

/// What the register says of the note's seal: number of the data key and the sealed document itself.
fn sealed(vall: &Vall) -> (i64, String, i64) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let file = vall.installation.path("data/register.sqlite");
        let pool = sqlx::sqlite::SqlitePool::connect_with(sqlx::sqlite::SqliteConnectOptions::new().filename(file)).await.unwrap();
        let sql = "SELECT v.key_version, v.sealed, (SELECT count(*) FROM data_key) FROM protected_version v ORDER BY v.version DESC LIMIT 1";
        let row = sqlx::query_as(sql).fetch_one(&pool).await.unwrap();
        pool.close().await;
        row
    })
}

#[test]
fn a_new_data_key_seals_everything_anew_and_the_old_one_is_gone() {
    let vall = Vall::new();
    let (version, before, keys) = sealed(&vall);
    vall.installation.stdout(&["keys", "rotate-data"]);
    let (new_version, after, new_keys) = sealed(&vall);
    assert_eq!((version + 1, keys), (new_version, new_keys));
    assert_ne!(before, after);
    assert!(opens(&vall));
    vall.installation.write("data/parvis.toml", b"cipher = \"aes_256_gcm\"\n");
    vall.installation.stdout(&["keys", "rotate-data"]);
    assert!(opens(&vall) && sealed(&vall).1.len() < after.len(), "a shorter nonce");
    vall.installation.stdout(&["journal", "verify"]);
}

#[test]
fn a_new_key_of_the_installation_opens_everything_and_the_old_one_nothing() {
    let vall = Vall::new();
    let key = vall.installation.path("data/installation.key");
    let old = std::fs::read(&key).unwrap();
    vall.installation.stdout(&["keys", "rotate-installation"]);
    let new = std::fs::read(&key).unwrap();
    assert!(old != new && opens(&vall));
    std::fs::write(&key, &old).unwrap();
    assert!(!opens(&vall));
    // Killed after the register had it, before the file was in its place: the next start puts it there.
    let waiting = vall.installation.path("data/installation.key.new");
    std::fs::write(&waiting, &new).unwrap();
    assert!(opens(&vall) && !waiting.exists());
    assert_eq!(std::fs::read(&key).unwrap(), new);
    // Killed before the register had it: the new key is nothing, and goes.
    std::fs::write(&waiting, &old).unwrap();
    assert!(opens(&vall) && !waiting.exists());
    assert_eq!(std::fs::read(&key).unwrap(), new);
}

#[test]
fn a_rotation_that_is_killed_at_any_moment_loses_nothing() {
    let vall = Vall::new();
    for kill in 0..16_u64 {
        let action = ["rotate-data", "rotate-installation"][usize::try_from(kill % 2).unwrap()];
        let mut child = vall.installation.command(&["keys", action]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(kill * 92_705 % 60_000));
        let _ = child.kill();
        child.wait().unwrap();
        assert!(opens(&vall), "after kill {kill} of {action}");
    }
    vall.installation.stdout(&["keys", "rotate-installation"]);
    vall.installation.stdout(&["keys", "rotate-data"]);
    assert!(opens(&vall));
    vall.installation.stdout(&["journal", "verify"]);
}

#[test]
fn a_locked_key_opens_nothing_until_its_passphrase_is_given() {
    let vall = Vall::new();
    let (right, wrong) = (vall.installation.write("right", b"lantern gravel oboe thirst\n"), vall.installation.write("wrong", b"lantern gravel oboe"));
    let open = std::fs::read_to_string(vall.installation.path("data/installation.key")).unwrap();
    vall.installation.stdout(&["keys", "lock", "--passphrase-file", &right]);
    let locked = std::fs::read_to_string(vall.installation.path("data/installation.key")).unwrap();
    assert!(locked.starts_with("locked ") && !locked.contains(open.trim()));
    assert!(!opens(&vall));
    assert_eq!(vall.installation.json(&["sites", "list", "--json"])["total"], 2, "the public register works");
    let with = |file: &str, arguments: &[&str]| vall.installation.command(arguments).env("PARVIS_UNLOCK", file).output().unwrap();
    let show = ["notes", "--as", &vall.manager, "show", &vall.note];
    assert!(String::from_utf8_lossy(&with(&right, &show).stdout).contains(MARKER));
    assert_eq!(with(&wrong, &show).status.code(), Some(3));
    assert_eq!(with(&right, &["keys", "rotate-data"]).status.code(), Some(0));
    assert_eq!(with(&right, &["keys", "rotate-installation"]).status.code(), Some(3), "the passphrase comes away first");
    assert_eq!(with(&right, &["keys", "unlock"]).status.code(), Some(0));
    assert!(opens(&vall));
}
