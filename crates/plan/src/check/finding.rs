use std::collections::BTreeMap;

use parvis_model::closed_list;
use serde::Serialize;

use crate::{Key, Section};

closed_list! {
    /// What is to be looked at.
    pub enum FindingCode {
        /// A step that nobody does.
        StepWithoutFunction = "step_without_function",
        /// A step that says nothing.
        StepWithoutWords = "step_without_words",
        /// A step of a function that nobody has in this use, and neither its deputies.
        FunctionAbsent = "function_absent",
        /// A function that nobody stands in for.
        FunctionWithoutDeputy = "function_without_deputy",
        /// A part that names another which there is not.
        NamesWhatIsMissing = "names_what_is_missing",
        /// A procedure that nobody may call.
        NobodyMayCall = "nobody_may_call",
        /// A doctrine that is not installed.
        DoctrineUnknown = "doctrine_unknown",
        /// Words that the doctrine does not have.
        WordsUnknown = "words_unknown",
        /// Words of a plan that names no doctrine.
        WordsWithoutDoctrine = "words_without_doctrine",
        /// More words on a side of a card than are read at a glance.
        CardOverWords = "card_over_words",
        /// More letters on a side of a card than fit.
        CardOverLetters = "card_over_letters",
        /// An assembly point inside the outline of the site.
        AssemblyPointInside = "assembly_point_inside",
        /// An assembly point in water.
        AssemblyPointInWater = "assembly_point_in_water",
        /// An assembly point beyond a main road.
        AssemblyPointAcrossMainRoad = "assembly_point_across_main_road",
        /// An assembly point farther than people walk in the stated time.
        AssemblyPointTooFar = "assembly_point_too_far",
        /// One that only those who walk slowly do not reach in the stated time, in a plan with people who need help.
        AssemblyPointTooFarForSlow = "assembly_point_too_far_for_slow",
        /// A route that goes through a wall where there is no exit.
        RouteThroughWall = "route_through_wall",
    }
}

closed_list! {
    /// What cannot be looked at, because something about the ground is not known.
    pub enum LeftOut {
        /// Whether assembly points lie inside, and whether routes go through walls.
        OutlineUnknown = "outline_unknown",
        /// Whether routes go through walls; how far assembly points are from an exit.
        ExitsUnknown = "exits_unknown",
        /// Whether assembly points lie in water.
        WaterUnknown = "water_unknown",
        /// Whether assembly points lie across a main road.
        MainRoadsUnknown = "main_roads_unknown",
    }
}

/// Where something is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// In which use of the site; none for the plan as such.
    pub configuration: Option<Key>,
    /// In which section.
    pub section: Section,
    /// At which entry: a step, a function, an assembly point, a route. For a card, its function.
    pub entry: Option<Key>,
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanFinding {
    /// What.
    pub code: FindingCode,
    /// Where.
    pub place: Place,
    /// The figures that belong to it: `metres` and the `reach` in so many `minutes`; `words`,
    /// `letters` and the `most` there may be.
    pub figures: BTreeMap<&'static str, u64>,
    /// What it names: a key that is missing, a road.
    pub names: Option<String>,
}
