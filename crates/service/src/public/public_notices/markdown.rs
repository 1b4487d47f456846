//! Markdown as a short list of plain blocks: what is not among them is refused with a sentence, so that nobody wonders where it went, and no page has
//! to make anything of HTML. Every page sets the blocks itself, as letters.

use parvis_model::closed_list;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::Serialize;

use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;

/// The longest address of a link, in characters.
const LONGEST_LINK: usize = 2_000;

closed_list! {
    /// What a block of a text is.
    pub enum NoticeBlockKind {
        /// A heading.
        Heading = "heading",
        /// A paragraph.
        Paragraph = "paragraph",
        /// A line of a list; those beside each other are one list.
        Item = "item",
        /// A line of a numbered list.
        NumberedItem = "numbered_item",
        /// A paragraph of somebody else's words.
        Quotation = "quotation",
    }
}

/// A block of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeBlock {
    /// What it is.
    pub kind: NoticeBlockKind,
    /// How deep a heading stands, 1 or 2; 0 for everything else.
    pub level: u8,
    /// What it says.
    pub says: Vec<NoticeInline>,
}

/// Some words of a block.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeInline {
    /// The words.
    pub text: String,
    /// Whether they are strong.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub strong: bool,
    /// Whether they are stressed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub emphasis: bool,
    /// Where they lead: an address that begins with `https://`, `http://` or `mailto:`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// What is being read.
#[derive(Default)]
struct Reading {
    blocks: Vec<NoticeBlock>,
    open: Option<NoticeBlock>,
    /// Whether the list that is open is numbered; none outside of lists.
    list: Option<bool>,
    /// How many quotations are open, one within the other.
    quoted: usize,
    now: NoticeInline,
}

pub(super) fn not_taken(what: &str) -> ServiceError {
    let says =
        format!("the text holds {what}, which notices do not have: write paragraphs, headings, lists, emphasis, quotations and links; nothing was saved");
    Rule::PublicNoticeMarkup.broken(says)
}

/// The address of a link that may be followed.
fn address(link: &str) -> Result<String, ServiceError> {
    let begins = ["https://", "http://", "mailto:"].iter().any(|start| link.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)));
    let fits =
        link.chars().count() <= LONGEST_LINK && link.chars().all(|letter| !letter.is_control() && !letter.is_whitespace() && !parvis_model::is_unseen(letter));
    if begins && fits { Ok(link.to_owned()) } else { Err(not_taken("a link that begins neither with https:// or http:// nor with mailto:")) }
}

impl Reading {
    fn begin(&mut self, kind: NoticeBlockKind, level: u8) {
        self.close();
        self.open = Some(NoticeBlock { kind, level, says: Vec::new() });
    }

    fn close(&mut self) {
        if let Some(block) = self.open.take().filter(|block| block.says.iter().any(|words| !words.text.trim().is_empty())) {
            self.blocks.push(block);
        }
    }

    fn say(&mut self, text: &str) {
        let now = NoticeInline { text: text.to_owned(), ..self.now.clone() };
        let Some(block) = &mut self.open else { return };
        match block.says.last_mut() {
            Some(last) if (last.strong, last.emphasis, &last.link) == (now.strong, now.emphasis, &now.link) => last.text.push_str(text),
            _ => block.says.push(now),
        }
    }

    fn paragraph(&mut self) {
        match (&self.open, self.list) {
            // Within a line of a list a paragraph is that line, and a further one goes on in it.
            (Some(line), Some(_)) if line.says.is_empty() => {}
            (Some(_), Some(_)) => self.say(" "),
            (None, Some(_)) => self.begin_item(),
            _ => self.begin(if self.quoted > 0 { NoticeBlockKind::Quotation } else { NoticeBlockKind::Paragraph }, 0),
        }
    }

    fn begin_item(&mut self) {
        self.begin(if self.list == Some(true) { NoticeBlockKind::NumberedItem } else { NoticeBlockKind::Item }, 0);
    }

    fn start(&mut self, tag: Tag<'_>) -> Result<(), ServiceError> {
        match tag {
            Tag::Paragraph => self.paragraph(),
            Tag::Heading { level, .. } => self.begin(NoticeBlockKind::Heading, if matches!(level, HeadingLevel::H1 | HeadingLevel::H2) { 1 } else { 2 }),
            Tag::BlockQuote(_) => self.quoted += 1,
            Tag::List(_) if self.list.is_some() => return Err(not_taken("a list within a list")),
            Tag::List(first) => self.list = Some(first.is_some()),
            Tag::Item => self.begin_item(),
            Tag::Strong => self.now.strong = true,
            Tag::Emphasis => self.now.emphasis = true,
            Tag::Link { dest_url, .. } => self.now.link = Some(address(&dest_url)?),
            Tag::Image { .. } => return Err(not_taken("a picture by its address")),
            Tag::HtmlBlock => return Err(not_taken("HTML")),
            Tag::CodeBlock(_) => return Err(not_taken("program code, such as lines that begin with four blanks")),
            _ => return Err(not_taken("a table, a footnote or something else")),
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if self.list.is_none() => self.close(),
            TagEnd::Heading(_) | TagEnd::Item => self.close(),
            TagEnd::BlockQuote(_) => self.quoted = self.quoted.saturating_sub(1),
            TagEnd::List(_) => self.list = None,
            TagEnd::Strong => self.now.strong = false,
            TagEnd::Emphasis => self.now.emphasis = false,
            TagEnd::Link => self.now.link = None,
            _ => {}
        }
    }
}

/// The blocks of a text in Markdown.
///
/// # Errors
/// A broken rule for HTML, pictures, code, tables, lists within lists, and for links that lead anywhere but to the web or to somebody's mail.
pub(super) fn blocks(markdown: &str) -> Result<Vec<NoticeBlock>, ServiceError> {
    let mut reading = Reading::default();
    for event in Parser::new_ext(markdown, Options::empty()) {
        match event {
            Event::Start(tag) => reading.start(tag)?,
            Event::End(tag) => reading.end(tag),
            Event::Text(text) => reading.say(&text),
            Event::SoftBreak | Event::HardBreak => reading.say(" "),
            Event::Html(_) | Event::InlineHtml(_) => return Err(not_taken("HTML")),
            Event::Code(_) => return Err(not_taken("program code between backticks")),
            _ => return Err(not_taken("a line across the page or something else")),
        }
    }
    reading.close();
    Ok(reading.blocks)
}

/// Blocks as letters alone, one on a line.
pub(super) fn plain(blocks: &[NoticeBlock]) -> String {
    let line = |block: &NoticeBlock| block.says.iter().map(|words| words.text.as_str()).collect::<String>();
    blocks.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(markdown: &str) -> Vec<(NoticeBlockKind, String)> {
        blocks(markdown).unwrap().iter().map(|block| (block.kind, plain(std::slice::from_ref(block)))).collect()
    }

    #[test]
    fn paragraphs_headings_lists_quotations_emphasis_and_links_are_read() {
        use NoticeBlockKind::{Heading, Item, NumberedItem, Paragraph, Quotation};
        let read = kinds("# A\n\nb *c*\nd\n\n- e\n- f\n\n1. g\n\n> h\n\n### i\n\n5 < 6 & 7 > 2");
        let wanted = [
            (Heading, "A"),
            (Paragraph, "b c d"),
            (Item, "e"),
            (Item, "f"),
            (NumberedItem, "g"),
            (Quotation, "h"),
            (Heading, "i"),
            (Paragraph, "5 < 6 & 7 > 2"),
        ];
        assert_eq!(read, wanted.map(|(kind, text)| (kind, text.to_owned())));
        let linked = blocks("see **[the *page*](https://parvis.example/a?b=c&d)** or <mailto:press@parvis.example>").unwrap();
        let says = &linked[0].says;
        assert!(says[1].strong && says[1].link.as_deref() == Some("https://parvis.example/a?b=c&d"), "{says:?}");
        assert!(says[2].strong && says[2].emphasis && says[2].link.is_some(), "{says:?}");
        assert_eq!(says.last().unwrap().link.as_deref(), Some("mailto:press@parvis.example"));
        // A line of a list may have a paragraph of its own.
        assert_eq!(kinds("- a\n\n- b").len(), 2);
        assert_eq!(kinds("- a\n\n  b"), [(Item, "a b".to_owned())]);
        // What follows a quotation within a quotation is still somebody else's.
        let quoted = kinds("> a\n>\n> > b\n>\n> c\n\nd");
        assert_eq!(quoted, [(Quotation, "a"), (Quotation, "b"), (Quotation, "c"), (Paragraph, "d")].map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn what_could_run_or_reach_out_is_refused_in_words() {
        let hostile = [
            "<script>alert(1)</script>",
            "a <b onclick=x>b</b>",
            "a <!-- b -->",
            "![x](https://elsewhere.example/pixel.png)",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "[x](//elsewhere.example)",
            "[x](/api/v1/sign-out)",
            "<javascript:alert(1)>",
            "[x][y]\n\n[y]: vbscript:x",
            "`code`",
            "    code",
            "```\ncode\n```",
            "- a\n  - b",
            "---",
        ];
        for text in hostile {
            let refused = blocks(text).unwrap_err().to_string();
            assert!(refused.contains("nothing was saved"), "{text}: {refused}");
        }
    }
}
