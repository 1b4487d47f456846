use std::path::Path;
use std::process::ExitCode;

use crate::arguments::Backup;
use crate::exit::Failure;
use crate::output::{json, say};
use crate::whole_file::WholeFile;

pub(crate) async fn run(data: &Path, options: &Backup) -> Result<ExitCode, Failure> {
    let key = super::backup_key(&options.key)?;
    let register = super::open(data).await?;
    let mut out = WholeFile::create(&options.out)?;
    let summary = register.backup(&super::CALLER, &key, &mut out).await?;
    out.finish()?;
    register.close().await;
    if options.output.json {
        json(&summary)?;
    } else {
        say(&format!("{}: {} rows and {} files, encrypted", options.out.display(), summary.rows, summary.files));
        say("hint: without the key or the passphrase nobody can restore it, you included; keep it apart from the backup");
    }
    Ok(ExitCode::SUCCESS)
}
