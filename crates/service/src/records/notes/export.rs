//! Taking notes out as a file: one, or all that may leave. Beyond a number of places a second person decides first.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{AccessBasis, Caller, NoteId, Purpose, SubjectId};

use super::{KIND, NoteAnswer, NoteDocument, answer, listed};
use crate::door::protected::{MOST_NAMED, Verb, none_of};
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::records::kind::id_of;
use crate::register::Register;

/// Notes about so many places, areas and organisations are exported at once without a second person.
const WITHOUT_A_SECOND_PERSON: usize = 20;

impl Register {
    /// All notes that the caller may take out, with their texts. The journal names what they are about, a hundred an entry.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`]; [`ServiceError::SecondPersonNeeded`] for notes about more than twenty places when
    /// nobody granted so many today; [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn export_notes(&self, caller: &Caller, purpose: Purpose) -> Result<Vec<NoteAnswer>, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let reader = self.reader(change.snapshot(), caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        let mut classes = self.permitted(&reader, KIND, Operation::Export)?;
        // What is shared with everybody here is taken out one at a time: it would fill what an export may hold.
        classes.retain(|class| class.basis != AccessBasis::SharedHere);
        let snapshot = change.snapshot();
        let found = snapshot.permitted_of_kind(&reader.scope, KIND, &classes).await?;
        let subjects: BTreeSet<SubjectId> = found.iter().map(|seen| seen.row.subject).collect();
        let granted = snapshot.sites_granted_for_export(reader.member(), &crate::installation::days::day(reader.scope.now)).await?;
        if subjects.len() > WITHOUT_A_SECOND_PERSON.max(usize::try_from(granted).unwrap_or(0)) {
            return Err(ServiceError::SecondPersonNeeded(subjects.len(), WITHOUT_A_SECOND_PERSON));
        }
        self.installation_key()?;
        for subject in &subjects {
            self.count_subject(&mut change, &reader, *subject).await?;
        }
        let fields = [Operation::Existence, Operation::Text, Operation::Attachments, Operation::Recipients, Operation::Export];
        let mut entries = Vec::new();
        for subjects in subjects.into_iter().collect::<Vec<_>>().chunks(MOST_NAMED) {
            let about: Vec<String> = subjects.iter().map(ToString::to_string).collect();
            let of_these = found.iter().filter(|seen| subjects.contains(&seen.row.subject));
            let records: Vec<(String, SubjectId)> = of_these.map(|seen| (seen.row.id.clone(), seen.row.subject)).collect();
            let subject = format!("{} of {}", records.len(), about.join(" "));
            entries.push((self.reading(caller, &reader, Verb::Export.of(KIND), &subject, &fields)?, records));
        }
        self.commit_readings(change, entries, &reader).await?;
        let mut snapshot = self.store.read().await?;
        let mut answers = Vec::with_capacity(found.len());
        for seen in found {
            // One that is damaged leaves without what it says, and keeps none of the others here.
            let fields = self.fields_shown::<NoteDocument>(&reader, &seen, false)?;
            answers.push(match self.fields_opened(&mut snapshot, reader, seen.clone(), &fields).await.or_damaged()? {
                Some(note) => answer(note),
                None => listed(id_of::<NoteDocument>(&seen)?, self.head(&mut snapshot, &reader, &seen).await?),
            });
        }
        Ok(answers)
    }

    /// One note to be taken out as a file, for those who may. That it was taken out is in the journal.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn export_note(&self, caller: &Caller, purpose: Purpose, id: NoteId) -> Result<NoteAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or_else(|| none_of(KIND))?;
        let seen = self.seen(&mut snapshot, &reader, id.into()).await?;
        drop(snapshot);
        if !self.view(&reader, &seen)?.allows(Operation::Export) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        self.journal_opening(caller, &reader, &seen, &[Operation::Export]).await?;
        self.note(caller, purpose, id).await
    }
}
