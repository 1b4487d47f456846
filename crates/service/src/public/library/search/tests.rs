use parvis_model::Caller;
use tempfile::TempDir;

use super::*;
use crate::installation::environment::{OperatingSystemRandom, SystemClock};

async fn register(folder: &TempDir) -> Register {
    Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap()
}

fn asked(text: &str) -> LibraryQuery {
    LibraryQuery { text: Some(text.to_owned()), ..LibraryQuery::default() }
}

fn keys(register: &Register, query: &LibraryQuery, language: &str) -> Vec<String> {
    register.library_found(&Caller::Nobody, query, language).unwrap().entries.into_iter().map(|entry| entry.key).collect()
}

#[tokio::test]
async fn a_practice_is_found_in_each_language_by_another_form_of_a_word_in_its_title() {
    let folder = TempDir::new().unwrap();
    let register = register(&folder).await;
    for (language, text, key) in [
        ("en", "greeted at open doors", "greeting_post"),
        ("de", "Drohnen", "drone_seen"),
        ("de", "der Drohne", "drone_seen"),
        ("fr", "portes ouvertes accueil", "greeting_post"),
        ("it", "droni", "drone_seen"),
        ("es", "drones", "drone_seen"),
        ("ru", "дронами", "drone_seen"),
        ("ru", "сумки хозяина", "found_item"),
    ] {
        assert!(keys(&register, &asked(text), language).contains(&key.to_owned()), "{language} {text}: {:?}", keys(&register, &asked(text), language));
    }
    register.close().await;
}

#[tokio::test]
async fn words_topic_and_place_narrow_together_and_what_can_be_chosen_stays() {
    let folder = TempDir::new().unwrap();
    let register = register(&folder).await;
    let whole = register.library(&Caller::Nobody, "en");
    let all: Vec<String> = whole.entries.iter().map(|entry| entry.key.clone()).collect();
    assert_eq!(keys(&register, &asked("  "), "en"), all);
    assert!(keys(&register, &asked("…"), "en").is_empty());
    let query = LibraryQuery { text: Some("gate ".to_owned()), place: Some("sport".to_owned()), topic: Some("evacuation".to_owned()) };
    let found = register.library_found(&Caller::Nobody, &query, "en").unwrap();
    assert_eq!(found.entries.first().map(|entry| entry.key.as_str()), Some("gates_open_alone"));
    assert!(found.entries.iter().all(|entry| entry.topics.contains(&Topic::Evacuation)) && found.entries.len() < keys(&register, &asked("gate "), "en").len());
    assert_eq!((found.places, found.topics), (whole.places, whole.topics));
    register.close().await;
}

#[tokio::test]
async fn what_is_no_topic_or_too_long_is_refused_and_a_language_that_nobody_offers_is_english() {
    let folder = TempDir::new().unwrap();
    let register = register(&folder).await;
    let found = |query| register.library_found(&Caller::Nobody, &query, "en");
    let unknown = found(LibraryQuery { topic: Some("revenge".to_owned()), ..LibraryQuery::default() }).unwrap_err();
    assert!(unknown.to_string().starts_with("there is no topic \"revenge\"; there are: welcome, "), "{unknown}");
    for long in ["x".repeat(201), "é".repeat(1 << 20)] {
        assert!(matches!(found(asked(&long)), Err(ServiceError::Broken(_))));
    }
    assert_eq!(keys(&register, &asked("drones "), "tlh"), keys(&register, &asked("drones "), "en"));
    register.close().await;
}
