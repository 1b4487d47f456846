use std::io::{Read, Write};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use parvis_model::Caller;
use parvis_seal::DataKey;
use parvis_store::{Cell, SCHEMA_VERSION, TABLES};
use serde::Serialize;

use super::chunks::ChunkWriter;
use super::contents::Kept;
use super::{BackupKey, FILE_PIECE, Header, LeftOut, Line, TITLE, Value};
use crate::door::journal_action::Action;
use crate::door::keys;
use crate::door::keys::KeyFile;
use crate::installation::columns::to_json;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// What was put into a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupSummary {
    /// Identity of the backup.
    pub backup: String,
    /// Rows of all tables.
    pub rows: u64,
    /// Files beside the database.
    pub files: u64,
    /// Whether the key that opens protected content is in it.
    pub holds_key: bool,
    /// Files of the installation that are not in it, and what to do about each.
    pub left_out: Vec<LeftOut>,
    /// What else lies in the data folder, is nothing of the register's and is not in it either; the first of them by name.
    pub others: Vec<String>,
}

impl Register {
    /// Writes a backup of everything as it stands at one moment; others may go on writing meanwhile. That it was made is
    /// the last entry of the journal in it.
    ///
    /// # Errors
    /// [`ServiceError::File`] when a file cannot be read or `out` cannot be written.
    pub async fn backup(&self, caller: &Caller, key: &BackupKey, out: &mut (dyn Write + Send)) -> Result<BackupSummary, ServiceError> {
        let backup = format!("backup_{}", self.hexadecimal());
        let salt = matches!(key, BackupKey::Passphrase(_)).then(|| self.random());
        let outer = key.derive(salt.as_ref())?;
        let inner = DataKey::new(*keys::fresh(self.random.as_ref()));
        let wrapped = outer.wrap(&inner, parvis_seal::Algorithm::default(), &backup, 1, &keys::nonce(self.random.as_ref()))?;
        let header = Header {
            backup: backup.clone(),
            schema: SCHEMA_VERSION,
            salt: salt.map(|salt| salt.iter().map(|byte| format!("{byte:02x}")).collect()),
            key: BASE64_STANDARD.encode(wrapped),
        };
        let failed = |source| ServiceError::File { path: "the backup".into(), source };
        writeln!(out, "{TITLE}\n{}", to_json(&header)?).map_err(failed)?;
        self.writer_for(caller).await?.commit(self.entry(caller, Action::Backup, &backup)).await?;
        let nonce = || keys::nonce(self.random.as_ref());
        let mut stream = Stream { out: ZlibEncoder::new(ChunkWriter::new(out, &inner, &header.backup, &nonce), Compression::default()), rows: 0, files: 0 };
        let mut snapshot = self.store.read().await?;
        for table in &TABLES {
            stream.line(&Line::Table { name: table.name.to_owned(), columns: table.columns.iter().map(|column| (*column).to_owned()).collect() })?;
            snapshot.each_row(table, |cells| stream.row(cells)).await?;
        }
        let contents = self.contents();
        for file in &contents.files {
            stream.file(file)?;
        }
        self.key_is_the_same()?;
        let Stream { rows, files, .. } = stream;
        stream.line(&Line::End { rows, files })?;
        stream.out.finish().and_then(ChunkWriter::finish).map_err(failed)?;
        let holds_key = self.backs_up_its_key(&contents);
        Ok(BackupSummary { backup, rows, files, holds_key, left_out: contents.left_out, others: contents.others })
    }

    /// The key file and the rows of a backup belong together: another process may have exchanged the key meanwhile.
    fn key_is_the_same(&self) -> Result<(), ServiceError> {
        let (Some(mine), Some(KeyFile::Open(now))) = (&self.door.key, keys::read(&self.folder, &self.settings)?) else { return Ok(()) };
        if *mine.to_file() == *now.to_file() {
            return Ok(());
        }
        Err(ServiceError::Invalid(
            "the key of the installation was exchanged while the backup was being made, so the backup cannot be used; make it again".to_owned(),
        ))
    }

    fn hexadecimal(&self) -> String {
        self.random().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

struct Stream<W: Write> {
    out: W,
    rows: u64,
    files: u64,
}

impl<W: Write> Stream<W> {
    fn line(&mut self, line: &Line) -> Result<(), ServiceError> {
        writeln!(self.out, "{}", to_json(line)?).map_err(|source| ServiceError::File { path: "the backup".into(), source })
    }

    fn row(&mut self, cells: Vec<Cell>) -> Result<(), ServiceError> {
        self.rows += 1;
        let value = |cell| match cell {
            Cell::Null => Value::Null,
            Cell::Integer(number) => Value::Integer(number),
            Cell::Real(number) => Value::Real { bits: number.to_bits() },
            Cell::Text(text) => Value::Text(text),
        };
        self.line(&Line::Row(cells.into_iter().map(value).collect()))
    }

    fn file(&mut self, Kept { name, path }: &Kept) -> Result<(), ServiceError> {
        let failed = |source| ServiceError::File { path: path.clone(), source };
        self.files += 1;
        self.line(&Line::File { path: name.clone() })?;
        let mut file = std::fs::File::open(path).map_err(failed)?;
        let mut piece = vec![0; FILE_PIECE];
        loop {
            let read = file.read(&mut piece).map_err(failed)?;
            if read == 0 {
                return Ok(());
            }
            self.line(&Line::Bytes(BASE64_STANDARD.encode(&piece[..read])))?;
        }
    }
}
