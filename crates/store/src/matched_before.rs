//! With whom an organisation has been matched before, and what follows from that for those that come.

use std::collections::{BTreeMap, BTreeSet};

use async_recursion::async_recursion as boxed;
use parvis_model::{OrganisationId, ReleaseId};

use crate::error::read;
use crate::{ReleaseRow, Snapshot, StoreError};

/// With whom an organisation has been matched, and what was ended by an act of either side.
#[derive(Debug, Clone, Default)]
pub struct MatchedBefore {
    /// Its own release, and the other.
    pairs: BTreeSet<(ReleaseId, ReleaseId)>,
    /// Its own release, and the organisation with which it ended a match of that.
    ended_here: BTreeSet<(ReleaseId, OrganisationId)>,
    /// Releases of others that ended a match with it.
    ended_there: BTreeSet<ReleaseId>,
}

impl MatchedBefore {
    /// Whether two releases are not matched: they have been, or one side ended a match of the release that it still has with that organisation. A side that
    /// releases its own statement again cannot find out by that whether the other one is still there.
    pub fn rules_out(&self, own: &ReleaseRow, other: &ReleaseRow) -> bool {
        self.pairs.contains(&(own.id, other.id)) || self.ended_between(own.id, other.id, other.owner)
    }

    /// Whether one side ended a match of the release that it still has with the other organisation.
    pub fn ended_between(&self, own: ReleaseId, other: ReleaseId, whose: OrganisationId) -> bool {
        self.ended_here.contains(&(own, whose)) || self.ended_there.contains(&other)
    }
}

impl Snapshot {
    /// With whom an organisation has been matched.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn matched_before(&mut self, owner: OrganisationId) -> Result<MatchedBefore, StoreError> {
        let sql = "SELECT o.release_id, t.release_id, t.owner_id, o.declined IS NOT NULL, t.declined IS NOT NULL FROM match_side o CROSS JOIN match_side t \
                   WHERE o.owner_id = $1 AND t.match_id = o.match_id AND t.asks <> o.asks";
        let rows: Vec<(String, String, String, i64, i64)> = sqlx::query_as(sql).bind(owner.to_string()).fetch_all(&mut *self.0).await?;
        let mut before = MatchedBefore::default();
        for (own, other, whose, here, there) in rows {
            let (own, other) = (read(own.parse())?, read(other.parse())?);
            before.pairs.insert((own, other));
            if here != 0 {
                before.ended_here.insert((own, read(whose.parse())?));
            }
            if there != 0 {
                before.ended_there.insert(other);
            }
        }
        Ok(before)
    }

    /// Of how many matches with each other organisation one was told.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn told_of_each(&mut self, owner: OrganisationId) -> Result<BTreeMap<OrganisationId, u64>, StoreError> {
        let sql = "SELECT t.owner_id, count(*) FROM match_side o CROSS JOIN match_side t \
                   WHERE o.owner_id = $1 AND o.told_at IS NOT NULL AND t.match_id = o.match_id AND t.asks <> o.asks GROUP BY t.owner_id";
        let rows: Vec<(String, i64)> = sqlx::query_as(sql).bind(owner.to_string()).fetch_all(&mut *self.0).await?;
        rows.into_iter().map(|(whose, told)| Ok((read(whose.parse())?, told.unsigned_abs()))).collect()
    }
}
