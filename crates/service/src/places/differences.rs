use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, DifferenceKind, ImportId};
use parvis_store::ImportRow;

use crate::installation::columns::json;
use crate::installation::error::ServiceError;
use crate::places::answers::{DifferenceLine, DifferencePage, ImportAnswer};
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
        _caller: &Caller,
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
        let line = |row: parvis_store::DifferenceRow| DifferenceLine {
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
