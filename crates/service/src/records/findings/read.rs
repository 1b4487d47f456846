use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, FindingId, Purpose, RecordState, Share, SiteId};
use parvis_store::{Reader, Seen};

use super::{FindingAnswer, FindingContent, FindingDocument, FindingStatus, KIND};
use crate::door::protected::{Asker, RecordHead};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::register::Register;

impl Register {
    /// A page of the findings at a site, opened, the most urgent first; or, without a site, that there are some, everywhere.
    /// Pages begin with the latest.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn findings(&self, caller: &Caller, purpose: Purpose, site: Option<SiteId>, page: &PageQuery) -> Result<Page<FindingAnswer>, ServiceError> {
        let Some((asker, Page { lines: found, next })) = self.listed(caller, purpose, KIND, site, page).await? else { return Ok(Page::empty()) };
        let mut reader = self.store.read().await?;
        let heads = self.heads(&mut reader, &asker, &found).await?;
        let blind = match site {
            Some(site) => self.blind_findings(&mut reader, &asker, site, &found).await?,
            None => BTreeSet::new(),
        };
        drop(reader);
        let mut answers = Vec::with_capacity(found.len());
        let opened = |head: &RecordHead, seen: &Seen| site.is_some() && head.sees.contains(&Operation::Text) && !blind.contains(&seen.row.id);
        if site.is_some() && !found.is_empty() {
            self.installation_key()?;
        }
        let readable: Vec<&Seen> = found.iter().zip(&heads).filter(|(seen, head)| opened(head, seen)).map(|(seen, _)| seen).collect();
        let gone = self.journal_openings(caller, &asker, &readable, &[Operation::Text]).await?;
        let mut reader = self.store.read().await?;
        // Without the key of the installation the list still says that there are some.
        let readable = self.installation_key().is_ok();
        for (seen, head) in found.iter().zip(heads).filter(|(seen, _)| !gone.contains(&seen.row.id)) {
            // One that is damaged stands in the list without what it says, and hides none of the others; one that was erased meanwhile as well.
            let read = readable && head.sees.contains(&Operation::Text);
            let document: Option<FindingDocument> = if read { self.document_unless_damaged(&mut reader, &seen.row).await? } else { None };
            let continues = match &document {
                Some(document) => self.goes_on_from(&mut reader, &asker, seen, document).await?,
                None => None,
            };
            let content = match document.filter(|_| opened(&head, seen)) {
                Some(document) => Some(self.finding_content(&mut reader, &asker, document).await?),
                None => None,
            };
            let id = seen.row.id.parse().map_err(|_| ServiceError::NotFound("finding"))?;
            answers.push(FindingAnswer { id, head, continues, content, photographs: None, recipients: None });
        }
        let weight =
            |answer: &FindingAnswer| answer.content.as_ref().map(|content| (content.status != FindingStatus::Open, std::cmp::Reverse(content.severity)));
        answers.sort_by_key(weight);
        Ok(Page { lines: answers, next })
    }

    /// One finding, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn finding(&self, caller: &Caller, purpose: Purpose, id: FindingId) -> Result<FindingAnswer, ServiceError> {
        let mut reader = self.store.read().await?;
        let asker = self.asker(&mut reader, caller, purpose).await?.ok_or(ServiceError::NotFound("finding"))?;
        let seen = self.seen(&mut reader, &asker, id.into()).await?;
        let view = self.view(&asker, &seen)?;
        let blind = !self.blind_findings(&mut reader, &asker, seen.row.site, std::slice::from_ref(&seen)).await?.is_empty();
        drop(reader);
        let fields = [Operation::Existence, Operation::Text, Operation::Recipients].into_iter();
        let fields: Vec<Operation> = fields.filter(|field| view.allows(*field) && !(blind && *field == Operation::Text)).collect();
        self.journal_opening(caller, &asker, &seen, &fields).await?;
        let opened = self.finding_opened(&mut self.store.read().await?, &asker, &seen, fields.contains(&Operation::Text)).await?;
        let photographs = if opened.content.is_some() { self.photographs_of_finding(caller, &asker, &seen).await? } else { None };
        Ok(FindingAnswer { photographs, ..opened })
    }

    /// The findings of visits that the reader rates a second time and has not finished: what they say would be half the answer.
    pub(super) async fn blind_findings(&self, reader: &mut Reader, asker: &Asker, site: SiteId, found: &[Seen]) -> Result<BTreeSet<String>, ServiceError> {
        let rated = self.rated_now(reader, asker, site).await?;
        let mut blind = BTreeSet::new();
        for seen in found.iter().filter(|seen| seen.share == Share::Own && !rated.is_empty()) {
            let document: Option<FindingDocument> = self.document_unless_damaged(reader, &seen.row).await?;
            if document.and_then(|document| document.visit).is_some_and(|visit| rated.contains(&visit)) {
                blind.insert(seen.row.id.clone());
            }
        }
        Ok(blind)
    }

    async fn finding_opened(&self, reader: &mut Reader, asker: &Asker, seen: &Seen, with_text: bool) -> Result<FindingAnswer, ServiceError> {
        let view = self.view(asker, seen)?;
        let (mut continues, mut content) = (None, None);
        if with_text {
            let document: FindingDocument = self.document(reader, &seen.row).await?;
            continues = self.goes_on_from(reader, asker, seen, &document).await?;
            content = Some(self.finding_content(reader, asker, document).await?);
        }
        let recipients = if view.allows(Operation::Recipients) { Some(self.recipients_of(reader, &seen.row.id).await?) } else { None };
        let id = seen.row.id.parse().map_err(|_| ServiceError::NotFound("finding"))?;
        Ok(FindingAnswer { id, head: self.head(reader, asker, seen).await?, continues, content, photographs: None, recipients })
    }

    /// The finding from which one goes on, so that both are counted as one; none from one that was withdrawn or should not have been made,
    /// and none that the reader may not know of, or half of whose visit's answer it would be to them.
    async fn goes_on_from(&self, reader: &mut Reader, asker: &Asker, seen: &Seen, document: &FindingDocument) -> Result<Option<FindingId>, ServiceError> {
        let counts = seen.row.state == RecordState::Current && document.status != FindingStatus::Void;
        let Some(earlier) = document.continues.filter(|_| counts) else { return Ok(None) };
        if let Some(visit) = document.visit.filter(|_| seen.share == Share::Own)
            && self.rated_now(reader, asker, seen.row.site).await?.contains(&visit)
        {
            return Ok(None);
        }
        self.named(reader, asker, Some(earlier)).await
    }

    async fn finding_content(&self, reader: &mut Reader, asker: &Asker, document: FindingDocument) -> Result<FindingContent, ServiceError> {
        let visit = self.named(reader, asker, document.visit).await?;
        Ok(FindingContent {
            says: document.says,
            whereabouts: document.whereabouts,
            evidence: document.evidence,
            severity: document.severity,
            confidence: document.confidence,
            responsible: document.responsible,
            due_on: document.due_on,
            status: document.status,
            measures: document.measures,
            survey: document.survey,
            visit,
            history: document.history,
        })
    }
}
