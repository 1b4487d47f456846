//! The whole installation as one encrypted file, and back.
//!
//! A backup has one logical form, whatever the database engine. It is taken while the register is in use, and put back as a whole or
//! not at all. A line that names the format, a line of JSON (how the key is come by, which schema), then sealed chunks; inside, packed
//! with zlib, lines of JSON: tables with their rows, files, and an end that counts them.

mod chunks;
mod contents;
mod erased;
mod key;
mod make;
mod place;
mod restore;
#[cfg(test)]
mod tests;
mod undo;

pub(crate) use contents::named;
pub use contents::{LeftOut, is_file_of_installation};
pub use key::{BackupKey, new_key_file};
pub use make::BackupSummary;
pub(crate) use place::{RESTORING, refuse_half_restored};
pub use restore::{RestoreOptions, RestoreSummary};

use serde::{Deserialize, Serialize};

const TITLE: &str = "parvis backup 1";

/// What can be read without the key.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    /// Identity of this backup, bound into every chunk.
    backup: String,
    /// Numbers the tables and columns in it.
    schema: i64,
    /// Hexadecimal salt of the passphrase; none with a key file.
    salt: Option<String>,
    /// The key of this backup, wrapped by the key of its maker; base 64.
    key: String,
}

/// A line of the stream.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Line {
    /// Rows of this table follow.
    Table { name: String, columns: Vec<String> },
    /// A row.
    Row(Vec<Value>),
    /// The bytes of this file follow; a path below the data folder, with slashes.
    File { path: String },
    /// Bytes of a file, base 64.
    Bytes(String),
    /// The end of it all.
    End { rows: u64, files: u64 },
}

/// A value of a row. Numbers with a fraction are kept bit by bit.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Value {
    Null,
    Integer(i64),
    Text(String),
    Real { bits: u64 },
}

/// Bytes of a file in one line.
const FILE_PIECE: usize = 192 * 1024;

/// The longest line that is read; an outline has some megabytes at most.
const LINE_LIMIT: u64 = 64 << 20;
