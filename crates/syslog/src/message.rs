use parvis_journal::Entry;
use serde::Serialize;

/// Facility 13 (log audit), severity 5 (notice): RFC 5424, 6.2.1.
const PRIORITY: u8 = 13 * 8 + 5;

/// The entry as it is chained: with `link` the receiver can tell that it got what the journal holds, and in which order.
#[derive(Serialize)]
struct Content<'a> {
    installation: &'a str,
    place: u64,
    id: &'a str,
    at: &'a str,
    actor: &'a str,
    action: &'a str,
    subject: &'a str,
    /// Sealed; empty where there is none.
    detail: std::borrow::Cow<'a, str>,
    link: &'a str,
}

/// An entry of the journal as a message of RFC 5424. The content is one line of JSON, so that no text in it can begin
/// another message.
pub fn message(installation: &str, entry: &Entry, link: &str) -> String {
    // The RFC allows six digits of a second, not nine.
    let time = entry.at.parse::<jiff::Timestamp>().map_or_else(|_| "-".to_owned(), |at| format!("{at:.6}"));
    let content = Content {
        installation,
        place: entry.place,
        id: &entry.id,
        at: &entry.at,
        actor: &entry.actor,
        action: &entry.action,
        subject: &entry.subject,
        detail: String::from_utf8_lossy(&entry.detail),
        link,
    };
    // Text and numbers are always written.
    let content = serde_json::to_string(&content).unwrap_or_default();
    format!("<{PRIORITY}>1 {time} - parvis - journal - {content}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_line_of_the_form_that_receivers_read() {
        let entry = Entry {
            place: 7,
            id: "journal_1".to_owned(),
            at: "2026-11-24T21:53:43.123456789Z".to_owned(),
            actor: "command-line".to_owned(),
            action: "import".to_owned(),
            subject: "odd\n<13>1 name \"é\".osm.pbf".to_owned(),
            detail: b"1.c2VhbGVk".to_vec(),
        };
        assert_eq!(
            message("installation_1", &entry, "00ff"),
            "<109>1 2026-11-24T21:53:43.123456Z - parvis - journal - {\"installation\":\"installation_1\",\"place\":7,\"id\":\"journal_1\",\
             \"at\":\"2026-11-24T21:53:43.123456789Z\",\"actor\":\"command-line\",\"action\":\"import\",\
             \"subject\":\"odd\\n<13>1 name \\\"é\\\".osm.pbf\",\"detail\":\"1.c2VhbGVk\",\"link\":\"00ff\"}"
        );
    }

    #[test]
    fn a_damaged_time_is_left_out_of_the_head() {
        let entry = Entry {
            place: 1,
            id: String::new(),
            at: "yesterday".to_owned(),
            actor: String::new(),
            action: String::new(),
            subject: String::new(),
            detail: Vec::new(),
        };
        assert!(message("i", &entry, "").starts_with("<109>1 - - parvis - journal - {"));
    }
}
