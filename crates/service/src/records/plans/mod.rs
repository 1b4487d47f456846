//! The plan of a site as a record: what people do when something happens there. `parvis-plan` has the document, its checks and how two
//! versions are put together; here it is begun, kept, changed, shown and printed.

mod around;
mod floor;
mod merged;
mod print;
mod said;
mod shapes;
mod started;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, PlanId, Purpose, RecordKind, RecordState, SiteId};
use parvis_store::{ProtectedRow, Snapshot};

pub use print::PlanPrint;
pub(crate) use shapes::PlanDocument;
pub use shapes::{
    NewPlan, PlanAnswer, PlanChange, PlanChanged, PlanConfiguration, PlanConflict, PlanConflictSection, PlanContent, PlanFields, PlanFindingAnswer, PlanLook,
    PlanVersion,
};

use crate::door::protected::{Marked, Verb};
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::installation::pages::{Page, PageQuery};
use crate::records::kind::Opened;
use crate::register::Register;
use merged::{Merged, merged};
use said::said;
use started::started;

const KIND: RecordKind = RecordKind::Plan;

impl Register {
    /// Begins a plan at a site: from a template, from a file, or empty.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] names the place of what is no plan.
    #[boxed]
    pub async fn create_plan(&self, caller: &Caller, site: SiteId, new: NewPlan) -> Result<PlanAnswer, ServiceError> {
        let place = self.place_of_plan(caller, site).await?;
        // Who may not begin one is not told what is wrong with theirs.
        let document = started(&self.packs, &new, place.as_ref());
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let begun = self.begin_record::<PlanDocument>(caller, site.into(), marked).await?;
        let (id, document) = (begun.id, document?);
        self.keep_begun(caller, begun, &document).await?.shown(self.plan(caller, Purpose::OwnWork, id).await)
    }

    /// Changes a plan of the own organisation. What somebody else saved since the version from which the writing started is put together with it,
    /// section by section; where both changed one, nothing is kept, and both are answered beside each other.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Conflict`] for a version that there is not;
    /// [`ServiceError::Invalid`] names the place of what is no plan.
    #[boxed]
    pub async fn change_plan(&self, caller: &Caller, id: PlanId, wanted: PlanChange) -> Result<PlanChanged, ServiceError> {
        let sent = wanted.fields.map(|fields| PlanDocument::of(&shapes::opened(&fields.plan)?.plan, fields.review_on));
        let mut held = self.hold_record::<PlanDocument>(caller, id, Operation::Change).await?;
        let row = held.before.row.clone();
        let stands: PlanDocument = self.document(held.snapshot(), &row).await?;
        let (looked_at, says) = match sent.transpose()? {
            None => (wanted.version, stands.clone()),
            Some(ours) if wanted.version == row.version => (row.version, ours),
            Some(ours) => {
                let base = self.version_of_plan(held.snapshot(), &row, wanted.version).await?;
                match merged(&base, &ours, (row.version, &stands))? {
                    Merged::Settled(both) => (row.version, *both),
                    Merged::Conflict(_) => {
                        drop(held);
                        return self.plan_conflict(caller, id, (&base, &ours)).await;
                    }
                }
            }
        };
        floor::names_its_own(held.snapshot(), &row, (&stands, &says)).await?;
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (looked_at, Verb::Change.of(KIND)), marked, (Some(&stands), &says)).await?;
        changed.shown(self.plan(caller, Purpose::OwnWork, id).await.map(Box::new).map(PlanChanged::Kept))
    }

    /// What a plan said in a version.
    async fn version_of_plan(&self, snapshot: &mut Snapshot, row: &ProtectedRow, version: i64) -> Result<PlanDocument, ServiceError> {
        if !(1..row.version).contains(&version) {
            return Err(ServiceError::Conflict);
        }
        let then = ProtectedRow { version, ..row.clone() };
        self.document(snapshot, &then).await.or_damaged()?.ok_or(ServiceError::Conflict)
    }

    /// Shows what somebody else saved beside what was sent: that opens it.
    async fn plan_conflict(&self, caller: &Caller, id: PlanId, (base, ours): (&PlanDocument, &PlanDocument)) -> Result<PlanChanged, ServiceError> {
        let Opened { head, document, .. } = self.open_record::<PlanDocument>(caller, Purpose::OwnWork, id).await?;
        let theirs = document.ok_or(ServiceError::Conflict)?;
        match merged(base, ours, (head.version, &theirs))? {
            Merged::Conflict(conflict) => Ok(PlanChanged::Conflict(conflict)),
            // Somebody took it back between the two looks: what was sent can be sent again.
            Merged::Settled(both) => {
                let conflict = PlanConflict { version: head.version, review_on: both.review_on, plan: both.plan, sections: Vec::new() };
                Ok(PlanChanged::Conflict(Box::new(conflict)))
            }
        }
    }

    /// A page of the plans of a site, with what they are called; or, without a site, that there are some, everywhere. The latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn plans(&self, caller: &Caller, purpose: Purpose, site: Option<SiteId>, page: &PageQuery) -> Result<Page<PlanAnswer>, ServiceError> {
        let Some(found) = self.list_opened::<PlanDocument>(caller, purpose, site.map(Into::into), page).await? else { return Ok(Page::empty()) };
        found.told(|id, head, document| PlanAnswer {
            id,
            head,
            content: document.and_then(|document| said(&document, false).ok()),
            attachments: None,
            recipients: None,
        })
    }

    /// One plan, with all that the reader may see of it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn plan(&self, caller: &Caller, purpose: Purpose, id: PlanId) -> Result<PlanAnswer, ServiceError> {
        let Opened { head, document, attachments, recipients, .. } = self.open_record::<PlanDocument>(caller, purpose, id).await?;
        let content = match document {
            Some(document) => Some(self.plan_content(caller, head.site()?, document).await?),
            None => None,
        };
        Ok(PlanAnswer { id, head, content, attachments, recipients })
    }

    /// What a plan said in its versions, the latest first, for those who may see its history; to others than its owner, those that they might
    /// have seen as they were marked then.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`].
    #[boxed]
    pub async fn plan_versions(&self, caller: &Caller, purpose: Purpose, id: PlanId) -> Result<Vec<PlanVersion>, ServiceError> {
        let found = self.versions_of::<PlanDocument>(caller, purpose, id).await?.versions;
        let version = |(row, document): (ProtectedRow, Option<PlanDocument>)| {
            Ok(PlanVersion { version: row.version, content: document.map(|document| said(&document, true)).transpose()? })
        };
        found.into_iter().map(version).collect()
    }
}
