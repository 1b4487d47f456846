//! Many rows in few statements.

use std::sync::Arc;

use sqlx::error::BoxDynError;
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, Encode, Sqlite, Type};

use crate::StoreError;

/// Bound values in one statement; PostgreSQL allows 65,535, SQLite 32,766. Fewer cost less: the database reads a statement of each length
/// once, which for a thousand rows is as much work as writing them, and keeps room for all of its values.
const BOUND: usize = 1_000;

/// Ids in one list.
pub(crate) const LISTED: usize = 256;

/// Rows in parts, each as long as a power of two and none longer than `most`: so the same few statements serve any number of
/// rows, and the database prepares each once.
pub(crate) fn parts<T>(rows: &[T], most: usize) -> impl Iterator<Item = &[T]> {
    let mut left = rows;
    std::iter::from_fn(move || {
        let length = 1 << most.min(left.len()).checked_ilog2()?;
        let (part, rest) = left.split_at(length);
        left = rest;
        Some(part)
    })
}

/// The values of one statement. Its text is made once for each number of rows, not with every value.
#[derive(Default)]
pub(crate) struct Values {
    arguments: SqliteArguments,
    wrong: Option<BoxDynError>,
}

impl Values {
    /// Adds a value behind those that are there.
    pub(crate) fn push_bind<'v, T: Encode<'v, Sqlite> + Type<Sqlite>>(&mut self, value: T) -> &mut Self {
        if let Err(error) = Arguments::add(&mut self.arguments, value) {
            self.wrong.get_or_insert(error);
        }
        self
    }

    fn arguments(self) -> Result<SqliteArguments, StoreError> {
        self.wrong.map_or(Ok(self.arguments), |error| Err(sqlx::Error::Encode(error).into()))
    }
}

/// `(?, ?), (?, ?)`: so many rows of so many values.
fn places(rows: usize, columns: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(", "));
    vec![row.as_str(); rows].join(", ")
}

/// Inserts rows: `head` is the text before `VALUES`, `tail` what follows the rows.
pub(crate) async fn insert<'a, T>(
    connection: &mut SqliteConnection,
    head: &str,
    columns: usize,
    rows: &'a [T],
    tail: &str,
    bind: impl Fn(&mut Values, &'a T),
) -> Result<(), StoreError> {
    let mut text: (usize, Arc<str>) = (0, "".into());
    for rows in parts(rows, BOUND / columns) {
        let mut values = Values::default();
        Arguments::reserve(&mut values.arguments, rows.len() * columns, 0);
        rows.iter().for_each(|row| bind(&mut values, row));
        if text.0 != rows.len() {
            text = (rows.len(), format!("{head}VALUES {}{tail}", places(rows.len(), columns)).into());
        }
        sqlx::query_with(AssertSqlSafe(text.1.clone()), values.arguments()?).execute(&mut *connection).await?;
    }
    Ok(())
}

/// Runs a statement once for every few of `values`: `head`, the list of them in parentheses, `tail`.
pub(crate) async fn run(connection: &mut SqliteConnection, head: &str, values: &[String], tail: &str) -> Result<(), StoreError> {
    for values in parts(values, LISTED) {
        listed(head, &[], values, tail)?.execute(&mut *connection).await?;
    }
    Ok(())
}

/// The same with texts that stand in `head`, each as `?`.
pub(crate) async fn run_with(connection: &mut SqliteConnection, head: &str, before: &[Option<&str>], values: &[String], tail: &str) -> Result<(), StoreError> {
    for values in parts(values, LISTED) {
        listed(head, before, values, tail)?.execute(&mut *connection).await?;
    }
    Ok(())
}

/// All rows of a query asked once for every few of `values`: `head`, the list of them in parentheses, `tail`.
pub(crate) async fn fetch(connection: &mut SqliteConnection, head: &str, values: &[String], tail: &str) -> Result<Vec<SqliteRow>, StoreError> {
    fetch_with(connection, head, &[], values, tail).await
}

/// The same with texts that stand in `head`, each as `?`.
pub(crate) async fn fetch_with(
    connection: &mut SqliteConnection,
    head: &str,
    before: &[Option<&str>],
    values: &[String],
    tail: &str,
) -> Result<Vec<SqliteRow>, StoreError> {
    let mut found = Vec::with_capacity(values.len());
    for values in parts(values, LISTED) {
        found.extend(listed(head, before, values, tail)?.fetch_all(&mut *connection).await?);
    }
    Ok(found)
}

/// A statement that names `values`: `head` with the texts `before` in it, the list of them in parentheses, `tail`.
pub(crate) fn listed(head: &str, before: &[Option<&str>], values: &[String], tail: &str) -> Result<Query<'static, Sqlite, SqliteArguments>, StoreError> {
    let mut bound = Values::default();
    Arguments::reserve(&mut bound.arguments, before.len() + values.len(), 0);
    before.iter().for_each(|value| {
        bound.push_bind(*value);
    });
    values.iter().for_each(|value| {
        bound.push_bind(value);
    });
    let text = format!("{head}{}{tail}", places(1, values.len()));
    Ok(sqlx::query_with(AssertSqlSafe(text), bound.arguments()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_has_a_place_for_each_value() {
        assert_eq!(places(1, 1), "(?)");
        assert_eq!(places(2, 3), "(?, ?, ?), (?, ?, ?)");
    }

    #[test]
    fn parts_are_all_of_the_rows_in_order_and_of_few_lengths() {
        let rows: Vec<usize> = (0..2_345).collect();
        let cut: Vec<&[usize]> = parts(&rows, 444).collect();
        assert_eq!(cut.concat(), rows);
        assert!(cut.iter().all(|part| part.len().is_power_of_two() && part.len() <= 444));
        assert_eq!(parts::<u8>(&[], 444).count(), 0);
    }
}
