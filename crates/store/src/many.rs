//! Many rows in few statements.

use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::StoreError;

/// Bound values in one statement; PostgreSQL allows 65,535, SQLite 32,766.
const BOUND: usize = 8_000;

/// Inserts rows: `head` is the text before `VALUES`, `tail` what follows the rows.
pub(crate) async fn insert<'a, T>(
    connection: &mut SqliteConnection,
    head: &str,
    columns: usize,
    rows: &'a [T],
    tail: &str,
    bind: impl Fn(&mut sqlx::query_builder::Separated<'_, Sqlite, &'static str>, &'a T),
) -> Result<(), StoreError> {
    for rows in rows.chunks(BOUND / columns) {
        let mut statement = QueryBuilder::<Sqlite>::new(head);
        statement.push_values(rows, |mut values, row| bind(&mut values, row));
        statement.push(tail);
        statement.build().execute(&mut *connection).await?;
    }
    Ok(())
}
