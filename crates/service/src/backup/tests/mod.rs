//! What a backup that is sealed correctly may still try, and what it holds.

mod older;

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
