use std::collections::HashSet;

use crate::{Configuration, Key, ProcedureKind, SitePlan};

/// The plan as it stands in one use of the place.
#[derive(Debug, Clone, PartialEq)]
pub struct InUse {
    /// The configuration; none for the plan as such.
    pub configuration: Option<Key>,
    /// How many people may be there, staff included.
    pub capacity: Option<u32>,
    /// A plan without configurations: with the procedures, rooms, routes and assembly points of this use, without functions that
    /// nobody has. The steps of those are their deputies'.
    pub plan: SitePlan,
    /// Functions that nobody has in this use.
    pub absent: Vec<Key>,
    /// The procedures that are this use's own.
    pub own: Vec<ProcedureKind>,
}

impl SitePlan {
    /// The plan as it stands in one use; as such where no configuration is named.
    pub fn in_use(&self, configuration: Option<&Key>) -> Option<InUse> {
        let Some(key) = configuration else {
            let plan = Self { configurations: Vec::new(), ..self.clone() };
            return Some(InUse { configuration: None, capacity: None, plan, absent: Vec::new(), own: Vec::new() });
        };
        Some(self.of(self.configuration(key)?))
    }

    /// The plan as such, then every use of it.
    pub fn uses(&self) -> Vec<InUse> {
        let as_such = self.in_use(None);
        as_such.into_iter().chain(self.configurations.iter().map(|configuration| self.of(configuration))).collect()
    }

    fn of(&self, configuration: &Configuration) -> InUse {
        let mut plan = Self { configurations: Vec::new(), ..self.clone() };
        let mut own = Vec::new();
        for (kind, procedure) in configuration.procedures.iter() {
            *plan.procedures.slot(kind) = Some(procedure.clone());
            own.push(kind);
        }
        let is_in = |list: &Option<Vec<Key>>, key: &Key| list.as_ref().is_none_or(|list| list.contains(key));
        plan.rooms.retain(|room| is_in(&configuration.rooms, &room.key));
        plan.routes.retain(|route| is_in(&configuration.routes, &route.key));
        plan.assembly_points.retain(|point| is_in(&configuration.assembly_points, &point.key));
        plan.functions.retain(|function| !configuration.absent.contains(&function.key));
        let stands_in = |key: &mut Key| {
            if configuration.absent.contains(key) {
                let deputies = self.function(key).map(|function| function.deputies.as_slice()).unwrap_or_default();
                let present = deputies.iter().find(|deputy| plan.functions.iter().any(|function| function.key == **deputy));
                present.into_iter().for_each(|deputy| key.clone_from(deputy));
            }
        };
        for kind in ProcedureKind::ALL {
            let Some(procedure) = plan.procedures.slot(kind) else { continue };
            procedure.callers.iter_mut().for_each(stands_in);
            let mut seen = HashSet::new();
            procedure.callers.retain(|caller| seen.insert(caller.clone()));
            procedure.steps.iter_mut().filter_map(|step| step.function.as_mut()).for_each(stands_in);
            procedure.say.iter_mut().filter_map(|said| said.function.as_mut()).for_each(stands_in);
        }
        let helpers = plan.help.iter_mut().map(|help| &mut help.function);
        let afterwards = plan.aftercare.iter_mut().map(|one| &mut one.function);
        let single = [&mut plan.responders.function, &mut plan.approach.function, &mut plan.re_entry.function];
        helpers.chain(afterwards).chain(single).filter_map(Option::as_mut).for_each(stands_in);
        InUse { configuration: Some(configuration.key.clone()), capacity: configuration.capacity, plan, absent: configuration.absent.clone(), own }
    }
}
