//! Who is told nothing learns nothing from how long it takes: names that exist beside names that do not, records that are
//! hidden beside records that are not there, lists of places with hidden records beside lists of places without any.
//! `PARVIS_PROVE_PAIRS` sets how many pairs are asked; without it few, and what takes long is left out.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod auc;
#[path = "../support/samples.rs"]
mod samples;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use parvis_model::{
    Caller, Clock, Handling, Marking, OrganisationId, OrganisationKind, Purpose, Random, RecordId, RecordKind, RecordState, Relation, Role, SiteId, SubjectId,
    SubjectKind, Timestamp,
};
use parvis_osm::PbfWriter;
use parvis_service::{ImportOptions, NewAccount, NewNote, OperatingSystemRandom, Origin, PageQuery, Register, ServiceError, SiteQuery};

use crate::auc::{auc, median, pairs};
use crate::samples::sample;

/// One measures at a time.
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// What two kinds of requests may differ by.
const BOUND: f64 = 0.55;

struct Hand(AtomicI64);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_790_000_000 + self.0.load(Ordering::Relaxed)).unwrap()
    }
}

/// Records of a kind that the readers may not know of, and as many ids that nobody has.
struct Hidden {
    kind: RecordKind,
    /// What such a record can be about: one without a hidden record, and one with all of them.
    about: [SubjectId; 2],
    hidden: Vec<RecordId>,
    absent: Vec<RecordId>,
}

struct Place {
    register: Register,
    hand: Arc<Hand>,
    records: Vec<Hidden>,
    readers: Vec<(Role, Caller)>,
    _folder: tempfile::TempDir,
}

const HIDDEN: usize = 50;

fn nobodys(kind: RecordKind) -> RecordId {
    RecordId::from_random(kind, OperatingSystemRandom.bytes())
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("parvis.toml"), "sites_a_day = 1000\n").unwrap();
        let hand = Arc::new(Hand(AtomicI64::new(0)));
        let register = Register::init(folder.path(), hand.clone(), Arc::new(OperatingSystemRandom)).await.unwrap();
        let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
        for id in 1..=2 {
            writer.node(id, 1, 9.0 + id as f64 * 0.01, 47.05, &[("amenity", "school")]).unwrap();
        }
        let extract = folder.path().join("place.osm.pbf");
        std::fs::write(&extract, writer.finish().unwrap()).unwrap();
        let shell = Caller::CommandLine;
        register.import(&shell, &extract, &ImportOptions::default(), &|_, _, _| {}).await.unwrap();
        let found = register.sites(&shell, &SiteQuery::default()).await.unwrap();
        let sites = [found.sites[0].id, found.sites[1].id];
        let member = async |name: &str, kind, role, relation| {
            let organisation = register.add_organisation(&shell, name, kind).await.unwrap().id;
            for site in sites {
                register.relate(&shell, organisation, relation, Some(site), None).await.unwrap();
            }
            (organisation, Caller::Member(register.add_member(&shell, organisation, role, name).await.unwrap().id))
        };
        let (schools, owner) = member("Schools", OrganisationKind::Operator, Role::OperatorManager, Relation::Operates).await;
        let mut readers = Vec::new();
        for (role, kind, relation) in [
            (Role::Adviser, OrganisationKind::AdviserService, Relation::Advises),
            (Role::Coordinator, OrganisationKind::Authority, Relation::Responds),
            (Role::OperatorManager, OrganisationKind::Operator, Relation::Neighbours),
            (Role::OperatorContributor, OrganisationKind::Operator, Relation::Operates),
            (Role::CommunityMember, OrganisationKind::Community, Relation::Operates),
            (Role::PartnerInstallation, OrganisationKind::Partner, Relation::Neighbours),
            (Role::Overseer, OrganisationKind::Overseer, Relation::Neighbours),
            (Role::Administrator, OrganisationKind::Authority, Relation::Responds),
        ] {
            let (organisation, reader) = member(&format!("As {role}"), kind, role, relation).await;
            // Something they may see, elsewhere and before, so that their part of the tables is not empty.
            let note = NewNote { about: sites[0].into(), text: "x".into(), marking: Marking::Green, handling: Handling::Ordinary, state: RecordState::Current };
            let note = register.create_note(&owner, note).await.unwrap().id;
            // To those who could never see it, it cannot be given.
            if let Ok(given) = register.give(&owner, note.into(), organisation, Purpose::Planning, "2026-12-30T00:00:00Z".parse().unwrap()).await {
                register.take_back(&owner, note.into(), given.id).await.unwrap();
            }
            readers.push((role, reader));
        }
        let none = register.add_organisation(&shell, "Other schools", OrganisationKind::Operator).await.unwrap().id;
        let records = Self::hide(&register, &owner, sites, [none, schools]).await;
        Self { register, hand, records, readers, _folder: folder }
    }

    /// About a site, or the organisation itself where a kind is not about sites.
    async fn hide(register: &Register, owner: &Caller, sites: [SiteId; 2], organisations: [OrganisationId; 2]) -> Vec<Hidden> {
        let of_kind = |kind: RecordKind| {
            let about = if kind.row().is_about(SubjectKind::Site) { sites.map(SubjectId::from) } else { organisations.map(SubjectId::from) };
            Hidden { kind, about, hidden: Vec::new(), absent: (0..HIDDEN).map(|_| nobodys(kind)).collect() }
        };
        let mut all = RecordKind::ALL.map(of_kind);
        for _ in 0..HIDDEN {
            for kind in &mut all {
                let new = sample(kind.kind, Marking::Amber, Handling::Ordinary, RecordState::Current).to_string();
                let made = register.create_record(owner, kind.kind, kind.about[1], &new, "en").await.unwrap();
                kind.hidden.push(made.says["id"].as_str().unwrap().parse().unwrap());
            }
        }
        all.into()
    }

    /// Asks for a record that is answered as if it were not there.
    async fn ask(&self, reader: &Caller, id: RecordId) {
        let purpose = Purpose::OwnWork;
        let error = self.register.record(reader, purpose, id, "en").await.err();
        assert!(matches!(error, Some(ServiceError::NotFound(_))));
    }

    async fn list(&self, reader: &Caller, kind: RecordKind, about: SubjectId) {
        let listed = self.register.records(reader, Purpose::OwnWork, kind, Some(about), &PageQuery::largest(), "en").await.unwrap();
        assert!(listed.lines.is_empty());
    }

    /// Measures for every kind of record and every reader, in the short form for the first reader; answers with the highest AUC, what it
    /// was of, and how many were measured.
    async fn worst(&self, count: usize, name: impl Fn(Role, RecordKind) -> String, ask: impl AsyncFn(&Caller, &Hidden, bool, usize)) -> ((f64, String), usize) {
        let readers = if long().is_some() { self.readers.as_slice() } else { &self.readers[..1] };
        let (mut worst, mut measured) = ((0.0_f64, String::new()), 0);
        for (role, reader) in readers {
            for records in &self.records {
                let what = name(*role, records.kind);
                let found = compared(&what, count, async |other, round| ask(reader, records, other, round).await).await;
                if found > worst.0 {
                    worst = (found, what);
                }
                measured += 1;
            }
        }
        (worst, measured)
    }

    /// An attempt of a stranger, long after the one before: nobody waits.
    fn later(&self) -> Origin {
        self.hand.0.fetch_add(1_000, Ordering::Relaxed);
        Origin { address: "192.0.2.7".to_owned(), ..Origin::default() }
    }
}

/// The AUC of so many pairs, tried up to three times: a machine that does other things now and then is no fault.
async fn compared(what: &str, count: usize, mut ask: impl AsyncFnMut(bool, usize)) -> f64 {
    let mut best = 1.0_f64;
    for _ in 0..3 {
        let [first, second] = pairs(count, &mut ask).await;
        let found = auc(&first, &second);
        best = best.min(found);
        if found <= BOUND {
            println!("timing: {what}: AUC {found:.3} of {count} pairs, medians {:.3?} and {:.3?}", median(&first), median(&second));
            return found;
        }
        println!("timing: {what}: AUC {found:.3} of {count} pairs, medians {:.3?} and {:.3?}; once more", median(&first), median(&second));
    }
    best
}

fn long() -> Option<usize> {
    std::env::var("PARVIS_PROVE_PAIRS").ok()?.parse().ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_that_nobody_has_is_refused_after_the_same_time_as_one_that_somebody_has() {
    let _turn = TURN.lock().await;
    let place = Place::new().await;
    let Caller::Member(ada) = place.readers[0].1 else { panic!("nobody") };
    let link = place.register.invite(&Caller::CommandLine, ada).await.unwrap();
    let account = NewAccount { user_name: "ada".to_owned(), proof: "lantern gravel oboe thirst".into(), ..NewAccount::default() };
    place.register.accept_invitation(link.reveal(), account, &Origin::default()).await.unwrap();
    let refused = |result: Result<_, ServiceError>| assert!(matches!(result.map(drop), Err(ServiceError::WrongCredentials)));
    let name = |known: bool| if known { "ada" } else { "eve" };
    let count = long().unwrap_or(300);
    let code = compared("recovery code, known beside unknown name", count, async |known, _| {
        refused(place.register.sign_in_with_code(name(known), "0000-0000-0000-0000", &place.later()).await);
    });
    let code = code.await;
    let control = compared("recovery code, the same name", count, async |_, _| {
        refused(place.register.sign_in_with_code("eve", "0000-0000-0000-0000", &place.later()).await)
    })
    .await;
    assert!(code <= BOUND, "{code}");
    if long().is_some() {
        let password = compared("password, known beside unknown name", count, async |known, _| {
            refused(place.register.sign_in(name(known), "a wrong guess", &place.later()).await);
        });
        let password = password.await;
        assert!(password <= BOUND, "{password}");
        println!("proof: timing: names, {count} pairs each: AUC {code:.3} by recovery code, {password:.3} by password (the same name: {control:.3})");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_hidden_is_not_found_after_the_same_time_as_what_is_not_there() {
    let _turn = TURN.lock().await;
    let place = Place::new().await;
    let count = long().unwrap_or(300);
    let name = |role: Role, kind: RecordKind| format!("{} hidden from {role}, beside one that is not there", kind.as_str());
    let ask = async |reader: &Caller, records: &Hidden, hidden: bool, round: usize| {
        place.ask(reader, if hidden { &records.hidden } else { &records.absent }[round % HIDDEN]).await;
    };
    let (worst, measured) = place.worst(count, name, ask).await;
    let (_, reader) = &place.readers[0];
    let control = compared("two that are not there", count, async |_, round| place.ask(reader, place.records[0].absent[round % HIDDEN]).await).await;
    assert!(worst.0 <= BOUND, "{worst:?}");
    println!("proof: timing: hidden beside absent records, {measured} kinds and roles, {count} pairs each: AUC at most {:.3} (control: {control:.3})", worst.0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_of_a_place_with_fifty_hidden_records_takes_as_long_as_one_of_a_place_without() {
    let _turn = TURN.lock().await;
    let place = Place::new().await;
    let count = long().unwrap_or(300);
    let name = |role: Role, kind: RecordKind| format!("list of {} for {role}, fifty hidden beside none", kind.as_str());
    let ask = async |reader: &Caller, records: &Hidden, full: bool, _| place.list(reader, records.kind, records.about[usize::from(full)]).await;
    let (worst, measured) = place.worst(count, name, ask).await;
    assert!(worst.0 <= BOUND, "{worst:?}");
    println!("proof: timing: lists with fifty hidden records beside none, {measured} kinds and roles, {count} pairs each: AUC at most {:.3}", worst.0);
}
