//! The two worlds, what both have, and what makes them the same.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use parvis_model::{
    AreaId, AreaOrigin, Caller, Clock, Handling, Marking, MatchId, MemberId, NoteId, OrganisationId, OrganisationKind, Purpose, Random, RecordState, Relation,
    Role, SiteId, SubjectId, Timestamp,
};
use parvis_osm::PbfWriter;
use parvis_service::{
    FindingFields, ImportOptions, NewFinding, NewNote, NewVisit, PublicNoticeContent, PublicNoticeKind, PublicNoticeStep, PublicNoticeText, Register,
    SiteQuery, WalkUpdate,
};

use crate::matched::matched;

/// Two areas in which no site lies: one who advises in an area may open an emergency access to the sites in it.
const AREAS: &str = r#"{"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"name": "Quarter"}, "geometry": {"type": "Polygon", "coordinates": [[[9.5, 47.5], [9.6, 47.5], [9.6, 47.6], [9.5, 47.6], [9.5, 47.5]]]}},
    {"type": "Feature", "properties": {"name": "Moor"}, "geometry": {"type": "Polygon", "coordinates": [[[9.5, 47.5], [9.6, 47.5], [9.6, 47.6], [9.5, 47.6], [9.5, 47.5]]]}}]}"#;

/// A clock and a generator that do the same in both worlds.
#[derive(Default)]
pub(crate) struct Same {
    pub(crate) moment: AtomicU64,
    pub(crate) drawn: AtomicU64,
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
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    pub(crate) fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }
}

pub(crate) struct World {
    pub(crate) register: Register,
    pub(crate) same: Arc<Same>,
    _folder: tempfile::TempDir,
}

/// What both worlds have.
pub(crate) struct Common {
    pub(crate) sites: Vec<SiteId>,
    /// With the first one the reader has to do, with the second one not; others with both.
    pub(crate) areas: Vec<AreaId>,
    /// Sites, areas, organisations, the installation.
    pub(crate) subjects: Vec<SubjectId>,
    /// Somebody of the authority that leads the installation.
    pub(crate) lead: Other,
    pub(crate) reader: Caller,
    pub(crate) others: Vec<Other>,
    pub(crate) visible: Vec<NoteId>,
    /// One of them that the first of the others shares with everybody here, and who reviewed it.
    pub(crate) shared: NoteId,
    pub(crate) reviewer: MemberId,
    /// A match of which the reader was told, and nothing more.
    pub(crate) matched: Option<MatchId>,
}

/// Somebody else, who is there in both worlds and does something in one of them.
#[derive(Clone, Copy)]
pub(crate) struct Other {
    pub(crate) organisation: OrganisationId,
    pub(crate) member: MemberId,
    pub(crate) role: Role,
}

pub(crate) async fn base(folder: &Path, role: Role) -> Common {
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
    let areas: Vec<AreaId> = register.add_areas(&shell, AREAS.to_owned(), AreaOrigin::Geojson).await.unwrap().iter().map(|area| area.id).collect();
    register.relate(&shell, own, Relation::Advises, None, Some(areas[0])).await.unwrap();
    let mut others = Vec::new();
    for (name, kind, roles) in [
        ("Second", OrganisationKind::Operator, &[Role::OperatorManager, Role::OperatorContributor][..]),
        ("Third", OrganisationKind::Operator, &[Role::OperatorManager]),
        ("Parish", OrganisationKind::Community, &[Role::CommunityMember]),
    ] {
        let organisation = register.add_organisation(&shell, name, kind).await.unwrap().id;
        for site in &sites {
            register.relate(&shell, organisation, Relation::Operates, Some(*site), None).await.unwrap();
        }
        for area in &areas {
            register.relate(&shell, organisation, Relation::Responds, None, Some(*area)).await.unwrap();
        }
        for role in roles {
            let member = register.add_member(&shell, organisation, *role, "Somebody").await.unwrap().id;
            others.push(Other { organisation, member, role: *role });
        }
    }
    let organisation = register.add_organisation(&shell, "Lead", OrganisationKind::Authority).await.unwrap().id;
    register.name_lead(&shell, organisation).await.unwrap();
    let member = register.add_member(&shell, organisation, Role::Coordinator, "Somebody").await.unwrap().id;
    let lead = Other { organisation, member, role: Role::Coordinator };
    let second = register.add_member(&shell, organisation, Role::Adviser, "Second").await.unwrap().id;
    publish_notice(&register, &Caller::Member(member), &Caller::Member(second)).await;
    let installation = register.installation_id().await.unwrap();
    let organisations = others.iter().map(|other| other.organisation).chain([own, organisation]);
    let subjects = (sites.iter().copied().map(SubjectId::from)).chain(areas.iter().copied().map(SubjectId::from));
    let subjects = subjects.chain(organisations.map(SubjectId::from)).chain([installation.into()]).collect();
    // What the reader sees in both worlds: a note of another that was given to them, and one that was taken back.
    let mut visible = Vec::new();
    let until = "2026-12-30T00:00:00Z".parse().unwrap();
    for (index, site) in sites.iter().enumerate() {
        let giver = Caller::Member(others[0].member);
        if role == Role::CommunityMember {
            // A community makes itself known before it is given anything.
            register.relate(&shell, own, Relation::Neighbours, Some(*site), None).await.unwrap();
            let note = register.create_note(&Caller::Member(reader), new_note(*site, Marking::Green, RecordState::Current)).await.unwrap();
            register.give(&Caller::Member(reader), note.id.into(), others[0].organisation, Purpose::Assessment, until).await.unwrap();
        }
        let purpose = if role == Role::Overseer { Purpose::Oversight } else { Purpose::Assessment };
        let note = register.create_note(&giver, new_note(*site, Marking::Green, RecordState::Current)).await.unwrap();
        let given = register.give(&giver, note.id.into(), own, purpose, until).await.unwrap();
        if index == 2 {
            register.take_back(&giver, note.id.into(), given.id).await.unwrap();
        }
        visible.push(note.id);
    }
    // One about an area as well, and one about an organisation, that others gave.
    let giver = Caller::Member(others[0].member);
    for about in [SubjectId::from(areas[1]), others[0].organisation.into()] {
        let purpose = if role == Role::Overseer { Purpose::Oversight } else { Purpose::Assessment };
        if role == Role::CommunityMember {
            // Only those who know of the community give it anything; it has not written about these.
            continue;
        }
        let note = register.create_note(&giver, new_note(about, Marking::Green, RecordState::Current)).await.unwrap();
        register.give(&giver, note.id.into(), own, purpose, until).await.unwrap();
        visible.push(note.id);
    }
    // And one that is shared with everybody here.
    let reviewer = register.add_member(&shell, others[0].organisation, Role::OperatorManager, "Somebody").await.unwrap().id;
    let shared = register.create_note(&giver, new_note(sites[0], Marking::Clear, RecordState::Current)).await.unwrap().id;
    register.attach(&giver, shared.into(), "map.pdf", b"%PDF-1.4").await.unwrap();
    register.propose_sharing(&giver, shared.into(), 1).await.unwrap();
    register.review_sharing(&Caller::Member(reviewer), shared.into(), 1, None, true).await.unwrap();
    visible.push(shared);
    let matched = matched(&register, &Caller::Member(reader), role, &Caller::Member(others[2].member)).await;
    register.close().await;
    Common { sites, areas, subjects, lead, reader: Caller::Member(reader), others, visible, shared, reviewer, matched }
}

pub(crate) fn new_note(about: impl Into<SubjectId>, marking: Marking, state: RecordState) -> NewNote {
    NewNote { about: about.into(), text: "what one sees".into(), marking, handling: Handling::Ordinary, state }
}

pub(crate) fn new_visit() -> NewVisit {
    NewVisit { survey: Some("quick_look".to_owned()), marking: Marking::Amber, handling: Handling::Ordinary, second_of: None, from_photographs: false }
}

pub(crate) fn new_finding() -> NewFinding {
    let fields: FindingFields = serde_json::from_str(r#"{"says": "A gate.", "severity": "low", "confidence": "low", "due_on": "2099-05-31"}"#).unwrap();
    NewFinding { marking: Marking::Amber, handling: Handling::Ordinary, fields }
}

pub(crate) fn walked() -> WalkUpdate {
    static UPDATE: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
        let packs = parvis_service::check_packs(Path::new("nowhere")).unwrap();
        let survey = packs.surveys.iter().find(|pack| pack.key.get_ref() == "quick_look").unwrap();
        let first = survey.questions[0].key.get_ref();
        let sent = r#"{"points": [{"answer": "1"}], "at": "2026-11-25T08:00:00Z", "seen": 0}"#;
        format!(r#"{{"device": "tablet", "answers": {{"{first}": {sent}}}}}"#)
    });
    serde_json::from_str(&UPDATE).unwrap()
}

pub(crate) async fn world(base: &Path) -> World {
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

/// A public notice that one wrote and another reviewed: everybody reads it in both worlds.
async fn publish_notice(register: &Register, writer: &Caller, reviewer: &Caller) {
    let text = |part: &str| part.to_owned();
    let said =
        PublicNoticeText { title: text("Open doors"), place: text("Town"), summary: text("In short."), body: text("Come in."), picture_text: String::new() };
    let content = PublicNoticeContent {
        kind: PublicNoticeKind::Statement,
        date: "2026-11-01".parse().unwrap(),
        sources: Vec::new(),
        fields: vec![text("policing")],
        states: Vec::new(),
        meetings: Vec::new(),
        texts: [(text("en"), said)].into(),
    };
    let draft = register.draft_public_notice(writer, &content).await.unwrap();
    let step = PublicNoticeStep { version: draft.version, ..PublicNoticeStep::default() };
    register.review_public_notice(reviewer, draft.id, &step).await.unwrap();
    register.publish_public_notice(writer, draft.id, &step).await.unwrap();
}
