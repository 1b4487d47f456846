use crate::words::words;

/// The longest question, in characters.
pub const LONGEST: usize = 200;
/// So many words of a question are looked for; further ones are ignored.
pub const MOST_WORDS: usize = 16;

/// A question is longer than [`LONGEST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// What somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Each word once, in the order in which they were asked for.
    pub(crate) words: Vec<Asked>,
}

/// One word of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) text: String,
    /// Whether a word that begins so is found as well.
    pub(crate) is_begun: bool,
}

impl Question {
    /// Reads a question. Its last word may be only begun, unless something follows it, such as a space. A question without words finds nothing.
    ///
    /// # Errors
    /// It is too long; nothing of a long text is looked at.
    pub fn read(text: &str) -> Result<Self, TooLong> {
        if text.chars().nth(LONGEST).is_some() {
            return Err(TooLong);
        }
        let found = words(text);
        let has_whole = found.iter().any(|word| !word.is_clipped);
        let mut asked: Vec<Asked> = Vec::new();
        for word in found.into_iter().filter(|word| !word.is_clipped || !has_whole) {
            if let Some(known) = asked.iter_mut().find(|one| one.text == word.text) {
                known.is_begun |= word.is_last;
            } else if asked.len() < MOST_WORDS {
                asked.push(Asked { text: word.text, is_begun: word.is_last });
            }
        }
        Ok(Self { words: asked })
    }

    /// Whether it has no word that could be looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, bool)> {
        Question::read(text).unwrap().words.into_iter().map(|asked| (asked.text, asked.is_begun)).collect()
    }

    #[test]
    fn each_word_is_asked_for_once_and_the_last_may_be_begun() {
        assert_eq!(read("Fire door fire DO"), [("fire".to_owned(), false), ("door".to_owned(), false), ("do".to_owned(), true)]);
        assert_eq!(read("door door"), [("door".to_owned(), true)]);
        assert_eq!(read("l’alarme "), [("alarme".to_owned(), false)]);
        assert_eq!(read("l'"), [("l".to_owned(), false)]);
        assert!(Question::read(" … ").unwrap().is_empty());
    }

    #[test]
    fn a_long_question_is_refused_and_of_many_words_the_first_are_looked_for() {
        assert_eq!(Question::read(&"x".repeat(LONGEST + 1)), Err(TooLong));
        assert_eq!(Question::read(&"é ".repeat(1 << 20)), Err(TooLong));
        let many: Vec<String> = (10..60).map(|number| number.to_string()).collect();
        assert_eq!(read(&many.join(" ")).len(), MOST_WORDS);
    }
}
