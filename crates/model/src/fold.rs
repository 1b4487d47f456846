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
