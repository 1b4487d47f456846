//! A message as it is sent: plain text, with the headers by which programs tell it from what a person wrote. Pure.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use lettre::Message;
use lettre::message::Mailbox;
use lettre::message::header::{self, HeaderName, HeaderValue};

use crate::Address;

/// What is written, and to whom.
#[derive(Debug, Clone)]
pub struct Letter<'a> {
    /// From which address.
    pub from: &'a Address,
    /// To which.
    pub to: &'a Address,
    /// What it is about, on one line.
    pub subject: &'a str,
    /// What it says.
    pub text: &'a str,
    /// Its language.
    pub language: &'a str,
    /// The address that stops letters of this kind with one click (RFC 8058); none for a letter that comes once.
    pub stop: Option<&'a str>,
    /// When it was written.
    pub at: Timestamp,
    /// What tells it from all others.
    pub id: [u8; 16],
}

/// One line without anything that is no letter, sign or blank.
fn one_line(text: &str) -> String {
    let seen: String = text.chars().map(|one| if one.is_control() || matches!(one, '\u{2028}' | '\u{2029}') { ' ' } else { one }).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines that end in one way, without anything that is no letter, sign or blank.
fn lines(text: &str) -> String {
    let ended = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    ended.chars().filter(|one| matches!(one, '\n' | '\t') || !one.is_control()).collect()
}

/// A header whose value is plain ASCII on one line, and stays as it is.
fn plain(name: &'static str, value: &str) -> HeaderValue {
    let value: String = value.chars().filter(|one| one.is_ascii_graphic() || *one == ' ').collect();
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}

impl Letter<'_> {
    /// The letter as bytes (RFC 5322), all of them ASCII: what is not is encoded. None where its day cannot be written.
    pub fn written(&self) -> Option<Vec<u8>> {
        let id: String = self.id.iter().map(|byte| format!("{byte:02x}")).collect();
        // After the year 9999 no header says the day.
        let second = u64::try_from(self.at.as_second()).ok().filter(|second| *second < 253_402_300_800)?;
        let mut letter = Message::builder()
            .from(Mailbox::new(Some("Parvis".to_owned()), self.from.inner().clone()))
            .to(Mailbox::new(None, self.to.inner().clone()))
            .date(SystemTime::UNIX_EPOCH + Duration::from_secs(second))
            .message_id(Some(format!("<{id}@{}>", self.from.domain())))
            .subject(one_line(self.subject))
            .raw_header(plain("Auto-Submitted", "auto-generated"))
            .raw_header(plain("X-Auto-Response-Suppress", "All"))
            .raw_header(plain("Content-Language", self.language));
        if let Some(stop) = self.stop {
            letter =
                letter.raw_header(plain("List-Unsubscribe", &format!("<{stop}>"))).raw_header(plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let letter = letter.header(header::MIME_VERSION_1_0).header(header::ContentType::TEXT_PLAIN).body(lines(self.text)).ok()?;
        Some(letter.formatted())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letter(subject: &str, text: &str) -> String {
        let (from, to): (Address, Address) = ("parvis@example.org".parse().unwrap(), "ada@example.com".parse().unwrap());
        let at = "2026-11-27T06:00:00Z".parse().unwrap();
        let stop = Some("https://parvis.example.org/api/v1/digest/stop?code=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
        let bytes = Letter { from: &from, to: &to, subject, text, language: "fr", stop, at, id: [7; 16] }.written().unwrap();
        assert!(bytes.is_ascii());
        String::from_utf8(bytes).unwrap()
    }

    /// Names of headers, unfolded, and what follows them.
    fn read(letter: &str) -> (Vec<(String, String)>, String) {
        let (head, body) = letter.split_once("\r\n\r\n").unwrap();
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let headers = head.split("\r\n").map(|line| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned())).unwrap()).collect();
        (headers, body.to_owned())
    }

    fn names(letter: &str) -> Vec<String> {
        read(letter).0.into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn a_letter_says_that_a_program_wrote_it_when_and_how_it_is_stopped_with_one_click() {
        let (headers, body) = read(&letter("Parvis: 3 findings", "Three findings.\n\nhttps://parvis.example.org/due\n"));
        let of = |name: &str| headers.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str()).unwrap();
        assert_eq!(of("From"), "Parvis <parvis@example.org>");
        assert_eq!(of("To"), "ada@example.com");
        assert_eq!(of("Date"), "Fri, 27 Nov 2026 06:00:00 +0000");
        assert_eq!(of("Message-ID"), "<07070707070707070707070707070707@example.org>");
        assert_eq!(of("Auto-Submitted"), "auto-generated");
        assert_eq!(of("Content-Language"), "fr");
        assert_eq!(of("Content-Type"), "text/plain; charset=utf-8");
        assert_eq!(of("MIME-Version"), "1.0");
        let stop = "<https://parvis.example.org/api/v1/digest/stop?code=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG>";
        assert_eq!((of("List-Unsubscribe"), of("List-Unsubscribe-Post")), (stop, "List-Unsubscribe=One-Click"));
        assert_eq!(body, "Three findings.\r\n\r\nhttps://parvis.example.org/due\r\n");
    }

    #[test]
    fn letters_of_any_script_arrive_and_no_subject_adds_a_header() {
        let plain = names(&letter("Plain", "x"));
        for hostile in
            ["a\r\nBcc: eve@example.org", "a\nSubject: b", "a\rX: y", "\u{85}X: y", "\u{2028}X: y", "Dépôt à vérifier : 3", "Проверки ".repeat(40).as_str()]
        {
            let found = letter(hostile, hostile);
            assert_eq!(names(&found), plain, "{hostile:?}");
            assert!(found.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])), "{hostile:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_stands_in_a_subject_or_a_text_adds_no_header(subject in ".{0,120}", text in "(?s).{0,300}") {
            let found = letter(&subject, &text);
            prop_assert_eq!(names(&found), names(&letter("Plain", "x")));
            prop_assert!(!found.replace("\r\n", "").contains(['\r', '\n']));
        }
    }
}
