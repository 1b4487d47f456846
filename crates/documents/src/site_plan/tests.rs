use parvis_plan::check;

use super::*;
use crate::printing::Paper;
use crate::samples::{doctrines, saying, saying_in_turn, stadium, surroundings, twenty_pages};
use crate::visit_report::tests::{SCRIPTS, holds};
use crate::world::{self, Looked, Set};

pub(crate) fn words(language: &str) -> Words {
    let packs = parvis_packs::Packs::load(None).unwrap();
    Words::new(language, packs.words(language).unwrap(), packs.words("en").unwrap()).unwrap()
}

pub(crate) fn printing(paper: Paper) -> Printing {
    Printing { marking: "amber_strict".to_owned(), day: Some([2026, 11, 27]), country: String::new(), paper }
}

/// What stands in a field somewhere: what the browser is shown by `prove scripts`, markup of the language in which documents are set, and what
/// moves a cursor, turns, hides or rings.
pub(crate) const HOSTILE: [&str; 25] = [
    "<script>executed()</script>",
    "\"><img src=x onerror=executed()>",
    "'><svg/onload=executed()>",
    "</title><script>executed()</script>",
    "</textarea><details open ontoggle=executed()>x</details>",
    "<iframe srcdoc=\"<script>parent.executed()</script>\">",
    "<a href=\"javascript:executed()\" id=x>x</a>",
    "javascript:executed()//",
    "{{constructor.constructor(\"executed()\")()}}${executed()}{ executed() }",
    "<math><mtext><table><mglyph><style><!--</style><img src=x onerror=executed()>",
    "<style>@import \"/x.css\";*{background:url(//evil.example/)}</style>",
    "<base href=\"//evil.example/\"><link rel=stylesheet href=\"//evil.example/x.css\">",
    "#panic(\"executed\") #set page(width: 1pt) #import \"/x.typ\": *",
    "#read(\"/etc/passwd\") $x^2$ *bold* _it_ `raw` = Heading <label> @ref // gone",
    "\"]) #eval(\"panic()\") [\\ \\u{202e} ~ -- --- ...",
    "a\u{0}b\u{7}\u{1b}[2J\u{9b}31m\u{7f}",
    "\u{202e}turned\u{2066}\u{2067}\u{2069}\u{feff}\u{200b}\u{2028}\u{2029}\u{e0041}",
    "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "שלום (2), דלת 3",
    "مخرج الطوارئ مغلق (2)",
    "東京タワー、入口は二つあります。北京市朝阳区",
    "\u{13000}\u{e000}\u{378}",
    "😀 👨‍👩‍👧‍👦 1️⃣ 🏳️‍🌈",
    "{ $name } { -brand } { \"}\" }",
    "…",
];

pub(super) fn to_print<'a>(plan: &'a SitePlan, ground: &'a Surroundings, findings: &'a [PlanFinding], doctrines: &'a [DoctrinePack]) -> SitePlanToPrint<'a> {
    SitePlanToPrint { plan, surroundings: ground, floor: &FloorPrint::Gone, findings, left_out: &[LeftOut::WaterUnknown], doctrines }
}

/// Prints a plan in a language; answers the PDF, what the template read, and how many pages there are.
fn print(plan: &SitePlan, language: &str) -> (Vec<u8>, String, usize) {
    let (ground, doctrines, words, how) = (surroundings(), doctrines(), words(language), printing(Paper::A4));
    let findings = check(plan, &ground, &doctrines);
    let what = to_print(plan, &ground, &findings, &doctrines);
    let read = data(&what, &how, &words, Printer::default());
    let Looked { set, edges: [left, right, bottom], pages } = world::look_at(TEMPLATE, &read, &[]);
    let Set::Pdf(pdf) = set else { panic!("characters without a glyph") };
    let mm = 72.0 / 25.4;
    assert!(left > 29.0 * mm && right < 191.0 * mm && bottom < 290.0 * mm, "{left} {right} {bottom}");
    (pdf, serde_json::to_string(&read).unwrap(), pages)
}

/// What stands where on each page of a plan.
pub(crate) fn layout(plan: &SitePlan, ground: &Surroundings, doctrines: &[DoctrinePack], language: &str) -> Vec<String> {
    let findings = check(plan, ground, doctrines);
    let read = data(&to_print(plan, ground, &findings, doctrines), &printing(Paper::A4), &words(language), Printer::default());
    world::layout(TEMPLATE, &read, &[])
}

/// The pages of a plan, drawn.
pub(crate) fn pictures(plan: &SitePlan, floor: &FloorPrint, ground: &Surroundings, doctrines: &[DoctrinePack], language: &str) -> Vec<image::GrayImage> {
    let findings = check(plan, ground, doctrines);
    let read = data(&SitePlanToPrint { floor, ..to_print(plan, ground, &findings, doctrines) }, &printing(Paper::A4), &words(language), Printer::default());
    world::pictures(TEMPLATE, &read, &read.files)
}

pub(crate) fn is_accessible_and_lasts(pdf: &[u8]) -> bool {
    ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "/MarkInfo"]
        .iter()
        .all(|mark| holds(pdf, mark))
}

#[test]
fn a_plan_is_accessible_lasts_and_is_the_same_each_time_in_each_language() {
    for language in ["en", "de", "fr", "it", "es", "ru"] {
        let plan = stadium(language);
        let (pdf, _, _) = print(&plan, language);
        assert!(is_accessible_and_lasts(&pdf), "{language}");
        if ["de", "ru"].contains(&language) {
            let (ground, doctrines) = (surroundings(), doctrines());
            let findings = check(&plan, &ground, &doctrines);
            let again = site_plan(&to_print(&plan, &ground, &findings, &doctrines), &printing(Paper::A4), &words(language));
            assert!(pdf == again.unwrap(), "{language}");
        }
    }
}

#[test]
fn every_word_of_plans_is_there_in_every_language() {
    let packs = parvis_packs::Packs::load(None).unwrap();
    let keys = |language: &str| -> Vec<String> {
        let lines = packs.words(language).unwrap().lines();
        lines.filter(|line| line.starts_with("print-")).filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned()).collect()
    };
    let english = keys("en");
    for language in ["en", "de", "fr", "it", "es", "ru"] {
        assert_eq!(keys(language), english, "{language}");
        let words = words(language);
        for code in parvis_plan::FindingCode::ALL {
            let key = format!("print-check-{code}");
            assert_ne!(words.say(&key, &[]), key, "{language}");
        }
        for unknown in LeftOut::ALL {
            let key = format!("print-left-out-{unknown}");
            assert_ne!(words.say(&key, &[]), key, "{language}");
        }
        for key in KEYS {
            assert_ne!(words.say(key, &[]), key, "{language}");
        }
    }
}

#[test]
fn a_plan_says_who_does_what_which_way_and_what_is_still_open() {
    let mut plan = stadium("en");
    plan.procedures.lockdown.as_mut().unwrap().steps[1].function = None;
    plan.assembly_points[1].minutes = Some(1);
    let (_, read, _) = print(&plan, "en");
    for said in [
        "Lockdown, step 2: nobody does this step.",
        "people walk 71\u{a0}m in 1\u{a0}min",
        "Get away, or run",
        "Match director",
        "Plan of 27 November 2026",
        "Use: \u{2068}Concert on the field\u{2069}",
        "TLP:AMBER+STRICT",
    ] {
        // The words of the doctrine are those of its pack.
        let words = doctrines().iter().find(|pack| pack.key.get_ref() == "run_hide_tell").and_then(|pack| pack.words("leave")).unwrap().says.clone();
        let said = if said.starts_with("Get away") { words.as_str() } else { said };
        assert!(read.contains(said), "{said}\n{read}");
    }
}

#[test]
fn ways_are_drawn_on_the_outline_and_what_lies_on_another_continent_is_named() {
    let mut plan = stadium("en");
    plan.assembly_points[1].at = Some(parvis_model::Position { lon: -70.0, lat: 10.0 });
    let (_, read, _) = print(&plan, "en");
    assert!(read.contains("Too far away for the plan: points 2") && read.contains("\"is\":\"sketch\""), "{read}");
    plan.rooms.iter_mut().for_each(|room| room.at = None);
    plan.assembly_points.iter_mut().for_each(|point| point.at = None);
    plan.routes.iter_mut().for_each(|route| route.path.clear());
    let nothing = Surroundings::default();
    let doctrines = doctrines();
    let read = data(&to_print(&plan, &nothing, &[], &doctrines), &printing(Paper::A4), &words("en"), Printer::default());
    assert!(!serde_json::to_string(&read).unwrap().contains("\"is\":\"sketch\""));
}

#[test]
fn an_empty_plan_is_printed_and_a_long_one_has_twenty_pages() {
    let (pdf, _, pages) = print(&SitePlan::default(), "en");
    assert!(is_accessible_and_lasts(&pdf) && pages <= 3, "{pages}");
    let (_, _, pages) = print(&twenty_pages(), "en");
    assert!((18..=22).contains(&pages), "{pages}");
}

#[test]
fn what_anybody_writes_is_shown_and_never_executed() {
    let (ground, doctrines, words) = (surroundings(), doctrines(), words("de"));
    for text in HOSTILE {
        let plan = saying(text);
        let read = data(&to_print(&plan, &ground, &[], &doctrines), &printing(Paper::A4), &words, Printer::default());
        let read = serde_json::to_string(&read).unwrap();
        let turns = |char: char| matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200e}' | '\u{200f}') || char.is_control();
        assert!(!read.chars().any(turns) && !read.contains("\\u00"), "{text:?}");
    }
    // Setting takes far longer than the rest: five of them share a plan.
    for texts in HOSTILE.chunks(5) {
        let (plan, how) = (saying_in_turn(texts), printing(Paper::A4));
        assert!(is_accessible_and_lasts(&site_plan(&to_print(&plan, &ground, &[], &doctrines), &how, &words).unwrap()), "{texts:?}");
    }
}

#[test]
fn words_of_two_hundred_letters_are_broken_and_every_script_is_printed() {
    print(&saying(&"W".repeat(200)), "en");
    let long = ["x", "ـ", "ש", "ー", "क्ष", "ก", "😀"].map(|part| part.repeat(200));
    let long = long.each_ref().map(String::as_str);
    for first in [0, 3] {
        print(&saying_in_turn(&[&long[first..], &long[..first]].concat()), "en");
    }
    for scripts in SCRIPTS.chunks(8) {
        let (ground, doctrines, words) = (surroundings(), doctrines(), words("en"));
        let plan = saying_in_turn(&scripts.iter().map(|(_, text)| *text).collect::<Vec<_>>());
        let read = data(&to_print(&plan, &ground, &[], &doctrines), &printing(Paper::Letter), &words, Printer::default());
        assert!(matches!(world::set(TEMPLATE, &read, &[]).unwrap(), Set::Pdf(_)), "{scripts:?}");
    }
}
