//! The catalogue of measures: for everybody, without an account.

mod answers;

use parvis_model::Caller;
use parvis_packs::{
    Affected, CatalogueMeasure, CostClass, EvidenceGrade, MeasureDomain, MeasureFunction, Permanence, RightsImpact, Seen, StreetOption, UkSlot,
};
use serde::Serialize;

use self::answers::{head, measure_answer};
use crate::public::surveys::{BroughtAnswer, SurveyAnswer};
use crate::register::Register;

/// All measures that the installation knows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureCatalogue {
    /// Where the measures come from.
    pub packs: Vec<MeasurePackAnswer>,
    /// The kinds of places for which there are measures of their own.
    pub places: Vec<MeasurePlace>,
    /// The measures: free ones first, agreed ways of doing things before the rest.
    pub measures: Vec<CatalogueMeasureAnswer>,
}

/// A kind of place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasurePlace {
    /// Key of the category.
    pub key: String,
    /// The word for several.
    pub several: String,
}

/// Where measures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasurePackAnswer {
    /// Stable key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// In which language its texts are.
    pub language: String,
    /// The languages in which it is there.
    pub languages: Vec<String>,
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
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CatalogueMeasureAnswer {
    /// Stable key.
    pub key: String,
    /// Key of the pack in which it stands.
    pub pack: String,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub says: String,
    /// How to begin.
    pub begin: String,
    /// `deter`, `detect`, `delay`, `deny`, `respond` or `recover`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub function: MeasureFunction,
    /// `procedural`, `personnel`, `information`, `physical` or `technical`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub domain: MeasureDomain,
    /// Where it belongs in the British Act of 2025: `evacuation`, `invacuation`, `lockdown`, `communication` (section 5); `monitoring`,
    /// `movement`, `physical_safety`, `security_of_information` (section 6).
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub uk: Vec<UkSlot>,
    /// For vehicles: `do_nothing`, `temporary`, `semi_permanent`, `traffic_calming`, `footway_protection`, `controlled_inclusion` or
    /// `total_exclusion`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub street: Option<StreetOption>,
    /// `permanent`, `temporary` or `on_the_day`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub permanence: Permanence,
    /// The categories of places that it is for; all where none is named.
    pub places: Vec<String>,
    /// About what it costs at one place: `free` (people's time), `low` (below 500 euros), `medium` (up to 10,000 euros) or `high`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub cost: CostClass,
    /// What it cost somebody; not known where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<CostRangeAnswer>,
    /// What is known of its effect; unknown where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceAnswer>,
    /// What it brings with it.
    pub side_effects: Vec<SideEffectAnswer>,
    /// What it does to the rights of people: `observes_people`, `identifies_people`, `searches_people`, `records_people` or
    /// `restricts_access`; nothing where it is empty.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub rights: Vec<RightsImpact>,
    /// How it goes on working.
    pub upkeep: String,
    /// The questions of surveys that ask for it.
    pub asked_by: Vec<MeasureQuestion>,
    /// The good practices of the library to which it belongs.
    pub practices: Vec<PracticeLink>,
    /// Where to read more.
    pub sources: Vec<MeasureSourceAnswer>,
}

/// A good practice of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PracticeLink {
    /// Stable key.
    pub key: String,
    /// What it is called.
    pub title: String,
}

/// A question that asks for a measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureQuestion {
    /// Key of the survey.
    pub survey: String,
    /// Key of the question.
    pub question: String,
    /// The answer that it would have then; absent where that does not follow from what the measure is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brings: Option<BroughtAnswer>,
}

/// What a measure cost somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CostRangeAnswer {
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
    /// Who says so.
    pub source: MeasureSourceAnswer,
}

/// What is known of an effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceAnswer {
    /// `trial`, `review`, `observation` or `expert`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub grade: EvidenceGrade,
    /// What was found.
    pub says: String,
    /// Where.
    pub sources: Vec<MeasureSourceAnswer>,
}

/// What a measure brings with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SideEffectAnswer {
    /// `escape_routes`, `accessibility`, `neighbours`, `privacy`, `helpers` or `use`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub about: Affected,
    /// What happens, and what to do about it.
    pub says: String,
}

/// Something that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeasureSourceAnswer {
    /// What it is called, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// In which year, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Where it stands, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// How much of it was read: `text` (the passage), `excerpt`, `not_read` (named from memory, to be checked) or `own` (our own reasoning).
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub seen: Seen,
    /// On which day (ISO 8601 date).
    pub read: String,
}

impl Register {
    /// All measures in a language; in English where a pack lacks it.
    pub fn measure_catalogue(&self, _caller: &Caller, language: &str) -> MeasureCatalogue {
        let mut catalogue = MeasureCatalogue { packs: Vec::new(), places: Vec::new(), measures: Vec::new() };
        for pack in &self.packs.measures {
            let language = if pack.languages().contains(&language) { language } else { "en" };
            let said = pack.in_language(language);
            catalogue.measures.extend(said.measures.iter().map(|measure| measure_answer(&said, measure)));
            catalogue.packs.push(head(&said, language));
        }
        for measure in &mut catalogue.measures {
            measure.practices = self.practices_with(&measure.key, language);
        }
        catalogue.places = self.places_named(language, |key| catalogue.measures.iter().any(|measure| measure.places.iter().any(|place| place == key)));
        catalogue.measures.sort_by_key(|measure| (measure.cost, measure.domain != MeasureDomain::Procedural));
        catalogue
    }

    /// The measures for which questions of a survey ask at a place of a category, by key: free and procedural ones first.
    pub(crate) fn measures_for(&self, survey: &str, questions: &[&str], category: &str) -> Vec<String> {
        let all = self.packs.measures.iter().flat_map(|pack| &pack.measures);
        let fits = |measure: &CatalogueMeasure| measure.places.is_empty() || measure.places.iter().any(|place| place == category);
        let asked = |measure: &CatalogueMeasure| measure.questions().any(|(of, question)| of == survey && questions.contains(&question));
        let mut found: Vec<&CatalogueMeasure> = all.filter(|measure| fits(measure) && asked(measure)).collect();
        found.sort_by_key(|measure| (measure.cost, measure.domain != MeasureDomain::Procedural));
        found.into_iter().map(|measure| measure.key.get_ref().clone()).collect()
    }

    /// A survey, each question with the measures for which it asks. To which part of a plan an answer belongs, an earlier version is told by the present one.
    pub(crate) fn with_measures(&self, mut survey: SurveyAnswer) -> SurveyAnswer {
        let present = self.pack_of_survey(&survey.line.key).ok();
        for question in &mut survey.asks {
            if let Some(same) = present.and_then(|pack| pack.question(&question.key)) {
                question.plan.clone_from(&same.plan);
            }
            question.catalogue = self.measures_asked_by(&survey.line.key, &question.key);
        }
        survey
    }

    /// The measures for which a question asks, by key.
    fn measures_asked_by(&self, survey: &str, question: &str) -> Vec<String> {
        let all = self.packs.measures.iter().flat_map(|pack| &pack.measures);
        let asked = all.filter(|measure| measure.questions().any(|link| link == (survey, question)));
        asked.map(|measure| measure.key.get_ref().clone()).collect()
    }
}
