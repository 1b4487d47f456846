//! A page of plain HTML: what stands around what it says, in the language of the reader.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_model::Date;
use parvis_service::Words;
use serde::Deserialize;

use crate::App;
use crate::language::chosen;

/// What languages call themselves.
const NAMES: [(&str, &str); 6] = [("en", "English"), ("fr", "Français"), ("de", "Deutsch"), ("it", "Italiano"), ("ru", "Русский"), ("es", "Español")];

const STYLE: &str = include_str!("plain.css");

/// Marks an answer whose form the reader sends back to here.
#[derive(Clone, Copy)]
pub(crate) struct PlainPage;

/// The words of each language that somebody has asked for, read once.
#[derive(Default)]
pub(crate) struct Spoken(Mutex<HashMap<String, Arc<Words>>>);

/// In which language a page is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) language: Option<String>,
}

/// A page that is being written.
pub(super) struct Page {
    pub(super) words: Arc<Words>,
    /// All languages that it could be in.
    languages: Vec<String>,
    /// Whether it can be asked for again in another language without losing anything.
    pub(super) turns: bool,
    pub(super) status: StatusCode,
    title: String,
    says: String,
}

/// A text within HTML, as letters alone.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

impl Spoken {
    /// The words of a language that the installation has.
    pub(crate) fn of(&self, app: &App, language: &str) -> Option<Arc<Words>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(words) = known.get(language) {
            return Some(words.clone());
        }
        let packs = app.register.packs();
        let words = Arc::new(Words::new(language, packs.words(language)?, packs.words("en")?).ok()?);
        known.insert(language.to_owned(), words.clone());
        Some(words)
    }
}

impl Page {
    /// A page in the language that is asked for; none where its words cannot be read.
    pub(super) fn new(app: &App, asked: Option<&str>, headers: &HeaderMap) -> Option<Self> {
        let language = chosen(asked, app, headers);
        let words = app.spoken.of(app, &language)?;
        let languages = app.register.packs().languages().into_iter().map(str::to_owned).collect();
        Some(Self { words, languages, turns: true, status: StatusCode::OK, title: String::new(), says: String::new() })
    }

    /// The words for a key, safe within HTML.
    pub(super) fn say(&self, key: &str, variables: &[(&str, &str)]) -> String {
        escaped(&self.words.say(key, variables))
    }

    /// A day as it is written in the language.
    pub(super) fn day(&self, day: Date) -> String {
        self.words.say("date-in-words", &[("day", &day.day().to_string()), ("month", &day.month().to_string()), ("year", &day.year().to_string())])
    }

    /// The heading, which is also the title.
    pub(super) fn heading(&mut self, key: &str) {
        self.title = self.words.say(key, &[]);
        let heading = self.say(key, &[]);
        self.put(&format!("<h1>{heading}</h1>"));
    }

    /// Adds what is HTML already.
    pub(super) fn put(&mut self, html: &str) {
        self.says.push_str(html);
        self.says.push('\n');
    }

    /// Adds a paragraph in the words of a key.
    pub(super) fn paragraph(&mut self, key: &str, variables: &[(&str, &str)]) {
        let said = self.say(key, variables);
        self.put(&format!("<p>{said}</p>"));
    }

    /// Adds what something is called and what somebody wrote about it.
    pub(super) fn fact(&mut self, key: &str, text: &str) {
        let name = self.say(key, &[]);
        self.put(&format!("<div><dt>{name}</dt><dd dir=\"auto\">{}</dd></div>", escaped(text)));
    }

    /// Says at once what went wrong.
    pub(super) fn alert(&mut self, status: StatusCode, text: &str) {
        self.status = status;
        self.put(&format!("<p role=\"alert\" id=\"problem\">{}</p>", escaped(text)));
    }

    /// A link to a page of this kind, in the same language.
    pub(super) fn link(&self, address: &str, key: &str) -> String {
        format!("<a href=\"{}?language={}\">{}</a>", escaped(address), escaped(&self.words.language), self.say(key, &[]))
    }

    /// The field that brings the language back.
    pub(super) fn language_field(&self) -> String {
        format!("<input type=\"hidden\" name=\"language\" value=\"{}\">", escaped(&self.words.language))
    }

    fn languages(&self) -> String {
        let mut all = String::new();
        for language in self.languages.iter().filter(|_| self.turns) {
            let name = NAMES.iter().find(|(tag, _)| tag == language).map_or(language.as_str(), |(_, name)| name);
            let now = if *language == self.words.language { " aria-current=\"true\"" } else { "" };
            let tag = escaped(language);
            // Writing to a string cannot fail.
            let _ = write!(all, "<li><a href=\"?language={tag}\" lang=\"{tag}\" hreflang=\"{tag}\"{now}>{}</a></li>", escaped(name));
        }
        if all.is_empty() { all } else { format!("<nav aria-label=\"{}\"><ul>{all}</ul></nav>", self.say("language-label", &[])) }
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let html = format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\"><title>{title} · Parvis</title>\
             <link rel=\"icon\" href=\"/icon.svg\"><link rel=\"stylesheet\" href=\"/plain.css\"></head>\n<body>\n<header><a href=\"/\">Parvis</a>{languages}</header>\n\
             <main>\n{says}</main>\n</body>\n</html>\n",
            language = escaped(&self.words.language),
            title = escaped(&self.title),
            languages = self.languages(),
            says = self.says,
        );
        let mut response = (self.status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response();
        response.extensions_mut().insert(PlainPage);
        response
    }
}

/// What the pages look like.
pub(super) async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], STYLE).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_stays_letters() {
        assert_eq!(escaped("<b onclick='x'>\"&amp;"), "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;amp;");
    }
}
