//! Who can see this: answered by the engine that decides, before anything is written.

use std::collections::BTreeMap;

use parvis_access::{Class, Operation, Rules};
use parvis_model::{Caller, Handling, Marking, OrganisationId, OrganisationKind, Purpose, RecordKind, RecordState, Relation, Role, Share, SiteId};
use parvis_store::OrganisationRow;
use serde::Serialize;

use super::Marked;
use crate::{OrganisationAnswer, Register, ServiceError};

/// Members of one role of one organisation who would see something of a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AudienceLine {
    /// The organisation.
    pub organisation: OrganisationAnswer,
    /// The role.
    pub role: Role,
    /// How many have it now.
    pub people: u64,
    /// Because it is their own, because it was given to them, or in an emergency access, of which the owner is told.
    pub share: Share,
    /// For which purpose.
    pub purpose: Purpose,
    /// Which groups of fields.
    pub sees: Vec<Operation>,
}

impl Register {
    /// Who would see a note of the caller's organisation about a site: the organisation itself, those to whom `given` is
    /// planned, and those who could open it in an emergency.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::NotFound`] for a site or an organisation that is not there.
    pub async fn note_audience(
        &self,
        caller: &Caller,
        site: SiteId,
        (marking, handling, state): (Marking, Handling, RecordState),
        given: Option<(OrganisationId, Purpose)>,
    ) -> Result<Vec<AudienceLine>, ServiceError> {
        self.site(caller, site).await?;
        let asker = self.asker(caller, Purpose::OwnWork).await?.ok_or(ServiceError::SignInNeeded)?;
        let planned = Marked { marking, handling, state };
        let visible = self.organisations(caller).await?;
        let mut lines = Vec::new();
        let organisations = self.store.read().await?.organisations().await?;
        for organisation in &organisations {
            if organisation.id == asker.seer.organisation {
                self.audience(&mut lines, organisation, site, planned, (Share::Own, Purpose::OwnWork)).await?;
                continue;
            }
            if let Some((_, purpose)) = given.filter(|(to, _)| *to == organisation.id) {
                if !visible.iter().any(|one| one.id == organisation.id) {
                    return Err(ServiceError::NotFound("organisation"));
                }
                self.audience(&mut lines, organisation, site, planned, (Share::Given, purpose)).await?;
            }
            // Those who can open it in an emergency are authorities and advisers, which everybody may know of.
            if matches!(organisation.kind, OrganisationKind::Authority | OrganisationKind::AdviserService) {
                self.audience(&mut lines, organisation, site, planned, (Share::Emergency, Purpose::Response)).await?;
            }
        }
        lines.sort_by_key(|line: &AudienceLine| line.share);
        Ok(lines)
    }

    async fn audience(
        &self,
        lines: &mut Vec<AudienceLine>,
        organisation: &OrganisationRow,
        site: SiteId,
        planned: Marked,
        (share, purpose): (Share, Purpose),
    ) -> Result<(), ServiceError> {
        let mut reader = self.store.read().await?;
        let relation: Relation = reader.relation(organisation.id, site).await?;
        let mut people: BTreeMap<Role, u64> = BTreeMap::new();
        for member in reader.members(organisation.id).await?.into_iter().filter(|member| member.active) {
            *people.entry(member.role).or_default() += 1;
        }
        let class = Class { relation, share, marking: planned.marking, handling: planned.handling, state: planned.state };
        for (role, people) in people {
            let view = Rules::shared()?.view(RecordKind::SiteNote, role, purpose, class);
            let sees: Vec<Operation> = Operation::FIELD_GROUPS.into_iter().filter(|field| view.allows(*field)).collect();
            if !sees.is_empty() {
                lines.push(AudienceLine { organisation: OrganisationAnswer::from(organisation.clone()), role, people, share, purpose, sees });
            }
        }
        Ok(())
    }
}
