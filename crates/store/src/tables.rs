//! Every table as rows of plain values, for backups: one logical form, whatever the engine.

use async_recursion::async_recursion as boxed;
use futures_util::TryStreamExt;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, TypeInfo, ValueRef};

use crate::{Snapshot, StoreError, WriteTransaction, many};

/// A table: its name, its columns, and the order of its rows.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    order: &'static str,
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// NULL.
    Null,
    /// BIGINT.
    Integer(i64),
    /// DOUBLE PRECISION.
    Real(f64),
    /// TEXT.
    Text(String),
}

impl Table {
    /// A table, by its name now or by one that it had in backups of earlier programs.
    pub fn named(name: &str) -> Option<&'static Self> {
        let name = if name == "site_opened" { "subject_opened" } else { name };
        TABLES.iter().find(|table| table.name == name)
    }

    /// One of its columns, likewise.
    pub fn column(&self, name: &str) -> Option<&'static str> {
        // Records were about sites alone.
        let moved = name == "site_id" && ["protected_record", "given", "reading", "subject_opened"].contains(&self.name);
        let name = if moved { "subject_id" } else { name };
        self.columns.iter().find(|known| **known == name).copied()
    }
}

const fn table(name: &'static str, columns: &'static [&'static str], order: &'static str) -> Table {
    Table { name, columns, order }
}

/// Tables that are in no backup: a session, token or link that was ended since must not come back with an old one, and
/// how far a journal was forwarded belongs to the installation that did it; an e-mail address that was taken back must not come back either, nor a release
/// for matching, nor a match that has ended. A browser is known again after its next sign-in. What is kept of counts is made again; an import that came with a
/// backup cannot be undone.
pub const NOT_BACKED_UP: [&str; 18] = [
    "session",
    "api_token",
    "invitation",
    "known_device",
    "mail_choice",
    "mail_queue",
    "statement_release",
    "partner_match",
    "match_side",
    "journal_forwarded",
    "listing_cell",
    "area_line",
    "area_count",
    "area_word",
    "organisation_kept",
    "import_undo",
    "journal_about",
    "owner_reading",
];

/// All other tables, those that others refer to first. A test compares them with the schema.
pub const TABLES: [Table; 54] = [
    table("installation", &["id", "created_at"], "id"),
    table("extract", &["id", "name", "west", "south", "east", "north", "attribution", "invented", "data_date"], "id"),
    table("import", &["id", "extract_id", "file_name", "finished_at", "data_date", "summary", "state"], "id"),
    table(
        "source_record",
        &[
            "id",
            "source",
            "external_id",
            "version",
            "present",
            "category",
            "name",
            "names",
            "address",
            "tags",
            "lon",
            "lat",
            "outline",
            "incomplete",
            "nearest_street",
            "licence",
            "attribution",
            "data_date",
            "content",
        ],
        "id",
    ),
    table("source_record_extract", &["record_id", "extract_id"], "record_id, extract_id"),
    table("difference", &["import_id", "place", "kind", "external_id", "site_id", "title", "category", "detail"], "import_id, place"),
    table("organisation", &["id", "name", "kind", "by_name", "ended_at", "merged_into"], "id"),
    table("site", &["id", "status", "status_reason", "own_name", "capacity", "operator_id", "created_at", "changed_at", "version"], "id"),
    table("site_withheld", &["site_id", "since"], "site_id"),
    table("hidden_object", &["source", "external_id", "version", "data_date"], "source, external_id"),
    table("site_vanished", &["site_id", "since"], "site_id"),
    table("site_source", &["site_id", "record_id"], "site_id, record_id"),
    table("area", &["id", "origin", "external_id", "level", "parent_id", "name", "names", "outline"], "id"),
    table("area_extract", &["area_id", "extract_id"], "area_id, extract_id"),
    table("area_vanished", &["area_id", "since"], "area_id"),
    table("same_place", &["gone_id", "come_id", "import_id", "is_one", "decided_at", "decided_by", "before_it"], "gone_id, come_id"),
    table("listing", &["site_id", "title", "sort_key", "category", "status", "lon", "lat", "cell", "words", "made_of", "town_key", "change_key"], "site_id"),
    table("listing_word", &["word", "shown", "sort_key", "site_id"], "word, site_id"),
    table("site_area", &["area_id", "shown", "sort_key", "site_id"], "area_id, site_id"),
    table("organisation_site", &["organisation_id", "site_id", "relation"], "organisation_id, site_id, relation"),
    table("installation_lead", &["organisation_id", "since"], "organisation_id"),
    table("organisation_area", &["organisation_id", "area_id", "relation"], "organisation_id, area_id, relation"),
    table("member", &["id", "organisation_id", "role", "name", "active", "created_at"], "id"),
    table("membership_ended", &["member_id", "name", "ended_at"], "member_id"),
    table("data_key", &["organisation_id", "version", "wrapped"], "organisation_id, version"),
    table("protected_record", &["id", "kind", "subject_id", "owner_id", "marking", "handling", "state", "created_at", "changed_at", "version"], "id"),
    table("protected_version", &["record_id", "version", "key_version", "sealed", "marking", "state", "written_by"], "record_id, version"),
    table("given", &["id", "record_id", "organisation_id", "purpose", "given_at", "until", "taken_back_at", "subject_id", "owner_id", "agreement_id"], "id"),
    table("agreement", &["record_id", "owner_id", "party_id", "from_day", "until_day"], "record_id"),
    table(
        "sharing_proposed",
        &["record_id", "owner_id", "version", "marking", "handling", "changed_at", "files", "proposed_by", "proposed_at", "refused_at"],
        "record_id",
    ),
    table(
        "shared_here",
        &[
            "record_id",
            "kind",
            "subject_id",
            "created_at",
            "version",
            "marking",
            "handling",
            "changed_at",
            "files",
            "proposed_by",
            "proposed_at",
            "reviewed_by",
            "reviewed_at",
        ],
        "record_id",
    ),
    table("rights_noted", &["record_id", "revision", "last_step", "measure_id"], "record_id"),
    table(
        "measure_notice",
        &[
            "code",
            "record_id",
            "site_id",
            "what",
            "why",
            "legal_basis",
            "kept",
            "who",
            "responsible_body",
            "questions",
            "complaints",
            "complaint_days",
            "review_on",
            "last_day",
            "ends_at",
            "ended",
            "published_at",
            "version",
        ],
        "code",
    ),
    table("complaint", &["id", "record_id", "code", "received_at", "days", "due_on", "state", "closed_at", "said", "delay", "answer"], "id"),
    table(
        "public_notice",
        &[
            "id",
            "organisation_id",
            "version",
            "created_at",
            "changed_at",
            "reviewed_version",
            "reviewed_by",
            "reviewed_at",
            "shown_version",
            "dated_on",
            "published_at",
            "corrected_at",
            "withdrawn_at",
            "withdrawn_why",
        ],
        "id",
    ),
    table("public_notice_version", &["notice_id", "version", "content", "reason", "written_by", "written_at", "shown_at"], "notice_id, version"),
    table("public_notice_writer", &["notice_id", "member_id"], "notice_id, member_id"),
    table("public_notice_term", &["facet", "value", "notice_id"], "facet, value, notice_id"),
    table("public_notice_picture", &["id", "notice_id", "width", "height", "jpeg"], "id"),
    table("attachment", &["id", "record_id", "key_version", "about", "size", "added_at"], "id"),
    table("attachment_chunk", &["attachment_id", "place", "sealed"], "attachment_id, place"),
    table("account", &["member_id", "user_name", "password", "changed_at"], "member_id"),
    table("passkey", &["id", "member_id", "name", "public_key", "created_at", "used_at"], "id"),
    table("directory_account", &["member_id", "issuer", "subject", "connected_at"], "member_id"),
    table("recovery_code", &["code", "member_id"], "code"),
    table(
        "emergency_access",
        &["id", "member_id", "organisation_id", "site_id", "reason", "opened_at", "until", "review_due", "closed_at", "reviewed_at", "reviewed_by", "review"],
        "id",
    ),
    table("emergency_notice", &["access_id", "organisation_id", "noted_at"], "access_id, organisation_id"),
    table("subject_opened", &["member_id", "day", "subject_id"], "member_id, day, subject_id"),
    table("record_begun", &["member_id", "day", "record_id"], "member_id, day, record_id"),
    table("budget_request", &["id", "member_id", "day", "sites", "reason", "asked_at", "decided_at", "decided_by", "granted", "for_export"], "id"),
    table("visit_request", &["id", "site_id", "organisation_id", "to_id", "reason", "due_on", "record_id", "asked_at", "closed_at", "became", "why"], "id"),
    table("journal_key", &["version", "wrapped"], "version"),
    table("journal_entry", &["place", "id", "at", "actor", "action", "subject", "detail", "link"], "place"),
    table("reading", &["record_id", "place", "subject_id", "organisation_id"], "record_id, place"),
];

pub(crate) fn cells(row: &SqliteRow) -> Result<Vec<Cell>, StoreError> {
    let cell = |index: usize| {
        let value = row.try_get_raw(index)?;
        if value.is_null() {
            return Ok(Cell::Null);
        }
        let kind = value.type_info();
        Ok(match kind.name() {
            "INTEGER" | "BIGINT" => Cell::Integer(row.try_get(index)?),
            "REAL" | "DOUBLE PRECISION" => Cell::Real(row.try_get(index)?),
            "TEXT" => Cell::Text(row.try_get(index)?),
            other => return Err(StoreError::Inconsistent(format!("a value of the type {other}"))),
        })
    };
    (0..row.len()).map(cell).collect()
}

impl Snapshot {
    /// Shows every row of a table, one at a time.
    ///
    /// # Errors
    /// What the database or `visit` says.
    pub async fn each_row<E: From<StoreError>>(&mut self, table: &Table, mut visit: impl FnMut(Vec<Cell>) -> Result<(), E>) -> Result<(), E> {
        let sql = format!("SELECT {} FROM {} ORDER BY {}", table.columns.join(", "), table.name, table.order);
        let mut rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch(&mut *self.0);
        while let Some(row) = rows.try_next().await.map_err(StoreError::from)? {
            visit(cells(&row)?)?;
        }
        Ok(())
    }
}

impl WriteTransaction {
    /// Adds rows to a table; each has a value for each of `columns`, which are some of the table's own.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_rows(&mut self, table: &Table, columns: &[&'static str], rows: &[Vec<Cell>]) -> Result<(), StoreError> {
        self.put_rows(table, columns, rows, "").await
    }

    /// The same with what follows the rows in the statement.
    pub(crate) async fn put_rows(&mut self, table: &Table, columns: &[&'static str], rows: &[Vec<Cell>], tail: &str) -> Result<(), StoreError> {
        let head = format!("INSERT INTO {} ({}) ", table.name, columns.join(", "));
        many::insert(self.connection(), &head, columns.len(), rows, tail, |values, row| {
            for cell in row {
                match cell {
                    Cell::Null => values.push_bind(None::<String>),
                    Cell::Integer(number) => values.push_bind(number),
                    Cell::Real(number) => values.push_bind(number),
                    Cell::Text(text) => values.push_bind(text),
                };
            }
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::opened;

    #[test]
    fn a_backup_of_before_names_what_is_about_a_site_otherwise() {
        for (name, now) in [("protected_record", "protected_record"), ("given", "given"), ("reading", "reading"), ("site_opened", "subject_opened")] {
            let table = Table::named(name).unwrap();
            assert_eq!((table.name, table.column("site_id")), (now, Some("subject_id")));
        }
        let requests = Table::named("visit_request").unwrap();
        assert_eq!((requests.column("site_id"), requests.column("subject_id")), (Some("site_id"), None));
        assert!(Table::named("subjects").is_none());
    }

    #[tokio::test]
    async fn no_table_and_no_column_of_the_schema_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let mut snapshot = store.read().await.unwrap();
        let known: Vec<(String, String)> = TABLES.iter().flat_map(|table| table.columns.iter().map(|column| (table.name.into(), (*column).into()))).collect();
        let sql = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c \
                   WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'schema_version'";
        let mut found: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&mut *snapshot.0).await.unwrap();
        let mut known = known;
        found.retain(|(table, _)| !NOT_BACKED_UP.contains(&table.as_str()));
        found.sort();
        known.sort();
        assert_eq!(found, known);
    }
}
