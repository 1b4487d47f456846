//! How each thing that is done again after a restore is done, by what the entry of the journal names.

use std::str::FromStr;

use parvis_journal::Entry;
use parvis_model::{AreaId, AttachmentId, Caller, MemberId, OrganisationId, RecordId, Relation, ShareId, SiteId, Timestamp};
use parvis_store::{Snapshot, WriteTransaction};

use super::erased::{ErasedAgain, OldFolder};
use crate::door::journal_action::Undone;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// What is said where a site loses its operator.
const OPERATORS: &str = "a site whose operator is another one since has none now, so that nobody sees more of it than they may: say who operates it";

/// A word of what an entry is about, such as an id.
fn named<T: FromStr>((old, entry): (&OldFolder<'_>, &Entry), index: usize) -> Result<T, ServiceError> {
    let word = entry.subject.split(' ').nth(index).and_then(|word| word.parse().ok());
    word.ok_or_else(|| old.stop_at(entry, "it does not name what it is about"))
}

/// A member may be without a way in now.
fn without(again: &mut ErasedAgain, member: MemberId, dropped: bool) -> bool {
    again.lost_a_way_in(member);
    dropped
}

/// An organisation does not lead the installation where it no longer did in the old folder.
async fn without_lead(change: &mut WriteTransaction, theirs: &mut Snapshot, organisation: OrganisationId) -> Result<bool, ServiceError> {
    let leads = |rows: Vec<parvis_store::LeadRow>| rows.into_iter().any(|(lead, ..)| lead == organisation);
    if leads(theirs.leads().await?) || !leads(change.snapshot().leads().await?) {
        return Ok(false);
    }
    change.end_lead(organisation).await?;
    Ok(true)
}

/// A membership has ended where it had in the old folder. The name waits for as long as it did there; where it was erased, it is erased here.
async fn without_member(change: &mut WriteTransaction, theirs: &mut Snapshot, member: MemberId, at: Timestamp) -> Result<bool, ServiceError> {
    if theirs.member(member).await?.is_some_and(|there| there.active) {
        return Ok(false);
    }
    if theirs.ended_members(&[member]).await?.contains_key(&member) {
        change.lock_account(member).await?;
        return Ok(change.end_membership_for_now(member, at).await?);
    }
    change.close_account(member).await?;
    let forgotten = change.forget_ended_member(member).await?;
    Ok(change.end_membership(member).await? || forgotten)
}

/// An organisation has ended where it had in the old folder.
async fn without_organisation(change: &mut WriteTransaction, theirs: &mut Snapshot, organisation: OrganisationId, at: Timestamp) -> Result<bool, ServiceError> {
    let ended = theirs.organisation(organisation).await?.is_some_and(|there| there.ended_at.is_some());
    Ok(ended && change.end_organisation(organisation, at).await?)
}

impl Register {
    /// Does once more what an entry of the old folder says; false where there is nothing to be done here.
    pub(super) async fn undo(
        &self,
        caller: &Caller,
        (change, theirs): (&mut WriteTransaction, &mut Snapshot),
        what: Undone,
        (old, entry): (&OldFolder<'_>, &Entry),
        again: &mut ErasedAgain,
    ) -> Result<bool, ServiceError> {
        let about = (old, entry);
        let at: Timestamp = entry.at.parse().map_err(|_| old.stop_at(entry, "it has no time"))?;
        Ok(match what {
            Undone::Record => change.erase_protected(&named::<RecordId>(about, 0)?.to_string()).await?,
            Undone::InForce => {
                let record = named::<RecordId>(about, 0)?.to_string();
                change.end_notice(&record, at).await?;
                change.withdraw_as_of(&record, at).await?
            }
            Undone::Notice => change.end_notice(&named::<RecordId>(about, 0)?.to_string(), at).await?,
            Undone::Wider => {
                let record = named::<RecordId>(about, 0)?;
                let stricter = self.as_strictly_as(change, theirs, &record.to_string()).await?;
                let undone = match record {
                    RecordId::Rights(record) => self.without_undone_steps(change, theirs, record).await?,
                    _ => false,
                };
                stricter || undone
            }
            Undone::Share => change.take_back(&named::<RecordId>(about, 0)?.to_string(), named::<ShareId>(about, 1)?, at).await?,
            Undone::SharedHere => change.stop_sharing(&named::<RecordId>(about, 0)?.to_string()).await?,
            Undone::Proposal => change.refuse_sharing(&named::<RecordId>(about, 0)?.to_string(), at).await?,
            Undone::File => change.remove_attachment(&named::<RecordId>(about, 2)?.to_string(), named::<AttachmentId>(about, 0)?).await?,
            Undone::Membership => without_member(change, theirs, named(about, 0)?, at).await?,
            Undone::Organisation => without_organisation(change, theirs, named(about, 0)?, at).await?,
            Undone::Password => without(again, named(about, 0)?, change.drop_password(named(about, 0)?).await?),
            Undone::WaysIn => without(again, named(about, 0)?, change.drop_ways_in(named(about, 0)?).await?),
            Undone::RecoveryCodes => {
                let member: MemberId = named(about, 0)?;
                let dropped = change.drop_recovery_codes(member).await?;
                if dropped {
                    again.lost_codes(member);
                }
                dropped
            }
            Undone::Passkey => match change.forget_passkey(named(about, 0)?).await? {
                Some(member) => without(again, member, true),
                None => false,
            },
            Undone::Directory => without(again, named(about, 0)?, change.remove_directory_account(named(about, 0)?).await?),
            Undone::Area => {
                let area = named(about, 0)?;
                self.move_records_of_area(change, caller, area).await?;
                change.remove_area(area).await?
            }
            Undone::Operator => self.without_other_operator(change, theirs, named(about, 0)?, again).await?,
            Undone::VisitRequest => change.close_visit_request(named(about, 0)?, at).await?,
            Undone::Emergency => change.end_emergency(named(about, 0)?, at).await?,
            Undone::Relation => self.without_relation(change, theirs, about).await?,
            Undone::Agreement => change.end_agreement(named(about, 0)?).await?,
            Undone::Lead => without_lead(change, theirs, named(about, 0)?).await?,
        })
    }

    /// A record is marked and handled at least as strictly as in the old folder, where it still is.
    async fn as_strictly_as(&self, change: &mut WriteTransaction, theirs: &mut Snapshot, record: &str) -> Result<bool, ServiceError> {
        let (Some(there), Some(here)) = (theirs.marks(record).await?, change.snapshot().marks(record).await?) else { return Ok(false) };
        let stricter = (here.0.max(there.0), here.1.max(there.1));
        if stricter == here {
            return Ok(false);
        }
        change.mark(record, stricter.0, stricter.1).await?;
        Ok(true)
    }

    /// An organisation has nothing to do with a place where that was taken back, and not said again, in the old folder.
    async fn without_relation(&self, change: &mut WriteTransaction, theirs: &mut Snapshot, about: (&OldFolder<'_>, &Entry)) -> Result<bool, ServiceError> {
        let organisation: OrganisationId = named(about, 0)?;
        let word = about.1.subject.split(' ').nth(1).unwrap_or_default();
        let relation = Relation::parse(word).ok_or_else(|| about.0.stop_at(about.1, "it does not say what was taken back"))?;
        if let Ok(site) = named::<SiteId>(about, 2) {
            return Ok(!theirs.is_related_to_site(organisation, site, relation).await? && change.end_relation_to_site(organisation, site, relation).await?);
        }
        let area: AreaId = named(about, 2)?;
        Ok(!theirs.is_related_to_area(organisation, area, relation).await? && change.end_relation_to_area(organisation, area, relation).await?)
    }

    /// What must not be listed in the old folder must not be listed here either; answers of how many places that is newly said.
    pub(super) async fn unlisted_as_in(&self, change: &mut WriteTransaction, theirs: &mut Snapshot) -> Result<u64, ServiceError> {
        let (there, here) = (theirs.withheld().await?, change.snapshot().withheld().await?);
        let sites = change.snapshot().sites_among(&there.difference(&here).copied().collect::<Vec<_>>()).await?;
        if sites.is_empty() {
            return Ok(0);
        }
        // Known by its version, an object of an older extract is not listed again.
        let mut versions = Vec::new();
        for site in &sites {
            versions.extend(theirs.records_of_site(*site, i64::MAX).await?.into_iter().map(|record| (record.id, record.version)));
        }
        change.withhold(&sites, self.now()).await?;
        change.know_versions(&versions).await?;
        change.count_again().await?;
        Ok(sites.len() as u64)
    }

    /// A site has no operator where it had another one, or none, in the old folder: an operator sees what others do not.
    async fn without_other_operator(
        &self,
        change: &mut WriteTransaction,
        theirs: &mut Snapshot,
        site: SiteId,
        again: &mut ErasedAgain,
    ) -> Result<bool, ServiceError> {
        let Some((here, _)) = change.site(site).await?.and_then(|row| row.operator) else { return Ok(false) };
        let there = theirs.site(site).await?.and_then(|(row, _)| row.operator);
        if there.is_some_and(|(there, _)| there == here) {
            return Ok(false);
        }
        change.clear_operator(site).await?;
        again.leave_to_a_person(OPERATORS);
        Ok(true)
    }
}
