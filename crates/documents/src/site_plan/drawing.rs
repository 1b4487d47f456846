//! The outline of a site with its ways and places, in millimetres on the paper. North is at the top.

use parvis_plan::{Key, SitePlan, Sketch};
use serde::Serialize;

use super::floor::{DrawnFloor, Floor, FloorPrint};
use crate::Words;
use crate::outline_drawing::{FARTHEST, Frame, HIGH, WIDE, free, thinned, to_a_hundredth};
use crate::visit_report::OutlineLine;

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Drawing {
    wide: f64,
    high: f64,
    /// What lies beneath all else.
    pub(super) floor: Option<DrawnFloor>,
    walls: Vec<Vec<[f64; 2]>>,
    approach: Vec<[f64; 2]>,
    exits: Vec<[f64; 2]>,
    routes: Vec<DrawnRoute>,
    marks: Vec<Mark>,
    scale: f64,
    scale_said: String,
    alt: String,
    legend: String,
    far: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct DrawnRoute {
    points: Vec<[f64; 2]>,
    /// The head of the arrow.
    head: Vec<[f64; 2]>,
    step_free: bool,
}

/// A number in a disc, or a letter in a square.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Mark {
    said: String,
    square: bool,
    at: [f64; 2],
    label: [f64; 2],
}

/// The number of an assembly point, as the drawing and the tables have it.
pub(super) fn number(plan: &SitePlan, key: &Key) -> String {
    plan.assembly_points.iter().position(|point| point.key == *key).map_or_else(String::new, |place| (place + 1).to_string())
}

/// The letter of a room; after Z they begin anew with a number.
pub(super) fn letter(plan: &SitePlan, key: &Key) -> String {
    let Some(place) = plan.rooms.iter().position(|room| room.key == *key) else { return String::new() };
    let letter = (b'A'..=b'Z').nth(place % 26).map(char::from).unwrap_or('?');
    if place < 26 { letter.to_string() } else { format!("{letter}{}", place / 26 + 1) }
}

/// The drawing of a plan, on the picture of its floor where there is one that can be drawn.
pub(super) fn drawing(plan: &SitePlan, sketch: &Sketch, floor: &FloorPrint, words: &Words) -> Option<Drawing> {
    let walls: Vec<OutlineLine> = sketch.walls.iter().map(|points| OutlineLine { points: points.clone(), closed: true }).collect();
    let walls: Vec<Vec<[f64; 2]>> = thinned(&walls).into_iter().map(|line| line.points).collect();
    let reach = walls.iter().flatten().map(|[east, north]| east.hypot(*north)).fold(0.0, f64::max);
    let is_near = |at: &[f64; 2]| at[0].hypot(at[1]) <= FARTHEST.max(2.0 * reach);
    let near = |points: &[[f64; 2]]| points.iter().copied().filter(is_near).collect::<Vec<_>>();
    let floor = Floor::of(sketch.picture, floor, reach);
    let (approach, exits) = (near(&sketch.approach), near(&sketch.exits));
    let routes: Vec<(&Key, Vec<[f64; 2]>)> = sketch.routes.iter().map(|(key, path)| (key, near(path))).filter(|(_, path)| path.len() > 1).collect();
    let (points, far): (Vec<_>, Vec<_>) = sketch.assembly_points.iter().partition(|(_, at)| is_near(at));
    let rooms: Vec<_> = sketch.rooms.iter().filter(|(_, at)| is_near(at)).collect();
    let places = || points.iter().chain(&rooms).map(|(_, at)| at);
    let corners: Vec<[f64; 2]> = floor.iter().flat_map(Floor::corners).filter(is_near).collect();
    let drawn: Vec<[f64; 2]> =
        corners.iter().chain(walls.iter().flatten()).chain(&approach).chain(routes.iter().flat_map(|(_, path)| path)).chain(places()).copied().collect();
    if drawn.is_empty() {
        return None;
    }
    let frame = Frame::around(&drawn);
    let all = |points: &[[f64; 2]]| points.iter().copied().map(|at| frame.on_paper(at)).collect::<Vec<_>>();
    let mut labels: Vec<[f64; 2]> = Vec::new();
    let mut mark = |said: String, square: bool, at: [f64; 2]| {
        let at = frame.on_paper(at);
        let label = free(at, &labels);
        labels.push(label);
        Mark { said, square, at, label }
    };
    let mut marks: Vec<Mark> = points.iter().map(|(key, at)| mark(number(plan, key), false, *at)).collect();
    marks.extend(rooms.iter().map(|(key, at)| mark(letter(plan, key), true, *at)));
    let is_step_free = |key: &Key| plan.routes.iter().any(|route| route.key == *key && route.step_free);
    let scale_metres = frame.bar();
    let far: Vec<String> = far.iter().map(|(key, _)| number(plan, key)).collect();
    Some(Drawing {
        wide: WIDE,
        high: HIGH,
        floor: floor.map(|floor| floor.on_paper(frame, words)),
        walls: walls.iter().map(|wall| all(wall)).collect(),
        approach: all(&approach),
        exits: all(&exits),
        routes: routes.iter().map(|(key, path)| route(all(path), is_step_free(key))).collect(),
        scale: frame.length(scale_metres),
        scale_said: words.say("unit-metres", &[("metres", &format!("{scale_metres:.0}"))]),
        alt: words
            .say("print-sketch-alt", &[("points", &points.len().to_string()), ("rooms", &rooms.len().to_string()), ("routes", &routes.len().to_string())]),
        legend: words.say("print-legend", &[]),
        far: if far.is_empty() { String::new() } else { words.say("report-plan-far", &[("points", &far.join(", "))]) },
        marks,
    })
}

/// A way with the head of its arrow, which lies before the last place so that the number there stays legible.
fn route(points: Vec<[f64; 2]>, step_free: bool) -> DrawnRoute {
    let head = match points.iter().rev().take(2).collect::<Vec<_>>()[..] {
        [end, before] => {
            let (across, down) = (end[0] - before[0], end[1] - before[1]);
            let long = across.hypot(down).max(0.01);
            let (ahead, aside) = ([across / long, down / long], [-down / long, across / long]);
            let at = |back: f64, side: f64| {
                [0, 1].map(|axis: usize| {
                    end.get(axis)
                        .zip(ahead.get(axis))
                        .zip(aside.get(axis))
                        .map_or(0.0, |((end, ahead), aside)| to_a_hundredth(end - ahead * back + aside * side))
                })
            };
            vec![at(3.6, 0.0), at(6.4, 1.3), at(6.4, -1.3)]
        }
        _ => Vec::new(),
    };
    DrawnRoute { points, head, step_free }
}
