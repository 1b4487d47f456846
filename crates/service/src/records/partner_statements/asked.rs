//! What is asked before a statement is kept: whether words that seem to name a person or a weakness of a place are to stay. It is asked, and may be
//! confirmed; so nothing that is given or released says such a thing without somebody having looked at it.

use async_recursion::async_recursion as boxed;
use parvis_model::Caller;
use parvis_store::Snapshot;
use serde::Deserialize;

use super::looks::{ConcernKind, MOST_CONCERNS, StatementConcern, names_a_person, phrases, seen_in};
use super::shapes::PartnerStatementDocument;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// The longest text that is looked at, in characters: what a statement may hold.
const LONGEST: usize = 4_000;

/// The texts of a statement that is being written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct StatementText {
    /// What it is called.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub title: String,
    /// What is needed, offered or lacking.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub says: String,
    /// How much.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub quantity: String,
    /// Which function to ask, and how: an address or a number is expected there, a person is not.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub contact: String,
    /// Why it ends.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub reason: String,
}

impl StatementText {
    fn of(document: &PartnerStatementDocument) -> Self {
        Self {
            title: document.title.clone(),
            says: document.says.clone(),
            quantity: document.quantity.clone(),
            contact: document.contact.clone(),
            reason: document.ended.as_ref().map(|end| end.reason.clone()).unwrap_or_default(),
        }
    }

    /// What was not said before.
    fn beyond(mut self, before: &Self) -> Self {
        let said = [&before.title, &before.says, &before.quantity, &before.contact, &before.reason];
        for (text, said) in [&mut self.title, &mut self.says, &mut self.quantity, &mut self.contact, &mut self.reason].into_iter().zip(said) {
            if text == said {
                text.clear();
            }
        }
        self
    }

    /// Those with words about what is needed; the function to ask is looked at apart.
    fn words(&self) -> [&str; 4] {
        [&self.title, &self.says, &self.quantity, &self.reason]
    }
}

impl Register {
    /// The words of a statement that is being written which seem to name a person or a weakness of a place. Nothing of it is kept.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`]; a text that is too long.
    #[boxed]
    pub async fn check_partner_statement(&self, caller: &Caller, text: &StatementText) -> Result<Vec<StatementConcern>, ServiceError> {
        caller.member().ok_or(ServiceError::SignInNeeded)?;
        if text.words().into_iter().chain([text.contact.as_str()]).any(|text| text.chars().count() > LONGEST) {
            return Err(Rule::TextTooLong.broken_with(&[("most", LONGEST as u64)], format!("each text has at most {LONGEST} characters")));
        }
        self.statement_concerns(&mut self.store.read().await?, text).await
    }

    /// Refuses words that have to be looked at first and were not confirmed; a text that stays as it was is not asked about again.
    pub(super) async fn statement_asked(
        &self,
        snapshot: &mut Snapshot,
        before: Option<&PartnerStatementDocument>,
        says: &PartnerStatementDocument,
        confirmed: bool,
    ) -> Result<(), ServiceError> {
        if confirmed {
            return Ok(());
        }
        let before = before.map(StatementText::of).unwrap_or_default();
        let text = StatementText::of(says).beyond(&before);
        let concerns = self.statement_concerns(snapshot, &text).await?;
        if concerns.is_empty() {
            return Ok(());
        }
        let named: Vec<String> = concerns.iter().map(|concern| format!("“{}” ({})", concern.words, concern.why)).collect();
        let says = format!("look at these words first: {}; take them out, or send \"confirmed\": true if they are to stay", named.join(", "));
        Err(Rule::StatementAsks.broken_with(&[("count", concerns.len() as u64)], says))
    }

    async fn statement_concerns(&self, snapshot: &mut Snapshot, text: &StatementText) -> Result<Vec<StatementConcern>, ServiceError> {
        let mut concerns: Vec<StatementConcern> = text.words().into_iter().flat_map(seen_in).collect();
        concerns.extend(names_a_person(&text.contact));
        let mut called: Vec<String> = text.words().into_iter().flat_map(phrases).collect();
        called.sort();
        called.dedup();
        let listed = snapshot.titles_listed(&called).await?;
        concerns.extend(listed.into_iter().map(|title| StatementConcern { why: ConcernKind::Place, words: title }));
        concerns.sort();
        concerns.dedup();
        concerns.truncate(MOST_CONCERNS);
        Ok(concerns)
    }
}
