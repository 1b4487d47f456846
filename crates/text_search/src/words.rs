use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest word that is looked at, in letters.
const LONGEST_WORD: usize = 64;

/// A word in small letters, with its accents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) text: String,
    /// A part that a language writes before or behind an apostrophe: the `l` of “l’alarme”, the `s` of “today’s”.
    pub(crate) is_clipped: bool,
    /// Whether the text ends with it: somebody may be typing it still.
    pub(crate) is_last: bool,
}

/// The words of a text, in its order: runs of letters and digits.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut word = String::new();
    let mut letters = 0;
    let mut before = ' ';
    let mut at_end = ' ';
    for letter in text.nfkc().flat_map(char::to_lowercase).nfc().filter(|letter| !is_unseen(*letter)).chain([' ']) {
        // What is left of accents after composing them belongs to the word, and says nothing to a stemmer.
        if letter.is_alphanumeric() || is_combining_mark(letter) && letters > 0 {
            if letters == 0 {
                before = at_end;
            }
            if !is_combining_mark(letter) || letter.is_alphanumeric() {
                letters += 1;
                if letters <= LONGEST_WORD {
                    word.push(letter);
                }
            }
        } else if letters > 0 {
            let is_clipped = letters <= 2 && (is_apostrophe(letter) || letters == 1 && is_apostrophe(before));
            found.push(Word { text: std::mem::take(&mut word), is_clipped, is_last: false });
            letters = 0;
        }
        at_end = letter;
    }
    let ends_open = text.nfkc().filter(|letter| !is_unseen(*letter)).last().is_some_and(|letter| letter.is_alphanumeric() || is_combining_mark(letter));
    if let Some(last) = found.last_mut() {
        last.is_last = ends_open;
    }
    found
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2bc}')
}

/// Hyphens and joints within a word that nobody sees.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits_in_small_letters_with_their_accents() {
        assert_eq!(texts("Öffnen: in 30 Sekunden!"), ["öffnen", "in", "30", "sekunden"]);
        assert_eq!(texts("E\u{301}vacuer"), ["évacuer"]);
        assert_eq!(texts("Evakuie\u{ad}rung ﬁnden"), ["evakuierung", "finden"]);
        assert_eq!(texts("пожа\u{301}р"), ["пожар"]);
        assert_eq!(texts("\u{301} … — "), Vec::<String>::new());
    }

    #[test]
    fn a_part_beside_an_apostrophe_is_known() {
        let clipped = |text: &str| words(text).into_iter().filter(|word| word.is_clipped).map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(clipped("l’alarme d'incendie"), ["l", "d"]);
        assert_eq!(clipped("today's qu’on O'Brien"), ["s", "qu", "o"]);
        assert_eq!(clipped("plan B"), Vec::<String>::new());
    }

    #[test]
    fn the_last_word_is_open_until_something_follows_it() {
        let is_open = |text: &str| words(text).last().is_some_and(|word| word.is_last);
        assert!(is_open("fire do") && is_open("do\u{ad}"));
        assert!(!is_open("fire door ") && !is_open("fire door."));
    }

    #[test]
    fn a_long_run_is_one_word_of_its_first_letters() {
        assert_eq!(texts(&"x".repeat(1000)), ["x".repeat(64)]);
    }
}
