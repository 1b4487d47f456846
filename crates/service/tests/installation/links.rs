//! Whether somebody may make a link, or show who they are, is asked when it is used.

use parvis_model::{Caller, OrganisationKind, Role};
use parvis_service::{ErrorKey, NewAccount, Origin};

use crate::TestInstallation;

const PASSWORD: &str = "lantern gravel oboe thirst";
const SHELL: Caller = Caller::CommandLine;

fn account(name: &str) -> NewAccount {
    NewAccount { user_name: name.to_owned(), proof: PASSWORD.into(), ..NewAccount::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_an_administrator_made_before_an_organisation_was_settled_is_worth_nothing_afterwards() {
    let town = TestInstallation::new("", 1).await;
    let register = &town.register;
    let authority = town.organisation("Authority").await;
    let administrator = Caller::Member(register.add_member(&SHELL, authority, Role::Administrator, "Administrator").await.unwrap().id);
    for (name, kind, role) in [("Stadium", OrganisationKind::Operator, Role::OperatorManager), ("Parish", OrganisationKind::Community, Role::CommunityMember)] {
        let organisation = register.add_organisation(&administrator, name, kind).await.unwrap().id;
        let mut links = Vec::new();
        for number in 0..2 {
            let member = register.add_member(&administrator, organisation, role, &format!("{name} {number}")).await.unwrap().id;
            links.push((member, register.invite(&administrator, member).await.unwrap()));
        }
        if role == Role::OperatorManager {
            let refused = register.add_member(&administrator, organisation, Role::OperatorContributor, "Ben").await.unwrap_err();
            assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("first manager"), "{refused}");
        }
        register.accept_invitation(links[0].1.reveal(), account(&format!("{name} first")), &Origin::default()).await.unwrap();
        let second = &links[1].1;
        assert_eq!(register.invitation(second.reveal()).await.unwrap_err().key(), ErrorKey::NotFound, "{name}");
        let refused = register.accept_invitation(second.reveal(), account(&format!("{name} second")), &Origin::default()).await.unwrap_err();
        assert_eq!(refused.key(), ErrorKey::NotFound, "{name}");
        // Who looks after it invites the same person.
        let keeper = Caller::Member(links[0].0);
        let anew = register.invite(&keeper, links[1].0).await.unwrap();
        register.accept_invitation(anew.reveal(), account(&format!("{name} second")), &Origin::default()).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_ends_with_the_membership_of_who_made_it_and_one_of_the_command_line_stays() {
    let town = TestInstallation::new("", 1).await;
    let register = &town.register;
    let schools = town.organisation("Schools").await;
    let invited = register.add_member(&SHELL, schools, Role::OperatorContributor, "Ben").await.unwrap().id;
    let other = register.add_member(&SHELL, schools, Role::OperatorManager, "Second").await.unwrap().id;
    let link = register.invite(&Caller::Member(other), invited).await.unwrap();
    register.invitation(link.reveal()).await.unwrap();
    register.end_membership(&SHELL, other).await.unwrap();
    assert_eq!(register.accept_invitation(link.reveal(), account("ben"), &Origin::default()).await.unwrap_err().key(), ErrorKey::NotFound);
    let link = register.invite(&SHELL, invited).await.unwrap();
    register.accept_invitation(link.reveal(), account("ben"), &Origin::default()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_makes_a_link_for_themselves() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let refused = town.register.invite(&owner, town.owner).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("you cannot make a link for yourself"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_opens_so_many_emergency_accesses_on_a_day_and_those_of_others_and_of_tomorrow_go_on() {
    let town = TestInstallation::new("[limits]\nemergency_accesses_a_day = 2\n", 1).await;
    let advisers = town.organisation("Advisers").await;
    let second = Caller::Member(town.register.add_member(&SHELL, advisers, Role::Adviser, "Second").await.unwrap().id);
    let adviser = Caller::Member(town.adviser);
    let open = async |caller: &Caller| town.register.open_emergency(caller, town.sites[0], 1, "smoke is seen").await;
    for minute in [0, 10] {
        town.at(minute);
        open(&adviser).await.unwrap();
    }
    town.at(20);
    let refused = open(&adviser).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("2 emergency accesses today"), "{refused}");
    open(&second).await.unwrap();
    town.at(24 * 60);
    open(&adviser).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_says_no_more_than_the_settings_allow_and_stays_as_it_was() {
    let town = TestInstallation::new("[limits]\nrecord_kibibytes = 64\n", 1).await;
    let owner = Caller::Member(town.owner);
    let note = town.note(town.sites[0]).await;
    // 20,000 letters, which JSON writes with up to four bytes each.
    let change = parvis_service::NoteChange { version: 1, text: Some("\u{1f33b}".repeat(20_000)), ..parvis_service::NoteChange::default() };
    let refused = town.register.change_note(&owner, note, &change).await.unwrap_err();
    assert!(refused.key() == ErrorKey::Invalid && refused.to_string().contains("more than 64 KiB"), "{refused}");
    let kept = town.register.note(&owner, parvis_model::Purpose::OwnWork, note).await.unwrap();
    assert_eq!((kept.head.version, kept.text.as_deref()), (1, Some("A gate.")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_lets_nobody_in_while_the_clock_stands_before_it_was_made() {
    let town = TestInstallation::new("", 1).await;
    town.at(2 * 24 * 60);
    let link = town.register.invite(&SHELL, town.owner).await.unwrap();
    town.at(0);
    assert_eq!(town.register.invitation(link.reveal()).await.unwrap_err().key(), ErrorKey::NotFound);
    town.at(2 * 24 * 60 - 4);
    town.register.invitation(link.reveal()).await.unwrap();
}
