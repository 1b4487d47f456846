//! The journal stands in a second place: at a syslog receiver.

use std::time::Duration;

use parvis_model::{Caller, Handling, Marking, Purpose, RecordState};
use parvis_service::{Health, NewNote, NoteChange, PageQuery, ServiceError};
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};

use crate::TestInstallation;
use crate::visits::{quick_look, said};

/// Takes all messages that were sent, as what they say.
async fn received(connection: &mut TcpStream) -> Vec<Value> {
    let mut bytes = Vec::new();
    while tokio::time::timeout(Duration::from_millis(200), connection.read_buf(&mut bytes)).await.is_ok_and(|read| read.is_ok_and(|count| count > 0)) {}
    let mut rest = std::str::from_utf8(&bytes).unwrap();
    let mut messages = Vec::new();
    while let Some((count, after)) = rest.split_once(' ') {
        let (message, after) = after.split_at(count.parse().unwrap());
        messages.push(serde_json::from_str(message.split_once(" journal - ").unwrap().1).unwrap());
        rest = after;
    }
    messages
}

async fn receiver() -> (TcpListener, String) {
    let receiver = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = receiver.local_addr().unwrap().to_string();
    (receiver, address)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receiver_gets_every_entry_once_in_order_and_later_what_it_missed() {
    let (receiver, address) = receiver().await;
    let town = TestInstallation::new(&format!("[journal]\nsyslog = \"tcp://{address}\"\n"), 1).await;
    let note = town.note(town.sites[0]).await;
    town.register.forward_journal().await.unwrap();
    let (mut connection, _) = receiver.accept().await.unwrap();
    let messages = received(&mut connection).await;
    let places: Vec<u64> = messages.iter().map(|message| message["place"].as_u64().unwrap()).collect();
    assert_eq!(places, (1..=places.len() as u64).collect::<Vec<_>>());
    assert!(messages.iter().any(|message| message["action"] == "open_note" && message["subject"].as_str().unwrap().contains(&note.to_string())));
    let report = town.register.verify_journal(&Caller::CommandLine, &[], None).await.unwrap();
    assert_eq!((messages.len() as u64, messages.last().unwrap()["link"].as_str()), (report.entries, Some(report.link.as_str())));
    assert_eq!(town.register.forward_journal().await.unwrap(), 0, "nothing twice");

    drop((connection, receiver));
    // On this machine a closed connection is known to both ends when closing it returns, and the sink asks the system.
    let owner = Caller::Member(town.owner);
    town.register.note(&owner, Purpose::OwnWork, note).await.unwrap();
    assert!(matches!(town.register.forward_journal().await, Err(ServiceError::NotForwarded(_))));
    let check = town.register.doctor(&Caller::CommandLine).await.unwrap().into_iter().find(|check| check.what == "syslog").unwrap();
    assert_eq!(check.health, Health::Attention, "{}", check.finding);
    let receiver = TcpListener::bind(&address).await.unwrap();
    assert_eq!(town.register.forward_journal().await.unwrap(), 1);
    let (mut connection, _) = receiver.accept().await.unwrap();
    assert_eq!(received(&mut connection).await[0]["place"], report.entries + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_protected_is_answered_while_a_receiver_that_is_required_takes_nothing() {
    let (receiver, address) = receiver().await;
    let town = TestInstallation::new(&format!("[journal]\nsyslog = \"tcp://{address}\"\nsyslog_required = true\n"), 1).await;
    let owner = Caller::Member(town.owner);
    let note = town.note(town.sites[0]).await;
    let (connection, _) = receiver.accept().await.unwrap();
    drop((connection, receiver));
    // On this machine a closed connection is known to both ends when closing it returns, and the sink asks the system.
    let mut refused = 0;
    for _ in 0..20 {
        let answers = [
            town.register.note(&owner, Purpose::OwnWork, note).await.map(drop),
            town.register.notes(&owner, Purpose::OwnWork, &PageQuery::largest()).await.map(drop),
            town.register.notes_about(&owner, Purpose::OwnWork, town.sites[0].into(), &PageQuery::largest()).await.map(drop),
            town.register.note_versions(&owner, Purpose::OwnWork, note).await.map(drop),
            town.register.readers(&owner, Purpose::OwnWork, note.into(), 0).await.map(drop),
            town.register.export_note(&owner, Purpose::OwnWork, note).await.map(drop),
            town.register.export_notes(&owner, Purpose::OwnWork).await.map(drop),
        ];
        for answer in answers {
            assert!(matches!(answer, Err(ServiceError::NotForwarded(_))), "{answer:?}");
            refused += 1;
        }
    }
    assert!(town.register.site(&owner, town.sites[0]).await.is_ok(), "what is public is answered");
    let receiver = TcpListener::bind(&address).await.unwrap();
    assert!(town.register.note(&owner, Purpose::OwnWork, note).await.is_ok());
    let (mut connection, _) = receiver.accept().await.unwrap();
    assert!(received(&mut connection).await.len() > 20, "what was missed comes as well");
    println!("proof: forwarding: {refused} readings while the receiver takes nothing, 0 answered");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_refused_before_it_is_made_while_a_receiver_that_is_required_is_gone() {
    let (receiver, address) = receiver().await;
    let town = TestInstallation::new(&format!("[journal]\nsyslog = \"tcp://{address}\"\nsyslog_required = true\n"), 1).await;
    let (owner, adviser, site) = (Caller::Member(town.owner), Caller::Member(town.adviser), town.sites[0]);
    let note = town.note(site).await;
    let visit = town.walked(site, "1", None, town.adviser).await;
    let (mut connection, _) = receiver.accept().await.unwrap();
    received(&mut connection).await;
    drop((connection, receiver));
    let last = async || town.register.journal(&Caller::CommandLine, 1).await.unwrap()[0].place;
    let before = last().await;
    let advisers = town.organisation("Advisers").await;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let new =
        |text: &str| NewNote { about: site.into(), text: text.to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, state: RecordState::Current };
    let changed = NoteChange { version: 1, text: Some("Another gate.".to_owned()), ..NoteChange::default() };
    let (scale, _) = town.questions();
    for _ in 0..3 {
        let answers = [
            town.register.create_note(&owner, new("Again.")).await.map(drop),
            town.register.change_note(&owner, note, &changed).await.map(drop),
            town.register.give(&owner, note.into(), advisers, Purpose::Planning, until).await.map(drop),
            town.register.attach(&owner, note.into(), "plan.txt", b"plan").await.map(drop),
            town.register.start_visit(&adviser, site, quick_look(None)).await.map(drop),
            town.register.record_answers(&adviser, visit, &said("phone", &[(&scale, "2")], 0)).await.map(drop),
            town.register.take_visit_along(&adviser, visit).await.map(drop),
            town.register.open_emergency(&adviser, site, 10, "smoke is seen").await.map(drop),
        ];
        for answer in answers {
            assert!(matches!(answer, Err(ServiceError::NotForwarded(_))), "{answer:?}");
        }
    }
    assert_eq!(last().await, before, "nothing was changed, and nothing has to be undone");
    // What takes away from what others see goes on.
    town.register.withdraw(&owner, note.into()).await.unwrap();
    town.register.erase(&owner, note.into()).await.unwrap();
    let receiver = TcpListener::bind(&address).await.unwrap();
    town.register.create_note(&owner, new("Once.")).await.unwrap();
    let (mut connection, _) = receiver.accept().await.unwrap();
    let kept = received(&mut connection).await;
    assert_eq!(kept.iter().filter(|message| message["action"] == "create_note").count(), 1);
}

#[tokio::test]
async fn a_receiver_that_is_none_is_said_at_the_start() {
    for settings in ["[journal]\nsyslog = \"localhost\"\n", "[journal]\nsyslog_required = true\n"] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("parvis.toml"), settings).unwrap();
        let clock = std::sync::Arc::new(parvis_service::SystemClock);
        let random = std::sync::Arc::new(parvis_service::OperatingSystemRandom);
        assert!(matches!(parvis_service::Register::init(folder.path(), clock, random).await, Err(ServiceError::Settings(_))), "{settings}");
    }
}
