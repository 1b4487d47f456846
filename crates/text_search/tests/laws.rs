//! What holds for any texts and any question.

use parvis_text_search::{Field, Index, Language, Question, Writing};
use proptest::prelude::*;

const TAGS: [&str; 7] = ["en", "fr", "de", "it", "ru", "es", "zh"];

/// An entry: its language, title and text.
type Entry = (usize, String, String);

fn index<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Index {
    let mut writing = Writing::default();
    for (language, title, text) in entries {
        writing.add(Language::of(TAGS[*language]), &[Field { text: title, weight: 3 }, Field { text, weight: 1 }]);
    }
    writing.finish()
}

/// Words that share stems, beginnings and accents, of several scripts.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "door",
        "doors",
        "evacuate",
        "evacuation",
        "évacuation",
        "evacuación",
        "evacuacion",
        "evacuar",
        "Evakuierung",
        "evakuieren",
        "Tür",
        "Türen",
        "tur",
        "porte",
        "portes",
        "porta",
        "l’alarme",
        "дверь",
        "двери",
        "дверями",
        "ёлка",
        "елка",
        "小学校",
        "学校",
        "الأبواب",
        "x",
        "30",
    ]);
    prop::collection::vec(word, 0..8).prop_map(|words| words.join(" "))
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    prop::collection::vec((0..TAGS.len(), words(), words()), 0..12)
}

/// Words of letters that are one letter in every form.
fn plain_words() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[a-zà-öø-ÿа-яё0-9]{1,12}", 0..8)
}

/// Any text at all: odd scripts, signs, marks without a letter.
fn anything() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,30}", any::<String>(), "[a-zäöüéèñçß'’]{1,30}", "[а-яё]{1,20}", "[\u{300}-\u{36f}\u{600}-\u{6ff}\u{e00}-\u{e7f} ]{0,20}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_may_not_be_read_changes_neither_totals_nor_order(entries in entries(), may in prop::collection::vec(any::<bool>(), 12), asked in words(), most in 0_usize..12) {
        let all = index(&entries);
        let known: Vec<u32> = (0..all.count()).filter(|entry| may[*entry as usize]).collect();
        let alone = index(known.iter().map(|entry| &entries[*entry as usize]));
        let allowed = all.allowed(|entry| may[entry as usize]);
        prop_assert_eq!(allowed.count(), alone.count());
        for asked in [asked.clone(), format!("{asked} ")] {
            let question = Question::read(&asked.chars().take(200).collect::<String>()).unwrap();
            let (some, alone) = (all.find(&question, &allowed, most), alone.find(&question, &alone.all(), most));
            prop_assert_eq!(some.total, alone.total, "{}", asked);
            prop_assert_eq!(some.entries, alone.entries.iter().map(|entry| known[*entry as usize]).collect::<Vec<_>>(), "{}", asked);
        }
    }

    #[test]
    fn an_entry_is_found_by_each_of_its_words_and_by_each_beginning_of_it(language in 0..TAGS.len(), other in words(), parts in plain_words(), sign in "[ ,.;–\n/]") {
        let index = index(&[(0, other, String::new()), (language, String::new(), parts.join(&sign))]);
        for part in parts {
            let beginnings = (1..=part.chars().count()).map(|letters| part.chars().take(letters).collect::<String>());
            for asked in [format!("{part} "), part.to_uppercase(), part.clone()].into_iter().chain(beginnings) {
                let question = Question::read(&asked).unwrap();
                prop_assert!(index.find(&question, &index.all(), 9).entries.contains(&1), "{:?}", asked);
            }
        }
    }

    #[test]
    fn any_text_is_read_in_any_language_and_any_question_answered(language in 0..TAGS.len(), text in anything(), asked in anything()) {
        let index = index(&[(language, text.clone(), text)]);
        if let Ok(question) = Question::read(&asked) {
            let found = index.find(&question, &index.all(), 9);
            prop_assert!(found.total <= 1 && found.entries.len() == found.total);
        }
    }
}
