//! Who read our records: for those who keep the records of their organisation, and of no other.

use parvis_model::{Caller, Purpose, RecordKind, Role, SignedDuration, Timestamp};
use parvis_service::{ErrorKey, JournalAct, OurReading, OurReadings, PageQuery, ToldBy};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;

impl TestInstallation {
    async fn ours(&self, caller: &Caller, query: &OurReadings, page_size: u16) -> Vec<OurReading> {
        let (mut lines, mut after) = (Vec::new(), None);
        loop {
            let page = self.register.our_readings(caller, query, &PageQuery { after, page_size }).await.unwrap();
            lines.extend(page.lines);
            after = page.next;
            if after.is_none() {
                return lines;
            }
        }
    }

    fn in_a_week() -> Timestamp {
        Timestamp::from_second(1_790_000_000).unwrap() + SignedDuration::from_hours(7 * 24)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_pages_through_the_readings_of_what_is_theirs_learns_nothing_of_how_much_else_is_in_the_journal() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    for _ in 0..3 {
        town.note(town.sites[0]).await;
    }
    town.register.notes(&owner, Purpose::OwnWork, &PageQuery::largest()).await.unwrap();
    for note in town.register.notes(&owner, Purpose::OwnWork, &PageQuery::largest()).await.unwrap().lines {
        town.register.note(&owner, Purpose::OwnWork, note.id).await.unwrap();
    }
    let page = town.register.our_readings(&owner, &OurReadings::default(), &PageQuery { after: None, page_size: 1 }).await.unwrap();
    let (next, place) = (page.next.unwrap(), town.entries().await);
    let numbers = |text: &str| -> Vec<usize> { text.split(['\u{1f}', ' ']).filter_map(|part| part.parse().ok()).collect() };
    assert_eq!(numbers(&next), Vec::<usize>::new(), "of {place} entries: {next}");
    let line = serde_json::to_value(&page.lines[0]).unwrap();
    assert!(line.as_object().unwrap().values().all(|value| !value.is_number()), "{line}");
    // A place that was made up is none, and tells no entry from another.
    let (at, record) = (&page.lines[0].at, page.lines[0].record);
    for made_up in ["1", "journal_00000000000000000000000000", &town.register.journal(&SHELL, 500).await.unwrap().len().to_string()] {
        let after = Some(format!("{at}\u{1f}{made_up} {record}"));
        let refused = town.register.our_readings(&owner, &OurReadings::default(), &PageQuery { after, page_size: 1 }).await.unwrap_err();
        assert_eq!(refused.key(), ErrorKey::Invalid);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn keepers_see_who_read_what_is_theirs_their_own_by_name_and_others_by_their_organisation() {
    let town = TestInstallation::new("", 2).await;
    let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
    let (note, other) = (town.note(town.sites[0]).await, town.note(town.sites[1]).await);
    let to = town.organisation_of(town.adviser).await;
    town.register.give(&owner, note.into(), to, Purpose::Planning, TestInstallation::in_a_week()).await.unwrap();
    town.at(1);
    town.register.note(&adviser, Purpose::Planning, note).await.unwrap();
    town.at(2);
    town.register.note(&owner, Purpose::OwnWork, other).await.unwrap();
    let lines = town.ours(&owner, &OurReadings::default(), 50).await;
    assert_eq!((lines[0].record, lines[0].by.by, lines[0].by.name.as_deref()), (other.into(), ToldBy::Member, Some("Schools")));
    let read = &lines[1];
    assert_eq!((read.record, read.kind, read.act, read.purpose), (note.into(), RecordKind::SiteNote, JournalAct::Open, Some(Purpose::Planning)));
    assert_eq!((read.by.by, read.by.name.as_deref(), read.by.member), (ToldBy::Organisation, None, None), "an organisation names its members to itself");
    assert_eq!((read.by.organisation, read.by.organisation_name.as_deref(), read.subject), (Some(to), Some("Advisers"), town.sites[0].into()));
    assert!(lines.windows(2).all(|pair| pair[0].at >= pair[1].at), "the latest first");
    let whole = town.ours(&owner, &OurReadings::default(), 50).await;
    for page_size in [1, 2] {
        assert_eq!(town.ours(&owner, &OurReadings::default(), page_size).await, whole, "{page_size} a page");
    }
    let count = async |query: OurReadings| town.ours(&owner, &query, 50).await.len();
    let none = OurReadings::default();
    assert_eq!(count(OurReadings { by_others: true, ..none.clone() }).await, 1);
    assert_eq!(count(OurReadings { organisation: Some(to), ..none.clone() }).await, 1);
    assert_eq!(count(OurReadings { about: Some(town.sites[0].into()), by_others: true, ..none.clone() }).await, 1);
    assert_eq!(count(OurReadings { about: Some(town.sites[1].into()), by_others: true, ..none.clone() }).await, 0);
    assert_eq!(count(OurReadings { member: Some(town.owner), ..none.clone() }).await, whole.len() - 1);
    assert_eq!(count(OurReadings { kind: Some(RecordKind::Visit), ..none.clone() }).await, 0);
    let minute = |minute: i64| Some(Timestamp::from_second(1_790_000_000 + minute * 60).unwrap());
    assert_eq!(count(OurReadings { from: minute(1), to: minute(2), ..none }).await, 1);
    assert!(town.ours(&adviser, &OurReadings::default(), 50).await.is_empty(), "what was given to them is not theirs");
}

#[tokio::test(flavor = "multi_thread")]
async fn that_somebody_looked_who_read_what_is_theirs_is_in_the_journal_and_opens_nothing() {
    let town = TestInstallation::new("sites_a_day = 1\n", 2).await;
    let owner = Caller::Member(town.owner);
    town.note(town.sites[0]).await;
    let opened = town.register.budget(&owner).await.unwrap().opened;
    let lines = town.ours(&owner, &OurReadings::default(), 50).await;
    assert_eq!(town.register.budget(&owner).await.unwrap().opened, opened);
    let entry = &town.entries_of("list_notes").await[0];
    assert!(entry.subject.starts_with("1 of 1 subjects, sha256 ") && entry.detail.contains("(readers)"), "{entry:?}");
    assert_eq!(town.ours(&owner, &OurReadings::default(), 50).await, lines, "looking is no reading of what is ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn contributors_overseers_and_strangers_do_not_see_who_read_what_and_what_was_erased_is_gone() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let note = town.note(town.sites[0]).await;
    assert!(!town.ours(&owner, &OurReadings::default(), 50).await.is_empty());
    let schools = town.organisation_of(town.owner).await;
    let contributor = Caller::Member(town.register.add_member(&SHELL, schools, Role::OperatorContributor, "Cleo").await.unwrap().id);
    let refused = town.register.our_readings(&contributor, &OurReadings::default(), &PageQuery::default()).await.unwrap_err();
    assert_eq!(refused.key(), ErrorKey::Forbidden);
    for nobody in [Caller::Nobody, SHELL] {
        let refused = town.register.our_readings(&nobody, &OurReadings::default(), &PageQuery::default()).await.unwrap_err();
        assert_eq!(refused.key(), ErrorKey::SignInNeeded);
    }
    town.register.erase(&owner, note.into()).await.unwrap();
    assert!(town.ours(&owner, &OurReadings::default(), 50).await.is_empty());
}
