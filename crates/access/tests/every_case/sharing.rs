//! Sharing with everybody here: every reviewer, class and history of a proposal.

use super::RULES;
use super::oracle::{self, Reviewed};
use parvis_access::{Class, NotShared, Operation, Planned, Review, can_be_shared_here};
use parvis_model::{
    AccessBasis, Handling, Marking, MemberId, OrganisationId, Purpose, RecordId, RecordKind, RecordState, Relation, Role, SubjectKind, Timestamp,
};

fn member(number: u8) -> MemberId {
    MemberId::from_random([number; 16])
}

fn planned(kind: RecordKind, class: Class) -> Planned {
    Planned { id: RecordId::from_random(kind, [1; 16]), owner: OrganisationId::from_random([1; 16]), class }
}

fn review(written_by: &[MemberId]) -> Review<'_> {
    Review { by: member(2), proposed_by: member(1), written_by, version: 3, latest: 3, now: Timestamp::from_second(1_790_000_000).unwrap() }
}

#[test]
fn nobody_shares_with_everybody_here_what_the_page_does_not_let_them_share() {
    let (mut decided, mut shared, mut wrong) = (0, 0, Vec::new());
    for (kind, role) in RecordKind::ALL.into_iter().flat_map(|kind| Role::ALL.map(|role| (kind, role))) {
        for class in Class::all() {
            let planned = planned(kind, class);
            for (by_proposer, by_author, changed_since) in (0..8).map(|bits| (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0)) {
                let expected = oracle::shares(kind, role, class, &Reviewed { by_proposer, by_author, changed_since });
                let authors = [member(9), if by_author { member(2) } else { member(8) }];
                let proposed_by = if by_proposer { member(2) } else { member(1) };
                let answer = RULES.sharing(role, &planned, &Review { proposed_by, latest: 3 + i64::from(changed_since), ..review(&authors) });
                decided += 1;
                shared += usize::from(answer.is_ok());
                if answer.is_ok() != expected {
                    wrong.push(format!("{kind} {role} {class:?} {by_proposer} {by_author} {changed_since}: {answer:?}, the page says {expected}"));
                }
            }
            let proposes = oracle::allows(kind, role, Purpose::OwnWork, class, Operation::ShareHere);
            if RULES.may_propose_sharing(role, &planned).is_ok() != proposes {
                wrong.push(format!("{kind} {role} {class:?} proposes: the page says {proposes}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {decided}, such as\n{}", wrong.len(), wrong[..wrong.len().min(10)].join("\n"));
    assert!(shared > 0 && shared < decided / 10);
    println!("proof: sharing here: {decided} reviews, {shared} of them let everybody here see a record, all as the page of rules says");
}

#[test]
fn a_record_stays_shared_here_only_while_others_would_see_it_so() {
    for kind in RecordKind::ALL {
        for (marking, state) in Marking::ALL.into_iter().flat_map(|marking| RecordState::ALL.map(|state| (marking, state))) {
            let class =
                Class { subject: SubjectKind::Site, relation: Relation::None, basis: AccessBasis::SharedHere, marking, handling: Handling::Ordinary, state };
            let seen = RULES.view(kind, Role::OperatorContributor, Purpose::OwnWork, class).allows(Operation::Existence);
            assert_eq!(can_be_shared_here(kind, marking, state), seen, "{kind} {marking} {state}");
        }
    }
}

#[test]
fn what_is_shared_is_what_was_reviewed_and_a_refusal_says_what_is_missing() {
    let class = Class {
        subject: SubjectKind::Site,
        relation: Relation::Advises,
        basis: AccessBasis::Own,
        marking: Marking::Green,
        handling: Handling::Ordinary,
        state: RecordState::Current,
    };
    let authors = [member(4)];
    let (note, asked) = (planned(RecordKind::SiteNote, class), review(&authors));
    let sharing = RULES.sharing(Role::Adviser, &note, &asked).unwrap();
    assert_eq!((sharing.record(), sharing.version(), sharing.reviewed_by(), sharing.reviewed_at()), (note.id, 3, member(2), asked.now));
    let refused = |role, planned: &Planned, asked: &Review<'_>| RULES.sharing(role, planned, asked).unwrap_err();
    assert_eq!(refused(Role::Adviser, &planned(RecordKind::Visit, class), &asked), NotShared::Kind);
    assert_eq!(refused(Role::OperatorContributor, &note, &asked), NotShared::Keeper);
    assert_eq!(refused(Role::Adviser, &planned(RecordKind::SiteNote, Class { state: RecordState::Draft, ..class }), &asked), NotShared::State);
    assert_eq!(refused(Role::Adviser, &planned(RecordKind::SiteNote, Class { marking: Marking::Amber, ..class }), &asked), NotShared::Marking);
    assert_eq!(refused(Role::Adviser, &note, &Review { proposed_by: member(2), ..asked }), NotShared::Proposer);
    assert_eq!(refused(Role::Adviser, &note, &Review { by: member(4), ..asked }), NotShared::Author);
    assert_eq!(refused(Role::Adviser, &note, &Review { latest: 4, ..asked }), NotShared::Changed);
}
