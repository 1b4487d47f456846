//! Naming organisations, members and roles.

use parvis_model::{Caller, MemberId, OrganisationId, OrganisationKind, Relation, Role, SiteId, SubjectKind};
use serde_json::json;

use super::KEEPERS;
use super::expected::{Ask, Expected, Trial};

/// Roles that members of an organisation have, by docs/access-rules.md and what the organisation is.
fn roles(kind: OrganisationKind) -> &'static [Role] {
    match kind {
        OrganisationKind::Authority => &[Role::Coordinator, Role::Adviser, Role::Administrator],
        OrganisationKind::AdviserService => &[Role::Adviser],
        OrganisationKind::Operator => &[Role::OperatorManager, Role::OperatorContributor],
        OrganisationKind::Community => &[Role::CommunityMember],
        OrganisationKind::Partner => &[Role::PartnerInstallation],
        OrganisationKind::Overseer => &[Role::Overseer],
    }
}

fn done_if(allowed: bool) -> Expected {
    if allowed { Expected::Done } else { Expected::Refused }
}

impl Trial {
    /// Who runs a place is said by those who keep what it has there; with a version that is no more, so that nothing changes.
    pub(super) async fn name_operators(&mut self) {
        for principal in self.principals() {
            let may = match principal.role {
                Role::Coordinator | Role::Adviser => true,
                Role::OperatorManager | Role::CommunityMember => self.own(&principal).unwrap().relation == Relation::Operates,
                _ => false,
            };
            for operator in ["operator", "parish", "authority", "an organisation that nobody knows"] {
                let ask = Ask::new("change_site", self.fixture.site).body(json!({"version": 99, "operator": operator}));
                // An authority runs no place.
                self.compare(&principal, &ask, if may && operator != "authority" { Expected::Conflict } else { Expected::Refused }).await;
            }
            // At a place with which they have nothing to do.
            let ask = Ask::new("change_site", self.fixture.far).body(json!({"version": 99, "operator": "operator"}));
            let anywhere = matches!(principal.role, Role::Coordinator | Role::Adviser);
            self.compare(&principal, &ask, if anywhere { Expected::Conflict } else { Expected::Refused }).await;
        }
    }

    /// Which organisation is merged into which: by administrators alone, of one kind, and never what looks after itself.
    pub(super) async fn merge_organisations(&mut self) {
        let absent = OrganisationId::from_random([0; 16]);
        for (index, principal) in self.principals().into_iter().enumerate() {
            let administers = principal.role == Role::Administrator;
            let mut fresh = Vec::new();
            for (place, kind) in [OrganisationKind::Operator, OrganisationKind::Operator, OrganisationKind::Authority].into_iter().enumerate() {
                let name = format!("To be merged {index} {place}");
                fresh.push(self.fixture.register.add_organisation(&Caller::CommandLine, &name, kind).await.unwrap().id);
            }
            let (first, other, authority) = (fresh[0], fresh[1], fresh[2]);
            let settled = self.of(Role::OperatorManager).id;
            let own = principal.organisation.unwrap_or(absent);
            let parish = self.of(Role::CommunityMember).id;
            // (from, into, whether it can be)
            for (from, into, can_be) in [
                (first, authority, false),
                (first, first, false),
                (first, absent, false),
                (absent, first, false),
                (settled, first, false),
                (parish, own, false),
                (first, settled, true),
                (first, other, true),
            ] {
                let ask = Ask::new("preview_merge", from).query("into", into);
                self.compare(&principal, &ask, done_if(administers && can_be)).await;
                if (from, into) == (first, settled) {
                    continue;
                }
                let ask = Ask::new("merge_organisation", from).body(json!({"into": into, "reason": "one office since today"}));
                self.compare(&principal, &ask, done_if(administers && can_be)).await;
            }
        }
    }

    /// Members, roles, organisations and what they are to places.
    pub(super) async fn name_members(&mut self) {
        let absent = OrganisationId::from_random([0; 16]);
        for (index, principal) in self.principals().into_iter().enumerate() {
            let administers = principal.role == Role::Administrator;
            for known in self.fixture.organisations.clone() {
                let holds_its_own = matches!(known.kind, OrganisationKind::Operator | OrganisationKind::Community);
                let keeps = principal.organisation == Some(known.id) && KEEPERS.contains(&principal.role) && holds_its_own;
                let manages = administers && !(holds_its_own && known.settled) || keeps;
                for role in Self::tries(&principal, &Role::ALL, 1).into_iter().chain([roles(known.kind)[0]]) {
                    let ask = Ask::new("add_member", known.id).body(json!({"name": "Somebody", "role": role}));
                    // From outside, an operator or a community is given its first keeper alone.
                    let fits = roles(known.kind).contains(&role) && (keeps || !holds_its_own || KEEPERS.contains(&role));
                    self.compare(&principal, &ask, done_if(manages && fits)).await;
                }
            }
            for kind in OrganisationKind::ALL {
                let ask = Ask::new("add_organisation", "").body(json!({"name": format!("{kind} {index}"), "kind": kind}));
                self.compare(&principal, &ask, done_if(administers)).await;
                // What has members stays what it is.
                let ask = Ask::new("add_organisation", "").body(json!({"name": "operator", "kind": kind}));
                self.compare(&principal, &ask, done_if(administers && kind == OrganisationKind::Operator)).await;
            }
            let partner = self.of(Role::PartnerInstallation).id;
            for relation in Relation::ALL {
                let fits = relation != Relation::None && SubjectKind::Site.relations().contains(&relation);
                for (organisation, site, there) in
                    [(partner, self.fixture.far, true), (absent, self.fixture.far, false), (partner, SiteId::from_random([0; 16]), false)]
                {
                    let ask = Ask::new("relate", organisation).body(json!({"relation": relation, "site": site}));
                    self.compare(&principal, &ask, done_if(administers && there && fits)).await;
                    let ask = Ask::new("preview_relation", organisation).query("relation", relation).query("site", site);
                    self.compare(&principal, &ask, done_if(administers && there && fits)).await;
                    let ask = Ask::new("all_relations", "").query("of", organisation).query("relation", relation).query("site", site);
                    self.compare(&principal, &ask, done_if(administers)).await;
                    let ask = Ask::new("end_relation", organisation).query("relation", relation).query("site", site);
                    self.compare(&principal, &ask, done_if(administers && there && fits)).await;
                }
            }
            let ask = Ask::new("relate", partner).body(json!({"relation": "neighbours", "site": self.fixture.site}));
            self.compare(&principal, &ask, done_if(administers)).await;
            let ask = Ask::new("preview_relation", partner).query("relation", "neighbours").query("site", self.fixture.site);
            self.compare(&principal, &ask, done_if(administers)).await;
            let ask = Ask::new("all_relations", "").query("of", self.of(Role::Coordinator).id).query("site", self.fixture.site);
            self.compare(&principal, &ask, done_if(administers)).await;
            let ask = Ask::new("end_relation", partner).query("relation", "neighbours").query("site", self.fixture.site);
            self.compare(&principal, &ask, done_if(administers)).await;
            let members: Vec<MemberId> = self.fixture.organisations.iter().flat_map(|known| known.members.clone()).collect();
            for member in members.into_iter().chain([MemberId::from_random([0; 16])]) {
                self.compare(&principal, &Ask::new("look_as", "").body(json!({"member": member})), Expected::Refused).await;
            }
            for organisation in ["operator", "authority", "an organisation of one's own"] {
                let body = json!({"secret": "x", "password": "lantern gravel oboe thirst", "organisation": organisation});
                self.compare(&principal, &Ask::new("accept_invitation", "").body(body), Expected::Refused).await;
            }
        }
    }
}
