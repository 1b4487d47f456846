//! What an organisation gave to others, page by page.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, Purpose, RecordId, RecordKind, SiteId};
use parvis_store::{GivenRow, Reader, Seen, place_of};
use serde::Serialize;

use super::give::recipient;
use super::{Asker, RecipientAnswer, organisation_names};
use crate::sites::site_title;
use crate::{Page, PageQuery, Register, ServiceError, pages};

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
    /// A page of what the organisation of the caller gave to anybody, whether or not it still holds, the latest first. That it was looked
    /// at is in the journal, one short entry for each kind of record on the page.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn given(&self, caller: &Caller, page: &PageQuery) -> Result<Page<GivenAnswer>, ServiceError> {
        let (mut after, size) = page.place()?;
        let mut reader = self.store.read().await?;
        let Some(asker) = self.asker(&mut reader, caller, Purpose::OwnWork).await? else { return Ok(Page::empty()) };
        let wanted = usize::try_from(size).unwrap_or(usize::MAX);
        let mut found: Vec<(GivenRow, Seen)> = Vec::new();
        let mut known: BTreeMap<String, Option<Seen>> = BTreeMap::new();
        let next = loop {
            let rows = reader.givings_of(asker.seer.organisation, after.take(), size + 1).await?;
            let is_last = rows.len() <= wanted;
            after = rows.last().map(place_of);
            for row in rows {
                if let Some(seen) = self.own_given(&mut reader, &asker, &mut known, &row.record).await? {
                    found.push((row, seen));
                }
            }
            if found.len() > wanted {
                found.truncate(wanted);
                break found.last().map(|(row, _)| pages::next(place_of(row)));
            }
            if is_last {
                break None;
            }
        };
        let names = organisation_names(&mut reader).await?;
        let mut titles: BTreeMap<SiteId, String> = BTreeMap::new();
        let mut lines = Vec::with_capacity(found.len());
        for (row, seen) in &found {
            let record: RecordId = row.record.parse().map_err(|_| ServiceError::NotFound("record"))?;
            let site_title = match titles.entry(seen.row.site) {
                Entry::Occupied(known) => known.get().clone(),
                Entry::Vacant(place) => place.insert(site_title(&mut reader, seen.row.site).await?).clone(),
            };
            let readings = reader.openings_by_organisation(&row.record).await?;
            let readings = readings.iter().find(|(organisation, _)| *organisation == row.organisation).map_or(0, |(_, count)| *count);
            let recipient = recipient(row.clone(), &names);
            lines.push(GivenAnswer { record, kind: seen.row.kind, site: seen.row.site, site_title, readings, recipient });
        }
        drop(reader);
        for kind in RecordKind::ALL {
            let of_kind: Vec<&Seen> = found.iter().map(|(_, seen)| seen).filter(|seen| seen.row.kind == kind).collect();
            self.journal_view(caller, &asker, kind, &of_kind, Operation::Recipients).await?;
        }
        Ok(Page { lines, next })
    }

    /// A record of the asker's organisation whose recipients they may see.
    async fn own_given(
        &self,
        reader: &mut Reader,
        asker: &Asker,
        known: &mut BTreeMap<String, Option<Seen>>,
        record: &str,
    ) -> Result<Option<Seen>, ServiceError> {
        if let Some(seen) = known.get(record) {
            return Ok(seen.clone());
        }
        let kind = record.parse::<RecordId>().map_err(|_| ServiceError::NotFound("record"))?.kind();
        let classes = self.permitted(asker, kind, Operation::Recipients)?;
        let seen = reader.permitted_record(&asker.seer, kind, &classes, record).await?.filter(|seen| seen.row.owner == asker.seer.organisation);
        known.insert(record.to_owned(), seen.clone());
        Ok(seen)
    }
}
