//! What doctrines and templates of plans hold, and what is refused.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::collections::BTreeSet;

use parvis_packs::{Audience, DoctrinePack, Fault, Packs, PlanTemplate, WORKING_LANGUAGES};

const DOCTRINE: &str = include_str!("../../../content/doctrine/run_hide_tell/pack.toml");
const TEMPLATE: &str = include_str!("../../../content/plans/worship/pack.toml");

fn found(faults: Vec<Fault>, message: &str) -> Fault {
    let found = faults.iter().find(|fault| fault.message.contains(message)).cloned();
    assert!(found.is_some(), "{message}: {faults:?}");
    found.unwrap()
}

fn doctrine(from: &str, to: &str) -> Vec<Fault> {
    assert!(DOCTRINE.contains(from), "{from}");
    DoctrinePack::parse("doctrine/run_hide_tell", &DOCTRINE.replacen(from, to, 1), &[]).unwrap_err()
}

fn template(from: &str, to: &str) -> Vec<Fault> {
    assert!(TEMPLATE.contains(from), "{from}");
    PlanTemplate::parse("plans/worship", &TEMPLATE.replacen(from, to, 1), &[]).unwrap_err()
}

#[test]
fn a_pack_with_two_doctrines_is_refused_with_both_named() {
    let (before, after) = DOCTRINE.split_once("[[doctrine]]").unwrap();
    let (own, rest) = after.split_once("[[words]]").unwrap();
    let second = format!("[[doctrine]]{own}[[doctrine]]\nslogan = \"Escape. Hide. Tell.\"\n\n");
    let parse = |middle: &str| DoctrinePack::parse("doctrine/run_hide_tell", &format!("{before}{middle}[[words]]{rest}"), &[]).unwrap_err();
    let fault = found(parse(&second), "two doctrines");
    assert!(fault.message.contains("\"Run. Hide. Tell.\" and \"Escape. Hide. Tell.\""), "{fault}");
    assert!(fault.line > 0 && fault.file == "doctrine/run_hide_tell/pack.toml", "{fault}");
    found(parse(""), "has no [[doctrine]]");
}

#[test]
fn a_doctrine_that_contradicts_itself_is_refused_with_what_and_where() {
    for (from, to, message) in [
        ("key = \"leave\"", "key = \"hide\"", "stands twice"),
        ("procedures = [\"evacuation\"]", "procedures = [\"flight\"]", "no procedure \"flight\""),
        ("procedures = [\"evacuation\"]", "procedures = []", "belongs to no procedure"),
        ("audience = \"general\"", "audience = \"everybody\"", "unknown variant"),
        ("GB = [\"999\"]", "gb = [\"999\"]", "is no country"),
        ("GB = [\"999\"]", "GB = [\"nine\"]", "of digits alone"),
        ("GB = [\"999\"]", "GB = []", "one to five numbers"),
        ("says = \"Run", "says = \"\\u0007Run", "control character"),
        ("audience = \"general\"", "audience = \"general\"\nsecret = 1", "unknown field"),
        ("key = \"run_hide_tell\"", "key = \"other\"", "and its folder"),
        ("standing = \"official\"", "standing = \"famous\"", "unknown variant"),
        ("language = \"en\"", "language = \"English\"", "has two letters"),
        ("language = \"en\"", "in_its_language = \"Run.\"", "need that language"),
        ("said_by = \"NaCTSO", "said_by = \"\\u0007NaCTSO", "said_by"),
    ] {
        found(doctrine(from, to), message);
    }
}

#[test]
fn the_words_that_a_template_says_are_in_every_doctrine_that_it_may_meet() {
    let packs = Packs::load(None).unwrap();
    for plan in &packs.plans {
        let says: BTreeSet<&String> = plan.procedures.iter().flat_map(|procedure| &procedure.say).collect();
        let met = packs.doctrines.iter().filter(|pack| plan.doctrine.as_ref().map_or(pack.audience == Audience::General, |own| own == pack.key.get_ref()));
        let met: Vec<&DoctrinePack> = met.collect();
        assert!(!met.is_empty() && !says.is_empty());
        for pack in met {
            for words in &says {
                let said = pack.words(words).unwrap_or_else(|| panic!("{}: {words}", pack.title));
                assert!(!said.last_resort, "the last resort is off until somebody chooses it");
            }
        }
    }
}

#[test]
fn no_country_has_two_doctrines_and_every_number_is_that_of_a_country() {
    let packs = Packs::load(None).unwrap();
    for country in ["GB", "US", "AU", "NZ", "FR", "DE", "AT", "CH", "SE", "ES", "IT", "RU"] {
        assert_eq!(packs.doctrines.iter().filter(|pack| pack.is_of(country)).count(), 1, "{country}");
    }
    assert!(packs.doctrines.iter().filter(|pack| pack.audience == Audience::Minors).all(|pack| pack.numbers.is_empty()));
    assert!(packs.doctrines.iter().all(|pack| !pack.slogan().is_empty() && pack.words.len() >= 5));
}

#[test]
fn doctrines_and_templates_are_there_whole_in_every_language() {
    let packs = Packs::load(None).unwrap();
    let all: BTreeSet<&str> = WORKING_LANGUAGES.into_iter().collect();
    for pack in &packs.doctrines {
        assert_eq!(pack.languages().into_iter().collect::<BTreeSet<_>>(), all, "{}", pack.title);
        for language in WORKING_LANGUAGES.into_iter().filter(|language| *language != "en") {
            let other = pack.in_language(language);
            assert!(pack.words.iter().zip(&other.words).all(|(one, other)| one.says != other.says) && other.slogan() != pack.slogan(), "{language}");
        }
    }
    for plan in &packs.plans {
        assert_eq!(plan.languages().into_iter().collect::<BTreeSet<_>>(), all, "{}", plan.title);
        for language in WORKING_LANGUAGES.into_iter().filter(|language| *language != "en") {
            let other = plan.in_language(language);
            let steps = |plan: &PlanTemplate| plan.procedures.iter().flat_map(|one| one.steps.clone()).map(|step| step.text).collect::<Vec<_>>();
            assert!(steps(plan).iter().zip(&steps(&other)).all(|(one, other)| one != other), "{language} {}", plan.title);
        }
    }
}

#[test]
fn each_founding_kind_of_place_has_a_template_and_each_template_is_for_a_kind_that_there_is() {
    let packs = Packs::load(None).unwrap();
    for category in ["worship", "sport", "stage", "education", "accommodation", "transport", "public_space"] {
        assert_eq!(packs.plans.iter().filter(|plan| plan.categories.iter().any(|one| one == category)).count(), 1, "{category}");
    }
    assert!(packs.plans.iter().flat_map(|plan| &plan.categories).all(|category| packs.categories.get(category).is_some()));
}

#[test]
fn no_template_locks_anybody_in() {
    let packs = Packs::load(None).unwrap();
    for plan in &packs.plans {
        let lockdown = plan.procedures.iter().find(|procedure| procedure.key.get_ref() == "lockdown").unwrap();
        assert!(lockdown.steps.iter().any(|step| step.text.contains("not hold anybody back")), "{}", plan.title);
        assert!(plan.limits.contains("never keep people in"));
    }
}

#[test]
fn a_template_that_contradicts_itself_is_refused_with_what_and_where() {
    for (from, to, message) in [
        ("deputies = [\"caller\"]", "deputies = [\"ghost\"]", "no function \"ghost\""),
        ("deputies = [\"caller\"]", "deputies = [\"lead\"]", "nobody stands in"),
        ("deputies = [\"caller\"]", "deputies = [\"caller\", \"caller\"]", "named twice"),
        ("key = \"evacuation\"", "key = \"flight\"", "no procedure \"flight\""),
        ("key = \"evacuation\"", "key = \"lockdown\"", "stands twice"),
        ("key = \"announce\"", "key = \"Announce!\"", "may hold only"),
        ("key = \"announce\"", &format!("key = \"{}\"", "a".repeat(41)), "is longer than"),
        ("text = \"Announce", "text = \"\\u0007Announce", "control character"),
        ("text = \"Announce", &format!("text = \"{}", "x".repeat(500)), "it may have"),
        ("text = \"Announce", "texts = \"Announce", "unknown field"),
        ("function = \"lead\"", "function = \"ghost\"", "no function \"ghost\""),
        ("key = \"worship\"", "key = \"other\"", "and its folder"),
    ] {
        let fault = found(template(from, to), message);
        assert_eq!(fault.file, "plans/worship/pack.toml");
    }
    for text in ["", "\0\0", "key = 1", "[[[[", &"[[function]]\n".repeat(10_000), &"a.".repeat(10_000)] {
        assert!(!PlanTemplate::parse("plans/x", text, &[]).unwrap_err().is_empty());
        assert!(!DoctrinePack::parse("doctrine/x", text, &[]).unwrap_err().is_empty());
    }
}
