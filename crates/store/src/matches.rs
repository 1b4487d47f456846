//! How far the two sides of a match have come: ids and steps alone.

use async_recursion::async_recursion as boxed;
use parvis_access::MatchStep;
use parvis_model::{MatchId, OrganisationId, PartnerStatementId, ReleaseId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::people::parse_closed;
use crate::protected::moment;
use crate::{ReleaseRow, Snapshot, StoreError, WriteTransaction};

/// One side of a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchSideRow {
    /// Whether it is the side that needs something.
    pub asks: bool,
    /// Which release of its statement.
    pub release: ReleaseId,
    /// Which statement.
    pub record: PartnerStatementId,
    /// Whose.
    pub owner: OrganisationId,
    /// How far it consents.
    pub step: MatchStep,
    /// When it was told that there is a match.
    pub told_at: Option<Timestamp>,
    /// Why it ended the match, where it did.
    pub declined: Option<String>,
}

/// A match, with the side of the organisation that looks first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchRow {
    /// Identity.
    pub id: MatchId,
    /// When it was found.
    pub found_at: Timestamp,
    /// When a side ended it, or was told that it had ended. A match whose releases do not both hold has ended without this.
    pub ended_at: Option<Timestamp>,
    /// The side of the organisation that looks.
    pub own: MatchSideRow,
    /// The other side.
    pub other: MatchSideRow,
}

/// A match and its two sides, of which `o` is the one of the organisation `$1`.
const MATCH: &str = "SELECT m.id, m.found_at, m.ended_at, o.asks, o.release_id, o.record_id, o.owner_id, o.step, o.told_at, o.declined, \
                     t.asks, t.release_id, t.record_id, t.owner_id, t.step, t.told_at, t.declined \
                     FROM match_side o CROSS JOIN match_side t CROSS JOIN partner_match m \
                     WHERE o.owner_id = $1 AND t.match_id = o.match_id AND t.asks <> o.asks AND m.id = o.match_id";

fn time(text: Option<String>) -> Result<Option<Timestamp>, StoreError> {
    read(text.map(|text| text.parse()).transpose())
}

fn side(row: &SqliteRow, from: usize) -> Result<MatchSideRow, StoreError> {
    let text = |place: usize| row.try_get::<String, _>(from + place);
    Ok(MatchSideRow {
        asks: row.try_get::<i64, _>(from)? != 0,
        release: read(text(1)?.parse())?,
        record: read(text(2)?.parse())?,
        owner: read(text(3)?.parse())?,
        step: parse_closed(&text(4)?, MatchStep::parse)?,
        told_at: time(row.try_get(from + 5)?)?,
        declined: row.try_get(from + 6)?,
    })
}

fn found(row: &SqliteRow) -> Result<MatchRow, StoreError> {
    Ok(MatchRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        found_at: read(row.try_get::<String, _>(1)?.parse())?,
        ended_at: time(row.try_get(2)?)?,
        own: side(row, 3)?,
        other: side(row, 10)?,
    })
}

impl Snapshot {
    /// The matches of an organisation of which it was told, at most `count`: those that were not said to have ended first, of them the agreed ones, then the latest.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn matches_of(&mut self, owner: OrganisationId, count: i64) -> Result<Vec<MatchRow>, StoreError> {
        let sql = format!(
            "{MATCH} AND o.told_at IS NOT NULL \
                           ORDER BY m.ended_at IS NOT NULL, o.step <> $3 OR t.step <> $3, o.told_at DESC, o.match_id LIMIT $2"
        );
        let asked = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(owner.to_string()).bind(count).bind(MatchStep::Agreed.as_str());
        asked.fetch_all(&mut *self.0).await?.iter().map(found).collect()
    }

    /// Those of which it was not told yet and that nobody has ended, the first first, at most `count`.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn matches_untold(&mut self, owner: OrganisationId, count: i64) -> Result<Vec<MatchRow>, StoreError> {
        let sql = format!("{MATCH} AND o.told_at IS NULL AND m.ended_at IS NULL ORDER BY m.found_at, o.match_id LIMIT $2");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(owner.to_string()).bind(count).fetch_all(&mut *self.0).await?.iter().map(found).collect()
    }

    /// A match of which an organisation was told.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn match_of(&mut self, owner: OrganisationId, id: MatchId) -> Result<Option<MatchRow>, StoreError> {
        let sql = format!("{MATCH} AND o.told_at IS NOT NULL AND o.match_id = $2");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(owner.to_string()).bind(id.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(found).transpose()
    }

    /// Of how many matches an organisation was told since a moment.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn told_since(&mut self, owner: OrganisationId, since: Timestamp) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM match_side WHERE owner_id = $1 AND told_at >= $2";
        let told: i64 = sqlx::query_scalar(sql).bind(owner.to_string()).bind(moment(since)).fetch_one(&mut *self.0).await?;
        Ok(told.unsigned_abs())
    }
}

impl WriteTransaction {
    /// Writes down that two releases fit. Nobody is told yet.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_match(&mut self, id: MatchId, at: Timestamp, asks: ReleaseRow, offers: ReleaseRow) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO partner_match (id, found_at) VALUES ($1, $2)").bind(id.to_string()).bind(moment(at)).execute(self.connection()).await?;
        for (row, is_asking) in [(asks, 1i64), (offers, 0)] {
            sqlx::query("INSERT INTO match_side (match_id, asks, release_id, record_id, owner_id, step) VALUES ($1, $2, $3, $4, $5, $6)")
                .bind(id.to_string())
                .bind(is_asking)
                .bind(row.id.to_string())
                .bind(row.record.to_string())
                .bind(row.owner.to_string())
                .bind(MatchStep::That.as_str())
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    /// Notes that a side was told that there is a match.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn tell_of_match(&mut self, id: MatchId, owner: OrganisationId, at: Timestamp) -> Result<(), StoreError> {
        sqlx::query("UPDATE match_side SET told_at = $3 WHERE match_id = $1 AND owner_id = $2 AND told_at IS NULL")
            .bind(id.to_string())
            .bind(owner.to_string())
            .bind(moment(at))
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Notes how far a side consents.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn consent_to_match(&mut self, id: MatchId, owner: OrganisationId, step: MatchStep) -> Result<(), StoreError> {
        sqlx::query("UPDATE match_side SET step = $3 WHERE match_id = $1 AND owner_id = $2")
            .bind(id.to_string())
            .bind(owner.to_string())
            .bind(step.as_str())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Ends a match that stands no longer, by the act of neither side: it does not come back.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn match_is_over(&mut self, id: MatchId, at: Timestamp) -> Result<(), StoreError> {
        let sql = "UPDATE partner_match SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
        sqlx::query(sql).bind(id.to_string()).bind(moment(at)).execute(self.connection()).await?;
        Ok(())
    }

    /// Ends a match by the act of a side, which says why; false where it had ended.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_match(&mut self, id: MatchId, owner: OrganisationId, why: &str, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE partner_match SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
        let ended = sqlx::query(sql).bind(id.to_string()).bind(moment(at)).execute(self.connection()).await?.rows_affected() > 0;
        if ended {
            let sql = "UPDATE match_side SET declined = $3 WHERE match_id = $1 AND owner_id = $2";
            sqlx::query(sql).bind(id.to_string()).bind(owner.to_string()).bind(why).execute(self.connection()).await?;
        }
        Ok(ended)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use parvis_model::OrganisationKind;

    use super::*;
    use crate::OrganisationRow;
    use crate::store::testing::opened;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn released(owner: OrganisationId, byte: u8) -> ReleaseRow {
        ReleaseRow { id: ReleaseId::from_random([byte; 16]), record: PartnerStatementId::from_random([byte; 16]), owner, version: 1, at: at(1) }
    }

    #[tokio::test]
    async fn a_side_finds_a_match_once_it_is_told_and_the_one_that_ends_it_first_says_why() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let mut change = store.write().await.unwrap();
        let [one, other] = [1, 2].map(|byte| OrganisationId::from_random([byte; 16]));
        for (id, name) in [(one, "One"), (other, "Other")] {
            let row = OrganisationRow { id, name: name.to_owned(), kind: OrganisationKind::Operator, by_name: false, ended_at: None, merged_into: None };
            change.put_organisation(&row).await.unwrap();
        }
        let [id, over] = [3, 4].map(|byte| MatchId::from_random([byte; 16]));
        change.add_match(id, at(2), released(one, 5), released(other, 6)).await.unwrap();
        change.add_match(over, at(2), released(one, 5), released(other, 7)).await.unwrap();
        change.tell_of_match(id, one, at(3)).await.unwrap();
        change.consent_to_match(id, one, MatchStep::What).await.unwrap();
        assert_eq!(change.snapshot().match_of(other, id).await.unwrap(), None, "it was not told");
        let found = change.snapshot().match_of(one, id).await.unwrap().unwrap();
        assert_eq!((found.own.owner, found.own.asks, found.own.step, found.other.step), (one, true, MatchStep::What, MatchStep::That));
        assert_eq!(change.snapshot().told_since(one, at(3)).await.unwrap() + change.snapshot().told_since(one, at(4)).await.unwrap(), 1);
        let before = change.snapshot().matched_before(other).await.unwrap();
        assert!(
            [5, 5].into_iter().zip([6, 7]).all(|(theirs, own)| before.rules_out(&released(other, own), &released(one, theirs))),
            "also those of which it was not told"
        );
        let [own, again, theirs, fresh] = [released(other, 6), released(other, 8), released(one, 5), released(one, 9)];
        assert!(!before.rules_out(&again, &theirs) && !before.rules_out(&own, &fresh));
        assert_eq!(change.snapshot().told_of_each(one).await.unwrap(), BTreeMap::from([(other, 1)]));
        assert!(change.snapshot().told_of_each(other).await.unwrap().is_empty());
        change.match_is_over(over, at(4)).await.unwrap();
        assert!(!change.end_match(over, one, "not_now", at(5)).await.unwrap());
        assert!(change.end_match(id, one, "not_now", at(5)).await.unwrap() && !change.end_match(id, other, "other", at(6)).await.unwrap());
        change.match_is_over(id, at(7)).await.unwrap();
        let ended = change.snapshot().matches_of(one, 10).await.unwrap();
        assert_eq!(ended.iter().map(|found| (found.ended_at, found.own.declined.as_deref())).collect::<Vec<_>>(), [(Some(at(5)), Some("not_now"))]);
        assert!(change.snapshot().matches_untold(other, 10).await.unwrap().is_empty());
        // Of one that the first side ended, the release that it still has is matched with no statement of the other one, until it releases it again.
        let before = change.snapshot().matched_before(other).await.unwrap();
        assert!(before.rules_out(&again, &theirs) && !before.rules_out(&again, &fresh));
        let before = change.snapshot().matched_before(one).await.unwrap();
        assert!(before.rules_out(&theirs, &again) && !before.rules_out(&theirs, &released(OrganisationId::from_random([3; 16]), 10)));
    }
}
