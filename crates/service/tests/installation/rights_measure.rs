//! A measure and its rights record cannot say two things: what was said of it once stays, and what was assessed is what runs.

use parvis_model::{Caller, MeasureId, Purpose};
use parvis_packs::{MeasureDomain, MeasureFunction};
use parvis_service::{MeasureChange, MeasureContent, MeasureFields, MeasureStatus, NewRightsAnswer, RightsState, RightsStepWord as Step, Rule, ServiceError};
use serde_json::json;

use crate::TestInstallation;
use crate::measures::lock;
use crate::rights::{answers, rule};

fn own_words(says: &str, observes_people: bool, status: MeasureStatus) -> MeasureFields {
    let (function, domain) = (Some(MeasureFunction::Detect), Some(MeasureDomain::Technical));
    MeasureFields { entry: None, says: says.to_owned(), function, domain, observes_people, ..lock(status) }
}

fn camera(status: MeasureStatus) -> MeasureFields {
    MeasureFields { entry: Some("camera_doors".to_owned()), says: String::new(), ..lock(status) }
}

/// A screening of something that restricts where people are, and does nothing else to them.
fn screened_as_a_barrier() -> Vec<NewRightsAnswer> {
    let effects = json!({"observes": false, "identifies": false, "stops": false, "searches": false, "restricts": false, "records": false});
    let value = json!({"effects": effects, "authority_decides": false, "kinds": [], "directed_at_assembly": false, "rights": ["movement"], "pillars": []});
    serde_json::from_value(json!([{"item": "r0", "value": value}])).unwrap()
}

impl TestInstallation {
    async fn measure_says(&self, measure: MeasureId, fields: MeasureFields) -> Result<MeasureContent, ServiceError> {
        let owner = Caller::Member(self.owner);
        let version = self.register.measure(&owner, Purpose::OwnWork, measure).await?.head.version;
        let change = MeasureChange { version, fields: Some(fields), reason: String::new() };
        Ok(self.register.change_measure(&owner, measure, change).await?.content.unwrap())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_to_observe_people_stays_so_however_it_is_described_afterwards() {
    let town = TestInstallation::new("", 1).await;
    for first in [own_words("A camera", true, MeasureStatus::Planned), camera(MeasureStatus::Planned)] {
        let measure = town.measure(town.owner, first).await.unwrap().id;
        for status in [MeasureStatus::Planned, MeasureStatus::Needed, MeasureStatus::Planned] {
            assert!(town.measure_says(measure, own_words("A lamp", false, status)).await.unwrap().observes_people);
        }
        let live = town.measure_says(measure, own_words("A lamp", false, MeasureStatus::Live)).await;
        assert_eq!(rule(&live), Some(Rule::MeasureRights));
    }
    let lamp = town.measure(town.owner, own_words("A lamp", false, MeasureStatus::Planned)).await.unwrap().id;
    assert!(!town.measure_says(lamp, own_words("A lamp", false, MeasureStatus::Live)).await.unwrap().observes_people);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_assessed_and_decided_is_what_runs() {
    let town = TestInstallation::new("", 1).await;
    let (measure, record, _) = town.decided().await;
    town.takes(town.owner, record, Step::Start).await.unwrap();
    let wider = MeasureFields { says: "It also recognises every face.".to_owned(), ..camera(MeasureStatus::Live) };
    let other = MeasureFields { entry: Some("search_bags".to_owned()), ..camera(MeasureStatus::Live) };
    for fields in [wider.clone(), other, own_words("A lamp", true, MeasureStatus::Live)] {
        assert_eq!(rule(&town.measure_says(measure, fields).await), Some(Rule::MeasureAssessed));
    }
    let remarked = MeasureFields { remarks: "The sign was renewed.".to_owned(), ..camera(MeasureStatus::Live) };
    let content = town.measure_says(measure, remarked).await.unwrap();
    assert_eq!((content.status, content.rights.unwrap().may_run), (MeasureStatus::Live, true));
    // Once the record has ended, it can be changed, and needs another one.
    town.takes(town.owner, record, Step::Withdraw).await.unwrap();
    let content = town.measure_says(measure, MeasureFields { status: MeasureStatus::Planned, ..wider.clone() }).await.unwrap();
    assert!(content.observes_people);
    assert_eq!(rule(&town.measure_says(measure, wider).await), Some(Rule::MeasureRights));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_screening_that_says_less_than_the_measure_is_refused_and_holds_nothing_once_the_measure_says_more() {
    let town = TestInstallation::new("", 1).await;
    let second = town.second_keeper().await;
    // In own words, so that no catalogue says what it does.
    let watch = town.measure(town.owner, own_words("Somebody looks at the doors", true, MeasureStatus::Planned)).await.unwrap().id;
    let record = town.rights_record(town.owner, Some(watch)).await.unwrap().id;
    let refused = town.wrote(town.owner, record, screened_as_a_barrier(), Some(Step::Screen)).await;
    assert_eq!(rule(&refused), Some(Rule::RightsStep));
    assert!(refused.unwrap_err().to_string().contains("does more to people than the answer says"));
    // The measure said nothing of the kind when its short record was decided, and says it now.
    let fence = town.measure(town.owner, own_words("A fence", false, MeasureStatus::Planned)).await.unwrap().id;
    let record = town.rights_record(town.owner, Some(fence)).await.unwrap().id;
    let short = |answer: &NewRightsAnswer| ["r1", "r4", "r9", "r10"].contains(&answer.item.as_str());
    let rest: Vec<NewRightsAnswer> = answers().into_iter().filter(short).collect();
    town.wrote(town.owner, record, screened_as_a_barrier(), Some(Step::Screen)).await.unwrap();
    town.wrote(town.owner, record, rest, None).await.unwrap();
    town.takes(second, record, Step::Decide).await.unwrap();
    let content = town.takes(second, record, Step::Start).await.unwrap();
    assert_eq!((content.state, content.may_run), (RightsState::Live, true));
    town.measure_says(fence, own_words("A fence", true, MeasureStatus::Planned)).await.unwrap();
    let content = town.register.rights_record(&Caller::Member(town.owner), Purpose::OwnWork, record).await.unwrap().content.unwrap();
    assert_eq!((content.state, content.may_run), (RightsState::Draft, false));
    assert_eq!(rule(&town.measure_says(fence, own_words("A fence", true, MeasureStatus::Live)).await), Some(Rule::MeasureRights));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_whose_record_says_that_it_observes_people_does_so_whatever_the_measure_says() {
    let town = TestInstallation::new("", 1).await;
    let measure = town.measure(town.owner, own_words("A lamp with an eye", false, MeasureStatus::Planned)).await.unwrap().id;
    town.measure_says(measure, own_words("A lamp with an eye", false, MeasureStatus::Live)).await.unwrap();
    let record = town.rights_record(town.owner, Some(measure)).await.unwrap().id;
    town.wrote(town.owner, record, answers(), Some(Step::Screen)).await.unwrap();
    let content = town.register.measure(&Caller::Member(town.owner), Purpose::OwnWork, measure).await.unwrap().content.unwrap();
    assert_eq!((content.observes_people, content.status), (true, MeasureStatus::Expired), "it ran without a decision, and may not");
    let again = MeasureFields { remarks: "Still there.".to_owned(), ..own_words("A lamp with an eye", false, MeasureStatus::Live) };
    assert_eq!(rule(&town.measure_says(measure, again).await), Some(Rule::MeasureRights));
    // Withdrawing the record does not make it a lamp again, once somebody has written of it.
    town.measure_says(measure, own_words("A lamp with an eye", false, MeasureStatus::Planned)).await.unwrap();
    town.takes(town.owner, record, Step::Withdraw).await.unwrap();
    assert_eq!(rule(&town.measure_says(measure, own_words("A lamp with an eye", false, MeasureStatus::Live)).await), Some(Rule::MeasureRights));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_seen_in_a_measure_is_written_out_and_makes_neither_words_nor_somebody_who_answers() {
    let town = TestInstallation::new("", 1).await;
    let blank = town.measure(town.owner, own_words("\u{200b}\u{3164}", false, MeasureStatus::Needed)).await;
    assert_eq!(rule(&blank), Some(Rule::MeasureWords));
    let nobody = MeasureFields { answers_for: "\u{200b}".to_owned(), ..own_words("A lamp", false, MeasureStatus::Planned) };
    assert_eq!(rule(&town.measure(town.owner, nobody).await), Some(Rule::MeasureAnswers));
    let turned = MeasureFields {
        remarks: "a\u{202e}b\r\nc".to_owned(),
        answers_for: "The\nsacristan".to_owned(),
        ..own_words("A\u{0}lamp", false, MeasureStatus::Planned)
    };
    let content = town.measure(town.owner, turned).await.unwrap().content.unwrap();
    assert_eq!((content.says.as_str(), content.remarks.as_str(), content.answers_for.as_str()), ("A\\u{0}lamp", "a\\u{202e}b\nc", "The\\nsacristan"));
    for title in ["\u{200b}", "A camera \u{202e}sroodeht ta"] {
        let new = parvis_service::NewRightsRecord {
            marking: parvis_model::Marking::Amber,
            handling: parvis_model::Handling::Ordinary,
            title: title.to_owned(),
            measure: None,
        };
        let refused = town.register.create_rights_record(&Caller::Member(town.owner), town.sites[0], new).await;
        assert_eq!(rule(&refused), Some(Rule::RightsTitle), "{title:?}");
    }
}
