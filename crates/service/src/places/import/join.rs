//! Several objects of a source, one place: objects that were drawn anew go on as the site they were, and doubles inside one extract
//! belong to one.

use std::collections::{BTreeMap, HashMap, HashSet};

use parvis_model::{ChangedValue, Difference, Position, SiteId};
use parvis_osm::{Outline, Place};
use parvis_store::{RecordRow, WriteTransaction};

use super::another::{Because, names_of};
use super::plan::{For, Plan, Planned, Verdict};
use super::redrawn::{self, Object};
use super::{compare, records};
use crate::installation::error::ServiceError;
use crate::places::areas::outline_of;

impl Plan {
    /// Lets objects that were drawn anew go on as the site that vanishes, where that is sure. Of doubles the one that stands for all
    /// goes on (`leaders`); the others join it.
    pub(super) fn go_on(&mut self, of: &For<'_>, places: &[Place], leaders: &[usize]) -> Result<(), ServiceError> {
        let is_new = |index: usize| matches!(self.places[index].verdict, Verdict::New);
        let new: Vec<usize> = (0..places.len()).filter(|index| is_new(*index) && (leaders[*index] == *index || !is_new(leaders[*index]))).collect();
        if new.is_empty() || self.vanished.is_empty() {
            return Ok(());
        }
        let outlines: Vec<Option<Outline>> =
            self.vanished.iter().map(|(record, _)| record.outline.as_deref().and_then(|text| outline_of(text).ok()).map(Outline::Area)).collect();
        let gone: Vec<Object<'_>> = self.vanished.iter().zip(&outlines).map(|((record, _), outline)| of_record(record, outline.as_ref())).collect();
        let come: Vec<Object<'_>> = new.iter().map(|index| of_place(of, &places[*index])).collect();
        let mut done = HashSet::new();
        for pair in redrawn::pairs(&gone, &come) {
            let (before, site) = &self.vanished[pair.gone];
            let planned = &mut self.places[new[pair.come]];
            if !pair.sure {
                self.perhaps.push((*site, new[pair.come]));
                continue;
            }
            let place = &places[new[pair.come]];
            let now = records::record(place, &records::describe(place, of.categories), of, planned.record)?;
            let mut found = compare::compare(before, &now);
            found.attributes.insert(0, "object".to_owned());
            let (was, is) = (before.external_id.clone(), now.external_id);
            found.values.insert(0, ChangedValue { attribute: "object".to_owned(), before: Some(was), now: Some(is) });
            (planned.site, planned.joins, planned.verdict) = (*site, true, Verdict::Redrawn(Box::new(found)));
            planned.made_of = Some("".into());
            self.replaced.push(before.id);
            done.insert(pair.gone);
        }
        self.perhaps.extend(self.reused.iter().filter(|reused| reused.because == Because::Perhaps).map(|reused| (reused.site, reused.index)));
        let mut index = 0;
        self.vanished.retain(|_| {
            index += 1;
            !done.contains(&(index - 1))
        });
        Ok(())
    }

    /// Lets doubles inside the extract belong to one site: to that of which people have said something, else to that of the leader, else to
    /// one that was there. What people have said something of is never taken away: it stays beside.
    pub(super) async fn join_doubles(&mut self, change: &mut WriteTransaction, leaders: &[usize]) -> Result<(), ServiceError> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, leader) in leaders.iter().enumerate().filter(|(index, leader)| *index != **leader) {
            groups.entry(*leader).or_insert_with(|| vec![*leader]).push(index);
        }
        let is_known = |planned: &Planned| !matches!(planned.verdict, Verdict::New | Verdict::Withheld);
        let known: Vec<SiteId> = groups.values().flatten().map(|index| &self.places[*index]).filter(|place| is_known(place)).map(|place| place.site).collect();
        let untouched = change.untouched(&known).await?;
        let mut moved = Vec::new();
        for (leader, group) in &groups {
            if group.iter().any(|index| matches!(self.places[*index].verdict, Verdict::Withheld)) {
                continue;
            }
            let sites = || group.iter().map(|index| &self.places[*index]).filter(|place| is_known(place)).map(|place| place.site);
            let site = sites().find(|site| !untouched.contains(site)).or_else(|| sites().next()).unwrap_or(self.places[*leader].site);
            for index in group {
                let leads = index == leader;
                let planned = &mut self.places[*index];
                if planned.site == site {
                    continue;
                }
                match planned.verdict {
                    // The object that stands for all of them now.
                    Verdict::New if leads => {
                        planned.verdict = Verdict::Redrawn(Box::new(Difference { attributes: vec!["object".to_owned()], ..Difference::default() }))
                    }
                    Verdict::New => {}
                    Verdict::Redrawn(_) | Verdict::Newer(_) => continue,
                    _ if untouched.contains(&planned.site) => moved.push((planned.site, planned.record)),
                    _ => continue,
                }
                (planned.site, planned.joins) = (site, true);
                if leads {
                    planned.made_of = Some("".into());
                }
            }
        }
        change.leave_sites(&moved).await?;
        self.choose_who_leads(leaders);
        Ok(())
    }

    /// Of several places of one site the leader of its group makes the line, else the first; a site of which one object stays does
    /// not vanish.
    fn choose_who_leads(&mut self, leaders: &[usize]) {
        let mut of_site: HashMap<SiteId, usize> = HashMap::new();
        for (index, planned) in self.places.iter().enumerate().filter(|(_, planned)| !matches!(planned.verdict, Verdict::Withheld)) {
            let first = *of_site.entry(planned.site).or_insert(index);
            if leaders[index] == index && leaders[first] != first {
                of_site.insert(planned.site, index);
            }
        }
        for (index, planned) in self.places.iter_mut().enumerate() {
            planned.leads = of_site.get(&planned.site) == Some(&index);
        }
        let (go_on, vanished): (Vec<_>, Vec<_>) = std::mem::take(&mut self.vanished).into_iter().partition(|(_, site)| of_site.contains_key(site));
        self.vanished = vanished;
        self.replaced.extend(go_on.into_iter().map(|(record, _)| record.id));
    }

    /// Pairs of a site that vanishes and a new one of which a person is to say whether they are one place.
    pub(super) fn questions(&self) -> Vec<(SiteId, SiteId)> {
        let gone: HashSet<SiteId> = self.vanished.iter().map(|(_, site)| *site).collect();
        let come = |place: &&Planned| place.leads && matches!(place.verdict, Verdict::New | Verdict::Redrawn(_));
        let new: HashSet<SiteId> = self.places.iter().filter(come).map(|place| place.site).collect();
        let mut asked = HashSet::new();
        let pairs = self.perhaps.iter().map(|(before, place)| (*before, self.places[*place].site));
        pairs.filter(|pair| gone.contains(&pair.0) && new.contains(&pair.1) && asked.insert(*pair)).collect()
    }

    /// The sites that no source has any longer after this, and those that one has again.
    pub(super) fn sites_gone_and_here(&self) -> (Vec<SiteId>, Vec<SiteId>) {
        let gone = self.vanished.iter().map(|(_, site)| *site).collect();
        let here = self.places.iter().filter(|planned| matches!(planned.verdict, Verdict::Back | Verdict::Redrawn(_))).map(|planned| planned.site).collect();
        (gone, here)
    }
}

/// Keys that say of which religion a place is.
const CREED: [&str; 2] = ["religion", "denomination"];

fn creed_of(record: &RecordRow) -> [Option<String>; 2] {
    let mut tags: HashMap<String, String> = serde_json::from_str(&record.tags).unwrap_or_default();
    CREED.map(|key| tags.remove(key))
}

fn of_record<'a>(record: &'a RecordRow, outline: Option<&'a Outline>) -> Object<'a> {
    Object { category: &record.category, names: names_of(record), creed: creed_of(record), position: Position { lon: record.lon, lat: record.lat }, outline }
}

fn of_place<'a>(of: &'a For<'_>, place: &'a Place) -> Object<'a> {
    Object {
        category: &of.categories.all[usize::from(place.class)].key,
        names: place.names(),
        creed: CREED.map(|key| place.tag(key).map(str::to_owned)),
        position: Position { lon: place.position[0], lat: place.position[1] },
        outline: place.outline.as_ref(),
    }
}
