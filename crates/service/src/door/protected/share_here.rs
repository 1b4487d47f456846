//! Sharing a record with everybody who works in this installation: one member of the owner proposes a version, another reviews it.

use async_recursion::async_recursion as boxed;
use parvis_access::{NotShared, Operation, Review, Rules, can_be_shared_here};
use parvis_model::{AccessBasis, AttachmentId, Caller, MemberId, Purpose, RecordId, RecordKind, Timestamp};
use parvis_store::{ProposedSharing, ProtectedRow, Seen, Snapshot, WriteTransaction};

use super::share::planned;
pub use super::sharing_answer::{ProposedVersion, SharedVersion, SharingAnswer, WaitingSharing};
use super::{Reader, Verb};
use crate::door::subject::{Titles, known_subject};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// Records that wait for a review, in one answer.
const WAITING: i64 = 100;

impl From<NotShared> for ServiceError {
    fn from(why: NotShared) -> Self {
        match why {
            NotShared::Keeper => Self::Forbidden("a keeper of the organisation that owns it shares a record with everybody here"),
            NotShared::Changed => Self::Conflict,
            NotShared::Kind | NotShared::State | NotShared::Marking => Rule::NotSharedHere.broken(why.to_string()),
            NotShared::Proposer | NotShared::Author => Rule::SecondReviewer.broken(why.to_string()),
        }
    }
}

/// What a member is called.
async fn name_of(snapshot: &mut Snapshot, member: MemberId) -> Result<String, ServiceError> {
    Ok(snapshot.member(member).await?.map(|row| row.name).unwrap_or_default())
}

impl Register {
    /// Proposes to share the version of a record that the caller looked at with everybody here, with the files that it has now.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Conflict`] where there is a newer version; [`ServiceError::Broken`] for a
    /// record that is not current, marked above green, or of a kind that is not shared so.
    #[boxed]
    pub async fn propose_sharing(&self, caller: &Caller, id: RecordId, version: i64) -> Result<SharingAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, seen) = self.to_share(change.snapshot(), caller, id).await?;
        Rules::shared()?.may_propose_sharing(reader.role, &planned(&seen.row, seen.relation, seen.row.state)?)?;
        if version != seen.row.version {
            return Err(ServiceError::Conflict);
        }
        let files: Vec<AttachmentId> = change.snapshot().attachments(&seen.row.id).await?.into_iter().map(|file| file.id).collect();
        let shared = change.snapshot().shared_here(&seen.row.id).await?.is_some_and(|shared| shared.version == version && shared.files == files);
        let waits = change.snapshot().sharing_proposed(&seen.row.id).await?;
        if shared || waits.is_some_and(|waits| waits.version == version && waits.files == files && waits.refused_at.is_none()) {
            // It is so already.
            let answer = self.sharing_of(change.snapshot(), &reader, &seen).await?;
            change.roll_back().await?;
            return Ok(answer);
        }
        change.propose_sharing(&seen.row, &files, reader.member(), reader.scope.now).await?;
        let answer = self.sharing_of(change.snapshot(), &reader, &seen).await?;
        self.commit_to_show(change, self.entry(caller, Verb::ProposeSharing.of(id.kind()), format!("{id} {version}"))).await?;
        Ok(answer)
    }

    /// Reviews the version of a record that another member proposed: from then on everybody here sees it, or it is refused.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also where nothing waits; [`ServiceError::Forbidden`]; [`ServiceError::Conflict`] where another version was
    /// proposed, or the same one at another time than `proposed_at`, perhaps with other files, or the record was changed since;
    /// [`ServiceError::Broken`] for who proposed it or wrote that version.
    #[boxed]
    pub async fn review_sharing(
        &self,
        caller: &Caller,
        id: RecordId,
        version: i64,
        proposed_at: Option<Timestamp>,
        approved: bool,
    ) -> Result<SharingAnswer, ServiceError> {
        let authors = self.authors_of_before(caller, id, version).await?;
        let mut change = self.writer_to_show(caller).await?;
        let (reader, seen) = self.to_share(change.snapshot(), caller, id).await?;
        let proposed = change.snapshot().sharing_proposed(&seen.row.id).await?.filter(|proposed| proposed.refused_at.is_none());
        let proposed = proposed.ok_or(ServiceError::NotFound("proposal"))?;
        if proposed.version != version {
            return Err(ServiceError::Conflict);
        }
        let written_by = change.snapshot().written_by(&seen.row.id, version).await?.map_or(authors, |by| vec![by]);
        let review = review(&reader, &seen.row, &proposed, &written_by);
        let sharing = Rules::shared()?.sharing(reader.role, &planned(&seen.row, seen.relation, seen.row.state)?, &review)?;
        // The same version that was proposed again may have other files than those that were looked at.
        if proposed_at.is_some_and(|at| at != proposed.at) {
            return Err(ServiceError::Conflict);
        }
        let verb = if approved {
            if !change.share_here(&sharing).await? {
                return Err(ServiceError::Conflict);
            }
            Verb::ShareHere
        } else {
            change.refuse_sharing(&seen.row.id, reader.scope.now).await?;
            Verb::RefuseSharing
        };
        let answer = self.sharing_of(change.snapshot(), &reader, &seen).await?;
        self.commit_to_show(change, self.entry(caller, verb.of(id.kind()), format!("{id} {version}"))).await?;
        Ok(answer)
    }

    /// Ends at once that a record is shared with everybody here, and that it is proposed.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also where it is neither; [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn stop_sharing(&self, caller: &Caller, id: RecordId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let (_, seen) = self.allowed(change.snapshot(), caller, id, Operation::TakeBack).await?;
        if !change.stop_sharing(&seen.row.id).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("sharing"));
        }
        Ok(change.commit(self.entry(caller, Verb::StopSharing.of(id.kind()), id)).await?)
    }

    /// Up to 100 records of the caller's organisation that wait for a review by the caller, the first first. That they were looked at is in the
    /// journal.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sharings_to_review(&self, caller: &Caller) -> Result<Vec<WaitingSharing>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let Some(reader) = self.reader(&mut snapshot, caller, Purpose::OwnWork).await? else { return Ok(Vec::new()) };
        let (mut lines, mut found, mut titles) = (Vec::new(), Vec::new(), Titles::default());
        for waits in snapshot.sharings_waiting(reader.scope.organisation, reader.member(), WAITING).await? {
            let record: RecordId = waits.record.parse().map_err(|_| ServiceError::NotFound("record"))?;
            let classes = self.permitted(&reader, record.kind(), Operation::ReviewSharing)?;
            let Some(seen) = snapshot.permitted_record(&reader.scope, record.kind(), &classes, &waits.record).await? else { continue };
            lines.push(WaitingSharing {
                record,
                kind: record.kind(),
                subject: seen.row.subject,
                subject_title: titles.of(&mut snapshot, seen.row.subject).await?,
                version: waits.version,
                proposed_by: name_of(&mut snapshot, waits.by).await?,
                proposed_at: waits.at,
            });
            found.push(seen);
        }
        drop(snapshot);
        for kind in RecordKind::ALL {
            let of_kind: Vec<&Seen> = found.iter().filter(|seen| seen.row.kind == kind).collect();
            self.journal_view(caller, &reader, kind, &of_kind, Operation::Recipients).await?;
        }
        Ok(lines)
    }

    /// A record of the caller's organisation that they may share. What is about a place that must not be listed stays with its owner.
    async fn to_share(&self, snapshot: &mut Snapshot, caller: &Caller, id: RecordId) -> Result<(Reader, Seen), ServiceError> {
        let (reader, seen) = self.allowed(snapshot, caller, id, Operation::TakeBack).await?;
        self.below_ceiling(seen.row.marking)?;
        match known_subject(snapshot, caller, seen.row.subject).await {
            Err(ServiceError::NotFound(_)) => Err(Rule::NotSharedHere.broken("what is about a place that is not listed is not shared with everybody here")),
            known => known.map(|()| (reader, seen)),
        }
    }

    /// Everybody who wrote a record, where it is not kept who wrote this version of it. Looked for before the writer is taken: no such version is
    /// written any more.
    async fn authors_of_before(&self, caller: &Caller, id: RecordId, version: i64) -> Result<Vec<MemberId>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let (_, seen) = self.to_share(&mut snapshot, caller, id).await?;
        if snapshot.written_by(&seen.row.id, version).await?.is_some() {
            return Ok(Vec::new());
        }
        let words = id.kind().row().journal;
        Ok(snapshot.members_who_did(&seen.row.id, [words.create, words.change]).await?)
    }

    /// What became of sharing a record, as a member of its owner sees it.
    pub(crate) async fn sharing_of(&self, snapshot: &mut Snapshot, reader: &Reader, seen: &Seen) -> Result<SharingAnswer, ServiceError> {
        let row = &seen.row;
        let shared = match snapshot.shared_here(&row.id).await? {
            Some(shared) => Some(SharedVersion {
                version: shared.version,
                changed_at: shared.changed_at,
                proposed_by: name_of(snapshot, shared.proposed_by).await?,
                reviewed_by: name_of(snapshot, shared.reviewed_by).await?,
                since: shared.reviewed_at,
            }),
            None => None,
        };
        let Some(found) = snapshot.sharing_proposed(&row.id).await? else { return Ok(SharingAnswer { shared, proposed: None, may_review: false }) };
        let written_by: Vec<MemberId> = snapshot.written_by(&row.id, found.version).await?.into_iter().collect();
        let decided = Rules::shared()?.sharing(reader.role, &planned(row, seen.relation, row.state)?, &review(reader, row, &found, &written_by));
        let proposed = ProposedVersion {
            version: found.version,
            proposed_by: name_of(snapshot, found.by).await?,
            proposed_at: found.at,
            refused_at: found.refused_at,
            outdated: found.version != row.version,
        };
        Ok(SharingAnswer { shared, may_review: decided.is_ok() && found.refused_at.is_none(), proposed: Some(proposed) })
    }

    /// What a member of its owner sees of the sharing of a record; nothing where no such record is shared.
    pub(crate) async fn sharing_shown(&self, snapshot: &mut Snapshot, reader: &Reader, seen: &Seen) -> Result<Option<SharingAnswer>, ServiceError> {
        if seen.basis != AccessBasis::Own || !seen.row.kind.row().shared_here {
            return Ok(None);
        }
        self.sharing_of(snapshot, reader, seen).await.map(Some)
    }

    /// Ends that a record is shared with everybody here where, as it will be, it can no longer be: with its entry, so that nothing brings it back.
    pub(super) async fn stop_sharing_unless(&self, change: &mut WriteTransaction, reader: &Reader, row: &ProtectedRow) -> Result<(), ServiceError> {
        if row.kind.row().shared_here && !can_be_shared_here(row.kind, row.marking, row.state) && change.stop_sharing(&row.id).await? {
            change.add_entry(self.entry(&Caller::Member(reader.member()), Verb::StopSharing.of(row.kind), &row.id)).await?;
        }
        Ok(())
    }

    /// The files of a record that may be shown to a reader: of what is shared with everybody here, those that were reviewed.
    pub(super) async fn only_files(&self, snapshot: &mut Snapshot, seen: &Seen) -> Result<Option<Vec<AttachmentId>>, ServiceError> {
        if seen.basis != AccessBasis::SharedHere {
            return Ok(None);
        }
        Ok(Some(snapshot.shared_here(&seen.row.id).await?.map(|shared| shared.files).unwrap_or_default()))
    }
}

/// The review of a proposal by somebody.
fn review<'a>(reader: &Reader, row: &ProtectedRow, proposed: &ProposedSharing, written_by: &'a [MemberId]) -> Review<'a> {
    Review { by: reader.member(), proposed_by: proposed.by, written_by, version: proposed.version, latest: row.version, now: reader.scope.now }
}
