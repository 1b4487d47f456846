//! What two people made of one plan, put together by its sections (`parvis_plan::merge`). The day of the review is one more.

use jiff::civil::Date;
use parvis_plan::{FileError, SitePlan};
use serde_json::Value;

use super::shapes::{PlanConflict, PlanConflictSection, PlanDocument, value_of};
use crate::installation::error::ServiceError;
use crate::public::printed_plans::refused;

/// Both put together.
pub(super) enum Merged {
    /// Nothing waits for a decision.
    Settled(Box<PlanDocument>),
    /// Something does.
    Conflict(Box<PlanConflict>),
}

/// Puts together what was sent and what stands there now, in the version `now`; `base` is what both started from.
///
/// # Errors
/// [`ServiceError::Invalid`] where both together are more than a plan can hold.
pub(super) fn merged(base: &PlanDocument, ours: &PlanDocument, (now, theirs): (i64, &PlanDocument)) -> Result<Merged, ServiceError> {
    let [was, one, other] = [base.opened()?.plan, ours.opened()?.plan, theirs.opened()?.plan];
    let parvis_plan::Merge { plan, conflicts } = parvis_plan::merge(&was, &one, &other);
    let (review_on, review_is_settled) = day(base.review_on, ours.review_on, theirs.review_on);
    if conflicts.is_empty() && review_is_settled {
        return Ok(Merged::Settled(Box::new(PlanDocument::of(&bounded(plan)?, review_on)?)));
    }
    let value = |content| serde_json::to_value(content).map_err(|error: serde_json::Error| refused(&error));
    let mut sections = Vec::new();
    for conflict in conflicts {
        let section = conflict.section.to_string();
        sections.push(PlanConflictSection { section, base: value(conflict.base)?, ours: value(conflict.ours)?, theirs: value(conflict.theirs)? });
    }
    if !review_is_settled {
        let said = |day: Option<Date>| day.map_or(Value::Null, |day| Value::String(day.to_string()));
        let [base, ours, theirs] = [base.review_on, ours.review_on, theirs.review_on].map(said);
        sections.push(PlanConflictSection { section: "review_on".to_owned(), base, ours, theirs });
    }
    Ok(Merged::Conflict(Box::new(PlanConflict { version: now, plan: value_of(&plan)?, review_on, sections })))
}

/// Each of two plans fits into the form; both together may not.
fn bounded(plan: SitePlan) -> Result<SitePlan, ServiceError> {
    plan.tidied().map_err(|faults| refused(&FileError::Faults(faults)))
}

/// A day that one of them changed; that of before, unsettled, where both did.
fn day(base: Option<Date>, ours: Option<Date>, theirs: Option<Date>) -> (Option<Date>, bool) {
    if ours == theirs || theirs == base { (ours, true) } else { (if ours == base { theirs } else { base }, ours == base) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn plan(title: &str, call: &str, review_on: Option<Date>, functions: &[&str]) -> PlanDocument {
        let functions: Vec<Value> = functions.iter().map(|key| json!({ "key": key, "title": key })).collect();
        let text = json!({ "format": "parvis_site_plan", "version": 1, "head": { "title": title, "call": call }, "functions": functions });
        PlanDocument::of(&super::super::shapes::opened(&text).unwrap().plan, review_on).unwrap()
    }

    fn may(day: i8) -> Option<Date> {
        Some(Date::constant(2027, 5, day))
    }

    #[test]
    fn what_two_people_wrote_in_different_sections_stands_together() {
        let base = plan("Hall", "", None, &[]);
        let (ours, theirs) = (plan("Hall", "", may(1), &["lead"]), plan("Hall", "112", None, &[]));
        let Merged::Settled(both) = merged(&base, &ours, (3, &theirs)).unwrap() else { panic!("nothing waits") };
        assert_eq!(*both, plan("Hall", "112", may(1), &["lead"]));
    }

    #[test]
    fn what_both_changed_stands_beside_each_other_and_as_it_was_in_the_plan() {
        let base = plan("Hall", "", may(1), &["door"]);
        let (ours, theirs) = (plan("Our hall", "", may(2), &["door"]), plan("Their hall", "", may(3), &["lead"]));
        let Merged::Conflict(conflict) = merged(&base, &ours, (7, &theirs)).unwrap() else { panic!("both changed the head") };
        assert_eq!((conflict.version, conflict.review_on), (7, may(1)));
        assert_eq!(conflict.plan["head"]["title"], "Hall");
        assert_eq!(conflict.plan["functions"][0]["key"], "lead", "what one of them changed is in it");
        let sections: Vec<&str> = conflict.sections.iter().map(|section| section.section.as_str()).collect();
        assert_eq!(sections, ["head", "review_on"]);
        assert_eq!((&conflict.sections[0].ours["title"], &conflict.sections[0].theirs["title"]), (&json!("Our hall"), &json!("Their hall")));
        assert_eq!((&conflict.sections[1].ours, &conflict.sections[1].theirs), (&json!("2027-05-02"), &json!("2027-05-03")));
    }

    #[test]
    fn a_day_is_taken_from_whoever_changed_it() {
        assert_eq!(day(may(1), may(2), may(1)), (may(2), true));
        assert_eq!(day(may(1), may(1), None), (None, true));
        assert_eq!(day(may(1), may(2), may(2)), (may(2), true));
        assert_eq!(day(may(1), None, may(2)), (may(1), false));
    }

    #[test]
    fn two_plans_that_fit_and_together_do_not_are_refused_with_the_place() {
        let uses = |letter: &str| {
            let all: Vec<Value> = (0..20).map(|number| json!({ "key": format!("{letter}{number}"), "title": "Use" })).collect();
            let text = json!({ "format": "parvis_site_plan", "version": 1, "configurations": all });
            PlanDocument::of(&super::super::shapes::opened(&text).unwrap().plan, None).unwrap()
        };
        let base = plan("", "", None, &[]);
        let Err(ServiceError::Invalid(says)) = merged(&base, &uses("a"), (2, &uses("b"))) else { panic!("40 uses are too many") };
        assert!(says.starts_with("configurations: "), "{says}");
    }
}
