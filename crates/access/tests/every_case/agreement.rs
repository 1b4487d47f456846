//! The policies, the table that the program decides by, and the second implementation, side by side in every case.

use super::{RULES, decided, oracle};
use parvis_access::{Class, Operation};
use parvis_model::{Purpose, RecordKind, Role};

#[test]
fn the_policies_the_table_and_the_page_agree_in_every_case() {
    let (mut compared, mut mismatches) = (0, Vec::new());
    for kind in RecordKind::ALL {
        for role in Role::ALL {
            for purpose in Purpose::ALL {
                for class in Class::all() {
                    let (permitted, view) = (decided(kind, role, purpose, class), RULES.view(kind, role, purpose, class));
                    for operation in Operation::ALL {
                        let expected = oracle::allows(kind, role, purpose, class, operation);
                        compared += 1;
                        let (by_policies, by_table) = (permitted.contains(&operation), view.allows(operation));
                        if by_policies != expected || by_table != expected {
                            let said = format!("the page says {expected}, the policies {by_policies}, the table {by_table}");
                            mismatches.push(format!("{kind} {role} {purpose} {class:?} {operation}: {said}"));
                        }
                    }
                }
            }
        }
    }
    assert!(mismatches.is_empty(), "{} of {compared}, such as\n{}", mismatches.len(), mismatches[..mismatches.len().min(10)].join("\n"));
    assert_eq!(compared, RecordKind::ALL.len() * Role::ALL.len() * Purpose::ALL.len() * 2_100 * Operation::ALL.len());
    println!("proof: matrix: {compared} cases, 0 mismatches between the policies, the table of decisions and the page of rules");
}
