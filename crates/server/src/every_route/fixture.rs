//! An installation with an organisation of each kind, with members who sign in, and others who do not; and their records.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use parvis_model::{
    AreaId, AreaOrigin, Caller, Clock, InstallationId, MemberId, OrganisationId, OrganisationKind, RecordId, RecordKind, Relation, Role, Scope, SiteId,
    SubjectId, SubjectKind,
};
use parvis_osm::PbfWriter;
use parvis_service::{Credential, ImportOptions, NewAccount, OperatingSystemRandom, Origin, Register, SiteQuery, SystemClock};
use tower::ServiceExt;

pub(super) const PASSWORD: &str = "lantern gravel oboe thirst";

/// Somebody who asks, and with what they prove who they are.
#[derive(Debug, Clone)]
pub(super) struct Principal {
    pub(super) name: String,
    pub(super) role: Role,
    /// Header that proves it.
    pub(super) proof: Option<(header::HeaderName, String)>,
    pub(super) session: bool,
    pub(super) reads_only: bool,
    pub(super) organisation: Option<OrganisationId>,
    pub(super) member: Option<MemberId>,
}

/// What is known of an organisation.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) id: OrganisationId,
    pub(super) kind: OrganisationKind,
    /// To the first site; to the second one nobody has any.
    pub(super) relation: Relation,
    /// To the area.
    pub(super) to_area: Relation,
    /// It leads the installation.
    pub(super) leads: bool,
    pub(super) roles: Vec<Role>,
    /// A member for each role, in that order.
    pub(super) members: Vec<MemberId>,
    /// Its members sign in.
    pub(super) settled: bool,
}

pub(super) struct Fixture {
    _folder: tempfile::TempDir,
    pub(super) register: Register,
    router: axum::Router,
    pub(super) site: SiteId,
    pub(super) far: SiteId,
    /// No site lies in it.
    pub(super) area: AreaId,
    pub(super) installation: InstallationId,
    pub(super) principals: Vec<Principal>,
    pub(super) organisations: Vec<Known>,
    /// Records of each role with which it may do what its role may do.
    pub(super) records: BTreeMap<(Role, RecordKind), RecordId>,
    /// Kinds without drafts: what is made is in force at once, and contributors change nothing of it.
    pub(super) at_once: BTreeSet<RecordKind>,
}

type Planned = (&'static str, OrganisationKind, Relation, &'static [Role]);

/// Organisations whose members sign in.
const SIGNED_IN: [Planned; 6] = [
    ("authority", OrganisationKind::Authority, Relation::Responds, &[Role::Coordinator, Role::Administrator]),
    ("adviser service", OrganisationKind::AdviserService, Relation::Advises, &[Role::Adviser]),
    ("operator", OrganisationKind::Operator, Relation::Operates, &[Role::OperatorManager, Role::OperatorContributor]),
    ("community", OrganisationKind::Community, Relation::Operates, &[Role::CommunityMember]),
    ("partner", OrganisationKind::Partner, Relation::Neighbours, &[Role::PartnerInstallation]),
    ("overseer", OrganisationKind::Overseer, Relation::Neighbours, &[Role::Overseer]),
];

/// Organisations that are named by others.
const NAMED: [Planned; 4] = [
    ("distant authority", OrganisationKind::Authority, Relation::None, &[Role::Coordinator]),
    ("neighbour", OrganisationKind::Operator, Relation::Neighbours, &[Role::OperatorManager]),
    ("parish", OrganisationKind::Community, Relation::Operates, &[Role::CommunityMember]),
    ("nobody works here", OrganisationKind::Operator, Relation::Operates, &[]),
];

/// An area in which no site lies.
const AREA: &str = r#"{"type": "Feature", "properties": {"name": "Meadows"}, "geometry": {"type": "Polygon", "coordinates":
    [[[9.5, 47.5], [9.6, 47.5], [9.6, 47.6], [9.5, 47.6], [9.5, 47.5]]]}}"#;

/// How an organisation is linked to the area, and what it has to do with it by that: to run the places in it is nothing to the area.
fn linked_to_area(name: &str) -> Option<(Relation, Relation)> {
    match name {
        "authority" => Some((Relation::Leads, Relation::Leads)),
        "adviser service" => Some((Relation::Advises, Relation::Advises)),
        "distant authority" => Some((Relation::Responds, Relation::Responds)),
        "operator" => Some((Relation::Operates, Relation::None)),
        _ => None,
    }
}

impl Fixture {
    /// All of that at one of two sites; nothing is too red for it.
    pub(super) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // One reader: a use case that takes a second one while it holds the first is refused.
        let settings = "ceiling = \"red\"\n[visits]\nsecond_rating_percent = 0\n[limits]\ndatabase_readers = 1\n";
        std::fs::write(folder.path().join("parvis.toml"), settings).unwrap();
        let register = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
        let extract = folder.path().join("two-schools.osm.pbf");
        let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
        for id in 1..=2 {
            writer.node(id, 1, 9.0 + id as f64 * 0.03, 47.05, &[("amenity", "school"), ("name", &format!("School {id}"))]).unwrap();
        }
        std::fs::write(&extract, writer.finish().unwrap()).unwrap();
        let shell = Caller::CommandLine;
        register.import(&shell, &extract, &ImportOptions::default(), &|_, _, _| {}).await.unwrap();
        let page = register.sites(&shell, &SiteQuery::default()).await.unwrap();
        let (site, far) = (page.sites[0].id, page.sites[1].id);
        let area = register.add_areas(&shell, AREA.to_owned(), AreaOrigin::Geojson).await.unwrap()[0].id;
        let installation = register.installation_id().await.unwrap();
        let nobody =
            Principal { name: "nobody".to_owned(), role: Role::Nobody, proof: None, session: false, reads_only: false, organisation: None, member: None };
        let router = crate::serve::router(register.clone(), false, false);
        let (principals, organisations, records, at_once) = (vec![nobody], Vec::new(), BTreeMap::new(), BTreeSet::new());
        let mut fixture = Self { _folder: folder, register, router, site, far, area, installation, principals, organisations, records, at_once };
        for (planned, settled) in SIGNED_IN.into_iter().map(|one| (one, true)).chain(NAMED.map(|one| (one, false))) {
            fixture.add(planned, settled).await;
        }
        fixture
    }

    async fn add(&mut self, (name, kind, relation, roles): Planned, settled: bool) {
        let shell = Caller::CommandLine;
        let organisation = self.register.add_organisation(&shell, name, kind).await.unwrap().id;
        if relation != Relation::None {
            self.register.relate(&shell, organisation, relation, Some(self.site), None).await.unwrap();
        }
        let to_area = linked_to_area(name);
        if let Some((link, _)) = to_area {
            self.register.relate(&shell, organisation, link, None, Some(self.area)).await.unwrap();
        }
        let leads = name == "authority";
        if leads {
            self.register.name_lead(&shell, organisation).await.unwrap();
        }
        let mut members = Vec::new();
        for role in roles {
            let member = self.register.add_member(&shell, organisation, *role, role.as_str()).await.unwrap().id;
            members.push(member);
            if settled {
                self.sign_in(organisation, member, *role).await;
            }
        }
        let to_area = to_area.map_or(Relation::None, |(_, relation)| relation);
        self.organisations.push(Known { id: organisation, kind, relation, to_area, leads, roles: roles.to_vec(), members, settled });
    }

    /// A member by session, and by a token of each scope.
    async fn sign_in(&mut self, organisation: OrganisationId, member: MemberId, role: Role) {
        let link = self.register.invite(&Caller::CommandLine, member).await.unwrap();
        let account = NewAccount { user_name: role.as_str().replace('_', "."), proof: PASSWORD.into(), ..NewAccount::default() };
        let signed_in = self.register.accept_invitation(link.reveal(), account, &Origin::default()).await.unwrap();
        let cookie = format!("other=1; parvis_session={}", signed_in.secret.reveal());
        let session = self.register.identify(Some(Credential::Session(signed_in.secret.reveal())), false).await.unwrap().session.unwrap();
        let principal = Principal {
            name: role.as_str().to_owned(),
            role,
            proof: Some((header::COOKIE, cookie)),
            session: true,
            reads_only: false,
            organisation: Some(organisation),
            member: Some(member),
        };
        self.principals.push(principal.clone());
        // One for a calendar opens nothing here: it stands in an address, not in a header.
        for scope in [Scope::Read, Scope::ReadAndChange] {
            let until = SystemClock.now() + parvis_model::SignedDuration::from_hours(1);
            let token = self.register.new_token(session, PASSWORD, scope.as_str(), scope, until).await.unwrap();
            self.principals.push(Principal {
                name: format!("{role} by token ({scope})"),
                proof: Some((header::AUTHORIZATION, format!("Bearer {}", token.secret.unwrap()))),
                session: false,
                reads_only: scope == Scope::Read,
                ..principal.clone()
            });
        }
    }

    pub(super) fn known(&self, id: OrganisationId) -> &Known {
        self.organisations.iter().find(|known| known.id == id).unwrap()
    }

    /// Something that a kind can be about and with which each organisation has to do: the site or, for other kinds, the organisation itself. What
    /// is about areas is about organisations as well.
    pub(super) fn subject(&self, kind: RecordKind, organisation: OrganisationId) -> SubjectId {
        match kind.row() {
            row if row.is_about(SubjectKind::Site) => self.site.into(),
            row if row.is_about(SubjectKind::Organisation) => organisation.into(),
            _ => self.installation.into(),
        }
    }

    /// What an organisation has to do with a subject.
    pub(super) fn relation(&self, known: &Known, subject: SubjectId) -> Relation {
        match subject {
            SubjectId::Site(site) if site == self.site => known.relation,
            SubjectId::Area(area) if area == self.area => known.to_area,
            SubjectId::Organisation(organisation) if organisation == known.id => Relation::Itself,
            SubjectId::Installation(installation) if installation == self.installation && known.leads => Relation::Leads,
            _ => Relation::None,
        }
    }

    /// One request; what is answered.
    pub(super) async fn ask(&self, principal: &Principal, method: Method, address: &str, body: Option<String>) -> (StatusCode, String) {
        let mut request = Request::builder().method(method).uri(address).header(header::HOST, "localhost");
        if let Some((header, value)) = &principal.proof {
            request = request.header(header, value);
        }
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        let answer = self.router.clone().oneshot(request.body(Body::from(body.unwrap_or_default())).unwrap()).await.unwrap();
        let status = answer.status();
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }
}
