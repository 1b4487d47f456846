use std::collections::BTreeMap;

use serde::Serialize;

use super::Interval;

/// How two answers differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Equal or not.
    Nominal,
    /// By how many answers lie between them.
    Ordinal,
    /// By their distance.
    Interval,
    /// By their distance relative to their size.
    Ratio,
}

/// Agreement of any number of raters, not all of whom rated everything.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Alpha {
    /// Krippendorff's alpha, at most 1.
    pub value: f64,
    /// From 1,000 samples of the things rated, drawn with replacement; absent where too few of them can be computed.
    pub interval: Option<Interval>,
    /// Things that two or more rated.
    pub units: usize,
    /// Answers that could be paired.
    pub answers: usize,
}

/// Samples of the bootstrap.
const SAMPLES: usize = 1_000;

/// Krippendorff's alpha. `ratings` has a row for each thing rated and in it the answers that were given, in any order; rows
/// with fewer than two say nothing. None where nothing can be paired or all answers are the same (K. Krippendorff, Computing
/// Krippendorff's alpha-reliability, University of Pennsylvania, 2011). `seed` decides the samples of the interval: the same
/// seed, the same interval.
pub fn alpha(ratings: &[Vec<f64>], metric: Metric, seed: u64) -> Option<Alpha> {
    let paired: Vec<&[f64]> = ratings.iter().map(Vec::as_slice).filter(|row| row.len() >= 2).collect();
    let value = of(&paired, metric)?;
    let mut numbers = SplitMix(seed);
    let mut samples: Vec<f64> = (0..SAMPLES)
        .filter_map(|_| {
            let sample: Vec<&[f64]> = (0..paired.len()).map(|_| paired[numbers.below(paired.len())]).collect();
            of(&sample, metric)
        })
        .collect();
    samples.sort_by(f64::total_cmp);
    // Samples in which all answers are the same have no alpha; where that is common, the interval would flatter.
    let interval = (samples.len() * 100 >= SAMPLES * 95).then(|| {
        let at = |share: f64| samples[((samples.len() - 1) as f64 * share).round() as usize];
        Interval { low: at(0.025), high: at(0.975) }
    });
    Some(Alpha { value, interval, units: paired.len(), answers: paired.iter().map(|row| row.len()).sum() })
}

fn of(units: &[&[f64]], metric: Metric) -> Option<f64> {
    // Answers are told apart by their bits: they are steps and counts, not results of computations.
    let key = |answer: f64| if answer == 0.0 { 0.0_f64.to_bits() } else { answer.to_bits() };
    let mut values: Vec<f64> = units.iter().flat_map(|row| row.iter().copied()).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let places: BTreeMap<u64, usize> = values.iter().enumerate().map(|(place, value)| (key(*value), place)).collect();
    let count = values.len();
    let mut coincidences = vec![0.0; count * count];
    for row in units {
        let weight = 1.0 / (row.len() as f64 - 1.0);
        for (i, first) in row.iter().enumerate() {
            for (j, second) in row.iter().enumerate() {
                if i != j {
                    coincidences[places[&key(*first)] * count + places[&key(*second)]] += weight;
                }
            }
        }
    }
    let totals: Vec<f64> = coincidences.chunks(count.max(1)).map(|row| row.iter().sum()).collect();
    let all: f64 = totals.iter().sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for c in 0..count {
        for k in 0..count {
            let difference = squared_difference(metric, &values, &totals, c, k);
            observed += coincidences[c * count + k] * difference;
            expected += totals[c] * totals[k] * difference;
        }
    }
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

fn squared_difference(metric: Metric, values: &[f64], totals: &[f64], c: usize, k: usize) -> f64 {
    let (low, high) = (c.min(k), c.max(k));
    match metric {
        Metric::Nominal => f64::from(u8::from(c != k)),
        Metric::Ordinal => (totals[low..=high].iter().sum::<f64>() - (totals[c] + totals[k]) / 2.0).powi(2),
        Metric::Interval => (values[c] - values[k]).powi(2),
        Metric::Ratio if values[c] + values[k] == 0.0 => 0.0,
        Metric::Ratio => ((values[c] - values[k]) / (values[c] + values[k])).powi(2),
    }
}

/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014): enough to draw samples, the same on every machine.
struct SplitMix(u64);

impl SplitMix {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ z >> 31) % limit as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn by_unit(raters: &[&str]) -> Vec<Vec<f64>> {
        let rows: Vec<Vec<Option<f64>>> = raters.iter().map(|row| row.split(' ').map(|answer| answer.parse().ok()).collect()).collect();
        (0..rows[0].len()).map(|unit| rows.iter().filter_map(|row| row[unit]).collect()).collect()
    }

    fn near(found: Option<Alpha>, value: f64) {
        let found = found.unwrap();
        assert!((found.value - value).abs() < 0.0005, "{} instead of {value}", found.value);
    }

    #[test]
    fn four_observers_with_gaps_have_the_values_of_krippendorff_2011() {
        // Krippendorff 2011, section C and D: four observers, twelve units, gaps.
        let units = by_unit(&["1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *"]);
        for (metric, value) in [(Metric::Nominal, 0.743), (Metric::Ordinal, 0.815), (Metric::Interval, 0.849), (Metric::Ratio, 0.797)] {
            near(alpha(&units, metric, 1), value);
        }
        let found = alpha(&units, Metric::Interval, 1).unwrap();
        assert_eq!((found.units, found.answers), (11, 40), "the unit that one observer rated says nothing");
        let interval = found.interval.unwrap();
        assert!(interval.low < found.value && found.value < interval.high && interval.high <= 1.0, "{interval:?}");
    }

    #[test]
    fn two_observers_have_the_values_of_krippendorff_2011() {
        // Section A, binary data, and section B, nominal data.
        near(alpha(&by_unit(&["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]), Metric::Nominal, 1), 0.095);
        near(alpha(&by_unit(&["1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"]), Metric::Nominal, 1), 0.692);
    }

    #[test]
    fn where_nothing_can_be_told_nothing_is_said() {
        assert_eq!(alpha(&[], Metric::Nominal, 1), None);
        assert_eq!(alpha(&[vec![1.0], vec![2.0]], Metric::Nominal, 1), None);
        assert_eq!(alpha(&[vec![1.0, 1.0], vec![1.0, 1.0]], Metric::Ordinal, 1), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// The order of raters and of units changes nothing; no alpha exceeds 1; perfect agreement is 1.
        #[test]
        fn alpha_does_not_depend_on_any_order(units in proptest::collection::vec(proptest::collection::vec(0_u8..4, 1..5), 2..20)) {
            let units: Vec<Vec<f64>> = units.into_iter().map(|row| row.into_iter().map(f64::from).collect()).collect();
            let turned: Vec<Vec<f64>> = units.iter().rev().map(|row| row.iter().rev().copied().collect()).collect();
            for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
                match (alpha(&units, metric, 1), alpha(&turned, metric, 1)) {
                    (Some(one), Some(other)) => prop_assert!((one.value - other.value).abs() < 1e-9 && one.value <= 1.0 + 1e-9),
                    (one, other) => prop_assert_eq!(one.is_none(), other.is_none()),
                }
                let perfect: Vec<Vec<f64>> = units.iter().map(|row| vec![row[0]; 3]).collect();
                if let Some(perfect) = alpha(&perfect, metric, 1) {
                    prop_assert!((perfect.value - 1.0).abs() < 1e-9);
                }
            }
        }
    }
}
