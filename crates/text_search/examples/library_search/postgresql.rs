use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Answered;
use crate::invented::{Asked, Invented};

/// Runs a script, and answers with what is printed.
fn psql(socket: &str, script: &Path) -> String {
    let mut command = Command::new("psql");
    command.args(["--host", socket, "--username", "postgres", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1", "--file"]);
    let output = command.arg(script).stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

fn configuration(language: &str) -> &'static str {
    match language {
        "de" => "german",
        "en" => "english",
        "es" => "spanish",
        "fr" => "french",
        "it" => "italian",
        "ru" => "russian",
        _ => "simple",
    }
}

pub(crate) fn answer(invented: &Invented, questions: &[Asked], folder: &Path, socket: &str) -> Answered {
    let script = folder.join("postgresql.sql");
    let with = configuration(&invented.language);
    let start = Instant::now();
    let mut sql = format!(
        "SET client_min_messages = error; DROP TABLE IF EXISTS entry; CREATE TABLE entry (id integer PRIMARY KEY, title text, says text, words tsvector GENERATED ALWAYS AS \
         (setweight(to_tsvector('{with}', title), 'A') || setweight(to_tsvector('{with}', says), 'D')) STORED);\nCOPY entry (id, title, says) FROM STDIN;\n"
    );
    for number in 0..invented.entries {
        let [title, text] = invented.entry(number);
        writeln!(sql, "{number}\t{title}\t{text}").unwrap();
    }
    sql += "\\.\nCREATE INDEX ON entry USING gin (words); VACUUM ANALYZE entry;\n";
    sql += "SELECT (sum(pg_column_size(words)) + (SELECT sum(pg_relation_size(indexrelid)) FROM pg_index WHERE indrelid = 'entry'::regclass)) / 1000000 FROM entry;\n";
    fs::write(&script, sql).unwrap();
    let megabytes: f64 = psql(socket, &script).trim().parse().unwrap();
    let made = start.elapsed().as_secs_f64();
    // The fourth weight is that of the title; the rank is divided by the length of the entry, as BM25 does in its own way.
    let mut sql = "SET client_min_messages = error; SET max_parallel_workers_per_gather = 0;\n\\timing on\n".to_owned();
    for asked in questions {
        let words = asked.words.iter().cloned().chain(asked.begun.iter().map(|begun| format!("{begun}:*"))).collect::<Vec<_>>().join(" & ");
        writeln!(
            sql,
            "SELECT id, count(*) OVER () FROM entry, to_tsquery('{with}', '{words}') asked WHERE words @@ asked \
             ORDER BY ts_rank('{{0.33, 0.33, 0.33, 1.0}}', words, asked, 1) DESC, id LIMIT 10;"
        )
        .unwrap();
    }
    fs::write(&script, sql).unwrap();
    let (mut milliseconds, mut found, mut first, mut total) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for line in psql(socket, &script).lines().skip_while(|line| line.starts_with("SET")) {
        if let Some(time) = line.strip_prefix("Time: ") {
            milliseconds.push(time.split(' ').next().unwrap().parse().unwrap());
            found.push((std::mem::take(&mut first), std::mem::take(&mut total)));
        } else if let Some((id, count)) = line.split_once('|') {
            first.push(id.parse().unwrap());
            total = count.parse().unwrap();
        }
    }
    assert_eq!(found.len(), questions.len());
    Answered { name: "PostgreSQL", milliseconds, found, size: format!("{megabytes:.0} MB on disk, words and index"), made }
}
