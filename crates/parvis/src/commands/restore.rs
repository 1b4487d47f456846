use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use parvis_service::{OperatingSystemRandom, Register, ServiceError, SystemClock};

use crate::arguments::Restore;
use crate::exit::Failure;
use crate::output::{json, say};

pub(crate) async fn run(data: &Path, options: &Restore) -> Result<ExitCode, Failure> {
    let key = super::backup_key(&options.key)?;
    let mut file = std::fs::File::open(&options.file).map_err(|source| ServiceError::File { path: options.file.clone(), source })?;
    let (clock, random) = (Arc::new(SystemClock), Arc::new(OperatingSystemRandom));
    let summary = Register::restore(data, &super::CALLER, &key, &mut file, clock, random).await?;
    if options.output.json {
        json(&summary)?;
    } else {
        say(&format!("{} rows and {} files are back in {}; the chain of the journal holds", summary.rows, summary.files, data.display()));
    }
    Ok(ExitCode::SUCCESS)
}
