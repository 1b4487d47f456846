//! The round of the letters: what is due is put with what waits, and what waits is sent, one after the other.
//!
//! A letter is noted as on its way, durably, before the server is asked. If the program ends before it is known what became of it, it stays so; the next
//! start says that nobody knows and does not send it again. What surely was not sent waits, longer each time, for a day; then it is given up.

use async_recursion::async_recursion as boxed;
use parvis_mail::{Address, NotSent, WhyNotSent};
use parvis_model::{Caller, Timestamp};
use parvis_store::QueuedLetter;

use super::letter::{self, Text};
use super::{CONFIRMATION, DIGEST, DigestRhythm, Post, rhythm};
use crate::door::journal_action::Action;
use crate::installation::error::ServiceError;
use crate::installation::pages::PageQuery;
use crate::planning::due::DueQuery;
use crate::register::Register;

/// Letters of one round, and choices that are looked at in one go.
const ROUND: i64 = 200;

/// Who acts: the program.
const CALLER: Caller = Caller::CommandLine;

/// A letter that can be sent.
struct Ready {
    to: Address,
    text: Text,
    language: String,
    /// The link that stops it.
    stop: Option<String>,
}

/// What became of a letter in a round.
enum Became {
    Sent,
    /// It waits, or was given up, and the next one may fare better.
    NotThis,
    /// The same would be said of the next one.
    None,
}

/// Whether the same would not be said of the next letter.
fn is_of_this(error: &ServiceError) -> bool {
    matches!(error, ServiceError::Sealed(_) | ServiceError::NotFound(_) | ServiceError::Invalid(_) | ServiceError::Broken(_) | ServiceError::Forbidden(_))
}

impl Register {
    /// Says of letters that were on their way when the program ended that nobody knows what became of them: they are not sent again. For the start of
    /// the one server; answers with how many.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn letters_after_start(&self) -> Result<u64, ServiceError> {
        let mut count = 0;
        loop {
            let left = self.store.read().await?.letters("sending", Timestamp::MAX, ROUND).await?;
            if left.is_empty() {
                return Ok(count);
            }
            for letter in left {
                let said = "the program ended while this letter was on its way: it may have arrived, and is not sent again";
                self.letter_fails(letter, &NotSent::new(WhyNotSent::Unclear, said)).await?;
                count += 1;
            }
        }
    }

    /// Sends what is to be sent now; answers with how many letters went.
    ///
    /// # Errors
    /// What the database says; what was sent before stays sent.
    #[boxed]
    pub async fn send_letters(&self) -> Result<u64, ServiceError> {
        let Some(post) = self.planning.post.clone().filter(|_| self.sends_letters()) else { return Ok(0) };
        self.queue_digests(&post).await?;
        if post.pauses(self.now()) {
            return Ok(0);
        }
        let mut sent = 0;
        let waiting = self.store.read().await?.letters("waiting", self.now(), ROUND).await?;
        for letter in waiting {
            if post.is_stopping() {
                break;
            }
            match self.send_letter(&post, letter).await? {
                Became::Sent => sent += 1,
                Became::NotThis => {}
                Became::None => break,
            }
        }
        Ok(sent)
    }

    /// Puts the digests of today with what waits, once the hour has come.
    async fn queue_digests(&self, post: &Post) -> Result<(), ServiceError> {
        let now = jiff::tz::Offset::UTC.to_datetime(self.now());
        if now.hour() < i8::try_from(post.settings().hour).unwrap_or(0) {
            return Ok(());
        }
        let (today, mut after) = (now.date(), None);
        loop {
            let page = self.store.read().await?.mail_choices_due(today, after, ROUND).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = Some((last.last_day, last.member));
            for choice in page {
                if DigestRhythm::parse(&choice.rhythm).is_some_and(|rhythm| rhythm.is_due(choice.last_day, today)) {
                    self.store.queue_digest(&choice, DIGEST, today, self.now()).await?;
                }
            }
        }
    }

    async fn send_letter(&self, post: &Post, letter: QueuedLetter) -> Result<Became, ServiceError> {
        if self.is_overtaken(&letter).await? {
            if letter.tries == 0 {
                self.store.drop_letter(&letter).await?;
            } else {
                self.letter_ends(&letter, "given_up", Action::GiveUpLetter).await?;
            }
            return Ok(Became::NotThis);
        }
        let ready = match self.ready(post, &letter).await {
            Ok(Some(ready)) => ready,
            // Stopped, replaced, nothing due any more, or no longer a member.
            Ok(None) | Err(ServiceError::SignInNeeded) => {
                self.store.drop_letter(&letter).await?;
                return Ok(Became::NotThis);
            }
            // Without the key there is no address: it waits until the key is there again.
            Err(ServiceError::Sealed(_)) if self.why_sealed().is_some() => return Ok(Became::None),
            Err(error) if is_of_this(&error) => return self.letter_cannot_be_written(letter, &error).await,
            Err(error) => return Err(error),
        };
        let letter = QueuedLetter { tries: letter.tries + 1, ..letter };
        if !self.store.letter_leaves(&letter).await? {
            return Ok(Became::NotThis);
        }
        match post.send(&ready.to, &ready.text, &ready.language, ready.stop.as_deref(), (self.now(), self.random())).await {
            Ok(()) => {
                self.letter_ends(&QueuedLetter { why: None, said: None, ..letter }, "sent", Action::SendLetter).await?;
                Ok(Became::Sent)
            }
            Err(not_sent) => {
                let unclear = not_sent.why == WhyNotSent::Unclear;
                if unclear {
                    post.is_unclear(self.now());
                }
                self.letter_fails(letter, &not_sent).await?;
                Ok(if not_sent.of_every || unclear { Became::None } else { Became::NotThis })
            }
        }
    }

    /// Whether a newer digest for the same member says the same, and more: nobody gets both at once.
    async fn is_overtaken(&self, letter: &QueuedLetter) -> Result<bool, ServiceError> {
        if letter.kind != DIGEST {
            return Ok(false);
        }
        let choice = self.store.read().await?.mail_choice(letter.member).await?;
        Ok(choice.is_some_and(|choice| choice.sealed.is_some() && choice.last_day.to_string() != letter.about))
    }

    /// A letter that cannot be written keeps no other from being sent.
    async fn letter_cannot_be_written(&self, letter: QueuedLetter, error: &ServiceError) -> Result<Became, ServiceError> {
        tracing::error!(kind = %letter.kind, %error, "a letter could not be written");
        let letter = QueuedLetter { tries: letter.tries + 1, ..letter };
        if self.store.letter_leaves(&letter).await? {
            self.letter_fails(letter, &NotSent::new(WhyNotSent::Unwritten, "the log of the server says why")).await?;
        }
        Ok(Became::NotThis)
    }

    /// Lets a letter wait, or gives it up.
    async fn letter_fails(&self, letter: QueuedLetter, not_sent: &NotSent) -> Result<(), ServiceError> {
        let said = QueuedLetter { why: Some(not_sent.why.to_string()), said: Some(not_sent.said.clone()), ..letter };
        let next = rhythm::next_try(said.made_at, self.now(), said.tries).filter(|_| !not_sent.why.is_final());
        match next {
            Some(next_at) => {
                self.store.letter_waits(&QueuedLetter { next_at, ..said }).await?;
            }
            None => {
                let state = if not_sent.why == WhyNotSent::Unclear { "unclear" } else { "given_up" };
                tracing::warn!(kind = %said.kind, why = %not_sent.why, "a letter was not sent; \"parvis mail state\" says what to do");
                self.letter_ends(&said, state, Action::GiveUpLetter).await?;
            }
        }
        Ok(())
    }

    /// Notes what became of it, with its entry: of which kind it was and for whom, never the address.
    async fn letter_ends(&self, letter: &QueuedLetter, state: &str, action: Action) -> Result<(), ServiceError> {
        let mut change = self.writer_for(&CALLER).await?;
        change.end_letter(letter, state, self.now()).await?;
        Ok(change.commit(self.entry(&CALLER, action, format!("{} {}", letter.member, letter.kind))).await?)
    }

    /// What stands in a letter; none where it is not to be sent any more.
    async fn ready(&self, post: &Post, letter: &QueuedLetter) -> Result<Option<Ready>, ServiceError> {
        let Some(choice) = self.store.read().await?.mail_choice(letter.member).await? else { return Ok(None) };
        let sealed = match self.opened_choice(&choice) {
            Ok(Some(sealed)) => sealed,
            Err(error) if self.why_sealed().is_some() => return Err(error),
            // Erased; or damaged, and the member enters it again.
            Ok(None) | Err(_) => return Ok(None),
        };
        let Ok(to) = sealed.address.parse::<Address>() else { return Ok(None) };
        let (words, at) = (self.words_of(&choice.language)?, post.at());
        let ready = |text, stop| Some(Ready { to, text, language: choice.language.clone(), stop });
        if letter.kind == CONFIRMATION {
            let Some((_, until)) = choice.confirm.as_ref().filter(|(hash, _)| *hash == letter.about && !choice.confirmed) else { return Ok(None) };
            let until = jiff::tz::Offset::UTC.to_datetime(*until).date();
            return Ok(ready(letter::confirmation(&words, at, &format!("{at}/digest#confirm={}", sealed.confirm), until), None));
        }
        let rhythm = DigestRhythm::parse(&choice.rhythm).filter(|rhythm| *rhythm != DigestRhythm::Off && choice.confirmed);
        // What waited for a while speaks of the day on which it goes.
        let (Some(rhythm), today) = (rhythm, self.today()) else { return Ok(None) };
        let query = DueQuery { until: Some(rhythm.until(today)), page: PageQuery::largest(), ..DueQuery::default() };
        let lines = self.due_for_letter(&Caller::Member(letter.member), &query).await?;
        let text = letter::digest(&words, &lines, today, rhythm, at, &format!("{at}/digest#stop={}", sealed.stop));
        Ok(text.and_then(|text| ready(text, Some(format!("{at}/api/v1/digest/stop?code={}", sealed.stop)))))
    }
}
