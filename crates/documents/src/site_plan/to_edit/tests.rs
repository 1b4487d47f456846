use std::collections::BTreeSet;
use std::io::Read;

use parvis_plan::{Surroundings, check};
use quick_xml::events::Event;

use super::*;
use crate::FloorPrint;
use crate::samples::{doctrines, saying, saying_in_turn, stadium, surroundings};
use crate::site_plan::tests::{HOSTILE, printing, words};

fn made(plan: &parvis_plan::SitePlan, language: &str, paper: Paper) -> Vec<u8> {
    let (ground, doctrines): (Surroundings, _) = (surroundings(), doctrines());
    let findings = check(plan, &ground, &doctrines);
    let what = SitePlanToPrint { plan, surroundings: &ground, floor: &FloorPrint::Gone, findings: &findings, left_out: &[], doctrines: &doctrines };
    site_plan_to_edit(&what, &printing(paper), &words(language)).unwrap()
}

/// The files in it, each well-formed: the names of their elements, and the texts of the document, header and footer.
fn opened(file: &[u8]) -> (BTreeSet<String>, String, Vec<(String, String)>) {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let (mut elements, mut texts, mut parts) = (BTreeSet::new(), String::new(), Vec::new());
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().to_owned();
        let mut content = String::new();
        entry.read_to_string(&mut content).unwrap();
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let mut reader = quick_xml::Reader::from_str(&content);
            loop {
                match reader.read_event().unwrap() {
                    Event::Start(element) | Event::Empty(element) => {
                        elements.insert(String::from_utf8(element.name().as_ref().to_vec()).unwrap());
                    }
                    Event::Text(text) if name == "word/document.xml" => texts.push_str(&text.decode().unwrap()),
                    Event::GeneralRef(reference) if name == "word/document.xml" => match &*reference.decode().unwrap() {
                        "lt" => texts.push('<'),
                        "gt" => texts.push('>'),
                        "amp" => texts.push('&'),
                        "quot" => texts.push('"'),
                        "apos" => texts.push('\''),
                        other => panic!("{other}"),
                    },
                    Event::DocType(_) => panic!("a document type in {name}"),
                    Event::Eof => break,
                    _ => {}
                }
            }
        }
        parts.push((name, content));
    }
    (elements, texts, parts)
}

fn part<'a>(parts: &'a [(String, String)], name: &str) -> &'a str {
    &parts.iter().find(|(known, _)| known == name).unwrap().1
}

#[test]
fn a_plan_opens_again_as_a_document_with_headings_tables_its_marking_and_its_language() {
    for (language, tag) in [("en", "en-GB"), ("de", "de-DE")] {
        let file = made(&stadium(language), language, Paper::A4);
        assert_eq!(file, made(&stadium(language), language, Paper::A4), "the same plan gives the same bytes");
        let (elements, texts, parts) = opened(&file);
        assert!(elements.contains("w:tbl") && elements.contains("w:numPr"), "{elements:?}");
        let title = if language == "de" { "Stadion Orrthevell" } else { "Orrthevell Stadium" };
        assert!(texts.contains(title) && texts.contains(&words(language).say("plan-lockdown", &[])), "{texts}");
        assert!(!texts.contains(['\u{2068}', '\u{2069}', '\u{ad}', '\u{200b}']));
        let document = part(&parts, "word/document.xml");
        assert!(document.contains("w:val=\"Heading1\"") && document.contains("w:val=\"Title\""));
        assert!(part(&parts, "word/styles.xml").contains(&format!("<w:lang w:val=\"{tag}\"")));
        assert!(part(&parts, "docProps/core.xml").contains(title));
        for edge in ["word/header1.xml", "word/footer1.xml"] {
            assert!(part(&parts, edge).contains("TLP:AMBER+STRICT"), "{edge}");
        }
        assert!(document.contains("w:w=\"11906\""));
    }
    assert!(part(&opened(&made(&stadium("en"), "en", Paper::Letter)).2, "word/document.xml").contains("w:w=\"12240\""));
}

#[test]
fn each_style_has_its_parts_in_the_order_of_the_standard_and_one_is_the_default() {
    const ORDER: [&str; 6] = ["w:name", "w:basedOn", "w:next", "w:qFormat", "w:pPr", "w:rPr"];
    let parts = opened(&made(&stadium("en"), "en", Paper::A4)).2;
    let styles = part(&parts, "word/styles.xml");
    assert_eq!(styles.matches("w:default=\"1\"").count(), 1);
    let (mut reader, mut depth, mut last, mut seen) = (quick_xml::Reader::from_str(styles), 0, 0, BTreeSet::new());
    loop {
        let event = reader.read_event().unwrap();
        if let Event::Start(element) | Event::Empty(element) = &event {
            let name = String::from_utf8(element.name().as_ref().to_vec()).unwrap();
            if depth == 1 {
                last = 0;
                seen.extend(element.try_get_attribute("w:styleId").unwrap().map(|id| String::from_utf8(id.value.to_vec()).unwrap()));
            } else if depth == 2 && !seen.is_empty() {
                let place = ORDER.iter().position(|known| *known == name).unwrap();
                assert!(place >= last, "{name}");
                last = place;
            }
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["Heading1", "Heading2", "Normal", "Title"]);
}

#[test]
fn what_anybody_writes_is_text_in_a_document_that_is_edited_too() {
    let known = opened(&made(&saying("Plain"), "en", Paper::A4)).0;
    let (elements, texts, parts) = opened(&made(&saying_in_turn(&HOSTILE), "en", Paper::A4));
    let more: BTreeSet<&String> = elements.difference(&known).collect();
    // A text that runs right to left brings its direction, and nothing else.
    assert!(more.iter().all(|element| *element == "w:bidi"), "{more:?}");
    for text in [HOSTILE[0], HOSTILE[4], HOSTILE[8], HOSTILE[13], HOSTILE[18], HOSTILE[20], HOSTILE[23]] {
        assert!(texts.contains(text), "{text}");
    }
    let turns = |char: char| matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}') || char.is_control() && char != '\n';
    assert!(parts.iter().all(|(_, content)| !content.chars().any(turns)));
}

#[test]
fn the_language_has_the_country_of_its_readers() {
    assert_eq!([tag("de", "AT"), tag("en", ""), tag("fr", "ca"), tag("ja", "")].join(" "), "de-AT en-GB fr-FR ja");
}
