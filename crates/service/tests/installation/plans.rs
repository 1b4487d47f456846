//! Plans of sites: begun, changed by two people at once, printed, due, and seen by those alone who may.

use parvis_model::{Caller, Date, Handling, Marking, MemberId, PlanId, Purpose};
use parvis_service::{DueAct, NewPlan, PageQuery, Paper, PlanAnswer, PlanChange, PlanChanged, PlanConflict, PlanFields, PlanForm, PlanPrint, ServiceError};
use serde_json::{Value, json};

use crate::TestInstallation;

/// A plan to begin, of which nothing is said.
fn empty() -> NewPlan {
    NewPlan { marking: Marking::Amber, handling: Handling::Ordinary, template: None, language: None, doctrine: None, plan: None, review_on: None }
}

pub(crate) fn from_template(key: &str) -> NewPlan {
    NewPlan { template: Some(key.to_owned()), ..empty() }
}

pub(crate) fn print(form: PlanForm, paper: Option<Paper>, configuration: Option<&str>) -> PlanPrint {
    PlanPrint { form, paper, configuration: configuration.map(str::to_owned), language: None }
}

/// The plan as it was, with one thing written otherwise.
pub(crate) fn with(plan: &PlanAnswer, pointer: &str, says: Value) -> Value {
    let mut plan = plan.content.as_ref().unwrap().plan.clone().unwrap();
    *plan.pointer_mut(pointer).unwrap() = says;
    plan
}

impl TestInstallation {
    pub(crate) async fn begun(&self, by: MemberId, new: NewPlan) -> Result<PlanAnswer, ServiceError> {
        self.register.create_plan(&Caller::Member(by), self.sites[0], new).await
    }

    pub(crate) async fn writes(&self, by: MemberId, id: PlanId, version: i64, plan: Value, review_on: Option<Date>) -> Result<PlanChanged, ServiceError> {
        let change = PlanChange { version, fields: Some(PlanFields { plan, review_on }) };
        self.register.change_plan(&Caller::Member(by), id, change).await
    }

    async fn readings_of(&self, id: PlanId) -> usize {
        let all = self.register.journal(&Caller::CommandLine, 10_000).await.unwrap();
        all.iter().filter(|line| line.action == "open_plan" && line.subject.contains(&id.to_string())).count()
    }
}

pub(crate) fn kept(changed: Result<PlanChanged, ServiceError>) -> PlanAnswer {
    match changed.unwrap() {
        PlanChanged::Kept(plan) => *plan,
        PlanChanged::Conflict(conflict) => unreachable!("a conflict: {conflict:?}"),
    }
}

fn conflict(changed: Result<PlanChanged, ServiceError>) -> PlanConflict {
    match changed.unwrap() {
        PlanChanged::Conflict(conflict) => *conflict,
        PlanChanged::Kept(plan) => unreachable!("it was kept: {plan:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_begins_with_what_the_register_knows_and_says_what_is_missing_and_what_to_look_at() {
    let town = TestInstallation::new("", 1).await;
    let site = town.register.site(&Caller::Member(town.owner), town.sites[0]).await.unwrap();
    let bare = town.begun(town.owner, empty()).await.unwrap().content.unwrap();
    assert_eq!(bare.title, site.title);
    let missing = bare.look.missing;
    assert!(["head.call", "functions", "procedures.lockdown", "re_entry"].iter().all(|one| missing.iter().any(|said| said == one)), "{missing:?}");
    assert!(!missing.contains(&"head.title".to_owned()) && bare.look.left_out.is_empty(), "nothing is drawn yet");

    let started = town.begun(town.owner, NewPlan { language: Some("de".to_owned()), ..from_template("education") }).await.unwrap();
    let content = started.content.as_ref().unwrap();
    assert_eq!((content.language.as_str(), content.title.as_str()), ("de", site.title.as_str()));
    assert!(!content.look.missing.contains(&"procedures.lockdown".to_owned()));
    let orphan = with(&started, "/procedures/lockdown/steps/0/function", Value::Null);
    let look = town.register.check_plan(&Caller::Member(town.owner), started.id, orphan).await.unwrap();
    let step = look.findings.iter().find(|finding| finding.code == "step_without_function").unwrap();
    assert!(step.section == "procedures.lockdown" && step.entry.is_some(), "{step:?}");
    let unchanged = town.register.plan(&Caller::Member(town.owner), Purpose::OwnWork, started.id).await.unwrap();
    assert_eq!((unchanged.head.version, unchanged.content), (1, started.content), "a check keeps nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_who_write_at_once_lose_nothing_and_decide_where_both_changed_the_same() {
    let town = TestInstallation::new("", 1).await;
    let second = town.second_keeper().await;
    let began = town.begun(town.owner, from_template("worship")).await.unwrap();
    let id = began.id;
    // Different sections: both stand.
    let one = kept(town.writes(town.owner, id, 1, with(&began, "/head/call", json!("112")), None).await);
    assert_eq!(one.head.version, 2);
    let review = Date::constant(2027, 5, 1);
    let both = kept(town.writes(second, id, 1, with(&began, "/responders/gate", json!("The north gate.")), Some(review)).await);
    let plan = both.content.as_ref().unwrap().plan.clone().unwrap();
    assert_eq!((both.head.version, &plan["head"]["call"], &plan["responders"]["gate"]), (3, &json!("112"), &json!("The north gate.")));
    assert_eq!(both.content.as_ref().unwrap().review_on, Some(review));
    // Sent once more it changes nothing, and makes no version.
    assert_eq!(kept(town.writes(second, id, 1, with(&began, "/responders/gate", json!("The north gate.")), Some(review)).await).head.version, 3);
    // The same section: nothing is kept, and both texts stand beside each other.
    kept(town.writes(town.owner, id, 3, with(&both, "/head/title", json!("Theirs")), Some(review)).await);
    let opened = town.readings_of(id).await;
    let undecided = conflict(town.writes(second, id, 3, with(&both, "/head/title", json!("Ours")), Some(review)).await);
    assert_eq!(town.readings_of(id).await, opened + 1, "what somebody else wrote is shown, and that is in the journal");
    let section = &undecided.sections[0];
    assert_eq!((undecided.version, undecided.sections.len(), section.section.as_str()), (4, 1, "head"));
    assert_eq!((&section.ours["title"], &section.theirs["title"]), (&json!("Ours"), &json!("Theirs")));
    let stands = town.register.plan(&Caller::Member(second), Purpose::OwnWork, id).await.unwrap();
    assert_eq!((stands.head.version, stands.content.unwrap().title.as_str()), (4, "Theirs"));
    // Decided.
    let mut decided = undecided.plan.clone();
    decided["head"] = section.ours.clone();
    let settled = kept(town.writes(second, id, undecided.version, decided, undecided.review_on).await);
    assert_eq!((settled.head.version, settled.content.unwrap().title.as_str()), (5, "Ours"));
    let versions = town.register.plan_versions(&Caller::Member(town.owner), Purpose::OwnWork, id).await.unwrap();
    let titles: Vec<String> = versions.into_iter().map(|version| version.content.unwrap().title).collect();
    assert_eq!(titles[..2], ["Ours".to_owned(), "Theirs".to_owned()]);
    assert_eq!(titles.len(), 5);
    for version in [0, -1, 99] {
        let unheard = town.writes(town.owner, id, version, with(&began, "/head/call", json!("144")), None).await;
        assert!(matches!(unheard, Err(ServiceError::Conflict)), "{version}: {unheard:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_plan_is_refused_with_every_place_and_markup_is_text() {
    let town = TestInstallation::new("", 1).await;
    let began = town.begun(town.owner, from_template("worship")).await.unwrap();
    for (wrong, place) in [
        (with(&began, "/head/language", json!("nonsense and more")), "head.language: "),
        (with(&began, "/head/title", json!("a\u{1b}[31m")), "head.title: "),
        (with(&began, "/functions/0/key", json!("No Key")), "functions[0].key: "),
        (with(&began, "/rooms", json!(vec![json!({ "key": "a", "title": "A" }); 61])), "rooms: "),
        (json!({ "format": "parvis_visit" }), "this file is not the plan of a site"),
        (json!("x"), ""),
    ] {
        match town.writes(town.owner, began.id, 1, wrong.clone(), None).await {
            Err(ServiceError::Invalid(says)) => assert!(says.contains(place), "{place} in {says}"),
            other => panic!("{wrong}: {other:?}"),
        }
    }
    let markup = "#set page(width: 1pt) #panic(\"x\") {{x}} *b*";
    let written = kept(town.writes(town.owner, began.id, 1, with(&began, "/head/title", json!(markup)), None).await);
    assert_eq!(written.content.as_ref().unwrap().title, markup);
    let owner = Caller::Member(town.owner);
    let pdf = town.register.plan_print(&owner, Purpose::OwnWork, began.id, print(PlanForm::Plan, None, None)).await.unwrap().pdf;
    assert!(pdf.starts_with(b"%PDF-"));
    let pdf = town.register.preview_plan(&owner, began.id, with(&written, "/head/call", json!(markup)), print(PlanForm::Cards, None, None)).await.unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_of_a_newer_program_is_kept_whole_and_not_printed() {
    let town = TestInstallation::new("", 1).await;
    let newer = json!({ "format": "parvis_site_plan", "version": 9, "head": { "title": "Hall", "colour": "red" }, "drills": [1, 2], "rooms": [{ "key": "a", "room": true }] });
    let made = town.begun(town.owner, NewPlan { plan: Some(newer), ..empty() }).await.unwrap();
    let content = made.content.as_ref().unwrap();
    assert!(content.look.unknown.contains(&"head.colour".to_owned()) && content.look.unknown.contains(&"drills".to_owned()), "{:?}", content.look.unknown);
    let changed = kept(town.writes(town.owner, made.id, 1, with(&made, "/head/title", json!("The hall")), None).await);
    let plan = changed.content.unwrap().plan.unwrap();
    assert_eq!((&plan["head"]["colour"], &plan["drills"], &plan["rooms"][0]["room"]), (&json!("red"), &json!([1, 2]), &json!(true)));
    let printed = town.register.plan_print(&Caller::Member(town.owner), Purpose::OwnWork, made.id, print(PlanForm::Plan, None, None)).await;
    assert!(matches!(printed, Err(ServiceError::Invalid(_))), "{printed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_printed_for_each_use_counts_as_reading_and_is_there_for_nobody_else() {
    let town = TestInstallation::new("", 1).await;
    let uses = json!({ "format": "parvis_site_plan", "version": 1, "head": { "title": "Hall", "language": "de" },
        "functions": [{ "key": "lead", "title": "Leitung" }], "configurations": [{ "key": "concert", "title": "Konzert", "capacity": 900 }],
        "procedures": { "evacuation": { "callers": ["lead"], "steps": [{ "key": "out", "text": "Alle hinausführen.", "function": "lead" }] } } });
    let made = town.begun(town.owner, NewPlan { plan: Some(uses), ..empty() }).await.unwrap();
    let owner = Caller::Member(town.owner);
    let before = town.readings_of(made.id).await;
    let cards = town.register.plan_print(&owner, Purpose::OwnWork, made.id, print(PlanForm::Cards, Some(Paper::A5), Some("concert"))).await.unwrap();
    assert!(cards.pdf.starts_with(b"%PDF-") && cards.plain_name.ends_with(".pdf"), "{}", cards.plain_name);
    assert_eq!(town.readings_of(made.id).await, before + 1);
    let refused = [print(PlanForm::Plan, Some(Paper::A5), None), print(PlanForm::Cards, None, Some("gala")), print(PlanForm::Cards, None, Some("No key"))];
    for how in refused {
        let printed = town.register.plan_print(&owner, Purpose::OwnWork, made.id, how.clone()).await;
        assert!(matches!(printed, Err(ServiceError::Invalid(_) | ServiceError::NotFound(_))), "{how:?}");
    }
    for other in [town.adviser, town.coordinator] {
        let other = Caller::Member(other);
        let plan = json!({ "format": "parvis_site_plan", "version": 1 });
        let how = print(PlanForm::Plan, None, None);
        assert!(matches!(town.register.plan(&other, Purpose::OwnWork, made.id).await, Err(ServiceError::NotFound(_))));
        assert!(matches!(town.register.plan_print(&other, Purpose::OwnWork, made.id, how.clone()).await, Err(ServiceError::NotFound(_))));
        assert!(matches!(town.register.preview_plan(&other, made.id, plan.clone(), how).await, Err(ServiceError::NotFound(_))));
        assert!(matches!(town.register.check_plan(&other, made.id, plan).await, Err(ServiceError::NotFound(_))));
        assert!(town.register.plans(&other, Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines.is_empty());
    }
    // Given, it is read and printed, and not written.
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    let advisers = town.organisation_of(town.adviser).await;
    town.register.give(&owner, made.id.into(), advisers, Purpose::Planning, until).await.unwrap();
    let adviser = Caller::Member(town.adviser);
    assert!(town.register.plan_print(&adviser, Purpose::Planning, made.id, print(PlanForm::Plan, None, None)).await.is_ok());
    let given = town.register.plan(&adviser, Purpose::Planning, made.id).await.unwrap();
    assert!(given.content.is_some() && given.recipients.is_none());
    let plan = json!({ "format": "parvis_site_plan", "version": 1 });
    assert!(town.register.check_plan(&adviser, made.id, plan).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_review_of_a_plan_is_due_for_its_owner_and_a_list_tells_its_name_alone() {
    let town = TestInstallation::new("", 1).await;
    let review = Date::constant(2026, 12, 20);
    let made = town.begun(town.owner, NewPlan { review_on: Some(review), ..from_template("worship") }).await.unwrap();
    let due = town.due(town.owner).await;
    assert_eq!(due.iter().map(|line| (line.on, line.act, line.record)).collect::<Vec<_>>(), [(review, DueAct::ReviewPlan, Some(made.id.into()))]);
    assert!(town.due(town.adviser).await.is_empty());
    let listed = town.register.plans(&Caller::Member(town.owner), Purpose::OwnWork, Some(town.sites[0]), &PageQuery::largest()).await.unwrap().lines;
    let content = listed[0].content.as_ref().unwrap();
    assert_eq!((content.review_on, &content.plan), (Some(review), &None));
    let everywhere = town.register.plans(&Caller::Member(town.owner), Purpose::OwnWork, None, &PageQuery::largest()).await.unwrap().lines;
    assert_eq!((everywhere.len(), &everywhere[0].content), (1, &None));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_opens_or_checks_a_plan_waits_for_no_document_that_is_being_printed() {
    let town = TestInstallation::new("[limits]\nheavy_at_a_time = 1\n", 1).await;
    let plan = town.begun(town.owner, from_template("sport")).await.unwrap();
    let steps: Vec<Value> =
        (0..60).map(|step| json!({ "key": format!("s{step}"), "text": "Lead people out. ".repeat(20), "function": null, "otherwise": "" })).collect();
    let mut long = with(&plan, "/procedures/evacuation/steps", json!(steps));
    for procedure in ["invacuation", "lockdown", "communication"] {
        *long.pointer_mut(&format!("/procedures/{procedure}/steps")).unwrap() = json!(steps);
    }
    let (register, owner, id, to_print) = (town.register.clone(), Caller::Member(town.owner), plan.id, long.clone());
    let printing = tokio::spawn(async move { register.preview_plan(&owner, id, to_print, print(PlanForm::Plan, None, None)).await });
    // It has its turn by then, and takes more than a second.
    tokio::time::sleep(std::time::Duration::from_millis(150)).await;
    town.register.check_plan(&Caller::Member(town.owner), plan.id, long).await.unwrap();
    town.register.plan(&Caller::Member(town.owner), Purpose::OwnWork, plan.id).await.unwrap();
    assert!(!printing.is_finished(), "it waited for the document");
    assert!(printing.await.unwrap().unwrap().starts_with(b"%PDF"));
}
