//! What `parvis doctor` says of each state that is wrong: every one is made on purpose, in a copy of one register.

use std::path::Path;

use crate::notes::Vall;
use crate::{Installation, text};

pub(crate) fn sql(data: &Path, statement: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        use sqlx::ConnectOptions;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("register.sqlite")).foreign_keys(false);
        let mut connection = options.connect().await.unwrap();
        sqlx::raw_sql(sqlx::AssertSqlSafe(statement.to_owned())).execute(&mut connection).await.unwrap();
        sqlx::Connection::close(connection).await.unwrap();
    });
}

pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    std::fs::set_permissions(to, std::fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[cfg(unix)]
fn rights(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

fn settings(data: &Path, text: &str) {
    std::fs::write(data.join("parvis.toml"), text).unwrap();
}

const DIRECTORY: &str =
    "[directory]\nissuer = \"https://login.example.org\"\nclient_id = \"parvis\"\ncalled = \"Town\"\nclient_secret_file = \"directory.secret\"\n";
const TLS: &str = "[tls]\nnames = [\"parvis.example\"]\n";
const OWN_TLS: &str = "[tls]\nnames = [\"parvis.example\"]\ncertificate = \"ca.pem\"\nkey = \"ca.key\"\n";

/// A reason that no key opens, of an emergency access that is otherwise right.
const REASON: &str = "INSERT INTO emergency_access (id, member_id, organisation_id, site_id, reason, opened_at, until, review_due, reviewed_at, reviewed_by) \
                      SELECT 'emergency_00000000000000000000000000', m.id, m.organisation_id, r.subject_id, '1 AAAA', m.created_at, m.created_at, m.created_at, \
                      m.created_at, m.id FROM member m JOIN protected_record r ON r.owner_id = m.organisation_id LIMIT 1";

/// What is done to a register, the exit code, and how the line begins and what it says.
type State = (&'static str, fn(&Path), i32, &'static str, &'static str);

#[cfg(unix)]
fn states() -> Vec<State> {
    vec![
        ("a base map of the settings that is not there", |data| settings(data, "base_map = \"mine.pmtiles\"\n"), 7, "BROKEN  base map", "names it"),
        ("and it is in no backup", |data| settings(data, "base_map = \"mine.pmtiles\"\n"), 7, "look    backup", "it is not there"),
        (
            "a base map that is none",
            |data| std::fs::write(data.join("base-maps/vall.pmtiles"), "text").unwrap(),
            7,
            "BROKEN  base map",
            "not a PMTiles v3 file",
        ),
        (
            "a base map of an import is missing",
            |data| std::fs::remove_file(data.join("base-maps/vall.pmtiles")).unwrap(),
            0,
            "look    imports",
            "import the file again",
        ),
        (
            "a base map of another import in its place",
            |data| std::fs::write(data.join("base-maps/vall.pmtiles"), "PMTiles\u{3} of last year").unwrap(),
            0,
            "look    imports",
            "import the file again",
        ),
        (
            "a key that is kept elsewhere",
            |data| {
                let apart = data.with_file_name("apart.key");
                std::fs::rename(data.join("installation.key"), &apart).unwrap();
                settings(data, &format!("key_file = {:?}\n", text(&apart)));
            },
            0,
            "look    backup",
            "kept apart on purpose",
        ),
        (
            "a key that is not in use any more",
            |data| {
                let apart = data.with_file_name("apart.key");
                std::fs::copy(data.join("installation.key"), &apart).unwrap();
                settings(data, &format!("key_file = {:?}\n", text(&apart)));
            },
            0,
            "look    backup",
            "not in use",
        ),
        (
            "a link among the packs",
            |data| {
                std::fs::create_dir_all(data.join("packs")).unwrap();
                std::os::unix::fs::symlink("/etc/hostname", data.join("packs/link")).unwrap();
            },
            0,
            "look    backup",
            "links are not followed",
        ),
        ("a folder that others look into", |data| rights(data, 0o755), 0, "look    permissions", "chmod 700"),
        ("a key that others read", |data| rights(&data.join("installation.key"), 0o644), 0, "look    permissions", "installation.key"),
        (
            "the key of the journal that others read",
            |data| {
                std::fs::write(data.join("journal.key"), "x").unwrap();
                rights(&data.join("journal.key"), 0o640);
            },
            0,
            "look    permissions",
            "journal.key",
        ),
        (
            "the secret of the directory that others read",
            |data| {
                settings(data, DIRECTORY);
                std::fs::write(data.join("directory.secret"), "x").unwrap();
                rights(&data.join("directory.secret"), 0o644);
            },
            0,
            "look    permissions",
            "directory.secret",
        ),
        ("a secret of the directory that is not there", |data| settings(data, DIRECTORY), 7, "BROKEN  directory", "nobody signs in through it"),
        ("a database that its owner cannot write", |data| rights(&data.join("register.sqlite"), 0o400), 0, "look    permissions", "chmod 600"),
        (
            "half a base map of a killed import",
            |data| std::fs::write(data.join("base-maps/import-0a.part"), "x").unwrap(),
            0,
            "look    files",
            "import-0a.part",
        ),
        ("a folder of a killed restore", |data| std::fs::create_dir(data.join(".restoring-0a")).unwrap(), 0, "look    files", ".restoring-0a"),
        ("a key that is not there", |data| std::fs::remove_file(data.join("installation.key")).unwrap(), 0, "look    key", "nothing protected opens"),
        ("the key of another register", |data| std::fs::write(data.join("installation.key"), "ab".repeat(32)).unwrap(), 7, "BROKEN  key", "does not open"),
        ("a key file that holds no key", |data| std::fs::write(data.join("installation.key"), "x").unwrap(), 7, "BROKEN  key", "cannot be read"),
        (
            "a database that is none",
            |data| {
                for name in ["register.sqlite-wal", "register.sqlite-shm"] {
                    let _ = std::fs::remove_file(data.join(name));
                }
                std::fs::write(data.join("register.sqlite"), "text and no database, long enough to be looked at").unwrap();
            },
            7,
            "BROKEN  database",
            "cannot be read",
        ),
        ("a data key that is gone", |data| sql(data, "DELETE FROM data_key"), 7, "BROKEN  sealed", "under keys that are gone"),
        (
            "documents under an older key that is gone",
            |data| sql(data, "UPDATE protected_version SET key_version = 9 WHERE version = 1"),
            7,
            "BROKEN  sealed",
            "1 sealed under keys that are gone: version 1 of note_",
        ),
        (
            "an earlier version that is damaged",
            |data| sql(data, "UPDATE protected_version SET sealed = 'AAAA' WHERE version = 1"),
            7,
            "BROKEN  sealed",
            "1 damaged: version 1 of note_",
        ),
        (
            "a record in the place of another",
            |data| sql(data, "UPDATE protected_version SET sealed = (SELECT v.sealed FROM protected_version v WHERE v.version = 2) WHERE version = 1"),
            7,
            "BROKEN  sealed",
            "1 damaged: version 1 of note_",
        ),
        ("a file that is damaged", |data| sql(data, "UPDATE attachment_chunk SET sealed = 'AAAA'"), 7, "BROKEN  sealed", "1 damaged: file_"),
        ("a file that was cut", |data| sql(data, "DELETE FROM attachment_chunk WHERE place = 1"), 7, "BROKEN  sealed", "1 damaged: file_"),
        ("the name of a file that is damaged", |data| sql(data, "UPDATE attachment SET about = '!'"), 7, "BROKEN  sealed", "1 damaged: file_"),
        (
            "a record about an area that is not there",
            |data| sql(data, "UPDATE protected_record SET subject_id = 'area_00000000000000000000000000'"),
            7,
            "BROKEN  subjects",
            "about something that is not there, such as note_",
        ),
        ("a reason that is damaged", |data| sql(data, REASON), 7, "BROKEN  sealed", "1 damaged: reason of emergency_"),
        (
            "a journal that was changed",
            |data| sql(data, "UPDATE journal_entry SET subject = 'x' WHERE place = 2"),
            7,
            "BROKEN  journal",
            "compare with a backup",
        ),
        (
            "the certificate of the authority is gone",
            |data| {
                settings(data, TLS);
                std::fs::write(data.join("ca.key"), "x").unwrap();
            },
            7,
            "BROKEN  certificate",
            "ca.pem is missing",
        ),
        (
            "a certificate that is none",
            |data| {
                settings(data, OWN_TLS);
                std::fs::write(data.join("ca.pem"), "x").unwrap();
                std::fs::write(data.join("ca.key"), "x").unwrap();
            },
            7,
            "BROKEN  certificate",
            "holds no certificate",
        ),
        ("a certificate that is not there", |data| settings(data, OWN_TLS), 7, "BROKEN  certificate", "ca.pem"),
    ]
}

#[cfg(unix)]
#[test]
fn doctor_finds_every_state_that_is_wrong_and_says_what_to_do() {
    let vall = Vall::new();
    // More than one chunk, and more than one version.
    let plan = vall.installation.write("plan.bin", &vec![7; 1_500_000]);
    assert_eq!(vall.run(&vall.manager, &["attach", &vall.note, &plan]).0, Some(0));
    let text = vall.installation.write("other.txt", b"other words");
    let (code, _, talk) = vall.run(&vall.manager, &["change", &vall.note, "--version", "1", "--text", &text]);
    assert_eq!(code, Some(0), "{talk}");
    let whole = vall.installation.path("data");
    let sound = vall.installation.run(&["doctor"]);
    let said = String::from_utf8(sound.stdout).unwrap();
    assert_eq!(sound.status.code(), Some(0), "{said}");
    assert!(said.lines().all(|line| line.starts_with("good ") || line.starts_with("look    space")), "{said}");
    let mut found = 0;
    for (state, make, code, begin, say) in states() {
        let copied = Installation::new();
        let data = copied.path("data");
        copy(&whole, &data);
        make(&data);
        let output = copied.run(&["doctor"]);
        let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{state}: {said}");
        assert!(said.lines().any(|line| line.starts_with(begin) && line.contains(say)), "{state}: {said}");
        found += 1;
    }
    println!("proof: doctor: {found} states made on purpose, each found with its exit code and what to do");
}
