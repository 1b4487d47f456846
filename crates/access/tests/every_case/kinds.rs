//! What each kind of record can be about: one policy, generated from the rows of the kinds, and the table in the page of rules.

use parvis_model::{RecordKind, SubjectKind};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/policies/kinds.cedar");
const PAGE: &str = include_str!("../../../../docs/access-rules.md");

const HEAD: &str = r#"// "Kinds": a record about what its kind cannot be about does not exist. Generated from the rows of the kinds (crates/model/src/kinds/mod.rs).
@id("what each kind is about")
forbid (principal, action, resource)
unless {
"#;

/// The policy that names, for each kind, what it can be about.
pub(super) fn policy() -> String {
    let of_kind = |kind: RecordKind| {
        let subjects: Vec<String> = kind.row().subjects.iter().map(|subject| format!("Parvis::Subject::\"{subject}\"")).collect();
        format!("  (resource is Parvis::{} && [{}].contains(context.subject))", kind.row().entity, subjects.join(", "))
    };
    format!("{HEAD}{}\n}};\n", RecordKind::ALL.map(of_kind).join(" ||\n"))
}

#[test]
fn the_policy_of_kinds_is_what_their_rows_say() {
    if std::env::var_os("PARVIS_WRITE_MATRIX").is_some() {
        std::fs::write(FILE, policy()).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(policy() == kept, "policies/kinds.cedar is not what the rows of the kinds say; look at the difference after PARVIS_WRITE_MATRIX=1");
}

/// What a kind is about, as the page says it: a site, an area, an organisation or the installation.
fn in_words(subjects: &[SubjectKind]) -> String {
    let words: Vec<&str> = subjects
        .iter()
        .map(|subject| match subject {
            SubjectKind::Site => "a site",
            SubjectKind::Area => "an area",
            SubjectKind::Organisation => "an organisation",
            SubjectKind::Installation => "the installation",
        })
        .collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

#[test]
fn the_page_of_rules_says_what_each_kind_is_about() {
    for row in RecordKind::ALL.map(RecordKind::row) {
        let line = format!("| {} | {} | ", row.display_name, in_words(row.subjects));
        assert!(PAGE.lines().any(|said| said.starts_with(&line)), "docs/access-rules.md, \"Kinds\", has no line that begins with {line:?}");
    }
}
