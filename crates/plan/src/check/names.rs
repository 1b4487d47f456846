//! Parts that name others: whether there are such. Two people who write at once can leave a step of a function that is gone.

use super::{FindingCode, Found};
use crate::{Key, Procedures, Section, SitePlan};

pub(super) fn look(plan: &SitePlan, found: &mut Found<'_>) {
    let mut missing = |section: Section, entry: Option<&Key>, key: &Key| {
        found.add_with(FindingCode::NamesWhatIsMissing, section, entry, &[], Some(key.as_str()));
    };
    let is_function = |key: &Key| plan.function(key).is_some();
    for function in &plan.functions {
        function.deputies.iter().filter(|key| !is_function(key)).for_each(|key| missing(Section::Functions, Some(&function.key), key));
    }
    let mut of_procedures = |procedures: &Procedures, within: Option<&Key>| {
        for (kind, procedure) in procedures.iter() {
            let section = || within.map_or(Section::Procedure(kind), |key| Section::Configuration(key.clone()));
            procedure.callers.iter().filter(|key| !is_function(key)).for_each(|key| missing(section(), within, key));
            for step in &procedure.steps {
                step.function.iter().filter(|key| !is_function(key)).for_each(|key| missing(section(), Some(&step.key), key));
            }
            for said in &procedure.say {
                said.function.iter().filter(|key| !is_function(key)).for_each(|key| missing(section(), Some(&said.words), key));
            }
        }
    };
    of_procedures(&plan.procedures, None);
    for configuration in &plan.configurations {
        of_procedures(&configuration.procedures, Some(&configuration.key));
    }
    for route in &plan.routes {
        let is_point = |key: &&Key| plan.assembly_points.iter().any(|point| point.key == **key);
        route.to.iter().filter(|key| !is_point(key)).for_each(|key| missing(Section::Routes, Some(&route.key), key));
    }
    let single = [(Section::Responders, &plan.responders.function), (Section::Approach, &plan.approach.function), (Section::ReEntry, &plan.re_entry.function)];
    for (section, function) in single {
        function.iter().filter(|key| !is_function(key)).for_each(|key| missing(section.clone(), None, key));
    }
    for help in &plan.help {
        help.function.iter().filter(|key| !is_function(key)).for_each(|key| missing(Section::Help, Some(&help.key), key));
    }
    for one in &plan.aftercare {
        one.function.iter().filter(|key| !is_function(key)).for_each(|key| missing(Section::Aftercare, Some(&one.key), key));
    }
    for configuration in &plan.configurations {
        let has = |list: &Option<Vec<Key>>, known: Vec<&Key>| -> Vec<Key> { list.iter().flatten().filter(|key| !known.contains(key)).cloned().collect() };
        let absent: Vec<Key> = configuration.absent.iter().filter(|key| !is_function(key)).cloned().collect();
        let rooms = has(&configuration.rooms, plan.rooms.iter().map(|room| &room.key).collect());
        let routes = has(&configuration.routes, plan.routes.iter().map(|route| &route.key).collect());
        let points = has(&configuration.assembly_points, plan.assembly_points.iter().map(|point| &point.key).collect());
        for key in [absent, rooms, routes, points].concat() {
            missing(Section::Configuration(configuration.key.clone()), Some(&configuration.key), &key);
        }
    }
}
