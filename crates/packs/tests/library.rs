//! What the library of good practices holds, and what is refused.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::collections::BTreeSet;

use parvis_packs::{Fault, LibraryPack, Packs, Practice, Seen, Topic, WORKING_LANGUAGES};

const LIBRARY: &str = include_str!("../../../content/library/good_practices/pack.toml");

fn library() -> LibraryPack {
    let packs = Packs::load(None).unwrap();
    packs.libraries.iter().find(|pack| pack.key.get_ref() == "good_practices").unwrap().clone()
}

/// The faults of the library with one thing changed; the line on which that stands.
fn changed(from: &str, to: &str) -> (Vec<Fault>, usize) {
    assert!(LIBRARY.contains(from), "{from}");
    let line = LIBRARY.split(from).next().unwrap().lines().count();
    (LibraryPack::parse("library/good_practices", &LIBRARY.replacen(from, to, 1), &[]).unwrap_err(), line)
}

/// The words of a practice without its title.
fn length(practice: &Practice) -> usize {
    practice.texts().iter().skip(1).map(|(_, text)| text.split_whitespace().count()).sum()
}

#[test]
fn there_are_sixty_practices_and_more_and_half_are_for_worship_or_sport() {
    let pack = library();
    assert!(pack.practices.len() >= 60, "{}", pack.practices.len());
    let is_for = |practice: &&Practice, place: &str| practice.places.iter().any(|one| one == place);
    let both = pack.practices.iter().filter(|practice| is_for(practice, "worship") || is_for(practice, "sport")).count();
    assert!(both * 2 >= pack.practices.len(), "{both} of {}", pack.practices.len());
    for place in ["worship", "sport"] {
        let of = pack.practices.iter().filter(|practice| is_for(practice, place)).count();
        assert!(of >= 20, "{place}: {of}");
    }
    assert!(pack.practices.iter().any(|practice| practice.places.is_empty()), "some are for all");
}

#[test]
fn every_topic_has_a_practice_and_every_link_leads_somewhere() {
    let packs = Packs::load(None).unwrap();
    let pack = library();
    for topic in Topic::ALL {
        assert!(pack.practices.iter().any(|practice| practice.topics.contains(&topic)), "{topic:?}");
    }
    for practice in &pack.practices {
        let key = practice.key.get_ref();
        assert!(practice.places.iter().all(|place| packs.categories.get(place).is_some()), "{key}: {:?}", practice.places);
        assert!(!practice.measures.is_empty() && practice.questions().next().is_some(), "{key} leads to no measure or no question");
        for measure in &practice.measures {
            assert!(packs.measures.iter().any(|pack| pack.measure(measure.get_ref()).is_some()), "{key}: {}", measure.get_ref());
        }
        for (survey, question) in practice.questions() {
            let asks = packs.surveys.iter().any(|pack| pack.key.get_ref() == survey && pack.question(question).is_some());
            assert!(asks, "{key}: {survey}.{question}");
        }
    }
}

#[test]
fn every_source_is_dated_and_says_how_much_was_read_and_none_stands_on_memory_alone() {
    let pack = library();
    for source in &pack.sources {
        assert!(source.seen != Seen::NotRead, "{}: read it, or leave it out", source.title);
        assert!(source.read.as_str() >= "2026-11-01" && !source.publisher.is_empty(), "{}", source.title);
    }
    for practice in &pack.practices {
        let is_ours = |key: &str| pack.source_read(key).is_some_and(|source| source.seen == Seen::Own);
        assert!(practice.sources.iter().any(|key| !is_ours(key.get_ref())), "{} stands on our own reasoning alone", practice.key.get_ref());
    }
    let unknown = pack.practices.iter().filter(|practice| practice.evidence.is_none()).count();
    assert!(unknown * 2 > pack.practices.len(), "the effect of most is unknown: {unknown}");
}

#[test]
fn a_practice_is_short_plain_and_helps_nobody_to_do_harm() {
    let titles: BTreeSet<String> = library().practices.iter().map(|practice| practice.title.to_lowercase()).collect();
    assert_eq!(titles.len(), library().practices.len(), "each title stands once");
    for practice in library().practices {
        let key = practice.key.get_ref().clone();
        assert!((75..=160).contains(&length(&practice)), "{key}: {} words", length(&practice));
        assert!(practice.title.chars().count() <= 70 && !practice.title.ends_with('.'), "{key}: {}", practice.title);
        for (field, text) in practice.texts() {
            assert!(!text.contains(['*', '#', '`', '[', '<', '|', '€', '£', '$']), "{key}: {field} holds marks or a price");
            let lower = text.to_lowercase();
            for word in ["attacker", "weak spot", "blind spot", "easiest", "unwatched", "vulnerab", "http"] {
                assert!(!lower.contains(word), "{key}: {field} says “{word}”");
            }
        }
    }
}

#[test]
fn the_library_is_there_whole_in_six_languages_and_in_english_in_the_others() {
    let pack = library();
    let complete: BTreeSet<&str> = pack.languages().into_iter().collect();
    assert_eq!(complete, WORKING_LANGUAGES.into_iter().collect());
    let english = pack.in_language("en");
    for language in complete.into_iter().filter(|language| *language != "en") {
        let other = pack.in_language(language);
        for (one, same) in other.practices.iter().zip(&english.practices) {
            let key = one.key.get_ref();
            for ((field, text), (_, said)) in one.texts().into_iter().zip(same.texts()) {
                assert!(text != said, "{language}: {field} of {key} stands in English");
            }
            assert!((50..=170).contains(&length(one)) && one.title.chars().count() <= 95, "{language}: {key}: {} words", length(one));
            assert_eq!(pack.translated(language, &format!("practice.{key}.says")), Some(one.says.as_str()));
        }
    }
    assert_eq!(pack.in_language("mt").title, english.title, "a language that is not there falls back to English");
    assert_eq!(pack.translated("mt", "title"), None);
}

#[test]
fn a_library_that_contradicts_itself_is_refused_with_what_and_where() {
    for (from, to, message) in [
        ("topics = [\"welcome\", \"volunteers\"]", "topics = [\"welcome\", \"revenge\"]", "unknown variant"),
        ("topics = [\"welcome\", \"volunteers\"]", "topics = []", "names no topic"),
        ("topics = [\"welcome\", \"volunteers\"]", "topics = [\"welcome\", \"welcome\"]", "names something twice"),
        ("sources = [\"cisa_how\", \"quick21\"]", "sources = [\"cisa_how\", \"rumour\"]", "no source \"rumour\""),
        ("sources = [\"cisa_how\", \"quick21\"]", "sources = []", "names no source"),
        ("evidence = \"layers\"", "evidence = \"hearsay\"", "no evidence \"hearsay\""),
        ("key = \"keys_with_deputy\"", "key = \"greeting_post\"", "stands twice"),
        ("key = \"greeting_post\"", "key = \"Greeting!\"", "may hold only"),
        ("fields = [\"countering-terrorism\"", "fields = [\"Countering Terrorism\"", "no field of work"),
        ("fields = [\"countering-terrorism\"]", "fields = []", "names no field of work"),
        ("measures = [\"greeters\", \"behaviour_only\"]", "measures = [\"greeters\", \"greeters\"]", "named twice"),
        ("\"place_of_worship.welcomers\"", "\"welcomers\"", "write SURVEY.QUESTION"),
        ("address = \"https://", "address = \"javascript://", "begins with https://"),
        ("read = \"2026-11-27\"", "read = \"yesterday\"", "is no day"),
        ("seen = \"text\"", "seen = \"glanced at\"", "unknown variant"),
        ("begin = \"", "begin = \"\\u0007", "control character"),
        ("begin = \"", "beginning = \"", "unknown field"),
        ("licence = \"CC-BY-4.0\"", "licence = \"\"", "\"licence\" is empty"),
    ] {
        let (faults, line) = changed(from, to);
        let found = faults.iter().find(|fault| fault.message.contains(message));
        let found = found.unwrap_or_else(|| panic!("{from}: {faults:?}"));
        assert!(found.file == "library/good_practices/pack.toml" && found.line > 0 && found.line.abs_diff(line) <= 25, "{found}: near line {line}");
    }
}

#[test]
fn a_library_that_is_too_large_or_none_at_all_is_refused_and_nothing_breaks() {
    let practice = LIBRARY.split("\n\n").find(|part| part.starts_with("[[practice]]")).unwrap();
    let many: String = (0..1001).map(|number| format!("\n\n{}", practice.replacen("key = \"greeting_post\"", &format!("key = \"p{number}\""), 1))).collect();
    let faults = LibraryPack::parse("library/good_practices", &format!("{LIBRARY}{many}"), &[]).unwrap_err();
    assert!(faults.iter().any(|fault| fault.message.contains("a pack may hold 1000")), "{}", faults[0]);
    let (faults, _) = changed("limits = \"", &format!("limits = \"{}", "x".repeat(5_000)));
    assert!(faults.iter().any(|fault| fault.message.contains("it may have")), "{faults:?}");
    for text in ["", "\0\0\0", "key = 1", "[[[[", "key = \"good_practices\"\n", &"[[practice]]\n".repeat(10_000), &"a.".repeat(10_000)] {
        assert!(!LibraryPack::parse("library/x", text, &[]).unwrap_err().is_empty());
    }
    let short = [("de".to_owned(), "\"title\" = \"Gute Praxis\"\n".to_owned())];
    let faults = LibraryPack::parse("library/good_practices", LIBRARY, &short).unwrap_err();
    assert!(faults.iter().all(|fault| fault.file == "library/good_practices/de.toml" && fault.message.contains("whole or not at all")));
}

#[test]
fn a_practice_of_another_pack_with_the_same_key_is_refused_and_a_link_that_leads_nowhere_is_named() {
    let folder = std::env::temp_dir().join(format!("parvis-library-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("library/own")).unwrap();
    let renamed = LIBRARY.replacen("key = \"good_practices\"", "key = \"own\"", 1);
    std::fs::write(folder.join("library/own/pack.toml"), &renamed).unwrap();
    let refused = Packs::load(Some(&folder)).unwrap_err().to_string();
    let own = renamed.split("[[practice]]\nkey = \"").collect::<Vec<_>>().join("[[practice]]\nkey = \"own_");
    let own =
        own.replacen("\"place_of_worship.welcomers\"", "\"place_of_worship.welcomed\"", 1).replacen("measures = [\"greeters\"", "measures = [\"magic\"", 1);
    std::fs::write(folder.join("library/own/pack.toml"), own.replacen("places = [\"worship\"]", "places = [\"castle\"]", 1)).unwrap();
    let packs = Packs::load(Some(&folder)).unwrap();
    let unlinked = parvis_packs::unlinked(&folder, &packs);
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(refused.contains("library/own/pack.toml: the practice \"greeting_post\" stands in \"good_practices\" as well"), "{refused}");
    assert_eq!((packs.libraries.len(), unlinked.len()), (2, 3), "{unlinked:?}");
    for (fault, says) in
        unlinked.iter().zip(["no survey has the question \"place_of_worship.welcomed\"", "no catalogue has the measure \"magic\"", "no category \"castle\""])
    {
        assert!(fault.message.contains(says) && fault.line > 0, "{fault}");
    }
}
