//! What a plan should hold and does not yet.

use crate::{ProcedureKind, Section, SitePlan};

/// What is still missing, in the order of the plan: a section without entries by its word, a field by its path.
pub fn missing(plan: &SitePlan) -> Vec<String> {
    let head = [("head.title", &plan.head.title), ("head.call", &plan.head.call), ("head.address", &plan.head.address)];
    let mut missing: Vec<String> = head.into_iter().filter(|(_, text)| text.is_empty()).map(|(path, _)| path.to_owned()).collect();
    let mut lacks = |section: Section, is_empty: bool| {
        if is_empty {
            missing.push(section.to_string());
        }
    };
    lacks(Section::Functions, plan.functions.is_empty());
    for kind in ProcedureKind::ALL {
        lacks(Section::Procedure(kind), plan.procedures.get(kind).is_none_or(|procedure| procedure.steps.is_empty()));
    }
    lacks(Section::Rooms, plan.rooms.is_empty());
    lacks(Section::Routes, plan.routes.is_empty());
    lacks(Section::AssemblyPoints, plan.assembly_points.is_empty());
    lacks(Section::Help, plan.help.is_empty());
    let responders = &plan.responders;
    lacks(Section::Responders, [&responders.gate, &responders.keys, &responders.plans].iter().all(|text| text.is_empty()));
    lacks(Section::ReEntry, plan.re_entry.conditions.is_empty());
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Procedure;

    #[test]
    fn an_empty_plan_lacks_everything_in_its_order_and_what_is_written_is_not_missing() {
        let mut plan = SitePlan::default();
        let all = [
            "head.title",
            "head.call",
            "head.address",
            "functions",
            "procedures.evacuation",
            "procedures.invacuation",
            "procedures.lockdown",
            "procedures.communication",
            "rooms",
            "routes",
            "assembly_points",
            "help",
            "responders",
            "re_entry",
        ];
        assert_eq!(missing(&plan), all);
        plan.head.call = "112".to_owned();
        plan.responders.keys = "In the box at the gate.".to_owned();
        plan.procedures.lockdown = Some(Procedure::default());
        let left = missing(&plan);
        assert!(!left.contains(&"head.call".to_owned()) && !left.contains(&"responders".to_owned()));
        assert!(left.contains(&"procedures.lockdown".to_owned()), "a procedure without a step is none");
    }
}
