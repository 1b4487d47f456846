//! R1 to R3.

use std::collections::BTreeSet;

use super::Check;
use crate::answers::{Aim, Alternative, Legality, Necessity, ThreatStatement};
use crate::limits::FEWEST_ALTERNATIVES;
use crate::reason::{Part, ReasonKind};
use crate::step::Step;
use crate::words::AlternativeKind;

impl Check<'_> {
    /// R1. STOP if there is no legal basis.
    pub(super) fn legality(&mut self) {
        let unanswered = Legality::default();
        let legality = self.record.answers.legality.as_ref().map_or(&unanswered, |answer| &answer.value);
        let bases: Vec<_> = legality.bases.as_slice().iter().filter(|base| !base.instrument.is_blank() && !base.article.is_blank()).collect();
        self.refuse_if(bases.is_empty(), ReasonKind::NoLegalBasis, Part::R1_1);
        self.refuse_if(bases.iter().any(|base| base.public.is_none()), ReasonKind::Missing, Part::R1_1);
        self.says(Part::R1_2, &legality.power);
        self.needs(Part::R1_3, legality.regime);
    }

    /// R2. STOP if the evidence is older than its validity.
    pub(super) fn aim(&mut self) {
        let unanswered = Aim::default();
        let aim = self.record.answers.aim.as_ref().map_or(&unanswered, |answer| &answer.value);
        self.says(Part::R2_1, &aim.aim);
        self.says(Part::R2_2, &aim.assessment);
        self.threat(&aim.threat, self.asked.step != Step::Review);
        if self.asked.step == Step::Review {
            // A review rests on the newest statement, which may stand in R12.
            let newest = self.record.threat(self.asked.review.saturating_add(1)).unwrap_or(&aim.threat);
            self.threat(newest, true);
        }
    }

    fn threat(&mut self, threat: &ThreatStatement, has_to_be_fresh: bool) {
        self.says(Part::R2_1, &threat.statement);
        self.needs(Part::R2_1, threat.grade);
        self.needs(Part::R2_1, threat.valid_until);
        self.was_on(Part::R2_1, threat.stated_on);
        let (Some(stated), Some(until)) = (threat.stated_on, threat.valid_until) else { return };
        self.refuse_if(until < stated, ReasonKind::Contradicts, Part::R2_1);
        if has_to_be_fresh && self.today > until.min(stated.plus(self.limits.threat_days)) {
            self.refuse_with(ReasonKind::StaleThreat, Part::R2_1, self.today.since(stated));
        }
    }

    /// R3. STOP if fewer than two alternatives were considered.
    pub(super) fn necessity(&mut self) {
        let unanswered = Necessity::default();
        let necessity = self.record.answers.necessity.as_ref().map_or(&unanswered, |answer| &answer.value);
        self.says(Part::R3_1, &necessity.facts);
        self.says(Part::R3_2, &necessity.objective);
        self.says(Part::R3_2, &necessity.measured_by);
        self.says(Part::R3_4, &necessity.effectiveness);
        let all = necessity.alternatives.as_slice();
        let complete = |one: &&Alternative| one.kind.is_some() && !one.description.is_blank() && !one.effect.is_blank() && !one.rejected_because.is_blank();
        let considered: Vec<&Alternative> = all.iter().filter(complete).collect();
        self.refuse_if(considered.len() < all.len(), ReasonKind::Missing, Part::R3_3);
        let distinct = considered.iter().map(|one| one.description.said()).collect::<BTreeSet<_>>().len();
        if distinct < FEWEST_ALTERNATIVES {
            self.refuse_with(ReasonKind::TooFewAlternatives, Part::R3_3, i64::try_from(distinct).unwrap_or(0));
        }
        let has = |kind| considered.iter().any(|one| one.kind == Some(kind));
        self.refuse_if(!has(AlternativeKind::DoNothing), ReasonKind::NoDoNothing, Part::R3_3);
        self.refuse_if(!has(AlternativeKind::LessIntrusive), ReasonKind::NoLessIntrusive, Part::R3_3);
    }
}
