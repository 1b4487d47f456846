//! One thing that is damaged hides no other, and blocks neither closing nor a rotation of keys; and a rotation leaves nothing behind,
//! however many there are.

use std::collections::BTreeSet;

use parvis_model::{Caller, EmergencyId, JournalId, Purpose, RecordId};
use parvis_service::{PageQuery, QueueQuery};
use parvis_store::{JournalEntry, SealedVersion, Store, StoreOptions, WriteTransaction};

use crate::TestInstallation;

impl TestInstallation {
    /// Changes the database as damage does, besides the use cases.
    pub(crate) async fn damage(&self, how: impl AsyncFnOnce(&mut WriteTransaction)) {
        let store = Store::open(&self.folder.path().join("register.sqlite"), StoreOptions::new(self.hand.clone())).await.unwrap();
        let mut change = store.write().await.unwrap();
        how(&mut change).await;
        let entry = JournalEntry {
            id: JournalId::from_random(rand_id()),
            caller: Caller::CommandLine,
            action: "backup",
            subject: String::new(),
            detail: String::new(),
            adds: false,
        };
        change.commit(entry).await.unwrap();
        store.close().await;
    }

    async fn damage_record(&self, record: RecordId) {
        let damaged = SealedVersion { version: 1, key_version: 1, sealed: "AAAA".to_owned() };
        self.damage(async |change: &mut WriteTransaction| change.reseal(&record.to_string(), &damaged).await.unwrap()).await;
    }

    async fn damage_reason(&self, access: EmergencyId) {
        self.damage(async |change: &mut WriteTransaction| change.reseal_emergency(access, "1 AAAA", None).await.unwrap()).await;
    }

    /// All emergency accesses that somebody is told of, page by page.
    async fn every_emergency(&self, caller: &Caller) -> Vec<parvis_service::EmergencyAnswer> {
        let mut all = self.register.emergencies(caller, None).await.unwrap();
        loop {
            let page = self.register.emergencies(caller, all.last().map(|access| access.id)).await.unwrap();
            if page.is_empty() {
                return all;
            }
            all.extend(page);
        }
    }
}

fn rand_id() -> [u8; 16] {
    use parvis_model::Random;
    parvis_service::OperatingSystemRandom.bytes()
}

// Longer than most: it opens as many as it promises to keep.
#[tokio::test(flavor = "multi_thread")]
async fn more_than_a_thousand_emergency_accesses_are_overseen_and_sealed_anew_to_the_oldest() {
    let town = TestInstallation::new("", 1).await;
    let (adviser, coordinator) = (Caller::Member(town.adviser), Caller::Member(town.coordinator));
    for number in 0..1_010 {
        // One a half hour, each for a minute.
        town.at(30 * number);
        town.register.open_emergency(&adviser, town.sites[0], 1, &format!("smoke is seen {number}")).await.unwrap();
    }
    town.at(30 * 1_010);
    let all = town.every_emergency(&coordinator).await;
    assert_eq!(all.iter().map(|access| access.id).collect::<BTreeSet<_>>().len(), 1_010, "each of them, once");
    assert!(all.windows(2).all(|pair| pair[0].opened_at > pair[1].opened_at), "the latest first");
    let oldest = all.last().unwrap();
    assert!(oldest.to_review);
    town.register.review_emergency(&coordinator, oldest.id, "all was well").await.unwrap();

    let summary = town.register.rotate_data_keys(&Caller::CommandLine).await.unwrap();
    assert_eq!((summary.resealed, summary.damaged.len(), summary.kept.len()), (1_011, 0, 0), "{summary:?}");
    let after = town.every_emergency(&coordinator).await;
    let reasons: BTreeSet<&str> = after.iter().map(|access| access.reason.as_deref().unwrap()).collect();
    assert_eq!(reasons.len(), 1_010, "every reason can be read under the new key");
    assert_eq!(after.last().unwrap().review.as_deref(), Some("all was well"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reason_that_is_damaged_hides_no_other_and_blocks_neither_opening_closing_nor_a_rotation() {
    let town = TestInstallation::new("", 3).await;
    let (adviser, coordinator) = (Caller::Member(town.adviser), Caller::Member(town.coordinator));
    let whole = town.register.open_emergency(&adviser, town.sites[0], 30, "smoke is seen").await.unwrap().id;
    let damaged = town.register.open_emergency(&adviser, town.sites[1], 30, "water is rising").await.unwrap().id;
    town.damage_reason(damaged).await;
    let reasons = async || -> Vec<Option<String>> {
        let all = town.register.emergencies(&coordinator, None).await.unwrap();
        let of = |id| all.iter().find(|access| access.id == id).unwrap().reason.clone();
        vec![of(whole), of(damaged)]
    };
    assert_eq!(reasons().await, [Some("smoke is seen".to_owned()), None]);
    let summary = town.register.rotate_data_keys(&Caller::CommandLine).await.unwrap();
    assert_eq!(summary.damaged.into_iter().collect::<Vec<_>>(), [format!("{damaged} reason")]);
    assert_eq!(summary.kept.len(), 1, "the key that it names stays");
    assert_eq!(reasons().await, [Some("smoke is seen".to_owned()), None]);
    let third = town.register.open_emergency(&adviser, town.sites[2], 30, "a wall leans").await.unwrap();
    assert_eq!((third.reason.as_deref(), third.runs), (Some("a wall leans"), true));
    let closed = town.register.close_emergency(&adviser, damaged).await.unwrap();
    assert!(closed.closed_at.is_some() && !closed.runs);
    let reviewed = town.register.review_emergency(&coordinator, damaged, "the reason is lost").await.unwrap();
    assert_eq!(reviewed.review.as_deref(), Some("the reason is lost"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_is_damaged_hides_no_other_and_a_rotation_names_it_and_goes_on() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (owner, adviser, site) = (Caller::Member(town.owner), Caller::Member(town.adviser), town.sites[0]);
    let (lost, kept) = (town.one_of_each().await, town.one_of_each().await);
    for record in lost {
        town.damage_record(record).await;
    }
    // A visit is damaged in its last version.
    let RecordId::Visit(lost_visit) = lost[1] else { unreachable!() };
    let version = town
        .register
        .visits(&adviser, Purpose::OwnWork, Some(site), &PageQuery::largest())
        .await
        .unwrap()
        .lines
        .into_iter()
        .find(|visit| visit.id == lost_visit)
        .unwrap();
    let sealed = SealedVersion { version: version.head.version, key_version: 1, sealed: "AAAA".to_owned() };
    town.damage(async |change: &mut WriteTransaction| change.reseal(&lost_visit.to_string(), &sealed).await.unwrap()).await;

    let found = town.register.findings(&adviser, Purpose::OwnWork, Some(site), &PageQuery::largest()).await.unwrap().lines;
    assert!(found.iter().any(|finding| RecordId::Finding(finding.id) == lost[2] && finding.content.is_none()), "it is there, and cannot be read");
    assert!(found.iter().any(|finding| RecordId::Finding(finding.id) == kept[2] && finding.content.is_some()));
    let duties = town.register.duty_assessments(&owner, Purpose::OwnWork, site, "en", &PageQuery::largest()).await.unwrap().lines;
    assert_eq!(duties.iter().filter(|duty| duty.answers.is_some()).count(), 1);
    assert_eq!(duties.len(), 2);
    assert!(town.register.visit_queue(&owner, &QueueQuery::default()).await.is_ok(), "the queue");
    assert!(town.register.rater_agreement(&adviser, "quick_look", "en").await.is_ok(), "how far raters agree");
    let RecordId::Visit(kept_visit) = kept[1] else { unreachable!() };
    assert!(town.register.visit(&adviser, Purpose::OwnWork, kept_visit).await.unwrap().content.is_some(), "another visit to the same place");
    assert!(town.register.compare_visit(&adviser, Purpose::OwnWork, kept_visit).await.is_ok());
    let exported = town.register.export_notes(&owner, Purpose::OwnWork).await.unwrap();
    assert_eq!((exported.len(), exported.iter().filter(|note| note.text.is_some()).count()), (2, 1));

    let summary = town.register.rotate_data_keys(&Caller::CommandLine).await.unwrap();
    for record in lost {
        assert!(summary.damaged.iter().any(|damaged| damaged.starts_with(&record.to_string())), "{record} in {summary:?}");
    }
    assert_eq!(summary.kept.len(), 2, "of either owner, the key that what is damaged names");
    let note = town.register.export_notes(&owner, Purpose::OwnWork).await.unwrap();
    assert_eq!(note.iter().filter(|note| note.text.is_some()).count(), 1, "what was whole is whole under the new key");
    for record in lost {
        town.register.withdraw(&town.keeper(record), record).await.unwrap();
        town.register.erase(&town.keeper(record), record).await.unwrap();
    }
    let summary = town.register.rotate_data_keys(&Caller::CommandLine).await.unwrap();
    assert_eq!((summary.damaged.len(), summary.kept.len()), (0, 0), "with what was damaged, its keys go");
}
