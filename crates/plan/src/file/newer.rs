//! Files that a newer program wrote.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{FileError, Opened, field};
use crate::{Aftercare, AssemblyPoint, Configuration, Function, HelpNeeded, Neighbour, Room, Route, SitePlan, form};

/// Whether an entry can be read.
type Reads = fn(&Value) -> bool;

/// The lists of a plan whose entries stand for themselves.
const LISTS: [(&str, Reads); 8] = [
    ("functions", reads::<Function>),
    ("rooms", reads::<Room>),
    ("routes", reads::<Route>),
    ("assembly_points", reads::<AssemblyPoint>),
    ("help", reads::<HelpNeeded>),
    ("neighbours", reads::<Neighbour>),
    ("aftercare", reads::<Aftercare>),
    ("configurations", reads::<Configuration>),
];

fn reads<T: DeserializeOwned>(value: &Value) -> bool {
    T::deserialize(value).is_ok()
}

/// Opens a file of a newer version: entries that cannot be read are set aside, fields that are not known are kept where they stand.
pub(super) fn open(mut value: Value, version: u32) -> Result<Opened, FileError> {
    let mut set_aside: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    let mut unknown = Vec::new();
    for (name, reads) in LISTS {
        let Some(list) = value.get_mut(name).and_then(Value::as_array_mut) else { continue };
        let mut number = 0;
        let aside: Vec<Value> = list
            .extract_if(.., |entry| {
                let is_read = reads(entry);
                if !is_read {
                    unknown.push(format!("{name}[{number}]"));
                }
                number += 1;
                !is_read
            })
            .collect();
        if !aside.is_empty() {
            set_aside.insert(name.to_owned(), aside);
        }
    }
    let mut plan: SitePlan = field(value, true)?;
    plan.set_aside = set_aside;
    unknown.extend(form::unknown(&plan));
    Ok(Opened { plan: plan.tidied().map_err(FileError::Faults)?, upgraded_from: None, newer: Some(version), unknown })
}

/// Puts back what was set aside.
pub(super) fn put_back(value: &mut Value, plan: &SitePlan) {
    for (name, aside) in &plan.set_aside {
        if let Some(list) = value.get_mut(name).and_then(Value::as_array_mut) {
            list.extend(aside.iter().cloned());
        }
    }
}
