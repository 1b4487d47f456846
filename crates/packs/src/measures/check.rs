//! What a catalogue of measures may not be.

use std::collections::HashSet;

use super::{CatalogueMeasure, CostRange, MeasurePack, RightsImpact};
use crate::fault::{Faults, shortened, text};
use crate::references::{self, YEARS, named, once};

/// The most measures a pack may hold.
const MOST_MEASURES: usize = 1000;
/// The most entries of any list.
const MOST_OF_LIST: usize = 200;
/// The longest title and the longest text, in characters.
const LONGEST_TITLE: usize = 120;
const LONGEST_TEXT: usize = 900;

impl MeasurePack {
    pub(super) fn check_all(&self, faults: &mut Faults<'_>, folder: &str) {
        faults.named(&self.key, folder);
        faults.head([("version", &self.version), ("licence", &self.licence), ("source", &self.source)]);
        faults.day("date", &self.date);
        text(faults, self.key.span().start, "title", &self.title, LONGEST_TITLE);
        text(faults, self.key.span().start, "limits", &self.limits, LONGEST_TEXT);
        text(faults, self.key.span().start, "source", &self.source, LONGEST_TEXT);
        faults.keys("source", self.sources.iter().map(|one| &one.key));
        faults.keys("upkeep", self.upkeep.iter().map(|one| &one.key));
        faults.keys("side effect", self.side_effects.iter().map(|one| &one.key));
        faults.keys("evidence", self.evidence.iter().map(|one| &one.key));
        faults.keys("measure", self.measures.iter().map(|one| &one.key));
        if self.measures.len() > MOST_MEASURES {
            faults.whole(format!("there are {} measures; a pack may hold {MOST_MEASURES}", self.measures.len()));
        }
        for (count, what) in
            [(self.sources.len(), "sources"), (self.upkeep.len(), "upkeep"), (self.side_effects.len(), "side effects"), (self.evidence.len(), "evidence")]
        {
            if count > MOST_OF_LIST {
                faults.whole(format!("{what}: {count} entries; a pack may hold {MOST_OF_LIST}"));
            }
        }
        self.check_shared(faults);
        for measure in &self.measures {
            self.check_measure(faults, measure);
        }
        self.check_used(faults);
    }

    /// Sources, upkeep, side effects and evidence.
    fn check_shared(&self, faults: &mut Faults<'_>) {
        for source in &self.sources {
            references::source(faults, source, LONGEST_TEXT);
        }
        for upkeep in &self.upkeep {
            text(faults, upkeep.key.span().start, "says", &upkeep.says, LONGEST_TEXT);
        }
        for effect in &self.side_effects {
            text(faults, effect.key.span().start, "says", &effect.says, LONGEST_TEXT);
        }
        for evidence in &self.evidence {
            text(faults, evidence.key.span().start, "says", &evidence.says, LONGEST_TEXT);
            if evidence.sources.is_empty() {
                faults.at(evidence.key.span().start, format!("\"{}\" names no source: what is known of an effect, somebody has found", evidence.key.get_ref()));
            }
            named(faults, "source", &evidence.sources, |key| self.source_read(key).is_some());
        }
    }

    fn check_measure(&self, faults: &mut Faults<'_>, measure: &CatalogueMeasure) {
        let at = measure.key.span().start;
        text(faults, at, "title", &measure.title, LONGEST_TITLE);
        text(faults, at, "says", &measure.says, LONGEST_TEXT);
        text(faults, at, "begin", &measure.begin, LONGEST_TEXT);
        named(faults, "source", &measure.sources, |key| self.source_read(key).is_some());
        named(faults, "side effect", &measure.side_effects, |key| self.side_effect(key).is_some());
        named(faults, "upkeep", std::slice::from_ref(&measure.upkeep), |key| self.upkeep(key).is_some());
        named(faults, "evidence", measure.evidence.as_slice(), |key| self.evidence(key).is_some());
        if measure.sources.is_empty() {
            faults.at(at, format!("\"{}\" names no source", measure.key.get_ref()));
        }
        for (list, what) in [(measure.uk.len(), "uk"), (measure.rights.len(), "rights"), (measure.places.len(), "places")] {
            if list > MOST_OF_LIST {
                faults.at(at, format!("\"{what}\" has {list} entries; it may have {MOST_OF_LIST}"));
            }
        }
        once(faults, at, "uk", &measure.uk);
        once(faults, at, "rights", &measure.rights);
        once(faults, at, "places", &measure.places);
        if measure.rights.contains(&RightsImpact::IdentifiesPeople) && measure.side_effects.is_empty() {
            faults.at(at, format!("\"{}\" identifies people: say what it brings with it", measure.key.get_ref()));
        }
        references::questions(faults, &measure.asked_by);
        for brought in measure.brings.keys().filter(|brought| measure.asked_by.iter().all(|link| link.get_ref() != *brought)) {
            faults.at(at, format!("\"{}\" brings an answer to \"{}\", which \"asked_by\" does not name", measure.key.get_ref(), shortened(brought)));
        }
        if let Some(range) = &measure.range {
            self.check_range(faults, at, range);
        }
    }

    fn check_range(&self, faults: &mut Faults<'_>, at: usize, range: &CostRange) {
        text(faults, at, "covers", &range.covers, LONGEST_TEXT);
        if range.from > range.to || range.to == 0 {
            faults.at(at, "a range runs from the least to the most");
        }
        if range.currency.len() != 3 || !range.currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
            faults.at(at, format!("\"{}\" is no currency; write it as EUR", shortened(&range.currency)));
        }
        if !YEARS.contains(&range.year) {
            faults.at(at, format!("{} is no year of a price", range.year));
        }
        named(faults, "source", std::slice::from_ref(&range.source), |key| self.source_read(key).is_some());
    }

    /// What nothing names would be translated for nobody.
    fn check_used(&self, faults: &mut Faults<'_>) {
        let mut used: HashSet<(&str, &str)> = HashSet::new();
        for measure in &self.measures {
            used.extend(measure.sources.iter().map(|key| ("source", key.get_ref().as_str())));
            used.extend(measure.range.iter().map(|range| ("source", range.source.get_ref().as_str())));
            used.extend(measure.side_effects.iter().map(|key| ("side effect", key.get_ref().as_str())));
            used.extend(measure.evidence.iter().map(|key| ("evidence", key.get_ref().as_str())));
            used.insert(("upkeep", measure.upkeep.get_ref()));
        }
        used.extend(self.evidence.iter().flat_map(|evidence| &evidence.sources).map(|key| ("source", key.get_ref().as_str())));
        let sources = self.sources.iter().map(|one| ("source", &one.key));
        let upkeep = self.upkeep.iter().map(|one| ("upkeep", &one.key));
        let effects = self.side_effects.iter().map(|one| ("side effect", &one.key));
        let evidence = self.evidence.iter().map(|one| ("evidence", &one.key));
        for (what, key) in sources.chain(upkeep).chain(effects).chain(evidence) {
            if !used.contains(&(what, key.get_ref().as_str())) {
                faults.at(key.span().start, format!("no measure names the {what} \"{}\"", key.get_ref()));
            }
        }
    }
}
