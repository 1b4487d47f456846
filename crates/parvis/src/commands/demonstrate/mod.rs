//! A register of an invented country with a past: everything in it happened at its time, under a clock that this command moves.

mod cast;
mod story;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use parvis_model::{Clock, Timestamp};
use parvis_service::{ImportOptions, OperatingSystemRandom, Register, SystemClock};
use parvis_synthetic_region::SyntheticRegion;

use crate::exit::Failure;
use crate::output::say;
use crate::whole_file::WholeFile;

use super::CALLER;
use story::Story;

/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1_000;

/// The clock of the story: it goes on by a millisecond whenever somebody looks at it, and never back, nor past the present.
struct Told {
    now: AtomicI64,
    /// Midnight (UTC) with which the present day begins, in milliseconds since 1970.
    today: i64,
    present: i64,
}

impl Clock for Told {
    fn now(&self) -> Timestamp {
        let told = self.now.fetch_add(1, Ordering::Relaxed).min(self.present);
        Timestamp::from_millisecond(told).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl Told {
    fn beginning(present: Timestamp, days_ago: i64) -> Self {
        let present = present.as_millisecond();
        let today = present - present.rem_euclid(DAY);
        Self { now: AtomicI64::new(today - days_ago * DAY), today, present }
    }

    /// So many days before today, at an hour and a minute; what is later than the present is the present.
    fn at(&self, days_ago: i64, hour: i64, minute: i64) {
        let wanted = (self.today - days_ago * DAY + (hour * 60 + minute) * 60_000).min(self.present);
        self.now.fetch_max(wanted, Ordering::Relaxed);
    }

    /// The day so many days from today, before it if negative (ISO 8601).
    fn day(&self, from_today: i64) -> String {
        let at = Timestamp::from_millisecond(self.today + from_today * DAY).unwrap_or(Timestamp::UNIX_EPOCH);
        at.to_string().chars().take(10).collect()
    }
}

/// When the country was surveyed, and when that was imported, in days before today.
const IMPORTS: [(i64, i64); 3] = [(905, 900), (425, 420), (33, 32)];

pub(crate) async fn run(data: &Path) -> Result<ExitCode, Failure> {
    let clock = Arc::new(Told::beginning(SystemClock.now(), IMPORTS[0].1));
    if data.join("register.sqlite").exists() {
        return Err(Failure::Usage(format!("there is a register in {} already; name a new folder with --data", data.display())));
    }
    let mut register = Register::init(data, clock.clone(), Arc::new(OperatingSystemRandom)).await?;
    for (year, (surveyed, imported)) in (0..).zip(IMPORTS) {
        clock.at(imported, 7, 0);
        let surveyed = (clock.today - surveyed * DAY) / 1_000;
        let file = invent(data, SyntheticRegion { seed: 1, scale: 1, year, surveyed: Some(surveyed) })?;
        // Only the last map is looked at, and the one before it by who undoes the last import.
        let options = ImportOptions { accept: true, without_base_map: year == 0, ..ImportOptions::default() };
        let taken = register.import(&CALLER, &file, &options, &|_, _, _| {}).await?;
        say(&format!("{}: {} places", clock.day(-imported), taken.sites));
        register = register.into_demonstration().await?;
        Story::of(&register, &clock).await?.chapter(year).await?;
    }
    register.close().await;
    say(&format!("The register is in {}. Look at it: parvis --data {} serve --demonstration", data.display(), data.display()));
    Ok(ExitCode::SUCCESS)
}

fn invent(data: &Path, region: SyntheticRegion) -> Result<PathBuf, Failure> {
    let path = data.join("invented-country.osm.pbf");
    let mut file = WholeFile::create(&path)?;
    region.write(&mut file)?;
    file.finish()?;
    Ok(path)
}
