//! What records are about beside sites: an area, organisations, the installation; and organisations that one knows nothing of.

use parvis_model::{Handling, Marking, OrganisationId, RecordKind, RecordState, SubjectId};

use super::expected::{Ask, Expected, Trial};
use super::fixture::Fixture;
use super::oracle;
use super::samples::sample;

/// Operations about a subject, as they ask about one.
fn asks(about: OrganisationId) -> Vec<Ask<'static>> {
    let note = sample(RecordKind::SiteNote, Marking::Amber, Handling::Ordinary, RecordState::Current);
    vec![
        Ask::new("notes_about", about),
        Ask::new("create_note", about).body(note),
        Ask::new("planned_audience", about).query("kind", "site_note").query("marking", "amber").query("handling", "ordinary").query("state", "draft"),
        Ask::new("who_read", about),
    ]
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
