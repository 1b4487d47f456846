//! R6: what is asked of certain sorts of measure.

use serde::{Deserialize, Serialize};

use crate::bounded::{Day, Line, List, Text, UpTo};
use crate::words::{BiometricUse, CameraFunction};

/// One camera.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Camera {
    /// For what it is there; "safety" alone is no purpose (Guidelines 3/2019).
    pub purpose: Text,
    /// Where the map of its field of view is kept.
    pub view: Line,
}

/// A function beyond pictures, off unless there are reasons (Guidelines 3/2019, paragraph 129).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraFunction {
    /// Which.
    pub function: CameraFunction,
    /// Why it is on.
    #[serde(default)]
    pub reasons: Text,
}

/// Cameras.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Video {
    /// Each of them.
    pub cameras: List<Camera, 100>,
    /// For how many hours recordings are kept; 0 where nothing is recorded.
    pub retention_hours: Option<UpTo<87_600>>,
    /// Why for more than 72 hours.
    pub retention_reasons: Text,
    /// Functions that are on; none is an answer.
    pub functions: Option<List<ExtraFunction, 3>>,
    /// Whether a sign can be read before one comes into view (paragraph 113).
    pub sign_before_entry: Option<bool>,
    /// The reference of the assessment of the impact on data protection.
    pub data_assessment: Line,
}

/// Recognising people by their bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Biometrics {
    /// How.
    pub kind: Option<BiometricUse>,
    /// Where somebody else authorised what this program never supports: the reference. It opens nothing.
    pub authorised_elsewhere: Line,
}

/// Searching people or their things.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Search {
    /// By which power.
    pub power: Text,
    /// On which grounds.
    pub grounds: Text,
    /// Where searches are recorded.
    pub recorded_in: Line,
    /// Whether people are searched by somebody of their own sex.
    pub same_sex: Option<bool>,
    /// What those who were searched can do.
    pub remedy: Text,
}

/// At a place of worship.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Worship {
    /// How the community agreed and takes part.
    pub consent: Text,
    /// Whether what is said and done in worship is watched.
    pub monitors_worship: Option<bool>,
}

/// Barriers and locked doors: the check of the escape routes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Barrier {
    /// Whether everybody inside gets out at any time.
    pub exits_usable: Option<bool>,
    /// The clear width that a wheelchair has, in millimetres.
    pub clear_width_mm: Option<UpTo<100_000>>,
    /// The evacuation that was worked out anew with it: the reference.
    pub evacuation: Line,
    /// Who checked, by function.
    pub checked_by: Line,
    /// When.
    pub checked_on: Option<Day>,
}

/// A private security service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PrivateSecurity {
    /// Its licence.
    pub licence: Line,
    /// How its people are trained.
    pub training: Text,
    /// When they may use force.
    pub use_of_force: Text,
}

/// Volunteers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Volunteers {
    /// How children and adults at risk are kept safe.
    pub safeguarding: Text,
    /// How they are insured.
    pub insurance: Line,
}

/// R6: what is asked of this sort of measure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Specifics {
    /// Cameras.
    pub video: Option<Video>,
    /// Recognising people by their bodies.
    pub biometrics: Option<Biometrics>,
    /// Searching.
    pub search: Option<Search>,
    /// A place of worship.
    pub worship: Option<Worship>,
    /// Barriers and locked doors.
    pub barrier: Option<Barrier>,
    /// A private security service.
    pub private_security: Option<PrivateSecurity>,
    /// Volunteers.
    pub volunteers: Option<Volunteers>,
}
