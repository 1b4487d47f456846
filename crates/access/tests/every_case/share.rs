//! Giving: every giver with a recipient for whom nothing speaks against it, and every recipient with a giver who may.

use super::RULES;
use super::oracle::{self, To};
use parvis_access::{Class, Planned, Recipient, ShareRefused, SharedAs, Terms};
use parvis_model::{
    AccessBasis, Handling, Marking, OrganisationId, OrganisationKind, Purpose, RecordId, RecordKind, RecordState, Relation, Role, SignedDuration, SubjectKind,
    Timestamp,
};

const KEEPERS: [Role; 4] = [Role::Coordinator, Role::Adviser, Role::OperatorManager, Role::CommunityMember];

fn organisation(number: u8) -> OrganisationId {
    OrganisationId::from_random([number; 16])
}

fn terms(part: SharedAs, purpose: Purpose) -> Terms {
    let now = Timestamp::from_second(1_790_000_000).unwrap();
    Terms { part, purpose, now, until: now + SignedDuration::from_hours(24) }
}

/// An authority that responds at the place, to which everybody may give what it could see.
fn authority(roles: Vec<Role>) -> Recipient {
    Recipient { organisation: organisation(2), kind: OrganisationKind::Authority, relation: Relation::Responds, roles, made_known: false }
}

#[test]
fn nobody_gives_by_any_way_what_the_page_does_not_let_them_give() {
    let (mut decided, mut given, mut wrong) = (0, 0, Vec::new());
    let mut compare = |role: Role, planned: &Planned, recipient: &Recipient, part: SharedAs, purpose: Purpose| {
        let to = To {
            kind: recipient.kind,
            relation: recipient.relation,
            roles: &recipient.roles,
            is_owner: recipient.organisation == planned.owner,
            made_known: recipient.made_known,
        };
        let expected = oracle::gives(planned.id.kind(), role, planned.class, &to, part.as_str(), purpose);
        let answer = RULES.share(role, planned, recipient, terms(part, purpose));
        decided += 1;
        given += usize::from(answer.is_ok());
        if answer.is_ok() != expected {
            wrong.push(format!("{role} {planned:?} {recipient:?} {part} {purpose}: {answer:?}, the page says {expected}"));
        }
    };
    for kind in RecordKind::ALL {
        for class in Class::all() {
            let responds = Some(Relation::Responds).filter(|relation| class.subject.relations().contains(relation));
            let recipient = Recipient { relation: responds.unwrap_or(class.subject.relations()[0]), ..authority(vec![Role::Coordinator]) };
            for role in Role::ALL {
                let planned = Planned { id: RecordId::from_random(kind, [1; 16]), owner: organisation(1), class };
                compare(role, &planned, &recipient, SharedAs::Planner, Purpose::Planning);
            }
        }
        for (subject, relation) in
            [(SubjectKind::Area, Relation::Leads), (SubjectKind::Organisation, Relation::Itself), (SubjectKind::Installation, Relation::Leads)]
        {
            let class =
                Class { subject, relation, basis: AccessBasis::Own, marking: Marking::Green, handling: Handling::Ordinary, state: RecordState::Current };
            let planned = Planned { id: RecordId::from_random(kind, [1; 16]), owner: organisation(1), class };
            for relation in subject.relations() {
                let recipient = Recipient { relation: *relation, ..authority(vec![Role::Coordinator]) };
                for (part, purpose) in SharedAs::ALL.into_iter().flat_map(|part| Purpose::ALL.map(|purpose| (part, purpose))) {
                    compare(Role::Adviser, &planned, &recipient, part, purpose);
                }
            }
        }
        for (marking, handling) in Marking::ALL.into_iter().flat_map(|marking| Handling::ALL.map(|handling| (marking, handling))) {
            let class =
                Class { subject: SubjectKind::Site, relation: Relation::Advises, basis: AccessBasis::Own, marking, handling, state: RecordState::Current };
            let planned = Planned { id: RecordId::from_random(kind, [1; 16]), owner: organisation(1), class };
            for (of, relation) in OrganisationKind::ALL.into_iter().flat_map(|of| SubjectKind::Site.relations().iter().map(move |relation| (of, *relation))) {
                for roles in Role::ALL.into_iter().map(|role| vec![role]).chain([vec![], vec![Role::Administrator, Role::Adviser]]) {
                    for (number, made_known) in [(2, false), (2, true), (1, true)] {
                        let recipient = Recipient { organisation: organisation(number), kind: of, relation, roles: roles.clone(), made_known };
                        for (part, purpose) in SharedAs::ALL.into_iter().flat_map(|part| Purpose::ALL.map(|purpose| (part, purpose))) {
                            for role in KEEPERS {
                                compare(role, &planned, &recipient, part, purpose);
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {decided}, such as\n{}", wrong.len(), wrong[..wrong.len().min(10)].join("\n"));
    assert!(given > 1_000, "{given}");
    println!("proof: matrix: {decided} cases of giving, {given} allowed, 0 mismatches between the rules and the page of rules");
}

#[test]
fn a_giving_says_what_was_decided_and_ends_within_a_year() {
    let (marking, handling, state) = (Marking::Amber, Handling::Ordinary, RecordState::Current);
    let class = Class { subject: SubjectKind::Site, relation: Relation::Advises, basis: AccessBasis::Own, marking, handling, state };
    let planned = Planned { id: RecordId::from_random(RecordKind::Visit, [1; 16]), owner: organisation(1), class };
    let recipient = authority(vec![Role::Coordinator]);
    let terms = terms(SharedAs::Named, Purpose::Planning);
    let share = RULES.share(Role::Adviser, &planned, &recipient, terms).unwrap();
    assert_eq!(
        (share.record(), share.organisation(), share.purpose(), share.given_at(), share.until()),
        (planned.id, recipient.organisation, Purpose::Planning, terms.now, terms.until)
    );
    for (hours, allowed) in [(-1, false), (0, false), (1, true), (366 * 24, true), (366 * 24 + 1, false)] {
        let until = terms.now + SignedDuration::from_hours(hours);
        let answer = RULES.share(Role::Adviser, &planned, &recipient, Terms { until, ..terms });
        assert_eq!(answer.err(), if allowed { None } else { Some(ShareRefused::Time) }, "{hours} hours");
    }
    let red = Planned { class: Class { marking: Marking::Red, ..class }, ..planned };
    assert_eq!(RULES.share(Role::Adviser, &red, &recipient, terms), Err(ShareRefused::Red));
    assert_eq!(RULES.share(Role::OperatorContributor, &planned, &recipient, terms), Err(ShareRefused::Giver));
}
