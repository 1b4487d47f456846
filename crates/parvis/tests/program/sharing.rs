//! Sharing a note with everybody here, at the command line.

use crate::notes::{MARKER, Vall};

#[test]
fn a_note_is_shared_with_everybody_here_once_a_second_member_reviewed_it_and_until_somebody_stops_it() {
    let vall = Vall::new();
    let line = |arguments: &[&str]| vall.installation.stdout(arguments).trim().to_owned();
    let second = line(&["members", "add", &vall.operator, "--role", "operator_manager", "--name", "Eve Example"]);
    // An amber note is not shared so, and says why.
    let (code, _, talk) = vall.run(&vall.manager, &["share-here", &vall.note, "--version", "1"]);
    assert_ne!(code, Some(0));
    assert!(talk.contains("marked clear or green"), "{talk}");
    vall.installation.json(&["notes", "--as", &vall.manager, "change", &vall.note, "--version", "1", "--marking", "green", "--json"]);
    let (code, _, talk) = vall.run(&vall.manager, &["share-here", &vall.note, "--version", "2"]);
    assert_eq!(code, Some(0), "{talk}");
    assert!(talk.contains("version 2 waits for review by another member"), "{talk}");
    assert_eq!(vall.text(&vall.stranger, "own_work"), None, "nobody has reviewed it");
    let (code, _, talk) = vall.run(&vall.manager, &["review-sharing", &vall.note, "--version", "2"]);
    assert_ne!(code, Some(0));
    assert!(talk.contains("another member of your organisation has to review"), "{talk}");
    let waits = line(&["records", "--as", &second, "to-review"]);
    assert!(waits.contains(&vall.note) && waits.contains("proposed by Ada Example"), "{waits}");
    line(&["members", "end", &vall.manager]);
    let waits = line(&["records", "--as", &second, "to-review"]);
    assert!(waits.contains(&vall.note) && waits.contains("proposed by a member without a name"), "{waits}");
    line(&["members", "restore", &vall.manager]);
    assert_eq!(vall.run(&second, &["review-sharing", &vall.note, "--version", "2"]).0, Some(0));
    assert_eq!(line(&["records", "--as", &second, "to-review"]), "");
    for member in [&vall.stranger, &vall.adviser] {
        assert_eq!(vall.text(member, "planning").as_deref(), Some(MARKER));
    }
    assert!(line(&["records", "--as", &vall.manager, "audience", &vall.note]).contains("everybody here"));
    assert_eq!(vall.run(&vall.manager, &["stop-sharing-here", &vall.note]).0, Some(0));
    assert_eq!(vall.text(&vall.stranger, "planning"), None);
    let hidden = vall.run(&vall.stranger, &["stop-sharing-here", &vall.note]);
    assert_eq!(hidden, vall.run(&vall.stranger, &["stop-sharing-here", "note_00000000000000000000000000"]), "what is hidden is not there");
}
