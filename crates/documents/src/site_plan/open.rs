//! What is still open in a plan: what its check found, in sentences, each with its place.

use parvis_plan::{Key, PlanFinding, Procedure, Section, SitePlan};

use super::blocks::{Block, Part};
use super::parts::{Teller, name_of, one};
use crate::printing::ours;
use crate::text::Line;

impl Teller<'_> {
    /// The part at the end of a plan.
    pub(super) fn open(&mut self) -> Part {
        let findings: Vec<Line> = self.what.findings.iter().map(|finding| ours(self.finding(finding))).collect();
        let mut blocks = if findings.is_empty() {
            vec![Block::Text { lines: one(self.say("print-open-none")) }]
        } else {
            vec![Block::List { label: self.say("print-open-says"), lines: findings }]
        };
        let unknown: Vec<Line> = self.what.left_out.iter().map(|left| ours(self.say(&format!("print-left-out-{left}")))).collect();
        if !unknown.is_empty() {
            blocks.push(Block::List { label: self.say("print-left-out"), lines: unknown });
        }
        Part { title: self.say("print-open"), means: String::new(), on_new_page: false, blocks }
    }

    fn finding(&mut self, finding: &PlanFinding) -> String {
        let place = self.place(finding);
        let names = finding.names.as_deref().map(|names| self.within(names)).unwrap_or_else(|| "…".to_owned());
        let figures: Vec<(&str, String)> = finding.figures.iter().map(|(name, figure)| (*name, figure.to_string())).collect();
        let mut given: Vec<(&str, &str)> = figures.iter().map(|(name, figure)| (*name, figure.as_str())).collect();
        given.push(("names", &names));
        format!("{place}{} {}", self.say("print-colon"), self.words.say(&format!("print-check-{}", finding.code), &given))
    }

    /// Where something is to be looked at: the use, the part, the entry.
    fn place(&mut self, finding: &PlanFinding) -> String {
        let plan = self.what.plan;
        let place = &finding.place;
        let mut said: Vec<String> = Vec::new();
        if let Some(used) = place.configuration.as_ref().and_then(|key| plan.configuration(key)) {
            said.push(self.within(&used.title));
        }
        said.push(match &place.section {
            Section::Procedure(kind) => self.say(&format!("plan-{}", name_of(*kind))),
            Section::Configuration(key) => match plan.configuration(key) {
                Some(one) => self.within(&one.title),
                None => self.say("print-uses"),
            },
            Section::Functions => self.say("print-functions"),
            Section::Routes => self.say("print-route"),
            Section::Rooms => self.say("print-room"),
            Section::AssemblyPoints => self.say("plan-block-assembly"),
            Section::Help => self.say("plan-block-help"),
            Section::Responders => self.say("print-responders"),
            Section::Neighbours => self.say("print-neighbours"),
            Section::Approach => self.say("print-approach"),
            Section::ReEntry => self.say("print-re-entry"),
            Section::Aftercare => self.say("plan-after"),
            _ => self.say("print-site-plan"),
        });
        if let Some(entry) = &place.entry {
            said.extend(self.entry(plan, finding, entry));
        }
        said.retain(|part| !part.is_empty());
        said.dedup();
        said.join(", ")
    }

    /// What the entry of a part is called; the number of a step.
    fn entry(&mut self, plan: &SitePlan, finding: &PlanFinding, key: &Key) -> Option<String> {
        let title = match &finding.place.section {
            Section::Procedure(kind) => {
                let own = finding.place.configuration.as_ref().and_then(|key| plan.configuration(key)).and_then(|used| used.procedures.get(*kind));
                let number = |procedure: &Procedure| procedure.steps.iter().position(|step| step.key == *key);
                if let Some(number) = own.or_else(|| plan.procedures.get(*kind)).and_then(number) {
                    return Some(self.words.say("print-step-number", &[("number", &(number + 1).to_string())]));
                }
                plan.function(key).map(|function| function.title.clone())
            }
            Section::Functions => plan.function(key).map(|function| function.title.clone()),
            Section::Routes => plan.routes.iter().find(|route| route.key == *key).map(|route| route.title.clone()),
            Section::Rooms => plan.rooms.iter().find(|room| room.key == *key).map(|room| room.title.clone()),
            Section::AssemblyPoints => plan.assembly_points.iter().find(|point| point.key == *key).map(|point| point.title.clone()),
            _ => None,
        };
        title.map(|title| self.within(&title))
    }
}
