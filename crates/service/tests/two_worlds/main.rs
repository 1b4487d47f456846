//! Two worlds that differ only in what is hidden from a reader answer that reader with the same bytes, whatever is asked
//! in whatever order. `PARVIS_PROVE_SEQUENCES` sets how many sequences are tried.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod asked;
mod hidden;
mod world;

use std::sync::atomic::Ordering;

use parvis_model::Role;

use asked::ask;
use hidden::hide;
use world::{Dice, base, world};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_hidden_from_a_reader_changes_none_of_their_answers() {
    let sequences: u64 = std::env::var("PARVIS_PROVE_SEQUENCES").ok().and_then(|number| number.parse().ok()).unwrap_or(2_000);
    let mut tried = 0;
    let mut requests = 0;
    let mut different_worlds = 0;
    let (mut done, mut refused, mut given) = (0, 0, 0);
    let roles = [Role::Adviser, Role::OperatorManager, Role::OperatorContributor, Role::CommunityMember, Role::Overseer];
    for (end, role) in (1..).zip(roles) {
        let folder = tempfile::tempdir().unwrap();
        let common = base(&folder.path().join("base"), role).await;
        while tried < sequences * end / roles.len() as u64 {
            let seed = 0x9e37_79b9_7f4a_7c15 ^ (tried + 1).wrapping_mul(0x2545_f491_4f6c_dd1d);
            let (plain, full) = (world(&folder.path().join("base")).await, world(&folder.path().join("base")).await);
            let hidden = hide(&full, &common, &mut Dice(seed)).await;
            different_worlds += 1;
            for (sum, one) in [&mut done, &mut refused, &mut given].into_iter().zip([hidden.done, hidden.refused, hidden.given]) {
                *sum += one;
            }
            // Many sequences on one pair of worlds: each goes on where the one before ended.
            for sequence in 0..20 {
                let mut dice = Dice(seed ^ (sequence + 1) << 40);
                for request in 0..=dice.below(6) {
                    let moment = sequence * 10 + request as u64;
                    let mut answers = Vec::new();
                    for side in [&plain, &full] {
                        side.same.drawn.store((2 << 32) + moment * 1000, Ordering::Relaxed);
                        side.same.moment.store(1000 + moment, Ordering::Relaxed);
                        answers.push(ask(side, &common, &hidden, &mut Dice(dice.0)).await);
                    }
                    assert_eq!(answers[0], answers[1], "{role}, pair {different_worlds}, sequence {sequence}, request {request}");
                    dice.below(2);
                    requests += 1;
                }
                tried += 1;
            }
            plain.register.close().await;
            full.register.close().await;
        }
    }
    assert!(given > 0 && refused > 0 && done > 2 * refused, "too little is hidden: {done} done, {refused} refused, {given} given");
    println!(
        "proof: two worlds: {tried} sequences of {requests} requests on {different_worlds} pairs, {done} hidden changes ({refused} refused, {given} given), 0 answers that differ"
    );
}
