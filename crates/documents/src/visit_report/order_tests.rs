//! What stands where in a report: findings, photographs, points, numbers.

use super::sample;
use super::tests::{check_edges, holds, photograph, photograph_of, printed, report, words};
use super::*;

fn titled(part: &Part<PrintedFinding>) -> (&str, Vec<String>) {
    (part.title.as_str(), part.lines.iter().map(|line| serde_json::to_value(line).unwrap()["says"].as_str().unwrap().to_owned()).collect())
}

#[test]
fn what_is_open_and_urgent_comes_first_and_the_rest_by_part_of_the_place() {
    let mut report = report();
    let one = report.findings[0].clone();
    let section = report.sections[0].clone();
    report.sections.push(SectionLine { title: "Around".to_owned(), ..section });
    let with = |says: &str, severity: &str, section, status: &str| FindingLine {
        says: says.to_owned(),
        severity: severity.to_owned(),
        section,
        agreed: Some(AgreedLine { responsible: String::new(), due: None, status: status.to_owned() }),
        ..one.clone()
    };
    report.findings =
        vec![with("done", "high", 0, "treated"), with("first", "high", 1, "open"), with("later", "low", 1, "open"), with("soon", "medium", 0, "open")];
    let data = printed(&report);
    let first = serde_json::to_value(&data.report.first).unwrap();
    assert_eq!((first.as_array().unwrap().len(), &first[0]["says"]), (1, &"\u{2068}first\u{2069}".into()));
    assert_eq!(first[0]["agreed"], serde_json::json!(["Nobody named yet", "No date agreed yet"]));
    let others: Vec<_> = data.report.others.iter().map(titled).collect();
    let isolated = |text: &str| format!("\u{2068}{text}\u{2069}");
    let (ways, around) = (isolated("Ways out"), isolated("Around"));
    assert_eq!(others, [(ways.as_str(), vec![isolated("soon"), isolated("done")]), (around.as_str(), vec![isolated("later")])]);
    // Where nothing grave is open, what is to be done within months comes first, and what can wait never does.
    report.findings.remove(1);
    assert_eq!(printed(&report).report.first.len(), 1);
    report.findings.truncate(2);
    assert_eq!(printed(&report).report.first.len(), 0);
    assert!(visit_report(&report, &words("de")).is_ok());
}

#[test]
fn who_may_not_know_what_was_agreed_is_told_neither_who_nor_until_when() {
    let mut report = report();
    report.findings[0].agreed = None;
    report.recipients = None;
    let data = printed(&report);
    assert!(serde_json::to_value(&data.report.first[0]).unwrap().get("agreed").is_none() && data.report.recipients.is_none());
    assert!(visit_report(&report, &words("en")).is_ok());
}

#[test]
fn each_photograph_stands_once_where_it_belongs_and_its_number_wherever_else() {
    let report = sample::sample();
    let (first, others) = in_order(&report);
    let placed = PlacedPhotographs::of(&report, &first.iter().chain(&others).copied().collect::<Vec<_>>());
    assert_eq!(placed.leads, [Some(1), None, None, Some(2)], "the second has none; the third is about the street");
    assert_eq!((placed.number(0), placed.number(1), placed.number(2), placed.number(3)), (Some(1), Some(2), Some(3), Some(4)));
    assert!(placed.beneath[5] == [3] && placed.beneath[0].is_empty() && placed.loose.is_empty());
    let answer = |index: usize| serde_json::to_value(&data(&report, &words("en"), Printer::default()).report.answers).unwrap()[index].clone();
    // The parts come in the order of the survey.
    assert_eq!(answer(2)["lines"][0]["photographs"], "Other photographs: 2");
    let pdf = visit_report(&report, &words("en")).unwrap();
    assert_eq!(pdf.windows(9).filter(|window| window == b"DCTDecode").count(), 3, "two of the four are the same drawing, and kept once");
}

#[test]
fn points_have_the_numbers_of_the_plan_first_those_of_what_is_to_be_done() {
    let report = sample::sample();
    let data = printed(&report);
    let first = serde_json::to_value(&data.report.first).unwrap();
    assert_eq!((&first[0]["points"], &first[1]["points"]), (&serde_json::json!([1]), &serde_json::json!([])));
    let plan = serde_json::to_value(data.report.plan.as_ref().unwrap()).unwrap();
    let legend: Vec<&str> = plan["legend"].as_array().unwrap().iter().map(|point| point["whereabouts"].as_str().unwrap()).collect();
    assert_eq!(legend[0], "\u{2068}side door, north\u{2069}");
    assert_eq!(legend.len(), 4);
    assert_eq!(plan["legend"][0]["lies"], "15 m north-west of the middle of the place");
}

#[test]
fn a_report_with_two_hundred_photographs_is_made_and_a_name_of_a_damaged_one_is_said() {
    let mut report = report();
    report.photographs = (0..200).map(|index| photograph(&format!("door {index}"), 64 + index)).collect();
    report.answers[0].answers[0].photographs = (0..150).collect();
    report.unreadable = vec!["image (2).jpg".to_owned()];
    let data = printed(&report);
    assert_eq!(data.report.unreadable, "These photographs could not be read, and are missing here: \u{2068}image (2).jpg\u{2069}");
    assert_eq!((data.report.loose.len(), data.files.len()), (50, 200));
    check_edges(&data);
    let pdf = visit_report(&report, &words("en")).unwrap();
    assert!(holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>"));
    assert_eq!(pdf, visit_report(&report, &words("en")).unwrap());
}

#[test]
fn numbers_are_written_as_in_the_language_and_few_answers_are_said_to_be_few() {
    let mut report = report();
    report.sections[0].answered = 1;
    let row = |language: &str| serde_json::to_value(&data(&report, &words(language), Printer::default()).report.sections[0]).unwrap();
    assert_eq!((&row("en")["value"], &row("en")["range"]), (&"(50)".into(), &"37.5–62.5".into()));
    assert_eq!(row("de")["range"], "37,5–62,5");
    assert!(printed(&report).report.few && !printed(&super::tests::report()).report.few);
}

#[test]
fn a_photograph_of_one_pixel_by_thousands_takes_the_place_of_a_photograph_and_no_page_of_its_own() {
    // As cover, beside a finding, beneath an answer, and belonging to nothing.
    let with = |sizes: [u32; 2]| {
        let mut report = sample::sample();
        let strip = photograph_of("a strip", sizes);
        report.photographs = (0..report.photographs.len() + 3).map(|_| strip.clone()).collect();
        check_edges(&printed(&report))
    };
    let usual = with([800, 600]);
    for sizes in [[1, 2_048], [2_048, 1], [1, 1], [3, 2_000], [205, 2_048]] {
        let pages = with(sizes);
        assert!(pages <= usual + 1, "{sizes:?}: {pages} pages instead of {usual}");
    }
    let mut report = sample::sample();
    report.photographs[0] = photograph_of("a strip", [1, 2_048]);
    assert!(visit_report(&report, &words("en")).is_ok());
}
