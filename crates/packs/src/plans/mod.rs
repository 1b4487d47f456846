//! The format of a template from which the plan of a site is started: sensible functions, procedures and steps for one kind of place.
//! `docs/site-plan.md` says what a plan holds.

mod check;

use serde::Deserialize;
use toml::Spanned;

use crate::fault::Faults;
use crate::translation::{Pack, Translations, translated};

/// The four procedures of a plan, in order.
pub(crate) const PROCEDURES: [&str; 4] = ["evacuation", "invacuation", "lockdown", "communication"];

/// A plan to start from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanTemplate {
    /// Stable key, the name of its folder.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack.
    pub licence: String,
    /// Where its words come from.
    pub source: String,
    /// When it was last looked over (ISO 8601 date).
    pub date: String,
    /// What it does not say.
    pub limits: String,
    /// The categories of places that it is for.
    pub categories: Vec<String>,
    /// The doctrine whose words it says, where that is not the one of the country.
    pub doctrine: Option<String>,
    /// The functions.
    #[serde(rename = "function")]
    pub functions: Vec<TemplateFunction>,
    /// The procedures.
    #[serde(rename = "procedure")]
    pub procedures: Vec<TemplateProcedure>,
    /// Rooms to look for.
    #[serde(rename = "room", default)]
    pub rooms: Vec<TemplateRoom>,
    /// Help to agree.
    #[serde(default)]
    pub help: Vec<TemplateHelp>,
    /// Keys and plans.
    pub responders: TemplateResponders,
    /// Neighbours to ask.
    #[serde(rename = "neighbour", default)]
    pub neighbours: Vec<TemplateNeighbour>,
    /// The ground outside the gates.
    pub approach: TemplateApproach,
    /// Going back in.
    pub re_entry: TemplateReEntry,
    /// Afterwards.
    #[serde(default)]
    pub aftercare: Vec<TemplateAftercare>,
    #[serde(skip)]
    translations: Translations,
}

/// A function.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateFunction {
    /// Stable key.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// Whether visitors may know of it.
    #[serde(default)]
    pub public: bool,
    /// Who stands in for it.
    pub deputies: Vec<Spanned<String>>,
}

/// A procedure.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateProcedure {
    /// Which of the four.
    pub key: Spanned<String>,
    /// What starts it.
    pub triggers: Vec<String>,
    /// The functions that may call it.
    pub callers: Vec<Spanned<String>>,
    /// Until when.
    pub until: String,
    /// Words of the doctrine, by key.
    #[serde(default)]
    pub say: Vec<String>,
    /// Its steps, in order.
    #[serde(rename = "step")]
    pub steps: Vec<TemplateStep>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateStep {
    /// Stable key within its procedure.
    pub key: Spanned<String>,
    /// What is done.
    pub text: String,
    /// Who does it.
    pub function: Spanned<String>,
    /// What to do if it does not work.
    pub otherwise: Option<String>,
}

/// A room to look for.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateRoom {
    /// Stable key.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// What to look for.
    pub text: String,
}

/// Help to agree.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateHelp {
    /// Stable key.
    pub key: Spanned<String>,
    /// Whom it is about.
    pub who: String,
    /// What to agree.
    pub way: String,
    /// Who goes with them.
    pub function: Spanned<String>,
}

/// Keys and plans for police, fire and ambulance services.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateResponders {
    /// Who meets them.
    pub function: Spanned<String>,
    /// At which gate.
    pub gate: String,
    /// Which keys.
    pub keys: String,
    /// Which drawings.
    pub plans: String,
}

/// A neighbour to ask.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateNeighbour {
    /// Stable key.
    pub key: Spanned<String>,
    /// Who it is.
    pub title: String,
    /// What to agree.
    pub agreed: String,
}

/// The ground outside the gates.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateApproach {
    /// Who looks after it.
    pub function: Spanned<String>,
    /// What is done there.
    pub text: String,
}

/// Going back in.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateReEntry {
    /// By whose word.
    pub function: Spanned<String>,
    /// What must be true before.
    pub conditions: Vec<String>,
}

/// Something to do afterwards.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateAftercare {
    /// Stable key.
    pub key: Spanned<String>,
    /// What is done.
    pub text: String,
    /// Who does it.
    pub function: Spanned<String>,
}

impl Pack for PlanTemplate {
    fn texts(&mut self) -> Vec<(String, &mut String)> {
        let mut texts = vec![("title".to_owned(), &mut self.title), ("limits".to_owned(), &mut self.limits)];
        texts.extend(self.functions.iter_mut().map(|one| (format!("function.{}", one.key.get_ref()), &mut one.title)));
        for procedure in &mut self.procedures {
            let key = procedure.key.get_ref();
            texts.extend(procedure.triggers.iter_mut().enumerate().map(|(number, text)| (format!("{key}.trigger.{number}"), text)));
            texts.push((format!("{key}.until"), &mut procedure.until));
            for step in &mut procedure.steps {
                texts.push((format!("{key}.step.{}", step.key.get_ref()), &mut step.text));
                texts.extend(step.otherwise.as_mut().map(|text| (format!("{key}.otherwise.{}", step.key.get_ref()), text)));
            }
        }
        for room in &mut self.rooms {
            texts.push((format!("room.{}.title", room.key.get_ref()), &mut room.title));
            texts.push((format!("room.{}.text", room.key.get_ref()), &mut room.text));
        }
        for help in &mut self.help {
            texts.push((format!("help.{}.who", help.key.get_ref()), &mut help.who));
            texts.push((format!("help.{}.way", help.key.get_ref()), &mut help.way));
        }
        texts.push(("responders.gate".to_owned(), &mut self.responders.gate));
        texts.push(("responders.keys".to_owned(), &mut self.responders.keys));
        texts.push(("responders.plans".to_owned(), &mut self.responders.plans));
        for neighbour in &mut self.neighbours {
            texts.push((format!("neighbour.{}.title", neighbour.key.get_ref()), &mut neighbour.title));
            texts.push((format!("neighbour.{}.agreed", neighbour.key.get_ref()), &mut neighbour.agreed));
        }
        texts.push(("approach".to_owned(), &mut self.approach.text));
        texts.extend(self.re_entry.conditions.iter_mut().enumerate().map(|(number, text)| (format!("re_entry.{number}"), text)));
        texts.extend(self.aftercare.iter_mut().map(|one| (format!("aftercare.{}", one.key.get_ref()), &mut one.text)));
        texts
    }

    fn check(&self, faults: &mut Faults<'_>, folder: &str) {
        self.check_all(faults, folder);
    }

    fn translations(&mut self) -> &mut Translations {
        &mut self.translations
    }
}

translated!(PlanTemplate);
