//! Two people write in one plan at once.

use std::collections::BTreeSet;

use parvis_plan::{Choice, Content, Section, SitePlan, merge};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::sample::{at, configuration, function, key, picture, plan, route, step};

fn base() -> SitePlan {
    let mut plan = plan();
    plan.configurations = ["match", "concert", "part_open"].map(configuration).to_vec();
    plan
}

/// One thing that somebody does.
fn edit(plan: &mut SitePlan, what: u8, number: u32) {
    let text = format!("#text {number}");
    let name = format!("k{number}");
    match what {
        0 => plan.head.title = text,
        1 => plan.functions.push(function(&name, "lead")),
        2 => drop(plan.functions.pop()),
        3 => plan.procedures.evacuation.iter_mut().for_each(|one| one.steps.push(step(&name, None, &text))),
        4 => plan.procedures.lockdown = None,
        5 => plan.procedures.lockdown.iter_mut().for_each(|one| one.until.clone_from(&text)),
        6 => plan.approach.text = text,
        7 if plan.configuration(&key(&name)).is_none() => plan.configurations.push(configuration(&name)),
        8 => drop(plan.configurations.pop()),
        9 => plan.configurations.iter_mut().for_each(|one| one.text.clone_from(&text)),
        10 => plan.configurations.reverse(),
        11 => drop(plan.beyond.insert(name, text.into())),
        12 => plan.set_aside.entry("rooms".to_owned()).or_default().push(json!({ "text": text })),
        13 => drop(plan.procedures.beyond.insert("fly".to_owned(), text.into())),
        14 => plan.assembly_points.clear(),
        15 => plan.picture = Some(picture(f64::from(number) + 1.0)),
        16 => plan.picture = None,
        _ => plan.re_entry.conditions.push(text),
    }
}

fn edited() -> impl Strategy<Value = SitePlan> {
    prop::collection::vec((0_u8..18, 0_u32..12), 0..6).prop_map(|edits| {
        let mut plan = base();
        edits.into_iter().for_each(|(what, number)| edit(&mut plan, what, number));
        plan
    })
}

fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

fn texts_of(plan: &SitePlan) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    texts(&serde_json::to_value(plan).unwrap(), &mut found);
    texts(&serde_json::to_value(&plan.set_aside).unwrap(), &mut found);
    found
}

#[test]
fn each_takes_the_sections_that_the_other_left_alone() {
    let (mut ours, mut theirs) = (base(), base());
    ours.procedures.lockdown.as_mut().unwrap().until = "Until noon.".to_owned();
    theirs.functions.push(function("stage", "lead"));
    theirs.configurations[1].text = "Loud.".to_owned();
    let merged = merge(&base(), &ours, &theirs).settled().unwrap();
    assert_eq!(merged.procedures.lockdown, ours.procedures.lockdown);
    assert_eq!((&merged.functions, &merged.configurations), (&theirs.functions, &theirs.configurations));
}

#[test]
fn what_both_changed_is_shown_with_both_until_somebody_decides() {
    let (mut ours, mut theirs) = (base(), base());
    ours.head.title = "One".to_owned();
    theirs.head.title = "Other".to_owned();
    theirs.approach.text = "Queue along the wall.".to_owned();
    let mut merged = merge(&base(), &ours, &theirs);
    assert_eq!(merged.plan.head, base().head);
    assert_eq!(merged.plan.approach.text, "Queue along the wall.");
    let conflict = merged.conflicts.first().unwrap();
    assert_eq!((conflict.section.to_string().as_str(), merged.conflicts.len()), ("head", 1));
    assert_eq!((&conflict.ours, &conflict.theirs), (&Content::Head(ours.head.clone()), &Content::Head(theirs.head.clone())));
    assert!(merged.clone().settled().is_err());
    assert!(!merged.settle(&Section::Rooms, Choice::Ours), "there is no such conflict");
    assert!(!merged.settle(&Section::Head, Choice::Other(Box::new(Content::Rooms(Vec::new())))), "that does not belong there");
    assert!(merged.settle(&Section::Head, Choice::Theirs));
    assert_eq!(merged.settled().unwrap(), theirs);
}

#[test]
fn one_removes_a_configuration_in_which_the_other_writes_and_both_are_kept() {
    let (mut ours, mut theirs) = (base(), base());
    ours.configurations.remove(1);
    theirs.configurations[1].text = "Loud.".to_owned();
    let mut merged = merge(&base(), &ours, &theirs);
    let section = Section::Configuration(key("concert"));
    assert_eq!(merged.conflicts.iter().map(|conflict| &conflict.section).collect::<Vec<_>>(), [&section]);
    assert!(merged.settle(&section, Choice::Theirs));
    assert_eq!(merged.settled().unwrap().configuration(&key("concert")).unwrap().text, "Loud.");
}

#[test]
fn two_who_add_a_configuration_each_have_both() {
    let (mut ours, mut theirs) = (base(), base());
    ours.configurations.push(configuration("wedding"));
    theirs.configurations.insert(0, configuration("market"));
    let merged = merge(&base(), &ours, &theirs).settled().unwrap();
    let keys: Vec<&str> = merged.configurations.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys, ["match", "concert", "part_open", "market", "wedding"]);
}

#[test]
fn one_places_the_picture_while_the_other_draws_a_route_and_both_are_kept() {
    let (mut ours, mut theirs) = (base(), base());
    ours.picture = Some(picture(40.0));
    theirs.routes.push(route("south", None, &[at(50.0, 0.0), at(50.0, -40.0)]));
    let merged = merge(&base(), &ours, &theirs).settled().unwrap();
    assert_eq!((&merged.picture, &merged.routes), (&ours.picture, &theirs.routes));
    theirs.picture = Some(picture(60.0));
    let both = merge(&base(), &ours, &theirs);
    let sections: Vec<String> = both.conflicts.iter().map(|conflict| conflict.section.to_string()).collect();
    assert_eq!((sections, both.plan.picture), (vec!["picture".to_owned()], None), "two widths are no width in between");
}

proptest! {
    #[test]
    fn it_does_not_matter_who_is_asked_first(ours in edited(), theirs in edited()) {
        let one = merge(&base(), &ours, &theirs);
        let other = merge(&base(), &theirs, &ours);
        prop_assert_eq!(&one.plan, &other.plan);
        let turned: Vec<_> = other.conflicts.iter().map(|conflict| (&conflict.section, &conflict.theirs, &conflict.ours)).collect();
        let straight: Vec<_> = one.conflicts.iter().map(|conflict| (&conflict.section, &conflict.ours, &conflict.theirs)).collect();
        prop_assert_eq!(straight, turned);
    }

    #[test]
    fn who_writes_alone_or_both_alike_gets_just_that(base in edited(), plan in edited()) {
        for merged in [merge(&base, &plan, &base), merge(&base, &base, &plan), merge(&base, &plan, &plan)] {
            prop_assert_eq!(merged.settled().unwrap(), plan.clone());
        }
    }

    #[test]
    fn no_text_that_anybody_wrote_is_lost(ours in edited(), theirs in edited()) {
        let merged = merge(&base(), &ours, &theirs);
        let mut kept = texts_of(&merged.plan);
        texts(&serde_json::to_value(&merged.conflicts).unwrap(), &mut kept);
        let before = texts_of(&base());
        for text in texts_of(&ours).union(&texts_of(&theirs)).filter(|text| !before.contains(*text)) {
            prop_assert!(kept.contains(text), "{text} is gone");
        }
        // Each section is that of whoever changed it, or both are in conflict.
        for (plan, is_ours) in [(&ours, true), (&theirs, false)] {
            for section in [Section::Head, Section::Functions, Section::Picture, Section::Approach, Section::ReEntry, Section::AssemblyPoints] {
                let wrote = Content::of(plan, &section);
                if wrote != Content::of(&base(), &section) {
                    let conflict = merged.conflicts.iter().find(|conflict| conflict.section == section);
                    let beside = conflict.is_some_and(|conflict| *(if is_ours { &conflict.ours } else { &conflict.theirs }) == wrote);
                    prop_assert!(beside || Content::of(&merged.plan, &section) == wrote);
                }
            }
        }
    }

    #[test]
    fn whatever_is_decided_nothing_waits_any_more(ours in edited(), theirs in edited(), choices in prop::collection::vec(0_u8..3, 30)) {
        let mut merged = merge(&base(), &ours, &theirs);
        let sections: Vec<Section> = merged.conflicts.iter().map(|conflict| conflict.section.clone()).collect();
        for (section, choice) in sections.iter().zip(choices) {
            let choice = match choice {
                0 => Choice::Base,
                1 => Choice::Ours,
                _ => Choice::Theirs,
            };
            prop_assert!(merged.settle(section, choice));
        }
        prop_assert!(merged.settled().is_ok());
    }
}
