//! What documents cost on a warm renderer, the documents of the pictures, and the plans that `cargo xtask bench documents` prints.

#![expect(clippy::unwrap_used, reason = "a measurement fails where something is wrong")]
#![expect(dead_code, reason = "the samples serve the tests as well")]

#[path = "../src/samples.rs"]
mod samples;
#[path = "../src/samples_of_lists.rs"]
mod samples_of_lists;
#[path = "../src/samples_of_rights.rs"]
mod samples_of_rights;

use std::path::Path;

use parvis_documents::{
    ComplaintsPrinted, DutyCondition, DutyOwed, DutySource, DutyStatement, DutyTold, FindingToDo, FindingsList, FloorPrint, MeasurePrinted, Paper,
    PersonPrinted, Printing, RightsAnswerPrinted, RightsRecordPrinted, RightsStepPrinted, SitePlanToPrint, Words, action_cards, duty_statement, findings_list,
    rights_record, site_plan, site_plan_to_edit, volunteer_pages,
};
use parvis_plan::{SitePlan, check, left_out, open_volunteer};
use rustix::time::{ClockId, clock_gettime};

/// Processor time of this process, in milliseconds.
fn cpu() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    f64::from(u32::try_from(time.tv_sec).unwrap()) * 1e3 + f64::from(u32::try_from(time.tv_nsec).unwrap()) / 1e6
}

fn words(language: &str) -> Words {
    let packs = parvis_packs::Packs::load(None).unwrap();
    Words::new(language, packs.words(language).unwrap(), packs.words("en").unwrap()).unwrap()
}

fn printing(paper: Paper, country: &str) -> Printing {
    Printing { marking: "amber".to_owned(), day: Some([2026, 11, 27]), country: country.to_owned(), paper }
}

fn plan(plan: &SitePlan, words: &Words) -> Vec<u8> {
    let (surroundings, doctrines) = (samples::surroundings(), samples::doctrines());
    let (jpeg, size) = samples::floor();
    let floor = FloorPrint::Shown { jpeg: jpeg.into(), size };
    let (findings, left_out) = (check(plan, &surroundings, &doctrines), left_out(&surroundings));
    let what = SitePlanToPrint { plan, surroundings: &surroundings, floor: &floor, findings: &findings, left_out: &left_out, doctrines: &doctrines };
    site_plan(&what, &printing(Paper::A4, ""), words).unwrap()
}

fn to_edit(plan: &SitePlan, words: &Words) -> Vec<u8> {
    let (surroundings, doctrines) = (samples::surroundings(), samples::doctrines());
    let findings = check(plan, &surroundings, &doctrines);
    let what = SitePlanToPrint { plan, surroundings: &surroundings, floor: &FloorPrint::Gone, findings: &findings, left_out: &[], doctrines: &doctrines };
    site_plan_to_edit(&what, &printing(Paper::A4, ""), words).unwrap()
}

fn cards(plan: &SitePlan, paper: Paper, words: &Words) -> Vec<u8> {
    action_cards(&plan.in_use(None).unwrap(), &samples::doctrines(), &printing(paper, ""), words).unwrap()
}

fn pages(language: &str, words: &Words) -> Vec<u8> {
    let opened = open_volunteer(&samples::hall(language, &[])).unwrap();
    volunteer_pages(&opened.plan, &printing(Paper::A4, opened.plan.answer("country")), words).unwrap()
}

/// The least of seven runs after one that warms up, and the size.
fn cost(name: &str, mut make: impl FnMut() -> Vec<u8>) {
    let size = make().len();
    let runs = (0..7).map(|_| {
        let before = cpu();
        drop(make());
        cpu() - before
    });
    let mut runs: Vec<f64> = runs.collect();
    runs.sort_by(f64::total_cmp);
    println!("| {name} | {:.0} | {:.0} | {:.0} kB |", runs.first().unwrap(), runs.get(3).unwrap(), f64::from(u32::try_from(size).unwrap()) / 1e3);
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let [plans, folder] = &wanted[..] {
        assert_eq!(plans, "--plans");
        for (name, plan) in [("twenty", samples::twenty_pages()), ("stadium", samples::stadium("en"))] {
            std::fs::write(Path::new(folder).join(format!("{name}.json")), parvis_plan::write(&plan).unwrap()).unwrap();
        }
        return;
    }
    if let [folder] = &wanted[..] {
        let folder = Path::new(folder);
        for language in ["en", "de"] {
            let words = words(language);
            let stadium = samples::stadium(language);
            for (name, pdf) in [
                ("plan", plan(&stadium, &words)),
                ("floor", plan(&samples::on_floor(language), &words)),
                ("cards-a5", cards(&stadium, Paper::A5, &words)),
                ("cards-a4", cards(&stadium, Paper::A4, &words)),
                ("pages", pages(language, &words)),
                ("findings", findings_list(&samples_of_lists::findings(language, true), &printing(Paper::A4, ""), &words).unwrap()),
                ("rights", rights_record(&samples_of_rights::camera(language), &printing(Paper::A4, ""), &words).unwrap()),
                ("duties", duty_statement(&samples_of_lists::duties(language), &printing(Paper::A4, ""), &words).unwrap()),
            ] {
                std::fs::write(folder.join(format!("{name}-{language}.pdf")), pdf).unwrap();
            }
            std::fs::write(folder.join(format!("plan-{language}.docx")), to_edit(&stadium, &words)).unwrap();
        }
        std::fs::write(folder.join("twenty.pdf"), plan(&samples::twenty_pages(), &words("en"))).unwrap();
        return;
    }
    let (english, stadium, twenty) = (words("en"), samples::stadium("en"), samples::twenty_pages());
    println!("| document | CPU ms, least of 7 | CPU ms, median | size |\n|---|---|---|---|");
    cost("site plan of 20 pages", || plan(&twenty, &english));
    cost("site plan of the stadium", || plan(&stadium, &english));
    cost("action cards of the stadium, A5", || cards(&stadium, Paper::A5, &english));
    cost("site plan of 20 pages, for word processors", || to_edit(&twenty, &english));
    cost("four pages of a volunteer", || pages("en", &english));
}
