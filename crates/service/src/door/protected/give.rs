use std::collections::{BTreeMap, BTreeSet};

use async_recursion::async_recursion as boxed;
use parvis_access::{Operation, SharedAs, Terms};
use parvis_model::{AgreementId, Caller, Marking, OrganisationId, Purpose, RecordId, RecordKind, ShareId, Timestamp};
use parvis_store::{ProtectedRow, ShareRow, Snapshot, WriteTransaction};
use serde::Serialize;

use super::share::planned;
use super::{Verb, organisation_names};
use crate::installation::error::ServiceError;
use crate::register::Register;

/// To whom a record was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecipientAnswer {
    /// Identity of the giving.
    pub id: ShareId,
    /// To whom.
    pub organisation: OrganisationId,
    /// What they are called.
    pub name: String,
    /// For what.
    pub purpose: Purpose,
    /// Until when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub until: Timestamp,
    /// When it was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub taken_back_at: Option<Timestamp>,
    /// Whether it was given under an agreement: it is seen only while that is in force.
    pub under_agreement: bool,
}

impl Register {
    /// Gives a record to an organisation, for a purpose, until a time at most 366 days away. What is given already, for that purpose and
    /// until that time, stays as it is; given until another time, it takes the place of what stood, so that taking it back
    /// takes back all.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] for an organisation where nobody could see the
    /// record, or a time that is past or too far away.
    #[boxed]
    pub async fn give(&self, caller: &Caller, id: RecordId, to: OrganisationId, purpose: Purpose, until: Timestamp) -> Result<RecipientAnswer, ServiceError> {
        let change = self.writer_to_show(caller).await?;
        self.give_in(change, caller, id, (to, None), (purpose, until)).await
    }

    /// The same in a change that is under way, to one organisation, and under an agreement that allows it.
    pub(crate) async fn give_in(
        &self,
        mut change: WriteTransaction,
        caller: &Caller,
        id: RecordId,
        (to, agreement): (OrganisationId, Option<AgreementId>),
        (purpose, until): (Purpose, Timestamp),
    ) -> Result<RecipientAnswer, ServiceError> {
        let (reader, seen) = self.allowed(change.snapshot(), caller, id, Operation::Give).await?;
        self.below_ceiling(seen.row.marking)?;
        let found = self.recipients_at(change.snapshot(), &reader, seen.row.subject, &[to]).await?;
        let terms = Terms { part: SharedAs::Named, purpose, now: reader.scope.now, until };
        let planned = planned(&seen.row, seen.relation, seen.row.state)?;
        let share = self.decide_share(&reader, &planned, (to, &found), terms)??;
        let mut standing = change.snapshot().given(&seen.row.id).await?;
        standing.retain(|row| row.organisation == to && row.purpose == purpose && row.taken_back_at.is_none() && row.until > reader.scope.now);
        let names = organisation_names(change.snapshot()).await?;
        if standing.len() == 1 && standing[0].until.as_microsecond() == until.as_microsecond() && standing[0].agreement == agreement {
            change.roll_back().await?;
            return Ok(recipient(standing.remove(0), &names));
        }
        self.bounded_shares(&mut change, &seen.row.id, 1).await?;
        for before in standing {
            change.take_back(&seen.row.id, before.id, reader.scope.now).await?;
            change.add_entry(self.entry(caller, Verb::TakeBack.of(id.kind()), format!("{id} {}", before.id))).await?;
        }
        let row = change.give(ShareId::from_random(self.random()), &share, agreement).await?;
        if id.kind() == RecordKind::Visit {
            // Those who asked for it before it was begun now know that it was made.
            self.answer_requests(&mut change, &seen.row, BTreeSet::from([to]), seen.row.created_at).await?;
        }
        let entry = self.entry(caller, Verb::Give.of(id.kind()), format!("{id} {to}"));
        let under = agreement.map(|agreement| format!(" under {agreement}")).unwrap_or_default();
        self.commit_to_show(change, self.detailed(entry, &format!("for {purpose} until {until}{under}"))?).await?;
        Ok(recipient(row, &names))
    }

    /// Closes what was asked about the site of a visit, until the visit was made, by those who may know of it: those to whom it is given, and its
    /// owner unless it is red. To others a request that goes would say that there was a visit.
    pub(crate) async fn answer_requests(
        &self,
        change: &mut WriteTransaction,
        visit: &ProtectedRow,
        mut told: BTreeSet<OrganisationId>,
        until: Timestamp,
    ) -> Result<(), ServiceError> {
        if visit.marking != Marking::Red {
            told.insert(visit.owner);
        }
        for by in told {
            change.close_visit_requests_of(visit.site()?, (by, visit.owner), until, self.now()).await?;
        }
        Ok(())
    }

    /// To whom a record was given, for those who may see it.
    pub(crate) async fn recipients_of(&self, snapshot: &mut Snapshot, record: &str) -> Result<Vec<RecipientAnswer>, ServiceError> {
        let names = organisation_names(snapshot).await?;
        Ok(snapshot.given(record).await?.into_iter().map(|row| recipient(row, &names)).collect())
    }

    /// Takes back what was given, at once.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn take_back(&self, caller: &Caller, id: RecordId, given: ShareId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let (reader, seen) = self.allowed(change.snapshot(), caller, id, Operation::TakeBack).await?;
        if !change.take_back(&seen.row.id, given, reader.scope.now).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("giving"));
        }
        self.end_given_under(&mut change, caller, id).await?;
        Ok(change.commit(self.entry(caller, Verb::TakeBack.of(id.kind()), format!("{id} {given}"))).await?)
    }
}

pub(super) fn recipient(row: ShareRow, names: &BTreeMap<OrganisationId, String>) -> RecipientAnswer {
    RecipientAnswer {
        id: row.id,
        organisation: row.organisation,
        name: names.get(&row.organisation).cloned().unwrap_or_default(),
        purpose: row.purpose,
        until: row.until,
        taken_back_at: row.taken_back_at,
        under_agreement: row.agreement.is_some(),
    }
}
