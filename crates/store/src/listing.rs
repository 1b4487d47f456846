//! The list: what lists, searches and the map read of a site, made from what sources and we say of it.

use std::collections::{HashMap, HashSet};

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, BoundingBox, OrganisationId, SiteId, SiteStatus};
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::linked::Ties;
use crate::search::Answers;
use crate::{Cell, RunBy, Snapshot, StoreError, WriteTransaction, linked, many, order_keys};

/// What a list shows of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct ListingRow {
    /// Which site.
    pub site_id: SiteId,
    /// What it is called, in the language of the installation.
    pub title: String,
    /// The folded title.
    pub sort_key: String,
    /// Category key.
    pub category: String,
    /// Where it stands.
    pub status: SiteStatus,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

impl ListingRow {
    /// 1 when the site is shown where no status is asked for, 0 when it is marked as no site.
    pub(crate) fn shown(&self) -> i64 {
        i64::from(self.status != SiteStatus::NotASite)
    }
}

/// Which sites a list shows. Empty parts do not narrow it.
#[derive(Debug, Clone, Default)]
pub struct SiteFilter {
    /// In this box.
    pub within: Option<BoundingBox>,
    /// Of one of these categories.
    pub categories: Vec<String>,
    /// In one of these areas.
    pub areas: Vec<AreaId>,
    /// Of one of these statuses; empty: all but `not_a_site`.
    pub statuses: Vec<SiteStatus>,
    /// Each of these folded words begins a word of the title or the address.
    pub words: Vec<String>,
    /// Only those that no source has any longer, or only those that one has.
    pub vanished: Option<bool>,
    /// That this organisation operates or advises, or at which it responds.
    pub linked_to: Option<OrganisationId>,
    /// That are run by one organisation before all others, or by nobody.
    pub run_by: Option<RunBy>,
    /// From the last title to the first.
    pub from_the_end: bool,
}

pub(crate) fn listing_from_row(row: &SqliteRow) -> Result<ListingRow, StoreError> {
    let status: String = row.try_get(4)?;
    Ok(ListingRow {
        site_id: read(row.try_get::<String, _>(0)?.parse())?,
        title: row.try_get(1)?,
        sort_key: row.try_get(2)?,
        category: row.try_get(3)?,
        status: SiteStatus::parse(&status).ok_or_else(|| StoreError::Inconsistent(status))?,
        lon: row.try_get(5)?,
        lat: row.try_get(6)?,
    })
}

/// A line that an import kept, with its words.
pub(crate) fn kept_line<'a>(cell: impl Fn(&str) -> Option<&'a Cell>) -> Result<(ListingRow, Vec<String>), StoreError> {
    let wrong = || StoreError::Inconsistent("a line that an import kept".to_owned());
    let text = |name: &str| if let Some(Cell::Text(text)) = cell(name) { Ok(text.clone()) } else { Err(wrong()) };
    let real = |name: &str| if let Some(Cell::Real(number)) = cell(name) { Ok(*number) } else { Err(wrong()) };
    let row = ListingRow {
        site_id: read(text("site_id")?.parse())?,
        title: text("title")?,
        sort_key: text("sort_key")?,
        category: text("category")?,
        status: SiteStatus::parse(&text("status")?).ok_or_else(wrong)?,
        lon: real("lon")?,
        lat: real("lat")?,
    };
    Ok((row, text("words")?.split_whitespace().map(str::to_owned).collect()))
}

/// The line of a site.
pub(crate) async fn line(connection: &mut SqliteConnection, id: SiteId) -> Result<Option<ListingRow>, StoreError> {
    let sql = "SELECT site_id, title, sort_key, category, status, lon, lat FROM listing WHERE site_id = $1";
    sqlx::query(sql).bind(id.to_string()).fetch_optional(connection).await?.as_ref().map(listing_from_row).transpose()
}

/// Asks the line `l` the parts of a question that the walk has not answered.
pub(crate) fn narrow(statement: &mut QueryBuilder<Sqlite>, filter: &SiteFilter, answered: Answers) {
    if filter.statuses.is_empty() {
        statement.push(" AND l.status <> 'not_a_site'");
    } else if answered != Answers::Status {
        statement.push(" AND l.status IN (");
        let mut list = statement.separated(", ");
        filter.statuses.iter().for_each(|status| {
            list.push_bind(status.as_str());
        });
        statement.push(")");
    }
    if let Some(vanished) = filter.vanished {
        statement.push(if vanished { " AND EXISTS" } else { " AND NOT EXISTS" });
        statement.push(" (SELECT 1 FROM site_vanished v WHERE v.site_id = l.site_id)");
    }
    if let Some(organisation) = filter.linked_to.filter(|_| answered != Answers::Linked) {
        linked::push_is_linked(statement, organisation, Ties::LookedAfter);
    }
    if let Some(run_by) = &filter.run_by {
        run_by.push(statement);
    }
    if let Some(within) = filter.within {
        // Across the antimeridian, on either side of it.
        let either = if within.west > within.east { " OR l.lon <= " } else { " AND l.lon <= " };
        statement.push(" AND (l.lon >= ").push_bind(within.west).push(either).push_bind(within.east).push(")");
        statement.push(" AND l.lat >= ").push_bind(within.south).push(" AND l.lat <= ").push_bind(within.north);
    }
    if !filter.categories.is_empty() && answered != Answers::Category {
        statement.push(" AND l.category IN (");
        let mut list = statement.separated(", ");
        filter.categories.iter().for_each(|category| {
            list.push_bind(category);
        });
        statement.push(")");
    }
    if !filter.areas.is_empty() && answered != Answers::Area {
        statement.push(" AND EXISTS (SELECT 1 FROM site_area a WHERE a.site_id = l.site_id AND a.area_id IN (");
        let mut list = statement.separated(", ");
        filter.areas.iter().for_each(|area| {
            list.push_bind(area.to_string());
        });
        statement.push("))");
    }
    for (_, word) in filter.words.iter().enumerate().filter(|(index, _)| answered != Answers::Word(*index)) {
        // Its words stand behind spaces: it has one that begins so if taking that out leaves something else.
        statement.push(" AND replace(l.words, ").push_bind(format!(" {word}")).push(", '') <> l.words");
    }
}

/// A line of the list with what is found by it, ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct NewLine {
    /// The line.
    pub row: ListingRow,
    /// The folded words it is found by, sorted and none twice.
    pub words: Vec<String>,
    /// Says of what it was made: the same text means the same line, words and areas. Empty for one that the next import makes
    /// again.
    pub made_of: String,
}

/// Words as a line keeps them: each behind a space, so that a beginning is found with its space.
fn kept_words(words: &[String]) -> String {
    words.iter().fold(String::new(), |all, word| all + " " + word)
}

/// The rows of the table of words that a line has.
fn word_rows(line: &NewLine) -> impl Iterator<Item = (&str, i64, &str)> {
    line.words.iter().map(|word| (word.as_str(), line.row.shown(), line.row.sort_key.as_str()))
}

/// So many words are removed by one statement.
const REMOVED: usize = 64;

/// So many lines are removed together.
const ONCE: usize = 1_000;

/// From so many lines on, what is found by them is removed in one walk.
const MANY: usize = 10_000;

/// A row of the table of words: word, whether it is shown, folded title, site.
type WordRow = (String, i64, String, String);

impl Snapshot {
    /// The lines of the list of all sites.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn listings(&mut self) -> Result<Vec<ListingRow>, StoreError> {
        let sql = "SELECT site_id, title, sort_key, category, status, lon, lat FROM listing ORDER BY site_id";
        sqlx::query(sql).fetch_all(&mut *self.0).await?.iter().map(listing_from_row).collect()
    }

    /// The lines of some sites, in no order; none of those that have no line.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn lines_of(&mut self, sites: &[SiteId]) -> Result<HashMap<SiteId, ListingRow>, StoreError> {
        let ids: Vec<String> = sites.iter().map(ToString::to_string).collect();
        let head = "SELECT site_id, title, sort_key, category, status, lon, lat FROM listing WHERE site_id IN ";
        let rows = many::fetch(&mut self.0, head, &ids, "").await?;
        rows.iter().map(|row| listing_from_row(row).map(|line| (line.site_id, line))).collect()
    }

    /// Which of these folded titles sites of the list have, as they are written, each once.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn titles_listed(&mut self, folded: &[String]) -> Result<Vec<String>, StoreError> {
        let mut titles: Vec<String> = Vec::new();
        for row in many::fetch(&mut self.0, "SELECT DISTINCT title FROM listing WHERE sort_key IN ", folded, "").await? {
            titles.push(row.try_get(0)?);
        }
        titles.sort();
        titles.dedup();
        Ok(titles)
    }
}

impl WriteTransaction {
    /// Writes lines of the list with the words they are found by and the moment of the last change, of sites that may have had others; the counts and the
    /// towns are right again after [`WriteTransaction::count_again`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_listings(&mut self, lines: &[NewLine]) -> Result<(), StoreError> {
        let ids: Vec<String> = lines.iter().map(|line| line.row.site_id.to_string()).collect();
        let mut before: HashMap<String, (String, i64, String)> = HashMap::new();
        for row in many::fetch(self.connection(), "SELECT site_id, words, status, sort_key FROM listing WHERE site_id IN ", &ids, "").await? {
            let shown = i64::from(row.try_get::<&str, _>(2)? != SiteStatus::NotASite.as_str());
            before.insert(row.try_get(0)?, (row.try_get(1)?, shown, row.try_get(3)?));
        }
        let mut gone: Vec<WordRow> = Vec::new();
        let mut new: Vec<(&str, i64, &str, &str)> = Vec::new();
        for (line, id) in lines.iter().zip(&ids) {
            let mut old: HashSet<&str> = HashSet::new();
            if let Some((words, shown, sort_key)) = before.get(id) {
                old.extend(words.split_whitespace());
                if (*shown, sort_key) != (line.row.shown(), &line.row.sort_key) {
                    gone.extend(old.drain().map(|word| (word.to_owned(), *shown, sort_key.clone(), id.clone())));
                }
            }
            new.extend(word_rows(line).filter(|(word, ..)| !old.remove(word)).map(|(word, shown, sort_key)| (word, shown, sort_key, id.as_str())));
            gone.extend(old.into_iter().map(|word| (word.to_owned(), line.row.shown(), line.row.sort_key.clone(), id.clone())));
        }
        self.remove_words(&gone).await?;
        let changes = order_keys::changes_of(self.connection(), &ids).await?;
        let head = "INSERT INTO listing (site_id, title, sort_key, category, status, lon, lat, cell, words, made_of, change_key) ";
        let tail = " ON CONFLICT (site_id) DO UPDATE SET title = excluded.title, sort_key = excluded.sort_key, category = excluded.category, \
                    status = excluded.status, lon = excluded.lon, lat = excluded.lat, cell = excluded.cell, words = excluded.words, \
                    made_of = excluded.made_of, change_key = excluded.change_key";
        let rows: Vec<(&NewLine, &String, String)> = lines.iter().zip(&ids).map(|(line, id)| (line, id, kept_words(&line.words))).collect();
        many::insert(self.connection(), head, 11, &rows, tail, |values, (line, id, words)| {
            let row = &line.row;
            values.push_bind(*id).push_bind(&row.title).push_bind(&row.sort_key).push_bind(&row.category).push_bind(row.status.as_str());
            values.push_bind(row.lon).push_bind(row.lat).push_bind(crate::cell(row.lon, row.lat)).push_bind(words).push_bind(&line.made_of);
            values.push_bind(changes.get(*id).cloned().unwrap_or_default());
        })
        .await?;
        many::insert(self.connection(), "INSERT INTO listing_word (word, shown, sort_key, site_id) ", 4, &new, "", |values, (word, shown, sort_key, site)| {
            values.push_bind(*word).push_bind(*shown).push_bind(*sort_key).push_bind(*site);
        })
        .await
    }

    async fn remove_words(&mut self, rows: &[WordRow]) -> Result<(), StoreError> {
        for rows in many::parts(rows, REMOVED) {
            let mut statement = QueryBuilder::<Sqlite>::new("DELETE FROM listing_word WHERE ");
            for (index, (word, shown, sort_key, site)) in rows.iter().enumerate() {
                statement.push(if index == 0 { "(word = " } else { " OR (word = " }).push_bind(word.clone()).push(" AND shown = ").push_bind(*shown);
                statement.push(" AND sort_key = ").push_bind(sort_key.clone()).push(" AND site_id = ").push_bind(site.clone()).push(")");
            }
            statement.build().execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Removes lines of the list with their words and areas; the counts are right again after [`WriteTransaction::count_again`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remove_lines(&mut self, sites: &[String]) -> Result<(), StoreError> {
        let is_many = sites.len() > MANY;
        for sites in sites.chunks(ONCE) {
            if !is_many {
                let mut gone: Vec<WordRow> = Vec::new();
                for row in many::fetch(self.connection(), "SELECT site_id, words, status, sort_key FROM listing WHERE site_id IN ", sites, "").await? {
                    let (site, words, sort_key): (String, String, String) = (row.try_get(0)?, row.try_get(1)?, row.try_get(3)?);
                    let shown = i64::from(row.try_get::<&str, _>(2)? != SiteStatus::NotASite.as_str());
                    gone.extend(words.split_whitespace().map(|word| (word.to_owned(), shown, sort_key.clone(), site.clone())));
                }
                self.remove_words(&gone).await?;
                many::run(self.connection(), "DELETE FROM site_area WHERE site_id IN ", sites, "").await?;
            }
            many::run(self.connection(), "DELETE FROM listing WHERE site_id IN ", sites, "").await?;
        }
        if is_many {
            // One walk along the whole table instead of many.
            for table in ["listing_word", "site_area"] {
                let sql = format!("DELETE FROM {table} WHERE NOT EXISTS (SELECT 1 FROM listing l WHERE l.site_id = {table}.site_id)");
                sqlx::query(sqlx::AssertSqlSafe(sql)).execute(self.connection()).await?;
            }
        }
        Ok(())
    }

    /// The titles of sites, of those that have a line.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn titles(&mut self, sites: &[SiteId]) -> Result<HashMap<SiteId, String>, StoreError> {
        let ids: Vec<String> = sites.iter().map(ToString::to_string).collect();
        let rows = many::fetch(self.connection(), "SELECT site_id, title FROM listing WHERE site_id IN ", &ids, "").await?;
        rows.iter().map(|row| Ok((read(row.try_get::<&str, _>(0)?.parse())?, row.try_get(1)?))).collect()
    }
}

/// Lines that a program before kept without their words, such as those of a backup: they are taken from the table of words.
pub(crate) async fn fill_words(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let lacking: Option<i64> = sqlx::query_scalar("SELECT 1 FROM listing WHERE words = '' LIMIT 1").fetch_optional(&mut *connection).await?;
    if lacking.is_none() {
        return Ok(());
    }
    sqlx::query("CREATE INDEX listing_word_filling ON listing_word (site_id, word)").execute(&mut *connection).await?;
    let (mut site, mut words) = (String::new(), Vec::new());
    loop {
        let after: (&str, &str) = (&site, words.last().map_or("", String::as_str));
        let sql = "SELECT site_id, word FROM listing_word WHERE (site_id, word) > ($1, $2) ORDER BY site_id, word LIMIT 10000";
        let rows: Vec<(String, String)> = sqlx::query_as(sql).bind(after.0).bind(after.1).fetch_all(&mut *connection).await?;
        let is_last = rows.is_empty();
        for (next, word) in rows.into_iter().chain(is_last.then(Default::default)) {
            if next != site {
                let sql = "UPDATE listing SET words = $2 WHERE site_id = $1";
                sqlx::query(sql).bind(&site).bind(kept_words(&words)).execute(&mut *connection).await?;
                (site, words) = (next, Vec::new());
            }
            words.push(word);
        }
        if is_last {
            break;
        }
    }
    sqlx::query("DROP INDEX listing_word_filling").execute(connection).await?;
    Ok(())
}
