//! What is due of that which stands plain: visits asked for, reviews of emergency accesses, links, memberships, tokens. Nothing protected is read.

use std::collections::BTreeMap;

use parvis_access::Task;
use parvis_model::{Caller, Date, OrganisationId, Role, SignedDuration, Timestamp};
use parvis_store::Snapshot;

use super::{DueAct, DueKind, DueLine, DueQuery, DueWhose, Gathered, MANY};
use crate::door::permit::permit_with;
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::people::leaving::RESTORE_DAYS;
use crate::records::visits::VisitRequestReason;
use crate::register::Register;

/// The day of a moment (UTC).
pub(super) fn day_of(at: Timestamp) -> Date {
    jiff::tz::Offset::UTC.to_datetime(at).date()
}

impl Register {
    /// Gathers it.
    pub(super) async fn plain_due(
        &self,
        snapshot: &mut Snapshot,
        caller: &Caller,
        reader: &Reader,
        query: &DueQuery,
        gathered: &mut Gathered,
    ) -> Result<(), ServiceError> {
        if query.wants(DueKind::Visit) {
            self.visits_due(snapshot, reader, gathered).await?;
        }
        if query.wants(DueKind::Emergency) && matches!(reader.role, Role::Coordinator | Role::Overseer) {
            let owed = snapshot.reviews_owed(reader.member(), reader.scope.now, MANY).await?;
            for (access, site, by) in gathered.bounded(owed) {
                gathered.lines.push(DueLine::new(day_of(by), DueAct::ReviewEmergency, access).about(site.into()));
            }
        }
        if query.wants(DueKind::Membership) {
            self.memberships_due(snapshot, caller, reader, gathered).await?;
        }
        if query.wants(DueKind::Token) {
            for token in snapshot.api_tokens(reader.member()).await?.into_iter().filter(|token| token.until > reader.scope.now) {
                gathered.lines.push(DueLine { whose: DueWhose::Mine, ..DueLine::new(day_of(token.until), DueAct::RenewToken, token.id) });
            }
        }
        Ok(())
    }

    /// Visits for which the reader's organisation was asked by a day. After an event there is nothing left to prepare for.
    async fn visits_due(&self, snapshot: &mut Snapshot, reader: &Reader, gathered: &mut Gathered) -> Result<(), ServiceError> {
        // Those who oversee, and other installations, visit nothing.
        if matches!(reader.role, Role::Overseer | Role::PartnerInstallation | Role::Administrator) {
            return Ok(());
        }
        let today = self.today();
        let asked = self.requests_to(snapshot, reader).await?;
        for request in gathered.bounded(asked) {
            let Some(on) = request.due_on.as_deref().and_then(|day| day.parse::<Date>().ok()) else { continue };
            let is_event = VisitRequestReason::parse(&request.reason) == Some(VisitRequestReason::Event);
            if !is_event || on >= today {
                gathered.lines.push(DueLine::new(on, DueAct::VisitPlace, request.id).about(request.site.into()));
            }
        }
        Ok(())
    }

    /// Links that nobody has used yet, and memberships that can still be restored: without names, those of one organisation and day together.
    async fn memberships_due(&self, snapshot: &mut Snapshot, caller: &Caller, reader: &Reader, gathered: &mut Gathered) -> Result<(), ServiceError> {
        let own = reader.scope.organisation;
        let manages = match permit_with(snapshot, caller, Task::ManageMembers, own).await {
            Ok(_) => true,
            Err(ServiceError::Forbidden(_) | ServiceError::NotFound(_)) => false,
            Err(error) => return Err(error),
        };
        let mut together: BTreeMap<(Date, DueAct, DueWhose, OrganisationId), u32> = BTreeMap::new();
        let links = snapshot.links_ending(reader.member(), manages.then_some(own), reader.scope.now, MANY).await?;
        for link in gathered.bounded(links) {
            let whose = if link.mine { DueWhose::Mine } else { DueWhose::Organisation };
            *together.entry((day_of(link.until), DueAct::InviteAgain, whose, link.organisation)).or_default() += 1;
        }
        if manages {
            let ended = snapshot.memberships_ended(own, MANY).await?;
            for ended_at in gathered.bounded(ended) {
                let until = ended_at + SignedDuration::from_hours(RESTORE_DAYS * 24);
                if until > reader.scope.now {
                    *together.entry((day_of(until), DueAct::RestoreMembership, DueWhose::Organisation, own)).or_default() += 1;
                }
            }
        }
        for ((on, act, whose, organisation), count) in together {
            let line = DueLine::new(on, act, format!("{organisation}/{on}/{whose}")).about(organisation.into());
            gathered.lines.push(DueLine { whose, count, ..line });
        }
        Ok(())
    }
}
