//! The latest public notices as a feed (Atom, RFC 4287), in one language. Its few elements are written here; a test reads them with another reader.

use std::fmt::Write;

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, Timestamp};

use super::PublicNoticeQuery;
use super::linked::escaped;
use crate::installation::error::ServiceError;
use crate::installation::pages::PageQuery;
use crate::register::Register;

/// Notices of a feed.
const ENTRIES: u16 = 30;

impl Register {
    /// The latest public notices as a feed, each in `language` or in one that it has. `base` is the address of the register, with a `/` at its end;
    /// `title` is what the feed is called.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn public_notice_feed(&self, caller: &Caller, language: &str, base: &str, title: &str) -> Result<String, ServiceError> {
        let query = PublicNoticeQuery { language: language.to_owned(), page: PageQuery { after: None, page_size: ENTRIES }, ..PublicNoticeQuery::default() };
        let found = self.public_notices(caller, &query).await?;
        let (mut entries, mut updated) = (String::new(), Timestamp::UNIX_EPOCH);
        for line in &found.lines {
            let notice = self.public_notice(caller, line.id, language).await?;
            updated = updated.max(notice.changed_at);
            let address = escaped(&notice.address(base));
            let picture = notice
                .image
                .as_ref()
                .map(|_| format!("<link rel=\"enclosure\" type=\"image/jpeg\" href=\"{}api/v1/notices/{}/picture\"/>", escaped(base), line.id));
            let terms: String = line.fields.iter().map(|field| format!("<category term=\"{}\"/>", escaped(field))).collect();
            // Writing to a string cannot fail.
            let _ = writeln!(
                entries,
                "<entry xml:lang=\"{tag}\"><id>{address}</id><title>{title}</title><link rel=\"alternate\" type=\"text/html\" hreflang=\"{tag}\" href=\"{address}\"/>{picture}\
                 <published>{published}</published><updated>{updated}</updated><author><name>{publisher}</name></author>{terms}<summary>{summary}</summary>\
                 <content type=\"html\">{content}</content></entry>",
                tag = escaped(&line.language),
                title = escaped(&line.title),
                picture = picture.unwrap_or_default(),
                published = notice.published_at,
                updated = notice.changed_at,
                publisher = escaped(&notice.publisher),
                summary = escaped(&line.summary),
                content = escaped(&notice.html()),
            );
        }
        let (base, tag) = (escaped(base), escaped(language));
        Ok(format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n<id>{base}news.atom?language={tag}</id>\
             <title>{title}</title><link rel=\"self\" type=\"application/atom+xml\" href=\"{base}news.atom?language={tag}\"/>\
             <link rel=\"alternate\" type=\"text/html\" href=\"{base}news\"/><updated>{updated}</updated>\n{entries}</feed>\n",
            title = escaped(title),
        ))
    }
}
