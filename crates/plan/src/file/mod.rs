//! The file of a plan, as people keep it and hand it on: one JSON text with the version of its form. One of an older version is brought up
//! to this one; of a newer one, what this program does not know is kept, said, and written back; one that somebody edited by hand and
//! that no longer has the form is refused with the place.

mod newer;
mod upgrade;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::JsonFault;
use crate::form::{self, FormFault};
use crate::{Format, SitePlan};

/// The version of the form that this program writes.
pub const VERSION: u32 = 2;

/// The longest file, in bytes.
pub const LONGEST_FILE: usize = 2 * 1024 * 1024;

/// A file that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The plan.
    pub plan: SitePlan,
    /// Which older version the file had.
    pub upgraded_from: Option<u32>,
    /// Which newer version the file has.
    pub newer: Option<u32>,
    /// What this program does not know of a newer file, by its path: kept, and written back.
    pub unknown: Vec<String>,
}

/// Why a file cannot be opened. Nothing of it was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// More than a plan can hold.
    #[error("this file is larger than {LONGEST_FILE} bytes; a plan is smaller")]
    TooLong,
    /// Not JSON.
    #[error(transparent)]
    Json(JsonFault),
    /// Something else, such as a visit.
    #[error("this file is not the plan of a site")]
    Format,
    /// No version, or none that a file can have.
    #[error("version: the version of the form is a whole number from 1; this program writes {VERSION}")]
    Version,
    /// A field that is not what the form wants.
    #[error("{place}: {message}{}", if *newer { "; the file was written by a newer program" } else { "" })]
    Field {
        /// The path of the field.
        place: String,
        /// What is wrong.
        message: String,
        /// Whether the file was written by a newer program.
        newer: bool,
    },
    /// Texts, keys, numbers or positions that break the form.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Faults(Vec<FormFault>),
}

#[derive(Deserialize)]
struct Beginning {
    format: Option<Value>,
    version: Option<Value>,
}

/// Opens the text of a file.
///
/// # Errors
/// [`FileError`] names the place.
pub fn open(text: &str) -> Result<Opened, FileError> {
    if text.len() > LONGEST_FILE {
        return Err(FileError::TooLong);
    }
    // What comes before the first sign of a text in UTF-8, as some editors write it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let beginning: Beginning = serde_json::from_str(text).map_err(json)?;
    if beginning.format.as_ref().and_then(Value::as_str) != Some(Format::SitePlan.as_str()) {
        return Err(FileError::Format);
    }
    let version = beginning.version.as_ref().and_then(Value::as_u64).and_then(|version| u32::try_from(version).ok());
    let version = version.filter(|version| *version > 0).ok_or(FileError::Version)?;
    if version > VERSION {
        return newer::open(serde_json::from_str(text).map_err(json)?, version);
    }
    let (plan, upgraded_from) = if version < VERSION {
        (field(upgrade::upgraded(serde_json::from_str(text).map_err(json)?, version), false)?, Some(version))
    } else {
        let mut reader = serde_json::Deserializer::from_str(text);
        let read = serde_path_to_error::deserialize(&mut reader).map_err(|error| path_error(&error.path().to_string(), error.inner(), false))?;
        (read, None)
    };
    let unknown = form::unknown(&plan);
    if !unknown.is_empty() {
        let fault = |place: String| FormFault { place, message: "there is no such field; it may be misspelt".to_owned() };
        return Err(FileError::Faults(unknown.into_iter().map(fault).collect()));
    }
    Ok(Opened { plan: plan.tidied().map_err(FileError::Faults)?, upgraded_from, newer: None, unknown: Vec::new() })
}

/// The text of a file: the same plan gives the same bytes.
///
/// # Errors
/// None in practice: a plan has no keys or numbers that JSON lacks. [`FileError::Json`] if it had.
pub fn write(plan: &SitePlan) -> Result<String, FileError> {
    let mut value = serde_json::to_value(plan).map_err(json)?;
    newer::put_back(&mut value, plan);
    Ok(serde_json::to_string_pretty(&value).map_err(json)? + "\n")
}

/// Reads a value as what it should be.
fn field<T: DeserializeOwned>(value: Value, newer: bool) -> Result<T, FileError> {
    serde_path_to_error::deserialize(value).map_err(|error| path_error(&error.path().to_string(), error.inner(), newer))
}

fn path_error(path: &str, error: &serde_json::Error, newer: bool) -> FileError {
    let place = parvis_model::visible_line(path).into_owned();
    FileError::Field { place, message: parvis_model::visible_line(&error.to_string()).into_owned(), newer }
}

fn json(error: serde_json::Error) -> FileError {
    FileError::Json(error.into())
}
