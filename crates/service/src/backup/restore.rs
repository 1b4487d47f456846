use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::read::ZlibDecoder;
use parvis_model::{Caller, Clock, MemberId, Random};
use parvis_store::{Cell, SCHEMA_VERSION, Store, StoreOptions, Table, WriteTransaction};
use serde::Serialize;

use super::chunks::ChunkReader;
use super::erased::{self, ErasedAgain};
use super::place::Place;
use super::{BackupKey, Header, LINE_LIMIT, LeftOut, Line, TITLE, Value, contents};
use crate::door::journal_action::Action;
use crate::installation::data_folder::DATABASE;
use crate::installation::error::ServiceError;
use crate::installation::settings::Settings;
use crate::register::Register;

/// What was put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RestoreSummary {
    /// Identity of the backup.
    pub backup: String,
    /// Rows of all tables.
    pub rows: u64,
    /// Files beside the database.
    pub files: u64,
    /// How many things that were erased, ended, taken back or held back since are so again.
    pub erasures: u64,
    /// Files that the settings name and that were not in the backup: to be put in their places.
    pub to_copy: Vec<LeftOut>,
    /// The last entry of the journal of the old folder that was followed, where one was: its number and its time, UTC.
    pub followed_to: Option<(u64, String)>,
    /// Members who lost all that they signed in with, as it was replaced since: each needs a link.
    pub need_link: Vec<MemberId>,
    /// What is left to a person.
    pub to_do: Vec<String>,
}

/// How a backup is put back.
pub struct RestoreOptions<'a> {
    /// What opens it.
    pub key: &'a BackupKey,
    /// The data folder that the backup was made of, as far as it can still be read: what was erased there since is erased
    /// here as well.
    pub erased_in: Option<&'a Path>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The generator.
    pub random: Arc<dyn Random>,
}

/// Rows written at a time, and bytes of text in them: a chunk of a file is one row.
const BATCH: usize = 500;
const BATCH_BYTES: usize = 8 << 20;

fn refused(what: &str) -> ServiceError {
    ServiceError::Invalid(format!("this backup cannot be restored: {what}; nothing was written"))
}

impl Register {
    /// Puts a backup back into `folder`, which must be empty or not there; it may be a mount point, the working folder or a
    /// link. All of it is checked first, chain of the journal and integrity of the database included; then it appears at once.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] or [`ServiceError::Seal`] for a file that is no backup, is damaged, is of a newer program or
    /// was made with another key; then nothing is left behind.
    pub async fn restore(folder: &Path, caller: &Caller, options: RestoreOptions<'_>, input: &mut (dyn Read + Send)) -> Result<RestoreSummary, ServiceError> {
        let unique: String = options.random.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        let place = Place::prepare(folder, &unique)?;
        let mut summary = fill(place.filling(), caller, options, input).await?;
        place.finish()?;
        summary.to_copy = still_to_copy(folder);
        Ok(summary)
    }
}

/// Files that the settings of a restored folder name and that are not there.
fn still_to_copy(folder: &Path) -> Vec<LeftOut> {
    let missing = |(setting, path): (&str, &Path)| {
        let path = folder.join(path);
        let why = "it was not in the backup: put your copy there, or change the setting".to_owned();
        (!path.is_file()).then(|| LeftOut { what: format!("the file that {setting} names in parvis.toml"), path, why })
    };
    contents::named(&Settings::of_backup(folder)).into_iter().filter_map(missing).collect()
}

async fn fill(folder: &Path, caller: &Caller, options: RestoreOptions<'_>, input: &mut (dyn Read + Send)) -> Result<RestoreSummary, ServiceError> {
    let mut input = BufReader::new(input);
    let header = header(&mut input)?;
    let salt = header.salt.as_deref().map(salt).transpose()?;
    let wrapped = BASE64_STANDARD.decode(&header.key).map_err(|_| refused("its first lines are damaged"))?;
    let inner = options.key.derive(salt.as_ref())?.unwrap(&wrapped, &header.backup, 1)?;
    let lines = Lines(BufReader::new(ZlibDecoder::new(ChunkReader::new(input, &inner, &header.backup))));
    let store = Store::open(&folder.join(DATABASE), StoreOptions { create: true, ..StoreOptions::new(options.clock.clone()) }).await?;
    let counted = take_all(&store, folder, lines).await;
    let end = erased::end_of_journal(&store).await;
    store.close().await;
    let ((rows, files), end) = (counted?, end?);
    let register = Register::open_restored(folder, options.clock, options.random).await?;
    register.verify_journal(caller, &[], None).await?;
    let integrity = register.store.integrity().await?;
    if integrity != "ok" {
        return Err(refused(&integrity));
    }
    let again = match options.erased_in {
        Some(folder) => register.erase_again(caller, folder, end).await?,
        None => ErasedAgain::default(),
    };
    let mut change = register.writer_for(caller).await?;
    // Which areas are towns is known now that the settings are there.
    change.place_in_towns().await?;
    change.commit(register.entry(caller, Action::Restore, &header.backup)).await?;
    register.close().await;
    let ErasedAgain { things: erasures, followed_to, need_link, to_do, .. } = again;
    Ok(RestoreSummary { backup: header.backup, rows, files, erasures, followed_to, need_link, to_do, to_copy: Vec::new() })
}

fn header(input: &mut impl BufRead) -> Result<Header, ServiceError> {
    let mut head = |limit: u64| -> Result<String, ServiceError> {
        let mut line = String::new();
        input.take(limit).read_line(&mut line).map_err(|_| refused("the file is not a backup of Parvis"))?;
        Ok(line.trim_end().to_owned())
    };
    if head(64)? != TITLE {
        return Err(refused("the file is not a backup of Parvis"));
    }
    let header: Header = serde_json::from_str(&head(4096)?).map_err(|_| refused("its first lines are damaged"))?;
    if header.schema > SCHEMA_VERSION {
        return Err(refused("it was made by a newer program; use that one"));
    }
    Ok(header)
}

fn salt(text: &str) -> Result<[u8; 16], ServiceError> {
    let digits = if text.len() == 32 { u128::from_str_radix(text, 16).ok() } else { None };
    digits.map(u128::to_be_bytes).ok_or_else(|| refused("its first lines are damaged"))
}

struct Lines<R>(R);

impl<R: BufRead> Lines<R> {
    fn next(&mut self) -> Result<Option<Line>, ServiceError> {
        let mut line = Vec::new();
        (&mut self.0).take(LINE_LIMIT).read_until(b'\n', &mut line).map_err(|error| refused(&error.to_string()))?;
        if line.is_empty() {
            return Ok(None);
        }
        serde_json::from_slice(&line).map(Some).map_err(|_| refused("a line in it is damaged"))
    }
}

/// The table that rows are for, with the columns that the backup has.
struct Target {
    table: &'static Table,
    columns: Vec<&'static str>,
    rows: Vec<Vec<Cell>>,
    bytes: usize,
}

impl Target {
    fn of(name: &str, columns: &[String]) -> Result<Self, ServiceError> {
        let table = Table::named(name).ok_or_else(|| refused("it has a table that this program does not know"))?;
        let known = |column: &String| table.column(column);
        let columns: Option<Vec<&'static str>> = columns.iter().map(known).collect();
        let columns = columns.ok_or_else(|| refused("it has a column that this program does not know"))?;
        Ok(Self { table, columns, rows: Vec::new(), bytes: 0 })
    }

    fn take(&mut self, row: Vec<Cell>) {
        self.bytes += row.iter().map(|cell| if let Cell::Text(text) = cell { text.len() } else { 8 }).sum::<usize>();
        self.rows.push(row);
    }

    fn is_full(&self) -> bool {
        self.rows.len() >= BATCH || self.bytes >= BATCH_BYTES
    }

    async fn write(&mut self, change: &mut WriteTransaction) -> Result<(), ServiceError> {
        change.add_rows(self.table, &self.columns, &self.rows).await?;
        self.rows.clear();
        self.bytes = 0;
        Ok(())
    }
}

/// Reads the stream to its end; answers with the number of rows and files.
async fn take_all(store: &Store, folder: &Path, mut lines: Lines<impl BufRead>) -> Result<(u64, u64), ServiceError> {
    let mut change = store.write().await?;
    let mut target: Option<Target> = None;
    let mut file: Option<std::fs::File> = None;
    let whole = |file: &mut Option<std::fs::File>| file.take().map_or(Ok(()), |file| file.sync_all());
    let (mut rows, mut files) = (0, 0);
    let failed = |source| ServiceError::File { path: folder.to_owned(), source };
    loop {
        let line = lines.next()?.ok_or_else(|| refused("its end is missing"))?;
        if !matches!(line, Line::Row(_))
            && let Some(mut full) = target.take()
        {
            full.write(&mut change).await?;
        }
        match line {
            Line::Table { name, columns } => target = Some(Target::of(&name, &columns)?),
            Line::Row(values) => {
                let target = target.as_mut().filter(|target| target.columns.len() == values.len()).ok_or_else(|| refused("a row in it is damaged"))?;
                rows += 1;
                target.take(values.into_iter().map(cell).collect());
                if target.is_full() {
                    target.write(&mut change).await?;
                }
            }
            Line::File { path } => {
                whole(&mut file).map_err(failed)?;
                let path = below(folder, &path)?;
                let made = std::fs::create_dir_all(path.parent().unwrap_or(folder)).and_then(|()| std::fs::File::create_new(&path));
                file = Some(made.map_err(|error| if is_of_names(&error) { refused("two files in it have one name") } else { failed(error) })?);
                crate::installation::private_file::restrict(&path).map_err(failed)?;
                files += 1;
            }
            Line::Bytes(bytes) => {
                let bytes = BASE64_STANDARD.decode(bytes).map_err(|_| refused("a file in it is damaged"))?;
                file.as_mut().ok_or_else(|| refused("a file in it has no name"))?.write_all(&bytes).map_err(failed)?;
            }
            Line::End { rows: all, files: all_files } => {
                if (all, all_files) != (rows, files) || lines.next()?.is_some() {
                    return Err(refused("it is not whole"));
                }
                whole(&mut file).map_err(failed)?;
                change.commit_restored().await?;
                return Ok((rows, files));
            }
        }
    }
}

fn cell(value: Value) -> Cell {
    match value {
        Value::Null => Cell::Null,
        Value::Integer(number) => Cell::Integer(number),
        Value::Real { bits } => Cell::Real(f64::from_bits(bits)),
        Value::Text(text) => Cell::Text(text),
    }
}

/// Whether names are at fault, rather than the disk.
fn is_of_names(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{AlreadyExists, IsADirectory, NotADirectory};
    matches!(error.kind(), AlreadyExists | IsADirectory | NotADirectory)
}

/// Where a file of a backup goes: below the folder, and never in the place of the database.
fn below(folder: &Path, path: &str) -> Result<PathBuf, ServiceError> {
    if !contents::fits(path) {
        return Err(refused("it has a file that belongs nowhere"));
    }
    Ok(path.split('/').fold(folder.to_owned(), |path, part| path.join(part)))
}
