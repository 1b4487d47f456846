//! One organisation becomes part of another: all that it has is the other's from then on, as if it had always been. What it did stays its own in the
//! journal, and what is about it stays about it.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_model::{OrganisationId, Relation, ShareId, Timestamp};

use crate::error::read;
use crate::people::parse_closed;
use crate::protected::moment;
use crate::{Snapshot, StoreError, WriteTransaction};

/// What stands plain of an organisation and would be another's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Sites to which it is linked.
    pub sites: u64,
    /// Areas to which it is linked.
    pub areas: u64,
    /// Sites that somebody named it as running.
    pub runs: u64,
    /// What it has to do with any of them.
    pub relations: BTreeSet<Relation>,
}

/// What becomes the other's, of the organisation `$1` the other's `$2`. Rows that both have are one afterwards.
const MOVED: [&str; 18] = [
    "UPDATE visit_request SET organisation_id = $2 WHERE organisation_id = $1",
    "UPDATE visit_request SET to_id = $2 WHERE to_id = $1",
    "UPDATE protected_record SET owner_id = $2 WHERE owner_id = $1",
    "UPDATE given SET owner_id = $2 WHERE owner_id = $1",
    "UPDATE sharing_proposed SET owner_id = $2 WHERE owner_id = $1",
    "UPDATE owner_reading SET owner_id = $2 WHERE owner_id = $1",
    // Who read what is now their own is one of their own; what others own was read by an organisation that was another one then.
    "UPDATE owner_reading SET reader_id = $2 WHERE owner_id = $2 AND reader_id = $1",
    "UPDATE reading SET organisation_id = $2 WHERE organisation_id = $1 AND record_id IN (SELECT r.id FROM protected_record r WHERE r.owner_id = $2)",
    "INSERT INTO organisation_kept (organisation_id, records, bytes) SELECT $2, k.records, k.bytes FROM organisation_kept k WHERE k.organisation_id = $1 \
     ON CONFLICT (organisation_id) DO UPDATE SET records = organisation_kept.records + excluded.records, bytes = organisation_kept.bytes + excluded.bytes",
    "UPDATE public_notice SET organisation_id = $2 WHERE organisation_id = $1",
    "UPDATE member SET organisation_id = $2 WHERE organisation_id = $1",
    "UPDATE emergency_access SET organisation_id = $2 WHERE organisation_id = $1",
    "INSERT INTO emergency_notice (access_id, organisation_id, noted_at) SELECT n.access_id, $2, n.noted_at FROM emergency_notice n \
     WHERE n.organisation_id = $1 ON CONFLICT DO NOTHING",
    "UPDATE site SET operator_id = $2, version = version + 1 WHERE operator_id = $1",
    "INSERT INTO organisation_site (organisation_id, site_id, relation) SELECT $2, o.site_id, o.relation FROM organisation_site o \
     WHERE o.organisation_id = $1 ON CONFLICT DO NOTHING",
    "INSERT INTO organisation_area (organisation_id, area_id, relation) SELECT $2, o.area_id, o.relation FROM organisation_area o \
     WHERE o.organisation_id = $1 ON CONFLICT DO NOTHING",
    "INSERT INTO installation_lead (organisation_id, since) SELECT $2, l.since FROM installation_lead l WHERE l.organisation_id = $1 ON CONFLICT DO NOTHING",
    "UPDATE organisation SET by_name = 0 WHERE id = $2 AND by_name <> 0 AND EXISTS (SELECT 1 FROM organisation o WHERE o.id = $1 AND o.by_name = 0)",
];

/// What it has no longer.
const LEFT: [&str; 6] = [
    "DELETE FROM organisation_kept WHERE organisation_id = $1",
    // What it released was its own decision: the other one decides anew, and the matches end.
    "DELETE FROM statement_release WHERE owner_id = $1",
    "DELETE FROM emergency_notice WHERE organisation_id = $1",
    "DELETE FROM organisation_site WHERE organisation_id = $1",
    "DELETE FROM organisation_area WHERE organisation_id = $1",
    "DELETE FROM installation_lead WHERE organisation_id = $1",
];

/// Records and files that are sealed under data keys of the organisation `$1` name keys whose numbers are higher by `$2`.
const RENUMBERED: [&str; 2] = [
    "UPDATE protected_version SET key_version = key_version + $2 WHERE record_id IN (SELECT r.id FROM protected_record r WHERE r.owner_id = $1)",
    "UPDATE attachment SET key_version = key_version + $2 WHERE record_id IN (SELECT r.id FROM protected_record r WHERE r.owner_id = $1)",
];

/// Texts with the number of their key before them: of the organisation `$1`, those of the key `$2` name the key `$3`.
const RENUMBERED_TEXTS: [&str; 7] = [
    "UPDATE emergency_access SET reason = CAST($3 AS TEXT) || substr(reason, length(CAST($2 AS TEXT)) + 1) \
     WHERE organisation_id = $1 AND substr(reason, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    "UPDATE emergency_access SET review = CAST($3 AS TEXT) || substr(review, length(CAST($2 AS TEXT)) + 1) \
     WHERE organisation_id = $1 AND substr(review, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    "UPDATE budget_request SET reason = CAST($3 AS TEXT) || substr(reason, length(CAST($2 AS TEXT)) + 1) \
     WHERE member_id IN (SELECT m.id FROM member m WHERE m.organisation_id = $1) \
     AND substr(reason, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    "UPDATE visit_request SET why = CAST($3 AS TEXT) || substr(why, length(CAST($2 AS TEXT)) + 1) \
     WHERE to_id = $1 AND substr(why, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    "UPDATE complaint SET said = CAST($3 AS TEXT) || substr(said, length(CAST($2 AS TEXT)) + 1) \
     WHERE record_id IN (SELECT r.id FROM protected_record r WHERE r.owner_id = $1) \
     AND substr(said, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    "UPDATE complaint SET delay = CAST($3 AS TEXT) || substr(delay, length(CAST($2 AS TEXT)) + 1) \
     WHERE record_id IN (SELECT r.id FROM protected_record r WHERE r.owner_id = $1) \
     AND substr(delay, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    "UPDATE complaint SET answer = CAST($3 AS TEXT) || substr(answer, length(CAST($2 AS TEXT)) + 1) \
     WHERE record_id IN (SELECT r.id FROM protected_record r WHERE r.owner_id = $1) \
     AND substr(answer, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
];

impl Snapshot {
    /// What stands plain of an organisation and would be another's if it were merged.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn to_be_merged(&mut self, from: OrganisationId) -> Result<Merged, StoreError> {
        let mut counts = [0; 3];
        for (count, sql) in counts.iter_mut().zip([
            "SELECT count(DISTINCT site_id) FROM organisation_site WHERE organisation_id = $1",
            "SELECT count(DISTINCT area_id) FROM organisation_area WHERE organisation_id = $1",
            "SELECT count(*) FROM site WHERE operator_id = $1",
        ]) {
            *count = sqlx::query_scalar::<_, i64>(sql).bind(from.to_string()).fetch_one(&mut *self.0).await?.unsigned_abs();
        }
        let sql = "SELECT relation FROM organisation_site WHERE organisation_id = $1 UNION SELECT relation FROM organisation_area WHERE organisation_id = $1";
        let words: Vec<String> = sqlx::query_scalar(sql).bind(from.to_string()).fetch_all(&mut *self.0).await?;
        let relations = words.iter().map(|word| parse_closed(word, Relation::parse)).collect::<Result<_, _>>()?;
        let [sites, areas, runs] = counts;
        Ok(Merged { sites, areas, runs, relations })
    }
}

impl WriteTransaction {
    /// What others gave to an organisation and still give, what it gave to the one into which it is merged, and
    /// what it gave under agreements: each record with its giving.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn givings_ended_by_merging(&mut self, from: OrganisationId, into: OrganisationId, at: Timestamp) -> Result<Vec<(String, ShareId)>, StoreError> {
        let sql = "SELECT g.record_id, g.id FROM given g WHERE g.organisation_id = $1 AND g.taken_back_at IS NULL AND g.until > $3 \
                   UNION SELECT g.record_id, g.id FROM given g JOIN protected_record r ON r.id = g.record_id \
                   WHERE g.organisation_id = $2 AND r.owner_id = $1 AND g.taken_back_at IS NULL AND g.until > $3 \
                   UNION SELECT g.record_id, g.id FROM given g WHERE g.owner_id = $1 AND g.agreement_id IS NOT NULL AND g.taken_back_at IS NULL AND g.until > $3 \
                   ORDER BY 1, 2";
        let found = sqlx::query_as::<_, (String, String)>(sql).bind(from.to_string()).bind(into.to_string()).bind(moment(at));
        found.fetch_all(self.connection()).await?.into_iter().map(|(record, id)| Ok((record, read(id.parse())?))).collect()
    }

    /// What names a data key of an organisation names one whose number is higher by so much. The keys themselves are for the caller to move.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn renumber_data_keys(&mut self, organisation: OrganisationId, by: i64) -> Result<(), StoreError> {
        for sql in RENUMBERED {
            sqlx::query(sql).bind(organisation.to_string()).bind(by).execute(self.connection()).await?;
        }
        // The highest first: no number is given twice on the way.
        for version in self.data_key_versions(organisation).await?.into_iter().rev() {
            for sql in RENUMBERED_TEXTS {
                sqlx::query(sql).bind(organisation.to_string()).bind(version).bind(version.saturating_add(by)).execute(self.connection()).await?;
            }
        }
        sqlx::query("DELETE FROM data_key WHERE organisation_id = $1").bind(organisation.to_string()).execute(self.connection()).await?;
        Ok(())
    }

    /// All that an organisation has is another's from now on, and it has ended. What each asked of the other is closed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn merge_organisation(&mut self, from: OrganisationId, into: OrganisationId, at: Timestamp) -> Result<(), StoreError> {
        let sql = "UPDATE visit_request SET closed_at = coalesce(closed_at, $3), became = NULL, why = NULL \
                   WHERE record_id IS NULL AND (closed_at IS NULL OR became IS NOT NULL) \
                   AND (organisation_id = $1 AND to_id = $2 OR organisation_id = $2 AND to_id = $1)";
        sqlx::query(sql).bind(from.to_string()).bind(into.to_string()).bind(at.to_string()).execute(self.connection()).await?;
        for sql in MOVED {
            sqlx::query(sql).bind(from.to_string()).bind(into.to_string()).execute(self.connection()).await?;
        }
        for sql in LEFT {
            sqlx::query(sql).bind(from.to_string()).execute(self.connection()).await?;
        }
        let sql = "UPDATE organisation SET ended_at = $3, merged_into = $2 WHERE id = $1";
        sqlx::query(sql).bind(from.to_string()).bind(into.to_string()).bind(at.to_string()).execute(self.connection()).await?;
        Ok(())
    }

    /// A site that an organisation ran which was merged since is run by the one into which it was. For rows that come back as they once were.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn follow_merged_operators(&mut self) -> Result<(), StoreError> {
        let sql = "UPDATE site SET operator_id = (SELECT o.merged_into FROM organisation o WHERE o.id = site.operator_id) \
                   WHERE operator_id IN (SELECT o.id FROM organisation o WHERE o.merged_into IS NOT NULL)";
        // Each step leads nearer to one that still runs: no organisation is merged into one that was merged, and a chain has no circle.
        while sqlx::query(sql).execute(self.connection()).await?.rows_affected() > 0 {}
        Ok(())
    }
}

#[cfg(test)]
#[path = "merging_tests.rs"]
mod tests;
