//! What the drawings of an outline have in common, in a report and in a plan: the frame on the paper, walls that are thinned out, the places of
//! numbers, the scale bar. North is at the top.

use crate::visit_report::OutlineLine;

/// The drawing, in millimetres.
pub(crate) const WIDE: f64 = 160.0;
pub(crate) const HIGH: f64 = 104.0;
/// What stays free around what is drawn.
const EDGE: f64 = 14.0;
/// Metres that a drawing shows at least, so that a single point stands in some ground.
const LEAST: f64 = 30.0;
/// Points farther from the middle than this, and than twice the outline, would make everything else too small to see.
pub(crate) const FARTHEST: f64 = 2_000.0;
/// Vertices that are drawn: more of them are thinned out.
pub(crate) const MOST_VERTICES: usize = 3_000;
/// From centre to centre, so that two numbers do not cover each other.
const APART: f64 = 7.4;

/// Where the ground lies on the paper.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    /// Metres east and north, from the origin of what is drawn to its middle.
    middle: [f64; 2],
    /// Millimetres on the paper for a metre.
    scale: f64,
}

impl Frame {
    /// The frame in which all of some points, in metres east and north, have room.
    pub(crate) fn around(drawn: &[[f64; 2]]) -> Self {
        let span = |axis: usize| {
            let (least, most) = drawn.iter().filter_map(|at| at.get(axis)).fold((f64::MAX, f64::MIN), |(least, most), at| (least.min(*at), most.max(*at)));
            ((least + most) / 2.0, (most - least).max(LEAST))
        };
        let ((east, across), (north, up)) = (span(0), span(1));
        Self { middle: [east, north], scale: ((WIDE - 2.0 * EDGE) / across).min((HIGH - 2.0 * EDGE) / up) }
    }

    /// A point in metres, in millimetres from the upper left corner.
    pub(crate) fn on_paper(self, [east, north]: [f64; 2]) -> [f64; 2] {
        let [middle_east, middle_north] = self.middle;
        [to_a_hundredth(WIDE / 2.0 + (east - middle_east) * self.scale), to_a_hundredth(HIGH / 2.0 - (north - middle_north) * self.scale)]
    }

    /// How many metres the scale bar stands for: a round number, at most 4 cm long.
    pub(crate) fn bar(self) -> f64 {
        round(40.0 / self.scale)
    }

    /// How long some metres are on the paper, in millimetres.
    pub(crate) fn length(self, metres: f64) -> f64 {
        to_a_hundredth(metres * self.scale)
    }
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
fn round(metres: f64) -> f64 {
    let power = 10_f64.powf(metres.max(1.0).log10().floor());
    [5.0, 2.0].map(|digit| digit * power).into_iter().find(|length| *length <= metres).unwrap_or(power)
}

pub(crate) fn to_a_hundredth(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
