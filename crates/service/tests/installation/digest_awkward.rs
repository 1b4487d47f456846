//! What is due, by e-mail, where something goes wrong: nobody gets two letters, and nobody gets none without it being said.

use std::collections::BTreeMap;

use parvis_model::{Caller, Date, Role};
use parvis_service::{Session, WhyNotSent};
use parvis_store::{MailChoice, WriteTransaction};

use crate::TestInstallation;
use crate::digest::{DAY, acts, confirmed, daily, session, town, weekly, why};
use crate::mail_server::Post;

const SHELL: Caller = Caller::CommandLine;

/// The owner hears every day, and something is overdue from now on.
async fn hears(post: &Post) -> (TestInstallation, Session) {
    let (town, session) = town(post).await;
    town.finding_due(town.owner, 0, Date::constant(2026, 9, 2)).await;
    confirmed(&town, post, session, daily("ada@example.com")).await;
    (town, session)
}

impl TestInstallation {
    /// Sends what is to be sent; answers to whom something came.
    async fn sends(&self, post: &Post) -> Vec<String> {
        self.register.send_letters().await.unwrap();
        post.take().into_iter().map(|letter| letter.to).collect()
    }

    /// Changes the choice of the owner besides the use cases.
    async fn choose_besides(&self, change: impl FnOnce(MailChoice) -> MailChoice) {
        let member = self.owner;
        self.damage(async |transaction: &mut WriteTransaction| {
            let before = transaction.snapshot().mail_choice(member).await.unwrap().unwrap();
            transaction.put_mail_choice(&change(before)).await.unwrap();
        })
        .await;
    }
}

// Longer than most: fifty people have an account.
#[tokio::test(flavor = "multi_thread")]
async fn fifty_members_due_at_the_same_minute_get_one_letter_each_and_one_that_is_refused_keeps_no_other_back() {
    let post = Post::new().await;
    let (town, _) = hears(&post).await;
    let schools = town.organisation("Schools").await;
    for place in 0..50 {
        let member = town.register.add_member(&SHELL, schools, Role::OperatorManager, &format!("Member {place}")).await.unwrap().id;
        let secret = town.session(member, &format!("member{place}")).await;
        let session = session(&town.register, &secret).await;
        confirmed(&town, &post, session, daily(&format!("m{place}@example.com"))).await;
    }
    town.at(DAY);
    post.says(Some(("RCPT TO:<m7@", "550 no such box")));
    let mut came: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..3 {
        for to in town.sends(&post).await {
            *came.entry(to).or_default() += 1;
        }
    }
    assert!(came.len() == 50 && came.values().all(|count| *count == 1) && !came.contains_key("m7@example.com"), "{came:?}");
    assert_eq!(why(&town).await, [(false, WhyNotSent::Recipient)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_days_without_a_server_or_without_the_program_one_letter_comes_and_it_speaks_of_its_own_day() {
    let post = Post::new().await;
    let (town, session) = hears(&post).await;
    town.finding_due(town.owner, 0, Date::constant(2026, 10, 2)).await;
    town.at(DAY);
    post.says(Some(("MAIL", "451 later")));
    assert!(town.sends(&post).await.is_empty());
    // The program does not run for three days.
    post.says(None);
    town.at(4 * DAY);
    town.register.send_letters().await.unwrap();
    let letters = post.take();
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.starts_with("This is overdue, or due by 2 October 2026:") && letters[0].text.contains("Findings: 2"), "{}", letters[0].text);
    assert_eq!(acts(&town, "give_up_letter").await.len(), 1, "that one was not sent is said");
    assert_eq!(town.register.digest(session).await.unwrap().not_sent, None, "the last one arrived");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_or_changes_the_address_while_a_letter_waits_gets_none_at_the_old_one() {
    let post = Post::new().await;
    let (town, session) = hears(&post).await;
    let wait = async |day: i64| {
        town.at(day * DAY);
        post.says(Some(("RCPT", "451 later")));
        assert!(town.sends(&post).await.is_empty());
        assert_eq!(why(&town).await.iter().filter(|(waits, _)| *waits).count(), 1);
        post.says(None);
    };
    wait(1).await;
    town.register.choose_digest(session, weekly("ada@example.net")).await.unwrap();
    town.at(DAY + 60);
    assert_eq!(town.sends(&post).await, ["ada@example.net"], "the link alone");
    town.at(2 * DAY);
    assert!(town.sends(&post).await.is_empty(), "nothing else before it is confirmed");
    confirmed(&town, &post, session, daily("ada@example.org")).await;
    wait(3).await;
    town.register.end_membership(&SHELL, town.owner).await.unwrap();
    for minutes in [1, 60, 600, DAY, 2 * DAY] {
        town.at(3 * DAY + minutes);
        assert!(town.sends(&post).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_takes_a_letter_and_goes_away_gets_it_once() {
    let post = Post::new().await;
    let (town, session) = hears(&post).await;
    town.at(DAY);
    post.says(Some((".", "hangs up")));
    assert!(town.sends(&post).await.is_empty());
    assert_eq!(why(&town).await, [(false, WhyNotSent::Unclear)]);
    assert_eq!(town.register.digest(session).await.unwrap().not_sent, Some(WhyNotSent::Unclear), "the member is told");
    post.says(None);
    for minutes in [0, 1, 60, 14 * 60] {
        town.at(DAY + minutes);
        assert!(town.sends(&post).await.is_empty());
    }
    town.at(2 * DAY);
    assert_eq!(town.sends(&post).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_breaks_off_behind_every_letter_costs_one_member_theirs_and_is_left_alone_for_a_while() {
    let post = Post::new().await;
    let (town, _) = hears(&post).await;
    let schools = town.organisation("Schools").await;
    for place in 0..3 {
        let member = town.register.add_member(&SHELL, schools, Role::OperatorManager, &format!("Member {place}")).await.unwrap().id;
        let secret = town.session(member, &format!("member{place}")).await;
        let session = session(&town.register, &secret).await;
        confirmed(&town, &post, session, daily(&format!("m{place}@example.com"))).await;
    }
    town.at(DAY);
    post.says(Some((".", "hangs up")));
    for minutes in [0, 1, 9] {
        town.at(DAY + minutes);
        assert!(town.sends(&post).await.is_empty());
    }
    assert_eq!(why(&town).await, [(false, WhyNotSent::Unclear)]);
    post.says(None);
    town.at(DAY + 11);
    assert_eq!(town.sends(&post).await.len(), 3, "the others get theirs");
    // One that is too busy for anybody is asked once, not once for each.
    post.says(Some(("MAIL", "421 too many")));
    town.at(2 * DAY);
    assert!(town.sends(&post).await.is_empty());
    let state = town.register.mail_state(&SHELL).await.unwrap();
    assert_eq!((state.waiting, state.letters.iter().filter(|letter| letter.waits).count()), (4, 1));
    post.says(None);
    town.at(2 * DAY + 2);
    assert_eq!(town.sends(&post).await.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_years_ahead_leaves_nobody_without_letters_and_sends_none_twice() {
    let post = Post::new().await;
    let (town, _) = hears(&post).await;
    town.at(DAY);
    assert_eq!(town.sends(&post).await.len(), 1);
    town.at(3000 * DAY);
    assert_eq!(town.sends(&post).await.len(), 1);
    // It is set right, on the same day as before.
    town.at(DAY + 10);
    assert!(town.sends(&post).await.is_empty(), "of this day it has come");
    town.at(2 * DAY);
    assert_eq!((town.sends(&post).await.len(), town.sends(&post).await.len()), (1, 0));
    town.at(3 * DAY);
    assert_eq!(town.sends(&post).await.len(), 1);
    // A few hours back over midnight: the day that was done stays done.
    town.at(3 * DAY - 15 * 60);
    assert!(town.sends(&post).await.is_empty());
    town.at(4 * DAY);
    assert_eq!(town.sends(&post).await.len(), 1);
    // One that waits for a moment years away is tried as well.
    town.at(4000 * DAY);
    post.says(Some(("RCPT", "451 later")));
    assert!(town.sends(&post).await.is_empty());
    post.says(None);
    town.at(5 * DAY);
    assert_eq!(town.sends(&post).await.len(), 1);
    assert_eq!(town.register.mail_state(&SHELL).await.unwrap().waiting, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_cannot_be_written_is_said_and_keeps_no_other_back() {
    let post = Post::new().await;
    let (town, session) = hears(&post).await;
    let secret = town.session(town.adviser, "bea").await;
    let other = self::session(&town.register, &secret).await;
    town.finding_due(town.adviser, 0, Date::constant(2026, 9, 2)).await;
    confirmed(&town, &post, other, daily("bea@example.com")).await;
    town.choose_besides(|choice| MailChoice { language: "tlh".to_owned(), ..choice }).await;
    town.at(DAY);
    assert_eq!(town.sends(&post).await, ["bea@example.com"]);
    assert_eq!(why(&town).await, [(true, WhyNotSent::Unwritten)]);
    // Chosen anew, it comes.
    town.register.choose_digest(session, daily("ada@example.com")).await.unwrap();
    town.at(DAY + 5);
    assert_eq!(town.sends(&post).await, ["ada@example.com"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_name_of_anybody_or_anything_stands_in_a_letter_whatever_it_holds() {
    let post = Post::new().await;
    let (town, _) = town(&post).await;
    town.finding_due(town.owner, 0, Date::constant(2026, 9, 2)).await;
    let schools = town.organisation("Schools").await;
    let eve = town.register.add_member(&SHELL, schools, Role::OperatorManager, "K7QXJ <eve@example.net> Bcc: eve@example.net").await.unwrap().id;
    let secret = town.session(eve, "eve").await;
    let session = session(&town.register, &secret).await;
    confirmed(&town, &post, session, daily("ada@example.com")).await;
    town.at(DAY);
    town.register.send_letters().await.unwrap();
    let letters = post.take();
    assert_eq!(letters.len(), 1);
    for hidden in ["K7QXJ", "Bcc", "eve@", "Schools", &town.sites[0].to_string(), &town.owner.to_string()] {
        assert!(!letters[0].head.contains(hidden) && !letters[0].text.contains(hidden), "{hidden}: {letters:?}");
    }
}
