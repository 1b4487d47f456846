//! Action cards: one for each function and procedure, derived from the plan. A card has the words of one doctrine: those of its
//! function, or else of the plan.

use std::collections::BTreeMap;

use parvis_packs::DoctrinePack;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::{Function, InUse, Key, Procedure, ProcedureKind};

/// The most words on a side of a card.
pub const MOST_WORDS: usize = 60;

/// The most letters on a side: words are longer in some languages.
pub const MOST_LETTERS: usize = 420;

/// What one function does in one procedure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActionCard {
    /// The use of the place that it is for; none for the plan as such.
    pub configuration: Option<Key>,
    /// The procedure.
    pub procedure: ProcedureKind,
    /// The function.
    pub function: Key,
    /// What the function is called.
    pub title: String,
    /// Whether this function may call the procedure.
    pub may_call: bool,
    /// What it does, in order.
    pub steps: Vec<CardStep>,
    /// The doctrine of its words, by key.
    pub doctrine: Option<Key>,
    /// What it says, in the language of the plan.
    pub say: Vec<String>,
    /// Until when.
    pub until: String,
    /// The number to call.
    pub call: String,
    /// The address to give.
    pub address: String,
    /// What to do if a step does not work: the second side.
    pub otherwise: Vec<String>,
    /// Who stands in for it: the second side.
    pub deputies: Vec<String>,
    /// How much stands on the first side.
    pub front: CardSide,
    /// How much stands on the second.
    pub back: CardSide,
}

/// A step on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardStep {
    /// Its key in the procedure.
    pub key: Key,
    /// What is done.
    pub text: String,
}

/// How much stands on a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CardSide {
    /// Words.
    pub words: usize,
    /// Letters, blanks included.
    pub letters: usize,
}

impl CardSide {
    fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        texts.fold(Self { words: 0, letters: 0 }, |side, text| Self {
            words: side.words + text.unicode_words().count(),
            letters: side.letters + text.graphemes(true).count(),
        })
    }

    /// Whether it can be read at a glance.
    pub fn fits(self) -> bool {
        self.words <= MOST_WORDS && self.letters <= MOST_LETTERS
    }
}

impl InUse {
    /// The cards of this use, by procedure, then in the order of the functions. A function without a step or words in a procedure has no
    /// card for it.
    pub fn cards(&self, doctrines: &[DoctrinePack]) -> Vec<ActionCard> {
        let read = Doctrines::read(self, doctrines);
        let procedures = self.plan.procedures.iter();
        procedures
            .flat_map(|(kind, procedure)| self.plan.functions.iter().filter_map(|function| self.card(kind, procedure, function, &read)).collect::<Vec<_>>())
            .collect()
    }

    fn card(&self, procedure: ProcedureKind, says: &Procedure, function: &Function, doctrines: &Doctrines) -> Option<ActionCard> {
        let head = &self.plan.head;
        let own = says.steps.iter().filter(|step| step.function.as_ref() == Some(&function.key));
        let steps: Vec<CardStep> =
            own.clone().filter(|step| !step.text.is_empty()).map(|step| CardStep { key: step.key.clone(), text: step.text.clone() }).collect();
        let doctrine = function.doctrine.as_ref().or(head.doctrine.as_ref());
        let is_said = |by: Option<&Key>| by.map_or(!steps.is_empty(), |by| *by == function.key);
        let words = says.say.iter().filter(|said| is_said(said.function.as_ref()));
        let say: Vec<String> = words.filter_map(|said| doctrines.words(doctrine?, &said.words)).map(str::to_owned).collect();
        if steps.is_empty() && say.is_empty() {
            return None;
        }
        let otherwise: Vec<String> = own.filter(|step| !step.otherwise.is_empty()).map(|step| step.otherwise.clone()).collect();
        let deputies: Vec<String> = function.deputies.iter().filter_map(|key| Some(self.plan.function(key)?.title.clone())).collect();
        let printed = steps.iter().map(|step| step.text.as_str()).chain(say.iter().map(String::as_str));
        let front = CardSide::of([function.title.as_str(), &says.until, &head.call, &head.address].into_iter().chain(printed));
        let back = CardSide::of(otherwise.iter().chain(&deputies).map(String::as_str));
        Some(ActionCard {
            configuration: self.configuration.clone(),
            procedure,
            function: function.key.clone(),
            title: function.title.clone(),
            may_call: says.callers.contains(&function.key),
            doctrine: doctrine.filter(|_| !say.is_empty()).cloned(),
            until: says.until.clone(),
            call: head.call.clone(),
            address: head.address.clone(),
            steps,
            say,
            otherwise,
            deputies,
            front,
            back,
        })
    }
}

/// The doctrines that a plan names, in its language.
pub(crate) struct Doctrines(BTreeMap<Key, DoctrinePack>);

impl Doctrines {
    pub(crate) fn read(of: &InUse, doctrines: &[DoctrinePack]) -> Self {
        let named = of.plan.functions.iter().filter_map(|function| function.doctrine.as_ref()).chain(&of.plan.head.doctrine);
        let pack = |key: &Key| doctrines.iter().find(|pack| pack.key.get_ref() == key.as_str());
        Self(named.filter_map(|key| Some((key.clone(), pack(key)?.in_language(&of.plan.head.language)))).collect())
    }

    pub(crate) fn knows(&self, doctrine: &Key) -> bool {
        self.0.contains_key(doctrine)
    }

    pub(crate) fn words(&self, doctrine: &Key, words: &Key) -> Option<&str> {
        Some(self.0.get(doctrine)?.words(words.as_str())?.says.as_str())
    }
}
