//! A data folder that an earlier program made (`tests/earlier_folder`): this one opens it, and everything is there.

use std::io::Read;
use std::path::Path;

use parvis_model::{Purpose, Role};
use parvis_service::{AreaQuery, PageQuery, VisitRequestReason};

use super::*;

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/earlier_folder");

/// A copy of it, on the day after it was made.
async fn opened(folder: &Path) -> Register {
    for file in ["parvis.toml", "installation.key"] {
        std::fs::copy(Path::new(KEPT).join(file), folder.join(file)).unwrap();
    }
    let packed = std::fs::File::open(Path::new(KEPT).join("register.sqlite.gz")).unwrap();
    let mut database = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut database).unwrap();
    std::fs::write(folder.join("register.sqlite"), database).unwrap();
    Register::open(folder, Arc::new(Hand(AtomicI64::new(5_800_000))), Arc::new(OperatingSystemRandom)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_of_an_earlier_program_keeps_everything() {
    let folder = tempfile::tempdir().unwrap();
    let register = opened(folder.path()).await;
    let (shell, all) = (Caller::CommandLine, PageQuery::largest());

    // What anybody may know.
    let sites = register.sites(&shell, &SiteQuery::default()).await.unwrap().sites;
    let site = |title: &str| sites.iter().find(|site| site.title == title).unwrap().id;
    assert_eq!(sites.len(), 3);
    let (school, hall) = (site("Vall school"), site("Vall hall"));
    let areas = register.areas(&shell, &AreaQuery::default()).await.unwrap().areas;
    let mut names: Vec<&str> = areas.iter().map(|area| area.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Quarter", "Vall"]);

    // Who uses it.
    let organisations = register.organisations(&shell, &all).await.unwrap().lines;
    let mut members = std::collections::BTreeMap::new();
    for organisation in &organisations {
        for member in register.members(&shell, organisation.id, &all).await.unwrap().lines {
            members.insert(member.name.clone(), (Caller::Member(member.id), member.role, organisation.name.clone()));
        }
    }
    let roles: Vec<_> = members.iter().map(|(name, (_, role, of))| (name.as_str(), *role, of.as_str())).collect();
    assert_eq!(roles, [("Ada", Role::OperatorManager, "Schools"), ("Bo", Role::Adviser, "Advice"), ("Cy", Role::Coordinator, "Fire")]);
    let (ada, bo) = (&members["Ada"].0, &members["Bo"].0);

    // What is protected: seen by its owner, and by whom it was given.
    let notes = register.notes(ada, Purpose::OwnWork, &all).await.unwrap().lines;
    assert_eq!(notes.len(), 1);
    let note = register.note(ada, Purpose::OwnWork, notes[0].id).await.unwrap();
    assert_eq!(note.text.as_deref(), Some("The gate is left open at noon."));
    let files = note.attachments.unwrap();
    let (name, content) = register.attachment(ada, Purpose::OwnWork, note.id.into(), files[0].id).await.unwrap();
    assert_eq!((name.as_str(), content.as_slice()), ("plan.txt", &b"A plan of the yard.\n"[..]));
    assert_eq!(note.recipients.unwrap()[0].name, "Advice");
    let readers = register.readers(ada, Purpose::OwnWork, note.id.into(), 0).await.unwrap();
    assert!(readers.iter().any(|reader| reader.name == "Advice"), "{readers:?}");
    assert_eq!(register.note(bo, Purpose::Planning, note.id).await.unwrap().text.as_deref(), Some("The gate is left open at noon."));
    let own = register.notes(bo, Purpose::OwnWork, &all).await.unwrap().lines;
    assert_eq!((own.len(), own[0].head.marking), (1, Marking::Green));
    assert_eq!(register.note(bo, Purpose::OwnWork, own[0].id).await.unwrap().text.as_deref(), Some("The hall lends bicycles."));
    for (caller, at, expected) in [(ada, school, 1), (bo, hall, 1), (ada, hall, 0)] {
        assert_eq!(register.notes_about(caller, Purpose::OwnWork, at.into(), &all).await.unwrap().lines.len(), expected);
    }

    let visits = register.visits(bo, Purpose::OwnWork, Some(school), &all).await.unwrap().lines;
    assert_eq!((visits.len(), visits[0].head.state), (1, RecordState::Current));
    assert_eq!(register.visit(ada, Purpose::OwnWork, visits[0].id).await.unwrap().head.owner_name, "Advice", "it was given to those who run the place");
    let findings = register.findings(ada, Purpose::OwnWork, Some(school), &all).await.unwrap().lines;
    let mut said = Vec::new();
    for finding in &findings {
        said.push(register.finding(ada, Purpose::OwnWork, finding.id).await.unwrap().content.unwrap().says);
    }
    assert!(said.iter().any(|says| says == "The yard has no lamp."), "{said:?}");
    assert_eq!(register.duty_assessments(ada, Purpose::OwnWork, school, "en", &all).await.unwrap().lines.len(), 1);
    let asked = register.visit_requests(bo, &all).await.unwrap().lines;
    assert_eq!(asked.iter().filter(|request| request.reason == VisitRequestReason::Asked).count(), 1);

    // What holds it together.
    register.verify_journal(&shell, &[], None).await.unwrap();
    let broken: Vec<_> = register.doctor(&shell).await.unwrap().into_iter().filter(|check| check.health == parvis_service::Health::Broken).collect();
    assert!(broken.is_empty(), "{broken:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_version_from_before_its_author_was_kept_nobody_who_ever_wrote_it_reviews_that_it_is_shared_here() {
    let folder = tempfile::tempdir().unwrap();
    let register = opened(folder.path()).await;
    let (shell, all) = (Caller::CommandLine, PageQuery::largest());
    let advice = register.organisations(&shell, &all).await.unwrap().lines.into_iter().find(|one| one.name == "Advice").unwrap().id;
    let bo = Caller::Member(register.members(&shell, advice, &all).await.unwrap().lines[0].id);
    let second = Caller::Member(register.add_member(&shell, advice, Role::Adviser, "Di").await.unwrap().id);
    let note = register.notes(&bo, Purpose::OwnWork, &all).await.unwrap().lines[0].clone();
    register.propose_sharing(&second, note.id.into(), note.head.version).await.unwrap();
    assert!(matches!(register.review_sharing(&bo, note.id.into(), note.head.version, None, true).await, Err(parvis_service::ServiceError::Broken(_))));
    register.propose_sharing(&bo, note.id.into(), note.head.version).await.unwrap();
    let again = register.review_sharing(&second, note.id.into(), note.head.version, None, true).await;
    assert!(again.is_err(), "what waits already waits for a review of what its first proposer proposed: {again:?}");
    register.stop_sharing(&bo, note.id.into()).await.unwrap();
    register.propose_sharing(&bo, note.id.into(), note.head.version).await.unwrap();
    assert!(register.review_sharing(&second, note.id.into(), note.head.version, None, true).await.unwrap().shared.is_some());
    register.close().await;
}
