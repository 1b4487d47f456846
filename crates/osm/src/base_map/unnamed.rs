//! Labels that would say where something is that must not be listed.

use std::collections::HashMap;

use parvis_model::Position;

use crate::scan::FoundNode;
use crate::{Hidden, compared};

use super::kinds;

/// What must not be listed, by name: nothing small beside it is labelled so.
pub(super) struct Unnamed(HashMap<String, Vec<Position>>);

impl Unnamed {
    pub(super) fn of(hidden: &[Hidden]) -> Self {
        let mut named: HashMap<String, Vec<Position>> = HashMap::new();
        for (name, [lon, lat]) in hidden.iter().filter_map(|hidden| Some((hidden.name.as_deref()?, hidden.position?))) {
            compared(name).for_each(|name| named.entry(name).or_default().push(Position { lon, lat }));
        }
        Self(named)
    }

    /// Whether a label would say where something is that must not be listed. A village may be called as a house in it.
    pub(super) fn holds(&self, class: u8, node: &FoundNode) -> bool {
        const BESIDE: f64 = 100.0;
        if self.0.is_empty() || class < kinds::HAMLET {
            return false;
        }
        let [lon, lat] = node.position.map(|unit| f64::from(unit) / 1e7);
        let is_beside = |place: &Position| place.distance(Position { lon, lat }) <= BESIDE;
        let names = node.tags.iter().filter(|(key, _)| key == "name" || key.starts_with("name:"));
        names.flat_map(|(_, name)| compared(name)).any(|name| self.0.get(&name).is_some_and(|places| places.iter().any(is_beside)))
    }
}
