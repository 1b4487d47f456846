//! What a template of a plan may not be.

use std::collections::HashSet;

use toml::Spanned;

use super::{PROCEDURES, PlanTemplate};
use crate::fault::{Faults, shortened, text};

/// The most entries of a list.
const MOST: usize = 30;
/// The longest key, as a plan has it.
const LONGEST_KEY: usize = 40;
/// The longest title and the longest text, in characters.
const LONGEST_TITLE: usize = 120;
const LONGEST_TEXT: usize = 400;
const LONGEST_LIMITS: usize = 900;

impl PlanTemplate {
    pub(super) fn check_all(&self, faults: &mut Faults<'_>, folder: &str) {
        let at = self.key.span().start;
        faults.named(&self.key, folder);
        faults.head([("version", &self.version), ("licence", &self.licence), ("source", &self.source)]);
        faults.day("date", &self.date);
        text(faults, at, "title", &self.title, LONGEST_TITLE);
        text(faults, at, "limits", &self.limits, LONGEST_LIMITS);
        text(faults, at, "source", &self.source, LONGEST_LIMITS);
        self.check_lists(faults);
        faults.keys("function", self.functions.iter().map(|one| &one.key));
        faults.keys("procedure", self.procedures.iter().map(|one| &one.key));
        faults.keys("room", self.rooms.iter().map(|one| &one.key));
        faults.keys("help", self.help.iter().map(|one| &one.key));
        faults.keys("neighbour", self.neighbours.iter().map(|one| &one.key));
        faults.keys("aftercare", self.aftercare.iter().map(|one| &one.key));
        self.check_key_lengths(faults);
        for function in &self.functions {
            text(faults, function.key.span().start, "title", &function.title, LONGEST_TITLE);
            self.functions_named(faults, &function.deputies);
            if function.deputies.iter().all(|deputy| deputy.get_ref() == function.key.get_ref()) {
                faults.at(function.key.span().start, format!("nobody stands in for \"{}\"", function.key.get_ref()));
            }
        }
        self.check_procedures(faults);
        self.check_rest(faults);
    }

    /// Keys become those of the plan, which are short.
    fn check_key_lengths(&self, faults: &mut Faults<'_>) {
        let functions = self.functions.iter().map(|one| &one.key);
        let steps = self.procedures.iter().flat_map(|procedure| &procedure.steps).map(|one| &one.key);
        let rooms = self.rooms.iter().map(|one| &one.key);
        let help = self.help.iter().map(|one| &one.key);
        let rest = self.neighbours.iter().map(|one| &one.key).chain(self.aftercare.iter().map(|one| &one.key));
        for key in functions.chain(steps).chain(rooms).chain(help).chain(rest).chain([&self.key]) {
            if key.get_ref().len() > LONGEST_KEY {
                faults.at(key.span().start, format!("the key \"{}…\" is longer than {LONGEST_KEY} letters", shortened(key.get_ref())));
            }
        }
    }

    fn check_lists(&self, faults: &mut Faults<'_>) {
        let lists = [
            ("categories", self.categories.len()),
            ("functions", self.functions.len()),
            ("rooms", self.rooms.len()),
            ("help", self.help.len()),
            ("neighbours", self.neighbours.len()),
            ("aftercare", self.aftercare.len()),
            ("conditions of re-entry", self.re_entry.conditions.len()),
        ];
        for (what, count) in lists.into_iter().filter(|(_, count)| *count > MOST) {
            faults.whole(format!("{what}: {count} entries; a template may have {MOST}"));
        }
    }

    fn check_procedures(&self, faults: &mut Faults<'_>) {
        for missing in PROCEDURES.iter().filter(|kind| !self.procedures.iter().any(|procedure| procedure.key.get_ref() == **kind)) {
            faults.whole(format!("there is no procedure \"{missing}\""));
        }
        for procedure in &self.procedures {
            let at = procedure.key.span().start;
            if !PROCEDURES.contains(&procedure.key.get_ref().as_str()) {
                faults.at(at, format!("there is no procedure \"{}\"; there are {}", shortened(procedure.key.get_ref()), PROCEDURES.join(", ")));
            }
            if procedure.callers.is_empty() || procedure.triggers.is_empty() || procedure.steps.is_empty() {
                faults.at(at, "a procedure has triggers, functions that may call it, and steps");
            }
            for count in [procedure.triggers.len(), procedure.callers.len(), procedure.steps.len(), procedure.say.len()] {
                if count > MOST {
                    faults.at(at, format!("{count} entries; a list of a procedure may have {MOST}"));
                }
            }
            procedure.triggers.iter().for_each(|trigger| text(faults, at, "triggers", trigger, LONGEST_TEXT));
            text(faults, at, "until", &procedure.until, LONGEST_TEXT);
            self.functions_named(faults, &procedure.callers);
            faults.keys("step", procedure.steps.iter().map(|step| &step.key));
            for step in &procedure.steps {
                text(faults, step.key.span().start, "text", &step.text, LONGEST_TEXT);
                self.functions_named(faults, std::slice::from_ref(&step.function));
                if let Some(otherwise) = &step.otherwise {
                    text(faults, step.key.span().start, "otherwise", otherwise, LONGEST_TEXT);
                }
            }
        }
    }

    fn check_rest(&self, faults: &mut Faults<'_>) {
        for room in &self.rooms {
            text(faults, room.key.span().start, "title", &room.title, LONGEST_TITLE);
            text(faults, room.key.span().start, "text", &room.text, LONGEST_TEXT);
        }
        for help in &self.help {
            text(faults, help.key.span().start, "who", &help.who, LONGEST_TITLE);
            text(faults, help.key.span().start, "way", &help.way, LONGEST_TEXT);
        }
        for neighbour in &self.neighbours {
            text(faults, neighbour.key.span().start, "title", &neighbour.title, LONGEST_TITLE);
            text(faults, neighbour.key.span().start, "agreed", &neighbour.agreed, LONGEST_TEXT);
        }
        for one in &self.aftercare {
            text(faults, one.key.span().start, "text", &one.text, LONGEST_TEXT);
        }
        let at = self.responders.function.span().start;
        for (what, said) in [("gate", &self.responders.gate), ("keys", &self.responders.keys), ("plans", &self.responders.plans)] {
            text(faults, at, what, said, LONGEST_TEXT);
        }
        text(faults, self.approach.function.span().start, "text", &self.approach.text, LONGEST_TEXT);
        for condition in &self.re_entry.conditions {
            text(faults, self.re_entry.function.span().start, "conditions", condition, LONGEST_TEXT);
        }
        let singles = [&self.responders.function, &self.approach.function, &self.re_entry.function];
        let others = self.help.iter().map(|help| &help.function).chain(self.aftercare.iter().map(|one| &one.function));
        for function in singles.into_iter().chain(others) {
            self.functions_named(faults, std::slice::from_ref(function));
        }
    }

    /// Functions that are named: each is there, and is named once.
    fn functions_named(&self, faults: &mut Faults<'_>, keys: &[Spanned<String>]) {
        let mut seen = HashSet::new();
        for key in keys {
            if !self.functions.iter().any(|function| function.key.get_ref() == key.get_ref()) {
                faults.at(key.span().start, format!("there is no function \"{}\"", shortened(key.get_ref())));
            }
            if !seen.insert(key.get_ref()) {
                faults.at(key.span().start, format!("the function \"{}\" is named twice", shortened(key.get_ref())));
            }
        }
    }
}
