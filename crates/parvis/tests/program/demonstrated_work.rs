//! What has become of two years of work in the demonstration: all that the pages can tell of is there.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::Installation;
use crate::running::Server;

/// The demonstration, and somebody who looks at it.
struct Reader<'a> {
    server: &'a Server,
    session: String,
}

impl<'a> Reader<'a> {
    fn new(server: &'a Server, role: &str) -> Self {
        let members = server.get("/api/v1/demonstration").json();
        let member = members.as_array().unwrap().iter().find(|one| one["member"]["role"] == role).unwrap()["member"]["id"].clone();
        Self { server, session: server.json("POST", "/api/v1/demonstration", "", &json!({ "member": member })).cookie() }
    }

    fn get(&self, path: &str) -> Value {
        self.server.send("GET", &format!("/api/v1{path}"), &self.session, "").json()
    }

    fn lines(&self, path: &str) -> Vec<Value> {
        let answer = self.get(path);
        let lines = if answer["lines"].is_array() { &answer["lines"] } else { &answer };
        lines.as_array().unwrap().clone()
    }

    /// All findings that the reader knows of, opened.
    fn findings(&self) -> Vec<Value> {
        let sites: BTreeSet<String> =
            self.lines("/findings?purpose=own_work&page_size=500").iter().map(|finding| finding["subject"].as_str().unwrap().to_owned()).collect();
        sites.iter().flat_map(|site| self.lines(&format!("/sites/{site}/findings?purpose=own_work&page_size=500"))).collect()
    }
}

fn statuses(findings: &[Value]) -> BTreeSet<&str> {
    findings.iter().filter_map(|finding| finding["content"]["status"].as_str()).collect()
}

fn findings_stand_in_every_state(server: &Server, today: &str) {
    let every = BTreeSet::from(["accepted", "open", "treated", "verified", "void"]);
    let day = |finding: &Value, of: &str| finding["content"][of].as_str().map(str::to_owned);
    let due =
        |finding: &Value| finding["content"]["status"] == "open" && day(finding, "fixed_by").or(day(finding, "due_on")).is_some_and(|day| day.as_str() < today);
    for role in ["adviser", "operator_manager", "community_member"] {
        let found = Reader::new(server, role).findings();
        assert_eq!(statuses(&found), every, "{role}");
        assert!(found.iter().any(due), "{role}: something is overdue");
        let turn = if role == "adviser" { "check" } else { "answer" };
        assert!(found.iter().any(|finding| finding["waits_for"] == turn), "{role}: something waits");
        let closed = found.iter().filter(|finding| ["verified", "void"].iter().any(|status| finding["content"]["status"] == *status)).count();
        assert!(closed * 10 > found.len() && closed * 3 < found.len() * 2, "{role}: {closed} of {} are closed", found.len());
        assert!(found.iter().filter_map(|finding| finding["content"]["due_on"].as_str()).any(|day| day > today), "{role}: something is agreed");
        assert!(found.iter().any(|finding| finding["content"]["fixed_by"].is_string()), "{role}: those who run the place named a day");
    }
    let found = Reader::new(server, "adviser").findings();
    assert!(found.iter().any(|finding| finding["state"] == "withdrawn"));
    assert!(found.iter().filter(|finding| finding["continues"].is_string()).count() > 5, "a second visit goes on from the first");
}

fn photographs_are_with_visits_and_findings(server: &Server) {
    let adviser = Reader::new(server, "adviser");
    let mut with = 0;
    for visit in adviser.lines("/visits?purpose=own_work") {
        let id = visit["id"].as_str().unwrap().to_owned();
        let visit = adviser.get(&format!("/visits/{id}?purpose=own_work"));
        let files = visit["attachments"].as_array().unwrap();
        let points = visit["content"]["walk"]["answers"].as_object().unwrap().values().flat_map(|answer| answer["points"].as_array().unwrap().clone());
        let captions: Vec<(Value, Value)> = points
            .flat_map(|point| point["photos"].as_array().unwrap().iter().map(|name| (name.clone(), point["whereabouts"].clone())).collect::<Vec<_>>())
            .collect();
        for file in files {
            let caption = captions.iter().find(|(name, _)| *name == file["name"]);
            assert!(caption.is_some_and(|(_, says)| says.as_str().is_some_and(|says| says.len() > 5)), "{file} has a caption: {captions:?}");
            assert!(file["size"].as_i64().is_some_and(|size| size < 30_000), "{file}");
        }
        assert_eq!(files.len(), captions.len(), "what the walk names is there");
        if !files.is_empty() {
            with += 1;
            let address = format!("/api/v1/records/{id}/attachments/{}?purpose=own_work", files[0]["id"].as_str().unwrap());
            let picture = server.send("GET", &address, &adviser.session, "");
            assert_eq!(picture.status, 200);
        }
    }
    assert!(with >= 6, "{with} visits have photographs");
    for role in ["adviser", "operator_manager", "community_member"] {
        let reader = Reader::new(server, role);
        let has = |finding: &&Value| {
            let finding = reader.get(&format!("/findings/{}?purpose=own_work", finding["id"].as_str().unwrap()));
            finding["photographs"].as_array().is_some_and(|photographs| !photographs.is_empty())
        };
        let found = reader.findings();
        assert!(found.iter().filter(has).count() >= 2, "{role}: findings show what was photographed");
    }
}

fn what_was_given_is_taken_back_or_has_ended(server: &Server, today: &str) {
    let manager = Reader::new(server, "operator_manager");
    let given = manager.lines("/given");
    assert!(given.iter().any(|one| one["taken_back_at"].is_string()), "{given:?}");
    let ended = |one: &&Value| one["taken_back_at"].is_null() && one["until"].as_str().unwrap() < today;
    assert_eq!(given.iter().filter(ended).count(), 1, "{given:?}");
    assert!(given.iter().any(|one| one["taken_back_at"].is_null() && one["until"].as_str().unwrap() > today), "{given:?}");
    for role in ["overseer", "community_member"] {
        let opened = Reader::new(server, role).lines("/emergency-accesses");
        assert_eq!(opened.iter().map(|one| one["reviewed_at"].is_string()).collect::<BTreeSet<_>>(), BTreeSet::from([false, true]), "{role}");
    }
}

fn people_decide_and_others_still_wait(server: &Server) {
    let coordinator = Reader::new(server, "coordinator");
    let pairs = coordinator.lines("/same-places");
    assert_eq!(pairs.iter().map(|pair| pair["is_one"].as_bool()).collect::<BTreeSet<_>>(), BTreeSet::from([None, Some(true)]), "{pairs:?}");
    let imports = coordinator.lines("/imports");
    let last = imports[0]["id"].as_str().unwrap();
    let gone = coordinator.get(&format!("/imports/{last}/differences?kind=vanished"))["differences"].as_array().unwrap().clone();
    let standing: BTreeSet<&str> = gone.iter().filter_map(|line| line["known"]["status"].as_str()).collect();
    assert!(standing.contains("closed") && standing.len() > 1, "{gone:?}");
    assert!(!coordinator.get(&format!("/imports/{last}/differences?kind=moved"))["differences"].as_array().unwrap().is_empty());
    let asked = Reader::new(server, "adviser").lines("/visit-requests");
    let by: BTreeSet<&str> = asked.iter().map(|one| one["from_name"].as_str().unwrap()).collect();
    for name in ["Authority for public places", "Stadium company", "Parish of the hill"] {
        assert!(by.contains(name), "{name}: {asked:?}");
    }
    let twice = asked.iter().filter(|one| one["reason"] == "second_rating").count();
    assert_eq!(twice, 1, "one is asked for, and none is drawn by chance: {asked:?}");
    let administrator = Reader::new(server, "administrator");
    let all = administrator.lines("/organisations?ended=true");
    assert!(all.iter().any(|one| one["merged_into"].is_string()));
    assert!(all.iter().any(|one| one["ended_at"].is_string() && one["merged_into"].is_null()));
    let authority = all.iter().find(|one| one["kind"] == "authority").unwrap()["id"].as_str().unwrap().to_owned();
    let members = administrator.lines(&format!("/organisations/{authority}/members"));
    assert!(members.iter().any(|member| member["active"] == false && member["restore_until"].is_string()), "{members:?}");
}

fn recommendations_of_a_seminar_stand_in_every_state(server: &Server) {
    let coordinator = Reader::new(server, "coordinator");
    let board = coordinator.get("/recommendation-board");
    assert_eq!(board["total"], 12, "{board:?}");
    let lines = board["lines"].as_array().unwrap();
    let stand = |of: &str| lines.iter().filter_map(|line| line[of].as_str()).collect::<BTreeSet<_>>();
    assert_eq!(stand("reply"), BTreeSet::from(["none", "accepted", "partly", "noted"]));
    assert_eq!(stand("execution"), BTreeSet::from(["not_begun", "in_work", "done_by_own_words", "confirmed", "not_to_be_done"]));
    assert_eq!(stand("assistance"), BTreeSet::from(["none", "offered", "confirmed"]));
    assert!(lines.iter().any(|line| line["overdue"] == true) && lines.iter().any(|line| line["has_ended"] == true), "{lines:?}");
    assert!(Reader::new(server, "operator_manager").get("/recommendation-board")["total"].as_u64().is_some_and(|total| total == 4));
}

/// Those who coordinate and those who oversee read how protection is distributed, in ranges that tell of no place; nobody else does.
fn notices_are_public_and_one_waits_for_a_review(server: &Server) {
    let coordinator = Reader::new(server, "coordinator");
    let found = coordinator.lines("/notices");
    assert_eq!(found.len(), 5, "{found:?}");
    assert_eq!(found.iter().filter(|notice| notice["changed_on"].is_string()).count(), 1, "one was corrected");
    assert!(found.iter().any(|notice| notice["picture"] == true) && found.iter().any(|notice| notice["languages"].as_array().unwrap().len() == 3));
    let drafts = coordinator.lines("/notice-drafts");
    assert_eq!(drafts.iter().filter(|notice| notice["state"] == "draft").count(), 1, "{drafts:?}");
}

fn protection_is_told_in_ranges(server: &Server) {
    for role in ["coordinator", "overseer"] {
        let reader = Reader::new(server, role);
        let answer = reader.get("/distribution");
        let lines: Vec<&Value> = ["categories", "areas"].iter().flat_map(|table| answer[table].as_array().unwrap()).chain([&answer["whole"]]).collect();
        let keys: Vec<&str> = answer["categories"].as_array().unwrap().iter().map(|line| line["key"].as_str().unwrap()).collect();
        assert!(keys.is_sorted() && keys.len() > 3, "{role}: in the order of names: {keys:?}");
        let mut shown = 0;
        for line in lines {
            let places = line["places"].as_u64().unwrap();
            for count in line["counts"].as_array().unwrap() {
                let (from, to) = (count["from"].as_u64(), count["to"].as_u64());
                assert_eq!(from.is_some(), to.is_some(), "{role}: {count}");
                if let (Some(from), Some(to)) = (from, to) {
                    assert!(from % 5 == 0 && to - from >= 4 && to <= places, "{role}: {count} of {places}");
                    shown += 1;
                }
            }
        }
        assert!(shown > 20, "{role}: something is shown: {answer}");
        assert_eq!(answer["complete"], true);
        assert!(answer["next_on"].as_str() > answer["on"].as_str());
        let table = server.send("GET", "/api/v1/distribution.csv", &reader.session, "");
        let text = String::from_utf8(table.body).unwrap();
        assert!(table.head.contains("text/csv") && table.head.contains("parvis-distribution.csv"), "{role}: {}", table.head);
        assert!(text.starts_with("\u{feff}by,key,name,places,visited_from,visited_to,"), "{role}: {text}");
        assert_eq!(text.lines().count(), 2 + keys.len() + answer["areas"].as_array().unwrap().len(), "{role}: {text}");
        assert_eq!(reader.get("/distribution"), answer, "{role}: it stays the same");
    }
    for role in ["adviser", "operator_manager", "administrator", "community_member", "partner_installation"] {
        let reader = Reader::new(server, role);
        for path in ["/api/v1/distribution", "/api/v1/distribution.csv"] {
            assert_eq!(server.send("GET", path, &reader.session, "").status, 403, "{role} {path}");
        }
    }
    assert_eq!(server.get("/api/v1/distribution").status, 401);
}

/// Of what people wrote about the camera one waits, one was answered, and one takes longer than was said; those who keep its record see it, and who wrote reads it.
fn people_complain_about_the_camera(server: &Server, today: &str, told: &str) {
    let manager = Reader::new(server, "operator_manager");
    let records = manager.lines("/rights-records?purpose=own_work");
    let found: Vec<Value> =
        records.iter().flat_map(|record| manager.lines(&format!("/rights-records/{}/complaints", record["id"].as_str().unwrap()))).collect();
    let due = |complaint: &Value| complaint["due_on"].as_str().unwrap().to_owned();
    let of = |state: &str, late: bool| found.iter().filter(|one| one["state"] == state && one["late"] == late).collect::<Vec<_>>();
    let (waiting, answered, late) = (of("waiting", false), of("answered", false), of("waiting", true));
    assert_eq!((found.len(), waiting.len(), answered.len(), late.len()), (3, 1, 1, 1), "{found:?}");
    assert!(due(waiting[0]).as_str() > today && waiting[0]["delay"].is_null() && waiting[0]["reach"].is_string(), "{waiting:?}");
    assert!(due(late[0]).as_str() < today && late[0]["delay"]["text"].is_string() && late[0]["reach"].is_null(), "{late:?}");
    assert!(answered[0]["closed_on"].as_str().unwrap() < due(answered[0]).as_str(), "{answered:?}");
    let listed: Vec<Value> = manager.lines("/due?kind=complaint");
    assert_eq!(
        listed.iter().map(|line| line["on"].as_str().unwrap().to_owned()).collect::<BTreeSet<_>>(),
        BTreeSet::from([due(waiting[0]), due(late[0])]),
        "{listed:?}"
    );
    let code = told.lines().find_map(|line| line.split_once("with the code ")).unwrap().1.trim();
    let standing = server.json("POST", "/api/v1/complaint", "", &json!({ "code": code })).json();
    assert_eq!((&standing["number"], &standing["answer"]["text"]), (&answered[0]["number"], &answered[0]["answer"]["text"]), "{standing}");
    let refused = Reader::new(server, "overseer");
    let record = records.iter().find(|one| !manager.lines(&format!("/rights-records/{}/complaints", one["id"].as_str().unwrap())).is_empty()).unwrap();
    let path = format!("/api/v1/rights-records/{}/complaints", record["id"].as_str().unwrap());
    assert_eq!(server.send("GET", &path, &refused.session, "").status, 404, "those who oversee do not read them");
}

#[test]
fn two_years_of_work_in_the_demonstration_show_every_state_that_a_page_can_tell_of() {
    let installation = Installation::new();
    std::fs::create_dir(installation.path("data")).unwrap();
    installation.write("data/parvis.toml", b"[visits]\nsecond_rating_percent = 100\n");
    let told = String::from_utf8(installation.run(&["demonstrate"]).stderr).unwrap();
    let server = Server::start_with(&installation, &["--demonstration"]);
    let journal = Reader::new(&server, "overseer").lines("/journal");
    let today = journal[0]["at"].as_str().unwrap()[..10].to_owned();
    findings_stand_in_every_state(&server, &today);
    photographs_are_with_visits_and_findings(&server);
    what_was_given_is_taken_back_or_has_ended(&server, &today);
    people_decide_and_others_still_wait(&server);
    notices_are_public_and_one_waits_for_a_review(&server);
    recommendations_of_a_seminar_stand_in_every_state(&server);
    protection_is_told_in_ranges(&server);
    people_complain_about_the_camera(&server, &today, &told);
    server.stop_with_a_clean_log();
}
