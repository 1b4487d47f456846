//! Where in `parvis.toml` a setting stands.

use toml::de::{DeTable, DeValue};

/// The line of a setting, from 1, and of an entry of its list; the line of the table where the setting itself is missing.
/// `setting` is written with dots, such as `visits.weights.asked`.
pub(super) fn line(text: &str, setting: &str, entry: Option<usize>) -> Option<usize> {
    let document = DeTable::parse(text).ok()?;
    let mut table = document.get_ref();
    let mut found = None;
    for part in setting.split('.') {
        let Some((key, value)) = table.iter().find(|(key, _)| key.get_ref() == part) else { break };
        found = Some(key.span().start);
        match value.get_ref() {
            DeValue::Table(inner) => table = inner,
            DeValue::Array(entries) => {
                found = entry.and_then(|entry| entries.get(entry)).map(|entry| entry.span().start).or(found);
                break;
            }
            _ => break,
        }
    }
    found.map(|at| text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_setting_is_found_in_every_way_of_writing_it() {
        let text = "language = \"en\"\n\n[tls]\nnames = [\n  \"a.example\",\n  \"b.example\",\n]\n[visits]\nweights = { asked = 1, event = 2 }\n[visits.more]\nx = 1\n";
        assert_eq!(line(text, "language", None), Some(1));
        assert_eq!(line(text, "tls.names", None), Some(4));
        assert_eq!(line(text, "tls.names", Some(1)), Some(6));
        assert_eq!(line(text, "visits.weights.event", None), Some(9));
        assert_eq!(line(text, "visits.more.x", None), Some(11));
        assert_eq!(line(text, "tls.key", None), Some(3), "the table it is missing in");
        assert_eq!(line(text, "map.names", None), None);
        assert_eq!(line("map.names = 1", "map.names", None), Some(1));
    }
}
