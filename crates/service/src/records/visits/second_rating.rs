//! Rating a visit a second time: who may, who is asked, who sees what until both have finished, and what somebody goes by who
//! rates from photographs: what the first rater photographed, and nothing of what they answered.

use std::collections::BTreeSet;

use parvis_access::Operation;
use parvis_model::{AccessBasis, RecordKind, RecordState, SiteId, VisitId, VisitRequestId};
use parvis_store::{ProtectedRow, Seen, Snapshot, VisitRequestRow};

use super::{KIND, Photograph, VisitDocument, VisitRequestReason};
use crate::door::protected::{Reader, Verb, none_of};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::records::findings::FindingDocument;
use crate::register::Register;

impl Register {
    /// The survey and its version of the visit that is to be rated a second time: of the same organisation and site, by somebody else, who has
    /// not read it.
    pub(super) async fn check_first(&self, snapshot: &mut Snapshot, reader: &Reader, site: SiteId, first: VisitId) -> Result<(String, String), ServiceError> {
        let seen = self.seen(snapshot, reader, first.into()).await?;
        let document: VisitDocument = self.document(snapshot, &seen.row).await?;
        if seen.basis != AccessBasis::Own || seen.row.subject != site.into() {
            return Err(Rule::SecondRater.broken("a visit is rated a second time by the same organisation, at the same place"));
        }
        match self.knows_of(snapshot, reader, &seen.row, &document).await? {
            Some(why) => Err(Rule::SecondRater.broken(why)),
            None => Ok((document.survey, document.survey_version)),
        }
    }

    /// What the reader knows of a visit of their organisation already, so that somebody else has to rate it a second time.
    async fn knows_of(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        row: &ProtectedRow,
        document: &VisitDocument,
    ) -> Result<Option<&'static str>, ServiceError> {
        if document.rater == reader.member() {
            return Ok(Some("you made this visit; somebody else has to rate it a second time"));
        }
        if self.has_read(snapshot, reader, row).await? {
            return Ok(Some("you have read this visit; somebody who has not has to rate it a second time"));
        }
        let first = row.id.parse().map_err(|_| none_of(KIND))?;
        for finding in self.findings_of(snapshot, reader, row.site()?, first).await? {
            if self.has_read(snapshot, reader, &finding).await? {
                return Ok(Some("you have read a finding of this visit; somebody who has read nothing of it rates it a second time"));
            }
        }
        Ok(None)
    }

    /// Whether a request is for a second rating that the reader cannot make, because they know of the first one: to them it is not offered. The record
    /// that a request names is a visit of the organisation that is asked.
    pub(crate) async fn is_for_others(&self, snapshot: &mut Snapshot, reader: &Reader, request: &VisitRequestRow) -> Result<bool, ServiceError> {
        let Some(first) = request.record.as_deref().and_then(|record| record.parse::<VisitId>().ok()) else { return Ok(false) };
        let seen = match self.seen(snapshot, reader, first.into()).await {
            Ok(seen) => seen,
            Err(ServiceError::NotFound(_)) => return Ok(false),
            Err(error) => return Err(error),
        };
        let document: Option<VisitDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
        let Some(document) = document else { return Ok(true) };
        Ok(self.knows_of(snapshot, reader, &seen.row, &document).await?.is_some())
    }

    /// Whether the reader has opened what a record says, by the journal.
    async fn has_read(&self, snapshot: &mut Snapshot, reader: &Reader, row: &ProtectedRow) -> Result<bool, ServiceError> {
        let opened = snapshot.readings_by_member(&row.id, reader.member(), Verb::Open.of(row.kind).as_str()).await?;
        Ok(opened.into_iter().any(|entry| {
            // Who may not know what was sealed with the entry takes it for a reading.
            self.detail(&entry).is_none_or(|detail| detail.split(['(', ' ', ')']).any(|field| field == Operation::Text.as_str()))
        }))
    }

    /// The findings of a visit that the reader's organisation has.
    async fn findings_of(&self, snapshot: &mut Snapshot, reader: &Reader, site: SiteId, visit: VisitId) -> Result<Vec<ProtectedRow>, ServiceError> {
        let classes = self.permitted(reader, RecordKind::Finding, Operation::Text)?;
        let mut found = Vec::new();
        for seen in snapshot.permitted_about(&reader.scope, RecordKind::Finding, &classes, site.into()).await? {
            if seen.basis != AccessBasis::Own {
                continue;
            }
            let document: Option<FindingDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            if document.is_some_and(|document| document.visit == Some(visit)) {
                found.push(seen.row);
            }
        }
        Ok(found)
    }

    /// The visits to a site that the reader rates a second time and has not finished: nothing of them is shown to them, and none of
    /// their findings.
    pub(crate) async fn rated_now(&self, snapshot: &mut Snapshot, reader: &Reader, site: SiteId) -> Result<BTreeSet<VisitId>, ServiceError> {
        let classes = self.permitted(reader, KIND, Operation::Text)?;
        let mut rated = BTreeSet::new();
        for seen in snapshot.permitted_about(&reader.scope, KIND, &classes, site.into()).await? {
            if seen.basis == AccessBasis::Own && seen.row.state == RecordState::Draft {
                let document: Option<VisitDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
                rated.extend(document.filter(|document| document.rater == reader.member()).and_then(|document| document.second_of));
            }
        }
        Ok(rated)
    }

    /// The sites at which there is such a visit.
    pub(crate) async fn sites_rated_now(&self, snapshot: &mut Snapshot, reader: &Reader) -> Result<BTreeSet<SiteId>, ServiceError> {
        let classes = self.permitted(reader, KIND, Operation::Text)?;
        let mut sites = BTreeSet::new();
        for seen in snapshot.permitted_of_kind(&reader.scope, KIND, &classes).await? {
            if seen.basis == AccessBasis::Own && seen.row.state == RecordState::Draft {
                let document: Option<VisitDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
                if document.is_some_and(|document| document.rater == reader.member() && document.second_of.is_some()) {
                    sites.insert(seen.row.site()?);
                }
            }
        }
        Ok(sites)
    }

    /// Asking the own organisation to rate a visit a second time.
    pub(super) fn second_rating(&self, row: &ProtectedRow, site: SiteId) -> VisitRequestRow {
        VisitRequestRow {
            id: VisitRequestId::from_random(self.random()),
            site,
            organisation: row.owner,
            to: row.owner,
            reason: VisitRequestReason::SecondRating.as_str().to_owned(),
            due_on: None,
            record: Some(row.id.clone()),
            asked_at: row.changed_at,
            closed_at: None,
        }
    }

    /// Draws whether a visit is to be rated a second time: a share of all, by chance, so that nobody knows which.
    pub(super) fn second_is_drawn(&self) -> bool {
        let bytes = self.random();
        u32::from(u16::from_be_bytes([bytes[0], bytes[1]])) * 100 < u32::from(self.settings.visits.second_rating_percent) << 16
    }

    /// Whether the reader is to rate this visit a second time, or rated it first, and one of both is not finished.
    pub(crate) async fn is_blind_to(&self, snapshot: &mut Snapshot, reader: &Reader, seen: &Seen) -> Result<bool, ServiceError> {
        if seen.basis != AccessBasis::Own {
            return Ok(false);
        }
        let document: VisitDocument = self.document(snapshot, &seen.row).await?;
        if document.rater == reader.member() {
            return Ok(false);
        }
        for (row, other) in self.visits_here(snapshot, reader, seen).await? {
            let pair =
                other.second_of.is_some_and(|first| first.to_string() == seen.row.id) || document.second_of.is_some_and(|first| first.to_string() == row.id);
            if pair && other.rater == reader.member() && (row.state == RecordState::Draft || seen.row.state == RecordState::Draft) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The other visits of the reader's organisation at the same site.
    async fn visits_here(&self, snapshot: &mut Snapshot, reader: &Reader, seen: &Seen) -> Result<Vec<(ProtectedRow, VisitDocument)>, ServiceError> {
        let classes = self.permitted(reader, KIND, Operation::Text)?;
        let mut found = Vec::new();
        for other in snapshot.permitted_about(&reader.scope, KIND, &classes, seen.row.subject).await? {
            if other.basis == AccessBasis::Own
                && other.row.id != seen.row.id
                && let Some(document) = self.document_unless_damaged(snapshot, &other.row).await?
            {
                found.push((other.row, document));
            }
        }
        Ok(found)
    }

    /// The photographs of a visit, for somebody who rates it a second time. The caller journals it before answering with them.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    pub(super) async fn photographs_to_rate(&self, snapshot: &mut Snapshot, reader: &Reader, first: VisitId) -> Result<Vec<Photograph>, ServiceError> {
        let seen = self.seen(snapshot, reader, first.into()).await?;
        if !self.view(reader, &seen)?.allows(Operation::Attachments) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        let document: VisitDocument = self.document(snapshot, &seen.row).await?;
        self.photographs_of(snapshot, &seen, &document).await
    }
}
