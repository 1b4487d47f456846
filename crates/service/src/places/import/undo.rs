//! The last import is undone as a whole: what it changed is as it was, what came with it goes. What people have said meanwhile stays,
//! and with it the places and areas that it is of.

use std::collections::{BTreeSet, HashMap, HashSet};

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{AreaId, Caller, ImportId, Position, SiteId, SiteStatus};
use parvis_store::{Changed, ImportRow, ImportState, ListingRow, NewLine, WriteTransaction};
use serde::{Deserialize, Serialize};

use super::areas::Placed;
use super::undoing::Steps;
use super::{base_map, digest};
use crate::door::journal_action::Action;
use crate::door::permit::permit;
use crate::installation::columns::json;
use crate::installation::error::ServiceError;
use crate::installation::folder_lock::FolderUse;
use crate::installation::rule::Rule;
use crate::places::listing::Described;
use crate::register::Register;

/// Lines written together.
const TOGETHER: usize = 2_000;

/// What undoing an import did, or would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UndoSummary {
    /// The import.
    pub import: ImportId,
    /// Its territory.
    pub territory: String,
    /// Its file.
    pub file: String,
    /// Whether it was undone; else the numbers say what undoing it would do.
    pub undone: bool,
    /// Places that came with it and went again.
    pub removed: u64,
    /// Places that came with it and that people have to do with since: they are kept, marked as held by no source.
    pub kept: u64,
    /// Places that it had marked as held by no source, and that one has again.
    pub restored: u64,
    /// Places whose line in the list is again as it was.
    pub changed: u64,
    /// Places that it took out of the list because they must not be there: they stay out.
    pub withheld: u64,
    /// Areas that came with it and went again.
    pub areas_removed: u64,
    /// Areas that came with it and that an organisation has to do with since: kept, and marked.
    pub areas_kept: u64,
    /// Why the base map is not the one of before, where that failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_map_fault: Option<String>,
}

/// What an import noted of itself.
#[derive(Deserialize)]
struct Noted {
    #[serde(default)]
    withheld: u64,
    #[serde(default)]
    unchanged: bool,
    base_map_length: Option<u64>,
}

impl Register {
    /// Undoes the last import as a whole, or says what that would do. What people said since stays. `import` names the one that is
    /// meant, so that nobody undoes another one than they looked at.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] where it is not the last one, or what undoing needs is not there;
    /// [`ServiceError::FolderInUse`] while an import runs. Then everything is as it was before.
    #[boxed]
    pub async fn undo_import(&self, caller: &Caller, import: Option<ImportId>, dry_run: bool) -> Result<UndoSummary, ServiceError> {
        self.undo_import_in_steps(caller, import, dry_run, &Steps::default()).await
    }

    #[boxed]
    pub(super) async fn undo_import_in_steps(
        &self,
        caller: &Caller,
        import: Option<ImportId>,
        dry_run: bool,
        steps: &Steps,
    ) -> Result<UndoSummary, ServiceError> {
        // Asked before the folder is taken, and once more with the writer.
        self.permit(caller, Task::ManageImports).await?;
        let _alone = self.claim(FolderUse::Importing)?;
        let mut change = self.writer_for(caller).await?;
        permit(change.snapshot(), caller, Task::ManageImports).await?;
        let row = undoable(&mut change, import).await?;
        let noted: Noted = json(&row.summary)?;
        let mut summary = self.put_import_back(&mut change, &row, steps).await?;
        summary.withheld = noted.withheld;
        if dry_run {
            change.roll_back().await?;
            return Ok(summary);
        }
        summary.undone = true;
        change.put_import_state(row.id, ImportState::Undone).await?;
        change.forget_kept().await?;
        change.commit(self.entry(caller, Action::UndoImport, row.id)).await?;
        let target = self.base_map_folder().join(format!("{}.pmtiles", row.extract_name));
        let back = base_map::put_back(&target, noted.base_map_length);
        summary.base_map_fault = back.err().map(|error| base_map::fault(&error, &target));
        Ok(summary)
    }

    async fn put_import_back(&self, change: &mut WriteTransaction, row: &ImportRow, steps: &Steps) -> Result<UndoSummary, ServiceError> {
        let came: Vec<String> = change.came(Changed::Site).await?.into_iter().collect();
        let records = change.came(Changed::Record).await?;
        let areas = change.came(Changed::Area).await?;
        let marked: Vec<SiteId> = change.came(Changed::Vanished).await?.iter().filter_map(|site| site.parse().ok()).collect();
        let restored = change.snapshot().vanished_among(&marked).await?.len() as u64;
        let there: HashSet<String> = change.areas().await?.into_iter().map(|area| area.id.to_string()).collect();
        let joined = change.joined().await?;
        let date = change.date_of_extract(&row.extract_id).await?;
        change.put_back().await?;
        change.follow_merged_operators().await?;
        if change.came(Changed::Extract).await?.contains(&row.extract_id) {
            change.empty_extract(&row.extract_id).await?;
        }
        steps.done();
        let (areas_removed, areas_kept) = self.take_back_areas(change, areas).await?;
        steps.done();
        let (removed, kept) = self.take_back_sites(change, came, records, (row.extract_id.as_str(), date.as_deref())).await?;
        steps.done();
        let placed = Placed::of(change).await?;
        let changed = self.put_lines_back(change, &placed).await?;
        steps.done();
        let removed = removed.saturating_sub(self.list_joined(change, row.id, &joined, &placed).await?);
        refill(change, &placed, &there).await?;
        steps.done();
        change.count_again().await?;
        steps.done();
        Ok(UndoSummary {
            import: row.id,
            territory: row.extract_name.clone(),
            file: row.file_name.clone(),
            undone: false,
            removed,
            kept,
            restored,
            changed,
            withheld: 0,
            areas_removed,
            areas_kept,
            base_map_fault: None,
        })
    }

    /// Areas that came with the import go, but those with which an organisation has to do by now.
    async fn take_back_areas(&self, change: &mut WriteTransaction, came: BTreeSet<String>) -> Result<(u64, u64), ServiceError> {
        let related = change.related_areas().await?;
        let (kept, gone): (Vec<String>, Vec<String>) = came.into_iter().partition(|area| area.parse().is_ok_and(|area: AreaId| related.contains(&area)));
        change.remove_areas(&gone).await?;
        let marked: Vec<AreaId> = kept.iter().filter_map(|area| area.parse().ok()).collect();
        change.mark_areas_vanished(&marked, self.now()).await?;
        Ok((gone.len() as u64, kept.len() as u64))
    }

    /// Sites that came with the import go, but those that somebody has to do with by now; so do its records.
    /// What is left of them is as old as the data of the import: `dated` is its extract with their date.
    async fn take_back_sites(
        &self,
        change: &mut WriteTransaction,
        came: Vec<String>,
        mut records: BTreeSet<String>,
        dated: (&str, Option<&str>),
    ) -> Result<(u64, u64), ServiceError> {
        let ids: Vec<SiteId> = came.iter().filter_map(|site| site.parse().ok()).collect();
        let untouched = change.untouched(&ids).await?;
        let (gone, kept): (Vec<SiteId>, Vec<SiteId>) = ids.into_iter().partition(|site| untouched.contains(site));
        let kept_ids: Vec<String> = kept.iter().map(ToString::to_string).collect();
        let left: Vec<String> = change.record_ids_of_sites(&kept_ids).await?.into_iter().filter(|record| records.remove(record)).collect();
        change.leave_behind(&left, dated).await?;
        change.mark_sites_vanished(&kept, self.now()).await?;
        change.remove_sites(&gone.iter().map(ToString::to_string).collect::<Vec<_>>()).await?;
        change.remove_records(&records.into_iter().collect::<Vec<_>>()).await?;
        Ok((gone.len() as u64, kept.len() as u64))
    }

    /// The lines of the list are as they were, with what people say now. Answers how many.
    async fn put_lines_back(&self, change: &mut WriteTransaction, placed: &Placed) -> Result<u64, ServiceError> {
        let own: HashMap<SiteId, (Option<String>, SiteStatus)> =
            change.own_names_and_statuses().await?.into_iter().map(|(id, name, status)| (id, (name, status))).collect();
        let mut changed = 0;
        for place in change.kept_lines().await? {
            let (kept, without) = change.kept_lines_in(place).await?;
            change.remove_lines(&without).await?;
            for kept in kept.chunks(TOGETHER) {
                changed += kept.len() as u64;
                let mut lines = Vec::with_capacity(kept.len());
                for (row, words) in kept {
                    lines.push(match own.get(&row.site_id) {
                        Some((name, status)) => self.line_of_now(change, placed, row, words, name.as_deref(), *status).await?,
                        None => NewLine { row: row.clone(), words: words.clone(), made_of: String::new() },
                    });
                }
                write_lines(change, placed, lines).await?;
            }
        }
        Ok(changed)
    }

    /// Sites that somebody has made one with another: where the other came with this import, they go on as the one that they were.
    /// Answers how many those are.
    async fn list_joined(&self, change: &mut WriteTransaction, import: ImportId, joined: &[(SiteId, ImportId)], placed: &Placed) -> Result<u64, ServiceError> {
        for (site, _) in joined {
            if change.snapshot().site(*site).await?.is_none() {
                continue;
            }
            let records = change.snapshot().records_of_site(*site, 1).await?;
            let position = records.first().map(|record| Position { lon: record.lon, lat: record.lat });
            let around: Vec<AreaId> = position.map(|position| placed.around(position).iter().map(|area| area.id).collect()).unwrap_or_default();
            self.list_at(change, *site, &around).await?;
        }
        change.forget_pairs(import).await?;
        Ok(joined.iter().filter(|(_, found_by)| *found_by == import).count() as u64)
    }

    /// The line of a site of which people say something: their name and status, the rest from the record that the line was made of.
    async fn line_of_now(
        &self,
        change: &mut WriteTransaction,
        placed: &Placed,
        row: &ListingRow,
        words: &[String],
        own: Option<&str>,
        status: SiteStatus,
    ) -> Result<NewLine, ServiceError> {
        let records = change.snapshot().records_of_site(row.site_id, i64::MAX).await?;
        let same = |record: &&parvis_store::RecordRow| {
            record.category == row.category && record.lon.to_bits() == row.lon.to_bits() && record.lat.to_bits() == row.lat.to_bits()
        };
        let Some(record) = records.iter().find(same).or(records.first()) else {
            return Ok(NewLine { row: row.clone(), words: words.to_vec(), made_of: String::new() });
        };
        let described = Described::of(record)?;
        let around = placed.around(described.position);
        let smallest = around.iter().rfind(|area| placed.stands(area)).map(|area| area.name.as_str());
        let title = described.title(own, smallest, &self.packs.categories, &self.settings.language);
        let (row, words) = described.line(row.site_id, title, status);
        Ok(NewLine { row, words, made_of: String::new() })
    }
}

/// The import that can be undone, if it is the one that is meant: the last one that changed something.
async fn undoable(change: &mut WriteTransaction, import: Option<ImportId>) -> Result<ImportRow, ServiceError> {
    let changed_something = |row: &ImportRow| json::<Noted>(&row.summary).is_ok_and(|noted| !noted.unchanged);
    let last = change.snapshot().imports().await?.into_iter().find(|row| row.state != ImportState::Preview && changed_something(row));
    let Some(last) = last else { return Err(Rule::NothingToUndo.broken("nothing was imported yet; there is nothing to undo")) };
    if let Some(import) = import.filter(|import| *import != last.id) {
        change.snapshot().import(import).await?.ok_or(ServiceError::NotFound("import"))?;
        return Err(Rule::UndoLast.broken("only the last import can be undone; nothing was changed"));
    }
    if last.state == ImportState::Undone {
        return Err(
            Rule::UndoneAlready.broken("the last import is undone already, and what undoing the one before it needs is kept no longer; nothing was changed")
        );
    }
    if change.kept_import().await? != Some(last.id) {
        let text = "what undoing the last import needs is not here: it came with a backup, or was taken by an earlier version; nothing was changed";
        return Err(Rule::UndoNotKept.broken(text));
    }
    Ok(last)
}

/// Writes lines with the areas around them, in place of what was there.
async fn write_lines(change: &mut WriteTransaction, placed: &Placed, mut lines: Vec<NewLine>) -> Result<(), ServiceError> {
    let mut around = Vec::with_capacity(lines.len());
    for line in &mut lines {
        let within: Vec<_> = placed.around(Position { lon: line.row.lon, lat: line.row.lat }).iter().map(|area| area.id).collect();
        line.made_of = digest::of_line(line, within.iter().copied());
        around.push(within);
    }
    change.put_listings(&lines).await?;
    let pairs: Vec<_> = lines.iter().zip(&around).flat_map(|(line, areas)| areas.iter().map(move |area| (*area, &line.row))).collect();
    let sites: Vec<SiteId> = lines.iter().map(|line| line.row.site_id).collect();
    Ok(change.put_site_areas(&sites, &pairs).await?)
}

/// Says of the areas that are back which sites lie in them.
async fn refill(change: &mut WriteTransaction, placed: &Placed, there: &HashSet<String>) -> Result<(), ServiceError> {
    let back: HashSet<_> = placed.all().map(|area| area.id).filter(|area| !there.contains(&area.to_string())).collect();
    if back.is_empty() {
        return Ok(());
    }
    change.empty_areas(&back.iter().map(ToString::to_string).collect::<Vec<_>>()).await?;
    for lines in change.snapshot().listings().await?.chunks(TOGETHER) {
        let within = |line: &ListingRow| placed.around(Position { lon: line.lon, lat: line.lat });
        let pairs: Vec<_> =
            lines.iter().flat_map(|line| within(line).into_iter().filter(|area| back.contains(&area.id)).map(move |area| (area.id, line))).collect();
        change.put_site_areas(&[], &pairs).await?;
    }
    Ok(())
}
