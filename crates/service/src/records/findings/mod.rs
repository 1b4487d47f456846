//! Findings: what to put right at a site, who is responsible by when, and what has been done.

use async_recursion::async_recursion as boxed;
mod origin;
mod print;
mod promise;
mod read;
mod respond;
mod shapes;
mod turn;

use parvis_access::Operation;
use parvis_model::{Caller, FindingId, Purpose, RecordKind, RecordState, SiteId};

pub use print::{FindingsPrint, MOST_PRINTED};
pub use respond::FindingResponse;
pub(crate) use shapes::FindingDocument;
pub use shapes::{Confidence, FindingAnswer, FindingChange, FindingContent, FindingFields, FindingSeverity, FindingStatus, FindingStep, NewFinding};
pub use turn::FindingTurn;

use crate::door::protected::{Marked, Reader, Verb};
use crate::installation::days::is_a_day;
use crate::installation::error::ServiceError;
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
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let begun = self.begin_record::<FindingDocument>(caller, site.into(), marked).await?;
        let (id, mut document) = (begun.id, FindingDocument::default());
        apply(&mut document, new.fields)?;
        self.keep_begun(caller, begun, &document).await?.shown(self.finding(caller, Purpose::OwnWork, id).await)
    }

    /// Changes a finding of the own organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`], [`ServiceError::Invalid`] for a status
    /// that needs a reason.
    #[boxed]
    pub async fn change_finding(&self, caller: &Caller, id: FindingId, wanted: FindingChange) -> Result<FindingAnswer, ServiceError> {
        let mut held = self.hold_record::<FindingDocument>(caller, id, Operation::Change).await?;
        let (reader, row) = (held.reader, held.before.row.clone());
        let said: FindingDocument = self.document(held.snapshot(), &row).await?;
        let mut says = said.clone();
        if let Some(fields) = wanted.fields {
            apply(&mut says, fields)?;
        }
        // A reason alone is kept as well, beside the status as it was.
        if wanted.status.is_some() || !wanted.reason.trim().is_empty() {
            let status = wanted.status.unwrap_or(says.status);
            step(&mut says, &reader, status, &wanted.reason)?;
        }
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (wanted.version, Verb::Change.of(KIND)), marked, (Some(&said), &says)).await?;
        changed.shown(self.finding(caller, Purpose::OwnWork, id).await)
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
fn step(document: &mut FindingDocument, reader: &Reader, status: FindingStatus, reason: &str) -> Result<(), ServiceError> {
    let reason = reason.trim();
    if reason.chars().count() > LONGEST {
        return Err(Rule::TextTooLong.broken_with(&[("most", LONGEST as u64)], format!("a reason has at most {LONGEST} characters")));
    }
    if reason.is_empty() && matches!(status, FindingStatus::Accepted | FindingStatus::Void) {
        return Err(Rule::ReasonMissing.broken("say why it is accepted or void"));
    }
    document.status = status;
    let (at, organisation) = (reader.scope.now, reader.scope.organisation);
    document.history.push(FindingStep { at, organisation, status, reason: reason.to_owned(), fixed_by: None, due_then: None });
    Ok(())
}
