//! Visits: a walk round a site with a survey, begun as a draft, taken on a device without network, finished with its findings.

use async_recursion::async_recursion as boxed;
mod answers;
mod correction;
mod finish;
mod handover;
mod photographs;
mod report;
mod request_reason;
mod second_rating;
mod shapes;
mod take_along;
mod what_if;

use std::collections::{BTreeMap, BTreeSet};

use parvis_access::Operation;
use parvis_assess::survey::{SurveyAnswers, SurveyResults, results};
use parvis_assess::visit_answers::VisitAnswers;
use parvis_model::{Caller, Purpose, RecordKind, RecordState, SiteId, VisitId};
use parvis_packs::SurveyPack;
use parvis_store::{Seen, Snapshot};

pub use answers::{AnswersTaken, WalkUpdate};
pub use correction::{CorrectVisit, CorrectionAnswer, PointCorrection, VisitVersion};
pub use finish::FinishVisit;
pub use handover::{HandoverAnswer, HandoverRefusal};
pub use photographs::Photograph;
pub use report::PrintedReport;
pub(crate) use report::{address as address_in, may_read};
pub use request_reason::VisitRequestReason;
pub(crate) use shapes::VisitDocument;
pub use shapes::{NewVisit, PreviousVisit, VisitAnswer, VisitContent};
pub use take_along::VisitBundle;
pub use what_if::{DueIf, DueIfWhat, FindingBecomes, FindingIf, MeasureIf, WhatIf, WhatIfAnswer};

use crate::door::protected::{Marked, Reader, none_of};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::installation::rule::Rule;
use crate::records::kind::{Kind, Opened};
use crate::register::Register;

pub(crate) const KIND: RecordKind = RecordKind::Visit;

/// The longest remarks, in characters.
const LONGEST_REMARKS: usize = 5_000;

/// The longest words about one point, in characters.
const LONGEST_WORDS: usize = 2_000;

impl Kind for VisitDocument {
    const KIND: RecordKind = KIND;
    type Id = VisitId;
    const HELD_BACK: &'static [Operation] = &[Operation::Text, Operation::Attachments, Operation::Recipients];

    async fn held_back(register: &Register, snapshot: &mut Snapshot, reader: &Reader, found: &[Seen]) -> Result<BTreeSet<String>, ServiceError> {
        let mut held_back = BTreeSet::new();
        for seen in found {
            if register.is_blind_to(snapshot, reader, seen).await? {
                held_back.insert(seen.row.id.clone());
            }
        }
        Ok(held_back)
    }
}

impl Register {
    /// Begins a visit to a site.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site, survey or first visit that is not there; [`ServiceError::Forbidden`];
    /// [`ServiceError::Invalid`] where the member made the first visit themselves.
    #[boxed]
    pub async fn start_visit(&self, caller: &Caller, site: SiteId, new: NewVisit) -> Result<VisitAnswer, ServiceError> {
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Draft };
        let mut begun = self.begin_record::<VisitDocument>(caller, site.into(), marked).await?;
        let (id, reader) = (begun.id, begun.reader);
        let mut survey = new.survey;
        // Both raters answer the same questions, even if the survey has changed since.
        let mut version = None;
        if let Some(first) = new.second_of {
            let (of_first, its_version) = self.check_first(begun.snapshot(), &reader, site, first).await?;
            version = Some(its_version);
            if survey.get_or_insert_with(|| of_first.clone()) != &of_first {
                return Err(ServiceError::Invalid("a second rating has the survey of the first".to_owned()));
            }
            if new.from_photographs && self.photographs_to_rate(begun.snapshot(), &reader, first).await?.is_empty() {
                return Err(Rule::NoPhotographs.broken("the first visit has no photographs to rate from"));
            }
        } else if new.from_photographs {
            return Err(ServiceError::Invalid("only a second rating can work from photographs".to_owned()));
        }
        let (_, line) = begun.snapshot().site(site).await?.ok_or(ServiceError::NotFound("site"))?;
        let pack = self.pack_of_survey(survey.as_deref().unwrap_or_else(|| self.survey_for(&line.category)))?;
        let survey_version = version.as_deref().map_or(pack, |version| pack.of_version(version)).version.clone();
        let survey = pack.key.get_ref().clone();
        let document = VisitDocument {
            survey,
            survey_version,
            rater: reader.member(),
            walk: VisitAnswers::default(),
            remarks: String::new(),
            taken_along_until: None,
            finished_at: None,
            day: None,
            second_of: new.second_of,
            from_photographs: new.from_photographs,
            agreed: BTreeMap::new(),
            middle: None,
            corrections: Vec::new(),
        };
        self.keep_begun(caller, begun, &document).await?.shown(self.visit(caller, Purpose::OwnWork, id).await)
    }

    /// A page of the visits that the reader may know of, everywhere or at one site, without what was seen, the latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there.
    #[boxed]
    pub async fn visits(&self, caller: &Caller, purpose: Purpose, site: Option<SiteId>, page: &PageQuery) -> Result<Page<VisitAnswer>, ServiceError> {
        let listed = |id, head| VisitAnswer { id, head, content: None, attachments: None, recipients: None };
        self.list_of::<VisitDocument, _>(caller, purpose, site.map(Into::into), page, listed).await
    }

    /// One visit, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn visit(&self, caller: &Caller, purpose: Purpose, id: VisitId) -> Result<VisitAnswer, ServiceError> {
        let Opened { reader, seen, head, document, attachments, recipients, .. } = self.open_record::<VisitDocument>(caller, purpose, id).await?;
        let content = match document {
            Some(document) => Some(self.visit_content(caller, &reader, &seen, document).await?),
            None => None,
        };
        Ok(VisitAnswer { id, head, content, attachments, recipients })
    }

    /// What was seen on a visit whose opening is in the journal.
    async fn visit_content(&self, caller: &Caller, reader: &Reader, seen: &Seen, document: VisitDocument) -> Result<VisitContent, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let second_of = self.named(&mut snapshot, reader, document.second_of).await?;
        let corrections = self.corrections_of(&mut snapshot, seen, &document).await?;
        drop(snapshot);
        let previous = if seen.row.state == RecordState::Draft { self.previous(caller, reader, seen, &document).await? } else { None };
        Ok(VisitContent {
            results: self.results_of(&document)?,
            survey: document.survey,
            survey_version: document.survey_version,
            yours: document.rater == reader.member(),
            walk: document.walk,
            remarks: document.remarks,
            taken_along_until: document.taken_along_until,
            finished_at: document.finished_at,
            day: document.day,
            second_of,
            from_photographs: document.from_photographs,
            agreed: document.agreed,
            middle: document.middle,
            corrections,
            previous,
        })
    }

    /// The survey as it was when the visit was begun; as it is now where that version is not kept.
    pub(crate) fn pack_of_visit(&self, document: &VisitDocument) -> Result<&SurveyPack, ServiceError> {
        Ok(self.pack_of_survey(&document.survey)?.of_version(&document.survey_version))
    }

    /// What the answers of a visit amount to, by the survey as it was. Answers that fit no question of it are left out.
    pub(crate) fn results_of(&self, document: &VisitDocument) -> Result<SurveyResults, ServiceError> {
        let pack = self.pack_of_visit(document)?;
        Ok(results(pack, &fitting(pack, &document.counting()), &[]))
    }

    /// The last finished visit to the same site with the same survey that the reader may read.
    async fn previous(&self, caller: &Caller, reader: &Reader, seen: &Seen, document: &VisitDocument) -> Result<Option<PreviousVisit>, ServiceError> {
        // A second rater starts from nothing.
        if document.second_of.is_some() {
            return Ok(None);
        }
        let classes = self.permitted(reader, KIND, Operation::Text)?;
        let mut snapshot = self.store.read().await?;
        let found = snapshot.permitted_about(&reader.scope, KIND, &classes, seen.row.subject).await?;
        for other in found.into_iter().rev().filter(|other| other.row.id != seen.row.id && other.row.state == RecordState::Current) {
            let before: Option<VisitDocument> = self.document_unless_damaged(&mut snapshot, &other.row).await?;
            let Some(before) = before.filter(|before| before.survey == document.survey) else { continue };
            if !self.is_blind_to(&mut snapshot, reader, &other).await? {
                drop(snapshot);
                match self.journal_opening(caller, reader, &other, &[Operation::Text]).await {
                    // Taken back or erased meanwhile; or one more site than may be opened today, and the visit starts from nothing.
                    Err(ServiceError::NotFound(_) | ServiceError::OverBudget(_)) => return Ok(None),
                    opened => opened?,
                }
                let id = other.row.id.parse().map_err(|_| none_of(KIND))?;
                // A key stands for the same question in every version; what is asked no longer is not started from.
                let (pack, mut answers) = (self.pack_of_visit(document)?, before.counting());
                answers.retain(|question, points| SurveyAnswers::read(pack, [(question.as_str(), points.as_slice())]).is_ok());
                return Ok(Some(PreviousVisit { id, at: before.finished_at.unwrap_or(other.row.changed_at), answers }));
            }
        }
        Ok(None)
    }
}

/// The answers that fit a survey.
pub(crate) fn fitting(pack: &SurveyPack, written: &BTreeMap<String, Vec<String>>) -> SurveyAnswers {
    SurveyAnswers::read_what_fits(pack, written.iter().map(|(key, points)| (key.as_str(), points.as_slice())))
}

/// Text of several lines, without what no text has.
fn remarks(text: &str) -> Result<String, ServiceError> {
    let text = text.trim();
    if text.chars().count() > LONGEST_REMARKS {
        return Err(Rule::TextTooLong.broken_with(&[("most", LONGEST_REMARKS as u64)], format!("remarks have at most {LONGEST_REMARKS} characters")));
    }
    Ok(text.to_owned())
}
