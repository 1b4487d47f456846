//! The library of good practices at the command line: browsed without an account, narrowed, and shown in another language.

use serde_json::Value;

use crate::Installation;

#[test]
fn the_library_is_listed_narrowed_and_shown_and_the_journal_says_nothing_of_it() {
    let place = Installation::new();
    place.stdout(&["init"]);
    let before = place.stdout(&["journal", "show", "--json"]);
    let all: Value = serde_json::from_str(&place.stdout(&["library", "list", "--json"])).unwrap();
    let entries = all["entries"].as_array().unwrap();
    assert!(entries.len() >= 60, "{}", entries.len());
    assert!(all["packs"][0]["licence"] == "CC-BY-4.0" && all["topics"].as_array().unwrap().len() == 28);
    let keys = |arguments: &[&str]| -> Vec<String> {
        let found: Value = serde_json::from_str(&place.stdout(&[&["library", "list", "--json"], arguments].concat())).unwrap();
        found["entries"].as_array().unwrap().iter().map(|entry| entry["key"].as_str().unwrap().to_owned()).collect()
    };
    let sport = keys(&["--place", "sport", "--topic", "evacuation"]);
    assert!(sport.contains(&"gates_open_alone".to_owned()) && !sport.contains(&"old_doors".to_owned()), "{sport:?}");
    assert_eq!(keys(&["--text", "drohne", "--language", "de"]), ["drone_seen"]);
    assert!(place.stdout(&["library", "list", "--text", "defibrillator"]).starts_with("bleeding_kit_place"));
    assert_eq!(keys(&["--text", "Drohnen ", "--language", "de"]), ["drone_seen"]);
    assert_eq!(keys(&["--text", "дронами", "--language", "ru"]), ["drone_seen"]);
    let long = "x".repeat(201);
    let refused = place.run(&["library", "list", "--text", &long]);
    assert!(refused.status.code() == Some(3) && String::from_utf8_lossy(&refused.stderr).contains("at most 200 characters"));

    let shown = place.json(&["library", "show", "greeting_post", "--language", "fr", "--json"]);
    assert_eq!((&shown["entry"]["title"], &shown["pack"]["language"]), (&"Un poste d’accueil à chaque porte ouverte".into(), &"fr".into()));
    assert_eq!((&shown["measures"][0]["key"], &shown["questions"][0]["survey"]), (&"greeters".into(), &"place_of_worship".into()));
    assert!(shown["entry"]["sources"].as_array().unwrap().iter().all(|source| source["read"].as_str().unwrap().len() == 10));
    let text = place.stdout(&["library", "show", "camera_decided_together"]);
    assert!(text.contains("what to do:") && text.contains("effect:       review") && text.contains("licence:      CC-BY-4.0"), "{text}");
    assert!(place.stdout(&["measures", "show", "greeters"]).contains("practice:     A greeting post at every open door (greeting_post)"));
    assert_eq!(place.stdout(&["journal", "show", "--json"]), before);
}

#[test]
fn a_practice_or_topic_that_there_is_not_is_refused_and_an_own_pack_is_added() {
    let place = Installation::new();
    place.stdout(&["init"]);
    assert_eq!(place.run(&["library", "show", "nowhere"]).status.code(), Some(4));
    let wrong = place.run(&["library", "list", "--topic", "revenge"]);
    assert!(wrong.status.code() == Some(2) && String::from_utf8_lossy(&wrong.stderr).contains("there is no topic \"revenge\""));
    assert!(place.stdout(&["packs", "list"]).contains("library  good_practices"));
    let folder = place.path("data").join("packs/library/own");
    std::fs::create_dir_all(&folder).unwrap();
    let own = "key = \"own\"\ntitle = \"Ours\"\nversion = \"1\"\nlicence = \"CC0-1.0\"\nsource = \"Ours\"\ndate = \"2026-11-27\"\nlimits = \"Ours.\"\n\
               [[source_read]]\nkey = \"us\"\ntitle = \"Our own reasoning\"\npublisher = \"Us\"\nseen = \"own\"\nread = \"2026-11-27\"\n\
               [[practice]]\nkey = \"tea\"\ntitle = \"Tea afterwards\"\nsays = \"Drink tea.\"\nwhy = \"It helps.\"\nbegin = \"Today.\"\ntime = \"An hour.\"\n\
               mind = \"It is hot.\"\nfields = [\"youth\"]\ntopics = [\"recovery\"]\nmeasures = [\"magic\"]\nsources = [\"us\"]\n";
    std::fs::write(folder.join("pack.toml"), own).unwrap();
    let shown = place.json(&["library", "show", "tea", "--language", "ru", "--json"]);
    assert!(shown["pack"]["language"] == "en" && shown["measures"].as_array().unwrap().is_empty(), "{shown}");
    let checked = place.run(&["packs", "check"]);
    assert!(checked.status.code() == Some(3) && String::from_utf8_lossy(&checked.stdout).contains("no catalogue has the measure \"magic\""));
    std::fs::write(folder.join("pack.toml"), own.replace("topics = [\"recovery\"]", "topics = [\"revenge\"]")).unwrap();
    let refused = place.run(&["library", "list"]);
    assert!(!refused.status.success() && String::from_utf8_lossy(&refused.stderr).contains("library/own/pack.toml, line"));
}
