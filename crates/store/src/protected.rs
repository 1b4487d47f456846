//! Protected records: what stands plain of them, their sealed versions, to whom they were given. What a reader may see is
//! a condition of the query: classes that the access rules permit, computed here from relation, basis, marking, handling
//! and state (`parvis-access`), so that lists and counts never touch the rest.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::{Class, Share};
use parvis_model::{
    AccessBasis, AgreementId, Handling, Marking, MemberId, OrganisationId, Purpose, RecordKind, RecordState, Relation, ShareId, SiteId, SubjectId, SubjectKind,
    Timestamp,
};
use sqlx::Row;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use crate::agreements::in_force;
use crate::error::read;
use crate::people::parse_closed;
use crate::relation_to::{SORT, relation_to, sort};
use crate::{Snapshot, StoreError, WriteTransaction, kept_by};

/// All that stands plain of a protected record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtectedRow {
    /// Identity; its beginning says of which kind.
    pub id: String,
    /// Which kind.
    pub kind: RecordKind,
    /// What it is about.
    pub subject: SubjectId,
    /// Whose it is.
    pub owner: OrganisationId,
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// Where it stands.
    pub state: RecordState,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Rises with each change.
    pub version: i64,
}

impl ProtectedRow {
    /// The site that it is about.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] for a record about something else; only of kinds that are about sites alone is this asked.
    pub fn site(&self) -> Result<SiteId, StoreError> {
        self.subject.site().ok_or_else(|| StoreError::Inconsistent(format!("{} is about {}", self.id, self.subject)))
    }
}

/// A record as it stands to a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What stands plain.
    pub row: ProtectedRow,
    /// What the reader's organisation has to do with its subject.
    pub relation: Relation,
    /// How it came to the reader.
    pub basis: AccessBasis,
}

/// What a version says, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedVersion {
    /// Which version.
    pub version: i64,
    /// The owner's data key that sealed it.
    pub key_version: i64,
    /// The sealed document, base 64.
    pub sealed: String,
}

impl SealedVersion {
    /// Bytes of what is sealed.
    pub(crate) fn length(&self) -> i64 {
        i64::try_from(self.sealed.len()).unwrap_or(i64::MAX)
    }
}

/// A record given to an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRow {
    /// Identity.
    pub id: ShareId,
    /// Which record.
    pub record: String,
    /// To whom.
    pub organisation: OrganisationId,
    /// For what.
    pub purpose: Purpose,
    /// Since when.
    pub given_at: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// When it was taken back.
    pub taken_back_at: Option<Timestamp>,
    /// Under which agreement.
    pub agreement: Option<AgreementId>,
}

/// Who looks, for what, when.
#[derive(Debug, Clone, Copy)]
pub struct ReadScope {
    /// The reader.
    pub member: MemberId,
    /// The organisation of the reader.
    pub organisation: OrganisationId,
    /// The stated purpose.
    pub purpose: Purpose,
    /// Now.
    pub now: Timestamp,
}

/// Times that are compared have one form: text of equal length.
pub(crate) fn moment(at: Timestamp) -> String {
    format!("{at:.6}")
}

/// Which records are asked for.
#[derive(Clone, Copy)]
enum Wanted {
    One,
    About(SubjectKind),
    OfKind,
}

/// What was given under an agreement is there while that is in force.
pub(crate) const GIVEN: &str = concat!(
    "g.organisation_id = $1 AND g.purpose = $3 AND g.given_at <= $2 AND g.until > $2 AND g.taken_back_at IS NULL \
     AND (g.agreement_id IS NULL OR EXISTS (SELECT 1 FROM agreement a WHERE a.record_id = g.agreement_id AND ",
    in_force!("$2"),
    "))"
);
pub(crate) const EMERGENCY: &str =
    "$3 = 'response' AND e.member_id = $6 AND e.organisation_id = $1 AND e.opened_at <= $2 AND e.until > $2 AND e.closed_at IS NULL";

/// How a column stands to a reader to whom a record came so (`c.basis`, with `s` what is shared of it): of what is shared with everybody here, the
/// version that was reviewed, under the stricter of both markings and handlings.
pub(crate) const COLUMNS: &str = "r.id, r.kind, r.subject_id, r.owner_id, \
     CASE WHEN s.marking = 'green' AND r.marking = 'clear' THEN s.marking ELSE r.marking END AS marking, \
     CASE WHEN s.handling = 'originator_controlled' THEN s.handling ELSE r.handling END AS handling, \
     r.state, r.created_at, coalesce(s.changed_at, r.changed_at) AS changed_at, coalesce(s.version, r.version) AS version";

/// Joins what is shared of a record where it came to the reader so.
pub(crate) const SHARED: &str = "LEFT JOIN shared_here s ON s.record_id = c.id AND c.basis = 3";

/// Whether something may be seen because it is shared with everybody here.
pub(crate) fn with_shared(classes: &[Class]) -> bool {
    classes.iter().any(|class| class.basis == AccessBasis::SharedHere)
}

/// What may be seen at all: what is one's own, what was given, what an emergency access opens, what is shared with everybody here, with the place
/// of this in [`AccessBasis::ALL`]. Each part begins at the reader's side, so that a record that is withheld from them is not visited: it costs
/// what one costs that is not there. (`CROSS JOIN` has SQLite begin on its left: with the emergency accesses, with the candidates.)
fn candidates(wanted: Wanted, shared: bool) -> String {
    let own = "SELECT r.id AS id, 0 AS basis FROM protected_record r WHERE r.owner_id = $1 AND r.kind = $4";
    let given = format!("SELECT g.record_id, 1 FROM given g WHERE {GIVEN}");
    let opened = format!("SELECT r.id, 2 FROM emergency_access e CROSS JOIN protected_record r WHERE {EMERGENCY} AND r.subject_id = e.site_id AND r.kind = $4");
    let here = "SELECT h.record_id, 3 FROM shared_here h WHERE h.kind = $4";
    let (found, of_shared) = match wanted {
        Wanted::One => (format!("{own} AND r.id = $5 UNION ALL {given} AND g.record_id = $5 UNION ALL {opened} AND r.id = $5"), " AND h.record_id = $5"),
        Wanted::About(_) => (
            format!(
                "{own} AND r.subject_id = $5 UNION ALL {given} AND g.subject_id = $5 UNION ALL {given} AND g.subject_id IS NULL \
                 UNION ALL {opened} AND e.site_id = $5"
            ),
            " AND h.subject_id = $5",
        ),
        // `$5` is the kind once more.
        Wanted::OfKind => (format!("{own} AND r.kind = $5 UNION ALL {given} UNION ALL {opened}"), ""),
    };
    if shared { format!("{found} UNION ALL {here}{of_shared}") } else { found }
}

/// Those of them that are wanted and of one of so many classes, with relation and basis of the organisation `$1` and its member
/// `$6` at the moment `$2` for the purpose `$3`. (`MATERIALIZED`: the relation is worked out once for each.)
fn statement(wanted: Wanted, kind: RecordKind, classes: usize, shared: bool) -> String {
    // What was given without its subject is of any subject yet.
    let (about, subjects) = match &wanted {
        Wanted::About(subject) => (" AND r.subject_id = $5", std::slice::from_ref(subject)),
        Wanted::One | Wanted::OfKind => ("", kind.row().subjects),
    };
    let places: Vec<String> = (0..classes).map(|index| format!("${}", index + 7)).collect();
    format!(
        "WITH q AS MATERIALIZED (SELECT {COLUMNS}, \
         {} AS relation, c.basis FROM (SELECT b.id, min(b.basis) AS basis FROM ({}) b GROUP BY b.id) c \
         CROSS JOIN protected_record r {SHARED} WHERE r.id = c.id AND r.kind = $4{about}) SELECT * FROM q WHERE {} IN ({}) \
         ORDER BY q.created_at, q.id",
        relation_to(("r.subject_id", "r.owner_id"), subjects),
        candidates(wanted, shared),
        class_of("q"),
        places.join(", ")
    )
}

/// How the class of a row is written in the condition of a query.
pub(crate) fn class_of(row: &str) -> String {
    format!(
        "substr({row}.subject_id, 1, {SORT}) || '/' || CAST({row}.relation AS TEXT) || '/' || CAST({row}.basis AS TEXT) \
         || '/' || {row}.marking || '/' || {row}.handling || '/' || {row}.state"
    )
}

/// How a class that is permitted is written there.
pub(crate) fn class(class: &Class) -> String {
    let Class { subject, relation, basis, marking, handling, state } = class;
    format!("{}/{}/{}/{marking}/{handling}/{state}", sort(*subject), *relation as u8, *basis as u8)
}

/// What stands plain of a record, from the columns of its table in their order.
pub(crate) fn protected_row(row: &SqliteRow) -> Result<ProtectedRow, StoreError> {
    Ok(ProtectedRow {
        id: row.try_get(0)?,
        kind: parse_closed(row.try_get(1)?, RecordKind::parse)?,
        subject: read(row.try_get::<String, _>(2)?.parse())?,
        owner: read(row.try_get::<String, _>(3)?.parse())?,
        marking: parse_closed(row.try_get(4)?, Marking::parse)?,
        handling: parse_closed(row.try_get(5)?, Handling::parse)?,
        state: parse_closed(row.try_get(6)?, RecordState::parse)?,
        created_at: read(row.try_get::<String, _>(7)?.parse())?,
        changed_at: read(row.try_get::<String, _>(8)?.parse())?,
        version: row.try_get(9)?,
    })
}

pub(crate) fn seen(row: &SqliteRow) -> Result<Seen, StoreError> {
    let place = |index| Ok::<_, StoreError>(usize::try_from(row.try_get::<i64, _>(index)?).unwrap_or(usize::MAX));
    let unknown = || StoreError::Inconsistent("a relation or basis that does not exist".to_owned());
    Ok(Seen {
        row: protected_row(row)?,
        relation: *Relation::ALL.get(place(10)?).ok_or_else(unknown)?,
        basis: *AccessBasis::ALL.get(place(11)?).ok_or_else(unknown)?,
    })
}

async fn permitted(
    connection: &mut SqliteConnection,
    scope: &ReadScope,
    kind: RecordKind,
    classes: &[Class],
    (wanted, value): (Wanted, &str),
) -> Result<Vec<Seen>, StoreError> {
    if classes.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = sqlx::query(sqlx::AssertSqlSafe(statement(wanted, kind, classes.len(), with_shared(classes))))
        .bind(scope.organisation.to_string())
        .bind(moment(scope.now))
        .bind(scope.purpose.as_str())
        .bind(kind.as_str())
        .bind(value)
        .bind(scope.member.to_string());
    for permitted in classes {
        query = query.bind(class(permitted));
    }
    query.fetch_all(connection).await?.iter().map(seen).collect()
}

pub(crate) fn given(row: &SqliteRow) -> Result<ShareRow, StoreError> {
    Ok(ShareRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        record: row.try_get(1)?,
        organisation: read(row.try_get::<String, _>(2)?.parse())?,
        purpose: parse_closed(row.try_get(3)?, Purpose::parse)?,
        given_at: read(row.try_get::<String, _>(4)?.parse())?,
        until: read(row.try_get::<String, _>(5)?.parse())?,
        taken_back_at: read(row.try_get::<Option<String>, _>(6)?.map(|at| at.parse()).transpose())?,
        agreement: read(row.try_get::<Option<String>, _>(7)?.map(|id| id.parse()).transpose())?,
    })
}

impl Snapshot {
    /// Records of a kind about a subject that are of one of `classes` to the seer, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn permitted_about(&mut self, scope: &ReadScope, kind: RecordKind, classes: &[Class], subject: SubjectId) -> Result<Vec<Seen>, StoreError> {
        permitted(&mut self.0, scope, kind, classes, (Wanted::About(subject.kind()), &subject.to_string())).await
    }

    /// All records of a kind that are of one of `classes` to the seer, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn permitted_of_kind(&mut self, scope: &ReadScope, kind: RecordKind, classes: &[Class]) -> Result<Vec<Seen>, StoreError> {
        permitted(&mut self.0, scope, kind, classes, (Wanted::OfKind, kind.as_str())).await
    }

    /// One record, if it is of one of `classes` to the seer.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn permitted_record(&mut self, scope: &ReadScope, kind: RecordKind, classes: &[Class], id: &str) -> Result<Option<Seen>, StoreError> {
        Ok(permitted(&mut self.0, scope, kind, classes, (Wanted::One, id)).await?.pop())
    }

    /// The organisations that have records about a site, of whatever kind and state.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn owners_at(&mut self, site: SiteId) -> Result<Vec<OrganisationId>, StoreError> {
        let ids: Vec<String> =
            sqlx::query_scalar("SELECT DISTINCT owner_id FROM protected_record WHERE subject_id = $1").bind(site.to_string()).fetch_all(&mut *self.0).await?;
        ids.iter().map(|id| read(id.parse())).collect()
    }

    /// The organisations that made themselves known to another at a subject: they asked it for a visit there, or gave it a record about it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn made_known_at(&mut self, subject: SubjectId, to: OrganisationId) -> Result<Vec<OrganisationId>, StoreError> {
        let sql = "SELECT v.organisation_id FROM visit_request v WHERE v.site_id = $1 AND v.to_id = $2 \
                   UNION SELECT r.owner_id FROM given g JOIN protected_record r ON r.id = g.record_id WHERE g.organisation_id = $2 AND g.subject_id = $1";
        let ids: Vec<String> = sqlx::query_scalar(sql).bind(subject.to_string()).bind(to.to_string()).fetch_all(&mut *self.0).await?;
        ids.iter().map(|id| read(id.parse())).collect()
    }

    /// A sealed version of a record.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sealed_version(&mut self, record: &str, version: i64) -> Result<Option<SealedVersion>, StoreError> {
        let sql = "SELECT version, key_version, sealed FROM protected_version WHERE record_id = $1 AND version = $2";
        let row = sqlx::query(sql).bind(record).bind(version).fetch_optional(&mut *self.0).await?;
        row.map(|row| Ok(SealedVersion { version: row.try_get(0)?, key_version: row.try_get(1)?, sealed: row.try_get(2)? })).transpose()
    }

    /// How the versions of a record were marked and where they stood, by their number; without those of which it is not known.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn version_marks(&mut self, record: &str) -> Result<BTreeMap<i64, (Marking, RecordState)>, StoreError> {
        let sql = "SELECT version, marking, state FROM protected_version WHERE record_id = $1 AND marking <> ''";
        let rows = sqlx::query(sql).bind(record).fetch_all(&mut *self.0).await?;
        rows.iter()
            .map(|row| Ok((row.try_get(0)?, (parse_closed(row.try_get(1)?, Marking::parse)?, parse_closed(row.try_get(2)?, RecordState::parse)?))))
            .collect()
    }

    /// To whom a record was given, the first first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn given(&mut self, record: &str) -> Result<Vec<ShareRow>, StoreError> {
        let sql = "SELECT id, record_id, organisation_id, purpose, given_at, until, taken_back_at, agreement_id FROM given \
                   WHERE record_id = $1 ORDER BY given_at, id";
        sqlx::query(sql).bind(record).fetch_all(&mut *self.0).await?.iter().map(given).collect()
    }

    /// The latest data key of an organisation, or the one of a version: its number and what wraps it, base 64.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn data_key(&mut self, organisation: OrganisationId, version: Option<i64>) -> Result<Option<(i64, String)>, StoreError> {
        let sql = "SELECT version, wrapped FROM data_key WHERE organisation_id = $1 AND ($2 = 0 OR version = $2) ORDER BY version DESC LIMIT 1";
        let row = sqlx::query(sql).bind(organisation.to_string()).bind(version.unwrap_or(0)).fetch_optional(&mut *self.0).await?;
        row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).transpose()
    }

    /// Whether anything was ever sealed here.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn has_data_keys(&mut self) -> Result<bool, StoreError> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM data_key").fetch_one(&mut *self.0).await?;
        Ok(count > 0)
    }
}

impl WriteTransaction {
    /// Keeps a wrapped data key.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_data_key(&mut self, organisation: OrganisationId, version: i64, wrapped: &str) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO data_key (organisation_id, version, wrapped) VALUES ($1, $2, $3)")
            .bind(organisation.to_string())
            .bind(version)
            .bind(wrapped)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Writes a record as it is now, with the sealed document of this version where there is a new one, and who wrote that. False when it was
    /// changed by somebody else since version `expected` (0 for a new one).
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_protected(&mut self, row: &ProtectedRow, expected: i64, sealed: Option<&SealedVersion>, by: Option<MemberId>) -> Result<bool, StoreError> {
        let written = sqlx::query(
            "INSERT INTO protected_record (id, kind, subject_id, owner_id, marking, handling, state, created_at, changed_at, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
             ON CONFLICT (id) DO UPDATE SET marking = excluded.marking, handling = excluded.handling, state = excluded.state, \
             changed_at = excluded.changed_at, version = excluded.version WHERE protected_record.version = $11",
        )
        .bind(&row.id)
        .bind(row.kind.as_str())
        .bind(row.subject.to_string())
        .bind(row.owner.to_string())
        .bind(row.marking.as_str())
        .bind(row.handling.as_str())
        .bind(row.state.as_str())
        .bind(row.created_at.to_string())
        .bind(row.changed_at.to_string())
        .bind(row.version)
        .bind(expected)
        .execute(self.connection())
        .await?;
        if written.rows_affected() == 0 {
            return Ok(false);
        }
        kept_by::count(self.connection(), &row.id, i64::from(expected == 0), sealed.map_or(0, SealedVersion::length)).await?;
        if let Some(sealed) = sealed {
            sqlx::query(
                "INSERT INTO protected_version (record_id, version, key_version, sealed, marking, state, written_by) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            )
            .bind(&row.id)
            .bind(sealed.version)
            .bind(sealed.key_version)
            .bind(&sealed.sealed)
            .bind(row.marking.as_str())
            .bind(row.state.as_str())
            .bind(by.map(|by| by.to_string()).unwrap_or_default())
            .execute(self.connection())
            .await?;
        }
        Ok(true)
    }

    /// How many versions of a record are kept.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_versions(&mut self, record: &str) -> Result<u64, StoreError> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM protected_version WHERE record_id = $1").bind(record).fetch_one(self.connection()).await?;
        Ok(count.unsigned_abs())
    }

    /// Forgets the versions of a record up to this one.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forget_versions(&mut self, record: &str, up_to: i64) -> Result<(), StoreError> {
        let forgotten = kept_by::bytes_of_versions(self.connection(), record, up_to).await?;
        if forgotten == 0 {
            return Ok(());
        }
        kept_by::count(self.connection(), record, 0, -forgotten).await?;
        sqlx::query("DELETE FROM protected_version WHERE record_id = $1 AND version <= $2").bind(record).bind(up_to).execute(self.connection()).await?;
        Ok(())
    }

    /// Writes down that a record is given, as the rules allowed it, and under which agreement: the only statement that does.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn give(&mut self, id: ShareId, share: &Share, agreement: Option<AgreementId>) -> Result<ShareRow, StoreError> {
        let row = ShareRow {
            id,
            record: share.record().to_string(),
            organisation: share.organisation(),
            purpose: share.purpose(),
            given_at: share.given_at(),
            until: share.until(),
            taken_back_at: None,
            agreement,
        };
        let sql = "INSERT INTO given (id, record_id, organisation_id, purpose, given_at, until, subject_id, owner_id, agreement_id) \
                   SELECT $1, r.id, $3, $4, $5, $6, r.subject_id, r.owner_id, $7 FROM protected_record r WHERE r.id = $2";
        sqlx::query(sql)
            .bind(row.id.to_string())
            .bind(&row.record)
            .bind(row.organisation.to_string())
            .bind(row.purpose.as_str())
            .bind(moment(row.given_at))
            .bind(moment(row.until))
            .bind(agreement.map(|id| id.to_string()))
            .execute(self.connection())
            .await?;
        Ok(row)
    }

    /// How often a record was given, whether or not it still is.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_shares(&mut self, record: &str) -> Result<u64, StoreError> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM given WHERE record_id = $1").bind(record).fetch_one(self.connection()).await?;
        Ok(count.unsigned_abs())
    }

    /// Takes back what was given; false when there is nothing to take back.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn take_back(&mut self, record: &str, id: ShareId, at: Timestamp) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE given SET taken_back_at = $3 WHERE id = $1 AND record_id = $2 AND taken_back_at IS NULL")
            .bind(id.to_string())
            .bind(record)
            .bind(moment(at))
            .execute(self.connection())
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Erases a record with all its versions, files and givings; false where it is not there.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn erase_protected(&mut self, id: &str) -> Result<bool, StoreError> {
        let bytes = kept_by::bytes_of_versions(self.connection(), id, i64::MAX).await? + kept_by::bytes_of_files(self.connection(), id).await?;
        kept_by::count(self.connection(), id, -1, -bytes).await?;
        let mut erased = 0;
        for sql in [
            "DELETE FROM attachment_chunk WHERE attachment_id IN (SELECT id FROM attachment WHERE record_id = $1)",
            "DELETE FROM attachment WHERE record_id = $1",
            "DELETE FROM given WHERE record_id = $1",
            "DELETE FROM shared_here WHERE record_id = $1",
            "DELETE FROM sharing_proposed WHERE record_id = $1",
            "DELETE FROM statement_release WHERE record_id = $1",
            "DELETE FROM agreement WHERE record_id = $1",
            "DELETE FROM rights_noted WHERE record_id = $1",
            "DELETE FROM measure_notice WHERE record_id = $1",
            "DELETE FROM complaint WHERE record_id = $1",
            "DELETE FROM protected_version WHERE record_id = $1",
            "DELETE FROM record_begun WHERE record_id = $1",
            "DELETE FROM owner_reading WHERE record_id = $1",
            "DELETE FROM protected_record WHERE id = $1",
        ] {
            erased = sqlx::query(sql).bind(id).execute(self.connection()).await?.rows_affected();
        }
        // The last one says whether the record itself was there.
        Ok(erased > 0)
    }
}

#[cfg(test)]
#[path = "protected_tests.rs"]
mod tests;
