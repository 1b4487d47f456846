//! Cells of common words, kept beside those of areas: a tile of the whole country that asks for one of them is drawn of what is
//! kept.

use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::kept::{UNITS, WIDEST};
use crate::search::words_beginning;
use crate::tiles::CELL_ZOOM;
use crate::{StoreError, many};

/// The cells of words that stand beside more sites than this are counted; the sites of rarer ones are looked at.
pub(crate) const MANY_SITES: usize = if cfg!(test) { 300 } else { 10_000 };

/// The narrowest level that is kept of a word: tiles up to zoom 7 are drawn of it.
pub(crate) const NARROWEST: u8 = 10;

/// So many words with one beginning are looked at.
const SIDE_BY_SIDE: usize = 64;

/// Under what the cells of a word are kept; no id of an area holds a space.
pub(crate) fn key(word: &str) -> String {
    format!("word {word}")
}

/// The word whose cells are kept under a key; none where it is the key of an area or of everything.
pub(crate) fn word_of(key: &str) -> Option<&str> {
    key.strip_prefix("word ")
}

/// The keys of those of some words whose cells are kept.
pub(crate) async fn kept_of(connection: &mut SqliteConnection, words: &[&str]) -> Result<Vec<String>, StoreError> {
    let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
    let head = format!("SELECT DISTINCT area_id FROM listing_cell WHERE level = {WIDEST} AND area_id IN ");
    let rows = many::fetch(connection, &head, &keys, "").await?;
    rows.iter().map(|row| Ok(sqlx::Row::try_get(row, 0)?)).collect()
}

/// How many sites stand beside some words, as far as their cells are kept.
pub(crate) async fn sites_beside(connection: &mut SqliteConnection, words: &[String]) -> Result<i64, StoreError> {
    let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
    let head = format!("SELECT sum(sites) FROM listing_cell WHERE level = {WIDEST} AND area_id IN ");
    let mut sites = 0;
    for row in many::fetch(connection, &head, &keys, "").await? {
        sites += sqlx::Row::try_get::<Option<i64>, _>(&row, 0)?.unwrap_or(0);
    }
    Ok(sites)
}

/// Of the words that begin so: the one whose cells are kept, and the rarer ones. None where it is not one alone.
pub(crate) async fn beginning(connection: &mut SqliteConnection, word: &str) -> Result<Option<(String, Vec<String>)>, StoreError> {
    let Some(mut words) = words_beginning(connection, word, SIDE_BY_SIDE).await? else { return Ok(None) };
    let mut common = kept_of(connection, &words.iter().map(String::as_str).collect::<Vec<_>>()).await?;
    let Some(key) = common.pop().filter(|_| common.is_empty()) else { return Ok(None) };
    words.retain(|word| Some(word.as_str()) != word_of(&key));
    Ok(Some((key, words)))
}

/// ` UNION ALL SELECT` of the sites with one of the rarer words and not with the common one, as cells of one site each.
pub(crate) fn push_rarer(statement: &mut QueryBuilder<Sqlite>, common: &str, rarer: &[String], level: u8, (low, high): (i64, i64)) {
    statement.push(" UNION ALL SELECT l.cell / ").push_bind(1i64 << (2 * (CELL_ZOOM - level)));
    statement.push(", 1, CAST(round(l.lon * ").push_bind(UNITS).push(") AS BIGINT), CAST(round(l.lat * ").push_bind(UNITS);
    statement.push(") AS BIGINT), l.site_id, l.category, l.status FROM (SELECT DISTINCT w.site_id FROM listing_word w WHERE w.word IN (");
    let mut list = statement.separated(", ");
    rarer.iter().for_each(|word| {
        list.push_bind(word.clone());
    });
    statement.push(")) r CROSS JOIN listing l WHERE l.site_id = r.site_id AND l.cell >= ").push_bind(low).push(" AND l.cell < ").push_bind(high);
    statement.push(" AND replace(l.words || ' ', ").push_bind(format!(" {common} ")).push(", '') = l.words || ' '");
}
