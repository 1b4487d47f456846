//! Rules that a request of a person can break: each has a word, by which the interface says it in the reader's language, with the figures
//! that belong into the sentence. The API says the same in English.

use parvis_model::closed_list;

pub use crate::installation::broken_rule::BrokenRule;

closed_list! {
    /// A rule that a request broke.
    pub enum Rule {
        /// A name is made of what is seen, on one line, and not too long.
        Name = "name",
        /// A reason that is asked for is missing.
        ReasonMissing = "reason_missing",
        /// A text is empty, or has more than `most` characters.
        TextLength = "text_length",
        /// A text has more than `most` characters.
        TextTooLong = "text_too_long",
        /// A reason has `least` to `most` visible characters on one line.
        LineLength = "line_length",
        /// The number of people is outside its range.
        People = "people",
        /// What is named as the operator is neither an operator nor a community.
        OperatorKind = "operator_kind",
        /// It is marked higher than the installation accepts.
        Marking = "marking",
        /// Nothing would change.
        NothingChanged = "nothing_changed",
        /// It was changed as often, or with as much text, as is kept.
        ChangedEnough = "changed_enough",
        /// One record holds `kibibytes` at most.
        RecordFull = "record_full",
        /// Only current records of some kinds, marked clear or green, are shared with everybody here.
        NotSharedHere = "not_shared_here",
        /// Who proposed or wrote it does not review it.
        SecondReviewer = "second_reviewer",
        /// It was given as often as is kept.
        SharedEnough = "shared_enough",
        /// Nobody of the organisation would see it for this purpose.
        NobodySees = "nobody_sees",
        /// It ends in the future, at most `days` from now.
        EndsInTime = "ends_in_time",
        /// The visit cannot be given to somebody who was named when it was finished.
        VisitNotShared = "visit_not_shared",
        /// A finding was answered as often as is kept.
        AnsweredEnough = "answered_enough",
        /// The body that made a recommendation alone confirms it.
        RecommendationIssuer = "recommendation_issuer",
        /// The organisation to which a recommendation is addressed answers itself.
        RecommendationAddressee = "recommendation_addressee",
        /// A recommendation was closed by the body that made it.
        RecommendationClosed = "recommendation_closed",
        /// What is monitored has a day on which the report is due.
        RecommendationReport = "recommendation_report",
        /// A meeting begins before it ends.
        MeetingDays = "meeting_days",
        /// There is no such organisation, or it has no name.
        MeetingParticipant = "meeting_participant",
        /// A finding was closed by its owner.
        FindingClosed = "finding_closed",
        /// The owner of a finding alone verifies it.
        OwnerVerifies = "owner_verifies",
        /// A file is empty.
        FileEmpty = "file_empty",
        /// A file is longer than `mebibytes`.
        FileTooLong = "file_too_long",
        /// A record has as many files as are kept.
        FilesFull = "files_full",
        /// A photograph cannot be read.
        PhotographDamaged = "photograph_damaged",
        /// A file ends before its end.
        FileCutShort = "file_cut_short",
        /// A photograph has more than `million` pixels, or would need too much memory.
        PhotographTooLarge = "photograph_too_large",
        /// A file is in a format that is not taken.
        FileFormat = "file_format",
        /// Only pictures are kept with such a record.
        PictureOnly = "picture_only",
        /// Two devices answered a question differently.
        TwoAnswers = "two_answers",
        /// As many devices answered a question differently as are kept.
        AnswersFull = "answers_full",
        /// No question of a visit was answered.
        NothingAnswered = "nothing_answered",
        /// A visit is finished.
        VisitFinished = "visit_finished",
        /// A visit is not finished.
        VisitUnfinished = "visit_unfinished",
        /// Somebody else makes this visit.
        VisitNotYours = "visit_not_yours",
        /// Who rates a second time finishes that first.
        RateFirst = "rate_first",
        /// A visit that ends now cannot have this day.
        DayOfVisit = "day_of_visit",
        /// The day is past.
        DayPast = "day_past",
        /// As many requests about a place are open as are kept.
        RequestsFull = "requests_full",
        /// Who made or read a visit does not rate it a second time.
        SecondRater = "second_rater",
        /// A second rating was asked for already.
        SecondAsked = "second_asked",
        /// There are no photographs to rate from.
        NoPhotographs = "no_photographs",
        /// Both raters have to finish first.
        RatersUnfinished = "raters_unfinished",
        /// There is an organisation of this name and another kind.
        OrganisationKind = "organisation_kind",
        /// Another organisation has this name.
        OrganisationNamed = "organisation_named",
        /// An organisation ends once nobody works for it.
        OrganisationHasMembers = "organisation_has_members",
        /// An organisation that leads the installation does not end.
        OrganisationLeads = "organisation_leads",
        /// An organisation has ended.
        OrganisationEnded = "organisation_ended",
        /// An organisation has not ended.
        OrganisationRuns = "organisation_runs",
        /// An organisation is merged into another one, not into itself.
        MergeSame = "merge_same",
        /// Organisations of different kinds are not merged.
        MergeKind = "merge_kind",
        /// What looks after itself is not merged from outside.
        MergeSettled = "merge_settled",
        /// There are as many organisations as are kept.
        OrganisationsFull = "organisations_full",
        /// An organisation has as many members as are kept.
        MembersFull = "members_full",
        /// Members of this kind of organisation have no such role.
        MemberRole = "member_role",
        /// From outside only the first manager is added.
        FirstManager = "first_manager",
        /// Somebody has to look after the organisation.
        LastManager = "last_manager",
        /// A membership has not ended.
        MembershipRuns = "membership_runs",
        /// The name of somebody who has left was erased, and is needed.
        NameErased = "name_erased",
        /// Nobody makes a link for themselves.
        LinkForSelf = "link_for_self",
        /// A user name is taken.
        UserNameTaken = "user_name_taken",
        /// What a user name is made of.
        UserName = "user_name",
        /// A member has as many tokens as are kept.
        TokensFull = "tokens_full",
        /// A member has as many passkeys as are kept.
        PasskeysFull = "passkeys_full",
        /// Browsers allow no passkeys at this address.
        PasskeysImpossible = "passkeys_impossible",
        /// A device answered something else than it was asked.
        PasskeyAnswer = "passkey_answer",
        /// It is the last way in.
        LastWayIn = "last_way_in",
        /// Somebody else signs in with this account of the directory.
        DirectoryTaken = "directory_taken",
        /// The installation sends no e-mail.
        MailOff = "mail_off",
        /// This is no e-mail address.
        MailAddress = "mail_address",
        /// As many e-mail addresses were entered today as may be.
        MailAsked = "mail_asked",
        /// Of places, 1 to `most` are asked for.
        PlacesAsked = "places_asked",
        /// An earlier request waits for a decision.
        RequestWaits = "request_waits",
        /// As much was asked for today as may be.
        RequestsToday = "requests_today",
        /// An emergency access lasts up to `most` minutes.
        EmergencyMinutes = "emergency_minutes",
        /// As many emergency accesses run as may at a time.
        EmergenciesRun = "emergencies_run",
        /// There is an emergency access to this place already.
        EmergencyHere = "emergency_here",
        /// As many emergency accesses were opened today as may be.
        EmergenciesToday = "emergencies_today",
        /// A file is no GeoJSON file of areas.
        AreaFile = "area_file",
        /// A file of areas is longer than `mebibytes`.
        AreaFileTooLong = "area_file_too_long",
        /// A file holds more areas or vertices than are taken.
        AreaFileFull = "area_file_full",
        /// The area with this `number` in a file cannot be used.
        AreaInFile = "area_in_file",
        /// An outline encloses nothing, or lies nowhere.
        AreaOutline = "area_outline",
        /// An outline is too intricate.
        AreaTooIntricate = "area_too_intricate",
        /// Too many places lie in the areas of a file.
        AreaPlaces = "area_places",
        /// Too many areas would lie around one place.
        AreasAround = "areas_around",
        /// There are as many areas as are kept.
        AreasFull = "areas_full",
        /// An area comes from an extract.
        AreaOfExtract = "area_of_extract",
        /// Organisations are linked to an area.
        AreaLinked = "area_linked",
        /// Only an authority leads the installation.
        LeadIsAuthority = "lead_is_authority",
        /// The last one that leads the installation stays.
        LastLead = "last_lead",
        /// A file is not in UTF-8.
        Encoding = "encoding",
        /// There is no import to undo.
        NothingToUndo = "nothing_to_undo",
        /// The last import alone is undone.
        UndoLast = "undo_last",
        /// The last import is undone already.
        UndoneAlready = "undone_already",
        /// What undoing needs is not there.
        UndoNotKept = "undo_not_kept",
        /// A measure names an entry of the catalogue, or says what it is.
        MeasureWords = "measure_words",
        /// This does not follow from where a measure stands.
        MeasureStep = "measure_step",
        /// Nobody answers for a measure that is planned or live.
        MeasureAnswers = "measure_answers",
        /// The days of a measure contradict each other.
        MeasureDays = "measure_days",
        /// A measure that observes people has no rights record that lets it run now.
        MeasureRights = "measure_rights",
        /// What a measure is was assessed for a rights record that is in force, and stays.
        MeasureAssessed = "measure_assessed",
        /// What a measure costs is no range in a currency and a year.
        MeasureCost = "measure_cost",
        /// There is no such finding at this site.
        MeasureFinding = "measure_finding",
        /// A measure treats at most so many findings.
        MeasureFindings = "measure_findings",
        /// The days of a partner statement are too far apart, or in the wrong order.
        StatementDays = "statement_days",
        #[doc = "There is no such area as a partner statement names."] StatementArea = "statement_area",
        /// `count` words of a partner statement have to be looked at first.
        StatementAsks = "statement_asks",
        /// A partner statement was met or dropped.
        StatementEnded = "statement_ended",
        #[doc = "A statement marked above amber is not released for matching."] ReleaseMarking = "release_marking",
        #[doc = "A statement that does not hold is not released for matching."] ReleaseStanding = "release_standing",
        #[doc = "An organisation has released as many statements as may be."] ReleasesFull = "releases_full",
        #[doc = "A match has ended."] MatchEnded = "match_ended",
        #[doc = "Both sides of a match see what the last consent was about: it is not taken back."] MatchShown = "match_shown",
        #[doc = "It is not the turn of this side for that step of a match."] MatchStep = "match_step",
        #[doc = "An agreement has another party, and at most `most` outside the register."] AgreementParties = "agreement_parties",
        #[doc = "An agreement names each kind of record once, none of them red; and a record that it does not name is not given under it."] AgreementExchange = "agreement_exchange",
        #[doc = "An agreement runs for `years` at most, and is reviewed while it runs."] AgreementDays = "agreement_days",
        #[doc = "An agreement lacks `count` things without which it is not confirmed."] AgreementGaps = "agreement_gaps",
        #[doc = "What both parties confirmed stays as it is."] AgreementConfirmed = "agreement_confirmed",
        #[doc = "An agreement has ended."] AgreementEnded = "agreement_ended",
        #[doc = "Something is given under an agreement while that is in force, and no longer."] AgreementNotInForce = "agreement_not_in_force",
        /// A rights record says on one line what it is about.
        RightsTitle = "rights_title",
        /// The own organisation has no such measure at this site.
        RightsMeasure = "rights_measure",
        /// A measure has at most so many rights records.
        RightsEnough = "rights_enough",
        /// An answer of a rights record has an unknown field, or a value out of range.
        RightsAnswer = "rights_answer",
        /// A step of a rights record is refused.
        RightsStep = "rights_step",
        /// A rights record has ended.
        RightsEnded = "rights_ended",
        /// A rights record has no room for more.
        RightsFull = "rights_full",
        /// A public notice is published of a measure that observes people and may run now.
        NoticeRuns = "notice_runs",
        /// The place of a notice is not listed.
        NoticePlace = "notice_place",
        /// A field of a notice is empty or too long, or holds what is not seen.
        NoticeWords = "notice_words",
        /// A public notice holds HTML, a picture by address, code, or a link that leads elsewhere than to the web or to somebody's mail.
        PublicNoticeMarkup = "public_notice_markup",
        /// A public notice holds a character that is not seen, or that turns the direction of others.
        PublicNoticeUnseen = "public_notice_unseen",
        /// A public notice is written in 1 to `most` languages.
        PublicNoticeLanguages = "public_notice_languages",
        /// The day of a public notice lies before 1900, or more than a year ahead.
        PublicNoticeDay = "public_notice_day",
        /// A term of a public notice is not in the taxonomy, or there are more than `most` of a sort.
        PublicNoticeTerms = "public_notice_terms",
        /// An organisation has `most` public notices, as many as are kept.
        PublicNoticesFull = "public_notices_full",
        /// A public notice lacks a part in one of its languages.
        PublicNoticeUnfinished = "public_notice_unfinished",
        /// A public notice is published once somebody else has reviewed it; withdrawn once it was published, discarded before.
        PublicNoticeReview = "public_notice_review",
        /// A public notice was withdrawn.
        PublicNoticeWithdrawn = "public_notice_withdrawn",
        /// The action cards of a plan have `letters` together, of which at most `most` are printed at once.
        CardsTooLong = "cards_too_long",
        /// As many complaints wait as are taken.
        ComplaintsFull = "complaints_full",
        /// A reply to a complaint lacks a function, or says something that does not belong to it.
        ComplaintReply = "complaint_reply",
        /// The time for an answer to a complaint is extended once, before it is over, and not that far.
        ComplaintDays = "complaint_days",
        /// A record is not erased while somebody waits for an answer to a complaint.
        ComplaintsWait = "complaints_wait",
    }
}
