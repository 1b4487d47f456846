//! The plan of a site: what it holds, how it stands in each use of the place, what is to be looked at before it is printed, the
//! action cards that follow from it, and how the work of two people is put together; the plan of a volunteer and its four pages. Pure: no storage, no clock, no network;
//! chance is handed in. `docs/site-plan.md` says what a plan holds and where the checks come from.

mod card;
mod check;
mod document;
mod file;
mod form;
mod ground;
mod in_use;
mod json_fault;
mod key;
mod merge;
mod missing;
mod sketch;
mod template;
mod volunteer;

pub use card::{ActionCard, CardSide, CardStep, MOST_LETTERS, MOST_WORDS};
pub use check::{EXIT_METRES, FREE_WALK, FindingCode, LeftOut, Place, PlanFinding, SLOW_WALK, check, left_out};
pub use document::{
    Aftercare, Approach, AssemblyPoint, Beyond, Configuration, FloorPicture, Format, Function, Head, HelpNeeded, Neighbour, Procedure, ProcedureKind,
    Procedures, Publicity, ReEntry, Responders, Room, Route, Said, SitePlan, Step,
};
pub use file::{FileError, LONGEST_FILE, Opened, VERSION, open, write};
pub use form::FormFault;
pub use ground::{MainRoad, Surroundings};
pub use in_use::InUse;
pub use json_fault::JsonFault;
pub use key::{Key, KeyError};
pub use merge::{Choice, Conflict, Content, Merge, Section, merge};
pub use missing::missing;
pub use sketch::{Sketch, SketchedPicture, sketch};
pub use template::from_template;
pub use volunteer::{
    LARGEST_PLAN_FILE, PLAN_VERSION, Say, Sheet, SheetBlock, SheetLine, SheetStep, SheetWords, Slogan, Standing, VolunteerFileError, VolunteerOpened,
    VolunteerPlan, VolunteerProcedure, VolunteerStep, for_children, has_letter_paper, open_volunteer, pages, site_plan_of, slogan,
};
