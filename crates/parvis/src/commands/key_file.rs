use std::path::Path;
use std::process::ExitCode;

use parvis_service::new_key_file;

use crate::exit::Failure;
use crate::output::say;

pub(crate) fn run(path: &Path) -> Result<ExitCode, Failure> {
    new_key_file(path)?;
    say(&format!("{} holds a new key; keep it apart from what it opens, and keep a second copy", path.display()));
    Ok(ExitCode::SUCCESS)
}
