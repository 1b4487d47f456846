//! Who holds a snapshot waits for no other connection: neither for a second snapshot, of which there may be none as long as everybody
//! does the same, nor for the writer, so that reading never waits for an import. Who holds the writer reads through it: waiting
//! for a snapshot, it would have everybody wait who writes.

use std::path::PathBuf;

use crate::files;

/// What takes a connection of its own.
const TAKES: [&str; 27] = [
    "self.store.read()",
    "self.store.write()",
    "self.writer_for(",
    "self.writer_to_show(",
    "self.key_file_alone()",
    "self.acting(",
    "self.active(",
    "self.permit(",
    "self.permit_areas(",
    "self.account_of(",
    "self.journal_",
    "self.begin_record::<",
    "self.hold_record::<",
    "self.open_record",
    "self.versions_of::<",
    "self.list_of::<",
    "self.list_opened::<",
    "self.emergency(",
    "self.site(",
    "self.sites(",
    "self.areas(",
    "self.organisations(",
    "self.confirm(",
    "self.finish_rotation(",
    // Work at length: meanwhile everybody would wait.
    "self.workshop.",
    "self.looking_over.",
    "turn.run(",
];

/// What holds the writer from the line on that takes it.
const HOLDS: [&str; 4] = ["self.store.write()", "self.writer_for(", "self.writer_to_show(", "self.key_file_alone()"];

/// What holds it with a record in hand.
const HOLDS_A_RECORD: [&str; 2] = ["self.begin_record::<", "self.hold_record::<"];

/// What ends a transaction that is passed on: taken by itself while a snapshot is held, it takes a connection.
const ENDS: &str = "self.commit_reading";

/// Lines that take a connection while a snapshot, or the writer, is held: from the line that takes it until it is dropped, committed or
/// rolled back at the same depth, or its block ends.
fn faults(source: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut held: Option<(usize, bool)> = None;
    for (number, line) in (1..).zip(source.lines()) {
        let depth = line.len() - line.trim_start().len();
        let code = line.trim_start();
        let ends = |writes: bool| {
            if writes {
                [".commit", ".roll_back()", "drop(change)", ".keep_begun(", ".keep_changed(", ENDS].iter().any(|end| code.contains(end))
                    || code.starts_with("return") && code.contains("Ok(")
            } else {
                code.contains("drop(snapshot)") || code.contains("snapshot.end()")
            }
        };
        let takes = TAKES.iter().any(|takes| code.contains(takes)) || held.is_some_and(|(_, writes)| !writes) && code.contains(ENDS);
        if held.is_some_and(|(begun, _)| !code.is_empty() && depth < begun) {
            held = None;
        }
        if held.is_some() && !code.starts_with("//") && takes {
            found.push(number);
        }
        if held.is_some_and(|(begun, writes)| ends(writes) && (!writes || depth == begun)) {
            held = None;
        }
        if code.starts_with("let mut snapshot = self.store.read()") {
            held = Some((depth, false));
        } else if code.starts_with("let mut ") && HOLDS.iter().any(|holds| code.contains(holds))
            || code.starts_with("let ") && HOLDS_A_RECORD.iter().any(|holds| code.contains(holds))
        {
            held = Some((depth, true));
        }
    }
    found
}

#[test]
fn no_use_case_waits_for_a_connection_while_it_holds_a_snapshot() {
    let all = files("src");
    assert!(all.len() > 50, "{} files were read", all.len());
    let of = |(path, text): &(PathBuf, String)| faults(text).into_iter().map(|line| format!("{}:{line}", path.display())).collect::<Vec<_>>();
    let faulty: Vec<String> = all.iter().flat_map(of).collect();
    assert!(faulty.is_empty(), "drop the snapshot first, or pass it on: {faulty:#?}");
}

#[test]
fn the_writer_is_taken_for_somebody_whose_session_or_token_is_asked_for_again() {
    let without_tests = |text: &str| text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().matches("store.write()").count();
    let takes = |(path, text): (PathBuf, String)| vec![path.file_name().unwrap().to_string_lossy().into_owned(); without_tests(&text)];
    let mut found: Vec<String> = files("src")
        .into_iter()
        .filter(|(path, _)| path.components().all(|part| !part.as_os_str().to_string_lossy().starts_with("tests")))
        .flat_map(takes)
        .collect();
    found.sort_unstable();
    // And that of an empty database into which a backup is put.
    assert_eq!(found, ["restore.rs", "writer.rs"]);
}

#[test]
fn a_second_connection_shows_and_one_after_the_other_does_not() {
    let nested = "    fn one() {\n        let mut snapshot = self.store.read().await?;\n        let two = self.store.read().await?;\n    }\n";
    assert_eq!(faults(nested), [3]);
    let waits = "    fn one() {\n        let mut snapshot = self.store.read().await?;\n        self.journal_opening(x).await?;\n    }\n";
    assert_eq!(faults(waits), [3]);
    let dropped = "    fn one() {\n        let mut snapshot = self.store.read().await?;\n        drop(snapshot);\n        self.store.write().await?;\n    }\n";
    assert_eq!(faults(dropped), [0; 0]);
    let ended =
        "    fn one() {\n        {\n            let mut snapshot = self.store.read().await?;\n        }\n        self.writer_for(caller).await?;\n    }\n";
    assert_eq!(faults(ended), [0; 0]);
    let writing = "    fn one() {\n        let mut change = self.store.write().await?;\n        self.active(member).await?;\n        change.commit(entry).await?;\n        self.site(x).await\n    }\n";
    assert_eq!(faults(writing), [3], "while the writer is held, and not behind it");
    let kept = "    fn one() {\n        let held = self.hold_record::<K>(x).await?;\n        self.account_of(x).await?;\n        self.keep_changed(held).await?;\n        self.site(x).await\n    }\n";
    assert_eq!(faults(kept), [3], "as with the writer itself");
    let refused = "    fn one() {\n        let mut change = self.writer_for(caller).await?;\n        if x {\n            change.roll_back().await?;\n            return x;\n        }\n        self.store.read().await?;\n    }\n";
    assert_eq!(faults(refused), [7], "one way in which it ends is not all of them");
}
