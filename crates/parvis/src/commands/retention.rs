use std::path::Path;
use std::process::ExitCode;

use crate::arguments::Json;
use crate::exit::Failure;
use crate::output::{json, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, options: &Json) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let summary = register.apply_retention(&CALLER).await?;
    if options.json {
        json(&summary)?;
    } else {
        say(&format!("erased: {} records, {} expired sessions, tokens and links", summary.records, summary.credentials));
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}
