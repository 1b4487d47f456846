use unicode_normalization::UnicodeNormalization;

/// Folds a text for comparing and ordering: compatibility decomposition, combining marks removed, lower case, the
/// letters that do not decompose written out (ß → ss, ø → o, æ → ae, œ → oe, ł → l, đ → d, ı → i). Folding is done
/// here and never in SQL, so that every database orders and finds the same (invariant 6).
pub fn fold(text: &str) -> String {
    // Nothing decomposes there, and most texts are of this kind.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match character {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ё' => folded.push('е'),
            c if unicode_normalization::char::is_combining_mark(c) => {}
            c => folded.push(c),
        }
    }
    folded
}

/// The folded words of a text, for the prefix-word tables: runs of letters and digits, at most 64 characters each.
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> =
        fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(|word| word.chars().take(64).collect()).collect();
    words.sort();
    words.dedup();
    words
}

/// The folded words by which a text is found. Where words are written without blanks between them (Chinese, Japanese, Thai, and
/// Korean inside its long words), one may begin at any letter.
pub fn found_by(text: &str) -> Vec<String> {
    if text.is_ascii() {
        return words(text);
    }
    let mut found: Vec<String> = Vec::new();
    for run in fold(text).split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty()) {
        let letters: Vec<char> = run.chars().collect();
        let begins = (1..letters.len()).filter(|at| begins_anywhere(letters[*at]) || is_unspaced(letters[at - 1]) && !is_unspaced(letters[*at]));
        found.extend(std::iter::once(0).chain(begins).take(MOST_BEGINNINGS).map(|at| letters[at..].iter().take(64).collect()));
    }
    found.sort();
    found.dedup();
    found
}

/// So many words begin in one run of letters without blanks.
const MOST_BEGINNINGS: usize = 64;

/// Letters of scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, Korean (taken apart into its letters), kana, Han.
fn is_unspaced(letter: char) -> bool {
    matches!(u32::from(letter), 0x0e00..=0x0eff | 0x1000..=0x109f | 0x1100..=0x11ff | 0x1780..=0x17ff | 0x3040..=0x30ff
        | 0x31f0..=0x31ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x323af)
}

/// Of a Korean syllable only the first letter begins anything.
fn begins_anywhere(letter: char) -> bool {
    is_unspaced(letter) && !matches!(u32::from(letter), 0x1113..=0x11ff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_case_and_special_letters_fold_away() {
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("Église Saint-Étienne"), "eglise saint-etienne");
        assert_eq!(fold("Sankt Łukasz Ħamrun"), "sankt lukasz hamrun");
        assert_eq!(fold("Ёлка"), fold("Елка"));
    }

    #[test]
    fn words_are_sorted_without_repeats() {
        assert_eq!(words("La Seu — la Seu d'Urgell"), ["d", "la", "seu", "urgell"]);
    }

    #[test]
    fn where_words_are_not_parted_by_blanks_each_letter_may_begin_one() {
        let is_found = |text: &str, asked: &str| words(asked).iter().all(|asked| found_by(text).iter().any(|word| word.starts_with(asked)));
        for (text, asked) in [
            ("東京駅前小学校", "小学校"),
            ("東京駅前小学校", "駅前"),
            ("ドバイモール", "モール"),
            ("서울초등학교", "초등학교"),
            ("โรงเรียนบ้านดง", "บ้าน"),
            ("第3中学校", "3中"),
            ("新宿ABC店", "abc"),
            ("La Seu d'Urgell", "urg"),
        ] {
            assert!(is_found(text, asked), "{text} {asked} {:?}", found_by(text));
        }
        assert!(!is_found("東京駅前小学校", "京東") && !is_found("Hauptschule", "schule"));
        assert_eq!(found_by("La Seu"), words("La Seu"));
        assert!(found_by(&"學".repeat(5_000)).len() <= MOST_BEGINNINGS);
    }

    proptest! {
        #[test]
        fn plain_texts_fold_as_they_do_beside_another_letter(text in "[ -~]{0,40}") {
            prop_assert_eq!(fold(&format!("{text}é")), format!("{}e", fold(&text)));
        }

        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
