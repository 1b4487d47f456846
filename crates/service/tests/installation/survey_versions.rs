//! A survey that changes: visits made with an earlier version stay what they were, and new ones start from what is still asked.

use std::path::Path;

use parvis_model::{Caller, Handling, Marking, Purpose};
use parvis_service::{FinishVisit, NewVisit, Paper, Register, VisitContent};

use crate::TestInstallation;
use crate::visits::said;

fn chapel(version: &str, question: &str) -> String {
    format!(
        "key = \"chapel\"\ntitle = \"Chapel\"\nfor_whom = \"For a chapel\"\nminutes = 5\nversion = \"{version}\"\nlicence = \"CC0-1.0\"\nsource = \"Invented\"\n\
         date = \"2026-11-25\"\n[[section]]\nkey = \"doors\"\ntitle = \"Doors\"\nweight = 100\n[[question]]\nkey = \"lit\"\nsection = \"doors\"\nask = \"Lit?\"\n\
         why = \"Light.\"\nkind = \"yes_no\"\nweight = 50\n{question}"
    )
}

const BEFORE: &str = "[[question]]\nkey = \"door\"\nsection = \"doors\"\nask = \"Door?\"\nwhy = \"Doors.\"\nkind = \"scale\"\nsteps = [\"None.\", \"Open.\", \"Shut.\", \"Locked.\"]\n\
                      weight = 50\n[[finding]]\nkey = \"no_door\"\nwhen = { at_most = [\"door\", 1] }\nsays = \"There is no door.\"\nseverity = \"high\"\n";
const AFTER: &str = "[[question]]\nkey = \"back_door\"\nsection = \"doors\"\nask = \"Back door?\"\nwhy = \"Doors.\"\nkind = \"scale\"\nsteps = [\"None.\", \"Open.\", \"Shut.\"]\nweight = 50\n";

fn put(folder: &Path, at: &str, text: &str) {
    let place = folder.join("packs/surveys/chapel").join(at);
    std::fs::create_dir_all(&place).unwrap();
    std::fs::write(place.join("pack.toml"), text).unwrap();
}

async fn reopened(mut town: TestInstallation) -> TestInstallation {
    // The folder belongs to one program at a time.
    let closed = town.register;
    closed.close().await;
    town.register = Register::open(town.folder.path(), town.hand.clone(), std::sync::Arc::new(parvis_service::OperatingSystemRandom)).await.unwrap();
    town
}

fn with_chapel() -> NewVisit {
    NewVisit { survey: Some("chapel".to_owned()), marking: Marking::Amber, handling: Handling::Ordinary, second_of: None, from_photographs: false }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_stays_readable_as_it_was_when_its_survey_changes_and_the_next_starts_from_what_is_still_asked() {
    let town = TestInstallation::new("", 1).await;
    put(town.folder.path(), "", &chapel("1", BEFORE));
    let town = reopened(town).await;
    let (adviser, site) = (Caller::Member(town.adviser), town.sites[0]);
    let visit = town.register.start_visit(&adviser, site, with_chapel()).await.unwrap().id;
    let draft = town.register.start_visit(&adviser, site, with_chapel()).await.unwrap().id;
    town.register.record_answers(&adviser, visit, &said("tablet", &[("lit", "yes"), ("door", "1")], 0)).await.unwrap();
    town.register.finish_visit(&adviser, visit, &FinishVisit { operators: Vec::new(), planners: Vec::new(), day: None }).await.unwrap();
    let read = |town: TestInstallation, id| async move {
        let content: VisitContent = town.register.visit(&Caller::Member(town.adviser), Purpose::OwnWork, id).await.unwrap().content.unwrap();
        (town, content)
    };
    let (town, before) = read(town, visit).await;
    assert_eq!((before.results.whole, before.results.findings.len()), (Some(50.0), 1));

    put(town.folder.path(), "", &chapel("2", AFTER));
    put(town.folder.path(), "earlier/1", &chapel("1", BEFORE));
    let town = reopened(town).await;
    let (town, after) = read(town, visit).await;
    assert_eq!((&after.results, after.survey_version.as_str()), (&before.results, "1"));
    let as_it_was = town.register.survey_of_version(&adviser, "chapel", "1", "en").unwrap();
    assert_eq!((as_it_was.asks[1].steps.len(), town.register.survey(&adviser, "chapel", "en").unwrap().asks[1].key.as_str()), (4, "back_door"));
    assert!(town.register.visit_report(&adviser, Purpose::OwnWork, visit, ("en", Paper::A4)).await.unwrap().pdf.starts_with(b"%PDF"));
    // A visit that was begun goes on with the questions it began with.
    assert_eq!(town.register.take_visit_along(&adviser, draft).await.unwrap().surveys[0].line.version, "1");
    town.register.record_answers(&adviser, draft, &said("tablet", &[("door", "4")], 0)).await.unwrap();
    // A new one asks anew, and starts from what both ask.
    let next = town.register.start_visit(&adviser, site, with_chapel()).await.unwrap().content.unwrap();
    assert_eq!(next.survey_version, "2");
    assert_eq!(next.previous.unwrap().answers.into_keys().collect::<Vec<_>>(), ["lit"]);
    assert_eq!(town.register.compare_visit(&adviser, Purpose::OwnWork, visit).await.unwrap().own, Some(50.0));

    // Where the earlier version was not kept, what still fits is read, and nothing fails.
    std::fs::remove_dir_all(town.folder.path().join("packs/surveys/chapel/earlier")).unwrap();
    let town = reopened(town).await;
    let (town, lost) = read(town, visit).await;
    assert_eq!((lost.results.whole, lost.results.findings.len()), (Some(100.0), 0));
    assert!(town.register.rater_agreement(&adviser, "chapel", "en").await.is_ok());
    assert!(town.register.visit_report(&adviser, Purpose::OwnWork, visit, ("en", Paper::A4)).await.is_ok());
}
