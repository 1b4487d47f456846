//! How well two kinds of requests are told apart by the time they take.

use std::time::{Duration, Instant};

/// Numbers from a seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// The chance that one of `b` takes longer than one of `a`, halves for those that take as long (Mann and Whitney), or the
/// chance of the contrary, whichever is more: 0.5 says nothing, 1 says which is which each time.
pub(crate) fn auc(a: &[Duration], b: &[Duration]) -> f64 {
    let mut all: Vec<(Duration, bool)> = a.iter().map(|time| (*time, false)).chain(b.iter().map(|time| (*time, true))).collect();
    all.sort_unstable();
    let (mut before, mut pairs) = (0.0, 0.0);
    let mut rest = all.as_slice();
    while let Some((time, _)) = rest.first() {
        let (equal, later) = rest.split_at(rest.partition_point(|(other, _)| other == time));
        let of_b = equal.iter().filter(|(_, is_b)| *is_b).count() as f64;
        let of_a = equal.len() as f64 - of_b;
        pairs += of_b * (before + of_a / 2.0);
        before += of_a;
        rest = later;
    }
    let auc = pairs / (a.len() as f64 * b.len() as f64);
    auc.max(1.0 - auc)
}

pub(crate) fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort_unstable();
    times[times.len() / 2]
}

/// Times of so many pairs, one of each kind, in an order by chance.
pub(crate) async fn pairs(count: usize, mut ask: impl AsyncFnMut(bool, usize)) -> [Vec<Duration>; 2] {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut times = [Vec::with_capacity(count), Vec::with_capacity(count)];
    // The first are slower: nothing is in any cache yet.
    for round in 0..count + 20 {
        let first = dice.below(2) == 1;
        for second in [first, !first] {
            let start = Instant::now();
            ask(second, round).await;
            if round >= 20 {
                times[usize::from(second)].push(start.elapsed());
            }
        }
    }
    times
}

#[test]
fn one_that_is_always_later_is_told_apart_and_the_same_is_not() {
    let times = |from: u64| (0..1_000).map(|number| Duration::from_nanos(from + number % 100)).collect::<Vec<_>>();
    assert!((auc(&times(0), &times(0)) - 0.5).abs() < 1e-9);
    assert!((auc(&times(0), &times(1_000)) - 1.0).abs() < 1e-9);
    assert!((auc(&times(1_000), &times(0)) - 1.0).abs() < 1e-9);
    assert!((auc(&times(0), &times(50)) - 0.875).abs() < 0.01);
}
