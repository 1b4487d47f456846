//! Pages of the list in each of its orders, and where a further page goes on.

use parvis_model::{Caller, SiteId};
use parvis_store::{After, By, InOrder, ListingRow, SiteFilter, SitesFound, Snapshot, Total};

use crate::installation::error::ServiceError;
use crate::installation::pages::{SEPARATOR, no_place};
use crate::places::answers::TOTAL_LIMIT;
use crate::places::site_order::SiteOrder;
use crate::register::Register;

/// Parts of a list that one page looks through: of an order by something else than the name each part is a list of its own.
const PARTS: usize = 8;

/// The lines of a page, and where a further one goes on.
pub(crate) type Lines = (Vec<ListingRow>, Option<String>);

impl Register {
    /// A page of at most `size` sites in an order, and how many there are in all.
    pub(crate) async fn page_of_sites(
        &self,
        snapshot: &mut Snapshot,
        caller: &Caller,
        (filter, order): (&SiteFilter, SiteOrder),
        after: Option<&str>,
        size: i64,
    ) -> Result<(Lines, Total), ServiceError> {
        let lines = match order {
            SiteOrder::Name | SiteOrder::NameDown => {
                let after = after.map(parse_after).transpose()?;
                let SitesFound { rows, total, next } = snapshot.sites(filter, after, size, TOTAL_LIMIT).await?;
                return Ok(((rows, next.map(place)), total));
            }
            SiteOrder::Category | SiteOrder::CategoryDown | SiteOrder::Status | SiteOrder::StatusDown => {
                let parts = self.parts_of_list(snapshot, filter, order).await?;
                page_of_parts(snapshot, &parts, PARTS, after, size).await?
            }
            SiteOrder::Town => in_order(snapshot, filter, (By::Town, false), after, size).await?,
            SiteOrder::TownDown => in_order(snapshot, filter, (By::Town, true), after, size).await?,
            SiteOrder::Changed => in_order(snapshot, filter, (By::Change, false), after, size).await?,
            SiteOrder::ChangedDown => in_order(snapshot, filter, (By::Change, true), after, size).await?,
            SiteOrder::Operator | SiteOrder::OperatorDown => {
                crate::places::by_operator::page(snapshot, caller, filter, order == SiteOrder::OperatorDown, after, size).await?
            }
        };
        Ok((lines, snapshot.sites(filter, None, 1, TOTAL_LIMIT).await?.total))
    }
}

/// A page in an order that the list keeps.
async fn in_order(snapshot: &mut Snapshot, filter: &SiteFilter, order: (By, bool), after: Option<&str>, size: i64) -> Result<Lines, ServiceError> {
    let parse = |after: &str| {
        let (key, within) = after.split_once(SEPARATOR).ok_or_else(no_place)?;
        let (title, site) = parse_after(within)?;
        Ok::<_, ServiceError>(InOrder { key: key.to_owned(), title, site: site.to_string() })
    };
    let (rows, next) = snapshot.sites_by(filter, order, after.map(parse).transpose()?, size).await?;
    Ok((rows, next.map(|InOrder { key, title, site }| format!("{key}{SEPARATOR}{title}{SEPARATOR}{site}"))))
}

/// A page of lists that follow one another, each with the name of its part, from where the page before ended: through `most` of them.
pub(crate) async fn page_of_parts(
    snapshot: &mut Snapshot,
    parts: &[(String, SiteFilter)],
    most: usize,
    after: Option<&str>,
    size: i64,
) -> Result<Lines, ServiceError> {
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
    for _ in 0..most {
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
pub(crate) fn place((title, id): After) -> String {
    format!("{title}{SEPARATOR}{id}")
}

/// The same read again.
pub(crate) fn parse_after(after: &str) -> Result<(String, SiteId), ServiceError> {
    let (title, id) = after.rsplit_once(SEPARATOR).ok_or_else(no_place)?;
    Ok((title.to_owned(), id.parse().map_err(|_| no_place())?))
}
