//! The format of the catalogue of measures: what can be done to protect a place, what it costs, does and brings with it.
//! `docs/measure-packs.md` explains it to those who write one.

mod check;
mod kinds;

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

pub use kinds::{Affected, CostClass, EvidenceGrade, MeasureDomain, MeasureFunction, Permanence, RightsImpact, Seen, StreetOption, UkSlot};

use crate::fault::Faults;
use crate::surveys::Brought;
use crate::translation::{Pack, Translations, translated};

/// Measures that belong together.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasurePack {
    /// Stable key, the name of its folder.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack.
    pub licence: String,
    /// Where its words come from.
    pub source: String,
    /// When it was last looked over (ISO 8601 date).
    pub date: String,
    /// What it does not say.
    pub limits: String,
    /// What was read.
    #[serde(rename = "source_read", default)]
    pub sources: Vec<MeasureSource>,
    /// What is to be done so that a measure goes on working.
    #[serde(rename = "upkeep", default)]
    pub upkeep: Vec<Upkeep>,
    /// What a measure brings with it.
    #[serde(rename = "side_effect", default)]
    pub side_effects: Vec<SideEffect>,
    /// What is known of effects.
    #[serde(rename = "evidence", default)]
    pub evidence: Vec<Evidence>,
    /// The measures.
    #[serde(rename = "measure")]
    pub measures: Vec<CatalogueMeasure>,
    #[serde(skip)]
    translations: Translations,
}

/// Something that was read.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureSource {
    /// Stable key.
    pub key: Spanned<String>,
    /// What it is called, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// In which year, if that is known.
    pub year: Option<u16>,
    /// Where it stands, if that is known.
    #[serde(default)]
    pub address: String,
    /// How much of it was read.
    pub seen: Seen,
    /// On which day (ISO 8601 date).
    pub read: String,
}

/// What is to be done so that a measure goes on working.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Upkeep {
    /// Stable key.
    pub key: Spanned<String>,
    /// What to do.
    pub says: String,
}

/// What a measure brings with it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideEffect {
    /// Stable key.
    pub key: Spanned<String>,
    /// Whom or what it concerns.
    pub about: Affected,
    /// What happens, and what to do about it.
    pub says: String,
}

/// What is known of an effect.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Stable key.
    pub key: Spanned<String>,
    /// How well.
    pub grade: EvidenceGrade,
    /// What was found.
    pub says: String,
    /// Where, by key.
    pub sources: Vec<Spanned<String>>,
}

/// A measure of the catalogue.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueMeasure {
    /// Stable key.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub says: String,
    /// How to begin.
    pub begin: String,
    /// What it does about an attack.
    pub function: MeasureFunction,
    /// In what it consists.
    pub domain: MeasureDomain,
    /// Where it belongs in the British Act of 2025, if anywhere.
    #[serde(default)]
    pub uk: Vec<UkSlot>,
    /// For vehicles: which of the seven options for a street it is.
    pub street: Option<StreetOption>,
    /// How long it stays.
    pub permanence: Permanence,
    /// The categories of places that it is for; all where none is named.
    #[serde(default)]
    pub places: Vec<String>,
    /// About what it costs.
    pub cost: CostClass,
    /// What it cost somebody, where a source says so; otherwise not known.
    pub range: Option<CostRange>,
    /// What is known of its effect, by key; otherwise unknown.
    pub evidence: Option<Spanned<String>>,
    /// What it brings with it, by key.
    #[serde(default)]
    pub side_effects: Vec<Spanned<String>>,
    /// What it does to the rights of people; nothing where none is named.
    #[serde(default)]
    pub rights: Vec<RightsImpact>,
    /// How it goes on working, by key.
    pub upkeep: Spanned<String>,
    /// The questions that ask for it, as `SURVEY.QUESTION`.
    #[serde(default)]
    pub asked_by: Vec<Spanned<String>>,
    /// The answers that these questions would have then, as far as that follows from what it is; by `SURVEY.QUESTION`.
    #[serde(default)]
    pub brings: BTreeMap<String, Brought>,
    /// Where to read more, by key.
    pub sources: Vec<Spanned<String>>,
}

/// What a measure cost somebody.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostRange {
    /// The least.
    pub from: u32,
    /// The most.
    pub to: u32,
    /// In which currency (ISO 4217).
    pub currency: String,
    /// In which year.
    pub year: u16,
    /// For what exactly.
    pub covers: String,
    /// Who says so, by key.
    pub source: Spanned<String>,
}

impl CatalogueMeasure {
    /// The questions that ask for it: survey and question.
    pub fn questions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.asked_by.iter().filter_map(|link| link.get_ref().split_once('.'))
    }

    /// The answers that it would bring about in a survey, by question.
    pub fn brings_in(&self, survey: &str) -> impl Iterator<Item = (&str, &Brought)> {
        self.brings.iter().filter_map(move |(link, answer)| link.split_once('.').filter(|(of, _)| *of == survey).map(|(_, question)| (question, answer)))
    }
}

impl Pack for MeasurePack {
    fn texts(&mut self) -> Vec<(String, &mut String)> {
        let mut texts = vec![("title".to_owned(), &mut self.title), ("limits".to_owned(), &mut self.limits)];
        texts.extend(self.upkeep.iter_mut().map(|one| (format!("upkeep.{}", one.key.get_ref()), &mut one.says)));
        texts.extend(self.side_effects.iter_mut().map(|one| (format!("side_effect.{}", one.key.get_ref()), &mut one.says)));
        texts.extend(self.evidence.iter_mut().map(|one| (format!("evidence.{}", one.key.get_ref()), &mut one.says)));
        for measure in &mut self.measures {
            let key = measure.key.get_ref();
            texts.push((format!("measure.{key}.title"), &mut measure.title));
            texts.push((format!("measure.{key}.says"), &mut measure.says));
            texts.push((format!("measure.{key}.begin"), &mut measure.begin));
            texts.extend(measure.range.as_mut().map(|range| (format!("measure.{key}.covers"), &mut range.covers)));
        }
        texts
    }

    fn check(&self, faults: &mut Faults<'_>, folder: &str) {
        self.check_all(faults, folder);
    }

    fn translations(&mut self) -> &mut Translations {
        &mut self.translations
    }
}

translated!(MeasurePack);

impl MeasurePack {
    /// The measure with this key.
    pub fn measure(&self, key: &str) -> Option<&CatalogueMeasure> {
        self.measures.iter().find(|measure| measure.key.get_ref() == key)
    }

    /// What keeps a measure working, by key.
    pub fn upkeep(&self, key: &str) -> Option<&Upkeep> {
        self.upkeep.iter().find(|upkeep| upkeep.key.get_ref() == key)
    }

    /// The side effect with this key.
    pub fn side_effect(&self, key: &str) -> Option<&SideEffect> {
        self.side_effects.iter().find(|effect| effect.key.get_ref() == key)
    }

    /// The evidence with this key.
    pub fn evidence(&self, key: &str) -> Option<&Evidence> {
        self.evidence.iter().find(|evidence| evidence.key.get_ref() == key)
    }

    /// The source with this key.
    pub fn source_read(&self, key: &str) -> Option<&MeasureSource> {
        self.sources.iter().find(|source| source.key.get_ref() == key)
    }
}
