//! Laws, surveys and packs at the command line.

use serde_json::Value;

use crate::Installation;

#[test]
fn a_law_is_asked_and_a_survey_is_answered_and_the_journal_says_nothing_of_it() {
    let place = Installation::new();
    place.stdout(&["init"]);
    let before = place.stdout(&["journal", "show", "--json"]);
    let laws: Value = serde_json::from_str(&place.stdout(&["duties", "list", "--json"])).unwrap();
    assert_eq!(laws.as_array().unwrap().len(), 4);
    let church =
        ["duties", "ask", "uk_2025_10", "subject=premises", "building=yes", "use=worship", "people=900", "excluded=no", "control=responsible", "--json"];
    let found: Value = serde_json::from_str(&place.stdout(&church)).unwrap();
    assert_eq!((&found["standing"], &found["outcomes"][0]["key"]), (&"in_scope".into(), &"standard".into()));
    assert!(place.stdout(&church[..9]).contains("This place is within the Act, in the standard tier, and you are responsible for it"));
    let surveys: Value = serde_json::from_str(&place.stdout(&["surveys", "list", "--json", "--language", "ru"])).unwrap();
    let quick = surveys.as_array().unwrap().iter().find(|survey| survey["key"] == "quick_look").unwrap();
    assert_eq!(quick["title"], "Быстрый обход");
    let walked: Value = serde_json::from_str(&place.stdout(&["surveys", "results", "quick_look", "exit_free=3", "exit_free=1", "--json"])).unwrap();
    assert_eq!((&walked["whole"], &walked["findings"][0]["key"]), (&0.0.into(), &"exit_blocked".into()));
    let mended = place.stdout(&["surveys", "results", "quick_look", "exit_free=1", "--measure", "clear_exit", "--json"]);
    assert_eq!(serde_json::from_str::<Value>(&mended).unwrap()["whole"], 100.0);
    assert_eq!(place.stdout(&["journal", "show", "--json"]), before);
    for wrong in [["duties", "ask", "uk_2025_10", "people=many"], ["surveys", "results", "quick_look", "exits=9"]] {
        assert_eq!(place.run(&wrong).status.code(), Some(3), "{wrong:?}");
    }
    assert_eq!(place.run(&["surveys", "show", "nowhere"]).status.code(), Some(4));
}

#[test]
fn what_is_answered_twice_or_before_it_can_have_been_is_not_taken_in_silence() {
    let place = Installation::new();
    place.stdout(&["init"]);
    for (given, code, says) in
        [(["subject=premises", "subject=event"], 2, "\"subject\" is answered twice"), (["use=shops", "use=worship"], 2, "with commas between them")]
    {
        let output = place.run(&[&["duties", "ask", "uk_2025_10"], &given[..]].concat());
        let talk = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(code) && talk.contains(says), "{talk}");
    }
    let asked = ["duties", "ask", "eu_2022_2557", "asks_for=entity", "identified=yes", "sector=energy", "notified_on=2026-01-10", "incident=yes"];
    let output = place.run(&[&asked[..], &["aware_at=2026-11-20T10:00:00Z", "notified_at=2026-11-20T09:00:00Z"]].concat());
    assert!(output.status.code() == Some(3) && String::from_utf8_lossy(&output.stderr).contains("earlier than the one to \"aware_at\""));
    place.stdout(&[&asked[..], &["aware_at=2026-11-20T10:00:00Z", "notified_at=2026-11-20T11:00:00Z"]].concat());
}

#[test]
fn files_of_raters_are_compared_place_by_place_and_others_are_refused_by_name() {
    let place = Installation::new();
    place.stdout(&["init"]);
    // Walked with an earlier version, which asked something that is asked no longer.
    let walk = |site: &str, rater: &str, survey: &str, exits: u8| {
        std::fs::create_dir_all(place.path(site)).unwrap();
        let text = format!("{{\"survey\": \"{survey}\", \"version\": \"2026.11\", \"answers\": {{\"exits\": \"{exits}\", \"vehicles\": \"no\"}}}}");
        crate::text(&{
            let file = place.path(site).join(rater);
            std::fs::write(&file, text).unwrap();
            file
        })
    };
    for (site, first, second) in [("church", 1, 1), ("hall", 3, 3), ("school", 2, 3)] {
        walk(site, "ada.json", "quick_look", first);
        walk(site, "bo.json", "quick_look", second);
    }
    let folders: Vec<String> = ["church", "hall", "school"].map(|site| crate::text(&place.path(site))).to_vec();
    let arguments = ["surveys", "agreement", "quick_look", &folders[0], &folders[1], &folders[2]];
    let found: Value = serde_json::from_str(&place.stdout(&[&arguments[..], &["--json"]].concat())).unwrap();
    assert_eq!((&found["places"], &found["questions"][0]["question"], &found["questions"][0]["differ"]), (&3.into(), &"exits".into(), &1.into()));
    assert!(found["questions"][0]["kappa"]["value"].as_f64().unwrap() > 0.5);
    assert!(place.stdout(&arguments).contains("How many ways out"));
    let wrong = walk("hall", "cy.json", "hotel", 1);
    let output = place.run(&arguments);
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains(&format!("{wrong}: these are answers to \"hotel\"")));
}

#[test]
fn a_pack_in_the_data_folder_is_added_and_a_broken_one_is_said_with_its_line() {
    let place = Installation::new();
    place.stdout(&["init"]);
    let folder = place.path("data/packs/surveys/chapel");
    std::fs::create_dir_all(&folder).unwrap();
    let built_in = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/surveys/school/pack.toml")).unwrap();
    std::fs::write(folder.join("pack.toml"), built_in.replace("key = \"school\"", "key = \"chapel\"")).unwrap();
    place.stdout(&["packs", "check"]);
    assert!(place.stdout(&["surveys", "list"]).contains("chapel"));
    std::fs::write(folder.join("pack.toml"), built_in.replace("weight = 44", "weight = 45")).unwrap();
    let output = place.run(&["packs", "check"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(said.contains("surveys/chapel/pack.toml, line 2: the pack is called \"school\""), "{said}");
    assert!(said.contains("sum to 101, not to 100"), "{said}");
    assert!(String::from_utf8_lossy(&output.stderr).contains(" faults; the program does not start with them"));
    let start = place.run(&["surveys", "list"]);
    assert!(!start.status.success() && String::from_utf8_lossy(&start.stderr).contains("chapel/pack.toml, line"), "a broken pack is not used in silence");
}

#[test]
fn what_is_empty_or_no_day_at_the_head_of_a_pack_is_a_fault_and_a_category_that_there_is_not_is_named() {
    let place = Installation::new();
    place.stdout(&["init"]);
    let folder = place.path("data/packs/surveys/chapel");
    std::fs::create_dir_all(&folder).unwrap();
    let built_in = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/surveys/school/pack.toml")).unwrap();
    let chapel = built_in.replace("key = \"school\"", "key = \"chapel\"");
    let field = |name: &str| chapel.lines().find(|line| line.starts_with(&format!("{name} ="))).unwrap().to_owned();
    let check = |text: &str| {
        std::fs::write(folder.join("pack.toml"), text).unwrap();
        let output = place.run(&["packs", "check"]);
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for (name, with, says) in [
        ("version", "version = \"\"", "\"version\" is empty"),
        ("licence", "licence = \" \"", "\"licence\" is empty"),
        ("source", "source = \"\"", "\"source\" is empty"),
        ("title", "title = \"\"", "the text \"title\" is empty"),
        ("for_whom", "for_whom = \"\"", "the text \"for_whom\" is empty"),
        ("date", "date = \"2027-02-30\"", "\"2027-02-30\" is no day"),
    ] {
        let line = chapel.lines().position(|line| line == field(name)).unwrap() + 1;
        let (code, said, talk) = check(&chapel.replacen(&field(name), with, 1));
        assert!(code == Some(3) && said.contains(&format!("surveys/chapel/pack.toml, line {line}: {says}")), "{name}: {said}");
        assert!(talk.contains("1 fault; the program does not start with it"), "{talk}");
    }
    let (code, said, talk) = check(&chapel.replacen(&field("categories"), "categories = [\"nope\", \"education\"]", 1));
    assert!(code == Some(3) && said.contains("there is no category \"nope\"") && !said.contains("education"), "{said}");
    assert!(talk.contains("1 thing to look at; the program starts"), "{talk}");
    place.stdout(&["surveys", "list"]);
    assert_eq!(check(&chapel).0, Some(0));
}

#[test]
fn a_rule_on_tags_that_cannot_be_read_is_refused_with_its_file_and_line() {
    let place = Installation::new();
    place.stdout(&["init"]);
    let built_in = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/categories/categories.toml")).unwrap();
    let broken = built_in.replacen("\"railway=station,halt\"", "\"railway=station,halt\", \"=x\"", 1);
    let line = broken.lines().position(|line| line.contains("\"=x\"")).unwrap() + 1;
    let file = place.write("mine.TOML", broken.as_bytes());
    let extract = place.write("vall.osm.pbf", &crate::town(&[(1, 1, 9.01, crate::SCHOOL)]));
    let output = place.run(&["import", &extract, "--categories", &file]);
    let talk = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(3) && talk.contains(&format!("mine.TOML, line {line}: \"=x\": ")), "{talk}");
    let whole = place.write("mine.Toml", built_in.as_bytes());
    assert_eq!(place.json(&["import", &extract, "--categories", &whole, "--json"])["sites"], 1, "its ending is one in any letters");
    // The same rules under another name are no list of expressions.
    let text = place.write("mine.txt", built_in.as_bytes());
    let output = place.run(&["import", &extract, "--categories", &text]);
    assert!(output.status.code() == Some(3) && String::from_utf8_lossy(&output.stderr).contains("ends in .toml"));
    std::fs::create_dir_all(place.path("data/packs/categories")).unwrap();
    std::fs::write(place.path("data/packs/categories/categories.toml"), broken).unwrap();
    let output = place.run(&["packs", "check"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.code() == Some(3) && said.contains(&format!("categories/categories.toml, line {line}: \"=x\": ")), "{said}");
    assert!(String::from_utf8_lossy(&place.run(&["sites", "list"]).stderr).contains("categories/categories.toml, line"));
}

#[test]
fn measures_are_listed_free_ones_first_and_narrowed_and_one_says_what_is_not_known() {
    let place = Installation::new();
    place.stdout(&["init"]);
    let before = place.stdout(&["journal", "show", "--json"]);
    let all: Value = serde_json::from_str(&place.stdout(&["measures", "catalogue", "--json"])).unwrap();
    let measures = all["measures"].as_array().unwrap();
    assert!(measures.len() > 100 && measures[0]["cost"] == "free" && measures.last().unwrap()["cost"] == "high");
    let asked = ["measures", "catalogue", "--asked-by", "quick_look.exits", "--place", "worship", "--json", "--language", "fr"];
    let found: Value = serde_json::from_str(&place.stdout(&asked)).unwrap();
    let keys: Vec<&str> = found["measures"].as_array().unwrap().iter().map(|measure| measure["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["count_exits", "second_exit_built"]);
    assert_eq!(found["packs"][0]["language"], "fr");
    assert!(place.stdout(&["measures", "catalogue", "--text", "drone"]).starts_with("drone_rule"));
    let shown = place.stdout(&["measures", "show", "without_power"]);
    assert!(shown.contains("effect:       unknown") && shown.contains("the range is not known"), "{shown}");
    let bollards: Value = serde_json::from_str(&place.stdout(&["measures", "show", "bollards", "--json"])).unwrap();
    assert_eq!((&bollards["range"]["currency"], &bollards["range"]["year"], &bollards["street"]), (&"GBP".into(), &2022.into(), &"total_exclusion".into()));
    assert_eq!(place.run(&["measures", "show", "nowhere"]).status.code(), Some(4));
    assert!(place.stdout(&["packs", "list"]).contains("measures catalogue"));
    assert_eq!(place.stdout(&["journal", "show", "--json"]), before);
}
