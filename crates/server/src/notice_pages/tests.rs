//! What programs and people without a script read of public notices.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use parvis_model::{Caller, OrganisationKind, PublicNoticeId, Role};
use parvis_service::{OperatingSystemRandom, Register, SystemClock};
use quick_xml::events::Event;
use serde_json::Value;
use tower::ServiceExt;

use crate::published::published_news;

async fn town() -> (tempfile::TempDir, axum::Router, PublicNoticeId) {
    let folder = tempfile::tempdir().unwrap();
    let register = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
    let shell = Caller::CommandLine;
    let authority = register.add_organisation(&shell, "Authority", OrganisationKind::Authority).await.unwrap().id;
    let mut members = Vec::new();
    for name in ["Ada", "Eve"] {
        members.push(Caller::Member(register.add_member(&shell, authority, Role::Coordinator, name).await.unwrap().id));
    }
    let notice = published_news(&register, &members[0], &members[1]).await;
    (folder, crate::serve::router(register, false, false), notice)
}

async fn get(router: &axum::Router, path: &str, known: Option<&str>) -> (StatusCode, HeaderMap, String) {
    let mut request = Request::get(path).header(header::HOST, "localhost:8433");
    if let Some(known) = known {
        request = request.header(header::IF_NONE_MATCH, known);
    }
    let answer = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    (status, headers, String::from_utf8(to_bytes(answer.into_body(), 1024 * 1024).await.unwrap().to_vec()).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_head_of_a_page_says_what_a_notice_is_and_no_text_gets_out_of_its_place() {
    let (_folder, router, notice) = town().await;
    let (_, headers, page) = get(&router, &format!("/news/{notice}?language=en"), None).await;
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("script-src 'self'"), "{policy}");
    for said in [
        "<title>&lt;/script&gt;&lt;b&gt;Open doors&lt;/b&gt; · Parvis</title>",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta property=\"og:description\" content=\"&quot;In&quot; &lt;short&gt; &amp; clear\">",
        "<meta property=\"og:locale:alternate\" content=\"de\">",
        "hreflang=\"de\"",
        "application/atom+xml",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let data = page.split_once("<script type=\"application/ld+json\">").unwrap().1.split_once("</script>").unwrap().0;
    let article: Value = serde_json::from_str(data).unwrap();
    assert_eq!((article["@type"].as_str(), article["inLanguage"].as_str()), (Some("NewsArticle"), Some("en")));
    assert_eq!(article["headline"], "</script><b>Open doors</b>");
    assert_eq!(article["correction"][0]["text"], "The hall opens <later>.");
    assert_eq!(article["url"], format!("http://localhost:8433/news/{notice}"));
    assert_ne!(article["dateModified"], Value::Null);
    assert!(!data.contains('<') && !page.contains("<b>Open"), "{page}");
    // In a language that it does not have, another one, which is said.
    let (_, _, russian) = get(&router, &format!("/news/{notice}?language=ru"), None).await;
    assert!(russian.contains("\"inLanguage\":\"en\""));
    for nothing in ["/news/news_00000000000000000000000000", "/news/x", "/news/%3Cscript%3E"] {
        let (_, _, page) = get(&router, nothing, None).await;
        assert!(page.contains("<title>Parvis</title>") && !page.contains("og:") && !page.contains("<script>"), "{nothing}: {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_is_valid_xml_in_each_language_and_who_has_it_is_told_so() {
    let (_folder, router, notice) = town().await;
    for language in ["en", "fr", "de", "it", "ru", "es"] {
        let (status, headers, feed) = get(&router, &format!("/news.atom?language={language}"), None).await;
        assert_eq!((status, headers[header::CONTENT_TYPE].to_str().unwrap()), (StatusCode::OK, "application/atom+xml; charset=utf-8"));
        let (mut reader, mut names, mut texts) = (quick_xml::Reader::from_str(&feed), Vec::new(), String::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => names.push(String::from_utf8(tag.name().as_ref().to_vec()).unwrap()),
                Event::Text(text) => texts += &text.decode().unwrap(),
                Event::Eof => break,
                _ => {}
            }
        }
        for name in ["feed", "id", "title", "updated", "entry", "published", "author", "name", "summary", "content"] {
            assert!(names.iter().any(|one| one == name), "{language} {name}: {feed}");
        }
        assert!(feed.contains(&format!("http://localhost:8433/news/{notice}")) && !texts.contains("public-notices"), "{feed}");
        let tag = headers[header::ETAG].to_str().unwrap().to_owned();
        assert_eq!(get(&router, &format!("/news.atom?language={language}"), Some(&tag)).await.0, StatusCode::NOT_MODIFIED);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_api_answers_who_has_a_notice_already_in_a_few_bytes_and_finds_it_by_what_it_is_about() {
    let (_folder, router, notice) = town().await;
    for path in
        ["/api/v1/notices".to_owned(), format!("/api/v1/notices/{notice}"), "/api/v1/notices?field=countering-terrorism&year=2026&written_in=de".to_owned()]
    {
        let (status, headers, said) = get(&router, &path, None).await;
        assert!(status == StatusCode::OK && said.contains(&notice.to_string()), "{path}: {said}");
        let tag = headers[header::ETAG].to_str().unwrap().to_owned();
        let (status, _, nothing) = get(&router, &path, Some(&tag)).await;
        assert_eq!((status, nothing.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
    }
    let (_, _, none) = get(&router, "/api/v1/notices?written_in=fr", None).await;
    assert!(none.contains("\"total\":0"), "{none}");
    assert_eq!(get(&router, &format!("/api/v1/notices/{notice}/picture"), None).await.0, StatusCode::NOT_FOUND);
    assert_eq!(get(&router, "/api/v1/notices?kind=rumour", None).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(get(&router, "/api/v1/notice-drafts", None).await.0, StatusCode::UNAUTHORIZED);
}
