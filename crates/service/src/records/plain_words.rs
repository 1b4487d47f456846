//! A text that a person writes into a record: within its length, and with what would not be seen written out.

use parvis_model::{plain_letters, visible_line, visible_text};

use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;

/// A text of at most `most` characters as it is kept: signs that would turn the direction of text or are not seen are written out.
///
/// # Errors
/// [`Rule::TextTooLong`].
pub(crate) fn text_within(text: &str, most: usize) -> Result<String, ServiceError> {
    within(text, most)?;
    Ok(visible_text(text.trim()).into_owned())
}

/// The same on one line.
///
/// # Errors
/// [`Rule::TextTooLong`].
pub(crate) fn line_within(text: &str, most: usize) -> Result<String, ServiceError> {
    within(text, most)?;
    Ok(visible_line(text.trim()).into_owned())
}

/// Whether nothing of a text is seen.
pub(crate) fn says_nothing(text: &str) -> bool {
    plain_letters(text).trim().is_empty()
}

/// A text that has to say something.
///
/// # Errors
/// [`Rule::TextLength`] for one that says nothing or is too long.
pub(crate) fn text_that_says(text: &str, most: usize) -> Result<String, ServiceError> {
    if says_nothing(text) || text.trim().chars().count() > most {
        return Err(Rule::TextLength.broken_with(&[("most", most as u64)], format!("write 1 to {most} characters")));
    }
    Ok(visible_text(text.trim()).into_owned())
}

fn within(text: &str, most: usize) -> Result<(), ServiceError> {
    if text.trim().chars().count() > most {
        return Err(Rule::TextTooLong.broken_with(&[("most", most as u64)], format!("this text has at most {most} characters")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_the_direction_of_text_is_written_out_and_markup_stays_words() {
        assert_eq!(text_within(" a\u{202e}b\nc ", 10).unwrap(), "a\\u{202e}b\nc");
        assert_eq!(line_within("a\nb", 10).unwrap(), "a\\nb");
        assert_eq!(text_that_says("<script>alert(1)</script>", 100).unwrap(), "<script>alert(1)</script>");
    }

    #[test]
    fn a_megabyte_and_a_text_of_which_nothing_is_seen_are_refused() {
        assert!(text_within(&"x".repeat(1_000_000), 2_000).is_err() && line_within(&"x".repeat(201), 200).is_err());
        assert!(text_that_says("\u{200b}\u{2060} ", 100).is_err() && text_that_says(&"x".repeat(101), 100).is_err());
    }
}
