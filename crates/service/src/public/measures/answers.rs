//! What a pack says of a measure, as an answer.

use parvis_packs::{CatalogueMeasure, Evidence, MeasurePack, MeasureSource};

use super::{CatalogueMeasureAnswer, CostRangeAnswer, EvidenceAnswer, MeasurePackAnswer, MeasureQuestion, MeasureSourceAnswer, SideEffectAnswer};

pub(super) fn head(pack: &MeasurePack, language: &str) -> MeasurePackAnswer {
    MeasurePackAnswer {
        key: pack.key.get_ref().clone(),
        title: pack.title.clone(),
        language: language.to_owned(),
        languages: pack.languages().into_iter().map(str::to_owned).collect(),
        version: pack.version.clone(),
        licence: pack.licence.clone(),
        source: pack.source.clone(),
        date: pack.date.clone(),
        limits: pack.limits.clone(),
    }
}

pub(super) fn measure_answer(pack: &MeasurePack, measure: &CatalogueMeasure) -> CatalogueMeasureAnswer {
    let range = measure.range.as_ref().and_then(|range| {
        Some(CostRangeAnswer {
            from: range.from,
            to: range.to,
            currency: range.currency.clone(),
            year: range.year,
            covers: range.covers.clone(),
            source: pack.source_read(range.source.get_ref())?.into(),
        })
    });
    let effects = measure.side_effects.iter().filter_map(|key| pack.side_effect(key.get_ref()));
    CatalogueMeasureAnswer {
        key: measure.key.get_ref().clone(),
        pack: pack.key.get_ref().clone(),
        title: measure.title.clone(),
        says: measure.says.clone(),
        begin: measure.begin.clone(),
        function: measure.function,
        domain: measure.domain,
        uk: measure.uk.clone(),
        street: measure.street,
        permanence: measure.permanence,
        places: measure.places.clone(),
        cost: measure.cost,
        range,
        evidence: measure.evidence.as_ref().and_then(|key| pack.evidence(key.get_ref())).map(|evidence| evidence_answer(pack, evidence)),
        side_effects: effects.map(|effect| SideEffectAnswer { about: effect.about, says: effect.says.clone() }).collect(),
        rights: measure.rights.clone(),
        upkeep: pack.upkeep(measure.upkeep.get_ref()).map(|upkeep| upkeep.says.clone()).unwrap_or_default(),
        practices: Vec::new(),
        asked_by: measure.questions().map(|link| question(measure, link)).collect(),
        sources: measure.sources.iter().filter_map(|key| pack.source_read(key.get_ref())).map(MeasureSourceAnswer::from).collect(),
    }
}

fn question(measure: &CatalogueMeasure, (survey, question): (&str, &str)) -> MeasureQuestion {
    let brings = measure.brings_in(survey).find(|(of, _)| *of == question).map(|(_, answer)| answer.into());
    MeasureQuestion { survey: survey.to_owned(), question: question.to_owned(), brings }
}

fn evidence_answer(pack: &MeasurePack, evidence: &Evidence) -> EvidenceAnswer {
    let sources = evidence.sources.iter().filter_map(|key| pack.source_read(key.get_ref())).map(MeasureSourceAnswer::from);
    EvidenceAnswer { grade: evidence.grade, says: evidence.says.clone(), sources: sources.collect() }
}

impl From<&MeasureSource> for MeasureSourceAnswer {
    fn from(read: &MeasureSource) -> Self {
        Self {
            title: read.title.clone(),
            publisher: read.publisher.clone(),
            year: read.year,
            address: Some(read.address.clone()).filter(|address| !address.is_empty()),
            seen: read.seen,
            read: read.read.clone(),
        }
    }
}
