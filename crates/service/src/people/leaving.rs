//! Memberships that end, and that are taken up again.

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, MemberId, Role, SignedDuration, Timestamp};
use parvis_store::{EndedMember, MemberRow, Snapshot};

use crate::door::journal_action::Action;
use crate::door::permit::{manageable, manageable_once, still_used};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::installation::text::name;
use crate::people::members::MemberAnswer;
use crate::register::Register;

/// For so many days a membership that has ended is taken up again as it was. Then the name is erased, and what was signed in with.
pub const RESTORE_DAYS: i64 = 30;

/// Members whose names are erased at a time.
const PAGE: i64 = 500;

impl Register {
    /// Until when a membership that ended at a time is taken up again as it was.
    fn restored_until(&self, ended_at: Timestamp) -> Option<Timestamp> {
        let until = ended_at + SignedDuration::from_hours(RESTORE_DAYS * 24);
        (until > self.now()).then_some(until)
    }

    /// Says of those who left who they were, as long as they can be taken up again.
    pub(super) async fn name_ended(&self, snapshot: &mut Snapshot, lines: &mut [MemberAnswer]) -> Result<(), ServiceError> {
        let left: Vec<MemberId> = lines.iter().filter(|line| !line.active).map(|line| line.id).collect();
        let mut waiting = snapshot.ended_members(&left).await?;
        for line in lines {
            if let Some((name, ended_at)) = waiting.remove(&line.id)
                && let Some(until) = self.restored_until(ended_at)
            {
                line.name = name;
                line.restore_until = Some(until);
            }
        }
        Ok(())
    }

    /// Whether a member has an account. A demonstration has none: everybody who uses it may be any of its members.
    async fn can_sign_in(&self, snapshot: &mut Snapshot, member: MemberId) -> Result<bool, ServiceError> {
        Ok(self.is_demonstration() || snapshot.account(member).await?.is_some())
    }

    /// Whether somebody else who can sign in does what this member does, where somebody has to.
    async fn may_leave(&self, snapshot: &mut Snapshot, leaving: &MemberRow) -> Result<(), ServiceError> {
        let looks_after = matches!(leaving.role, Role::OperatorManager | Role::CommunityMember | Role::Administrator);
        if !looks_after || !self.can_sign_in(snapshot, leaving.id).await? {
            return Ok(());
        }
        for other in snapshot.members(leaving.organisation).await? {
            // Who is only entered and cannot sign in looks after nothing yet.
            if other.active && other.id != leaving.id && other.role == leaving.role && self.can_sign_in(snapshot, other.id).await? {
                return Ok(());
            }
        }
        Err(Rule::LastManager.broken("the last person who manages an organisation has to stay until somebody else does"))
    }

    /// Ends a membership at once: sessions, tokens and links end, and nobody signs in with the account. For 30 days it is taken up again as it
    /// was; then the name is erased, and what was signed in with.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] for the last one who looks after
    /// an organisation, or the last administrator: somebody else has to be there first.
    #[boxed]
    pub async fn end_membership(&self, caller: &Caller, member: MemberId) -> Result<(), ServiceError> {
        manageable(&mut self.store.read().await?, caller, member).await?;
        let mut change = self.writer_for(caller).await?;
        let row = manageable(change.snapshot(), caller, member).await?;
        if *caller != Caller::CommandLine {
            self.may_leave(change.snapshot(), &row).await?;
        }
        change.lock_account(member).await?;
        change.end_membership_for_now(member, self.now()).await?;
        Ok(change.commit(self.entry(caller, Action::EndMembership, member)).await?)
    }

    /// Takes back that a membership was ended. For 30 days everything is as it was, but that sessions, tokens and links stay ended. After that
    /// the name has to be given, and the member needs a new link.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`] as for ending it; [`ServiceError::Invalid`] for a membership that
    /// has not ended, an invalid name, or none where it was erased.
    #[boxed]
    pub async fn restore_membership(&self, caller: &Caller, member: MemberId, called: Option<&str>) -> Result<MemberAnswer, ServiceError> {
        manageable_once(&mut self.store.read().await?, caller, member).await?;
        let mut change = self.writer_for(caller).await?;
        let ended = manageable_once(change.snapshot(), caller, member).await?;
        if ended.active {
            return Err(Rule::MembershipRuns.broken("this membership has not ended"));
        }
        still_used(change.snapshot(), ended.organisation).await?;
        let most = self.settings.limits.members_per_organisation;
        if change.count_members(ended.organisation).await?.0 >= most {
            return Err(Rule::MembersFull.broken(format!("this organisation has {most} members, and that is the limit; end another membership first")));
        }
        let waiting: Option<EndedMember> = change.snapshot().ended_members(&[member]).await?.remove(&member);
        let kept = waiting.filter(|(_, ended_at)| self.restored_until(*ended_at).is_some()).map(|(name, _)| name);
        let called = match (called, &kept) {
            // Nobody's acts are put under another name.
            (called, Some(kept)) => {
                called.map(name).transpose()?;
                kept.clone()
            }
            (Some(called), None) => name(called)?,
            (None, None) => return Err(Rule::NameErased.broken("the name of this member was erased: give it anew")),
        };
        if kept.is_none() {
            // What is to be erased today is not let in again.
            change.close_account(member).await?;
        }
        let row = MemberRow { name: called, active: true, ..ended };
        change.restore_membership(member, &row.name).await?;
        change.commit(self.entry(caller, Action::RestoreMembership, member)).await?;
        Ok(row.into())
    }

    /// Erases the name of a member whose membership has ended, and all that they signed in with, before its time.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`] as for ending it; [`ServiceError::Invalid`] while the membership runs.
    #[boxed]
    pub async fn erase_member(&self, caller: &Caller, member: MemberId) -> Result<(), ServiceError> {
        manageable_once(&mut self.store.read().await?, caller, member).await?;
        let mut change = self.writer_for(caller).await?;
        if manageable_once(change.snapshot(), caller, member).await?.active {
            return Err(Rule::MembershipRuns.broken("this membership has not ended"));
        }
        change.close_account(member).await?;
        change.forget_ended_member(member).await?;
        Ok(change.commit(self.entry(caller, Action::EraseMember, member)).await?)
    }

    /// Erases the names of those who left more than 30 days ago; answers of how many.
    pub(crate) async fn erase_ended_members(&self, caller: &Caller) -> Result<u64, ServiceError> {
        let before = self.now() - SignedDuration::from_hours(RESTORE_DAYS * 24);
        let mut erased = 0;
        loop {
            let old = self.store.read().await?.members_ended_before(before, PAGE).await?;
            if old.is_empty() {
                return Ok(erased);
            }
            for member in old {
                let mut change = self.writer_for(caller).await?;
                // Taken up again meanwhile: nothing is to be erased.
                if !change.forget_ended_member(member).await? {
                    change.roll_back().await?;
                    continue;
                }
                change.close_account(member).await?;
                change.commit(self.entry(caller, Action::EraseMember, member)).await?;
                erased += 1;
            }
        }
    }
}
