//! Seminars and other meetings: when, where, held by whom, what about, who took part, and what was concluded.

mod shapes;
mod written;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, MeetingId, Purpose, RecordState, SubjectId};
use parvis_store::Snapshot;

pub(crate) use shapes::MeetingDocument;
pub use shapes::{MeetingAnswer, MeetingChange, MeetingContent, MeetingFields, MeetingParticipant, MeetingSession, NewMeeting};

use crate::door::permit::sees_organisation;
use crate::door::protected::{Marked, Verb};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::records::kind::{Kind, Opened, id_of};
use crate::register::Register;

impl Register {
    /// Writes down a meeting of the own organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; a broken rule says what does not fit.
    #[boxed]
    pub async fn create_meeting(&self, caller: &Caller, about: SubjectId, new: NewMeeting) -> Result<MeetingAnswer, ServiceError> {
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let mut begun = self.begin_record::<MeetingDocument>(caller, about, marked).await?;
        let document = self.meeting_written(begun.snapshot(), caller, None, new.fields).await?;
        let id = begun.id;
        self.keep_begun(caller, begun, &document).await?.shown(self.meeting(caller, Purpose::OwnWork, id).await)
    }

    /// Changes a meeting of the own organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; a broken rule says what does not fit.
    #[boxed]
    pub async fn change_meeting(&self, caller: &Caller, id: MeetingId, wanted: MeetingChange) -> Result<MeetingAnswer, ServiceError> {
        let mut held = self.hold_record::<MeetingDocument>(caller, id, Operation::Change).await?;
        let row = held.before.row.clone();
        let said: MeetingDocument = self.document(held.snapshot(), &row).await?;
        let says = match wanted.fields {
            Some(fields) => self.meeting_written(held.snapshot(), caller, Some(&said), fields).await?,
            None => said.clone(),
        };
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (wanted.version, Verb::Change.of(MeetingDocument::KIND)), marked, (Some(&said), &says)).await?;
        changed.shown(self.meeting(caller, Purpose::OwnWork, id).await)
    }

    /// A page of the meetings of an organisation or of the installation, opened; or, without one, that there are some. The latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a subject that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn meetings(&self, caller: &Caller, purpose: Purpose, about: Option<SubjectId>, page: &PageQuery) -> Result<Page<MeetingAnswer>, ServiceError> {
        let Some(found) = self.list_opened::<MeetingDocument>(caller, purpose, about, page).await? else { return Ok(Page::empty()) };
        let mut snapshot = self.store.read().await?;
        let mut answers = Vec::with_capacity(found.lines.len());
        for mut line in found.lines {
            let content = match line.told() {
                Some(document) => Some(self.meeting_content(&mut snapshot, caller, document).await?),
                None => None,
            };
            answers.push(MeetingAnswer { id: id_of::<MeetingDocument>(&line.seen)?, head: line.head, content, attachments: None, recipients: None });
        }
        Ok(Page { lines: answers, next: found.next })
    }

    /// One meeting, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn meeting(&self, caller: &Caller, purpose: Purpose, id: MeetingId) -> Result<MeetingAnswer, ServiceError> {
        let Opened { head, document, attachments, recipients, .. } = self.open_record::<MeetingDocument>(caller, purpose, id).await?;
        let content = match document {
            Some(document) => Some(self.meeting_content(&mut self.store.read().await?, caller, document).await?),
            None => None,
        };
        Ok(MeetingAnswer { id, head, content, attachments, recipients })
    }

    /// What a meeting says: of those who took part everybody reads the names of then, and those who may know of an organisation which one it is.
    pub(crate) async fn meeting_content(&self, snapshot: &mut Snapshot, caller: &Caller, document: MeetingDocument) -> Result<MeetingContent, ServiceError> {
        let mut participants = Vec::with_capacity(document.participants.len());
        for participant in document.participants {
            let organisation = match participant.organisation {
                Some(id) if sees_organisation(snapshot, caller, id).await? => Some(id),
                _ => None,
            };
            participants.push(MeetingParticipant { organisation, ..participant });
        }
        Ok(MeetingContent {
            title: document.title,
            from: document.from,
            until: document.until,
            place: document.place,
            meeting_kind: document.meeting_kind,
            bodies: document.bodies,
            fields_of_work: document.fields_of_work,
            sessions: document.sessions,
            participants,
            conclusions: document.conclusions,
        })
    }
}
