use std::collections::BTreeSet;

use super::*;
use crate::store::testing::opened;

/// Where an organisation stands, and what a merge does with it. A new column that names one fails here until it is decided.
const DECIDED: [(&str, &str, bool); 29] = [
    // An agreement was with the organisation that has ended.
    ("agreement", "owner_id", false),
    ("agreement", "party_id", false),
    ("data_key", "organisation_id", true),
    ("emergency_access", "organisation_id", true),
    ("emergency_notice", "organisation_id", true),
    // To whom something was given, and no longer is, is what was.
    ("given", "organisation_id", false),
    ("given", "owner_id", true),
    ("installation_lead", "organisation_id", true),
    // A match ends with the release of either side; who was matched once stays what was.
    ("match_side", "owner_id", false),
    ("member", "organisation_id", true),
    ("organisation", "merged_into", true),
    ("organisation_area", "organisation_id", true),
    ("organisation_kept", "organisation_id", true),
    ("organisation_site", "organisation_id", true),
    ("owner_reading", "owner_id", true),
    ("owner_reading", "reader_id", true),
    ("protected_record", "owner_id", true),
    ("public_notice", "organisation_id", true),
    // What is about an organisation stays about it.
    ("journal_about", "subject_id", false),
    ("owner_reading", "subject_id", false),
    ("protected_record", "subject_id", false),
    ("shared_here", "subject_id", false),
    ("subject_opened", "subject_id", false),
    ("reading", "organisation_id", true),
    ("sharing_proposed", "owner_id", true),
    ("statement_release", "owner_id", false),
    ("site", "operator_id", true),
    ("visit_request", "organisation_id", true),
    ("visit_request", "to_id", true),
];

#[tokio::test]
async fn of_every_place_where_an_organisation_stands_it_is_decided_what_a_merge_does() {
    let folder = tempfile::tempdir().unwrap();
    let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
    let mut snapshot = store.read().await.unwrap();
    let sql = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND (\
               c.name IN ('organisation_id', 'owner_id', 'operator_id', 'to_id', 'reader_id', 'subject_id', 'merged_into') \
               OR c.name IN (SELECT f.\"from\" FROM pragma_foreign_key_list(m.name) f WHERE f.\"table\" = 'organisation'))";
    let found: BTreeSet<(String, String)> = sqlx::query_as(sql).fetch_all(&mut *snapshot.0).await.unwrap().into_iter().collect();
    let subjects = |(table, column): &(String, String)| !(column == "subject_id" && ["given", "reading"].contains(&table.as_str()));
    let decided: BTreeSet<(String, String)> = DECIDED.iter().map(|(table, column, _)| ((*table).to_owned(), (*column).to_owned())).collect();
    assert_eq!(found.into_iter().filter(subjects).filter(|(table, _)| table != "passkey" && table != "directory_account").collect::<BTreeSet<_>>(), decided);
    let statements = MOVED.join("\n");
    for (table, column, _) in DECIDED.iter().filter(|(table, column, moves)| *moves && *table != "data_key" && *column != "merged_into") {
        assert!(statements.contains(&format!(" {table} ")), "{table}.{column} moves");
    }
}
