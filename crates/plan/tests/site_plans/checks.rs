//! Every check has a plan that fails it, and says where.

use parvis_plan::{FindingCode, LeftOut, PlanFinding, Procedure, ProcedureKind, SitePlan, Surroundings, check, left_out};
use proptest::prelude::*;

use crate::sample::{at, configuration, doctrines, function, help, key, plan, point, procedure, route, said, step, surroundings};

fn found(plan: &SitePlan) -> Vec<PlanFinding> {
    check(plan, &surroundings(), &doctrines())
}

/// The code, section and entry of each finding.
fn said_of(plan: &SitePlan) -> Vec<String> {
    let entry = |finding: &PlanFinding| finding.place.entry.as_ref().map_or(String::new(), |entry| format!(" {entry}"));
    found(plan).iter().map(|finding| format!("{} {}{}", finding.code, finding.place.section, entry(finding))).collect()
}

fn changed(change: impl FnOnce(&mut SitePlan)) -> SitePlan {
    let mut plan = plan();
    change(&mut plan);
    plan
}

fn evacuation(plan: &mut SitePlan) -> &mut Procedure {
    plan.procedures.evacuation.as_mut().unwrap()
}

#[test]
fn in_a_whole_plan_there_is_nothing_to_look_at() {
    assert_eq!(said_of(&plan()), Vec::<String>::new());
    assert_eq!(left_out(&surroundings()), []);
}

type Change = fn(&mut SitePlan);

#[test]
fn what_is_missing_in_the_words_is_said_with_its_place() {
    let table: Vec<(Change, &str)> = vec![
        (|plan| evacuation(plan).steps[1].function = None, "step_without_function procedures.evacuation open"),
        (|plan| evacuation(plan).steps.push(step("count", Some("door"), "")), "step_without_words procedures.evacuation count"),
        (|plan| plan.functions[0].deputies.clear(), "function_without_deputy functions lead"),
        (|plan| plan.functions[0].deputies = vec![key("lead")], "function_without_deputy functions lead"),
        (|plan| plan.procedures.lockdown.as_mut().unwrap().callers.clear(), "nobody_may_call procedures.lockdown"),
        (|plan| plan.head.doctrine = Some(key("none_such")), "doctrine_unknown head"),
        (|plan| plan.functions[1].doctrine = Some(key("none_such")), "doctrine_unknown functions door"),
        (|plan| evacuation(plan).say = vec![said("sing")], "words_unknown procedures.evacuation sing"),
        (|plan| evacuation(plan).steps[1].function = Some(key("ghost")), "names_what_is_missing procedures.evacuation open"),
        (|plan| evacuation(plan).callers.push(key("ghost")), "names_what_is_missing procedures.evacuation"),
        (|plan| plan.functions[1].deputies.push(key("ghost")), "names_what_is_missing functions door"),
        (|plan| plan.responders.function = Some(key("ghost")), "names_what_is_missing responders"),
        (|plan| plan.help = vec![parvis_plan::HelpNeeded { function: Some(key("ghost")), ..help("balcony") }], "names_what_is_missing help balcony"),
        (|plan| plan.routes.push(route("south", Some("ghost"), &[])), "names_what_is_missing routes south"),
        (|plan| evacuation(plan).steps[1].text = "word ".repeat(61), "card_over_words procedures.evacuation door"),
        (|plan| evacuation(plan).steps[1].text = "Wort".repeat(105), "card_over_letters procedures.evacuation door"),
        (|plan| evacuation(plan).steps[1].otherwise = "word ".repeat(61), "card_over_words procedures.evacuation door"),
    ];
    for (change, says) in table {
        assert_eq!(said_of(&changed(change)), [says]);
    }
    let without = said_of(&changed(|plan| plan.head.doctrine = None));
    assert_eq!(without.first().map(String::as_str), Some("words_without_doctrine procedures.evacuation leave"));
}

#[test]
fn what_is_wrong_on_the_ground_is_said_with_its_place() {
    let only = |name: &'static str, east: f64, north: f64| {
        said_of(&changed(|plan| {
            plan.routes.clear();
            plan.assembly_points = vec![point(name, at(east, north), 6)];
        }))
    };
    assert_eq!(only("yard", 50.0, 50.0), ["assembly_point_inside assembly_points yard"]);
    assert_eq!(only("pond", 250.0, 50.0), ["assembly_point_in_water assembly_points pond"]);
    assert_eq!(only("beyond", -100.0, 50.0), ["assembly_point_across_main_road assembly_points beyond"]);
    assert_eq!(only("far", 50.0, 540.0), ["assembly_point_too_far assembly_points far"]);
    assert_eq!(only("near", 50.0, 520.0), Vec::<String>::new());
}

#[test]
fn a_courtyard_is_inside() {
    let mut around_a_yard = surroundings();
    let ring =
        geo::LineString::from([(20.0, 20.0), (80.0, 20.0), (80.0, 80.0), (20.0, 80.0), (20.0, 20.0)].map(|(x, y)| (at(x, y).lon, at(x, y).lat)).to_vec());
    around_a_yard.outline.as_mut().unwrap().0[0].interiors_push(ring);
    let in_the_yard = changed(|plan| {
        plan.routes.clear();
        plan.assembly_points = vec![point("yard", at(50.0, 50.0), 6)];
    });
    let found = check(&in_the_yard, &around_a_yard, &doctrines());
    assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), [FindingCode::AssemblyPointInside]);
}

#[test]
fn a_walk_is_measured_from_the_exit_along_the_route_and_the_figures_say_by_how_much_it_is_too_long() {
    // 420 m straight, and 580 m as it is walked.
    let far = changed(|plan| {
        plan.assembly_points = vec![point("meadow", at(50.0, 520.0), 6)];
        plan.routes = vec![route("north", Some("meadow"), &[at(50.0, 50.0), at(50.0, 105.0), at(130.0, 105.0), at(130.0, 500.0), at(50.0, 500.0)])];
    });
    let findings = found(&far);
    assert_eq!(findings.len(), 1);
    let figures = &findings[0].figures;
    assert!((579..=581).contains(&figures["metres"]) && figures["reach"] == 428 && figures["minutes"] == 6, "{figures:?}");
    let nobody_waits = changed(|plan| plan.assembly_points[0].minutes = None);
    assert_eq!(said_of(&nobody_waits), Vec::<String>::new());
}

#[test]
fn with_people_who_need_help_the_slow_are_counted_too() {
    let slow = changed(|plan| {
        plan.help = vec![help("wheelchairs")];
        plan.assembly_points[0] = point("meadow", at(50.0, 300.0), 6);
        plan.routes.clear();
    });
    let findings = found(&slow);
    assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), [FindingCode::AssemblyPointTooFarForSlow]);
    assert!(findings[0].figures["metres"].abs_diff(200) <= 1 && findings[0].figures["reach"] == 166, "{findings:?}");
}

#[test]
fn a_road_is_named_and_counts_only_outside() {
    let across = changed(|plan| plan.assembly_points[0] = point("meadow", at(-80.0, 200.0), 6));
    assert_eq!(found(&across)[0].names.as_deref(), Some("Ring"));
    let mut beneath = surroundings();
    beneath.main_roads.as_mut().unwrap()[0].line = [at(0.0, 50.0), at(100.0, 50.0)].map(|at| (at.lon, at.lat)).to_vec().into();
    let from_the_south = changed(|plan| plan.routes[0].path.insert(0, at(50.0, 10.0)));
    assert_eq!(check(&from_the_south, &beneath, &doctrines()), [], "a road under the roof of the site is not in the way outside");
}

#[test]
fn a_route_leaves_through_an_exit_or_it_is_said_how_far_the_exit_is() {
    let through = changed(|plan| plan.routes.push(route("east", None, &[at(50.0, 50.0), at(150.0, 50.0)])));
    let findings = found(&through);
    assert_eq!(said_of(&through), ["route_through_wall routes east"]);
    assert!(findings[0].figures["metres"].abs_diff(71) <= 1, "{findings:?}");
    let drawn_by_hand = changed(|plan| plan.routes.push(route("east", None, &[at(54.0, 50.0), at(54.0, 150.0)])));
    assert_eq!(said_of(&drawn_by_hand), Vec::<String>::new());
    let inside = changed(|plan| plan.routes.push(route("hall", None, &[at(10.0, 50.0), at(90.0, 50.0)])));
    assert_eq!(said_of(&inside), Vec::<String>::new());
}

#[test]
fn a_use_says_only_what_is_not_so_in_the_plan_as_such() {
    let concert = changed(|plan| {
        plan.functions.push(function("stage", "lead"));
        plan.functions[0].deputies.clear();
        evacuation(plan).steps.push(step("stop", Some("stage"), "Stop the music."));
        let mut concert = configuration("concert");
        concert.procedures.evacuation = Some(Procedure { callers: Vec::new(), ..procedure(vec![step("open", None, "Open the doors.")]) });
        let mut part_open = configuration("part_open");
        part_open.absent = vec![key("stage"), key("door")];
        part_open.assembly_points = Some(vec![key("ghost")]);
        plan.configurations = vec![concert, part_open];
    });
    let found = found(&concert);
    let of = |name: Option<&str>| -> Vec<FindingCode> {
        found.iter().filter(|finding| finding.place.configuration.as_ref().map(parvis_plan::Key::as_str) == name).map(|finding| finding.code).collect()
    };
    assert_eq!(of(None), [FindingCode::NamesWhatIsMissing, FindingCode::FunctionWithoutDeputy], "{found:?}");
    assert_eq!(of(Some("concert")), [FindingCode::NobodyMayCall, FindingCode::StepWithoutFunction], "{found:?}");
    // The steps of the stage and of the door are the lead's in that use.
    assert_eq!(of(Some("part_open")), [], "{found:?}");
    let nobody = changed(|plan| {
        let mut closed = configuration("closed");
        closed.absent = vec![key("lead"), key("door")];
        plan.configurations = vec![closed];
    });
    assert!(said_of(&nobody).contains(&"function_absent procedures.lockdown open".to_owned()));
}

#[test]
fn what_is_not_known_of_the_ground_is_left_out_and_said() {
    let nothing = Surroundings::default();
    let all = [LeftOut::OutlineUnknown, LeftOut::ExitsUnknown, LeftOut::WaterUnknown, LeftOut::MainRoadsUnknown];
    assert_eq!(left_out(&nothing), all);
    let mut plan = plan();
    plan.assembly_points.push(point("yard", at(50.0, 50.0), 1));
    assert_eq!(check(&plan, &nothing, &doctrines()), []);
}

#[test]
fn every_code_is_a_word_of_its_own() {
    let words: std::collections::BTreeSet<&str> = FindingCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(words.len(), FindingCode::ALL.len());
    assert!(ProcedureKind::ALL.iter().all(|kind| ProcedureKind::parse(kind.as_str()) == Some(*kind)));
}

proptest! {
    /// Wherever an assembly point lies, the checks agree with what a ruler says.
    #[test]
    fn an_assembly_point_is_found_inside_in_water_or_too_far_just_where_it_is(east in -40.0..700.0_f64, north in -700.0..700.0_f64) {
        let inside = (0.0..=100.0).contains(&east) && (0.0..=100.0).contains(&north);
        let in_water = (200.0..=300.0).contains(&east) && (0.0..=100.0).contains(&north);
        let walk = (east - 50.0).hypot(if north > 50.0 { north - 100.0 } else { north });
        // Not at the very edges, where a millimetre decides.
        prop_assume!([east, east - 100.0, east - 200.0, east - 300.0, north, north - 100.0].iter().all(|metres| metres.abs() > 1.0));
        prop_assume!((walk - 428.4).abs() > 2.0);
        let plan = changed(|plan| {
            plan.routes.clear();
            plan.assembly_points = vec![point("here", at(east, north), 6)];
        });
        let codes: Vec<FindingCode> = found(&plan).iter().map(|finding| finding.code).collect();
        prop_assert_eq!(codes.contains(&FindingCode::AssemblyPointInside), inside);
        prop_assert_eq!(codes.contains(&FindingCode::AssemblyPointInWater), in_water);
        prop_assert_eq!(codes.contains(&FindingCode::AssemblyPointTooFar), walk > 428.4);
    }

    /// No ground, however broken, breaks the checks.
    #[test]
    fn no_ground_breaks_the_checks(numbers in prop::collection::vec(prop_oneof![any::<f64>(), -180.0..180.0_f64], 0..40)) {
        let pairs: Vec<(f64, f64)> = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        let line = geo::LineString::from(pairs.clone());
        let area = geo::MultiPolygon(vec![geo::Polygon::new(line.clone(), vec![line.clone()])]);
        let exits = pairs.iter().map(|(lon, lat)| parvis_model::Position { lon: *lon, lat: *lat }).collect();
        let broken = Surroundings {
            outline: Some(area.clone()),
            water: Some(area),
            main_roads: Some(vec![parvis_plan::MainRoad { name: String::new(), line }]),
            exits,
        };
        check(&plan(), &broken, &[]);
    }
}
