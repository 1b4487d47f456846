//! What people are told to do for themselves in an attack, by country, as `web/src/plan/doctrine.ts` has it: a test compares the two.

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// An authority of the country.
    Official,
    /// It is in use in the country.
    InUse,
    /// The words are ours.
    Ours,
}

/// The words of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slogan {
    /// The words.
    pub words: &'static str,
    /// Their language.
    pub language: &'static str,
    /// Who says so.
    pub standing: Standing,
}

/// The number to call, and the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// The number, first that of the police where there are two.
    pub number: &'static str,
    slogan: Option<Slogan>,
}

impl Country {
    /// The words for those who read a language: official words as they are known in the country; words of no authority only in their language.
    pub fn slogan(&self, language: &str) -> Option<Slogan> {
        self.slogan.filter(|slogan| slogan.language == language || slogan.standing == Standing::Official)
    }
}

const fn said(words: &'static str, language: &'static str, standing: Standing) -> Option<Slogan> {
    Some(Slogan { words, language, standing })
}

/// What is known of a country (ISO 3166); nothing where nobody checked it.
pub fn country(code: &str) -> Option<Country> {
    use Standing::{InUse, Official, Ours};
    let (number, slogan) = match code {
        "GB" => ("999", said("Run. Hide. Tell.", "en", Official)),
        "US" => ("911", said("Run. Hide.", "en", InUse)),
        "CA" => ("911", None),
        "AU" => ("000", said("Escape. Hide. Tell.", "en", Official)),
        "NZ" => ("111", said("Escape. Hide. Tell.", "en", Official)),
        "FR" => ("17 / 112", said("S’échapper. Se cacher. Alerter.", "fr", Official)),
        "DE" => ("110 / 112", said("Fliehen. Verstecken. Alarmieren.", "de", InUse)),
        "AT" => ("133 / 112", said("Flüchten. Verstecken. Notruf wählen.", "de", Official)),
        "CH" => ("117 / 112", said("Fliehen. Verstecken. Alarmieren.", "de", InUse)),
        "SE" => ("112", said("Fly. Sök skydd. Larma.", "sv", Official)),
        "ES" => ("112", said("Alejarse. Ocultarse. Alertar.", "es", Ours)),
        "IT" => ("112", said("Allontanatevi. Nascondetevi. Date l’allarme.", "it", Ours)),
        "RU" => ("102 / 112", said("Уходите. Укройтесь. Сообщите.", "ru", Ours)),
        "LU" => ("113 / 112", None),
        "BE" | "BG" | "HR" | "CY" | "CZ" | "DK" | "EE" | "FI" | "GR" | "HU" | "IE" | "LV" | "LT" | "MT" | "NL" | "PL" | "PT" | "RO" | "SK" | "SI" => {
            ("112", None)
        }
        _ => return None,
    };
    Some(Country { number, slogan })
}

/// Whether paper is Letter in a country, by the Unicode CLDR.
pub fn has_letter_paper(code: &str) -> bool {
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"].contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_words_and_paper_are_those_of_the_browser() {
        let table = include_str!("../../../../web/src/plan/doctrine.ts").split_once("const COUNTRIES").unwrap().1.split_once("};").unwrap().0;
        let mut known = 0;
        for code in ["GB", "US", "CA", "AU", "NZ", "FR", "DE", "AT", "CH", "SE", "ES", "IT", "RU", "LU"] {
            let line = table.lines().find(|line| line.trim().starts_with(&format!("{code}: "))).unwrap();
            let found = country(code).unwrap();
            assert!(line.contains(&format!("country('{}'", found.number)), "{code}");
            match found.slogan {
                Some(slogan) if slogan.words.starts_with("Escape.") => assert!(line.contains("escape(")),
                Some(slogan) => {
                    let standing = match slogan.standing {
                        Standing::Official => "official",
                        Standing::InUse => "in_use",
                        Standing::Ours => "ours",
                    };
                    assert!(line.contains(&format!("slogan('{}', '{}', '{standing}'", slogan.words, slogan.language)), "{code}");
                }
                None => assert!(!line.contains("slogan(") && !line.contains("escape("), "{code}"),
            }
            known += 1;
        }
        assert_eq!(table.lines().filter(|line| line.contains(": country(")).count(), known);
        let european = table.split_once("fromEntries([").unwrap().1.split_once(']').unwrap().0;
        let codes: Vec<&str> = european.split(", ").map(|code| code.trim_matches('\'')).collect();
        assert_eq!(codes.len(), 20);
        assert!(codes.iter().all(|code| country(code).unwrap().number == "112" && country(code).unwrap().slogan.is_none()));
        let paper = include_str!("../../../../web/src/plan/paper.ts").split_once("const LETTER = '").unwrap().1.split_once('\'').unwrap().0;
        assert!(paper.split(' ').all(has_letter_paper) && paper.split(' ').count() == 14 && !has_letter_paper("DE"));
    }
}
