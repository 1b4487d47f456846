//! Pages of protected records, the latest first. A page ends at a record that the reader may know of, never at one that is withheld from
//! them: so no page says that there is one.

use async_recursion::async_recursion as boxed;
use parvis_access::Class;
use parvis_model::{OrganisationId, RecordKind, SubjectId, SubjectKind};
use sqlx::Row;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use crate::protected::{COLUMNS, EMERGENCY, GIVEN, ReadScope, SHARED, Seen, class, class_of, given, moment, seen, with_shared};
use crate::relation_to::relation_to;
use crate::search::UNBOUNDED;
use crate::{ShareRow, Snapshot, StoreError};

/// Where a page begins: behind this moment, as it is kept, and id.
pub type AfterRecord = (String, String);

/// A page, and where the next one begins.
pub type RecordsFound = (Vec<Seen>, Option<AfterRecord>);

/// Givings of an organisation's own records in the order of the pages: `$1` whose, `$2` and `$3` the place, `$4` how many.
const GIVINGS_OF: &str = "SELECT g.id, g.record_id, g.organisation_id, g.purpose, g.given_at, g.until, g.taken_back_at, g.agreement_id FROM given g \
                          WHERE g.owner_id = $1 AND (g.given_at, g.id) < ($2, $3) ORDER BY g.given_at DESC, g.id DESC LIMIT $4";

/// Candidates that are worked out in one statement, at most.
const MOST_AT_ONCE: i64 = 4_096;

/// Before every moment that is kept.
fn latest() -> AfterRecord {
    ("9999".to_owned(), String::new())
}

/// What may be seen at all, behind a place, the latest first: so many of it. Each part begins at the reader's side (see
/// [`crate::protected`]). `$1` organisation, `$2` now, `$3` purpose, `$4` kind, `$5` subject, `$6` member, `$7` and `$8` the place, `$9` how
/// many.
fn candidates(about: bool, shared: bool) -> String {
    let behind = "(r.created_at, r.id) < ($7, $8)";
    let (of, given_of, opened_at) = if about {
        (" AND r.subject_id = $5", vec![" AND g.subject_id = $5", " AND g.subject_id IS NULL"], " AND e.site_id = $5")
    } else {
        // The parameter has to be there.
        (" AND $5 = ''", vec![""], "")
    };
    // About a subject there are few: they are found by it. Everywhere, an index has them in the order of the pages.
    let own = if about {
        format!(
            "SELECT r.id, r.created_at, 0 AS basis FROM (SELECT r.id, r.created_at FROM protected_record r WHERE r.owner_id = $1 AND r.kind = $4{of} \
             LIMIT {UNBOUNDED}) r WHERE {behind}"
        )
    } else {
        format!(
            "SELECT o.id, o.created_at, o.basis FROM (SELECT r.id, r.created_at, 0 AS basis FROM protected_record r WHERE r.owner_id = $1 AND r.kind = $4{of} \
             AND {behind} ORDER BY r.created_at DESC, r.id DESC LIMIT $9) o"
        )
    };
    let mut parts = vec![own];
    for given_of in given_of {
        parts.push(format!(
            "SELECT r.id, r.created_at, 1 FROM given g CROSS JOIN protected_record r WHERE {GIVEN}{given_of} AND r.id = g.record_id AND r.kind = $4{of} AND {behind}"
        ));
    }
    parts.push(format!(
        "SELECT r.id, r.created_at, 2 FROM emergency_access e CROSS JOIN protected_record r WHERE {EMERGENCY}{opened_at} AND r.subject_id = e.site_id \
         AND r.kind = $4{of} AND {behind}"
    ));
    if shared {
        let here = "SELECT h.record_id, h.created_at, 3 FROM shared_here h WHERE h.kind = $4";
        parts.push(if about {
            format!("{here} AND h.subject_id = $5 AND (h.created_at, h.record_id) < ($7, $8)")
        } else {
            format!("SELECT n.* FROM ({here} AND (h.created_at, h.record_id) < ($7, $8) ORDER BY h.created_at DESC, h.record_id DESC LIMIT $9) n")
        });
    }
    format!(
        "SELECT b.id, b.created_at, min(b.basis) AS basis FROM ({}) b GROUP BY b.id, b.created_at ORDER BY b.created_at DESC, b.id DESC LIMIT $9",
        parts.join(" UNION ALL ")
    )
}

/// Those of the candidates that are of one of so many classes; `$10` how many, the classes from `$11` on.
fn permitted(kind: RecordKind, about: Option<SubjectKind>, classes: usize, shared: bool) -> String {
    let places: Vec<String> = (0..classes).map(|index| format!("${}", index + 11)).collect();
    let subjects = about.as_ref().map_or(kind.row().subjects, std::slice::from_ref);
    format!(
        "WITH q AS MATERIALIZED (SELECT {COLUMNS}, \
         {} AS relation, c.basis FROM ({}) c CROSS JOIN protected_record r {SHARED} WHERE r.id = c.id) SELECT * FROM q WHERE {} IN ({}) \
         ORDER BY q.created_at DESC, q.id DESC LIMIT $10",
        relation_to(("r.subject_id", "r.owner_id"), subjects),
        candidates(about.is_some(), shared),
        class_of("q"),
        places.join(", ")
    )
}

/// What is asked for.
struct Asked<'a> {
    scope: &'a ReadScope,
    kind: RecordKind,
    classes: &'a [Class],
    about: Option<SubjectId>,
}

impl Asked<'_> {
    /// The first `wanted` of the next `many` candidates that the reader may know of.
    async fn next(&self, connection: &mut SqliteConnection, after: &AfterRecord, many: i64, wanted: i64) -> Result<Vec<Seen>, StoreError> {
        let sql = permitted(self.kind, self.about.map(SubjectId::kind), self.classes.len(), with_shared(self.classes));
        let mut query = bound(sqlx::query(sqlx::AssertSqlSafe(sql)), self, after, many).bind(wanted);
        for permitted in self.classes {
            query = query.bind(class(permitted));
        }
        query.fetch_all(connection).await?.iter().map(seen).collect()
    }

    /// The place of the last of the next `many` candidates, if there are so many.
    async fn last(&self, connection: &mut SqliteConnection, after: &AfterRecord, many: i64) -> Result<Option<AfterRecord>, StoreError> {
        let found = candidates(self.about.is_some(), with_shared(self.classes));
        let sql = format!("SELECT c.created_at, c.id FROM ({found}) c ORDER BY c.created_at DESC, c.id DESC LIMIT 1 OFFSET $9 - 1");
        let row = bound(sqlx::query(sqlx::AssertSqlSafe(sql)), self, after, many).fetch_optional(connection).await?;
        row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).transpose()
    }
}

type Statement<'q> = sqlx::query::Query<'q, sqlx::Sqlite, sqlx::sqlite::SqliteArguments>;

fn bound<'q>(query: Statement<'q>, asked: &Asked<'_>, (at, id): &AfterRecord, many: i64) -> Statement<'q> {
    query
        .bind(asked.scope.organisation.to_string())
        .bind(moment(asked.scope.now))
        .bind(asked.scope.purpose.as_str())
        .bind(asked.kind.as_str())
        .bind(asked.about.map(|subject| subject.to_string()).unwrap_or_default())
        .bind(asked.scope.member.to_string())
        .bind(at.clone())
        .bind(id.clone())
        .bind(many)
}

impl Snapshot {
    /// At most `limit` records of a kind, everywhere or about a subject, that are of one of `classes` to the seer, behind `after`: the latest
    /// first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn permitted_page(
        &mut self,
        scope: &ReadScope,
        kind: RecordKind,
        classes: &[Class],
        about: Option<SubjectId>,
        (after, limit): (Option<AfterRecord>, i64),
    ) -> Result<RecordsFound, StoreError> {
        let mut found: Vec<Seen> = Vec::new();
        if classes.is_empty() {
            return Ok((found, None));
        }
        let asked = Asked { scope, kind, classes, about };
        let (mut after, mut many) = (after.unwrap_or_else(latest), (limit + 1).clamp(1, MOST_AT_ONCE));
        loop {
            let wanted = limit + 1 - i64::try_from(found.len()).unwrap_or(i64::MAX);
            found.extend(asked.next(&mut self.0, &after, many, wanted).await?);
            if i64::try_from(found.len()).is_ok_and(|length| length > limit) {
                found.truncate(usize::try_from(limit).unwrap_or_default());
                let next = found.last().map(|last| (last.row.created_at.to_string(), last.row.id.clone()));
                return Ok((found, next));
            }
            let Some(place) = asked.last(&mut self.0, &after, many).await? else { return Ok((found, None)) };
            (after, many) = (place, (many * 4).min(MOST_AT_ONCE));
        }
    }

    /// The next `many` givings of an organisation's own records, behind a place, the latest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn shares_of(&mut self, owner: OrganisationId, after: Option<AfterRecord>, many: i64) -> Result<Vec<ShareRow>, StoreError> {
        let (at, id) = after.unwrap_or_else(latest);
        let rows: Vec<SqliteRow> = sqlx::query(GIVINGS_OF).bind(owner.to_string()).bind(at).bind(id).bind(many).fetch_all(&mut *self.0).await?;
        rows.iter().map(given).collect()
    }
}

/// Says of givings whose record was given, where a backup of before does not say it.
pub(crate) async fn fill_owners(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let sql = "UPDATE given SET owner_id = (SELECT r.owner_id FROM protected_record r WHERE r.id = given.record_id) WHERE owner_id IS NULL";
    sqlx::query(sql).execute(connection).await?;
    Ok(())
}

/// The place of a giving.
pub fn place_of(row: &ShareRow) -> AfterRecord {
    (moment(row.given_at), row.id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The plan is read, because one that walks everything answers the same, only later.
    #[tokio::test]
    async fn a_page_of_members_requests_or_givings_is_a_run_of_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let store = crate::store::testing::opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let mut snapshot = store.read().await.unwrap();
        for (sql, steps) in [
            (GIVINGS_OF, &["SEARCH g USING INDEX given_by_owner (owner_id=? AND (given_at,id)<(?,?))"][..]),
            (crate::people::MEMBERS_AFTER, &["SEARCH member USING INDEX member_by_time (organisation_id=? AND (created_at,id)>(?,?))"]),
            (
                crate::planning::REQUESTS_AFTER,
                &[
                    "SEARCH m USING COVERING INDEX visit_request_by_organisation (organisation_id=? AND closed_at=? AND (asked_at,id)>(?,?))",
                    "SEARCH t USING COVERING INDEX visit_request_by_to (to_id=? AND closed_at=? AND (asked_at,id)>(?,?))",
                ],
            ),
        ] {
            let query = sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"))).bind("x").bind("x").bind("x").bind(5);
            let plan: Vec<String> = query.fetch_all(&mut *snapshot.0).await.unwrap().iter().map(|row| row.get::<String, _>(3)).collect();
            for step in steps {
                assert!(plan.iter().any(|line| line == step), "{step} in {plan:#?}");
            }
            let tables = ["SCAN g", "SCAN m", "SCAN t", "SCAN member", "SCAN visit_request"];
            assert!(plan.iter().all(|line| tables.iter().all(|table| line != table)), "{plan:#?}");
        }
    }
}
