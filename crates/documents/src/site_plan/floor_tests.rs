//! Plans on a picture of the floor.

use super::tests::{is_accessible_and_lasts, printing, to_print, words};
use super::*;
use crate::printing::Paper;
use crate::samples::{doctrines, floor, on_floor, placed, surroundings};
use crate::visit_report::tests::holds;
use crate::world::{self, Looked, Set};

fn shown(size: Option<[u32; 2]>) -> FloorPrint {
    let (jpeg, own) = floor();
    FloorPrint::Shown { jpeg: jpeg.into(), size: size.unwrap_or(own) }
}

/// What the template reads of a plan and its floor, and the PDF.
fn print(plan: &SitePlan, floor: &FloorPrint, ground: &Surroundings, language: &str) -> (serde_json::Value, Vec<u8>) {
    let doctrines = doctrines();
    let what = SitePlanToPrint { floor, ..to_print(plan, ground, &[], &doctrines) };
    let read = data(&what, &printing(Paper::A4), &words(language), Printer::default());
    let Looked { set, edges: [left, right, bottom], .. } = world::look_at(TEMPLATE, &read, &read.files);
    let Set::Pdf(pdf) = set else { panic!("characters without a glyph") };
    let mm = 72.0 / 25.4;
    assert!(left > 29.0 * mm && right < 191.0 * mm && bottom < 290.0 * mm, "{left} {right} {bottom}");
    (serde_json::to_value(&read).unwrap(), pdf)
}

/// The drawing in what the template reads.
fn drawn(read: &serde_json::Value) -> Option<serde_json::Value> {
    let blocks = read["plan"]["parts"].as_array().unwrap().iter().flat_map(|part| part["blocks"].as_array().unwrap());
    blocks.clone().find(|block| block["is"] == "sketch").map(|block| block["drawing"].clone())
}

#[test]
fn a_floor_lies_beneath_the_drawing_with_words_for_those_who_do_not_see_it() {
    for language in ["en", "de", "fr", "it", "es", "ru"] {
        let (read, pdf) = print(&on_floor(language), &shown(None), &surroundings(), language);
        assert!(is_accessible_and_lasts(&pdf) && holds(&pdf, "/DCTDecode"), "{language}");
        let floor = drawn(&read).unwrap()["floor"].clone();
        assert_eq!(floor["alt"], words(language).say("print-floor-alt", &[]));
        assert!(!read.to_string().contains(&words(language).say("print-floor-left-out", &[("why", "gone")])), "{language}");
    }
}

#[test]
fn a_floor_that_cannot_be_shown_is_left_out_and_the_page_says_why() {
    let mut far = on_floor("en");
    far.picture.as_mut().unwrap().at.lat += 1.0;
    let table = [
        (on_floor("en"), FloorPrint::Withheld, "you are not allowed to see the files of this plan"),
        (on_floor("en"), FloorPrint::Gone, "its picture is not with this plan"),
        (on_floor("en"), FloorPrint::Damaged, "its picture is damaged"),
        (far, shown(None), "it lies too far away"),
    ];
    for (plan, floor, says) in table {
        let (read, pdf) = print(&plan, &floor, &surroundings(), "en");
        assert!(is_accessible_and_lasts(&pdf) && !holds(&pdf, "/DCTDecode"), "{says}");
        assert!(read.to_string().contains(says) && drawn(&read).unwrap()["floor"].is_null(), "{says}");
    }
    let without = SitePlan { picture: None, ..on_floor("en") };
    let (read, pdf) = print(&without, &shown(None), &surroundings(), "en");
    assert!(!read.to_string().contains("The floor plan is not shown here") && !holds(&pdf, "/DCTDecode"), "a plan that names none has none");
}

#[test]
fn a_floor_alone_is_drawn_where_nothing_else_is_known() {
    let plan = SitePlan { picture: Some(placed(40.0, 0.0)), ..SitePlan::default() };
    let floor = drawn(&print(&plan, &shown(None), &Surroundings::default(), "en").0).unwrap()["floor"].clone();
    let wide = floor["wide"].as_f64().unwrap();
    assert!((90.0..=133.0).contains(&wide) && (wide * 1_060.0 / 1_360.0 - floor["high"].as_f64().unwrap()).abs() < 0.1, "{floor}");
    let (read, _) = print(&plan, &FloorPrint::Gone, &Surroundings::default(), "en");
    assert!(drawn(&read).is_none() && read.to_string().contains("its picture is not with this plan"));
}

#[test]
fn a_floor_is_as_wide_as_its_metres_and_turns_about_its_middle() {
    let at = |degrees: f64| {
        let plan = SitePlan { picture: Some(placed(40.0, degrees)), ..on_floor("en") };
        drawn(&print(&plan, &shown(None), &surroundings(), "en").0).unwrap()
    };
    let (straight, turned) = (at(0.0), at(90.0));
    let figures = |drawing: &serde_json::Value| [0, 1].map(|axis: usize| drawing["floor"]["at"][axis].as_f64().unwrap());
    assert_eq!(figures(&straight), figures(&turned), "what is drawn besides reaches further than the floor");
    let metres: f64 = straight["scale_said"].as_str().unwrap().chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap();
    let (bar, wide) = (straight["scale"].as_f64().unwrap(), straight["floor"]["wide"].as_f64().unwrap());
    assert!((wide / bar * metres - 40.0).abs() < 0.5, "{wide} {bar} {metres}");
}

#[test]
fn the_corners_of_a_floor_that_is_turned_clockwise_lie_in_the_drawing() {
    let lies = |degrees| parvis_plan::SketchedPicture { middle: [100.0, 0.0], metres: 40.0, degrees };
    let corners = |degrees| floor::Floor::of(Some(lies(degrees)), &shown(Some([200, 100])), 0.0).unwrap().corners().map(|at| at.map(f64::round));
    assert_eq!(corners(0.0), [[80.0, 10.0], [120.0, 10.0], [120.0, -10.0], [80.0, -10.0]]);
    assert_eq!(corners(90.0), [[110.0, 20.0], [110.0, -20.0], [90.0, -20.0], [90.0, 20.0]], "the upper left corner is at the upper right");
}

#[test]
fn a_strip_of_one_pixel_and_a_floor_of_two_kilometres_break_no_page() {
    for (size, metres) in [([1, 2_048], 2_000.0), ([2_048, 1], 1.0), ([1, 2_048], 1.0), ([0, 0], 40.0), ([u32::MAX, 1], 2_000.0)] {
        let plan = SitePlan { picture: Some(placed(metres, 33.0)), ..on_floor("en") };
        let (_, pdf) = print(&plan, &shown(Some(size)), &surroundings(), "en");
        assert!(is_accessible_and_lasts(&pdf), "{size:?}");
    }
}
