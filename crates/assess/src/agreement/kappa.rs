use serde::Serialize;

use super::Interval;

/// How grave it is when two raters differ.
#[derive(Debug, Clone, PartialEq)]
pub enum Weights {
    /// Every difference alike: for answers without an order.
    Unweighted,
    /// By the distance of the steps.
    Linear,
    /// By its square: one step off weighs little.
    Quadratic,
    /// A matrix of disagreements, 0 on its diagonal (Cohen 1968).
    Disagreement(Vec<Vec<f64>>),
}

/// Agreement of two raters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Kappa {
    /// Weighted kappa, at most 1.
    pub value: f64,
    /// Its standard error for large samples.
    pub standard_error: f64,
    /// Value ± 1.96 standard errors, cut at -1 and 1.
    pub interval: Interval,
    /// Weighted share of agreement.
    pub observed: f64,
    /// What chance alone would give.
    pub expected: f64,
    /// Things rated by both.
    pub rated: usize,
}

/// Why there is no kappa.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoKappa {
    /// Nothing was rated by both.
    #[error("nothing was rated by both")]
    Nothing,
    /// Both always gave the same answer: agreement beyond chance cannot be told.
    #[error("both raters gave one and the same answer throughout; agreement beyond chance cannot be told")]
    OneAnswer,
    /// An answer outside the categories, or weights of another size.
    #[error("an answer or a weight that does not belong to the categories")]
    Category,
}

/// Weighted kappa of pairs of answers, each from 0 to `categories` - 1 (J. Cohen, Weighted kappa, Psychological Bulletin 70,
/// 1968, 213–220), with the standard error of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72, 1969,
/// 323–327.
///
/// # Errors
/// [`NoKappa`].
pub fn kappa(pairs: &[(usize, usize)], categories: usize, weights: &Weights) -> Result<Kappa, NoKappa> {
    if pairs.is_empty() {
        return Err(NoKappa::Nothing);
    }
    let agreement = agreement(weights, categories)?;
    let total = pairs.len() as f64;
    let mut joint = vec![vec![0.0; categories]; categories];
    for (first, second) in pairs {
        *joint.get_mut(*first).and_then(|row| row.get_mut(*second)).ok_or(NoKappa::Category)? += 1.0 / total;
    }
    let rows: Vec<f64> = joint.iter().map(|row| row.iter().sum()).collect();
    let columns: Vec<f64> = (0..categories).map(|column| joint.iter().map(|row| row[column]).sum()).collect();
    let sum = |of: &dyn Fn(usize, usize) -> f64| -> f64 { (0..categories).flat_map(|i| (0..categories).map(move |j| (i, j))).map(|(i, j)| of(i, j)).sum() };
    let observed = sum(&|i, j| agreement[i][j] * joint[i][j]);
    let expected = sum(&|i, j| agreement[i][j] * rows[i] * columns[j]);
    if 1.0 - expected < 1e-12 {
        return Err(NoKappa::OneAnswer);
    }
    // No kappa of these weights is below -1; rounding must not say otherwise.
    let value = ((observed - expected) / (1.0 - expected)).max(-1.0);
    let row_mean: Vec<f64> = (0..categories).map(|i| (0..categories).map(|j| columns[j] * agreement[i][j]).sum()).collect();
    let column_mean: Vec<f64> = (0..categories).map(|j| (0..categories).map(|i| rows[i] * agreement[i][j]).sum()).collect();
    let squares = sum(&|i, j| joint[i][j] * (agreement[i][j] - (row_mean[i] + column_mean[j]) * (1.0 - value)).powi(2));
    let variance = (squares - (value - expected * (1.0 - value)).powi(2)) / (total * (1.0 - expected).powi(2));
    let standard_error = variance.max(0.0).sqrt();
    let interval = Interval { low: (value - 1.96 * standard_error).max(-1.0), high: (value + 1.96 * standard_error).min(1.0) };
    Ok(Kappa { value, standard_error, interval, observed, expected, rated: pairs.len() })
}

/// Weights of agreement, 1 on the diagonal, from 0 to 1.
fn agreement(weights: &Weights, categories: usize) -> Result<Vec<Vec<f64>>, NoKappa> {
    if let Weights::Disagreement(matrix) = weights {
        let fits =
            matrix.len() == categories && matrix.iter().enumerate().all(|(i, row)| row.len() == categories && row[i] == 0.0 && row.iter().all(|v| *v >= 0.0));
        let greatest = matrix.iter().flatten().copied().fold(0.0, f64::max);
        if !fits || greatest <= 0.0 {
            return Err(NoKappa::Category);
        }
        return Ok(matrix.iter().map(|row| row.iter().map(|v| 1.0 - v / greatest).collect()).collect());
    }
    let steps = categories.saturating_sub(1).max(1) as f64;
    let weight = |i: usize, j: usize| {
        let distance = i.abs_diff(j) as f64 / steps;
        match weights {
            Weights::Linear => 1.0 - distance,
            Weights::Quadratic => 1.0 - distance * distance,
            _ => f64::from(u8::from(i == j)),
        }
    };
    Ok((0..categories).map(|i| (0..categories).map(|j| weight(i, j)).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Pairs from a table of counts.
    fn pairs(table: &[&[usize]]) -> Vec<(usize, usize)> {
        let cells = table.iter().enumerate().flat_map(|(i, row)| row.iter().enumerate().map(move |(j, count)| ((i, j), *count)));
        cells.flat_map(|(pair, count)| std::iter::repeat_n(pair, count)).collect()
    }

    #[test]
    fn the_example_of_cohen_1968_has_his_values() {
        // Table 1: 200 diagnoses by two judges; weights of disagreement 0 1 3 / 1 0 6 / 3 6 0.
        let rated = pairs(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]]);
        let plain = kappa(&rated, 3, &Weights::Unweighted).unwrap();
        assert!((plain.value - 0.492).abs() < 0.0005, "{}", plain.value);
        let matrix = vec![vec![0.0, 1.0, 3.0], vec![1.0, 0.0, 6.0], vec![3.0, 6.0, 0.0]];
        let weighted = kappa(&rated, 3, &Weights::Disagreement(matrix)).unwrap();
        assert!((weighted.value - 0.348).abs() < 0.0005, "{}", weighted.value);
    }

    #[test]
    fn the_example_of_fleiss_has_his_value_and_the_standard_error_that_leaving_one_out_gives() {
        // J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, table 18.1: 0.676.
        let rated = pairs(&[&[75, 1, 4], &[5, 4, 1], &[0, 0, 10]]);
        let found = kappa(&rated, 3, &Weights::Unweighted).unwrap();
        assert!((found.value - 0.676).abs() < 0.0005, "{}", found.value);
        // The jackknife (B. Efron, 1982) is another way to the same standard error.
        let count = rated.len() as f64;
        let without = |place: usize| {
            let rest: Vec<_> = rated.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, pair)| *pair).collect();
            kappa(&rest, 3, &Weights::Unweighted).unwrap().value
        };
        let values: Vec<f64> = (0..rated.len()).map(without).collect();
        let mean = values.iter().sum::<f64>() / count;
        let jackknife = ((count - 1.0) / count * values.iter().map(|value| (value - mean).powi(2)).sum::<f64>()).sqrt();
        assert!((found.standard_error / jackknife - 1.0).abs() < 0.05, "{} {jackknife}", found.standard_error);
    }

    #[test]
    fn two_steps_off_weigh_more_than_one() {
        let near = kappa(&pairs(&[&[10, 5, 0], &[0, 10, 5], &[0, 0, 10]]), 3, &Weights::Quadratic).unwrap();
        let far = kappa(&pairs(&[&[10, 0, 5], &[0, 10, 0], &[5, 0, 10]]), 3, &Weights::Quadratic).unwrap();
        assert!(near.value > far.value);
    }

    #[test]
    fn where_nothing_can_be_told_nothing_is_said() {
        assert_eq!(kappa(&[], 3, &Weights::Linear), Err(NoKappa::Nothing));
        assert_eq!(kappa(&[(1, 1), (1, 1)], 3, &Weights::Linear), Err(NoKappa::OneAnswer));
        assert_eq!(kappa(&[(0, 3)], 3, &Weights::Linear), Err(NoKappa::Category));
        assert_eq!(kappa(&[(0, 1)], 2, &Weights::Disagreement(vec![vec![0.0]])), Err(NoKappa::Category));
    }

    #[test]
    fn complete_disagreement_is_minus_one_and_inside_its_interval() {
        for weights in [Weights::Unweighted, Weights::Linear, Weights::Quadratic] {
            let found = kappa(&[(0, 2), (2, 0)], 4, &weights).unwrap();
            assert!((found.value + 1.0).abs() < 1e-12 && found.interval.low <= found.value, "{found:?}");
        }
    }

    proptest! {
        /// Which rater is called the first does not matter; perfect agreement is 1; nothing exceeds 1.
        #[test]
        fn kappa_is_symmetric_and_at_most_one(rated in proptest::collection::vec((0_usize..4, 0_usize..4), 2..60)) {
            for weights in [Weights::Unweighted, Weights::Linear, Weights::Quadratic] {
                let swapped: Vec<_> = rated.iter().map(|(a, b)| (*b, *a)).collect();
                match (kappa(&rated, 4, &weights), kappa(&swapped, 4, &weights)) {
                    (Ok(one), Ok(other)) => {
                        prop_assert!((one.value - other.value).abs() < 1e-9);
                        prop_assert!(one.value <= 1.0 + 1e-12 && one.interval.low <= one.value && one.value <= one.interval.high + 1e-12);
                    }
                    (one, other) => prop_assert_eq!(one, other),
                }
                let same: Vec<_> = rated.iter().map(|(a, _)| (*a, *a)).collect();
                if let Ok(perfect) = kappa(&same, 4, &weights) {
                    prop_assert!((perfect.value - 1.0).abs() < 1e-9);
                }
            }
        }
    }
}
