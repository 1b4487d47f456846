//! A plan in its uses.

use parvis_plan::{Procedure, ProcedureKind};

use crate::sample::{at, configuration, key, plan, point, procedure, route, step};

#[test]
fn a_use_has_what_it_says_and_the_rest_from_the_plan() {
    let mut plan = plan();
    plan.assembly_points.push(point("yard", at(50.0, -100.0), 3));
    plan.routes.push(route("south", Some("yard"), &[]));
    let mut concert = configuration("concert");
    concert.assembly_points = Some(vec![key("yard")]);
    concert.procedures.lockdown = Some(Procedure { until: "Until the band says so.".to_owned(), ..procedure(vec![step("stop", Some("lead"), "Stop.")]) });
    plan.configurations = vec![concert];
    let used = plan.in_use(Some(&key("concert"))).unwrap();
    assert_eq!((used.capacity, used.own.as_slice()), (Some(400), [ProcedureKind::Lockdown].as_slice()));
    assert_eq!(used.plan.assembly_points.iter().map(|point| point.key.as_str()).collect::<Vec<_>>(), ["yard"]);
    assert_eq!(used.plan.routes, plan.routes);
    assert_eq!(used.plan.procedures.get(ProcedureKind::Lockdown).unwrap().until, "Until the band says so.");
    assert_eq!(used.plan.procedures.evacuation, plan.procedures.evacuation);
    assert!(used.plan.configurations.is_empty());
    assert_eq!(plan.in_use(Some(&key("match"))), None);
    assert_eq!(plan.uses().len(), 2);
}

#[test]
fn a_function_that_is_absent_is_stood_in_for_by_the_first_deputy_who_is_there() {
    let mut plan = plan();
    plan.functions[1].deputies = vec![key("ghost"), key("lead")];
    let mut quiet = configuration("quiet");
    quiet.absent = vec![key("door")];
    plan.configurations = vec![quiet];
    plan.procedures.evacuation.as_mut().unwrap().callers = vec![key("door"), key("lead")];
    let used = plan.in_use(Some(&key("quiet"))).unwrap();
    let evacuation = used.plan.procedures.evacuation.as_ref().unwrap();
    assert_eq!(evacuation.callers, [key("lead")]);
    assert!(evacuation.steps.iter().all(|step| step.function == Some(key("lead"))));
    assert_eq!(plan.procedures.evacuation.as_ref().unwrap().steps[1].function, Some(key("door")), "the plan itself is as it was");
}
