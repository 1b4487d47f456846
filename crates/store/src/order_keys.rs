//! By what the list stands in other orders than that of the titles: the town in which a site lies, and when it was last changed. A line keeps
//! both as texts that are in the order of the list, none where nothing is known.

use std::collections::{BTreeMap, HashMap};

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, Names, SiteId, Timestamp, fold};
use sqlx::Row;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use crate::at_sites::COUNTRY;
use crate::counting::{Lines, Members};
use crate::error::read;
use crate::{StoreError, WriteTransaction, load, many};

/// Which areas count as towns, and in which language they stand in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Towns {
    /// The narrowest level of an area that is a town.
    pub level: u8,
    /// The language of titles.
    pub language: String,
}

impl Default for Towns {
    fn default() -> Self {
        Self { level: 8, language: String::new() }
    }
}

/// Behind the name of a town stands which one it is; nothing that is seen is folded to it, and it stands before everything that is.
const WHICH: char = '\u{2}';

/// From so many lines on that lie in another town than before, their index is left out meanwhile.
const MANY: usize = 10_000;

/// Lines that are given the key of their last change together.
const TOGETHER: i64 = 10_000;

/// No moment lies behind this one: the end of the year 9999, in milliseconds.
const LAST: i64 = 253_402_300_799_999;

/// What stands in the order of the list for a moment of change: the latest first.
pub(crate) fn change_key(at: Timestamp) -> String {
    format!("{:015}", LAST.saturating_sub(at.as_millisecond()).max(0))
}

/// What stands in the order of the list for a town: its name as titles are put in order, and which of those of one name it is.
fn town_key(id: AreaId, called: &str) -> String {
    let folded: String = fold(called).chars().filter(|letter| !letter.is_control()).collect();
    format!("{folded}{WHICH}{id}")
}

/// The towns among some areas with their places, the widest first: columns area, level, name, names.
fn towns_of(rows: &[SqliteRow], language: &str) -> Result<BTreeMap<(i64, AreaId), String>, StoreError> {
    let town = |row: &SqliteRow| {
        let (id, level): (AreaId, i64) = (read(row.try_get::<&str, _>(0)?.parse())?, row.try_get(1)?);
        let mut names: Names = read(serde_json::from_str(row.try_get(3)?))?;
        let called = match names.0.remove(language) {
            Some(called) => called,
            None => row.try_get(2)?,
        };
        Ok(((level, id), town_key(id, &called)))
    };
    rows.iter().map(town).collect()
}

/// Says of every line in which town it lies: the lines, and which of them lie in which area, as they were read.
pub(crate) async fn place_in_towns(
    connection: &mut SqliteConnection,
    towns: &Towns,
    lines: &Lines,
    in_areas: &BTreeMap<AreaId, Members>,
) -> Result<(), StoreError> {
    let sql = "SELECT a.id, a.level, a.name, a.names FROM area a LEFT JOIN area_vanished v ON v.area_id = a.id \
               WHERE v.area_id IS NULL AND a.level > $1 AND a.level <= $2";
    let rows = sqlx::query(sql).bind(COUNTRY).bind(i64::from(towns.level)).fetch_all(&mut *connection).await?;
    let keys = towns_of(&rows, &towns.language)?;
    let mut of_line: HashMap<u32, &str> = HashMap::new();
    // The narrower ones come later.
    for ((_, area), key) in &keys {
        of_line.extend(in_areas.get(area).into_iter().flatten().map(|member| (*member, key.as_str())));
    }
    let mut moved: Vec<(String, &str)> = Vec::new();
    for (place, (site, before)) in (0..).zip(lines.in_towns()) {
        let now = of_line.get(&place).copied().unwrap_or_default();
        if before != now {
            moved.push((site.to_string(), now));
        }
    }
    let is_load = moved.len() > MANY;
    if is_load {
        load::drop_index(connection, load::BY_TOWN).await?;
    }
    let tail = ") UPDATE listing SET town_key = m.town_key FROM moved m WHERE listing.site_id = m.site_id";
    many::insert(connection, "WITH moved (site_id, town_key) AS (", 2, &moved, tail, |values, (site, town)| {
        values.push_bind(site).push_bind(*town);
    })
    .await?;
    if is_load {
        load::make_index(connection, load::BY_TOWN).await?;
    }
    Ok(())
}

/// Gives some lines one key: `head` is the text before the list of them.
async fn write_keys(connection: &mut SqliteConnection, head: &str, key: &str, sites: &[String]) -> Result<(), StoreError> {
    many::run_with(connection, head, &[Some(key)], sites, "").await
}

/// Gives lines that have none the key of their last change: those of a program before, or of its backup.
pub(crate) async fn fill_changes(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    loop {
        let sql = "SELECT l.site_id, s.changed_at FROM (SELECT site_id FROM listing WHERE change_key = '' LIMIT $1) l CROSS JOIN site s \
                   WHERE s.id = l.site_id";
        let mut of_moment: HashMap<String, Vec<String>> = HashMap::new();
        for row in sqlx::query(sql).bind(TOGETHER).fetch_all(&mut *connection).await? {
            of_moment.entry(row.try_get(1)?).or_default().push(row.try_get(0)?);
        }
        if of_moment.is_empty() {
            return Ok(());
        }
        for (moment, sites) in of_moment {
            write_keys(connection, "UPDATE listing SET change_key = ? WHERE site_id IN ", &change_key(read(moment.parse())?), &sites).await?;
        }
    }
}

/// The same for the lines of some sites that are about to be written, by site.
pub(crate) async fn changes_of(connection: &mut SqliteConnection, sites: &[String]) -> Result<HashMap<String, String>, StoreError> {
    // One text for all that are asked for together; neither an id nor a moment holds a blank.
    let rows = many::fetch(connection, "SELECT string_agg(concat_ws(' ', id, changed_at), ' ') FROM site WHERE id IN ", sites, "").await?;
    let mut found = HashMap::with_capacity(sites.len());
    for row in &rows {
        let mut texts = row.try_get::<Option<&str>, _>(0)?.unwrap_or_default().split_ascii_whitespace();
        while let (Some(site), Some(moment)) = (texts.next(), texts.next()) {
            found.insert(site.to_owned(), change_key(read(moment.parse())?));
        }
    }
    Ok(found)
}

/// Says of one line in which town it lies.
pub(crate) async fn place_in_town(connection: &mut SqliteConnection, towns: &Towns, site: SiteId) -> Result<(), StoreError> {
    let sql = "SELECT a.id, a.level, a.name, a.names FROM site_area s CROSS JOIN area a LEFT JOIN area_vanished v ON v.area_id = a.id \
               WHERE s.site_id = $1 AND a.id = s.area_id AND v.area_id IS NULL AND a.level > $2 AND a.level <= $3";
    let rows = sqlx::query(sql).bind(site.to_string()).bind(COUNTRY).bind(i64::from(towns.level)).fetch_all(&mut *connection).await?;
    let key = towns_of(&rows, &towns.language)?.pop_last().map(|(_, key)| key).unwrap_or_default();
    write_keys(connection, "UPDATE listing SET town_key = ? WHERE site_id IN ", &key, &[site.to_string()]).await
}

/// Says of every line anew in which town it lies.
pub(crate) async fn place_again(connection: &mut SqliteConnection, towns: &Towns) -> Result<(), StoreError> {
    let (lines, _) = Lines::all(connection, true).await?;
    let in_areas = lines.in_areas(connection).await?;
    place_in_towns(connection, towns, &lines, &in_areas).await
}

impl WriteTransaction {
    /// Says of every line anew in which town it lies, as the settings have it now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn place_in_towns(&mut self) -> Result<(), StoreError> {
        let towns = self.towns.clone();
        place_again(self.connection(), &towns).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_change_stands_first_and_towns_by_name_then_by_which_one_it_is() {
        let at = |text: &str| change_key(text.parse().unwrap());
        let moments = ["2026-11-27T09:00:00.002Z", "2026-11-27T09:00:00.001Z", "1999-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z"];
        assert!(moments.windows(2).all(|pair| at(pair[0]) < at(pair[1])));
        let id = |number: u8| AreaId::from_random([number; 16]);
        let keys = [(2, "Neustadt"), (3, "Neustadt"), (1, "Neustadt am Bach"), (1, "Neustadtl"), (1, "Ober\u{1f}dorf")]
            .map(|(number, name)| town_key(id(number), name));
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{keys:?}");
        assert!(!keys[4].contains('\u{1f}'));
        assert!(town_key(id(1), "").as_str() > "\u{1}", "a town without a letter is one as well");
    }
}
