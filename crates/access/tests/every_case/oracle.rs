//! The rules a second time, written from `docs/access-rules.md` alone; rule numbers are that page's. It has to agree with
//! the policies in every case.

use parvis_access::{Class, Operation};
use parvis_model::{AccessBasis, Handling, Marking, OrganisationKind, Purpose, RecordKind, RecordState, Relation, Role, SubjectKind};

/// What the page says of one case.
pub(crate) fn allows(kind: RecordKind, role: Role, purpose: Purpose, class: Class, operation: Operation) -> bool {
    // "Kinds": what a kind is not about does not exist. That the page's table is the rows of the kinds is a test of its own.
    if !kind.row().is_about(class.subject) {
        return false;
    }
    match kind {
        RecordKind::Finding if operation == Operation::Respond => respond(role, class),
        RecordKind::Recommendation | RecordKind::Agreement if operation == Operation::Respond => addressee_answers(role, class),
        RecordKind::Recommendation if operation == Operation::Create && recommends(role, class) => true,
        RecordKind::Agreement if operation == Operation::Create && proposes(role, class) => true,
        // Kinds, 13
        _ if class.basis == AccessBasis::SharedHere => kind == RecordKind::SiteNote && shared_here(role, purpose, class, operation),
        _ if matches!(operation, Operation::ShareHere | Operation::ReviewSharing) => kind == RecordKind::SiteNote && shares_here(role, class),
        _ => every_kind(role, purpose, class, operation),
    }
}

fn every_kind(role: Role, purpose: Purpose, class: Class, operation: Operation) -> bool {
    use Operation as O;
    let Class { subject, relation, basis, marking, handling, state } = class;
    match basis {
        // 9
        AccessBasis::Withheld => false,
        AccessBasis::Own => match role {
            // 1, 10
            Role::Nobody | Role::Administrator | Role::Overseer | Role::PartnerInstallation => false,
            // 2, 4
            Role::Coordinator | Role::Adviser | Role::OperatorManager | Role::CommunityMember => match operation {
                O::Existence | O::Text | O::Attachments | O::Recipients | O::Readers | O::History => true,
                O::Create => state != RecordState::Withdrawn && relation != Relation::None,
                O::Change => matches!(state, RecordState::Draft | RecordState::Current),
                O::Give => state == RecordState::Current && marking != Marking::Red,
                O::Withdraw => state == RecordState::Current,
                O::TakeBack | O::Erase | O::Export => true,
                O::Respond | O::ShareHere | O::ReviewSharing => false,
            },
            // 3, 5
            Role::OperatorContributor => {
                marking != Marking::Red
                    && match operation {
                        O::Existence | O::Text | O::Attachments | O::Recipients => true,
                        O::Create => matches!(state, RecordState::Draft | RecordState::Current) && relation != Relation::None,
                        O::Change => state == RecordState::Draft,
                        _ => false,
                    }
            }
        },
        AccessBasis::Given => {
            // 6
            if state != RecordState::Current || marking == Marking::Red {
                return false;
            }
            let strict = marking == Marking::AmberStrict;
            let seen: &[O] = match role {
                // 6.1
                Role::Coordinator | Role::Adviser | Role::OperatorManager => &[O::Existence, O::Text, O::Attachments],
                // 6.2
                Role::OperatorContributor | Role::CommunityMember if !strict => &[O::Existence, O::Text, O::Attachments],
                // 6.3
                Role::PartnerInstallation if !strict && handling == Handling::Ordinary => &[O::Existence, O::Text, O::Attachments],
                Role::PartnerInstallation if !strict => &[O::Existence, O::Text],
                // 6.4
                Role::Overseer if purpose == Purpose::Oversight => &[O::Existence, O::Text, O::Attachments, O::Recipients, O::Readers, O::History],
                _ => &[],
            };
            // 6.5
            let visible = role == Role::Overseer || !(strict && relation == Relation::None);
            // 7
            let exportable = handling == Handling::Ordinary
                && matches!(marking, Marking::Clear | Marking::Green | Marking::Amber)
                && matches!(role, Role::Coordinator | Role::Adviser | Role::OperatorManager);
            visible && (seen.contains(&operation) || operation == O::Export && exportable)
        }
        // 8
        AccessBasis::Emergency => {
            subject == SubjectKind::Site
                && matches!(role, Role::Coordinator | Role::Adviser)
                && matches!(relation, Relation::Advises | Relation::Responds)
                && state == RecordState::Current
                && marking != Marking::Red
                && purpose == Purpose::Response
                && matches!(operation, O::Existence | O::Text | O::Attachments)
        }
        AccessBasis::SharedHere => false,
    }
}

/// 13, what is seen and exported
fn shared_here(role: Role, purpose: Purpose, class: Class, operation: Operation) -> bool {
    let Class { marking, handling, state, .. } = class;
    let ordinary = handling == Handling::Ordinary;
    let there = state == RecordState::Current && matches!(marking, Marking::Clear | Marking::Green);
    let reads = match role {
        Role::Nobody | Role::Administrator => false,
        Role::Overseer => purpose == Purpose::Oversight,
        _ => true,
    };
    let permitted = match operation {
        Operation::Existence | Operation::Text => true,
        Operation::Attachments => ordinary || role != Role::PartnerInstallation,
        Operation::Export => ordinary && marking == Marking::Clear,
        _ => false,
    };
    there && reads && permitted
}

/// 13, who proposes and who reviews
fn shares_here(role: Role, class: Class) -> bool {
    matches!(role, Role::Coordinator | Role::Adviser | Role::OperatorManager | Role::CommunityMember)
        && class.basis == AccessBasis::Own
        && class.state == RecordState::Current
        && matches!(class.marking, Marking::Clear | Marking::Green)
}

/// 11
fn respond(role: Role, class: Class) -> bool {
    let Class { relation, basis, marking, state, .. } = class;
    let seen = match role {
        Role::OperatorManager => marking != Marking::Red,
        Role::CommunityMember => matches!(marking, Marking::Clear | Marking::Green | Marking::Amber),
        _ => false,
    };
    seen && basis == AccessBasis::Given && relation == Relation::Operates && state == RecordState::Current
}

/// 17, who recommends to whom they like
fn recommends(role: Role, class: Class) -> bool {
    matches!(role, Role::Coordinator | Role::Adviser) && class.basis == AccessBasis::Own && matches!(class.state, RecordState::Draft | RecordState::Current)
}

/// 19, who proposes an agreement to whom they like
fn proposes(role: Role, class: Class) -> bool {
    let keeps = matches!(role, Role::Coordinator | Role::Adviser | Role::OperatorManager | Role::CommunityMember);
    keeps && class.basis == AccessBasis::Own && matches!(class.state, RecordState::Draft | RecordState::Current)
}

/// 17 and 19, who answers
fn addressee_answers(role: Role, class: Class) -> bool {
    let Class { relation, basis, marking, state, .. } = class;
    let seen = match role {
        Role::Coordinator | Role::Adviser | Role::OperatorManager => marking != Marking::Red,
        Role::CommunityMember => matches!(marking, Marking::Clear | Marking::Green | Marking::Amber),
        _ => false,
    };
    seen && basis == AccessBasis::Given && relation == Relation::Itself && state == RecordState::Current
}

/// Whether somebody in a role may know that an organisation other than their own is there ("Who manages what").
pub(crate) fn knows(role: Role, kind: OrganisationKind) -> bool {
    match role {
        Role::Nobody => false,
        Role::Administrator | Role::Coordinator => true,
        _ => kind != OrganisationKind::Community,
    }
}

/// An organisation that would be given a record.
pub(crate) struct To<'a> {
    pub(crate) kind: OrganisationKind,
    pub(crate) relation: Relation,
    pub(crate) roles: &'a [Role],
    pub(crate) is_owner: bool,
    pub(crate) made_known: bool,
}

/// 12, for a time that is allowed; `part` is "named", "operator" or "planner".
pub(crate) fn gives(kind: RecordKind, giver: Role, class: Class, to: &To<'_>, part: &str, purpose: Purpose) -> bool {
    // 12.1
    let may = allows(kind, giver, Purpose::OwnWork, class, Operation::Give);
    // 12.2
    let known = !to.is_owner && (to.made_known || knows(giver, to.kind));
    // 12.3
    let given = Class { relation: to.relation, basis: AccessBasis::Given, ..class };
    let seen = to.roles.iter().any(|role| allows(kind, *role, purpose, given, Operation::Existence));
    // 12.4
    let fits = match part {
        "operator" => to.relation == Relation::Operates,
        "planner" => to.kind == OrganisationKind::Authority && matches!(to.relation, Relation::Operates | Relation::Advises | Relation::Responds),
        _ => true,
    };
    may && known && seen && fits
}

/// What a review of a proposed version is, beside who makes it.
pub(crate) struct Reviewed {
    pub(crate) by_proposer: bool,
    pub(crate) by_author: bool,
    pub(crate) changed_since: bool,
}

/// 13, whether a review lets everybody here see a record.
pub(crate) fn shares(kind: RecordKind, reviewer: Role, class: Class, review: &Reviewed) -> bool {
    let may = allows(kind, reviewer, Purpose::OwnWork, class, Operation::ReviewSharing);
    may && !review.by_proposer && !review.by_author && !review.changed_since
}
