use std::fs;
use std::path::Path;
use std::time::Instant;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode};
use sqlx::{ConnectOptions, Connection};

use crate::invented::{Asked, Invented};
use crate::{Answered, cpu};

/// With the stemmer that it has for English; the other languages have none.
const ENGLISH: &str = "CREATE VIRTUAL TABLE entry USING fts5(title, says, tokenize = 'porter unicode61 remove_diacritics 2')";
const OTHER: &str = "CREATE VIRTUAL TABLE entry USING fts5(title, says, tokenize = 'unicode61 remove_diacritics 2')";
const FIRST: &str = "SELECT rowid FROM entry WHERE entry MATCH $1 AND rank MATCH 'bm25(3.0, 1.0)' ORDER BY rank LIMIT 10";
const TOTAL: &str = "SELECT count(*) FROM entry WHERE entry MATCH $1";

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn answer(invented: &Invented, questions: &[Asked], folder: &Path) -> Answered {
    let file = folder.join(format!("{}.db", invented.language));
    let _ = fs::remove_file(&file);
    let start = Instant::now();
    let options = SqliteConnectOptions::new().filename(&file).create_if_missing(true).journal_mode(SqliteJournalMode::Off).pragma("cache_size", "-262144");
    let mut connection: SqliteConnection = options.connect().await.unwrap();
    sqlx::query(if invented.language == "en" { ENGLISH } else { OTHER }).execute(&mut connection).await.unwrap();
    let mut writing = connection.begin().await.unwrap();
    for number in 0..invented.entries {
        let [title, text] = invented.entry(number);
        let insert = sqlx::query("INSERT INTO entry (rowid, title, says) VALUES ($1, $2, $3)").bind(i64::from(number)).bind(title).bind(text);
        insert.execute(&mut *writing).await.unwrap();
    }
    writing.commit().await.unwrap();
    sqlx::query("INSERT INTO entry (entry) VALUES ('optimize')").execute(&mut connection).await.unwrap();
    let made = start.elapsed().as_secs_f64();
    let (mut milliseconds, mut found) = (Vec::new(), Vec::new());
    for asked in questions {
        let mut parts: Vec<String> = asked.words.iter().map(|word| format!("\"{word}\"")).collect();
        parts.extend(asked.begun.as_ref().map(|begun| format!("\"{begun}\" *")));
        let text = parts.join(" AND ");
        let start = cpu();
        let first: Vec<i64> = sqlx::query_scalar(FIRST).bind(&text).fetch_all(&mut connection).await.unwrap();
        let total: i64 = sqlx::query_scalar(TOTAL).bind(&text).fetch_one(&mut connection).await.unwrap();
        milliseconds.push(cpu() - start);
        found.push((first.into_iter().map(|entry| u32::try_from(entry).unwrap()).collect(), usize::try_from(total).unwrap()));
    }
    let size = format!("{:.0} MB on disk, with the texts", fs::metadata(&file).unwrap().len() as f64 / 1e6);
    connection.close().await.unwrap();
    let _ = fs::remove_file(&file);
    Answered { name: if invented.language == "en" { "FTS5 (porter)" } else { "FTS5 (no stems)" }, milliseconds, found, size, made }
}
