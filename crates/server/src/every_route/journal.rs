//! The journal, filtered, and who read what is one's own.

use parvis_model::{MemberId, OrganisationId, RecordKind, Role, SubjectId};

use super::expected::{Ask, Expected, Trial};
use super::oracle;

fn done_if(allowed: bool) -> Expected {
    if allowed { Expected::Done } else { Expected::Refused }
}

impl Trial {
    /// Overseers read the journal, about what they may know of; those who keep records see who read them, and a filter shows nothing that they
    /// would not see without it.
    pub(super) async fn read_the_journal(&mut self) {
        let absent = OrganisationId::from_random([0; 16]);
        let mut subjects: Vec<SubjectId> = vec![self.fixture.site.into()];
        subjects.extend(self.fixture.other_subjects());
        for principal in self.principals() {
            let oversees = principal.role == Role::Overseer;
            let keeps = matches!(principal.role, Role::Coordinator | Role::Adviser | Role::OperatorManager | Role::CommunityMember);
            for kind in RecordKind::ALL {
                self.compare(&principal, &Ask::new("journal", "").query("kind", kind).query("page_size", 3), done_if(oversees)).await;
                self.compare(&principal, &Ask::new("our_readings", "").query("kind", kind).query("page_size", 3), done_if(keeps)).await;
            }
            for about in &subjects {
                self.compare(&principal, &Ask::new("journal", "").query("about", about), done_if(oversees)).await;
                self.compare(&principal, &Ask::new("our_readings", "").query("about", about), done_if(keeps)).await;
            }
            self.compare(&principal, &Ask::new("journal_people", "").query("name", "ad"), done_if(oversees)).await;
            self.compare(&principal, &Ask::new("our_readings", "").query("member", MemberId::from_random([0; 16])), done_if(keeps)).await;
            for known in self.fixture.organisations.clone() {
                let ask = Ask::new("journal", "").query("about", known.id);
                let hidden = oversees && principal.organisation != Some(known.id) && !oracle::knows(principal.role, known.kind);
                let expected = if hidden {
                    let (status, said) = self.say(&principal, &Ask::new("journal", "").query("about", absent)).await;
                    Expected::Like(status, said)
                } else {
                    done_if(oversees)
                };
                self.compare(&principal, &ask, expected).await;
                self.compare(&principal, &Ask::new("our_readings", "").query("organisation", known.id), done_if(keeps)).await;
                if let Some(member) = known.members.first() {
                    self.compare(&principal, &Ask::new("our_readings", "").query("member", member), done_if(keeps)).await;
                }
            }
        }
    }
}
