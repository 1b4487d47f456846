//! A record of whatever kind, line by line: its head, then what its kind answers, field by field.

use parvis_service::RecordAnswer;
use serde_json::Value;

use crate::exit::Failure;
use crate::output::{line, text};

/// What the first line says, or lines of their own.
const HEAD: [&str; 16] = [
    "id",
    "subject",
    "subject_title",
    "owner",
    "owner_name",
    "basis",
    "marking",
    "handling",
    "state",
    "created_at",
    "changed_at",
    "version",
    "sees",
    "may",
    "attachments",
    "recipients",
];

/// Where kinds say in a line what it is about.
const SUMMARIES: [&str; 3] = ["/title", "/content/says", "/text"];

fn word<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or_default()
}

/// One record as a line of a list.
pub(super) fn headline(record: &RecordAnswer) -> Result<(), Failure> {
    let says = &record.says;
    let about = SUMMARIES.into_iter().find_map(|place| says.pointer(place)?.as_str()?.lines().next()).unwrap_or_default();
    let marking = word(says, "marking").to_uppercase().replace('_', "+");
    let [id, state, at, owner, site] = ["id", "state", "changed_at", "owner_name", "subject_title"].map(|field| word(says, field));
    line(format!("{id}  TLP:{marking:<13} {state:<9} {at}  {owner}  {site}  {about}").trim_end())
}

/// All of a record.
pub(super) fn whole(record: &RecordAnswer) -> Result<(), Failure> {
    headline(record)?;
    let says = &record.says;
    for (name, said) in says.as_object().into_iter().flatten().filter(|(name, _)| !HEAD.contains(&name.as_str())) {
        field(name, said, 1)?;
    }
    for file in says["attachments"].as_array().into_iter().flatten() {
        line(&format!("{}  {} bytes  {}", word(file, "id"), file["size"], word(file, "name")))?;
    }
    for to in says["recipients"].as_array().into_iter().flatten() {
        let taken_back = to["taken_back_at"].as_str().map_or_else(String::new, |at| format!(", taken back {at}"));
        let [organisation, purpose, until, given] = ["organisation", "purpose", "until", "id"].map(|field| word(to, field));
        line(&format!("shared with {organisation} for {purpose} until {until}{taken_back}  {given}"))?;
    }
    Ok(())
}

/// A value whose fields stand so deep.
pub(super) fn value(said: &Value, depth: usize) -> Result<(), Failure> {
    match said {
        Value::Object(fields) => fields.iter().try_for_each(|(name, said)| field(name, said, depth)),
        Value::Array(all) => all.iter().try_for_each(|one| value(one, depth)),
        one => line(&format!("{}{}", "  ".repeat(depth), plain(one))),
    }
}

fn field(name: &str, said: &Value, depth: usize) -> Result<(), Failure> {
    let indented = "  ".repeat(depth);
    match said {
        Value::Null => Ok(()),
        Value::String(long) if long.contains('\n') => {
            line(&format!("{indented}{name}:"))?;
            text(long)
        }
        Value::Array(all) if all.is_empty() => Ok(()),
        Value::Object(fields) if fields.is_empty() => Ok(()),
        Value::Array(all) if all.iter().all(|one| !one.is_object() && !one.is_array()) => {
            line(&format!("{indented}{name}: {}", all.iter().map(plain).collect::<Vec<_>>().join(", ")))
        }
        Value::Object(_) | Value::Array(_) => {
            line(&format!("{indented}{name}:"))?;
            value(said, depth + 1)
        }
        one => line(&format!("{indented}{name}: {}", plain(one))),
    }
}

/// A word or a number as it is said.
fn plain(one: &Value) -> String {
    one.as_str().map_or_else(|| one.to_string(), str::to_owned)
}
