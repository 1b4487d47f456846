//! What commands print.

use std::io::Write;

use serde::Serialize;

use crate::exit::Failure;

/// One JSON value on standard output.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::Environment(error.to_string()))?;
    line(&text)
}

/// A line on standard output.
pub(crate) fn line(text: &str) -> Result<(), Failure> {
    Ok(writeln!(std::io::stdout(), "{text}")?)
}

/// A line of talk on standard error; a talk that nobody hears is no failure.
pub(crate) fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
