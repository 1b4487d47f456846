//! An extract becomes a difference to the register.

mod another;
mod areas;
mod base_map;
mod compare;
mod digest;
mod doubles;
mod doubts;
#[cfg(test)]
mod ends;
mod hidden;
mod join;
mod near;
mod newer;
mod plan;
mod provenance;
mod records;
mod redrawn;
mod report;
mod same;
mod same_outline;
mod summary;
mod territory;
mod undo;
mod undoing;
#[cfg(test)]
mod undone;
mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use parvis_model::{BoundingBox, Caller, ImportId, SourceRecordId};
use parvis_osm::{Extract, TagRules, scan};
use parvis_packs::Categories;
use parvis_store::{ExtractRow, ImportRow, ImportState};

use crate::door::journal_action::Action;
use crate::installation::columns::to_json;
use crate::installation::error::{ErrorKey, ServiceError};
use crate::installation::folder_lock::FolderUse;
use crate::installation::pack_rules::check_category_rules;
use crate::register::Register;
use parvis_osm::Progress;

pub use doubts::ImportDoubt;
use plan::Plan;
use provenance::Provenance;
pub(crate) use provenance::{attributions, licences};
pub(crate) use records::{called, hiding};
pub use same::{SamePlace, SideAnswer};
pub use summary::{BaseMapSummary, ImportSummary, ObjectCounts};
pub use undo::UndoSummary;
pub(crate) use undoing::Begin as UndoingImport;
pub use undoing::{UndoGoesOn, Undoing};

/// Which objects an import proposes.
#[derive(Debug, Clone, Default)]
pub enum CategoryRules {
    /// What the settings of the installation say.
    #[default]
    Installation,
    /// A pack in TOML (`.toml`), or rules in the format of `osmium tags-filter --expressions`.
    File(PathBuf),
}

/// How to import.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// Which objects become sites.
    pub categories: CategoryRules,
    /// Name of the territory; by default it is taken from the file name or from the box the extract covers.
    pub territory: Option<String>,
    /// Leave the base map as it is.
    pub without_base_map: bool,
    /// Take what is doubtful all the same ([`ImportDoubt`]).
    pub accept: bool,
    /// Take nothing; say what the import would do.
    pub dry_run: bool,
}

/// Name of the source in the database.
const SOURCE: &str = "osm";

impl Register {
    /// Imports an extract. Either all of its places and areas are kept or nothing. What is doubtful is not taken, and neither is
    /// anything in a dry run: then [`ImportSummary::taken`] is false, and the summary says what the import would do. A base map that
    /// cannot be made or put in its place takes nothing away from them: then [`ImportSummary::base_map_missing`] says why. Only a full
    /// disk takes nothing at all.
    ///
    /// # Errors
    /// [`ServiceError::Extract`] for a file that cannot be read; [`ServiceError::FolderInUse`] while another import runs;
    /// [`ServiceError::Store`] when the register cannot be written. Then the register is as it was before; only after
    /// [`ServiceError::ImportUnclear`] nobody knows.
    pub async fn import(&self, caller: &Caller, file: &Path, options: &ImportOptions, progress: Progress<'_>) -> Result<ImportSummary, ServiceError> {
        let _alone = self.claim(FolderUse::Importing)?;
        self.has_room_on_disk()?;
        if let Some(name) = options.territory.as_deref().filter(|name| !territory::is_name(name)) {
            let name = parvis_model::visible_line(name);
            return Err(ServiceError::Invalid(format!("\"{name}\" names no territory: a name needs a letter or a digit")));
        }
        let categories = self.categories_for(&options.categories)?;
        let selection = records::selection(&categories, !options.without_base_map && !options.dry_run, &crate::installation::days::day(self.now()))?;
        let mut extract = tokio::task::block_in_place(|| scan(file, &selection, progress))?;
        let base_map = extract.base.take().map(|base| tokio::task::block_in_place(|| self.draw_base_map(&base, Provenance::of(&extract.header), progress)));
        // Where the disk is full no places are taken either; on any other fault of the map they are.
        let base_map = match base_map {
            Some(Err(error)) if error.key() == ErrorKey::DiskFull => return Err(error),
            other => other,
        };
        let file_name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut summary = self.write_import(caller, &file_name, extract, &categories, options, base_map.as_ref()).await?;
        if summary.taken && !summary.unchanged {
            base_map::forget_former(&self.base_map_folder());
        }
        if let Some(drawn) = base_map.filter(|_| summary.taken) {
            let target = self.base_map_folder().join(format!("{}.pmtiles", summary.territory));
            match drawn.and_then(|drawn| drawn.put(&target, !summary.unchanged)) {
                Ok(done) => summary.base_map = Some(done),
                Err(error) => summary.base_map_missing = Some(base_map::fault(&error, &target)),
            }
        }
        Ok(summary)
    }

    fn categories_for(&self, rules: &CategoryRules) -> Result<Categories, ServiceError> {
        let CategoryRules::File(path) = rules else { return Ok(self.proposed_categories()) };
        let text = crate::installation::text::read_text(path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml")) {
            let categories = Categories::parse(&name, &text)?;
            check_category_rules(&name, &categories)?;
            return Ok(categories);
        }
        let check = |expression: &str| TagRules::default().add_osmium(expression, 0).map_err(|error| error.to_string());
        Ok(self.packs.categories.from_osmium_expressions(&name, &text, check)?)
    }

    async fn write_import(
        &self,
        caller: &Caller,
        file_name: &str,
        mut extract: Extract,
        categories: &Categories,
        options: &ImportOptions,
        base_map: Option<&Result<base_map::Drawn, ServiceError>>,
    ) -> Result<ImportSummary, ServiceError> {
        let bounding_box = extract.covers.map(|[west, south, east, north]| BoundingBox { west, south, east, north });
        let mut change = self.writer_for(caller).await?;
        let extracts = change.extracts().await?;
        let found =
            territory::find(&extracts, options.territory.as_deref(), file_name, bounding_box, || SourceRecordId::from_random(self.random()).to_string());
        let territory = found.territory;
        let is_known = extracts.iter().any(|extract| extract.id == territory.id);
        let provenance = Provenance::of(&extract.header);
        let import = ImportId::from_random(self.random());
        if !options.dry_run {
            change.begin_keeping(import).await?;
        }
        let territory = ExtractRow { bounding_box, attribution: provenance.attribution.to_owned(), invented: provenance.invented, ..territory };
        change.put_extract(&territory).await?;
        let records::Dated { day: data_date, claimed } = records::Dated::of(extract.header.data_timestamp, self.now());
        let of = plan::For { extract: &territory.id, territory: &territory.name, categories, provenance, data_date: data_date.as_deref() };
        let leaders = doubles::leaders(&extract.places);
        let mut plan = Plan::make(&mut change, &of, &mut extract.places, &leaders, || self.random()).await?;
        let withheld = hidden::leave(&mut change, &of, &extract, &leaders, &mut plan, self.now()).await?;
        plan.go_on(&of, &extract.places, &leaders)?;
        plan.join_doubles(&mut change, &leaders).await?;
        let last = change.snapshot().last_import(&territory.id).await?;
        let last_date = last.as_ref().and_then(|last| last.data_date.as_deref()).filter(|day| records::has_come(day, self.now()));
        let file = doubts::File { elsewhere: found.elsewhere, other_name: found.other_name, last_date, data_date: data_date.as_deref() };
        let doubts = doubts::of(&plan, &file, &self.settings);
        let others: Vec<ExtractRow> = extracts.into_iter().filter(|other| other.id != territory.id).collect();
        let around = areas::Of { extract: &territory, others: &others, now: self.now() };
        let areas = areas::put(&mut change, &around, &extract, || self.random()).await?;
        let mut summary = summary::of(file_name, &territory.name, data_date.clone(), &extract, categories, &plan);
        summary.import = import;
        summary.claimed_date = claimed;
        summary.withheld = withheld;
        summary.taken = !options.dry_run && (options.accept || doubts.is_empty());
        summary.doubts = doubts;
        (summary.areas_removed, summary.areas_vanished) = (areas.removed, areas.kept);
        let questions = plan.questions();
        let keep_days = std::mem::take(&mut plan.keep_days);
        let report = self.write_places(&mut change, &of, plan, extract.places, &areas).await?;
        if let Some(date) = data_date.as_deref().filter(|date| territory.data_date.as_deref() != Some(*date)) {
            change.keep_days(&territory.id, &keep_days).await?;
            change.date_extract(&territory.id, date).await?;
        }
        change.count_again().await?;
        summary.unchanged = summary.taken && !change.end_keeping().await?;
        match base_map {
            Some(Ok(drawn)) => summary.base_map_length = Some(drawn.length),
            Some(Err(error)) => summary.base_map_missing = Some(error.to_string()),
            None => {}
        }
        let import = ImportRow {
            id: summary.import,
            extract_id: territory.id.clone(),
            extract_name: territory.name.clone(),
            file_name: file_name.to_owned(),
            finished_at: self.now(),
            data_date,
            summary: to_json(&summary)?,
            state: if summary.taken { ImportState::Taken } else { ImportState::Preview },
        };
        if !summary.taken {
            change.roll_back().await?;
            if is_known {
                self.keep_preview(caller, &import, report).await?;
            }
            return Ok(summary);
        }
        change.forget_previews(&territory.id).await?;
        change.put_import(&import).await?;
        change.put_pairs(summary.import, &questions).await?;
        report.write(&mut change, summary.import).await?;
        let committed = change.commit(self.entry(caller, Action::Import, file_name)).await;
        if let Err(error) = committed {
            self.not_kept(summary.import, error.into()).await?;
        }
        Ok(summary)
    }

    /// What an import would do is kept to be looked at, until the next one of its territory.
    async fn keep_preview(&self, caller: &Caller, import: &ImportRow, report: report::Report) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        change.forget_previews(&import.extract_id).await?;
        change.put_import(import).await?;
        report.write(&mut change, import.id).await?;
        Ok(change.commit(self.entry(caller, Action::PreviewImport, &import.file_name)).await?)
    }

    /// A commit that failed may have been kept all the same, when the disk failed after it: what is there is what counts.
    async fn not_kept(&self, import: ImportId, error: ServiceError) -> Result<(), ServiceError> {
        let kept = async { Ok::<bool, ServiceError>(self.store.read().await?.imports().await?.iter().any(|row| row.id == import)) };
        match kept.await {
            Ok(true) => Ok(()),
            Ok(false) => Err(error),
            Err(_) => Err(ServiceError::ImportUnclear(Box::new(error))),
        }
    }
}

/// Counts by category key.
pub(crate) type ByCategory = BTreeMap<String, u64>;
