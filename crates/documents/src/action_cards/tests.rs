use super::*;
use crate::printing::Paper;
use crate::samples::{doctrines, saying, saying_in_turn, stadium};
use crate::site_plan::tests::{HOSTILE, is_accessible_and_lasts, printing, words};
use crate::world::{self, Looked, Set};
use parvis_plan::SitePlan;

/// What the template reads of the cards of a plan, how many pages it sets, all within their margins, and the PDF.
fn printed(plan: &SitePlan, paper: Paper, language: &str) -> (String, usize, Vec<u8>) {
    let used = plan.in_use(None).unwrap();
    let data = data(&used, &used.cards(&doctrines()), (&printing(paper), &words(language)), Printer::default());
    let Looked { set, edges: [left, right, bottom], pages } = world::look_at(TEMPLATE, &data, &[]);
    let Set::Pdf(pdf) = set else { panic!("characters without a glyph") };
    let (mm, [wide, high]) = (72.0 / 25.4, if paper == Paper::A5 { [148.0, 210.0] } else { [210.0, 297.0] });
    assert!(left > 17.0 * mm && right < (wide - 11.0) * mm && bottom < high * mm, "{left} {right} {bottom}");
    (serde_json::to_string(&data).unwrap(), pages, pdf)
}

fn read(plan: &SitePlan, paper: Paper, language: &str) -> (String, usize) {
    let (read, pages, _) = printed(plan, paper, language);
    (read, pages)
}

fn pdf(plan: &SitePlan, paper: Paper, language: &str) -> Vec<u8> {
    action_cards(&plan.in_use(None).unwrap(), &doctrines(), &printing(paper), &words(language)).unwrap()
}

#[test]
fn each_function_has_a_card_of_two_pages_for_each_procedure_in_every_language_on_both_papers() {
    for language in ["en", "de", "fr", "it", "es", "ru"] {
        let plan = stadium(language);
        let cards = plan.in_use(None).unwrap().cards(&doctrines()).len();
        for paper in [Paper::A5, Paper::A4] {
            let (_, pages, printed) = printed(&plan, paper, language);
            assert_eq!(pages, 2 * cards, "{language} {paper:?}");
            assert!(is_accessible_and_lasts(&printed));
            if language == "fr" {
                assert!(printed == pdf(&plan, paper, language), "{paper:?}");
            }
        }
    }
}

#[test]
fn a_card_has_its_verbs_first_the_words_to_say_the_number_and_who_stands_in() {
    let (read, _) = read(&stadium("en"), Paper::A5, "en");
    for said in ["\"verb\":\"Open\"", "\"may_call\":true", "999", "1 Meadow Road, 1001 Orrthevell", "Sector steward", "\"procedure\":\"Evacuation\""] {
        assert!(read.contains(said), "{said}");
    }
    // In German the verb comes last: nothing stands out.
    let (read, _) = self::read(&stadium("de"), Paper::A5, "de");
    assert!(read.contains("\"verb\":\"\"") && !read.contains("\"verb\":\"A"), "{read}");
}

#[test]
fn hostile_texts_long_words_and_a_plan_without_steps_make_cards() {
    for texts in HOSTILE.chunks(5) {
        assert!(is_accessible_and_lasts(&pdf(&saying_in_turn(texts), Paper::A5, "fr")), "{texts:?}");
    }
    for word in ["x".repeat(200), "ש".repeat(200), "A sentence that goes on. ".repeat(16)] {
        read(&saying(&word), Paper::A5, "en");
    }
    let (_, pages) = read(&SitePlan::default(), Paper::A5, "en");
    assert_eq!(pages, 1);
    assert!(is_accessible_and_lasts(&pdf(&SitePlan::default(), Paper::Letter, "ru")));
}
