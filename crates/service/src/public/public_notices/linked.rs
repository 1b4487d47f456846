//! A public notice for other programs: schema.org NewsArticle, and as HTML for those that run no script.

use std::fmt::Write;

use parvis_model::Date;
use serde_json::{Value, json};

use super::PublicNotice;
use super::markdown::{NoticeBlock, NoticeBlockKind, NoticeInline, plain};

/// A text within HTML or XML, as letters alone.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

fn inline(words: &NoticeInline) -> String {
    let mut html = escaped(&words.text);
    if words.emphasis {
        html = format!("<em>{html}</em>");
    }
    if words.strong {
        html = format!("<strong>{html}</strong>");
    }
    match &words.link {
        Some(link) => format!("<a href=\"{}\" rel=\"noopener nofollow\">{html}</a>", escaped(link)),
        None => html,
    }
}

fn list(kind: NoticeBlockKind) -> Option<&'static str> {
    match kind {
        NoticeBlockKind::Item => Some("ul"),
        NoticeBlockKind::NumberedItem => Some("ol"),
        _ => None,
    }
}

/// Blocks as HTML: letters, and the few elements that blocks are.
pub(super) fn html(blocks: &[NoticeBlock]) -> String {
    let (mut html, mut open) = (String::new(), None);
    for block in blocks {
        if open != list(block.kind) {
            html.extend(open.map(|tag| format!("</{tag}>")));
            open = list(block.kind);
            html.extend(open.map(|tag| format!("<{tag}>")));
        }
        let says: String = block.says.iter().map(inline).collect();
        let (begin, end) = match (block.kind, block.level) {
            (NoticeBlockKind::Heading, 1) => ("<h2>", "</h2>"),
            (NoticeBlockKind::Heading, _) => ("<h3>", "</h3>"),
            (NoticeBlockKind::Quotation, _) => ("<blockquote><p>", "</p></blockquote>"),
            (NoticeBlockKind::Paragraph, _) => ("<p>", "</p>"),
            (NoticeBlockKind::Item | NoticeBlockKind::NumberedItem, _) => ("<li>", "</li>"),
        };
        // Writing to a string cannot fail.
        let _ = write!(html, "{begin}{says}{end}");
    }
    html.extend(open.map(|tag| format!("</{tag}>")));
    html
}

impl PublicNotice {
    /// The address of its page; `base` is that of the register, with a `/` at its end.
    pub fn address(&self, base: &str) -> String {
        format!("{base}news/{}", self.line.id)
    }

    /// What it says, as HTML that holds letters, paragraphs, headings, lists, emphasis and links, and nothing else.
    pub fn html(&self) -> String {
        html(&self.blocks)
    }

    /// Its place and day, as they stand at the head of its text.
    pub fn place_and_day(&self) -> String {
        let day: Date = self.line.date;
        if self.line.place.is_empty() { day.to_string() } else { format!("{}, {day}", self.line.place) }
    }

    /// A `NewsArticle` of schema.org, in JSON-LD; none for one that was withdrawn.
    pub fn news_article(&self, base: &str, field_names: &[String]) -> Option<Value> {
        if self.withdrawn.is_some() {
            return None;
        }
        let address = self.address(base);
        let mut article = json!({
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": address,
            "url": address,
            "headline": self.line.title,
            "description": self.line.summary,
            "articleBody": plain(&self.blocks),
            "inLanguage": self.line.language,
            "dateCreated": self.line.date.to_string(),
            "datePublished": self.published_at.to_string(),
            "dateModified": self.changed_at.to_string(),
            "dateline": self.place_and_day(),
            "keywords": field_names,
            "publisher": { "@type": "GovernmentOrganization", "name": self.publisher },
        });
        if let (Some(parts), Some(image)) = (article.as_object_mut(), &self.image) {
            let shown = json!({ "@type": "ImageObject", "url": format!("{base}api/v1/notices/{}/picture", self.line.id), "width": image.width, "height": image.height, "caption": image.text });
            parts.insert("image".to_owned(), shown);
        }
        if let (Some(parts), false) = (article.as_object_mut(), self.corrections.is_empty()) {
            let comment = |one: &super::NoticeCorrection| json!({ "@type": "CorrectionComment", "datePublished": one.on.to_string(), "text": one.reason.text, "inLanguage": one.reason.language });
            parts.insert("correction".to_owned(), self.corrections.iter().map(comment).collect());
        }
        Some(article)
    }
}
