use std::path::Path;
use std::process::ExitCode;

use crate::arguments::Json;
use crate::exit::Failure;
use crate::output::{counted, json, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, options: &Json) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let summary = register.apply_retention(&CALLER).await?;
    if options.json {
        json(&summary)?;
    } else {
        say(&format!(
            "erased: {}; {}; names of members who left: {}; sessions, tokens and links that had expired: {}",
            counted(summary.records, "record"),
            counted(summary.complaints, "complaint"),
            summary.members,
            summary.credentials
        ));
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}
