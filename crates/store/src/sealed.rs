//! What is sealed, as rows to be sealed anew.

use async_recursion::async_recursion as boxed;
use parvis_model::{EmergencyId, OrganisationId, RecordKind, Timestamp};
use sqlx::Row;

use crate::error::read;
use crate::people::parse_closed;
use crate::{SealedVersion, Snapshot, StoreError, WriteTransaction, kept_by};

/// A wrapped data key: whose, its number, base 64.
pub type WrappedKey = (OrganisationId, i64, String);

impl Snapshot {
    /// All wrapped data keys.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn data_keys(&mut self) -> Result<Vec<WrappedKey>, StoreError> {
        let rows = sqlx::query("SELECT organisation_id, version, wrapped FROM data_key ORDER BY organisation_id, version").fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| Ok((read(row.try_get::<String, _>(0)?.parse())?, row.try_get(1)?, row.try_get(2)?))).collect()
    }

    /// Up to `count` sealed versions of records of an organisation that are sealed under an older key than `key`, with kind and
    /// id of the record, in the order of ids and versions, behind the version named `after`.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sealed_before(
        &mut self,
        owner: OrganisationId,
        key: i64,
        after: &(String, i64),
        count: i64,
    ) -> Result<Vec<(RecordKind, String, SealedVersion)>, StoreError> {
        let sql = "SELECT r.kind, r.id, v.version, v.key_version, v.sealed FROM protected_version v JOIN protected_record r ON r.id = v.record_id \
                   WHERE r.owner_id = $1 AND v.key_version < $2 AND (r.id > $3 OR r.id = $3 AND v.version > $4) ORDER BY r.id, v.version LIMIT $5";
        let rows = sqlx::query(sql).bind(owner.to_string()).bind(key).bind(&after.0).bind(after.1).bind(count).fetch_all(&mut *self.0).await?;
        let sealed = |row: &sqlx::sqlite::SqliteRow| {
            let version = SealedVersion { version: row.try_get(2)?, key_version: row.try_get(3)?, sealed: row.try_get(4)? };
            Ok((parse_closed(row.try_get(0)?, RecordKind::parse)?, row.try_get(1)?, version))
        };
        rows.iter().map(sealed).collect()
    }
}

impl Snapshot {
    /// Up to `count` records of a kind that were withdrawn before a moment, in the order of their ids; without those about which a complaint waits.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn withdrawn_before(&mut self, kind: RecordKind, before: Timestamp, count: i64) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT r.id FROM protected_record r WHERE r.kind = $1 AND r.state = 'withdrawn' AND r.changed_at < $2 \
                   AND NOT EXISTS (SELECT 1 FROM complaint c WHERE c.record_id = r.id AND c.closed_at IS NULL) ORDER BY r.id LIMIT $3";
        Ok(sqlx::query_scalar(sql).bind(kind.as_str()).bind(before.to_string()).bind(count).fetch_all(&mut *self.0).await?)
    }
}

impl WriteTransaction {
    /// Writes a version as it is sealed now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn reseal(&mut self, record: &str, sealed: &SealedVersion) -> Result<(), StoreError> {
        let sql = "SELECT length(sealed) FROM protected_version WHERE record_id = $1 AND version = $2";
        let before: Option<i64> = sqlx::query_scalar(sql).bind(record).bind(sealed.version).fetch_optional(self.connection()).await?;
        kept_by::count(self.connection(), record, 0, sealed.length() - before.unwrap_or_else(|| sealed.length())).await?;
        sqlx::query("UPDATE protected_version SET key_version = $3, sealed = $4 WHERE record_id = $1 AND version = $2")
            .bind(record)
            .bind(sealed.version)
            .bind(sealed.key_version)
            .bind(&sealed.sealed)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Writes reason and review of an emergency access as they are sealed now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn reseal_emergency(&mut self, id: EmergencyId, reason: &str, review: Option<&str>) -> Result<(), StoreError> {
        sqlx::query("UPDATE emergency_access SET reason = $2, review = $3 WHERE id = $1")
            .bind(id.to_string())
            .bind(reason)
            .bind(review)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Writes a data key as it is wrapped now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn rewrap_data_key(&mut self, (organisation, version, wrapped): &WrappedKey) -> Result<(), StoreError> {
        sqlx::query("UPDATE data_key SET wrapped = $3 WHERE organisation_id = $1 AND version = $2")
            .bind(organisation.to_string())
            .bind(version)
            .bind(wrapped)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// The numbers of the data keys of an organisation, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn data_key_versions(&mut self, organisation: OrganisationId) -> Result<Vec<i64>, StoreError> {
        let sql = "SELECT version FROM data_key WHERE organisation_id = $1 ORDER BY version";
        Ok(sqlx::query_scalar(sql).bind(organisation.to_string()).fetch_all(self.connection()).await?)
    }

    /// How many rows of whatever table are sealed under a data key of an organisation, within this change.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sealed_under(&mut self, organisation: OrganisationId, version: i64) -> Result<i64, StoreError> {
        let mut count = 0;
        for (_, sql) in SEALED {
            count += sqlx::query_scalar::<_, i64>(sql).bind(organisation.to_string()).bind(version).fetch_one(self.connection()).await?;
        }
        Ok(count)
    }

    /// Destroys a data key of an organisation, unless anything at all is sealed under it: false, and it stays.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn destroy_data_key(&mut self, organisation: OrganisationId, version: i64) -> Result<bool, StoreError> {
        if self.sealed_under(organisation, version).await? > 0 {
            return Ok(false);
        }
        sqlx::query("DELETE FROM data_key WHERE organisation_id = $1 AND version = $2")
            .bind(organisation.to_string())
            .bind(version)
            .execute(self.connection())
            .await?;
        Ok(true)
    }
}

/// Everything that is sealed under a data key of an organisation: in which tables, and how many rows of the organisation `$1` are
/// sealed under its key `$2`. A key goes only when all of these say none; a test compares the tables with the schema.
const SEALED: [(&[&str], &str); 9] = [
    (
        &["protected_version"],
        "SELECT count(*) FROM protected_version v JOIN protected_record r ON r.id = v.record_id WHERE r.owner_id = $1 AND v.key_version = $2",
    ),
    (
        &["attachment", "attachment_chunk"],
        "SELECT count(*) FROM attachment a JOIN protected_record r ON r.id = a.record_id WHERE r.owner_id = $1 AND a.key_version = $2",
    ),
    // Here the number of the key stands before the sealed text.
    (
        &["emergency_access"],
        "SELECT count(*) FROM emergency_access e WHERE e.organisation_id = $1 \
         AND substr(e.reason, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    ),
    (
        &["emergency_access"],
        "SELECT count(*) FROM emergency_access e WHERE e.organisation_id = $1 \
         AND substr(e.review, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    ),
    (
        &["budget_request"],
        "SELECT count(*) FROM budget_request b JOIN member m ON m.id = b.member_id WHERE m.organisation_id = $1 \
         AND substr(b.reason, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    ),
    (
        &["visit_request"],
        "SELECT count(*) FROM visit_request v WHERE v.to_id = $1 AND substr(v.why, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    ),
    (
        &["complaint"],
        "SELECT count(*) FROM complaint c JOIN protected_record r ON r.id = c.record_id WHERE r.owner_id = $1 \
         AND substr(c.said, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    ),
    (
        &["complaint"],
        "SELECT count(*) FROM complaint c JOIN protected_record r ON r.id = c.record_id WHERE r.owner_id = $1 \
         AND substr(c.delay, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    ),
    (
        &["complaint"],
        "SELECT count(*) FROM complaint c JOIN protected_record r ON r.id = c.record_id WHERE r.owner_id = $1 \
         AND substr(c.answer, 1, length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) || ' '",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{NOT_BACKED_UP, TABLES};

    /// Tables in which nothing is sealed under a data key. Entries of the journal, and addresses to which something is sent, are sealed under keys of the
    /// journal.
    const PLAIN: &[&str] = &[
        "account",
        "agreement",
        "api_token",
        "area",
        "area_count",
        "area_extract",
        "area_line",
        "area_vanished",
        "area_word",
        "data_key",
        "difference",
        "directory_account",
        "emergency_notice",
        "extract",
        "given",
        "hidden_object",
        "import",
        "import_undo",
        "installation",
        "installation_lead",
        "invitation",
        "journal_about",
        "journal_entry",
        "journal_forwarded",
        "journal_key",
        "known_device",
        "listing",
        "listing_cell",
        "listing_word",
        "mail_choice",
        "mail_queue",
        "match_side",
        "measure_notice",
        "member",
        "membership_ended",
        "organisation",
        "organisation_area",
        "organisation_kept",
        "organisation_site",
        "owner_reading",
        "partner_match",
        "passkey",
        "protected_record",
        "public_notice",
        "public_notice_picture",
        "public_notice_term",
        "public_notice_version",
        "public_notice_writer",
        "reading",
        "record_begun",
        "recovery_code",
        "rights_noted",
        "same_place",
        "session",
        "shared_here",
        "sharing_proposed",
        "site",
        "site_area",
        "site_source",
        "site_vanished",
        "site_withheld",
        "source_record",
        "source_record_extract",
        "statement_release",
        "subject_opened",
    ];

    #[test]
    fn every_table_says_whether_a_rotation_seals_it_anew() {
        let tables: BTreeSet<&str> = TABLES.iter().map(|table| table.name).chain(NOT_BACKED_UP).collect();
        let sealed: BTreeSet<&str> = SEALED.iter().flat_map(|(tables, _)| tables.iter().copied()).collect();
        assert_eq!(
            sealed.union(&PLAIN.iter().copied().collect()).copied().collect::<BTreeSet<_>>(),
            tables,
            "a new table is plain, or is sealed anew by a rotation"
        );
        assert!(sealed.is_disjoint(&PLAIN.iter().copied().collect()));
        for table in TABLES.iter().filter(|table| table.columns.contains(&"key_version") || table.columns.contains(&"sealed")) {
            assert!(sealed.contains(table.name), "{}", table.name);
        }
    }
}
