use super::*;

fn built_in() -> Categories {
    Categories::parse("categories", include_str!("../../../../content/categories/categories.toml")).unwrap()
}

#[test]
fn the_founding_kinds_are_proposed_by_default() {
    let founding: Vec<String> = built_in().all.into_iter().filter(|c| c.founding).map(|c| c.key).collect();
    assert_eq!(founding, ["worship", "sport", "education", "stage", "accommodation", "transport", "public_space"]);
}

#[test]
fn a_hall_for_sport_is_no_sports_ground_and_a_ferry_terminal_no_station_of_the_act() {
    let pack = built_in();
    let by_tag = |category: &str, tag: &str| pack.get(category).and_then(|category| category.uk_by_tag.get(tag).cloned());
    assert_eq!(by_tag("sport", "leisure=sports_hall"), Some(vec![3]));
    assert_eq!(by_tag("sport", "leisure=stadium"), Some(vec![4]));
    assert_eq!(by_tag("transport", "amenity=ferry_terminal"), Some(Vec::new()));
    let doubtful = |category: &str, tag: &str| pack.get(category).is_some_and(|category| category.uk_doubtful.iter().any(|one| one == tag));
    assert!(doubtful("holiday_accommodation", "tourism=camp_site") && doubtful("government", "amenity=embassy"));
    let text = include_str!("../../../../content/categories/categories.toml").replacen("\"leisure=ice_rink\" =", "\"leisure=rink\" =", 1);
    assert!(Categories::parse("x", &text).unwrap_err().to_string().contains("no tag rule with \"leisure=rink\""));
}

#[test]
fn a_school_without_a_name_is_called_by_its_street() {
    let pack = built_in();
    assert_eq!(pack.unnamed("education", Some("Lindt Street"), Some("Vall"), "en"), "School near Lindt Street");
    assert_eq!(pack.unnamed("education", None, Some("Vall"), "de"), "Schule in Vall");
    assert_eq!(pack.unnamed("worship", None, None, "fr"), "Lieu de culte sans nom");
}

#[test]
fn an_osmium_rule_file_takes_the_keys_and_the_order_of_the_pack() {
    let rules = "# pedestrian & retail\nnwr/highway=pedestrian\n# worship\nw/building=church\n# own heading\nn/shop=*\n";
    let pack = built_in().from_osmium_expressions("rules.txt", rules, |_| Ok(())).unwrap();
    let keys: Vec<&str> = pack.all.iter().map(|c| c.key.as_str()).collect();
    assert_eq!(keys, ["worship", "public_space", "own"]);
}

#[test]
fn what_no_import_takes_in_holds_for_every_pack_and_every_rule_file() {
    let hidden = |pack: &Categories| pack.never.iter().filter(|never| never.hide).count();
    let text = include_str!("../../../../content/categories/categories.toml");
    assert!(!text.contains("social_facility"), "nothing that a pack leaves out could take it away");
    assert!(hidden(&built_in()) > 0);
    let rules = built_in().from_osmium_expressions("rules.txt", "# own\nn/shop=*\n", |_| Ok(())).unwrap();
    assert_eq!(hidden(&rules), hidden(&built_in()));
}

#[test]
fn an_expression_that_means_nothing_is_refused_with_its_line_and_comments_end_a_line() {
    let check = |expression: &str| if expression == "nwr/highway=pedestrian" { Ok(()) } else { Err(format!("no: {expression}")) };
    let read = |text: &str| built_in().from_osmium_expressions("rules.txt", text, check);
    assert_eq!(read("# a\r\n\r\nnwr/highway=pedestrian # not the footways\r\n").unwrap().all.len(), 1);
    let refused = read("# a\nnwr/highway=pedestrian\n\nx/y\n").unwrap_err().to_string();
    assert!(refused.contains("line 4") && refused.contains("no: x/y"), "{refused}");
    let pack = include_str!("../../../../content/categories/categories.toml");
    let refused = built_in().from_osmium_expressions("mine.txt", pack, |_| Ok(())).unwrap_err().to_string();
    assert!(refused.contains("mine.txt: line") && refused.contains(".toml"), "{refused}");
}

#[test]
fn a_rule_that_means_nothing_is_refused_with_its_file_and_line() {
    let text = include_str!("../../../../content/categories/categories.toml").replacen("\"building=church,", "\"=church,", 1);
    let line = text.split("\"=church,").next().unwrap().lines().count();
    let pack = Categories::parse("mine.toml", &(text + "\n[[never]]\nwhy = \"x\"\ntags = [\n  \"a=b\",\n  \"=never\",\n]\n")).unwrap();
    let never = pack.written.iter().filter(|written| written.never).count();
    assert_eq!(never, 2, "those that hold everywhere stand in another file");
    let check = |rule: &str, _: bool| if rule.starts_with('=') { Err("no rule".to_owned()) } else { Ok(()) };
    let refused = pack.check_rules("mine.toml", check).unwrap_err().to_string();
    let faults: Vec<&str> = refused.lines().collect();
    assert_eq!(faults.len(), 2, "{refused}");
    assert!(faults[0].starts_with(&format!("mine.toml, line {line}: \"=church,")), "{refused}");
    assert!(faults[1].starts_with("mine.toml, line ") && faults[1].ends_with(": \"=never\": no rule"), "{refused}");
    assert!(built_in().check_rules("x", |_, _| Ok(())).is_ok());
}

#[test]
fn a_pack_that_contradicts_itself_is_refused_by_name() {
    let text = include_str!("../../../../content/categories/categories.toml");
    let twice = text.replacen("key = \"sport\"", "key = \"worship\"", 1);
    assert!(Categories::parse("x", &twice).unwrap_err().to_string().contains("stands twice"));
    let wordless = text.replacen("ru = [\"Гостиница\", \"Гостиницы\"]\n", "", 1);
    assert!(Categories::parse("x", &wordless).unwrap_err().to_string().contains("no words in \"ru\""));
    let undated = text.replacen("date = \"2026-", "date = \"2027-02-30\" #", 1).replacen("version = \"2026.11\"", "version = \" \"", 1);
    let refused = Categories::parse("x", &undated).unwrap_err().to_string();
    assert!(refused.contains(": \"version\" is empty") && refused.contains("\"2027-02-30\" is no day") && refused.contains("x, line "), "{refused}");
}
