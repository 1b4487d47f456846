//! Who asks, for what; what the rules permit them; and the journal of what they read.

use std::collections::BTreeSet;

use parvis_access::{Class, Operation, Rules, View};
use parvis_model::{AccessBasis, Caller, MemberId, Purpose, RecordId, RecordKind, Role, SubjectId, SubjectKind};
use parvis_store::{JournalEntry, ProtectedRow, ReadScope, Seen, Snapshot, WriteTransaction};
use sha2::{Digest, Sha256};

use super::{Verb, none_of};
use crate::door::journal_action::Action;
use crate::door::permit::active;
use crate::installation::days::day;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// Who asks, for what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader {
    pub(crate) role: Role,
    pub(crate) scope: ReadScope,
}

impl Reader {
    pub(crate) fn member(&self) -> MemberId {
        self.scope.member
    }
}

impl Register {
    /// The member behind the caller; none for callers who are nobody to protected records. Asked anew each time: a
    /// membership that ended has ended.
    pub(crate) async fn reader(&self, snapshot: &mut Snapshot, caller: &Caller, purpose: Purpose) -> Result<Option<Reader>, ServiceError> {
        let Some(member) = caller.member() else { return Ok(None) };
        let row = active(snapshot, member).await?;
        Ok(row.map(|row| Reader { role: row.role, scope: ReadScope { member, organisation: row.organisation, purpose, now: self.now() } }))
    }

    /// The classes of records of a kind with which the reader may do this.
    pub(crate) fn permitted(&self, reader: &Reader, kind: RecordKind, operation: Operation) -> Result<Vec<Class>, ServiceError> {
        Ok(Rules::shared()?.permitted(kind, reader.role, reader.scope.purpose, operation, None))
    }

    /// Those of them that are about one sort of subject.
    pub(crate) fn permitted_about(
        &self,
        reader: &Reader,
        kind: RecordKind,
        operation: Operation,
        subject: Option<SubjectKind>,
    ) -> Result<Vec<Class>, ServiceError> {
        Ok(Rules::shared()?.permitted(kind, reader.role, reader.scope.purpose, operation, subject))
    }

    pub(crate) fn view(&self, reader: &Reader, seen: &Seen) -> Result<View, ServiceError> {
        let Seen { row, relation, basis } = seen;
        let class = Class { subject: row.subject.kind(), relation: *relation, basis: *basis, marking: row.marking, handling: row.handling, state: row.state };
        Ok(Rules::shared()?.view(row.kind, reader.role, reader.scope.purpose, class))
    }

    /// A record that the reader may know of.
    pub(crate) async fn seen(&self, snapshot: &mut Snapshot, reader: &Reader, id: RecordId) -> Result<Seen, ServiceError> {
        let classes = self.permitted(reader, id.kind(), Operation::Existence)?;
        let found = snapshot.permitted_record(&reader.scope, id.kind(), &classes, &id.to_string()).await?;
        found.ok_or(none_of(id.kind()))
    }

    pub(crate) fn reading(&self, caller: &Caller, reader: &Reader, action: Action, subject: &str, fields: &[Operation]) -> Result<JournalEntry, ServiceError> {
        if self.door.journal_keys.is_empty() {
            // Without the key, the entry could not say for what it was read.
            self.installation_key()?;
        }
        let words: Vec<&str> = fields.iter().map(|field| field.as_str()).collect();
        let detail = format!("for {} ({}) by rules {}", reader.scope.purpose, words.join(" "), Rules::shared()?.version());
        debug_assert_eq!(caller.member(), Some(reader.member()));
        self.detailed(self.entry(caller, action, subject), &detail)
    }

    /// Makes the entry of a list durable, before anything is answered.
    pub(crate) async fn journal_list(&self, caller: &Caller, reader: &Reader, kind: RecordKind, subject: &str) -> Result<(), ServiceError> {
        let entry = self.reading(caller, reader, Verb::List.of(kind), subject, &[Operation::Existence])?;
        let change = self.writer_for(caller).await?;
        self.commit_reading(change, entry, reader, &[]).await
    }

    /// Counts a subject as opened today; a change that is dropped then counts nothing.
    ///
    /// # Errors
    /// [`ServiceError::OverBudget`] when it would be one too many.
    pub(crate) async fn count_subject(&self, change: &mut WriteTransaction, reader: &Reader, subject: SubjectId) -> Result<(), ServiceError> {
        let day = crate::installation::days::day(reader.scope.now);
        let (opened, granted) = change.open_subject(reader.member(), &day, subject).await?;
        if opened > i64::from(self.settings.sites_a_day) + granted {
            return Err(ServiceError::OverBudget(self.settings.sites_a_day));
        }
        Ok(())
    }

    /// Counts the subject of a record that is opened, or changed, which shows it as well. What the reader began today opens nothing: they say
    /// what they see, also where they have opened as many subjects as they may.
    ///
    /// # Errors
    /// [`ServiceError::OverBudget`].
    pub(crate) async fn count_record(&self, change: &mut WriteTransaction, reader: &Reader, row: &ProtectedRow) -> Result<(), ServiceError> {
        let day = day(reader.scope.now);
        if change.has_begun(reader.member(), &day, &row.id).await? { Ok(()) } else { self.count_subject(change, reader, row.subject).await }
    }

    /// Notes that the reader begins this record today.
    pub(crate) async fn begin(&self, change: &mut WriteTransaction, reader: &Reader, row: &ProtectedRow) -> Result<(), ServiceError> {
        Ok(change.begin_record(reader.member(), &day(reader.scope.now), &row.id).await?)
    }

    /// Counts the subject and makes the entry of an opening durable, both before anything is answered.
    ///
    /// # Errors
    /// [`ServiceError::OverBudget`] when it would be one too many today; [`ServiceError::NotFound`] for a record that may not be opened
    /// any more.
    pub(crate) async fn journal_opening(&self, caller: &Caller, reader: &Reader, seen: &Seen, fields: &[Operation]) -> Result<(), ServiceError> {
        let gone = self.journal_openings(caller, reader, &[seen], fields).await?;
        if gone.is_empty() { Ok(()) } else { Err(none_of(seen.row.kind)) }
    }

    /// The same for several records of one kind about one subject: entries that name them, a hundred each. Decided once more with the writer held,
    /// which may have been waited for; answers with the ids of those that may not be opened any more and are in no entry.
    ///
    /// # Errors
    /// [`ServiceError::OverBudget`].
    pub(crate) async fn journal_openings(
        &self,
        caller: &Caller,
        reader: &Reader,
        opened: &[&Seen],
        fields: &[Operation],
    ) -> Result<BTreeSet<String>, ServiceError> {
        let Some(first) = opened.first() else { return Ok(BTreeSet::new()) };
        let mut change = self.writer_for(caller).await?;
        let gone = self.no_longer_seen(change.snapshot(), reader, opened, fields).await?;
        let left: Vec<&Seen> = opened.iter().copied().filter(|seen| !gone.contains(&seen.row.id)).collect();
        if left.is_empty() {
            change.roll_back().await?;
            return Ok(gone);
        }
        let mut entries = Vec::new();
        for named in left.chunks(MOST_NAMED) {
            let ids: Vec<&str> = named.iter().map(|seen| seen.row.id.as_str()).collect();
            let entry = self.reading(caller, reader, Verb::Open.of(first.row.kind), &format!("{} of {}", ids.join(" "), first.row.subject), fields)?;
            entries.push((entry, records(named)));
        }
        let day = day(reader.scope.now);
        for seen in &left {
            if !change.has_begun(reader.member(), &day, &seen.row.id).await? {
                // All of them are about one subject.
                self.count_subject(&mut change, reader, first.row.subject).await?;
                break;
            }
        }
        self.commit_readings(change, entries, reader).await?;
        Ok(gone)
    }

    /// Of records of one kind about one subject, those of which the reader may no longer see these fields: taken back, withdrawn, marked more strictly
    /// or erased since, and all of them where the membership has ended.
    async fn no_longer_seen(&self, snapshot: &mut Snapshot, reader: &Reader, opened: &[&Seen], fields: &[Operation]) -> Result<BTreeSet<String>, ServiceError> {
        let mut gone: BTreeSet<String> = opened.iter().map(|seen| seen.row.id.clone()).collect();
        let Some(now) = self.reader(snapshot, &Caller::Member(reader.member()), reader.scope.purpose).await? else { return Ok(gone) };
        let Some(first) = opened.first() else { return Ok(gone) };
        let (kind, classes) = (first.row.kind, self.permitted(&now, first.row.kind, Operation::Existence)?);
        let found = match opened {
            [one] => snapshot.permitted_record(&now.scope, kind, &classes, &one.row.id).await?.into_iter().collect(),
            _ => snapshot.permitted_about(&now.scope, kind, &classes, first.row.subject).await?,
        };
        for seen in &found {
            let view = self.view(&now, seen)?;
            // Of what is shared with everybody here, another version than the one that was looked for is another text.
            let same = |before: &&Seen| before.row.id == seen.row.id && (before.basis, before.row.version) == (seen.basis, seen.row.version);
            if seen.basis == AccessBasis::SharedHere && !opened.iter().any(same) {
                continue;
            }
            if fields.iter().all(|field| view.allows(*field)) {
                gone.remove(&seen.row.id);
            }
        }
        Ok(gone)
    }

    /// Makes the entry of a sum durable, for which records about many subjects are read in memory, before it is answered: how many of
    /// how many subjects, and what their ids amount to, so that who knows which were there can tell whether it was these. Nothing of a
    /// single record leaves, so that none counts as opened, and the entry is as long for one record as for thousands.
    pub(crate) async fn journal_sum(&self, caller: &Caller, reader: &Reader, kind: RecordKind, summed: &[&Seen]) -> Result<(), ServiceError> {
        self.journal_view(caller, reader, kind, summed, Operation::Text).await
    }

    /// The same for another group of fields of many records.
    pub(crate) async fn journal_view(
        &self,
        caller: &Caller,
        reader: &Reader,
        kind: RecordKind,
        summed: &[&Seen],
        field: Operation,
    ) -> Result<(), ServiceError> {
        if summed.is_empty() {
            return Ok(());
        }
        let subjects: BTreeSet<SubjectId> = summed.iter().map(|seen| seen.row.subject).collect();
        let ids: BTreeSet<&str> = summed.iter().map(|seen| seen.row.id.as_str()).collect();
        let subject = format!("{} of {} subjects, sha256 {}", ids.len(), subjects.len(), digest(&ids));
        let entry = self.reading(caller, reader, Verb::List.of(kind), &subject, &[field])?;
        self.commit_reading(self.writer_for(caller).await?, entry, reader, &[]).await
    }

    /// Makes the entries of a reading durable that names more than one entry does.
    pub(crate) async fn commit_readings(
        &self,
        mut change: WriteTransaction,
        mut entries: Vec<(JournalEntry, Vec<(String, SubjectId)>)>,
        reader: &Reader,
    ) -> Result<(), ServiceError> {
        let Some((last, opened)) = entries.pop() else { return Ok(change.roll_back().await?) };
        for (entry, opened) in entries {
            change.add_reading(entry, reader.scope.organisation, &opened).await?;
        }
        self.commit_reading(change, last, reader, &opened).await
    }

    /// Makes the entry of a reading durable, here and, where the settings demand it, elsewhere. Every reading ends here, and none is for
    /// somebody whose membership ended while the writer was waited for.
    pub(crate) async fn commit_reading(
        &self,
        mut change: WriteTransaction,
        entry: JournalEntry,
        reader: &Reader,
        records: &[(String, SubjectId)],
    ) -> Result<(), ServiceError> {
        active(change.snapshot(), reader.member()).await?.ok_or(ServiceError::SignInNeeded)?;
        change.commit_reading(entry, reader.scope.organisation, records).await?;
        self.forward_before_answer().await
    }
}

/// Records, or subjects, that an entry of the journal names, at most.
pub(crate) const MOST_NAMED: usize = 100;

/// SHA-256 of ids in their order, one a line.
pub(crate) fn digest(ids: &BTreeSet<&str>) -> String {
    let mut digest = Sha256::new();
    for id in ids {
        digest.update(id.as_bytes());
        digest.update(b"\n");
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn records(opened: &[&Seen]) -> Vec<(String, SubjectId)> {
    opened.iter().map(|seen| (seen.row.id.clone(), seen.row.subject)).collect()
}
