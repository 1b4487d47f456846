//! The plan of a site: a cover, who does what, the procedures, ways and places, people who need help, what is agreed with whom, the uses of the
//! place, and what is still open.

mod blocks;
mod drawing;
mod floor;
mod open;
mod parts;
mod to_edit;
mod uses;

use parvis_packs::DoctrinePack;
use parvis_plan::{LeftOut, PlanFinding, SitePlan, Surroundings};
use serde::Serialize;

use crate::printing::{Data, Printing, grouped};
use crate::text::{Line, Printer};
use crate::{DocumentError, Words, setting};
use blocks::Part;
use parts::Teller;

pub use floor::FloorPrint;
pub(crate) use parts::name_of;
pub use to_edit::site_plan_to_edit;

pub(crate) const TEMPLATE: &str = concat!(include_str!("../../templates/base.typ"), include_str!("../../templates/site_plan.typ"));

/// What is printed.
#[derive(Debug, Clone, Copy)]
pub struct SitePlanToPrint<'a> {
    /// The plan.
    pub plan: &'a SitePlan,
    /// What is known of the ground: the outline on which ways are drawn.
    pub surroundings: &'a Surroundings,
    /// The picture of the floor that it names; it is looked at only where it names one.
    pub floor: &'a FloorPrint,
    /// What its check found.
    pub findings: &'a [PlanFinding],
    /// What could not be checked.
    pub left_out: &'a [LeftOut],
    /// The doctrines there are.
    pub doctrines: &'a [DoctrinePack],
}

/// A plan as the template reads it.
#[derive(Serialize)]
struct Printed {
    name: String,
    address: Vec<Line>,
    call: String,
    dated: String,
    may_read: String,
    /// The uses of the place, each with how many people may be there.
    uses: Vec<[String; 2]>,
    parts: Vec<Part>,
}

/// Words that the template uses.
const KEYS: [&str; 14] = [
    "print-colon",
    "print-site-plan",
    "print-call",
    "print-address",
    "print-capacity",
    "print-uses",
    "print-contents",
    "print-step",
    "print-function",
    "print-deputies",
    "print-otherwise",
    "report-may-read",
    "report-page-of",
    "report-north",
];

/// The plan of a site as PDF (PDF/A-2a and PDF/UA-1), A4 or Letter, in the language of the words; what people wrote stays in theirs. Any text can
/// be printed, as in the report of a visit.
///
/// # Errors
/// [`DocumentError::NotSet`] says why it could not be set; no text in a plan is a reason.
pub fn site_plan(what: &SitePlanToPrint<'_>, printing: &Printing, words: &Words) -> Result<Vec<u8>, DocumentError> {
    setting::in_any_letters(TEMPLATE, |printer| data(what, printing, words, printer))
}

fn data(what: &SitePlanToPrint<'_>, printing: &Printing, words: &Words, printer: Printer) -> Data<Printed> {
    let printer = Printer { narrow: true, ..printer };
    let head = &what.plan.head;
    let mut teller = Teller { what, words, printer };
    let uses = what.plan.configurations.iter().map(|one| [one.title.clone(), one.capacity.map_or_else(String::new, |people| grouped(people, &words.language))]);
    let printed = Printed {
        name: teller.within(&head.title),
        address: teller.lines(&head.address),
        call: teller.within(&head.call),
        dated: printing.day.map(|day| words.say("print-plan-of-day", &[("date", &printing.day_in_words(day, words))])).unwrap_or_default(),
        may_read: words.say(&format!("marking-{}", printing.marking), &[]),
        uses: uses.map(|row| row.map(|text| teller.within(&text))).collect(),
        parts: teller.parts(),
    };
    let mut keys = KEYS.to_vec();
    keys.extend(["print-nobody-yet", "footer-not-accredited", "plan-words", "report-where", "print-edit-drawing"]);
    let mut data = Data::new(printed, ("print-site-plan", &head.title, &head.language), &keys, (printing, words), teller.printer);
    if let (Some(_), FloorPrint::Shown { jpeg, .. }) = (&what.plan.picture, what.floor) {
        data.files = vec![(floor::FILE.to_owned(), jpeg.clone())];
    }
    data
}

#[cfg(test)]
mod floor_tests;
#[cfg(test)]
pub(crate) mod tests;
