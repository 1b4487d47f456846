//! One command, one file.

pub(crate) mod agreements;
pub(crate) mod areas;
pub(crate) mod backup;
mod complaints;
pub(crate) mod completions;
pub(crate) mod coverage;
pub(crate) mod demonstrate;
pub(crate) mod distribution;
pub(crate) mod doctor;
pub(crate) mod due;
pub(crate) mod duties;
pub(crate) mod export;
mod fields;
pub(crate) mod findings;
pub(crate) mod import;
pub(crate) mod imports;
pub(crate) mod init;
pub(crate) mod invent;
pub(crate) mod journal;
pub(crate) mod key_file;
pub(crate) mod keys;
pub(crate) mod library;
pub(crate) mod mail;
pub(crate) mod man;
pub(crate) mod measures;
pub(crate) mod members;
pub(crate) mod notes;
mod notices;
pub(crate) mod openapi;
pub(crate) mod organisations;
pub(crate) mod packs;
pub(crate) mod partners;
pub(crate) mod plans;
pub(crate) mod print;
pub(crate) mod public_notices;
pub(crate) mod recommendations;
pub(crate) mod records;
pub(crate) mod restore;
pub(crate) mod retention;
pub(crate) mod rights;
pub(crate) mod serve;
pub(crate) mod sites;
pub(crate) mod surveys;
pub(crate) mod taxonomy;
mod unsealed;
pub(crate) mod visits;
mod what_if;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parvis_model::{Caller, RecordId, SubjectId};
use parvis_service::{BackupKey, OperatingSystemRandom, Page, Register, ServiceError, SystemClock};
use parvis_store::StoreError;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::arguments::{Key, Listed};
use crate::exit::Failure;
use crate::output::{json, line, say};

const CALLER: Caller = Caller::CommandLine;

/// Prints a page of a list: as JSON, or line by line with how to go on.
fn page<T: Serialize>(found: &Page<T>, listed: &Listed, line: impl FnMut(&T) -> Result<(), Failure>) -> Result<(), Failure> {
    if listed.output.json {
        return json(found);
    }
    found.lines.iter().try_for_each(line)?;
    if found.next.is_some() {
        say("hint: there are more; use --page-size, or --json and pass its \"next\" with --after");
    }
    Ok(())
}

/// Opens the register in the data folder.
async fn open(data: &Path) -> Result<Register, Failure> {
    match Register::open(data, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await {
        Err(parvis_service::ServiceError::Store(StoreError::Missing(folder))) => {
            let hint = "hint: run \"parvis init\" first, or name the data folder with --data or PARVIS_DATA";
            Err(Failure::Environment(format!("there is no register in {}\n{hint}", folder.display())))
        }
        other => {
            let mut register = other?;
            if let Some(file) = std::env::var_os("PARVIS_UNLOCK") {
                register.unlock(&secret_text(Path::new(&file))?).await?;
            }
            Ok(register)
        }
    }
}

/// A file that holds a secret.
fn secret_text(path: &Path) -> Result<Zeroizing<String>, ServiceError> {
    let failed = |source| ServiceError::File { path: path.to_owned(), source };
    let mut text = Zeroizing::new(String::new());
    std::fs::File::open(path).map_err(failed)?.take(LONGEST_SECRET + 1).read_to_string(&mut text).map_err(failed)?;
    if text.len() as u64 > LONGEST_SECRET {
        return Err(ServiceError::Invalid(format!("{} holds more than a key or a passphrase: it is longer than {LONGEST_SECRET} bytes", path.display())));
    }
    Ok(text)
}

/// The longest key, or passphrase, in bytes.
const LONGEST_SECRET: u64 = 64 * 1024;

/// Refuses to write over a file of the installation, or over one that was read for the same command.
fn apart(register: &Register, out: &Path, read: &[Option<&PathBuf>]) -> Result<(), Failure> {
    let place = |path: &Path| path.canonicalize().ok();
    let was_read = place(out).is_some() && read.iter().flatten().any(|path| place(path) == place(out));
    if was_read || register.is_own_file(out) { Err(not_over(out)) } else { Ok(()) }
}

fn not_over(out: &Path) -> Failure {
    let what = "is a file of the installation, or was read for this; nothing was written: name another file";
    Failure::Service(ServiceError::Invalid(format!("{} {what}", out.display())))
}

/// A text that is read whole.
fn read(path: &Path) -> Result<String, Failure> {
    Ok(std::fs::read_to_string(path).map_err(|source| ServiceError::File { path: path.to_owned(), source })?)
}

/// A malformed id names nothing.
fn id<T: std::str::FromStr>(text: &str, what: &'static str) -> Result<T, Failure> {
    text.parse().map_err(|_| Failure::Service(ServiceError::NotFound(what)))
}

/// What a record is about: a site, an area or an organisation by its id, or the installation by that word.
async fn subject(register: &Register, named: &str) -> Result<SubjectId, Failure> {
    if named == "installation" { Ok(register.installation_id().await?.into()) } else { id(named, "site, area or organisation") }
}

/// Adds a file to a record, and says so where it is kept under another name than its own.
async fn attach(register: &Register, caller: &Caller, record: RecordId, file: &Path) -> Result<(), Failure> {
    let failed = |source| ServiceError::File { path: file.to_owned(), source };
    let content = Zeroizing::new(std::fs::read(file).map_err(failed)?);
    let called = file.file_name().unwrap_or_default().to_string_lossy();
    let added = register.attach(caller, record, &called, &content).await?;
    line(&added.id.to_string())?;
    if added.name != called.trim() {
        say(&format!("there was already a different file of this name; this one was saved as \"{}\"", added.name));
    }
    Ok(())
}

/// The key of a backup, from a key file or a file with a passphrase.
fn backup_key(options: &Key) -> Result<BackupKey, Failure> {
    match (&options.key_file, &options.passphrase_file) {
        (Some(file), None) => Ok(BackupKey::from_file(&secret_text(file)?)?),
        (None, Some(file)) => Ok(BackupKey::from_passphrase(&secret_text(file)?)?),
        _ => Err(Failure::Usage("name one of --key-file and --passphrase-file".to_owned())),
    }
}

/// The range of an index, in brackets behind it: with the worst and the best answers to the rest; nothing where there is no rest.
fn between(range: Option<[f64; 2]>) -> String {
    match range {
        Some([low, high]) if low < high => format!(" ({low:.1} to {high:.1})"),
        _ => String::new(),
    }
}

/// Makes the data folder where there is none, then opens it.
async fn open_or_init(data: &Path) -> Result<Register, Failure> {
    Ok(Register::init(data, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await?)
}
