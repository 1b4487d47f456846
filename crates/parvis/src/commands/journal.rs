use std::path::Path;
use std::process::ExitCode;

use parvis_service::{JournalLine, PublicKey, ServiceError};

use crate::arguments::{JournalAction, JournalCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};
use crate::whole_file::WholeFile;

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &JournalCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        JournalAction::Show { last, output } => {
            print(&register.journal(&CALLER, *last).await?, output.json)?;
        }
        JournalAction::WhoRead { about, output } => {
            let subject = super::subject(&register, about).await?;
            let mut lines = register.who_read(&CALLER, subject, 0).await?;
            let mut all = Vec::new();
            while let Some(last) = lines.last().map(|line| line.place) {
                if output.json {
                    all.append(&mut lines);
                } else {
                    print(&lines, false)?;
                }
                lines = register.who_read(&CALLER, subject, last).await?;
            }
            if output.json {
                json(&all)?;
            }
        }
        JournalAction::Verify { checkpoint, key, output } => {
            let key = key.as_deref().map(|key| PublicKey::parse(key).ok_or_else(|| Failure::Usage("a public key has 64 hexadecimal digits".to_owned())));
            let mut texts = Vec::new();
            for file in checkpoint {
                texts.push(std::fs::read_to_string(file).map_err(|source| ServiceError::File { path: file.clone(), source })?);
            }
            let report = register.verify_journal(&CALLER, &texts, key.transpose()?).await?;
            if output.json {
                json(&report)?;
            } else {
                line(&format!("{} entries, the chain holds; compared with {} checkpoints", report.entries, report.checkpoints))?;
                for place in &report.clock_set_back {
                    say(&format!("entry {place} has an earlier time than one before it: the clock of the machine was set back"));
                }
                if report.checkpoints == 0 {
                    say("hint: a chain cannot show that its end was cut off; keep checkpoints elsewhere (parvis journal checkpoint) and name them here");
                }
            }
        }
        JournalAction::Checkpoint { out } => match out {
            Some(path) => {
                let mut file = WholeFile::fresh(path)?;
                let text = register.journal_checkpoint(&CALLER).await?;
                std::io::Write::write_all(&mut file, text.as_bytes()).map_err(|source| ServiceError::File { path: path.clone(), source })?;
                file.finish()?;
            }
            None => crate::output::text(register.journal_checkpoint(&CALLER).await?.trim_end())?,
        },
        JournalAction::Forward => {
            if !register.forwards_journal() {
                return Err(Failure::Usage("parvis.toml names no receiver, [journal] syslog".to_owned()));
            }
            say(&format!("{} entries sent", register.forward_journal().await?));
        }
        JournalAction::Key => line(&register.journal_key(&CALLER)?.to_string())?,
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

fn print(lines: &[JournalLine], as_json: bool) -> Result<(), Failure> {
    if as_json {
        return json(&lines);
    }
    for entry in lines {
        line(&format!("{:>6}  {:<30}  {:<33}  {:<18}  {} {}", entry.place, entry.at, entry.actor, entry.action, entry.subject, entry.detail))?;
    }
    Ok(())
}
