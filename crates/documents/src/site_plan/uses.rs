//! The uses of a place: what is different in each.

use parvis_plan::{Configuration, Key, SitePlan};

use super::blocks::{Block, Part};
use super::parts::{Teller, name_of, one};
use crate::printing::{grouped, ours};
use crate::text::Line;

impl Teller<'_> {
    /// One use of the place: what is different in it.
    pub(super) fn configuration(&mut self, plan: &SitePlan, configuration: &Configuration) -> Part {
        let title = self.within(&configuration.title);
        let people = configuration.capacity.map_or_else(Vec::new, |people| one(grouped(people, &self.words.language)));
        let mut rows: Vec<(&str, Vec<Line>)> = vec![("print-capacity", people)];
        let present = |key: &&Key| !configuration.absent.contains(key);
        let absent: Vec<Line> = configuration
            .absent
            .iter()
            .filter_map(|key| {
                let function = plan.function(key)?;
                let deputy = self.function(function.deputies.iter().find(present));
                let title = self.within(&function.title);
                Some(ours(if deputy.is_empty() { title } else { self.words.say_as_written("print-stands-in", &[("function", &title), ("deputy", &deputy)]) }))
            })
            .collect();
        rows.push(("print-absent", absent));
        let titles = |list: &Option<Vec<Key>>, all: Vec<(&Key, String)>| {
            list.as_ref().map(|list| all.into_iter().filter(|(key, _)| list.contains(key)).map(|(_, title)| title).collect::<Vec<_>>())
        };
        let lists = [
            ("print-ways-in-use", titles(&configuration.routes, plan.routes.iter().map(|one| (&one.key, one.title.clone())).collect())),
            ("print-points-in-use", titles(&configuration.assembly_points, plan.assembly_points.iter().map(|one| (&one.key, one.title.clone())).collect())),
            ("print-rooms-in-use", titles(&configuration.rooms, plan.rooms.iter().map(|one| (&one.key, one.title.clone())).collect())),
        ];
        for (key, titles) in lists {
            let Some(titles) = titles else { continue };
            let none = one(self.say("print-none"));
            rows.push((key, if titles.is_empty() { none } else { titles.iter().flat_map(|title| self.lines(title)).collect() }));
        }
        rows.push(("print-differs", self.lines(&configuration.text)));
        let rows: Vec<(String, Vec<Line>)> = rows.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(key, lines)| (self.say(key), lines)).collect();
        let mut blocks = if rows.is_empty() { Vec::new() } else { vec![Block::Facts { rows }] };
        let used = plan.in_use(Some(&configuration.key));
        for kind in used.iter().flat_map(|used| used.own.clone()) {
            let Some(procedure) = used.as_ref().and_then(|used| used.plan.procedures.get(kind)) else { continue };
            blocks.push(Block::Heading { says: self.say(&format!("plan-{}", name_of(kind))) });
            blocks.extend(self.procedure(procedure));
        }
        blocks.push(Block::Text { lines: one(self.say("print-else-as-plan")) });
        Part { title: self.words.say_as_written("print-use-title", &[("use", &title)]), means: String::new(), on_new_page: true, blocks }
    }
}
