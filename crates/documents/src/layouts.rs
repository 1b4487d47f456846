//! Whether the pages of plans, cards and volunteers look as they did: what stands where on each page is compared with what is kept in `layouts.txt`. A
//! change that is wanted is written by `PARVIS_WRITE_LAYOUTS=1`, and looked at: `docs/site-plan.md` says how.

use std::fmt::Write;
use std::path::Path;

use crate::printing::Paper;
use crate::samples::{doctrines, hall, stadium, surroundings};
use crate::site_plan::tests::{printing, words};
use crate::text::Printer;
use crate::{action_cards, site_plan, volunteer_pages, world};

#[test]
fn every_page_looks_as_it_did() {
    let mut found = String::new();
    for language in ["en", "de"] {
        let (plan, words, doctrines) = (stadium(language), words(language), doctrines());
        let pages = site_plan::tests::layout(&plan, &surroundings(), &doctrines, language);
        let mut add = |name: &str, pages: Vec<String>| {
            (1..).zip(pages).for_each(|(number, page): (usize, String)| writeln!(found, "{name}, {language}, page {number}: {page}").unwrap());
        };
        add("site plan", pages);
        let used = plan.in_use(None).unwrap();
        for (name, paper) in [("cards on A5", Paper::A5), ("cards on A4", Paper::A4)] {
            let data = action_cards::data(&used, &used.cards(&doctrines), (&printing(paper), &words), Printer::default());
            add(name, world::layout(action_cards::TEMPLATE, &data, &[]));
        }
        let hall = parvis_plan::open_volunteer(&hall(language, &[])).unwrap().plan;
        let data = volunteer_pages::data(&hall, &printing(Paper::A4), &words, Printer::default());
        add("four pages", world::layout(volunteer_pages::TEMPLATE, &data, &[]));
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/layouts.txt");
    if std::env::var_os("PARVIS_WRITE_LAYOUTS").is_some() {
        std::fs::write(&file, &found).unwrap();
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    let differ: Vec<&str> = found.lines().zip(kept.lines()).filter(|(now, before)| now != before).map(|(now, _)| now).collect();
    assert!(differ.is_empty() && found.lines().count() == kept.lines().count(), "these pages look different: {differ:#?}");
}
