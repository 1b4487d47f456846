use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{AccessBasis, Caller, FindingId, Purpose, RecordKind, RecordState, SiteId};
use parvis_store::{Seen, Snapshot};

use super::{FindingAnswer, FindingContent, FindingDocument, FindingStatus, FindingTurn, KIND};
use crate::door::protected::{Reader, RecordHead};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::records::kind::{Kind, Opened, id_of};
use crate::register::Register;

impl Kind for FindingDocument {
    const KIND: RecordKind = KIND;
    type Id = FindingId;
    const HELD_BACK: &'static [Operation] = &[Operation::Text];

    async fn held_back(register: &Register, snapshot: &mut Snapshot, reader: &Reader, found: &[Seen]) -> Result<BTreeSet<String>, ServiceError> {
        let Some(first) = found.first() else { return Ok(BTreeSet::new()) };
        register.blind_findings(snapshot, reader, first.row.site()?, found).await
    }
}

impl Register {
    /// A page of the findings at a site, opened, the most urgent first; or, without a site, that there are some, everywhere.
    /// Pages begin with the latest.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn findings(&self, caller: &Caller, purpose: Purpose, site: Option<SiteId>, page: &PageQuery) -> Result<Page<FindingAnswer>, ServiceError> {
        let Some(found) = self.list_opened::<FindingDocument>(caller, purpose, site.map(Into::into), page).await? else { return Ok(Page::empty()) };
        let mut snapshot = self.store.read().await?;
        let mut answers = Vec::with_capacity(found.lines.len());
        for mut line in found.lines {
            let (continues, waits_for) = match line.untold() {
                Some(document) => self.said_in_lists(&mut snapshot, &found.reader, (&line.seen, &line.head), document).await?,
                None => (None, None),
            };
            let content = match line.told() {
                Some(document) => Some(self.finding_content(&mut snapshot, &found.reader, document).await?),
                None => None,
            };
            let id = id_of::<FindingDocument>(&line.seen)?;
            answers.push(FindingAnswer { id, head: line.head, continues, waits_for, content, proposed: None, photographs: None, recipients: None });
        }
        let weight =
            |answer: &FindingAnswer| answer.content.as_ref().map(|content| (content.status != FindingStatus::Open, std::cmp::Reverse(content.severity)));
        answers.sort_by_key(weight);
        Ok(Page { lines: answers, next: found.next })
    }

    /// One finding, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn finding(&self, caller: &Caller, purpose: Purpose, id: FindingId) -> Result<FindingAnswer, ServiceError> {
        let Opened { reader, seen, head, document, recipients, .. } = self.open_record::<FindingDocument>(caller, purpose, id).await?;
        let Some(document) = document else {
            return Ok(FindingAnswer { id, head, continues: None, waits_for: None, content: None, proposed: None, photographs: None, recipients });
        };
        let photographs = self.photographs_of_finding(caller, &reader, &document).await?;
        let mut snapshot = self.store.read().await?;
        let (continues, waits_for) = self.said_in_lists(&mut snapshot, &reader, (&seen, &head), &document).await?;
        let proposed = self.measures_for_finding(&mut snapshot, &seen, &document).await?;
        let content = Some(self.finding_content(&mut snapshot, &reader, document).await?);
        Ok(FindingAnswer { id, head, continues, waits_for, content, proposed, photographs, recipients })
    }

    /// The findings of visits that the reader rates a second time and has not finished: what they say would be half the answer.
    pub(crate) async fn blind_findings(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        site: SiteId,
        found: &[Seen],
    ) -> Result<BTreeSet<String>, ServiceError> {
        let rated = self.rated_now(snapshot, reader, site).await?;
        let mut blind = BTreeSet::new();
        for seen in found.iter().filter(|seen| seen.basis == AccessBasis::Own && !rated.is_empty()) {
            let document: Option<FindingDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            if document.and_then(|document| document.visit).is_some_and(|visit| rated.contains(&visit)) {
                blind.insert(seen.row.id.clone());
            }
        }
        Ok(blind)
    }

    /// What lists say of what a finding says: the one from which it goes on, so that both are counted as one (none from one that was withdrawn or should
    /// not have been made, and none that the reader may not know of), and what it waits for from the reader. Neither where it would be half of the
    /// answer to them.
    async fn said_in_lists(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        (seen, head): (&Seen, &RecordHead),
        document: &FindingDocument,
    ) -> Result<(Option<FindingId>, Option<FindingTurn>), ServiceError> {
        let counts = seen.row.state == RecordState::Current && document.status != FindingStatus::Void;
        let (earlier, turn) = (document.continues.filter(|_| counts), FindingTurn::of(head, document));
        if earlier.is_none() && turn.is_none() {
            return Ok((None, None));
        }
        if let Some(visit) = document.visit.filter(|_| seen.basis == AccessBasis::Own)
            && self.rated_now(snapshot, reader, seen.row.site()?).await?.contains(&visit)
        {
            return Ok((None, None));
        }
        Ok((self.named(snapshot, reader, earlier).await?, turn))
    }

    /// What a finding says, to a reader who may know of some of what it names.
    pub(crate) async fn finding_content(&self, snapshot: &mut Snapshot, reader: &Reader, document: FindingDocument) -> Result<FindingContent, ServiceError> {
        let visit = self.named(snapshot, reader, document.visit).await?;
        let fixed_by = document.fixed_by().map(str::to_owned);
        Ok(FindingContent {
            says: document.says,
            whereabouts: document.whereabouts,
            evidence: document.evidence,
            severity: document.severity,
            confidence: document.confidence,
            responsible: document.responsible,
            due_on: document.due_on,
            fixed_by,
            status: document.status,
            measures: document.measures,
            survey: document.survey,
            visit,
            history: document.history,
        })
    }
}
