//! An extract becomes a difference to the register.

mod areas;
mod base_map;
mod compare;
mod provenance;
mod records;
mod summary;
mod territory;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use parvis_model::{BoundingBox, Caller, DifferenceKind, ImportId, Position, SiteId, SiteStatus, SourceRecordId};
use parvis_osm::{Extract, scan};
use parvis_packs::Categories;
use parvis_store::{DifferenceRow, ExtractRow, ImportRow, RecordRow, WriteTransaction};

use crate::error::to_json;
use crate::journal_action::Action;
use crate::listing;
use crate::{FolderUse, Progress, Register, ServiceError};

use provenance::Provenance;
pub(crate) use provenance::{attributions, licences};
pub use summary::{BaseMapSummary, ImportSummary, ObjectCounts};

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
}

/// Name of the source in the database.
const SOURCE: &str = "osm";

impl Register {
    /// Imports an extract. Either all of its places and areas are kept or nothing. A base map that cannot be made or put in its
    /// place takes nothing away from them: then [`ImportSummary::base_map_missing`] says why.
    ///
    /// # Errors
    /// [`ServiceError::Extract`] for a file that cannot be read; [`ServiceError::FolderInUse`] while another import runs;
    /// [`ServiceError::Store`] when the register cannot be written. Then the register is as it was before; only after
    /// [`ServiceError::ImportUnclear`] nobody knows.
    pub async fn import(&self, caller: &Caller, file: &Path, options: &ImportOptions, progress: Progress<'_>) -> Result<ImportSummary, ServiceError> {
        let _alone = self.claim(FolderUse::Importing)?;
        let categories = self.categories_for(&options.categories)?;
        let selection = records::selection(&categories, !options.without_base_map)?;
        let mut extract = tokio::task::block_in_place(|| scan(file, &selection, progress))?;
        let base_map = extract.base.take().map(|base| tokio::task::block_in_place(|| self.draw_base_map(&base, Provenance::of(&extract.header), progress)));
        let file_name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut summary = self.write_import(caller, &file_name, &extract, &categories, options, base_map.as_ref()).await?;
        if let Some(drawn) = base_map {
            let target = self.base_map_folder().join(format!("{}.pmtiles", summary.territory));
            match drawn.and_then(|drawn| drawn.put(&target)) {
                Ok(done) => summary.base_map = Some(done),
                Err(error) => summary.base_map_missing = Some(base_map::fault(&error, &target)),
            }
        }
        Ok(summary)
    }

    fn categories_for(&self, rules: &CategoryRules) -> Result<Categories, ServiceError> {
        let CategoryRules::File(path) = rules else { return Ok(self.proposed_categories()) };
        let text = std::fs::read_to_string(path).map_err(|source| ServiceError::File { path: path.clone(), source })?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "toml") {
            return Ok(Categories::parse(&name, &text)?);
        }
        Ok(self.packs.categories.from_osmium_expressions(&name, &text)?)
    }

    async fn write_import(
        &self,
        caller: &Caller,
        file_name: &str,
        extract: &Extract,
        categories: &Categories,
        options: &ImportOptions,
        base_map: Option<&Result<base_map::Drawn, ServiceError>>,
    ) -> Result<ImportSummary, ServiceError> {
        let bounding_box =
            extract.header.bounding_box.map(|[west, south, east, north]| BoundingBox { west, south, east, north }).or_else(|| records::bounds(&extract.places));
        let mut change = self.store.write().await?;
        let extracts = change.extracts().await?;
        let territory =
            territory::find(&extracts, options.territory.as_deref(), file_name, bounding_box, || SourceRecordId::from_random(self.random()).to_string());
        let provenance = Provenance::of(&extract.header);
        let territory = ExtractRow { bounding_box, attribution: provenance.attribution.to_owned(), invented: provenance.invented, ..territory };
        change.put_extract(&territory).await?;
        let data_date = extract.header.data_timestamp.and_then(records::date);
        let known = change.records_of_source(SOURCE).await?;
        let members = change.record_extracts().await?;
        let mut difference = ImportDifference::new(known, members, &territory.id);
        for place in &extract.places {
            difference.add(records::record(place, categories, provenance, data_date.as_deref(), self.random())?, || SiteId::from_random(self.random()));
        }
        difference.find_vanished(categories);
        let others: Vec<ExtractRow> = extracts.into_iter().filter(|other| other.id != territory.id).collect();
        let of = areas::Of { extract: &territory, others: &others, now: self.now() };
        let areas = areas::put(&mut change, &of, extract, || self.random()).await?;
        self.write_sites(&mut change, &difference, &areas).await?;
        change.put_records_of_extract(&territory.id, &difference.now_in_extract).await?;
        let mut summary = summary::of(file_name, &territory.name, data_date.clone(), extract, categories, &difference);
        summary.import = ImportId::from_random(self.random());
        (summary.areas_removed, summary.areas_vanished) = (areas.removed, areas.kept);
        match base_map {
            Some(Ok(drawn)) => summary.base_map_length = Some(drawn.length),
            Some(Err(error)) => summary.base_map_missing = Some(error.to_string()),
            None => {}
        }
        let report = self.report(&mut change, &difference).await?;
        let import = ImportRow {
            id: summary.import,
            extract_id: territory.id.clone(),
            extract_name: territory.name.clone(),
            file_name: file_name.to_owned(),
            finished_at: self.now(),
            data_date,
            summary: to_json(&summary)?,
        };
        change.put_import(&import, &report).await?;
        let committed = change.commit(self.entry(caller, Action::Import, file_name)).await;
        if let Err(error) = committed {
            self.not_kept(summary.import, error.into()).await?;
        }
        Ok(summary)
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

    /// Writes records, new candidates, the areas they lie in and their lines in the list.
    async fn write_sites(&self, change: &mut WriteTransaction, difference: &ImportDifference, areas: &areas::Placed) -> Result<(), ServiceError> {
        let records: Vec<RecordRow> = difference.written.iter().map(|(record, _)| record.clone()).collect();
        change.put_records(&records).await?;
        change.mark_vanished(&difference.vanished.iter().map(|(record, _)| record.id).collect::<Vec<_>>()).await?;
        change.add_candidates(&difference.candidates, self.now()).await?;
        let own: HashMap<SiteId, (Option<String>, SiteStatus)> =
            change.own_names_and_statuses().await?.into_iter().map(|(id, name, status)| (id, (name, status))).collect();
        let mut lines = Vec::with_capacity(difference.written.len());
        let (mut sites, mut site_areas) = (Vec::new(), Vec::new());
        for (record, site) in difference.written.iter().chain(&difference.untouched) {
            let around = areas.around(Position { lon: record.lon, lat: record.lat });
            sites.push(*site);
            site_areas.extend(around.iter().map(|area| (area.id, lines.len())));
            let (own_name, status) = own.get(site).cloned().unwrap_or((None, SiteStatus::Candidate));
            let smallest = around.iter().rfind(|area| areas.stands(area)).map(|area| area.name.as_str());
            let title = listing::title(own_name.as_deref(), record, smallest, &self.packs.categories, &self.settings.language)?;
            lines.push(listing::line(*site, title, status, record)?);
        }
        change.put_listings(&lines).await?;
        let site_areas: Vec<_> = site_areas.into_iter().map(|(area, line)| (area, &lines[line].0)).collect();
        change.put_site_areas(&sites, &site_areas).await?;
        Ok(change.count_again().await?)
    }

    /// The report, by kind and title.
    async fn report(&self, change: &mut WriteTransaction, difference: &ImportDifference) -> Result<Vec<DifferenceRow>, ServiceError> {
        let titles: HashMap<SiteId, String> = change.listings().await?.into_iter().map(|row| (row.site_id, row.title)).collect();
        let mut rows: Vec<DifferenceRow> = Vec::new();
        let mut push = |kind, record: &RecordRow, site: SiteId, detail| {
            let title = titles.get(&site).cloned().unwrap_or_default();
            rows.push(DifferenceRow {
                place: 0,
                kind,
                external_id: record.external_id.clone(),
                site_id: site,
                title,
                category: record.category.clone(),
                detail,
            });
        };
        for (record, site) in &difference.added {
            push(DifferenceKind::Added, record, *site, parvis_model::Difference::default());
        }
        for (record, site, found) in &difference.differing {
            if !found.attributes.is_empty() {
                push(DifferenceKind::Changed, record, *site, found.clone());
            }
            if let Some(metres) = found.metres {
                push(DifferenceKind::Moved, record, *site, parvis_model::Difference { metres: Some(metres), ..Default::default() });
            }
        }
        for (record, site) in &difference.vanished {
            push(DifferenceKind::Vanished, record, *site, parvis_model::Difference::default());
        }
        let order = |kind: DifferenceKind| DifferenceKind::ALL.iter().position(|other| *other == kind);
        rows.sort_by(|a, b| (order(a.kind), parvis_model::fold(&a.title), &a.external_id).cmp(&(order(b.kind), parvis_model::fold(&b.title), &b.external_id)));
        for (place, row) in (0..).zip(&mut rows) {
            row.place = place;
        }
        Ok(rows)
    }
}

/// What is new, different and gone. Sites and what people said of them are never touched.
#[derive(Debug, Default)]
struct ImportDifference {
    known: HashMap<String, (RecordRow, SiteId)>,
    extract: String,
    members: HashSet<(SourceRecordId, String)>,
    /// Records that some other extract holds as well.
    elsewhere: HashSet<SourceRecordId>,
    now_in_extract: Vec<SourceRecordId>,
    /// To be written, with their sites.
    written: Vec<(RecordRow, SiteId)>,
    /// The same as before.
    untouched: Vec<(RecordRow, SiteId)>,
    candidates: Vec<(SiteId, SourceRecordId)>,
    added: Vec<(RecordRow, SiteId)>,
    differing: Vec<(RecordRow, SiteId, parvis_model::Difference)>,
    vanished: Vec<(RecordRow, SiteId)>,
    /// Left as they are because another extract brought a newer version.
    kept_newer: u64,
}

impl ImportDifference {
    fn new(known: Vec<(RecordRow, SiteId)>, members: HashSet<(SourceRecordId, String)>, extract: &str) -> Self {
        let elsewhere = members.iter().filter(|(_, other)| other != extract).map(|(record, _)| *record).collect();
        let known = known.into_iter().map(|(record, site)| (record.external_id.clone(), (record, site))).collect();
        Self { known, members, elsewhere, extract: extract.to_owned(), ..Self::default() }
    }

    fn add(&mut self, mut now: RecordRow, new_site: impl FnOnce() -> SiteId) {
        let Some((before, site)) = self.known.get(&now.external_id) else {
            let site = new_site();
            self.candidates.push((site, now.id));
            self.now_in_extract.push(now.id);
            self.added.push((now.clone(), site));
            self.written.push((now, site));
            return;
        };
        let site = *site;
        now.id = before.id;
        self.now_in_extract.push(before.id);
        if before.present && before.version > now.version && self.elsewhere.contains(&before.id) {
            self.kept_newer += 1;
            self.untouched.push((before.clone(), site));
            return;
        }
        let found = compare::compare(before, &now);
        if !before.present {
            self.added.push((now.clone(), site));
        } else if !found.attributes.is_empty() || found.metres.is_some() {
            self.differing.push((now.clone(), site, found));
        } else if (before.lon, before.lat, before.version, &before.data_date) == (now.lon, now.lat, now.version, &now.data_date) {
            self.untouched.push((now, site));
            return;
        }
        self.written.push((now, site));
    }

    /// What this extract held before, of a category that was asked for, and holds no longer. An object that another
    /// extract still has does not vanish.
    fn find_vanished(&mut self, categories: &Categories) {
        let now: HashSet<SourceRecordId> = self.now_in_extract.iter().copied().collect();
        for (record, site) in self.known.values() {
            let was_here = self.members.contains(&(record.id, self.extract.clone()));
            if !record.present || !was_here || now.contains(&record.id) {
                continue;
            }
            if categories.get(&record.category).is_none() {
                self.now_in_extract.push(record.id);
            } else if !self.elsewhere.contains(&record.id) {
                self.vanished.push((record.clone(), *site));
            }
        }
        self.vanished.sort_by(|a, b| a.0.external_id.cmp(&b.0.external_id));
    }
}

/// Counts by category key.
pub(crate) type ByCategory = BTreeMap<String, u64>;
