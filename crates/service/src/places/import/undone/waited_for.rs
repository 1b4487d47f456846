//! Undoing that takes long: who waits for it, who leaves, and what each of them hears.

use std::sync::Arc;
use std::time::Duration;

use parvis_model::{Caller, SiteStatus};
use parvis_store::Store;

use super::{BEFORE, after, assert_same, everything, import, opl, started};
use crate::installation::environment::{OperatingSystemRandom, SystemClock};
use crate::installation::error::ServiceError;
use crate::installation::rule::{BrokenRule, Rule};
use crate::places::import::Undoing;
use crate::register::Register;

#[tokio::test(flavor = "multi_thread")]
async fn undoing_goes_on_when_the_request_has_ended_and_who_asks_again_hears_what_came_of_it() {
    let (folder, register) = started().await;
    import(&register, folder.path(), &opl::extract(BEFORE)).await;
    let taken = import(&register, folder.path(), &after()).await.import;
    let caller = Caller::CommandLine;
    let (short, long) = (Duration::from_millis(20), Duration::from_secs(60));
    // Another process writes: it cannot end before that.
    let other = Store::open(&folder.path().join("register.sqlite"), register.store_options()).await.unwrap();
    let writing = other.write().await.unwrap();
    for _ in 0..2 {
        let so_far = register.undo_import_at_length(&caller, taken, false, short).await.unwrap();
        assert!(matches!(&so_far, Undoing::GoesOn(so_far) if so_far.steps_done == 0 && so_far.steps > 0), "{so_far:?}");
    }
    let tried = register.undo_import_at_length(&caller, taken, true, short).await.unwrap_err();
    assert!(matches!(tried, ServiceError::FolderInUse { .. }), "{tried}");
    // Two wait for the same one, and one of them leaves.
    let left = tokio::spawn({
        let (register, caller) = (register.clone(), caller.clone());
        async move { register.undo_import_at_length(&caller, taken, false, long).await.map(drop) }
    });
    tokio::task::yield_now().await;
    left.abort();
    writing.roll_back().await.unwrap();
    for _ in 0..2 {
        let ended = register.undo_import_at_length(&caller, taken, false, long).await.unwrap();
        assert!(matches!(&ended, Undoing::Ended(summary) if summary.undone && summary.removed == 1), "{ended:?}");
    }
    assert_eq!(register.imports(&caller).await.unwrap()[0].state, "undone");
    // What failed is said once; then it is tried again.
    for _ in 0..2 {
        let again = register.undo_import_at_length(&caller, taken, true, long).await.unwrap_err();
        assert_eq!(again.broken_rule().map(BrokenRule::rule), Some(Rule::UndoneAlready), "{again}");
    }
    let refused = register.undo_import_at_length(&Caller::Nobody, taken, false, long).await.unwrap_err();
    assert!(matches!(refused, ServiceError::SignInNeeded), "what came of it is told to those who may do it: {refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_undoing_would_do_is_looked_at_anew_each_time() {
    let (folder, register) = started().await;
    import(&register, folder.path(), &opl::extract(BEFORE)).await;
    let taken = import(&register, folder.path(), &after()).await.import;
    let caller = Caller::CommandLine;
    let added = register.sites(&caller, &crate::places::site_list::SiteQuery { text: "added".into(), ..Default::default() }).await.unwrap().sites[0].id;
    let would = async || match register.undo_import_at_length(&caller, taken, true, Duration::from_secs(60)).await.unwrap() {
        Undoing::Ended(summary) => (summary.removed, summary.kept),
        Undoing::GoesOn(so_far) => panic!("{so_far:?}"),
    };
    assert_eq!(would().await, (1, 0));
    let version = register.site(&caller, added).await.unwrap().version;
    let confirmed = crate::places::sites::Change { version, status: Some(SiteStatus::Confirmed), ..Default::default() };
    register.change_site(&caller, added, &confirmed).await.unwrap();
    assert_eq!(would().await, (0, 1), "people have said something of it since");
}

#[tokio::test(flavor = "multi_thread")]
async fn all_who_wait_for_one_undoing_hear_why_it_failed() {
    let (folder, register) = started().await;
    import(&register, folder.path(), &opl::extract(BEFORE)).await;
    let taken = import(&register, folder.path(), &after()).await.import;
    register.undo_import(&Caller::CommandLine, Some(taken), false).await.unwrap();
    let other = Store::open(&folder.path().join("register.sqlite"), register.store_options()).await.unwrap();
    let writing = other.write().await.unwrap();
    let waiting: Vec<_> = (0..5)
        .map(|_| {
            let register = register.clone();
            tokio::spawn(async move { register.undo_import_at_length(&Caller::CommandLine, taken, false, Duration::from_secs(60)).await })
        })
        .collect();
    while register.waiting_for_writer() == 0 {
        tokio::task::yield_now().await;
    }
    writing.roll_back().await.unwrap();
    for one in waiting {
        let failed = one.await.unwrap().unwrap_err();
        assert_eq!(failed.broken_rule().map(BrokenRule::rule), Some(Rule::UndoneAlready), "{failed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn undoing_that_runs_when_the_register_is_closed_is_given_up_and_nothing_of_it_is_there() {
    let (folder, register) = started().await;
    import(&register, folder.path(), &opl::extract(BEFORE)).await;
    let taken = import(&register, folder.path(), &after()).await.import;
    let before = everything(&register).await;
    let other = Store::open(&folder.path().join("register.sqlite"), register.store_options()).await.unwrap();
    let writing = other.write().await.unwrap();
    let so_far = register.undo_import_at_length(&Caller::CommandLine, taken, false, Duration::ZERO).await.unwrap();
    assert!(matches!(so_far, Undoing::GoesOn(_)), "{so_far:?}");
    // As when it is closed; but then the writer of the other process would be waited for.
    register.places.undoing.give_up();
    writing.roll_back().await.unwrap();
    register.clone().close().await;
    let again = Register::open(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
    assert_same(&everything(&again).await, &before);
    assert_eq!(again.imports(&Caller::CommandLine).await.unwrap()[0].state, "taken");
}
