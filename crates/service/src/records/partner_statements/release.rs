//! Releasing a statement for matching, and taking that back: by those who may give it, one version at a time.

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, Marking, PartnerStatementId, Purpose, ReleaseId};
use parvis_store::ReleaseRow;

use super::shapes::{PartnerStatementAnswer, PartnerStatementDocument, StatementStanding};
use super::told::NewRelease;
use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::installation::outcome::AfterCommit;
use crate::installation::rule::Rule;
use crate::register::Register;

/// Releases of one organisation.
const MOST_OF_ONE: i64 = 50;
/// Releases in the installation: all of them are compared.
pub(super) const MOST: i64 = 2_000;

impl Register {
    /// Releases the version of a statement that the caller looked at for matching. It says nothing to anybody yet.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; a broken rule for one that does not hold, is marked above amber, or is one
    /// too many.
    #[boxed]
    pub async fn release_statement(&self, caller: &Caller, id: PartnerStatementId, new: NewRelease) -> Result<PartnerStatementAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, seen) = self.allowed(change.snapshot(), caller, id.into(), Operation::Give).await?;
        self.below_ceiling(seen.row.marking)?;
        if seen.row.version != new.version {
            return Err(ServiceError::Conflict);
        }
        if seen.row.marking > Marking::Amber {
            return Err(Rule::ReleaseMarking.broken("what is marked above amber is not released for matching"));
        }
        let says: PartnerStatementDocument = self.document(change.snapshot(), &seen.row).await?;
        if !matches!(says.standing(self.today()), StatementStanding::Open | StatementStanding::Coming) {
            return Err(Rule::ReleaseStanding.broken("it rests or has ended: renew it first"));
        }
        if change.snapshot().release_of(id).await?.is_none() {
            let (own, all) = change.snapshot().count_releases(reader.scope.organisation).await?;
            if own >= MOST_OF_ONE || all >= MOST {
                let says = format!("an organisation releases at most {MOST_OF_ONE} statements, and all together {MOST}");
                return Err(Rule::ReleasesFull.broken_with(&[("most", MOST_OF_ONE.unsigned_abs()), ("all", MOST.unsigned_abs())], says));
            }
            let row =
                ReleaseRow { id: ReleaseId::from_random(self.random()), record: id, owner: seen.row.owner, version: seen.row.version, at: reader.scope.now };
            change.release(row).await?;
            self.commit_to_show(change, self.entry(caller, Action::ReleaseStatement, format!("{id} {}", seen.row.version))).await?;
        } else {
            change.roll_back().await?;
        }
        self.partner_statement(caller, Purpose::OwnWork, id).await.kept()
    }

    /// Takes a release back: every match with it ends at once.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also where it is not released; [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn stop_matching(&self, caller: &Caller, id: PartnerStatementId) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        self.allowed(change.snapshot(), caller, id.into(), Operation::TakeBack).await?;
        if !change.end_release(id).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("release"));
        }
        Ok(change.commit(self.entry(caller, Action::StopMatching, id)).await?)
    }
}
