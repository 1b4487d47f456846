//! The form, its answer and the page with the answer, as browsers ask for them.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use parvis_model::{Caller, OrganisationKind, Relation, Role};
use parvis_osm::PbfWriter;
use parvis_service::{ImportOptions, OperatingSystemRandom, PageQuery, Register, SiteQuery, SystemClock};
use tower::ServiceExt;

use crate::published::published;

struct Town {
    _folder: tempfile::TempDir,
    register: Register,
    router: axum::Router,
    manager: Caller,
    code: String,
}

impl Town {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let register = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
        let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
        writer.node(1, 1, 9.01, 47.05, &[("amenity", "school"), ("name", "Vall <School>")]).unwrap();
        let extract = folder.path().join("town.osm.pbf");
        std::fs::write(&extract, writer.finish().unwrap()).unwrap();
        let shell = Caller::CommandLine;
        register.import(&shell, &extract, &ImportOptions::default(), &|_, _, _| {}).await.unwrap();
        let site = register.sites(&shell, &SiteQuery { page_size: 1, ..SiteQuery::default() }).await.unwrap().sites[0].id;
        let schools = register.add_organisation(&shell, "Schools", OrganisationKind::Operator).await.unwrap().id;
        register.relate(&shell, schools, Relation::Operates, Some(site), None).await.unwrap();
        let mut members = Vec::new();
        for name in ["Ada", "Eve"] {
            members.push(Caller::Member(register.add_member(&shell, schools, Role::OperatorManager, name).await.unwrap().id));
        }
        let code = published(&register, &members[0], &members[1], site).await.to_string();
        let router = crate::serve::router(register.clone(), false, false);
        Self { _folder: folder, register, router, manager: members[0].clone(), code }
    }

    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &str) -> (StatusCode, axum::http::HeaderMap, String) {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost").header(header::CONTENT_LENGTH, body.len());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self.router.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        (status, headers, String::from_utf8(to_bytes(answer.into_body(), 1024 * 1024).await.unwrap().to_vec()).unwrap())
    }

    async fn get(&self, path: &str) -> (StatusCode, axum::http::HeaderMap, String) {
        self.ask(Method::GET, path, &[], "").await
    }

    async fn post(&self, path: &str, body: &str) -> (StatusCode, String) {
        let (status, _, page) = self.ask(Method::POST, path, &[("content-type", FORM)], body).await;
        (status, page)
    }

    async fn kept(&self) -> Vec<String> {
        let records = self.register.rights_records(&self.manager, parvis_model::Purpose::OwnWork, None, &PageQuery::largest()).await.unwrap().lines;
        let page = self.register.complaints(&self.manager, records[0].id, &PageQuery::largest()).await.unwrap();
        page.lines.into_iter().filter_map(|line| line.text).collect()
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

/// The value of a hidden field, or what stands between two marks.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split_once(before).unwrap().1.split_once(after).unwrap().0
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_says_in_the_language_of_the_reader_what_happens_with_a_complaint_and_needs_no_script() {
    let town = Town::new().await;
    let path = format!("/complain/{}", town.code);
    let (status, headers, page) = town.get(&path).await;
    assert_eq!(status, StatusCode::OK);
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("form-action 'self'") && !policy.contains("script-src") && policy.starts_with("default-src 'none'"), "{policy}");
    assert_eq!(headers[header::REFERRER_POLICY], "same-origin");
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    assert!(!headers.contains_key(header::SET_COOKIE) && !page.contains("<script"));
    for words in ["Vall &lt;School&gt;", "An answer is due within 30 days.", "At the office", "erased 366 days after", "maxlength=\"4000\"", "lang=\"en\""] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let (_, _, german) = town.get(&format!("{path}?language=de")).await;
    assert!(german.contains("<html lang=\"de\">") && german.contains("innerhalb von 30 Tagen beantwortet") && german.contains("value=\"de\""), "{german}");
    let (_, _, french) = town.ask(Method::GET, &path, &[("accept-language", "fr-CH, de;q=0.5")], "").await;
    assert!(french.contains("Quelle est votre réclamation\u{a0}?"), "{french}");
    for language in town.register.packs().languages() {
        for path in [path.as_str(), "/complaint"] {
            let (_, _, page) = town.get(&format!("{path}?language={language}")).await;
            assert!(!page.contains("complaint-") && !page.contains("notice-") && page.contains(&format!("<html lang=\"{language}\">")), "{page}");
        }
    }
    for absent in ["00000000", "x", "%ff", "%3Cscript%3E"] {
        let (status, _, page) = town.get(&format!("/complain/{absent}")).await;
        assert!([StatusCode::NOT_FOUND, StatusCode::BAD_REQUEST].contains(&status) && !page.contains("<script"), "{absent}: {status} {page}");
    }
    let (_, styles, _) = town.get("/plain.css").await;
    assert_eq!(styles[header::CONTENT_TYPE], "text/css; charset=utf-8");
    // The rest of the interface sends no forms.
    let (_, headers, _) = town.get("/notices").await;
    assert!(headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("form-action 'none'"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_twice_is_taken_once_and_shows_the_same_code_with_which_the_answer_is_read() {
    let town = Town::new().await;
    let path = format!("/complain/{}", town.code);
    let (_, _, form) = town.get(&path).await;
    let once = between(&form, "name=\"once\" value=\"", "\"");
    let sent = format!("language=en&once={once}&text=It+films+%3Cmy%3E+window%E2%80%AE&reach=anna%40example.org");
    let (status, first) = town.post(&path, &sent).await;
    assert_eq!(status, StatusCode::OK, "{first}");
    let code = between(&first, "<code>", "</code>");
    assert_eq!(code.len(), 24);
    let (_, again) = town.post(&path, &sent).await;
    assert_eq!(between(&again, "<code>", "</code>"), code);
    assert_eq!(town.kept().await, ["It films <my> window\\u{202e}"]);

    let (_, _, ask) = town.get("/complaint?language=it").await;
    assert!(ask.contains("Mostra la risposta"));
    let (status, waits) = town.post("/complaint", &format!("language=en&code={}", code.replace('-', "+").to_uppercase())).await;
    assert!(status == StatusCode::OK && waits.contains("has not been answered yet"), "{waits}");
    let records = town.register.rights_records(&town.manager, parvis_model::Purpose::OwnWork, None, &PageQuery::largest()).await.unwrap().lines;
    let id = town.register.complaints(&town.manager, records[0].id, &PageQuery::largest()).await.unwrap().lines[0].id;
    let reply = parvis_service::ReplyToComplaint {
        outcome: parvis_service::ComplaintOutcome::Answered,
        function: "Head <of> it".to_owned(),
        text: "<img src=x onerror=alert(1)>".to_owned(),
        to: String::new(),
        until: None,
    };
    town.register.reply_to_complaint(&town.manager, records[0].id, id, &reply).await.unwrap();
    let (_, answered) = town.post("/complaint", &format!("language=en&code={code}")).await;
    assert!(answered.contains("&lt;img src=x onerror=alert(1)&gt;") && answered.contains("Head &lt;of&gt; it") && !answered.contains("<img"), "{answered}");
    let (status, wrong) = town.post("/complaint", "language=de&code=0000-0000").await;
    assert!(status == StatusCode::NOT_FOUND && wrong.contains("Zu diesem Code gibt es keine Beschwerde"), "{status} {wrong}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_taken_is_said_with_where_to_write_and_what_was_typed_stays() {
    let town = Town::new().await;
    let path = format!("/complain/{}", town.code);
    let not_kept = |page: &str| page.contains("was not saved") && page.contains("You can write to: At the office");
    let (status, page) = town.post(&path, "language=en&text=++&reach=%22%3E%3Cb%3E").await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && not_kept(&page) && page.contains("value=\"&quot;&gt;&lt;b&gt;\""), "{status} {page}");
    let long = "x".repeat(4001);
    let (status, page) = town.post(&path, &format!("language=en&text={long}")).await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && not_kept(&page) && page.contains(&long), "{status}");
    let (status, page) = town.post(&path, &format!("language=en&text={}", "x".repeat(1024 * 1024))).await;
    assert!(status == StatusCode::PAYLOAD_TOO_LARGE && not_kept(&page), "{status} {page}");
    for broken in ["text=%ff", "text=%", "%"] {
        let (status, page) = town.post(&path, broken).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && not_kept(&page), "{broken}: {status} {page}");
    }
    let (status, _, _) = town.ask(Method::POST, &path, &[("content-type", "text/plain")], "text=x").await;
    assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    // A page of another site sends nothing in the name of its visitors.
    for (name, value) in [("origin", "https://evil.example"), ("origin", "null"), ("sec-fetch-site", "cross-site")] {
        let (status, _, _) = town.ask(Method::POST, &path, &[("content-type", FORM), (name, value)], "language=en&text=forged").await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{name} {value}");
    }
    let (status, _, _) = town.ask(Method::POST, &path, &[("content-type", FORM), ("origin", "http://localhost")], "text=ours").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(town.kept().await, ["ours"]);
}
