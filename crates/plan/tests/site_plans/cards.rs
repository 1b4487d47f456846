//! Action cards follow from the plan.

use parvis_plan::{ActionCard, CardSide, ProcedureKind, SitePlan};

use crate::sample::{configuration, doctrines, key, plan, said, step};

fn cards(plan: &SitePlan) -> Vec<ActionCard> {
    plan.in_use(None).unwrap().cards(&doctrines())
}

fn card(plan: &SitePlan, kind: ProcedureKind, function: &str) -> ActionCard {
    cards(plan).into_iter().find(|card| card.procedure == kind && card.function.as_str() == function).unwrap()
}

#[test]
fn there_is_a_card_for_each_function_and_procedure_with_its_own_steps_in_order() {
    let mut plan = plan();
    let evacuation = plan.procedures.evacuation.as_mut().unwrap();
    evacuation.steps.push(step("count", Some("lead"), "Count *everybody* #out."));
    evacuation.steps[1].otherwise = "Turn people to the next door.".to_owned();
    assert_eq!(cards(&plan).len(), 8);
    let lead = card(&plan, ProcedureKind::Evacuation, "lead");
    assert_eq!(lead.steps.iter().map(|step| step.text.as_str()).collect::<Vec<_>>(), ["Announce the way out.", "Count *everybody* #out."]);
    assert!(lead.may_call && lead.say == ["Run, if the way is safe. Leave your things."] && lead.deputies == ["door"]);
    let door = card(&plan, ProcedureKind::Evacuation, "door");
    assert!(!door.may_call && door.otherwise == ["Turn people to the next door."]);
    // Title 1, step 3, words 9, until 7, number 1; back: 6 and the deputy.
    assert_eq!((door.front.words, door.back.words), (21, 7));
    assert!(door.front.fits());
}

#[test]
fn a_card_has_the_words_of_one_doctrine_that_of_its_function_before_that_of_the_plan() {
    let mut plan = plan();
    plan.functions[1].doctrine = Some(key("school"));
    plan.head.language = "de".to_owned();
    for card in cards(&plan) {
        let expected = if card.function.as_str() == "door" { "school" } else { "run_hide_tell" };
        assert_eq!(card.doctrine.as_ref().map(parvis_plan::Key::as_str), Some(expected));
    }
    assert_eq!(card(&plan, ProcedureKind::Evacuation, "door").say, ["Geht mit eurer Gruppe. Lasst alles liegen."]);
}

#[test]
fn the_last_resort_is_said_only_where_somebody_chose_it() {
    let mut plan = plan();
    plan.head.doctrine = Some(key("run_hide_fight"));
    let doctrines = doctrines();
    let last = doctrines.iter().find(|pack| pack.key.get_ref() == "run_hide_fight").unwrap().words("last_resort").unwrap().clone();
    assert!(last.last_resort);
    assert!(cards(&plan).iter().all(|card| !card.say.contains(&last.says)));
    plan.procedures.lockdown.as_mut().unwrap().say.push(said("last_resort"));
    assert!(card(&plan, ProcedureKind::Lockdown, "lead").say.contains(&last.says));
}

#[test]
fn words_that_one_function_says_stand_on_its_card_alone() {
    let mut plan = plan();
    let mut police = said("police");
    police.function = Some(key("door"));
    plan.procedures.lockdown.as_mut().unwrap().say.push(police);
    assert_eq!(card(&plan, ProcedureKind::Lockdown, "door").say.len(), 2);
    assert_eq!(card(&plan, ProcedureKind::Lockdown, "lead").say.len(), 1);
}

#[test]
fn in_a_use_the_cards_are_those_of_who_is_there() {
    let mut plan = plan();
    let mut part_open = configuration("part_open");
    part_open.absent = vec![key("door")];
    plan.configurations = vec![part_open];
    let used = plan.in_use(Some(&key("part_open"))).unwrap();
    let cards = used.cards(&doctrines());
    assert_eq!(cards.len(), 4);
    assert!(cards.iter().all(|card| card.function.as_str() == "lead" && card.steps.len() == 2 && card.configuration == Some(key("part_open"))));
}

#[test]
fn sixty_words_fit_and_sixty_one_do_not() {
    assert!(CardSide { words: 60, letters: 420 }.fits());
    assert!(!CardSide { words: 61, letters: 100 }.fits() && !CardSide { words: 10, letters: 421 }.fits());
}
