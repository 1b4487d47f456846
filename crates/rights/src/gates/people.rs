//! R4 and R5.

use super::Check;
use crate::answers::{CommunityRequest, Equality, Proportionality};
use crate::reason::{Part, ReasonKind};
use crate::words::Degree;

impl Check<'_> {
    /// R4. STOP if people are chosen by religion, origin or opinion, unless the community itself asked to be protected so, and signed.
    pub(super) fn equality(&mut self) {
        let unanswered = Equality::default();
        let equality = self.record.answers.equality.as_ref().map_or(&unanswered, |answer| &answer.value);
        self.says(Part::R4_1, &equality.groups);
        self.needs(Part::R4_2, equality.criteria.as_ref());
        let chosen = equality.criteria.as_ref().is_some_and(|criteria| !criteria.as_slice().is_empty());
        let asked = equality.request.as_ref().is_some_and(|request| self.community_asked(request));
        self.refuse_if(chosen && !asked, ReasonKind::ProtectedCriteria, Part::R4_2);
        self.says(Part::R4_3, &equality.distribution);
        self.needs(Part::R4_3, equality.unexplained_gap);
        self.says(Part::R4_4, &equality.access);
    }

    fn community_asked(&self, request: &CommunityRequest) -> bool {
        let signed = request.signed_on.is_some_and(|day| !self.is_to_come(day));
        signed && request.protects_it == Some(true) && !request.community.is_blank() && !request.signed_by.is_blank()
    }

    /// R5.
    pub(super) fn proportionality(&mut self) {
        let unanswered = Proportionality::default();
        let proportionality = self.record.answers.proportionality.as_ref().map_or(&unanswered, |answer| &answer.value);
        self.needs(Part::R5_1, proportionality.persons_a_day);
        self.says(Part::R5_2, &proportionality.data);
        self.says(Part::R5_2, &proportionality.how_long);
        self.needs(Part::R5_3, proportionality.intensity);
        self.says(Part::R5_4, &proportionality.balance);
        self.says(Part::R5_5, &proportionality.safeguards);
        self.needs(Part::R5_6, proportionality.residual);
        if proportionality.residual == Some(Degree::High) {
            let signed = proportionality.sign_off.as_ref().filter(|sign_off| !sign_off.body.is_blank() && !sign_off.reference.is_blank());
            self.refuse_if(signed.is_none(), ReasonKind::NoSignOff, Part::R5_6);
            if let Some(sign_off) = signed {
                self.was_on(Part::R5_6, sign_off.signed_on);
            }
        }
    }
}
