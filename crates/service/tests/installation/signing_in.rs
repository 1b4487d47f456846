//! Guessing: many at once, from one address or many, at a name that is known; and the people whose names they are.

use std::sync::atomic::Ordering;
use std::time::Instant;

use parvis_model::{Caller, MemberId};
use parvis_service::{Credential, NewAccount, Origin, Secret, ServiceError, SignedIn};

use crate::TestInstallation;

const PASSWORD: &str = "lantern gravel oboe thirst";

fn from(address: &str) -> Origin {
    Origin { address: address.to_owned(), ..Origin::default() }
}

/// A browser in which somebody signed in before.
fn known(secret: &Secret) -> Origin {
    Origin { devices: vec![secret.clone()], ..from("192.0.2.7") }
}

async fn account(town: &TestInstallation, member: MemberId, name: &str) -> SignedIn {
    let link = town.register.invite(&Caller::CommandLine, member).await.unwrap();
    let account = NewAccount { user_name: name.to_owned(), proof: PASSWORD.into(), ..NewAccount::default() };
    town.register.accept_invitation(link.reveal(), account, &from("192.0.2.7")).await.unwrap()
}

/// Guesses at once; how many were compared, and how long the others are to wait.
async fn guesses(town: &TestInstallation, origins: Vec<(String, Origin)>) -> (usize, Vec<i64>) {
    let tasks: Vec<_> = origins
        .into_iter()
        .map(|(name, origin)| {
            let register = town.register.clone();
            tokio::spawn(async move { register.sign_in(&name, "a wrong guess at it", &origin).await })
        })
        .collect();
    let (mut compared, mut waits) = (0, Vec::new());
    for task in tasks {
        match task.await.unwrap() {
            Err(ServiceError::WrongCredentials) => compared += 1,
            Err(error) => waits.push(error.retry_after().unwrap()),
            Ok(_) => unreachable!("somebody guessed right"),
        }
    }
    (compared, waits)
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_hundred_guesses_at_once_no_more_are_compared_than_one_after_the_other_would_be() {
    let town = TestInstallation::new("", 1).await;
    account(&town, town.owner, "ada").await;
    for name in ["ada", "nobody"] {
        // From many addresses, so that the name alone limits them.
        let origins = (0..100).map(|number| (name.to_owned(), from(&format!("192.0.{number}.1")))).collect();
        let (compared, waits) = guesses(&town, origins).await;
        assert_eq!((compared, waits.len()), (6, 94), "{name}");
    }
    assert!(matches!(town.register.sign_in("ada", PASSWORD, &from("192.0.2.9")).await, Err(ServiceError::TooManyAttempts(2))), "not even the right one");
    town.hand.0.store(2, Ordering::Relaxed);
    assert!(town.register.sign_in("ada", PASSWORD, &from("192.0.2.9")).await.is_ok(), "what was said to be waited is true");
    // Many names from one address.
    let origins = (0..100).map(|number| (format!("name {number}"), from("192.0.2.66"))).collect();
    let (first, _) = guesses(&town, origins).await;
    assert!(first <= 51, "{first}");
}

#[tokio::test(flavor = "multi_thread")]
async fn forty_guesses_of_strangers_shut_nobody_out_of_a_browser_in_which_they_signed_in_before() {
    let town = TestInstallation::new("", 1).await;
    let first = account(&town, town.owner, "ada").await;
    let browser = known(first.device.as_ref().unwrap());
    guesses(&town, (0..40).map(|number| ("ada".to_owned(), from(&format!("192.0.{number}.1")))).collect()).await;
    // Neither by the name nor by the address that all share.
    guesses(&town, (0..200).map(|number| (format!("name {number}"), from("192.0.2.7"))).collect()).await;
    assert!(matches!(town.register.sign_in("ada", PASSWORD, &from("192.0.2.7")).await, Err(ServiceError::TooManyAttempts(_))));
    let entered = town.register.sign_in("ada", PASSWORD, &browser).await.unwrap();
    assert!(entered.device.is_none(), "it is known already");
    // A running session confirms as well.
    let session = town.register.identify(Some(Credential::Session(entered.secret.reveal())), true).await.unwrap().session.unwrap();
    assert!(town.register.new_recovery_codes(session, PASSWORD).await.is_ok());
    // Whoever has the browser guesses no more often than others.
    let (compared, _) = guesses(&town, (0..15).map(|_| ("ada".to_owned(), browser.clone())).collect()).await;
    assert_eq!(compared, 6);
    // It is known for one account.
    account(&town, town.adviser, "ben").await;
    guesses(&town, (0..40).map(|number| ("ben".to_owned(), from(&format!("192.0.{number}.1")))).collect()).await;
    assert!(matches!(town.register.sign_in("ben", PASSWORD, &browser).await, Err(ServiceError::TooManyAttempts(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn browsers_are_bounded_and_forgotten_with_a_new_password_by_signing_out_everywhere_and_after_half_a_year() {
    let town = TestInstallation::new("", 1).await;
    let first = account(&town, town.owner, "ada").await;
    let mut devices = vec![first.device.unwrap()];
    for minute in 1..=20 {
        town.at(minute);
        devices.push(town.register.sign_in("ada", PASSWORD, &from("192.0.2.7")).await.unwrap().device.unwrap());
    }
    // Only those whom a sign-in makes known get no new secret.
    let is_known = async |secret: &Secret| town.register.sign_in("ada", PASSWORD, &known(secret)).await.unwrap().device.is_none();
    assert!(is_known(&devices[20]).await && is_known(&devices[1]).await);
    assert!(!is_known(&devices[0]).await, "the one used longest ago made room");
    let session = async || {
        let entered = town.register.sign_in("ada", PASSWORD, &known(&devices[20])).await.unwrap();
        town.register.identify(Some(Credential::Session(entered.secret.reveal())), true).await.unwrap().session.unwrap()
    };
    let new = Some(PASSWORD.to_owned().into());
    town.register.change_password(session().await, PASSWORD, new, &known(&devices[20])).await.unwrap();
    assert!(!is_known(&devices[19]).await && is_known(&devices[20]).await, "but this one");
    let other = town.register.sign_in("ada", PASSWORD, &from("192.0.2.8")).await.unwrap().device.unwrap();
    town.register.sign_out_everywhere(session().await, true, &known(&devices[20])).await.unwrap();
    assert!(!is_known(&other).await && is_known(&devices[20]).await);
    town.at(180 * 24 * 60 + 21);
    town.register.apply_retention(&Caller::CommandLine).await.unwrap();
    assert!(!is_known(&devices[20]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_known_does_not_wait_behind_a_burst_of_guesses() {
    let town = TestInstallation::new("", 1).await;
    let first = account(&town, town.owner, "ada").await;
    let browser = known(first.device.as_ref().unwrap());
    let start = Instant::now();
    assert!(town.register.sign_in("ada", PASSWORD, &browser).await.is_ok());
    let alone = start.elapsed();
    let origins = (0..400).map(|number| (format!("name {number}"), from(&format!("192.0.{}.{}", number / 200, number % 200)))).collect();
    let owner = async {
        tokio::time::sleep(alone / 2).await;
        let start = Instant::now();
        assert!(town.register.sign_in("ada", PASSWORD, &browser).await.is_ok());
        start.elapsed()
    };
    let (waited, (compared, _)) = tokio::join!(owner, guesses(&town, origins));
    // A queue of 32 at a time of two; 400 would be 200 times as long.
    assert!(waited < alone * 60, "{waited:?} beside {alone:?} alone");
    assert!(compared < 400, "{compared}");
}
