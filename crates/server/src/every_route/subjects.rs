//! What records are about beside sites: an area, organisations, the installation; and organisations that one knows nothing of.

use parvis_model::{Handling, Marking, OrganisationId, RecordKind, RecordState, SubjectId, SubjectKind};

use super::expected::{Ask, Expected, Trial};
use super::fixture::Fixture;
use super::oracle;
use super::samples::sample;

/// Operations about an organisation, as they ask about one.
fn asks(about: OrganisationId) -> Vec<Ask<'static>> {
    let mut asks = vec![Ask::new("who_read", about)];
    for kind in RecordKind::ALL.into_iter().filter(|kind| kind.row().is_about(SubjectKind::Organisation)) {
        let new = sample(kind, Marking::Amber, Handling::Ordinary, RecordState::Current);
        let planned = Ask::new("planned_audience", about).query("kind", kind).query("marking", "amber").query("handling", "ordinary").query("state", "draft");
        asks.extend([Ask::new(format!("{}_about", kind.row().many), about), Ask::new(kind.row().journal.create, about).body(new), planned]);
    }
    asks
}

impl Fixture {
    /// The area and the installation.
    pub(super) fn other_subjects(&self) -> Vec<SubjectId> {
        vec![self.area.into(), self.installation.into()]
    }
}

impl Trial {
    /// An organisation of which somebody may not know is, as what something is about, like one that is not there.
    pub(super) async fn hide_subjects(&mut self) {
        let mut hidden = 0;
        for principal in self.principals() {
            for known in self.fixture.organisations.clone() {
                if principal.organisation == Some(known.id) || oracle::knows(principal.role, known.kind) {
                    continue;
                }
                hidden += 1;
                for (ask, absent) in asks(known.id).into_iter().zip(asks(OrganisationId::from_random([0; 16]))) {
                    let (status, said) = self.say(&principal, &absent).await;
                    self.compare(&principal, &ask, Expected::Like(status, said)).await;
                }
            }
        }
        assert!(hidden > 20, "{hidden}");
    }
}
