//! What everybody may read of a measure that observes people.

use serde::Serialize;

use crate::answers::Effects;
use crate::bounded::{Day, Line, Text};
use crate::form::Form;
use crate::here::Here;
use crate::record::RightsRecord;
use crate::standing::State;
use crate::words::MeasureKind;

/// The public page of a live measure that observes people: what, why, until when, and who answers. Nothing else of the record is public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicNotice {
    /// What it is (R8.2).
    pub what: Text,
    /// Why it is there (R8.2).
    pub why: Text,
    /// Its last day (R10.2).
    pub until: Day,
    /// Whether its review is due.
    pub review_due: bool,
    /// Which function answers for it (R9.1).
    pub who_answers: Line,
    /// Where to complain (R9.2).
    pub complaint_route: Line,
    /// Within how many days a complaint is answered (R9.2).
    pub complaint_days: u16,
}

impl RightsRecord {
    /// The public page; none unless the measure is live and observes, identifies or records people.
    pub fn public_notice(&self, here: &Here<'_>) -> Option<PublicNotice> {
        let standing = self.standing(here);
        if !standing.is_live() || !self.observes() {
            return None;
        }
        let participation = &self.answers.participation.as_ref()?.value;
        let accountability = &self.answers.accountability.as_ref()?.value;
        Some(PublicNotice {
            what: participation.public_what.clone(),
            why: participation.public_why.clone(),
            until: standing.last_day?,
            review_due: standing.state == State::ReviewDue,
            who_answers: accountability.responsible.clone(),
            complaint_route: accountability.complaint_route.clone(),
            complaint_days: self.complaint_days()?,
        })
    }

    /// Whether people are observed, identified or recorded.
    fn observes(&self) -> bool {
        let does = |effects: Effects| [effects.observes, effects.identifies, effects.records].contains(&Some(true));
        let screening = self.answers.screening.as_ref().map(|answer| &answer.value);
        self.form() == Form::Full
            && (does(self.known_effects) || screening.is_some_and(|screening| does(screening.effects) || screening.is(MeasureKind::Video)))
    }
}
