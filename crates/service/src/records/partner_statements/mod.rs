//! Partner statements: what an organisation needs, can offer or lacks, as it says so itself. Theirs until it is given.

mod asked;
mod consents;
mod fits;
mod looks;
mod matches;
mod release;
mod shapes;
mod standing;
mod told;
mod turns;
mod written;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, PartnerStatementId, Purpose, RecordKind, RecordState, SubjectId};
use parvis_store::Snapshot;

pub use asked::StatementText;
pub use looks::{ConcernKind, StatementConcern};
pub(crate) use shapes::PartnerStatementDocument;
pub use shapes::{
    NewPartnerStatement, PartnerStatementAnswer, PartnerStatementChange, PartnerStatementContent, PartnerStatementFields, StatementEnd, StatementEnding,
    StatementOutcome, StatementSort, StatementStanding, SupportKind,
};
pub use told::{MatchAnswer, MatchConsent, MatchDecline, MatchEnding, MatchedPartner, MatchedStatement, NewRelease};

use crate::door::protected::{Marked, Verb};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::installation::rule::Rule;
use crate::records::kind::{Kind, Opened, id_of};
use crate::register::Register;

const KIND: RecordKind = RecordKind::PartnerStatement;

impl Kind for PartnerStatementDocument {
    const KIND: RecordKind = KIND;
    type Id = PartnerStatementId;
}

impl Register {
    /// Writes down what the organisation of the caller needs, can offer or lacks.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; a broken rule says what does not fit, or that words have to be looked at first.
    #[boxed]
    pub async fn create_partner_statement(&self, caller: &Caller, about: SubjectId, new: NewPartnerStatement) -> Result<PartnerStatementAnswer, ServiceError> {
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let mut begun = self.begin_record::<PartnerStatementDocument>(caller, about, marked).await?;
        if about != begun.reader.scope.organisation.into() {
            return Err(ServiceError::Forbidden("an organisation says of itself what it needs, can offer or lacks"));
        }
        let document = self.statement_written(begun.snapshot(), None, new.fields).await?;
        self.statement_asked(begun.snapshot(), None, &document, new.confirmed).await?;
        let id = begun.id;
        self.keep_begun(caller, begun, &document).await?.shown(self.partner_statement(caller, Purpose::OwnWork, id).await)
    }

    /// Changes a statement of the own organisation, renews it, or says what became of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; as [`Register::create_partner_statement`].
    #[boxed]
    pub async fn change_partner_statement(
        &self,
        caller: &Caller,
        id: PartnerStatementId,
        wanted: PartnerStatementChange,
    ) -> Result<PartnerStatementAnswer, ServiceError> {
        let mut held = self.hold_record::<PartnerStatementDocument>(caller, id, Operation::Change).await?;
        let (now, row) = (held.reader.scope.now, held.before.row.clone());
        let said: PartnerStatementDocument = self.document(held.snapshot(), &row).await?;
        if said.ended.is_some() && (wanted.fields.is_some() || wanted.ends.is_some()) {
            return Err(Rule::StatementEnded.broken("it was met or dropped, and stays as it is; write a new one"));
        }
        let mut says = match wanted.fields {
            Some(fields) => self.statement_written(held.snapshot(), Some(&said), fields).await?,
            None => said.clone(),
        };
        if let Some(ends) = wanted.ends {
            says.ended = Some(written::ended(ends, now)?);
        }
        self.statement_asked(held.snapshot(), Some(&said), &says, wanted.confirmed).await?;
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (wanted.version, Verb::Change.of(KIND)), marked, (Some(&said), &says)).await?;
        changed.shown(self.partner_statement(caller, Purpose::OwnWork, id).await)
    }

    /// A page of the statements of an organisation, opened; or, without one, that there are some, everywhere. The latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for an organisation that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn partner_statements(
        &self,
        caller: &Caller,
        purpose: Purpose,
        about: Option<SubjectId>,
        page: &PageQuery,
    ) -> Result<Page<PartnerStatementAnswer>, ServiceError> {
        let Some(found) = self.list_opened::<PartnerStatementDocument>(caller, purpose, about, page).await? else { return Ok(Page::empty()) };
        let mut snapshot = self.store.read().await?;
        let mut answers = Vec::with_capacity(found.lines.len());
        for mut line in found.lines {
            let content = match line.told() {
                Some(document) => Some(self.statement_content(&mut snapshot, document).await?),
                None => None,
            };
            answers.push(PartnerStatementAnswer {
                id: id_of::<PartnerStatementDocument>(&line.seen)?,
                head: line.head,
                content,
                recipients: None,
                released_at: None,
            });
        }
        Ok(Page { lines: answers, next: found.next })
    }

    /// One statement, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn partner_statement(&self, caller: &Caller, purpose: Purpose, id: PartnerStatementId) -> Result<PartnerStatementAnswer, ServiceError> {
        let Opened { head, document, recipients, .. } = self.open_record::<PartnerStatementDocument>(caller, purpose, id).await?;
        let content = match document {
            Some(document) => Some(self.statement_content(&mut self.store.read().await?, document).await?),
            None => None,
        };
        // Whether it is released is told to those who may see to whom it was given.
        let released_at = match &recipients {
            Some(_) => self.store.read().await?.release_of(id).await?.map(|found| found.release.at),
            None => None,
        };
        Ok(PartnerStatementAnswer { id, head, content, recipients, released_at })
    }

    /// What a statement says, and how it stands today.
    async fn statement_content(&self, snapshot: &mut Snapshot, document: PartnerStatementDocument) -> Result<PartnerStatementContent, ServiceError> {
        let area_name = match document.area {
            Some(area) => snapshot.area_called(area).await?,
            None => None,
        };
        Ok(PartnerStatementContent {
            standing: document.standing(self.today()),
            sort: document.sort,
            support: document.support,
            title: document.title,
            says: document.says,
            area: document.area,
            area_name,
            from: document.from,
            until: document.until,
            quantity: document.quantity,
            contact: document.contact,
            ended: document.ended,
        })
    }
}
