//! How letters fare, for those who look after the installation: what could not be sent, why and what the server said; never to whom.

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_mail::{Address, NotSent, WhyNotSent};
use parvis_model::{Caller, Timestamp};
use parvis_store::QueuedLetter;
use serde::Serialize;

use super::letter;
use crate::door::permit::permit;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// Letters that are shown of each state, at most.
const SHOWN: i64 = 50;

/// How letters fare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MailAnswer {
    /// Whether the settings name a server, and this is no demonstration.
    pub available: bool,
    /// The server of the settings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
    /// From which address letters come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// How many letters wait.
    pub waiting: u64,
    /// How many could not be sent, or may not have arrived, in the last 30 days.
    pub failed: u64,
    /// Those that were tried in vain and those that were given up, at most 50 of each state.
    pub letters: Vec<LetterAnswer>,
}

/// A letter that was tried in vain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterAnswer {
    /// Whether it will be tried again.
    pub waits: bool,
    /// Whether it asks to confirm an address; otherwise it says what is due.
    pub confirms: bool,
    /// Why it was not sent.
    pub why: WhyNotSent,
    /// What the server or the system said, without addresses.
    pub said: String,
    /// How often it was tried.
    pub tries: u32,
    /// When it was last tried, or is tried again.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
}

fn shown(letter: QueuedLetter) -> Option<LetterAnswer> {
    Some(LetterAnswer {
        waits: letter.ended_at.is_none(),
        confirms: letter.kind == super::CONFIRMATION,
        why: WhyNotSent::parse(letter.why.as_deref()?)?,
        said: letter.said.unwrap_or_default(),
        tries: u32::try_from(letter.tries).unwrap_or(u32::MAX),
        at: letter.ended_at.unwrap_or(letter.next_at),
    })
}

impl Register {
    /// How letters fare.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::Forbidden`] for anybody who does not look after the installation.
    #[boxed]
    pub async fn mail_state(&self, caller: &Caller) -> Result<MailAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        permit(&mut snapshot, caller, Task::ManageOrganisations).await?;
        let (waiting, _) = snapshot.letters_in("waiting").await?;
        let (mut failed, mut letters) = (0, Vec::new());
        for state in ["given_up", "unclear"] {
            failed += snapshot.letters_in(state).await?.0;
            letters.extend(snapshot.letters(state, Timestamp::MAX, SHOWN).await?.into_iter().filter_map(shown));
        }
        letters.extend(snapshot.letters("waiting", Timestamp::MAX, SHOWN).await?.into_iter().filter_map(shown));
        letters.sort_by_key(|letter| std::cmp::Reverse((letter.waits, letter.at)));
        let mail = self.settings.mail.as_ref();
        Ok(MailAnswer {
            available: self.sends_letters(),
            server: mail.map(|mail| format!("{}:{}", mail.server, mail.port())),
            from: mail.map(|mail| mail.from.clone()),
            waiting,
            failed,
            letters,
        })
    }

    /// Tries the settings with a letter to one address, now: it was taken, or why not.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] for anybody but the command line; [`ServiceError::Broken`] where the settings name no server and for what is no
    /// address; [`ServiceError::NotFound`] for a language that there is not.
    #[boxed]
    pub async fn try_mail(&self, caller: &Caller, to: &str, language: &str) -> Result<Result<(), NotSent>, ServiceError> {
        if *caller != Caller::CommandLine {
            return Err(ServiceError::Forbidden("the settings are tried on the command line"));
        }
        let Some(post) = self.planning.post.clone().filter(|_| self.sends_letters()) else {
            return Err(Rule::MailOff.broken("parvis.toml names no mail server, [mail]"));
        };
        let to: Address = to.parse().map_err(|error: parvis_mail::NoAddress| Rule::MailAddress.broken(error.to_string()))?;
        let text = letter::trial(&self.words_of(language)?, post.at());
        Ok(post.send(&to, &text, language, None, (self.now(), self.random())).await)
    }
}
