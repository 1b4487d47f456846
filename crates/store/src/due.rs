//! What ends or is owed by a day, of what stands plain: what an organisation gave, emergency accesses to review, links, memberships.

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, EmergencyId, MemberId, OrganisationId, SiteId, Timestamp};
use sqlx::Row;

use crate::error::read;
use crate::protected::{ShareRow, given, moment};
use crate::{Snapshot, StoreError};

/// A review of an emergency access that is owed: of which one, to which site, and by when.
pub type OwedReview = (EmergencyId, SiteId, Timestamp);

/// A link to an account that runs out: to which organisation, when, and whether the one who asks made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndingLink {
    /// The organisation of the member for whom it is.
    pub organisation: OrganisationId,
    /// When it runs out.
    pub until: Timestamp,
    /// Whether the member who asks made it.
    pub mine: bool,
}

impl Snapshot {
    /// What an organisation gave of its own, was not taken back and ends after a moment: the first to end first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn shares_ending(&mut self, owner: OrganisationId, after: Timestamp, many: i64) -> Result<Vec<ShareRow>, StoreError> {
        let sql = "SELECT g.id, g.record_id, g.organisation_id, g.purpose, g.given_at, g.until, g.taken_back_at, g.agreement_id FROM given g \
                   WHERE g.owner_id = $1 AND g.taken_back_at IS NULL AND g.until > $2 ORDER BY g.until, g.id LIMIT $3";
        let rows = sqlx::query(sql).bind(owner.to_string()).bind(moment(after)).bind(many).fetch_all(&mut *self.0).await?;
        rows.iter().map(given).collect()
    }

    /// Emergency accesses that are over and that nobody has reviewed, without those that a member opened: the review that is owed first, first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn reviews_owed(&mut self, member: MemberId, at: Timestamp, many: i64) -> Result<Vec<OwedReview>, StoreError> {
        let sql = "SELECT id, site_id, review_due FROM emergency_access WHERE reviewed_at IS NULL AND member_id <> $1 \
                   AND (closed_at IS NOT NULL OR until <= $2) ORDER BY review_due, id LIMIT $3";
        let rows = sqlx::query(sql).bind(member.to_string()).bind(moment(at)).bind(many).fetch_all(&mut *self.0).await?;
        let text = |row: &sqlx::sqlite::SqliteRow, index: usize| row.try_get::<String, _>(index);
        rows.iter().map(|row| Ok((read(text(row, 0)?.parse())?, read(text(row, 1)?.parse())?, read(text(row, 2)?.parse())?))).collect()
    }

    /// Links to accounts that run out after a moment: those that a member made, and those to members of one organisation.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn links_ending(
        &mut self,
        by: MemberId,
        organisation: Option<OrganisationId>,
        after: Timestamp,
        many: i64,
    ) -> Result<Vec<EndingLink>, StoreError> {
        let actor = Caller::Member(by).actor();
        let sql = "SELECT m.organisation_id, i.until, i.invited_by FROM invitation i JOIN member m ON m.id = i.member_id \
                   WHERE m.active = 1 AND (i.invited_by = $1 OR m.organisation_id = $2) AND i.until > $3 ORDER BY i.until, i.member_id LIMIT $4";
        let own = organisation.map(|id| id.to_string()).unwrap_or_default();
        let rows = sqlx::query(sql).bind(&actor).bind(own).bind(after.to_string()).bind(many).fetch_all(&mut *self.0).await?;
        let link = |row: &sqlx::sqlite::SqliteRow| {
            let made_by: String = row.try_get(2)?;
            let organisation = read(row.try_get::<String, _>(0)?.parse())?;
            Ok(EndingLink { organisation, until: read(row.try_get::<String, _>(1)?.parse())?, mine: made_by == actor })
        };
        rows.iter().map(link).collect()
    }

    /// When memberships of an organisation ended whose names still wait, the longest ended first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn memberships_ended(&mut self, organisation: OrganisationId, many: i64) -> Result<Vec<Timestamp>, StoreError> {
        let sql = "SELECT e.ended_at FROM membership_ended e JOIN member m ON m.id = e.member_id WHERE m.organisation_id = $1 \
                   ORDER BY e.ended_at, e.member_id LIMIT $2";
        let times: Vec<String> = sqlx::query_scalar(sql).bind(organisation.to_string()).bind(many).fetch_all(&mut *self.0).await?;
        times.into_iter().map(|at| read(at.parse())).collect()
    }
}
