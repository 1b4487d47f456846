//! Plans of sites at the command line and over HTTP: from a template to a printed plan, by two people who write at once.

use serde_json::{Value, json};

use crate::notes::Vall;
use crate::running::Server;
use crate::visits::PHOTOGRAPH;
use crate::{Installation, text};

struct Plans {
    vall: Vall,
    second: String,
}

impl Plans {
    fn new() -> Self {
        let vall = Vall::new();
        let second = vall.installation.stdout(&["members", "add", &vall.operator, "--role", "operator_manager", "--name", "Eve Example"]).trim().to_owned();
        Self { vall, second }
    }

    fn json(&self, arguments: &[&str]) -> Value {
        self.vall.installation.json(&[&["plans"], arguments, &["--json"]].concat())
    }

    /// The code and what was said and complained.
    fn run(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        let output = self.vall.installation.run(&[&["plans"], arguments].concat());
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
    }

    fn file(&self, name: &str, plan: &Value) -> String {
        self.vall.installation.write(name, plan.to_string().as_bytes())
    }
}

fn with(plan: &Value, pointer: &str, says: Value) -> Value {
    let mut plan = plan.clone();
    *plan.pointer_mut(pointer).unwrap() = says;
    plan
}

#[test]
fn a_plan_goes_from_a_template_through_two_people_who_write_at_once_to_paper() {
    let plans = Plans::new();
    let (manager, second, school) = (plans.vall.manager.as_str(), plans.second.as_str(), plans.vall.school.as_str());
    let templates = plans.json(&["templates", "--language", "de"]);
    assert!(templates["templates"].as_array().unwrap().iter().any(|one| one["key"] == "education"), "{templates}");
    let made = plans.json(&["add", "--as", manager, school, "--template", "education", "--language", "de", "--review-on", "2099-05-01"]);
    let (id, plan) = (made["id"].as_str().unwrap(), &made["content"]["plan"]);
    assert_eq!(
        (&made["content"]["title"], &made["content"]["language"], &plan["head"]["template"]),
        (&"Vall School".into(), &"de".into(), &"education".into())
    );
    assert!(made["content"]["missing"].as_array().unwrap().contains(&"assembly_points".into()), "{}", made["content"]["missing"]);

    // One writes two uses, the other the gate, both from the first version.
    let uses =
        json!([{ "key": "lessons", "title": "Unterricht", "capacity": 300 }, { "key": "fair", "title": "Schulfest", "capacity": 900, "text": "Hof offen" }]);
    let (one, other) =
        (plans.file("one.json", &with(plan, "/configurations", uses)), plans.file("other.json", &with(plan, "/responders/gate", json!("Nordtor"))));
    let review = ["--review-on", "2099-05-01"];
    let change = |by: &str, version: &str, file: &str| plans.json(&[&["change", "--as", by, id, "--version", version, "--from", file], &review[..]].concat());
    assert_eq!(change(manager, "1", &one)["version"], 2);
    let both = change(second, "1", &other);
    assert_eq!((&both["version"], &both["content"]["configurations"][1]["capacity"]), (&3.into(), &900.into()));
    assert_eq!(both["content"]["plan"]["responders"]["gate"], "Nordtor");

    // Both write another title: the second is shown both, and nothing is lost.
    let both = &both["content"]["plan"];
    let (theirs, ours) =
        (plans.file("theirs.json", &with(both, "/head/title", json!("Schule"))), plans.file("ours.json", &with(both, "/head/title", json!("Vall"))));
    change(manager, "3", &theirs);
    let conflicting = [&["change", "--as", second, id, "--version", "3", "--from", &ours], &review[..]].concat();
    let (code, out, talk) = plans.run(&[&conflicting[..], &["--json"]].concat());
    assert_eq!(code, Some(5), "{talk}");
    let conflict: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&conflict["version"], &conflict["sections"][0]["section"]), (&4.into(), &"head".into()));
    assert_eq!((&conflict["sections"][0]["ours"]["title"], &conflict["sections"][0]["theirs"]["title"]), (&"Vall".into(), &"Schule".into()));
    let (code, out, _) = plans.run(&conflicting);
    assert!(code == Some(5) && out.contains("head: both changed it") && out.contains("Schule") && out.contains("Vall"), "{out}");
    assert_eq!(plans.json(&["show", "--as", second, id])["content"]["title"], "Schule");
    let decided = plans.file("decided.json", &with(&conflict["plan"], "/head", conflict["sections"][0]["ours"].clone()));
    assert_eq!(change(second, "4", &decided)["content"]["title"], "Vall");

    // Checked, written as a file, printed.
    let (_, out, _) = plans.run(&["check", "--as", manager, id]);
    assert!(out.contains("missing: assembly_points"), "{out}");
    let (file, pdf) = (text(&plans.vall.installation.path("kept.json")), text(&plans.vall.installation.path("plan.pdf")));
    plans.vall.installation.stdout(&["plans", "file", "--as", manager, id, "--out", &file]);
    let again = plans.json(&["add", "--as", manager, school, "--from", &file]);
    assert_eq!(again["content"]["plan"], plans.json(&["show", "--as", manager, id])["content"]["plan"], "a file that is written and added says the same");
    for arguments in [&["--what", "plan"][..], &["--what", "cards", "--use", "fair", "--paper", "a5"][..]] {
        plans.vall.installation.stdout(&[&["plans", "print", "--as", manager, id, "--out", &pdf], arguments].concat());
        assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    }
    assert_eq!(plans.json(&["print", "--as", manager, id, "--out", &pdf])["file"], pdf.as_str());
    assert_eq!(plans.run(&["print", "--as", manager, id, "--out", &pdf, "--what", "cards", "--use", "gala"]).0, Some(4));
    let due = plans.vall.installation.stdout(&["due", "--as", manager]);
    assert!(due.contains("2099-05-01") && due.contains("review the plan of a place"), "{due}");

    // To whom it was not given it is not there.
    let stranger = plans.vall.stranger.as_str();
    assert_eq!(plans.json(&["list", "--as", stranger, school])["lines"], Value::Array(Vec::new()));
    for arguments in [["show", "--as", stranger, id].to_vec(), ["print", "--as", stranger, id, "--out", &pdf].to_vec()] {
        assert_eq!(plans.run(&arguments).0, Some(4));
    }
}

#[test]
fn a_floor_plan_is_added_and_placed_at_the_command_line_and_printed() {
    let plans = Plans::new();
    let (manager, school, installation) = (plans.vall.manager.as_str(), plans.vall.school.as_str(), &plans.vall.installation);
    let made = plans.json(&["add", "--as", manager, school, "--template", "education"]);
    let id = made["id"].as_str().unwrap();
    let page = installation.run(&["records", "--as", manager, "attach", id, &installation.write("floor.pdf", b"%PDF-1.7\n%%EOF\n")]);
    assert!(page.status.code() == Some(3) && String::from_utf8_lossy(&page.stderr).contains("save the page as a picture"));
    let floor = installation.stdout(&["records", "--as", manager, "attach", id, &installation.write("floor.png", PHOTOGRAPH)]);
    let picture = json!({ "attachment": floor.trim(), "at": { "lon": 9.05, "lat": 47.05 }, "metres": 60, "degrees": 15 });
    let placed = plans.file("placed.json", &with(&made["content"]["plan"], "/picture", picture));
    let changed = plans.json(&["change", "--as", manager, id, "--version", "1", "--from", &placed]);
    assert_eq!((&changed["content"]["plan"]["picture"]["metres"], &changed["attachments"][0]["name"]), (&60.0.into(), &"floor.png".into()));
    let pdf = text(&installation.path("plan.pdf"));
    let drawn = || {
        installation.stdout(&["plans", "print", "--as", manager, id, "--out", &pdf]);
        std::fs::read(&pdf).unwrap().windows(9).any(|window| window == b"DCTDecode")
    };
    assert!(drawn());
    installation.stdout(&["records", "--as", manager, "detach", id, floor.trim()]);
    assert!(!drawn(), "it is printed without it");
}

#[test]
fn a_conflict_over_http_has_both_texts_and_what_is_no_plan_is_refused_with_its_place() {
    let plans = Plans::new();
    let server = Server::start(&plans.vall.installation);
    let accept = |member: &str, name: &str| {
        let link = plans.vall.installation.stdout(&["members", "link", member]);
        server.accept(link.trim().split_once('#').unwrap().1, name)
    };
    let (one, other) = (&accept(&plans.vall.manager, "one"), &accept(&plans.second, "other"));
    let at = format!("/api/v1/sites/{}/plans", plans.vall.school);
    let began = server.json("POST", &at, one, &json!({ "marking": "amber", "handling": "ordinary", "template": "worship" }));
    assert_eq!(began.status, 201, "{}", began.json());
    let began = began.json();
    let (plan, address) = (&began["content"]["plan"], format!("/api/v1/plans/{}", began["id"].as_str().unwrap()));
    let fields = |title: &str| json!({ "version": 1, "fields": { "plan": with(plan, "/head/title", json!(title)) } });
    assert_eq!(server.json("PATCH", &address, one, &fields("One")).status, 200);
    let refused = server.json("PATCH", &address, other, &fields("Other"));
    assert_eq!(refused.status, 409);
    let said = refused.json();
    assert_eq!(
        (&said["error"], &said["conflict"]["version"], &said["conflict"]["sections"][0]["theirs"]["title"]),
        (&"conflict".into(), &2.into(), &"One".into())
    );

    let wrong = json!({ "version": 2, "fields": { "plan": with(plan, "/head/language", json!("no language at all")) } });
    let refused = server.json("PATCH", &address, one, &wrong);
    assert_eq!(refused.status, 422);
    assert!(refused.json()["message"].as_str().unwrap().starts_with("head.language: "), "{}", refused.json());
    for (path, body) in [("check", json!({ "plan": wrong["fields"]["plan"] })), ("preview", json!({ "plan": {} }))] {
        assert_eq!(server.json("POST", &format!("{address}/{path}"), one, &body).status, 422, "{path}");
    }
    let looked = server.json("POST", &format!("{address}/check"), one, &json!({ "plan": with(plan, "/functions", json!([])) })).json();
    assert!(looked["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == "names_what_is_missing"), "{looked}");
    let preview = server.json("POST", &format!("{address}/preview"), one, &json!({ "plan": plan, "what": "cards", "paper": "a5" }));
    assert_eq!(preview.status, 200);
    let printed = server.send("GET", &format!("{address}/print?what=plan&paper=letter"), one, "");
    assert_eq!(printed.status, 200);
}

#[test]
fn two_places_of_the_demonstration_have_a_plan_with_two_uses_and_something_to_look_at() {
    let installation = Installation::new();
    installation.stdout(&["demonstrate"]);
    let server = Server::start_with(&installation, &["--demonstration"]);
    let members = server.get("/api/v1/demonstration").json();
    let as_role = |role: &str| {
        let member = members.as_array().unwrap().iter().find(|one| one["member"]["role"] == role).unwrap();
        server.json("POST", "/api/v1/demonstration", "", &json!({ "member": member["member"]["id"] })).cookie()
    };
    for (role, purpose) in [("operator_manager", "own_work"), ("community_member", "own_work"), ("adviser", "assessment")] {
        let session = as_role(role);
        let lines = server.send("GET", &format!("/api/v1/plans?purpose={purpose}"), &session, "").json();
        assert_eq!(lines["lines"].as_array().unwrap().len(), 1, "{role}: {lines}");
        let id = lines["lines"][0]["id"].as_str().unwrap();
        let content = &server.send("GET", &format!("/api/v1/plans/{id}?purpose={purpose}"), &session, "").json()["content"];
        let codes: Vec<&str> = content["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect();
        assert_eq!(codes, ["assembly_point_too_far_for_slow"], "{role}");
        assert_eq!((content["configurations"].as_array().unwrap().len(), &content["missing"]), (2, &json!([])), "{role}");
    }
    let other = server.send("GET", "/api/v1/plans?purpose=planning", &as_role("coordinator"), "").json();
    assert_eq!(other["lines"], json!([]), "a plan that was not given is there for nobody else");
    server.stop_with_a_clean_log();
}
