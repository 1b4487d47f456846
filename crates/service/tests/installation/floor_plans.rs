//! Pictures of floors beneath the drawing of a plan: kept sealed with it, drawn where they can be, and missed by nobody who only reads on.

use std::path::Path;

use parvis_model::{AttachmentId, Caller, PlanId, Purpose};
use parvis_service::{PlanAnswer, PlanChanged, PlanForm, Register, Rule, ServiceError};
use serde_json::{Value, json};

use crate::TestInstallation;
use crate::plans::{from_template, kept, print, with};
use crate::reports::photograph;

/// A plan of a school, and a picture of its floor that is kept with it and not yet placed.
async fn planned(town: &TestInstallation) -> (PlanAnswer, AttachmentId) {
    let plan = town.begun(town.owner, from_template("education")).await.unwrap();
    let floor = town.register.attach(&Caller::Member(town.owner), plan.id.into(), "ground floor.jpg", &photograph(40)).await.unwrap();
    (plan, floor.id)
}

/// Where it lies: on the school.
fn placed(file: AttachmentId) -> Value {
    json!({ "attachment": file, "at": { "lon": 9.01, "lat": 47.05 }, "metres": 60, "degrees": 15 })
}

async fn printed(register: &Register, reader: &Caller, purpose: Purpose, id: PlanId) -> Vec<u8> {
    register.plan_print(reader, purpose, id, print(PlanForm::Plan, None, None)).await.unwrap().pdf
}

/// Whether there is a photograph in a PDF.
fn has_floor(pdf: &[u8]) -> bool {
    pdf.windows(9).any(|window| window == b"DCTDecode")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_floor_is_drawn_for_everybody_who_may_see_it_and_is_in_what_is_read() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let (plan, floor) = planned(&town).await;
    assert!(!has_floor(&printed(&town.register, &owner, Purpose::OwnWork, plan.id).await), "it is not placed yet");
    let preview = town.register.preview_plan(&owner, plan.id, with(&plan, "/picture", placed(floor)), print(PlanForm::Plan, None, None)).await.unwrap();
    assert!(has_floor(&preview));
    let plan = kept(town.writes(town.owner, plan.id, 1, with(&plan, "/picture", placed(floor)), None).await);
    assert_eq!(plan.content.as_ref().unwrap().plan.as_ref().unwrap()["picture"]["metres"], 60.0);
    assert_eq!(plan.attachments.as_ref().unwrap().iter().map(|file| file.id).collect::<Vec<_>>(), [floor]);
    let once = printed(&town.register, &owner, Purpose::OwnWork, plan.id).await;
    assert!(has_floor(&once) && printed(&town.register, &owner, Purpose::OwnWork, plan.id).await == once, "the same plan, the same bytes");
    for form in [PlanForm::Cards, PlanForm::Docx] {
        assert!(town.register.plan_print(&owner, Purpose::OwnWork, plan.id, print(form, None, None)).await.is_ok(), "{form:?}");
    }
    let advisers = town.organisation_of(town.adviser).await;
    town.register.give(&owner, plan.id.into(), advisers, Purpose::Planning, "2026-12-01T00:00:00Z".parse().unwrap()).await.unwrap();
    assert!(has_floor(&printed(&town.register, &Caller::Member(town.adviser), Purpose::Planning, plan.id).await));
    let stranger = Caller::Member(town.coordinator);
    assert!(town.register.attachment(&stranger, Purpose::OwnWork, plan.id.into(), floor).await.is_err());
    assert!(town.register.attach(&Caller::Member(town.adviser), plan.id.into(), "other.jpg", &photograph(90)).await.is_err(), "who reads it adds nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_names_a_picture_of_its_own_and_one_that_is_gone_costs_nothing_but_itself() {
    let town = TestInstallation::new("", 2).await;
    let owner = Caller::Member(town.owner);
    let ((plan, floor), (other, elsewhere)) = (planned(&town).await, planned(&town).await);
    for stranger in [elsewhere, AttachmentId::from_random([4; 16])] {
        let refused = town.writes(town.owner, plan.id, 1, with(&plan, "/picture", placed(stranger)), None).await;
        assert!(matches!(&refused, Err(ServiceError::Invalid(says)) if says.starts_with("picture.attachment: ")), "{refused:?}");
        // A preview shows nothing of another plan either.
        let pdf = town.register.preview_plan(&owner, plan.id, with(&plan, "/picture", placed(stranger)), print(PlanForm::Plan, None, None)).await;
        assert!(!has_floor(&pdf.unwrap()));
    }
    let plan = kept(town.writes(town.owner, plan.id, 1, with(&plan, "/picture", placed(floor)), None).await);
    town.register.remove_attachment(&owner, plan.id.into(), floor).await.unwrap();
    assert!(!has_floor(&printed(&town.register, &owner, Purpose::OwnWork, plan.id).await));
    let preview = town.register.preview_plan(&owner, plan.id, with(&plan, "/head/call", json!("112")), print(PlanForm::Plan, None, None)).await;
    assert!(!has_floor(&preview.unwrap()));
    let written = kept(town.writes(town.owner, plan.id, 2, with(&plan, "/head/call", json!("112")), None).await);
    assert_eq!(written.content.as_ref().unwrap().plan.as_ref().unwrap()["picture"]["metres"], 60.0, "where it lay is not lost");
    // The file of a plan begins another one: it says where the floor lies, and has no picture.
    let file = other.content.as_ref().unwrap().plan.clone().unwrap();
    let mut file = file;
    file["picture"] = placed(elsewhere);
    let copy = town.begun(town.owner, parvis_service::NewPlan { plan: Some(file), template: None, ..from_template("education") }).await.unwrap();
    assert!(!has_floor(&printed(&town.register, &owner, Purpose::OwnWork, copy.id).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_picture_or_too_large_a_one_is_refused_by_name_and_nothing_else_changes() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let (plan, floor) = planned(&town).await;
    let plan = kept(town.writes(town.owner, plan.id, 1, with(&plan, "/picture", placed(floor)), None).await);
    // 201 million pixels, by the header alone.
    let mut huge = photograph(1);
    let frame = huge.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
    huge[frame + 5..frame + 9].copy_from_slice(&[0x30, 0, 0x40, 0]);
    let whole = photograph(2);
    let refused: [(&str, &[u8], Rule, &str); 8] = [
        ("huge.jpg", &huge, Rule::PhotographTooLarge, "16384 by 12288 pixels; at most 64 million"),
        ("page.pdf", b"%PDF-1.7\n%%EOF\n", Rule::PictureOnly, "this is a PDF; save the page as a picture (PNG or JPEG) and add that"),
        ("plan.docx", b"PK\x03\x04", Rule::PictureOnly, "save the page as a picture"),
        ("plan.svg", b"<svg onload=alert(1)>", Rule::PictureOnly, "save the page as a picture"),
        ("plan.gif", b"GIF89a", Rule::PictureOnly, "a GIF picture; save it as JPEG or PNG"),
        ("plan.txt", b"any text", Rule::PictureOnly, "neither JPEG nor PNG"),
        ("cut.jpg", &whole[..whole.len() / 2], Rule::FileCutShort, "breaks off"),
        ("empty.png", b"", Rule::FileEmpty, "empty"),
    ];
    for (name, content, rule, says) in refused {
        let error = town.register.attach(&owner, plan.id.into(), name, content).await.unwrap_err();
        assert_eq!(error.broken_rule().map(|broken| broken.rule()), Some(rule), "{name}: {error}");
        assert!(error.to_string().contains(says) && error.to_string().contains("nothing of this file was kept"), "{name}: {error}");
    }
    for shade in [60, 70] {
        town.register.attach(&owner, plan.id.into(), "floor.jpg", &photograph(shade)).await.unwrap();
    }
    // The one that breaks off is not even looked at.
    for (name, content) in [("fourth.jpg", &photograph(80)[..]), ("cut.jpg", &whole[..whole.len() / 2])] {
        let fourth = town.register.attach(&owner, plan.id.into(), name, content).await.unwrap_err();
        assert_eq!(fourth.broken_rule().map(|broken| broken.rule()), Some(Rule::FilesFull), "{name}: {fourth}");
    }
    town.register.attach(&owner, plan.id.into(), "floor.jpg", &photograph(70)).await.unwrap();
    let now = town.register.plan(&owner, Purpose::OwnWork, plan.id).await.unwrap();
    assert_eq!((now.head.version, now.content, now.attachments.map(|files| files.len())), (2, plan.content, Some(3)));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_places_the_floor_while_another_draws_a_route_and_both_are_kept() {
    let town = TestInstallation::new("", 1).await;
    let (plan, floor) = planned(&town).await;
    let route = json!([{ "key": "north", "title": "North", "path": [{ "lon": 9.01, "lat": 47.05 }, { "lon": 9.01, "lat": 47.051 }] }]);
    let drawn = kept(town.writes(town.owner, plan.id, 1, with(&plan, "/routes", route), None).await);
    let both = kept(town.writes(town.owner, plan.id, 1, with(&plan, "/picture", placed(floor)), None).await);
    let says = both.content.unwrap().plan.unwrap();
    assert_eq!((&says["routes"][0]["title"], &says["picture"]["degrees"], both.head.version), (&json!("North"), &json!(15.0), drawn.head.version + 1));
    let mut wider = placed(floor);
    wider["metres"] = json!(80);
    match town.writes(town.owner, plan.id, 1, with(&plan, "/picture", wider), None).await.unwrap() {
        PlanChanged::Conflict(conflict) => {
            assert_eq!(conflict.sections.iter().map(|one| one.section.as_str()).collect::<Vec<_>>(), ["picture"]);
            assert_eq!((&conflict.sections[0].ours["metres"], &conflict.sections[0].theirs["metres"]), (&json!(80.0), &json!(60.0)));
        }
        PlanChanged::Kept(plan) => panic!("two widths were kept as one: {plan:?}"),
    }
}

/// Where any file of a folder holds these bytes.
fn holds(folder: &Path, wanted: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(holds(&entry, wanted));
        } else if std::fs::read(&entry).unwrap().windows(wanted.len()).any(|window| window == wanted) {
            found.push(entry.display().to_string());
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn a_floor_is_sealed_moves_with_its_keys_and_a_backup_and_goes_with_its_plan() {
    let town = TestInstallation::new("", 1).await;
    let (owner, shell) = (Caller::Member(town.owner), Caller::CommandLine);
    let (plan, floor) = planned(&town).await;
    kept(town.writes(town.owner, plan.id, 1, with(&plan, "/picture", placed(floor)), None).await);
    let content = town.register.attachment(&owner, Purpose::OwnWork, plan.id.into(), floor).await.unwrap().1;
    for wanted in [&content[600..632], b"ground floor.jpg", b"JFIF"] {
        assert_eq!(holds(town.folder.path(), wanted), Vec::<String>::new());
    }
    let before = printed(&town.register, &owner, Purpose::OwnWork, plan.id).await;
    town.register.rotate_data_keys(&shell).await.unwrap();
    assert!(printed(&town.register, &owner, Purpose::OwnWork, plan.id).await == before, "under new keys");
    let backup = town.backup().await;
    let (_place, _, restored) = town.restored(&backup, town.folder.path()).await;
    assert!(printed(&restored, &owner, Purpose::OwnWork, plan.id).await == before, "from a backup");
    restored.close().await;
    town.register.erase(&owner, plan.id.into()).await.unwrap();
    assert!(town.register.attachment(&owner, Purpose::OwnWork, plan.id.into(), floor).await.is_err());
    let (_place, _, restored) = town.restored(&backup, town.folder.path()).await;
    assert!(restored.attachment(&owner, Purpose::OwnWork, plan.id.into(), floor).await.is_err(), "what was erased does not come back");
}
