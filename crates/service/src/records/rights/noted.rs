//! What the crate has to know besides the document: what is noted of it, and the time.

use parvis_model::Timestamp;
use parvis_rights::{Here, JournalView, Limits};
use parvis_store::{RightsNoted, Snapshot};

use crate::installation::error::ServiceError;
use crate::register::Register;

/// What is noted, as the crate takes it. A digest that cannot be read is none: then no step counts.
pub(super) fn view_of(noted: &RightsNoted, latest: Option<Timestamp>) -> JournalView {
    JournalView { revision: noted.revision, last_step: noted.last_step.as_ref().and_then(|digest| digest.parse().ok()), latest }
}

impl Register {
    /// What is noted of a rights record, and the latest time that the journal has seen.
    pub(super) async fn rights_view(&self, snapshot: &mut Snapshot, record: &str) -> Result<JournalView, ServiceError> {
        let noted = snapshot.rights_noted(record).await?.unwrap_or_default();
        Ok(view_of(&noted, snapshot.latest_time().await?))
    }

    /// The journal, the clock and the limits by which a rights record is looked at.
    pub(super) fn rights_here<'a>(&self, view: &'a JournalView) -> Here<'a> {
        Here::new(view, self.clock.as_ref(), Limits::default())
    }
}
