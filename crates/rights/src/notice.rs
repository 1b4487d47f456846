//! What everybody may read of a measure that observes people: proposed by its record, published by its owner.

use serde::Serialize;

use crate::answers::Effects;
use crate::bounded::{Day, Line, Text};
use crate::form::Form;
use crate::here::Here;
use crate::record::RightsRecord;
use crate::words::MeasureKind;

/// What a record proposes for the public page of its measure: what, why, by which law, what is kept, until when, and who answers. Nothing else of the
/// record is for the public; and what the public reads is what somebody published, which may say it in other words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoticeDraft {
    /// What it is (R8.2).
    pub what: Text,
    /// Why it is there (R8.2).
    pub why: Text,
    /// By which law (R1.1).
    pub legal_basis: String,
    /// Which data, and how long (R5.2).
    pub kept: String,
    /// Its last day (R10.2).
    pub last_day: Day,
    /// From which day on its review is due: from then on it may not run.
    pub review_on: Day,
    /// Which function answers for it (R9.1).
    pub who_answers: Line,
    /// Where to complain (R9.2).
    pub complaint_route: Line,
    /// Within how many days a complaint is answered (R9.2).
    pub complaint_days: u16,
}

impl NoticeDraft {
    /// On which day what is published ends by itself: the first on which the measure may not run.
    pub fn ends_on(&self) -> Day {
        self.review_on.min(self.last_day.plus(1))
    }
}

impl RightsRecord {
    /// What is proposed for the public page; nothing unless the measure may run now and observes, identifies or records people.
    pub fn notice_draft(&self, here: &Here<'_>) -> Option<NoticeDraft> {
        let standing = self.standing(here);
        if !standing.may_run() || !self.observes_people() {
            return None;
        }
        let participation = &self.answers.participation.as_ref()?.value;
        let accountability = &self.answers.accountability.as_ref()?.value;
        let bases = self.answers.legality.iter().flat_map(|answer| answer.value.bases.as_slice());
        let bases: Vec<String> = bases.map(|basis| said([basis.instrument.as_str(), basis.article.as_str()], ", ")).collect();
        let data = self.answers.proportionality.as_ref().map(|answer| said([answer.value.data.as_str(), answer.value.how_long.as_str()], " "));
        Some(NoticeDraft {
            what: participation.public_what.clone(),
            why: participation.public_why.clone(),
            legal_basis: bases.join("; "),
            kept: data.unwrap_or_default(),
            last_day: standing.last_day?,
            review_on: standing.review_on?,
            who_answers: accountability.responsible.clone(),
            complaint_route: accountability.complaint_route.clone(),
            complaint_days: self.complaint_days()?,
        })
    }

    /// Whether the measure observes, identifies or records people: such a measure has a public page while it runs.
    pub fn observes_people(&self) -> bool {
        let does = |effects: Effects| [effects.observes, effects.identifies, effects.records].contains(&Some(true));
        let screening = self.answers.screening.as_ref().map(|answer| &answer.value);
        self.form() == Form::Full
            && (does(self.known_effects) || screening.is_some_and(|screening| does(screening.effects) || screening.is(MeasureKind::Video)))
    }
}

/// What is said of these, one behind the other.
fn said(words: [&str; 2], between: &str) -> String {
    let said: Vec<&str> = words.into_iter().filter(|words| !words.trim().is_empty()).collect();
    said.join(between)
}
