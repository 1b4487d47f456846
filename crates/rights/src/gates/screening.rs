//! R0.

use super::Check;
use crate::answers::Screening;
use crate::form::Form;
use crate::reason::{Part, ReasonKind};
use crate::words::MeasureKind;

impl Check<'_> {
    pub(super) fn screening(&mut self) {
        let unanswered = Screening::default();
        let screening = self.record.answers.screening.as_ref().map_or(&unanswered, |answer| &answer.value);
        let effects = screening.effects;
        self.refuse_if(effects.all().contains(&None), ReasonKind::Missing, Part::R0_1);
        self.needs(Part::R0_1, screening.authority_decides);
        self.needs(Part::R0_1, screening.kinds.as_ref());
        self.never(Part::R0_1, screening.directed_at_assembly, true, ReasonKind::AssemblyIsNoSubject);
        let known = self.record.known_effects.and(self.measure.effects);
        let denied = effects.all().into_iter().zip(known.all()).any(|(said, known)| said == Some(false) && known == Some(true));
        let unsaid = self.measure.touches_people && !effects.touch_people();
        self.refuse_if(denied || unsaid, ReasonKind::Understated, Part::R0_1);
        let does = [
            (MeasureKind::Video, effects.observes),
            (MeasureKind::Biometrics, effects.identifies),
            (MeasureKind::Search, effects.searches),
            (MeasureKind::Barrier, effects.restricts),
            (MeasureKind::LockedDoor, effects.restricts),
        ];
        let contradicts = does.into_iter().any(|(kind, effect)| screening.is(kind) && effect == Some(false));
        self.refuse_if(contradicts, ReasonKind::Contradicts, Part::R0_1);
        let full = self.asked.form == Form::Full;
        let rights = screening.rights.as_ref().filter(|rights| !(full && rights.as_slice().is_empty()));
        self.needs(Part::R0_2, rights);
        let pillars = screening.pillars.as_ref().filter(|pillars| !(full && pillars.as_slice().is_empty()));
        self.needs(Part::R0_3, pillars);
    }
}
