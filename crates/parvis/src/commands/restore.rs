use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use parvis_service::{OperatingSystemRandom, Register, RestoreOptions, ServiceError, Settings, SystemClock};

use crate::arguments::Restore;
use crate::exit::Failure;
use crate::output::{json, say};

pub(crate) async fn run(data: &Path, options: &Restore) -> Result<ExitCode, Failure> {
    let key = super::backup_key(&options.key)?;
    let mut file = std::fs::File::open(&options.file).map_err(|source| ServiceError::File { path: options.file.clone(), source })?;
    let (clock, random) = (Arc::new(SystemClock), Arc::new(OperatingSystemRandom));
    let how = RestoreOptions { key: &key, erased_in: options.erased_in.as_deref(), clock, random };
    let summary = Register::restore(data, &super::CALLER, how, &mut file).await?;
    if options.output.json {
        json(&summary)?;
    } else {
        if options.erased_in.is_some() {
            say(&format!("{} things that were erased, ended or taken back since are so again", summary.erasures));
        } else {
            say("hint: what was erased since the backup is back; --erased-in OLD-DATA-FOLDER erases it again");
        }
        for missing in &summary.to_copy {
            say(&format!("STILL MISSING: {}, {}: {}", missing.what, missing.path.display(), missing.why));
        }
        if let Err(error) = Settings::read(data) {
            crate::output::complain(&format!("the settings that came back are refused; mend them, then start:\n{error}"));
        }
        say(&format!("{} rows and {} files are back in {}; the chain of the journal holds", summary.rows, summary.files, data.display()));
    }
    Ok(ExitCode::SUCCESS)
}
