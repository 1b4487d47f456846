use std::path::Path;
use std::process::ExitCode;

use parvis_service::{MergePreview, RelationQuery};

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
                let with = one.link.site.map(|site| site.to_string()).or_else(|| one.link.area.map(|area| area.to_string())).unwrap_or_default();
                line(&format!("{}  {:<10} {with}  {}: {}", one.organisation, one.link.relation.as_str(), one.name, one.link.display_name))
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
        OrganisationsAction::Merge { organisation, into, reason, dry_run, output } => {
            let (from, into) = (id(organisation, "organisation")?, id(into, "organisation")?);
            let preview = register.preview_merge(&CALLER, from, into).await?;
            if *dry_run {
                if output.json { json(&preview)? } else { would(&preview)? }
            } else {
                let merged = register.merge_organisations(&CALLER, from, into, reason.as_deref().unwrap_or_default()).await?;
                if output.json {
                    json(&merged)?;
                } else {
                    say(&format!("{} is now part of {}", preview.from.name, preview.into.name));
                }
            }
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

/// What a merge would do, in words.
fn would(preview: &MergePreview) -> Result<(), Failure> {
    let MergePreview { from, into, members, places, areas, runs, leads, .. } = preview;
    line(&format!("{} would become part of {}; this cannot be undone.", from.name, into.name))?;
    line(&format!("  members who move: {members}; they then read what belongs to {}, and its members what belonged to {}", into.name, from.name))?;
    line(&format!("  links that move: {places} to places, {areas} to areas; places that it runs: {runs}"))?;
    if *leads {
        line(&format!("  {} would lead this installation", into.name))?;
    }
    line("  all its records move, however many; what it shared stays shared until that ends")?;
    line("  ends: what others shared with it, what the two shared with each other, what it shared with everybody here")?;
    line("  requests for visits move; those between the two are closed")
}
