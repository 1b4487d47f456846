//! Where a question about sites begins. None looks at all sites: what narrows most is walked in the order of the titles, and the rest
//! of the question is asked of what the walk gives. The order of the joins is written out (`CROSS JOIN`, a `LIMIT` within), so that no
//! planner turns it round.

use parvis_model::{AreaId, BoundingBox, OrganisationId, SiteId, SiteStatus};
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::linked::Ties;
use crate::listing::SiteFilter;
use crate::tiles::cells_of_box;
use crate::{RunBy, StoreError, linked, word_cells};

/// So many sites are gathered and sorted; more are walked in their order.
pub(crate) const GATHERED: i64 = if cfg!(test) { 1_000 } else { 10_000 };

/// So many words with one beginning are walked side by side.
const SIDE_BY_SIDE: usize = 64;

/// A walk through one common word asks the index for another one, where that is the beginning of so few words.
const ASKED: usize = 4;

/// So many areas are walked side by side.
const MOST_AREAS: usize = 200;

/// No bound that would ever be reached.
pub(crate) const UNBOUNDED: i64 = 1 << 40;

/// Where a page begins: behind this folded title and id.
pub type After = (String, SiteId);

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
    /// Those with which an organisation has to do one by one, in no order.
    Linked(OrganisationId, Ties),
}

/// What a walk goes through, and which part of the question is answered by that.
#[derive(Debug, Clone)]
pub(crate) struct Walk {
    runs: Vec<Run>,
    /// What the sites of a walk through words have to have besides: one of each of these lists of words.
    also: Vec<Vec<String>>,
    /// Whether they are shown by default, see [`shown`].
    shown: &'static [i64],
    /// At most so many sites, as far as is known.
    pub(crate) size: i64,
    /// So many of them come in no order.
    gathered: i64,
    answers: Answers,
    /// It goes from the last title to the first.
    down: bool,
}

/// The part of a question that needs no asking again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answers {
    Nothing,
    Word(usize),
    Area,
    Category,
    Status,
    Linked,
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
            Self::Linked(organisation, ties) => linked::push_run(statement, *organisation, *ties),
            Self::Cells(low, high) => statement.push("FROM listing o WHERE o.cell >= ").push_bind(*low).push(" AND o.cell < ").push_bind(*high),
        };
    }

    fn is_gathered(&self) -> bool {
        matches!(self, Self::Beginning(..) | Self::Cells(..) | Self::Vanished | Self::Linked(..))
    }
}

impl Walk {
    /// A walk through runs that need nothing besides: all of them have an order, or none has.
    fn through(runs: Vec<Run>, size: i64, answers: Answers) -> Self {
        let gathered = if runs.iter().any(Run::is_gathered) { size } else { 0 };
        Self { runs, also: Vec::new(), shown: &[], size, gathered, answers, down: false }
    }

    /// `SELECT sort_key, site_id` of the first `limit` sites of the walk behind `after`, none twice, in their order. (Each run has that
    /// order of itself, so that they are merged as far as is needed and no further.)
    pub(crate) fn push_first(&self, statement: &mut QueryBuilder<Sqlite>, after: Option<&After>, limit: i64) {
        let first = if self.down { behind("") } else { String::new() };
        let (title, id) = after.map_or((first, String::new()), |(title, id)| (title.clone(), id.to_string()));
        for (index, run) in self.runs.iter().enumerate() {
            statement.push(if index == 0 { "" } else { " UNION " });
            // A run without an order of its own is taken whole, then sorted; the bound keeps the two apart.
            if run.is_gathered() {
                statement.push("SELECT DISTINCT o.sort_key, o.site_id FROM (SELECT o.sort_key, o.site_id ");
                run.push(statement);
                statement.push(" LIMIT ").push_bind(UNBOUNDED).push(") o WHERE 1 = 1");
            } else {
                statement.push("SELECT o.sort_key, o.site_id ");
                run.push(statement);
            }
            statement.push(if self.down { " AND (o.sort_key, o.site_id) < (" } else { " AND (o.sort_key, o.site_id) > (" });
            statement.push_bind(title.clone()).push(", ").push_bind(id.clone()).push(")");
        }
        statement.push(" ORDER BY ").push(self.order()).push(" LIMIT ").push_bind(limit);
    }

    /// How its sites stand one behind the other.
    pub(crate) fn order(&self) -> &'static str {
        if self.down { "sort_key DESC, site_id DESC" } else { "sort_key, site_id" }
    }

    /// Asks sites `c` of the walk for the other words that are looked up by index.
    pub(crate) fn push_also(&self, statement: &mut QueryBuilder<Sqlite>) {
        for words in &self.also {
            statement.push(" AND EXISTS (SELECT 1 FROM listing_word w WHERE w.sort_key = c.sort_key AND w.site_id = c.site_id AND w.shown IN (");
            let mut list = statement.separated(", ");
            self.shown.iter().for_each(|shown| {
                list.push_bind(*shown);
            });
            statement.push(") AND w.word IN (");
            let mut list = statement.separated(", ");
            words.iter().for_each(|word| {
                list.push_bind(word.clone());
            });
            statement.push("))");
        }
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
        self.gathered > GATHERED
    }

    pub(crate) fn answers(&self) -> Answers {
        self.answers
    }

    /// Whether nothing is left to ask of what the walk gives.
    pub(crate) fn answers_all(&self, filter: &SiteFilter) -> bool {
        let parts =
            filter.words.len() + usize::from(!filter.areas.is_empty()) + usize::from(!filter.categories.is_empty()) + usize::from(filter.within.is_some());
        filter.statuses.is_empty()
            && filter.vanished.is_none()
            && filter.linked_to.is_none()
            && filter.run_by.is_none()
            && parts == 1
            && matches!(self.answers, Answers::Word(_))
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
    let sql = "WITH RECURSIVE found (word) AS (SELECT min(word) FROM listing_word WHERE word >= $1 AND word < $2 \
               UNION ALL SELECT (SELECT min(w.word) FROM listing_word w WHERE w.word > f.word AND w.word < $2) FROM found f WHERE f.word IS NOT NULL) \
               SELECT word FROM found WHERE word IS NOT NULL LIMIT $3";
    let bound = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let found: Vec<String> = sqlx::query_scalar(sql).bind(word).bind(behind(word)).bind(bound).fetch_all(connection).await?;
    Ok((found.len() <= most).then_some(found))
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
    let shown = shown(filter);
    let beginning = |index: usize, size| {
        let runs = shown.iter().map(|shown| Run::Beginning(filter.words[index].clone(), *shown)).collect();
        Walk { shown, ..Walk::through(runs, size, Answers::Word(index)) }
    };
    if size <= GATHERED / 5 {
        return Ok(Some(beginning(index, size)));
    }
    // Of the words that are walked in order, that which stands beside the fewest sites.
    let mut beginnings: Vec<Option<Vec<String>>> = Vec::with_capacity(filter.words.len());
    let mut narrowest: Option<(usize, i64)> = None;
    for (other, word) in filter.words.iter().enumerate() {
        let words = words_beginning(connection, word, SIDE_BY_SIDE).await?;
        if let Some(words) = &words {
            let size = if other == index && size <= GATHERED { size } else { word_cells::sites_beside(connection, words).await?.max(GATHERED + 1) };
            narrowest = narrowest.filter(|(_, least)| *least <= size).or(Some((other, size)));
        }
        beginnings.push(words);
    }
    let Some((index, size)) = narrowest.filter(|(_, walked)| size > GATHERED || *walked <= size) else { return Ok(Some(beginning(index, size))) };
    let words = beginnings[index].take().unwrap_or_default();
    let runs = shown.iter().flat_map(|shown| words.iter().map(|word| Run::Word(word.clone(), *shown))).collect();
    let also = beginnings.into_iter().flatten().filter(|words| words.len() <= ASKED).collect();
    Ok(Some(Walk { also, shown, ..Walk::through(runs, size, Answers::Word(index)) }))
}

async fn of_areas(connection: &mut SqliteConnection, filter: &SiteFilter) -> Result<Option<Walk>, StoreError> {
    if !(1..=MOST_AREAS).contains(&filter.areas.len()) {
        return Ok(None);
    }
    let size = crate::kept::count_in_areas(connection, &filter.areas, &[], passed(filter)).await?;
    let runs = shown(filter).iter().flat_map(|shown| filter.areas.iter().map(|area| Run::Area(*area, *shown))).collect();
    Ok(Some(Walk::through(runs, size, Answers::Area)))
}

/// Through the sites with which an organisation has to do one by one, and through the areas to which it is linked.
async fn of_linked(connection: &mut SqliteConnection, filter: &SiteFilter, organisation: OrganisationId, ties: Ties) -> Result<Option<Walk>, StoreError> {
    let areas = linked::areas(connection, organisation, ties, MOST_AREAS).await?;
    if areas.len() > MOST_AREAS {
        return Ok(None);
    }
    let gathered = linked::count_one_by_one(connection, organisation, ties, GATHERED).await?;
    let within = if areas.is_empty() { 0 } else { crate::kept::count_in_areas(connection, &areas, &[], passed(filter)).await? };
    let mut runs = vec![Run::Linked(organisation, ties)];
    runs.extend(shown(filter).iter().flat_map(|shown| areas.iter().map(|area| Run::Area(*area, *shown))));
    let answers = if ties == Ties::LookedAfter { Answers::Linked } else { Answers::Nothing };
    Ok(Some(Walk { gathered, ..Walk::through(runs, gathered.saturating_add(within), answers) }))
}

async fn of_box(connection: &mut SqliteConnection, within: Option<BoundingBox>) -> Result<Option<Walk>, StoreError> {
    let Some(within) = within else { return Ok(None) };
    let cells = cells_of_box(within);
    let size = count_cells(connection, &cells).await?;
    Ok(Some(Walk::through(cells.into_iter().map(|(low, high)| Run::Cells(low, high)).collect(), size, Answers::Nothing)))
}

/// The walks that pass every site that the question finds, the narrowest first.
pub(crate) async fn walks(connection: &mut SqliteConnection, filter: &SiteFilter) -> Result<Vec<Walk>, StoreError> {
    let mut walks = Vec::new();
    walks.extend(of_words(connection, filter).await?);
    walks.extend(of_areas(connection, filter).await?);
    if let Some(organisation) = filter.linked_to {
        walks.extend(of_linked(connection, filter, organisation, Ties::LookedAfter).await?);
    }
    if let Some((organisation, ties)) = filter.run_by.as_ref().and_then(RunBy::ties) {
        walks.extend(of_linked(connection, filter, organisation, ties).await?);
    }
    walks.extend(of_box(connection, filter.within).await?);
    if (1..=SIDE_BY_SIDE).contains(&filter.categories.len()) {
        let size = crate::kept::count(connection, &filter.categories, &SiteStatus::ALL).await?;
        walks.push(Walk::through(filter.categories.iter().map(|key| Run::Category(key.clone())).collect(), size, Answers::Category));
    }
    if !filter.statuses.is_empty() {
        let size = crate::kept::count(connection, &[], &filter.statuses).await?;
        walks.push(Walk::through(filter.statuses.iter().map(|status| Run::Status(*status)).collect(), size, Answers::Status));
    }
    if filter.vanished == Some(true) {
        let sql = "SELECT count(*) FROM (SELECT 1 FROM site_vanished LIMIT $1) AS counted";
        let size: i64 = sqlx::query_scalar(sql).bind(GATHERED + 1).fetch_one(&mut *connection).await?;
        walks.push(Walk::through(vec![Run::Vanished], size, Answers::Nothing));
    }
    walks.push(Walk::through(vec![Run::All], i64::MAX, Answers::Nothing));
    walks.sort_by_key(|walk| walk.size);
    walks.iter_mut().for_each(|walk| walk.down = filter.from_the_end);
    Ok(walks)
}
