//! What a plan can be started from, and the words that it can have said: for everybody, without an account.

use std::collections::BTreeMap;

use parvis_model::Caller;
use parvis_packs::{Audience, DoctrinePack, PlanTemplate};
use serde::Serialize;

use crate::register::Register;

/// The templates of plans, and the doctrines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanTemplates {
    /// The templates.
    pub templates: Vec<PlanTemplateAnswer>,
    /// The doctrines.
    pub doctrines: Vec<DoctrineAnswer>,
}

/// A plan to start from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanTemplateAnswer {
    /// Stable key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// What it does not say.
    pub limits: String,
    /// The categories of places that it is for.
    pub categories: Vec<String>,
    /// The doctrine whose words it says, where that is not the one of the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doctrine: Option<String>,
    /// The languages in which it is there.
    pub languages: Vec<String>,
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack.
    pub licence: String,
}

/// What people are told to do in an attack, in the words of one country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DoctrineAnswer {
    /// Stable key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// The few words that it is known by.
    pub slogan: String,
    /// What it does not say, and what in it is our own.
    pub limits: String,
    /// For whom it is: `general` or `minors`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub audience: Audience,
    /// The languages in which it is there.
    pub languages: Vec<String>,
    /// The numbers to call, by country (ISO 3166-1).
    pub numbers: BTreeMap<String, Vec<String>>,
    /// What is said.
    pub words: Vec<DoctrineWordsAnswer>,
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DoctrineWordsAnswer {
    /// Stable key; the same in every doctrine where it means the same.
    pub key: String,
    /// What is said.
    pub says: String,
    /// The procedures in which it is said.
    pub procedures: Vec<String>,
    /// Whether it is the last resort: in a plan only where somebody chooses it.
    pub last_resort: bool,
}

fn owned(languages: Vec<&str>) -> Vec<String> {
    languages.into_iter().map(str::to_owned).collect()
}

fn template(pack: &PlanTemplate, language: &str) -> PlanTemplateAnswer {
    let languages = owned(pack.languages());
    let pack = pack.in_language(language);
    PlanTemplateAnswer {
        key: pack.key.into_inner(),
        title: pack.title,
        limits: pack.limits,
        categories: pack.categories,
        doctrine: pack.doctrine,
        languages,
        version: pack.version,
        licence: pack.licence,
    }
}

fn doctrine(pack: &DoctrinePack, language: &str) -> DoctrineAnswer {
    let languages = owned(pack.languages());
    let pack = pack.in_language(language);
    let words = pack.words.iter().map(|one| DoctrineWordsAnswer {
        key: one.key.get_ref().clone(),
        says: one.says.clone(),
        procedures: one.procedures.clone(),
        last_resort: one.last_resort,
    });
    DoctrineAnswer {
        words: words.collect(),
        slogan: pack.slogan().to_owned(),
        key: pack.key.into_inner(),
        title: pack.title,
        limits: pack.limits,
        audience: pack.audience,
        languages,
        numbers: pack.numbers,
    }
}

impl Register {
    /// The templates and doctrines, in a language where they are there in it.
    pub fn plan_templates(&self, _: &Caller, language: &str) -> PlanTemplates {
        PlanTemplates {
            templates: self.packs.plans.iter().map(|pack| template(pack, language)).collect(),
            doctrines: self.packs.doctrines.iter().map(|pack| doctrine(pack, language)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_and_a_doctrine_are_told_in_the_language_that_is_asked_for() {
        let packs = parvis_packs::Packs::load(None).unwrap();
        let worship = packs.plans.iter().find(|pack| pack.key.get_ref() == "worship").unwrap();
        let (english, german) = (template(worship, "en"), template(worship, "de"));
        assert!(english.title != german.title && german.languages.contains(&"de".to_owned()) && german.categories.contains(&"worship".to_owned()));
        let tell = packs.doctrines.iter().find(|pack| pack.key.get_ref() == "run_hide_tell").unwrap();
        let told = doctrine(tell, "en");
        assert!(told.words.iter().any(|words| words.key == "leave" && !words.last_resort) && told.numbers.contains_key("GB"), "{told:?}");
    }
}
