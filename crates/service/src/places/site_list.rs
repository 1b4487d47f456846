//! The list of sites, page by page: which, in which order, and what its lines say.

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, BoundingBox, Caller, Position, SiteId, SiteStatus, fold, is_unseen, words};
use parvis_store::{After, ListingRow, SiteFilter, SitesFound, Snapshot, Total};

use crate::door::permit::acting;
use crate::installation::columns::json;
use crate::installation::error::ServiceError;
use crate::installation::pages;
use crate::installation::pages::{SEPARATOR, no_place};
use crate::places::answers::{SiteLine, SitePage, TOTAL_LIMIT, TownAnswer};
use crate::places::operators::run_by;
use crate::places::site_order::SiteOrder;
use crate::register::Register;

/// Which sites to list. Empty parts do not narrow it.
#[derive(Debug, Clone, Default)]
pub struct SiteQuery {
    /// In this box.
    pub within: Option<BoundingBox>,
    /// Of one of these categories.
    pub categories: Vec<String>,
    /// In this area.
    pub area: Option<AreaId>,
    /// Of one of these statuses; empty: all but `not_a_site`.
    pub statuses: Vec<SiteStatus>,
    /// Only those that no source has any longer, or only those that one has.
    pub vanished: Option<bool>,
    /// Only those that the caller's organisation operates or advises, or at which it responds.
    pub mine: bool,
    /// Every word of it begins a word of the names or the address.
    pub text: String,
    /// In which order.
    pub order: SiteOrder,
    /// Where the page before ended.
    pub after: Option<String>,
    /// Sites on a page, 1 to 500; 0 means 50.
    pub page_size: u16,
}

impl SiteQuery {
    /// What the list is asked.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`] where nobody's own sites are asked for.
    pub(crate) async fn filter(&self, snapshot: &mut Snapshot, caller: &Caller) -> Result<SiteFilter, ServiceError> {
        Ok(SiteFilter {
            within: self.within,
            categories: self.categories.clone(),
            areas: self.area.into_iter().collect(),
            statuses: self.statuses.clone(),
            vanished: self.vanished,
            linked_to: if self.mine { Some(acting(snapshot, caller).await?.organisation) } else { None },
            words: asked(&self.text),
            from_the_end: self.order == SiteOrder::NameDown,
        })
    }
}

/// The words that are asked for, eight at most. What is asked for without a letter is in no name, and does not ask for everything.
fn asked(text: &str) -> Vec<String> {
    let seen: String = fold(text).chars().filter(|letter| !letter.is_whitespace() && !is_unseen(*letter)).take(64).collect();
    match words(text) {
        none if none.is_empty() && !seen.is_empty() => vec![seen],
        words => words.into_iter().take(8).collect(),
    }
}

/// Parts of a list that one page looks through: of an order by something else than the name each part is a list of its own.
const PARTS: usize = 8;

impl Register {
    /// A page of sites.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave, [`ServiceError::SignInNeeded`] where nobody's own sites are asked for.
    #[boxed]
    pub async fn sites(&self, caller: &Caller, query: &SiteQuery) -> Result<SitePage, ServiceError> {
        let size = i64::from(pages::size(query.page_size));
        let mut snapshot = self.store.read().await?;
        let filter = query.filter(&mut snapshot, caller).await?;
        let (rows, Total { sites: total, is_more: total_is_more }, next) = match query.order {
            SiteOrder::Name | SiteOrder::NameDown => {
                let after = query.after.as_deref().map(parse_after).transpose()?;
                let SitesFound { rows, total, next } = snapshot.sites(&filter, after, size, TOTAL_LIMIT).await?;
                (rows, total, next.map(place))
            }
            order => {
                let parts = self.parts_of_list(&mut snapshot, &filter, order).await?;
                let (rows, next) = page_of_parts(&mut snapshot, &parts, query.after.as_deref(), size).await?;
                (rows, snapshot.sites(&filter, None, 1, TOTAL_LIMIT).await?.total, next)
            }
        };
        let sites = self.site_lines(&mut snapshot, caller, rows).await?;
        Ok(SitePage { sites, total, total_is_more, next })
    }

    /// What the list says of some sites.
    async fn site_lines(&self, snapshot: &mut Snapshot, caller: &Caller, rows: Vec<ListingRow>) -> Result<Vec<SiteLine>, ServiceError> {
        let ids: Vec<SiteId> = rows.iter().map(|row| row.site_id).collect();
        let vanished = snapshot.vanished_among(&ids).await?;
        let mut towns = snapshot.towns_of_sites(&ids, self.settings.town_level).await?;
        let mut run_by = run_by(snapshot, caller, &ids).await?;
        let mut lines = Vec::with_capacity(rows.len());
        for row in rows {
            let town = match towns.remove(&row.site_id) {
                Some(town) => {
                    let mut names: parvis_model::Names = json(&town.names)?;
                    Some(TownAnswer { id: town.id, name: names.0.remove(self.settings.language.as_str()).unwrap_or(town.name) })
                }
                None => None,
            };
            lines.push(SiteLine {
                vanished: vanished.contains(&row.site_id),
                run_by: run_by.remove(&row.site_id).unwrap_or_default(),
                town,
                id: row.site_id,
                title: row.title,
                category: row.category,
                status: row.status,
                position: Position { lon: row.lon, lat: row.lat },
            });
        }
        Ok(lines)
    }
}

/// A page of lists that follow one another, each with the name of its part, from where the page before ended.
async fn page_of_parts(
    snapshot: &mut Snapshot,
    parts: &[(String, SiteFilter)],
    after: Option<&str>,
    size: i64,
) -> Result<(Vec<ListingRow>, Option<String>), ServiceError> {
    let (first, mut after) = match after {
        None => (0, None),
        Some(after) => {
            let (part, within) = after.split_once(SEPARATOR).ok_or_else(no_place)?;
            let first = parts.iter().position(|(name, _)| name == part).ok_or_else(no_place)?;
            (first, if within.is_empty() { None } else { Some(parse_after(within)?) })
        }
    };
    let mut rows: Vec<ListingRow> = Vec::new();
    let mut left = parts.iter().skip(first).peekable();
    for _ in 0..PARTS {
        let Some((name, filter)) = left.next() else { return Ok((rows, None)) };
        let wanted = size.saturating_sub(i64::try_from(rows.len()).unwrap_or(i64::MAX));
        let found = snapshot.sites(filter, after.take(), wanted, 0).await?;
        rows.extend(found.rows);
        if let Some(next) = found.next {
            return Ok((rows, Some(format!("{name}{SEPARATOR}{}", place(next)))));
        }
        if i64::try_from(rows.len()).is_ok_and(|length| length >= size) {
            break;
        }
    }
    Ok((rows, left.peek().map(|(name, _)| format!("{name}{SEPARATOR}"))))
}

/// A place in a list: folded title and id.
fn place((title, id): After) -> String {
    format!("{title}{SEPARATOR}{id}")
}

fn parse_after(after: &str) -> Result<After, ServiceError> {
    let (title, id) = after.rsplit_once(SEPARATOR).ok_or_else(no_place)?;
    Ok((title.to_owned(), id.parse().map_err(|_| no_place())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_without_a_letter_does_not_ask_for_everything() {
        assert_eq!(asked("St. Mary"), ["mary", "st"]);
        assert_eq!([asked(""), asked(" \u{a0}\u{200b}")], [[""; 0]; 2]);
        assert_eq!(asked(" \u{1f3db} "), ["\u{1f3db}"]);
    }
}
