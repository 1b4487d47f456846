use std::collections::BTreeSet;
use std::fmt;

use serde::{Serialize, Serializer};

use crate::{Key, ProcedureKind, SitePlan};

/// A part of a plan that is saved, merged and opened as one: what an editor shows as one page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Title, language, doctrine, number and address.
    Head,
    /// The functions.
    Functions,
    /// One procedure of the plan.
    Procedure(ProcedureKind),
    /// The picture of the floor.
    Picture,
    /// The rooms.
    Rooms,
    /// The routes.
    Routes,
    /// The assembly points.
    AssemblyPoints,
    /// People who need help.
    Help,
    /// Keys and plans for police, fire and ambulance services.
    Responders,
    /// The neighbours.
    Neighbours,
    /// The ground outside the gates.
    Approach,
    /// Going back in.
    ReEntry,
    /// Afterwards.
    Aftercare,
    /// One configuration.
    Configuration(Key),
    /// The order of the configurations.
    Order,
    /// A field of the plan that a newer program wrote.
    Unknown(String),
    /// A procedure that a newer program wrote.
    UnknownProcedure(String),
    /// Entries of a list that a newer program wrote.
    SetAside(String),
}

impl Section {
    /// Every section that one of the plans has, without the order of the configurations.
    pub(super) fn of_all(plans: [&SitePlan; 3]) -> BTreeSet<Self> {
        let always = [
            Self::Head,
            Self::Functions,
            Self::Picture,
            Self::Rooms,
            Self::Routes,
            Self::AssemblyPoints,
            Self::Help,
            Self::Responders,
            Self::Neighbours,
            Self::Approach,
            Self::ReEntry,
            Self::Aftercare,
        ];
        let mut sections: BTreeSet<Self> = always.into_iter().chain(ProcedureKind::ALL.map(Self::Procedure)).collect();
        for plan in plans {
            sections.extend(plan.configurations.iter().map(|configuration| Self::Configuration(configuration.key.clone())));
            sections.extend(plan.beyond.keys().cloned().map(Self::Unknown));
            sections.extend(plan.procedures.beyond.keys().cloned().map(Self::UnknownProcedure));
            sections.extend(plan.set_aside.keys().cloned().map(Self::SetAside));
        }
        sections
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Head => f.write_str("head"),
            Self::Functions => f.write_str("functions"),
            Self::Procedure(kind) => write!(f, "procedures.{kind}"),
            Self::Picture => f.write_str("picture"),
            Self::Rooms => f.write_str("rooms"),
            Self::Routes => f.write_str("routes"),
            Self::AssemblyPoints => f.write_str("assembly_points"),
            Self::Help => f.write_str("help"),
            Self::Responders => f.write_str("responders"),
            Self::Neighbours => f.write_str("neighbours"),
            Self::Approach => f.write_str("approach"),
            Self::ReEntry => f.write_str("re_entry"),
            Self::Aftercare => f.write_str("aftercare"),
            Self::Configuration(key) => write!(f, "configurations.{key}"),
            Self::Order => f.write_str("configurations"),
            Self::Unknown(field) => write!(f, "unknown.{field}"),
            Self::UnknownProcedure(field) => write!(f, "unknown.procedures.{field}"),
            Self::SetAside(list) => write!(f, "unknown.entries.{list}"),
        }
    }
}

impl Serialize for Section {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
