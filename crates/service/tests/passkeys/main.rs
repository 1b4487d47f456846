//! Signing in with passkeys: a device in software answers what the register asks, and everything that is no answer of a
//! known device to that very challenge is refused in one way.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod device;
mod house;

use std::sync::atomic::Ordering;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use parvis_model::{Caller, MemberId, SignInMethod};
use parvis_service::{Credential, NewAccount, Origin, PasskeyChallenge, Rule, ServiceError, SignedIn};
use serde_json::Value;

use device::Device;
use house::{HERE, House, PASSWORD, origin};

fn is_wrong(result: Result<SignedIn, ServiceError>) -> bool {
    matches!(result, Err(ServiceError::WrongCredentials))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_signs_in_whose_passkey_it_holds_without_a_name() {
    let house = House::new().await;
    let mut device = Device::default();
    let session = house.account(house.ada, "ada").await;
    house.account(house.ben, "ben").await;
    house.add(session, &mut device).await;
    let entered = house.enter(&mut device).await.unwrap();
    assert_eq!((entered.account.member, entered.account.passkeys), (house.ada, 1));
    let sessions = house.register.sessions(house.session(&entered).await).await.unwrap();
    assert!(sessions.iter().any(|session| session.this && session.method == SignInMethod::Passkey));
    assert!(house.register.passkeys(session).await.unwrap()[0].used_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_worth_something_once_for_its_challenge_and_for_five_minutes() {
    let house = House::new().await;
    let mut device = Device::default();
    let session = house.account(house.ada, "ada").await;
    house.add(session, &mut device).await;
    let register = &house.register;

    let challenge = register.challenge_sign_in(&origin()).unwrap();
    let answer = device.answer(&challenge, HERE).await;
    assert!(register.sign_in_with_passkey(&challenge.ceremony, answer.clone(), &origin()).await.is_ok());
    assert!(is_wrong(register.sign_in_with_passkey(&challenge.ceremony, answer.clone(), &origin()).await), "replayed");

    let other = register.challenge_sign_in(&origin()).unwrap();
    assert!(is_wrong(register.sign_in_with_passkey(&other.ceremony, answer, &origin()).await), "an answer to another challenge");

    let late = register.challenge_sign_in(&origin()).unwrap();
    let answer = device.answer(&late, HERE).await;
    house.hand.0.store(300, Ordering::Relaxed);
    assert!(is_wrong(register.sign_in_with_passkey(&late.ceremony, answer, &origin()).await), "after five minutes");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_valid_answer_that_is_sent_twelve_times_at_once_one_enters_and_later_none() {
    let house = House::new().await;
    let mut device = Device::default();
    let session = house.account(house.ada, "ada").await;
    house.add(session, &mut device).await;
    for round in 0..3 {
        let challenge = house.register.challenge_sign_in(&origin()).unwrap();
        let answer = device.answer(&challenge, HERE).await;
        let tasks: Vec<_> = (0..12)
            .map(|_| {
                let (register, ceremony, answer) = (house.register.clone(), challenge.ceremony.clone(), answer.clone());
                tokio::spawn(async move { register.sign_in_with_passkey(&ceremony, answer, &origin()).await })
            })
            .collect();
        let mut entered = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => entered += 1,
                Err(error) => assert!(matches!(error, ServiceError::WrongCredentials), "{error}"),
            }
        }
        assert_eq!(entered, 1, "round {round}");
        assert!(is_wrong(house.register.sign_in_with_passkey(&challenge.ceremony, answer.clone(), &origin()).await));
        // Nor under a challenge that is still open.
        let other = house.register.challenge_sign_in(&origin()).unwrap();
        assert!(is_wrong(house.register.sign_in_with_passkey(&other.ceremony, answer, &origin()).await));
    }
    assert!(house.enter(&mut device).await.is_ok());
}

/// What somebody does to an answer on its way; they are told who Ben is.
type Change = fn(&mut Value, MemberId);

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_was_changed_or_is_none_lets_nobody_in() {
    let house = House::new().await;
    let mut device = Device::default();
    let session = house.account(house.ada, "ada").await;
    house.add(session, &mut device).await;
    let register = &house.register;
    let ben = house.ben;
    let changes: [(&str, Change); 5] = [
        ("signature", |answer, _| answer["response"]["signature"] = "MEUCIQ".into()),
        ("whose it is", |answer, ben| {
            answer["response"]["userHandle"] = BASE64_URL_SAFE_NO_PAD.encode(ben.bytes()).into();
        }),
        ("nobody's", |answer, _| answer["response"]["userHandle"] = Value::Null),
        ("another credential", |answer, _| answer["rawId"] = "AAAA".into()),
        ("no answer at all", |answer, _| *answer = serde_json::json!({"id": 7})),
    ];
    for (what, change) in changes {
        let challenge = register.challenge_sign_in(&origin()).unwrap();
        let mut answer = device.answer(&challenge, HERE).await;
        change(&mut answer, ben);
        assert!(is_wrong(register.sign_in_with_passkey(&challenge.ceremony, answer, &origin()).await), "{what}");
    }
    assert!(house.enter(&mut device).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_that_was_copied_is_found_out_by_its_counter() {
    let house = House::new().await;
    let mut device = Device::default();
    let session = house.account(house.ada, "ada").await;
    house.add(session, &mut device).await;
    let mut copy = device.clone();
    house.enter(&mut device).await.unwrap();
    house.enter(&mut device).await.unwrap();
    assert!(is_wrong(house.enter(&mut copy).await), "it counts from where it was copied");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_holds_the_device_is_verified_by_it() {
    let house = House::new().await;
    let mut device = Device::default();
    let session = house.account(house.ada, "ada").await;
    house.add(session, &mut device).await;
    let mut careless = Device { careless: true, ..device.clone() };
    let challenge = house.register.challenge_sign_in(&origin()).unwrap();
    assert_eq!(challenge.options["publicKey"]["userVerification"], "required");
    let mut options = challenge.options.clone();
    options["publicKey"]["userVerification"] = "discouraged".into();
    let answer = careless.answer(&PasskeyChallenge { options, ..challenge.clone() }, HERE).await;
    assert!(is_wrong(house.register.sign_in_with_passkey(&challenge.ceremony, answer, &origin()).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_another_name_gets_nothing_that_is_worth_something_here() {
    let house = House::new().await;
    let session = house.account(house.ada, "ada").await;
    let elsewhere = "http://localhost:9999";
    let challenge = house.register.challenge_new_passkey(session, PASSWORD, &origin()).await.unwrap();
    let mut device = Device::default();
    let made = device.make(&challenge, elsewhere).await;
    assert!(matches!(house.register.add_passkey(session, &challenge.ceremony, "x", made).await, Err(error) if error.breaks(Rule::PasskeyAnswer)));
    house.add(session, &mut device).await;
    let challenge = house.register.challenge_sign_in(&origin()).unwrap();
    let answer = device.answer(&challenge, elsewhere).await;
    assert!(is_wrong(house.register.sign_in_with_passkey(&challenge.ceremony, answer, &origin()).await));
    for url in ["http://127.0.0.1:8433", "https://192.0.2.1", "https://somebody-else.example.org", "http://parvis.example.org", "", "nonsense"] {
        let origin = Origin { url: url.to_owned(), ..origin() };
        assert!(matches!(house.register.challenge_sign_in(&origin), Err(error) if error.breaks(Rule::PasskeysImpossible)), "{url}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_added_by_whoever_confirms_and_to_their_own_account() {
    let house = House::new().await;
    let ada = house.account(house.ada, "ada").await;
    let ben = house.account(house.ben, "ben").await;
    let register = &house.register;
    assert!(matches!(register.challenge_new_passkey(ada, "wrong", &origin()).await, Err(ServiceError::WrongPassword)));
    let challenge = register.challenge_new_passkey(ada, PASSWORD, &origin()).await.unwrap();
    let mut device = Device::default();
    let made = device.make(&challenge, HERE).await;
    assert!(matches!(register.add_passkey(ben, &challenge.ceremony, "x", made.clone()).await, Err(error) if error.breaks(Rule::PasskeyAnswer)), "begun by Ada");
    assert!(matches!(register.add_passkey(ada, &challenge.ceremony, "x", made).await, Err(error) if error.breaks(Rule::PasskeyAnswer)), "and then void");
    // The secret of a sign-in is none of an addition, and the other way round.
    let challenge = register.challenge_sign_in(&origin()).unwrap();
    assert!(matches!(register.add_passkey(ada, &challenge.ceremony, "x", Value::Null).await, Err(error) if error.breaks(Rule::PasskeyAnswer)));
    assert!(register.passkeys(ada).await.unwrap().is_empty() && register.passkeys(ben).await.unwrap().is_empty());
    let mut device = Device::default();
    let added = house.add(ada, &mut device).await;
    assert!(matches!(register.remove_passkey(ben, added.id).await, Err(ServiceError::NotFound(_))), "somebody else's is not found");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_without_a_password_confirms_by_signing_in_anew_and_keeps_its_last_way_in() {
    let house = House::new().await;
    let first = house.account(house.ada, "ada").await;
    let register = &house.register;
    assert!(matches!(register.change_password(first, PASSWORD, None, &origin()).await, Err(error) if error.breaks(Rule::LastWayIn)), "it is the only way in");
    let mut device = Device::default();
    let added = house.add(first, &mut device).await;
    register.change_password(first, PASSWORD, None, &origin()).await.unwrap();
    assert!(is_wrong(register.sign_in("ada", PASSWORD, &origin()).await) && is_wrong(register.sign_in("ada", "", &origin()).await));
    assert!(matches!(register.remove_passkey(first, added.id).await, Err(error) if error.breaks(Rule::LastWayIn)), "now that is");

    let session = house.session(&house.enter(&mut device).await.unwrap()).await;
    assert_eq!(register.new_recovery_codes(session, "").await.unwrap().len(), 10);
    house.hand.0.store(600, Ordering::Relaxed);
    let entered = house.enter(&mut device).await.unwrap();
    house.hand.0.store(1_200, Ordering::Relaxed);
    let old = house.session(&entered).await;
    assert!(matches!(register.new_recovery_codes(old, "").await, Err(ServiceError::ConfirmationNeeded)), "ten minutes later");
    let session = house.session(&house.enter(&mut device).await.unwrap()).await;
    register.change_password(session, "", Some(PASSWORD.to_owned().into()), &origin()).await.unwrap();
    assert!(register.sign_in("ada", PASSWORD, &origin()).await.is_ok());
    // Whoever signed in with a password gives it again.
    let by_password = house.session(&register.sign_in("ada", PASSWORD, &origin()).await.unwrap()).await;
    assert!(matches!(register.new_recovery_codes(by_password, "").await, Err(ServiceError::ConfirmationNeeded)));
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_a_passkey_ends_other_sessions_and_setting_up_anew_or_leaving_ends_all_passkeys() {
    let house = House::new().await;
    let session = house.account(house.ada, "ada").await;
    let mut lost = Device::default();
    let added = house.add(session, &mut lost).await;
    let entered = house.enter(&mut lost).await.unwrap();
    house.register.remove_passkey(session, added.id).await.unwrap();
    assert!(is_wrong(house.enter(&mut lost).await));
    let gone = house.register.identify(Some(Credential::Session(entered.secret.reveal())), false).await.unwrap();
    assert_eq!(gone.caller, Caller::Nobody);

    let mut kept = Device::default();
    house.add(session, &mut kept).await;
    let anew = house.account(house.ada, "ada").await;
    assert!(is_wrong(house.enter(&mut kept).await), "whoever could sign in before cannot any more");
    let mut last = Device::default();
    house.add(anew, &mut last).await;
    house.register.end_membership(&Caller::CommandLine, house.ada).await.unwrap();
    assert!(is_wrong(house.enter(&mut last).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_that_was_begun_before_the_account_was_secured_is_not_added_and_none_is_removed() {
    let new = "harvest pebble violin candle";
    for remedy in ["a new password", "a new link", "signing out everywhere", "the end of the membership"] {
        let house = House::new().await;
        let own = house.account(house.ada, "ada").await;
        let mut tablet = Device::default();
        let kept = house.add(own, &mut tablet).await.id;
        // Somebody who has the password signs in, and begins to add a passkey of their own.
        let stolen = house.session(&house.register.sign_in("ada", PASSWORD, &origin()).await.unwrap()).await;
        let challenge = house.register.challenge_new_passkey(stolen, PASSWORD, &origin()).await.unwrap();
        let mut of_a_thief = Device::default();
        let made = of_a_thief.make(&challenge, HERE).await;
        match remedy {
            "a new password" => house.register.change_password(own, PASSWORD, Some(new.to_owned().into()), &origin()).await.unwrap(),
            "a new link" => {
                let link = house.register.invite(&Caller::CommandLine, house.ada).await.unwrap();
                let account = NewAccount { proof: new.into(), ..NewAccount::default() };
                house.register.accept_invitation(link.reveal(), account, &origin()).await.unwrap();
            }
            "signing out everywhere" => house.register.sign_out_everywhere(own, false, &origin()).await.unwrap(),
            _ => house.register.end_membership(&Caller::CommandLine, house.ada).await.unwrap(),
        }
        let added = house.register.add_passkey(stolen, &challenge.ceremony, "Tablet", made).await;
        assert!(matches!(added, Err(ServiceError::SignInNeeded)), "{remedy}: {added:?}");
        assert!(is_wrong(house.enter(&mut of_a_thief).await), "{remedy}");
        let removed = house.register.remove_passkey(stolen, kept).await;
        assert!(matches!(removed, Err(ServiceError::SignInNeeded)), "{remedy}: {removed:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_begun_in_the_own_session_before_its_password_changed_has_to_be_confirmed_anew() {
    let house = House::new().await;
    let own = house.account(house.ada, "ada").await;
    let challenge = house.register.challenge_new_passkey(own, PASSWORD, &origin()).await.unwrap();
    let made = Device::default().make(&challenge, HERE).await;
    house.register.change_password(own, PASSWORD, Some("harvest pebble violin candle".to_owned().into()), &origin()).await.unwrap();
    let added = house.register.add_passkey(own, &challenge.ceremony, "Tablet", made).await;
    assert!(matches!(added, Err(ServiceError::ConfirmationNeeded)), "{added:?}");
    assert!(house.register.passkeys(own).await.unwrap().is_empty());
}
