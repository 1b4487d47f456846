//! What a person can break on a form is said by a word, which the interface puts into the reader's language, and by figures.

use std::collections::BTreeMap;

use parvis_model::{Caller, Capacity, CapacityMethod, Handling, Marking, OrganisationKind, Purpose, RecordState, Role, SignedDuration, SiteStatus};
use parvis_service::{Change, ErrorKey, FinishVisit, NewNote, NewVisitRequest, PageQuery, Rule, ServiceError, VisitRequestReason};

use crate::TestInstallation;
use crate::visits::quick_look;

fn broken<T: std::fmt::Debug>(result: Result<T, ServiceError>) -> (Rule, BTreeMap<&'static str, u64>) {
    let error = result.unwrap_err();
    assert_eq!(error.key(), ErrorKey::Invalid, "{error}");
    assert!(error.to_string().len() > 10, "the API says it in English as well: {error}");
    let broken = error.broken_rule().unwrap();
    (broken.rule(), broken.with().clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_that_a_person_breaks_on_a_form_has_its_word_and_its_figures() {
    let town = TestInstallation::new("ceiling = \"amber\"\n", 1).await;
    let (register, site, shell) = (&town.register, town.sites[0], Caller::CommandLine);
    let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
    let note = |text: &str, marking| NewNote { about: site.into(), text: text.to_owned(), marking, handling: Handling::Ordinary, state: RecordState::Current };
    assert_eq!(broken(register.create_note(&owner, note(" ", Marking::Amber)).await), (Rule::TextLength, BTreeMap::from([("most", 20_000)])));
    assert_eq!(broken(register.create_note(&owner, note("A gate.", Marking::Red)).await).0, Rule::Marking);

    let version = register.site(&adviser, site).await.unwrap().version;
    let change = |change: Change| Change { version, ..change };
    let no_reason = change(Change { status: Some(SiteStatus::NotASite), ..Change::default() });
    assert_eq!(broken(register.change_site(&adviser, site, &no_reason).await).0, Rule::ReasonMissing);
    let nobody = change(Change { capacity: Some(Some(Capacity { people: 0, method: CapacityMethod::Seats, reason: None })), ..Change::default() });
    assert_eq!(broken(register.change_site(&adviser, site, &nobody).await).0, Rule::People);
    let unseen = change(Change { own_name: Some(Some("\u{202e}".to_owned())), ..Change::default() });
    assert_eq!(broken(register.change_site(&adviser, site, &unseen).await).0, Rule::Name);
    let wrong_kind = change(Change { operator: Some(Some("Advisers".to_owned())), ..Change::default() });
    assert_eq!(broken(register.change_site(&adviser, site, &wrong_kind).await).0, Rule::OperatorKind);

    let given = town.note(site).await;
    let advisers = register.organisations(&owner, &PageQuery::largest()).await.unwrap().lines.into_iter().find(|one| one.name == "Advisers").unwrap().id;
    let until = town.register.note(&owner, Purpose::OwnWork, given).await.unwrap().head.created_at + SignedDuration::from_hours(400 * 24);
    let late = register.give(&owner, given.into(), advisers, Purpose::Assessment, until).await;
    assert_eq!(broken(late), (Rule::EndsInTime, BTreeMap::from([("days", 366)])));

    let visit = register.start_visit(&adviser, site, quick_look(None)).await.unwrap().id;
    let finish = FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None };
    assert_eq!(broken(register.finish_visit(&adviser, visit, &finish).await).0, Rule::NothingAnswered);
    let past = NewVisitRequest { to: advisers, reason: VisitRequestReason::Event, due_on: Some("2020-01-01".to_owned()), visit: None };
    assert_eq!(broken(register.ask_for_visit(&owner, site, &past).await).0, Rule::DayPast);
    assert_eq!(broken(register.ask_for_budget(&adviser, 10, false, "x").await), (Rule::LineLength, BTreeMap::from([("least", 5), ("most", 1_000)])));
    assert_eq!(broken(register.attach(&owner, given.into(), "empty.txt", b"").await).0, Rule::FileEmpty);
    assert_eq!(broken(register.attach(&adviser, visit.into(), "a.gif", b"GIF89a").await).0, Rule::FileFormat);
    let twice = register.add_organisation(&shell, "Schools", OrganisationKind::Partner).await;
    assert_eq!(broken(twice).0, Rule::OrganisationKind);
    assert_eq!(broken(register.add_member(&shell, advisers, Role::Overseer, "Odo").await).0, Rule::MemberRole);
}
