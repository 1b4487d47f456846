//! What stands in a letter, without a word of what any record says: pure.

use std::collections::BTreeMap;

use parvis_documents::Words;
use parvis_model::Date;

use super::DigestRhythm;
use crate::planning::due::{DueKind, DueLine};

/// Subject and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) subject: String,
    pub(super) text: String,
}

/// How much of one kind is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct OfKind {
    count: u64,
    first: Date,
}

/// A day inside a sentence.
fn day(words: &Words, on: Date) -> String {
    let said = words.say("date-in-words", &[("day", &on.day().to_string()), ("month", &on.month().to_string()), ("year", &on.year().to_string())]);
    // The Russian word for the year is written out: its point would end the sentence.
    said.strip_suffix(" г.").map_or(said.clone(), |said| format!("{said} года"))
}

fn paragraphs(parts: &[String]) -> String {
    parts.join("\n\n") + "\n"
}

/// What is due, by kind; none where there is nothing.
pub(super) fn digest(words: &Words, lines: &[DueLine], today: Date, rhythm: DigestRhythm, at: &str, stop: &str) -> Option<Text> {
    let mut kinds: BTreeMap<DueKind, OfKind> = BTreeMap::new();
    for line in lines {
        let of = kinds.entry(line.kind).or_insert(OfKind { count: 0, first: line.on });
        of.count += u64::from(line.count);
        of.first = of.first.min(line.on);
    }
    let all: u64 = kinds.values().map(|of| of.count).sum();
    if all == 0 {
        return None;
    }
    let said: Vec<String> = kinds
        .iter()
        .map(|(kind, of)| {
            let when = if of.first < today { "over" } else { "ahead" };
            let kind = words.say(&format!("due-kind-{kind}"), &[]);
            let first = day(words, of.first);
            format!("- {}", words.say("mail-digest-line", &[("when", when), ("kind", &kind), ("count", &of.count.to_string()), ("day", &first)]))
        })
        .collect();
    let parts = [
        words.say("mail-digest-begin", &[("day", &day(words, rhythm.until(today)))]),
        said.join("\n"),
        words.say_as_written("mail-digest-open", &[("address", &format!("{at}/due"))]),
        format!("{}\n{}", words.say("mail-digest-why", &[("rhythm", rhythm.as_str())]), words.say_as_written("mail-digest-stop", &[("address", stop)])),
    ];
    Some(Text { subject: words.say("mail-digest-subject", &[("count", &all.to_string())]), text: paragraphs(&parts) })
}

/// What asks whether an address is its owner's.
pub(super) fn confirmation(words: &Words, at: &str, link: &str, until: Date) -> Text {
    let parts = [
        words.say_as_written("mail-confirm-text", &[("address", at)]),
        words.say_as_written("mail-confirm-open", &[("link", link), ("day", &day(words, until))]),
        words.say("mail-confirm-ignore", &[]),
    ];
    Text { subject: words.say("mail-confirm-subject", &[]), text: paragraphs(&parts) }
}

/// What tries the settings.
pub(super) fn trial(words: &Words, at: &str) -> Text {
    Text { subject: words.say("mail-test-subject", &[]), text: paragraphs(&[words.say_as_written("mail-test-text", &[("address", at)])]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::due::DueAct;

    const LANGUAGES: [&str; 6] = ["en", "fr", "de", "it", "ru", "es"];

    fn words(language: &str) -> Words {
        let packs = parvis_packs::Packs::load(None).unwrap();
        Words::new(language, packs.words(language).unwrap(), "").unwrap()
    }

    fn some() -> Vec<DueLine> {
        let on = |day| Date::constant(2026, 12, day);
        let mut sharing = DueLine::new(on(4), DueAct::ShareAgain, "x");
        sharing.count = 4;
        vec![
            DueLine::new(on(7), DueAct::PutRight, "a"),
            DueLine::new(on(2), DueAct::CheckFinding, "b"),
            DueLine::new(Date::constant(2026, 11, 3), DueAct::ReviewEmergency, "c"),
            sharing,
        ]
    }

    fn said(language: &str) -> Text {
        let (at, stop) = ("https://parvis.example.org", "https://parvis.example.org/digest#stop=abc");
        digest(&words(language), &some(), Date::constant(2026, 11, 27), DigestRhythm::Weekly, at, stop).unwrap()
    }

    #[test]
    fn a_digest_counts_by_kind_with_the_first_day_of_each_and_says_how_it_is_stopped() {
        let found = said("en");
        assert_eq!(found.subject, "Parvis: 7 things are due");
        let wanted = "This is overdue, or due by 25 December 2026:\n\n- Findings: 2, the first by 2 December 2026\n\
                      - Emergency access: 1, overdue since 3 November 2026\n- Sharing: 4, the first by 4 December 2026\n\n\
                      Sign in to see what it is about: https://parvis.example.org/due\n\n";
        assert!(found.text.starts_with(wanted), "{}", found.text);
        assert!(found.text.ends_with("https://parvis.example.org/digest#stop=abc\n"), "{}", found.text);
    }

    #[test]
    fn every_language_has_all_the_words_and_nothing_is_said_where_nothing_is_due() {
        for language in LANGUAGES {
            let words = words(language);
            let texts = [
                said(language),
                confirmation(&words, "https://a.example", "https://a.example/digest#confirm=x", Date::constant(2026, 12, 4)),
                trial(&words, "https://a.example"),
            ];
            for Text { subject, text } in &texts {
                for all in [subject, text] {
                    assert!(!all.contains("mail-") && !all.contains("due-kind") && !all.contains("{") && !all.is_empty(), "{language}: {all}");
                }
            }
            assert!(texts[0].text.contains("https://parvis.example.org/due") && texts[1].text.contains("https://a.example/digest#confirm=x"), "{language}");
            assert_eq!(digest(&words, &[], Date::constant(2026, 11, 27), DigestRhythm::Daily, "x", "y"), None);
        }
        let english = said("en").text;
        assert!(LANGUAGES.iter().skip(1).all(|language| said(language).text != english));
    }
}
