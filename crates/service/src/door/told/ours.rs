//! Who read the records of an organisation, for those who keep them.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{AccessBasis, Caller, MemberId, OrganisationId, Purpose, RecordId, RecordKind, SubjectId, Timestamp};
use parvis_store::{OwnerReading, OwnerReadings, Seen, Snapshot};
use serde::Serialize;

use super::person::{Naming, People};
use super::{ToldPerson, edge, said};
use crate::door::journal_action::{Action, JournalAct};
use crate::door::protected::{Reader, Verb};
use crate::door::subject::Titles;
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery, Walk, no_place};
use crate::register::Register;

/// Which openings of what is ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OurReadings {
    /// By a member of the own organisation.
    pub member: Option<MemberId>,
    /// By those who work for an organisation.
    pub organisation: Option<OrganisationId>,
    /// By others than the own organisation.
    pub by_others: bool,
    /// About what.
    pub about: Option<SubjectId>,
    /// Of which kind of record.
    pub kind: Option<RecordKind>,
    /// From when on.
    pub from: Option<Timestamp>,
    /// Before when.
    pub to: Option<Timestamp>,
}

/// One opening of a record of the own organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OurReading {
    /// Identity of its entry in the journal, which does not say how many there are.
    pub id: String,
    /// When, UTC.
    pub at: String,
    /// Who: own members by name, others by their organisation.
    pub by: ToldPerson,
    /// Whether it was opened or taken out.
    pub act: JournalAct,
    /// Which record.
    pub record: RecordId,
    /// Of which kind it is.
    pub kind: RecordKind,
    /// What it is about.
    pub subject: SubjectId,
    /// What that is called; empty for the installation.
    pub subject_title: String,
    /// For what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// The groups of fields that were read, in the words of the rules.
    pub fields: Vec<String>,
}

/// Where a page ended: the time of an entry and its number, which no page says, and a record.
async fn place(snapshot: &mut Snapshot, (at, rest): (String, String)) -> Result<(String, i64, String), ServiceError> {
    let (id, record) = rest.split_once(' ').ok_or_else(no_place)?;
    let number = snapshot.place_of_entry(id, &at).await?.ok_or_else(no_place)?;
    Ok((at, number, record.to_owned()))
}

/// By the identity of the entry, which is random: its number would say how much is done here.
fn place_of(row: &OwnerReading) -> (String, String) {
    (row.entry.at.clone(), format!("{} {}", row.entry.id, row.record))
}

impl Register {
    /// A page of who read the records of the caller's organisation, the latest first, for those who keep them. It names records and shows nothing
    /// of what they say; that it was looked at is in the journal, one short entry for each kind of record on the page.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn our_readings(&self, caller: &Caller, query: &OurReadings, page: &PageQuery) -> Result<Page<OurReading>, ServiceError> {
        let mut walk = Walk::new(page.place()?);
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, Purpose::OwnWork).await?.ok_or(ServiceError::SignInNeeded)?;
        if !self.sees_readers_of_own(&reader)? {
            return Err(ServiceError::Forbidden("those who look after the records of their organisation see who read them"));
        }
        let own = reader.scope.organisation;
        let by = query.member.map(|_| own).or(query.organisation);
        let filter = OwnerReadings { owner: own, subject: query.about, reader: by, from: query.from.map(edge), to: query.to.map(edge) };
        let mut found: Vec<(OwnerReading, Seen)> = Vec::new();
        let mut known: BTreeMap<String, Option<Seen>> = BTreeMap::new();
        let next = loop {
            let (after, many) = walk.next();
            let after = match after {
                Some(after) => Some(place(&mut snapshot, after).await?),
                None => None,
            };
            let rows = snapshot.readings_of_owner(&filter, after.as_ref(), many).await?;
            walk.looked_at(&rows, many, place_of);
            for row in rows.into_iter().filter(|row| fits(query, by, own, row)) {
                let Some(seen) = self.own_record(&mut snapshot, &reader, &mut known, &row.record, Operation::Readers).await? else { continue };
                // Asked for by name, it is as if it had read nothing.
                let hides = query.organisation.is_some() && row.reader != own;
                if !(hides && self.is_unknown(&mut snapshot, caller, &row).await?) {
                    found.push((row, seen));
                }
            }
            if let Some(next) = walk.done(&mut found, |(row, _)| place_of(row)) {
                break next;
            }
        };
        let (mut people, mut titles) = (People::new(caller, Naming::Own), Titles::default());
        let mut lines = Vec::with_capacity(found.len());
        for (row, seen) in &found {
            let record: RecordId = row.record.parse().map_err(|_| ServiceError::NotFound("record"))?;
            let detail = self.detail(&row.entry).unwrap_or_default();
            let unknown = row.reader != own && self.is_unknown(&mut snapshot, caller, row).await?;
            lines.push(OurReading {
                id: row.entry.id.clone(),
                at: row.entry.at.clone(),
                by: if unknown { ToldPerson::unseen() } else { people.actor(&mut snapshot, &row.entry.actor).await? },
                act: Action::parse(&row.entry.action).map_or(JournalAct::Open, Action::act),
                record,
                kind: seen.row.kind,
                subject: seen.row.subject,
                subject_title: titles.of(&mut snapshot, seen.row.subject).await?,
                purpose: said::purpose(&detail),
                fields: said::fields(&detail),
            });
        }
        drop(snapshot);
        for kind in RecordKind::ALL {
            let of_kind: Vec<&Seen> = found.iter().map(|(_, seen)| seen).filter(|seen| seen.row.kind == kind).collect();
            self.journal_view(caller, &reader, kind, &of_kind, Operation::Readers).await?;
        }
        Ok(Page { lines, next })
    }

    /// Whether somebody read for an organisation that the caller may not know of.
    async fn is_unknown(&self, snapshot: &mut Snapshot, caller: &Caller, row: &OwnerReading) -> Result<bool, ServiceError> {
        let record = row.record.parse().map_err(|_| ServiceError::NotFound("record"))?;
        Ok(!self.unknown_among(snapshot, caller, record, [row.reader].into()).await?.is_empty())
    }

    /// Whether the rules show the reader who read what belongs to their organisation, of any kind.
    fn sees_readers_of_own(&self, reader: &Reader) -> Result<bool, ServiceError> {
        for kind in RecordKind::ALL {
            if self.permitted(reader, kind, Operation::Readers)?.iter().any(|class| class.basis == AccessBasis::Own) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether a reading that the index found is one of those asked for. A list opens nothing.
fn fits(query: &OurReadings, by: Option<OrganisationId>, own: OrganisationId, row: &OwnerReading) -> bool {
    let kind = row.record.parse::<RecordId>().ok().map(RecordId::kind);
    let is_list = matches!(Action::parse(&row.entry.action), Some(Action::Record(Verb::List, _)));
    !is_list
        && by.is_none_or(|by| by == row.reader)
        && query.member.is_none_or(|member| row.entry.actor == member.to_string())
        && !(query.by_others && row.reader == own)
        && (query.kind.is_none() || kind == query.kind)
}
