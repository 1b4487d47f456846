use std::path::Path;
use std::process::ExitCode;

use parvis_service::{RESTORE_DAYS, ServiceError};

use crate::arguments::{MembersAction, MembersCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::{CALLER, id};

pub(crate) async fn run(data: &Path, command: &MembersCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        MembersAction::List { organisation, listed } => {
            let members = register.members(&CALLER, id(organisation, "organisation")?, &listed.page()).await?;
            super::page(&members, listed, |member| {
                let name = match member.restore_until {
                    Some(until) => format!("{} (left; can be restored until {until})", member.name),
                    None if member.active => member.name.clone(),
                    None => "(left)".to_owned(),
                };
                line(&format!("{}  {:<20} {name}", member.id, member.role.as_str()))
            })?;
        }
        MembersAction::Add { organisation, role, name, output } => {
            let added = register.add_member(&CALLER, id(organisation, "organisation")?, *role, name).await?;
            if output.json { json(&added)? } else { line(&added.id.to_string())? }
        }
        MembersAction::Link { member } => {
            let secret = register.invite(&CALLER, id(member, "member")?).await?;
            line(&format!("/welcome#{}", secret.reveal()))?;
            say("put your server's address in front of it, and give it to nobody else");
        }
        MembersAction::End { member, erase } => {
            let member = id(member, "member")?;
            // Somebody who has left already can still be erased.
            let ended = register.end_membership(&CALLER, member).await;
            if !(*erase && matches!(ended, Err(ServiceError::NotFound(_)))) {
                ended?;
            }
            if *erase {
                register.erase_member(&CALLER, member).await?;
                say("the membership has ended, and the name has been erased");
            } else {
                say(&format!("the membership has ended; it can be restored for {RESTORE_DAYS} days, then the name is erased"));
            }
        }
        MembersAction::Restore { member, name } => {
            register.restore_membership(&CALLER, id(member, "member")?, name.as_deref()).await?;
            say("the membership continues");
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}
