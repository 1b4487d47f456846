//! What was erased, ended or held back stays so when an older backup is put back.

use parvis_model::{Caller, Handling, JournalId, Marking, OrganisationKind, Purpose, RecordId, RecordKind, RecordState, VisitId};
use parvis_service::{
    BackupKey, FindingFields, FindingSeverity, FinishVisit, MeasureStatus, NewDutyAssessment, NewFinding, NewNote, NewVisit, NoteChange, OperatingSystemRandom,
    Register, RestoreOptions, RestoreSummary, ServiceError,
};
use parvis_store::{JournalEntry, Store, StoreOptions};
use zeroize::Zeroizing;

use crate::TestInstallation;

impl TestInstallation {
    fn key() -> BackupKey {
        BackupKey::from_file(&"7".repeat(64)).unwrap()
    }

    pub(crate) async fn backup(&self) -> Vec<u8> {
        let mut backup = Vec::new();
        self.register.backup(&Caller::CommandLine, &Self::key(), &mut backup).await.unwrap();
        backup
    }

    /// Restores a backup of the town in a fresh folder, following the journal of a folder.
    async fn restore(&self, backup: &[u8], erased_in: &std::path::Path) -> (tempfile::TempDir, Result<RestoreSummary, ServiceError>) {
        let place = tempfile::tempdir().unwrap();
        let (clock, random) = (self.hand.clone(), std::sync::Arc::new(OperatingSystemRandom));
        let options = RestoreOptions { key: &Self::key(), erased_in: Some(erased_in), clock, random };
        let summary = Register::restore(&place.path().join("data"), &Caller::CommandLine, options, &mut &backup[..]).await;
        (place, summary)
    }

    pub(crate) async fn restored(&self, backup: &[u8], erased_in: &std::path::Path) -> (tempfile::TempDir, RestoreSummary, Register) {
        let (place, summary) = self.restore(backup, erased_in).await;
        let register = Register::open(&place.path().join("data"), self.hand.clone(), std::sync::Arc::new(OperatingSystemRandom)).await.unwrap();
        (place, summary.unwrap(), register)
    }

    /// A record of each kind: those about sites at one site, the others about its operator.
    pub(crate) async fn one_of_each(&self) -> [RecordId; 11] {
        let (owner, adviser) = (Caller::Member(self.owner), Caller::Member(self.adviser));
        let site = self.sites[0];
        let note = self.note(site).await;
        let new =
            NewVisit { survey: Some("quick_look".to_owned()), marking: Marking::Amber, handling: Handling::Ordinary, second_of: None, from_photographs: false };
        let visit: VisitId = self.register.start_visit(&adviser, site, new).await.unwrap().id;
        let (scale, _) = self.questions();
        self.register.record_answers(&adviser, visit, &crate::visits::said("tablet", &[(&scale, "1")], 0)).await.unwrap();
        self.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
        let fields = FindingFields {
            says: "The door jams.".to_owned(),
            whereabouts: String::new(),
            evidence: String::new(),
            severity: FindingSeverity::High,
            confidence: parvis_service::Confidence::High,
            responsible: String::new(),
            due_on: None,
        };
        let finding =
            self.register.create_finding(&adviser, site, NewFinding { marking: Marking::Amber, handling: Handling::Ordinary, fields }).await.unwrap().id;
        let answers = [("asks_for", "entity"), ("identified", "yes"), ("notified_on", "2026-10-10"), ("incident", "no")];
        let kept = NewDutyAssessment {
            pack: "eu_2022_2557".to_owned(),
            marking: Marking::Amber,
            handling: Handling::Ordinary,
            answers: answers.iter().map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned())).collect(),
        };
        let duty = self.register.keep_duty_assessment(&owner, site, kept, "en").await.unwrap().id;
        let measure = self.measure(self.owner, crate::measures::lock(MeasureStatus::Needed)).await.unwrap().id;
        let rights = self.rights_record(self.owner, None).await.unwrap().id;
        let plan = self.begun(self.owner, crate::plans::from_template("worship")).await.unwrap().id;
        let statement = self.statement(self.owner, crate::partner_statements::stewards()).await.unwrap().id;
        let (meeting, advice) = (self.about_owner(RecordKind::Meeting).await, self.about_owner(RecordKind::Recommendation).await);
        let pact = self.about_owner(RecordKind::Agreement).await;
        [note.into(), visit.into(), finding.into(), duty.into(), measure.into(), rights.into(), plan.into(), statement.into(), meeting, advice, pact]
    }

    pub(crate) fn keeper(&self, record: RecordId) -> Caller {
        let of_adviser = matches!(record, RecordId::Visit(_) | RecordId::Finding(_));
        Caller::Member(if of_adviser { self.adviser } else { self.owner })
    }

    pub(crate) async fn organisation_of(&self, member: parvis_model::MemberId) -> parvis_model::OrganisationId {
        self.register.account(&Caller::Member(member)).await.unwrap().unwrap().organisation.id
    }
}

/// Whether a record is there for a reader of a register.
async fn reads(register: &Register, reader: &Caller, purpose: Purpose, record: RecordId) -> bool {
    register.record(reader, purpose, record, "en").await.is_ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn records_of_every_kind_that_were_erased_taken_back_or_withdrawn_stay_so_in_a_restored_backup() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 2).await;
    let (erased, withdrawn, taken_back) = (town.one_of_each().await, town.one_of_each().await, town.one_of_each().await);
    let coordinator = Caller::Member(town.coordinator);
    let to = town.organisation_of(town.coordinator).await;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let mut given = Vec::new();
    for record in withdrawn.into_iter().chain(taken_back) {
        given.push(town.register.give(&town.keeper(record), record, to, Purpose::Planning, until).await.unwrap().id);
        assert!(reads(&town.register, &coordinator, Purpose::Planning, record).await);
    }
    let backup = town.backup().await;
    for record in erased {
        town.register.erase(&town.keeper(record), record).await.unwrap();
    }
    for record in withdrawn {
        town.register.withdraw(&town.keeper(record), record).await.unwrap();
    }
    for (record, given) in taken_back.into_iter().zip(&given[11..]) {
        town.register.take_back(&town.keeper(record), record, *given).await.unwrap();
    }
    let (place, summary, restored) = town.restored(&backup, town.folder.path()).await;
    assert_eq!((summary.erasures, summary.need_link.len(), summary.to_do.len()), (33, 0, 0));
    for record in erased {
        assert!(!reads(&restored, &town.keeper(record), Purpose::OwnWork, record).await, "{record} is back");
    }
    for record in withdrawn.into_iter().chain(taken_back) {
        assert!(!reads(&restored, &coordinator, Purpose::Planning, record).await, "{record} is given again");
        assert!(reads(&restored, &town.keeper(record), Purpose::OwnWork, record).await, "{record} is lost to its owner");
    }
    restored.verify_journal(&Caller::CommandLine, &[], None).await.unwrap();
    restored.close().await;

    // The restored folder says itself what was erased: it can be followed as the first one could.
    let (_second, summary, again) = town.restored(&backup, &place.path().join("data")).await;
    assert_eq!(summary.erasures, 33, "{summary:?}");
    for record in erased {
        assert!(!reads(&again, &town.keeper(record), Purpose::OwnWork, record).await, "{record} is back the second time");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_areas_operators_and_wider_markings_do_not_come_back_with_a_backup() {
    let town = TestInstallation::new("", 2).await;
    let owner = Caller::Member(town.owner);
    let note = town.note(town.sites[0]).await;
    let file = town.register.attach(&owner, note.into(), "plan.txt", b"where the key hangs").await.unwrap().id;
    let draft = NewNote {
        about: town.sites[0].into(),
        text: "A window.".to_owned(),
        marking: Marking::Green,
        handling: Handling::Ordinary,
        state: RecordState::Current,
    };
    let open = town.register.create_note(&owner, draft).await.unwrap();
    let shape = r#"{"type":"Feature","properties":{"name":"Quarter"},"geometry":{"type":"Polygon","coordinates":[[[9,46],[10,46],[10,48],[9,46]]]}}"#;
    let area = town.register.add_areas(&Caller::CommandLine, shape.to_owned(), parvis_model::AreaOrigin::Drawn).await.unwrap()[0].id;
    let site = town.sites[1];
    let operated = |by: Option<&str>, version| parvis_service::Change { operator: Some(by.map(str::to_owned)), version, ..parvis_service::Change::default() };
    let version = town.register.site(&owner, site).await.unwrap().version;
    let version = town.register.change_site(&Caller::CommandLine, site, &operated(Some("Schools"), version)).await.unwrap().version;
    let backup = town.backup().await;

    town.register.remove_attachment(&owner, note.into(), file).await.unwrap();
    let narrower = NoteChange { version: 1, text: None, marking: Some(Marking::AmberStrict), handling: Some(Handling::OriginatorControlled), current: false };
    town.register.change_note(&owner, open.id, &narrower).await.unwrap();
    town.register.remove_area(&Caller::CommandLine, area).await.unwrap();
    town.register.change_site(&Caller::CommandLine, site, &operated(None, version)).await.unwrap();

    let (_place, summary, restored) = town.restored(&backup, town.folder.path()).await;
    assert_eq!((summary.erasures, summary.to_do.len()), (4, 1), "{summary:?}");
    assert!(restored.attachment(&owner, Purpose::OwnWork, note.into(), file).await.is_err(), "its bytes are back");
    let head = restored.note(&owner, Purpose::OwnWork, open.id).await.unwrap().head;
    assert_eq!((head.marking, head.handling), (Marking::AmberStrict, Handling::OriginatorControlled));
    assert!(restored.area(&owner, area).await.is_err());
    assert_eq!(restored.site(&owner, site).await.unwrap().operator, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_members_signed_in_with_before_they_replaced_it_lets_nobody_in_after_a_restore() {
    let town = TestInstallation::new("", 1).await;
    for (member, name) in [(town.owner, "ada"), (town.adviser, "cleo"), (town.coordinator, "dora")] {
        town.session(member, name).await;
    }
    let origin = parvis_service::Origin::default();
    let old = "lantern gravel oboe thirst";
    let session = async |name: &str| {
        let secret = town.register.sign_in(name, old, &origin).await.unwrap().secret;
        let known = town.register.identify(Some(parvis_service::Credential::Session(secret.reveal())), true).await.unwrap();
        known.session.unwrap()
    };
    let (ada, dora) = (session("ada").await, session("dora").await);
    let codes = town.register.new_recovery_codes(dora, old).await.unwrap();
    let backup = town.backup().await;

    town.register.change_password(ada, old, Some(Zeroizing::new("pebble orchid tram nine".to_owned())), &origin).await.unwrap();
    town.register.new_recovery_codes(dora, old).await.unwrap();
    town.register.end_membership(&Caller::CommandLine, town.adviser).await.unwrap();
    let (_place, summary, restored) = town.restored(&backup, town.folder.path()).await;
    assert_eq!((summary.erasures, &summary.need_link[..]), (3, &[town.owner][..]), "{summary:?}");
    assert!(summary.to_do[0].contains("recovery codes"), "{summary:?}");
    assert!(restored.sign_in("ada", old, &origin).await.is_err(), "the password from before is back");
    assert!(restored.sign_in("ada", "", &origin).await.is_err(), "and no password is none");
    assert!(restored.sign_in("cleo", old, &origin).await.is_err(), "the membership is back");
    assert!(restored.sign_in_with_code("dora", &codes[0], &origin).await.is_err(), "the codes from before are back");
    assert!(restored.sign_in("dora", old, &origin).await.is_ok(), "who changed nothing signs in as before");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_is_not_understood_or_a_damaged_journal_stops_a_restore_and_nothing_is_written() {
    let town = TestInstallation::new("", 1).await;
    let note = town.note(town.sites[0]).await;
    let backup = town.backup().await;
    town.register.erase(&Caller::Member(town.owner), note.into()).await.unwrap();
    let store = Store::open(&town.folder.path().join("register.sqlite"), StoreOptions::new(town.hand.clone())).await.unwrap();
    let entry = JournalEntry {
        id: JournalId::from_random([7; 16]),
        caller: Caller::CommandLine,
        action: "melt_note",
        subject: note.to_string(),
        detail: String::new(),
        adds: false,
    };
    store.write().await.unwrap().commit(entry).await.unwrap();
    store.close().await;
    let (place, refused) = town.restore(&backup, town.folder.path()).await;
    let said = refused.unwrap_err().to_string();
    assert!(said.contains("melt_note") && said.contains("nothing was written"), "{said}");
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0, "something was written");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_organisations_had_to_do_with_places_and_was_taken_back_stays_so_in_a_restored_backup() {
    let town = TestInstallation::new("", 3).await;
    let (schools, shell) = (town.organisation("Schools").await, Caller::CommandLine);
    let shape = r#"{"type":"Feature","properties":{"name":"Quarter"},"geometry":{"type":"Polygon","coordinates":[[[9,46],[10,46],[10,48],[9,46]]]}}"#;
    let area = town.register.add_areas(&shell, shape.to_owned(), parvis_model::AreaOrigin::Drawn).await.unwrap()[0].id;
    let operates = parvis_model::Relation::Operates;
    town.register.relate(&shell, schools, operates, None, Some(area)).await.unwrap();
    let (authority, second) =
        (town.organisation("Authority").await, town.register.add_organisation(&shell, "Second", OrganisationKind::Authority).await.unwrap().id);
    for lead in [authority, second] {
        town.register.name_lead(&shell, lead).await.unwrap();
    }
    let backup = town.backup().await;
    town.register.end_lead(&shell, second).await.unwrap();
    town.register.end_relation(&shell, schools, operates, None, Some(area)).await.unwrap();
    for site in &town.sites[..2] {
        town.register.end_relation(&shell, schools, operates, Some(*site), None).await.unwrap();
    }
    town.register.relate(&shell, schools, operates, Some(town.sites[1]), None).await.unwrap();
    let (_place, summary, restored) = town.restored(&backup, town.folder.path()).await;
    assert_eq!((summary.erasures, summary.to_do.len()), (3, 0), "{summary:?}");
    assert_eq!(restored.leads(&shell).await.unwrap().iter().map(|lead| lead.organisation).collect::<Vec<_>>(), [authority]);
    let left = restored.relations(&shell, schools).await.unwrap().relations;
    let sites: Vec<_> = left.iter().map(|relation| relation.site).collect();
    assert_eq!(sites, [Some(town.sites[1]), Some(town.sites[2])], "what was said again stands: {left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_must_not_be_listed_any_longer_does_not_come_back_with_a_backup_and_what_is_left_to_a_person_is_said_again() {
    let town = TestInstallation::new("", 2).await;
    let (owner, hidden) = (Caller::Member(town.owner), town.sites[0]);
    let backup = town.backup().await;
    let store = Store::open(&town.folder.path().join("register.sqlite"), StoreOptions::new(town.hand.clone())).await.unwrap();
    let mut change = store.write().await.unwrap();
    change.withhold(&[hidden], parvis_model::Clock::now(&*town.hand)).await.unwrap();
    change.count_again().await.unwrap();
    crate::waited::committed(change, "import", "town.osm.pbf".to_owned()).await;
    store.close().await;
    let (place, summary, restored) = town.restored(&backup, town.folder.path()).await;
    assert_eq!((summary.erasures, summary.to_do.len()), (1, 1), "{summary:?}");
    assert!(restored.site(&owner, hidden).await.is_err(), "it is public again");
    let listed = restored.sites(&Caller::CommandLine, &parvis_service::SiteQuery::default()).await.unwrap();
    assert_eq!((listed.total, listed.sites.len()), (1, 1));
    restored.close().await;

    let (_second, again, restored) = town.restored(&backup, &place.path().join("data")).await;
    assert_eq!(again.to_do, summary.to_do, "who follows the restored folder is told as well");
    assert!(restored.site(&owner, hidden).await.is_err(), "it is public again the second time");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_longer_shared_with_everybody_here_or_was_refused_stays_so_in_a_restored_backup() {
    let town = TestInstallation::new("", 1).await;
    let reader = Caller::Member(town.coordinator);
    let (stays, stopped, marked, waits) = (town.shared().await, town.shared().await, town.shared().await, town.green().await);
    town.register.propose_sharing(&waits.owner, waits.note.into(), 1).await.unwrap();
    let backup = town.backup().await;
    town.register.stop_sharing(&stopped.owner, stopped.note.into()).await.unwrap();
    // Marked amber and green again: it is not shared for all that.
    for (version, marking) in [(1, Marking::Amber), (2, Marking::Green)] {
        let change = NoteChange { version, marking: Some(marking), ..NoteChange::default() };
        town.register.change_note(&marked.owner, marked.note, &change).await.unwrap();
    }
    town.register.review_sharing(&waits.second, waits.note.into(), 1, None, false).await.unwrap();
    let (_place, summary, restored) = town.restored(&backup, town.folder.path()).await;
    assert_eq!(summary.erasures, 3, "{summary:?}");
    for (green, shared) in [(&stays, true), (&stopped, false), (&marked, false), (&waits, false)] {
        assert_eq!(reads(&restored, &reader, Purpose::OwnWork, green.note.into()).await, shared);
        assert!(reads(&restored, &green.owner, Purpose::OwnWork, green.note.into()).await, "it is lost to its owner");
    }
    let left = restored.note(&waits.owner, Purpose::OwnWork, waits.note).await.unwrap().sharing.unwrap();
    assert!(left.proposed.unwrap().refused_at.is_some());
}
