//! What a plan begins with: a template, a file, or nothing; and what the register knows of the place.

use parvis_packs::Packs;
use parvis_plan::{FileError, Key, SitePlan, from_template, open_volunteer, site_plan_of};
use serde_json::Value;

use super::said::ground_of;
use super::shapes::{NewPlan, PlanDocument, opened};
use crate::installation::error::ServiceError;
use crate::places::answers::SiteDetail;
use crate::public::printed_plans::{refused, words_of};

/// The longest that a title and an address are in a plan, in characters.
const TITLE: usize = 120;
const ADDRESS: usize = 400;

/// The document of a new plan at a place. A file is kept as it is.
///
/// # Errors
/// [`ServiceError::Invalid`] names what does not fit.
pub(super) fn started(packs: &Packs, new: &NewPlan, place: Option<&SiteDetail>) -> Result<PlanDocument, ServiceError> {
    let invalid = |what: String| ServiceError::Invalid(what);
    match (&new.plan, &new.template) {
        (Some(_), Some(_)) => Err(invalid("begin a plan from a template or from a file, not from both".to_owned())),
        (Some(file), None) => PlanDocument::of(&of_file(packs, file, new.language.as_deref().unwrap_or("en"))?, new.review_on),
        (None, template) => {
            let country = ground_of(place).country;
            let known = |named: &str| packs.doctrines.iter().find(|pack| pack.key.get_ref() == named);
            let doctrine = match new.doctrine.as_deref() {
                Some(named) => Some(known(named).ok_or_else(|| invalid("doctrine: there is no such doctrine".to_owned()))?),
                None => packs.doctrines.iter().find(|pack| pack.is_of(&country) && pack.audience == parvis_packs::Audience::General),
            };
            let key = doctrine.and_then(|pack| Key::new(pack.key.get_ref()).ok());
            let language = new.language.as_deref().unwrap_or("en");
            let mut plan = match template.as_deref() {
                Some(named) => {
                    let template = packs.plans.iter().find(|one| one.key.get_ref() == named);
                    from_template(template.ok_or_else(|| invalid("template: there is no such template".to_owned()))?, language, key.as_ref())
                }
                None => {
                    let mut plan = SitePlan::default();
                    (plan.head.language, plan.head.doctrine) = (language.to_owned(), key);
                    plan
                }
            };
            // A template for minors keeps its own words, unless somebody named others.
            if new.doctrine.is_some() {
                plan.head.doctrine = doctrine.and_then(|pack| Key::new(pack.key.get_ref()).ok());
            }
            known_of_place(&mut plan, place);
            let number = packs.doctrines.iter().filter_map(|pack| pack.numbers.get(&country)?.first()).next();
            plan.head.call = number.cloned().unwrap_or_default();
            PlanDocument::of(&tidied(plan)?, new.review_on)
        }
    }
}

/// The plan of a site in a file; of a volunteer's, as the plan of a site in a language.
fn of_file(packs: &Packs, file: &Value, language: &str) -> Result<SitePlan, ServiceError> {
    if file.get("format").is_some() || file.get("parvis_plan").is_none() {
        return Ok(opened(file)?.plan);
    }
    let plan = open_volunteer(&file.to_string()).map_err(|error| refused(&error))?.plan;
    let words = words_of(packs, language)?;
    tidied(site_plan_of(&plan, &words.language, &|key, given| words.say_as_written(key, given)))
}

fn tidied(plan: SitePlan) -> Result<SitePlan, ServiceError> {
    plan.tidied().map_err(|faults| refused(&FileError::Faults(faults)))
}

/// Name and address, as far as the register has them. What a source wrote is cut to what a plan holds, and left out where it cannot be printed.
fn known_of_place(plan: &mut SitePlan, place: Option<&SiteDetail>) {
    let Some(place) = place else { return };
    let fits = |text: &str, longest: usize| parvis_model::name_within(&text.chars().take(longest).collect::<String>(), longest).ok();
    if let Some(title) = fits(&place.title, TITLE) {
        plan.head.title = title;
    }
    let address = crate::records::visits::address_in(place, &plan.head.language);
    plan.head.address = fits(&address, ADDRESS).unwrap_or_default();
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::{Handling, Marking};
    use serde_json::json;

    fn new() -> NewPlan {
        NewPlan { marking: Marking::Amber, handling: Handling::Ordinary, template: None, language: None, doctrine: None, plan: None, review_on: None }
    }

    fn begun(new: &NewPlan) -> Result<SitePlan, String> {
        let packs = Packs::load(None).unwrap();
        let document = started(&packs, new, None).map_err(|error| error.to_string())?;
        Ok(document.opened().unwrap().plan)
    }

    #[test]
    fn a_plan_begins_from_a_template_in_the_language_that_is_asked_for() {
        let template = NewPlan { template: Some("worship".to_owned()), language: Some("de".to_owned()), ..new() };
        let plan = begun(&template).unwrap();
        assert_eq!((plan.head.language.as_str(), plan.head.template.as_ref().map(Key::as_str)), ("de", Some("worship")));
        assert!(!plan.functions.is_empty() && plan.procedures.lockdown.is_some());
        let with_words = NewPlan { doctrine: Some("run_hide_tell".to_owned()), ..template.clone() };
        assert_eq!(begun(&with_words).unwrap().head.doctrine.unwrap().as_str(), "run_hide_tell");
    }

    #[test]
    fn an_empty_plan_holds_nothing_and_a_file_is_kept_as_it_is() {
        assert_eq!(begun(&new()).unwrap(), SitePlan::default());
        let file = json!({ "format": "parvis_site_plan", "version": 1, "head": { "title": "#set page(width: 1pt)" } });
        let plan = begun(&NewPlan { plan: Some(file), ..new() }).unwrap();
        assert_eq!((plan.head.title.as_str(), plan.head.call.as_str()), ("#set page(width: 1pt)", ""));
    }

    #[test]
    fn what_a_volunteer_wrote_without_an_account_becomes_the_plan_of_a_site() {
        let answers = json!({ "kind": "worship", "country": "DE", "name": "St. Änne", "lead": "Küster", "lead_deputy": "Pfarrerin", "number": "112", "room": "Sakristei" });
        let file = json!({ "parvis_plan": 1, "handling": "", "changed": "2026-11-20", "answers": answers, "steps": {} });
        let plan = begun(&NewPlan { plan: Some(file), language: Some("de".to_owned()), ..new() }).unwrap();
        assert_eq!((plan.head.language.as_str(), plan.head.call.as_str()), ("de", "112"));
        assert!(plan.functions.iter().any(|function| function.title == "Küster") && plan.procedures.lockdown.is_some(), "{plan:?}");
    }

    #[test]
    fn what_is_no_plan_no_template_and_no_doctrine_is_refused_with_its_place() {
        let refused = [
            (NewPlan { template: Some("nowhere".to_owned()), ..new() }, "template: "),
            (NewPlan { doctrine: Some("nobody".to_owned()), ..new() }, "doctrine: "),
            (NewPlan { language: Some("nonsense and more".to_owned()), ..new() }, "head.language: "),
            (NewPlan { plan: Some(json!({ "format": "parvis_site_plan", "version": 1, "rooms": [{ "key": "A b" }] })), ..new() }, "rooms[0].key: "),
            (NewPlan { plan: Some(json!({ "format": "parvis_site_plan", "version": 1, "colour": "red" })), ..new() }, "colour: "),
            (NewPlan { plan: Some(json!({ "format": "parvis_site_plan", "version": 1, "head": { "call": "1\u{7}2" } })), ..new() }, "head.call: "),
            (NewPlan { plan: Some(json!(["not", "a plan"])), ..new() }, ""),
            (NewPlan { plan: Some(json!({})), template: Some("worship".to_owned()), ..new() }, "begin a plan"),
        ];
        for (new, place) in refused {
            let says = begun(&new).unwrap_err();
            assert!(says.starts_with(place), "{new:?}: {says}");
        }
    }
}
