//! An organisation that becomes part of another: all that it has is the other's from then on. It is looked at before, and not taken back.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_access::{Rules, Standing, Task, may_merge};
use parvis_model::{Caller, OrganisationId, OrganisationKind, RecordId};
use parvis_seal::DataKey;
use parvis_store::{OrganisationRow, Snapshot, WriteTransaction};
use serde::Serialize;

use crate::door::budget::reason;
use crate::door::journal_action::Action;
use crate::door::keys;
use crate::door::permit::{acting, permit, still_used};
use crate::door::protected::Verb;
use crate::door::relation_list::{Opening, opened};
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::installation::rule::Rule;
use crate::people::members::OrganisationAnswer;
use crate::register::Register;

/// What merging two organisations would do. Of records, of what was given and of requests it says nothing: that is the same however many there are,
/// and the caller learns of none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergePreview {
    /// The organisation that ends.
    pub from: OrganisationAnswer,
    /// The one that has all of it from then on.
    pub into: OrganisationAnswer,
    /// Members of the first who become members of the other.
    pub members: u64,
    /// Places to which the first is linked.
    pub places: u64,
    /// Areas to which the first is linked.
    pub areas: u64,
    /// Places of which it was said that the first runs them.
    pub runs: u64,
    /// Whether the first leads the installation, and the other one does from then on.
    pub leads: bool,
    /// What the links of the first open to all members of the other.
    pub opens: Vec<Opening>,
}

/// Two organisations of which one is merged into the other, and how many people come with it.
struct Pair {
    from: OrganisationRow,
    into: OrganisationRow,
    members: u64,
}

fn holds_its_own(kind: OrganisationKind) -> bool {
    matches!(kind, OrganisationKind::Operator | OrganisationKind::Community)
}

/// Whether what one organisation is can be part of the other: each member keeps the role, and kinds have different roles. One that is there because
/// somebody named it as who runs a place is of no kind yet.
fn fits(from: &OrganisationRow, into: &OrganisationRow) -> bool {
    from.kind == into.kind || from.by_name && holds_its_own(into.kind)
}

impl Register {
    /// Whether the caller may merge these two; the first thing that stands in the way is said.
    async fn pair(&self, snapshot: &mut Snapshot, caller: &Caller, from: OrganisationId, into: OrganisationId) -> Result<Pair, ServiceError> {
        permit(snapshot, caller, Task::ManageOrganisations).await?;
        let missing = || ServiceError::NotFound("organisation");
        let (from, into) = (snapshot.organisation(from).await?.ok_or_else(missing)?, snapshot.organisation(into).await?.ok_or_else(missing)?);
        if from.id == into.id {
            return Err(Rule::MergeSame.broken("an organisation cannot be merged into itself; choose another one"));
        }
        for row in [&from, &into] {
            still_used(snapshot, row.id).await?;
        }
        if !fits(&from, &into) {
            return Err(Rule::MergeKind.broken(format!("an organisation of the kind {} cannot be merged into one of the kind {}", from.kind, into.kind)));
        }
        let of_from = snapshot.members(from.id).await?;
        let members = of_from.iter().filter(|member| member.active).count() as u64;
        if *caller != Caller::CommandLine {
            let role = acting(snapshot, caller).await?.role;
            let (first, other) = (snapshot.is_settled(from.id).await?, snapshot.is_settled(into.id).await?);
            let standing = |kind, settled| Standing { own: false, kind, settled };
            if !may_merge(role, standing(from.kind, first), standing(into.kind, other), members > 0) {
                return Err(Rule::MergeSettled.broken(
                    "an operator or a community that looks after itself is merged on the command line alone: from outside nobody gives what belongs to it to others",
                ));
            }
        }
        let most = self.settings.limits.members_per_organisation;
        let of_into = snapshot.members(into.id).await?;
        let active = of_into.iter().filter(|member| member.active).count() as u64;
        if members > 0 && (active + members > most || (of_into.len() + of_from.len()) as u64 > most.saturating_mul(10)) {
            return Err(Rule::MembersFull.broken(format!("together the two would have more than {most} members, or have had more than ten times as many")));
        }
        Ok(Pair { from, into, members })
    }

    /// What merging an organisation into another would do. Nothing is changed, and no record is looked at.
    ///
    /// # Errors
    /// As [`Register::merge_organisations`].
    #[boxed]
    pub async fn preview_merge(&self, caller: &Caller, from: OrganisationId, into: OrganisationId) -> Result<MergePreview, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let Pair { from, into, members } = self.pair(&mut snapshot, caller, from, into).await?;
        let moves = snapshot.to_be_merged(from.id).await?;
        let leads = snapshot.leads().await?.iter().any(|(lead, ..)| *lead == from.id);
        let rules = Rules::shared()?;
        let found: BTreeSet<&str> = moves.relations.iter().flat_map(|relation| opened(rules, into.kind, *relation).0).map(Opening::as_str).collect();
        let opens = Opening::ALL.into_iter().filter(|opening| found.contains(opening.as_str())).collect();
        Ok(MergePreview { from: from.into(), into: into.into(), members, places: moves.sites, areas: moves.areas, runs: moves.runs, leads, opens })
    }

    /// Merges an organisation into another, for a reason that stands in the journal: its members, its links to places and areas, its records, what it
    /// gave, what it asked and was asked are the other one's from then on, and it has ended. What others gave to it ends, and so does what it gave to
    /// the other one, and what it shared with everybody here. It is not taken back.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`], [`ServiceError::NotFound`]; [`ServiceError::Invalid`] for two that are one, of which one has ended, that are of
    /// different kinds, that have too many members together; for an operator or a community that looks after itself, but on the command line; and
    /// without a reason.
    #[boxed]
    pub async fn merge_organisations(
        &self,
        caller: &Caller,
        from: OrganisationId,
        into: OrganisationId,
        why: &str,
    ) -> Result<OrganisationAnswer, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        permit(change.snapshot(), caller, Task::ManageOrganisations).await?;
        let why = reason(why)?;
        let pair = self.pair(change.snapshot(), caller, from, into).await?;
        let now = self.now();
        for record in change.sharings_of(from).await? {
            let id: RecordId = record.parse().map_err(|_| ServiceError::NotFound("record"))?;
            change.stop_sharing(&record).await?;
            change.add_entry(self.entry(caller, Verb::StopSharing.of(id.kind()), id)).await?;
        }
        for (record, given) in change.givings_ended_by_merging(from, into, now).await? {
            let id: RecordId = record.parse().map_err(|_| ServiceError::NotFound("record"))?;
            change.take_back(&record, given, now).await?;
            change.add_entry(self.entry(caller, Verb::TakeBack.of(id.kind()), format!("{id} {given}"))).await?;
        }
        self.move_data_keys(&mut change, from, into).await?;
        change.merge_organisation(from, into, now).await?;
        let entry = self.entry(caller, Action::MergeOrganisation, format!("{from} {into}"));
        change.commit(self.detailed(entry, &format!("reason: {why}"))?).await?;
        Ok(OrganisationRow { ended_at: Some(now), merged_into: Some(into), ..pair.from }.into())
    }

    /// The data keys of an organisation are another's, behind those that it has, and a new one behind them is used from now on. Nothing that they seal
    /// is opened; the next rotation seals it anew.
    async fn move_data_keys(&self, change: &mut WriteTransaction, from: OrganisationId, into: OrganisationId) -> Result<(), ServiceError> {
        let known = change.snapshot().data_keys().await?;
        let of = |organisation| known.iter().filter(move |(owner, ..)| *owner == organisation);
        let (Some(highest), behind) = (of(from).map(|(_, version, _)| *version).max(), of(into).map(|(_, version, _)| *version).max().unwrap_or(0)) else {
            return Ok(());
        };
        let with = self.installation_key()?;
        // First, because it says whether this is the key in force.
        self.add_data_key(change, into, behind + highest + 1, &DataKey::new(*keys::fresh(self.random.as_ref()))).await?;
        change.renumber_data_keys(from, behind).await?;
        for (_, version, wrapped) in of(from) {
            let moved = match self.unwrap(from, *version, wrapped).or_damaged()? {
                Some(key) => self.wrap(with, into, behind + version, &key)?,
                // What is damaged stays so.
                None => wrapped.clone(),
            };
            change.add_data_key(into, behind + version, &moved).await?;
        }
        Ok(())
    }
}
