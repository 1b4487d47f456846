//! Every case that can come up, decided by the policy engine: compared with the table that the program decides by and with the
//! page of rules.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::sync::LazyLock;

use parvis_access::{Class, Operation, Rules};
use parvis_model::{Purpose, RecordKind, Role};

mod agreement;
mod engine;
mod giving;
mod matrix;
mod oracle;

/// The rules as the program reads them.
static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::load().unwrap());

/// The class that is put to the engine in place of one. Where no record of the kind is about such a subject, one relation to it stands for all:
/// everything is refused there, and the engine is slow.
fn asked(kind: RecordKind, class: Class) -> Class {
    let relation = if kind.row().subjects.contains(&class.subject) { class.relation } else { class.subject.relations()[0] };
    Class { relation, ..class }
}

/// What the policies permit, by kind, role, purpose and [`Class::index`].
static DECIDED: LazyLock<Vec<Vec<Operation>>> = LazyLock::new(|| {
    let engine = &engine::Engine::load();
    let decide = move |kind, role| {
        let cases = Purpose::ALL.into_iter().flat_map(|purpose| Class::all().map(move |class| (purpose, class)));
        let decided = |(purpose, class): (Purpose, Class)| -> Vec<Operation> {
            if asked(kind, class) != class {
                return Vec::new();
            }
            Operation::ALL.into_iter().filter(|one| engine.allows(kind, role, purpose, class, *one)).collect()
        };
        cases.map(decided).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let readers = RecordKind::ALL.into_iter().flat_map(|kind| Role::ALL.map(|role| (kind, role)));
        let threads: Vec<_> = readers.map(|(kind, role)| scope.spawn(move || decide(kind, role))).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
});

/// What the policies permit in one case.
fn decided(kind: RecordKind, role: Role, purpose: Purpose, class: Class) -> &'static [Operation] {
    let reader = (kind as usize * Role::ALL.len() + role as usize) * Purpose::ALL.len() + purpose as usize;
    &DECIDED[reader * Class::COUNT + asked(kind, class).index().unwrap()]
}
