//! What the crate has to know besides the document: what is noted of it, the time, and what is written today of its measure.

use parvis_model::Timestamp;
use parvis_rights::{Here, JournalView, Limits, MeasureNow};
use parvis_store::{RightsNoted, Snapshot};

use crate::installation::error::ServiceError;
use crate::records::measures::MeasureDocument;
use crate::register::Register;

/// By what a rights record is looked at.
#[derive(Debug, Default)]
pub(super) struct RightsView {
    journal: JournalView,
    measure: MeasureNow,
}

impl RightsView {
    /// What is noted, as the crate takes it. A digest that cannot be read is none: then no step counts.
    pub(super) fn new(noted: &RightsNoted, latest: Option<Timestamp>, measure: MeasureNow) -> Self {
        let last_step = noted.last_step.as_ref().and_then(|digest| digest.parse().ok());
        Self { journal: JournalView { revision: noted.revision, last_step, latest }, measure }
    }
}

impl Register {
    /// What is noted of a rights record, the latest time that the journal has seen, and what is written today of its measure.
    pub(super) async fn rights_view(&self, snapshot: &mut Snapshot, record: &str) -> Result<RightsView, ServiceError> {
        let measure = self.measure_of_record(snapshot, record).await?;
        self.rights_view_about(snapshot, record, measure).await
    }

    /// The same where it is known what is written of the measure.
    pub(super) async fn rights_view_about(&self, snapshot: &mut Snapshot, record: &str, measure: MeasureNow) -> Result<RightsView, ServiceError> {
        let noted = snapshot.rights_noted(record).await?.unwrap_or_default();
        Ok(RightsView::new(&noted, snapshot.latest_time().await?, measure))
    }

    /// What is written today of the measure that a rights record is about; nothing of one that is not kept any longer, which cannot run anyway.
    pub(super) async fn measure_of_record(&self, snapshot: &mut Snapshot, record: &str) -> Result<MeasureNow, ServiceError> {
        let Some(row) = snapshot.measure_of_rights(record).await? else { return Ok(MeasureNow::default()) };
        let document = self.document_unless_damaged::<MeasureDocument>(snapshot, &row).await?;
        Ok(document.map(|document| self.measure_now(&document)).unwrap_or_default())
    }

    /// The journal, the clock, the limits and the measure by which a rights record is looked at.
    pub(super) fn rights_here<'a>(&self, view: &'a RightsView) -> Here<'a> {
        Here::new(&view.journal, self.clock.as_ref(), Limits::default()).about(view.measure)
    }
}
