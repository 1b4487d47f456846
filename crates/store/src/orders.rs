//! Pages of the list by town or by the last change, among equals by title. Where few sites may be what was asked for they are gathered and put in
//! order; otherwise the whole list is walked in the order that was asked for, some of it for a page, and each line is asked the question: where many
//! sites are what was asked for, they stand close enough.

use async_recursion::async_recursion as boxed;
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::listing::{ListingRow, SiteFilter, listing_from_row, narrow};
use crate::pages::LOOKED_AT;
use crate::search::{GATHERED, Walk, behind, walks};
use crate::{Snapshot, StoreError};

/// By what the list stands in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By the name of the town in which a site lies.
    Town,
    /// By when a site was last changed, the latest first.
    Change,
}

impl By {
    fn column(self) -> &'static str {
        match self {
            Self::Town => "town_key",
            Self::Change => "change_key",
        }
    }
}

/// A place in such a list: behind this text of the order, folded title and id. Sites of which nothing is known have no text, and stand at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InOrder {
    /// Of the town or the change.
    pub key: String,
    /// Folded title.
    pub title: String,
    /// Id of the site.
    pub site: String,
}

/// Every text of an order stands behind this one.
const FIRST: &str = "\u{1}";

/// An order, and whether from the last.
#[derive(Debug, Clone, Copy)]
struct Turned {
    by: By,
    down: bool,
}

impl Turned {
    /// ` ORDER BY …` of the columns of a table, in which `key` stands for the text of the order.
    fn push_order(self, statement: &mut QueryBuilder<Sqlite>, table: &str, key: &str) {
        let down = if self.down { " DESC" } else { "" };
        statement.push(format!(" ORDER BY {table}.{key}{down}, {table}.sort_key{down}, {table}.site_id{down}"));
    }

    /// Asks the line `o` whether it stands behind a place, among those of which something is known or among the others.
    fn push_behind(self, statement: &mut QueryBuilder<Sqlite>, after: Option<&InOrder>, known: bool) {
        let key = self.by.column();
        let than = if self.down { "<" } else { ">" };
        let end = || if self.down { behind("") } else { String::new() };
        let (title, site) = after.map_or_else(|| (end(), String::new()), |after| (after.title.clone(), after.site.clone()));
        if known {
            let text = after.map_or_else(|| if self.down { behind("") } else { FIRST.to_owned() }, |after| after.key.clone());
            if self.down {
                statement.push(format!("o.{key} > ")).push_bind(FIRST).push(" AND ");
            }
            statement.push(format!("(o.{key}, o.sort_key, o.site_id) {than} (")).push_bind(text).push(", ");
        } else {
            statement.push(format!("o.{key} = '' AND (o.sort_key, o.site_id) {than} ("));
        }
        statement.push_bind(title).push(", ").push_bind(site).push(")");
    }

    /// `SELECT k, sort_key, site_id` of the next `step` lines of one of the two parts of the list.
    fn push_next(self, statement: &mut QueryBuilder<Sqlite>, after: Option<&InOrder>, known: bool, step: i64) {
        let key = self.by.column();
        statement.push(format!("SELECT o.{key} AS k, o.sort_key, o.site_id FROM listing o WHERE "));
        self.push_behind(statement, after, known);
        self.push_order(statement, "o", key);
        statement.push(" LIMIT ").push_bind(step);
    }
}

/// A line with its place.
type Placed = (ListingRow, InOrder);

async fn fetch(connection: &mut SqliteConnection, mut statement: QueryBuilder<Sqlite>) -> Result<Vec<Placed>, StoreError> {
    let placed = |row: &sqlx::sqlite::SqliteRow| {
        let line = listing_from_row(row)?;
        let place = InOrder { key: row.try_get(7)?, title: line.sort_key.clone(), site: line.site_id.to_string() };
        Ok((line, place))
    };
    statement.build().fetch_all(connection).await?.iter().map(placed).collect()
}

/// The next lines of a question of which few sites are.
async fn gathered(
    connection: &mut SqliteConnection,
    (filter, walk): (&SiteFilter, &Walk),
    turned: Turned,
    after: Option<&InOrder>,
    limit: i64,
) -> Result<Vec<Placed>, StoreError> {
    let key = turned.by.column();
    let mut statement = QueryBuilder::new(format!("SELECT l.site_id, l.title, l.sort_key, l.category, l.status, l.lon, l.lat, l.{key} FROM ("));
    walk.push_all(&mut statement, GATHERED + 1);
    // One name more, so that both parts of the list ask it as they ask a walk.
    statement.push(") c CROSS JOIN listing l CROSS JOIN listing o WHERE l.site_id = c.site_id AND o.site_id = l.site_id");
    narrow(&mut statement, filter, walk.answers());
    match after {
        None => {}
        Some(after) if after.key.is_empty() => {
            statement.push(" AND ");
            turned.push_behind(&mut statement, Some(after), false);
        }
        Some(after) => {
            statement.push(" AND ((");
            turned.push_behind(&mut statement, Some(after), true);
            statement.push(format!(") OR o.{key} = '')"));
        }
    }
    let down = if turned.down { " DESC" } else { "" };
    statement.push(format!(" ORDER BY CASE WHEN l.{key} = '' THEN 1 ELSE 0 END, l.{key}{down}, l.sort_key{down}, l.site_id{down} LIMIT "));
    statement.push_bind(limit);
    fetch(connection, statement).await
}

/// The first `wanted` lines that the question finds among the next `step` of a part of the list.
async fn among(
    connection: &mut SqliteConnection,
    filter: &SiteFilter,
    (turned, after, known): (Turned, Option<&InOrder>, bool),
    step: i64,
    wanted: i64,
) -> Result<Vec<Placed>, StoreError> {
    let mut statement = QueryBuilder::new("SELECT l.site_id, l.title, l.sort_key, l.category, l.status, l.lon, l.lat, c.k FROM (");
    turned.push_next(&mut statement, after, known, step);
    statement.push(") c CROSS JOIN listing l WHERE l.site_id = c.site_id");
    narrow(&mut statement, filter, crate::search::Answers::Nothing);
    turned.push_order(&mut statement, "c", "k");
    statement.push(" LIMIT ").push_bind(wanted);
    fetch(connection, statement).await
}

/// The place of the `step`th of the next lines, if there are so many.
async fn nth(connection: &mut SqliteConnection, (turned, after, known): (Turned, Option<&InOrder>, bool), step: i64) -> Result<Option<InOrder>, StoreError> {
    let mut statement = QueryBuilder::new("SELECT c.k, c.sort_key, c.site_id FROM (");
    turned.push_next(&mut statement, after, known, step);
    statement.push(") c");
    turned.push_order(&mut statement, "c", "k");
    statement.push(" LIMIT 1 OFFSET ").push_bind(step - 1);
    let row = statement.build().fetch_optional(connection).await?;
    row.map(|row| Ok(InOrder { key: row.try_get(0)?, title: row.try_get(1)?, site: row.try_get(2)? })).transpose()
}

/// The next lines of a question, and where a further page goes on: at most so many, of as many as are looked at for a page.
async fn walked(
    connection: &mut SqliteConnection,
    filter: &SiteFilter,
    turned: Turned,
    after: Option<InOrder>,
    limit: i64,
) -> Result<(Vec<Placed>, Option<InOrder>), StoreError> {
    let mut found: Vec<Placed> = Vec::new();
    let mut left = LOOKED_AT.max(limit + 1);
    // Often the first of them are enough.
    let mut step = (limit * 4).clamp(1, left);
    let mut known = after.as_ref().is_none_or(|after| !after.key.is_empty());
    let mut after = after;
    loop {
        let wanted = limit + 1 - i64::try_from(found.len()).unwrap_or(i64::MAX);
        let part = (turned, after.as_ref(), known);
        found.extend(among(connection, filter, part, step, wanted).await?);
        if i64::try_from(found.len()).is_ok_and(|length| length > limit) {
            return Ok((found, None));
        }
        match nth(connection, part, step).await? {
            Some(place) => {
                left -= step;
                if left <= 0 {
                    return Ok((found, Some(place)));
                }
                (after, step) = (Some(place), left);
            }
            // Behind those of which something is known come the others, from their beginning.
            None if known => (after, known) = (None, false),
            None => return Ok((found, None)),
        }
    }
}

impl Snapshot {
    /// A page of at most `limit` sites, 1 or more, in an order other than by title, behind `after`, and where the next one goes on; with `down` from
    /// the last. There may be fewer than were asked for, even none, while there is a next page. Sites of which nothing is known stand at the end
    /// either way.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sites_by(
        &mut self,
        filter: &SiteFilter,
        (by, down): (By, bool),
        after: Option<InOrder>,
        limit: i64,
    ) -> Result<(Vec<ListingRow>, Option<InOrder>), StoreError> {
        let turned = Turned { by, down };
        let walks = walks(&mut self.0, filter).await?;
        let (mut found, mut next) = match walks.first() {
            Some(walk) if walk.size <= GATHERED => (gathered(&mut self.0, (filter, walk), turned, after.as_ref(), limit + 1).await?, None),
            _ => walked(&mut self.0, filter, turned, after, limit).await?,
        };
        if i64::try_from(found.len()).is_ok_and(|length| length > limit) {
            found.truncate(usize::try_from(limit).unwrap_or_default());
            next = found.last().map(|(_, place)| place.clone());
        }
        Ok((found.into_iter().map(|(line, _)| line).collect(), next))
    }

    /// All sites of a question, by title, if few are looked at to find them.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sites_if_few(&mut self, filter: &SiteFilter) -> Result<Option<Vec<ListingRow>>, StoreError> {
        if walks(&mut self.0, filter).await?.first().is_none_or(|walk| walk.size > LOOKED_AT) {
            return Ok(None);
        }
        let found = self.sites(filter, None, LOOKED_AT, 0).await?;
        Ok(found.next.is_none().then_some(found.rows))
    }
}
