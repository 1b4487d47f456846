//! What Markdown would lose, or show as signs: it is refused with a sentence before a text is kept.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::markdown::{blocks, not_taken};
use crate::installation::error::ServiceError;

/// Looks at a text before it is kept: besides what [`blocks`] refuses, nothing in it may be lost, or be shown as signs, without a word. What was kept earlier
/// is read as before.
///
/// # Errors
/// As [`blocks`], and a broken rule for tables, notes, what is struck out, boxes to tick, lists and headings within quotations, quotations and headings within
/// lists, and addresses to which no words lead.
pub(super) fn look_at(markdown: &str) -> Result<(), ServiceError> {
    blocks(markdown)?;
    let more = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let parser = Parser::new_ext(markdown, more);
    let mut unused: BTreeSet<String> = parser.reference_definitions().iter().map(|(_, definition)| definition.dest.to_string()).collect();
    let (mut quoted, mut listed) = (0_usize, 0_usize);
    for event in parser {
        match event {
            Event::Start(Tag::Table(_)) => return Err(not_taken("a table")),
            Event::Start(Tag::FootnoteDefinition(_)) | Event::FootnoteReference(_) => return Err(not_taken("a note at the foot of the page")),
            Event::Start(Tag::Strikethrough) => return Err(not_taken("words that are struck out")),
            Event::TaskListMarker(_) => return Err(not_taken("boxes to tick")),
            Event::Start(Tag::List(_) | Tag::Heading { .. }) if quoted > 0 => return Err(not_taken("a list or a heading within a quotation")),
            Event::Start(Tag::BlockQuote(_) | Tag::Heading { .. }) if listed > 0 => return Err(not_taken("a quotation or a heading within a list")),
            Event::Start(Tag::BlockQuote(_)) => quoted += 1,
            Event::End(TagEnd::BlockQuote(_)) => quoted = quoted.saturating_sub(1),
            Event::Start(Tag::List(_)) => listed += 1,
            Event::End(TagEnd::List(_)) => listed = listed.saturating_sub(1),
            Event::Start(Tag::Link { dest_url, .. }) => {
                unused.remove(&*dest_url);
            }
            _ => {}
        }
    }
    if unused.is_empty() { Ok(()) } else { Err(not_taken("an address to which no words lead")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_lost_or_shown_as_signs_is_refused_in_words() {
        let lost = [
            ("| a | b |\n|---|---|\n| 1 | 2 |", "a table"),
            ("a[^1]\n\n[^1]: b and c", "a note at the foot"),
            ("~~a~~ b", "struck out"),
            ("- [ ] a", "boxes to tick"),
            ("> - a", "within a quotation"),
            ("> # a", "within a quotation"),
            ("- > a", "within a list"),
            ("1. # a", "within a list"),
            ("a\n\n[source]: https://parvis.example", "to which no words lead"),
            ("<b>a</b>", "HTML"),
        ];
        for (text, what) in lost {
            let refused = look_at(text).unwrap_err().to_string();
            assert!(refused.contains(what) && refused.contains("nothing was saved"), "{text}: {refused}");
        }
        let taken = ["a | b", "[a][source]\n\n[source]: https://parvis.example", "> a\n>\n> > b", "3 ~ 4", "- a\n\n  b", "[ ] a", "# a\n\n- b\n\n> c"];
        for text in taken {
            look_at(text).unwrap();
        }
    }
}
