//! Where each photograph and each point stands in a report: every photograph once, where it is read first, and under a number that
//! is named wherever else it belongs.

use std::collections::BTreeMap;

use super::shapes::VisitReport;

/// So many points get a number.
const MOST_POINTS: usize = 99;

/// The photographs of a report in their places.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PlacedPhotographs {
    /// The number of each photograph, by its index.
    numbers: BTreeMap<usize, usize>,
    /// The one beside each finding, in the order of the report.
    pub(super) leads: Vec<Option<usize>>,
    /// Those beneath each answer.
    pub(super) beneath: Vec<Vec<usize>>,
    /// Those that belong to nothing.
    pub(super) loose: Vec<usize>,
}

impl PlacedPhotographs {
    /// Beside the findings in this order, then beneath the answers.
    pub(super) fn of(report: &VisitReport, findings: &[usize]) -> Self {
        let mut placed = Self::default();
        let is_there = |photograph: &usize| *photograph < report.photographs.len();
        if let Some(cover) = report.cover.filter(is_there) {
            placed.take(cover);
        }
        for finding in findings {
            let first = photographs_of(report, *finding).into_iter().filter(is_there).find(|photograph| placed.number(*photograph).is_none());
            if let Some(photograph) = first {
                placed.take(photograph);
            }
            placed.leads.push(first);
        }
        for answer in &report.answers {
            let mut beneath = Vec::new();
            for photograph in answer.answers.iter().flat_map(|point| &point.photographs).filter(|photograph| is_there(photograph)) {
                if placed.number(*photograph).is_none() {
                    placed.take(*photograph);
                    beneath.push(*photograph);
                }
            }
            placed.beneath.push(beneath);
        }
        for photograph in 0..report.photographs.len() {
            if placed.number(photograph).is_none() {
                placed.take(photograph);
                placed.loose.push(photograph);
            }
        }
        placed
    }

    fn take(&mut self, photograph: usize) {
        let next = self.numbers.len() + 1;
        self.numbers.entry(photograph).or_insert(next);
    }

    /// The number of a photograph.
    pub(super) fn number(&self, photograph: usize) -> Option<usize> {
        self.numbers.get(&photograph).copied()
    }

    /// The numbers of photographs, each once, in their order.
    pub(super) fn numbers(&self, photographs: &[usize]) -> Vec<usize> {
        let mut numbers: Vec<usize> = photographs.iter().filter_map(|photograph| self.number(*photograph)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// The photographs of the points on which a finding rests, each once.
pub(super) fn photographs_of(report: &VisitReport, finding: usize) -> Vec<usize> {
    let mut photographs = Vec::new();
    for (answer, point) in report.findings.get(finding).map_or(&[][..], |finding| &finding.rests_on) {
        let Some(point) = report.answers.get(*answer).and_then(|answer| answer.answers.get(*point)) else { continue };
        for photograph in &point.photographs {
            if !photographs.contains(photograph) {
                photographs.push(*photograph);
            }
        }
    }
    photographs
}

/// A numbered point.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct NumberedPoint {
    /// Metres east and north of the middle.
    pub(super) at: [f64; 2],
    /// Where, in words.
    pub(super) whereabouts: String,
}

/// The points of a report that have a position, numbered from 1: first those of findings.
#[derive(Debug, Default, PartialEq)]
pub(super) struct PlacedPoints {
    pub(super) points: Vec<NumberedPoint>,
    numbers: BTreeMap<(usize, usize), usize>,
}

impl PlacedPoints {
    /// In the order of the findings, then of the answers. The same place under the same words is one point.
    pub(super) fn of(report: &VisitReport, findings: &[usize]) -> Self {
        let rests_on = findings.iter().filter_map(|finding| report.findings.get(*finding)).flat_map(|finding| finding.rests_on.iter().copied());
        let all = report.answers.iter().enumerate().flat_map(|(answer, line)| (0..line.answers.len()).map(move |point| (answer, point)));
        let mut placed = Self::default();
        for (answer, point) in rests_on.chain(all) {
            let Some(line) = report.answers.get(answer).and_then(|answer| answer.answers.get(point)) else { continue };
            let Some(at) = line.position.filter(|at| at.iter().all(|metres| metres.is_finite())) else { continue };
            let same = |known: &NumberedPoint| known.whereabouts == line.whereabouts && known.at.iter().zip(at).all(|(one, other)| (one - other).abs() < 0.5);
            let known = placed.points.iter().position(same);
            if known.is_none() && placed.points.len() >= MOST_POINTS {
                continue;
            }
            let index = known.unwrap_or_else(|| {
                placed.points.push(NumberedPoint { at, whereabouts: line.whereabouts.clone() });
                placed.points.len() - 1
            });
            placed.numbers.insert((answer, point), index + 1);
        }
        placed
    }

    /// The numbers of points of answers, each once, in their order.
    pub(super) fn numbers(&self, points: impl IntoIterator<Item = (usize, usize)>) -> Vec<usize> {
        let mut numbers: Vec<usize> = points.into_iter().filter_map(|point| self.numbers.get(&point).copied()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}
