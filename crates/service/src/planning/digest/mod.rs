//! What is due, by e-mail, for members who ask for it: how much of each kind and from which day on, and nothing of what any record says.
//!
//! A member chooses how often and to which address, and confirms the address by a link that is sent there. The address is sealed, stands in no backup,
//! and is erased when they stop it, and with the membership. A letter is sent once at most: it is on its way before it is sent, and what was on its way
//! when the program ended is not sent again (`round`).

mod letter;
mod post;
mod rhythm;
mod round;
mod state;

use async_recursion::async_recursion as boxed;
use parvis_credentials::{Secret, SecretHash, SecretKind};
use parvis_mail::{Address, WhyNotSent};
use parvis_model::{Caller, MemberId, SignedDuration, Timestamp};
use parvis_store::MailChoice;
use serde::{Deserialize, Serialize};

pub(crate) use post::Post;
pub use rhythm::DigestRhythm;
pub use state::{LetterAnswer, MailAnswer};

use crate::door::journal_action::Action;
use crate::door::permit::active;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::people::accounts::Session;
use crate::register::Register;

/// A link that confirms an address works for so many days.
const CONFIRM_DAYS: i64 = 7;

/// Addresses that a member has asked about on a day, at most: nobody fills the box of a stranger.
const ASKED_A_DAY: i64 = 3;

/// As what an address is sealed.
const SEALED: &str = "mail_address";

/// Kinds of letters.
const DIGEST: &str = "digest";
const CONFIRMATION: &str = "confirmation";

/// What is sealed: where letters go, and the secrets of the links in them.
#[derive(Serialize, Deserialize)]
struct Sealed {
    address: String,
    stop: String,
    confirm: String,
}

/// What a member hears by e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DigestAnswer {
    /// Whether this installation sends letters.
    pub available: bool,
    /// How often.
    pub rhythm: DigestRhythm,
    /// At which hour of the day (UTC) they go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<u8>,
    /// To which address; absent where there is none, or where it cannot be opened now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// In which language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whether the address was confirmed. Until then nothing but the link is sent there.
    pub confirmed: bool,
    /// Until when the link that confirms it works.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub confirm_until: Option<Timestamp>,
    /// Why the last letter was not sent; absent where it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_sent: Option<WhyNotSent>,
}

/// What a member wants to hear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDigest {
    /// How often.
    pub rhythm: DigestRhythm,
    /// To which address.
    pub address: String,
    /// In which language.
    pub language: String,
}

fn no_link() -> ServiceError {
    ServiceError::NotFound("link")
}

impl Register {
    fn opened_choice(&self, choice: &MailChoice) -> Result<Option<Sealed>, ServiceError> {
        let Some(sealed) = &choice.sealed else { return Ok(None) };
        let text = self.open_apart(SEALED, &choice.member.to_string(), sealed)?;
        serde_json::from_str(&text).map(Some).map_err(|_| ServiceError::Sealed("an address is damaged".to_owned()))
    }

    fn digest_answer(&self, choice: Option<&MailChoice>, not_sent: Option<WhyNotSent>) -> DigestAnswer {
        let choice = choice.filter(|choice| choice.sealed.is_some());
        let address = choice.and_then(|choice| self.opened_choice(choice).ok().flatten()).map(|sealed| sealed.address);
        let waits = choice.filter(|choice| !choice.confirmed).and_then(|choice| choice.confirm.as_ref());
        DigestAnswer {
            available: self.sends_letters(),
            rhythm: choice.and_then(|choice| DigestRhythm::parse(&choice.rhythm)).unwrap_or(DigestRhythm::Off),
            hour: self.settings.mail.as_ref().filter(|_| self.sends_letters()).map(|mail| mail.hour),
            address,
            language: choice.map(|choice| choice.language.clone()),
            confirmed: choice.is_some_and(|choice| choice.confirmed),
            confirm_until: waits.map(|(_, until)| *until),
            not_sent: not_sent.filter(|_| choice.is_some()),
        }
    }

    /// What the member hears by e-mail.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn digest(&self, session: Session) -> Result<DigestAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let choice = snapshot.mail_choice(session.member).await?;
        let last = snapshot.last_letter_of(session.member).await?;
        Ok(self.digest_answer(choice.as_ref(), last.and_then(|letter| WhyNotSent::parse(&letter.why?))))
    }

    /// Says what the member wants to hear. A link goes to an address that is not confirmed yet; until it is opened, nothing else does.
    ///
    /// # Errors
    /// [`ServiceError::Broken`] where this installation sends no letters, for what is no address, and for one address too many on a day;
    /// [`ServiceError::NotFound`] for a language that there is not; [`ServiceError::Sealed`] without the key.
    #[boxed]
    pub async fn choose_digest(&self, session: Session, wanted: NewDigest) -> Result<DigestAnswer, ServiceError> {
        if wanted.rhythm == DigestRhythm::Off {
            return self.stop_digest(session).await;
        }
        if !self.sends_letters() {
            return Err(Rule::MailOff.broken("this installation sends no e-mail"));
        }
        let address: Address = wanted.address.trim().parse().map_err(|error: parvis_mail::NoAddress| Rule::MailAddress.broken(error.to_string()))?;
        if self.packs.words(&wanted.language).is_none() {
            return Err(ServiceError::NotFound("language"));
        }
        let (caller, member, today) = (session.caller(), session.member, self.today());
        let mut change = self.writer_for(&caller).await?;
        let before = change.snapshot().mail_choice(member).await?;
        let known = before.as_ref().and_then(|choice| self.opened_choice(choice).ok().flatten());
        let same = known.filter(|sealed| sealed.address == address.to_string() && before.as_ref().is_some_and(|choice| choice.confirmed));
        let choice = match (before, same) {
            (Some(before), Some(_)) => MailChoice { rhythm: wanted.rhythm.to_string(), language: wanted.language, ..before },
            (before, _) => match self.new_address(before, member, &address, wanted) {
                Ok((choice, link)) => {
                    change.drop_letters(member).await?;
                    change.queue_letter(member, CONFIRMATION, &link, self.now()).await?;
                    choice
                }
                Err(error) => {
                    change.roll_back().await?;
                    return Err(error);
                }
            },
        };
        // With the clock set back it does not wait for a day that is far away.
        let choice = MailChoice { last_day: choice.last_day.min(today), ..choice };
        change.put_mail_choice(&choice).await?;
        change.commit(self.entry(&caller, Action::ChooseDigest, format!("{member} {}", choice.rhythm))).await?;
        Ok(self.digest_answer(Some(&choice), None))
    }

    /// The choice with an address that has to be confirmed, and what is kept of the link that does.
    fn new_address(&self, before: Option<MailChoice>, member: MemberId, address: &Address, wanted: NewDigest) -> Result<(MailChoice, String), ServiceError> {
        let today = self.today();
        let asked = before.as_ref().filter(|choice| choice.asked.0 == today).map_or(0, |choice| choice.asked.1);
        if asked >= ASKED_A_DAY {
            return Err(Rule::MailAsked.broken("you have entered as many addresses today as you may; try again tomorrow"));
        }
        let secret = || Secret::new(SecretKind::Mail, self.random.as_ref());
        let (confirm, stop) = (secret(), secret());
        let sealed = Sealed { address: address.to_string(), stop: stop.reveal().to_owned(), confirm: confirm.reveal().to_owned() };
        let sealed = serde_json::to_string(&sealed).map_err(|error| ServiceError::Invalid(error.to_string()))?;
        let hash = confirm.hash(SecretKind::Mail).as_str().to_owned();
        let choice = MailChoice {
            member,
            rhythm: wanted.rhythm.to_string(),
            language: wanted.language,
            sealed: Some(self.seal_apart(SEALED, &member.to_string(), &sealed)?),
            confirm: Some((hash.clone(), self.now() + SignedDuration::from_hours(CONFIRM_DAYS * 24))),
            confirmed: false,
            stop_hash: Some(stop.hash(SecretKind::Mail).as_str().to_owned()),
            asked: (today, asked + 1),
            // What was sent today is not sent once more; the first one comes on a later day.
            last_day: today,
        };
        Ok((choice, hash))
    }

    /// Stops letters to the member, and erases the address.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn stop_digest(&self, session: Session) -> Result<DigestAnswer, ServiceError> {
        let caller = session.caller();
        let mut change = self.writer_for(&caller).await?;
        match change.snapshot().mail_choice(session.member).await? {
            Some(choice) if choice.sealed.is_some() => self.stopped(change, choice, &caller).await?,
            _ => change.roll_back().await?,
        }
        Ok(self.digest_answer(None, None))
    }

    async fn stopped(&self, mut change: parvis_store::WriteTransaction, choice: MailChoice, caller: &Caller) -> Result<(), ServiceError> {
        let member = choice.member;
        change.drop_letters(member).await?;
        let stopped = MailChoice { rhythm: DigestRhythm::Off.to_string(), sealed: None, confirm: None, confirmed: false, ..choice };
        change.put_mail_choice(&stopped).await?;
        Ok(change.commit(self.entry(caller, Action::StopDigest, member)).await?)
    }

    /// Confirms an address by the link that was sent there; once more changes nothing.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a link that there is not, or whose time is over.
    #[boxed]
    pub async fn confirm_digest(&self, code: &str) -> Result<(), ServiceError> {
        let hash = SecretHash::of(SecretKind::Mail, code);
        let mut change = self.writer_for(&Caller::Nobody).await?;
        let found = change.snapshot().mail_choice_of_link(hash.as_str()).await?;
        let is_link = |choice: &MailChoice| choice.confirm.as_ref().is_some_and(|(confirm, until)| confirm == hash.as_str() && *until > self.now());
        let Some(choice) = found.filter(is_link) else {
            change.roll_back().await?;
            return Err(no_link());
        };
        if choice.confirmed || active(change.snapshot(), choice.member).await?.is_none() {
            change.roll_back().await?;
            return Ok(());
        }
        let member = choice.member;
        change.put_mail_choice(&MailChoice { confirmed: true, ..choice }).await?;
        Ok(change.commit(self.entry(&Caller::Nobody, Action::ConfirmDigest, member)).await?)
    }

    /// Stops letters by the link in each of them, without signing in; once more changes nothing.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a link that there is not.
    #[boxed]
    pub async fn stop_digest_by_link(&self, code: &str) -> Result<(), ServiceError> {
        let hash = SecretHash::of(SecretKind::Mail, code);
        let mut change = self.writer_for(&Caller::Nobody).await?;
        let found = change.snapshot().mail_choice_of_link(hash.as_str()).await?;
        match found.filter(|choice| choice.stop_hash.as_deref() == Some(hash.as_str())) {
            Some(choice) if choice.sealed.is_some() => self.stopped(change, choice, &Caller::Nobody).await,
            Some(_) => Ok(change.roll_back().await?),
            None => {
                change.roll_back().await?;
                Err(no_link())
            }
        }
    }
}
