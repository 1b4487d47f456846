//! Visits and duties at the command line, on behalf of members.

use parvis_model::{Clock, Date};
use parvis_service::SystemClock;
use serde_json::Value;

use crate::notes::Vall;

#[test]
fn a_visit_is_asked_for_walked_and_asked_for_again_and_a_duty_is_kept_with_its_place() {
    let vall = Vall::new();
    // Chance asks for no second rating of its own here.
    vall.installation.write("data/parvis.toml", b"[visits]\nsecond_rating_percent = 0\n");
    let as_member = |group: &str, member: &str, arguments: &[&str]| vall.installation.json(&[&[group, "--as", member], arguments, &["--json"]].concat());
    let (manager, adviser, school) = (&vall.manager, &vall.adviser, &vall.school);
    as_member("visits", manager, &["ask", school, "--to", &vall.service, "--reason", "event", "--due-on", "2099-05-31"]);
    let requests = as_member("visits", adviser, &["requests"]);
    assert_eq!((&requests["lines"][0]["reason"], &requests["lines"][0]["due_on"]), (&"event".into(), &"2099-05-31".into()));

    let visit = as_member("visits", adviser, &["start", school]);
    assert_eq!(visit["content"]["survey"], "school", "the survey for the category of the place");
    let visit = visit["id"].as_str().unwrap();
    as_member("visits", adviser, &["answer", visit, "room_lock=1"]);
    as_member("visits", adviser, &["finish", visit, "--operator", &vall.operator]);
    let seers = as_member("records", adviser, &["audience", visit]);
    let shares: Vec<&Value> = seers.as_array().unwrap().iter().map(|line| &line["basis"]).collect();
    assert!(shares.contains(&&"own".into()) && shares.contains(&&"given".into()), "{shares:?}");

    let again = ["ask", school, "--to", &vall.service, "--reason", "second_rating", "--visit", visit];
    as_member("visits", adviser, &again);
    let twice = vall.installation.run(&[&["visits", "--as", adviser], &again[..]].concat());
    assert_eq!(twice.status.code(), Some(3), "{}", String::from_utf8_lossy(&twice.stderr));
    // Somebody else has to make it: it is not offered to who made the visit.
    let (queue, requests) = (as_member("visits", adviser, &["queue"]), as_member("visits", adviser, &["requests"]));
    assert_eq!(queue["lines"][0]["second_of"], Value::Null);
    assert_eq!((&requests["lines"][0]["visit"], &requests["lines"][0]["for_others"]), (&visit.into(), &true.into()));

    let told = ["asks_for=entity", "identified=yes", "sector=energy", "notified_on=2099-01-10", "incident=no"];
    let keep = [&["duties", "keep", "--as", manager, school, "eu_2022_2557"], &told[..], &["--json"]].concat();
    assert_eq!(vall.installation.json(&keep)["evaluation"]["standing"], "in_scope");
    let kept = vall.installation.stdout(&["duties", "of-site", "--as", manager, school]);
    assert!(kept.contains("by 2099-10-10"), "{kept}");
    assert_eq!(vall.installation.json(&["duties", "of-site", "--as", adviser, school, "--json"])["lines"], Value::Array(Vec::new()), "it was not given");
    let wrong = vall.installation.run(&["duties", "keep", "--as", manager, school, "eu_2022_2557", "notified_on=soon"]);
    assert_eq!(wrong.status.code(), Some(3));
}

#[test]
fn who_runs_a_place_says_by_when_a_finding_will_be_fixed_and_both_sides_find_it_due_then() {
    let vall = Vall::new();
    let as_member = |group: &str, member: &str, arguments: &[&str]| vall.installation.json(&[&[group, "--as", member], arguments, &["--json"]].concat());
    let (manager, adviser) = (&vall.manager, &vall.adviser);
    let visit = as_member("visits", adviser, &["start", &vall.school, "--survey", "quick_look"]);
    let visit = visit["id"].as_str().unwrap();
    as_member("visits", adviser, &["answer", visit, "exits=1"]);
    as_member("visits", adviser, &["finish", visit, "--operator", &vall.operator]);
    let findings = as_member("records", manager, &["list", "finding"]);
    let finding = findings["lines"][0]["id"].as_str().unwrap();
    let answer = ["respond", finding, "--version", "1", "--status", "open", "--fixed-by"];
    let wrong = vall.installation.run(&[&["findings", "--as", manager], &answer[..], &["soon"]].concat());
    assert_eq!(wrong.status.code(), Some(3), "{}", String::from_utf8_lossy(&wrong.stderr));
    let answered = as_member("findings", manager, &[&answer[..], &["2099-03-31"]].concat());
    assert_eq!(answered["content"]["fixed_by"], "2099-03-31");
    for (member, act) in [(manager, "put_right"), (adviser, "check_finding")] {
        let due = as_member("due", member, &["--kind", "finding"]);
        assert_eq!((&due["lines"][0]["on"], &due["lines"][0]["act"]), (&"2099-03-31".into(), &act.into()));
    }
}

#[test]
fn a_visit_is_finished_on_a_day_that_is_named_and_its_words_are_corrected_afterwards() {
    let vall = Vall::new();
    let as_adviser = |arguments: &[&str]| vall.installation.json(&[&["visits", "--as", vall.adviser.as_str()], arguments, &["--json"]].concat());
    let visit = as_adviser(&["start", &vall.school, "--survey", "quick_look"]);
    let visit = visit["id"].as_str().unwrap();
    as_adviser(&["answer", visit, "exits=1", "exits=2", "worry=No light in the yard."]);
    let refused = vall.installation.run(&["visits", "--as", &vall.adviser, "finish", visit, "--day", "tomorrow"]);
    assert_eq!(refused.status.code(), Some(2));
    let tomorrow = SystemClock.now().to_string()[..10].parse::<Date>().unwrap().tomorrow().unwrap().to_string();
    let finished = as_adviser(&["finish", visit, "--day", &tomorrow]);
    assert_eq!(finished["content"]["day"], tomorrow.as_str());

    let version = finished["version"].to_string();
    let words = ["--remarks", "Shown round.", "--whereabouts", "exits:2=south door", "--answer", "worry=No light in the north yard."];
    let correct = [&["correct", visit, "--version", &version, "--why", "The wrong yard."], &words[..]].concat();
    let corrected = as_adviser(&correct);
    let answers = &corrected["content"]["walk"]["answers"];
    assert_eq!(
        (&answers["exits"]["points"][1]["whereabouts"], &answers["worry"]["points"][0]["answer"]),
        (&"south door".into(), &"No light in the north yard.".into())
    );
    assert_eq!(corrected["content"]["corrections"][0]["why"], "The wrong yard.");
    let again = vall.installation.run(&[&["visits", "--as", vall.adviser.as_str()], &correct[..]].concat());
    assert_eq!(again.status.code(), Some(3), "{}", String::from_utf8_lossy(&again.stderr));
    let history = as_adviser(&["history", visit]);
    let said: Vec<&Value> = history.as_array().unwrap().iter().map(|version| &version["answers"]["worry"]["points"][0]["answer"]).collect();
    assert_eq!(said, [&Value::from("No light in the north yard."), &Value::from("No light in the yard.")]);
    // The index has its range beside it, and what was written is there to be read.
    let (version, again) = (corrected["version"].to_string(), ["--why", "Once more.", "--remarks", "Shown round twice."]);
    let shown = vall.installation.stdout(&[&["visits", "--as", &vall.adviser, "correct", visit, "--version", &version], &again[..]].concat());
    let index = shown.lines().find(|line| line.trim_start().starts_with("index")).unwrap();
    let results = &corrected["content"]["results"];
    let number = |value: &Value| format!("{:.1}", value.as_f64().unwrap());
    let (low, high) = (number(&results["whole_range"][0]), number(&results["whole_range"][1]));
    assert_eq!(index.trim(), format!("index {} ({low} to {high})", number(&results["whole"])));
    for text in [&format!("on {tomorrow}"), "remarks:", "Shown round twice.", "corrected", "The wrong yard.", "Once more.", "2: south door"] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    let shown = vall.installation.stdout(&["visits", "--as", &vall.adviser, "history", visit]);
    for said in ["Shown round.", "(south door)", "why: The wrong yard.", "worry = No light in the north yard.", "worry = No light in the yard."] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert_eq!((&history[0]["why"], history[1].get("why")), (&"The wrong yard.".into(), None), "the first was not corrected");
}

/// A photograph of one pixel.
pub(crate) const PHOTOGRAPH: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\xdacd`\xf8_\x0f\x00\x02\x87\x01\x80\xebG\xba\x92\x00\x00\x00\x00IEND\xaeB`\x82";

#[test]
fn a_report_with_a_photograph_is_printed_in_a_language_and_is_the_same_each_time() {
    let vall = Vall::new();
    let as_adviser = |arguments: &[&str]| vall.installation.json(&[&["visits", "--as", vall.adviser.as_str()], arguments, &["--json"]].concat());
    let visit = as_adviser(&["start", &vall.school, "--survey", "quick_look"]);
    let visit = visit["id"].as_str().unwrap();
    as_adviser(&["answer", visit, "exits=1"]);
    let photograph = vall.installation.write("Gesamtansicht.png", PHOTOGRAPH);
    vall.installation.stdout(&["records", "--as", &vall.adviser, "attach", visit, &photograph]);
    as_adviser(&["finish", visit, "--operator", &vall.operator]);
    let report = |name: &str, language: &str| -> Vec<u8> {
        let out = vall.installation.path(name);
        vall.installation.stdout(&["visits", "--as", &vall.adviser, "report", visit, "--out", out.to_str().unwrap(), "--language", language]);
        std::fs::read(out).unwrap()
    };
    let german = report("one.pdf", "de");
    let holds = |text: &[u8]| german.windows(text.len()).any(|window| window == text);
    assert!(holds(b"<pdfuaid:part>1</pdfuaid:part>") && holds(b"DCTDecode") && holds("Besuchsbericht".as_bytes()));
    assert_eq!(german, report("two.pdf", "de"));
    // On the paper of North America as well.
    let out = vall.installation.path("letter.pdf");
    vall.installation.stdout(&["visits", "--as", &vall.adviser, "report", visit, "--out", out.to_str().unwrap(), "--paper", "letter"]);
    let letter = std::fs::read(out).unwrap();
    let is_on = |pdf: &[u8], size: &[u8]| pdf.windows(size.len()).any(|window| window == size);
    assert!(is_on(&german, b"[0 0 595.2") && is_on(&letter, b"[0 0 612") && !is_on(&german, b"[0 0 612"));
    let small = ["visits", "--as", &vall.adviser, "report", visit, "--out", "a5.pdf", "--paper", "a5"];
    assert_eq!(vall.installation.run(&small).status.code(), Some(2));
}

#[test]
fn who_declines_a_request_says_why_and_who_asked_reads_it_until_they_take_it_off_their_list() {
    let vall = Vall::new();
    let visits = |member: &str, arguments: &[&str]| vall.installation.run(&[&["visits", "--as", member], arguments].concat());
    let said = |member: &str, arguments: &[&str]| {
        let output = visits(member, arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let asked: Value = serde_json::from_str(&said(&vall.manager, &["ask", &vall.school, "--to", &vall.service, "--json"])).unwrap();
    let request = asked["id"].as_str().unwrap();
    assert_eq!(visits(&vall.adviser, &["decline", request]).status.code(), Some(2), "a reason is asked for");
    assert_eq!(visits(&vall.adviser, &["decline", request, "--why", "no"]).status.code(), Some(3));
    assert_eq!(visits(&vall.adviser, &["drop", request]).status.code(), Some(3), "it is not theirs to cancel");
    said(&vall.adviser, &["decline", request, "--why", "We are elsewhere until May."]);
    let answered = said(&vall.manager, &["answered"]);
    assert!(answered.contains("declined") && answered.contains("by Advisers of Vall  Vall School: We are elsewhere until May."), "{answered}");
    assert!(!said(&vall.manager, &["requests"]).contains(request));
    said(&vall.manager, &["drop", request]);
    assert!(!said(&vall.manager, &["answered"]).contains(request));
}
