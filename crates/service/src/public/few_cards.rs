//! How many action cards are printed at once.

use parvis_packs::Packs;
use parvis_plan::InUse;

use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;

/// The most letters on all action cards that are printed at once: setting one took up to 4 KiB of memory.
const MOST_LETTERS_ON_CARDS: usize = 200_000;

/// Refuses cards that have too many letters together. Each card repeats the number, the address and all who stand in for its function: a plan of a few
/// hundred KiB could have cards of many MiB.
///
/// # Errors
/// A broken rule with both numbers, and what to do.
pub(super) fn few_enough(used: &InUse, packs: &Packs) -> Result<(), ServiceError> {
    let letters: usize = used.cards(&packs.doctrines).iter().map(|card| card.front.letters + card.back.letters).sum();
    if letters <= MOST_LETTERS_ON_CARDS {
        return Ok(());
    }
    let says = format!(
        "the action cards of this plan have {letters} letters together, and at most {MOST_LETTERS_ON_CARDS} are printed at once: each card names all deputies \
         of its function, so name fewer of them, or shorten the steps; the plan stays as it is"
    );
    Err(Rule::CardsTooLong.broken_with(&[("letters", letters as u64), ("most", MOST_LETTERS_ON_CARDS as u64)], says))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::public::printed_plans::{PlanForm, PlanPrinting, PrintedPlan, print_plan};

    /// A plan in whose procedures each of these functions has a step; each has so many deputies.
    fn plan(functions: usize, deputies: usize) -> String {
        let key = |number: usize| format!("f{}", number % functions);
        let function = |number: usize| {
            let deputies: Vec<String> = (1..=deputies).map(|further| key(number + further)).collect();
            serde_json::json!({ "key": key(number), "title": "Steward ".repeat(14).trim_end(), "deputies": deputies })
        };
        let step = |number: usize| serde_json::json!({ "key": format!("s{number}"), "text": "Open the gate. ".repeat(26).trim_end(), "function": key(number) });
        let steps = serde_json::json!({ "steps": (0..functions).map(step).collect::<Vec<_>>() });
        let procedures = serde_json::json!({ "evacuation": steps, "invacuation": steps, "lockdown": steps, "communication": steps });
        let functions: Vec<_> = (0..functions).map(function).collect();
        serde_json::json!({ "format": "parvis_site_plan", "version": 2, "functions": functions, "procedures": procedures }).to_string()
    }

    fn printed_as(form: PlanForm, plan: &str) -> Result<PrintedPlan, ServiceError> {
        let how = PlanPrinting {
            form,
            language: None,
            paper: None,
            marking: "amber".to_owned(),
            day: None,
            configuration: None,
            picture: None,
            today: [2026, 11, 28],
        };
        print_plan(&Packs::load(None).unwrap(), plan, &how)
    }

    #[test]
    fn a_small_plan_cannot_ask_for_cards_that_need_gigabytes() {
        let plan = plan(60, 30);
        assert!(plan.len() < 150_000, "{}", plan.len());
        let refused = printed_as(PlanForm::Cards, &plan).unwrap_err().to_string();
        assert!(refused.contains("at most 200000 are printed at once") && refused.contains("deputies"), "{refused}");
        assert!(printed_as(PlanForm::Cards, &self::plan(3, 2)).unwrap().pdf.starts_with(b"%PDF"));
    }
}
