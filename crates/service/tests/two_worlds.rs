//! Two worlds that differ only in what is hidden from a reader answer that reader with the same bytes, whatever is asked
//! in whatever order. `PARVIS_PROVE_SEQUENCES` sets how many sequences are tried.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use parvis_model::{
    Caller, Clock, FindingId, Handling, Marking, MemberId, NoteId, OrganisationId, OrganisationKind, Purpose, Random, RecordKind, RecordState, Relation, Role,
    SiteId, Timestamp, VisitId,
};
use parvis_osm::PbfWriter;
use parvis_service::{
    ExportFormat, ExportLayer, FindingFields, FindingResponse, FindingStatus, FinishVisit, ImportOptions, NewDutyAssessment, NewFinding, NewNote, NewVisit,
    NewVisitRequest, NoteChange, Register, ServiceError, SiteQuery, VisitRequestReason, WalkUpdate,
};
use serde::Serialize;

/// A clock and a generator that do the same in both worlds.
#[derive(Default)]
struct Same {
    moment: AtomicU64,
    drawn: AtomicU64,
}

impl Clock for Same {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_790_000_000 + i64::try_from(self.moment.load(Ordering::Relaxed)).unwrap()).unwrap()
    }
}

impl Random for Same {
    fn bytes(&self) -> [u8; 16] {
        let mut number = u128::from(self.drawn.fetch_add(1, Ordering::Relaxed)) + 1;
        // SplitMix64's finaliser, twice: enough for ids that differ.
        for _ in 0..2 {
            number = (number ^ number >> 67).wrapping_mul(0xbf58_476d_1ce4_e5b9_94d0_49bb_1331_11eb);
        }
        number.to_be_bytes()
    }
}

/// Numbers from a seed, for what is done and asked.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }
}

struct World {
    register: Register,
    same: Arc<Same>,
    _folder: tempfile::TempDir,
}

/// What both worlds have.
struct Common {
    sites: Vec<SiteId>,
    reader: Caller,
    others: Vec<(OrganisationId, MemberId)>,
    visible: Vec<NoteId>,
}

async fn base(folder: &Path, role: Role) -> Common {
    let same = Arc::new(Same::default());
    let register = Register::init(folder, same.clone(), same).await.unwrap();
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
    for id in 1..=3 {
        let at = id as f64 * 0.01;
        writer.node(id, 1, 9.0 + at, 47.0 + at, &[("amenity", "school"), ("name", &format!("School {id}"))]).unwrap();
    }
    let extract = folder.with_extension("osm.pbf");
    std::fs::write(&extract, writer.finish().unwrap()).unwrap();
    register.import(&Caller::CommandLine, &extract, &ImportOptions::default(), &|_, _, _| {}).await.unwrap();
    let page = register.sites(&Caller::CommandLine, &SiteQuery::default()).await.unwrap();
    let sites: Vec<SiteId> = page.sites.iter().map(|site| site.id).collect();
    let shell = Caller::CommandLine;
    let kind = match role {
        Role::Adviser => OrganisationKind::AdviserService,
        Role::CommunityMember => OrganisationKind::Community,
        Role::Overseer => OrganisationKind::Overseer,
        _ => OrganisationKind::Operator,
    };
    let own = register.add_organisation(&shell, "Own", kind).await.unwrap().id;
    register.relate(&shell, own, Relation::Operates, Some(sites[0]), None).await.unwrap();
    register.relate(&shell, own, Relation::Responds, Some(sites[1]), None).await.unwrap();
    let reader = register.add_member(&shell, own, role, "Reader").await.unwrap().id;
    let mut others = Vec::new();
    for name in ["Second", "Third"] {
        let organisation = register.add_organisation(&shell, name, OrganisationKind::Operator).await.unwrap().id;
        for site in &sites {
            register.relate(&shell, organisation, Relation::Operates, Some(*site), None).await.unwrap();
        }
        others.push((organisation, register.add_member(&shell, organisation, Role::OperatorManager, "Somebody").await.unwrap().id));
    }
    // What the reader sees in both worlds: a note of another that was given to them, and one that was taken back.
    let mut visible = Vec::new();
    for (index, site) in sites.iter().enumerate() {
        let giver = Caller::Member(others[0].1);
        let note = register.create_note(&giver, new_note(*site, Marking::Green, RecordState::Current)).await.unwrap();
        let until = "2026-12-30T00:00:00Z".parse().unwrap();
        let given = register.give(&giver, note.id.into(), own, Purpose::Assessment, until).await.unwrap();
        if index == 2 {
            register.take_back(&giver, note.id.into(), given.id).await.unwrap();
        }
        visible.push(note.id);
    }
    register.close().await;
    Common { sites, reader: Caller::Member(reader), others, visible }
}

fn new_note(site: SiteId, marking: Marking, state: RecordState) -> NewNote {
    NewNote { site, text: "what one sees".into(), marking, handling: Handling::Ordinary, state }
}

fn new_visit() -> NewVisit {
    NewVisit { survey: Some("quick_look".to_owned()), marking: Marking::Amber, handling: Handling::Ordinary, second_of: None, from_photographs: false }
}

fn new_finding() -> NewFinding {
    let fields: FindingFields = serde_json::from_str(r#"{"says": "A gate.", "severity": "low", "confidence": "low"}"#).unwrap();
    NewFinding { marking: Marking::Amber, handling: Handling::Ordinary, fields }
}

fn walked() -> WalkUpdate {
    static UPDATE: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
        let packs = parvis_service::check_packs(Path::new("nowhere")).unwrap();
        let survey = packs.surveys.iter().find(|pack| pack.key.get_ref() == "quick_look").unwrap();
        let first = survey.questions[0].key.get_ref();
        let sent = r#"{"points": [{"answer": "1"}], "at": "2026-11-25T08:00:00Z", "seen": 0}"#;
        format!(r#"{{"device": "tablet", "answers": {{"{first}": {sent}}}}}"#)
    });
    serde_json::from_str(&UPDATE).unwrap()
}

/// Visits, findings, duties and requests of others among themselves.
async fn hide_assessments(world: &World, common: &Common, dice: &mut Dice) -> (Vec<VisitId>, Vec<FindingId>) {
    let (mut visits, mut findings) = (Vec::new(), Vec::new());
    let (_, member) = dice.pick(&common.others);
    let (other, _) = dice.pick(&common.others);
    let (caller, site, register) = (Caller::Member(member), dice.pick(&common.sites), &world.register);
    let visit = register.start_visit(&caller, site, new_visit()).await.unwrap().id;
    visits.push(visit);
    register.record_answers(&caller, visit, &walked()).await.unwrap();
    match dice.below(4) {
        0 => drop(register.finish_visit(&caller, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new() }).await.unwrap()),
        1 => drop(register.finish_visit(&caller, visit, &FinishVisit { operators: vec![other], planners: Vec::new() }).await),
        2 => drop(register.erase(&caller, visit.into()).await),
        _ => {}
    }
    findings.push(register.create_finding(&caller, dice.pick(&common.sites), new_finding()).await.unwrap().id);
    let duty =
        NewDutyAssessment { pack: "no_law".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, answers: std::collections::BTreeMap::new() };
    register.keep_duty_assessment(&caller, site, duty, "en").await.unwrap();
    (visits, findings)
}

async fn world(base: &Path) -> World {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(base).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_file() {
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
    }
    let same = Arc::new(Same::default());
    let register = Register::open(folder.path(), same.clone(), same.clone()).await.unwrap();
    World { register, same, _folder: folder }
}

/// What others do among themselves: nothing of it is the reader's.
async fn hide(world: &World, common: &Common, dice: &mut Dice) -> Vec<NoteId> {
    world.same.drawn.store(1 << 32, Ordering::Relaxed);
    let mut hidden = Vec::new();
    for _ in 0..=dice.below(4) {
        let (_, member) = dice.pick(&common.others);
        let (other, _) = dice.pick(&common.others);
        let caller = Caller::Member(member);
        let state = dice.pick(&[RecordState::Draft, RecordState::Current]);
        let marking = dice.pick(&[Marking::Clear, Marking::Green, Marking::Amber, Marking::AmberStrict]);
        let note = world.register.create_note(&caller, new_note(dice.pick(&common.sites), marking, state)).await.unwrap();
        hidden.push(note.id);
        match dice.below(5) {
            0 => drop(world.register.give(&caller, note.id.into(), other, Purpose::Assessment, "2026-12-30T00:00:00Z".parse().unwrap()).await),
            1 => drop(world.register.withdraw(&caller, note.id.into()).await),
            2 => drop(world.register.erase(&caller, note.id.into()).await),
            3 => drop(world.register.change_note(&caller, note.id, &NoteChange { version: 1, marking: Some(Marking::Clear), ..NoteChange::default() }).await),
            _ => {}
        }
    }
    hidden
}

fn said<T: Serialize>(answer: Result<T, ServiceError>) -> String {
    match answer {
        Ok(answer) => serde_json::to_string(&answer).unwrap(),
        Err(error) => format!("{:?}: {error}", error.key()),
    }
}

/// One request of the reader, and its answer.
async fn ask(world: &World, common: &Common, hidden: &[NoteId], assessed: &(Vec<VisitId>, Vec<FindingId>), dice: &mut Dice) -> String {
    let Common { reader, sites, .. } = common;
    let register = &world.register;
    let site = dice.pick(sites);
    let purpose = dice.pick(&Purpose::ALL);
    let mut known = common.visible.clone();
    known.extend(hidden);
    known.push(NoteId::from_random([9; 16]));
    let note = dice.pick(&known);
    let visit = assessed.0.first().copied().filter(|_| dice.below(3) > 0).unwrap_or_else(|| VisitId::from_random([8; 16]));
    let finding = assessed.1.first().copied().filter(|_| dice.below(3) > 0).unwrap_or_else(|| FindingId::from_random([7; 16]));
    match dice.below(26) {
        0 | 1 => said(register.notes_of_site(reader, purpose, site).await),
        2 | 3 => said(register.note(reader, purpose, note).await),
        4 => said(register.create_note(reader, new_note(site, dice.pick(&Marking::ALL), RecordState::Current)).await),
        5 => said(register.change_note(reader, note, &NoteChange { version: 1, text: Some("mine now".into()), ..NoteChange::default() }).await),
        6 => said(register.give(reader, note.into(), common.others[1].0, purpose, "2026-12-01T00:00:00Z".parse().unwrap()).await),
        7 => said(register.withdraw(reader, note.into()).await),
        8 => said(register.erase(reader, note.into()).await),
        9 => said(register.sites(reader, &SiteQuery { text: "school".into(), ..SiteQuery::default() }).await),
        10 => said(register.site(reader, site).await),
        11 => said(register.notes(reader, purpose).await),
        12 => said(register.given(reader).await) + &said(register.export_notes(reader, purpose).await),
        13 => {
            said(register.readers(reader, purpose, note.into()).await)
                + &said(register.note_versions(reader, purpose, note).await)
                + &said(register.export_note(reader, purpose, note).await)
        }
        14 => {
            let planned = (dice.pick(&Marking::ALL), Handling::Ordinary, RecordState::Current);
            let kind = dice.pick(&RecordKind::ALL);
            said(register.planned_audience(reader, kind, site, planned, Some((common.others[0].0, purpose))).await)
                + &said(register.record_audience(reader, note.into()).await)
                + &said(register.record_audience(reader, visit.into()).await)
        }
        18 => said(register.visits(reader, purpose, None).await) + &said(register.visits(reader, purpose, Some(site)).await),
        19 => said(register.visit(reader, purpose, visit).await) + &said(register.visit_report(reader, purpose, visit, "en").await),
        20 => said(register.record_answers(reader, visit, &walked()).await) + &said(register.take_visit_along(reader, visit).await),
        21 => said(register.finish_visit(reader, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new() }).await),
        22 => said(register.findings(reader, purpose, None).await) + &said(register.findings(reader, purpose, Some(site)).await),
        23 => {
            let response = FindingResponse { version: 1, status: FindingStatus::Treated, reason: String::new() };
            said(register.finding(reader, purpose, finding).await) + &said(register.respond_to_finding(reader, finding, &response).await)
        }
        24 => said(register.visit_queue(reader, None).await) + &said(register.coverage(reader, purpose, None).await),
        25 => {
            let request = NewVisitRequest { to: common.others[0].0, reason: VisitRequestReason::Asked, due_on: None, visit: None };
            said(register.visit_requests(reader).await)
                + &said(register.ask_for_visit(reader, site, &request).await)
                + &said(
                    register.ask_for_visit(reader, site, &NewVisitRequest { reason: VisitRequestReason::SecondRating, visit: Some(visit), ..request }).await,
                )
                + &said(register.handover(reader, site).await)
                + &said(register.duty_assessments(reader, purpose, site, "en").await)
                + &said(register.rater_agreement(reader, "quick_look", "en").await)
        }
        // Where it is refused to every role here: what an emergency access opens is hidden no longer.
        15 => said(register.open_emergency(reader, sites[2], 10, "smoke is seen from the road").await),
        16 => format!("{}{}{}", said(register.emergencies(reader).await), said(register.budget(reader).await), said(register.organisations(reader).await)),
        _ => {
            let mut out = Vec::new();
            let export = register.export(reader, ExportLayer::Register, ExportFormat::Csv, &mut out).await;
            format!("{}{}{:?}", said(export), String::from_utf8_lossy(&out), register.site_tile(reader, 9, 269, 179, &SiteQuery::default()).await.ok())
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_hidden_from_a_reader_changes_none_of_their_answers() {
    let sequences: u64 = std::env::var("PARVIS_PROVE_SEQUENCES").ok().and_then(|number| number.parse().ok()).unwrap_or(10_000);
    let mut tried = 0;
    let mut requests = 0;
    let mut different_worlds = 0;
    let roles = [Role::Adviser, Role::OperatorManager, Role::OperatorContributor, Role::CommunityMember, Role::Overseer];
    for (end, role) in (1..).zip(roles) {
        let folder = tempfile::tempdir().unwrap();
        let common = base(&folder.path().join("base"), role).await;
        while tried < sequences * end / roles.len() as u64 {
            let seed = 0x9e37_79b9_7f4a_7c15 ^ (tried + 1).wrapping_mul(0x2545_f491_4f6c_dd1d);
            let (plain, full) = (world(&folder.path().join("base")).await, world(&folder.path().join("base")).await);
            let hidden = hide(&full, &common, &mut Dice(seed)).await;
            let assessed = hide_assessments(&full, &common, &mut Dice(seed | 1)).await;
            different_worlds += 1;
            // Many sequences on one pair of worlds: each goes on where the one before ended.
            for sequence in 0..20 {
                let mut dice = Dice(seed ^ (sequence + 1) << 40);
                for request in 0..=dice.below(6) {
                    let moment = sequence * 10 + request as u64;
                    let mut answers = Vec::new();
                    for side in [&plain, &full] {
                        side.same.drawn.store((2 << 32) + moment * 1000, Ordering::Relaxed);
                        side.same.moment.store(1000 + moment, Ordering::Relaxed);
                        answers.push(ask(side, &common, &hidden, &assessed, &mut Dice(dice.0)).await);
                    }
                    assert_eq!(answers[0], answers[1], "{role}, pair {different_worlds}, sequence {sequence}, request {request}");
                    dice.below(2);
                    requests += 1;
                }
                tried += 1;
            }
            plain.register.close().await;
            full.register.close().await;
        }
    }
    println!("proof: two worlds: {tried} sequences of {requests} requests on {different_worlds} pairs, 0 answers that differ");
}
