//! What the plan of a site holds. Everything that can be left out has a value for that, so that a plan can be kept while it is being
//! written; what is missing then is a finding, not an error.

mod configuration;
mod people;
mod places;
mod procedure;

pub use configuration::Configuration;
pub use people::{Aftercare, Approach, Function, HelpNeeded, Neighbour, Publicity, ReEntry, Responders};
pub use places::{AssemblyPoint, FloorPicture, Room, Route};
pub use procedure::{Procedure, ProcedureKind, Procedures, Said, Step};

use std::collections::BTreeMap;

use parvis_model::closed_list;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{Key, VERSION};

/// What a newer program wrote and this one does not know: kept as it is, and written back.
pub type Beyond = Map<String, Value>;

closed_list! {
    /// What the file is.
    pub enum Format {
        /// The plan of a site.
        SitePlan = "parvis_site_plan",
    }
}

/// The plan of a site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SitePlan {
    /// What the file is.
    pub format: Format,
    /// The version of the form, not of the plan.
    pub version: u32,
    /// What holds for the whole.
    #[serde(default)]
    pub head: Head,
    /// Who there is, by what they do.
    #[serde(default)]
    pub functions: Vec<Function>,
    /// The four procedures.
    #[serde(default)]
    pub procedures: Procedures,
    /// A picture of the floor, on which rooms, routes and assembly points are drawn.
    #[serde(default)]
    pub picture: Option<FloorPicture>,
    /// Rooms in which people can wait.
    #[serde(default)]
    pub rooms: Vec<Room>,
    /// Ways out and ways to the assembly points.
    #[serde(default)]
    pub routes: Vec<Route>,
    /// Where people gather.
    #[serde(default)]
    pub assembly_points: Vec<AssemblyPoint>,
    /// People who need help, and who helps how.
    #[serde(default)]
    pub help: Vec<HelpNeeded>,
    /// Keys and plans for police, fire and ambulance services.
    #[serde(default)]
    pub responders: Responders,
    /// What is agreed with the neighbours.
    #[serde(default)]
    pub neighbours: Vec<Neighbour>,
    /// The ground outside the gates.
    #[serde(default)]
    pub approach: Approach,
    /// Going back in.
    #[serde(default)]
    pub re_entry: ReEntry,
    /// What is done for people afterwards.
    #[serde(default)]
    pub aftercare: Vec<Aftercare>,
    /// The ways in which the place is used.
    #[serde(default)]
    pub configurations: Vec<Configuration>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
    /// Entries of lists that a newer program wrote and this one cannot read, by list. `write` puts them back at the end of their list.
    #[serde(skip)]
    pub set_aside: BTreeMap<String, Vec<Value>>,
}

/// What holds for the whole plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Head {
    /// What the plan is called.
    pub title: String,
    /// The language of its words (BCP 47).
    pub language: String,
    /// The doctrine whose words are said, by the key of its pack. A function may have another; a card has one.
    pub doctrine: Option<Key>,
    /// The number to call, as it stands on every card.
    pub call: String,
    /// The address to give when calling, as it stands on every card.
    pub address: String,
    /// From which template it was started.
    pub template: Option<Key>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub beyond: Beyond,
}

impl Default for Head {
    fn default() -> Self {
        Self {
            title: String::new(),
            language: "en".to_owned(),
            doctrine: None,
            call: String::new(),
            address: String::new(),
            template: None,
            beyond: Beyond::new(),
        }
    }
}

impl Default for SitePlan {
    fn default() -> Self {
        Self {
            format: Format::SitePlan,
            version: VERSION,
            head: Head::default(),
            functions: Vec::new(),
            procedures: Procedures::default(),
            picture: None,
            rooms: Vec::new(),
            routes: Vec::new(),
            assembly_points: Vec::new(),
            help: Vec::new(),
            responders: Responders::default(),
            neighbours: Vec::new(),
            approach: Approach::default(),
            re_entry: ReEntry::default(),
            aftercare: Vec::new(),
            configurations: Vec::new(),
            beyond: Beyond::new(),
            set_aside: BTreeMap::new(),
        }
    }
}

impl SitePlan {
    /// The function with this key.
    pub fn function(&self, key: &Key) -> Option<&Function> {
        self.functions.iter().find(|function| function.key == *key)
    }

    /// The configuration with this key.
    pub fn configuration(&self, key: &Key) -> Option<&Configuration> {
        self.configurations.iter().find(|configuration| configuration.key == *key)
    }
}
