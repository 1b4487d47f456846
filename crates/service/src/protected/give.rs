use std::collections::BTreeMap;

use parvis_access::Operation;
use parvis_model::{Caller, GivenId, OrganisationId, Purpose, RecordId, RecordKind, SiteId, Timestamp};
use parvis_store::{GivenRow, ProtectedRow, Reader, WriteTransaction};
use serde::Serialize;

use super::{Asker, Verb, organisation_names};
use crate::{Register, ServiceError};

/// To whom a record was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecipientAnswer {
    /// Identity of the giving.
    pub id: GivenId,
    /// To whom.
    pub organisation: OrganisationId,
    /// What they are called.
    pub name: String,
    /// For what.
    pub purpose: Purpose,
    /// Until when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub until: Timestamp,
    /// When it was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub taken_back_at: Option<Timestamp>,
}

/// A record that was given, as its owner's list of what went where has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GivenAnswer {
    /// The record.
    pub record: RecordId,
    /// Of which kind it is.
    pub kind: RecordKind,
    /// About which site.
    pub site: SiteId,
    /// To whom, for what, until when.
    #[serde(flatten)]
    pub recipient: RecipientAnswer,
    /// What the site is called.
    pub site_title: String,
    /// How often they opened it.
    pub readings: u64,
}

impl Register {
    /// Gives a record to an organisation, for a purpose, until a time at most a year away.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Invalid`].
    pub async fn give(&self, caller: &Caller, id: RecordId, to: OrganisationId, purpose: Purpose, until: Timestamp) -> Result<RecipientAnswer, ServiceError> {
        let mut change = self.writing().await?;
        let (asker, seen) = self.allowed(change.reader(), caller, id, Operation::Give).await?;
        let row = self.give_in(&mut change, &asker, &seen.row, (to, purpose, until)).await?;
        let entry = self.entry(caller, Verb::Give.of(id.kind()), format!("{id} {to}"));
        change.commit(self.detailed(entry, &format!("for {purpose} until {until}"))?).await?;
        let names = organisation_names(&mut self.store.read().await?).await?;
        Ok(recipient(row, &names))
    }

    /// Gives a record within a change that does more; that it may be given was decided.
    pub(crate) async fn give_in(
        &self,
        change: &mut WriteTransaction,
        asker: &Asker,
        record: &ProtectedRow,
        (to, purpose, until): (OrganisationId, Purpose, Timestamp),
    ) -> Result<GivenRow, ServiceError> {
        let known = change.reader().organisations().await?;
        if to == record.owner || !known.iter().any(|organisation| organisation.id == to) {
            return Err(ServiceError::NotFound("organisation"));
        }
        let now = asker.seer.now;
        let hours = until.duration_since(now).as_hours();
        if until <= now || hours > 366 * 24 {
            return Err(ServiceError::Invalid("a record is given until a time that is to come and at most a year away".to_owned()));
        }
        let id = GivenId::from_random(self.random());
        let row = GivenRow { id, record: record.id.clone(), organisation: to, purpose, given_at: now, until, taken_back_at: None };
        change.give(&row).await?;
        Ok(row)
    }

    /// To whom a record was given, for those who may see it.
    pub(crate) async fn recipients_of(&self, reader: &mut Reader, record: &str) -> Result<Vec<RecipientAnswer>, ServiceError> {
        let names = organisation_names(reader).await?;
        Ok(reader.given(record).await?.into_iter().map(|row| recipient(row, &names)).collect())
    }

    /// Takes back what was given, at once.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    pub async fn take_back(&self, caller: &Caller, id: RecordId, given: GivenId) -> Result<(), ServiceError> {
        let mut change = self.writing().await?;
        let (asker, seen) = self.allowed(change.reader(), caller, id, Operation::TakeBack).await?;
        if !change.take_back(&seen.row.id, given, asker.seer.now).await? {
            change.roll_back().await?;
            return Err(ServiceError::NotFound("giving"));
        }
        Ok(change.commit(self.entry(caller, Verb::TakeBack.of(id.kind()), format!("{id} {given}"))).await?)
    }

    /// Everything that the organisation of the caller gave to anybody, whether or not it still holds, the latest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn given(&self, caller: &Caller) -> Result<Vec<GivenAnswer>, ServiceError> {
        let mut reader = self.store.read().await?;
        let Some(asker) = self.asker(&mut reader, caller, Purpose::OwnWork).await? else { return Ok(Vec::new()) };
        let names = organisation_names(&mut reader).await?;
        let mut found = Vec::new();
        let mut own = Vec::new();
        for kind in RecordKind::ALL {
            let classes = self.permitted(&asker, kind, Operation::Recipients)?;
            own.extend(reader.permitted_of_kind(&asker.seer, kind, &classes).await?.into_iter().filter(|seen| seen.row.owner == asker.seer.organisation));
        }
        for seen in own {
            let record: RecordId = seen.row.id.parse().map_err(|_| ServiceError::NotFound("record"))?;
            let given = reader.given(&seen.row.id).await?;
            let readings = if given.is_empty() { Vec::new() } else { reader.readings_of_record(&seen.row.id).await? };
            let title = crate::sites::site_title(&mut reader, seen.row.site).await?;
            for row in given {
                let count = readings.iter().filter(|(_, organisation)| *organisation == row.organisation).count() as u64;
                let site_title = title.clone();
                found.push((
                    row.given_at,
                    GivenAnswer { record, kind: seen.row.kind, site: seen.row.site, site_title, readings: count, recipient: recipient(row, &names) },
                ));
            }
        }
        found.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        Ok(found.into_iter().map(|(_, answer)| answer).collect())
    }
}

fn recipient(row: GivenRow, names: &BTreeMap<OrganisationId, String>) -> RecipientAnswer {
    RecipientAnswer {
        id: row.id,
        organisation: row.organisation,
        name: names.get(&row.organisation).cloned().unwrap_or_default(),
        purpose: row.purpose,
        until: row.until,
        taken_back_at: row.taken_back_at,
    }
}
