use std::path::Path;
use std::process::ExitCode;

use parvis_model::{SiteId, SiteStatus};
use parvis_service::{Change, Register, SiteOrder, SiteQuery};

use crate::arguments::{SitesAction, SitesCommand, Which};
use crate::exit::Failure;
use crate::output::{json, line, say};

use super::CALLER;

pub(crate) async fn run(data: &Path, command: &SitesCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        SitesAction::List { text, category, area, status, vanished, within, sort, after, page_size, output } => {
            let query = SiteQuery {
                within: within.as_deref().map(str::parse).transpose().map_err(usage)?,
                categories: category.clone(),
                area: area.as_deref().map(str::parse).transpose().map_err(usage)?,
                vanished: vanished.map(|which| which == Which::Only),
                statuses: status.iter().map(|word| parse_status(word)).collect::<Result<_, _>>()?,
                text: text.clone(),
                order: SiteOrder::parse(sort).ok_or_else(|| {
                    usage(format!("\"{sort}\" is not an order; use name, category, status, town, operator or changed, or one of them behind -"))
                })?,
                after: after.clone(),
                page_size: *page_size,
                ..SiteQuery::default()
            };
            list(&register, &query, output.json).await?;
        }
        SitesAction::Show { id } => json(&register.site(&CALLER, super::id(id, "site")?).await?)?,
        SitesAction::SetStatus { id, status, reason } => {
            let id: SiteId = super::id(id, "site")?;
            let version = register.site(&CALLER, id).await?.version;
            let change = Change { version, status: Some(parse_status(status)?), status_reason: reason.clone(), ..Change::default() };
            let changed = register.change_site(&CALLER, id, &change).await?;
            say(&format!("{} is {} now", changed.title, changed.status.as_str()));
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

fn usage(error: impl std::fmt::Display) -> Failure {
    Failure::Usage(error.to_string())
}

fn parse_status(word: &str) -> Result<SiteStatus, Failure> {
    SiteStatus::parse(word).ok_or_else(|| usage(format!("\"{word}\" is not a status; use candidate, confirmed, closed or not_a_site")))
}

/// Pages that are asked for at once, at most.
const MOST_PAGES: usize = 100;

async fn list(register: &Register, query: &SiteQuery, as_json: bool) -> Result<(), Failure> {
    let mut page = register.sites(&CALLER, query).await?;
    let (wanted, mut query) = (usize::from(query.page_size), query.clone());
    // Where few places are what was asked for, a page is short: the next ones are asked for until there is something to look at.
    for _ in 1..MOST_PAGES {
        let Some(next) = page.next.clone().filter(|_| page.sites.len() < wanted) else { break };
        query.after = Some(next);
        query.page_size = u16::try_from(wanted - page.sites.len()).unwrap_or(u16::MAX);
        let further = register.sites(&CALLER, &query).await?;
        page.sites.extend(further.sites);
        page.next = further.next;
    }
    if as_json {
        return json(&page);
    }
    for site in &page.sites {
        let vanished = if site.vanished { "  (no source has it any longer)" } else { "" };
        line(&format!("{}  {:<22}  {:<10}  {}{vanished}", site.id, site.category, site.status.as_str(), site.title))?;
    }
    let total = page.total.max(page.sites.len() as u64);
    say(&format!("{} of {}{total}", page.sites.len(), if page.total_is_more && page.next.is_some() { "more than " } else { "" }));
    if page.next.is_some() {
        say("hint: narrow the list, or use --json and pass its \"next\" with --after");
    }
    Ok(())
}
