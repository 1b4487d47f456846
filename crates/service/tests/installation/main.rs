//! A town with schools, their operator, an adviser service and an authority, under a clock that is moved by hand.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod agreements;
mod area_files;
mod asked_visits;
mod bounds;
mod bounds_of_people;
mod complaints;
mod corrections;
mod damaged;
mod demonstrated;
mod digest;
mod digest_awkward;
mod distribution;
mod due;
mod earlier_folder;
mod erased;
mod files;
mod floor_plans;
mod forwarding;
mod journal_ours;
mod journal_told;
mod leaving;
mod links;
mod listed;
mod mail_server;
mod measures;
mod merging;
mod merging_at_once;
mod notices;
mod orders;
mod organisations;
mod pages;
mod parallel;
mod partner_match_ends;
mod partner_matches;
mod partner_statements;
mod people;
mod planning;
mod plans;
mod public_notices;
mod readings;
mod recommendations;
mod references;
mod reports;
mod rights;
#[path = "../support/rights.rs"]
mod rights_answers;
mod rights_measure;
mod rights_printed;
mod rules;
#[path = "../support/samples.rs"]
mod samples;
mod second_rating;
mod share;
mod sharing;
mod shown;
mod signing_in;
mod subjects;
mod survey_results;
mod survey_versions;
mod taken_away;
mod time;
mod unchanged;
mod visits;
mod waited;
mod what_if;
mod withheld;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use parvis_model::{Caller, Clock, Handling, Marking, MemberId, NoteId, OrganisationKind, RecordState, Relation, Role, SiteId, Timestamp};
use parvis_osm::PbfWriter;
use parvis_service::{Credential, Identity, ImportOptions, NewAccount, NewNote, OperatingSystemRandom, Origin, Register, SiteQuery};

struct Hand(AtomicI64);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_790_000_000 + self.0.load(Ordering::Relaxed)).unwrap()
    }
}

struct TestInstallation {
    register: Register,
    hand: Arc<Hand>,
    sites: Vec<SiteId>,
    owner: MemberId,
    adviser: MemberId,
    coordinator: MemberId,
    folder: tempfile::TempDir,
}

impl TestInstallation {
    async fn new(settings: &str, schools: i64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // One reader: a use case that takes a second one while it holds the first is refused.
        let limits = "[limits]\ndatabase_readers = 1\n";
        let settings = if settings.contains("[limits]\n") { settings.replace("[limits]\n", limits) } else { format!("{settings}{limits}") };
        std::fs::write(folder.path().join("parvis.toml"), settings).unwrap();
        let hand = Arc::new(Hand(AtomicI64::new(0)));
        let register = Register::init(folder.path(), hand.clone(), Arc::new(OperatingSystemRandom)).await.unwrap();
        let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
        for id in 1..=schools {
            writer.node(id, 1, 9.0 + id as f64 * 0.01, 47.05, &[("amenity", "school")]).unwrap();
        }
        let extract = folder.path().join("town.osm.pbf");
        std::fs::write(&extract, writer.finish().unwrap()).unwrap();
        let shell = Caller::CommandLine;
        register.import(&shell, &extract, &ImportOptions::default(), &|_, _, _| {}).await.unwrap();
        let sites: Vec<SiteId> =
            register.sites(&shell, &SiteQuery { page_size: 500, ..SiteQuery::default() }).await.unwrap().sites.iter().map(|site| site.id).collect();
        let mut members = Vec::new();
        for (name, kind, role, relation) in [
            ("Schools", OrganisationKind::Operator, Role::OperatorManager, Relation::Operates),
            ("Advisers", OrganisationKind::AdviserService, Role::Adviser, Relation::Responds),
            ("Authority", OrganisationKind::Authority, Role::Coordinator, Relation::None),
        ] {
            let organisation = register.add_organisation(&shell, name, kind).await.unwrap().id;
            for site in sites.iter().filter(|_| relation != Relation::None) {
                register.relate(&shell, organisation, relation, Some(*site), None).await.unwrap();
            }
            members.push(register.add_member(&shell, organisation, role, name).await.unwrap().id);
        }
        Self { register, hand, sites, owner: members[0], adviser: members[1], coordinator: members[2], folder }
    }

    fn at(&self, minutes: i64) {
        self.hand.0.store(minutes * 60, Ordering::Relaxed);
    }

    async fn session(&self, member: MemberId, name: &str) -> String {
        let link = self.register.invite(&Caller::CommandLine, member).await.unwrap();
        let account = NewAccount { user_name: name.to_owned(), proof: "lantern gravel oboe thirst".into(), ..NewAccount::default() };
        self.register.accept_invitation(link.reveal(), account, &Origin::default()).await.unwrap().secret.reveal().to_owned()
    }

    async fn runs(&self, session: &str) -> bool {
        self.register.identify(Some(Credential::Session(session)), false).await.unwrap() != Identity::NOBODY
    }

    async fn note(&self, site: SiteId) -> NoteId {
        let note =
            NewNote { about: site.into(), text: "A gate.".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, state: RecordState::Current };
        self.register.create_note(&Caller::Member(self.owner), note).await.unwrap().id
    }
}
