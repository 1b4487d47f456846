//! Writes what was planned: records, new candidates, the areas they lie in and their lines in the list, a few thousand places at
//! a time.

use std::collections::{BTreeMap, HashMap};

use parvis_model::{AreaId, Position, SiteId, SiteStatus, SourceRecordId};
use parvis_osm::Place;
use parvis_store::{Changed, NewLine, RecordRow, WriteTransaction};

use super::plan::{For, Plan, Planned, TOGETHER, Verdict};
use super::report::Report;
use super::{areas, digest, records};
use crate::installation::error::ServiceError;
use crate::places::listing::Described;
use crate::register::Register;

/// Fewer new sites than this are not worth leaving indexes out for.
const LOAD: usize = 500;

/// Sites that people have said something of: own name and status.
type Own = HashMap<SiteId, (Option<String>, SiteStatus)>;

/// Where the places of an import are written.
struct Writer<'a> {
    register: &'a Register,
    of: &'a For<'a>,
    areas: &'a areas::Placed,
    own: Own,
    /// What stood in place of the dates of data before.
    dates: Vec<Option<String>>,
    /// Records whose data are of a later day than the extract.
    later_days: HashMap<SourceRecordId, String>,
    /// What lines are made with ([`digest::of_words`]).
    words: String,
    report: Report,
    /// Records of sites that were there, or that other places bring: linked when all are there.
    links: Vec<(SiteId, SourceRecordId)>,
}

impl Register {
    /// Writes what was planned, and says what to report of it. `places` are those that the plan is of, in the same order.
    pub(super) async fn write_places(
        &self,
        change: &mut WriteTransaction,
        of: &For<'_>,
        mut plan: Plan,
        places: Vec<Place>,
        areas: &areas::Placed,
    ) -> Result<Report, ServiceError> {
        let is_written = |planned: &Planned| !matches!(planned.verdict, Verdict::Withheld);
        let held: Vec<_> = plan.reused.iter().map(|reused| (reused.before.id, &plan.places[reused.index])).collect();
        let held: Vec<_> = held.into_iter().filter(|(_, planned)| is_written(planned)).map(|(before, planned)| (before, planned.record)).collect();
        let own = change.own_names_and_statuses().await?.into_iter().map(|(id, name, status)| (id, (name, status))).collect();
        let (dates, later_days) = (std::mem::take(&mut plan.dates), std::mem::take(&mut plan.later_days));
        let words = digest::of_words(&self.packs.categories, &self.settings.language);
        let mut writer = Writer { register: self, of, areas, own, dates, later_days, words, report: Report::default(), links: Vec::new() };
        change.mark_vanished(&plan.vanished.iter().map(|(record, _)| record.id).collect::<Vec<_>>()).await?;
        change.mark_vanished(&plan.replaced).await?;
        change.give_up_names(&plan.reused.iter().map(|reused| (reused.before.id, reused.before.external_id.clone())).collect::<Vec<_>>()).await?;
        let (gone, here) = plan.sites_gone_and_here();
        change.mark_sites_vanished(&gone, self.now()).await?;
        change.mark_sites_present(&here).await?;
        change.take_records_from_extract(of.extract, &plan.taken).await?;
        let titles = change.titles(&plan.vanished.iter().map(|(_, site)| *site).collect::<Vec<_>>()).await?;
        for (record, site) in plan.vanished {
            writer.report.add_vanished(&record, site, titles.get(&site).cloned().unwrap_or_default());
        }
        let is_new = |planned: &Planned| matches!(planned.verdict, Verdict::New);
        let known: Vec<_> = places.iter().zip(&plan.places).filter(|(_, planned)| !is_new(planned) && !matches!(planned.verdict, Verdict::Withheld)).collect();
        for together in known.chunks(TOGETHER) {
            writer.write(change, together).await?;
        }
        // More than there are: then nothing is lost by making the indexes again.
        let new = plan.places.iter().filter(|planned| is_new(planned)).count();
        let is_load = new >= LOAD && change.are_at_most(i64::try_from(new).unwrap_or(i64::MAX)).await?;
        if is_load {
            change.begin_load().await?;
        }
        // What is written is given up at once: the report grows meanwhile.
        let mut new = places.into_iter().zip(plan.places).filter(|(_, planned)| is_new(planned));
        loop {
            let together: Vec<(Place, Planned)> = new.by_ref().take(TOGETHER).collect();
            if together.is_empty() {
                break;
            }
            writer.write(change, &together.iter().map(|(place, planned)| (place, planned)).collect::<Vec<_>>()).await?;
        }
        if is_load {
            change.end_load().await?;
        }
        change.link_records(&writer.links).await?;
        change.hold_instead(&held).await?;
        Ok(writer.report)
    }
}

/// What is written of places that are written together.
#[derive(Default)]
struct Together {
    rows: Vec<RecordRow>,
    candidates: Vec<(SiteId, SourceRecordId)>,
    /// Records that the extract did not hold before.
    here: Vec<SourceRecordId>,
    /// Records that are dated by the extract now, by what stood there before.
    dated: BTreeMap<u16, Vec<SourceRecordId>>,
    /// For who undoes the import: records that are changed, that come, and that other extracts held.
    before: Vec<String>,
    came: Vec<String>,
    held: Vec<String>,
    /// Lines with the areas around each, and the sites among them that had one.
    lines: Vec<NewLine>,
    around: Vec<Vec<AreaId>>,
    replaced: Vec<SiteId>,
}

impl Writer<'_> {
    async fn write(&mut self, change: &mut WriteTransaction, places: &[(&Place, &Planned)]) -> Result<(), ServiceError> {
        let mut together = Together::default();
        for (place, planned) in places {
            self.gather(place, planned, &mut together)?;
        }
        let Together { rows, candidates, here, dated, before, came, held, lines, around, replaced } = together;
        change.keep(Changed::Record, &before).await?;
        change.keep_new(Changed::Record, &came).await?;
        change.keep_new(Changed::Site, &candidates.iter().map(|(site, _)| site.to_string()).collect::<Vec<_>>()).await?;
        change.keep(Changed::Held, &held).await?;
        change.keep(Changed::Line, &replaced.iter().map(ToString::to_string).collect::<Vec<_>>()).await?;
        change.put_records(&rows).await?;
        change.add_candidates(&candidates, self.register.now()).await?;
        change.add_records_to_extract(self.of.extract, &here).await?;
        for (date, records) in dated {
            let before = self.dates.get(usize::from(date)).and_then(Option::as_deref);
            change.keep_date(&records.iter().map(ToString::to_string).collect::<Vec<_>>(), before).await?;
            change.date_records(&records, self.of.dated().as_deref()).await?;
        }
        change.put_listings(&lines).await?;
        let pairs: Vec<_> = lines.iter().zip(&around).flat_map(|(line, areas)| areas.iter().map(move |area| (*area, &line.row))).collect();
        Ok(change.put_site_areas(&replaced, &pairs).await?)
    }

    /// What is to be written of one place.
    fn gather(&mut self, place: &Place, planned: &Planned, together: &mut Together) -> Result<(), ServiceError> {
        let is_new = matches!(planned.verdict, Verdict::New | Verdict::Redrawn(_));
        let is_written = !matches!(planned.verdict, Verdict::Newer(_) | Verdict::Same);
        let mut content = match &planned.verdict {
            Verdict::Newer(before) => before.content.clone(),
            _ => planned.content.to_string(),
        };
        if is_written {
            let described = records::describe(place, self.of.categories);
            let record = records::record(place, &described, self.of, planned.record)?;
            content.clone_from(&record.content);
            let data_date = self.later_days.remove(&record.id).or_else(|| self.of.dated());
            together.rows.push(RecordRow { data_date, ..record });
        } else if let Some(date) = planned.dated_before {
            together.dated.entry(date).or_default().push(planned.record);
        }
        if is_new {
            together.came.push(planned.record.to_string());
        } else if is_written {
            together.before.push(planned.record.to_string());
        }
        if planned.joins {
            self.links.push((planned.site, planned.record));
        } else if matches!(planned.verdict, Verdict::New) {
            together.candidates.push((planned.site, planned.record));
        }
        if !planned.was_here {
            together.here.push(planned.record);
            if !is_new {
                together.held.push(planned.record.to_string());
            }
        }
        if planned.leads {
            return self.gather_line(place, planned, &content, together);
        }
        self.report.add_of_another(place, planned, self.of.category(place));
        Ok(())
    }

    /// The line of a site, where it is made of something else than before.
    fn gather_line(&mut self, place: &Place, planned: &Planned, content: &str, together: &mut Together) -> Result<(), ServiceError> {
        let (position, is_named) = match &planned.verdict {
            Verdict::Newer(before) => (Position { lon: before.lon, lat: before.lat }, before.name.is_some()),
            _ => (Position { lon: place.position[0], lat: place.position[1] }, place.name().is_some()),
        };
        let within = self.areas.around(position);
        let (own_name, status) = self.own.get(&planned.site).map_or((None, SiteStatus::Candidate), |(name, status)| (name.as_deref(), *status));
        let area = within.iter().rfind(|area| self.areas.stands(area)).map(|area| area.name.as_str());
        let ingredients = digest::Ingredients { content, words: &self.words, own_name, status: status.as_str(), area: area.filter(|_| !is_named) };
        let made_of = if content.is_empty() { String::new() } else { digest::of_ingredients(&ingredients, within.iter().map(|area| area.id)) };
        let is_as_before = |made_of: &str| !made_of.is_empty() && planned.made_of.as_deref() == Some(made_of);
        if matches!(planned.verdict, Verdict::Same) && is_as_before(&made_of) {
            return Ok(());
        }
        let described = match &planned.verdict {
            Verdict::Newer(before) => Described::of(before)?,
            _ => records::describe(place, self.of.categories),
        };
        let title = described.title(own_name, area, &self.register.packs.categories, &self.register.settings.language);
        let (row, words) = described.line(planned.site, title, status);
        self.report.add(place, planned, &row, self.of.category(place));
        let line = NewLine { row, words, made_of };
        let had_line = planned.made_of.is_some();
        if !had_line || !is_as_before(&line.made_of) && !is_as_before(&digest::of_line(&line, within.iter().map(|area| area.id))) {
            if had_line {
                together.replaced.push(planned.site);
            }
            together.around.push(within.iter().map(|area| area.id).collect());
            together.lines.push(line);
        }
        Ok(())
    }
}
