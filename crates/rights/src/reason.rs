//! Why a step is refused, or why a step that was taken does not count.

use parvis_model::closed_list;
use serde::Serialize;

use crate::answers::Item;

closed_list! {
    /// The parts of the checklist, as it numbers them.
    pub enum Part {
        /// The record as a whole.
        Record = "record",
        /// What it does to people.
        R0_1 = "r0_1",
        /// Which rights.
        R0_2 = "r0_2",
        /// Which pillars.
        R0_3 = "r0_3",
        /// The laws.
        R1_1 = "r1_1",
        /// The power to decide.
        R1_2 = "r1_2",
        /// The law of data protection.
        R1_3 = "r1_3",
        /// Aim and threat.
        R2_1 = "r2_1",
        /// The assessment.
        R2_2 = "r2_2",
        /// The facts.
        R3_1 = "r3_1",
        /// The objective.
        R3_2 = "r3_2",
        /// Alternatives.
        R3_3 = "r3_3",
        /// Whether it works.
        R3_4 = "r3_4",
        /// Groups.
        R4_1 = "r4_1",
        /// Criteria.
        R4_2 = "r4_2",
        /// Distribution.
        R4_3 = "r4_3",
        /// Access.
        R4_4 = "r4_4",
        /// How many people.
        R5_1 = "r5_1",
        /// Which data, how long.
        R5_2 = "r5_2",
        /// How deep.
        R5_3 = "r5_3",
        /// The balance.
        R5_4 = "r5_4",
        /// Safeguards.
        R5_5 = "r5_5",
        /// What is left.
        R5_6 = "r5_6",
        /// Cameras.
        R6Video = "r6_video",
        /// Recognising people.
        R6Biometrics = "r6_biometrics",
        /// Searching.
        R6Search = "r6_search",
        /// Places of worship.
        R6Worship = "r6_worship",
        /// Barriers and locked doors.
        R6Barrier = "r6_barrier",
        /// Private security.
        R6PrivateSecurity = "r6_private_security",
        /// Volunteers.
        R6Volunteers = "r6_volunteers",
        /// Personal data.
        R7_1 = "r7_1",
        /// Their assessment.
        R7_2 = "r7_2",
        /// The officer's advice.
        R7_3 = "r7_3",
        /// How long they are kept.
        R7_4 = "r7_4",
        /// Who sees them.
        R7_5 = "r7_5",
        /// Their log.
        R7_6 = "r7_6",
        /// Who was consulted.
        R8_1 = "r8_1",
        /// The public summary.
        R8_2 = "r8_2",
        /// Dissent.
        R8_3 = "r8_3",
        /// Who answers.
        R9_1 = "r9_1",
        /// Complaints.
        R9_2 = "r9_2",
        /// Oversight.
        R9_3 = "r9_3",
        /// Harms.
        R9_4 = "r9_4",
        /// The review.
        R10_1 = "r10_1",
        /// The last day.
        R10_2 = "r10_2",
        /// Stepping down.
        R10_3 = "r10_3",
        /// Recipients.
        R11_1 = "r11_1",
        /// Their assessment.
        R11_2 = "r11_2",
        /// Onward use.
        R11_3 = "r11_3",
        /// The originator's consent.
        R11_4 = "r11_4",
        /// Calling back.
        R11_5 = "r11_5",
        /// Whether the objective was met.
        R12_1 = "r12_1",
        /// Harms and complaints.
        R12_2 = "r12_2",
        /// The lesson.
        R12_3 = "r12_3",
        /// What follows.
        R12_4 = "r12_4",
    }
}

impl Part {
    /// The item that it belongs to; none for the record as a whole.
    pub fn item(self) -> Option<Item> {
        self.as_str().split('_').next().and_then(Item::parse)
    }
}

closed_list! {
    /// Why a step is refused.
    pub enum ReasonKind {
        /// An answer is missing.
        Missing = "missing",
        /// Two answers contradict each other.
        Contradicts = "contradicts",
        /// The catalogue says that the measure does more to people than the screening says (R0.1).
        Understated = "understated",
        /// Stop: a demonstration, a strike or another assembly is no subject of a record, nor a site, an event or a scenario.
        AssemblyIsNoSubject = "assembly_is_no_subject",
        /// Stop: there is no legal basis (R1).
        NoLegalBasis = "no_legal_basis",
        /// Stop: the statement of the threat is too old; the figure is its age in days (R2).
        StaleThreat = "stale_threat",
        /// Stop: fewer than two alternatives were considered; the figure is how many (R3.3).
        TooFewAlternatives = "too_few_alternatives",
        /// Doing nothing was not considered (R3.3).
        NoDoNothing = "no_do_nothing",
        /// Nothing less intrusive was considered (R3.3).
        NoLessIntrusive = "no_less_intrusive",
        /// Stop: people are chosen by religion, origin or opinion, and the community itself did not ask for it (R4.2).
        ProtectedCriteria = "protected_criteria",
        /// Much is left of an interference, and no independent body agreed (R5.6).
        NoSignOff = "no_sign_off",
        /// Stop: biometric identification in real time (R6).
        RealTimeBiometrics = "real_time_biometrics",
        /// Recordings are kept for more than 72 hours without reasons; the figure is the hours (R6).
        RetentionNeedsReasons = "retention_needs_reasons",
        /// A function of a camera is on without reasons (R6).
        FunctionNeedsReasons = "function_needs_reasons",
        /// "Safety" alone is no purpose of a camera (R6).
        VaguePurpose = "vague_purpose",
        /// No sign stands before a camera (R6).
        NoSign = "no_sign",
        /// People are searched by somebody of another sex (R6).
        NotSameSex = "not_same_sex",
        /// Worship is watched (R6).
        MonitorsWorship = "monitors_worship",
        /// Somebody inside could not get out (R6).
        ExitsBlocked = "exits_blocked",
        /// A wheelchair cannot pass; the figure is the width in millimetres (R6).
        TooNarrow = "too_narrow",
        /// People are recorded or identified, and yet there are said to be no personal data (R7.1).
        PersonalDataDenied = "personal_data_denied",
        /// Stop: personal data without an assessment (R7.2).
        NoDataAssessment = "no_data_assessment",
        /// Stop: personal data that nothing deletes (R7.4).
        NoDeletion = "no_deletion",
        /// Personal data under the Law Enforcement Directive without a log (R7.6).
        NoLog = "no_log",
        /// Stop: a recipient was not assessed (R11.2).
        RecipientNotAssessed = "recipient_not_assessed",
        /// Stop: personal data go to a recipient without a legal basis (R11).
        NoTransferBasis = "no_transfer_basis",
        /// A complaint would be answered too late; the figure is the days (R9.2).
        ComplaintTooSlow = "complaint_too_slow",
        /// A day that has to be past lies in the future.
        DayInFuture = "day_in_future",
        /// A day that has to come is past (R10).
        DayPast = "day_past",
        /// The review is too far away; the figure is the days (R10.1).
        ReviewTooLate = "review_too_late",
        /// The measure ends before it is reviewed (R10).
        EndsBeforeReview = "ends_before_review",
        /// The measure would last too long; the figure is the days (R10.2).
        LastsTooLong = "lasts_too_long",
        /// A review is about the time since the last one (R12).
        AfterActionTooEarly = "after_action_too_early",
        /// The review does not say that the measure stays: change the answers, or withdraw it (R12.4).
        DoesNotStay = "does_not_stay",
        /// Who decides or reviews wrote part of the record.
        AuthorIsApprover = "author_is_approver",
        /// Another step comes first.
        NotNextStep = "not_next_step",
        /// The record has expired or was withdrawn: copy it as a new draft.
        RecordEnded = "record_ended",
        /// This is not the version of the record that was last written here.
        OtherVersion = "other_version",
        /// The step was not taken here: the journal does not know it.
        NotInJournal = "not_in_journal",
        /// An answer was changed since.
        ChangedSince = "changed_since",
        /// The record has no room for more.
        NoRoom = "no_room",
    }
}

impl ReasonKind {
    /// Whether this is a hard stop: no answer beside it makes up for it.
    pub const fn is_stop(self) -> bool {
        matches!(
            self,
            Self::AssemblyIsNoSubject
                | Self::NoLegalBasis
                | Self::StaleThreat
                | Self::TooFewAlternatives
                | Self::ProtectedCriteria
                | Self::RealTimeBiometrics
                | Self::NoDataAssessment
                | Self::NoDeletion
                | Self::RecipientNotAssessed
                | Self::NoTransferBasis
        )
    }

    /// The key of its message.
    pub fn message_key(self) -> String {
        format!("rights-refused-{self}")
    }
}

/// One reason why a step is refused, and to what it refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Reason {
    /// Why.
    pub kind: ReasonKind,
    /// Because of which part of the checklist.
    pub part: Part,
    /// The figure that the message states, where it states one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<i64>,
}

impl Reason {
    /// A reason that concerns the record as a whole.
    pub(crate) fn record(kind: ReasonKind) -> Self {
        Self { kind, part: Part::Record, figure: None }
    }
}
