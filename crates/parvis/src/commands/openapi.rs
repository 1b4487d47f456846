use std::process::ExitCode;

use crate::exit::Failure;
use crate::output::json_text;

pub(crate) fn run() -> Result<ExitCode, Failure> {
    let description = parvis_server::description().map_err(|error| Failure::Environment(error.to_string()))?;
    json_text(description.trim_end())?;
    Ok(ExitCode::SUCCESS)
}
