//! What undoing the last import needs: the rows that it changes, as they were before it, and the keys of those that come with it.

use std::collections::{BTreeSet, HashMap, HashSet};

use async_recursion::async_recursion as boxed;
use parvis_model::ImportId;
use serde_json::Value;
use sqlx::Row;

use crate::error::read;
use crate::listing::kept_line;
use crate::tables::{Cell, TABLES, Table, cells};
use crate::{ListingRow, StoreError, WriteTransaction, many};

/// Rows, or keys, that stand in one place.
const TOGETHER: usize = 1_000;

/// What an import changes, those that others refer to first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Changed {
    /// The territory.
    Extract,
    /// What a source says of an object.
    Record,
    /// A site.
    Site,
    /// Which site a record belongs to, by record.
    Link,
    /// Which extracts hold a record, by record.
    Held,
    /// Sites that no source has any longer.
    Vanished,
    /// Sites that must not be listed.
    Withheld,
    /// An area.
    Area,
    /// The areas that an extract holds, by extract.
    AreaHeld,
    /// Areas that no extract holds any longer.
    AreaVanished,
    /// The line of a site in the list.
    Line,
}

impl Changed {
    const ALL: [Self; 11] = [
        Self::Extract,
        Self::Record,
        Self::Site,
        Self::Link,
        Self::Held,
        Self::Vanished,
        Self::Withheld,
        Self::Area,
        Self::AreaHeld,
        Self::AreaVanished,
        Self::Line,
    ];

    /// Its table, and the column by which its rows are kept.
    fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Extract => ("extract", "id"),
            Self::Record => ("source_record", "id"),
            Self::Site => ("site", "id"),
            Self::Link => ("site_source", "record_id"),
            Self::Held => ("source_record_extract", "record_id"),
            Self::Vanished => ("site_vanished", "site_id"),
            Self::Withheld => ("site_withheld", "site_id"),
            Self::Area => ("area", "id"),
            Self::AreaHeld => ("area_extract", "extract_id"),
            Self::AreaVanished => ("area_vanished", "area_id"),
            Self::Line => ("listing", "site_id"),
        }
    }

    fn table(self) -> Result<&'static Table, StoreError> {
        let (name, _) = self.place();
        TABLES.iter().find(|table| table.name == name).ok_or_else(|| StoreError::Inconsistent(name.to_owned()))
    }

    /// Whether other rows refer to its rows, so that they are written over and never removed meanwhile.
    fn is_referred_to(self) -> bool {
        matches!(self, Self::Extract | Self::Record | Self::Site | Self::Area)
    }
}

/// The word under which dates of records are kept.
const DATES: &str = "dates";

/// The word under which stands what records were called that gave their names up.
const GIVEN_UP: &str = "given_up";

/// Which import what is kept is of, and the next place.
#[derive(Debug)]
pub(crate) struct Keeping {
    import: String,
    place: i64,
    /// Areas that are kept already: what they were before is kept once.
    areas: HashSet<String>,
}

/// A value as it is kept: a number with a point by its bits, so that it comes back as it was.
pub(crate) fn kept_value(cell: Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Integer(number) => number.into(),
        Cell::Real(number) => vec![number.to_bits().cast_signed()].into(),
        Cell::Text(text) => text.into(),
    }
}

pub(crate) fn cell_of(value: Value) -> Result<Cell, StoreError> {
    let wrong = || StoreError::Inconsistent("what undoing an import needs".to_owned());
    Ok(match value {
        Value::Null => Cell::Null,
        Value::String(text) => Cell::Text(text),
        Value::Number(number) => Cell::Integer(number.as_i64().ok_or_else(wrong)?),
        Value::Array(bits) => Cell::Real(f64::from_bits(bits.first().and_then(Value::as_i64).ok_or_else(wrong)?.cast_unsigned())),
        _ => return Err(wrong()),
    })
}

/// What stands in one place: keys, and the rows that there were of them.
type Held = (Vec<String>, Vec<Vec<Cell>>);

impl WriteTransaction {
    /// From here on what an import changes is kept as it was, beside what was kept of the import before: see
    /// [`WriteTransaction::end_keeping`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn begin_keeping(&mut self, import: ImportId) -> Result<(), StoreError> {
        let place = sqlx::query_scalar("SELECT coalesce(max(place), 0) FROM import_undo").fetch_one(self.connection()).await?;
        self.keeping = Some(Keeping { import: import.to_string(), place, areas: HashSet::new() });
        Ok(())
    }

    /// Ends what [`WriteTransaction::begin_keeping`] began. Answers whether the import changed anything: then it is the one that can be
    /// undone. Else the one before stays that.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_keeping(&mut self) -> Result<bool, StoreError> {
        let Some(Keeping { import, .. }) = self.keeping.take() else { return Ok(true) };
        let places: Vec<(i64, String)> =
            sqlx::query_as("SELECT place, kept FROM import_undo WHERE import_id = $1 ORDER BY place").bind(&import).fetch_all(self.connection()).await?;
        let mut changed = false;
        for (place, kept) in places {
            changed = changed || !self.is_as_kept(place, &kept).await?;
        }
        let sql = if changed { "DELETE FROM import_undo WHERE import_id <> $1" } else { "DELETE FROM import_undo WHERE import_id = $1" };
        sqlx::query(sql).bind(&import).execute(self.connection()).await?;
        Ok(changed)
    }

    /// Whether the rows that are kept in a place are as they were.
    async fn is_as_kept(&mut self, place: i64, kept: &str) -> Result<bool, StoreError> {
        let Some(what) = Changed::ALL.into_iter().find(|what| what.place().0 == kept) else { return Ok(false) };
        let (table, (name, key)) = (what.table()?, what.place());
        let (keys, before) = self.kept(place).await?;
        let rows = many::fetch(self.connection(), &format!("SELECT {} FROM {name} WHERE {key} IN ", table.columns.join(", ")), &keys, "").await?;
        let now = rows.iter().map(cells).collect::<Result<Vec<_>, StoreError>>()?;
        let written = |rows: Vec<Vec<Cell>>| -> Result<Vec<String>, StoreError> {
            let rows = rows.into_iter().map(|row| read(serde_json::to_string(&row.into_iter().map(kept_value).collect::<Vec<_>>())));
            let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
            rows.sort_unstable();
            Ok(rows)
        };
        Ok(written(before)? == written(now)?)
    }

    /// Forgets what undoing the last import needs: it can be undone no longer.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forget_kept(&mut self) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM import_undo").execute(self.connection()).await?;
        Ok(())
    }

    /// The import that can be undone.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn kept_import(&mut self) -> Result<Option<ImportId>, StoreError> {
        let id: Option<String> = sqlx::query_scalar("SELECT import_id FROM import_undo LIMIT 1").fetch_optional(self.connection()).await?;
        read(id.map(|id| id.parse()).transpose())
    }

    /// Keeps rows as they are, those of these keys that are there; nothing outside of an import.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn keep(&mut self, what: Changed, keys: &[String]) -> Result<(), StoreError> {
        let Some(keeping) = &mut self.keeping else { return Ok(()) };
        let new: Vec<String>;
        let keys = if what == Changed::Area {
            new = keys.iter().filter(|key| keeping.areas.insert((*key).clone())).cloned().collect();
            new.as_slice()
        } else {
            keys
        };
        let (table, (_, key)) = (what.table()?, what.place());
        let head = format!("SELECT {} FROM {} WHERE {key} IN ", table.columns.join(", "), table.name);
        for keys in keys.chunks(TOGETHER) {
            let rows = many::fetch(self.connection(), &head, keys, "").await?;
            let rows: Vec<Vec<Value>> = rows.iter().map(|row| Ok(cells(row)?.into_iter().map(kept_value).collect())).collect::<Result<_, StoreError>>()?;
            self.put_kept(table.name, keys, &rows).await?;
        }
        Ok(())
    }

    /// Notes the keys of rows that come with an import.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn keep_new(&mut self, what: Changed, keys: &[String]) -> Result<(), StoreError> {
        for keys in keys.chunks(TOGETHER) {
            self.put_kept(what.place().0, keys, &[]).await?;
        }
        Ok(())
    }

    /// Keeps the date of the data of records, as it is kept of them.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn keep_date(&mut self, records: &[String], date: Option<&str>) -> Result<(), StoreError> {
        for records in records.chunks(TOGETHER) {
            self.put_kept(DATES, records, &[vec![date.map_or(Value::Null, Into::into)]]).await?;
        }
        Ok(())
    }

    /// Keeps what records were called that give their names up to others.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub(crate) async fn keep_given_up(&mut self, names: &[String]) -> Result<(), StoreError> {
        for names in names.chunks(TOGETHER) {
            self.put_kept(GIVEN_UP, names, &[]).await?;
        }
        Ok(())
    }

    /// Takes names from the records that came with the import, for those that had given them up.
    async fn take_names_back(&mut self) -> Result<(), StoreError> {
        for place in self.kept_places(GIVEN_UP).await? {
            for name in self.kept(place).await?.0 {
                let sql = "UPDATE source_record SET external_id = external_id || '@' || id WHERE external_id = $1";
                sqlx::query(sql).bind(name).execute(self.connection()).await?;
            }
        }
        Ok(())
    }

    async fn put_kept(&mut self, kept: &str, keys: &[String], rows: &[Vec<Value>]) -> Result<(), StoreError> {
        let Some(keeping) = &mut self.keeping else { return Ok(()) };
        keeping.place += 1;
        let (import, place) = (keeping.import.clone(), keeping.place);
        let sql = "INSERT INTO import_undo (place, import_id, kept, keys, held) VALUES ($1, $2, $3, $4, $5)";
        let statement = sqlx::query(sql).bind(place).bind(import).bind(kept).bind(keys.join(" ")).bind(read(serde_json::to_string(rows))?);
        statement.execute(self.connection()).await?;
        Ok(())
    }

    /// The places in which something of a table is kept, the last first.
    async fn kept_places(&mut self, kept: &str) -> Result<Vec<i64>, StoreError> {
        let sql = "SELECT place FROM import_undo WHERE kept = $1 ORDER BY place DESC";
        Ok(sqlx::query_scalar(sql).bind(kept).fetch_all(self.connection()).await?)
    }

    async fn kept(&mut self, place: i64) -> Result<Held, StoreError> {
        let row = sqlx::query("SELECT keys, held FROM import_undo WHERE place = $1").bind(place).fetch_one(self.connection()).await?;
        let keys = row.try_get::<&str, _>(0)?.split_whitespace().map(str::to_owned).collect();
        let rows: Vec<Vec<Value>> = read(serde_json::from_str(row.try_get(1)?))?;
        let rows = rows.into_iter().map(|row| row.into_iter().map(cell_of).collect()).collect::<Result<_, _>>()?;
        Ok((keys, rows))
    }

    /// The keys of what came with the import: those that had no row before it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn came(&mut self, what: Changed) -> Result<BTreeSet<String>, StoreError> {
        let (table, (name, key)) = (what.table()?, what.place());
        let column = table.columns.iter().position(|column| *column == key).unwrap_or_default();
        let mut came = BTreeSet::new();
        // The earliest says what was there before.
        for place in self.kept_places(name).await? {
            let (keys, rows) = self.kept(place).await?;
            let there: HashSet<&str> =
                rows.iter().filter_map(|row| if let Some(Cell::Text(key)) = row.get(column) { Some(key.as_str()) } else { None }).collect();
            let (before, new): (Vec<String>, Vec<String>) = keys.into_iter().partition(|key| there.contains(key.as_str()));
            came.extend(new);
            before.iter().for_each(|key| {
                came.remove(key);
            });
        }
        Ok(came)
    }

    /// Writes all that is kept as it was, but the lines of the list and what came with the import.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_back(&mut self) -> Result<(), StoreError> {
        self.take_names_back().await?;
        let mut areas: Option<HashSet<String>> = None;
        for what in Changed::ALL.into_iter().filter(|what| *what != Changed::Line) {
            let (table, (name, key)) = (what.table()?, what.place());
            for place in self.kept_places(name).await? {
                let (mut keys, mut rows) = self.kept(place).await?;
                if matches!(what, Changed::Link | Changed::Vanished | Changed::Withheld) {
                    self.leave_joined(what, &mut keys, &mut rows).await?;
                }
                if !what.is_referred_to() {
                    many::run(self.connection(), &format!("DELETE FROM {name} WHERE {key} IN "), &keys, "").await?;
                }
                if matches!(what, Changed::AreaHeld | Changed::AreaVanished) {
                    // What somebody has removed since does not come back by what refers to it.
                    let known = match &mut areas {
                        Some(known) => known,
                        none => none.insert(sqlx::query_scalar::<_, String>("SELECT id FROM area").fetch_all(self.connection()).await?.into_iter().collect()),
                    };
                    rows.retain(|row| matches!(row.first(), Some(Cell::Text(area)) if known.contains(area)));
                }
                self.write_over(what, table, &rows).await?;
            }
        }
        for place in self.kept_places(DATES).await? {
            let (records, rows) = self.kept(place).await?;
            let date = if let Some(Cell::Text(date)) = rows.first().and_then(|row| row.first()) { Some(date.as_str()) } else { None };
            let ids = records.iter().map(|id| read(id.parse())).collect::<Result<Vec<_>, _>>()?;
            self.date_records(&ids, date).await?;
        }
        Ok(())
    }

    /// A site that somebody has made one with another since is there no longer: what is of it stays with the other.
    async fn leave_joined(&mut self, what: Changed, keys: &mut Vec<String>, rows: &mut Vec<Vec<Cell>>) -> Result<(), StoreError> {
        let text = |cell: Option<&Cell>| if let Some(Cell::Text(text)) = cell { text.clone() } else { String::new() };
        // Of all three tables the site is the first column.
        let sites: Vec<String> = rows.iter().map(|row| text(row.first())).collect();
        let there = many::fetch(self.connection(), "SELECT id FROM site WHERE id IN ", &sites, "").await?;
        let there: HashSet<String> = there.iter().map(|row| Ok(row.try_get(0)?)).collect::<Result<_, StoreError>>()?;
        if what == Changed::Link {
            let left: HashSet<String> = rows.iter().filter(|row| !there.contains(&text(row.first()))).map(|row| text(row.get(1))).collect();
            keys.retain(|key| !left.contains(key));
        }
        rows.retain(|row| there.contains(&text(row.first())));
        Ok(())
    }

    async fn write_over(&mut self, what: Changed, table: &'static Table, rows: &[Vec<Cell>]) -> Result<(), StoreError> {
        let Some(first) = rows.first() else { return Ok(()) };
        let (_, key) = what.place();
        let tail = if what == Changed::Site {
            // One that is there is what people say of it.
            format!(" ON CONFLICT ({key}) DO NOTHING")
        } else if what.is_referred_to() {
            let set: Vec<String> = table.columns.iter().filter(|column| **column != key).map(|column| format!("{column} = excluded.{column}")).collect();
            format!(" ON CONFLICT ({key}) DO UPDATE SET {}", set.join(", "))
        } else {
            String::new()
        };
        // A program before may have kept fewer columns: those that came since stand behind them.
        self.put_rows(table, &table.columns[..first.len().min(table.columns.len())], rows, &tail).await
    }

    /// The places in which lines of the list are kept, the last first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn kept_lines(&mut self) -> Result<Vec<i64>, StoreError> {
        self.kept_places("listing").await
    }

    /// The lines that are kept in a place: as they were, with their words; and the sites that had none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn kept_lines_in(&mut self, place: i64) -> Result<(Vec<(ListingRow, Vec<String>)>, Vec<String>), StoreError> {
        let (keys, rows) = self.kept(place).await?;
        let columns: HashMap<&str, usize> = Changed::Line.table()?.columns.iter().copied().zip(0..).collect();
        let mut lines = Vec::with_capacity(rows.len());
        for row in &rows {
            let cell = |name: &str| columns.get(name).and_then(|index| row.get(*index));
            lines.push(kept_line(cell)?);
        }
        let had: HashSet<String> = lines.iter().map(|(line, _)| line.site_id.to_string()).collect();
        let there = many::fetch(self.connection(), "SELECT id FROM site WHERE id IN ", &keys, "").await?;
        let there: HashSet<String> = there.iter().map(|row| Ok(row.try_get(0)?)).collect::<Result<_, StoreError>>()?;
        lines.retain(|(line, _)| there.contains(&line.site_id.to_string()));
        Ok((lines, keys.into_iter().filter(|key| !had.contains(key)).collect()))
    }
}
