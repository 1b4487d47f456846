use std::path::Path;
use std::process::ExitCode;

use parvis_service::BackupSummary;

use crate::arguments::Backup;
use crate::exit::Failure;
use crate::output::{json, say};
use crate::whole_file::WholeFile;

pub(crate) async fn run(data: &Path, options: &Backup) -> Result<ExitCode, Failure> {
    let key = super::backup_key(&options.key)?;
    let register = super::open(data).await?;
    super::apart(&register, &options.out, &[options.key.key_file.as_ref(), options.key.passphrase_file.as_ref()])?;
    let mut out = WholeFile::create(&options.out)?;
    let summary = register.backup(&super::CALLER, &key, &mut out).await?;
    out.finish()?;
    register.close().await;
    if options.output.json {
        json(&summary)?;
    } else {
        say(&format!("{}: {} rows and {} files, encrypted", options.out.display(), summary.rows, summary.files));
        if summary.holds_key {
            say("it contains the installation's key: anybody who opens the backup can open everything");
        }
        said_apart(&summary);
        say("hint: without the key or the passphrase nobody can restore it, you included; keep it apart from the backup");
    }
    Ok(ExitCode::SUCCESS)
}

/// What is in no backup, each time: a backup that is thought to be whole and is not is found out when it is too late.
fn said_apart(summary: &BackupSummary) {
    for left in &summary.left_out {
        say(&format!("NOT IN THIS BACKUP: {}, {}: {}", left.what, left.path.display(), left.why));
    }
    if !summary.others.is_empty() {
        say(&format!("also left out, because they do not belong to the register: {}", summary.others.join(", ")));
    }
}
