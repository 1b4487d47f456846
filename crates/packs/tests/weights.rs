//! The weights of the built-in surveys follow from how grave their findings are, by the rule in `docs/survey-packs.md`.

use std::collections::BTreeSet;

use parvis_packs::{Packs, Question, Severity, SurveyPack, WORKING_LANGUAGES, When};

fn looks_at(when: &When) -> BTreeSet<&str> {
    match when {
        When::Yes(key) | When::No(key) | When::AtMost(key, _) | When::MoreThan(key, _) | When::Step(key, _) => BTreeSet::from([key.as_str()]),
        When::All(parts) | When::Any(parts) => parts.iter().flat_map(looks_at).collect(),
    }
}

/// What a question counts for: 3, 2 or 1 for the gravest finding that looks at it, 0 where none does.
fn points(pack: &SurveyPack, question: &Question) -> u32 {
    let findings = pack.findings.iter().filter(|finding| looks_at(finding.when.get_ref()).contains(question.key.get_ref().as_str()));
    findings.map(|finding| finding.severity).max().map_or(0, |severity| match severity {
        Severity::High => 3,
        Severity::Medium => 2,
        Severity::Low => 1,
    })
}

/// Shares that sum to 100: whole parts first, then one more for the largest remainders, the first of equal ones.
fn hundredths(points: &[u32]) -> Vec<u16> {
    let sum: u32 = points.iter().sum();
    let mut shares: Vec<u32> = points.iter().map(|points| points * 100 / sum).collect();
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(points[*index] * 100 % sum));
    for index in order.into_iter().take((100 - shares.iter().sum::<u32>()) as usize) {
        shares[index] += 1;
    }
    shares.into_iter().map(|share| share as u16).collect()
}

#[test]
fn every_weight_is_the_share_of_the_gravest_finding_that_looks_at_the_question() {
    for pack in Packs::load(None).unwrap().surveys {
        let mut sums = Vec::new();
        for section in &pack.sections {
            let questions: Vec<&Question> = pack.questions.iter().filter(|question| question.section == section.key).collect();
            let counted: Vec<u32> = questions.iter().map(|question| points(&pack, question)).collect();
            let weights: Vec<u16> = questions.iter().map(|question| question.weight).collect();
            assert_eq!(weights, hundredths(&counted), "{}: questions of {}", pack.title, section.title);
            sums.push(counted.iter().sum());
        }
        let weights: Vec<u16> = pack.sections.iter().map(|section| section.weight).collect();
        assert_eq!(weights, hundredths(&sums), "{}: sections", pack.title);
    }
}

#[test]
fn no_single_question_decides_a_survey() {
    for pack in Packs::load(None).unwrap().surveys {
        for question in &pack.questions {
            let section = pack.sections.iter().find(|section| section.key == question.section).unwrap();
            let share = u32::from(question.weight) * u32::from(section.weight);
            assert!(share <= 900, "{}: {} counts for {} of 10,000", pack.title, question.key.get_ref(), share);
        }
    }
}

#[test]
fn every_built_in_survey_is_there_in_all_six_languages_and_so_is_each_version_that_was_translated() {
    for pack in Packs::load(None).unwrap().surveys {
        assert_eq!(pack.languages().into_iter().collect::<BTreeSet<_>>(), WORKING_LANGUAGES.into_iter().collect(), "{}", pack.title);
        let english = pack.in_language("en");
        for language in pack.languages().into_iter().filter(|language| *language != "en") {
            let other = pack.in_language(language);
            for (one, same) in other.questions.iter().zip(&english.questions) {
                assert!(one.ask != same.ask && one.why != same.why, "{}, {language}: {} stands in English", pack.title, one.key.get_ref());
            }
        }
    }
}

#[test]
fn a_key_stands_for_the_same_question_in_every_version() {
    for pack in Packs::load(None).unwrap().surveys {
        for earlier in pack.earlier() {
            assert!(earlier.version < pack.version && pack.of_version(&earlier.version) == earlier, "{} {}", pack.title, earlier.version);
            for before in &earlier.questions {
                let Some(now) = pack.question(before.key.get_ref()) else { continue };
                let shape = |question: &Question| (question.kind, question.steps.len(), question.range, question.good_is_no, question.unit.clone());
                assert_eq!(shape(before), shape(now), "{}: {} means something else now and needs another key", pack.title, before.key.get_ref());
            }
        }
        assert_eq!(pack.of_version("1999.1").version, pack.version, "a version that is not kept is read by the survey of today");
    }
}

#[test]
fn a_survey_is_offered_first_for_categories_that_there_are_and_one_for_each() {
    let packs = Packs::load(None).unwrap();
    let mut taken = BTreeSet::new();
    for pack in &packs.surveys {
        for category in &pack.categories {
            assert!(packs.categories.all.iter().any(|known| known.key == *category), "{}: {category}", pack.title);
            assert!(taken.insert(category.clone()), "{category} has two surveys");
        }
    }
    for founding in ["worship", "sport", "education", "stage", "accommodation", "transport"] {
        assert!(taken.contains(founding), "{founding}");
    }
}
