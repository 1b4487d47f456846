//! Agreements between organisations: for what, on which legal basis, what is exchanged under which marking, until when. Both parties have to agree.

mod ends;
mod gives;
mod shapes;
mod written;

use async_recursion::async_recursion as boxed;
use parvis_access::{Operation, Share, SharedAs, Terms};
use parvis_model::{AgreementId, Caller, Purpose, RecordKind, RecordState, SubjectId, Timestamp};
use parvis_store::{AgreementRow, Snapshot};

pub use gives::NewGivenUnder;
pub(crate) use shapes::AgreementDocument;
pub use shapes::{
    AgreementAnswer, AgreementChange, AgreementConfirmation, AgreementConfirmed, AgreementContent, AgreementEnd, AgreementEnding, AgreementExchange,
    AgreementGap, AgreementStanding, AgreementTerms, NewAgreement,
};

use crate::door::journal_action::Action;
use crate::door::protected::{Marked, Verb, planned};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::installation::rule::Rule;
use crate::records::kind::{Begun, Kind, Opened, id_of};
use crate::register::Register;

const KIND: RecordKind = RecordKind::Agreement;

impl Kind for AgreementDocument {
    const KIND: RecordKind = KIND;
    type Id = AgreementId;
}

impl Register {
    /// Proposes an agreement to an organisation, and gives it to that organisation in the same act where that is asked for. About the own organisation: keeps an
    /// agreement with parties outside this register.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; a broken rule says what does not fit.
    #[boxed]
    pub async fn create_agreement(&self, caller: &Caller, about: SubjectId, new: NewAgreement) -> Result<AgreementAnswer, ServiceError> {
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let mut begun = self.begin_record::<AgreementDocument>(caller, about, marked).await?;
        let own: SubjectId = begun.reader.scope.organisation.into();
        let with = if about == own { None } else { Some(self.addressee_named(begun.snapshot(), about).await?) };
        let document = written::written(None, new.fields, with, self.today())?;
        let given = match new.given_until {
            Some(until) if about != own => Some(self.given_to_party(&mut begun, until).await?),
            _ => None,
        };
        let id = begun.id;
        self.keep_begun_given(caller, begun, &document, given.as_slice()).await?.shown(self.agreement(caller, Purpose::OwnWork, id).await)
    }

    /// The decision on giving an agreement that is begun to the other party, for its own work.
    async fn given_to_party(&self, begun: &mut Begun<AgreementDocument>, until: Timestamp) -> Result<Share, ServiceError> {
        let (reader, row) = (begun.reader, begun.row.clone());
        let SubjectId::Organisation(to) = row.subject else { return Err(ServiceError::NotFound("organisation")) };
        let found = self.recipients_at(begun.snapshot(), &reader, row.subject, &[to]).await?;
        let relation = begun.snapshot().relation(reader.scope.organisation, row.subject, row.owner, reader.scope.now).await?;
        let terms = Terms { part: SharedAs::Named, purpose: Purpose::OwnWork, now: reader.scope.now, until };
        Ok(self.decide_share(&reader, &planned(&row, relation, row.state)?, (to, &found), terms)??)
    }

    /// Changes an agreement of the own organisation: all of it until the other party has confirmed it, then its review and whom to ask.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; a broken rule says what does not fit.
    #[boxed]
    pub async fn change_agreement(&self, caller: &Caller, id: AgreementId, wanted: AgreementChange) -> Result<AgreementAnswer, ServiceError> {
        let mut held = self.hold_record::<AgreementDocument>(caller, id, Operation::Change).await?;
        let row = held.before.row.clone();
        let said: AgreementDocument = self.document(held.snapshot(), &row).await?;
        let says = match wanted.fields {
            Some(fields) => written::changed(&said, fields, self.today())?,
            None => said.clone(),
        };
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (wanted.version, Verb::Change.of(KIND)), marked, (Some(&said), &says)).await?;
        changed.shown(self.agreement(caller, Purpose::OwnWork, id).await)
    }

    /// Confirms an agreement that another organisation proposed to the caller's: from its first day on each of them is a partner of the other.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; a broken rule for one that lacks what has to be said, was confirmed or
    /// has ended.
    #[boxed]
    pub async fn confirm_agreement(&self, caller: &Caller, id: AgreementId, of: AgreementConfirmation) -> Result<AgreementAnswer, ServiceError> {
        let mut held = self.hold_record::<AgreementDocument>(caller, id, Operation::Respond).await?;
        let (reader, row) = (held.reader, held.before.row.clone());
        if row.version != of.version {
            return Err(ServiceError::Conflict);
        }
        let said: AgreementDocument = self.document(held.snapshot(), &row).await?;
        if said.is_over(self.today()) {
            return Err(Rule::AgreementEnded.broken("it has ended and stays as it is"));
        }
        if said.confirmed.is_some() {
            return Err(Rule::AgreementConfirmed.broken("it was confirmed already"));
        }
        let gaps = said.gaps();
        if !gaps.is_empty() {
            let named: Vec<&str> = gaps.iter().map(|gap| gap.as_str()).collect();
            let says = format!("before it can be confirmed, the organisation that proposed it has to say: {}", named.join(", "));
            return Err(Rule::AgreementGaps.broken_with(&[("count", gaps.len() as u64)], says));
        }
        let party = reader.scope.organisation;
        held.change().agree(AgreementRow { record: id, owner: row.owner, party, from: said.from(), until: said.until() }).await?;
        let says = AgreementDocument { confirmed: Some(AgreementConfirmed { at: reader.scope.now, organisation: party }), ..said.clone() };
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (of.version, Action::ConfirmAgreement), marked, (Some(&said), &says)).await?;
        changed.shown(self.agreement(caller, Purpose::OwnWork, id).await)
    }

    /// A page of the agreements about an organisation, opened; or, without one, that there are some, everywhere. The latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for an organisation that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn agreements(
        &self,
        caller: &Caller,
        purpose: Purpose,
        about: Option<SubjectId>,
        page: &PageQuery,
    ) -> Result<Page<AgreementAnswer>, ServiceError> {
        let Some(found) = self.list_opened::<AgreementDocument>(caller, purpose, about, page).await? else { return Ok(Page::empty()) };
        let mut snapshot = self.store.read().await?;
        let mut answers = Vec::with_capacity(found.lines.len());
        for mut line in found.lines {
            let id = id_of::<AgreementDocument>(&line.seen)?;
            let content = match line.told() {
                Some(document) => Some(self.agreement_content(&mut snapshot, id, document).await?),
                None => None,
            };
            answers.push(AgreementAnswer { id, head: line.head, content, recipients: None });
        }
        Ok(Page { lines: answers, next: found.next })
    }

    /// One agreement, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn agreement(&self, caller: &Caller, purpose: Purpose, id: AgreementId) -> Result<AgreementAnswer, ServiceError> {
        let Opened { head, document, recipients, .. } = self.open_record::<AgreementDocument>(caller, purpose, id).await?;
        let content = match document {
            Some(document) => Some(self.agreement_content(&mut self.store.read().await?, id, document).await?),
            None => None,
        };
        Ok(AgreementAnswer { id, head, content, recipients })
    }

    /// What an agreement says, and how it stands now.
    async fn agreement_content(&self, snapshot: &mut Snapshot, id: AgreementId, document: AgreementDocument) -> Result<AgreementContent, ServiceError> {
        let in_force = snapshot.agreement_in_force(id, self.now()).await?.is_some();
        let (standing, gaps) = (document.standing(self.today(), in_force), document.gaps());
        Ok(AgreementContent { with: document.with, terms: document.terms, standing, gaps, confirmed: document.confirmed, ended: document.ended })
    }
}
