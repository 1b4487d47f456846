//! R6.

use parvis_model::plain_letters;

use super::Check;
use crate::answers::{Barrier, Screening, Specifics, Video};
use crate::limits::RETENTION_WITHOUT_REASONS_HOURS;
use crate::reason::{Part, ReasonKind};
use crate::words::{BiometricUse, MeasureKind};

/// What is no purpose of a camera, in the languages of the program. Guidelines 3/2019: "safety" is not specific enough.
const NO_PURPOSE: &str = "safety security protection surveillance sécurité sûreté sicherheit schutz überwachung sicurezza protezione sorveglianza \
                          seguridad protección vigilancia безопасность безопасности";

/// Words that add nothing to them.
const FILLING: &str = "for your our the of and general people public reasons all pour votre notre la le les des de et raisons générale publique zu zur zum \
                       ihrer unserer die der und allgemeine öffentliche per e vostra motivi di pubblica para y pública для и";

/// Whether nothing but such words is said.
fn is_no_purpose(said: &str) -> bool {
    let lower = plain_letters(said).to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| [NO_PURPOSE, FILLING].iter().any(|list| list.split(' ').any(|one| one == word)))
}

impl Check<'_> {
    /// R6: only what the screening names; what is answered beyond that contradicts it.
    pub(super) fn specifics(&mut self) {
        let (unscreened, unanswered) = (Screening::default(), Specifics::default());
        let screening = self.record.answers.screening.as_ref().map_or(&unscreened, |answer| &answer.value);
        let specifics = self.record.answers.specifics.as_ref().map_or(&unanswered, |answer| &answer.value);
        let escape = screening.is(MeasureKind::Barrier) || screening.is(MeasureKind::LockedDoor) || screening.effects.restricts == Some(true);
        let asked = [
            (screening.is(MeasureKind::Video), specifics.video.is_some(), Part::R6Video),
            (screening.is(MeasureKind::Biometrics), specifics.biometrics.is_some(), Part::R6Biometrics),
            (screening.is(MeasureKind::Search), specifics.search.is_some(), Part::R6Search),
            (screening.is(MeasureKind::Worship), specifics.worship.is_some(), Part::R6Worship),
            (escape, specifics.barrier.is_some(), Part::R6Barrier),
            (screening.is(MeasureKind::PrivateSecurity), specifics.private_security.is_some(), Part::R6PrivateSecurity),
            (screening.is(MeasureKind::Volunteers), specifics.volunteers.is_some(), Part::R6Volunteers),
        ];
        for (is_asked, is_answered, part) in asked {
            self.refuse_if(is_asked && !is_answered, ReasonKind::Missing, part);
            self.refuse_if(!is_asked && is_answered, ReasonKind::Contradicts, part);
        }
        if let Some(video) = &specifics.video {
            self.video(video);
        }
        if let Some(barrier) = &specifics.barrier {
            self.barrier(barrier);
        }
        self.people(specifics);
    }

    fn video(&mut self, video: &Video) {
        let part = Part::R6Video;
        let cameras = video.cameras.as_slice();
        self.refuse_if(cameras.is_empty(), ReasonKind::Missing, part);
        for camera in cameras {
            self.says(part, &camera.purpose);
            self.says(part, &camera.view);
            self.refuse_if(is_no_purpose(camera.purpose.as_str()), ReasonKind::VaguePurpose, part);
        }
        self.needs(part, video.retention_hours);
        // What is kept by R7 counts as well: the longer of the two.
        let by_r7 = self.record.answers.data_protection.as_ref().and_then(|answer| answer.value.retention.as_ref()?.hours).map(|hours| hours.get());
        let hours = video.retention_hours.map(|hours| hours.get()).max(by_r7).unwrap_or(0);
        if hours > RETENTION_WITHOUT_REASONS_HOURS && video.retention_reasons.is_blank() {
            self.refuse_with(ReasonKind::RetentionNeedsReasons, part, i64::from(hours));
        }
        self.needs(part, video.functions.as_ref());
        let without = video.functions.as_ref().is_some_and(|functions| functions.as_slice().iter().any(|one| one.reasons.is_blank()));
        self.refuse_if(without, ReasonKind::FunctionNeedsReasons, part);
        self.never(part, video.sign_before_entry, false, ReasonKind::NoSign);
        self.says(part, &video.data_assessment);
    }

    /// The check of the escape routes.
    fn barrier(&mut self, barrier: &Barrier) {
        let part = Part::R6Barrier;
        self.never(part, barrier.exits_usable, false, ReasonKind::ExitsBlocked);
        self.needs(part, barrier.clear_width_mm);
        if let Some(width) = barrier.clear_width_mm.map(|width| width.get()).filter(|width| *width < self.limits.wheelchair_mm) {
            self.refuse_with(ReasonKind::TooNarrow, part, i64::from(width));
        }
        self.says(part, &barrier.evacuation);
        self.says(part, &barrier.checked_by);
        self.was_on(part, barrier.checked_on);
    }

    fn people(&mut self, specifics: &Specifics) {
        if let Some(biometrics) = &specifics.biometrics {
            self.needs(Part::R6Biometrics, biometrics.kind);
            // Never, even where somebody authorised it (Regulation (EU) 2024/1689, art. 5(1)(h)).
            self.refuse_if(biometrics.kind == Some(BiometricUse::RealTimeIdentification), ReasonKind::RealTimeBiometrics, Part::R6Biometrics);
        }
        if let Some(search) = &specifics.search {
            self.says(Part::R6Search, &search.power);
            self.says(Part::R6Search, &search.grounds);
            self.says(Part::R6Search, &search.recorded_in);
            self.says(Part::R6Search, &search.remedy);
            self.never(Part::R6Search, search.same_sex, false, ReasonKind::NotSameSex);
        }
        if let Some(worship) = &specifics.worship {
            self.says(Part::R6Worship, &worship.consent);
            self.never(Part::R6Worship, worship.monitors_worship, true, ReasonKind::MonitorsWorship);
        }
        if let Some(security) = &specifics.private_security {
            self.says(Part::R6PrivateSecurity, &security.licence);
            self.says(Part::R6PrivateSecurity, &security.training);
            self.says(Part::R6PrivateSecurity, &security.use_of_force);
        }
        if let Some(volunteers) = &specifics.volunteers {
            self.says(Part::R6Volunteers, &volunteers.safeguarding);
            self.says(Part::R6Volunteers, &volunteers.insurance);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_no_purpose;

    #[test]
    fn safety_alone_is_no_purpose_however_it_is_written() {
        for said in ["Safety.", "SAFETY AND SECURITY", "for your safety", "la sécurité", "Zu Ihrer Sicherheit!", "motivi di sicurezza", "для безопасности"]
        {
            assert!(is_no_purpose(said), "{said}");
        }
        for said in ["Safety of the escalator after closing", "Notice who forces the side door", "Zur Sicherheit des Aufzugs", "Für", ""] {
            assert!(!is_no_purpose(said), "{said}");
        }
    }
}
