use unicode_segmentation::UnicodeSegmentation;

/// The most bytes of a name that every file system takes, with room for a day and an ending.
const LONGEST: usize = 150;

/// The name of a file that says place and day, such as `Old Church 2026-11-25.pdf`. It keeps the letters of every script and
/// leaves out what a file system or a command line would read as something else.
pub fn file_name(place: &str, [year, month, day]: [i16; 3]) -> String {
    let kept = |char: char| if char.is_alphanumeric() || "-_.,'’()&".contains(char) || is_within_words(char) { char } else { ' ' };
    let place: String = place.chars().map(kept).collect();
    let place = place.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short = String::new();
    for group in place.trim_start_matches(['.', '-', ' ']).graphemes(true) {
        if short.len() + group.len() > LONGEST {
            break;
        }
        short.push_str(group);
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if short.trim().is_empty() { format!("{day}.pdf") } else { format!("{} {day}.pdf", short.trim_end_matches([' ', '.'])) }
}

/// Marks of letters, and the joiners without which Persian, Hindi and others are misspelt.
fn is_within_words(char: char) -> bool {
    unicode_normalization::char::is_combining_mark(char) || matches!(char, '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_place_and_day_in_any_script_and_never_like_a_path() {
        let day = [2026, 11, 5];
        for (place, name) in [
            ("Old Church", "Old Church 2026-11-05.pdf"),
            ("Café “Größe”, St. John's", "Café Größe , St. John's 2026-11-05.pdf"),
            ("東京駅", "東京駅 2026-11-05.pdf"),
            ("दिल्ली", "दिल्ली 2026-11-05.pdf"),
            ("../../etc/passwd", "etc passwd 2026-11-05.pdf"),
            ("-rf *\r\nX: \u{202e}fdp", "rf X fdp 2026-11-05.pdf"),
            ("C:\\con|<>?\"", "C con 2026-11-05.pdf"),
            ("\u{0}😀", "2026-11-05.pdf"),
        ] {
            assert_eq!(file_name(place, day), name, "{place:?}");
        }
        assert!(file_name(&"東".repeat(500), day).len() <= LONGEST + 20);
    }
}
