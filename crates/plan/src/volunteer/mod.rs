//! The plan of a volunteer: its file as the browser keeps it (`docs/plan-file.md`), its four pages, and the same as a plan of the site.
//! The browser has the same in `web/src/plan`; a test compares the two.

mod country;
mod fields;
mod file;
mod pages;
mod site;

pub use country::{Slogan, Standing, for_children, has_letter_paper, slogan};
pub use file::{LARGEST_PLAN_FILE, PLAN_VERSION, VolunteerFileError, VolunteerOpened, VolunteerPlan, VolunteerProcedure, VolunteerStep, open_volunteer};
pub use pages::{Say, Sheet, SheetBlock, SheetLine, SheetStep, SheetWords, pages};
pub use site::site_plan_of;
