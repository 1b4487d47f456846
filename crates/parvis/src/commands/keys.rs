use std::path::Path;
use std::process::ExitCode;

use crate::arguments::{KeysAction, KeysCommand};
use crate::exit::Failure;
use crate::output::say;

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &KeysCommand) -> Result<ExitCode, Failure> {
    let mut register = super::open(data).await?;
    match &command.command {
        KeysAction::RotateData => {
            let summary = register.rotate_data_keys(&CALLER).await?;
            let (count, kept) = (summary.organisations, summary.kept.len());
            if summary.damaged.is_empty() && kept == 0 {
                say(&format!("{count} organisations have a new data key; everything of theirs is encrypted with it, and the old keys are destroyed"));
            } else {
                say(&format!("{count} organisations have a new data key; everything of theirs that is not damaged is encrypted with it"));
                for damaged in &summary.damaged {
                    say(&format!("damaged, cannot be opened and stays as it is: {damaged}"));
                }
                say(&format!("{kept} old keys stay, because damaged data need them; the others are destroyed"));
            }
        }
        KeysAction::Lock { passphrase_file } => {
            register.lock_key_file(&CALLER, &super::secret_text(passphrase_file)?).await?;
            say("the key file is locked; from the next start, PARVIS_UNLOCK has to name a file with the passphrase");
        }
        KeysAction::Unlock => {
            register.unlock_key_file(&CALLER).await?;
            say("the key file opens without a passphrase again");
        }
        KeysAction::RotateInstallation => {
            for damaged in register.rotate_installation_key(&CALLER).await? {
                say(&format!("damaged, cannot be opened and stays as it is: data key {damaged}"));
            }
            say("the installation has a new key; earlier backups still need the old one if they were made with it");
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}
