//! Many at once, some of whom go away in the middle, while another process writes. Every test of the town has one reader: who
//! takes a second one while holding the first is refused at once.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use parvis_model::{Caller, Clock, Handling, Marking, NoteId, Purpose, RecordState, Timestamp};
use parvis_service::{Credential, ErrorKey, NewNote, NoteChange, OperatingSystemRandom, PageQuery, Register, ServiceError, SiteQuery};
use parvis_store::{Store, StoreOptions, WriteTransaction};

use crate::TestInstallation;

const IMPATIENT: &str = "[limits]\ndatabase_seconds = 1\n";

impl TestInstallation {
    /// What another process does that writes for a long time, such as an import.
    async fn another_writes(&self) -> (Store, WriteTransaction) {
        let store = Store::open(&self.folder.path().join("register.sqlite"), StoreOptions::new(self.hand.clone())).await.unwrap();
        let change = store.write().await.unwrap();
        (store, change)
    }

    async fn reopened(&self) -> Register {
        Register::open(self.folder.path(), self.hand.clone(), Arc::new(OperatingSystemRandom)).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_who_open_a_note_at_once_are_all_answered() {
    let town = TestInstallation::new("[limits]\ndatabase_seconds = 60\n", 1).await;
    let note = town.note(town.sites[0]).await;
    let asking: Vec<_> = (0..60)
        .map(|number| {
            let (register, owner, site) = (town.register.clone(), Caller::Member(town.owner), town.sites[0]);
            tokio::spawn(async move {
                match number % 4 {
                    0 => register.notes_about(&owner, Purpose::OwnWork, site.into(), &PageQuery::largest()).await.map(|notes| notes.lines.len()),
                    1 => register.export_note(&owner, Purpose::OwnWork, note).await.map(|_| 1),
                    2 => register.readers(&owner, Purpose::OwnWork, note.into(), 0).await.map(|_| 1),
                    _ => register.note(&owner, Purpose::OwnWork, note).await.map(|_| 1),
                }
            })
        })
        .collect();
    for asked in asking {
        assert_eq!(asked.await.unwrap().unwrap(), 1);
    }
    let report = town.register.verify_journal(&Caller::CommandLine, &[], None).await.unwrap();
    assert_eq!(report.clock_set_back, [0; 0], "entries stand in the order of their times");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_another_process_writes_reads_do_not_wait_and_what_writes_is_told_that_it_is_busy() {
    let town = TestInstallation::new(IMPATIENT, 1).await;
    let note = town.note(town.sites[0]).await;
    let session = town.session(town.owner, "ada").await;
    town.at(30);
    let (_store, writing) = town.another_writes().await;
    let owner = Caller::Member(town.owner);
    // An opening has to be in the journal before it is answered.
    let opening: Vec<_> = (0..12)
        .map(|_| {
            let (register, owner) = (town.register.clone(), owner.clone());
            tokio::spawn(async move { register.note(&owner, Purpose::OwnWork, note).await.map(drop) })
        })
        .collect();
    // The writer is not given back before these are through: whatever waited for it would be refused.
    for _ in 0..20 {
        assert!(town.runs(&session).await, "a session that was not used for half an hour");
        town.register.sites(&owner, &SiteQuery::default()).await.unwrap();
        town.register.site(&owner, town.sites[0]).await.unwrap();
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    for opened in opening {
        let refused = opened.await.unwrap().unwrap_err();
        assert_eq!(refused.key(), ErrorKey::Busy, "{refused}");
    }
    writing.roll_back().await.unwrap();
    town.register.note(&owner, Purpose::OwnWork, note).await.unwrap();
}

/// Polls a future so many times and then gives it up, as a server does with a request whose client went away.
pub(crate) struct AtMost<F> {
    pub(crate) inner: Pin<Box<F>>,
    pub(crate) left: usize,
}

impl<F: Future> Future for AtMost<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        self.inner.as_mut().poll(context).map(Some)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_given_up_at_any_moment_disable_nothing_and_keep_all_or_nothing() {
    let town = TestInstallation::new("sites_a_day = 100\n", 1).await;
    let owner = Caller::Member(town.owner);
    let note: NoteId = town.note(town.sites[0]).await;
    let text = async || town.register.note(&owner, Purpose::OwnWork, note).await.map(|note| (note.head.version, note.text.unwrap())).unwrap();
    let mut given_up = 0;
    for polls in 0..60 {
        let (version, before) = text().await;
        let wanted = format!("Version {polls}");
        let change = NoteChange { version, text: Some(wanted.clone()), ..NoteChange::default() };
        let changed = AtMost { inner: Box::pin(town.register.change_note(&owner, note, &change)), left: polls }.await;
        given_up += usize::from(changed.is_none());
        let (now, kept) = text().await;
        assert!((now == version && kept == before) || (now == version + 1 && kept == wanted), "{polls}: {now} {kept}");
        assert!(changed.is_none() || kept == wanted, "{polls}: answered and not kept");
        let new = NewNote { about: town.sites[0].into(), text: wanted, marking: Marking::Amber, handling: Handling::Ordinary, state: RecordState::Draft };
        let _ = AtMost { inner: Box::pin(town.register.create_note(&owner, new)), left: polls }.await;
        let page = PageQuery::largest();
        let _ = AtMost { inner: Box::pin(town.register.notes(&owner, Purpose::OwnWork, &page)), left: polls % 20 }.await;
    }
    assert!(given_up > 10, "{given_up} were given up: nothing was proved");
    town.register.verify_journal(&Caller::CommandLine, &[], None).await.unwrap();
    for note in town.register.notes(&owner, Purpose::OwnWork, &PageQuery::largest()).await.unwrap().lines {
        town.register.note(&owner, Purpose::OwnWork, note.id).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_a_session_was_last_used_outlives_a_restart() {
    let town = TestInstallation::new("", 1).await;
    let session = town.session(town.owner, "ada").await;
    town.at(50);
    assert!(town.runs(&session).await);
    town.register.clone().close().await;
    let again = town.reopened().await;
    let runs = async |minutes: i64| {
        town.at(minutes);
        again.identify(Some(Credential::Session(&session)), false).await.unwrap().session.is_some()
    };
    assert!(runs(109).await, "an hour has not passed since it was used");
    again.close().await;
    let third = town.reopened().await;
    town.at(109 + 60);
    assert!(third.identify(Some(Credential::Session(&session)), false).await.unwrap().session.is_none(), "and an hour later it has ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_time_of_an_entry_is_that_of_the_writer_however_long_it_waited() {
    let town = TestInstallation::new("", 1).await;
    let (_store, writing) = town.another_writes().await;
    let waiting = tokio::spawn({
        let register = town.register.clone();
        async move { register.add_organisation(&Caller::CommandLine, "Waiting", parvis_model::OrganisationKind::Authority).await }
    });
    while town.register.waiting_for_writer() == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    town.at(5);
    writing.roll_back().await.unwrap();
    waiting.await.unwrap().unwrap();
    let last = town.register.journal(&Caller::CommandLine, 1).await.unwrap().remove(0);
    assert_eq!(last.at.parse::<Timestamp>().unwrap(), town.hand.now());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_a_record_that_is_not_there_holds_nobody_up() {
    let town = TestInstallation::new(IMPATIENT, 1).await;
    let (_store, writing) = town.another_writes().await;
    let missing = NoteId::from_random([7; 16]);
    for caller in [Caller::Nobody, Caller::Member(town.adviser)] {
        let refused = town.register.note(&caller, Purpose::OwnWork, missing).await.unwrap_err();
        assert!(matches!(refused, ServiceError::NotFound(_)), "{refused}");
    }
    drop(writing);
}
