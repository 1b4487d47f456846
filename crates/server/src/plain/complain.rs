//! The form by which anybody complains about a measure that observes people.

use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use parvis_model::{Caller, NoticeCode};
use parvis_service::{ComplaintTaken, ErrorKey, MeasureNotice, NewComplaint, Rule, ServiceError};

use super::fields::fields;
use super::page::{Asked, Page, escaped};
use crate::App;
use crate::error::status;
use crate::who::From;

/// What somebody typed, and why it was not taken.
#[derive(Default)]
struct Typed {
    text: String,
    reach: String,
    once: String,
    problem: Option<(StatusCode, String)>,
}

pub(super) async fn form(State(app): State<App>, Path(code): Path<String>, asked: Result<Query<Asked>, QueryRejection>, headers: HeaderMap) -> Response {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    match Page::new(&app, asked.language.as_deref(), &headers) {
        Some(page) => with_form(&app, page, &code, Typed { once: app.register.once_for_complaint(), ..Typed::default() }).await,
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

pub(super) async fn send(
    State(app): State<App>,
    Path(code): Path<String>,
    From(origin): From,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let sent = fields(&headers, body);
    let field = |name: &str| sent.as_ref().ok().and_then(|sent| sent.get(name)).cloned().unwrap_or_default();
    let Some(mut page) = Page::new(&app, Some(field("language").as_str()).filter(|language| !language.is_empty()), &headers) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    page.turns = false;
    let mut typed = Typed { text: field("text"), reach: field("reach"), once: field("once"), problem: None };
    if let Err(status) = sent {
        let key = if status == StatusCode::PAYLOAD_TOO_LARGE { "complaint-too-long" } else { "complaint-not-understood" };
        typed.problem = Some((status, page.words.say(key, &[("most", "4000")])));
        typed.once = app.register.once_for_complaint();
        return with_form(&app, page, &code, typed).await;
    }
    let Ok(notice) = code.parse::<NoticeCode>() else { return gone(page) };
    let new = NewComplaint { text: typed.text.clone(), reach: typed.reach.clone(), once: typed.once.clone() };
    match app.register.complain(notice, &origin.address, &new).await {
        Ok(taken) => with_receipt(page, &taken),
        Err(ServiceError::NotFound(_)) => gone(page),
        Err(error) => {
            let key = error.key();
            if key == ErrorKey::Internal {
                tracing::error!(error = %error.without_content(), "a complaint was not kept");
            }
            typed.problem = Some((status(key), why(&page, &error)));
            // What is no code of ours would be refused again.
            typed.once = app.register.once_for_complaint();
            with_form(&app, page, &code, typed).await
        }
    }
}

/// Why a complaint was not kept, in the words of the reader.
fn why(page: &Page, error: &ServiceError) -> String {
    match error.broken_rule().map(parvis_service::BrokenRule::rule) {
        Some(Rule::TextLength) => page.words.say("complaint-text-length", &[("most", "4000")]),
        Some(Rule::TextTooLong) => page.words.say("complaint-reach-length", &[("most", "300")]),
        Some(Rule::ComplaintsFull) => page.words.say("complaint-full", &[]),
        _ if matches!(error, ServiceError::TooManyAttempts(_)) => page.words.say("complaint-too-many", &[]),
        _ => page.words.say("complaint-not-now", &[]),
    }
}

fn gone(mut page: Page) -> Response {
    page.status = StatusCode::NOT_FOUND;
    page.heading("complaint-title");
    page.paragraph("notice-gone", &[]);
    let all = page.say("notice-all", &[]);
    page.put(&format!("<p><a href=\"/notices\">{all}</a></p>"));
    page.into_response()
}

async fn with_form(app: &App, mut page: Page, code: &str, typed: Typed) -> Response {
    let notice = match code.parse::<NoticeCode>() {
        Ok(code) => app.register.measure_notice(&Caller::Nobody, code).await,
        Err(_) => Err(ServiceError::NotFound("notice")),
    };
    let notice = match notice {
        Ok(notice) => notice,
        Err(ServiceError::NotFound(_)) => return gone(page),
        Err(error) => return crate::error::ApiError::from(error).into_response(),
    };
    page.heading("complaint-title");
    if let Some((status, why)) = &typed.problem {
        let not_kept = page.words.say("complaint-not-kept", &[("why", why.as_str()), ("address", notice.words.complaints.as_str())]);
        page.alert(*status, &not_kept);
    }
    about(&mut page, &notice);
    let what_happens = page.say("complaint-what-happens", &[]);
    page.put(&format!("<h2>{what_happens}</h2>\n<ul>"));
    let days = notice.words.complaint_days.to_string();
    let erased = app.register.settings().retention.closed_complaint_days.to_string();
    for (key, variables) in [
        ("complaint-who-reads", vec![("body", notice.words.responsible_body.as_str())]),
        ("complaint-by-when", vec![("function", notice.words.who.as_str()), ("days", days.as_str())]),
        ("complaint-no-name", vec![]),
        ("complaint-number", vec![]),
        ("complaint-erased", vec![("days", erased.as_str())]),
        ("complaint-letter", vec![("address", notice.words.complaints.as_str())]),
    ] {
        let said = page.say(key, &variables);
        page.put(&format!("<li>{said}</li>"));
    }
    page.put("</ul>");
    fill_in(&mut page, code, &typed);
    let (has_code, back) = (page.link("/complaint", "complaint-have-code"), page.say("complaint-back", &[]));
    page.put(&format!("<p>{has_code}</p>\n<p><a href=\"/notices/{}\">{back}</a></p>", notice.code));
    page.into_response()
}

/// What the complaint would be about.
fn about(page: &mut Page, notice: &MeasureNotice) {
    page.put("<dl>");
    page.fact("notices-place", &notice.site_title);
    page.fact("notice-what", &notice.words.what);
    page.fact("notice-why", &notice.words.why);
    page.fact("notice-who", &notice.words.who);
    page.fact("notice-responsible_body", &notice.words.responsible_body);
    page.put("</dl>");
    if let Some(ended) = notice.ended_on {
        let day = page.day(ended);
        page.paragraph("complaint-measure-ended", &[("date", &day)]);
    }
}

fn fill_in(page: &mut Page, code: &str, typed: &Typed) {
    let wrong = if typed.problem.is_some() { " aria-describedby=\"text-hint problem\"" } else { " aria-describedby=\"text-hint\"" };
    let says = |key: &str| page.say(key, &[]);
    let html = format!(
        "<form method=\"post\" action=\"/complain/{code}\" accept-charset=\"utf-8\" autocomplete=\"off\">{language}\
         <input type=\"hidden\" name=\"once\" value=\"{once}\">\n\
         <p><label for=\"text\">{text}</label><span id=\"text-hint\" class=\"hint\">{hint}</span>\
         <textarea id=\"text\" name=\"text\" rows=\"9\" maxlength=\"4000\" required dir=\"auto\"{wrong}>\n{typed_text}</textarea></p>\n\
         <p><label for=\"reach\">{reach}</label><span id=\"reach-hint\" class=\"hint\">{reach_hint}</span>\
         <input id=\"reach\" name=\"reach\" maxlength=\"300\" dir=\"auto\" aria-describedby=\"reach-hint\" value=\"{typed_reach}\"></p>\n\
         <p><button>{send}</button></p></form>",
        code = escaped(code),
        language = page.language_field(),
        once = escaped(&typed.once),
        text = says("complaint-text"),
        hint = says("complaint-text-hint"),
        typed_text = escaped(&typed.text),
        reach = says("complaint-reach"),
        reach_hint = says("complaint-reach-hint"),
        typed_reach = escaped(&typed.reach),
        send = says("complaint-send"),
    );
    page.put(&html);
}

/// The number and the code of a complaint that was taken.
fn with_receipt(mut page: Page, taken: &ComplaintTaken) -> Response {
    page.heading("complaint-taken");
    page.put("<dl class=\"receipt\">");
    let (number, code, day) = (page.say("complaint-your-number", &[]), page.say("complaint-your-code", &[]), page.day(taken.due_on));
    page.put(&format!("<div><dt>{number}</dt><dd><strong>{}</strong></dd></div>", escaped(&taken.number)));
    page.put(&format!("<div><dt>{code}</dt><dd><code>{}</code></dd></div>", escaped(&taken.code)));
    page.fact("complaint-answered-by", &day);
    page.put("</dl>");
    page.paragraph("complaint-keep-code", &[]);
    let read = page.link("/complaint", "complaint-read");
    page.put(&format!("<p>{read}</p>"));
    page.into_response()
}
