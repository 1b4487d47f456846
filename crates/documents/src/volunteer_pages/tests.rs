use super::*;
use crate::printing::Paper;
use crate::samples::hall;
use crate::site_plan::tests::{HOSTILE, is_accessible_and_lasts, words};
use crate::world::{self, Looked, Set};
use parvis_plan::open_volunteer;

fn how(country: &str, paper: Paper) -> Printing {
    Printing { marking: "amber".to_owned(), day: Some([2026, 11, 27]), country: country.to_owned(), paper }
}

fn opened(text: &str) -> VolunteerPlan {
    open_volunteer(text).unwrap().plan
}

/// What the template reads, how many pages it sets, all within their margins, and the PDF.
fn printed(plan: &VolunteerPlan, printing: &Printing, language: &str) -> (String, usize, Vec<u8>) {
    let data = data(plan, printing, &words(language), Printer::default());
    let Looked { set, edges: [left, right, bottom], pages } = world::look_at(TEMPLATE, &data, &[]);
    let Set::Pdf(pdf) = set else { panic!("characters without a glyph") };
    let mm = 72.0 / 25.4;
    assert!(left > 23.0 * mm && right < 203.0 * mm && bottom < 297.0 * mm, "{left} {right} {bottom}");
    (serde_json::to_string(&data).unwrap(), pages, pdf)
}

fn read(plan: &VolunteerPlan, printing: &Printing, language: &str) -> (String, usize) {
    let (read, pages, _) = printed(plan, printing, language);
    (read, pages)
}

#[test]
fn there_are_four_pages_in_every_language_on_both_papers_the_same_each_time() {
    for language in ["en", "de", "fr", "it", "es", "ru"] {
        let plan = opened(&hall(language, &[]));
        for paper in [Paper::A4, Paper::Letter] {
            let (_, pages, pdf) = printed(&plan, &how("DE", paper), language);
            assert_eq!(pages, 4, "{language} {paper:?}");
            assert!(is_accessible_and_lasts(&pdf), "{language}");
            if language == "it" {
                assert!(pdf == volunteer_pages(&plan, &how("DE", paper), &words(language)).unwrap(), "{paper:?}");
            }
        }
    }
}

#[test]
fn the_pages_say_what_the_browser_says() {
    let (said, _) = read(&opened(&hall("de", &[])), &how("DE", Paper::A4), "de");
    for words in [
        "Räumung",
        "Draußen \u{2068}110 / 112\u{2069} anrufen.",
        "Fliehen.",
        "Plan vom 27. November 2026. Zu prüfen bis 27. November 2027.",
        "„Hier ist \u{2068}Gemeindehaus Azebrod\u{2069}, \u{2068}Weberweg 12\u{2069}, \u{2068}1001 Azebrod\u{2069}.",
        "1 von 4",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
}

#[test]
fn words_for_closing_doors_and_going_back_in_need_the_three_confirmations() {
    let plan = opened(&hall("en", &[]).replace("\"ok_help\":\"yes\"", "\"ok_help\":\"\""));
    let (said, _) = read(&plan, &how("GB", Paper::A4), "en");
    assert!(!said.contains("We are closing the doors") && !said.contains("It is over. The emergency services"), "{said}");
    assert!(said.contains("Please leave now"));
}

#[test]
fn a_number_keeps_its_zeros_dates_are_those_of_the_country_and_children_hear_no_slogan() {
    let text = hall("en", &[]).replace("\"number\":\"999\"", "\"number\":\"000\"").replace("\"country\":\"GB\"", "\"country\":\"AU\"");
    let (said, _) = read(&opened(&text), &how("AU", Paper::A4), "en");
    assert!(said.contains("Call \u{2068}000\u{2069} from outside.") && said.contains("Escape."), "{said}");
    let (said, _) = read(&opened(&text), &how("US", Paper::Letter), "en");
    assert!(said.contains("Plan of November 27, 2026."), "{said}");
    let (said, _) = read(&opened(&text.replace("\"club\"", "\"school\"")), &how("AU", Paper::A4), "en");
    assert!(!said.contains("Escape.") && said.contains("Follow the adults."), "{said}");
    let (said, _) = read(&opened(&hall("ru", &[])), &how("RU", Paper::A4), "ru");
    assert!(said.contains("27 ноября 2026 года. Проверить до 27 ноября 2027 года."), "{said}");
}

#[test]
fn hostile_texts_long_words_and_an_empty_plan_make_pages() {
    let long = ["x".repeat(60), "ש".repeat(60), "दरवाज़ा ".repeat(7)];
    let short = |text: &str| text.chars().take(55).collect::<String>();
    let texts: Vec<String> = HOSTILE.into_iter().chain(long.iter().map(String::as_str)).map(short).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    for text in &texts {
        let plan = opened(&hall("en", &[text]));
        let said = serde_json::to_string(&data(&plan, &how("GB", Paper::A4), &words("en"), Printer::default())).unwrap();
        assert!(!said.chars().any(|char| char.is_control() || matches!(char, '\u{202a}'..='\u{202e}')) && !said.contains("\\u00"), "{text:?}");
    }
    for texts in texts.chunks(4) {
        let pages = volunteer_pages(&opened(&hall("en", texts)), &how("GB", Paper::A4), &words("en"));
        assert!(is_accessible_and_lasts(&pages.unwrap()), "{texts:?}");
    }
    for text in ["W".repeat(55), "ש".repeat(55), short(HOSTILE[8]), HOSTILE[14].to_owned()] {
        read(&opened(&hall("en", &[&text])), &how("GB", Paper::A4), "en");
    }
    let (said, pages) = read(&opened("{\"parvis_plan\":1}"), &how("", Paper::A4), "en");
    assert!(pages == 4 && said.contains("Call the emergency services from outside."), "{said}");
}

#[test]
fn what_stands_for_an_answer_is_filled_once_and_never_again() {
    let plan = opened(
        "{\"parvis_plan\":1,\"answers\":{\"name\":\"{number} hall\",\"number\":\"112\"},\"steps\":{\"room\":[{\"do\":\"At {name} call {number}, {x} {\",\"by\":\"lead\"}]}}",
    );
    let (said, _) = read(&plan, &how("", Paper::A4), "en");
    assert!(said.contains("At \u{2068}{number} hall\u{2069} call \u{2068}112\u{2069}, {x} {"), "{said}");
}
