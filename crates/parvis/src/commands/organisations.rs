use std::path::Path;
use std::process::ExitCode;

use crate::arguments::{OrganisationsAction, OrganisationsCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::{CALLER, id};

pub(crate) async fn run(data: &Path, command: &OrganisationsCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        OrganisationsAction::List(listed) => {
            let found = register.organisations(&CALLER, &listed.page()).await?;
            super::page(&found, listed, |one| line(&format!("{}  {:<16} {}", one.id, one.kind.as_str(), one.name)))?;
        }
        OrganisationsAction::Add { name, kind, output } => {
            let added = register.add_organisation(&CALLER, name, *kind).await?;
            if output.json { json(&added)? } else { line(&added.id.to_string())? }
        }
        OrganisationsAction::Relate { organisation, relation, site, area } => {
            let site = site.as_deref().map(|site| id(site, "site")).transpose()?;
            let area = area.as_deref().map(|area| id(area, "area")).transpose()?;
            register.relate(&CALLER, id(organisation, "organisation")?, *relation, site, area).await?;
            say("done");
        }
        OrganisationsAction::Leads(output) => {
            let leads = register.leads(&CALLER).await?;
            if output.json {
                json(&leads)?;
            } else {
                for lead in leads {
                    line(&format!("{}  {}  {}", lead.organisation, lead.since, lead.name))?;
                }
            }
        }
        OrganisationsAction::NameLead { organisation } => {
            register.name_lead(&CALLER, id(organisation, "organisation")?).await?;
            say("done");
        }
        OrganisationsAction::EndLead { organisation } => {
            register.end_lead(&CALLER, id(organisation, "organisation")?).await?;
            say("done");
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}
