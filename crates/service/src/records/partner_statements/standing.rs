//! Which releases fit each other, and whether a match still stands: what both released is compared here, in memory.

use std::collections::BTreeSet;

use parvis_store::{MatchRow, ReleaseRow, Released, Snapshot};

use super::fits::{Around, fit};
use super::release::MOST;
use super::shapes::PartnerStatementDocument;
use super::turns::in_turns;
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// Pairs that are looked at again with the writer held; what is beyond comes the next time.
const MOST_FOUND: usize = 50;

/// The two statements of a match that stands: one's own, and the other.
pub(super) struct Standing {
    pub(super) own: PartnerStatementDocument,
    pub(super) other: PartnerStatementDocument,
}

/// Two releases that fit: one's own, and the other.
pub(super) struct Pair {
    pub(super) own: ReleaseRow,
    pub(super) other: ReleaseRow,
    /// Whether it is one's own that asks.
    pub(super) asks: bool,
}

impl Register {
    /// Pairs of releases that fit and are not ruled out by an earlier match, in the turns in which they are told, the longest released first.
    pub(super) async fn new_pairs(&self, snapshot: &mut Snapshot, reader: &Reader) -> Result<Vec<Pair>, ServiceError> {
        let organisation = reader.scope.organisation;
        let (mine, others): (Vec<Released>, Vec<Released>) = snapshot.releases(MOST).await?.into_iter().partition(|one| one.release.owner == organisation);
        if mine.is_empty() || others.is_empty() {
            return Ok(Vec::new());
        }
        let (before, told) = (snapshot.matched_before(organisation).await?, snapshot.told_of_each(organisation).await?);
        let (mine, others) = (self.said(snapshot, mine).await?, self.said(snapshot, others).await?);
        let around = self.areas_around(snapshot, mine.iter().chain(&others).map(|(_, document)| document)).await?;
        let today = self.today();
        let pairs = mine.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
        let fitting = pairs.filter_map(|((own, says), (other, offers))| {
            let asks = fit(says, offers, &around, today);
            let new = (asks || fit(offers, says, &around, today)) && !before.rules_out(own, other);
            new.then_some((other.owner, Pair { own: *own, other: *other, asks }))
        });
        let mut pairs = in_turns(fitting.collect(), told);
        pairs.truncate(MOST_FOUND);
        Ok(pairs)
    }

    /// Whether both of a pair are still released as they were.
    pub(super) async fn both_released(&self, snapshot: &mut Snapshot, pair: &Pair) -> Result<bool, ServiceError> {
        for release in [pair.own, pair.other] {
            if snapshot.release_of(release.record).await?.is_none_or(|now| now.release.id != release.id) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What both statements of a match say, where it still stands: nobody ended it, both are released as they were, and they still fit.
    pub(super) async fn standing(&self, snapshot: &mut Snapshot, found: &MatchRow) -> Result<Option<Standing>, ServiceError> {
        if found.ended_at.is_some() {
            return Ok(None);
        }
        let mut both = Vec::with_capacity(2);
        for side in [&found.own, &found.other] {
            let released = snapshot.release_of(side.record).await?;
            both.extend(released.filter(|now| now.release.id == side.release && now.release.owner == side.owner));
        }
        let said = self.said(snapshot, both).await?;
        let Ok([(_, own), (_, other)]) = <[_; 2]>::try_from(said) else { return Ok(None) };
        let around = self.areas_around(snapshot, [&own, &other].into_iter()).await?;
        let (asks, offers) = if found.own.asks { (&own, &other) } else { (&other, &own) };
        Ok(fit(asks, offers, &around, self.today()).then_some(Standing { own, other }))
    }

    /// What released statements say; without those that are damaged.
    async fn said(&self, snapshot: &mut Snapshot, released: Vec<Released>) -> Result<Vec<(ReleaseRow, PartnerStatementDocument)>, ServiceError> {
        let mut said = Vec::with_capacity(released.len());
        for one in released {
            if let Some(document) = self.document_unless_damaged(snapshot, &one.row).await? {
                said.push((one.release, document));
            }
        }
        Ok(said)
    }

    async fn areas_around(&self, snapshot: &mut Snapshot, documents: impl Iterator<Item = &PartnerStatementDocument> + Send) -> Result<Around, ServiceError> {
        let areas: BTreeSet<_> = documents.filter_map(|document| document.area).collect();
        let mut around = Around::new();
        for area in areas {
            around.insert(area, snapshot.areas_containing(area).await?);
        }
        Ok(around)
    }
}
