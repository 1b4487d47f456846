//! What the catalogue of measures holds, and what is refused.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::collections::BTreeSet;

use parvis_packs::{
    Affected, Brought, CatalogueMeasure, CostClass, Fault, MeasureDomain, MeasurePack, Packs, RightsImpact, StreetOption, SurveyPack, UkSlot, WORKING_LANGUAGES,
};

const CATALOGUE: &str = include_str!("../../../content/measures/catalogue/pack.toml");

fn catalogue() -> MeasurePack {
    let packs = Packs::load(None).unwrap();
    packs.measures.iter().find(|pack| pack.key.get_ref() == "catalogue").unwrap().clone()
}

/// The faults of the catalogue with one thing changed; the line on which that stands.
fn changed(from: &str, to: &str) -> (Vec<Fault>, usize) {
    assert!(CATALOGUE.contains(from), "{from}");
    let line = CATALOGUE.split(from).next().unwrap().lines().count();
    (MeasurePack::parse("measures/catalogue", &CATALOGUE.replacen(from, to, 1), &[]).unwrap_err(), line)
}

fn is_rare(text: &str) -> bool {
    ["attacker", "weak spot", "blind spot", "easiest", "unwatched", "vulnerab"].iter().any(|word| text.to_lowercase().contains(word))
}

#[test]
fn there_are_a_hundred_measures_and_more_and_the_free_and_procedural_ones_come_first() {
    let pack = catalogue();
    assert!(pack.measures.len() >= 100, "{}", pack.measures.len());
    let order = |measure: &CatalogueMeasure| (measure.cost, measure.domain != MeasureDomain::Procedural);
    assert!(pack.measures.is_sorted_by_key(order));
    let of = |cost: CostClass| pack.measures.iter().filter(|measure| measure.cost == cost).count();
    assert!(of(CostClass::Free) * 2 > pack.measures.len() && of(CostClass::High) * 10 < pack.measures.len());
}

#[test]
fn each_kind_of_place_finds_many_measures_and_some_made_for_it() {
    let packs = Packs::load(None).unwrap();
    let pack = catalogue();
    for place in ["worship", "sport", "education", "stage", "accommodation", "transport", "public_space"] {
        let own = pack.measures.iter().filter(|measure| measure.places.iter().any(|one| one == place)).count();
        let all = own + pack.measures.iter().filter(|measure| measure.places.is_empty()).count();
        assert!(own >= 8 && all >= 60, "{place}: {own} of its own, {all} in all");
    }
    for measure in &pack.measures {
        assert!(measure.places.iter().all(|place| packs.categories.get(place).is_some()), "{}: {:?}", measure.key.get_ref(), measure.places);
    }
}

#[test]
fn each_option_for_a_street_and_each_part_of_the_british_act_has_a_measure() {
    let pack = catalogue();
    for option in [
        StreetOption::DoNothing,
        StreetOption::Temporary,
        StreetOption::SemiPermanent,
        StreetOption::TrafficCalming,
        StreetOption::FootwayProtection,
        StreetOption::ControlledInclusion,
        StreetOption::TotalExclusion,
    ] {
        assert!(pack.measures.iter().any(|measure| measure.street == Some(option)), "{option:?}");
    }
    for slot in [
        UkSlot::Evacuation,
        UkSlot::Invacuation,
        UkSlot::Lockdown,
        UkSlot::Communication,
        UkSlot::Monitoring,
        UkSlot::Movement,
        UkSlot::PhysicalSafety,
        UkSlot::SecurityOfInformation,
    ] {
        assert!(pack.measures.iter().any(|measure| measure.uk.contains(&slot)), "{slot:?}");
    }
}

#[test]
fn every_link_leads_to_a_question_and_every_measure_that_a_finding_names_is_reached() {
    let surveys = Packs::load(None).unwrap().surveys;
    let pack = catalogue();
    let links: BTreeSet<(String, String)> =
        pack.measures.iter().flat_map(CatalogueMeasure::questions).map(|(survey, question)| (survey.to_owned(), question.to_owned())).collect();
    let survey = |key: &str| surveys.iter().find(|survey| survey.key.get_ref() == key);
    for (key, question) in &links {
        assert!(survey(key).is_some_and(|survey| survey.question(question).is_some()), "{key}.{question}");
    }
    let reached = |survey: &SurveyPack, question: &str| links.contains(&(survey.key.get_ref().clone(), question.to_owned()));
    for survey in &surveys {
        for finding in &survey.findings {
            for measure in &finding.measures {
                let measure = survey.measure(measure.get_ref()).unwrap();
                let found = measure.brings.keys().all(|question| reached(survey, question));
                assert!(found && !measure.brings.is_empty(), "{}: {} leads to nothing in the catalogue", survey.title, measure.key.get_ref());
            }
        }
    }
    assert!(pack.measures.iter().all(|measure| !measure.asked_by.is_empty()), "each is asked for by a question");
}

#[test]
fn an_answer_that_a_measure_brings_is_one_that_the_question_has_and_is_better_than_the_weakest() {
    let surveys = Packs::load(None).unwrap().surveys;
    let pack = catalogue();
    let mut brought = 0;
    for measure in &pack.measures {
        for survey in &surveys {
            for (question, answer) in measure.brings_in(survey.key.get_ref()) {
                let key = measure.key.get_ref();
                assert!(survey.can_be(question, answer), "{key}: {question} cannot be {answer:?}");
                let good = if survey.question(question).unwrap().good_is_no { "no" } else { "yes" };
                let helps = match answer {
                    Brought::Word(word) => word == good,
                    Brought::Number(step) => *step > 1.0,
                };
                assert!(helps, "{key}: {question} is no better as {answer:?}");
                brought += 1;
            }
        }
    }
    let written: usize = pack.measures.iter().map(|measure| measure.brings.len()).sum();
    assert!(brought == written && written > 100, "{brought} of {written}");
}

#[test]
fn a_figure_has_its_source_year_and_currency_and_the_rest_says_that_it_is_not_known() {
    let pack = catalogue();
    let ranges: Vec<_> = pack.measures.iter().filter_map(|measure| measure.range.as_ref()).collect();
    assert!(!ranges.is_empty() && ranges.len() < 10, "{}", ranges.len());
    for range in ranges {
        let source = pack.source_read(range.source.get_ref()).unwrap();
        assert!(!source.address.is_empty() && source.year == Some(range.year) && range.currency.len() == 3, "{}", source.title);
    }
    for language in pack.languages() {
        for measure in pack.in_language(language).measures {
            let texts = format!("{} {} {}", measure.title, measure.says, measure.begin);
            assert!(!texts.contains(['€', '£', '$']), "{language} {}: a price stands in the range, with its source", measure.key.get_ref());
        }
    }
    let unknown = pack.measures.iter().filter(|measure| measure.evidence.is_none()).count();
    assert!(unknown * 2 > pack.measures.len(), "the effect of most is unknown: {unknown}");
}

#[test]
fn what_closes_asks_the_fire_service_and_what_watches_or_holds_data_says_what_that_does_to_people() {
    let pack = catalogue();
    for measure in &pack.measures {
        let key = measure.key.get_ref();
        let about = |affected: Affected| measure.side_effects.iter().filter_map(|key| pack.side_effect(key.get_ref())).any(|effect| effect.about == affected);
        let closes = measure.uk.contains(&UkSlot::Lockdown) && measure.domain == MeasureDomain::Physical && key != "blinds";
        assert!(!closes || about(Affected::EscapeRoutes), "{key} may shut people in");
        let data = measure.rights.iter().any(|right| matches!(right, RightsImpact::IdentifiesPeople | RightsImpact::RecordsPeople));
        assert!(!data || about(Affected::Privacy), "{key} keeps data");
        assert!(!measure.rights.contains(&RightsImpact::SearchesPeople) || about(Affected::Accessibility), "{key} searches people");
        let street = matches!(measure.street, Some(option) if option > StreetOption::DoNothing && measure.domain == MeasureDomain::Physical);
        assert!(!street || about(Affected::Accessibility) || about(Affected::Neighbours), "{key} changes a street");
    }
    let effect = pack.side_effect("exits_open").unwrap();
    assert!(effect.says.contains("fire service") && effect.says.contains("without a key"));
}

#[test]
fn each_text_is_short_says_one_thing_at_a_time_and_helps_nobody_to_do_harm() {
    for measure in catalogue().measures {
        let key = measure.key.get_ref();
        assert!(measure.title.chars().count() <= 70 && !measure.title.ends_with('.'), "{key}: {}", measure.title);
        assert!(measure.says.split_whitespace().count() <= 70, "{key}: {}", measure.says.split_whitespace().count());
        let sentences = measure.says.matches(['.', '?', '!', ':']).count();
        assert!((2..=6).contains(&sentences), "{key}: {sentences} sentences");
        assert!(!is_rare(&format!("{} {} {}", measure.title, measure.says, measure.begin)), "{key}");
    }
}

#[test]
fn the_catalogue_is_there_whole_in_these_languages_and_in_english_in_the_others() {
    let pack = catalogue();
    let complete: BTreeSet<&str> = pack.languages().into_iter().collect();
    assert_eq!(complete, WORKING_LANGUAGES.into_iter().collect());
    let english = pack.in_language("en");
    for language in complete.into_iter().filter(|language| *language != "en") {
        let other = pack.in_language(language);
        for (one, same) in other.measures.iter().zip(&english.measures) {
            let key = one.key.get_ref();
            assert!(one.says != same.says && one.begin != same.begin && one.title != same.title, "{language}: {key} stands in English");
            assert!(one.title.chars().count() <= 95, "{language}: {key}: {}", one.title);
        }
    }
    assert_eq!(pack.in_language("mt").title, english.title, "a language that is not there falls back to English");
}

#[test]
fn a_catalogue_that_contradicts_itself_is_refused_with_what_and_where() {
    for (from, to, message) in [
        ("function = \"respond\"", "function = \"retaliate\"", "unknown variant"),
        ("cost = \"free\"", "cost = \"cheap\"", "unknown variant"),
        ("permanence = \"permanent\"", "permanence = \"for ever\"", "unknown variant"),
        ("street = \"do_nothing\"", "street = \"mine\"", "unknown variant"),
        ("rights = [\"observes_people\"]", "rights = [\"harms_people\"]", "unknown variant"),
        ("upkeep = \"change\"", "upkeep = \"never\"", "no upkeep \"never\""),
        ("side_effects = [\"goes_stale\"]", "side_effects = [\"goes_bad\"]", "no side effect \"goes_bad\""),
        ("sources = [\"act25\", \"gov_eil20\"]", "sources = [\"act25\", \"rumour\"]", "no source \"rumour\""),
        ("sources = [\"act25\", \"gov_eil20\"]", "sources = []", "names no source"),
        ("sources = [\"act25\", \"gov_eil20\"]", "sources = [\"act25\", \"act25\"]", "named twice"),
        ("evidence = \"voice\"", "evidence = \"hearsay\"", "no evidence \"hearsay\""),
        ("key = \"triggers\"", "key = \"four_procedures\"", "stands twice"),
        ("key = \"triggers\"", "key = \"Triggers!\"", "may hold only"),
        ("\"quick_look.tried\"", "\"tried\"", "write SURVEY.QUESTION"),
        (
            "brings = { \"place_of_worship.who_decides\"",
            "brings = { \"school.reunite\" = \"yes\", \"place_of_worship.who_decides\"",
            "\"asked_by\" does not name",
        ),
        ("currency = \"GBP\"", "currency = \"pounds\"", "is no currency"),
        ("from = 80, to = 80", "from = 80, to = 8", "from the least to the most"),
        ("year = 2022, covers", "year = 22, covers", "is no year of a price"),
        ("address = \"https://", "address = \"javascript://", "begins with https://"),
        ("read = \"2026-11-25\"", "read = \"yesterday\"", "is no day"),
        ("seen = \"text\"", "seen = \"glanced at\"", "unknown variant"),
        ("begin = \"", "begin = \"\\u0007", "control character"),
        ("begin = \"", "beginning = \"", "unknown field"),
        ("domain = \"procedural\"", "domain = \"procedural\"\nsecret = true", "unknown field"),
    ] {
        let (faults, line) = changed(from, to);
        let found = faults.iter().find(|fault| fault.message.contains(message));
        let found = found.unwrap_or_else(|| panic!("{from}: {faults:?}"));
        assert!(found.file == "measures/catalogue/pack.toml" && found.line > 0 && found.line.abs_diff(line) <= 25, "{found}: near line {line}");
    }
}

#[test]
fn a_pack_that_is_too_large_or_none_at_all_is_refused_and_nothing_breaks() {
    let measure = CATALOGUE.split("\n\n").find(|part| part.starts_with("[[measure]]")).unwrap();
    let key = "key = \"four_procedures\"";
    let many: String = (0..1001).map(|number| format!("\n\n{}", measure.replacen(key, &format!("key = \"m{number}\""), 1))).collect();
    let faults = MeasurePack::parse("measures/catalogue", &format!("{CATALOGUE}{many}"), &[]).unwrap_err();
    assert!(faults.iter().any(|fault| fault.message.contains("a pack may hold 1000")), "{}", faults[0]);
    let (faults, _) = changed("limits = \"", &format!("limits = \"{}", "x".repeat(5_000)));
    assert!(faults.iter().any(|fault| fault.message.contains("it may have")), "{faults:?}");
    for text in ["", "\0\0\0", "key = 1", "[[[[", "key = \"catalogue\"\n", &"[[measure]]\n".repeat(10_000), &"a.".repeat(10_000)] {
        assert!(!MeasurePack::parse("measures/x", text, &[]).unwrap_err().is_empty());
    }
}

#[test]
fn a_measure_of_another_pack_with_the_same_key_is_refused() {
    let folder = std::env::temp_dir().join(format!("parvis-measures-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("measures/own")).unwrap();
    std::fs::write(folder.join("measures/own/pack.toml"), CATALOGUE.replacen("key = \"catalogue\"", "key = \"own\"", 1)).unwrap();
    let refused = Packs::load(Some(&folder)).unwrap_err().to_string();
    let renamed = CATALOGUE.replacen("key = \"catalogue\"", "key = \"own\"", 1);
    let renamed = renamed.split("[[measure]]\nkey = \"").collect::<Vec<_>>().join("[[measure]]\nkey = \"own_");
    std::fs::write(
        folder.join("measures/own/pack.toml"),
        renamed.replacen("\"quick_look.tried\"", "\"quick_look.tired\"", 1).replacen("who_decides\" = \"yes\"", "who_decides\" = 2", 1),
    )
    .unwrap();
    let packs = Packs::load(Some(&folder)).unwrap();
    let unasked = parvis_packs::unasked(&folder, &packs);
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(refused.contains("measures/own/pack.toml: the measure \"four_procedures\" stands in \"catalogue\" as well"), "{refused}");
    assert_eq!(packs.measures.len(), 2);
    assert_eq!(unasked.len(), 2, "{unasked:?}");
    assert!(unasked[0].message.contains("no survey has the question \"quick_look.tired\"") && unasked[0].line > 0);
    assert!(unasked[1].message.contains("brings an answer that \"place_of_worship.who_decides\" does not have") && unasked[1].line > 0);
}
