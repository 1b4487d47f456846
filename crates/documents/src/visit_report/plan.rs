//! The outline of a place with its numbered points, in millimetres on the paper. North is at the top.

use serde::Serialize;

use super::placed::NumberedPoint;
use super::shapes::OutlineLine;
use crate::outline_drawing::{FARTHEST, Frame, HIGH, WIDE, free, thinned};

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Plan {
    pub(super) wide: f64,
    pub(super) high: f64,
    pub(super) lines: Vec<PlanLine>,
    pub(super) points: Vec<PlanPoint>,
    /// Length of the scale bar on the paper, and in metres.
    pub(super) scale: f64,
    pub(super) scale_metres: f64,
    /// Numbers of points that lie too far away.
    #[serde(skip)]
    pub(super) far: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct PlanLine {
    pub(super) points: Vec<[f64; 2]>,
    pub(super) closed: bool,
}

/// A point where it lies, and its number where there is room for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct PlanPoint {
    pub(super) number: usize,
    pub(super) at: [f64; 2],
    pub(super) label: [f64; 2],
}

/// The drawing; none where there is neither an outline nor a point.
pub(super) fn plan(outline: &[OutlineLine], points: &[NumberedPoint]) -> Option<Plan> {
    let outline = thinned(outline);
    let corners = || outline.iter().flat_map(|line| line.points.iter().copied());
    let reach = corners().map(|[east, north]| east.hypot(north)).fold(0.0, f64::max);
    let (near, far): (Vec<_>, Vec<_>) = (1..).zip(points).partition(|(_, point)| point.at[0].hypot(point.at[1]) <= FARTHEST.max(2.0 * reach));
    let drawn: Vec<[f64; 2]> = corners().chain(near.iter().map(|(_, point)| point.at)).collect();
    if drawn.is_empty() {
        return None;
    }
    let frame = Frame::around(&drawn);
    let mut labels: Vec<[f64; 2]> = Vec::new();
    let points = near.into_iter().map(|(number, point)| {
        let at = frame.on_paper(point.at);
        let label = free(at, &labels);
        labels.push(label);
        PlanPoint { number, at, label }
    });
    let points = points.collect();
    let lines =
        outline.iter().map(|line| PlanLine { points: line.points.iter().copied().map(|at| frame.on_paper(at)).collect(), closed: line.closed }).collect();
    let scale_metres = frame.bar();
    Some(Plan {
        wide: WIDE,
        high: HIGH,
        lines,
        points,
        scale: frame.length(scale_metres),
        scale_metres,
        far: far.into_iter().map(|(number, _)| number).collect(),
    })
}

/// How far and in which of eight directions, clockwise from north; none within half a metre.
pub(super) fn direction([east, north]: [f64; 2]) -> Option<(u32, u32)> {
    let metres = east.hypot(north).round();
    if !(1.0..1e9).contains(&metres) {
        return None;
    }
    let eighth = (east.atan2(north) / std::f64::consts::PI * 4.0).round();
    let whole = |value: f64| (0..8_u32).find(|eighth| f64::from(*eighth) == value.rem_euclid(8.0));
    Some((format!("{metres:.0}").parse().ok()?, whole(eighth)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(east: f64, north: f64) -> NumberedPoint {
        NumberedPoint { at: [east, north], whereabouts: String::new() }
    }

    fn square(half: f64) -> OutlineLine {
        OutlineLine { points: vec![[-half, -half], [half, -half], [half, half], [-half, half]], closed: true }
    }

    #[test]
    fn north_is_at_the_top_and_the_bar_is_as_long_as_it_says() {
        let plan = plan(&[square(20.0)], &[point(0.0, 20.0), point(20.0, 0.0)]).unwrap();
        assert!(plan.points[0].at[1] < plan.points[1].at[1] && plan.points[0].at[0] < plan.points[1].at[0]);
        let metre = (plan.lines[0].points[1][0] - plan.lines[0].points[0][0]) / 40.0;
        assert!((plan.scale - plan.scale_metres * metre).abs() < 0.1, "{plan:?}");
        assert_eq!(plan.scale_metres, 20.0);
    }

    #[test]
    fn what_is_drawn_stays_on_the_paper_and_numbers_do_not_cover_each_other() {
        let points: Vec<NumberedPoint> = (0..30).map(|index| point(f64::from(index % 3), 20.0)).collect();
        let plan = plan(&[square(20.0)], &points).unwrap();
        for one in &plan.points {
            assert!((0.0..=WIDE).contains(&one.label[0]) && (0.0..=HIGH).contains(&one.label[1]), "{one:?}");
            for other in plan.points.iter().filter(|other| other.number != one.number) {
                assert!((one.label[0] - other.label[0]).hypot(one.label[1] - other.label[1]) > 7.0, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn a_point_on_another_continent_is_named_and_not_drawn() {
        let plan = plan(&[square(20.0)], &[point(0.0, 0.0), point(4e6, 1e6), point(f64::MAX, 0.0)]).unwrap();
        assert_eq!((plan.points.len(), plan.far), (1, vec![2, 3]));
        assert_eq!(super::plan(&[], &[]), None);
        assert!(super::plan(&[OutlineLine { points: vec![[f64::NAN, 0.0]; 5], closed: true }], &[]).is_none());
    }

    #[test]
    fn an_outline_of_very_many_corners_is_thinned_out() {
        let points = (0..100_000).map(|index| f64::from(index) / 1e4).map(|turn| [turn.cos() * 50.0, turn.sin() * 50.0]).collect();
        let plan = plan(&[OutlineLine { points, closed: true }], &[]).unwrap();
        assert!((1_000..=crate::outline_drawing::MOST_VERTICES + 1).contains(&plan.lines[0].points.len()));
    }

    #[test]
    fn a_direction_is_one_of_eight() {
        assert_eq!(direction([0.0, 35.0]), Some((35, 0)));
        assert_eq!(direction([-10.0, 10.0]), Some((14, 7)));
        assert_eq!(direction([0.0, -5.0]), Some((5, 4)));
        assert_eq!(direction([0.1, 0.1]), None);
    }
}
