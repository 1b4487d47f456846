//! What an import would do with each place of an extract, before anything is written. Kept small: a nation has a million places.

use std::collections::{HashMap, HashSet};

use parvis_model::{Difference, OsmRef, SiteId, SourceRecordId};
use parvis_osm::Place;
use parvis_packs::Categories;
use parvis_store::{KnownRecord, RecordRow, WriteTransaction, dated_by};

use super::another::{self, Altered, Because, Reused, Stands};
use super::newer::{is_cut_by_its_border, is_older, keep_whole, stays};
use super::provenance::Provenance;
use super::{SOURCE, compare, digest, records};
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
    /// It is dated by the extract now and was not before; what stood there by its place in [`Plan::dates`].
    pub(super) dated_before: Option<u16>,
    /// Of what the line of its site was made; none for a site without a line.
    pub(super) made_of: Option<Box<str>>,
    /// What was known of it ([`KnownRecord::content`]).
    pub(super) content: Box<str>,
    /// The version that was known of it.
    pub(super) version: u32,
    /// The line of its site is made of it: of several objects of one site, one is.
    pub(super) leads: bool,
    /// Its record belongs to a site that is there, or that another place of the extract brings.
    pub(super) joins: bool,
}

impl Planned {
    /// A place that was not known.
    pub(super) fn new(record: SourceRecordId, site: SiteId) -> Self {
        let verdict = Verdict::New;
        Self { record, site, verdict, was_here: false, dated_before: None, made_of: None, content: "".into(), version: 0, leads: true, joins: false }
    }
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
    /// Objects whose ids stand for something else now.
    pub(super) reused: Vec<Reused>,
    /// Places whose objects are called differently, or lie elsewhere, than before; few.
    pub(super) altered: Vec<Altered>,
    /// Records whose data stay as old as they are, though the extract that they are dated by gets another date.
    pub(super) keep_days: Vec<SourceRecordId>,
    /// Records whose data are of a later day than the extract; few.
    pub(super) later_days: HashMap<SourceRecordId, String>,
    /// Objects of this territory alone of which an earlier version is in the file.
    pub(super) earlier: u64,
    /// What stood in place of the dates of records that are dated by the extract now; few.
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

    /// The category of a place.
    pub(super) fn category(&self, place: &Place) -> &str {
        &self.categories.all[usize::from(place.class)].key
    }

    /// What stands in a record in place of the date of its data.
    pub(super) fn dated(&self) -> Option<String> {
        self.data_date.map(|_| dated_by(self.extract))
    }
}

impl Plan {
    /// `leaders` says for each place which one stands for it ([`super::doubles::leaders`]).
    pub(super) async fn make(
        change: &mut WriteTransaction,
        of: &For<'_>,
        places: &mut [Place],
        leaders: &[usize],
        random: impl Fn() -> [u8; 16],
    ) -> Result<Self, ServiceError> {
        let mut plan = Self { places: Vec::with_capacity(places.len()), ..Self::default() };
        if change.are_at_most(0).await? {
            // Nothing is known of any object.
            plan.places.extend(places.iter().map(|_| unnamed()));
        } else {
            for places in places.chunks_mut(TOGETHER) {
                plan.add(change, of, places).await?;
            }
        }
        plan.part(change, places, leaders).await?;
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

    async fn add(&mut self, change: &mut WriteTransaction, of: &For<'_>, places: &mut [Place]) -> Result<(), ServiceError> {
        let ids: Vec<String> = places.iter().map(|place| of.object(place.element)).collect();
        let known = change.known_records(SOURCE, of.extract, &ids).await?;
        let mut known: HashMap<String, KnownRecord> = known.into_iter().map(|record| (record.external_id.clone(), record)).collect();
        let (mut differing, dated) = (Vec::new(), of.dated());
        for (place, id) in places.iter().zip(ids) {
            let Some(known) = known.remove(&id) else {
                self.places.push(unnamed());
                continue;
            };
            // What is the same is as old as the later of both days; a file of this territory alone may set it back.
            let keeps_day = of.data_date.is_none() || known.is_elsewhere && is_older(of.data_date, known.data_date.as_deref());
            let is_dated_by_it = dated.is_some() && known.dated == dated;
            let dated_before = (known.data_date.as_deref() != of.data_date && !keeps_day && !is_dated_by_it).then(|| self.date(known.dated.clone()));
            if is_dated_by_it && keeps_day {
                self.keep_days.push(known.id);
            }
            self.earlier += u64::from(!known.is_elsewhere && known.present && (1..known.version).contains(&i64::from(place.version)));
            let verdict = if known.present { Verdict::Same } else { Verdict::Back };
            if known.content != digest::of_place(place, of.category(place), of.provenance) {
                let now = records::record(place, &records::describe(place, of.categories), of, known.id)?;
                if known.content != digest::of_record(&now) {
                    differing.push((self.places.len(), known.is_elsewhere, now));
                }
            }
            let (made_of, content) = (Some(known.made_of.into_boxed_str()), known.content.into_boxed_str());
            let (record, site, was_here, version) = (known.id, known.site, known.is_here, u32::try_from(known.version).unwrap_or_default());
            self.places.push(Planned { record, site, verdict, was_here, dated_before, made_of, content, version, leads: true, joins: false });
        }
        let before = change.records(&differing.iter().map(|(_, _, now)| now.id).collect::<Vec<_>>()).await?;
        let mut before: HashMap<SourceRecordId, RecordRow> = before.into_iter().map(|(record, _)| (record.id, record)).collect();
        let first = self.places.len() - places.len();
        for (index, is_elsewhere, mut now) in differing {
            let Some(before) = before.remove(&now.id) else { continue };
            let place = &mut places[index - first];
            if before.present && is_cut_by_its_border(&before, &now) && now.version == 0 {
                keep_whole(place, &before);
                now = records::record(place, &records::describe(place, of.categories), of, now.id)?;
            }
            self.compare(index, before, &now, is_elsewhere, place);
        }
        Ok(())
    }

    /// What to do with an object that is not the same as before.
    fn compare(&mut self, index: usize, before: RecordRow, now: &RecordRow, is_elsewhere: bool, place: &Place) {
        // Of what must not be listed nothing is known that could be compared.
        if !before.present && before.tags == NOTHING {
            return;
        }
        let same_version = before.version == now.version && before.version > 0;
        if before.present && is_elsewhere && stays(&before, now) {
            if same_version && is_cut_by_its_border(now, &before) {
                // The whole one counts, and the later day.
                self.later_days.extend(before.data_date.clone().map(|day| (self.places[index].record, day)));
            } else {
                self.places[index].dated_before = None;
                self.keep_days.push(before.id);
                self.places[index].verdict = Verdict::Newer(Box::new(before));
                return;
            }
        }
        if before.present && same_version && is_cut_by_its_border(&before, now) {
            self.places[index].verdict = Verdict::Newer(Box::new(before));
            return;
        }
        match another::stands(&before, now, place) {
            Stands::Another => return self.reuse(index, before, Because::Another),
            Stands::Perhaps if before.present => return self.reuse(index, before, Because::Perhaps),
            Stands::Perhaps | Stands::Same => {}
        }
        if !before.present {
            return;
        }
        let found = compare::compare(&before, now);
        let is_altered = found.attributes.iter().any(|attribute| attribute == "name") || found.metres.is_some_and(|metres| metres > another::ELSEWHERE);
        self.places[index].verdict = if found.attributes.is_empty() && found.metres.is_none() { Verdict::Again } else { Verdict::Differs(Box::new(found)) };
        if is_altered {
            self.altered.push(Altered { index, before });
        }
    }

    /// What this extract held before, of a category that was asked for, and holds no longer. An object that another
    /// extract still has does not vanish.
    async fn find_vanished(&mut self, change: &mut WriteTransaction, of: &For<'_>) -> Result<(), ServiceError> {
        let now: HashSet<SourceRecordId> = self.places.iter().filter(|place| place.was_here).map(|place| place.record).collect();
        let gone: Vec<SourceRecordId> = change.records_of_extract(of.extract).await?.into_iter().filter(|record| !now.contains(record)).collect();
        self.keep_days.extend(&gone);
        let elsewhere = change.held_elsewhere(of.extract, &gone).await?;
        let reused: HashSet<SourceRecordId> = self.reused.iter().map(|reused| reused.before.id).collect();
        for (record, site) in change.records(&gone).await? {
            if reused.contains(&record.id) {
                self.taken.push(record.id);
                continue;
            }
            if record.present && of.categories.get(&record.category).is_none() {
                continue;
            }
            self.taken.push(record.id);
            if record.present && !elsewhere.contains(&record.id) {
                self.vanished.push((record, site));
            }
        }
        let (parted, gone): (Vec<&Reused>, Vec<&Reused>) = self.reused.iter().partition(|reused| reused.because == Because::Parted);
        self.replaced.extend(parted.into_iter().map(|reused| reused.before.id));
        self.vanished.extend(gone.into_iter().filter(|reused| reused.before.present).map(|reused| (reused.before.clone(), reused.site)));
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

/// A place that was not known; it is named when all of them are known.
pub(super) fn unnamed() -> Planned {
    Planned::new(SourceRecordId::from_random([0; 16]), SiteId::from_random([0; 16]))
}

/// The tags of an object of which nothing is kept.
const NOTHING: &str = "{}";
