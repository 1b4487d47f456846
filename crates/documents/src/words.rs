use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::DocumentError;
use crate::text::{isolated, turns};

/// The words of a language: the same Fluent files from which the interface takes them, English where it lacks some.
pub struct Words {
    /// Language tag, such as `de`.
    pub language: String,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// Reads the words of a language, and English beside them.
    ///
    /// # Errors
    /// [`DocumentError::Words`] for a text that is not Fluent, or an invalid tag.
    pub fn new(language: &str, text: &str, english: &str) -> Result<Self, DocumentError> {
        let bundle = |language: &str, text: &str| {
            let failed = || DocumentError::Words(language.to_owned());
            let resource = FluentResource::try_new(text.to_owned()).map_err(|_| failed())?;
            let tag: LanguageIdentifier = language.parse().map_err(|_| failed())?;
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // Fluent would isolate every number and name; `say` isolates what could turn the sentence.
            bundle.set_use_isolating(false);
            bundle.add_resource_overriding(resource);
            Ok(bundle)
        };
        Ok(Self { language: language.to_owned(), bundles: vec![bundle(language, text)?, bundle("en", english)?] })
    }

    /// The words for a key; the key itself where no language has it. A number counts as one, for plurals and months; a text that runs
    /// right to left keeps its direction inside the sentence.
    pub fn say(&self, key: &str, variables: &[(&str, &str)]) -> String {
        let is_number = |value: &str| !value.is_empty() && value.len() <= 15 && value.bytes().all(|byte| byte.is_ascii_digit());
        self.said(key, variables.iter().map(|(name, value)| (*name, if is_number(value) { FluentValue::try_number(value) } else { text(value) })))
    }

    /// The same where what is put in stays as it was written: a telephone number keeps its zeros.
    pub fn say_as_written(&self, key: &str, variables: &[(&str, &str)]) -> String {
        self.said(key, variables.iter().map(|(name, value)| (*name, text(value))))
    }

    fn said<'v>(&self, key: &str, variables: impl Iterator<Item = (&'v str, FluentValue<'v>)>) -> String {
        let given: FluentArgs<'_> = variables.collect();
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) {
                return bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned();
            }
        }
        key.to_owned()
    }
}

/// A text inside a sentence.
fn text(value: &str) -> FluentValue<'_> {
    if turns(value) && !value.starts_with('\u{2068}') { FluentValue::from(isolated(value)) } else { FluentValue::from(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_says_it_in_its_own_words_and_english_where_it_lacks_them() {
        let words = Words::new("de", "page = Seite { $number }\n", "page = Page { $number }\nend = The end\n").unwrap();
        assert_eq!((words.say("page", &[("number", "2")]), words.say("end", &[])), ("Seite 2".to_owned(), "The end".to_owned()));
        assert_eq!(words.say("nothing", &[]), "nothing");
    }

    #[test]
    fn a_telephone_number_keeps_its_zeros() {
        let words = Words::new("en", "call = Call { $number }.\n", "").unwrap();
        assert_eq!(words.say_as_written("call", &[("number", "000")]), "Call 000.");
    }

    #[test]
    fn a_name_that_runs_right_to_left_keeps_its_direction_inside_a_sentence() {
        let words = Words::new("en", "at = At { $place } (2).\n", "").unwrap();
        assert_eq!(words.say("at", &[("place", "בית 3")]), "At \u{2068}בית 3\u{2069} (2).");
        assert_eq!(words.say("at", &[("place", "Церковь")]), "At Церковь (2).");
    }
}
