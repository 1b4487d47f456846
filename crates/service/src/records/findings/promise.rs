//! The day by which those who run a place say that they will fix what was found, and until when a finding is due.

use super::{FindingDocument, FindingResponse, FindingStatus};
use crate::installation::days::is_a_day;
use crate::installation::error::ServiceError;

/// Refuses a day that is none, and one beside an answer that has no day: what was fixed needs none, and what stays has none.
pub(super) fn check(response: &FindingResponse) -> Result<(), ServiceError> {
    let Some(day) = response.fixed_by.as_deref() else { return Ok(()) };
    if response.status != FindingStatus::Open {
        return Err(ServiceError::Invalid("only the answer that it will be fixed names a day by which it will be".to_owned()));
    }
    if is_a_day(day) { Ok(()) } else { Err(ServiceError::Invalid("a day is written such as 2027-05-31".to_owned())) }
}

impl FindingDocument {
    /// Keeps the day with the answer that was just given.
    pub(super) fn promise(&mut self, by: Option<&str>) {
        let due_then = self.due_on.clone().filter(|_| by.is_some());
        if let Some(answer) = self.history.last_mut() {
            (answer.fixed_by, answer.due_then) = (by.map(str::to_owned), due_then);
        }
    }

    /// The day by which those who run the place say that they will fix it. It stands while the finding is open, until they answer anew, or its owner sets
    /// another day or asks on.
    pub(super) fn fixed_by(&self) -> Option<&str> {
        let last = self.history.iter().rposition(|step| step.fixed_by.is_some())?;
        let (answer, since) = self.history.get(last..)?.split_first()?;
        let is_answered_anew =
            since.iter().any(|step| step.organisation == answer.organisation || step.status == FindingStatus::Open && !step.reason.is_empty());
        let stands = self.status == FindingStatus::Open && self.due_on == answer.due_then && !is_answered_anew;
        answer.fixed_by.as_deref().filter(|_| stands)
    }

    /// Until which day it is to be put right: as those who run the place promised, or else as its owner has set it.
    pub(crate) fn due(&self) -> Option<&str> {
        self.fixed_by().or(self.due_on.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use parvis_model::OrganisationId;

    use super::*;
    use crate::records::findings::FindingStep;

    /// An answer of the organisation with this number, or what the owner (1) says.
    fn says(document: &mut FindingDocument, (by, status, reason): (u8, FindingStatus, &str), day: Option<&str>) {
        let (at, organisation) = ("2026-11-27T08:00:00Z".parse().unwrap(), OrganisationId::from_random([by; 16]));
        document.status = status;
        document.history.push(FindingStep { at, organisation, status, reason: reason.to_owned(), fixed_by: None, due_then: None });
        document.promise(day);
    }

    fn promised() -> FindingDocument {
        let mut document = FindingDocument { due_on: Some("2027-01-31".to_owned()), ..FindingDocument::default() };
        says(&mut document, (2, FindingStatus::Open, "It is ordered."), Some("2027-03-31"));
        document
    }

    #[test]
    fn a_finding_is_due_when_those_who_run_the_place_said_that_it_will_be_fixed_and_before_that_when_its_owner_said() {
        let document = FindingDocument { due_on: Some("2027-01-31".to_owned()), ..FindingDocument::default() };
        assert_eq!((document.fixed_by(), document.due()), (None, Some("2027-01-31")));
        let document = promised();
        assert_eq!((document.fixed_by(), document.due()), (Some("2027-03-31"), Some("2027-03-31")));
        assert_eq!(document.history[0].due_then.as_deref(), Some("2027-01-31"));
        let mut none_set = FindingDocument::default();
        says(&mut none_set, (2, FindingStatus::Open, ""), Some("2027-03-31"));
        assert_eq!((none_set.due(), none_set.history[0].due_then.as_deref()), (Some("2027-03-31"), None));
    }

    #[test]
    fn another_answer_another_day_of_the_owner_and_asking_on_end_what_was_promised() {
        use FindingStatus::{Open, Treated};
        let mut taken_back = promised();
        says(&mut taken_back, (2, Open, ""), None);
        let mut asked_on = promised();
        says(&mut asked_on, (1, Open, "That is too late."), None);
        let mut other_day = promised();
        other_day.due_on = Some("2027-02-15".to_owned());
        for (document, due) in [(&taken_back, "2027-01-31"), (&asked_on, "2027-01-31"), (&other_day, "2027-02-15")] {
            assert_eq!((document.fixed_by(), document.due()), (None, Some(due)));
        }
        let mut fixed = promised();
        says(&mut fixed, (2, Treated, "New lock."), None);
        assert_eq!(fixed.fixed_by(), None);
        other_day.due_on = Some("2027-01-31".to_owned());
        assert_eq!(other_day.fixed_by(), Some("2027-03-31"), "the owner's day was put back");
        says(&mut taken_back, (2, Open, "It is ordered."), Some("2027-04-30"));
        assert_eq!(taken_back.due(), Some("2027-04-30"));
    }

    #[test]
    fn only_the_answer_that_it_will_be_fixed_names_a_day() {
        let response = |status, day: &str| FindingResponse { version: 1, status, reason: String::new(), fixed_by: Some(day.to_owned()) };
        check(&response(FindingStatus::Open, "2027-03-31")).unwrap();
        check(&FindingResponse { fixed_by: None, ..response(FindingStatus::Treated, "") }).unwrap();
        for (status, day) in [(FindingStatus::Treated, "2027-03-31"), (FindingStatus::Accepted, "2027-03-31"), (FindingStatus::Open, "2027-02-30")] {
            assert!(check(&response(status, day)).is_err(), "{status} {day}");
        }
        for day in ["", "soon", "31.3.2027", "2027-3-1", "+002027-01-01", "2027-01-01T00:00:00Z"] {
            assert!(check(&response(FindingStatus::Open, day)).is_err(), "{day:?}");
        }
    }
}
