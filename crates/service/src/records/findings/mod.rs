//! Findings: what to put right at a site, who is responsible by when, and what has been done.

use async_recursion::async_recursion as boxed;
mod origin;
mod read;
mod respond;
mod shapes;

use parvis_access::Operation;
use parvis_model::{Caller, FindingId, Purpose, RecordKind, RecordState, SiteId};
use parvis_store::ProtectedRow;

pub use respond::FindingResponse;
pub(crate) use shapes::FindingDocument;
pub use shapes::{Confidence, FindingAnswer, FindingChange, FindingContent, FindingFields, FindingSeverity, FindingStatus, FindingStep, NewFinding};

use crate::door::protected::{Asker, Marked, Verb};
use crate::door::subject::known_site;
use crate::installation::days::is_a_day;
use crate::installation::error::ServiceError;
use crate::installation::outcome::AfterCommit;
use crate::installation::rule::Rule;
use crate::register::Register;

const KIND: RecordKind = RecordKind::Finding;

/// The longest text of a finding, in characters.
const LONGEST: usize = 2_000;

impl Register {
    /// Makes a finding by hand.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Invalid`].
    #[boxed]
    pub async fn create_finding(&self, caller: &Caller, site: SiteId, new: NewFinding) -> Result<FindingAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        known_site(change.reader(), site).await?;
        let id = FindingId::from_random(self.random());
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let (asker, row) = self.new_record(change.reader(), caller, id.into(), site, marked).await?;
        let mut document = FindingDocument::default();
        apply(&mut document, new.fields)?;
        self.count_site(&mut change, &asker, site).await?;
        self.put(&mut change, &row, 0, &document).await?;
        change.commit(self.entry(caller, Verb::Create.of(KIND), id)).await?;
        self.finding(caller, Purpose::OwnWork, id).await.kept()
    }

    /// Changes a finding of the own organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`], [`ServiceError::Invalid`] for a status
    /// that needs a reason.
    #[boxed]
    pub async fn change_finding(&self, caller: &Caller, id: FindingId, wanted: FindingChange) -> Result<FindingAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (asker, before) = self.allowed(change.reader(), caller, id.into(), Operation::Change).await?;
        let said: FindingDocument = self.document(change.reader(), &before.row).await?;
        let mut document = said.clone();
        if let Some(fields) = wanted.fields {
            apply(&mut document, fields)?;
        }
        if let Some(status) = wanted.status {
            step(&mut document, &asker, status, &wanted.reason)?;
        }
        if document == said {
            self.unchanged(change, wanted.version, before.row.version).await?;
            return self.finding(caller, Purpose::OwnWork, id).await;
        }
        let row = ProtectedRow { changed_at: asker.seer.now, version: before.row.version + 1, ..before.row };
        self.count_site(&mut change, &asker, row.site).await?;
        if !self.put(&mut change, &row, wanted.version, &document).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        change.commit(self.entry(caller, Verb::Change.of(KIND), id)).await?;
        self.finding(caller, Purpose::OwnWork, id).await.kept()
    }
}

fn apply(document: &mut FindingDocument, fields: FindingFields) -> Result<(), ServiceError> {
    let texts = [&fields.says, &fields.whereabouts, &fields.evidence, &fields.responsible];
    if fields.says.trim().is_empty() || texts.iter().any(|text| text.chars().count() > LONGEST) {
        return Err(Rule::TextLength
            .broken_with(&[("most", LONGEST as u64)], format!("a finding says what was found; each of its texts has at most {LONGEST} characters")));
    }
    if fields.due_on.as_deref().is_some_and(|day| !is_a_day(day)) {
        return Err(ServiceError::Invalid("a day is written such as 2027-05-31".to_owned()));
    }
    document.says = fields.says.trim().to_owned();
    document.whereabouts = fields.whereabouts.trim().to_owned();
    document.evidence = fields.evidence.trim().to_owned();
    document.severity = fields.severity;
    document.confidence = fields.confidence;
    document.responsible = fields.responsible.trim().to_owned();
    document.due_on = fields.due_on;
    Ok(())
}

/// Goes on to a status; what is accepted or void says why.
fn step(document: &mut FindingDocument, asker: &Asker, status: FindingStatus, reason: &str) -> Result<(), ServiceError> {
    let reason = reason.trim();
    if reason.chars().count() > LONGEST {
        return Err(Rule::TextTooLong.broken_with(&[("most", LONGEST as u64)], format!("a reason has at most {LONGEST} characters")));
    }
    if reason.is_empty() && matches!(status, FindingStatus::Accepted | FindingStatus::Void) {
        return Err(Rule::ReasonMissing.broken("say why it is accepted or void"));
    }
    document.status = status;
    document.history.push(FindingStep { at: asker.seer.now, organisation: asker.seer.organisation, status, reason: reason.to_owned() });
    Ok(())
}
