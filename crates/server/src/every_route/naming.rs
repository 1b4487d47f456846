//! Bodies and queries that name something: which operations have them is taken from the description of the API, what everybody may is
//! taken from the second implementation of the access rules. An operation that names something and is not tried fails.

use std::collections::{BTreeMap, BTreeSet};

use parvis_model::{Handling, Marking, Purpose, RecordKind, RecordState, Role, SubjectId, SubjectKind};
use serde_json::Value;

use super::expected::Trial;
use super::fixture::Fixture;
use super::records::{Record, make};

/// Types whose values name or decide nothing that is somebody's: public facts, and what stands inside a record.
const NAMES_NOTHING: [&str; 25] = [
    "AreaId",
    "CapacityMethod",
    "ComplaintOutcome",
    "Confidence",
    "DifferenceKind",
    "DigestRhythm",
    "DueKind",
    "DueWhose",
    "FindingSeverity",
    "JournalGroup",
    "MatchDecline",
    "MatchStep",
    "MeasureStatus",
    "PlanPaper",
    "PlanPrintForm",
    "PublicNoticeKind",
    "RecommendationAssistance",
    "RecommendationExecution",
    "RecommendationReply",
    "ReportPaper",
    "Scope",
    "SiteStatus",
    "StatementOutcome",
    "StatementSort",
    "SupportKind",
];

/// Fields without a type of their own that name an organisation or set a state.
const BY_NAME: [&str; 3] = ["organisation", "operator", "current"];

/// A field that names something, and the words that it may hold; none for an id or a name.
#[derive(Debug, Default)]
struct Naming {
    words: BTreeSet<String>,
}

/// The fields of a schema that name something, by their place.
fn fields(description: &Value, schema: &Value, place: &str, kind: &str, found: &mut BTreeMap<String, Naming>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap();
        return fields(description, &description["components"]["schemas"][name], place, name, found);
    }
    for choice in ["oneOf", "anyOf", "allOf"] {
        for one in schema[choice].as_array().into_iter().flatten() {
            fields(description, one, place, kind, found);
        }
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        fields(description, field, &format!("{place}.{name}"), "", found);
    }
    if schema["items"].is_object() {
        fields(description, &schema["items"], &format!("{place}[]"), "", found);
    }
    let words: BTreeSet<String> = schema["enum"].as_array().into_iter().flatten().filter_map(|word| word.as_str().map(str::to_owned)).collect();
    let is_id = schema["pattern"].as_str().is_some_and(|pattern| pattern.contains("[0-9a-hjkmnp-tv-z]"));
    let by_name = BY_NAME.iter().any(|name| place.ends_with(&format!(".{name}"))) && schema["properties"].is_null();
    if (!words.is_empty() || is_id || by_name) && !NAMES_NOTHING.contains(&kind) {
        found.entry(place.to_owned()).or_default().words.extend(words);
    }
}

/// All fields of all operations that name something.
fn naming(description: &Value) -> BTreeMap<(String, String), Naming> {
    let mut all = BTreeMap::new();
    for methods in description["paths"].as_object().unwrap().values() {
        for operation in methods.as_object().unwrap().values() {
            let mut found = BTreeMap::new();
            for parameter in operation["parameters"].as_array().into_iter().flatten().filter(|parameter| parameter["in"] == "query") {
                fields(description, &parameter["schema"], &format!("query.{}", parameter["name"].as_str().unwrap()), "", &mut found);
            }
            for content in operation["requestBody"]["content"].as_object().into_iter().flatten().map(|(_, content)| content) {
                fields(description, &content["schema"], "body", "", &mut found);
            }
            let name = operation["operationId"].as_str().unwrap();
            all.extend(found.into_iter().map(|(place, naming)| ((name.to_owned(), place), naming)));
        }
    }
    all
}

impl Trial {
    /// Records of many classes of every organisation that may have them; some were given to others.
    async fn fill(&mut self) {
        use RecordState::{Current, Draft, Withdrawn};
        let (amber, ordinary) = (Marking::Amber, Handling::Ordinary);
        let classes = [
            (RecordKind::SiteNote, amber, ordinary, Draft),
            (RecordKind::SiteNote, amber, ordinary, Current),
            (RecordKind::SiteNote, Marking::AmberStrict, Handling::OriginatorControlled, Current),
            (RecordKind::SiteNote, Marking::Red, ordinary, Current),
            (RecordKind::SiteNote, amber, ordinary, Withdrawn),
            (RecordKind::Visit, amber, ordinary, Draft),
            (RecordKind::Visit, amber, ordinary, Current),
            (RecordKind::Finding, amber, ordinary, Current),
            (RecordKind::DutyAssessment, Marking::Green, ordinary, Current),
        ];
        let mut classes = classes.to_vec();
        for kind in RecordKind::ALL {
            if classes.iter().all(|(listed, ..)| *listed != kind) {
                classes.push((kind, amber, ordinary, Current));
            }
        }
        let (site, others) = (SubjectId::from(self.fixture.site), self.fixture.other_subjects());
        for known in self.fixture.organisations.clone() {
            let Some(by) = known.members.first().copied() else { continue };
            let at_site = classes.iter().map(|(kind, marking, handling, state)| (site, *kind, (*marking, *handling, *state)));
            let about_others = others.iter().copied().chain([known.id.into()]).flat_map(|about: SubjectId| {
                let marking = if about.kind() == SubjectKind::Area { Marking::AmberStrict } else { amber };
                let handling = if marking == amber { ordinary } else { Handling::OriginatorControlled };
                let kinds = RecordKind::ALL.into_iter().filter(move |kind| kind.row().is_about(about.kind()));
                kinds.map(move |kind| (about, kind, (marking, handling, Current)))
            });
            for (subject, kind, class) in at_site.chain(about_others) {
                if let Some(id) = make(&self.fixture.register, by, subject, kind, class).await {
                    let (marking, handling, state) = class;
                    self.records.push(Record { id, subject, owner: known.id, by, marking, handling, state, given: BTreeSet::new() });
                }
            }
        }
        for known in self.fixture.organisations.clone() {
            if let Some(by) = known.members.first() {
                self.take_up_findings(*by, known.id, &BTreeSet::new()).await;
            }
        }
        let authority = self.of(Role::Coordinator).id;
        let of_authority: Vec<Record> = self.records.iter().filter(|record| record.owner == authority && record.state == Current).cloned().collect();
        let sorts: BTreeSet<SubjectKind> = of_authority.iter().map(|record| record.subject.kind()).collect();
        assert_eq!(sorts.len(), SubjectKind::ALL.len(), "the authority writes about subjects of every sort");
        for record in of_authority.iter().filter(|record| record.marking == amber && record.id.kind() != RecordKind::DutyAssessment) {
            for role in [Role::Adviser, Role::OperatorManager, Role::CommunityMember, Role::PartnerInstallation, Role::Overseer] {
                let to = self.of(role).id;
                let purpose = if role == Role::Overseer { Purpose::Oversight } else { Purpose::Planning };
                self.given(record.id, to, purpose).await;
            }
        }
        // Nobody is given what is strict about a subject that they have nothing to do with.
        for record in of_authority
            .iter()
            .filter(|record| record.subject == site && record.marking == Marking::AmberStrict || record.id.kind() == RecordKind::DutyAssessment)
        {
            self.given(record.id, self.of(Role::OperatorManager).id, Purpose::OwnWork).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_body_and_query_that_names_something_is_refused_to_those_who_may_not() {
    let description: Value = serde_json::from_str(&crate::description().unwrap()).unwrap();
    let naming = naming(&description);
    let mut trial = Trial::new(Fixture::new().await, &description);
    trial.fill().await;
    trial.read_records().await;
    trial.read_lists().await;
    trial.print_findings().await;
    trial.read_areas_of_a_site().await;
    trial.mark_records().await;
    trial.answer_findings().await;
    trial.treat_findings().await;
    trial.name_measures().await;
    trial.name_meetings().await;
    trial.name_participants().await;
    trial.answer_recommendations().await;
    trial.exchange_records().await;
    trial.confirm_agreements().await;
    trial.give_records().await;
    trial.finish_visits().await;
    trial.ask_for_visits().await;
    trial.rate_again().await;
    trial.plan_audiences().await;
    trial.hide_subjects().await;
    trial.read_the_journal().await;
    trial.name_operators().await;
    trial.name_members().await;
    trial.merge_organisations().await;
    trial.check_recipients().await;
    trial.share_records().await;
    let mut untried = Vec::new();
    for ((operation, place), wanted) in &naming {
        let tried = trial.tried.get(&(operation.clone(), place.clone())).cloned().unwrap_or_default();
        let missing: Vec<&String> = wanted.words.difference(&tried).collect();
        // An id is tried as one's own, as somebody else's and as one that is not there; a switch both ways.
        let enough = tried.len() >= if !wanted.words.is_empty() || place.ends_with(".current") { 2 } else { 3 };
        if !missing.is_empty() || !enough {
            untried.push(format!("{operation} {place}: tried {tried:?}, missing {missing:?}"));
        }
    }
    let operations: BTreeSet<&str> = naming.keys().map(|(operation, _)| operation.as_str()).collect();
    assert!(untried.is_empty(), "{} of {} fields that name something are not tried:\n{}", untried.len(), naming.len(), untried.join("\n"));
    let (asked, wrong) = (trial.asked, &trial.wrong);
    assert!(wrong.is_empty(), "{} of {asked}, such as\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    println!(
        "proof: routes with bodies: {asked} requests of {} principals in {} operations with {} fields that name something, {} refused, all as the page of rules says",
        trial.fixture.principals.len(),
        operations.len(),
        naming.len(),
        trial.refused
    );
}

#[test]
fn a_field_that_names_something_is_found_wherever_it_stands() {
    let description: Value = serde_json::from_str(&crate::description().unwrap()).unwrap();
    let naming = naming(&description);
    for (operation, place) in [
        ("finish_visit", "body.operators[]"),
        ("give", "body.organisation"),
        ("change_note", "body.marking"),
        ("change_note", "body.current"),
        ("relate", "body.site"),
        ("change_site", "body.operator"),
        ("planned_audience", "query.organisation"),
        ("notes", "query.purpose"),
    ] {
        assert!(naming.contains_key(&(operation.to_owned(), place.to_owned())), "{operation} {place}");
    }
    assert!(!naming.keys().any(|(operation, _)| operation == "sign_in"));
    assert!(naming.len() > 50, "{}", naming.len());
}
