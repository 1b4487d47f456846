//! Whose turn it is with a finding.

use parvis_access::Operation;
use parvis_model::{RecordState, closed_list};

use super::{FindingDocument, FindingStatus};
use crate::door::protected::RecordHead;

closed_list! {
    /// What a finding waits for.
    pub enum FindingTurn {
        /// That the reader says what was done about it.
        Answer = "answer",
        /// That the reader looks whether it was fixed.
        Check = "check",
    }
}

impl FindingTurn {
    /// What a finding waits for from its reader, if anything: an answer of those who may respond to it, until one of them has said something and again
    /// when its owner opens it anew or asks on; a look of its owner, when somebody said that it was fixed.
    pub(super) fn of(head: &RecordHead, document: &FindingDocument) -> Option<Self> {
        let may = |operation| head.may.contains(&operation);
        match document.status {
            _ if head.state != RecordState::Current => None,
            FindingStatus::Open if may(Operation::Respond) && !is_answered(head, document) => Some(Self::Answer),
            FindingStatus::Treated if may(Operation::Change) => Some(Self::Check),
            _ => None,
        }
    }
}

/// Whether somebody other than the owner said something about it that stands.
fn is_answered(head: &RecordHead, document: &FindingDocument) -> bool {
    let history = &document.history;
    let Some(last) = history.iter().rposition(|step| step.organisation != head.owner) else { return false };
    let Some((answer, since)) = history.get(last..).and_then(<[_]>::split_first) else { return false };
    let says = answer.status != FindingStatus::Open || !answer.reason.is_empty() || answer.fixed_by.is_some();
    let is_asked_again = since.iter().any(|step| step.status == FindingStatus::Open && (answer.status != FindingStatus::Open || !step.reason.is_empty()));
    says && !is_asked_again
}

#[cfg(test)]
mod tests {
    use parvis_model::{AccessBasis, Handling, Marking, OrganisationId, SubjectId, Timestamp};

    use super::*;
    use crate::records::findings::FindingStep;

    fn organisation(number: u8) -> OrganisationId {
        OrganisationId::from_random([number; 16])
    }

    fn at() -> Timestamp {
        "2026-11-27T08:00:00Z".parse().unwrap()
    }

    /// What it waits for from the owner (1) and from somebody who may respond (2) after these steps.
    fn waits(steps: &[(u8, FindingStatus, &str)]) -> [Option<FindingTurn>; 2] {
        let step = |(by, status, reason): &(u8, FindingStatus, &str)| FindingStep {
            at: at(),
            organisation: organisation(*by),
            status: *status,
            reason: (*reason).to_owned(),
            fixed_by: None,
            due_then: None,
        };
        let document = FindingDocument {
            status: steps.last().map_or(FindingStatus::Open, |(_, status, _)| *status),
            history: steps.iter().map(step).collect(),
            ..FindingDocument::default()
        };
        [Operation::Change, Operation::Respond].map(|may| FindingTurn::of(&head(may), &document))
    }

    fn head(may: Operation) -> RecordHead {
        RecordHead {
            subject: SubjectId::Organisation(organisation(1)),
            subject_title: String::new(),
            owner: organisation(1),
            owner_name: String::new(),
            basis: AccessBasis::Own,
            marking: Marking::Amber,
            handling: Handling::Ordinary,
            state: RecordState::Current,
            created_at: at(),
            changed_at: at(),
            version: 1,
            sees: Vec::new(),
            may: vec![may],
        }
    }

    #[test]
    fn a_finding_waits_for_an_answer_until_somebody_gave_one_and_again_when_its_owner_opens_it_anew() {
        use FindingStatus::{Open, Treated, Verified};
        let (answer, check) = ([None, Some(FindingTurn::Answer)], [Some(FindingTurn::Check), None]);
        for (steps, wanted) in [
            (&[(1, Open, "")][..], answer),
            // A new date or another person in charge is no answer.
            (&[(1, Open, ""), (1, Open, "")], answer),
            (&[(1, Open, ""), (2, Treated, "new lock")], check),
            (&[(1, Open, ""), (2, Open, "in March")], [None; 2]),
            // The answer was taken back.
            (&[(1, Open, ""), (2, Treated, "new lock"), (2, Open, "")], answer),
            // It is still there.
            (&[(1, Open, ""), (2, Treated, "new lock"), (1, Open, "")], answer),
            (&[(1, Open, ""), (2, Open, "in March"), (1, Open, "That is too late.")], answer),
            (&[(1, Open, ""), (2, Open, "in March"), (1, Open, "")], [None; 2]),
            (&[(1, Open, ""), (2, Treated, ""), (1, Verified, "")], [None; 2]),
        ] {
            assert_eq!(waits(steps), wanted, "{steps:?}");
        }
    }

    #[test]
    fn what_was_withdrawn_waits_for_nobody() {
        let document = FindingDocument { status: FindingStatus::Treated, ..FindingDocument::default() };
        assert_eq!(FindingTurn::of(&RecordHead { state: RecordState::Withdrawn, ..head(Operation::Change) }, &document), None);
    }
}
