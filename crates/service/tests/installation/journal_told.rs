//! The journal as overseers read it: who, by name while there is one; filtered, page by page; and nothing of what they may not know of.

use parvis_model::{Caller, MemberId, OrganisationKind, Purpose, RecordKind, Role, SubjectId};
use parvis_service::{ErrorKey, JournalAct, JournalGroup, JournalQuery, PageQuery, QueueQuery, ToldBy, ToldEntry};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;

impl TestInstallation {
    async fn overseer(&self) -> Caller {
        let body = self.register.add_organisation(&SHELL, "Oversight", OrganisationKind::Overseer).await.unwrap().id;
        Caller::Member(self.register.add_member(&SHELL, body, Role::Overseer, "Odo").await.unwrap().id)
    }

    /// All lines that a filter finds, asked for in pages of this size.
    async fn told(&self, caller: &Caller, query: &JournalQuery, page_size: u16) -> Vec<ToldEntry> {
        let (mut lines, mut after) = (Vec::new(), None);
        loop {
            let page = self.register.journal_told(caller, query, &PageQuery { after, page_size }).await.unwrap();
            assert!(page.lines.len() <= usize::from(page_size));
            lines.extend(page.lines);
            after = page.next;
            if after.is_none() {
                return lines;
            }
        }
    }
}

fn places(lines: &[ToldEntry]) -> Vec<u64> {
    lines.iter().map(|line| line.line.place).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_overseer_reads_who_did_what_about_which_place_for_what_and_opens_no_record_by_it() {
    let town = TestInstallation::new("", 2).await;
    let (owner, overseer) = (Caller::Member(town.owner), town.overseer().await);
    let note = town.note(town.sites[0]).await;
    town.register.note(&owner, Purpose::OwnWork, note).await.unwrap();
    let before = town.entries().await;
    let read = JournalQuery { group: Some(JournalGroup::Read), ..JournalQuery::default() };
    let lines = town.told(&overseer, &read, 50).await;
    assert_eq!(town.entries().await, before, "the journal is read as before: no record is opened for it");
    let opened = &lines[0];
    assert_eq!((opened.act, opened.kind, opened.count), (Some(JournalAct::Open), Some(RecordKind::SiteNote), 1));
    assert_eq!((opened.by.by, opened.by.name.as_deref(), opened.by.organisation_name.as_deref()), (ToldBy::Member, Some("Schools"), Some("Schools")));
    let about = opened.about.as_ref().unwrap();
    assert_eq!((about.id, opened.purpose), (SubjectId::from(town.sites[0]), Some(Purpose::OwnWork)));
    assert_eq!(about.title.as_deref(), Some(town.register.site(&SHELL, town.sites[0]).await.unwrap().title.as_str()));
    assert_eq!(opened.record, None, "to an overseer it is withheld: its id alone stands in the entry");
    assert!(opened.line.subject.contains(&note.to_string()) && opened.link.len() == 64);
    let created = town.told(&overseer, &JournalQuery { group: Some(JournalGroup::Changed), ..JournalQuery::default() }, 50).await.remove(0);
    assert_eq!(
        (created.act, created.about.map(|about| about.id)),
        (Some(JournalAct::Create), Some(town.sites[0].into())),
        "though the entry names the note alone"
    );
    for other in [&owner, &Caller::Member(town.coordinator), &Caller::Nobody] {
        let refused = town.register.journal_told(other, &read, &PageQuery::default()).await.unwrap_err();
        assert!([ErrorKey::Forbidden, ErrorKey::SignInNeeded].contains(&refused.key()), "{refused}");
        assert!(town.register.journal_people(other, "ada").await.is_err());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_name_was_erased_is_a_former_member_and_whose_organisation_is_hidden_is_nobody_by_name() {
    let town = TestInstallation::new("", 1).await;
    let overseer = town.overseer().await;
    let parish = town.register.add_organisation(&SHELL, "Parish", OrganisationKind::Community).await.unwrap().id;
    let hidden = town.register.add_member(&SHELL, parish, Role::CommunityMember, "Ida Hidden").await.unwrap().id;
    let leaving = town.register.add_member(&SHELL, town.organisation_of(town.adviser).await, Role::Adviser, "Leo Leaving").await.unwrap().id;
    for member in [hidden, leaving, town.owner] {
        town.register.ask_for_budget(&Caller::Member(member), 3, false, "many places today").await.unwrap();
    }
    let by = async |member: MemberId| {
        let query = JournalQuery { who: Some(member.to_string()), ..JournalQuery::default() };
        town.told(&overseer, &query, 50).await.remove(0).by
    };
    assert_eq!(by(leaving).await.name.as_deref(), Some("Leo Leaving"));
    let names =
        async |name: &str| town.register.journal_people(&overseer, name).await.unwrap().into_iter().filter_map(|person| person.name).collect::<Vec<_>>();
    assert_eq!(names("LEO").await, ["Leo Leaving"]);
    town.register.end_membership(&SHELL, leaving).await.unwrap();
    let former = by(leaving).await;
    assert_eq!((former.by, former.name, former.organisation_name.as_deref()), (ToldBy::Former, None, Some("Advisers")));
    let unseen = by(hidden).await;
    assert_eq!((unseen.by, unseen.member, unseen.name, unseen.organisation, unseen.organisation_name), (ToldBy::Unseen, None, None, None, None));
    let shell = town.told(&overseer, &JournalQuery { who: Some("command_line".to_owned()), ..JournalQuery::default() }, 50).await;
    assert!(!shell.is_empty() && shell.iter().all(|line| line.by.by == ToldBy::CommandLine));
    assert!(shell.iter().all(|line| line.organisation != Some(parish) || line.organisation_name.is_none()), "nor is what was done to it named");
    assert_eq!(names("leo").await, Vec::<String>::new(), "an erased name is not found");
    assert_eq!(names("hidden").await, Vec::<String>::new(), "nor is one of an organisation that an overseer does not know of");
    assert_eq!(names("authority").await, Vec::<String>::new(), "nor somebody who did nothing");
    let about = JournalQuery { about: Some(parish.into()), ..JournalQuery::default() };
    let absent = JournalQuery { about: Some(parvis_model::OrganisationId::from_random([0; 16]).into()), ..JournalQuery::default() };
    for query in [about, absent] {
        assert_eq!(town.register.journal_told(&overseer, &query, &PageQuery::default()).await.unwrap_err().key(), ErrorKey::NotFound);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_find_the_same_entries_as_reading_the_whole_journal_would_in_pages_of_any_size() {
    let town = TestInstallation::new("", 2).await;
    let overseer = town.overseer().await;
    let (owner, coordinator) = (Caller::Member(town.owner), Caller::Member(town.coordinator));
    for minute in 1..=12 {
        town.at(minute * 60);
        let note = town.note(town.sites[usize::from(minute % 2 == 0)]).await;
        town.register.note(&owner, Purpose::OwnWork, note).await.unwrap();
        town.register.notes(&owner, Purpose::OwnWork, &PageQuery::largest()).await.unwrap();
        if minute % 4 == 0 {
            town.register.withdraw(&owner, note.into()).await.unwrap();
            town.register.visit_queue(&coordinator, &QueueQuery::default()).await.unwrap();
        }
    }
    let all = town.told(&overseer, &JournalQuery::default(), 7).await;
    assert!(all.windows(2).all(|pair| pair[0].line.place == pair[1].line.place + 1), "the whole of it, in the order of the chain");
    let none = JournalQuery::default();
    let hour = |hour: i64| Some(parvis_model::Timestamp::from_second(1_790_000_000 + hour * 3_600).unwrap());
    let site = Some(town.sites[0].into());
    let queries = [
        JournalQuery { who: Some(town.owner.to_string()), ..none.clone() },
        JournalQuery { about: site, ..none.clone() },
        JournalQuery { group: Some(JournalGroup::Read), ..none.clone() },
        JournalQuery { kind: Some(RecordKind::SiteNote), ..none.clone() },
        JournalQuery { from: hour(3), to: hour(6), ..none.clone() },
        JournalQuery { who: Some(town.owner.to_string()), about: site, group: Some(JournalGroup::Changed), from: hour(2), to: hour(10), ..none.clone() },
        JournalQuery { group: Some(JournalGroup::Upkeep), kind: Some(RecordKind::Visit), ..none },
    ];
    let mut found = Vec::new();
    for query in &queries {
        let fits = |line: &&ToldEntry| {
            let at: parvis_model::Timestamp = line.line.at.parse().unwrap();
            query.who.as_ref().is_none_or(|who| *who == line.line.actor)
                && query.about.is_none_or(|about| line.about.as_ref().is_some_and(|told| told.id == about) || line.line.subject.contains(&about.to_string()))
                && query.group.is_none_or(|group| is_of(line, group))
                && (query.kind.is_none() || line.kind == query.kind && line.line.action.contains("note"))
                && query.from.is_none_or(|from| at >= from)
                && query.to.is_none_or(|to| at < to)
        };
        let wanted: Vec<u64> = all.iter().filter(fits).map(|line| line.line.place).collect();
        for page_size in [1, 5, 500] {
            assert_eq!(places(&town.told(&overseer, query, page_size).await), wanted, "{query:?}, {page_size} a page");
        }
        found.push(wanted.len());
    }
    assert!(found[..6].iter().all(|count| *count > 0) && found[6] == 0, "{found:?}");
    let wrong = town.register.journal_told(&overseer, &queries[0], &PageQuery { after: Some("nowhere".to_owned()), page_size: 5 }).await;
    assert_eq!(wrong.unwrap_err().key(), ErrorKey::Invalid);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kind_of_record_finds_what_was_done_with_its_files_and_not_with_those_of_other_kinds() {
    let town = TestInstallation::new("", 1).await;
    let (owner, adviser, overseer) = (Caller::Member(town.owner), Caller::Member(town.adviser), town.overseer().await);
    let note = town.note(town.sites[0]).await;
    let file = town.register.attach(&owner, note.into(), "plan.txt", b"where the key hangs").await.unwrap().id;
    town.register.remove_attachment(&owner, note.into(), file).await.unwrap();
    let visit = town.walked(town.sites[0], "1", None, town.adviser).await;
    town.register.attach(&adviser, visit.into(), "door.jpg", &crate::reports::photograph(40)).await.unwrap();
    for page_size in [1, 50] {
        let files = async |kind: RecordKind, group: Option<JournalGroup>| -> Vec<String> {
            let found = town.told(&overseer, &JournalQuery { kind: Some(kind), group, ..JournalQuery::default() }, page_size).await;
            assert!(found.iter().all(|line| line.kind == Some(kind)), "{found:?}");
            found.into_iter().map(|line| line.line.action).filter(|action| ["attach", "remove_attachment"].contains(&action.as_str())).collect()
        };
        assert_eq!(files(RecordKind::SiteNote, None).await, ["remove_attachment", "attach"], "{page_size} a page");
        assert_eq!(files(RecordKind::SiteNote, Some(JournalGroup::Changed)).await, ["remove_attachment", "attach"], "{page_size} a page");
        assert_eq!(files(RecordKind::Visit, None).await, ["attach"], "{page_size} a page");
        assert_eq!(files(RecordKind::Finding, None).await, Vec::<String>::new());
        assert_eq!(files(RecordKind::SiteNote, Some(JournalGroup::Read)).await, Vec::<String>::new());
    }
}

/// What these words mean here, by their beginnings.
fn is_of(line: &ToldEntry, group: JournalGroup) -> bool {
    let starts = |words: &[&str]| words.iter().any(|word| line.line.action.starts_with(word));
    match group {
        JournalGroup::Read => starts(&["open_note", "list_"]),
        JournalGroup::Changed => starts(&["create_note", "withdraw_note"]),
        _ => false,
    }
}
