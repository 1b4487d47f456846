//! Action cards: one for each function and procedure, two sides each.

use parvis_packs::DoctrinePack;
use parvis_plan::{ActionCard, InUse};
use serde::Serialize;

use crate::printing::{Act, Data, Printing, act, has_verb_first};
use crate::site_plan::name_of;
use crate::text::{Line, Printer};
use crate::{DocumentError, Words, setting};

pub(crate) const TEMPLATE: &str = concat!(include_str!("../templates/base.typ"), include_str!("../templates/cards.typ"));

/// Words that the template uses.
const KEYS: [&str; 9] = [
    "print-otherwise",
    "print-card-may-call",
    "print-card-say",
    "print-card-deputy",
    "print-card-notes",
    "print-until",
    "print-call",
    "plan-at",
    "print-cards-none",
];

#[derive(Serialize)]
pub(crate) struct Printed {
    cards: Vec<Card>,
}

/// A card as the template reads it.
#[derive(Serialize)]
struct Card {
    procedure: String,
    function: Vec<Line>,
    may_call: bool,
    acts: Vec<Act>,
    say: Vec<Line>,
    until: Vec<Line>,
    call: String,
    address: Vec<Line>,
    otherwise: Vec<Act>,
    deputies: String,
}

/// The cards of one use of a place as PDF (PDF/A-2a and PDF/UA-1), each of two pages, in the language of the words. On A5 letters have 18 points; on A4
/// and Letter they are as much larger as the paper. What does not fit is set smaller, and goes on on another page before it is too small.
///
/// # Errors
/// [`DocumentError::NotSet`] says why they could not be set; no text on a card is a reason.
pub fn action_cards(used: &InUse, doctrines: &[DoctrinePack], printing: &Printing, words: &Words) -> Result<Vec<u8>, DocumentError> {
    let cards = used.cards(doctrines);
    setting::in_any_letters(TEMPLATE, |printer| data(used, &cards, (printing, words), printer))
}

pub(crate) fn data(used: &InUse, cards: &[ActionCard], (printing, words): (&Printing, &Words), printer: Printer) -> Data<Printed> {
    let mut printer = Printer { narrow: true, ..printer };
    let head = &used.plan.head;
    let verb_first = has_verb_first(&head.language);
    let cards = cards.iter().map(|card| printed(card, verb_first, words, &mut printer)).collect();
    Data::new(Printed { cards }, ("print-cards", &head.title, &head.language), &KEYS, (printing, words), printer)
}

fn printed(card: &ActionCard, verb_first: bool, words: &Words, printer: &mut Printer) -> Card {
    let deputies: Vec<String> = card.deputies.iter().map(|title| printer.within(title)).filter(|title| !title.is_empty()).collect();
    Card {
        procedure: words.say(&format!("plan-{}", name_of(card.procedure)), &[]),
        function: printer.lines(&card.title),
        may_call: card.may_call,
        acts: card.steps.iter().map(|step| act(&step.text, verb_first, printer)).collect(),
        say: card.say.iter().flat_map(|says| printer.lines(says)).collect(),
        until: printer.lines(&card.until),
        call: printer.within(&card.call),
        address: printer.lines(&card.address),
        otherwise: card.otherwise.iter().map(|text| act(text, verb_first, printer)).collect(),
        deputies: deputies.join(", "),
    }
}

#[cfg(test)]
mod tests;
