//! Places that must not be listed leave everything at once: the objects that say so themselves, and what they were drawn as before.

use std::collections::{BTreeSet, HashMap, HashSet};

use parvis_model::{BoundingBox, Position, SiteId, Timestamp};
use parvis_osm::{Extract, Hidden, Place, compared};
use parvis_store::{HiddenObject, WriteTransaction};

use super::SOURCE;
use super::another::names_of;
use super::near::{Near, plain};
use super::newer::is_older;
use super::plan::{For, Plan, Planned, Verdict};
use crate::installation::error::ServiceError;

/// Metres within which a place that vanished in the same import is taken for one that must not be listed, whatever its name.
const REDRAWN: f64 = 30.0;

/// Metres within which anything of the same name is a double of what must not be listed.
const BESIDE: f64 = 100.0;

/// The same for one of the same name that vanished.
const SAME_NAME: f64 = 200.0;

/// Takes out of a plan, and out of the register, what must not be listed, with its doubles (`leaders`). Which objects those are is
/// remembered, so that an older file of another territory does not bring them. Answers how many sites left.
pub(super) async fn leave(
    change: &mut WriteTransaction,
    of: &For<'_>,
    extract: &Extract,
    leaders: &[usize],
    plan: &mut Plan,
    now: Timestamp,
) -> Result<u64, ServiceError> {
    let before = change.snapshot().withheld().await?;
    let remembered = Remembered { objects: change.hidden_objects(SOURCE).await?, of };
    let ids: HashMap<String, i64> = extract.hidden.iter().map(|hidden| (of.object(hidden.element), i64::from(hidden.version))).collect();
    let known = change.known_records(SOURCE, of.extract, &ids.keys().cloned().collect::<Vec<_>>()).await?;
    // Of their doubles no version says that they must not be listed.
    let mut doubles: HashMap<String, SiteId> = redrawn(&extract.hidden, plan).into_iter().collect();
    doubles.extend(beside(change, &extract.hidden).await?);
    let mut sites: HashSet<SiteId> = known.into_iter().map(|record| record.site).chain(doubles.values().copied()).collect();
    let withheld = |index: usize, planned: &Planned, sites: &HashSet<SiteId>| {
        let place = &extract.places[index];
        let is_new = matches!(planned.verdict, Verdict::New);
        let is_withheld = before.contains(&planned.site);
        sites.contains(&planned.site) || (is_new || is_withheld) && remembered.still_hides(place, is_withheld.then_some(i64::from(planned.version)))
    };
    let hidden: HashSet<usize> =
        plan.places.iter().enumerate().filter(|(index, planned)| withheld(*index, planned, &sites)).map(|(index, _)| leaders[index]).collect();
    let is_hidden = |index: usize| !hidden.is_empty() && hidden.contains(&leaders[index]);
    sites.extend(
        plan.places
            .iter()
            .enumerate()
            .filter(|(index, planned)| is_hidden(*index) && !matches!(planned.verdict, Verdict::New))
            .map(|(_, planned)| planned.site),
    );
    let newly = sites.difference(&before).count() as u64;
    change.withhold(&sites.iter().copied().collect::<Vec<_>>(), now).await?;
    let objects: HashMap<String, i64> = doubles.into_keys().map(|object| (object, 0)).chain(ids).collect();
    change.remember_hidden(SOURCE, &objects.into_iter().collect::<Vec<_>>(), of.data_date).await?;
    plan.vanished.retain(|(_, site)| !sites.contains(site));
    let mut back = Vec::new();
    for (index, planned) in plan.places.iter_mut().enumerate() {
        if is_hidden(index) {
            planned.verdict = Verdict::Withheld;
        } else if before.contains(&planned.site) {
            back.push(planned.site);
        }
    }
    change.list_again(&back).await?;
    Ok(newly)
}

/// The objects of which it is known that they must not be listed.
struct Remembered<'a> {
    objects: HashMap<String, HiddenObject>,
    of: &'a For<'a>,
}

impl Remembered<'_> {
    /// Whether a place is no newer than what says of it that it must not be listed; `withheld` is the version of one whose site is withheld.
    /// By versions where both have them, else by the days of the data: where nobody knows, it stays hidden.
    fn still_hides(&self, place: &Place, withheld: Option<i64>) -> bool {
        if self.objects.is_empty() && withheld.is_none() {
            return false;
        }
        let now = i64::from(place.version);
        let Some(hidden) = self.objects.get(&self.of.object(place.element)) else {
            return withheld.is_some_and(|version| now <= version);
        };
        if now > 0 && hidden.version > 0 {
            return now <= hidden.version;
        }
        !is_older(hidden.data_date.as_deref(), self.of.data_date)
    }
}

/// The sites that vanish where something is drawn now that must not be listed, each with its object.
fn redrawn(hidden: &[Hidden], plan: &Plan) -> Vec<(String, SiteId)> {
    let placed = hidden.iter().enumerate().filter_map(|(index, hidden)| Some((index, hidden.position?)));
    let near = Near::of(placed.map(|(index, [lon, lat])| (index, Position { lon, lat })));
    let is_one = |(record, _): &&(parvis_store::RecordRow, SiteId)| {
        let name = record.name.as_deref().map(plain);
        let same = |index: usize| name.is_some() && hidden[index].name.as_deref().map(plain) == name;
        let position = Position { lon: record.lon, lat: record.lat };
        near.within(position, SAME_NAME).any(|(index, metres)| metres <= REDRAWN || same(index))
    };
    plan.vanished.iter().filter(is_one).map(|(record, site)| (record.external_id.clone(), *site)).collect()
}

/// What other files brought, or this one before, and has the name of something beside it that must not be listed.
async fn beside(change: &mut WriteTransaction, hidden: &[Hidden]) -> Result<Vec<(String, SiteId)>, ServiceError> {
    let mut found = Vec::new();
    for (name, [lon, lat]) in hidden.iter().filter(|hidden| hidden.hides_beside).filter_map(|hidden| Some((hidden.name.as_deref()?, hidden.position?))) {
        let names: BTreeSet<String> = compared(name).collect();
        let position = Position { lon, lat };
        for (record, site) in change.records_within(box_around(position)).await? {
            let is_near = position.distance(Position { lon: record.lon, lat: record.lat }) <= BESIDE;
            if is_near && !names_of(&record).is_disjoint(&names) {
                found.push((record.external_id, site));
            }
        }
    }
    Ok(found)
}

/// A box that holds everything within [`BESIDE`] of a position.
fn box_around(Position { lon, lat }: Position) -> BoundingBox {
    const NORTH: f64 = BESIDE / 111_000.0;
    let east = NORTH / lat.to_radians().cos().max(0.01);
    // Beyond 180 degrees it goes on at the other side.
    let within = |lon: f64| {
        if lon > 180.0 {
            lon - 360.0
        } else if lon < -180.0 {
            lon + 360.0
        } else {
            lon
        }
    };
    BoundingBox { west: within(lon - east), south: lat - NORTH, east: within(lon + east), north: lat + NORTH }
}
