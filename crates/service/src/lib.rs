//! The use cases. Every one takes the [`Caller`](parvis_model::Caller) on whose behalf it runs; command line and
//! server both call these and hold no rule of their own.

mod backup;
mod doctor;
mod door;
mod installation;
mod people;
mod places;
mod planning;
mod public;
mod records;
mod register;

pub use backup::{BackupKey, BackupSummary, LeftOut, RestoreOptions, RestoreSummary, is_file_of_installation, new_key_file};
pub use doctor::{Check, Health};
pub use door::budget::{BudgetAnswer, BudgetRequestAnswer};
pub use door::emergency::EmergencyAnswer;
pub use door::journal::{JournalLine, JournalReport};
pub use door::journal_action::JournalAct;
pub use door::journal_groups::JournalGroup;
pub use door::leads::LeadAnswer;
pub use door::protected::{
    AttachmentAnswer, LONGEST_ATTACHMENT, ProposedVersion, ReaderAnswer, RecipientAnswer, RecordHead, ShareAnswer, SharedVersion, SharingAnswer, WaitingSharing,
};
pub use door::relation_list::{Opening, RelationLine, RelationPreview, RelationQuery};
pub use door::relations::{RelationAnswer, RelationsAnswer};
pub use door::rotation::RotationSummary;
pub use door::told::{JournalQuery, OurReading, OurReadings, ToldBy, ToldEntry, ToldPerson, ToldSubject};
pub use installation::certificates::{Authority, ServerCertificate};
pub use installation::environment::{OperatingSystemRandom, SystemClock};
pub use installation::error::{ErrorKey, ServiceError};
pub use installation::folder_lock::{FolderLock, FolderUse};
pub use installation::pack_rules::check_packs;
pub use installation::pages::{LARGEST_PAGE, PAGE, Page, PageQuery};
pub use installation::rule::{BrokenRule, Rule};
pub use installation::settings::{
    BoundaryLevel, Cipher, JournalSettings, LimitDescription, Limits, MailSettings, Retention, Settings, SettingsError, SignIn, Tls, Visits,
};
pub use installation::text::{read_text, text_of};
pub use people::accounts::{
    AccountAnswer, CameBack, Credential, DEVICE_DAYS, DirectoryAddress, Identity, InvitationAnswer, NewAccount, Origin, PasskeyAnswer, PasskeyChallenge, Proof,
    Session, SessionAnswer, SignedIn, TokenAnswer,
};
pub use people::leaving::RESTORE_DAYS;
pub use people::members::{MemberAnswer, OrganisationAnswer};
pub use people::merging::MergePreview;
pub use places::answers::{
    AreaDetail, AreaPage, CategoryAnswer, DifferenceLine, DifferencePage, ImportAnswer, KnownOfSite, OperatorAnswer, SiteDetail, SiteLine, SitePage,
    SourceAnswer, TOTAL_LIMIT, TownAnswer,
};
pub use places::area_list::AreaQuery;
pub use places::areas::check_areas;
pub use places::export::{ExportFormat, ExportLayer, ExportOptions};
pub use places::export_parts::{ExportQuery, ExportRun};
pub use places::import::{
    BaseMapSummary, CategoryRules, ImportDoubt, ImportOptions, ImportSummary, ObjectCounts, SamePlace, SideAnswer, UndoGoesOn, UndoSummary, Undoing,
};
pub use places::site_list::SiteQuery;
pub use places::site_order::SiteOrder;
pub use places::sites::Change;
pub use public::about::{InstallationAnswer, MapSettings};
pub use public::complaints::{ComplaintCode, ComplaintStanding, ComplaintTaken, ComplaintWords, NewComplaint};
pub use public::duties::{ChoiceAnswer, DutyPackAnswer, DutyPackLine, InputAnswer, StageAnswer};
pub use public::library::search::LibraryQuery;
pub use public::library::{Library, LibraryEntry, LibraryLink, LibraryPackAnswer, LibraryPage, LibraryQuestion};
pub use public::measures::{
    CatalogueMeasureAnswer, CostRangeAnswer, EvidenceAnswer, MeasureCatalogue, MeasurePackAnswer, MeasurePlace, MeasureQuestion, MeasureSourceAnswer,
    PracticeLink, SideEffectAnswer,
};
pub use public::notices::{MeasureNotice, MeasureNoticeLine, NoticeWords};
pub use public::plan_templates::{DoctrineAnswer, DoctrineWordsAnswer, PlanTemplateAnswer, PlanTemplates};
pub use public::printed_duties::{DutyPrinting, print_duties};
pub use public::printed_plans::{LARGEST_PLAN, PlanForm, PlanPrinting, PrintedPlan, print_plan};
pub use public::public_notices::{
    NoticeBlock, NoticeBlockKind, NoticeCorrection, NoticeEarlier, NoticeFacetCount, NoticeInline, NoticePicture, NoticeSaid, NoticeWithdrawal, PublicNotice,
    PublicNoticeChange, PublicNoticeContent, PublicNoticeDraft, PublicNoticeDraftLine, PublicNoticeFacet, PublicNoticeKind, PublicNoticeLine, PublicNoticePart,
    PublicNoticeQuery, PublicNoticeState, PublicNoticeStep, PublicNoticeText, PublicNotices,
};
pub use public::surveys::{BroughtAnswer, FindingRuleAnswer, MeasureAnswer, QuestionAnswer, SectionAnswer, ShareAnswers, SurveyAnswer, SurveyLine};
pub use public::taxonomy::{SkosDocument, SkosNode, Taxonomy, TaxonomyPackAnswer, TermAnswer, TermHeld, TermName, TermSource, taxonomy_of};
pub use records::agreements::{
    AgreementAnswer, AgreementChange, AgreementConfirmation, AgreementConfirmed, AgreementContent, AgreementEnd, AgreementEnding, AgreementExchange,
    AgreementGap, AgreementStanding, AgreementTerms, NewAgreement, NewGivenUnder,
};
pub use records::any::{RecordAnswer, RecordVersion};
pub use records::audience::AudienceLine;
pub use records::duty_assessments::{DutyAssessmentAnswer, NewDutyAssessment};
pub use records::findings::{
    Confidence, FindingAnswer, FindingChange, FindingContent, FindingFields, FindingResponse, FindingSeverity, FindingStatus, FindingStep, FindingTurn,
    FindingsPrint, MOST_PRINTED, NewFinding,
};
pub use records::measures::{MeasureChange, MeasureContent, MeasureCost, MeasureFields, MeasureStatus, MeasureStep, NewMeasure, SiteMeasureAnswer};
pub use records::meetings::{MeetingAnswer, MeetingChange, MeetingContent, MeetingFields, MeetingParticipant, MeetingSession, NewMeeting};
pub use records::notes::{NewNote, NoteAnswer, NoteBody, NoteChange, VersionAnswer};
pub use records::partner_statements::{
    ConcernKind, MatchAnswer, MatchConsent, MatchDecline, MatchEnding, MatchedPartner, MatchedStatement, NewPartnerStatement, NewRelease,
    PartnerStatementAnswer, PartnerStatementChange, PartnerStatementContent, PartnerStatementFields, StatementConcern, StatementEnd, StatementEnding,
    StatementOutcome, StatementSort, StatementStanding, StatementText, SupportKind,
};
pub use records::plans::{
    NewPlan, PlanAnswer, PlanChange, PlanChanged, PlanConfiguration, PlanConflict, PlanConflictSection, PlanContent, PlanFields, PlanFindingAnswer, PlanLook,
    PlanPrint, PlanVersion,
};
pub use records::recommendations::{
    EarlierWording, NewRecommendation, RecommendationAnswer, RecommendationAssistance, RecommendationBoard, RecommendationBoardLine, RecommendationChange,
    RecommendationContent, RecommendationCount, RecommendationExecution, RecommendationReply, RecommendationResponse, RecommendationStep,
};
pub use records::retention::RetentionSummary;
pub use records::rights::{
    ComplaintLine, ComplaintOutcome, ComplaintsCounted, MeasureRights, NewNotice, NewRightsAnswer, NewRightsRecord, NoticeStanding, NoticeState,
    ReplyToComplaint, RightsAnswer, RightsContent, RightsNextStep, RightsNoticeAnswer, RightsPrint, RightsReason, RightsRecordAnswer, RightsRecordChange,
    RightsStep,
};
pub use register::Register;

pub use installation::settings::QueueWeights;
pub use planning::agreed::AgreedAnswers;
pub use planning::answered::{AnsweredVisitRequest, DeclineVisitRequest, RequestOutcome};
pub use planning::comparison::ComparisonAnswer;
pub use planning::coverage::{CoverageAnswer, CoverageLine, CoverageSite, CoverageState};
pub use planning::digest::{DigestAnswer, DigestRhythm, LetterAnswer, MailAnswer, NewDigest};
pub use planning::distribution::{DistributionAnswer, DistributionColumn, DistributionCount, DistributionIndex, DistributionLine};
pub use planning::due::{Calendar, DueAct, DueAnswer, DueKind, DueLine, DueQuery, DueWhose};
pub use planning::queue_lines::{QueueAnswer, QueueArea, QueueLine, QueueQuery, QueueReason};
pub use planning::requests::{NewVisitRequest, VisitRequestAnswer};
pub use records::visits::VisitRequestReason;
pub use records::visits::{
    AnswersTaken, CorrectVisit, CorrectionAnswer, DueIf, DueIfWhat, FindingBecomes, FindingIf, FinishVisit, HandoverAnswer, HandoverRefusal, MeasureIf,
    NewVisit, Photograph, PointCorrection, PreviousVisit, PrintedReport, VisitAnswer, VisitBundle, VisitContent, VisitVersion, WalkUpdate, WhatIf,
    WhatIfAnswer,
};

/// What a law asks, as far as answers tell.
pub use parvis_assess::duty::{Evaluation, Standing, Truth};
/// What a survey amounts to.
pub use parvis_assess::survey::{AnswerIf, SurveyAgreement, SurveyResults};
/// What was answered on a walk, and what becomes of what a device brings home.
pub use parvis_assess::visit_answers::{Answered, Merged, Point, Sent, VisitAnswers};
/// The paper of printed things, and what their files are called.
pub use parvis_documents::{FileName, Paper, Words};
/// The content packs, and what may be wrong with them.
pub use parvis_packs::{Fault, MeasureDomain, MeasureFunction, PackError, Packs, QuestionKind};
/// The checklist of a rights record: its items, its steps, and how it stands.
pub use parvis_rights::{Item as RightsItem, State as RightsState, Step as RightsStepWord};

/// What in a folder of packs changes nothing: files that nothing reads, and categories, questions and measures that there are not.
pub use parvis_packs::{unasked as unasked_measures, unlinked as unlinked_practices, unoffered as unoffered_surveys, unread as unread_packs};

/// How far a side of a match consents.
pub use parvis_access::MatchStep;
/// What a member may do in the register.
pub use parvis_access::Task;
/// A secret that is shown once.
pub use parvis_credentials::Secret;
/// Verifies the checkpoints of a journal.
pub use parvis_journal::PublicKey;
/// Why a letter was not sent.
pub use parvis_mail::{NotSent, Security as MailSecurity, WhyNotSent};
/// Told how far an import is: stage, steps done, steps in all.
pub use parvis_osm::{Progress, Stage};
