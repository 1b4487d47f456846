//! Two worlds that differ only in what is hidden from a reader answer that reader with the same bytes, whatever is asked
//! in whatever order. `PARVIS_PROVE_SEQUENCES` sets how many sequences are tried.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod asked;
mod hidden;
mod matched;
#[path = "../support/samples.rs"]
mod samples;
mod world;

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use parvis_model::{Role, SubjectKind};

use asked::ask;
use hidden::hide;
use world::{Dice, base, world};

/// So many sequences are tried on one pair of worlds: each goes on where the one before ended.
const ON_ONE_PAIR: u64 = 20;

/// What was tried, added up.
#[derive(Default)]
struct Tried {
    sequences: u64,
    requests: u64,
    pairs: u64,
    done: usize,
    refused: usize,
    given: usize,
    about: BTreeMap<SubjectKind, usize>,
}

/// Side by side for each role, since a world waits for its database most of the time.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_from_a_reader_changes_none_of_their_answers() {
    let sequences: u64 = std::env::var("PARVIS_PROVE_SEQUENCES").ok().and_then(|number| number.parse().ok()).unwrap_or(2_000);
    let roles = [Role::Adviser, Role::OperatorManager, Role::OperatorContributor, Role::CommunityMember, Role::Overseer];
    let bound = |role: u64| (sequences * role / roles.len() as u64).div_ceil(ON_ONE_PAIR);
    let readers: Vec<_> = (0..).zip(roles).map(|(number, role)| tokio::spawn(try_pairs(role, bound(number)..bound(number + 1)))).collect();
    let mut all = Tried::default();
    for reader in readers {
        let one = reader.await.unwrap();
        (all.sequences, all.requests, all.pairs) = (all.sequences + one.sequences, all.requests + one.requests, all.pairs + one.pairs);
        (all.done, all.refused, all.given) = (all.done + one.done, all.refused + one.refused, all.given + one.given);
        one.about.into_iter().for_each(|(kind, made)| *all.about.entry(kind).or_default() += made);
    }
    let Tried { sequences, requests, pairs, done, refused, given, about } = all;
    assert!(SubjectKind::ALL.iter().all(|kind| about.contains_key(kind)), "nothing is hidden about some sort of subject: {about:?}");
    assert!(given > 0 && refused > 0 && done > 2 * refused, "too little is hidden: {done} done, {refused} refused, {given} given");
    println!(
        "proof: two worlds: {sequences} sequences of {requests} requests on {pairs} pairs, {done} hidden changes ({refused} refused, {given} given), 0 answers that differ"
    );
}

/// A reader in one role asks both worlds of some pairs, which are known by their numbers.
async fn try_pairs(role: Role, pairs: std::ops::Range<u64>) -> Tried {
    let mut tried = Tried::default();
    let folder = tempfile::tempdir().unwrap();
    let common = base(&folder.path().join("base"), role).await;
    for pair in pairs {
        let seed = 0x9e37_79b9_7f4a_7c15 ^ (pair * ON_ONE_PAIR + 1).wrapping_mul(0x2545_f491_4f6c_dd1d);
        let (plain, full) = (world(&folder.path().join("base")).await, world(&folder.path().join("base")).await);
        let hidden = hide(&full, &common, &mut Dice(seed)).await;
        tried.pairs += 1;
        (tried.done, tried.refused, tried.given) = (tried.done + hidden.done, tried.refused + hidden.refused, tried.given + hidden.given);
        hidden.about.iter().for_each(|(kind, made)| *tried.about.entry(*kind).or_default() += made);
        for sequence in 0..ON_ONE_PAIR {
            let mut dice = Dice(seed ^ (sequence + 1) << 40);
            for request in 0..=dice.below(6) {
                let moment = sequence * 10 + request as u64;
                let mut answers = Vec::new();
                for side in [&plain, &full] {
                    side.same.drawn.store((2 << 32) + moment * 1000, Ordering::Relaxed);
                    side.same.moment.store(1000 + moment, Ordering::Relaxed);
                    answers.push(ask(side, &common, &hidden, &mut Dice(dice.0)).await);
                }
                assert_eq!(answers[0], answers[1], "{role}, pair {pair}, sequence {sequence}, request {request}");
                dice.below(2);
                tried.requests += 1;
            }
            tried.sequences += 1;
        }
        plain.register.close().await;
        full.register.close().await;
    }
    tried
}
