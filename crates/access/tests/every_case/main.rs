//! Every case that can come up, decided by the real engine: compared with the page of rules, and kept as a table.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::sync::LazyLock;

use parvis_access::{Class, Rules};
use parvis_model::{Purpose, RecordKind, Role};

mod agreement;
mod giving;
mod matrix;
mod oracle;

/// The rules with every case decided, on all cores.
static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let rules = Rules::load().unwrap();
    std::thread::scope(|scope| {
        for role in Role::ALL {
            let rules = &rules;
            scope.spawn(move || {
                for kind in RecordKind::ALL {
                    for purpose in Purpose::ALL {
                        for class in Class::all() {
                            rules.view(kind, role, purpose, class);
                        }
                    }
                }
            });
        }
    });
    rules
});
