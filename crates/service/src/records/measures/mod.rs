//! Measures at a site: what protects it, or is to protect it, who answers for it, until when, and which findings it treats.

mod held_back;
mod shapes;
mod standing;
mod written;

use async_recursion::async_recursion as boxed;
use jiff::civil::Date;
use parvis_access::Operation;
use parvis_model::{Caller, FindingId, MeasureId, Purpose, RecordKind, RecordState, SiteId};
use parvis_store::{ProtectedRow, Snapshot};

pub(crate) use shapes::MeasureDocument;
pub use shapes::{MeasureChange, MeasureContent, MeasureCost, MeasureFields, MeasureStep, NewMeasure, SiteMeasureAnswer};
pub(crate) use standing::MeasureDay;
pub use standing::MeasureStatus;

use crate::door::protected::{Marked, Reader, Verb};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::records::kind::{Opened, id_of};
use crate::records::rights::HeldByRights;
use crate::register::Register;
use standing::{Days, days_due, due_on, standing_by_rights, standing_on};
use written::Named;
pub(crate) use written::observes_people;

const KIND: RecordKind = RecordKind::Measure;

impl MeasureContent {
    /// The days on which somebody has to see to it as it stands, and as it would stand if it were in force.
    pub(crate) fn days_due(&self) -> [Vec<(Date, MeasureDay)>; 2] {
        let days = Days { since: self.since, until: self.until, review_on: self.review_on };
        [self.status, MeasureStatus::Live].map(|status| days_due(status, days))
    }
}

impl Register {
    /// Writes down a measure at a site.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; a broken rule says what does not fit.
    #[boxed]
    pub async fn create_measure(&self, caller: &Caller, site: SiteId, new: NewMeasure) -> Result<SiteMeasureAnswer, ServiceError> {
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let mut begun = self.begin_record::<MeasureDocument>(caller, site.into(), marked).await?;
        let reader = begun.reader;
        let named = self.named_findings(begun.snapshot(), &reader, site, &new.fields.findings, &[]).await?;
        // What is new has no rights record yet.
        let (id, document) = (begun.id, self.measure_written(None, new.fields, named, ("", reader.scope.now, HeldByRights::default()))?);
        self.keep_begun(caller, begun, &document).await?.shown(self.measure(caller, Purpose::OwnWork, id).await)
    }

    /// Changes a measure of the own organisation.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; a broken rule says what does not fit.
    #[boxed]
    pub async fn change_measure(&self, caller: &Caller, id: MeasureId, wanted: MeasureChange) -> Result<SiteMeasureAnswer, ServiceError> {
        let mut held = self.hold_record::<MeasureDocument>(caller, id, Operation::Change).await?;
        let (reader, row) = (held.reader, held.before.row.clone());
        let said: MeasureDocument = self.document(held.snapshot(), &row).await?;
        let mut says = said.clone();
        if let Some(fields) = wanted.fields {
            let named = self.named_findings(held.snapshot(), &reader, row.site()?, &fields.findings, &said.findings).await?;
            let rights = self.held_by_rights(held.snapshot(), &row, self.measure_now(&said)).await?;
            says = self.measure_written(Some(&said), fields, named, (&wanted.reason, reader.scope.now, rights))?;
        } else if !wanted.reason.trim().is_empty() {
            written::step(&mut says, None, &wanted.reason, reader.scope.now)?;
        }
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (wanted.version, Verb::Change.of(KIND)), marked, (Some(&said), &says)).await?;
        changed.shown(self.measure(caller, Purpose::OwnWork, id).await)
    }

    /// A page of the measures at a site, opened; or, without a site, that there are some, everywhere. The latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn measures(&self, caller: &Caller, purpose: Purpose, site: Option<SiteId>, page: &PageQuery) -> Result<Page<SiteMeasureAnswer>, ServiceError> {
        let Some(found) = self.list_opened::<MeasureDocument>(caller, purpose, site.map(Into::into), page).await? else { return Ok(Page::empty()) };
        let mut snapshot = self.store.read().await?;
        let mut answers = Vec::with_capacity(found.lines.len());
        for mut line in found.lines {
            let content = match line.told() {
                Some(document) => Some(self.measure_shown(&mut snapshot, &found.reader, &line.seen.row, document).await?),
                None => None,
            };
            answers.push(SiteMeasureAnswer { id: id_of::<MeasureDocument>(&line.seen)?, head: line.head, content, recipients: None });
        }
        Ok(Page { lines: answers, next: found.next })
    }

    /// One measure, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn measure(&self, caller: &Caller, purpose: Purpose, id: MeasureId) -> Result<SiteMeasureAnswer, ServiceError> {
        let Opened { reader, seen, head, document, recipients, .. } = self.open_record::<MeasureDocument>(caller, purpose, id).await?;
        let content = match document {
            Some(document) => Some(self.measure_shown(&mut self.store.read().await?, &reader, &seen.row, document).await?),
            None => None,
        };
        Ok(SiteMeasureAnswer { id, head, content, recipients })
    }

    /// What a measure says to a reader, and where it stands today: what observes people is in force only as long as its rights record lets it run.
    async fn measure_shown(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        row: &ProtectedRow,
        document: MeasureDocument,
    ) -> Result<MeasureContent, ServiceError> {
        let (now, days) = (self.measure_now(&document), document.days());
        let mut content = self.measure_content(snapshot, reader, document, Some(self.today())).await?;
        if let Some(rights) = self.rights_of(snapshot, reader, row, now).await? {
            content.observes_people = true;
            content.status = standing_by_rights(content.status, rights.may_run);
            content.may_become = content.status.may_become().to_vec();
            content.due_on = due_on(content.status, days);
            content.rights = Some(rights);
        }
        Ok(content)
    }

    /// Where a measure stands today, as a reader sees it: what observes people is in force only as long as its rights record lets it run.
    pub(crate) async fn measure_stands(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        row: &ProtectedRow,
        document: &MeasureDocument,
    ) -> Result<MeasureStatus, ServiceError> {
        let status = standing_on(document.status, document.until, self.today());
        let rights = self.rights_of(snapshot, reader, row, self.measure_now(document)).await?;
        Ok(rights.map_or(status, |rights| standing_by_rights(status, rights.may_run)))
    }

    /// What a measure says to a reader who may know of some of the findings that it names; where it stands on a day, or as it was written.
    pub(crate) async fn measure_content(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        document: MeasureDocument,
        today: Option<Date>,
    ) -> Result<MeasureContent, ServiceError> {
        let mut findings: Vec<FindingId> = Vec::with_capacity(document.findings.len());
        for finding in &document.findings {
            findings.extend(self.named(snapshot, reader, Some(*finding)).await?);
        }
        let status = today.map_or(document.status, |today| standing_on(document.status, document.until, today));
        Ok(MeasureContent {
            due_on: due_on(status, document.days()),
            entry: document.entry,
            says: document.says,
            function: document.function,
            domain: document.domain,
            observes_people: document.observes_people,
            status,
            may_become: status.may_become().to_vec(),
            answers_for: document.answers_for,
            since: document.since,
            until: document.until,
            review_on: document.review_on,
            rights: None,
            cost: document.cost,
            findings,
            remarks: document.remarks,
            history: document.history,
        })
    }

    /// The findings that a writer names, each at this site and known to them; and those that stood there without their knowing, which stay.
    async fn named_findings(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        site: SiteId,
        asked: &[FindingId],
        before: &[FindingId],
    ) -> Result<Named, ServiceError> {
        written::bounded(asked)?;
        let mut kept = Vec::new();
        for finding in before {
            if self.named(snapshot, reader, Some(*finding)).await?.is_none() {
                kept.push(*finding);
            }
        }
        for finding in asked {
            match self.seen(snapshot, reader, (*finding).into()).await {
                Ok(seen) if seen.row.site().is_ok_and(|at| at == site) => {}
                // One elsewhere, one that is hidden and one that is not there are answered alike.
                Ok(_) | Err(ServiceError::NotFound(_)) => return Err(written::no_such_finding()),
                Err(error) => return Err(error),
            }
        }
        Ok(Named { asked: asked.to_vec(), kept })
    }
}
