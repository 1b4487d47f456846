//! The pages of public notices, for programs and people without a script: what the head of a page says of a notice (Open Graph, schema.org), its words
//! as plain HTML, and the feed. The interface draws the page itself.

use axum::Router;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use parvis_model::{Caller, PublicNoticeId};
use parvis_service::PublicNotice;
use serde::Deserialize;

use crate::App;
use crate::error::ApiError;
use crate::language::chosen;
use crate::plain::escaped;
use crate::tagged::tagged_bytes;
use crate::web;

/// In which language.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    language: Option<String>,
}

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/news/{id}", get(page)).route("/news.atom", get(feed))
}

/// The address of the register, as it was asked for, with a `/` at its end.
fn base(app: &App, headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    format!("{}://{host}/", if app.secure { "https" } else { "http" })
}

/// The feed of the latest notices, in a language or the one the browser asks for.
async fn feed(State(app): State<App>, asked: Result<Query<Asked>, QueryRejection>, headers: HeaderMap) -> Result<Response, ApiError> {
    let language = chosen(asked.ok().and_then(|Query(asked)| asked.language).as_deref(), &app, &headers);
    let title = app.spoken.of(&app, &language).map(|words| words.say("public-notices-title", &[])).unwrap_or_default();
    let feed = app.register.public_notice_feed(&Caller::Nobody, &language, &base(&app, &headers), &title).await?;
    Ok(tagged_bytes(&headers, Some("accept-language"), "application/atom+xml; charset=utf-8", feed.into_bytes()))
}

/// The page of a notice; of what is none, the page of the interface, which says so.
async fn page(State(app): State<App>, Path(id): Path<String>, asked: Result<Query<Asked>, QueryRejection>, headers: HeaderMap) -> Response {
    let language = asked.ok().and_then(|Query(asked)| asked.language).unwrap_or_else(|| chosen(None, &app, &headers));
    let found = match id.parse::<PublicNoticeId>() {
        Ok(id) => app.register.public_notice(&Caller::Nobody, id, &language).await.ok(),
        Err(_) => None,
    };
    let Some(notice) = found else { return web::page(|html| html) };
    let taxonomy = app.register.taxonomy(&Caller::Nobody);
    let fields: Vec<String> = notice.line.fields.iter().filter_map(|id| Some(taxonomy.term(id)?.name(&notice.line.language).to_owned())).collect();
    let (head, body) = (head(&notice, &base(&app, &headers), &fields), body(&notice));
    let mut response = web::page(|html| html.replacen("<title>Parvis</title>", &head, 1).replacen("</body>", &format!("{body}</body>"), 1)).into_response();
    response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("accept-language"));
    response
}

/// What the head of a page says of a notice. The data of schema.org are no script: they run nowhere, and the policy of the page lets no script of a
/// page run that stands in it.
fn head(notice: &PublicNotice, base: &str, fields: &[String]) -> String {
    let line = &notice.line;
    let address = notice.address(base);
    let feed = format!("{base}news.atom?language={}", line.language);
    let mut head = format!(
        "<title>{} · Parvis</title>\n<link rel=\"canonical\" href=\"{}\">\n<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{}\">\n",
        escaped(if line.title.is_empty() { "Parvis" } else { &line.title }),
        escaped(&address),
        escaped(&feed)
    );
    let Some(article) = notice.news_article(base, fields) else { return head + "<meta name=\"robots\" content=\"noindex\">" };
    let changed = notice.changed_at.to_string();
    let published = notice.published_at.to_string();
    let mut said = vec![
        ("og:type", "article".to_owned()),
        ("og:title", line.title.clone()),
        ("og:description", line.summary.clone()),
        ("og:url", address),
        ("og:site_name", notice.publisher.clone()),
        ("og:locale", line.language.replace('-', "_")),
        ("article:published_time", published),
        ("article:modified_time", changed),
    ];
    said.extend(line.languages.iter().filter(|language| **language != line.language).map(|language| ("og:locale:alternate", language.replace('-', "_"))));
    said.extend(fields.iter().map(|field| ("article:tag", field.clone())));
    if let Some(image) = &notice.image {
        said.push(("og:image", format!("{base}api/v1/notices/{}/picture", line.id)));
        said.push(("og:image:alt", image.text.clone()));
        said.push(("og:image:width", image.width.to_string()));
        said.push(("og:image:height", image.height.to_string()));
    }
    let metas: String = said.iter().map(|(property, content)| format!("<meta property=\"{property}\" content=\"{}\">\n", escaped(content))).collect();
    head += &format!("<meta name=\"description\" content=\"{}\">\n{metas}", escaped(&line.summary));
    for language in &line.languages {
        head += &format!("<link rel=\"alternate\" hreflang=\"{0}\" href=\"{1}?language={0}\">\n", escaped(language), escaped(&notice.address(base)));
    }
    // In JSON these letters may stand as numbers, and no text can end the element.
    let data = article.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    head + "<script type=\"application/ld+json\">" + &data + "</script>"
}

/// The words of a notice, for a browser that runs no script.
fn body(notice: &PublicNotice) -> String {
    let line = &notice.line;
    let withdrawn = notice.withdrawn.as_ref().map(|gone| format!("<p>{} · {}</p>", gone.on, escaped(&gone.reason.text))).unwrap_or_default();
    let corrected: String = notice.corrections.iter().map(|one| format!("<p>{} · {}</p>", one.on, escaped(&one.reason.text))).collect();
    format!(
        "<noscript><article lang=\"{}\"><h1>{}</h1><p>{}</p><p>{}</p>{}{withdrawn}{corrected}</article></noscript>",
        escaped(&line.language),
        escaped(&line.title),
        escaped(&notice.place_and_day()),
        escaped(&line.summary),
        notice.html()
    )
}

#[cfg(test)]
mod tests;
