//! New keys in place of old ones, whenever the program is killed in between.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
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

/// How many data keys there are, and the highest number of one.
fn data_keys(vall: &Vall) -> (i64, i64) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let file = vall.installation.path("data/register.sqlite");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).read_only(true);
        let pool = sqlx::sqlite::SqlitePool::connect_with(options).await.unwrap();
        let row = sqlx::query_as("SELECT count(*), max(version) FROM data_key").fetch_one(&pool).await.unwrap();
        pool.close().await;
        row
    })
}

/// How many times something is killed: more in the long form of the proof.
fn kills(quick: u64) -> u64 {
    std::env::var("PARVIS_PROVE_KILLS").ok().and_then(|number| number.parse().ok()).unwrap_or(quick)
}

/// Runs a command until `begun` says that it is in the middle, then a little longer, and kills it.
fn killed_when(vall: &Vall, arguments: &[&str], begun: impl Fn() -> bool, longer: Duration) {
    let mut child = vall.installation.command(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while !begun() && child.try_wait().unwrap().is_none() {
        std::hint::spin_loop();
    }
    std::thread::sleep(longer);
    let _ = child.kill();
    child.wait().unwrap();
}

#[test]
fn a_rotation_of_data_keys_that_is_killed_in_the_middle_loses_nothing_and_is_finished_by_the_next() {
    let vall = Vall::new();
    let content: Vec<u8> = (0..3_000_000_u32).flat_map(|number| [number as u8]).collect();
    let plan = vall.installation.write("plan.bin", &content);
    let files: Vec<String> = (0..6).map(|_| vall.run(&vall.manager, &["attach", &vall.note, &plan]).1.trim().to_owned()).collect();
    let (kills, mut halfway) = (kills(8), 0);
    for kill in 0..kills {
        let (_, before) = data_keys(&vall);
        killed_when(&vall, &["keys", "rotate-data"], || data_keys(&vall).1 > before, Duration::from_millis(kill % 16 * 5));
        // A new key beside an old one: some of it is sealed under the one, some under the other.
        halfway += u64::from(data_keys(&vall).0 > 1);
        assert!(opens(&vall), "after kill {kill}");
    }
    assert!(halfway * 3 > kills, "only {halfway} of {kills} kills fell into a rotation");
    vall.installation.stdout(&["keys", "rotate-data"]);
    assert_eq!(data_keys(&vall).0, 1, "the old ones are gone");
    for file in files {
        let out = vall.installation.path("out");
        let _ = std::fs::remove_file(&out);
        assert_eq!(vall.run(&vall.manager, &["fetch", &vall.note, &file, "--out", crate::text(&out).as_str()]).0, Some(0));
        assert_eq!(std::fs::read(&out).ok().as_ref(), Some(&content));
    }
    vall.installation.stdout(&["journal", "verify"]);
    println!("proof: rotation: {kills} kills, {halfway} of them in the middle of a rotation, 0 things lost");
}

#[test]
fn a_rotation_of_the_key_of_the_installation_that_is_killed_in_the_middle_loses_nothing() {
    let vall = Vall::new();
    let waiting = vall.installation.path("data/installation.key.new");
    let (kills, mut halfway) = (kills(12), 0);
    for kill in 0..kills {
        killed_when(&vall, &["keys", "rotate-installation"], || waiting.exists(), Duration::from_micros(kill % 20 * 150));
        halfway += u64::from(waiting.exists());
        assert!(opens(&vall) && !waiting.exists(), "after kill {kill}");
    }
    assert!(halfway > 0, "none of {kills} kills fell into a rotation");
    vall.installation.stdout(&["keys", "rotate-installation"]);
    assert!(opens(&vall));
    vall.installation.stdout(&["journal", "verify"]);
    println!("proof: rotation of the installation's key: {kills} kills, {halfway} of them in the middle, 0 things lost");
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
    let serve = ["serve", "--listen", "127.0.0.1:0"];
    let mut server = vall.installation.command(&serve).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    BufReader::new(server.stdout.as_mut().unwrap()).read_line(&mut String::new()).unwrap();
    Command::new("kill").arg(server.id().to_string()).status().unwrap();
    let said = String::from_utf8(server.wait_with_output().unwrap().stderr).unwrap();
    assert!(said.contains("starts without the key") && said.contains("installation.key is locked"), "{said}");
    let with = |file: &str, arguments: &[&str]| vall.installation.command(arguments).env("PARVIS_UNLOCK", file).output().unwrap();
    let show = ["records", "--as", &vall.manager, "show", &vall.note];
    assert!(String::from_utf8_lossy(&with(&right, &show).stdout).contains(MARKER));
    assert_eq!(with(&wrong, &show).status.code(), Some(3));
    assert_eq!(with(&right, &["keys", "rotate-data"]).status.code(), Some(0));
    assert_eq!(with(&right, &["keys", "rotate-installation"]).status.code(), Some(3), "the passphrase comes away first");
    assert_eq!(with(&right, &["keys", "unlock"]).status.code(), Some(0));
    assert!(opens(&vall));
}

#[test]
fn the_key_of_the_installation_is_not_exchanged_beside_a_server() {
    let vall = Vall::new();
    let key = vall.installation.path("data/installation.key");
    let before = std::fs::read(&key).unwrap();
    let server = crate::running::Server::start(&vall.installation);
    let refused = vall.installation.run(&["keys", "rotate-installation"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(5), "{said}");
    assert!(said.contains("a server answers from this data folder") && said.contains("nothing was changed"), "{said}");
    assert!(std::fs::read(&key).unwrap() == before && opens(&vall));
    server.stop_with_a_clean_log();
    vall.installation.stdout(&["keys", "rotate-installation"]);
    assert!(opens(&vall));
}

/// Others that open the folder at every moment of a rotation.
#[test]
fn a_key_that_is_exchanged_while_others_open_the_folder_again_and_again_is_not_lost() {
    let vall = Vall::new();
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !done.load(std::sync::atomic::Ordering::Relaxed) {
                    vall.installation.run(&["sites", "list"]);
                }
            });
        }
        for _ in 0..6 {
            let rotated = vall.installation.run(&["keys", "rotate-installation"]);
            assert!(rotated.status.success(), "{}", String::from_utf8_lossy(&rotated.stderr));
        }
        done.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(opens(&vall));
}
