use std::collections::BTreeMap;

use parvis_access::Operation;
use parvis_model::{Caller, GivenId, NoteId, OrganisationId, Purpose, SiteId, Timestamp};
use parvis_store::GivenRow;
use serde::Serialize;

use super::{KIND, RecipientAnswer, organisation_names};
use crate::{Register, ServiceError};

/// A note that was given, as its owner's list of what went where has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GivenAnswer {
    /// The note.
    pub note: NoteId,
    /// About which site.
    pub site: SiteId,
    /// To whom, for what, until when.
    #[serde(flatten)]
    pub recipient: RecipientAnswer,
    /// What the site is called.
    pub site_title: String,
    /// How often they opened the note.
    pub readings: u64,
}

impl Register {
    /// Gives a note to an organisation, for a purpose, until a time at most a year away.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Invalid`].
    pub async fn give_note(
        &self,
        caller: &Caller,
        id: NoteId,
        to: OrganisationId,
        purpose: Purpose,
        until: Timestamp,
    ) -> Result<RecipientAnswer, ServiceError> {
        let mut change = self.writing().await?;
        let (asker, seen) = self.allowed(caller, id, Operation::Give).await?;
        let known = self.store.read().await?.organisations().await?;
        if to == seen.row.owner || !known.iter().any(|organisation| organisation.id == to) {
            return Err(ServiceError::NotFound("organisation"));
        }
        let now = asker.seer.now;
        let hours = until.duration_since(now).as_hours();
        if until <= now || hours > 366 * 24 {
            return Err(ServiceError::Invalid("a note is given until a time that is to come and at most a year away".to_owned()));
        }
        let row =
            GivenRow { id: GivenId::from_random(self.random()), record: seen.row.id, organisation: to, purpose, given_at: now, until, taken_back_at: None };
        change.give(&row).await?;
        let entry = self.entry(caller, "give_note", format!("{id} {to}"));
        change.commit(self.detailed(entry, &format!("for {purpose} until {until}"))?).await?;
        let names = organisation_names(&mut self.store.read().await?).await?;
        Ok(recipient(row, &names))
    }

    /// Takes back what was given, at once.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    pub async fn take_back_note(&self, caller: &Caller, id: NoteId, given: GivenId) -> Result<(), ServiceError> {
        let mut change = self.writing().await?;
        let (asker, seen) = self.allowed(caller, id, Operation::TakeBack).await?;
        if !change.take_back(&seen.row.id, given, asker.seer.now).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("giving"));
        }
        Ok(change.commit(self.entry(caller, "take_back_note", format!("{id} {given}"))).await?)
    }

    /// Everything that the organisation of the caller gave to anybody, whether or not it still holds, the latest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn given(&self, caller: &Caller) -> Result<Vec<GivenAnswer>, ServiceError> {
        let Some(asker) = self.asker(caller, Purpose::OwnWork).await? else { return Ok(Vec::new()) };
        let classes = self.permitted(&asker, Operation::Recipients)?;
        let mut reader = self.store.read().await?;
        let names = organisation_names(&mut reader).await?;
        let mut found = Vec::new();
        for seen in reader.permitted_of_kind(&asker.seer, KIND, &classes).await?.into_iter().filter(|seen| seen.row.owner == asker.seer.organisation) {
            let note: NoteId = seen.row.id.parse().map_err(|_| ServiceError::NotFound("note"))?;
            let given = reader.given(&seen.row.id).await?;
            let readings = if given.is_empty() { Vec::new() } else { reader.readings_of_record(&seen.row.id).await? };
            let title = crate::sites::site_title(&mut reader, seen.row.site).await?;
            for row in given {
                let count = readings.iter().filter(|(_, organisation)| *organisation == row.organisation).count() as u64;
                let site_title = title.clone();
                found.push((row.given_at, GivenAnswer { note, site: seen.row.site, site_title, readings: count, recipient: recipient(row, &names) }));
            }
        }
        found.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        Ok(found.into_iter().map(|(_, answer)| answer).collect())
    }
}

pub(super) fn recipient(row: GivenRow, names: &BTreeMap<OrganisationId, String>) -> RecipientAnswer {
    RecipientAnswer {
        id: row.id,
        organisation: row.organisation,
        name: names.get(&row.organisation).cloned().unwrap_or_default(),
        purpose: row.purpose,
        until: row.until,
        taken_back_at: row.taken_back_at,
    }
}
