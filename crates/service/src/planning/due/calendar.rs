//! The due list for a calendar that somebody subscribes to. Calendars lie with strangers: an entry says what is to be done and where it is opened,
//! and names neither a place nor anything that a record says.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_documents::Words;
use parvis_model::{Caller, RecordKind};

use super::ics::{Event, calendar};
use super::{DueAct, DueLine, DueQuery, line};
use crate::door::protected::digest;
use crate::installation::error::ServiceError;
use crate::installation::pages::PageQuery;
use crate::register::Register;

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The file (RFC 5545).
    pub file: String,
    /// Names what stands in it: the same as long as it is the same.
    pub tag: String,
}

impl Register {
    /// What is due as a calendar, the first 500 days in their order; `at` is the address of this installation, to which the entries lead.
    ///
    /// # Errors
    /// As [`Register::due`]; [`ServiceError::NotFound`] for a language that there is not; [`ServiceError::AskedTooOften`].
    #[boxed]
    pub async fn due_calendar(&self, caller: &Caller, language: &str, at: &str) -> Result<Calendar, ServiceError> {
        let member = caller.member().ok_or(ServiceError::SignInNeeded)?;
        self.planning.calendars.ask(member, self.now())?;
        let text = |language: &str| self.packs.words(language).ok_or(ServiceError::NotFound("language"));
        let words = Words::new(language, text(language)?, text("en")?)?;
        let query = DueQuery { page: PageQuery::largest(), ..DueQuery::default() };
        let (lines, _) = line::page(self.gather_due(caller, &query, true).await?.lines, &query)?;
        let installation = self.installation_id().await?;
        let events: Vec<Event> = lines
            .iter()
            .map(|line| {
                let url = format!("{at}{}", opened_at(line));
                let count = line.count.to_string();
                Event {
                    // No id of anything stands in a calendar but where the entry leads.
                    uid: format!("{}@{installation}", digest(&BTreeSet::from([line.key.as_str()]))),
                    on: line.on,
                    summary: words.say(&format!("due-act-{}", line.act), &[("count", &count)]),
                    description: words.say_as_written("due-calendar-open", &[("address", &url)]),
                    url,
                }
            })
            .collect();
        let file = calendar(&words.say("due-calendar-name", &[]), self.today(), &events);
        let tag = digest(&BTreeSet::from([file.as_str()]));
        Ok(Calendar { file, tag })
    }
}

/// The page on which somebody who signs in finds it. The id of a place would name the place; the id of a record names nothing.
fn opened_at(line: &DueLine) -> String {
    match (line.act, line.record) {
        (DueAct::ReviewEmergency, _) => "/emergencies".to_owned(),
        (DueAct::RenewToken, _) => "/account".to_owned(),
        (_, Some(record))
            if matches!(
                record.kind(),
                RecordKind::Agreement
                    | RecordKind::Finding
                    | RecordKind::Measure
                    | RecordKind::PartnerStatement
                    | RecordKind::Plan
                    | RecordKind::Recommendation
                    | RecordKind::RightsRecord
            ) =>
        {
            format!("/{}/{record}", record.kind().row().many.replace('_', "-"))
        }
        _ => "/due".to_owned(),
    }
}
