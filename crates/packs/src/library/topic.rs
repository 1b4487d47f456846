use serde::{Deserialize, Serialize};

/// What a practice is about, whatever the threat: one of a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Greeting people, and keeping an eye on a door.
    Welcome,
    /// Helping the injured until the ambulance comes.
    FirstAid,
    /// Leading people out.
    Evacuation,
    /// Bringing people inside, or to a safer room.
    Shelter,
    /// Shutting doors, and the words for it.
    Lockdown,
    /// Telling people what to do.
    Communication,
    /// Those who live and work next door.
    Neighbours,
    /// The police, the fire service and other services.
    Services,
    /// Those who help without pay.
    Volunteers,
    /// Days with more people than usual.
    Events,
    /// Those who look after the public at an event.
    Stewards,
    /// Many people in one place, and queues.
    Crowds,
    /// Keys, codes and rooms that are locked.
    Keys,
    /// Light inside and outside.
    Lighting,
    /// Vehicles near people.
    Vehicles,
    /// Letters, parcels and deliveries.
    Mail,
    /// Threats by telephone.
    Telephone,
    /// Threats and hatred online, and what is published.
    Online,
    /// Bags and things without an owner.
    Items,
    /// Fire, set or by accident.
    Fire,
    /// Drones.
    Drones,
    /// What comes afterwards.
    Recovery,
    /// Children and young people.
    Children,
    /// People who need help to get out or to understand.
    Help,
    /// Exercises, training and learning from both.
    Exercises,
    /// Accounts, devices and copies of data.
    Cyber,
    /// Rights, dignity and equal treatment.
    Rights,
    /// Who leads, decides and plans.
    Planning,
}

impl Topic {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 28] = [
        Self::Welcome,
        Self::FirstAid,
        Self::Evacuation,
        Self::Shelter,
        Self::Lockdown,
        Self::Communication,
        Self::Neighbours,
        Self::Services,
        Self::Volunteers,
        Self::Events,
        Self::Stewards,
        Self::Crowds,
        Self::Keys,
        Self::Lighting,
        Self::Vehicles,
        Self::Mail,
        Self::Telephone,
        Self::Online,
        Self::Items,
        Self::Fire,
        Self::Drones,
        Self::Recovery,
        Self::Children,
        Self::Help,
        Self::Exercises,
        Self::Cyber,
        Self::Rights,
        Self::Planning,
    ];
}
