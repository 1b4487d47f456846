use std::path::Path;
use std::process::ExitCode;

use parvis_service::RelationQuery;

use crate::arguments::{OrganisationsAction, OrganisationsCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::{CALLER, id};

pub(crate) async fn run(data: &Path, command: &OrganisationsCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        OrganisationsAction::List { ended, listed } => {
            let found = register.organisations_and(&CALLER, *ended, &listed.page()).await?;
            super::page(&found, listed, |one| {
                let since = one.ended_at.map(|at| format!(" (ended {at})")).unwrap_or_default();
                line(&format!("{}  {:<16} {}{since}", one.id, one.kind.as_str(), one.name))
            })?;
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
        OrganisationsAction::Relations { of, relation, site, area, text, listed } => {
            let query = RelationQuery {
                text: text.clone(),
                organisation: of.as_deref().map(|of| id(of, "organisation")).transpose()?,
                relation: *relation,
                site: site.as_deref().map(|site| id(site, "site")).transpose()?,
                area: area.as_deref().map(|area| id(area, "area")).transpose()?,
            };
            let found = register.all_relations(&CALLER, &query, &listed.page()).await?;
            super::page(&found, listed, |one| {
                let with = one.site.map(|site| site.to_string()).or_else(|| one.area.map(|area| area.to_string())).unwrap_or_default();
                line(&format!("{}  {:<10} {with}  {}: {}", one.organisation, one.relation.as_str(), one.name, one.display_name))
            })?;
        }
        OrganisationsAction::Unrelate { organisation, relation, site, area } => {
            let site = site.as_deref().map(|site| id(site, "site")).transpose()?;
            let area = area.as_deref().map(|area| id(area, "area")).transpose()?;
            register.end_relation(&CALLER, id(organisation, "organisation")?, *relation, site, area).await?;
            say("done");
        }
        OrganisationsAction::Rename { organisation, name } => {
            register.rename_organisation(&CALLER, id(organisation, "organisation")?, name).await?;
            say("done");
        }
        OrganisationsAction::End { organisation } => {
            register.end_organisation(&CALLER, id(organisation, "organisation")?).await?;
            say("the organisation has ended; it can be reopened");
        }
        OrganisationsAction::Reopen { organisation } => {
            register.reopen_organisation(&CALLER, id(organisation, "organisation")?).await?;
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
