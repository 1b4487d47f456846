//! What an import would do with each place of an extract, before anything is written. Kept small: a nation has a million places.

use std::collections::{HashMap, HashSet};

use parvis_model::{Difference, OsmRef, SiteId, SourceRecordId};
use parvis_osm::Place;
use parvis_packs::Categories;
use parvis_store::{KnownRecord, RecordRow, WriteTransaction};

use super::provenance::Provenance;
use super::{SOURCE, compare, records};
use crate::installation::error::ServiceError;

/// Places looked at together.
pub(super) const TOGETHER: usize = 2_000;

/// What is to be done with a place.
#[derive(Debug)]
pub(super) enum Verdict {
    /// It was not known: a new site.
    New,
    /// The source had it no longer, and has it again.
    Back,
    /// It differs from what the source said before.
    Differs(Box<Difference>),
    /// A new object that was drawn in place of one that the source no longer has, with what differs.
    Redrawn(Box<Difference>),
    /// It differs in nothing that is told: another version, or a point a little off.
    Again,
    /// The same as before; the other extracts' data may have another date.
    Same,
    /// Another extract brought a newer version, which stays.
    Newer(Box<RecordRow>),
    /// It belongs to a site that must not be listed: nothing is written of it.
    Withheld,
}

/// One place of the extract.
#[derive(Debug)]
pub(super) struct Planned {
    pub(super) record: SourceRecordId,
    pub(super) site: SiteId,
    pub(super) verdict: Verdict,
    /// This extract held it before.
    pub(super) was_here: bool,
    /// The date of its data is another one now; the one before by its place in [`Plan::dates`].
    pub(super) dated_before: Option<u16>,
    /// Of what the line of its site was made; none for a site without a line.
    pub(super) made_of: Option<Box<str>>,
    /// It is of a higher version than what was known of it, or nobody knows.
    pub(super) is_newer: bool,
    /// The line of its site is made of it: of several objects of one site, one is.
    pub(super) leads: bool,
    /// Its record belongs to a site that is there, or that another place of the extract brings.
    pub(super) joins: bool,
}

/// What is new, different and gone. Sites and what people said of them are never touched.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// As many as there are places, in their order.
    pub(super) places: Vec<Planned>,
    /// Records that no extract holds any longer, with their sites, of which nothing is left.
    pub(super) vanished: Vec<(RecordRow, SiteId)>,
    /// Records that no extract holds any longer, of sites that go on with other objects.
    pub(super) replaced: Vec<SourceRecordId>,
    /// Sites that vanish, each with the index of a new place that may be the same.
    pub(super) perhaps: Vec<(SiteId, usize)>,
    /// Records that this extract held and holds no longer.
    pub(super) taken: Vec<SourceRecordId>,
    /// The dates that the data of records had which have another one now; few.
    pub(super) dates: Vec<Option<String>>,
}

/// What a plan is made for.
pub(super) struct For<'a> {
    pub(super) extract: &'a str,
    /// Its name.
    pub(super) territory: &'a str,
    pub(super) categories: &'a Categories,
    pub(super) provenance: Provenance,
    pub(super) data_date: Option<&'a str>,
}

impl For<'_> {
    /// What an object is called in its source.
    pub(super) fn object(&self, element: OsmRef) -> String {
        records::object(element, self.territory)
    }
}

impl Plan {
    pub(super) async fn make(change: &mut WriteTransaction, of: &For<'_>, places: &[Place], random: impl Fn() -> [u8; 16]) -> Result<Self, ServiceError> {
        let mut plan = Self { places: Vec::with_capacity(places.len()), ..Self::default() };
        for places in places.chunks(TOGETHER) {
            plan.add(change, of, places).await?;
        }
        plan.name_new(random);
        plan.find_vanished(change, of).await?;
        Ok(plan)
    }

    /// Gives new records and sites their ids: by chance, dealt out from the lowest to the highest, so that the database adds them
    /// at the end of its tables. They tell no more than the order of the objects in the source, which is public.
    fn name_new(&mut self, random: impl Fn() -> [u8; 16]) {
        let new = || self.places.iter().filter(|place| matches!(place.verdict, Verdict::New)).count();
        let (mut records, mut sites): (Vec<[u8; 16]>, Vec<[u8; 16]>) = (0..new()).map(|_| (random(), random())).unzip();
        records.sort_unstable();
        sites.sort_unstable();
        let new = self.places.iter_mut().filter(|place| matches!(place.verdict, Verdict::New));
        for ((place, record), site) in new.zip(records).zip(sites) {
            (place.record, place.site) = (SourceRecordId::from_random(record), SiteId::from_random(site));
        }
    }

    async fn add(&mut self, change: &mut WriteTransaction, of: &For<'_>, places: &[Place]) -> Result<(), ServiceError> {
        let ids: Vec<String> = places.iter().map(|place| of.object(place.element)).collect();
        let known = change.known_records(SOURCE, of.extract, &ids).await?;
        let mut known: HashMap<String, KnownRecord> = known.into_iter().map(|record| (record.external_id.clone(), record)).collect();
        let mut differing = Vec::new();
        for (place, id) in places.iter().zip(ids) {
            let Some(known) = known.remove(&id) else {
                // Named when all of them are known.
                let (record, site) = (SourceRecordId::from_random([0; 16]), SiteId::from_random([0; 16]));
                let new = Planned {
                    record,
                    site,
                    verdict: Verdict::New,
                    was_here: false,
                    dated_before: None,
                    made_of: None,
                    is_newer: true,
                    leads: true,
                    joins: false,
                };
                self.places.push(new);
                continue;
            };
            let now = records::record(place, &records::describe(place, of.categories), of, known.id)?;
            let dated_before = (known.data_date != now.data_date).then(|| self.date(known.data_date.clone()));
            let is_newer = now.version == 0 || now.version > known.version;
            let verdict = if known.present { Verdict::Same } else { Verdict::Back };
            if known.present && known.content != now.content {
                differing.push((self.places.len(), known.is_elsewhere, now));
            }
            let made_of = Some(known.made_of.into_boxed_str());
            let (record, site, was_here) = (known.id, known.site, known.is_here);
            self.places.push(Planned { record, site, verdict, was_here, dated_before, made_of, is_newer, leads: true, joins: false });
        }
        let before = change.records(&differing.iter().map(|(_, _, now)| now.id).collect::<Vec<_>>()).await?;
        let mut before: HashMap<SourceRecordId, RecordRow> = before.into_iter().map(|(record, _)| (record.id, record)).collect();
        for (index, is_elsewhere, now) in differing {
            let Some(before) = before.remove(&now.id) else { continue };
            self.places[index].verdict = verdict(before, &now, is_elsewhere);
        }
        Ok(())
    }

    /// What this extract held before, of a category that was asked for, and holds no longer. An object that another
    /// extract still has does not vanish.
    async fn find_vanished(&mut self, change: &mut WriteTransaction, of: &For<'_>) -> Result<(), ServiceError> {
        let now: HashSet<SourceRecordId> = self.places.iter().filter(|place| place.was_here).map(|place| place.record).collect();
        let gone: Vec<SourceRecordId> = change.records_of_extract(of.extract).await?.into_iter().filter(|record| !now.contains(record)).collect();
        let elsewhere = change.held_elsewhere(of.extract, &gone).await?;
        for (record, site) in change.records(&gone).await? {
            if record.present && of.categories.get(&record.category).is_none() {
                continue;
            }
            self.taken.push(record.id);
            if record.present && !elsewhere.contains(&record.id) {
                self.vanished.push((record, site));
            }
        }
        self.vanished.sort_by(|a, b| a.0.external_id.cmp(&b.0.external_id));
        Ok(())
    }

    /// The place of a date among those that records had.
    fn date(&mut self, date: Option<String>) -> u16 {
        let found = self.dates.iter().position(|known| *known == date).unwrap_or_else(|| {
            self.dates.push(date);
            self.dates.len() - 1
        });
        u16::try_from(found).unwrap_or(u16::MAX)
    }

    /// How many places have a verdict of a kind.
    pub(super) fn count(&self, is: impl Fn(&Verdict) -> bool) -> u64 {
        self.places.iter().filter(|place| is(&place.verdict)).count() as u64
    }
}

/// What to do with an object that is still there and not the same as before.
fn verdict(before: RecordRow, now: &RecordRow, is_elsewhere: bool) -> Verdict {
    if before.version > now.version && is_elsewhere {
        return Verdict::Newer(Box::new(before));
    }
    let found = compare::compare(&before, now);
    if found.attributes.is_empty() && found.metres.is_none() { Verdict::Again } else { Verdict::Differs(Box::new(found)) }
}
