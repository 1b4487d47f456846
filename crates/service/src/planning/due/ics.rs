//! A calendar as a file (RFC 5545): whole days, in lines of at most 75 bytes. Pure.

use parvis_model::Date;

/// An entry of a calendar: a whole day, without a time and so without a time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    /// The same as long as it is the same entry.
    pub(super) uid: String,
    pub(super) on: Date,
    pub(super) summary: String,
    /// What stands below it.
    pub(super) description: String,
    /// Where it is opened.
    pub(super) url: String,
}

/// Bytes of a line, at most, without its end.
const LONGEST: usize = 75;

/// A calendar file; `as_of` is the day of which it speaks, so that the same day and the same entries are the same bytes.
pub(super) fn calendar(name: &str, as_of: Date, events: &[Event]) -> String {
    let mut file = String::new();
    for (property, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Parvis//Due list//EN"), ("CALSCALE", "GREGORIAN")] {
        line(&mut file, &format!("{property}:{value}"));
    }
    line(&mut file, &format!("NAME:{}", text(name)));
    line(&mut file, &format!("X-WR-CALNAME:{}", text(name)));
    line(&mut file, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    line(&mut file, "X-PUBLISHED-TTL:PT6H");
    for event in events {
        line(&mut file, "BEGIN:VEVENT");
        line(&mut file, &format!("UID:{}", text(&event.uid)));
        line(&mut file, &format!("DTSTAMP:{}T000000Z", day(as_of)));
        line(&mut file, &format!("DTSTART;VALUE=DATE:{}", day(event.on)));
        line(&mut file, &format!("SUMMARY:{}", text(&event.summary)));
        line(&mut file, &format!("DESCRIPTION:{}", text(&event.description)));
        line(&mut file, &format!("URL:{}", address(&event.url)));
        // A reminder takes nobody's time.
        line(&mut file, "TRANSP:TRANSPARENT");
        line(&mut file, "END:VEVENT");
    }
    line(&mut file, "END:VCALENDAR");
    file
}

fn day(on: Date) -> String {
    on.strftime("%Y%m%d").to_string()
}

/// A text as a value: whatever would end it, or the line, is escaped; other control characters are left out.
fn text(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' | ';' | ',' => written.extend(['\\', character]),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => written.push_str("\\n"),
            '\t' => written.push(' '),
            other if other.is_control() => {}
            other => written.push(other),
        }
    }
    written
}

/// An address as a value: without anything that an address does not have.
fn address(value: &str) -> String {
    value.chars().filter(|character| character.is_ascii_graphic()).collect()
}

/// Writes a line, folded before the byte that would be one too many and never within a character.
fn line(file: &mut String, content: &str) {
    let mut length = 0;
    for character in content.chars() {
        if length + character.len_utf8() > LONGEST {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(character);
        length += character.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event(summary: &str) -> Event {
        Event {
            uid: "a@parvis".to_owned(),
            on: Date::constant(2026, 12, 1),
            summary: summary.to_owned(),
            description: "https://localhost/due".to_owned(),
            url: "https://localhost/due".to_owned(),
        }
    }

    /// The properties of a file as another program reads them: unfolded, then taken apart, then unescaped.
    fn read(file: &str) -> Vec<(String, String)> {
        let unfolded = file.replace("\r\n ", "");
        let lines = unfolded.strip_suffix("\r\n").unwrap().split("\r\n");
        lines
            .map(|line| {
                assert!(!line.contains(['\r', '\n']), "{line:?}");
                let (name, value) = line.split_once(':').unwrap();
                let (mut said, mut characters) = (String::new(), value.chars());
                while let Some(character) = characters.next() {
                    match character {
                        '\\' => said.push(match characters.next().unwrap() {
                            'n' => '\n',
                            other => other,
                        }),
                        other => said.push(other),
                    }
                }
                (name.to_owned(), said)
            })
            .collect()
    }

    #[test]
    fn an_entry_is_a_whole_day_without_a_time_zone() {
        let file = calendar("Due", Date::constant(2026, 11, 27), &[event("Visit a place")]);
        let wanted = "BEGIN:VEVENT\r\nUID:a@parvis\r\nDTSTAMP:20261127T000000Z\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:Visit a place\r\n";
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") && file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{file}");
        assert!(file.contains(wanted) && !file.contains("TZID"), "{file}");
    }

    #[test]
    fn a_hostile_name_adds_no_line_and_ends_no_value() {
        for hostile in [
            "St. Mary\r\nATTENDEE:mailto:x@example.org",
            "a\nEND:VCALENDAR",
            "a\rBEGIN:VALARM",
            "one, two; three\\n four",
            "\u{2028}X:1\u{85}Y:2\u{0}\u{7}",
            "👩‍👩‍👧‍👦 café ".repeat(40).as_str(),
        ] {
            let file = calendar(hostile, Date::constant(2026, 11, 27), &[event(hostile)]);
            let found = read(&file);
            assert_eq!(found.len(), read(&calendar("Due", Date::constant(2026, 11, 27), &[event("Plain")])).len(), "{hostile:?}");
            assert_eq!(found.iter().filter(|(name, _)| name == "ATTENDEE" || name == "X" || name == "Y").count(), 0);
        }
    }

    proptest! {
        #[test]
        fn every_line_is_short_and_what_was_put_in_is_read_again(summary in ".{0,200}", name in "\\PC{0,90}") {
            let file = calendar(&name, Date::constant(2026, 11, 27), &[event(&summary)]);
            for line in file.split("\r\n") {
                prop_assert!(line.len() <= LONGEST && !line.contains(['\r', '\n']), "{line:?}");
            }
            let kept: String = summary.replace("\r\n", "\n").chars()
                .map(|one| match one { '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n', '\t' => ' ', other => other })
                .filter(|one| *one == '\n' || !one.is_control()).collect();
            let found = read(&file);
            prop_assert_eq!(&found.iter().find(|(name, _)| name == "SUMMARY").unwrap().1, &kept);
        }
    }
}
