//! Every case that can come up, decided by the policy engine: compared with the table that the program decides by and with the
//! page of rules.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use parvis_access::{Class, Operation, Rules};
use parvis_model::{Purpose, RecordKind, Role};

mod agreement;
mod engine;
mod kinds;
mod matrix;
mod oracle;
mod share;
mod sharing;

/// The rules as the program reads them.
static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::load().unwrap());

/// The class that is put to the engine in place of one. Where no record of the kind is about such a subject, one relation to it stands for all:
/// everything is refused there, and the engine is slow.
fn asked(kind: RecordKind, class: Class) -> Class {
    let relation = if kind.row().is_about(class.subject) { class.relation } else { class.subject.relations()[0] };
    Class { relation, ..class }
}

/// What is permitted by kind, role and purpose, each list by [`Class::index`].
type Decided = BTreeMap<(RecordKind, Role, Purpose), Vec<Vec<Operation>>>;

/// What the policies permit.
static DECIDED: LazyLock<Decided> = LazyLock::new(|| {
    let engine = &engine::Engine::load();
    let decide = move |kind, role, purpose| {
        let decided = |class: Class| -> Vec<Operation> {
            if asked(kind, class) != class {
                return Vec::new();
            }
            engine.permitted(kind, role, purpose, class)
        };
        Class::all().map(decided).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let readers = RecordKind::ALL.into_iter().flat_map(|kind| Role::ALL.map(|role| (kind, role)));
        let of_reader = move |kind, role| Purpose::ALL.map(|purpose| ((kind, role, purpose), decide(kind, role, purpose)));
        let threads: Vec<_> = readers.map(|(kind, role)| scope.spawn(move || of_reader(kind, role))).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
});

/// What the policies permit in one case.
fn decided(kind: RecordKind, role: Role, purpose: Purpose, class: Class) -> &'static [Operation] {
    &DECIDED[&(kind, role, purpose)][asked(kind, class).index().unwrap()]
}
