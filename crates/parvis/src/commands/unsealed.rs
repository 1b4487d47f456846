//! Files that leave the register as they can be read: what is printed, files for word processors, files of plans.

use std::io::Write;
use std::path::Path;

use parvis_service::ServiceError;
use serde::Serialize;

use crate::arguments::Json;
use crate::exit::Failure;
use crate::output::{json, say};
use crate::whole_file::WholeFile;

/// What was written, for programs.
#[derive(Serialize)]
struct Written<'a> {
    /// The file, as it was named.
    file: String,
    /// How long it is.
    bytes: usize,
    /// What the person who prints should know.
    notes: &'a [String],
}

/// Writes a file, completely or not at all, and says what there is to say of it.
pub(super) fn write(out: &Path, bytes: &[u8], notes: &[String], output: &Json) -> Result<(), Failure> {
    write_to(WholeFile::create(out)?, out, bytes, notes, output)
}

/// The same to a file that was begun before what it holds was made.
pub(super) fn write_to(mut file: WholeFile, out: &Path, bytes: &[u8], notes: &[String], output: &Json) -> Result<(), Failure> {
    file.write_all(bytes).map_err(|source| ServiceError::File { path: out.to_owned(), source })?;
    file.finish()?;
    if output.json {
        json(&Written { file: out.display().to_string(), bytes: bytes.len(), notes })?;
    } else {
        notes.iter().for_each(|note| say(note));
    }
    say("the file is not encrypted: handle it as its marking requires");
    Ok(())
}
