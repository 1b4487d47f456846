use std::path::Path;
use std::process::ExitCode;

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
                let name = if member.active { member.name.as_str() } else { "(left)" };
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
        MembersAction::End { member } => {
            register.end_membership(&CALLER, id(member, "member")?).await?;
            say("the membership has ended, and the name has been erased");
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}
