//! A report of an invented church, with drawn photographs: what the pictures in `docs/pictures` show, and what the tests of pages look at.

use image::{Rgb, RgbImage};

use super::*;
use crate::printing::Paper;

/// A drawing: rectangles and triangles on a ground, from the back to the front. Each has its corners in hundredths of the picture.
type Shape = (&'static [[i64; 2]], [u8; 3]);

const CHURCH: &[Shape] = &[
    (&[[0, 0], [100, 0], [100, 74], [0, 74]], [188, 196, 205]),
    (&[[0, 74], [100, 74], [100, 100], [0, 100]], [163, 158, 148]),
    (&[[0, 70], [26, 66], [26, 84], [0, 84]], [120, 128, 116]),
    (&[[75, 66], [100, 70], [100, 84], [75, 84]], [120, 128, 116]),
    (&[[24, 40], [76, 40], [76, 78], [24, 78]], [160, 153, 140]),
    (&[[21, 41], [50, 16], [79, 41]], [112, 106, 98]),
    (&[[43, 26], [57, 26], [57, 78], [43, 78]], [172, 165, 152]),
    (&[[41, 27], [50, 8], [59, 27]], [96, 90, 84]),
    (&[[47, 60], [53, 60], [53, 78], [47, 78]], [58, 54, 50]),
    (&[[47, 36], [53, 36], [53, 44], [47, 44]], [98, 106, 116]),
    (&[[28, 50], [32, 50], [32, 64], [28, 64]], [98, 106, 116]),
    (&[[36, 50], [40, 50], [40, 64], [36, 64]], [98, 106, 116]),
    (&[[60, 50], [64, 50], [64, 64], [60, 64]], [98, 106, 116]),
    (&[[68, 50], [72, 50], [72, 64], [68, 64]], [98, 106, 116]),
    (&[[47, 78], [53, 78], [62, 100], [38, 100]], [196, 190, 180]),
];
const DOOR: &[Shape] = &[
    (&[[0, 0], [100, 0], [100, 82], [0, 82]], [147, 141, 130]),
    (&[[0, 82], [100, 82], [100, 100], [0, 100]], [112, 108, 102]),
    (&[[35, 18], [65, 18], [65, 82], [35, 82]], [60, 60, 62]),
    (&[[38, 22], [54, 22], [51, 82], [38, 82]], [90, 82, 76]),
    (&[[54, 22], [62, 22], [62, 82], [51, 82]], [30, 31, 34]),
    (&[[72, 30], [88, 30], [88, 58], [72, 58]], [76, 84, 92]),
];
const BOARD: &[Shape] = &[
    (&[[0, 0], [100, 0], [100, 100], [0, 100]], [182, 176, 164]),
    (&[[18, 12], [82, 12], [82, 74], [18, 74]], [140, 132, 121]),
    (&[[24, 18], [40, 18], [40, 44], [24, 44]], [239, 236, 229]),
    (&[[45, 20], [59, 20], [59, 44], [45, 44]], [239, 236, 229]),
    (&[[64, 18], [77, 18], [77, 48], [64, 48]], [239, 236, 229]),
    (&[[28, 50], [46, 50], [46, 70], [28, 70]], [239, 236, 229]),
];

fn drawn(shapes: &[Shape], caption: &str) -> PhotographLine {
    let [wide, high] = [800_u32, 600];
    let mut picture = RgbImage::new(wide, high);
    for (corners, colour) in shapes {
        let on_picture = |axis: usize, side: u32, at: i64| {
            u32::try_from(corners.iter().map(|corner| corner[axis] * i64::from(side) / 100).fold(at, if at == 0 { i64::max } else { i64::min })).unwrap()
        };
        for y in on_picture(1, high, i64::MAX)..on_picture(1, high, 0) {
            for x in on_picture(0, wide, i64::MAX)..on_picture(0, wide, 0) {
                let at = [i64::from(x) * 1_000 / i64::from(wide), i64::from(y) * 1_000 / i64::from(high)];
                let side = |(one, other): (&[i64; 2], &[i64; 2])| (other[0] - one[0]) * (at[1] - one[1] * 10) - (other[1] - one[1]) * (at[0] - one[0] * 10);
                let edges = || corners.iter().zip(corners.iter().cycle().skip(1)).map(side);
                if edges().all(|side| side >= 0) || edges().all(|side| side <= 0) {
                    picture.put_pixel(x, y, Rgb(*colour));
                }
            }
        }
    }
    let mut out = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut out, image::ImageFormat::Jpeg).unwrap();
    PhotographLine { jpeg: out.into_inner().into(), size: [wide, high], caption: caption.to_owned() }
}

fn found(severity: &str, [says, why]: [&str; 2], [measure, cost]: [&str; 2], section: usize, agreed: Option<AgreedLine>, on: usize) -> FindingLine {
    FindingLine {
        severity: severity.to_owned(),
        says: says.to_owned(),
        why: why.to_owned(),
        whereabouts: String::new(),
        measures: vec![MeasureLine { says: measure.to_owned(), cost: cost.to_owned() }],
        agreed,
        section,
        rests_on: vec![(on, 0)],
    }
}

/// Where, what was answered, at which position, and which photographs show it.
type Point<'a> = (&'a str, &'a str, Option<[f64; 2]>, &'a [usize]);

fn answered(ask: &str, section: usize, points: &[Point<'_>]) -> AnswerLine {
    let point = |(whereabouts, answer, position, photographs): &Point<'_>| PointLine {
        whereabouts: (*whereabouts).to_owned(),
        answer: (*answer).to_owned(),
        position: *position,
        photographs: photographs.to_vec(),
    };
    AnswerLine { ask: ask.to_owned(), section, answers: points.iter().map(point).collect() }
}

/// The report of the invented church.
pub(crate) fn sample() -> VisitReport {
    let agreed = |responsible: &str, due| Some(AgreedLine { responsible: responsible.to_owned(), due, status: "open".to_owned() });
    let section = |title: &str, weight, value, range, answered, of| SectionLine { title: title.to_owned(), weight, value, range, answered, of };
    VisitReport {
        paper: Paper::A4,
        site: "Azebrod House of Prayer".to_owned(),
        address: "12 Weaver Lane, 1001 Azebrod".to_owned(),
        operators: "Azebrod Community".to_owned(),
        visited_by: "Protective Security Service, Brevell".to_owned(),
        function: "adviser".to_owned(),
        day: [2026, 11, 24],
        marking: "TLP:AMBER".to_owned(),
        may_read: "TLP:AMBER – need to know, within the organisation and its clients".to_owned(),
        survey: "Place of worship".to_owned(),
        survey_version: "2026.11.2".to_owned(),
        whole: Some(58.4),
        whole_range: Some([49.0, 71.5]),
        sections: vec![
            section("Approaches and surroundings", 12, Some(71.5), Some([71.5, 71.5]), 4, 4),
            section("Entrance and welcome", 14, Some(63.0), Some([63.0, 63.0]), 3, 3),
            section("Inside", 18, Some(45.0), Some([36.0, 56.0]), 3, 4),
            section("Being ready", 23, Some(100.0), Some([23.0, 100.0]), 2, 7),
        ],
        findings: vec![
            found(
                "high",
                [
                    "A way out is locked or blocked while people are inside.",
                    "Chairs, candles, flower stands or a missing key can keep people from getting out.",
                ],
                ["Fit a door that opens from inside at once; ask the fire service first.", "A locksmith"],
                2,
                agreed("Caretaker", Some([2026, 11, 30])),
                0,
            ),
            found(
                "high",
                ["Nobody decides in the first minute whether people leave or stay.", "In the first minute there is no time to ask a committee."],
                ["Name one person for each gathering, and tell all helpers who it is.", "Nothing"],
                3,
                agreed("", None),
                1,
            ),
            found(
                "medium",
                ["The agreed announcements are not to hand.", "People follow calm words that were agreed beforehand. They argue about any others."],
                ["Write the three announcements on a card, in each language that is needed.", "A card"],
                3,
                agreed("Council", Some([2027, 1, 31])),
                2,
            ),
            found(
                "low",
                [
                    "A vehicle in front of the entrance would be slowed, not stopped.",
                    "Whatever stops a vehicle protects people who gather outside, from accidents too.",
                ],
                ["Ask the town for fixed posts or seats; until then let people wait in the yard.", "Asking costs nothing"],
                0,
                agreed("Council", None),
                3,
            ),
        ],
        answers: vec![
            answered(
                "While people are inside, is every way out clear and marked, and does it open from inside at once?",
                2,
                &[
                    ("side door, north", "One is locked or blocked.", Some([-12.0, 9.0]), &[1]),
                    ("main entrance", "All open at once and are clear.", Some([2.0, -14.0]), &[]),
                ],
            ),
            answered("At each gathering, is there one person who decides whether people leave or stay?", 3, &[("", "No", None, &[])]),
            answered(
                "Have you agreed the words that tell everybody to leave, to come inside or to stay?",
                3,
                &[("desk at the entrance", "Yes, but not to hand.", Some([4.0, -9.0]), &[2])],
            ),
            answered(
                "What stands between vehicles and the place where people gather?",
                0,
                &[("in front of the entrance", "A kerb or parked cars.", Some([3.0, -24.0]), &[])],
            ),
            answered("After dark, how well can you see on the darkest path to the door?", 0, &[("", "You can see a face five paces away.", None, &[])]),
            answered("Who is at the entrance from the time it opens until everybody is in?", 1, &[("", "One person who does nothing else.", None, &[3])]),
        ],
        strengths: vec![4],
        open: vec![
            "Have the police and the fire service been inside in the last two years?".to_owned(),
            "Was leaving the building practised in the last year?".to_owned(),
        ],
        remarks: "Walked round with the caretaker.".to_owned(),
        corrections: Vec::new(),
        rated: Vec::new(),
        recipients: Some(vec![RecipientLine { name: "Azebrod Community".to_owned(), purpose: "our own work".to_owned(), until: [2027, 11, 24], ended: false }]),
        photographs: vec![
            drawn(CHURCH, "overall view from Weaver Lane"),
            drawn(DOOR, "side door, north"),
            drawn(BOARD, "desk at the entrance"),
            drawn(CHURCH, ""),
        ],
        cover: Some(0),
        unreadable: Vec::new(),
        outline: vec![OutlineLine {
            points: vec![[-14.0, 14.0], [8.0, 18.0], [11.0, 6.0], [20.0, 8.0], [22.0, 0.0], [13.0, -2.0], [14.0, -9.0], [-9.0, -13.0]],
            closed: true,
        }],
    }
}

/// Writes the report whose pages are shown in `docs/pictures`; the file is named in the variable `REPORT`, and `LETTER` sets it on Letter.
#[test]
fn the_report_of_the_invented_church_can_be_written() {
    let words = super::tests::words("en");
    let paper = if std::env::var_os("LETTER").is_some() { Paper::Letter } else { Paper::A4 };
    let pdf = visit_report(&VisitReport { paper, ..sample() }, &words).unwrap();
    if let Some(path) = std::env::var_os("REPORT") {
        std::fs::write(path, &pdf).unwrap();
    }
    assert!(pdf.starts_with(b"%PDF-"));
}
