use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use parvis_service::{OperatingSystemRandom, Register, RestoreOptions, RestoreSummary, ServiceError, Settings, SystemClock};

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
            say(&format!("{} things that were erased, ended, taken back or held back since are so again", summary.erasures));
            match &summary.followed_to {
                Some((place, at)) => say(&format!("the journal there was followed as far as it goes: to entry {place} of {at}")),
                None => say("the journal there ends with the backup"),
            }
            say_what_is_left(&summary);
        } else {
            say("hint: what was erased since the backup is back; --erased-in OLD-DATA-FOLDER erases it again");
        }
        for missing in &summary.to_copy {
            say(&format!("STILL MISSING: {}, {}: {}", missing.what, missing.path.display(), missing.why));
        }
        if let Err(error) = Settings::read(data) {
            crate::output::complain(&format!("the restored settings are refused; correct them, then start:\n{error}"));
        }
        say(&format!("{} rows and {} files are back in {}; the chain of the journal holds", summary.rows, summary.files, data.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Members named one by one, at most; --json names all.
const NAMED: usize = 20;

/// What somebody has to see to before the register is used again.
fn say_what_is_left(summary: &RestoreSummary) {
    if !summary.need_link.is_empty() {
        let count = summary.need_link.len();
        say(&format!("{count} members have changed how they sign in since then; what the backup holds no longer works. Give each a new link:"));
        for member in summary.need_link.iter().take(NAMED) {
            say(&format!("  parvis members link {member}"));
        }
        if count > NAMED {
            say(&format!("  and {} more, named with --json", count - NAMED));
        }
    }
    for what in &summary.to_do {
        say(&format!("to do: {what}"));
    }
}
