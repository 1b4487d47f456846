//! The page on which somebody who complained reads what became of it, with the code that they alone have.

use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, QueryRejection};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use parvis_model::ComplaintState;
use parvis_service::{ComplaintCode, ComplaintStanding, ComplaintWords, ErrorKey, ServiceError};

use super::fields::fields;
use super::page::{Asked, Page};
use crate::App;
use crate::error::status;
use crate::who::From;

pub(super) async fn ask(State(app): State<App>, asked: Result<Query<Asked>, QueryRejection>, headers: HeaderMap) -> Response {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    match Page::new(&app, asked.language.as_deref(), &headers) {
        Some(page) => with_question(page, None),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

pub(super) async fn read(State(app): State<App>, From(origin): From, headers: HeaderMap, body: Result<Bytes, BytesRejection>) -> Response {
    let sent = fields(&headers, body);
    let field = |name: &str| sent.as_ref().ok().and_then(|sent| sent.get(name)).cloned().unwrap_or_default();
    let Some(mut page) = Page::new(&app, Some(field("language").as_str()).filter(|language| !language.is_empty()), &headers) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    page.turns = false;
    let code = ComplaintCode { code: field("code").chars().take(100).collect() };
    match app.register.complaint_standing(&origin.address, &code).await {
        Ok(standing) => with_standing(page, &standing),
        Err(error) => {
            let key = error.key();
            if key == ErrorKey::Internal {
                tracing::error!(error = %error.without_content(), "a complaint was not shown");
            }
            let why = match error {
                ServiceError::NotFound(_) => "complaint-code-wrong",
                ServiceError::TooManyAttempts(_) => "complaint-code-too-many",
                _ => "complaint-code-not-now",
            };
            with_question(page, Some((status(key), why)))
        }
    }
}

fn with_question(mut page: Page, problem: Option<(StatusCode, &str)>) -> Response {
    page.heading("complaint-read");
    let described = if let Some((status, why)) = problem {
        let why = page.words.say(why, &[]);
        page.alert(status, &why);
        "code-hint problem"
    } else {
        "code-hint"
    };
    let (code, hint, show) = (page.say("complaint-your-code", &[]), page.say("complaint-code-hint", &[]), page.say("complaint-show", &[]));
    let html = format!(
        "<form method=\"post\" action=\"/complaint\" accept-charset=\"utf-8\" autocomplete=\"off\">{language}\n\
         <p><label for=\"code\">{code}</label><span id=\"code-hint\" class=\"hint\">{hint}</span>\
         <input id=\"code\" name=\"code\" class=\"code\" maxlength=\"100\" required spellcheck=\"false\" autocapitalize=\"off\" aria-describedby=\"{described}\"></p>\n\
         <p><button>{show}</button></p></form>",
        language = page.language_field(),
    );
    page.put(&html);
    page.into_response()
}

fn with_standing(mut page: Page, standing: &ComplaintStanding) -> Response {
    page.heading("complaint-answer-title");
    page.put("<dl class=\"receipt\">");
    let (received, due) = (page.day(standing.received_on), page.day(standing.due_on));
    page.fact("complaint-your-number", &standing.number);
    page.fact("complaint-received", &received);
    if standing.closed_on.is_none() {
        page.fact("complaint-answered-by", &due);
    }
    page.put("</dl>");
    match (standing.state, standing.late) {
        (ComplaintState::Waiting, true) => {
            let late = page.say("complaint-is-late", &[("date", &due)]);
            page.put(&format!("<p role=\"status\"><strong>{late}</strong></p>"));
        }
        (ComplaintState::Waiting, false) => page.paragraph("complaint-is-waiting", &[]),
        (ComplaintState::Answered | ComplaintState::PassedOn, _) => {}
    }
    if let Some(delay) = &standing.delay {
        said(&mut page, "complaint-why-longer", delay);
    }
    if let Some(answer) = &standing.answer {
        said(&mut page, if standing.state == ComplaintState::PassedOn { "complaint-was-passed-on" } else { "complaint-the-answer" }, answer);
    }
    if let Some(until) = standing.kept_until {
        let day = page.day(until);
        page.paragraph("complaint-kept-until", &[("date", &day)]);
    }
    page.into_response()
}

/// Who said what, and to whom it was passed on.
fn said(page: &mut Page, title: &str, words: &ComplaintWords) {
    let title = page.say(title, &[]);
    page.put(&format!("<h2>{title}</h2>\n<dl>"));
    page.fact("complaint-function", &words.function);
    if let Some(to) = &words.to {
        page.fact("complaint-passed-on-to", to);
    }
    page.fact("complaint-words", &words.text);
    page.put("</dl>");
}
