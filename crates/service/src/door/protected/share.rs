//! To whom what may be given: the rules decide for each record and each recipient, before anything is written.

use parvis_access::{Class, LONGEST_SHARE, Planned, Recipient, Rules, Share, ShareRefused, Terms};
use parvis_model::{AccessBasis, OrganisationId, RecordState, Relation, SubjectId};
use parvis_store::{ProtectedRow, Snapshot};

use super::Reader;
use crate::door::permit::seen_as;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// Why a record was not given to an organisation, by its id.
pub(crate) struct Refused {
    pub(crate) to: OrganisationId,
    pub(crate) why: ShareRefused,
}

impl From<Refused> for ServiceError {
    fn from(Refused { to, why }: Refused) -> Self {
        match why {
            ShareRefused::Red => Self::Forbidden("records marked red are given to nobody"),
            ShareRefused::Giver => Self::Forbidden("your role gives nothing to others; ask a keeper of your organisation to give it"),
            ShareRefused::Unknown => Self::NotFound("organisation"),
            ShareRefused::NotOperator | ShareRefused::NotPlanner | ShareRefused::NobodySees => {
                Rule::NobodySees.broken(format!("nothing was given to {to}: {why}"))
            }
            ShareRefused::Time => Rule::EndsInTime.broken_with(&[("days", LONGEST_SHARE.unsigned_abs() / 24)], why.to_string()),
        }
    }
}

/// A record of the reader's organisation as it will be: in this state, about a subject to which they have this relation.
pub(crate) fn planned(row: &ProtectedRow, relation: Relation, state: RecordState) -> Result<Planned, ServiceError> {
    let id = row.id.parse().map_err(|_| ServiceError::NotFound("record"))?;
    let class = Class { subject: row.subject.kind(), relation, basis: AccessBasis::Own, marking: row.marking, handling: row.handling, state };
    Ok(Planned { id, owner: row.owner, class })
}

impl Register {
    /// What organisations are to a subject, seen by those who would give them a record about it; those that do not exist are left out.
    pub(crate) async fn recipients_at(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        subject: SubjectId,
        organisations: &[OrganisationId],
    ) -> Result<Vec<Recipient>, ServiceError> {
        let made_known = snapshot.made_known_at(subject, reader.scope.organisation).await?;
        let mut found = Vec::with_capacity(organisations.len());
        for id in organisations {
            // One that is not there takes the same work as one that the giver may not know of.
            let row = snapshot.organisation(*id).await?;
            let mut roles = Vec::new();
            for member in snapshot.members(*id).await?.into_iter().filter(|member| member.active) {
                if !roles.contains(&member.role) {
                    roles.push(member.role);
                }
            }
            let relation = snapshot.relation(*id, subject, reader.scope.organisation, reader.scope.now).await?;
            let Some(row) = row else { continue };
            found.push(Recipient { organisation: row.id, kind: seen_as(&row), relation, roles, made_known: made_known.contains(&row.id) });
        }
        Ok(found)
    }

    /// The decision on giving one record to one of these organisations.
    pub(crate) fn decide_share(
        &self,
        reader: &Reader,
        planned: &Planned,
        (to, recipients): (OrganisationId, &[Recipient]),
        terms: Terms,
    ) -> Result<Result<Share, Refused>, ServiceError> {
        let rules = Rules::shared()?;
        let recipient = recipients.iter().find(|recipient| recipient.organisation == to);
        let decided = match recipient {
            Some(recipient) => rules.share(reader.role, planned, recipient, terms),
            None => rules.may_give(reader.role, planned).and(Err(ShareRefused::Unknown)),
        };
        Ok(decided.map_err(|why| Refused { to, why }))
    }
}
