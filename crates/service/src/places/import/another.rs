//! An id of the source that stands for something else now: somebody gave the object of one place to another, or two ids were swapped.
//! Then the place that it was has gone from the source, or goes on as another object, and a new one has come.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use parvis_model::{Position, SiteId, SourceRecordId};
use parvis_osm::{Outline, Place};
use parvis_store::{RecordRow, WriteTransaction};

use super::doubles::rank;
use super::plan::{Plan, Verdict, unnamed};
use super::redrawn::contains;
use crate::installation::error::ServiceError;
use crate::places::areas::outline_of;

/// Metres beyond which a place lies elsewhere.
pub(super) const ELSEWHERE: f64 = 100.0;

/// Metres by which what has no name is moved when somebody draws it more exactly, at most.
const NAMELESS: f64 = 1_000.0;

/// Metres beyond which the same name alone does not make the same place.
const SAME_NAME: f64 = 10_000.0;

/// What an object stands for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// For the place that it was.
    Same,
    /// A person is to say.
    Perhaps,
    /// For another place.
    Another,
}

/// An object whose id stands for something else now.
#[derive(Debug)]
pub(super) struct Reused {
    /// What it was.
    pub(super) before: RecordRow,
    /// The site that it was of.
    pub(super) site: SiteId,
    /// Which place of the extract it is now.
    pub(super) index: usize,
    /// What its former place has to do with it.
    pub(super) because: Because,
}

/// Why an object is of another site than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Because {
    /// It is another place.
    Another,
    /// It may be the same place all the same.
    Perhaps,
    /// Its site goes on with other objects.
    Parted,
}

/// A place whose object is called differently, or lies elsewhere, than before.
#[derive(Debug)]
pub(super) struct Altered {
    pub(super) index: usize,
    pub(super) before: RecordRow,
}

/// Whether an object stands for the place that it was: by name, kind and position, of which one alone may change.
pub(super) fn stands(before: &RecordRow, now: &RecordRow, place: &Place) -> Stands {
    let metres = metres(before, place);
    let is_near = metres <= ELSEWHERE;
    // Another category alone may be due to other rules.
    let same_kind = before.category == now.category || kind_of(before) == kind_of(now);
    let (was, is) = (names_of(before), place.names());
    if was.is_empty() || is.is_empty() {
        return match (same_kind, is_near) {
            (true, _) if metres <= NAMELESS => Stands::Same,
            (false, false) => Stands::Another,
            _ => Stands::Perhaps,
        };
    }
    if !was.is_disjoint(&is) {
        return if is_near || same_kind && metres <= SAME_NAME { Stands::Same } else { Stands::Perhaps };
    }
    match usize::from(!same_kind) + usize::from(!is_near) {
        0 => Stands::Same,
        1 if metres <= NAMELESS => Stands::Perhaps,
        _ => Stands::Another,
    }
}

/// How far a place lies from where an object was; nothing where one goes round the other.
fn metres(before: &RecordRow, place: &Place) -> f64 {
    let was = Position { lon: before.lon, lat: before.lat };
    let is = Position { lon: place.position[0], lat: place.position[1] };
    let away = was.distance(is).min(place.metres([before.lon, before.lat]));
    if away <= ELSEWHERE {
        return away;
    }
    let outline = before.outline.as_deref().and_then(|text| outline_of(text).ok()).map(Outline::Area);
    if contains(outline.as_ref(), is) { 0.0 } else { away }
}

/// All tags that do not say how or where it is.
fn kind_of(record: &RecordRow) -> Vec<(String, String)> {
    let tags: HashMap<String, String> = serde_json::from_str(&record.tags).unwrap_or_default();
    let mut kind: Vec<_> = tags.into_iter().filter(|(key, _)| !key.contains("name") && !key.starts_with("addr:")).collect();
    kind.sort();
    kind
}

/// All names of an object, as they are compared.
pub(super) fn names_of(record: &RecordRow) -> BTreeSet<String> {
    let tags: HashMap<String, String> = serde_json::from_str(&record.tags).unwrap_or_default();
    parvis_osm::names(tags.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

impl Plan {
    /// Says of a place that its object stands for something else now: it is new, and what its object was has gone.
    pub(super) fn reuse(&mut self, index: usize, before: RecordRow, because: Because) {
        let was = std::mem::replace(&mut self.places[index], unnamed());
        self.reused.push(Reused { before, site: was.site, index, because });
    }

    /// Finds objects that gave their place to others, and parts those that belonged to one site and no longer belong together.
    pub(super) async fn part(&mut self, change: &mut WriteTransaction, places: &[Place], leaders: &[usize]) -> Result<(), ServiceError> {
        let altered = std::mem::take(&mut self.altered);
        let mut given = self.taken_over(&altered, places);
        let changed: HashSet<usize> = altered.iter().map(|altered| altered.index).collect();
        for altered in altered {
            if given.remove(&altered.index) {
                self.reuse(altered.index, altered.before, Because::Another);
            }
        }
        let apart = self.apart(change, places, leaders, &changed).await?;
        let mut records: HashMap<SourceRecordId, usize> = apart.into_iter().map(|index| (self.places[index].record, index)).collect();
        for (before, _) in change.records(&records.keys().copied().collect::<Vec<_>>()).await? {
            if let Some(index) = records.remove(&before.id) {
                self.reuse(index, before, Because::Parted);
            }
        }
        Ok(())
    }

    /// The places that do not belong together with others of their site, as `leaders` says. The site stays with those that are as they were;
    /// with all of them where a person said that they are one.
    async fn apart(&self, change: &mut WriteTransaction, places: &[Place], leaders: &[usize], changed: &HashSet<usize>) -> Result<Vec<usize>, ServiceError> {
        let mut first: HashMap<SiteId, usize> = HashMap::new();
        let mut several: BTreeMap<SiteId, Vec<usize>> = BTreeMap::new();
        for (index, planned) in self.places.iter().enumerate().filter(|(_, planned)| !matches!(planned.verdict, Verdict::New)) {
            let before = *first.entry(planned.site).or_insert(index);
            if before != index {
                several.entry(planned.site).or_insert_with(|| vec![before]).push(index);
            }
        }
        several.retain(|_, places| places.iter().any(|index| leaders[*index] != leaders[places[0]]));
        if several.is_empty() {
            return Ok(Vec::new());
        }
        let joined: HashSet<SiteId> = change.joined().await?.into_iter().map(|(site, _)| site).collect();
        let mut apart = Vec::new();
        for of_site in several.into_iter().filter(|(site, _)| !joined.contains(site)).map(|(_, places)| places) {
            let stays = of_site.iter().min_by_key(|index| (changed.contains(*index), leaders[**index] != **index, rank(&places[**index])));
            apart.extend(of_site.iter().filter(|index| stays.is_none_or(|stays| leaders[*stays] != leaders[**index])));
        }
        Ok(apart)
    }

    /// The altered places whose former name another place has that is new, or altered as well, and lies there.
    fn taken_over(&self, altered: &[Altered], places: &[Place]) -> HashSet<usize> {
        let former: Vec<BTreeSet<String>> = altered.iter().map(|altered| names_of(&altered.before)).collect();
        let wanted: HashSet<&String> = former.iter().flatten().collect();
        if wanted.is_empty() {
            return HashSet::new();
        }
        let mut called: HashMap<String, Vec<usize>> = HashMap::new();
        let news = (0..self.places.len()).filter(|index| matches!(self.places[*index].verdict, Verdict::New));
        for index in news.chain(altered.iter().map(|altered| altered.index)) {
            for name in places[index].names().into_iter().filter(|name| wanted.contains(name)) {
                called.entry(name).or_default().push(index);
            }
        }
        let mut given = HashSet::new();
        for (altered, former) in altered.iter().zip(&former) {
            let place = &places[altered.index];
            if !former.is_disjoint(&place.names()) {
                continue;
            }
            let mut others = former.iter().filter_map(|name| called.get(name)).flatten();
            let took = |other: &usize| *other != altered.index && places[*other].class == place.class && metres(&altered.before, &places[*other]) <= ELSEWHERE;
            if others.any(took) {
                given.insert(altered.index);
            }
        }
        given
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::{OsmKind, OsmRef};

    type Tags<'a> = &'a [(&'a str, &'a str)];

    fn record(category: &str, tags: Tags<'_>, metres: f64) -> RecordRow {
        let text = serde_json::to_string(&tags.iter().copied().collect::<BTreeMap<_, _>>()).unwrap();
        RecordRow {
            id: SourceRecordId::from_random([1; 16]),
            source: "osm".into(),
            external_id: "node/1".into(),
            version: 1,
            present: true,
            category: category.into(),
            name: None,
            names: "{}".into(),
            address: "{}".into(),
            tags: text,
            lon: 9.5,
            lat: 47.1 + metres / 111_195.0,
            outline: None,
            incomplete: None,
            nearest_street: None,
            licence: String::new(),
            attribution: String::new(),
            data_date: None,
            content: String::new(),
        }
    }

    fn found(before: (&str, Tags<'_>), now: (&str, Tags<'_>), metres: f64) -> Stands {
        let mut tags: Vec<(String, String)> = now.1.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        tags.sort();
        let element = OsmRef { kind: OsmKind::Node, id: 1 };
        let place = Place { element, version: 2, class: 0, position: [9.5, 47.1], outline: None, incomplete: None, tags, nearest_street: None };
        stands(&record(before.0, before.1, metres), &record(now.0, now.1, 0.0), &place)
    }

    #[test]
    fn of_name_kind_and_position_one_alone_may_change() {
        const HOTEL: (&str, &str) = ("tourism", "hotel");
        const SCHOOL: (&str, &str) = ("amenity", "school");
        let (adler, krone) = (("name", "Adler"), ("name", "Krone"));
        for (before, now, metres, wanted) in [
            (("hotel", &[HOTEL, adler][..]), ("hotel", &[HOTEL, adler][..]), 5_000.0, Stands::Same),
            (("hotel", &[HOTEL, adler]), ("hotel", &[HOTEL, adler]), 50_000.0, Stands::Perhaps),
            (("hotel", &[HOTEL, adler]), ("hotel", &[HOTEL, krone]), 20.0, Stands::Same),
            (("hotel", &[HOTEL, adler]), ("hotel", &[HOTEL, krone, ("old_name", "Adler")]), 500.0, Stands::Same),
            (("hotel", &[HOTEL, adler]), ("hotel", &[HOTEL, krone]), 500.0, Stands::Perhaps),
            (("hotel", &[HOTEL, adler]), ("hotel", &[HOTEL, krone]), 5_000.0, Stands::Another),
            (("hotel", &[HOTEL, adler]), ("school", &[SCHOOL, adler]), 20.0, Stands::Same),
            (("hotel", &[HOTEL, adler]), ("school", &[SCHOOL, adler]), 500.0, Stands::Perhaps),
            (("hotel", &[HOTEL, adler]), ("school", &[SCHOOL, krone]), 20.0, Stands::Perhaps),
            (("hotel", &[HOTEL, adler]), ("school", &[SCHOOL, krone]), 500.0, Stands::Another),
            (("hotel", &[HOTEL]), ("hotel", &[HOTEL]), 500.0, Stands::Same),
            (("hotel", &[HOTEL]), ("hotel", &[HOTEL, adler]), 5_000.0, Stands::Perhaps),
            (("hotel", &[HOTEL]), ("school", &[SCHOOL]), 5.0, Stands::Perhaps),
            (("hotel", &[HOTEL]), ("school", &[SCHOOL, krone]), 500.0, Stands::Another),
            // Other rules alone make no other place.
            (("hotel", &[HOTEL, adler]), ("lodging", &[HOTEL, krone]), 20.0, Stands::Same),
        ] {
            assert_eq!(found(before, now, metres), wanted, "{before:?} {now:?} {metres}");
        }
    }
}
