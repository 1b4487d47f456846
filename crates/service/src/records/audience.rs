//! Who can see this: answered by the engine that decides, before anything is written and as it stands.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::{Class, Operation, Rules};
use parvis_model::{
    AccessBasis, Caller, Handling, Marking, OrganisationId, OrganisationKind, Purpose, RecordId, RecordKind, RecordState, Relation, Role, SubjectId,
    SubjectKind, Timestamp,
};
use parvis_store::{OrganisationRow, Snapshot};
use serde::Serialize;

use crate::door::permit::sees_organisation;
use crate::door::protected::Marked;
use crate::door::subject::known_subject;
use crate::installation::error::ServiceError;
use crate::people::members::OrganisationAnswer;
use crate::register::Register;

/// Members of one role of one organisation who would see something of a record; one line stands for everybody who works here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AudienceLine {
    /// The organisation; absent for everybody who works here, of whatever organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationAnswer>,
    /// The role; absent for everybody but administrators.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// How many have it now; absent for everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u64>,
    /// Because it is their own, because it was given to them, in an emergency access, of which the owner is told, or because it is shared with
    /// everybody here.
    pub basis: AccessBasis,
    /// For which purpose.
    pub purpose: Purpose,
    /// Which groups of fields.
    pub sees: Vec<Operation>,
}

/// What a record is, as far as the rules look at it.
#[derive(Clone, Copy)]
struct Planned {
    owner: OrganisationId,
    now: Timestamp,
    kind: RecordKind,
    subject: SubjectId,
    marked: Marked,
}

impl Register {
    /// Who would see a record of the caller's organisation about a subject: the organisation itself, those to whom `given` is
    /// planned, and those who could open it in an emergency.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::NotFound`] for a subject or an organisation that is not there.
    #[boxed]
    pub async fn planned_audience(
        &self,
        caller: &Caller,
        kind: RecordKind,
        subject: SubjectId,
        (marking, handling, state): (Marking, Handling, RecordState),
        given: Option<(OrganisationId, Purpose)>,
    ) -> Result<Vec<AudienceLine>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        known_subject(&mut snapshot, caller, subject).await?;
        let reader = self.reader(&mut snapshot, caller, Purpose::OwnWork).await?.ok_or(ServiceError::SignInNeeded)?;
        let other = given.map(|(to, _)| to).filter(|to| *to != reader.scope.organisation);
        if let Some(to) = other
            && !sees_organisation(&mut snapshot, caller, to).await?
        {
            return Err(ServiceError::NotFound("organisation"));
        }
        let planned = Planned { owner: reader.scope.organisation, now: reader.scope.now, kind, subject, marked: Marked { marking, handling, state } };
        self.audience(&mut snapshot, planned, &given.into_iter().collect::<Vec<_>>()).await
    }

    /// Who sees a record as it stands, for those who may see its recipients.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn record_audience(&self, caller: &Caller, id: RecordId) -> Result<Vec<AudienceLine>, ServiceError> {
        let (reader, seen) = self.opening(caller, Purpose::OwnWork, id, Operation::Recipients).await?;
        let mut snapshot = self.store.read().await?;
        let given = snapshot.given(&seen.row.id).await?;
        let holds = given.into_iter().filter(|row| row.taken_back_at.is_none() && row.until > reader.scope.now);
        let given: Vec<(OrganisationId, Purpose)> = holds.map(|row| (row.organisation, row.purpose)).collect();
        let marked = Marked { marking: seen.row.marking, handling: seen.row.handling, state: seen.row.state };
        let planned = Planned { owner: seen.row.owner, now: reader.scope.now, kind: seen.row.kind, subject: seen.row.subject, marked };
        let mut lines = self.audience(&mut snapshot, planned, &given).await?;
        if let Some(shared) = snapshot.shared_here(&seen.row.id).await? {
            // No matter who it is: not all organisations are known to the owner.
            let (marking, handling) = (shared.marking.max(marked.marking), shared.handling.max(marked.handling));
            let class =
                Class { subject: seen.row.subject.kind(), relation: Relation::None, basis: AccessBasis::SharedHere, marking, handling, state: marked.state };
            let (basis, purpose) = (AccessBasis::SharedHere, Purpose::OwnWork);
            let view = Rules::shared()?.view(seen.row.kind, Role::OperatorContributor, purpose, class);
            let sees: Vec<Operation> = Operation::FIELD_GROUPS.into_iter().filter(|field| view.allows(*field)).collect();
            if !sees.is_empty() {
                lines.push(AudienceLine { organisation: None, role: None, people: None, basis, purpose, sees });
            }
        }
        Ok(lines)
    }

    async fn audience(&self, snapshot: &mut Snapshot, planned: Planned, given: &[(OrganisationId, Purpose)]) -> Result<Vec<AudienceLine>, ServiceError> {
        let mut lines = Vec::new();
        let organisations = snapshot.organisations().await?;
        for organisation in &organisations {
            if organisation.id == planned.owner {
                add_audience(snapshot, &mut lines, organisation, planned, (AccessBasis::Own, Purpose::OwnWork)).await?;
                continue;
            }
            for (_, purpose) in given.iter().filter(|(to, _)| *to == organisation.id) {
                add_audience(snapshot, &mut lines, organisation, planned, (AccessBasis::Given, *purpose)).await?;
            }
            // Those who can open what is about a site in an emergency are authorities and advisers, which everybody may know of.
            if planned.subject.kind() == SubjectKind::Site && matches!(organisation.kind, OrganisationKind::Authority | OrganisationKind::AdviserService) {
                add_audience(snapshot, &mut lines, organisation, planned, (AccessBasis::Emergency, Purpose::Response)).await?;
            }
        }
        lines.sort_by_key(|line: &AudienceLine| line.basis);
        Ok(lines)
    }
}

async fn add_audience(
    snapshot: &mut Snapshot,
    lines: &mut Vec<AudienceLine>,
    organisation: &OrganisationRow,
    planned: Planned,
    (basis, purpose): (AccessBasis, Purpose),
) -> Result<(), ServiceError> {
    let relation: Relation = snapshot.relation(organisation.id, planned.subject, planned.owner, planned.now).await?;
    let mut people: BTreeMap<Role, u64> = BTreeMap::new();
    for member in snapshot.members(organisation.id).await?.into_iter().filter(|member| member.active) {
        *people.entry(member.role).or_default() += 1;
    }
    let Marked { marking, handling, state } = planned.marked;
    let class = Class { subject: planned.subject.kind(), relation, basis, marking, handling, state };
    for (role, people) in people {
        let view = Rules::shared()?.view(planned.kind, role, purpose, class);
        let sees: Vec<Operation> = Operation::FIELD_GROUPS.into_iter().filter(|field| view.allows(*field)).collect();
        if !sees.is_empty() {
            lines.push(AudienceLine {
                organisation: Some(OrganisationAnswer::from(organisation.clone())),
                role: Some(role),
                people: Some(people),
                basis,
                purpose,
                sees,
            });
        }
    }
    Ok(())
}
