//! The outline of a place with its numbered points, in millimetres on the paper. North is at the top.

use serde::Serialize;

use super::placed::NumberedPoint;
use super::shapes::OutlineLine;

/// The drawing, in millimetres.
pub(crate) const WIDE: f64 = 160.0;
pub(crate) const HIGH: f64 = 104.0;
/// What stays free around what is drawn.
pub(crate) const EDGE: f64 = 14.0;
/// Metres that a drawing shows at least, so that a single point stands in some ground.
pub(crate) const LEAST: f64 = 30.0;
/// Points farther from the middle than this, and than twice the outline, would make everything else too small to see.
pub(crate) const FARTHEST: f64 = 2_000.0;
/// Vertices that are drawn: more of them are thinned out.
const MOST_VERTICES: usize = 3_000;
/// From centre to centre, so that two numbers do not cover each other.
const APART: f64 = 7.4;

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
    let span = |axis: usize| {
        let (least, most) = drawn.iter().filter_map(|at| at.get(axis)).fold((f64::MAX, f64::MIN), |(least, most), at| (least.min(*at), most.max(*at)));
        ((least + most) / 2.0, (most - least).max(LEAST))
    };
    let ((east, across), (north, up)) = (span(0), span(1));
    let scale = ((WIDE - 2.0 * EDGE) / across).min((HIGH - 2.0 * EDGE) / up);
    let on_paper = |at: [f64; 2]| [to_a_hundredth(WIDE / 2.0 + (at[0] - east) * scale), to_a_hundredth(HIGH / 2.0 - (at[1] - north) * scale)];
    let mut labels: Vec<[f64; 2]> = Vec::new();
    let points = near.into_iter().map(|(number, point)| {
        let at = on_paper(point.at);
        let label = free(at, &labels);
        labels.push(label);
        PlanPoint { number, at, label }
    });
    let points = points.collect();
    let lines = outline.iter().map(|line| PlanLine { points: line.points.iter().copied().map(on_paper).collect(), closed: line.closed }).collect();
    let scale_metres = round(40.0 / scale);
    Some(Plan {
        wide: WIDE,
        high: HIGH,
        lines,
        points,
        scale: to_a_hundredth(scale_metres * scale),
        scale_metres,
        far: far.into_iter().map(|(number, _)| number).collect(),
    })
}

/// The lines without what is no number, and with no more vertices than are drawn.
pub(crate) fn thinned(outline: &[OutlineLine]) -> Vec<OutlineLine> {
    let all: usize = outline.iter().map(|line| line.points.len()).sum();
    let each = all.div_ceil(MOST_VERTICES).max(1);
    let line = |line: &OutlineLine| OutlineLine {
        points: line.points.iter().copied().filter(|at| at.iter().all(|metres| metres.is_finite())).step_by(each).collect(),
        closed: line.closed,
    };
    outline.iter().map(line).filter(|line| line.points.len() > 1).collect()
}

/// Where a number can stand: at its point, or beside it.
pub(crate) fn free(at: [f64; 2], others: &[[f64; 2]]) -> [f64; 2] {
    let is_free = |place: &[f64; 2]| {
        let on_paper = (4.0..=WIDE - 4.0).contains(&place[0]) && (4.0..=HIGH - 4.0).contains(&place[1]);
        on_paper && others.iter().all(|other| (other[0] - place[0]).hypot(other[1] - place[1]) >= APART)
    };
    let rings = (1..8_u32).flat_map(|ring| (0..12_u32).map(move |turn| (f64::from(ring) * APART, f64::from(turn) * std::f64::consts::TAU / 12.0)));
    let around = rings.map(|(away, turn)| [to_a_hundredth(at[0] + away * turn.cos()), to_a_hundredth(at[1] + away * turn.sin())]);
    std::iter::once(at).chain(around).find(is_free).unwrap_or(at)
}

/// The greatest of 1, 2, 5, 10, 20, … that is not greater.
pub(crate) fn round(metres: f64) -> f64 {
    let power = 10_f64.powf(metres.max(1.0).log10().floor());
    [5.0, 2.0].map(|digit| digit * power).into_iter().find(|length| *length <= metres).unwrap_or(power)
}

pub(crate) fn to_a_hundredth(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
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
        assert!((1_000..=MOST_VERTICES + 1).contains(&plan.lines[0].points.len()));
    }

    #[test]
    fn a_direction_is_one_of_eight() {
        assert_eq!(direction([0.0, 35.0]), Some((35, 0)));
        assert_eq!(direction([-10.0, 10.0]), Some((14, 7)));
        assert_eq!(direction([0.0, -5.0]), Some((5, 4)));
        assert_eq!(direction([0.1, 0.1]), None);
    }
}
