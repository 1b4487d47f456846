//! Rights records: why a measure that touches people's rights may stay in place, who decided it, and until when. `parvis-rights` decides on
//! each step; here it is kept, with what is noted of it beside the sealed document.

mod complaints;
mod noted;
mod notice;
mod of_measure;
mod print;
mod restored;
mod said;
mod shapes;
mod written;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, Purpose, RecordKind, RecordState, RightsRecordId, SiteId, plain_letters, visible_line};
use parvis_rights::{Concerns, Line, RightsRecord, Step};
use parvis_store::RightsNoted;

pub use complaints::{ComplaintLine, ComplaintOutcome, ComplaintsCounted, ReplyToComplaint};
pub use notice::{NewNotice, NoticeStanding, NoticeState, RightsNoticeAnswer};
pub(crate) use of_measure::{HeldByRights, effects_of};
pub use print::RightsPrint;
pub(crate) use shapes::RightsDocument;
pub use shapes::{
    MeasureRights, NewRightsAnswer, NewRightsRecord, RightsAnswer, RightsContent, RightsNextStep, RightsReason, RightsRecordAnswer, RightsRecordChange,
    RightsStep,
};

use crate::door::protected::{Marked, Verb};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::installation::rule::Rule;
use crate::records::kind::{Opened, id_of};
use crate::register::Register;

const KIND: RecordKind = RecordKind::RightsRecord;

impl Register {
    /// Begins a rights record at a site, as a draft.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; a broken rule says what does not fit.
    #[boxed]
    pub async fn create_rights_record(&self, caller: &Caller, site: SiteId, new: NewRightsRecord) -> Result<RightsRecordAnswer, ServiceError> {
        let title =
            Line::new(new.title.trim()).ok().filter(|title| !plain_letters(title.as_str()).trim().is_empty() && visible_line(title.as_str()) == title.as_str());
        let title = title.ok_or_else(|| Rule::RightsTitle.broken_with(&[("most", 300)], "say on one line, in at most 300 characters, what it is about"))?;
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let mut begun = self.begin_record::<RightsDocument>(caller, site.into(), marked).await?;
        let reader = begun.reader;
        let known = match new.measure {
            Some(measure) => self.effects_of_own_measure(begun.snapshot(), &reader, site, measure).await?,
            None => parvis_rights::Effects::default(),
        };
        let document = RightsDocument { measure: new.measure, record: RightsRecord::new(site.into(), Concerns::Measure, title, known) };
        let (id, noted) = (begun.id, RightsNoted { revision: document.record.revision(), last_step: None, measure: new.measure });
        begun.change().note_rights(id, &noted).await?;
        self.keep_begun(caller, begun, &document).await?.shown(self.rights_record(caller, Purpose::OwnWork, id).await)
    }

    /// Writes answers and takes a step, with the account of the caller as the person who does it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`], [`ServiceError::Conflict`]; a broken rule says everything that is missing.
    #[boxed]
    pub async fn change_rights_record(&self, caller: &Caller, id: RightsRecordId, wanted: RightsRecordChange) -> Result<RightsRecordAnswer, ServiceError> {
        let mut held = self.hold_record::<RightsDocument>(caller, id, Operation::Change).await?;
        let (reader, row) = (held.reader, held.before.row.clone());
        if wanted.version != row.version {
            return Err(ServiceError::Conflict);
        }
        if wanted.step == Some(Step::Withdraw) {
            if !wanted.answers.is_empty() {
                return Err(ServiceError::Invalid("withdraw it without writing answers at the same time".to_owned()));
            }
            drop(held);
            // Like any other record: a restore withdraws it again, and nothing follows.
            self.withdraw(caller, id.into()).await?;
            return self.rights_record(caller, Purpose::OwnWork, id).await;
        }
        let said: RightsDocument = self.document(held.snapshot(), &row).await?;
        let noted = held.snapshot().rights_noted(&row.id).await?.unwrap_or_default();
        let latest = held.snapshot().latest_time().await?;
        let measure = self.measure_of_record(held.snapshot(), &row.id).await?;
        let (says, noted) = self.rights_written(&said, noted, (latest, measure), wanted.answers, (wanted.step, reader.member()))?;
        held.change().note_rights(id, &noted).await?;
        self.notice_follows(held.change(), caller, id, &says.record, &noted).await?;
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (wanted.version, Verb::Change.of(KIND)), marked, (Some(&said), &says)).await?;
        changed.shown(self.rights_record(caller, Purpose::OwnWork, id).await)
    }

    /// A page of the rights records at a site, with how each stands; or, without a site, that there are some, everywhere. The latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn rights_records(
        &self,
        caller: &Caller,
        purpose: Purpose,
        site: Option<SiteId>,
        page: &PageQuery,
    ) -> Result<Page<RightsRecordAnswer>, ServiceError> {
        let Some(found) = self.list_opened::<RightsDocument>(caller, purpose, site.map(Into::into), page).await? else { return Ok(Page::empty()) };
        let mut snapshot = self.store.read().await?;
        let mut answers = Vec::with_capacity(found.lines.len());
        for mut line in found.lines {
            let content = match line.told() {
                Some(document) => {
                    let content = self.rights_content(&mut snapshot, &found.reader, &line.seen.row, &document).await?;
                    Some(RightsContent { next: None, answers: Vec::new(), ..content })
                }
                None => None,
            };
            answers.push(RightsRecordAnswer { id: id_of::<RightsDocument>(&line.seen)?, head: line.head, content, complaints: None, recipients: None });
        }
        Ok(Page { lines: answers, next: found.next })
    }

    /// One rights record, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn rights_record(&self, caller: &Caller, purpose: Purpose, id: RightsRecordId) -> Result<RightsRecordAnswer, ServiceError> {
        let Opened { reader, seen, head, document, recipients, .. } = self.open_record::<RightsDocument>(caller, purpose, id).await?;
        let content = match document {
            Some(document) => Some(self.rights_content(&mut self.store.read().await?, &reader, &seen.row, &document).await?),
            None => None,
        };
        let complaints = self.complaints_counted(&mut self.store.read().await?, &reader, &seen).await?;
        Ok(RightsRecordAnswer { id, head, content, complaints, recipients })
    }
}
