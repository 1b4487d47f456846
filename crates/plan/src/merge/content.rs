use serde::Serialize;
use serde_json::Value;

use super::Section;
use crate::{
    Aftercare, Approach, AssemblyPoint, Beyond, Configuration, FloorPicture, Function, Head, HelpNeeded, Key, Neighbour, Procedure, ReEntry, Responders, Room,
    Route, SitePlan,
};

/// What stands in a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Content {
    /// Of [`Section::Head`].
    Head(Head),
    /// Of [`Section::Functions`].
    Functions(Vec<Function>),
    /// Of [`Section::Procedure`].
    Procedure(Option<Procedure>),
    /// Of [`Section::Picture`].
    Picture(Option<FloorPicture>),
    /// Of [`Section::Rooms`].
    Rooms(Vec<Room>),
    /// Of [`Section::Routes`].
    Routes(Vec<Route>),
    /// Of [`Section::AssemblyPoints`].
    AssemblyPoints(Vec<AssemblyPoint>),
    /// Of [`Section::Help`].
    Help(Vec<HelpNeeded>),
    /// Of [`Section::Responders`].
    Responders(Responders),
    /// Of [`Section::Neighbours`].
    Neighbours(Vec<Neighbour>),
    /// Of [`Section::Approach`].
    Approach(Approach),
    /// Of [`Section::ReEntry`].
    ReEntry(ReEntry),
    /// Of [`Section::Aftercare`].
    Aftercare(Vec<Aftercare>),
    /// Of [`Section::Configuration`].
    Configuration(Option<Box<Configuration>>),
    /// Of [`Section::Order`].
    Order(Vec<Key>),
    /// Of [`Section::Unknown`] and [`Section::UnknownProcedure`].
    Unknown(Option<Value>),
    /// Of [`Section::SetAside`].
    SetAside(Vec<Value>),
}

impl Content {
    /// What stands in a section of a plan.
    pub fn of(plan: &SitePlan, section: &Section) -> Self {
        match section {
            Section::Head => Self::Head(plan.head.clone()),
            Section::Functions => Self::Functions(plan.functions.clone()),
            Section::Procedure(kind) => Self::Procedure(plan.procedures.get(*kind).cloned()),
            Section::Picture => Self::Picture(plan.picture.clone()),
            Section::Rooms => Self::Rooms(plan.rooms.clone()),
            Section::Routes => Self::Routes(plan.routes.clone()),
            Section::AssemblyPoints => Self::AssemblyPoints(plan.assembly_points.clone()),
            Section::Help => Self::Help(plan.help.clone()),
            Section::Responders => Self::Responders(plan.responders.clone()),
            Section::Neighbours => Self::Neighbours(plan.neighbours.clone()),
            Section::Approach => Self::Approach(plan.approach.clone()),
            Section::ReEntry => Self::ReEntry(plan.re_entry.clone()),
            Section::Aftercare => Self::Aftercare(plan.aftercare.clone()),
            Section::Configuration(key) => Self::Configuration(plan.configuration(key).cloned().map(Box::new)),
            Section::Order => Self::Order(plan.configurations.iter().map(|configuration| configuration.key.clone()).collect()),
            Section::Unknown(field) => Self::Unknown(plan.beyond.get(field).cloned()),
            Section::UnknownProcedure(field) => Self::Unknown(plan.procedures.beyond.get(field).cloned()),
            Section::SetAside(list) => Self::SetAside(plan.set_aside.get(list).cloned().unwrap_or_default()),
        }
    }

    /// Puts it in its place; whether it belongs there.
    pub fn put(self, plan: &mut SitePlan, section: &Section) -> bool {
        match (section, self) {
            (Section::Head, Self::Head(head)) => plan.head = head,
            (Section::Functions, Self::Functions(functions)) => plan.functions = functions,
            (Section::Procedure(kind), Self::Procedure(procedure)) => *plan.procedures.slot(*kind) = procedure,
            (Section::Picture, Self::Picture(picture)) => plan.picture = picture,
            (Section::Rooms, Self::Rooms(rooms)) => plan.rooms = rooms,
            (Section::Routes, Self::Routes(routes)) => plan.routes = routes,
            (Section::AssemblyPoints, Self::AssemblyPoints(points)) => plan.assembly_points = points,
            (Section::Help, Self::Help(help)) => plan.help = help,
            (Section::Responders, Self::Responders(responders)) => plan.responders = responders,
            (Section::Neighbours, Self::Neighbours(neighbours)) => plan.neighbours = neighbours,
            (Section::Approach, Self::Approach(approach)) => plan.approach = approach,
            (Section::ReEntry, Self::ReEntry(re_entry)) => plan.re_entry = re_entry,
            (Section::Aftercare, Self::Aftercare(aftercare)) => plan.aftercare = aftercare,
            (Section::Configuration(key), Self::Configuration(configuration)) => {
                return put_configuration(plan, key, configuration.map(|configuration| *configuration));
            }
            (Section::Order, Self::Order(order)) => order_by(plan, &order),
            (Section::Unknown(field), Self::Unknown(value)) => put_field(&mut plan.beyond, field, value),
            (Section::UnknownProcedure(field), Self::Unknown(value)) => put_field(&mut plan.procedures.beyond, field, value),
            (Section::SetAside(list), Self::SetAside(entries)) => {
                if entries.is_empty() {
                    plan.set_aside.remove(list);
                } else {
                    plan.set_aside.insert(list.clone(), entries);
                }
            }
            _ => return false,
        }
        true
    }
}

fn put_configuration(plan: &mut SitePlan, key: &Key, configuration: Option<Configuration>) -> bool {
    let standing = plan.configurations.iter_mut().find(|standing| standing.key == *key);
    match (standing, configuration) {
        (_, Some(configuration)) if configuration.key != *key => return false,
        (Some(standing), Some(configuration)) => *standing = configuration,
        (None, Some(configuration)) => plan.configurations.push(configuration),
        (_, None) => plan.configurations.retain(|standing| standing.key != *key),
    }
    true
}

fn put_field(beyond: &mut Beyond, field: &str, value: Option<Value>) {
    match value {
        Some(value) => drop(beyond.insert(field.to_owned(), value)),
        None => drop(beyond.shift_remove(field)),
    }
}

/// Orders the configurations; those that the order does not name come last, by their keys.
pub(super) fn order_by(plan: &mut SitePlan, order: &[Key]) {
    let place = |configuration: &Configuration| {
        let named = order.iter().position(|key| *key == configuration.key);
        (named.unwrap_or(order.len()), configuration.key.clone())
    };
    plan.configurations.sort_by_cached_key(place);
}
