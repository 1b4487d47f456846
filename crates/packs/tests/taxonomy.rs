//! What the taxonomy holds, what an installation may add to it, and what is refused.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use parvis_packs::{Fault, PackError, Packs, Seen, TaxonomyPack, Term, WORKING_LANGUAGES};

const FIELDS: &str = include_str!("../../../content/taxonomy/fields-of-work/pack.toml");

/// The participating States by their codes of ISO 3166-1, written down apart from the pack.
const PARTICIPATING: [&str; 57] = [
    "ALB", "AND", "ARM", "AUT", "AZE", "BEL", "BGR", "BIH", "BLR", "CAN", "CHE", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GBR", "GEO", "GRC",
    "HRV", "HUN", "IRL", "ISL", "ITA", "KAZ", "KGZ", "LIE", "LTU", "LUX", "LVA", "MCO", "MDA", "MKD", "MLT", "MNE", "MNG", "NLD", "NOR", "POL", "PRT", "ROU",
    "RUS", "SMR", "SRB", "SVK", "SVN", "SWE", "TJK", "TKM", "TUR", "UKR", "USA", "UZB", "VAT",
];
/// The partners for co-operation.
const ASIAN: [&str; 5] = ["AFG", "AUS", "JPN", "KOR", "THA"];
const MEDITERRANEAN: [&str; 6] = ["DZA", "EGY", "ISR", "JOR", "MAR", "TUN"];
/// Both codes of a State where the two letters are not the first two of three.
const NOT_THE_FIRST: [(&str, &str); 26] = [
    ("AND", "AD"),
    ("ARM", "AM"),
    ("AUT", "AT"),
    ("BIH", "BA"),
    ("BLR", "BY"),
    ("CHE", "CH"),
    ("DNK", "DK"),
    ("DZA", "DZ"),
    ("EST", "EE"),
    ("IRL", "IE"),
    ("ISR", "IL"),
    ("KAZ", "KZ"),
    ("KOR", "KR"),
    ("MLT", "MT"),
    ("MNE", "ME"),
    ("MNG", "MN"),
    ("POL", "PL"),
    ("PRT", "PT"),
    ("SRB", "RS"),
    ("SVK", "SK"),
    ("SVN", "SI"),
    ("SWE", "SE"),
    ("TKM", "TM"),
    ("TUN", "TN"),
    ("TUR", "TR"),
    ("UKR", "UA"),
];

fn official() -> Vec<TaxonomyPack> {
    Packs::load(None).unwrap().taxonomy.to_vec()
}

fn pack(key: &str) -> TaxonomyPack {
    official().into_iter().find(|pack| pack.key.get_ref() == key).unwrap()
}

fn below<'p>(pack: &'p TaxonomyPack, broader: &str) -> Vec<&'p Term> {
    pack.terms.iter().filter(|term| term.broader.as_ref().is_some_and(|link| link.get_ref() == broader)).collect()
}

fn codes(terms: &[&Term]) -> BTreeSet<String> {
    terms.iter().map(|term| term.iso.as_ref().unwrap().get_ref().1.clone()).collect()
}

fn set(codes: &[&str]) -> BTreeSet<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

#[test]
fn the_states_and_partners_are_those_of_a_list_written_down_apart() {
    let states = pack("states");
    let participating = below(&states, "participating-states");
    assert_eq!((participating.len(), codes(&participating)), (57, set(&PARTICIPATING)));
    assert_eq!(codes(&below(&states, "asian-partners-for-co-operation")), set(&ASIAN));
    assert_eq!(codes(&below(&states, "mediterranean-partners-for-co-operation")), set(&MEDITERRANEAN));
    for term in states.terms.iter().filter_map(|term| term.iso.as_ref()) {
        let (two, three) = term.get_ref();
        let known = NOT_THE_FIRST.iter().find(|(known, _)| known == three).map_or(&three[..2], |(_, two)| *two);
        assert_eq!(two, known, "{three}");
    }
    let twos: BTreeSet<&str> = states.terms.iter().filter_map(|term| term.iso.as_ref()).map(|iso| iso.get_ref().0.as_str()).collect();
    assert_eq!(twos.len(), 68);
    let en = |id: &str| states.term(id).unwrap().names["en"].clone();
    assert_eq!([en("turkiye"), en("czechia"), en("netherlands"), en("holy-see")], ["Türkiye", "Czechia", "The Netherlands", "Holy See"]);
}

#[test]
fn there_are_the_fields_of_work_the_kinds_of_meeting_and_the_structures_that_the_organisation_lists() {
    let fields = pack("fields-of-work");
    assert_eq!(fields.terms.len(), 25, "23 fields, beside them field operations and projects");
    for id in ["countering-terrorism", "tolerance-and-non-discrimination", "cyber-ict-security", "policing", "youth", "field-operations", "projects"] {
        assert!(fields.term(id).is_some(), "{id}");
    }
    assert_eq!(pack("meetings").terms.len(), 16);
    let structures = pack("structures");
    let open = below(&structures, "osce-field-operations").into_iter().filter(|term| term.id.get_ref() != "closed-field-activities").count();
    assert_eq!((open, below(&structures, "institutions").len()), (12, 3));
    let chair = structures.term("chairpersonship").unwrap();
    let held: Vec<&str> = chair.held.iter().map(|held| held.by.get_ref().as_str()).collect();
    assert_eq!(held, ["finland", "switzerland"]);
}

#[test]
fn an_id_is_the_english_name_in_small_letters_so_that_others_can_tell_it() {
    let slug = |name: &str| {
        let plain: String = name.to_lowercase().chars().map(|letter| if letter == 'ü' { 'u' } else { letter }).collect();
        plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
    };
    // Where two lists have the same word, or the name says twice whose it is.
    let others = BTreeMap::from([
        ("osce-field-operations", "field-operations-of-the-organisation"),
        ("netherlands", "the-netherlands"),
        ("annual-mediterranean-conferences", "annual-osce-mediterranean-conferences"),
        ("annual-asian-conferences", "annual-osce-asian-conferences"),
        ("office-of-the-co-ordinator-of-economic-and-environmental-activities", "office-of-the-co-ordinator-of-osce-economic-and-environmental-activities"),
    ]);
    for term in official().iter().flat_map(|pack| &pack.terms) {
        let id = term.id.get_ref().as_str();
        assert_eq!(slug(&term.names["en"]), *others.get(id).unwrap_or(&id));
    }
}

#[test]
fn every_official_term_has_a_name_in_six_languages_and_says_whose_each_name_is() {
    for pack in official() {
        assert!(!pack.own && WORKING_LANGUAGES.iter().all(|language| pack.title.contains_key(*language) && pack.limits.contains_key(*language)));
        for term in &pack.terms {
            let id = term.id.get_ref();
            assert_eq!(term.names.len(), 6, "{id}");
            assert!(WORKING_LANGUAGES.iter().all(|language| term.names.contains_key(*language)), "{id}");
            let is_ours = ["osce-field-operations", "office-in-tajikistan"].contains(&id.as_str());
            assert!(is_ours || term.official.contains_key("en"), "{id}: the English name is the body's own");
            for (language, source) in &term.official {
                let source = pack.source_read(source.get_ref()).unwrap();
                assert!(matches!(source.seen, Seen::Excerpt | Seen::Text) || source.key.get_ref() == "site_not_seen", "{id} {language}");
            }
        }
        for source in &pack.sources {
            assert!(!source.address.is_empty() || source.seen == Seen::NotRead, "{}: what was read stands somewhere", source.key.get_ref());
        }
    }
}

#[test]
fn french_names_have_the_space_that_french_sets() {
    for pack in official() {
        let names = pack.terms.iter().filter_map(|term| term.names.get("fr"));
        for text in names.chain(pack.title.get("fr")).chain(pack.limits.get("fr")) {
            assert!([" :", " ;", " ?", " !", " »", "« "].iter().all(|pair| !text.contains(pair)), "{text}");
            assert!(!text.contains('\''), "{text}");
        }
    }
}

#[test]
fn the_addressee_is_kept_when_a_body_ends_and_leads_to_what_took_its_place() {
    let structures = pack("structures");
    let gone: Vec<&Term> = structures.terms.iter().filter(|term| term.has_ended()).collect();
    assert!(gone.len() >= 14, "{}", gone.len());
    let after = |id: &str| structures.term(id).unwrap().replaced_by.as_ref().map(|link| link.get_ref().clone());
    assert_eq!(after("centre-in-dushanbe").as_deref(), Some("office-in-tajikistan"));
    assert_eq!(after("office-in-tajikistan").as_deref(), Some("programme-office-in-dushanbe"));
    assert_eq!((after("programme-office-in-dushanbe"), after("office-in-minsk")), (None, None));
}

/// The faults of the fields of work with one thing changed; the line on which that stands.
fn changed(from: &str, to: &str) -> (Vec<Fault>, usize) {
    assert!(FIELDS.contains(from), "{from}");
    let line = FIELDS.split(from).next().unwrap().lines().count();
    (TaxonomyPack::parse("taxonomy/fields-of-work", &FIELDS.replacen(from, to, 1), false).unwrap_err(), line.max(1))
}

#[test]
fn a_hostile_pack_is_refused_with_what_and_where() {
    let long = format!("names = {{ en = \"{}\", fr", "a".repeat(300));
    for (from, to, message) in [
        ("id = \"policing\"", "id = \"Policing!\"", "may hold only"),
        ("id = \"policing\"", "id = \"youth\"", "stands twice"),
        ("id = \"policing\"", "id = \"own-policing\"", "those of installations"),
        ("id = \"policing\"", "id = \"policing\"\nowner = true", "unknown field"),
        ("names = { en = \"Policing\", fr", long.as_str(), "it may have 200"),
        ("en = \"Policing\"", "en = \"\"", "is empty"),
        ("en = \"Policing\"", "en = \"Poli\\u0007cing\"", "control character"),
        ("en = \"Policing\"", "en = \"\\u202Egnicilop\"", "turns the direction"),
        ("en = \"Policing\"", "english = \"Policing\"", "is no language"),
        ("id = \"policing\"", "id = \"policing\"\nfrom = \"soon\"", "is no time"),
        ("id = \"policing\"", "id = \"policing\"\nfrom = \"2022-03\"\nuntil = \"2021\"", "is before"),
        ("id = \"policing\"", "id = \"policing\"\nreplaced_by = \"youth\"", "has not ended"),
        ("id = \"policing\"", "id = \"policing\"\niso = [\"CHE\", \"CH\"]", "codes are written"),
        ("id = \"policing\"", "id = \"policing\"\nexact_match = [\"javascript:alert(1)\"]", "is no address"),
        ("id = \"policing\"", "id = \"policing\"\nalso = { en = [\"Policing\"] }", "stands twice"),
        ("sources = [\"site_2025\"]", "sources = [\"nowhere\"]", "no source \"nowhere\""),
        ("sources = [\"site_2025\"]", "sources = []", "names no source"),
        ("date = \"2026-11-27\"", "date = \"yesterday\"", "is no day"),
        ("key = \"fields-of-work\"", "key = \"fields\"", "its folder"),
    ] {
        let (faults, line) = changed(from, to);
        let found = faults.iter().find(|fault| fault.message.contains(message)).unwrap_or_else(|| panic!("{to}: {faults:?}"));
        assert_eq!(found.file, "taxonomy/fields-of-work/pack.toml");
        // Where something stands twice, the second is named.
        assert!(found.line > 0 && (message.contains("twice") || found.line.abs_diff(line) <= 12), "{found}: near line {line}");
    }
}

#[test]
fn no_file_makes_the_reading_of_packs_panic_and_none_may_be_too_large() {
    let term = FIELDS.split("\n[[term]]").nth(1).unwrap();
    let many: String = (0..1001).map(|number| format!("\n[[term]]{}", term.replace("arms-control", &format!("a{number}")))).collect();
    let faults = TaxonomyPack::parse("taxonomy/fields-of-work", &format!("{}{many}", FIELDS.split("\n[[term]]").next().unwrap()), false).unwrap_err();
    assert!(faults.len() == 1 && faults[0].message.contains("1001 terms"), "{faults:?}");
    let large = format!("{FIELDS}\n# {}", "x".repeat(1_000_000));
    assert!(TaxonomyPack::parse("taxonomy/fields-of-work", &large, false).unwrap_err()[0].message.contains("it may have 1000000"));
    let letters: Vec<char> = FIELDS.chars().collect();
    for cut in (0..letters.len()).step_by(97) {
        let some: String = letters[..cut].iter().collect();
        let _ = TaxonomyPack::parse("taxonomy/fields-of-work", &some, cut % 2 == 0);
        let other: String = letters.iter().enumerate().filter(|(place, _)| place % 97 != cut % 97).map(|(_, letter)| *letter).collect();
        let _ = TaxonomyPack::parse("x", &other, false);
    }
}

/// A folder of packs with these own ones, removed afterwards.
struct Own(PathBuf);

impl Own {
    fn with(name: &str, packs: &[(&str, String)]) -> Self {
        let folder = std::env::temp_dir().join(format!("parvis-taxonomy-{name}-{}", std::process::id()));
        for (key, text) in packs {
            std::fs::create_dir_all(folder.join("taxonomy").join(key)).unwrap();
            std::fs::write(folder.join("taxonomy").join(key).join("pack.toml"), text).unwrap();
        }
        Self(folder)
    }

    fn faults(&self) -> Vec<String> {
        match Packs::load(Some(&self.0)).unwrap_err() {
            PackError::Faults(faults) => faults.iter().map(ToString::to_string).collect(),
            other => vec![other.to_string()],
        }
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn own(key: &str, terms: &str) -> String {
    format!(
        "key = \"{key}\"\nversion = \"1\"\nlicence = \"CC0-1.0\"\nsource = \"The secretariat\"\ndate = \"2026-11-27\"\ntitle = {{ en = \"Ours\" }}\nlimits = {{ en = \
         \"Only ours.\" }}\n\n[[source_read]]\nkey = \"us\"\ntitle = \"Our own list\"\npublisher = \"The secretariat\"\nseen = \"own\"\nread = \"2026-11-27\"\n\n{terms}"
    )
}

fn own_term(id: &str, name: &str, more: &str) -> String {
    format!("[[term]]\nid = \"{id}\"\nnames = {{ en = \"{name}\" }}\nsources = [\"us\"]\n{more}\n\n")
}

#[test]
fn an_installation_adds_terms_below_official_ones_and_those_stay_as_they_are() {
    let seminar = own_term("own-expert-seminar", "Expert seminar", "");
    let places = own_term("own-public-places", "Protection of public places", "broader = \"countering-terrorism\"");
    let here = Own::with("adds", &[("a-list", own("a-list", &format!("{seminar}{places}")))]);
    let packs = Packs::load(Some(&here.0)).unwrap();
    let last = packs.taxonomy.last().unwrap();
    assert!(last.own && last.terms.len() == 2, "own packs come last, whatever their keys");
    assert_eq!(&packs.taxonomy[..4], official());
}

#[test]
fn an_own_term_that_would_change_an_official_one_is_refused_with_its_line() {
    let replaced = Own::with("replaces", &[("fields-of-work", FIELDS.replace("Policing", "Police"))]);
    let faults = replaced.faults();
    assert_eq!(
        faults,
        ["taxonomy/fields-of-work/pack.toml: official terms cannot be replaced; add terms of your own in another folder, taxonomy/KEY/pack.toml"]
    );
    for (name, term, message) in [
        ("id", own_term("policing", "Our policing", ""), "begins with \"own-\""),
        ("name", own_term("own-policing", "POLICING", ""), "is the name of the official term \"policing\""),
        ("nowhere", own_term("own-a", "A", "broader = \"nowhere\""), "there is no term \"nowhere\""),
        ("itself", own_term("own-a", "A", "broader = \"own-a\""), "back to itself"),
        ("code", own_term("own-a", "A", "iso = [\"CH\", \"CHE\"]"), "has the code \"CH\""),
    ] {
        let here = Own::with(name, &[("ours", own("ours", &term))]);
        let faults = here.faults();
        let found = faults.iter().find(|fault| fault.contains(message)).unwrap_or_else(|| panic!("{name}: {faults:?}"));
        assert!(found.starts_with("taxonomy/ours/pack.toml, line "), "{found}");
    }
}

#[test]
fn a_circle_over_several_packs_an_id_in_two_and_a_long_way_down_are_refused() {
    let one = own("one", &own_term("own-a", "A", "broader = \"own-b\""));
    let two = own("two", &(own_term("own-b", "B", "broader = \"own-a\"") + &own_term("own-c", "C", "ended = true\nreplaced_by = \"own-c\"")));
    let faults = Own::with("circle", &[("one", one.clone()), ("two", two)]).faults();
    assert_eq!(faults.iter().filter(|fault| fault.contains("back to itself")).count(), 3, "{faults:?}");
    let faults = Own::with("twice", &[("one", own("one", &own_term("own-a", "A", ""))), ("two", own("two", &own_term("own-a", "A", "")))]).faults();
    assert!(faults.len() == 1 && faults[0].starts_with("taxonomy/two/pack.toml, line ") && faults[0].contains("another pack has"), "{faults:?}");
    let stairs: String = (0..15).map(|step| own_term(&format!("own-s{step}"), &format!("S{step}"), &format!("broader = \"own-s{}\"", step + 1))).collect();
    let faults = Own::with("deep", &[("deep", own("deep", &format!("{stairs}{}", own_term("own-s15", "S15", ""))))]).faults();
    assert!(!faults.is_empty() && faults.iter().all(|fault| fault.contains("further than 12 steps")), "{faults:?}");
    let packs: Vec<(String, String)> =
        (0..21).map(|number| (format!("p{number}"), own(&format!("p{number}"), &own_term(&format!("own-p{number}"), &format!("P{number}"), "")))).collect();
    let named: Vec<(&str, String)> = packs.iter().map(|(key, text)| (key.as_str(), text.clone())).collect();
    assert!(Own::with("many", &named).faults()[0].contains("21 packs of your own"));
}
