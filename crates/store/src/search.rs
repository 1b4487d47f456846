//! Pages of the list and totals. No question looks at all sites: what narrows most is walked in the order of the titles, and the
//! rest of the question is asked of what the walk gives. The order of the joins is written out (`CROSS JOIN`, a `LIMIT` within),
//! so that no planner turns it round.

use parvis_model::{AreaId, BoundingBox, SiteId, SiteStatus};
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::listing::{ListingRow, SiteFilter, listing_from_row, narrow};
use crate::tiles::cells_of_box;
use crate::{Reader, StoreError};

/// So many sites are gathered and sorted; more are walked in their order.
pub(crate) const GATHERED: i64 = if cfg!(test) { 1_000 } else { 20_000 };

/// So many words with one beginning are walked side by side.
const SIDE_BY_SIDE: usize = 64;

/// A walk through one common word asks the index for another one, where that is the beginning of so few words.
const ASKED: usize = 4;

/// So many areas are walked side by side.
const MOST_AREAS: usize = 200;

/// Sites looked at for a total when each has to be asked the rest of the question.
const LOOKED_AT: i64 = if cfg!(test) { 300 } else { 4_000 };

/// No bound that would ever be reached.
pub(crate) const UNBOUNDED: i64 = 1 << 40;

/// Where a page begins: behind this folded title and id.
pub type After = (String, SiteId);

/// How many sites a question finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// So many were counted.
    pub sites: u64,
    /// There may be more.
    pub is_more: bool,
}

/// Some of the sites, in the order of their titles.
#[derive(Debug, Clone)]
enum Run {
    All,
    /// With this word.
    Word(String, i64),
    /// With a word that begins so: at most [`GATHERED`], in no order.
    Beginning(String, i64),
    Area(AreaId, i64),
    Category(String),
    Status(SiteStatus),
    /// In these cells: at most [`GATHERED`], in no order.
    Cells(i64, i64),
    /// Those that no source has any longer, in no order.
    Vanished,
}

/// What a walk goes through, and which part of the question is answered by that.
#[derive(Debug, Clone)]
pub(crate) struct Walk {
    runs: Vec<Run>,
    /// What the sites of a walk through words have to have besides: one of each of these lists of words.
    also: Vec<Vec<String>>,
    /// At most so many sites, as far as is known.
    pub(crate) size: i64,
    answers: Answers,
}

/// The part of a question that needs no asking again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answers {
    Nothing,
    Word(usize),
    Area,
    Category,
    Status,
}

/// Those that are shown by default, those marked as no site, or both.
fn shown(filter: &SiteFilter) -> &'static [i64] {
    match (filter.statuses.contains(&SiteStatus::NotASite), filter.statuses.iter().any(|status| *status != SiteStatus::NotASite)) {
        (false, _) => &[1],
        (true, false) => &[0],
        (true, true) => &[0, 1],
    }
}

/// The statuses of the sites that a walk through an area passes.
fn passed(filter: &SiteFilter) -> &'static [SiteStatus] {
    match shown(filter) {
        [0] => &[SiteStatus::NotASite],
        [1] => &[],
        _ => &SiteStatus::ALL,
    }
}

/// The first text behind all that begin with `prefix`.
pub(crate) fn behind(prefix: &str) -> String {
    format!("{prefix}\u{10FFFF}")
}

impl Run {
    /// `FROM … WHERE …` of this run, without order.
    fn push(&self, statement: &mut QueryBuilder<Sqlite>) {
        match self {
            Self::All => statement.push("FROM listing o WHERE 1 = 1"),
            Self::Word(word, shown) => statement.push("FROM listing_word o WHERE o.word = ").push_bind(word.clone()).push(" AND o.shown = ").push_bind(*shown),
            Self::Beginning(word, shown) => statement
                .push("FROM listing_word o WHERE o.word >= ")
                .push_bind(word.clone())
                .push(" AND o.word < ")
                .push_bind(behind(word))
                .push(" AND o.shown = ")
                .push_bind(*shown),
            Self::Area(area, shown) => {
                statement.push("FROM site_area o WHERE o.area_id = ").push_bind(area.to_string()).push(" AND o.shown = ").push_bind(*shown)
            }
            Self::Category(category) => statement.push("FROM listing o WHERE o.category = ").push_bind(category.clone()),
            Self::Status(status) => statement.push("FROM listing o WHERE o.status = ").push_bind(status.as_str()),
            Self::Vanished => {
                statement.push("FROM (SELECT w.sort_key, w.site_id FROM site_vanished v CROSS JOIN listing w WHERE w.site_id = v.site_id) o WHERE 1 = 1")
            }
            Self::Cells(low, high) => statement.push("FROM listing o WHERE o.cell >= ").push_bind(*low).push(" AND o.cell < ").push_bind(*high),
        };
    }

    fn is_gathered(&self) -> bool {
        matches!(self, Self::Beginning(..) | Self::Cells(..) | Self::Vanished)
    }
}

impl Walk {
    /// `SELECT sort_key, site_id` of the first `limit` sites of the walk, none twice.
    fn push_first(&self, statement: &mut QueryBuilder<Sqlite>, after: Option<&After>, limit: i64) {
        let (title, id) = after.map_or((String::new(), String::new()), |(title, id)| (title.clone(), id.to_string()));
        statement.push("SELECT u.sort_key, u.site_id FROM (");
        for (index, run) in self.runs.iter().enumerate() {
            statement.push(if index == 0 { "" } else { " UNION ALL " });
            statement.push("SELECT r.sort_key, r.site_id FROM (SELECT o.sort_key, o.site_id ");
            run.push(statement);
            // A run without an order of its own is taken whole, then sorted; the bound keeps the two apart.
            if run.is_gathered() {
                statement.push(" LIMIT ").push_bind(UNBOUNDED);
                statement.push(") r WHERE (r.sort_key, r.site_id) > (").push_bind(title.clone()).push(", ").push_bind(id.clone()).push(")");
            } else {
                for words in &self.also {
                    statement.push(" AND EXISTS (SELECT 1 FROM listing_word w WHERE w.shown = o.shown AND w.sort_key = o.sort_key AND w.site_id = o.site_id");
                    statement.push(" AND w.word IN (");
                    let mut list = statement.separated(", ");
                    words.iter().for_each(|word| {
                        list.push_bind(word.clone());
                    });
                    statement.push("))");
                }
                statement.push(" AND (o.sort_key, o.site_id) > (").push_bind(title.clone()).push(", ").push_bind(id.clone());
                statement.push(") ORDER BY o.sort_key, o.site_id LIMIT ").push_bind(limit).push(") r");
            }
        }
        statement.push(") u GROUP BY u.sort_key, u.site_id ORDER BY u.sort_key, u.site_id LIMIT ").push_bind(limit);
    }

    /// `SELECT site_id` of all sites of the walk, none twice.
    pub(crate) fn push_all(&self, statement: &mut QueryBuilder<Sqlite>, limit: i64) {
        statement.push("SELECT DISTINCT u.site_id FROM (");
        for (index, run) in self.runs.iter().enumerate() {
            statement.push(if index == 0 { "SELECT o.site_id " } else { " UNION ALL SELECT o.site_id " });
            run.push(statement);
        }
        statement.push(") u LIMIT ").push_bind(limit);
    }

    /// Too many sites to gather them for a page.
    pub(crate) fn is_too_wide(&self) -> bool {
        self.size > GATHERED && self.runs.iter().any(Run::is_gathered)
    }

    pub(crate) fn answers(&self) -> Answers {
        self.answers
    }

    /// Whether every site that the walk gives for a page is one that the question finds.
    fn gives_no_other(&self, filter: &SiteFilter) -> bool {
        !self.also.is_empty()
            && self.also.len() + 1 == filter.words.len()
            && filter.areas.is_empty()
            && filter.categories.is_empty()
            && filter.statuses.is_empty()
            && filter.within.is_none()
    }

    /// Whether nothing is left to ask of what the walk gives.
    fn answers_all(&self, filter: &SiteFilter) -> bool {
        let parts =
            filter.words.len() + usize::from(!filter.areas.is_empty()) + usize::from(!filter.categories.is_empty()) + usize::from(filter.within.is_some());
        filter.statuses.is_empty() && filter.vanished.is_none() && parts == 1 && matches!(self.answers, Answers::Word(_))
    }
}

/// How many of the words that begin so stand beside sites, counted up to one more than `most`.
async fn count_words(connection: &mut SqliteConnection, word: &str, most: i64) -> Result<i64, StoreError> {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM listing_word WHERE word >= $1 AND word < $2 LIMIT $3) AS counted";
    Ok(sqlx::query_scalar(sql).bind(word).bind(behind(word)).bind(most + 1).fetch_one(connection).await?)
}

/// Which of some words stands beside the fewest sites, and beside how many, counted up to one more than [`GATHERED`].
async fn rarest(connection: &mut SqliteConnection, words: &[String]) -> Result<Option<(usize, i64)>, StoreError> {
    let mut rarest = None;
    // Where one word is rare, nobody counts how common the others are.
    for most in [GATHERED / 50, GATHERED] {
        rarest = None;
        for (index, word) in words.iter().enumerate() {
            let size = count_words(connection, word, most).await?;
            // Of several common words the longest has the fewest other words beginning so.
            if rarest.is_none_or(|(longest, least): (usize, i64)| size < least || (size == least && word.len() > words[longest].len())) {
                rarest = Some((index, size));
            }
        }
        if rarest.is_none_or(|(_, size)| size <= most) {
            break;
        }
    }
    Ok(rarest)
}

/// The words that begin so, if they are at most `most`.
pub(crate) async fn words_beginning(connection: &mut SqliteConnection, word: &str, most: usize) -> Result<Option<Vec<String>>, StoreError> {
    let mut found: Vec<String> = Vec::new();
    let mut from = word.to_owned();
    loop {
        let sql = "SELECT min(word) FROM listing_word WHERE word >= $1 AND word < $2";
        let next: Option<String> = sqlx::query_scalar(sql).bind(&from).bind(behind(word)).fetch_one(&mut *connection).await?;
        let Some(next) = next else { return Ok(Some(found)) };
        if found.len() == most {
            return Ok(None);
        }
        from = format!("{next}\u{0}");
        found.push(next);
    }
}

pub(crate) async fn count_cells(connection: &mut SqliteConnection, cells: &[(i64, i64)]) -> Result<i64, StoreError> {
    let mut statement = QueryBuilder::new("SELECT count(*) FROM (SELECT 1 FROM (");
    for (index, (low, high)) in cells.iter().enumerate() {
        statement.push(if index == 0 { "" } else { " UNION ALL " });
        statement.push("SELECT 1 FROM listing WHERE cell >= ").push_bind(*low).push(" AND cell < ").push_bind(*high);
    }
    statement.push(") AS u LIMIT ").push_bind(GATHERED + 1).push(") AS counted");
    Ok(statement.build_query_scalar().fetch_one(connection).await?)
}

async fn of_words(connection: &mut SqliteConnection, filter: &SiteFilter) -> Result<Option<Walk>, StoreError> {
    let Some((index, size)) = rarest(connection, &filter.words).await? else { return Ok(None) };
    let word = &filter.words[index];
    let words = if size > GATHERED { words_beginning(connection, word, SIDE_BY_SIDE).await? } else { None };
    let mut also = Vec::new();
    if words.is_some() {
        for (_, other) in filter.words.iter().enumerate().filter(|(other, _)| *other != index) {
            also.extend(words_beginning(connection, other, ASKED).await?);
        }
    }
    let both = shown(filter).iter();
    let runs: Vec<Run> = match words {
        Some(words) => both.flat_map(|shown| words.iter().map(|word| Run::Word(word.clone(), *shown))).collect(),
        None => both.map(|shown| Run::Beginning(word.clone(), *shown)).collect(),
    };
    Ok(Some(Walk { runs, also, size, answers: Answers::Word(index) }))
}

async fn of_areas(connection: &mut SqliteConnection, filter: &SiteFilter) -> Result<Option<Walk>, StoreError> {
    if !(1..=MOST_AREAS).contains(&filter.areas.len()) {
        return Ok(None);
    }
    let size = crate::kept::count_in_areas(connection, &filter.areas, &[], passed(filter)).await?;
    let runs = shown(filter).iter().flat_map(|shown| filter.areas.iter().map(|area| Run::Area(*area, *shown))).collect();
    Ok(Some(Walk { runs, also: Vec::new(), size, answers: Answers::Area }))
}

async fn of_box(connection: &mut SqliteConnection, within: Option<BoundingBox>) -> Result<Option<Walk>, StoreError> {
    let Some(within) = within else { return Ok(None) };
    let cells = cells_of_box(within);
    let size = count_cells(connection, &cells).await?;
    Ok(Some(Walk { runs: cells.into_iter().map(|(low, high)| Run::Cells(low, high)).collect(), also: Vec::new(), size, answers: Answers::Nothing }))
}

/// The walks that pass every site that the question finds, the narrowest first.
pub(crate) async fn walks(connection: &mut SqliteConnection, filter: &SiteFilter) -> Result<Vec<Walk>, StoreError> {
    let mut walks = Vec::new();
    walks.extend(of_words(connection, filter).await?);
    walks.extend(of_areas(connection, filter).await?);
    walks.extend(of_box(connection, filter.within).await?);
    if (1..=SIDE_BY_SIDE).contains(&filter.categories.len()) {
        let size = crate::kept::count(connection, &filter.categories, &SiteStatus::ALL).await?;
        walks.push(Walk { runs: filter.categories.iter().map(|key| Run::Category(key.clone())).collect(), also: Vec::new(), size, answers: Answers::Category });
    }
    if !filter.statuses.is_empty() {
        let size = crate::kept::count(connection, &[], &filter.statuses).await?;
        walks.push(Walk { runs: filter.statuses.iter().map(|status| Run::Status(*status)).collect(), also: Vec::new(), size, answers: Answers::Status });
    }
    if filter.vanished == Some(true) {
        let size: i64 = sqlx::query_scalar("SELECT count(*) FROM site_vanished").fetch_one(&mut *connection).await?;
        walks.push(Walk { runs: vec![Run::Vanished], also: Vec::new(), size, answers: Answers::Nothing });
    }
    walks.push(Walk { runs: vec![Run::All], also: Vec::new(), size: i64::MAX, answers: Answers::Nothing });
    walks.sort_by_key(|walk| walk.size);
    Ok(walks)
}

impl Reader {
    /// A page of sites by title, behind the pair of folded title and id in `after`, and how many there are in all: counted up to
    /// `most`, where nobody has counted them before.
    ///
    /// # Errors
    /// What the database says.
    pub async fn sites(&mut self, filter: &SiteFilter, after: Option<After>, limit: i64, most: u64) -> Result<(Vec<ListingRow>, Total), StoreError> {
        let walks = walks(&mut self.0, filter).await?;
        let Some(narrowest) = walks.first() else { return Ok((Vec::new(), Total { sites: 0, is_more: false })) };
        let in_order = walks.iter().find(|walk| !walk.is_too_wide()).unwrap_or(narrowest);
        let rows = page(&mut self.0, filter, in_order, after.as_ref(), limit).await?;
        if after.is_none() && length(&rows) < limit {
            return Ok((rows.clone(), Total { sites: rows.len() as u64, is_more: false }));
        }
        let total = total(&mut self.0, filter, narrowest, i64::try_from(most).unwrap_or(i64::MAX)).await?;
        let shown = rows.len() as u64;
        Ok((rows, Total { sites: total.sites.max(shown), ..total }))
    }

    /// The lines of sites by title, behind `after`, for what goes through all of them but those that are none.
    ///
    /// # Errors
    /// What the database says.
    pub async fn sites_in_order(&mut self, after: Option<After>, limit: i64) -> Result<Vec<ListingRow>, StoreError> {
        let (title, id) = after.map_or((String::new(), String::new()), |(title, id)| (title, id.to_string()));
        let sql = "SELECT site_id, title, sort_key, category, status, lon, lat FROM listing \
                   WHERE (sort_key, site_id) > ($1, $2) AND status <> 'not_a_site' ORDER BY sort_key, site_id LIMIT $3";
        sqlx::query(sql).bind(title).bind(id).bind(limit).fetch_all(&mut *self.0).await?.iter().map(listing_from_row).collect()
    }
}

/// The first part of the walk is looked at, then, where too few of it were found, a longer one.
async fn page(connection: &mut SqliteConnection, filter: &SiteFilter, walk: &Walk, after: Option<&After>, limit: i64) -> Result<Vec<ListingRow>, StoreError> {
    let is_all = walk.gives_no_other(filter);
    let mut looked_at = if is_all { limit } else { limit.max(1) * 4 };
    loop {
        let mut statement = QueryBuilder::new("SELECT l.site_id, l.title, l.sort_key, l.category, l.status, l.lon, l.lat FROM (");
        walk.push_first(&mut statement, after, looked_at);
        statement.push(") c CROSS JOIN listing l WHERE l.site_id = c.site_id");
        narrow(&mut statement, filter, walk.answers);
        statement.push(" ORDER BY c.sort_key, c.site_id LIMIT ").push_bind(limit);
        let rows = statement.build().fetch_all(&mut *connection).await?;
        if is_all || length(&rows) >= limit || looked_at >= UNBOUNDED || (walk.size <= GATHERED && looked_at > walk.size) {
            return rows.iter().map(listing_from_row).collect();
        }
        looked_at = if looked_at > 100_000 { UNBOUNDED } else { looked_at * 16 };
    }
}

/// How many sites there are: as they were kept, or counted within a bound.
async fn total(connection: &mut SqliteConnection, filter: &SiteFilter, walk: &Walk, most: i64) -> Result<Total, StoreError> {
    let known = |sites: i64| Total { sites: sites.unsigned_abs(), is_more: false };
    if filter.words.is_empty() && filter.within.is_none() && filter.vanished.is_none() {
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
        narrow(&mut statement, filter, walk.answers);
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
