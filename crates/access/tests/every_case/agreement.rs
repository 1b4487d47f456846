//! The policies and the second implementation, side by side in every case.

use super::{RULES, oracle};
use parvis_access::{Class, Operation};
use parvis_model::{Purpose, RecordKind, Role};

#[test]
fn the_policies_and_the_page_agree_in_every_case() {
    let (mut decided, mut mismatches) = (0, Vec::new());
    for kind in RecordKind::ALL {
        for role in Role::ALL {
            for purpose in Purpose::ALL {
                for class in Class::all() {
                    let view = RULES.view(kind, role, purpose, class);
                    for operation in Operation::ALL {
                        let expected = oracle::allows(kind, role, purpose, class, operation);
                        decided += 1;
                        if view.allows(operation) != expected {
                            mismatches.push(format!("{kind} {role} {purpose} {class:?} {operation}: the page says {expected}"));
                        }
                    }
                }
            }
        }
    }
    assert!(mismatches.is_empty(), "{} of {decided}, such as\n{}", mismatches.len(), mismatches[..mismatches.len().min(10)].join("\n"));
    assert_eq!(decided, 1_512_000);
    println!("proof: matrix: {decided} cases, 0 mismatches between the policies and the page of rules");
}
