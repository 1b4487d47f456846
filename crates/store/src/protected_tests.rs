//! Where the statements about protected records look, and that one of them alone gives.

use super::*;

#[test]
fn shares_stand_where_the_statements_say() {
    let places = [AccessBasis::Own, AccessBasis::Given, AccessBasis::Emergency, AccessBasis::SharedHere, AccessBasis::Withheld].map(|basis| basis as u8);
    assert_eq!(places, [0, 1, 2, 3, 4]);
}

/// What is withheld from a reader is not visited: each part begins with what is the reader's own, was given to them, or what
/// they opened. The plan is read, because a plan that visits it answers the same, only later.
#[tokio::test]
async fn what_is_withheld_is_not_visited() {
    let folder = tempfile::tempdir().unwrap();
    let store = crate::store::testing::opened(&folder.path().join("register.sqlite"), true).await.unwrap();
    let mut snapshot = store.read().await.unwrap();
    for (wanted, first) in [
        (
            Wanted::One,
            ["SEARCH r USING INDEX sqlite_autoindex_protected_record_1 (id=?)", "SEARCH g USING INDEX given_by_record (record_id=? AND organisation_id=?)"],
        ),
        (
            Wanted::About(SubjectKind::Site),
            [
                "SEARCH r USING INDEX protected_record_by_owner (owner_id=? AND kind=? AND subject_id=?)",
                "SEARCH g USING INDEX given_by_organisation (organisation_id=? AND subject_id=?)",
            ],
        ),
        (
            Wanted::About(SubjectKind::Area),
            [
                "SEARCH r USING INDEX protected_record_by_owner (owner_id=? AND kind=? AND subject_id=?)",
                "SEARCH g USING INDEX given_by_organisation (organisation_id=? AND subject_id=?)",
            ],
        ),
        (
            Wanted::OfKind,
            [
                "SEARCH r USING COVERING INDEX protected_record_by_time (owner_id=? AND kind=?)",
                "SEARCH g USING INDEX given_by_organisation (organisation_id=?)",
            ],
        ),
    ] {
        let mut query = sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", statement(wanted, RecordKind::SiteNote, 1, true))));
        for _ in 0..7 {
            query = query.bind("x");
        }
        let plan: Vec<String> = query.fetch_all(&mut *snapshot.0).await.unwrap().iter().map(|row| row.get::<String, _>(3)).collect();
        for step in first {
            assert!(plan.iter().any(|line| line == step), "{step} in {plan:#?}");
        }
        assert!(plan.iter().any(|line| line.starts_with("SEARCH h USING INDEX ") || line.starts_with("SEARCH h USING COVERING INDEX ")), "{plan:#?}");
        let emergency = plan.iter().position(|line| line.starts_with("SEARCH e USING INDEX emergency_access_by_")).unwrap();
        assert!(plan[emergency + 1].starts_with("SEARCH r "), "{plan:#?}");
        let (candidates, rest) = (plan.iter().position(|line| line == "SCAN c").unwrap(), plan.iter().rposition(|line| line.starts_with("SEARCH r ")).unwrap());
        assert!(candidates < rest, "{plan:#?}");
        assert!(
            plan.iter().all(|line| !line.starts_with("SCAN r") && !line.starts_with("SCAN g") && !line.starts_with("SCAN e") && !line.starts_with("SCAN h")),
            "{plan:#?}"
        );
    }
}

#[test]
fn one_statement_gives_and_none_changes_whose_a_record_is_or_to_whom_it_was_given() {
    let (mut share, mut paths) = (Vec::new(), vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))]);
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(std::fs::read_dir(&path).unwrap().map(|file| file.unwrap().path()));
            continue;
        }
        // These statements are named here, and made there.
        if path.ends_with("protected_tests.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let changes_owner = code.replace("UPDATE given SET owner_id = (SELECT r.owner_id", "").contains("SET owner_id");
        // An organisation that becomes part of another brings its records along; nothing else changes whose a record is.
        assert!((!changes_owner || path.ends_with("merging.rs")) && !code.contains("owner_id = excluded"), "{}", path.display());
        assert_eq!(code.matches("INSERT INTO shared_here ").count(), usize::from(path.ends_with("shared_here.rs")), "{}", path.display());
        for statement in ["INSERT INTO given ", "UPDATE given SET taken_back_at = ", "UPDATE given "] {
            share.extend(code.matches(statement).map(|_| statement));
        }
    }
    share.sort_unstable();
    let [insert, update, back] = ["INSERT INTO given ", "UPDATE given ", "UPDATE given SET taken_back_at = "];
    // By somebody, and by an import after which a place must not be listed; whose it is in a backup that did not say so; and what a record
    // is about whose area goes; whose all is that an organisation gave which becomes part of another.
    assert_eq!(share, [insert, update, update, update, update, update, back, back], "giving has one way, and only taking back changes what was given");
}

#[test]
fn moments_compare_as_texts_as_they_do_in_time() {
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let order = ["2026-11-24T03:00:00Z", "2026-11-24T03:00:00.5Z", "2026-11-24T03:00:00.51Z", "2026-11-24T03:00:01Z"];
    assert!(order.windows(2).all(|pair| moment(at(pair[0])) < moment(at(pair[1]))));
}
