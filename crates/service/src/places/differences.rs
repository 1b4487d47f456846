use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, DifferenceKind, ImportId, SiteId};
use parvis_store::{ImportRow, Snapshot};

use crate::installation::columns::json;
use crate::installation::error::ServiceError;
use crate::places::answers::{DifferenceLine, DifferencePage, ImportAnswer, KnownOfSite};
use crate::places::operators::run_by;
use crate::register::Register;

/// Differences on a page.
const PAGE: i64 = 200;

fn answer(row: ImportRow) -> Result<ImportAnswer, ServiceError> {
    Ok(ImportAnswer {
        id: row.id,
        territory: row.extract_name,
        file: row.file_name,
        finished_at: row.finished_at,
        data_date: row.data_date,
        summary: json(&row.summary)?,
        state: row.state.as_str().to_owned(),
    })
}

/// What is known of some places beside what sources say, as far as the caller may know; only of those that are listed.
async fn known(snapshot: &mut Snapshot, caller: &Caller, sites: &[SiteId]) -> Result<HashMap<SiteId, KnownOfSite>, ServiceError> {
    let lines = snapshot.lines_of(sites).await?;
    let listed: Vec<SiteId> = lines.keys().copied().collect();
    let own = snapshot.own_of_sites(&listed).await?;
    let mut run_by = run_by(snapshot, caller, own.values()).await?;
    let vanished = snapshot.vanished_among(&listed).await?;
    let mut of = |site: SiteId, status| KnownOfSite { status, vanished: vanished.contains(&site), run_by: run_by.remove(&site).unwrap_or_default() };
    Ok(lines.into_iter().map(|(site, line)| (site, of(site, line.status))).collect())
}

impl Register {
    /// Imports, the latest first; the latest 1,000.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn imports(&self, _caller: &Caller) -> Result<Vec<ImportAnswer>, ServiceError> {
        self.store.read().await?.imports().await?.into_iter().map(answer).collect()
    }

    /// A page of what an import found different, of one kind or of all.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    #[boxed]
    pub async fn differences(
        &self,
        caller: &Caller,
        import: ImportId,
        kind: Option<DifferenceKind>,
        after: Option<i64>,
    ) -> Result<DifferencePage, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let row = snapshot.import(import).await?.ok_or(ServiceError::NotFound("import"))?;
        let mut rows = snapshot.differences(import, kind, after.unwrap_or(-1), PAGE + 1).await?;
        let more = rows.len() as u64 > PAGE.unsigned_abs();
        rows.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
        let next = rows.last().filter(|_| more).map(|row| row.place);
        let gone: Vec<SiteId> = rows.iter().filter(|row| row.kind == DifferenceKind::Vanished).map(|row| row.site_id).collect();
        let mut known = known(&mut snapshot, caller, &gone).await?;
        let line = |row: parvis_store::DifferenceRow| DifferenceLine {
            known: if row.kind == DifferenceKind::Vanished { known.remove(&row.site_id) } else { None },
            kind: row.kind,
            external_id: row.external_id,
            site: row.site_id,
            title: row.title,
            category: row.category,
            detail: row.detail,
        };
        Ok(DifferencePage { import: answer(row)?, differences: rows.into_iter().map(line).collect(), next })
    }
}
