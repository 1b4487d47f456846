//! What a backup that is sealed correctly may still try, and what it holds.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use parvis_model::Caller;
use parvis_seal::InstallationKey;

use super::chunks::{ChunkReader, ChunkWriter};
use super::{BackupKey, Header, RestoreOptions};
use crate::door::keys;
use crate::installation::environment::{OperatingSystemRandom, SystemClock};
use crate::installation::error::ServiceError;
use crate::register::Register;

const SHELL: Caller = Caller::CommandLine;

fn key() -> BackupKey {
    BackupKey::File(InstallationKey::new([7; 32]))
}

async fn register(folder: &Path) -> Register {
    Register::init(folder, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap()
}

async fn restore(backup: &[u8], folder: &Path) -> Result<super::RestoreSummary, ServiceError> {
    let how = RestoreOptions { key: &key(), erased_in: None, clock: Arc::new(SystemClock), random: Arc::new(OperatingSystemRandom) };
    let mut input = backup;
    Register::restore(folder, &SHELL, how, &mut input).await
}

/// The lines of a backup, changed and sealed again under the same key: nothing of it is damaged.
fn sealed_again(backup: &[u8], change: impl FnOnce(&mut Vec<String>)) -> Vec<u8> {
    let mut input = BufReader::new(backup);
    let (mut title, mut head) = (String::new(), String::new());
    input.read_line(&mut title).unwrap();
    input.read_line(&mut head).unwrap();
    let header: Header = serde_json::from_str(&head).unwrap();
    let inner = key().derive(None).unwrap().unwrap(&BASE64_STANDARD.decode(&header.key).unwrap(), &header.backup, 1).unwrap();
    let mut text = String::new();
    ZlibDecoder::new(ChunkReader::new(input, &inner, &header.backup)).read_to_string(&mut text).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    change(&mut lines);
    let mut out = format!("{title}{head}").into_bytes();
    let nonce = || keys::nonce(&OperatingSystemRandom);
    let mut stream = ZlibEncoder::new(ChunkWriter::new(&mut out, &inner, &header.backup, &nonce), Compression::default());
    lines.iter().for_each(|line| writeln!(stream, "{line}").unwrap());
    stream.finish().unwrap().finish().unwrap();
    out
}

/// What an older program would have written: without the tables and columns that came later, under its number of the schema.
fn of_an_older_schema(backup: &[u8], schema: i64, without: &[(&str, &[&str])]) -> Vec<u8> {
    let anew = sealed_again(backup, |lines| {
        let (mut kept, mut rows) = (Vec::new(), 0_u64);
        let mut left_out: Option<Vec<usize>> = None;
        for line in lines.drain(..) {
            let mut value: serde_json::Value = serde_json::from_str(&line).unwrap();
            if let Some(table) = value.get_mut("table") {
                let name = table["name"].as_str().unwrap().to_owned();
                let columns = table["columns"].as_array_mut().unwrap();
                let later = without.iter().find(|(table, _)| *table == name).map_or(&[][..], |(_, columns)| *columns);
                let places = (0..columns.len()).filter(|place| later.contains(&columns[*place].as_str().unwrap())).collect::<Vec<_>>();
                assert_eq!(places.len(), later.len(), "{name}");
                places.iter().rev().for_each(|place| drop(columns.remove(*place)));
                left_out = Some(places);
            } else if let Some(row) = value.get_mut("row") {
                rows += 1;
                let row = row.as_array_mut().unwrap();
                left_out.iter().flatten().rev().for_each(|place| drop(row.remove(*place)));
            } else if let Some(end) = value.get_mut("end") {
                end["rows"] = rows.into();
            }
            kept.push(value.to_string());
        }
        *lines = kept;
    });
    let text = String::from_utf8_lossy(&anew[..4_000.min(anew.len())]).into_owned();
    let head = text.lines().nth(1).unwrap();
    let mut older: serde_json::Value = serde_json::from_str(head).unwrap();
    older["schema"] = schema.into();
    let title = text.lines().next().unwrap().len() + 1;
    [&anew[..title], older.to_string().as_bytes(), &anew[title + head.len()..]].concat()
}

/// Adds files to a backup, and counts them in its end.
fn with_files(backup: &[u8], names: &[&str]) -> Vec<u8> {
    sealed_again(backup, |lines| {
        let mut end: serde_json::Value = serde_json::from_str(&lines.pop().unwrap()).unwrap();
        let files = end["end"]["files"].as_u64().unwrap();
        end["end"]["files"] = (files + names.len() as u64).into();
        for name in names {
            lines.push(serde_json::json!({ "file": { "path": name } }).to_string());
            lines.push(serde_json::json!({ "bytes": BASE64_STANDARD.encode("planted") }).to_string());
        }
        lines.push(end.to_string());
    })
}

/// Everything below a folder, with what stands in it.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in std::fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.clone(), std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn a_backup_sealed_correctly_with_names_that_lead_elsewhere_is_refused_and_writes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let mut backup = Vec::new();
    register(&home.path().join("old")).await.backup(&SHELL, &key(), &mut backup).await.unwrap();
    // What a name could hit, beside the folder that is restored into.
    let around = home.path().join("around");
    std::fs::create_dir_all(around.join("victims")).unwrap();
    std::fs::write(around.join("victims/file"), "as it was").unwrap();
    let before = everything(&around);
    let absolute = around.join("victims/file").to_string_lossy().into_owned();
    let long = format!("packs/{}", "x".repeat(5_000));
    let hostile: &[&[&str]] = &[
        &["../victims/file"],
        &["packs/../../victims/file"],
        &["../../around/victims/new"],
        &[&absolute],
        &["/tmp/parvis-planted"],
        &["packs/./../x"],
        &["packs\\..\\..\\victims\\file"],
        &["packs/a\0b"],
        &[&long],
        &["packs/twice", "packs/twice"],
        &["packs/file", "packs/file/below"],
        &["packs/folder/file", "packs/folder"],
        &["packs/late.part"],
        &["register.sqlite"],
        &["register.sqlite-wal"],
        &["REGISTER.sqlite-journal"],
        &["parvis.toml"],
        &["packs/NUL"],
        &["packs/aux.txt"],
        &["packs/a:stream"],
        &["packs/end."],
        &[".restoring-x/y"],
        &["."],
        &[".."],
        &[""],
        &["packs/"],
    ];
    for names in hostile {
        let file = with_files(&backup, names);
        let into = around.join("data");
        let refused = restore(&file, &into).await;
        assert!(matches!(refused, Err(ServiceError::Invalid(_))), "{names:?}: {refused:?}");
        assert!(everything(&around) == before, "{names:?}");
    }
    // The same way of making a file is taken where its names are harmless: the test can fail.
    let into = around.join("data");
    restore(&with_files(&backup, &["packs/i18n/en/own.txt"]), &into).await.unwrap();
    assert_eq!(std::fs::read_to_string(into.join("packs/i18n/en/own.txt")).unwrap(), "planted");
}

#[tokio::test]
async fn a_backup_holds_the_authority_and_every_file_in_the_data_folder_that_the_settings_name() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("data");
    std::fs::create_dir_all(folder.join("tls")).unwrap();
    let settings = "key_file = \"keys/own.key\"\nbase_map = \"tls/../mine.pmtiles\"\n\
                    [tls]\nnames = [\"parvis.example\"]\ncertificate = \"tls/chain.pem\"\nkey = \"tls/key.pem\"\n\
                    [directory]\nissuer = \"https://login.example.org\"\nclient_id = \"parvis\"\ncalled = \"Town\"\nclient_secret_file = \"directory.secret\"\n";
    std::fs::write(folder.join("parvis.toml"), settings).unwrap();
    std::fs::create_dir(folder.join("keys")).unwrap();
    let named = [
        ("mine.pmtiles", "PMTiles\u{3}"),
        ("tls/chain.pem", "chain"),
        ("tls/key.pem", "key"),
        ("directory.secret", "secret"),
        ("ca.pem", "a"),
        ("ca.key", "b"),
    ];
    for (name, text) in named {
        std::fs::write(folder.join(name), text).unwrap();
    }
    let register = register(&folder).await;
    let mut backup = Vec::new();
    let summary = register.backup(&SHELL, &key(), &mut backup).await.unwrap();
    assert_eq!((summary.left_out, summary.others, summary.holds_key), (vec![], Vec::<String>::new(), true));
    let restored = restore(&backup, &home.path().join("new")).await.unwrap();
    assert_eq!(restored.to_copy, vec![]);
    for (name, text) in named {
        assert_eq!(std::fs::read_to_string(home.path().join("new").join(name)).unwrap(), text, "{name}");
    }
    let key = |folder: &str| std::fs::read_to_string(home.path().join(folder).join("keys/own.key")).unwrap();
    assert_eq!(key("new"), key("data"));
}

#[tokio::test]
async fn what_a_backup_leaves_out_is_named_at_each_run_and_again_when_it_is_put_back() {
    let home = tempfile::tempdir().unwrap();
    let (folder, elsewhere) = (home.path().join("data"), home.path().join("elsewhere"));
    for made in [&folder, &elsewhere, &folder.join("packs")] {
        std::fs::create_dir_all(made).unwrap();
    }
    for file in ["installation.key", "map.pmtiles", "pack"] {
        std::fs::write(elsewhere.join(file), "0".repeat(64)).unwrap();
    }
    std::fs::write(elsewhere.join("map.pmtiles"), b"PMTiles\x03 and more").unwrap();
    let settings = "key_file = \"../elsewhere/installation.key\"\nbase_map = \"../elsewhere/map.pmtiles\"\n\
                    [directory]\nissuer = \"https://login.example.org\"\nclient_id = \"parvis\"\ncalled = \"Town\"\nclient_secret_file = \"nowhere.secret\"\n";
    std::fs::write(folder.join("parvis.toml"), settings).unwrap();
    // A key that is not in use any more, a link, and something that is not the register's.
    std::fs::write(folder.join("installation.key"), "1".repeat(64)).unwrap();
    std::fs::write(folder.join("holiday.jpg"), "x").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(elsewhere.join("pack"), folder.join("packs/link")).unwrap();
    let register = register(&folder).await;
    let mut backup = Vec::new();
    let summary = register.backup(&SHELL, &key(), &mut backup).await.unwrap();
    let named = |left: &[super::LeftOut]| -> Vec<String> {
        let mut names: Vec<String> = left.iter().map(|left| left.path.file_name().unwrap().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    assert_eq!(named(&summary.left_out), ["installation.key", "installation.key", "link", "map.pmtiles", "nowhere.secret"], "{:?}", summary.left_out);
    assert!(summary.left_out.iter().all(|left| !left.why.is_empty()));
    assert_eq!((summary.others, summary.holds_key), (vec!["holiday.jpg".to_owned()], false));
    assert_eq!(register.left_out_of_backups(), summary.left_out);
    let far = home.path().join("far/away");
    let restored = restore(&backup, &far).await.unwrap();
    assert_eq!(named(&restored.to_copy), ["installation.key", "map.pmtiles", "nowhere.secret"]);
    assert!(!far.join("installation.key").exists(), "a key that is kept apart is in no backup");
}

#[tokio::test]
async fn a_backup_during_which_the_key_was_exchanged_is_not_called_whole() {
    let home = tempfile::tempdir().unwrap();
    let register = register(home.path()).await;
    std::fs::write(home.path().join(keys::FILE), format!("{}\n", "ab".repeat(32))).unwrap();
    let refused = register.backup(&SHELL, &key(), &mut Vec::new()).await;
    assert!(matches!(&refused, Err(ServiceError::Invalid(text)) if text.contains("exchanged")), "{refused:?}");
}

/// A register with a place in an area, a member who keeps a note with a file, and what is derived from all of it.
async fn filled(folder: &Path) -> Register {
    let register = register(folder).await;
    let mut writer = parvis_osm::PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
    for id in 1..=3 {
        writer.node(id, 1, 9.0 + id as f64 * 0.01, 47.05, &[("amenity", "school"), ("name", "Vall School")]).unwrap();
    }
    let extract = folder.join("town.osm.pbf");
    std::fs::write(&extract, writer.finish().unwrap()).unwrap();
    register.import(&SHELL, &extract, &crate::places::import::ImportOptions::default(), &|_, _, _| {}).await.unwrap();
    std::fs::remove_file(extract).unwrap();
    let quarter =
        r#"{"type":"Feature","properties":{"name":"Quarter"},"geometry":{"type":"Polygon","coordinates":[[[9,46],[9.025,46],[9.025,48],[9,48],[9,46]]]}}"#;
    register.add_areas(&SHELL, quarter.to_owned(), parvis_model::AreaOrigin::Drawn).await.unwrap();
    let schools = register.add_organisation(&SHELL, "Schools", parvis_model::OrganisationKind::Operator).await.unwrap().id;
    let site = register.sites(&SHELL, &crate::places::sites::SiteQuery::default()).await.unwrap().sites[0].id;
    register.relate(&SHELL, schools, parvis_model::Relation::Operates, Some(site), None).await.unwrap();
    let owner = Caller::Member(register.add_member(&SHELL, schools, parvis_model::Role::OperatorManager, "Ada").await.unwrap().id);
    let (marking, handling) = (parvis_model::Marking::Amber, parvis_model::Handling::Ordinary);
    let note = crate::records::notes::NewNote { site, text: "A gate.".to_owned(), marking, handling, state: parvis_model::RecordState::Current };
    let note = register.create_note(&owner, note).await.unwrap().id;
    register.attach(&owner, note.into(), "plan.txt", b"where the key hangs").await.unwrap();
    register
}

/// What is read of tables that are derived from others.
async fn derived(register: &Register) -> String {
    let named = crate::places::sites::SiteQuery { text: "vall sch".to_owned(), ..crate::places::sites::SiteQuery::default() };
    let found = register.sites(&SHELL, &named).await.unwrap();
    let areas = register.areas(&SHELL, &crate::places::area_list::AreaQuery::default()).await.unwrap().areas;
    let within = crate::places::sites::SiteQuery { area: Some(areas[0].id), ..crate::places::sites::SiteQuery::default() };
    let within = register.sites(&SHELL, &within).await.unwrap();
    let mut reader = register.store.read().await.unwrap();
    let counted = (reader.sites_by_category().await.unwrap(), reader.who_keep(1, 0).await.unwrap(), reader.wrongly_counted().await.unwrap());
    format!("{found:?} {areas:?} {within:?} {counted:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_an_older_schema_is_put_back_and_all_that_is_derived_is_made_again() {
    let home = tempfile::tempdir().unwrap();
    let register = filled(&home.path().join("old")).await;
    let before = derived(&register).await;
    let mut backup = Vec::new();
    register.backup(&SHELL, &key(), &mut backup).await.unwrap();
    let later: &[(&str, &[&str])] = &[
        ("listing_word", &["shown", "sort_key"]),
        ("site_area", &["shown", "sort_key"]),
        ("given", &["site_id"]),
        ("organisation", &["by_name"]),
        ("protected_version", &["marking", "state"]),
    ];
    for (schema, without) in [(parvis_store::SCHEMA_VERSION, &[][..]), (10, later)] {
        let folder = home.path().join(format!("of {schema}"));
        restore(&of_an_older_schema(&backup, schema, without), &folder).await.unwrap();
        let restored = self::register(&folder).await;
        assert_eq!(derived(&restored).await, before, "schema {schema}");
        restored.close().await;
    }
    let newer = of_an_older_schema(&backup, parvis_store::SCHEMA_VERSION + 1, &[]);
    let refused = restore(&newer, &home.path().join("newer")).await;
    assert!(matches!(&refused, Err(ServiceError::Invalid(text)) if text.contains("newer program")), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn passkeys_and_connections_with_a_directory_that_were_taken_away_since_do_not_come_back_with_a_backup() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("old");
    let register = register(&folder).await;
    let authority = register.add_organisation(&SHELL, "Authority", parvis_model::OrganisationKind::Authority).await.unwrap().id;
    let mut sessions = Vec::new();
    let mut keys = Vec::new();
    for number in 0..3_u8 {
        let member = register.add_member(&SHELL, authority, parvis_model::Role::Coordinator, "Ada").await.unwrap().id;
        let link = register.invite(&SHELL, member).await.unwrap();
        let account = crate::people::accounts::NewAccount {
            user_name: format!("ada {number}"),
            proof: "lantern gravel oboe thirst".into(),
            ..crate::people::accounts::NewAccount::default()
        };
        let secret = register.accept_invitation(link.reveal(), account, &crate::people::accounts::Origin::default()).await.unwrap().secret;
        let session = register.identify(Some(crate::people::accounts::Credential::Session(secret.reveal())), false).await.unwrap().session.unwrap();
        let mut change = register.store.write().await.unwrap();
        let (id, created_at) = (parvis_model::PasskeyId::from_random([number + 1; 16]), register.now());
        let row = parvis_store::PasskeyRow { id, member, name: "Key".to_owned(), public_key: format!("{{\"of\":{number}}}"), created_at, used_at: None };
        change.put_passkey(&row).await.unwrap();
        let (issuer, subject) = ("https://login.example.org".to_owned(), format!("ada {number}"));
        let row = parvis_store::DirectoryAccountRow { member, issuer, subject, connected_at: created_at };
        assert!(change.put_directory_account(&row).await.unwrap());
        change.commit(register.entry(&SHELL, crate::door::journal_action::Action::AddPasskey, id)).await.unwrap();
        sessions.push((session, member));
        keys.push(id);
    }
    let mut backup = Vec::new();
    register.backup(&SHELL, &key(), &mut backup).await.unwrap();
    register.remove_passkey(sessions[0].0, keys[0]).await.unwrap();
    register.disconnect_directory(sessions[1].0).await.unwrap();
    let how = RestoreOptions { key: &key(), erased_in: Some(&folder), clock: Arc::new(SystemClock), random: Arc::new(OperatingSystemRandom) };
    let into = home.path().join("new");
    let summary = Register::restore(&into, &SHELL, how, &mut &backup[..]).await.unwrap();
    assert_eq!((summary.erasures, summary.need_link), (2, Vec::new()), "all of them have a password as before");
    let restored = self::register(&into).await;
    let mut reader = restored.store.read().await.unwrap();
    let mut left = Vec::new();
    for (_, member) in sessions {
        left.push((reader.passkeys(member).await.unwrap().len(), reader.directory_account(member).await.unwrap().is_some()));
    }
    assert_eq!(left, [(0, true), (1, false), (1, true)]);
}
