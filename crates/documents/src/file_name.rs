use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// The most bytes of a part of a name: every file system takes two of them with a day and an ending.
const LONGEST: usize = 100;

/// What a file is called: in the letters of its reader, and for programs that know only ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName {
    /// Such as `отчёт-о-визите-старая-церковь-2026-05-04.pdf`.
    pub full: String,
    /// The same as far as it can be said in ASCII.
    pub plain: String,
}

impl FileName {
    /// The same with another ending, such as `docx`.
    #[must_use]
    pub fn ending(self, ending: &str) -> Self {
        let with = |name: String| format!("{}.{ending}", name.strip_suffix(".pdf").unwrap_or(&name));
        Self { full: with(self.full), plain: with(self.plain) }
    }
}

/// The name of a file that says what it is, of which place, and of which day, such as `visit-report-st-mary-2026-05-04.pdf`. It keeps the
/// letters of every script and leaves out what a file system or a command line would read as something else. `kind` is what it is in the
/// language of the reader, `english` what stands for it where that has no ASCII letters.
pub fn file_name(kind: &str, english: &str, place: &str, [year, month, day]: [i16; 3]) -> FileName {
    let day = format!("{year:04}-{month:02}-{day:02}.pdf");
    let named = |kind: String, place: String| [kind, place, day.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let ascii = |text: &str| joined(&in_ascii(text));
    let plain_kind = Some(ascii(kind)).filter(|kind| !kind.is_empty()).unwrap_or_else(|| ascii(english));
    FileName { full: named(joined(kind), joined(place)), plain: named(plain_kind, ascii(place)) }
}

/// The words of a text in small letters, joined by hyphens.
fn joined(text: &str) -> String {
    let kept = |char: char| if char.is_alphanumeric() || is_within_words(char) { char } else { ' ' };
    // An apostrophe stands within a word, and is left out.
    let text: String = text.to_lowercase().chars().filter(|char| !matches!(char, '\'' | '’' | '`')).map(kept).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join("-");
    let mut short = String::new();
    for group in text.graphemes(true) {
        if short.len() + group.len() > LONGEST {
            break;
        }
        short.push_str(group);
    }
    short.trim_end_matches('-').to_owned()
}

/// A text in ASCII: letters without their marks, those that have a spelling in it by that spelling, no others.
fn in_ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for char in text.nfkd() {
        match char {
            'ß' => plain.push_str("ss"),
            'æ' | 'Æ' => plain.push_str("ae"),
            'œ' | 'Œ' => plain.push_str("oe"),
            'ø' | 'Ø' => plain.push('o'),
            'ł' | 'Ł' => plain.push('l'),
            'đ' | 'Đ' => plain.push('d'),
            'ı' => plain.push('i'),
            _ if char.is_ascii() => plain.push(char),
            _ if is_within_words(char) || matches!(char, '’') => {}
            _ => plain.push(' '),
        }
    }
    plain
}

/// Marks of letters, and the joiners without which Persian, Hindi and others are misspelt.
fn is_within_words(char: char) -> bool {
    unicode_normalization::char::is_combining_mark(char) || matches!(char, '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_it_is_of_which_place_and_day_in_any_script_and_never_like_a_path() {
        for (kind, place, full, plain) in [
            ("Visit report", "St Mary’s", "visit-report-st-marys-2026-11-05.pdf", "visit-report-st-marys-2026-11-05.pdf"),
            ("Besuchsbericht", "Café „Größe“", "besuchsbericht-café-größe-2026-11-05.pdf", "besuchsbericht-cafe-grosse-2026-11-05.pdf"),
            ("Отчёт о визите", "Старая церковь", "отчёт-о-визите-старая-церковь-2026-11-05.pdf", "visit-report-2026-11-05.pdf"),
            ("Отчёт о визите", "Церковь 7", "отчёт-о-визите-церковь-7-2026-11-05.pdf", "visit-report-7-2026-11-05.pdf"),
            ("Visit report", "東京駅", "visit-report-東京駅-2026-11-05.pdf", "visit-report-2026-11-05.pdf"),
            ("Visit report", "दिल्ली", "visit-report-दिल्ली-2026-11-05.pdf", "visit-report-2026-11-05.pdf"),
            ("Visit report", "../../etc/passwd", "visit-report-etc-passwd-2026-11-05.pdf", "visit-report-etc-passwd-2026-11-05.pdf"),
            ("Visit report", "-rf *\r\nX: \u{202e}fdp", "visit-report-rf-x-fdp-2026-11-05.pdf", "visit-report-rf-x-fdp-2026-11-05.pdf"),
            ("Visit report", "C:\\con|<>?\"", "visit-report-c-con-2026-11-05.pdf", "visit-report-c-con-2026-11-05.pdf"),
            ("Visit report", "\u{0}😀", "visit-report-2026-11-05.pdf", "visit-report-2026-11-05.pdf"),
        ] {
            let name = file_name(kind, "Visit report", place, [2026, 11, 5]);
            assert_eq!((name.full.as_str(), name.plain.as_str()), (full, plain), "{place:?}");
        }
        let name = file_name("Notfallplan", "emergency plan", "Café", [2026, 11, 5]).ending("docx");
        assert_eq!((name.full.as_str(), name.plain.as_str()), ("notfallplan-café-2026-11-05.docx", "notfallplan-cafe-2026-11-05.docx"));
        let long = file_name(&"東".repeat(500), "Visit report", &"ß".repeat(500), [2026, 11, 5]);
        assert!(long.full.len() <= 2 * LONGEST + 20 && long.plain.len() <= 2 * LONGEST + 20, "{long:?}");
    }
}
