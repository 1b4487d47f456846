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
    let start = place.run(&["surveys", "list"]);
    assert!(!start.status.success() && String::from_utf8_lossy(&start.stderr).contains("chapel/pack.toml, line"), "a broken pack is not used in silence");
}
