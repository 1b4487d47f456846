//! What is to be looked at before a plan is printed. Each finding has a code of a closed list and its place; `docs/site-plan.md` says
//! where each check comes from.

mod drawn;
mod finding;
mod names;
mod written;

use std::collections::{BTreeMap, HashSet};

use parvis_packs::DoctrinePack;

pub use drawn::{EXIT_METRES, FREE_WALK, SLOW_WALK};
pub use finding::{FindingCode, LeftOut, Place, PlanFinding};

use crate::ground::Site;
use crate::{InUse, Key, Section, SitePlan, Surroundings};

/// Looks a plan over, as such and in every use. What is so in the plan as such is not said again for each use.
pub fn check(plan: &SitePlan, surroundings: &Surroundings, doctrines: &[DoctrinePack]) -> Vec<PlanFinding> {
    let drawn = plan.assembly_points.iter().filter_map(|point| point.at).chain(plan.routes.iter().filter_map(|route| route.path.first().copied()));
    let site = Site::of(surroundings, drawn.into_iter().next());
    let mut findings = Vec::new();
    names::look(plan, &mut Found { configuration: None, findings: &mut findings });
    let mut as_such = HashSet::new();
    for used in plan.uses() {
        let mut here = Vec::new();
        let mut found = Found { configuration: used.configuration.as_ref(), findings: &mut here };
        look(&used, site.as_ref(), doctrines, &mut found);
        if used.configuration.is_none() {
            as_such.extend(here.iter().map(said));
        } else {
            here.retain(|finding| !as_such.contains(&said(finding)));
        }
        findings.append(&mut here);
    }
    findings
}

fn look(used: &InUse, site: Option<&Site>, doctrines: &[DoctrinePack], found: &mut Found<'_>) {
    written::look(used, doctrines, found);
    if let Some(site) = site {
        drawn::look(used, site, found);
    }
}

/// What cannot be looked at, because it is not known.
pub fn left_out(surroundings: &Surroundings) -> Vec<LeftOut> {
    let unknown = [
        (surroundings.outline.as_ref().is_none_or(|outline| outline.0.is_empty()), LeftOut::OutlineUnknown),
        (surroundings.exits.is_empty(), LeftOut::ExitsUnknown),
        (surroundings.water.is_none(), LeftOut::WaterUnknown),
        (surroundings.main_roads.is_none(), LeftOut::MainRoadsUnknown),
    ];
    unknown.into_iter().filter_map(|(unknown, left_out)| unknown.then_some(left_out)).collect()
}

/// A finding without the use in which it was found.
fn said(finding: &PlanFinding) -> String {
    format!("{} {} {:?} {:?} {:?}", finding.code, finding.place.section, finding.place.entry, finding.figures, finding.names)
}

/// Gathers findings of one use.
struct Found<'f> {
    configuration: Option<&'f Key>,
    findings: &'f mut Vec<PlanFinding>,
}

impl Found<'_> {
    fn add(&mut self, code: FindingCode, section: Section, entry: Option<&Key>) {
        self.add_with(code, section, entry, &[], None);
    }

    fn add_with(&mut self, code: FindingCode, section: Section, entry: Option<&Key>, figures: &[(&'static str, u64)], names: Option<&str>) {
        let place = Place { configuration: self.configuration.cloned(), section, entry: entry.cloned() };
        let figures: BTreeMap<&'static str, u64> = figures.iter().copied().collect();
        let finding = PlanFinding { code, place, figures, names: names.map(str::to_owned) };
        // One entry may name the same missing thing twice.
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }
}
