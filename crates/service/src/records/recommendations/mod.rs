//! Recommendations: what a body recommends to an organisation, mostly out of a meeting, and what became of it.

mod board;
mod print;
mod report;
mod respond;
mod shapes;
mod words;
mod written;

use async_recursion::async_recursion as boxed;
use parvis_access::{Operation, Share, SharedAs, Terms};
use parvis_model::{Caller, Purpose, RecommendationId, RecordState, SubjectId, Timestamp};
use parvis_store::Snapshot;

pub use board::{RecommendationBoard, RecommendationBoardLine, RecommendationCount};
pub(crate) use shapes::RecommendationDocument;
pub use shapes::{
    EarlierWording, NewRecommendation, RecommendationAnswer, RecommendationChange, RecommendationContent, RecommendationResponse, RecommendationStep,
};
pub use words::{RecommendationAssistance, RecommendationExecution, RecommendationReply};

use crate::door::protected::{Marked, Reader, Verb, planned};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::records::kind::{Begun, Kind, Opened, id_of};
use crate::register::Register;
use written::By;

impl Register {
    /// Recommends something to an organisation and gives it to that organisation in the same act, or does neither.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; a broken rule says what does not fit, such as an organisation that has ended.
    #[boxed]
    pub async fn create_recommendation(&self, caller: &Caller, about: SubjectId, new: NewRecommendation) -> Result<RecommendationAnswer, ServiceError> {
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let mut begun = self.begin_record::<RecommendationDocument>(caller, about, marked).await?;
        let reader = begun.reader;
        let addressee = self.addressee_named(begun.snapshot(), about).await?;
        let meeting_title = self.meeting_named(begun.snapshot(), &reader, new.meeting).await?;
        let document = RecommendationDocument {
            meeting: new.meeting,
            meeting_title,
            addressee,
            number: written::number(&new.number)?,
            wording: written::wording(&new.wording)?,
            earlier: Vec::new(),
            reply: RecommendationReply::NoneYet,
            replied_on: None,
            execution: RecommendationExecution::NotBegun,
            evidence: String::new(),
            assistance: RecommendationAssistance::Nothing,
            report_due: new.report_due,
            reported_on: None,
            history: Vec::new(),
        };
        let given = match new.given_until {
            Some(until) => Some(self.given_to_addressee(&mut begun, until).await?),
            None => None,
        };
        let id = begun.id;
        self.keep_begun_given(caller, begun, &document, given.as_slice()).await?.shown(self.recommendation(caller, Purpose::OwnWork, id).await)
    }

    /// The decision on giving a recommendation that is begun to the organisation to which it is addressed, for its own work.
    async fn given_to_addressee(&self, begun: &mut Begun<RecommendationDocument>, until: Timestamp) -> Result<Share, ServiceError> {
        let (reader, row) = (begun.reader, begun.row.clone());
        let SubjectId::Organisation(to) = row.subject else { return Err(ServiceError::NotFound("organisation")) };
        let found = self.recipients_at(begun.snapshot(), &reader, row.subject, &[to]).await?;
        let relation = begun.snapshot().relation(reader.scope.organisation, row.subject, row.owner, reader.scope.now).await?;
        let terms = Terms { part: SharedAs::Named, purpose: Purpose::OwnWork, now: reader.scope.now, until };
        Ok(self.decide_share(&reader, &planned(&row, relation, row.state)?, (to, &found), terms)??)
    }

    /// Changes a recommendation of the own organisation: its number and words, what it confirms, what it monitors, which assistance it offers.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; a broken rule says what does not fit.
    #[boxed]
    pub async fn change_recommendation(
        &self,
        caller: &Caller,
        id: RecommendationId,
        wanted: RecommendationChange,
    ) -> Result<RecommendationAnswer, ServiceError> {
        let mut held = self.hold_record::<RecommendationDocument>(caller, id, Operation::Change).await?;
        let (reader, row, version) = (held.reader, held.before.row.clone(), wanted.version);
        let said: RecommendationDocument = self.document(held.snapshot(), &row).await?;
        let by_itself = self.answers_itself(held.snapshot(), &row, reader.scope.now).await?;
        let by = By { organisation: reader.scope.organisation, at: reader.scope.now, today: self.today() };
        let says = written::changed(&said, wanted, by_itself, by)?;
        let marked = held.marked();
        let action = Verb::Change.of(RecommendationDocument::KIND);
        let changed = self.keep_changed(caller, held, (version, action), marked, (Some(&said), &says)).await?;
        changed.shown(self.recommendation(caller, Purpose::OwnWork, id).await)
    }

    /// A page of the recommendations to an organisation, opened: its sheet; or, without one, that there are some, everywhere. The latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for an organisation that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn recommendations(
        &self,
        caller: &Caller,
        purpose: Purpose,
        about: Option<SubjectId>,
        page: &PageQuery,
    ) -> Result<Page<RecommendationAnswer>, ServiceError> {
        let Some(found) = self.list_opened::<RecommendationDocument>(caller, purpose, about, page).await? else { return Ok(Page::empty()) };
        let mut snapshot = self.store.read().await?;
        let mut answers = Vec::with_capacity(found.lines.len());
        for mut line in found.lines {
            let content = match line.told() {
                Some(document) => Some(self.recommendation_content(&mut snapshot, &found.reader, document).await?),
                None => None,
            };
            answers.push(RecommendationAnswer { id: id_of::<RecommendationDocument>(&line.seen)?, head: line.head, content, recipients: None });
        }
        Ok(Page { lines: answers, next: found.next })
    }

    /// One recommendation, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn recommendation(&self, caller: &Caller, purpose: Purpose, id: RecommendationId) -> Result<RecommendationAnswer, ServiceError> {
        let Opened { reader, head, document, recipients, .. } = self.open_record::<RecommendationDocument>(caller, purpose, id).await?;
        let content = match document {
            Some(document) => Some(self.recommendation_content(&mut self.store.read().await?, &reader, document).await?),
            None => None,
        };
        Ok(RecommendationAnswer { id, head, content, recipients })
    }

    /// What a recommendation says to a reader, who may or may not know of the meeting of which it comes.
    pub(crate) async fn recommendation_content(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        document: RecommendationDocument,
    ) -> Result<RecommendationContent, ServiceError> {
        let meeting = self.named(snapshot, reader, document.meeting).await?;
        let overdue = document.is_overdue(self.today());
        Ok(RecommendationContent {
            meeting,
            meeting_title: document.meeting_title,
            addressee: document.addressee,
            number: document.number,
            wording: document.wording,
            earlier: document.earlier,
            reply: document.reply,
            replied_on: document.replied_on,
            execution: document.execution,
            evidence: document.evidence,
            assistance: document.assistance,
            report_due: document.report_due,
            reported_on: document.reported_on,
            overdue,
            history: document.history,
        })
    }
}
