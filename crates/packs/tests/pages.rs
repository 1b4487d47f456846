//! The doctrines as the pages know them: `web/src/plan/doctrines.json` is written from the packs, never by hand.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use parvis_packs::{Audience, DoctrinePack, Packs, Standing, WORKING_LANGUAGES};
use serde::Serialize;

/// What a page needs of a doctrine.
#[derive(Serialize)]
struct OfPages<'a> {
    key: &'a str,
    audience: Audience,
    numbers: &'a BTreeMap<String, Vec<String>>,
    standing: Standing,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    said_by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_its_language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    without_last_resort: Option<&'a str>,
    slogan: BTreeMap<&'a str, String>,
}

fn of_pages(pack: &DoctrinePack) -> OfPages<'_> {
    let doctrine = pack.doctrine().unwrap();
    OfPages {
        key: pack.key.get_ref(),
        audience: pack.audience,
        numbers: &pack.numbers,
        standing: doctrine.standing,
        language: doctrine.language.as_deref(),
        said_by: doctrine.said_by.as_deref(),
        in_its_language: doctrine.in_its_language.as_deref(),
        without_last_resort: doctrine.without_last_resort.as_deref(),
        slogan: WORKING_LANGUAGES.iter().map(|language| (*language, pack.in_language(language).slogan().to_owned())).collect(),
    }
}

#[test]
fn the_pages_have_the_doctrines_of_the_packs_and_no_others() {
    let packs = Packs::load(None).unwrap();
    let now = serde_json::to_string_pretty(&packs.doctrines.iter().map(of_pages).collect::<Vec<_>>()).unwrap() + "\n";
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../web/src/plan/doctrines.json");
    if std::env::var_os("WRITE").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(written == now, "the doctrines of the pages are not those of the packs; run: WRITE=1 cargo test --package parvis-packs --test pages");
}

#[test]
fn a_doctrine_of_a_country_says_who_stands_behind_it_and_is_there_in_its_language() {
    let packs = Packs::load(None).unwrap();
    for pack in packs.doctrines.iter().filter(|pack| pack.audience == Audience::General) {
        let doctrine = pack.doctrine().unwrap();
        let language = doctrine.language.as_deref().unwrap();
        assert!(doctrine.said_by.is_some(), "{}", pack.title);
        assert!(WORKING_LANGUAGES.contains(&language) || doctrine.in_its_language.is_some(), "{}", pack.title);
    }
}
