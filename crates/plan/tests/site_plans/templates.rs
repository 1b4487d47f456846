//! Plans started from a template.

use parvis_packs::{Audience, DoctrinePack, Packs, PlanTemplate, WORKING_LANGUAGES};
use parvis_plan::{Key, SitePlan, Surroundings, check, from_template, open, write};

use crate::sample::{doctrines, key};

fn templates() -> Vec<PlanTemplate> {
    Packs::load(None).unwrap().plans.to_vec()
}

fn general(doctrines: &[DoctrinePack]) -> Vec<Key> {
    doctrines.iter().filter(|pack| pack.audience == Audience::General).map(|pack| key(pack.key.get_ref())).collect()
}

/// With a number and an address, as they stand on every card.
fn started(template: &PlanTemplate, language: &str, doctrine: &Key) -> SitePlan {
    let mut plan = from_template(template, language, Some(doctrine));
    plan.head.call = "112".to_owned();
    plan.head.address = "12 Mill Lane, Orrthevell".to_owned();
    plan
}

#[test]
fn a_plan_from_any_template_in_any_language_with_any_doctrine_has_nothing_to_look_at_and_fits_on_its_cards() {
    let doctrines = doctrines();
    let mut wrong = Vec::new();
    for template in templates() {
        for language in WORKING_LANGUAGES {
            for doctrine in general(&doctrines) {
                for finding in check(&started(&template, language, &doctrine), &Surroundings::default(), &doctrines) {
                    wrong.push(format!("{} {language} {doctrine}: {finding:?}", template.key.get_ref()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_plan_from_a_template_is_kept_and_opened_as_it_is() {
    for template in templates() {
        for language in WORKING_LANGUAGES {
            let plan = started(&template, language, &key("run_hide_tell"));
            assert_eq!(plan.clone().tidied(), Ok(plan.clone()), "{} {language}", template.key.get_ref());
            assert_eq!(open(&write(&plan).unwrap()).unwrap().plan, plan);
            assert_eq!(plan.procedures.iter().count(), 4);
            assert_eq!(plan.head.language, language);
        }
    }
}

#[test]
fn a_school_says_the_words_for_schools_in_every_country() {
    let template = templates().into_iter().find(|template| template.key.get_ref() == "education").unwrap();
    assert_eq!(from_template(&template, "en", Some(&key("run_hide_fight"))).head.doctrine, Some(key("school")));
}

#[test]
fn a_language_that_is_not_there_is_english_and_says_so() {
    let plan = from_template(templates().first().unwrap(), "mt", None);
    assert_eq!((plan.head.language.as_str(), plan.head.doctrine), ("en", None));
}
