//! What can be wrong with a law as it is written down, each with its line.

use std::collections::HashSet;

use toml::Spanned;

use super::{Condition, Due, Duty, DutyPack, Input, InputKind, Test};
use crate::fault::{Faults, is_day};

impl DutyPack {
    pub(super) fn check_all(&self, faults: &mut Faults<'_>, folder: &str) {
        faults.named(&self.key, folder);
        faults.head([("version", &self.version), ("licence", &self.licence), ("source", &self.source)]);
        faults.keys("stage", self.stages.iter().map(|stage| &stage.key));
        faults.keys("input", self.inputs.iter().map(|input| &input.key));
        faults.keys("test", self.tests.iter().map(|test| &test.key));
        faults.keys("conclusion", self.conclusions.iter().map(|conclusion| &conclusion.key));
        faults.keys("duty", self.duties.iter().map(|duty| &duty.key));
        faults.keys("note", self.notes.iter().map(|note| &note.key));
        self.check_days(faults);
        self.inputs.iter().for_each(|input| self.check_input(faults, input));
        let mut known = HashSet::new();
        for test in &self.tests {
            self.check_condition(faults, test, &known);
            known.insert(test.key.get_ref().as_str());
        }
        self.check_conclusions(faults);
        self.duties.iter().for_each(|duty| self.check_duty(faults, duty));
        self.check_notes_and_stages(faults);
    }

    fn check_days(&self, faults: &mut Faults<'_>) {
        let stages = self.stages.iter().flat_map(|stage| [stage.on.as_ref(), stage.read.as_ref()]);
        let tests = self.tests.iter().map(|test| test.read.as_ref());
        let duties = self.duties.iter().map(|duty| duty.read.as_ref());
        let notes = self.notes.iter().map(|note| note.read.as_ref());
        let days = stages.chain(tests).chain(duties).chain(notes).flatten();
        for day in std::iter::once(&self.date).chain(days).filter(|day| !is_day(day.get_ref())) {
            faults.at(day.span().start, format!("\"{}\" is no day; write it as 2026-07-17", day.get_ref()));
        }
    }

    fn check_input(&self, faults: &mut Faults<'_>, input: &Input) {
        let (key, at) = (input.key.get_ref(), input.key.span().start);
        let chooses = matches!(input.kind, InputKind::Choice | InputKind::Choices);
        if (chooses && input.among.is_none()) != (input.options.len() >= 2) {
            faults.at(at, format!("the input \"{key}\" has options if and only if it is a choice, and then two or more"));
        }
        self.check_among(faults, input);
        let is_time = |input: &Input| matches!(input.kind, InputKind::Date | InputKind::Moment);
        if let Some(of) = input.not_before.as_ref().filter(|of| !is_time(input) || !self.input(of.get_ref()).is_some_and(is_time)) {
            faults.at(of.span().start, format!("\"not_before\" goes with a day or a moment, but \"{}\" or \"{key}\" is neither", of.get_ref()));
        }
        let mut seen = HashSet::new();
        if let Some(twice) = input.options.iter().find(|option| !seen.insert(&option.key)) {
            faults.at(at, format!("the option \"{}\" of \"{key}\" stands twice", twice.key));
        }
        let well_formed = |key: &str| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if let Some(wrong) = input.options.iter().find(|option| !well_formed(&option.key)) {
            faults.at(at, format!("the option \"{}\" of \"{key}\" may hold only a-z, 0-9 and _", wrong.key));
        }
        if let Some(of) = input.basis_of.as_ref().filter(|of| self.input(of.get_ref()).is_none()) {
            faults.at(of.span().start, format!("there is no input \"{}\"", of.get_ref()));
        }
        if let Some(test) = input.asked_if.as_ref().filter(|test| self.test(test.get_ref()).is_none()) {
            faults.at(test.span().start, format!("there is no test \"{}\"", test.get_ref()));
        }
        let due_after = |due: &Option<Spanned<Due>>| due.as_ref().is_some_and(|due| due.get_ref().after.as_deref() == Some(key.as_str()));
        let used = input.basis_of.is_some()
            || self.tests.iter().any(|test| test.when.get_ref().inputs().contains(&key.as_str()))
            || self.duties.iter().any(|duty| duty.done.as_ref().is_some_and(|done| done.get_ref() == key) || due_after(&duty.due) || due_after(&duty.begins));
        if !used {
            faults.at(at, format!("nothing looks at the input \"{key}\": do not ask what does not matter"));
        }
    }

    fn check_among(&self, faults: &mut Faults<'_>, input: &Input) {
        let Some(of) = &input.among else {
            if !input.except.is_empty() {
                faults.at(
                    input.key.span().start,
                    format!("the input \"{}\" leaves options out of no other: \"except\" goes with \"among\"", input.key.get_ref()),
                );
            }
            return;
        };
        let at = of.span().start;
        let other = self.input(of.get_ref()).filter(|other| other.kind == InputKind::Choices && other.among.is_none());
        match other {
            None => faults.at(at, format!("there is no input \"{}\" of the kind \"choices\"", of.get_ref())),
            Some(_) if input.kind != InputKind::Choice => faults.at(at, "only a choice is answered among what was chosen before"),
            Some(other) => {
                for unknown in input.except.iter().filter(|key| !other.options.iter().any(|option| option.key == **key)) {
                    faults.at(at, format!("\"{}\" has no option \"{unknown}\"", of.get_ref()));
                }
            }
        }
    }

    fn check_condition(&self, faults: &mut Faults<'_>, test: &Test, before: &HashSet<&str>) {
        let (key, at) = (test.key.get_ref(), test.when.span().start);
        let wants = |faults: &mut Faults<'_>, input: &String, kind: InputKind| match self.input(input) {
            None => faults.at(at, format!("the test \"{key}\" looks at an input \"{input}\" that does not exist")),
            Some(found) if found.kind != kind => faults.at(at, format!("the test \"{key}\" cannot look so at \"{input}\", which is of another kind")),
            Some(_) => {}
        };
        match test.when.get_ref() {
            Condition::Yes(input) => wants(faults, input, InputKind::YesNo),
            Condition::AtLeast(input, _) => wants(faults, input, InputKind::Number),
            Condition::OneOf(input, options) => {
                wants(faults, input, InputKind::Choice);
                self.check_options(faults, test, input, options);
            }
            Condition::Includes(input, options) | Condition::Several(input, options) => {
                wants(faults, input, InputKind::Choices);
                self.check_options(faults, test, input, options);
            }
            Condition::MonthsAfter(later, earlier, _) => {
                for input in [later, earlier] {
                    if !self.input(input).is_some_and(|input| matches!(input.kind, InputKind::Date | InputKind::Moment)) {
                        faults.at(at, format!("the test \"{key}\" compares days, and there is no input \"{input}\" that is a day or a moment"));
                    }
                }
            }
            Condition::All(tests) | Condition::Any(tests) | Condition::None(tests) => {
                // Only tests above it: so no test can depend on itself.
                if let Some(unknown) = tests.iter().find(|other| !before.contains(other.as_str())) {
                    faults.at(at, format!("the test \"{key}\" needs the test \"{unknown}\", which does not stand above it"));
                }
            }
        }
    }

    fn check_options(&self, faults: &mut Faults<'_>, test: &Test, input: &str, options: &[String]) {
        let known = self.input(input).map(|input| self.options(input)).unwrap_or_default();
        if let Some(unknown) = options.iter().find(|option| !known.iter().any(|known| known.key == **option)) {
            let (key, at) = (test.key.get_ref(), test.when.span().start);
            faults.at(at, format!("the test \"{key}\" looks for an option \"{unknown}\" that \"{input}\" does not have"));
        }
    }

    fn check_conclusions(&self, faults: &mut Faults<'_>) {
        let last = self.conclusions.len().saturating_sub(1);
        for (place, conclusion) in self.conclusions.iter().enumerate() {
            let at = conclusion.key.span().start;
            match &conclusion.when {
                Some(test) if self.test(test.get_ref()).is_none() => faults.at(test.span().start, format!("there is no test \"{}\"", test.get_ref())),
                Some(_) if place == last => faults.at(at, "the last conclusion counts where none before it does: it has no \"when\""),
                None if place != last => faults.at(at, "only the last conclusion has no \"when\""),
                _ => {}
            }
            for duty in &conclusion.duties {
                if !self.duties.iter().any(|known| known.key.get_ref() == duty.get_ref()) {
                    faults.at(duty.span().start, format!("there is no duty \"{}\"", duty.get_ref()));
                }
            }
            for note in conclusion.notes.iter().filter(|note| !self.notes.iter().any(|known| known.key.get_ref() == note.get_ref())) {
                faults.at(note.span().start, format!("there is no note \"{}\"", note.get_ref()));
            }
        }
        if self.conclusions.is_empty() {
            faults.whole("there is no conclusion");
        }
    }

    fn check_duty(&self, faults: &mut Faults<'_>, duty: &Duty) {
        if let Some(test) = duty.owed_if.as_ref().filter(|test| self.test(test.get_ref()).is_none()) {
            faults.at(test.span().start, format!("there is no test \"{}\"", test.get_ref()));
        }
        let says_done = |input: &Input| matches!(input.kind, InputKind::YesNo | InputKind::Date | InputKind::Moment);
        if let Some(input) = duty.done.as_ref().filter(|done| !self.input(done.get_ref()).is_some_and(says_done)) {
            faults.at(input.span().start, format!("there is no input \"{}\" that is answered by yes or no, or by when", input.get_ref()));
        }
        if !self.conclusions.iter().any(|conclusion| conclusion.duties.iter().any(|key| key.get_ref() == duty.key.get_ref())) {
            faults.at(duty.key.span().start, format!("no conclusion names the duty \"{}\"", duty.key.get_ref()));
        }
        if let Some(stage) = duty.stage.as_ref().filter(|stage| self.stage(stage.get_ref()).is_none()) {
            faults.at(stage.span().start, format!("there is no stage \"{}\"", stage.get_ref()));
        }
        if let Some(begins) = duty.begins.as_ref().filter(|begins| duty.stage.is_some() || begins.get_ref().every_years > 0) {
            faults.at(begins.span().start, "a duty begins with a stage or on a day of its own, and only once");
        }
        [&duty.due, &duty.begins].into_iter().flatten().for_each(|due| self.check_due(faults, due));
    }

    fn check_due(&self, faults: &mut Faults<'_>, due: &Spanned<Due>) {
        let (at, due) = (due.span().start, due.get_ref());
        match (&due.on, &due.after) {
            (Some(day), None) if due.months == 0 && due.hours == 0 => {
                if !is_day(day) {
                    faults.at(at, format!("\"{day}\" is no day; write it as 2026-07-17"));
                }
            }
            (None, Some(input)) if (due.months == 0) != (due.hours == 0) => {
                let fits = |input: &Input| input.kind == InputKind::Moment || due.hours == 0 && input.kind == InputKind::Date;
                if !self.input(input).is_some_and(fits) {
                    faults.at(at, format!("there is no input \"{input}\" that is a moment or, for months, a day"));
                }
            }
            _ => faults.at(at, "a duty is due \"on\" a day, or so many months or hours \"after\" an input"),
        }
    }

    fn check_notes_and_stages(&self, faults: &mut Faults<'_>) {
        for note in &self.notes {
            if let Some(test) = note.told_if.as_ref().filter(|test| self.test(test.get_ref()).is_none()) {
                faults.at(test.span().start, format!("there is no test \"{}\"", test.get_ref()));
            }
            if !self.conclusions.iter().any(|conclusion| conclusion.notes.iter().any(|key| key.get_ref() == note.key.get_ref())) {
                faults.at(note.key.span().start, format!("no conclusion names the note \"{}\"", note.key.get_ref()));
            }
        }
    }
}
