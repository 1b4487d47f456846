//! What is shared with everybody who works in this installation: the version that was proposed, and the one that was reviewed.

use async_recursion::async_recursion as boxed;
use parvis_access::Sharing;
use parvis_model::{AttachmentId, Handling, Marking, MemberId, OrganisationId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::people::parse_closed;
use crate::protected::moment;
use crate::{ProtectedRow, Snapshot, StoreError, WriteTransaction};

/// A version of a record that was proposed to be shared with everybody here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedSharing {
    /// Which record.
    pub record: String,
    /// Which version.
    pub version: i64,
    /// The files that it had then.
    pub files: Vec<AttachmentId>,
    /// Who proposed it.
    pub by: MemberId,
    /// When.
    pub at: Timestamp,
    /// When that was refused.
    pub refused_at: Option<Timestamp>,
}

/// The version of a record that everybody here sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedHere {
    /// Which version.
    pub version: i64,
    /// How it was marked.
    pub marking: Marking,
    /// How it was to be handled.
    pub handling: Handling,
    /// When it was written.
    pub changed_at: Timestamp,
    /// The files that it had when it was proposed.
    pub files: Vec<AttachmentId>,
    /// Who proposed it.
    pub proposed_by: MemberId,
    /// Who reviewed it.
    pub reviewed_by: MemberId,
    /// When.
    pub reviewed_at: Timestamp,
}

/// The columns of a proposal, as [`proposed`] reads them.
const PROPOSED: &str = "p.record_id, p.version, p.files, p.proposed_by, p.proposed_at, p.refused_at";

/// Proposals of an organisation that wait for somebody other than who proposed or wrote the version: `$1` whose, `$2` who asks, `$3` how many.
const WAITING: &str = "SELECT p.record_id, p.version, p.files, p.proposed_by, p.proposed_at, p.refused_at FROM sharing_proposed p \
                       CROSS JOIN protected_record r CROSS JOIN protected_version v \
                       WHERE p.owner_id = $1 AND p.refused_at IS NULL AND p.proposed_by <> $2 AND r.id = p.record_id AND r.version = p.version \
                       AND v.record_id = p.record_id AND v.version = p.version AND v.written_by <> $2 ORDER BY p.proposed_at, p.record_id LIMIT $3";

fn files(text: &str) -> Result<Vec<AttachmentId>, StoreError> {
    text.split_whitespace().map(|id| read(id.parse())).collect()
}

fn proposed(row: &SqliteRow) -> Result<ProposedSharing, StoreError> {
    Ok(ProposedSharing {
        record: row.try_get(0)?,
        version: row.try_get(1)?,
        files: files(row.try_get(2)?)?,
        by: read(row.try_get::<String, _>(3)?.parse())?,
        at: read(row.try_get::<String, _>(4)?.parse())?,
        refused_at: read(row.try_get::<Option<String>, _>(5)?.map(|at| at.parse()).transpose())?,
    })
}

impl Snapshot {
    /// The version of a record that was proposed last, unless it was reviewed since.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sharing_proposed(&mut self, record: &str) -> Result<Option<ProposedSharing>, StoreError> {
        let sql = format!("SELECT {PROPOSED} FROM sharing_proposed p WHERE p.record_id = $1");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(record).fetch_optional(&mut *self.0).await?.as_ref().map(proposed).transpose()
    }

    /// The version of a record that everybody here sees.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn shared_here(&mut self, record: &str) -> Result<Option<SharedHere>, StoreError> {
        let sql = "SELECT version, marking, handling, changed_at, files, proposed_by, reviewed_by, reviewed_at FROM shared_here WHERE record_id = $1";
        let row = sqlx::query(sql).bind(record).fetch_optional(&mut *self.0).await?;
        row.map(|row| {
            Ok(SharedHere {
                version: row.try_get(0)?,
                marking: parse_closed(row.try_get(1)?, Marking::parse)?,
                handling: parse_closed(row.try_get(2)?, Handling::parse)?,
                changed_at: read(row.try_get::<String, _>(3)?.parse())?,
                files: files(row.try_get(4)?)?,
                proposed_by: read(row.try_get::<String, _>(5)?.parse())?,
                reviewed_by: read(row.try_get::<String, _>(6)?.parse())?,
                reviewed_at: read(row.try_get::<String, _>(7)?.parse())?,
            })
        })
        .transpose()
    }

    /// Up to `count` proposals of an organisation that wait for a review by somebody other than this member, the first first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sharings_waiting(&mut self, owner: OrganisationId, reviewer: MemberId, count: i64) -> Result<Vec<ProposedSharing>, StoreError> {
        let rows = sqlx::query(WAITING).bind(owner.to_string()).bind(reviewer.to_string()).bind(count).fetch_all(&mut *self.0).await?;
        rows.iter().map(proposed).collect()
    }

    /// Who wrote a version of a record; none where it is not kept.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn written_by(&mut self, record: &str, version: i64) -> Result<Option<MemberId>, StoreError> {
        let sql = "SELECT written_by FROM protected_version WHERE record_id = $1 AND version = $2";
        let by: Option<String> = sqlx::query_scalar(sql).bind(record).bind(version).fetch_optional(&mut *self.0).await?;
        by.filter(|by| !by.is_empty()).map(|by| read(by.parse())).transpose()
    }

    /// All members of whom the journal says that they did one of two things with a record: a walk along the journal, for versions of which it is
    /// not kept who wrote them.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn members_who_did(&mut self, record: &str, actions: [&str; 2]) -> Result<Vec<MemberId>, StoreError> {
        let sql = "SELECT DISTINCT actor FROM journal_entry WHERE subject = $1 AND action IN ($2, $3)";
        let actors: Vec<String> = sqlx::query_scalar(sql).bind(record).bind(actions[0]).bind(actions[1]).fetch_all(&mut *self.0).await?;
        Ok(actors.iter().filter_map(|actor| actor.parse().ok()).collect())
    }
}

impl WriteTransaction {
    /// Notes that a version of a record, with these files, was proposed to be shared with everybody here. It takes the place of what was
    /// proposed before.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn propose_sharing(&mut self, row: &ProtectedRow, files: &[AttachmentId], by: MemberId, at: Timestamp) -> Result<(), StoreError> {
        let files: Vec<String> = files.iter().map(ToString::to_string).collect();
        let sql = "INSERT INTO sharing_proposed (record_id, owner_id, version, marking, handling, changed_at, files, proposed_by, proposed_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (record_id) DO UPDATE SET version = excluded.version, \
                   marking = excluded.marking, handling = excluded.handling, changed_at = excluded.changed_at, files = excluded.files, \
                   proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, refused_at = NULL";
        sqlx::query(sql)
            .bind(&row.id)
            .bind(row.owner.to_string())
            .bind(row.version)
            .bind(row.marking.as_str())
            .bind(row.handling.as_str())
            .bind(row.changed_at.to_string())
            .bind(files.join(" "))
            .bind(by.to_string())
            .bind(moment(at))
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Notes that what was proposed was refused; false where nothing waits.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn refuse_sharing(&mut self, record: &str, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE sharing_proposed SET refused_at = $2 WHERE record_id = $1 AND refused_at IS NULL";
        Ok(sqlx::query(sql).bind(record).bind(moment(at)).execute(self.connection()).await?.rows_affected() > 0)
    }

    /// Shares what was proposed with everybody here, as the rules allowed it: the only statement that does. False where that version does not
    /// wait.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn share_here(&mut self, sharing: &Sharing) -> Result<bool, StoreError> {
        let record = sharing.record().to_string();
        let sql = "INSERT INTO shared_here (record_id, kind, subject_id, created_at, version, marking, handling, changed_at, files, proposed_by, \
                   proposed_at, reviewed_by, reviewed_at) \
                   SELECT r.id, r.kind, r.subject_id, r.created_at, p.version, p.marking, p.handling, p.changed_at, p.files, p.proposed_by, \
                   p.proposed_at, $3, $4 FROM sharing_proposed p JOIN protected_record r ON r.id = p.record_id \
                   WHERE p.record_id = $1 AND p.version = $2 AND p.refused_at IS NULL \
                   ON CONFLICT (record_id) DO UPDATE SET version = excluded.version, marking = excluded.marking, handling = excluded.handling, \
                   changed_at = excluded.changed_at, files = excluded.files, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, \
                   reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at";
        let shared = sqlx::query(sql)
            .bind(&record)
            .bind(sharing.version())
            .bind(sharing.reviewed_by().to_string())
            .bind(moment(sharing.reviewed_at()))
            .execute(self.connection())
            .await?;
        if shared.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query("DELETE FROM sharing_proposed WHERE record_id = $1").bind(&record).execute(self.connection()).await?;
        Ok(true)
    }

    /// The records of an organisation that are shared with everybody here, or proposed to be.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sharings_of(&mut self, owner: OrganisationId) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT s.record_id FROM shared_here s JOIN protected_record r ON r.id = s.record_id WHERE r.owner_id = $1 \
                   UNION SELECT p.record_id FROM sharing_proposed p WHERE p.owner_id = $1 ORDER BY 1";
        Ok(sqlx::query_scalar(sql).bind(owner.to_string()).fetch_all(self.connection()).await?)
    }

    /// Ends that a record is shared with everybody here, and that it is proposed; false where it was neither.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn stop_sharing(&mut self, record: &str) -> Result<bool, StoreError> {
        let mut ended = 0;
        for sql in ENDED {
            ended += sqlx::query(sql).bind(record).execute(self.connection()).await?.rows_affected();
        }
        Ok(ended > 0)
    }
}

/// What goes with what is shared of a record.
pub(crate) const ENDED: [&str; 2] = ["DELETE FROM shared_here WHERE record_id = $1", "DELETE FROM sharing_proposed WHERE record_id = $1"];
