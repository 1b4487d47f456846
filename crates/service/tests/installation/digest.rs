//! What is due, by e-mail: chosen, confirmed, sent once, stopped, and said where it cannot be sent.

use parvis_model::{Caller, Date, MemberId};
use parvis_service::{Credential, DigestRhythm, Health, NewDigest, Register, Rule, ServiceError, Session, WhyNotSent};

use crate::TestInstallation;
use crate::mail_server::{Came, Post};

const SHELL: Caller = Caller::CommandLine;

/// Minutes of a day.
pub(crate) const DAY: i64 = 24 * 60;

/// A town with letters, and the owner of the schools signed in.
pub(crate) async fn town(post: &Post) -> (TestInstallation, Session) {
    let town = TestInstallation::new(&post.settings(), 1).await;
    let secret = town.session(town.owner, "ada").await;
    let session = session(&town.register, &secret).await;
    (town, session)
}

pub(crate) async fn session(register: &Register, secret: &str) -> Session {
    register.identify(Some(Credential::Session(secret)), true).await.unwrap().session.unwrap()
}

pub(crate) fn weekly(address: &str) -> NewDigest {
    NewDigest { rhythm: DigestRhythm::Weekly, address: address.to_owned(), language: "fr".to_owned() }
}

pub(crate) fn daily(address: &str) -> NewDigest {
    NewDigest { rhythm: DigestRhythm::Daily, language: "en".to_owned(), ..weekly(address) }
}

/// What stands behind a word in a link of a letter.
fn code(letter: &Came, word: &str) -> String {
    letter.text.split(&format!("#{word}=")).nth(1).and_then(|after| after.split_whitespace().next()).unwrap().to_owned()
}

/// Chooses and confirms.
pub(crate) async fn confirmed(town: &TestInstallation, post: &Post, session: Session, wanted: NewDigest) -> Came {
    town.register.choose_digest(session, wanted).await.unwrap();
    assert_eq!(town.register.send_letters().await.unwrap(), 1);
    let letter = post.take().remove(0);
    town.register.confirm_digest(&code(&letter, "confirm")).await.unwrap();
    letter
}

pub(crate) async fn acts(town: &TestInstallation, action: &str) -> Vec<String> {
    let all = town.register.journal(&SHELL, 10_000).await.unwrap();
    all.into_iter().filter(|line| line.action == action).map(|line| format!("{} {}", line.subject, line.detail)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_chooses_confirms_and_hears_once_on_a_day_without_a_word_of_any_record() {
    let post = Post::new().await;
    let (town, session) = town(&post).await;
    town.finding_due(town.owner, 0, Date::constant(2026, 9, 25)).await;
    town.finding_due(town.owner, 0, Date::constant(2026, 9, 2)).await;
    let opened = town.register.budget(&Caller::Member(town.owner)).await.unwrap().opened;
    assert_eq!(town.register.digest(session).await.unwrap().rhythm, DigestRhythm::Off, "nobody is asked");
    let chosen = town.register.choose_digest(session, weekly("ada@example.com")).await.unwrap();
    assert!(!chosen.confirmed && chosen.confirm_until.is_some() && chosen.address.as_deref() == Some("ada@example.com"));
    assert_eq!(town.register.send_letters().await.unwrap(), 1);
    let asked = post.take().remove(0);
    assert!(asked.to == "ada@example.com" && asked.text.contains("https://parvis.example.org/digest#confirm="), "{asked:?}");
    assert!(!asked.head.contains("List-Unsubscribe"), "{asked:?}");
    town.at(7 * DAY);
    assert_eq!(town.register.send_letters().await.unwrap(), 0, "nothing else before it is confirmed");

    let link = code(&asked, "confirm");
    assert!(matches!(town.register.confirm_digest(&link).await, Err(ServiceError::NotFound(_))), "its seven days are over");
    town.at(0);
    town.register.confirm_digest(&link).await.unwrap();
    town.register.confirm_digest(&link).await.unwrap();
    assert!(town.register.digest(session).await.unwrap().confirmed);
    assert_eq!(town.register.send_letters().await.unwrap(), 0, "not on the day of the choice");
    town.at(6 * DAY);
    assert_eq!(town.register.send_letters().await.unwrap(), 0, "not before Monday");
    town.at(7 * DAY - 14 * 60);
    assert_eq!(town.register.send_letters().await.unwrap(), 0, "not before the hour");
    town.at(7 * DAY);
    assert_eq!(town.register.send_letters().await.unwrap(), 1);
    assert_eq!(town.register.send_letters().await.unwrap(), 0, "never twice");
    let digest = post.take().remove(0);
    assert!(digest.text.contains("- Constats\u{a0}: 2, en retard depuis le 2 septembre 2026"), "{}", digest.text);
    assert!(!digest.text.contains("K7QXJ") && !digest.head.contains("K7QXJ"), "{digest:?}");
    for header in ["Auto-Submitted: auto-generated", "List-Unsubscribe: <https://parvis.example.org/api/v1/digest/stop?code=", "Content-Language: fr", "Date: "]
    {
        assert!(digest.head.contains(header), "{header} in {}", digest.head);
    }
    assert!(digest.head.contains("@example.org>\r\n") && !digest.head.contains("localhost"), "{}", digest.head);

    // The journal says of which kind it was and for whom, and the database has no address to read.
    let sent = acts(&town, "send_letter").await;
    assert_eq!(sent.len(), 2);
    assert!(sent.iter().all(|entry| entry.starts_with(&town.owner.to_string()) && !entry.contains('@')), "{sent:?}");
    for file in ["register.sqlite", "register.sqlite-wal"] {
        let bytes = std::fs::read(town.folder.path().join(file)).unwrap_or_default();
        assert!(!bytes.windows(15).any(|found| found == b"ada@example.com"), "{file}");
    }
    assert_eq!(town.register.budget(&Caller::Member(town.owner)).await.unwrap().opened, opened, "a letter opens nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_stop_by_one_click_by_the_member_and_with_the_membership_and_the_address_goes() {
    let post = Post::new().await;
    let (town, session) = town(&post).await;
    town.finding_due(town.owner, 0, Date::constant(2026, 9, 25)).await;
    confirmed(&town, &post, session, daily("ada@example.com")).await;
    town.at(DAY);
    assert_eq!(town.register.send_letters().await.unwrap(), 1);
    let letter = post.take().remove(0);
    let link = code(&letter, "stop");
    assert!(letter.head.contains(&format!("List-Unsubscribe: <https://parvis.example.org/api/v1/digest/stop?code={link}>")), "{}", letter.head);
    assert!(matches!(town.register.stop_digest_by_link("nonsense").await, Err(ServiceError::NotFound(_))));
    town.register.stop_digest_by_link(&link).await.unwrap();
    town.register.stop_digest_by_link(&link).await.unwrap();
    assert_eq!(acts(&town, "stop_digest").await.len(), 1);
    let answer = town.register.digest(session).await.unwrap();
    assert!(answer.address.is_none() && answer.rhythm == DigestRhythm::Off);
    town.at(2 * DAY);
    assert_eq!(town.register.send_letters().await.unwrap(), 0);

    // Chosen anew: the member stops it.
    confirmed(&town, &post, session, daily("ada@example.com")).await;
    assert!(town.register.stop_digest(session).await.unwrap().address.is_none());
    town.at(3 * DAY);
    assert_eq!(town.register.send_letters().await.unwrap(), 0);

    // Chosen anew: the membership ends, and with it the address. Restored, it stays gone.
    let secret = town.session(town.coordinator, "carl").await;
    let other = self::session(&town.register, &secret).await;
    town.register.choose_digest(other, daily("carl@example.com")).await.unwrap();
    town.register.end_membership(&SHELL, town.coordinator).await.unwrap();
    assert_eq!(town.register.send_letters().await.unwrap(), 0, "not even the link");
    town.register.restore_membership(&SHELL, town.coordinator, None).await.unwrap();
    town.at(4 * DAY);
    assert_eq!((town.register.send_letters().await.unwrap(), post.take().len()), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_address_and_one_address_too_many_are_refused_and_without_a_server_everybody() {
    let post = Post::new().await;
    let (town, session) = town(&post).await;
    for wrong in ["", "ada", "ada@example.com\r\nBcc: eve@example.com", "ada@example.com, eve@example.com", "Ada <ada@example.com>"] {
        let refused = town.register.choose_digest(session, weekly(wrong)).await.unwrap_err();
        assert!(refused.breaks(Rule::MailAddress), "{wrong:?}: {refused}");
    }
    let unknown = NewDigest { language: "tlh".to_owned(), ..weekly("ada@example.com") };
    assert!(matches!(town.register.choose_digest(session, unknown).await, Err(ServiceError::NotFound("language"))));
    for address in ["a@example.com", "b@example.com", "c@example.com"] {
        town.register.choose_digest(session, weekly(address)).await.unwrap();
    }
    assert!(town.register.choose_digest(session, weekly("d@example.com")).await.unwrap_err().breaks(Rule::MailAsked));
    assert_eq!(town.register.send_letters().await.unwrap(), 1, "only the last link works, and only it is sent");
    assert_eq!(post.take().remove(0).to, "c@example.com");
    town.at(DAY);
    town.register.choose_digest(session, weekly("d@example.com")).await.unwrap();

    let without = TestInstallation::new("", 1).await;
    let secret = without.session(without.owner, "ada").await;
    let session = self::session(&without.register, &secret).await;
    assert!(!without.register.digest(session).await.unwrap().available);
    assert!(without.register.choose_digest(session, weekly("ada@example.com")).await.unwrap_err().breaks(Rule::MailOff));
    assert!(without.register.try_mail(&SHELL, "ada@example.com", "en").await.unwrap_err().breaks(Rule::MailOff));
}

pub(crate) async fn why(town: &TestInstallation) -> Vec<(bool, WhyNotSent)> {
    town.register.mail_state(&SHELL).await.unwrap().letters.iter().map(|letter| (letter.waits, letter.why)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_greylisted_letter_waits_and_goes_and_one_that_cannot_be_sent_is_given_up_after_a_day_and_shown() {
    let post = Post::new().await;
    let (town, session) = town(&post).await;
    town.finding_due(town.owner, 0, Date::constant(2026, 9, 25)).await;
    confirmed(&town, &post, session, daily("ada@example.com")).await;
    town.at(DAY);
    post.says(Some(("RCPT", "451 greylisted")));
    assert_eq!(town.register.send_letters().await.unwrap(), 0);
    assert_eq!(town.register.send_letters().await.unwrap(), 0, "not again at once");
    assert_eq!(why(&town).await, [(true, WhyNotSent::Later)]);
    post.says(None);
    town.at(DAY + 1);
    assert_eq!((town.register.send_letters().await.unwrap(), post.take().len()), (1, 1));
    assert_eq!(why(&town).await, []);

    town.at(2 * DAY);
    post.says(Some(("MAIL", "550 not from here, ada@example.com")));
    for minute in 0..(25 * 60) {
        town.at(2 * DAY + minute);
        // Until the next day's letter is queued as well.
        assert_eq!(town.register.send_letters().await.unwrap(), 0);
    }
    let state = town.register.mail_state(&SHELL).await.unwrap();
    let given_up: Vec<_> = state.letters.iter().filter(|letter| !letter.waits).collect();
    assert_eq!((given_up.len(), given_up[0].why, state.failed), (1, WhyNotSent::Sender, 1));
    assert!((5..20).contains(&given_up[0].tries) && !given_up[0].said.contains("ada"), "{given_up:?}");
    assert_eq!(acts(&town, "give_up_letter").await.len(), 1);
    assert_eq!(town.register.digest(session).await.map(|answer| answer.not_sent).ok().flatten(), Some(WhyNotSent::Sender));
    let check = town.register.doctor(&SHELL).await.unwrap().into_iter().find(|check| check.what == "mail").unwrap();
    assert!(check.health == Health::Attention && check.finding.contains("1 messages could not be sent"), "{check:?}");
    town.at(40 * DAY);
    town.register.apply_retention(&SHELL).await.unwrap();
    assert_eq!(town.register.mail_state(&SHELL).await.unwrap().failed, 0, "after 30 days nobody has to know any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_was_on_its_way_when_the_program_ended_is_not_sent_again_and_said_so() {
    let post = Post::new().await;
    let (town, session) = town(&post).await;
    town.finding_due(town.owner, 0, Date::constant(2026, 9, 25)).await;
    confirmed(&town, &post, session, daily("ada@example.com")).await;
    town.at(DAY);
    // The server has the letter and says nothing; the program ends meanwhile.
    post.says(Some((".", "")));
    let register = town.register.clone();
    let sending = tokio::spawn(async move { register.send_letters().await });
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    sending.abort();
    assert!(sending.await.is_err());
    post.says(None);
    assert_eq!(town.register.send_letters().await.unwrap(), 0, "it does not wait any more");
    assert_eq!(town.register.letters_after_start().await.unwrap(), 1);
    assert_eq!(town.register.letters_after_start().await.unwrap(), 0);
    assert_eq!((town.register.send_letters().await.unwrap(), post.take().len()), (0, 0));
    assert_eq!(why(&town).await, [(false, WhyNotSent::Unclear)]);
    town.at(2 * DAY);
    assert_eq!(town.register.send_letters().await.unwrap(), 1, "the next one comes on the next day");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_not_known_is_given_up_at_once_and_its_member_sees_it() {
    let post = Post::new().await;
    let (town, session) = town(&post).await;
    post.says(Some(("RCPT", "550 no such box")));
    town.register.choose_digest(session, weekly("ada@example.com")).await.unwrap();
    assert_eq!(town.register.send_letters().await.unwrap(), 0);
    assert_eq!(why(&town).await, [(false, WhyNotSent::Recipient)]);
    assert_eq!(town.register.digest(session).await.unwrap().not_sent, Some(WhyNotSent::Recipient));
    let member: MemberId = town.adviser;
    assert!(matches!(town.register.mail_state(&Caller::Member(member)).await, Err(ServiceError::Forbidden(_))), "only who looks after the installation");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_says_what_the_server_says() {
    let post = Post::new().await;
    let (town, _) = town(&post).await;
    town.register.try_mail(&SHELL, "ada@example.com", "de").await.unwrap().unwrap();
    assert!(post.take().remove(0).text.contains("https://parvis.example.org"));
    post.says(Some(("DATA", "554 no")));
    assert_eq!(town.register.try_mail(&SHELL, "ada@example.com", "de").await.unwrap().unwrap_err().why, WhyNotSent::Refused);
    assert!(town.register.try_mail(&SHELL, "ada", "de").await.unwrap_err().breaks(Rule::MailAddress));
    assert!(matches!(town.register.try_mail(&Caller::Member(town.owner), "ada@example.com", "de").await, Err(ServiceError::Forbidden(_))));
}
