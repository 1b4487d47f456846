//! Every gate with answers that it alone refuses.

use super::sample::{Good, alternative, day, line, list, text, threat};
use crate::*;

/// Answers that one gate refuses, and no other.
pub(super) struct Break {
    pub(super) kind: ReasonKind,
    pub(super) part: Part,
    pub(super) form: Form,
    pub(super) apply: fn(&mut Good),
}

impl Break {
    pub(super) fn good(&self) -> Good {
        if self.form == Form::Full { Good::full() } else { Good::short() }
    }

    pub(super) fn item(&self) -> Item {
        // The day of the next review stands in R12, and is a matter of R10.1; it is not among these.
        self.part.item().unwrap()
    }

    /// The answer that is refused.
    pub(super) fn broken(&self) -> Answer {
        let mut good = self.good();
        (self.apply)(&mut good);
        good.of(self.item())
    }
}

macro_rules! breaks {
    ($($kind:ident $part:ident $form:ident: $apply:expr;)+) => {
        pub(super) const BREAKS: &[Break] = &[$(Break { kind: ReasonKind::$kind, part: Part::$part, form: Form::$form, apply: $apply },)+];
    };
}

breaks! {
    Missing R0_1 Full: |good| good.screening.effects.stops = None;
    Missing R0_2 Full: |good| good.screening.rights = Some(list(Vec::new()));
    Missing R0_3 Full: |good| good.screening.pillars = None;
    Understated R0_1 Full: |good| good.screening.effects.stops = Some(false);
    Contradicts R0_1 Full: |good| good.screening.effects.searches = Some(false);
    AssemblyIsNoSubject R0_1 Full: |good| good.screening.directed_at_assembly = Some(true);
    AssemblyIsNoSubject R0_1 Short: |good| good.screening.directed_at_assembly = Some(true);
    NoLegalBasis R1_1 Full: |good| good.legality.bases = list(Vec::new());
    NoLegalBasis R1_1 Short: |good| good.legality.bases = list(vec![LegalBasis { article: line("-"), ..good.legality.bases.as_slice()[0].clone() }]);
    Missing R1_2 Full: |good| good.legality.power = text(" \u{200b} ");
    Missing R1_3 Short: |good| good.legality.regime = None;
    StaleThreat R2_1 Full: |good| good.aim.threat = threat(-10, -1);
    StaleThreat R2_1 Full: |good| good.aim.threat = threat(-367, 300);
    DayInFuture R2_1 Full: |good| good.aim.threat = threat(290, 300);
    Missing R2_2 Full: |good| good.aim.assessment = Line::default();
    Missing R3_1 Full: |good| good.necessity.facts = Text::default();
    Missing R3_2 Full: |good| good.necessity.measured_by = Text::default();
    Missing R3_4 Full: |good| good.necessity.effectiveness = Text::default();
    TooFewAlternatives R3_3 Full: |good| {
        let same = [alternative(AlternativeKind::DoNothing, "Nothing."), alternative(AlternativeKind::LessIntrusive, " NOTHING… ")];
        good.necessity.alternatives = list(same.to_vec());
    };
    NoDoNothing R3_3 Full: |good| {
        let all = [alternative(AlternativeKind::Other, "A wall."), alternative(AlternativeKind::LessIntrusive, "People.")];
        good.necessity.alternatives = list(all.to_vec());
    };
    NoLessIntrusive R3_3 Full: |good| {
        let all = [alternative(AlternativeKind::Other, "A wall."), alternative(AlternativeKind::DoNothing, "Nothing.")];
        good.necessity.alternatives = list(all.to_vec());
    };
    Missing R4_1 Full: |good| good.equality.groups = Text::default();
    ProtectedCriteria R4_2 Full: |good| good.equality.request = None;
    ProtectedCriteria R4_2 Short: |good| good.equality.request.as_mut().unwrap().protects_it = Some(false);
    ProtectedCriteria R4_2 Full: |good| good.equality.request.as_mut().unwrap().signed_on = Some(day(600));
    ProtectedCriteria R4_2 Full: |good| good.equality.request.as_mut().unwrap().signed_by = Line::default();
    Missing R4_3 Short: |good| good.equality.unexplained_gap = None;
    Missing R4_4 Full: |good| good.equality.access = Text::default();
    Missing R5_1 Full: |good| good.proportionality.persons_a_day = None;
    Missing R5_2 Full: |good| good.proportionality.how_long = Text::default();
    Missing R5_3 Full: |good| good.proportionality.intensity = None;
    Missing R5_4 Full: |good| good.proportionality.balance = Text::default();
    Missing R5_5 Full: |good| good.proportionality.safeguards = Text::default();
    NoSignOff R5_6 Full: |good| good.proportionality.sign_off = None;
    Missing R6Video Full: |good| good.specifics.video = None;
    RetentionNeedsReasons R6Video Full: |good| good.specifics.video.as_mut().unwrap().retention_reasons = Text::default();
    FunctionNeedsReasons R6Video Full: |good| {
        let without = ExtraFunction { function: CameraFunction::Audio, reasons: Text::default() };
        good.specifics.video.as_mut().unwrap().functions = Some(list(vec![without]));
    };
    VaguePurpose R6Video Full: |good| good.specifics.video.as_mut().unwrap().cameras = list(vec![Camera { purpose: text("Safety!"), view: line("map") }]);
    NoSign R6Video Full: |good| good.specifics.video.as_mut().unwrap().sign_before_entry = Some(false);
    RealTimeBiometrics R6Biometrics Full: |good| {
        let everywhere = Biometrics { kind: Some(BiometricUse::RealTimeIdentification), authorised_elsewhere: line("Court, 1/2027") };
        good.specifics.biometrics = Some(everywhere);
    };
    NotSameSex R6Search Full: |good| good.specifics.search.as_mut().unwrap().same_sex = Some(false);
    MonitorsWorship R6Worship Full: |good| good.specifics.worship.as_mut().unwrap().monitors_worship = Some(true);
    Missing R6Barrier Short: |good| good.specifics.barrier = None;
    ExitsBlocked R6Barrier Short: |good| good.specifics.barrier.as_mut().unwrap().exits_usable = Some(false);
    TooNarrow R6Barrier Full: |good| good.specifics.barrier.as_mut().unwrap().clear_width_mm = Some(UpTo::new(899).unwrap());
    Missing R6PrivateSecurity Full: |good| good.specifics.private_security.as_mut().unwrap().licence = Line::default();
    Missing R6Volunteers Full: |good| good.specifics.volunteers.as_mut().unwrap().insurance = Line::default();
    PersonalDataDenied R7_1 Full: |good| good.data.personal_data = Some(false);
    NoDataAssessment R7_2 Full: |good| good.data.assessment = None;
    Missing R7_3 Full: |good| good.data.officer_advice = Text::default();
    NoDeletion R7_4 Full: |good| good.data.retention.as_mut().unwrap().deletion_job = Line::default();
    Missing R7_5 Full: |good| good.data.access_roles = list(Vec::new());
    NoLog R7_6 Full: |good| good.data.logged = Some(false);
    Missing R8_1 Full: |good| good.participation.consulted = list(Vec::new());
    Missing R8_2 Full: |good| good.participation.public_why = Text::default();
    Missing R8_3 Full: |good| good.participation.dissent = Text::default();
    Missing R9_1 Short: |good| good.accountability.responsible = Line::default();
    ComplaintTooSlow R9_2 Full: |good| good.accountability.complaint_days = Some(UpTo::new(93).unwrap());
    Missing R9_3 Full: |good| good.accountability.oversight = Line::default();
    Missing R9_4 Full: |good| good.accountability.harm_register = Line::default();
    Missing R10_1 Full: |good| good.time_limit.review_on = None;
    DayPast R10_1 Full: |good| good.time_limit.review_on = Some(day(0));
    ReviewTooLate R10_1 Full: |good| (good.time_limit.review_on, good.time_limit.last_day) = (Some(day(700)), Some(day(700)));
    Missing R10_2 Full: |good| good.time_limit.last_day = None;
    EndsBeforeReview R10_2 Short: |good| good.time_limit.last_day = Some(day(199));
    LastsTooLong R10_2 Short: |good| good.time_limit.last_day = Some(day(2000));
    Missing R10_3 Full: |good| good.time_limit.step_down = Text::default();
    Missing R11_1 Full: |good| good.sharing.recipients = list(Vec::new());
    RecipientNotAssessed R11_2 Full: |good| good.sharing.recipients = list(vec![Recipient { assessed: None, ..good.sharing.recipients.as_slice()[0].clone() }]);
    NoTransferBasis R11_2 Full: |good| {
        good.sharing.recipients = list(vec![Recipient { transfer_basis: Line::default(), ..good.sharing.recipients.as_slice()[0].clone() }]);
    };
    Missing R11_3 Full: |good| good.sharing.recipients = list(vec![Recipient { onward_use: Text::default(), ..good.sharing.recipients.as_slice()[0].clone() }]);
    Missing R11_4 Full: |good| good.sharing.originator_consent = Text::default();
    Missing R11_5 Full: |good| good.sharing.recall = Text::default();
    Missing R12_1 Full: |good| good.after.met = None;
    Missing R12_2 Full: |good| good.after.harms = Text::default();
    Missing R12_3 Short: |good| good.after.lesson = Text::default();
    Missing R12_4 Full: |good| good.after.outcome = None;
    DoesNotStay R12_4 Full: |good| good.after.outcome = Some(Outcome::Change);
}
