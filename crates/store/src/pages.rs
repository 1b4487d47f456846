//! Pages of the list, and totals. A page looks at so many sites of a walk and no more: where few of them are what was asked for it is
//! short, and says where the next one goes on. So every page is quick, and all pages together are the whole list.

use async_recursion::async_recursion as boxed;
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Row};

use crate::listing::{ListingRow, SiteFilter, listing_from_row, narrow};
use crate::search::{After, Walk, walks};
use crate::{Snapshot, StoreError};

/// Sites looked at for one page, and for one total, when each has to be asked the rest of the question.
pub(crate) const LOOKED_AT: i64 = if cfg!(test) { 300 } else { 2_000 };

/// How many sites a question finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// So many were counted.
    pub sites: u64,
    /// There may be more.
    pub is_more: bool,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct SitesFound {
    /// The sites, by title. There may be fewer than were asked for, even none, while there is a next page.
    pub rows: Vec<ListingRow>,
    /// How many there are in all.
    pub total: Total,
    /// The next page begins behind this; none after the last.
    pub next: Option<After>,
}

impl Snapshot {
    /// A page of at most `limit` sites by title, behind `after`, and how many there are in all: counted up to `most`, where nobody has
    /// counted them before; with 0 nobody counts.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sites(&mut self, filter: &SiteFilter, after: Option<After>, limit: i64, most: u64) -> Result<SitesFound, StoreError> {
        let walks = walks(&mut self.0, filter).await?;
        let Some(narrowest) = walks.first() else { return Err(StoreError::Inconsistent("a question without a walk".to_owned())) };
        let in_order = walks.iter().find(|walk| !walk.is_too_wide()).unwrap_or(narrowest);
        let is_first = after.is_none();
        let (rows, next) = page(&mut self.0, filter, in_order, after, limit).await?;
        let shown = rows.len() as u64;
        if is_first && next.is_none() {
            return Ok(SitesFound { rows, next, total: Total { sites: shown, is_more: false } });
        }
        if most == 0 {
            return Ok(SitesFound { rows, next, total: Total { sites: shown, is_more: true } });
        }
        let total = total(&mut self.0, filter, narrowest, i64::try_from(most).unwrap_or(i64::MAX)).await?;
        Ok(SitesFound { rows, next, total: Total { sites: total.sites.max(shown), ..total } })
    }
}

/// The next sites of a walk that the question finds, and where a further page goes on.
async fn page(
    connection: &mut SqliteConnection,
    filter: &SiteFilter,
    walk: &Walk,
    mut after: Option<After>,
    limit: i64,
) -> Result<(Vec<ListingRow>, Option<After>), StoreError> {
    let mut rows: Vec<ListingRow> = Vec::new();
    let mut left = LOOKED_AT.max(limit + 1);
    // Often the first of them are enough.
    let mut step = if walk.answers_all(filter) { limit + 1 } else { (limit * 4).clamp(1, left) };
    loop {
        let wanted = limit + 1 - length(&rows);
        rows.extend(lines(connection, filter, walk, after.as_ref(), step, wanted).await?);
        if length(&rows) > limit {
            rows.truncate(usize::try_from(limit).unwrap_or_default());
            let next = rows.last().map(|row| (row.sort_key.clone(), row.site_id));
            return Ok((rows, next));
        }
        let Some(place) = nth(connection, walk, after.as_ref(), step).await? else { return Ok((rows, None)) };
        left -= step;
        if left <= 0 {
            return Ok((rows, Some(place)));
        }
        (after, step) = (Some(place), left);
    }
}

/// Of the next `step` sites of a walk the first `wanted` that the question finds.
async fn lines(
    connection: &mut SqliteConnection,
    filter: &SiteFilter,
    walk: &Walk,
    after: Option<&After>,
    step: i64,
    wanted: i64,
) -> Result<Vec<ListingRow>, StoreError> {
    let mut statement = QueryBuilder::new("SELECT l.site_id, l.title, l.sort_key, l.category, l.status, l.lon, l.lat FROM (");
    walk.push_first(&mut statement, after, step);
    statement.push(") c CROSS JOIN listing l WHERE l.site_id = c.site_id");
    walk.push_also(&mut statement);
    narrow(&mut statement, filter, walk.answers());
    let order = if filter.from_the_end { " ORDER BY c.sort_key DESC, c.site_id DESC LIMIT " } else { " ORDER BY c.sort_key, c.site_id LIMIT " };
    statement.push(order).push_bind(wanted);
    statement.build().fetch_all(connection).await?.iter().map(listing_from_row).collect()
}

/// The place of the `step`th of the next sites of a walk, if it has so many.
async fn nth(connection: &mut SqliteConnection, walk: &Walk, after: Option<&After>, step: i64) -> Result<Option<After>, StoreError> {
    let mut statement = QueryBuilder::new("SELECT c.sort_key, c.site_id FROM (");
    walk.push_first(&mut statement, after, step);
    statement.push(") c ORDER BY ").push(walk.order()).push(" LIMIT 1 OFFSET ").push_bind(step - 1);
    let row = statement.build().fetch_optional(connection).await?;
    row.map(|row| Ok((row.try_get(0)?, crate::error::read(row.try_get::<&str, _>(1)?.parse())?))).transpose()
}

/// How many sites there are: as they were kept, or counted within a bound.
async fn total(connection: &mut SqliteConnection, filter: &SiteFilter, walk: &Walk, most: i64) -> Result<Total, StoreError> {
    let known = |sites: i64| Total { sites: sites.unsigned_abs(), is_more: false };
    if filter.words.is_empty() && filter.within.is_none() && filter.vanished.is_none() && filter.linked_to.is_none() && filter.run_by.is_none() {
        return Ok(known(if filter.areas.is_empty() {
            crate::kept::count(connection, &filter.categories, &filter.statuses).await?
        } else {
            crate::kept::count_in_areas(connection, &filter.areas, &filter.categories, &filter.statuses).await?
        }));
    }
    let answers_all = walk.answers_all(filter);
    let looked_at = if answers_all { most + 1 } else { LOOKED_AT };
    let mut statement = QueryBuilder::new("SELECT count(*), coalesce(sum(f.found), 0) FROM (SELECT ");
    if answers_all {
        statement.push("1 AS found FROM (");
        walk.push_all(&mut statement, looked_at);
        statement.push(") c");
    } else {
        statement.push("CASE WHEN EXISTS (SELECT 1 FROM listing l WHERE l.site_id = c.site_id");
        narrow(&mut statement, filter, walk.answers());
        statement.push(") THEN 1 ELSE 0 END AS found FROM (");
        walk.push_all(&mut statement, looked_at);
        statement.push(") c");
    }
    statement.push(") f");
    let row = statement.build().fetch_one(connection).await?;
    let (seen, found): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
    if answers_all {
        return Ok(Total { sites: found.min(most).unsigned_abs(), is_more: found > most });
    }
    Ok(Total { sites: found.unsigned_abs(), is_more: seen >= LOOKED_AT && walk.size > LOOKED_AT })
}

/// How many there are, as the database counts.
fn length<T>(rows: &[T]) -> i64 {
    i64::try_from(rows.len()).unwrap_or(i64::MAX)
}
