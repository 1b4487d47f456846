//! Memberships that end: at once, for thirty days to be taken up again, then without a name.

use parvis_model::{Caller, MemberId, OrganisationKind, Role};
use parvis_service::{BrokenRule, Credential, MemberAnswer, Origin, PageQuery, Register, Rule, ServiceError};

use crate::TestInstallation;
use crate::parallel::AtMost;

const SHELL: Caller = Caller::CommandLine;
const PASSWORD: &str = "lantern gravel oboe thirst";
const A_DAY: i64 = 24 * 60;

/// A member as somebody sees them who sees the members of their organisation.
async fn seen(register: &Register, by: &Caller, member: MemberId, town: &TestInstallation) -> MemberAnswer {
    let organisation = town.organisation("Schools").await;
    let page = register.members(by, organisation, &PageQuery::largest()).await.unwrap();
    page.lines.into_iter().find(|line| line.id == member).unwrap()
}

fn rule<T>(answer: Result<T, ServiceError>) -> Option<Rule> {
    answer.err().and_then(|error| error.broken_rule().map(BrokenRule::rule))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_membership_that_was_ended_by_mistake_goes_on_with_its_password_but_with_no_session_token_or_link() {
    let town = TestInstallation::new("", 1).await;
    let register = &town.register;
    let session = town.session(town.adviser, "cleo").await;
    let own = register.identify(Some(Credential::Session(&session)), true).await.unwrap().session.unwrap();
    let token = register.new_token(own, PASSWORD, "sheet", parvis_model::Scope::Read, "2026-10-01T00:00:00Z".parse().unwrap()).await.unwrap();
    let token = token.secret.unwrap();
    let link = register.invite(&SHELL, town.adviser).await.unwrap();
    assert_eq!(rule(register.restore_membership(&SHELL, town.adviser, None).await), Some(Rule::MembershipRuns));
    assert_eq!(rule(register.erase_member(&SHELL, town.adviser).await), Some(Rule::MembershipRuns));
    assert!(town.runs(&session).await);
    register.end_membership(&SHELL, town.adviser).await.unwrap();
    let locked_out = async || {
        assert!(!town.runs(&session).await);
        assert!(register.identify(Some(Credential::Token(&token)), false).await.is_err());
        assert!(register.invitation(link.reveal()).await.is_err());
    };
    locked_out().await;
    assert!(register.sign_in("cleo", PASSWORD, &Origin::default()).await.is_err(), "the account is locked");
    assert!(register.restore_membership(&Caller::Member(town.owner), town.adviser, None).await.is_err(), "nobody else's member");
    assert!(register.restore_membership(&SHELL, town.adviser, Some("")).await.is_err(), "no name is none");
    let back = register.restore_membership(&SHELL, town.adviser, None).await.unwrap();
    assert_eq!((back.id, back.name.as_str(), back.active), (town.adviser, "Advisers", true));
    locked_out().await;
    register.sign_in("cleo", PASSWORD, &Origin::default()).await.unwrap();
    // Twice is no more than once.
    assert_eq!(rule(register.restore_membership(&SHELL, town.adviser, None).await), Some(Rule::MembershipRuns));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_days_the_name_is_erased_and_the_member_comes_back_only_under_a_name_and_with_a_new_link() {
    let town = TestInstallation::new("", 1).await;
    let register = &town.register;
    let owner = Caller::Member(town.owner);
    let schools = town.organisation("Schools").await;
    let ben = register.add_member(&owner, schools, Role::OperatorContributor, "Ben Arbor").await.unwrap().id;
    let eve = register.add_member(&owner, schools, Role::OperatorContributor, "Eve").await.unwrap().id;
    town.session(ben, "ben").await;
    register.end_membership(&owner, ben).await.unwrap();
    let waits = seen(register, &owner, ben, &town).await;
    assert_eq!((waits.name.as_str(), waits.active), ("Ben Arbor", false));
    assert_eq!(waits.restore_until.unwrap().duration_since(parvis_model::Clock::now(&*town.hand)).as_hours(), 30 * 24);
    let beside = seen(register, &Caller::Member(eve), ben, &town).await;
    assert_eq!((beside.name.as_str(), beside.restore_until), ("", None), "who may not take him up again no longer reads his name");
    assert_eq!(register.apply_retention(&SHELL).await.unwrap().members, 0);

    town.at(30 * A_DAY);
    let over = seen(register, &owner, ben, &town).await;
    assert_eq!((over.name.as_str(), over.restore_until), ("", None), "even before the name is erased");
    assert_eq!(rule(register.restore_membership(&owner, ben, None).await), Some(Rule::NameErased));
    town.at(30 * A_DAY + 1);
    assert_eq!(register.apply_retention(&SHELL).await.unwrap().members, 1);
    assert_eq!(register.apply_retention(&SHELL).await.unwrap().members, 0);
    let erased = town.actions().await.into_iter().filter(|(action, about)| action == "erase_member" && *about == ben.to_string()).count();
    assert_eq!(erased, 1);
    let database = std::fs::read(town.folder.path().join("register.sqlite")).unwrap();
    assert!(!database.windows(9).any(|window| window == b"Ben Arbor"), "the name is nowhere");
    let back = register.restore_membership(&owner, ben, Some("Ben")).await.unwrap();
    assert_eq!((back.name.as_str(), back.active), ("Ben", true));
    assert!(register.sign_in("ben", PASSWORD, &Origin::default()).await.is_err(), "what he signed in with is gone");
    town.session(ben, "ben").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_erased_before_its_time_where_somebody_asks_for_it() {
    let town = TestInstallation::new("", 1).await;
    let (register, owner) = (&town.register, Caller::Member(town.owner));
    // With somebody who signs in, the operator looks after its own members.
    town.session(town.owner, "ada").await;
    let schools = town.organisation("Schools").await;
    let ben = register.add_member(&owner, schools, Role::OperatorContributor, "Ben").await.unwrap().id;
    register.end_membership(&owner, ben).await.unwrap();
    let administrator = town.organisation("Authority").await;
    let administrator = Caller::Member(register.add_member(&SHELL, administrator, Role::Administrator, "Admin").await.unwrap().id);
    for refused in [
        register.erase_member(&administrator, ben).await.map(drop),
        register.restore_membership(&administrator, ben, None).await.map(drop),
        register.erase_member(&Caller::Member(town.adviser), ben).await.map(drop),
    ] {
        assert!(matches!(refused, Err(ServiceError::NotFound("member") | ServiceError::Forbidden(_))), "{refused:?}");
    }
    register.erase_member(&owner, ben).await.unwrap();
    assert_eq!(seen(register, &owner, ben, &town).await.name, "");
    assert_eq!(rule(register.restore_membership(&owner, ben, None).await), Some(Rule::NameErased));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_that_is_full_takes_nobody_up_again_and_their_name_still_waits() {
    let town = TestInstallation::new("[limits]\nmembers_per_organisation = 2\n", 1).await;
    let (register, owner) = (&town.register, Caller::Member(town.owner));
    let schools = town.organisation("Schools").await;
    let ben = register.add_member(&owner, schools, Role::OperatorContributor, "Ben").await.unwrap().id;
    register.end_membership(&owner, ben).await.unwrap();
    register.add_member(&owner, schools, Role::OperatorContributor, "Eve").await.unwrap();
    assert_eq!(rule(register.restore_membership(&owner, ben, None).await), Some(Rule::MembersFull));
    assert_eq!(seen(register, &owner, ben, &town).await.name, "Ben", "and the name still waits");
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_memberships_ended_and_taken_up_again_at_once_some_of_them_given_up_in_the_middle_are_each_whole() {
    let town = TestInstallation::new("[limits]\ndatabase_seconds = 60\n", 1).await;
    let organisation = town.register.add_organisation(&SHELL, "Service", OrganisationKind::AdviserService).await.unwrap().id;
    let mut members = Vec::new();
    for number in 0..50 {
        members.push(town.register.add_member(&SHELL, organisation, Role::Adviser, &format!("Member {number}")).await.unwrap().id);
    }
    for restores in [false, true] {
        let tasks: Vec<_> = members
            .iter()
            .enumerate()
            .map(|(number, member)| {
                let (register, member) = (town.register.clone(), *member);
                tokio::spawn(async move {
                    let doing = async {
                        if restores { register.restore_membership(&SHELL, member, None).await.map(drop) } else { register.end_membership(&SHELL, member).await }
                    };
                    // Every other one is given up after a few steps, as by a client that goes away.
                    AtMost { inner: Box::pin(doing), left: if number % 2 == 0 { usize::MAX } else { number } }.await
                })
            })
            .collect();
        let mut answered = Vec::new();
        for task in tasks {
            answered.push(task.await.unwrap());
        }
        let lines = town.register.members(&SHELL, organisation, &PageQuery::largest()).await.unwrap().lines;
        let mut given_up = 0;
        for (number, (member, answer)) in members.iter().zip(&answered).enumerate() {
            let line = lines.iter().find(|line| line.id == *member).unwrap();
            assert_eq!(line.name, format!("Member {number}"), "whoever left or stayed, the name is known");
            assert_eq!(line.restore_until.is_some(), !line.active);
            given_up += usize::from(answer.is_none());
            if let Some(Ok(())) = answer {
                assert_eq!(line.active, restores, "answered and not done: {number}");
            }
        }
        assert!(given_up > 0, "nobody went away: nothing was proved");
        assert!(answered.iter().step_by(2).all(|answer| matches!(answer, Some(Ok(())))) || restores);
    }
    let ended = town.actions().await.iter().filter(|(action, _)| action == "end_membership").count();
    assert!(ended >= 25, "{ended}");
    town.register.verify_journal(&SHELL, &[], None).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_left_since_a_backup_has_left_in_what_is_restored_from_it_and_who_came_back_has_not() {
    let town = TestInstallation::new("", 1).await;
    let register = &town.register;
    let schools = town.organisation("Schools").await;
    let mut members = Vec::new();
    for name in ["Left", "Back", "Erased"] {
        let member = register.add_member(&SHELL, schools, Role::OperatorContributor, name).await.unwrap().id;
        town.session(member, &name.to_lowercase()).await;
        members.push(member);
    }
    let backup = town.backup().await;
    for member in &members {
        register.end_membership(&SHELL, *member).await.unwrap();
    }
    register.restore_membership(&SHELL, members[1], None).await.unwrap();
    register.erase_member(&SHELL, members[2]).await.unwrap();
    let (_place, _, restored) = town.restored(&backup, town.folder.path()).await;
    let line = async |member: MemberId| seen(&restored, &SHELL, member, &town).await;
    assert_eq!((line(members[0]).await.active, line(members[0]).await.name.as_str()), (false, "Left"));
    assert_eq!((line(members[1]).await.active, line(members[1]).await.name.as_str()), (true, "Back"));
    assert_eq!((line(members[2]).await.active, line(members[2]).await.name.as_str()), (false, ""));
    for (name, enters) in [("left", false), ("back", true), ("erased", false)] {
        assert_eq!(restored.sign_in(name, PASSWORD, &Origin::default()).await.is_ok(), enters, "{name}");
    }
    restored.restore_membership(&SHELL, members[0], None).await.unwrap();
    assert_eq!(rule(restored.restore_membership(&SHELL, members[2], None).await), Some(Rule::NameErased));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_membership_that_ends_before_anybody_set_up_an_account_settles_nothing_and_is_taken_back() {
    let town = TestInstallation::new("", 1).await;
    let (register, administrator) = (&town.register, town.administrator().await);
    let parish = register.add_organisation(&SHELL, "Parish", OrganisationKind::Community).await.unwrap().id;
    let first = register.add_member(&administrator, parish, Role::CommunityMember, "Mistyped").await.unwrap().id;
    register.end_membership(&administrator, first).await.unwrap();
    assert_eq!(
        register.restore_membership(&administrator, first, Some("Another")).await.unwrap().name,
        "Mistyped",
        "while the name waits nobody gets another one"
    );
    register.end_membership(&administrator, first).await.unwrap();
    register.erase_member(&administrator, first).await.unwrap();
    assert!(register.add_member(&administrator, parish, Role::CommunityMember, "The right one").await.is_ok());
}
