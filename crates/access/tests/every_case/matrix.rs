//! The table that the program decides by: one line for each kind, role, sort of subject and relation, made by the engine. Changes of the policies
//! are reviewed as changes of `policies/matrix.txt`. `PARVIS_WRITE_MATRIX=1` writes it anew (docs/how-to/add-a-kind-of-record.md).

use std::collections::BTreeMap;
use std::fmt::Write;

use super::decided;
use parvis_access::{Class, Operation};
use parvis_model::{AccessBasis, Handling, Marking, Purpose, RecordKind, RecordState, Relation, Role, SubjectKind};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/policies/matrix.txt");

const HEAD: &str = "# Every decision of the policies, made by the engine. A line: kind, role, sort of subject, relation to it; then cells.
# A cell: basis/states [markings] (handling, purposes where not all): what is seen and may be done.
# A basis that is not named is refused altogether.
";

/// Words of a set, `all` when it is whole.
fn set<T: Copy + PartialEq + std::fmt::Display>(some: &[T], all: &[T]) -> String {
    if some.len() == all.len() { "all".to_owned() } else { some.iter().map(ToString::to_string).collect::<Vec<_>>().join(",") }
}

/// Cells of one basis: sets of state, marking, handling and purpose under which the same is permitted. Equal rows are
/// joined, first over markings, then purposes, then handlings, then states.
fn cells(kind: RecordKind, role: Role, (subject, relation): (SubjectKind, Relation), basis: AccessBasis) -> Vec<String> {
    let mut by_state: BTreeMap<String, Vec<RecordState>> = BTreeMap::new();
    for state in RecordState::ALL {
        let mut by_handling: BTreeMap<String, Vec<Handling>> = BTreeMap::new();
        for handling in Handling::ALL {
            let mut by_purpose: BTreeMap<String, Vec<Purpose>> = BTreeMap::new();
            for purpose in Purpose::ALL {
                let mut by_marking: BTreeMap<Vec<Operation>, Vec<Marking>> = BTreeMap::new();
                for marking in Marking::ALL {
                    let class = Class { subject, relation, basis, marking, handling, state };
                    by_marking.entry(decided(kind, role, purpose, class).to_vec()).or_default().push(marking);
                }
                let row: Vec<String> = by_marking
                    .iter()
                    .filter(|(operations, _)| !operations.is_empty())
                    .map(|(operations, markings)| format!("[{}]@: {}", set(markings, &Marking::ALL), set(operations, &Operation::ALL)))
                    .collect();
                by_purpose.entry(row.join("\n")).or_default().push(purpose);
            }
            let rows: Vec<String> = by_purpose
                .iter()
                .filter(|(row, _)| !row.is_empty())
                .flat_map(|(row, purposes)| {
                    let said = if purposes.len() == Purpose::ALL.len() { String::new() } else { format!(" for {}", set(purposes, &Purpose::ALL)) };
                    row.lines().map(|cell| cell.replacen('@', &format!("@{said}"), 1)).collect::<Vec<_>>()
                })
                .collect();
            by_handling.entry(rows.join("\n")).or_default().push(handling);
        }
        let rows: Vec<String> = by_handling
            .iter()
            .filter(|(rows, _)| !rows.is_empty())
            .flat_map(|(rows, handlings)| {
                let said = if handlings.len() == Handling::ALL.len() { String::new() } else { format!(" if {}", set(handlings, &Handling::ALL)) };
                rows.lines().map(|cell| cell.replacen('@', &said, 1)).collect::<Vec<_>>()
            })
            .collect();
        by_state.entry(rows.join("\n")).or_default().push(state);
    }
    let cells = by_state.iter().filter(|(rows, _)| !rows.is_empty());
    cells.flat_map(|(rows, states)| rows.lines().map(|row| format!("{basis}/{}{row}", set(states, &RecordState::ALL))).collect::<Vec<_>>()).collect()
}

/// What a record of a kind can be about, each with the relations that a reader can have to it.
fn standings(kind: RecordKind) -> impl Iterator<Item = (SubjectKind, Relation)> {
    kind.row().subjects.iter().flat_map(|subject| subject.relations().iter().map(|relation| (*subject, *relation)))
}

fn matrix() -> String {
    let mut text = HEAD.to_owned();
    for kind in RecordKind::ALL {
        for role in Role::ALL {
            for (subject, relation) in standings(kind) {
                let cells: Vec<String> = AccessBasis::ALL.into_iter().flat_map(|basis| cells(kind, role, (subject, relation), basis)).collect();
                let said = if cells.is_empty() { "nothing".to_owned() } else { cells.join(" | ") };
                let _ = writeln!(text, "{kind} {role} {subject} {relation}: {said}");
            }
        }
    }
    text
}

#[test]
fn the_matrix_is_what_the_engine_decides() {
    let made = matrix();
    if std::env::var_os("PARVIS_WRITE_MATRIX").is_some() {
        std::fs::write(FILE, &made).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(made == kept, "the policies no longer decide as policies/matrix.txt; look at the difference after PARVIS_WRITE_MATRIX=1");
}

#[test]
fn every_kind_role_subject_and_relation_has_its_line() {
    let kept = std::fs::read_to_string(FILE).unwrap();
    for kind in RecordKind::ALL {
        for role in Role::ALL {
            for (subject, relation) in standings(kind) {
                let head = format!("{kind} {role} {subject} {relation}: ");
                assert_eq!(kept.lines().filter(|line| line.starts_with(&head)).count(), 1, "{head}");
            }
        }
    }
}
