use std::path::Path;
use std::process::ExitCode;

use parvis_service::{CategoryRules, ImportOptions, ImportSummary, Register, ServiceError};
use serde::Serialize;

use crate::arguments::Import;
use crate::exit::Failure;
use crate::output::{json, line, say};
use crate::progress::TerminalProgress;
use crate::resources::{cpu_seconds, peak_rss_bytes};

#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    summary: ImportSummary,
    cpu_seconds: Option<f64>,
    peak_rss_bytes: Option<u64>,
}

pub(crate) async fn run(data: &Path, options: &Import) -> Result<ExitCode, Failure> {
    let is_new = !Register::is_in(data);
    let register = super::open_or_init(data).await?;
    let progress = TerminalProgress::new();
    let how = ImportOptions {
        categories: options.categories.clone().map_or(CategoryRules::Installation, CategoryRules::File),
        territory: options.territory.clone(),
        without_base_map: options.no_base_map,
        accept: options.accept,
        dry_run: options.dry_run,
    };
    let imported = register.import(&super::CALLER, &options.file, &how, &|stage, done, total| progress.step(stage, done, total)).await;
    progress.finish();
    let summary = match imported {
        Ok(summary) => summary,
        Err(error @ ServiceError::ImportUnclear(_)) => return Err(error.into()),
        Err(error) => {
            say("parvis: nothing of this file was taken; the register is as it was before");
            return Err(error.into());
        }
    };
    register.close().await;
    let report = Report { summary, cpu_seconds: cpu_seconds(), peak_rss_bytes: peak_rss_bytes() };
    if !report.summary.taken {
        say("parvis: nothing was taken; this is what the import would do");
        if is_new {
            say(&format!("parvis: there was no register in {}: an empty one with its settings and its key was made there", data.display()));
        }
    }
    let printed = if options.output.json { json(&report) } else { table(&report) };
    if printed.is_err() && report.summary.taken {
        say("parvis: the places of this file are in the register; what the import found could not be printed");
    }
    printed?;
    if report.summary.sites == 0 {
        say("parvis: nothing in this file is a place of any category; check the file, and --categories if you used it");
    }
    if report.summary.unchanged {
        say("parvis: this file changed nothing; if an import before it can be undone, it still can");
    }
    for doubt in &report.summary.doubts {
        say(&format!("parvis: {}: {doubt}", if report.summary.taken { "accepted" } else { "doubtful" }));
    }
    if !report.summary.taken && !options.dry_run {
        say("parvis: the register is as it was before; if this is what you want, import the file again with --accept");
        return Ok(ExitCode::from(DOUBTFUL));
    }
    if let Some(fault) = &report.summary.base_map_missing {
        say(&format!("parvis: the places of this file are in the register, its base map is not in place: {fault}; put this right, then import the file again"));
        return Ok(ExitCode::from(PLACES_WITHOUT_MAP));
    }
    Ok(ExitCode::SUCCESS)
}

/// The exit code of an import that is doubtful and was not taken.
const DOUBTFUL: u8 = 9;

/// The exit code of an import that took the places and could not put the base map in its place.
const PLACES_WITHOUT_MAP: u8 = 8;

fn table(report: &Report) -> Result<(), Failure> {
    let summary = &report.summary;
    let date = match (&summary.data_date, &summary.claimed_date) {
        (Some(date), _) => format!("data of {date}"),
        (None, Some(claimed)) => format!("no date of its data: the file says {claimed}, which has not come yet"),
        (None, None) => "no date of its data".to_owned(),
    };
    line(&format!("{} ({}, {date})", summary.territory, summary.file))?;
    let counts = [
        ("sites", summary.sites),
        ("added", summary.added),
        ("of these, known before", summary.back),
        ("changed", summary.changed),
        ("moved", summary.moved),
        ("vanished", summary.vanished),
        ("drawn anew", summary.redrawn),
        ("kept, newer is there", summary.kept_newer),
        ("joined to another object", summary.joined),
        ("perhaps known already", summary.perhaps.len() as u64),
        ("not to be listed", summary.hidden),
        ("withdrawn from the list", summary.withheld),
        ("incomplete", summary.incomplete),
        ("without a position", summary.unplaced),
        ("areas", summary.areas),
        ("areas cut or broken", summary.areas_cut),
        ("areas that ended", summary.areas_removed),
        ("areas that ended, kept", summary.areas_vanished),
    ];
    let texts = Some(("texts too long, cut", summary.texts_cut)).filter(|(_, cut)| *cut > 0);
    for (what, count) in counts.into_iter().chain(texts) {
        line(&format!("  {what:<26}{count:>8}"))?;
    }
    for (category, count) in summary.by_category.iter().filter(|(_, count)| **count > 0) {
        line(&format!("    {category:<24}{count:>8}"))?;
    }
    if let Some(base_map) = &summary.base_map {
        line(&format!("  base map: {} tiles, {} kB", base_map.tiles, base_map.bytes / 1000))?;
    }
    if let (Some(seconds), Some(bytes)) = (report.cpu_seconds, report.peak_rss_bytes) {
        line(&format!("  {seconds:.2} s of processor time, {} MB of memory", bytes / 1_000_000))?;
    }
    Ok(())
}
