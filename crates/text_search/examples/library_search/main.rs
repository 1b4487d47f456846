//! How long the search takes in a library of many entries, beside SQLite's FTS5 and PostgreSQL's full text, which answer the same questions.
//! `cargo xtask bench library` runs it.
//!
//! Usage: library_search LANGUAGE ENTRIES FOLDER [SOCKET of a PostgreSQL server]

#![expect(clippy::unwrap_used, reason = "a measurement fails where something is wrong")]

mod invented;
mod ours;
mod postgresql;
mod sqlite;

use std::path::Path;

use invented::Invented;
use rustix::time::{ClockId, clock_gettime};

/// Processor time of this process, of all of its threads, in milliseconds.
fn cpu() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// What somebody answered: how long each question took, in milliseconds (of the processor in this process; of the clock in another), and the first ten entries and the total of each.
struct Answered {
    name: &'static str,
    milliseconds: Vec<f64>,
    found: Vec<(Vec<u32>, usize)>,
    /// What the index takes, in MB, and where.
    size: String,
    /// How long it took to make, in seconds.
    made: f64,
}

/// The value below which this share of all lies.
fn percentile(all: &[f64], share: f64) -> f64 {
    let mut sorted = all.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[((sorted.len() as f64 * share) as usize).min(sorted.len() - 1)]
}

/// Of the entries that two show on their first page, the share that both show; one where neither shows any.
fn agreement(one: &[u32], other: &[u32]) -> f64 {
    let most = one.len().max(other.len());
    if most == 0 { 1.0 } else { one.iter().filter(|entry| other.contains(entry)).count() as f64 / most as f64 }
}

fn main() -> Result<(), &'static str> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [language, entries, folder, socket @ ..] = &arguments[..] else { return Err("usage: library_search LANGUAGE ENTRIES FOLDER [SOCKET]") };
    let (entries, folder) = (entries.parse().unwrap(), Path::new(folder));
    let invented = Invented::new(language, entries);
    let questions = invented.questions();
    let mut all = vec![ours::answer(&invented, &questions), sqlite::answer(&invented, &questions, folder)];
    all.extend(socket.first().map(|socket| postgresql::answer(&invented, &questions, folder, socket)));
    let (own, count) = (&all[0], questions.len() as f64);
    for one in &all {
        let (median, p99) = (percentile(&one.milliseconds, 0.5), percentile(&one.milliseconds, 0.99));
        let times = p99 / percentile(&own.milliseconds, 0.99);
        let same = one.found.iter().zip(&own.found).map(|((found, _), (own, _))| agreement(found, own)).sum::<f64>() / count * 100.0;
        let total = one.found.iter().map(|(_, total)| *total as f64).sum::<f64>() / count;
        println!(
            "| {language} | {} | {median:.2} | {p99:.1} | {:.1} | {times:.1} | {same:.0} % | {total:.0} | {:.1} | {} |",
            one.name,
            one.milliseconds.iter().fold(0.0_f64, |most, one| most.max(*one)),
            one.made,
            one.size
        );
    }
    Ok(())
}
