use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use async_recursion::async_recursion as boxed;
use geo::MultiPolygon;
use parvis_access::Task;
use parvis_model::{Area, AreaId, AreaOrigin, Caller, Position, SiteId};
use parvis_osm::Outline;
use parvis_store::{AreaRow, ListingRow, StoreError, WriteTransaction};

use crate::door::journal_action::Action;
use crate::door::permit::permit;
use crate::installation::columns::to_json;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::settings::Limits;
use crate::places::answers;
use crate::places::containment::Containment;
pub(crate) use crate::places::geojson::outline_of;
use crate::places::geojson::{Found, features};
use crate::register::Register;

/// Comparisons of a site with an edge, for all areas of a file: some seconds.
const MOST_COMPARISONS: usize = 4_000_000_000;

/// Lines that are written together.
const TOGETHER: usize = 2_000;

/// What moves places or takes them from the list, or brings some.
const MOVE_PLACES: [Action; 3] = [Action::Import, Action::UndoImport, Action::AnswerSamePlace];

/// How often places are compared anew because they were moved meanwhile.
const TRIES: usize = 3;

/// Which sites lie in the areas of a file.
struct Placed {
    /// The place in the journal at which that was so.
    as_of: i64,
    /// Of each area.
    inside: Vec<Vec<SiteId>>,
}

/// Areas that were added together and that the journal names by their ids.
const NAMED: usize = 20;

/// How many areas a GeoJSON text holds. Checks everything that [`Register::add_areas`] checks and keeps nothing.
///
/// # Errors
/// [`ServiceError::Invalid`] names the feature and what is wrong with it.
pub fn check_areas(text: &str) -> Result<usize, ServiceError> {
    features(text, &Limits::default()).map(|areas| areas.len())
}

/// Positions of lines of the list, each with its place there, in the order of their latitude.
struct Positions(Vec<(Position, usize)>);

impl Positions {
    fn of(lines: &[ListingRow]) -> Self {
        let mut all: Vec<_> = lines.iter().enumerate().map(|(place, line)| (Position { lon: line.lon, lat: line.lat }, place)).collect();
        all.sort_unstable_by(|(a, _), (b, _)| a.lat.total_cmp(&b.lat));
        Self(all)
    }

    /// The lines in each area, one area after the other: what is made ready for one is gone before the next. None when it
    /// would take too long.
    fn within(&self, areas: &[MultiPolygon<f64>]) -> Option<Vec<Vec<usize>>> {
        let mut left = MOST_COMPARISONS;
        let mut found = Vec::with_capacity(areas.len());
        for area in areas {
            let mut inside = Vec::new();
            if let Some(area) = Containment::of(area) {
                let [south, west, north, east] = area.bounds();
                let from = self.0.partition_point(|(position, _)| position.lat < south);
                let around = self.0[from..].iter().take_while(|(position, _)| position.lat <= north);
                for (position, place) in around.filter(|(position, _)| (west..=east).contains(&position.lon)) {
                    left = left.checked_sub(area.cost(*position))?;
                    if area.contains(*position) {
                        inside.push(*place);
                    }
                }
            }
            found.push(inside);
        }
        Some(found)
    }
}

impl Register {
    /// Adds the areas of a GeoJSON text, each feature with a `name`; all of them or none.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] names the feature and what is wrong with it.
    #[boxed]
    pub async fn add_areas(&self, caller: &Caller, text: String, origin: AreaOrigin) -> Result<Vec<Area>, ServiceError> {
        self.permit_areas(caller).await?;
        let _own = self.workshop.turn_of_caller(caller).await?;
        let limits = self.settings.limits;
        let found = self.workshop.run(move || features(&text, &limits)).await??;
        let mut rows = Vec::with_capacity(found.len());
        let mut outlines = Vec::with_capacity(found.len());
        for Found { name, names, outline } in found {
            rows.push(AreaRow {
                id: AreaId::from_random(self.random()),
                origin,
                external_id: None,
                level: None,
                parent_id: None,
                name,
                names: to_json(&names)?,
                outline: Outline::Area(outline.clone()).to_geojson(),
            });
            outlines.push(outline);
        }
        let outlines = Arc::new(outlines);
        // Before the places are compared: what they find is still so when it is written.
        let _writes = self.workshop.turn_to_write().await?;
        for _ in 0..TRIES {
            let placed = self.placed(outlines.clone()).await?;
            self.is_in_bounds(caller, &placed).await?;
            let mut transaction = self.writer_for(caller).await?;
            // Reading the file and comparing took their time.
            permit(transaction.snapshot(), caller, Task::ManageAreas).await?;
            if transaction.snapshot().actions_since(placed.as_of).await?.iter().any(|done| MOVE_PLACES.iter().any(|action| action.as_str() == done)) {
                transaction.roll_back().await?;
                continue;
            }
            return self.write_areas(caller, transaction, &rows, &placed.inside).await;
        }
        Err(StoreError::Busy.into())
    }

    /// Which sites lie in each of these outlines. Worked out without the writer, for which all others who write would wait.
    async fn placed(&self, outlines: Arc<Vec<MultiPolygon<f64>>>) -> Result<Placed, ServiceError> {
        // The turn first: only so many have the list in memory.
        let turn = self.workshop.turn().await?;
        let mut snapshot = self.store.read().await?;
        let as_of = snapshot.journal_place().await?;
        let lines = snapshot.listings().await?;
        drop(snapshot);
        let inside = turn.run(move || {
            let inside = Positions::of(&lines).within(&outlines)?;
            Some(inside.into_iter().map(|places| places.into_iter().map(|place| lines[place].site_id).collect()).collect())
        });
        let too_intricate = "these outlines are too intricate for so many places; simplify them or add fewer at a time; nothing was saved";
        Ok(Placed { as_of, inside: inside.await?.ok_or_else(|| Rule::AreaTooIntricate.broken(too_intricate))? })
    }

    /// Whether so many places lie in these areas, and so many areas around each place, as may. Those who run the installation decide
    /// at the command line when others can wait for more.
    async fn is_in_bounds(&self, caller: &Caller, placed: &Placed) -> Result<(), ServiceError> {
        let (pairs, limits) = (placed.inside.iter().map(Vec::len).sum::<usize>() as u64, self.settings.limits);
        let most = limits.area_places_per_file;
        if pairs > most && *caller != Caller::CommandLine {
            return Err(Rule::AreaPlaces.broken(format!(
                "{pairs} places lie in these areas, each counted once for every area; {most} are taken at most, because others who write wait meanwhile: \
                 add fewer areas at a time, or have them added at the command line (parvis areas add); nothing was saved"
            )));
        }
        let mut around: HashMap<SiteId, u64> = HashMap::new();
        for site in placed.inside.iter().flatten() {
            *around.entry(*site).or_default() += 1;
        }
        let sites: Vec<SiteId> = around.keys().copied().collect();
        let before = self.store.read().await?.count_areas_around(&sites).await?;
        let most = limits.areas_around_place;
        match around.iter().find(|(site, new)| before.get(*site).copied().unwrap_or_default().saturating_add(**new) > most) {
            Some((site, _)) => Err(Rule::AreasAround
                .broken(format!("more than {most} areas would lie around one place ({site}); remove some there first, or add fewer; nothing was saved"))),
            None => Ok(()),
        }
    }

    async fn write_areas(
        &self,
        caller: &Caller,
        mut transaction: WriteTransaction,
        rows: &[AreaRow],
        inside: &[Vec<SiteId>],
    ) -> Result<Vec<Area>, ServiceError> {
        self.has_room_on_disk()?;
        let most = self.settings.limits.areas;
        if transaction.count_own_areas().await?.saturating_add(rows.len() as u64) > most {
            transaction.roll_back().await?;
            return Err(
                Rule::AreasFull.broken(format!("{most} areas that were drawn or loaded are kept at most; nothing of this file was kept: remove some first"))
            );
        }
        transaction.put_areas(rows).await?;
        let within: Vec<(AreaId, SiteId)> = rows.iter().zip(inside).flat_map(|(row, sites)| sites.iter().map(|site| (row.id, *site))).collect();
        for within in within.chunks(TOGETHER) {
            // Their titles and states as they are now.
            let sites: BTreeSet<SiteId> = within.iter().map(|(_, site)| *site).collect();
            let lines = transaction.snapshot().lines_of(&sites.into_iter().collect::<Vec<_>>()).await?;
            let pairs: Vec<_> = within.iter().filter_map(|(area, site)| lines.get(site).map(|line| (*area, line))).collect();
            transaction.put_site_areas(&[], &pairs).await?;
        }
        let ids: Vec<AreaId> = rows.iter().map(|row| row.id).collect();
        transaction.list_new_areas(&ids.iter().copied().zip(inside.iter().map(Vec::len)).collect::<Vec<_>>()).await?;
        let added = transaction.area_lines(&ids).await?;
        // By their ids: a name is free text, and what the journal says stays.
        let mut named = ids.iter().take(NAMED).map(ToString::to_string).collect::<Vec<_>>().join(" ");
        if rows.len() > NAMED {
            named = format!("{named} and {} more", ids.len() - NAMED);
        }
        transaction.commit(self.entry(caller, Action::AddAreas, named)).await?;
        added.into_iter().map(answers::area).collect()
    }

    /// Whether the caller may add areas: asked before a file of them is read.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::Forbidden`], [`ServiceError::ReserveReached`].
    #[boxed]
    pub async fn permit_areas(&self, caller: &Caller) -> Result<(), ServiceError> {
        self.permit(caller, Task::ManageAreas).await?;
        self.has_room_on_disk()
    }

    /// Removes an area that was drawn or loaded, or that no extract holds any longer, with what organisations have to do with it. Records about
    /// it move to the area around it, or to the organisation whose they are.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Invalid`] for an area that an extract holds.
    #[boxed]
    pub async fn remove_area(&self, caller: &Caller, id: AreaId) -> Result<(), ServiceError> {
        let mut transaction = self.writer_for(caller).await?;
        permit(transaction.snapshot(), caller, Task::ManageAreas).await?;
        let row = transaction.area(id).await?.ok_or_else(|| answers::no_area(id))?;
        if row.origin == AreaOrigin::Osm && !transaction.vanished_areas().await?.contains_key(&id) {
            transaction.roll_back().await?;
            return Err(Rule::AreaOfExtract.broken("this area comes from an extract, and stays for as long as an extract holds it"));
        }
        // With it, organisations would lose what they have to do with the places in it: that is for who runs the installation.
        if *caller != Caller::CommandLine && transaction.organisations_of_area(id).await? > 0 {
            transaction.roll_back().await?;
            return Err(Rule::AreaLinked
                .broken("organisations are linked to this area and would lose it; ask the people who run this installation (parvis areas remove)"));
        }
        self.move_records_of_area(&mut transaction, caller, id).await?;
        transaction.remove_area(id).await?;
        Ok(transaction.commit(self.entry(caller, Action::RemoveArea, id)).await?)
    }
}
