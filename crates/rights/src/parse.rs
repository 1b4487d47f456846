//! Reading a document from outside: what is unknown, newer or out of range is refused, with the field named. Nothing is dropped silently.

use serde::Deserialize;

use crate::record::RightsRecord;
use crate::words::Concerns;

/// The format that this program writes and reads.
pub const FORMAT: u32 = 1;

/// The largest document, in bytes.
pub const LARGEST_DOCUMENT: usize = 1024 * 1024;

/// Why a document is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// It is too large.
    #[error("a rights record has at most {LARGEST_DOCUMENT} bytes; this has {0}")]
    TooLarge(usize),
    /// A newer program wrote it.
    #[error("a newer version of the program wrote this rights record (format {0}; this version reads format {FORMAT}). Update the program to read it.")]
    Newer(u32),
    /// It says that it is of a format that never was.
    #[error("\"format\": there is no format {0}")]
    NoFormat(u32),
    /// It is about a demonstration.
    #[error(
        "\"concerns\": demonstrations, strikes and other assemblies are no subject of a rights record, nor sites, events or scenarios. People have a right to assemble."
    )]
    Assembly,
    /// A field is unknown, missing, or out of range.
    #[error("\"{field}\": {problem}")]
    Field {
        /// Where it stands, such as `answers.legality.value.bases[0].article`.
        field: String,
        /// What is wrong.
        problem: String,
    },
}

/// What is read before anything else, whatever stands beside it.
#[derive(Deserialize)]
struct Head {
    format: u32,
    #[serde(default)]
    concerns: Option<String>,
}

impl RightsRecord {
    /// Reads a document, from a file or from storage. What it says of itself puts it into no state: see [`RightsRecord::standing`].
    ///
    /// # Errors
    /// [`NotRead`] says why not, and names the field.
    pub fn read(document: &[u8]) -> Result<Self, NotRead> {
        if document.len() > LARGEST_DOCUMENT {
            return Err(NotRead::TooLarge(document.len()));
        }
        let head: Head = fields(document)?;
        if head.format > FORMAT {
            return Err(NotRead::Newer(head.format));
        }
        if head.format == 0 {
            return Err(NotRead::NoFormat(head.format));
        }
        if head.concerns.is_some_and(|word| Concerns::is_assembly(&word)) {
            return Err(NotRead::Assembly);
        }
        fields(document)
    }

    /// The document as it is stored.
    ///
    /// # Errors
    /// [`NotRead::TooLarge`] if it could not be read again.
    pub fn write(&self) -> Result<Vec<u8>, NotRead> {
        let document = serde_json::to_vec(self).map_err(|error| NotRead::Field { field: String::new(), problem: error.to_string() })?;
        if document.len() > LARGEST_DOCUMENT { Err(NotRead::TooLarge(document.len())) } else { Ok(document) }
    }
}

fn fields<'a, T: Deserialize<'a>>(document: &'a [u8]) -> Result<T, NotRead> {
    let mut reader = serde_json::Deserializer::from_slice(document);
    let read = serde_path_to_error::deserialize(&mut reader).map_err(named)?;
    reader.end().map_err(|error| NotRead::Field { field: ".".to_owned(), problem: error.to_string() })?;
    Ok(read)
}

/// What somebody sent for one item.
pub(crate) fn sent<T: for<'a> Deserialize<'a>>(value: serde_json::Value) -> Result<T, NotRead> {
    serde_path_to_error::deserialize(value).map_err(named)
}

fn named(error: serde_path_to_error::Error<serde_json::Error>) -> NotRead {
    // What somebody sent is said back to them, but not by the page.
    let problem = error.inner().to_string().chars().take(300).collect();
    NotRead::Field { field: error.path().to_string().chars().take(200).collect(), problem }
}
