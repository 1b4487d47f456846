//! The journal as people read it: who did what with which record, about what, why; filtered, page by page. And for those who keep the records of
//! an organisation, who read what is theirs.

mod ours;
mod person;
pub(in crate::door) mod said;

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_journal::Entry;
use parvis_model::{Caller, OrganisationId, Purpose, RecordId, RecordKind, SubjectId, Timestamp, fold};
use parvis_store::{JournalFilter, LinkedEntry, Snapshot};
use serde::Serialize;

pub use ours::{OurReading, OurReadings};
pub use person::{ToldBy, ToldPerson};

use self::person::{Naming, People};
use crate::door::journal::JournalLine;
use crate::door::journal_action::{Action, JournalAct};
use crate::door::journal_groups::JournalGroup;
use crate::door::permit::permit;
use crate::door::protected::Reader;
use crate::door::subject::{known_subject, title};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery, Walk};
use crate::register::Register;

/// Which entries of the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JournalQuery {
    /// On whose behalf: the id of a member, `command_line` or `nobody`.
    pub who: Option<String>,
    /// What they are about.
    pub about: Option<SubjectId>,
    /// The kind of act.
    pub group: Option<JournalGroup>,
    /// The kind of record.
    pub kind: Option<RecordKind>,
    /// From when on.
    pub from: Option<Timestamp>,
    /// Before when.
    pub to: Option<Timestamp>,
}

/// What an entry is about, as its reader may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToldSubject {
    /// Which one.
    pub id: SubjectId,
    /// What it is called; empty for the installation, absent where it has no name that the reader may know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// An entry of the journal, with all that a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToldEntry {
    /// As it stands in the journal.
    #[serde(flatten)]
    pub line: JournalLine,
    /// Identity of the entry.
    pub id: String,
    /// The hash that binds it to all entries before it.
    pub link: String,
    /// What was done; absent for a word that this program does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<JournalAct>,
    /// Of which kind that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<JournalGroup>,
    /// Who did it.
    pub by: ToldPerson,
    /// With which kind of record, where it was done with records.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<RecordKind>,
    /// With how many records, or other things that were counted.
    pub count: u64,
    /// The record, where there is one and the reader may know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<RecordId>,
    /// About what, where that is one place, area, organisation or the installation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<ToldSubject>,
    /// About how many, as far as the entry says.
    pub subjects: u64,
    /// The organisation that it concerns besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What that is called, where the reader may know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation_name: Option<String>,
    /// The member whom it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whom: Option<ToldPerson>,
    /// For what it was read or given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// The groups of fields that were read, in the words of the rules.
    pub fields: Vec<String>,
    /// Why it was done, where a reason was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// People in one answer.
const PEOPLE: usize = 20;

/// A time as texts of times are compared with it: before its own fractions.
fn edge(at: Timestamp) -> String {
    at.to_string().trim_end_matches('Z').to_owned()
}

impl Register {
    /// A page of the journal, the latest first, for overseers: in the order of the chain, and where it is filtered in the order of time. Nothing of
    /// a record is opened for it. A page is short where few of the entries that were looked at are those asked for.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`]; [`ServiceError::NotFound`] for a subject that is not there, or that the caller may not know of;
    /// [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn journal_told(&self, caller: &Caller, query: &JournalQuery, page: &PageQuery) -> Result<Page<ToldEntry>, ServiceError> {
        let mut walk = Walk::new(page.place()?);
        let mut snapshot = self.store.read().await?;
        permit(&mut snapshot, caller, Task::ReadJournal).await?;
        if let Some(subject) = query.about {
            known_subject(&mut snapshot, caller, subject).await?;
        }
        let filter = JournalFilter {
            subject: query.about,
            actor: query.who.clone(),
            actions: Action::words(query.group, query.kind),
            from: query.from.map(edge),
            to: query.to.map(edge),
        };
        let mut found: Vec<LinkedEntry> = Vec::new();
        let next = loop {
            let (after, many) = walk.next();
            let after = after.map(|(at, place)| place.parse().map(|place| (at, place)).map_err(|_| crate::installation::pages::no_place())).transpose()?;
            let rows = snapshot.journal_found(&filter, after.as_ref(), many).await?;
            walk.looked_at(&rows, many, place_of);
            found.extend(rows.into_iter().filter(|row| filter.fits(&row.entry) && (query.kind.is_none() || kind_of(&row.entry) == query.kind)));
            if let Some(next) = walk.done(&mut found, place_of) {
                break next;
            }
        };
        let reader = self.reader(&mut snapshot, caller, Purpose::Oversight).await?;
        let mut people = People::new(caller, Naming::Journal);
        let mut lines = Vec::with_capacity(found.len());
        for row in found {
            lines.push(self.tell(&mut snapshot, caller, reader.as_ref(), &mut people, row).await?);
        }
        Ok(Page { lines, next })
    }

    /// Up to twenty members who stand in the journal and whose names hold these words, for overseers: of organisations that they may know of.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] for less than two letters.
    #[boxed]
    pub async fn journal_people(&self, caller: &Caller, name: &str) -> Result<Vec<ToldPerson>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        permit(&mut snapshot, caller, Task::ReadJournal).await?;
        let wanted = fold(name.trim());
        if !(2..=100).contains(&wanted.chars().count()) {
            return Err(ServiceError::Invalid("a name is looked for by 2 to 100 letters".to_owned()));
        }
        let rows = snapshot.members_who_acted(5 * PEOPLE, |name| fold(name).contains(&wanted)).await?;
        let mut people = People::new(caller, Naming::Journal);
        let mut found = Vec::new();
        for row in rows {
            let person = people.member(&mut snapshot, row.id).await?;
            if person.by == ToldBy::Member && found.len() < PEOPLE {
                found.push(person);
            }
        }
        Ok(found)
    }

    async fn tell(
        &self,
        snapshot: &mut Snapshot,
        caller: &Caller,
        reader: Option<&Reader>,
        people: &mut People<'_>,
        LinkedEntry { entry, link }: LinkedEntry,
    ) -> Result<ToldEntry, ServiceError> {
        let action = Action::parse(&entry.action);
        let said = said::said(action, &entry.subject);
        let by = people.actor(snapshot, &entry.actor).await?;
        let whom = match said.member {
            Some(member) => Some(people.member(snapshot, member).await?),
            None => None,
        };
        let about = match (said.about, said.record) {
            (None, Some(record)) => snapshot.subject_of_record(&record.to_string()).await?,
            (about, _) => about,
        };
        let about = match about {
            Some(id) => Some(ToldSubject { id, title: told_title(snapshot, caller, id).await? }),
            None => None,
        };
        let organisation_name = match said.organisation {
            Some(id) => people.organisation(snapshot, id).await?,
            None => None,
        };
        let record = match (said.record, reader) {
            (Some(id), Some(reader)) => match self.seen(snapshot, reader, id).await {
                Ok(_) => Some(id),
                Err(ServiceError::NotFound(_)) => None,
                Err(error) => return Err(error),
            },
            _ => None,
        };
        let kind = kind_of(&entry);
        let (id, line) = (entry.id.clone(), self.line(entry));
        Ok(ToldEntry {
            id,
            link,
            act: action.map(Action::act),
            group: action.map(Action::group),
            by,
            kind,
            count: said.count,
            record,
            about,
            subjects: said.subjects,
            organisation: said.organisation,
            organisation_name,
            whom,
            purpose: said::purpose(&line.detail),
            fields: said::fields(&line.detail),
            why: said::why(&line.detail),
            line,
        })
    }
}

/// With which kind of record it was done: as its word says or, where that is said of any kind, the record that it names.
fn kind_of(entry: &Entry) -> Option<RecordKind> {
    let action = Action::parse(&entry.action);
    action.and_then(Action::of_kind).or_else(|| said::said(action, &entry.subject).record.map(RecordId::kind))
}

/// What a subject is called, where the reader may know that.
async fn told_title(snapshot: &mut Snapshot, caller: &Caller, subject: SubjectId) -> Result<Option<String>, ServiceError> {
    match known_subject(snapshot, caller, subject).await {
        Ok(()) => Ok(Some(title(snapshot, subject).await?)),
        Err(ServiceError::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn place_of(row: &LinkedEntry) -> (String, String) {
    (row.entry.at.clone(), row.entry.place.to_string())
}
