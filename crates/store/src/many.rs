//! Many rows in few statements.

use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

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

/// Inserts rows: `head` is the text before `VALUES`, `tail` what follows the rows.
pub(crate) async fn insert<'a, T>(
    connection: &mut SqliteConnection,
    head: &str,
    columns: usize,
    rows: &'a [T],
    tail: &str,
    bind: impl Fn(&mut sqlx::query_builder::Separated<'_, Sqlite, &'static str>, &'a T),
) -> Result<(), StoreError> {
    for rows in parts(rows, BOUND / columns) {
        let mut statement = QueryBuilder::<Sqlite>::new(head);
        statement.push_values(rows, |mut values, row| bind(&mut values, row));
        statement.push(tail);
        statement.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Runs a statement once for every few of `values`: `head`, the list of them in parentheses, `tail`.
pub(crate) async fn run(connection: &mut SqliteConnection, head: &str, values: &[String], tail: &str) -> Result<(), StoreError> {
    for values in parts(values, LISTED) {
        listed(head, values, tail).build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// All rows of a query asked once for every few of `values`: `head`, the list of them in parentheses, `tail`.
pub(crate) async fn fetch(connection: &mut SqliteConnection, head: &str, values: &[String], tail: &str) -> Result<Vec<sqlx::sqlite::SqliteRow>, StoreError> {
    let mut found = Vec::new();
    for values in parts(values, LISTED) {
        found.extend(listed(head, values, tail).build().fetch_all(&mut *connection).await?);
    }
    Ok(found)
}

/// A statement that names `values`: `head`, the list of them in parentheses, `tail`.
pub(crate) fn listed(head: &str, values: &[String], tail: &str) -> QueryBuilder<Sqlite> {
    let mut statement = QueryBuilder::new(head);
    statement.push("(");
    let mut list = statement.separated(", ");
    values.iter().for_each(|value| {
        list.push_bind(value.clone());
    });
    statement.push(")").push(tail);
    statement
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_all_of_the_rows_in_order_and_of_few_lengths() {
        let rows: Vec<usize> = (0..2_345).collect();
        let cut: Vec<&[usize]> = parts(&rows, 444).collect();
        assert_eq!(cut.concat(), rows);
        assert!(cut.iter().all(|part| part.len().is_power_of_two() && part.len() <= 444));
        assert_eq!(parts::<u8>(&[], 444).count(), 0);
    }
}
