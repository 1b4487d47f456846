//! A complaint about a camera: sent on its public page by somebody without an account, answered at the command line, and read with the code.

use serde_json::{Value, json};

use crate::notes::Vall;
use crate::rights::published_camera;
use crate::running::Server;

/// What stands between two marks of a page.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split_once(before).unwrap().1.split_once(after).unwrap().0
}

const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\n";

#[test]
fn somebody_without_an_account_complains_on_the_public_page_and_reads_the_answer_of_those_who_answer_for_the_camera() {
    let vall = Vall::new();
    let (record, code) = published_camera(&vall);
    let server = Server::start(&vall.installation);
    let path = format!("/complain/{code}");
    let form = String::from_utf8(server.get(&path).body).unwrap();
    assert!(form.contains("Vall School") && form.contains("An answer is due within 30 days."), "{form}");
    let once = between(&form, "name=\"once\" value=\"", "\"");
    let sent = format!("language=en&once={once}&text=It+films+my+window.+K7QXJ&reach=");
    let taken = server.send("POST", &path, FORM, &sent);
    let page = String::from_utf8(taken.body).unwrap();
    assert_eq!(taken.status, 200, "{page}");
    let secret = between(&page, "<code>", "</code>").to_owned();
    // The connection broke, and it is sent once more; another comes as JSON, and one by letter.
    assert!(String::from_utf8(server.send("POST", &path, FORM, &sent).body).unwrap().contains(&secret));
    let api = server.json("POST", &format!("/api/v1/measure-notices/{code}/complaints"), "", &json!({ "text": "By a program." }));
    assert_eq!((api.status, api.json()["code"].as_str().unwrap().len()), (201, 24));
    let too_long = server.json("POST", &format!("/api/v1/measure-notices/{code}/complaints"), "", &json!({ "text": "x".repeat(4_001) }));
    assert_eq!((too_long.status, &too_long.json()["rule"]), (422, &json!("text_length")));
    let letter = vall.installation.write("letter.txt", b"By letter.");
    assert!(vall.installation.stdout(&["rights", "complain", &code, "--from", &letter, "--reach", "Mill Lane 4"]).contains("answered by: "));

    let manager = vall.manager.as_str();
    let complaints = |member: &str| vall.installation.json(&["rights", "complaints", "--as", member, &record, "--json"]);
    let lines = complaints(manager)["lines"].as_array().unwrap().clone();
    let texts: std::collections::BTreeSet<&str> = lines.iter().map(|line| line["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["By a program.", "By letter.", "It films my window. K7QXJ"].into());
    let shown = vall.installation.stdout(&["rights", "complaints", "--as", manager, &record]);
    assert!(shown.contains("It films my window. K7QXJ") && shown.contains("can be reached: Mill Lane 4"), "{shown}");
    let due = vall.installation.json(&["due", "--as", manager, "--kind", "complaint", "--json"]);
    assert_eq!((due["lines"].as_array().unwrap().len(), &due["lines"][0]["count"], &due["lines"][0]["record"]), (1, &json!(3), &json!(record)));
    assert_eq!(vall.installation.run(&["rights", "complaints", "--as", &vall.stranger, &record]).status.code(), Some(4));

    let id = lines.iter().find(|line| line["text"].as_str().unwrap().contains("K7QXJ")).unwrap()["id"].as_str().unwrap().to_owned();
    let words = vall.installation.write("answer.txt", b"We turned it away.");
    let reply = ["rights", "reply", "--as", manager, &record, &id, "answered", "--function", "Head of the building", "--from", &words, "--json"];
    assert_eq!(vall.installation.json(&reply)["state"], "answered");
    assert_eq!(vall.installation.run(&reply[..reply.len() - 1]).status.code(), Some(5), "it was answered before");
    let read = server.send("POST", "/complaint", FORM, &format!("language=en&code={secret}"));
    let page = String::from_utf8(read.body).unwrap();
    assert!(page.contains("We turned it away.") && page.contains("Head of the building"), "{page}");
    let code_file = vall.installation.write("code.txt", format!("{secret}\n").as_bytes());
    let standing: Value = vall.installation.json(&["rights", "complaint", "--from", &code_file, "--json"]);
    assert_eq!((&standing["state"], &standing["answer"]["text"]), (&json!("answered"), &json!("We turned it away.")));
    let journal = vall.installation.stdout(&["journal", "show"]);
    assert!(journal.contains("complain") && journal.contains("reply_to_complaint") && !journal.contains("K7QXJ"), "{journal}");
    server.stop_with_a_clean_log();
}
