//! The parts of a plan in their order, in words.

use parvis_plan::{Key, Procedure, ProcedureKind, Publicity, SitePlan, sketch};

use super::blocks::{Block, Part, PrintedStep};
use super::{SitePlanToPrint, drawing, floor};
use crate::Words;
use crate::printing::{act, grouped, has_verb_first, ours};
use crate::text::{Line, Printer};

/// Says what a plan holds, in the words of a language.
pub(super) struct Teller<'a> {
    pub(super) what: &'a SitePlanToPrint<'a>,
    pub(super) words: &'a Words,
    pub(super) printer: Printer,
}

impl Teller<'_> {
    pub(super) fn within(&mut self, text: &str) -> String {
        self.printer.within(text)
    }

    pub(super) fn lines(&mut self, text: &str) -> Vec<Line> {
        self.printer.lines(text)
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    /// What a function is called; empty where there is none.
    pub(super) fn function(&mut self, key: Option<&Key>) -> String {
        let title = key.and_then(|key| self.what.plan.function(key)).map(|function| function.title.clone());
        title.map_or_else(String::new, |title| self.within(&title))
    }

    fn functions(&mut self, keys: &[Key]) -> String {
        let titles: Vec<String> = keys.iter().map(|key| self.function(Some(key))).filter(|title| !title.is_empty()).collect();
        titles.join(", ")
    }

    fn deputies(&mut self, key: Option<&Key>) -> String {
        let deputies = key.and_then(|key| self.what.plan.function(key)).map(|function| function.deputies.clone()).unwrap_or_default();
        self.functions(&deputies)
    }

    /// All parts.
    pub(super) fn parts(&mut self) -> Vec<Part> {
        let plan = self.what.plan;
        let mut parts = vec![self.who(plan)];
        for (kind, procedure) in plan.procedures.iter() {
            let blocks = self.procedure(procedure);
            let name = name_of(kind);
            parts.push(Part { title: self.say(&format!("plan-{name}")), means: self.say(&format!("plan-means-{name}")), on_new_page: true, blocks });
        }
        parts.push(self.ways(plan));
        parts.push(self.help(plan));
        parts.push(self.responders(plan));
        parts.push(self.neighbours(plan));
        parts.push(self.approach(plan));
        parts.push(self.re_entry(plan));
        parts.push(self.aftercare(plan));
        for configuration in &plan.configurations {
            parts.push(self.configuration(plan, configuration));
        }
        parts.push(self.open());
        parts.retain(|part| !part.blocks.is_empty());
        parts
    }

    fn part(&self, title: &str, blocks: Vec<Block>) -> Part {
        Part { title: self.say(title), means: String::new(), on_new_page: false, blocks }
    }

    fn who(&mut self, plan: &SitePlan) -> Part {
        let rows = plan.functions.iter().map(|function| {
            let known = self.say(if function.publicity == Publicity::Public { "print-yes" } else { "print-no" });
            vec![self.lines(&function.title), one(self.functions(&function.deputies)), one(known)]
        });
        let rows = rows.collect();
        let table = self.table([Some(4.0), Some(4.0), Some(2.0)], ["print-function", "print-deputies", "print-public"], rows);
        let mut part = self.part("print-functions", table);
        part.on_new_page = true;
        part
    }

    /// A table; nothing where it has no rows.
    fn table<const N: usize>(&self, wide: [Option<f64>; N], head: [&str; N], rows: Vec<Vec<Vec<Line>>>) -> Vec<Block> {
        if rows.is_empty() {
            return Vec::new();
        }
        vec![Block::Table { wide: wide.to_vec(), head: head.iter().map(|key| if key.is_empty() { String::new() } else { self.say(key) }).collect(), rows }]
    }

    fn facts<const N: usize>(&self, rows: [(&str, Vec<Line>); N]) -> Vec<Block> {
        let rows: Vec<(String, Vec<Line>)> = rows.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(key, lines)| (self.say(key), lines)).collect();
        if rows.is_empty() { Vec::new() } else { vec![Block::Facts { rows }] }
    }

    pub(super) fn procedure(&mut self, procedure: &Procedure) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !procedure.triggers.is_empty() {
            let lines = procedure.triggers.iter().flat_map(|trigger| self.lines(trigger)).collect();
            blocks.push(Block::List { label: self.say("plan-when"), lines });
        }
        let callers: Vec<Line> = procedure.callers.iter().filter_map(|key| self.caller(key)).collect();
        if !callers.is_empty() {
            blocks.push(Block::List { label: self.say("print-callers"), lines: callers });
        }
        let steps = procedure.steps.iter().map(|step| PrintedStep {
            act: act(&step.text, has_verb_first(&self.what.plan.head.language), &mut self.printer),
            otherwise: self.lines(&step.otherwise),
            function: self.function(step.function.as_ref()),
            deputies: self.deputies(step.function.as_ref()),
        });
        let rows: Vec<PrintedStep> = steps.collect();
        if !rows.is_empty() {
            blocks.push(Block::Steps { rows });
        }
        let (lines, of) = self.said(procedure);
        if !lines.is_empty() {
            blocks.push(Block::Say { lines, of });
        }
        let until = self.lines(&procedure.until);
        blocks.extend(self.facts([("print-until", until)]));
        blocks
    }

    /// Who may start a procedure, and who may in their place.
    fn caller(&mut self, key: &Key) -> Option<Line> {
        let (function, deputies) = (self.function(Some(key)), self.deputies(Some(key)));
        match (function.is_empty(), deputies.is_empty()) {
            (true, _) => None,
            (_, true) => Some(ours(function)),
            _ => Some(ours(self.words.say_as_written("print-caller", &[("function", &function), ("deputies", &deputies)]))),
        }
    }

    /// The words of a procedure, in the language of the plan, and whose they are.
    fn said(&mut self, procedure: &Procedure) -> (Vec<Line>, String) {
        let plan = self.what.plan;
        let find = |key: &Key| self.what.doctrines.iter().find(|pack| pack.key.get_ref() == key.as_str()).map(|pack| pack.in_language(&plan.head.language));
        let mut lines: Vec<(String, String)> = Vec::new();
        let mut titles: Vec<String> = Vec::new();
        let steps_of = |key: &Key| procedure.steps.iter().any(|step| step.function.as_ref() == Some(key));
        for said in &procedure.say {
            let speakers = plan.functions.iter().filter(|function| said.function.as_ref().map_or_else(|| steps_of(&function.key), |by| *by == function.key));
            let own = speakers.filter(|function| said.function.is_some() || function.doctrine.is_some());
            let mut doctrines: Vec<(String, Option<&Key>)> =
                own.map(|one| (one.title.clone(), one.doctrine.as_ref().or(plan.head.doctrine.as_ref()))).collect();
            if said.function.is_none() {
                doctrines.insert(0, (String::new(), plan.head.doctrine.as_ref()));
            }
            for (speaker, doctrine) in doctrines {
                let Some(pack) = doctrine.and_then(find) else { continue };
                let Some(words) = pack.words(said.words.as_str()) else { continue };
                if !titles.contains(&pack.title) {
                    titles.push(pack.title.clone());
                }
                lines.push((speaker, words.says.clone()));
            }
        }
        let colon = self.say("print-colon");
        let lines = lines.into_iter().flat_map(|(speaker, says)| {
            if speaker.is_empty() { self.lines(&says) } else { one(format!("{}{colon} {}", self.within(&speaker), self.within(&says))) }
        });
        let lines = lines.collect();
        let of: Vec<String> = titles.iter().map(|title| self.within(title)).collect();
        (lines, of.join("; "))
    }

    fn ways(&mut self, plan: &SitePlan) -> Part {
        let sketch = sketch(plan, self.what.surroundings);
        let drawing = sketch.as_ref().and_then(|sketch| drawing::drawing(plan, sketch, self.what.floor, self.words));
        let lacks_floor = plan.picture.is_some() && drawing.as_ref().is_none_or(|drawing| drawing.floor.is_none()) && !self.printer.edited;
        let mut blocks: Vec<Block> = drawing.map(|drawing| Block::Sketch { drawing: Box::new(drawing) }).into_iter().collect();
        if lacks_floor {
            blocks.push(Block::Note { says: floor::left_out(self.what.floor, self.words) });
        }
        let minutes = |teller: &Self, minutes: Option<u16>| {
            minutes.map(|minutes| teller.words.say("print-minutes", &[("minutes", &minutes.to_string())])).unwrap_or_default()
        };
        let rows = plan.assembly_points.iter().map(|point| {
            let within = minutes(self, point.minutes);
            vec![one(drawing::number(plan, &point.key)), self.lines(&point.title), one(within)]
        });
        let rows = rows.collect();
        blocks.extend(self.table([None, Some(6.0), Some(2.0)], ["", "plan-block-assembly", "print-within"], rows));
        let rows = plan.routes.iter().map(|route| {
            let path = sketch.iter().flat_map(|sketch| &sketch.routes).find(|(key, _)| *key == route.key).map(|(_, path)| path.as_slice()).unwrap_or_default();
            let long: f64 = path.iter().zip(path.iter().skip(1)).map(|(from, to)| (from[0] - to[0]).hypot(from[1] - to[1])).sum();
            let long = if path.is_empty() { String::new() } else { self.words.say("unit-metres", &[("metres", &format!("{long:.0}"))]) };
            let to = route.to.as_ref().and_then(|key| plan.assembly_points.iter().find(|point| point.key == *key));
            let to = to.map_or_else(Vec::new, |point| one(format!("{} {}", drawing::number(plan, &point.key), self.within(&point.title))));
            let free = self.say(if route.step_free { "print-yes" } else { "print-no" });
            vec![self.lines(&route.title), to, one(free), one(long)]
        });
        let rows = rows.collect();
        blocks.extend(self.table([Some(4.0), Some(4.0), Some(2.0), Some(1.6)], ["print-route", "print-leads-to", "print-step-free", "print-length"], rows));
        let rows = plan.rooms.iter().map(|room| {
            let people = room.people.map(|people| grouped(people, &self.words.language)).unwrap_or_default();
            vec![one(drawing::letter(plan, &room.key)), self.lines(&room.title), one(people), self.lines(&room.text)]
        });
        let rows = rows.collect();
        blocks.extend(self.table([None, Some(3.0), Some(1.4), Some(5.0)], ["", "print-room", "print-people", "print-room-says"], rows));
        let mut part = self.part("print-ways", blocks);
        part.on_new_page = true;
        part
    }

    fn help(&mut self, plan: &SitePlan) -> Part {
        let rows = plan.help.iter().map(|help| vec![self.lines(&help.who), self.lines(&help.way), one(self.function(help.function.as_ref()))]).collect();
        let table = self.table([Some(3.0), Some(4.0), Some(2.8)], ["print-who", "print-agreed", "print-goes-with"], rows);
        self.part("plan-block-help", table)
    }

    fn responders(&mut self, plan: &SitePlan) -> Part {
        let (found, meets) = (&plan.responders, one(self.function(plan.responders.function.as_ref())));
        let (gate, keys, plans) = (self.lines(&found.gate), self.lines(&found.keys), self.lines(&found.plans));
        let meets = if gate.is_empty() && keys.is_empty() && plans.is_empty() { Vec::new() } else { meets };
        let facts = self.facts([("print-meets", meets), ("report-where", gate), ("print-keys", keys), ("print-drawings", plans)]);
        self.part("print-responders", facts)
    }

    fn neighbours(&mut self, plan: &SitePlan) -> Part {
        let rows = plan.neighbours.iter().map(|one| vec![self.lines(&one.title), self.lines(&one.agreed), self.lines(&one.call)]).collect();
        let table = self.table([Some(3.0), Some(4.2), Some(2.8)], ["print-who", "print-agreed", "print-reach"], rows);
        self.part("print-neighbours", table)
    }

    fn approach(&mut self, plan: &SitePlan) -> Part {
        let text = self.lines(&plan.approach.text);
        let looks = if text.is_empty() { Vec::new() } else { one(self.function(plan.approach.function.as_ref())) };
        let facts = self.facts([("print-looks-after", looks), ("print-agreed", text)]);
        self.part("print-approach", facts)
    }

    fn re_entry(&mut self, plan: &SitePlan) -> Part {
        let says = one(self.function(plan.re_entry.function.as_ref()));
        let mut blocks = self.facts([("print-says-so", says)]);
        let lines: Vec<Line> = plan.re_entry.conditions.iter().flat_map(|condition| self.lines(condition)).collect();
        if !lines.is_empty() {
            blocks.push(Block::List { label: self.say("print-conditions"), lines });
        }
        self.part("print-re-entry", blocks)
    }

    fn aftercare(&mut self, plan: &SitePlan) -> Part {
        let rows = plan.aftercare.iter().map(|done| vec![self.lines(&done.text), one(self.function(done.function.as_ref()))]).collect();
        let table = self.table([Some(7.0), Some(3.0)], ["print-what", "print-function"], rows);
        self.part("plan-after", table)
    }
}

/// How the messages call a procedure.
pub(crate) fn name_of(kind: ProcedureKind) -> &'static str {
    match kind {
        ProcedureKind::Evacuation => "evacuation",
        ProcedureKind::Invacuation => "room",
        ProcedureKind::Lockdown => "lockdown",
        ProcedureKind::Communication => "communication",
    }
}

/// One line; none where it is empty.
pub(super) fn one(text: String) -> Vec<Line> {
    if text.is_empty() { Vec::new() } else { crate::printing::as_lines(&text) }
}
