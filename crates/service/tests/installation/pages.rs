//! Lists of records come page by page: all pages together are the list, and no page says that there is something that is withheld.

use parvis_model::{AreaOrigin, Caller, Handling, Marking, NoteId, OrganisationKind, Purpose, RecordState, Role, Timestamp};
use parvis_service::{
    AreaQuery, Change, ErrorKey, NewNote, NewVisit, NewVisitRequest, Page, PageQuery, ServiceError, SiteQuery, VisitRequestAnswer, VisitRequestReason,
};

use crate::TestInstallation;

const SHELL: Caller = Caller::CommandLine;

/// All pages of a list, so many lines on each; what comes of them, and how many pages there were.
async fn all<T, F: Future<Output = Result<Page<T>, ServiceError>>>(page_size: u16, ask: impl Fn(PageQuery) -> F) -> (Vec<T>, usize) {
    let (mut lines, mut after, mut pages) = (Vec::new(), None, 0);
    loop {
        let page = ask(PageQuery { after, page_size }).await.unwrap();
        pages += 1;
        assert!(page.lines.len() <= usize::from(page_size));
        assert!(page.next.is_none() || page.lines.len() == usize::from(page_size), "a page that is not full is the last");
        lines.extend(page.lines);
        after = page.next;
        if after.is_none() {
            return (lines, pages);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_records_together_are_the_list_and_none_says_that_something_is_withheld() {
    let town = TestInstallation::new("", 2).await;
    let (owner, adviser, register, site) = (&Caller::Member(town.owner), &Caller::Member(town.adviser), &town.register, town.sites[1]);
    let (advisers, until): (_, Timestamp) = (town.organisation("Advisers").await, "2026-12-01T00:00:00Z".parse().unwrap());
    let (mut written, mut given): (Vec<NoteId>, Vec<NoteId>) = (Vec::new(), Vec::new());
    for number in 0..23usize {
        town.at(i64::try_from(number).unwrap());
        let note = town.note(town.sites[number % 2]).await;
        written.push(note);
        if number % 5 == 2 {
            register.give(owner, note.into(), advisers, Purpose::Planning, until).await.unwrap();
            given.push(note);
        }
    }
    written.reverse();
    given.reverse();
    for page_size in [1, 4, 23, 500] {
        let (notes, _) = all(page_size, |page| async move { register.notes(owner, Purpose::OwnWork, &page).await }).await;
        assert_eq!(notes.iter().map(|note| note.id).collect::<Vec<_>>(), written, "the latest first, {page_size} a page");
        let (notes, pages) = all(page_size, |page| async move { register.notes(adviser, Purpose::Planning, &page).await }).await;
        assert_eq!(notes.iter().map(|note| note.id).collect::<Vec<_>>(), given, "{page_size} a page");
        assert_eq!(pages, given.len().div_ceil(usize::from(page_size)), "where what may be known ends, the pages end");
        let (notes, _) = all(page_size, |page| async move { register.notes_about(owner, Purpose::OwnWork, site.into(), &page).await }).await;
        assert_eq!(notes.iter().map(|note| note.id).collect::<Vec<_>>(), written.iter().copied().skip(1).step_by(2).collect::<Vec<_>>());
        let (list, _) = all(page_size, |page| async move { register.given(owner, &page).await }).await;
        assert_eq!(list.iter().map(|line| line.record).collect::<Vec<_>>(), given.iter().map(|note| (*note).into()).collect::<Vec<_>>());
    }
    assert!(register.notes(&SHELL, Purpose::OwnWork, &PageQuery::default()).await.unwrap().lines.is_empty());
    let nowhere = PageQuery { after: Some("nowhere".to_owned()), page_size: 2 };
    assert_eq!(register.notes(owner, Purpose::OwnWork, &nowhere).await.unwrap_err().key(), ErrorKey::Invalid);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_a_list_is_one_short_entry_of_the_journal_however_many_records_stand_on_it() {
    let town = TestInstallation::new("", 1).await;
    let (adviser, register) = (&Caller::Member(town.adviser), &town.register);
    for _ in 0..12 {
        let new =
            NewVisit { survey: Some("quick_look".to_owned()), marking: Marking::Amber, handling: Handling::Ordinary, second_of: None, from_photographs: false };
        register.start_visit(adviser, town.sites[0], new).await.unwrap();
    }
    let before = town.entries().await;
    let (visits, pages) = all(5, |page| async move { register.visits(adviser, Purpose::OwnWork, None, &page).await }).await;
    assert_eq!((visits.len(), pages), (12, 3));
    let lines = register.journal(&SHELL, u16::MAX).await.unwrap();
    assert_eq!(lines.len(), before + 3);
    assert!(lines.iter().take(3).all(|line| line.action == "list_visits" && line.subject.len() < 100), "{:?}", lines[0]);
    // Who begins in the middle is written down as well.
    let middle = register.visits(adviser, Purpose::OwnWork, None, &PageQuery { after: None, page_size: 5 }).await.unwrap().next;
    let before = town.entries().await;
    register.visits(adviser, Purpose::OwnWork, None, &PageQuery { after: middle, page_size: 5 }).await.unwrap();
    assert_eq!(town.entries().await, before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_members_and_of_requests_for_visits_together_are_the_list_in_the_order_in_which_they_came() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n[limits]\nvisit_requests_per_site = 50\n", 2).await;
    let (owner, adviser, register) = (&Caller::Member(town.owner), &Caller::Member(town.adviser), &town.register);
    let (schools, advisers) = (town.organisation("Schools").await, town.organisation("Advisers").await);
    let (mut members, mut asked) = (vec![town.owner], Vec::new());
    for number in 0..11_i64 {
        // Several at the same moment: their order is that of their ids, and none is lost between two pages.
        town.at(number / 3 + 1);
        members.push(register.add_member(&SHELL, schools, Role::OperatorContributor, &format!("Member {number}")).await.unwrap().id);
        let request = NewVisitRequest { to: advisers, reason: VisitRequestReason::Event, due_on: Some(format!("2027-01-{:02}", number + 1)), visit: None };
        let by = if number % 2 == 0 { owner } else { adviser };
        asked.push(register.ask_for_visit(by, town.sites[usize::try_from(number % 2).unwrap()], &request).await.unwrap());
    }
    register.end_membership(&SHELL, members[4]).await.unwrap();
    let by_moment = |one: &VisitRequestAnswer| (one.asked_at.to_string(), one.id);
    asked.sort_by_key(by_moment);
    let of_owner: Vec<_> = asked.iter().filter(|one| one.from == schools).cloned().collect();
    for page_size in [1, 2, 5, 11, 500] {
        let (listed, _) = all(page_size, |page| async move { register.members(owner, schools, &page).await }).await;
        let mut ids: Vec<_> = listed.iter().map(|member| member.id).collect();
        assert_eq!((ids[0], ids.len()), (members[0], members.len()), "{page_size} a page");
        ids.sort_unstable();
        let mut wanted = members.clone();
        wanted.sort_unstable();
        assert_eq!(ids, wanted, "each once, whose membership has ended among them");
        // The one who is asked has those of both, each once: also what they asked of themselves.
        let (requests, _) = all(page_size, |page| async move { register.visit_requests(adviser, &page).await }).await;
        assert_eq!(requests, asked, "{page_size} a page");
        let (requests, _) = all(page_size, |page| async move { register.visit_requests(owner, &page).await }).await;
        assert_eq!(requests, of_owner, "{page_size} a page");
    }
    let nowhere = PageQuery { after: Some("nowhere".to_owned()), page_size: 2 };
    assert_eq!(register.members(owner, schools, &nowhere).await.unwrap_err().key(), ErrorKey::Invalid);
    assert_eq!(register.visit_requests(owner, &nowhere).await.unwrap_err().key(), ErrorKey::Invalid);
    assert!(register.visit_requests(&Caller::Nobody, &PageQuery::default()).await.unwrap().lines.is_empty());
    // One of many is still found by its id, and by nobody else.
    let last = of_owner.last().unwrap();
    assert_eq!(register.drop_visit_request(&Caller::Member(town.coordinator), last.id).await.unwrap_err().key(), ErrorKey::NotFound);
    register.decline_visit_request(adviser, last.id, "nobody is free then").await.unwrap();
    assert_eq!(register.visit_requests(adviser, &PageQuery::largest()).await.unwrap().lines.len(), asked.len() - 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_organisations_hold_those_that_the_reader_sees_and_end_with_the_last_of_them() {
    let town = TestInstallation::new("", 1).await;
    for number in 0..9 {
        let kind = if number % 3 == 0 { OrganisationKind::Authority } else { OrganisationKind::Community };
        town.register.add_organisation(&SHELL, &format!("Body {number}"), kind).await.unwrap();
    }
    let draft =
        NewNote { about: town.sites[0].into(), text: "A gate.".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, state: RecordState::Draft };
    town.register.create_note(&Caller::Member(town.owner), draft).await.unwrap();
    let register = &town.register;
    for caller in &[SHELL, Caller::Member(town.owner), Caller::Member(town.adviser)] {
        let whole = register.organisations(caller, &PageQuery::largest()).await.unwrap();
        assert!(whole.next.is_none());
        for page_size in [1, 2, 5] {
            let (names, pages) = all(page_size, |page| async move { register.organisations(caller, &page).await }).await;
            assert_eq!(names, whole.lines, "{page_size} a page");
            assert_eq!(pages, whole.lines.len().div_ceil(usize::from(page_size)), "no page is empty because of one that is hidden");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_about_one_place_names_some_of_its_areas_and_the_pages_of_that_place_all() {
    let town = TestInstallation::new("[limits]\nareas_around_place = 1000\n", 2).await;
    let register = &town.register;
    let schools = register.sites(&SHELL, &SiteQuery::default()).await.unwrap().sites;
    let at = |east: bool| schools.iter().find(|school| (school.position.lon > 9.015) == east).unwrap().id;
    let (site, other) = (at(false), at(true));
    // Around the first school alone, the later the smaller.
    let square = |number: i32| {
        let (half, lon) = (0.004 - f64::from(number) * 0.000_01, 9.01);
        let (west, east, south, north) = (lon - half, lon + half, 47.05 - half, 47.05 + half);
        let ring = format!("[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]");
        format!(r#"{{"type":"Feature","properties":{{"name":"Area {number:03}"}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#)
    };
    let features: Vec<String> = (0..250).map(square).collect();
    let file = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    register.add_areas(&SHELL, file, AreaOrigin::Drawn).await.unwrap();
    let shown = register.site(&SHELL, site).await.unwrap();
    assert_eq!((shown.areas.len(), shown.areas_total), (200, 250));
    let change = Change { version: shown.version, own_name: Some(Some("North school".to_owned())), ..Change::default() };
    let changed = register.change_site(&SHELL, site, &change).await.unwrap();
    assert_eq!((changed.areas.len(), changed.areas_total), (200, 250));
    let (mut names, mut after, mut pages) = (Vec::new(), None, 0);
    loop {
        let page = register.areas(&SHELL, &AreaQuery { site: Some(site), after, page_size: 100, ..AreaQuery::default() }).await.unwrap();
        assert_eq!(page.total, 250);
        names.extend(page.areas.into_iter().map(|area| area.name));
        (after, pages) = (page.next, pages + 1);
        if after.is_none() {
            break;
        }
    }
    assert_eq!((pages, names), (3, (0..250).map(|number| format!("Area {number:03}")).collect::<Vec<_>>()));
    let elsewhere = register.site(&SHELL, other).await.unwrap();
    assert_eq!((elsewhere.areas.len(), elsewhere.areas_total), (0, 0));
}
