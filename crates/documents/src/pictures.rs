//! Whether the pages of every document look as they did: each page is drawn small and in grey, and compared with the picture that is kept of it in
//! `src/pictures`. Where pages differ, a picture of them is written to the target folder: as kept, as drawn now, and where they differ in red. A change that
//! is wanted is written by `PARVIS_WRITE_LAYOUTS=1`, and looked at: `docs/site-plan.md` says how.

use std::path::{Path, PathBuf};

use image::{GrayImage, Luma, Rgb, RgbImage};

use crate::printing::Paper;
use crate::samples::{doctrines, floor, hall, on_floor, stadium, surroundings};
use crate::samples_of_lists::{duties, findings};
use crate::samples_of_rights::camera;
use crate::site_plan::tests::{printing, words};
use crate::text::Printer;
use crate::visit_report::VisitReport;
use crate::{FloorPrint, action_cards, duty_statement, findings_list, rights_record, site_plan, visit_report, volunteer_pages, world};

/// Pages beside each other on a sheet, and what lies between them.
const ACROSS: u32 = 6;
const GAP: u32 = 4;
const GROUND: Luma<u8> = Luma([119]);
/// How far a point may be off: another processor rounds differently.
const TOLERANCE: u8 = 51;
/// Points of a page that may be further off than that.
const FEW: usize = 6;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pictures")
}

/// Pages on one sheet, in rows.
fn sheet(pages: &[GrayImage]) -> GrayImage {
    let (wide, high) = pages.iter().fold((0, 0), |(wide, high), page| (page.width().max(wide), page.height().max(high)));
    let count = u32::try_from(pages.len()).unwrap();
    let mut sheet = GrayImage::from_pixel(GAP + ACROSS.min(count) * (wide + GAP), GAP + count.div_ceil(ACROSS) * (high + GAP), GROUND);
    for (place, page) in (0..).zip(pages) {
        let (x, y) = (GAP + place % ACROSS * (wide + GAP), GAP + place / ACROSS * (high + GAP));
        image::imageops::replace(&mut sheet, page, i64::from(x), i64::from(y));
    }
    sheet
}

/// Where two pages of one size differ.
fn differences(now: &GrayImage, kept: &GrayImage) -> Vec<(u32, u32)> {
    now.enumerate_pixels().filter(|(x, y, point)| kept.get_pixel(*x, *y).0[0].abs_diff(point.0[0]) > TOLERANCE).map(|(x, y, _)| (x, y)).collect()
}

/// A page as it was kept, as it is drawn now, and where both differ.
struct Differing {
    kept: GrayImage,
    now: GrayImage,
    points: Vec<(u32, u32)>,
}

/// The pages that differ, each in a row.
fn beside_each_other(pages: &[Differing]) -> RgbImage {
    let (wide, high) = pages[0].kept.dimensions();
    let mut picture = RgbImage::from_pixel(GAP + 3 * (wide + GAP), u32::try_from(pages.len()).unwrap() * (high + GAP), Rgb([119; 3]));
    for (row, Differing { kept, now, points }) in (0..).zip(pages) {
        for (column, page) in [kept, now, now].into_iter().enumerate() {
            let at = GAP + u32::try_from(column).unwrap() * (wide + GAP);
            page.enumerate_pixels().for_each(|(x, y, point)| picture.put_pixel(at + x, row * (high + GAP) + y, Rgb([point.0[0]; 3])));
        }
        let at = GAP + 2 * (wide + GAP);
        points.iter().for_each(|(x, y)| picture.put_pixel(at + x, row * (high + GAP) + y, Rgb([220, 0, 0])));
    }
    picture
}

/// Compares the pages of a document with the sheet that is kept; says which differ, and where their picture is.
fn compare(name: &str, pages: &[GrayImage]) -> Result<(), String> {
    let (file, now) = (folder().join(format!("{name}.png")), sheet(pages));
    if std::env::var_os("PARVIS_WRITE_LAYOUTS").is_some() {
        std::fs::create_dir_all(folder()).unwrap();
        let out = std::io::BufWriter::new(std::fs::File::create(&file).unwrap());
        let encoder =
            image::codecs::png::PngEncoder::new_with_quality(out, image::codecs::png::CompressionType::Best, image::codecs::png::FilterType::NoFilter);
        now.write_with_encoder(encoder).unwrap();
    }
    let kept = image::open(&file).map_err(|error| format!("{name}: {error}"))?.into_luma8();
    if kept.dimensions() != now.dimensions() {
        return Err(format!("{name}: it has more or fewer pages, or of another size"));
    }
    let mut differ = Vec::new();
    for (place, page) in (0..).zip(pages) {
        let (x, y) = (GAP + place % ACROSS * (pages[0].width() + GAP), GAP + place / ACROSS * (pages[0].height() + GAP));
        let before = image::imageops::crop_imm(&kept, x, y, page.width(), page.height()).to_image();
        let points = differences(page, &before);
        if points.len() > FEW {
            differ.push((place + 1, Differing { kept: before, now: page.clone(), points }));
        }
    }
    if differ.is_empty() {
        return Ok(());
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"), PathBuf::from);
    let shown = target.join("pages-that-differ").join(format!("{name}.png"));
    std::fs::create_dir_all(shown.parent().unwrap()).unwrap();
    let numbers: Vec<String> = differ.iter().map(|(number, _): &(u32, _)| number.to_string()).collect();
    beside_each_other(&differ.into_iter().map(|(_, page)| page).collect::<Vec<_>>()).save(&shown).unwrap();
    Err(format!("{name}: page {} differs; see {}", numbers.join(", "), shown.display()))
}

#[test]
fn every_page_looks_as_it_did_in_its_picture() {
    let mut differ = Vec::new();
    let mut add = |name: String, pages: Vec<GrayImage>| differ.extend(compare(&name, &pages).err());
    for language in ["en", "de"] {
        let (plan, words, doctrines, a4) = (stadium(language), words(language), doctrines(), printing(Paper::A4));
        add(format!("site-plan-{language}"), site_plan::tests::pictures(&plan, &FloorPrint::Gone, &surroundings(), &doctrines, language));
        let (jpeg, size) = floor();
        let floor = FloorPrint::Shown { jpeg: jpeg.into(), size };
        add(format!("site-plan-on-floor-{language}"), site_plan::tests::pictures(&on_floor(language), &floor, &surroundings(), &doctrines, language));
        let used = plan.in_use(None).unwrap();
        let cards = action_cards::data(&used, &used.cards(&doctrines), (&printing(Paper::A5), &words), Printer::default());
        add(format!("action-cards-{language}"), world::pictures(action_cards::TEMPLATE, &cards, &[]));
        let hall = parvis_plan::open_volunteer(&hall(language, &[])).unwrap().plan;
        add(format!("four-pages-{language}"), world::pictures(volunteer_pages::TEMPLATE, &volunteer_pages::data(&hall, &a4, &words, Printer::default()), &[]));
        let list = findings_list::data(&findings(language, false), &a4, &words, Printer::default());
        add(format!("findings-list-{language}"), world::pictures(findings_list::TEMPLATE, &list, &list.files));
        let statement = duty_statement::data(&duties(language), &a4, &words, Printer::default());
        add(format!("duty-statement-{language}"), world::pictures(duty_statement::TEMPLATE, &statement, &[]));
        let record = rights_record::data(&camera(language), &a4, &words, Printer::default());
        add(format!("rights-record-{language}"), world::pictures(rights_record::TEMPLATE, &record, &[]));
        let report: VisitReport = visit_report::sample::sample();
        add(format!("visit-report-{language}"), visit_report::tests::pictures(&report, &words));
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

#[test]
fn a_word_more_and_a_line_that_moved_are_differences_and_a_little_rounding_is_none() {
    let mut page = GrayImage::from_pixel(300, 420, Luma([255]));
    for x in 40..90 {
        page.put_pixel(x, 100, Luma([0]));
    }
    let mut rounded = page.clone();
    rounded.pixels_mut().for_each(|point| point.0[0] = point.0[0].saturating_sub(17));
    assert!(differences(&rounded, &page).is_empty());
    let mut moved = GrayImage::from_pixel(300, 420, Luma([255]));
    for x in 40..90 {
        moved.put_pixel(x, 101, Luma([0]));
    }
    assert!(differences(&moved, &page).len() > FEW);
    let shown = beside_each_other(&[Differing { kept: page.clone(), now: moved.clone(), points: differences(&moved, &page) }]);
    assert!(shown.pixels().filter(|point| **point == Rgb([220, 0, 0])).count() == 100 && shown.width() > 900);
}
