//! What is due: for whom, in which order, and what looking at it costs and tells.

use parvis_model::{Caller, Date, Handling, Marking, MemberId, OrganisationKind, Purpose, Role, Scope, SignedDuration, Timestamp};
use parvis_service::{
    Confidence, Credential, DueAct, DueKind, DueLine, DueQuery, DueWhose, ErrorKey, FindingChange, FindingFields, FindingResponse, FindingSeverity,
    FindingStatus, JournalLine, MeasureFields, MeasureStatus, NewDutyAssessment, NewFinding, NewVisitRequest, PageQuery, VisitRequestReason,
};

use crate::TestInstallation;
use crate::measures::lock;
use crate::visits::quick_look;

/// A day of December 2026; the clock of the town begins on 21 September 2026.
fn december(day: i8) -> Date {
    Date::constant(2026, 12, day)
}

impl TestInstallation {
    pub(crate) async fn finding_due(&self, by: MemberId, place: usize, on: Date) -> parvis_model::FindingId {
        let fields = FindingFields {
            says: "The door jams K7QXJ.".to_owned(),
            whereabouts: String::new(),
            evidence: String::new(),
            severity: FindingSeverity::High,
            confidence: Confidence::High,
            responsible: String::new(),
            due_on: Some(on.to_string()),
        };
        let new = NewFinding { marking: Marking::Amber, handling: Handling::Ordinary, fields };
        self.register.create_finding(&Caller::Member(by), self.sites[place], new).await.unwrap().id
    }

    pub(crate) async fn due(&self, member: MemberId) -> Vec<DueLine> {
        self.register.due(&Caller::Member(member), &DueQuery { page: PageQuery::largest(), ..DueQuery::default() }).await.unwrap().lines
    }

    async fn readings_by(&self, member: MemberId) -> Vec<JournalLine> {
        let mut all = self.register.journal(&Caller::CommandLine, 10_000).await.unwrap();
        all.sort_by_key(|line| line.place);
        all.into_iter().filter(|line| line.actor == member.to_string() && line.action.starts_with("list_")).collect()
    }
}

fn said(lines: &[DueLine]) -> Vec<(Date, DueAct)> {
    lines.iter().map(|line| (line.on, line.act)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_due_stands_in_the_order_of_days_and_opening_the_list_counts_nothing_and_says_nothing() {
    let town = TestInstallation::new("sites_a_day = 1\n", 2).await;
    let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
    town.finding_due(town.owner, 0, december(9)).await;
    let overdue = town.finding_due(town.owner, 1, Date::constant(2026, 9, 1)).await;
    let days = MeasureFields { since: Some(december(1)), review_on: Some(december(20)), until: Some(december(31)), ..lock(MeasureStatus::Planned) };
    town.measure(town.owner, days).await.unwrap();
    let answers = [("asks_for", "entity"), ("identified", "yes"), ("sector", "energy"), ("notified_on", "2026-01-10"), ("incident", "no")];
    let answers = answers.map(|(input, answer)| (input.to_owned(), answer.to_owned())).into();
    let kept = NewDutyAssessment { pack: "eu_2022_2557".to_owned(), marking: Marking::Amber, handling: Handling::Ordinary, answers };
    town.register.keep_duty_assessment(&owner, town.sites[0], kept, "en").await.unwrap();
    let (first, second) = (town.note(town.sites[0]).await, town.note(town.sites[0]).await);
    let until: Timestamp = "2026-12-15T23:59:59Z".parse().unwrap();
    for note in [first, second] {
        town.register.give(&owner, note.into(), town.organisation("Advisers").await, Purpose::Planning, until).await.unwrap();
    }
    let opened = town.register.budget(&owner).await.unwrap().opened;
    let before = town.readings_by(town.owner).await.len();
    let lines = town.due(town.owner).await;
    let wanted = [
        (Date::constant(2026, 9, 1), DueAct::PutRight),
        (Date::constant(2026, 10, 10), DueAct::MeetDuty),
        (december(1), DueAct::BeginMeasure),
        (december(9), DueAct::PutRight),
        (december(15), DueAct::ShareAgain),
        (december(20), DueAct::ReviewMeasure),
        (december(31), DueAct::RenewMeasure),
    ];
    assert_eq!(said(&lines), wanted);
    assert_eq!(lines[0].record, Some(overdue.into()));
    let shared = &lines[4];
    assert_eq!((shared.count, shared.record, shared.subject), (2, None, Some(town.sites[0].into())), "two that end for one organisation are one line");
    let answer = serde_json::to_string(&lines).unwrap();
    assert!(!answer.contains("K7QXJ") && !answer.contains("A gate.") && !answer.contains("eu_2022"), "{answer}");
    assert_eq!(town.register.budget(&owner).await.unwrap().opened, opened, "nothing counts as opened");
    let readings = town.readings_by(town.owner).await;
    let mut kinds: Vec<&str> = readings[before..].iter().map(|line| line.action.as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["list_duty_assessments", "list_findings", "list_measures", "list_notes"], "an entry for each kind that was read");

    // What is asked for alone is looked at.
    let before = readings.len();
    let query = |kind, until| DueQuery { kind, until, whose: None, page: PageQuery::largest() };
    let measures = town.register.due(&owner, &query(Some(DueKind::Measure), Some(december(20)))).await.unwrap();
    assert_eq!(said(&measures.lines), [(december(1), DueAct::BeginMeasure), (december(20), DueAct::ReviewMeasure)]);
    assert_eq!(town.readings_by(town.owner).await.len(), before + 1);
    assert!(measures.complete && measures.today == Date::constant(2026, 9, 21));

    // Who was given nothing of it has nothing of it, and leaves no entry.
    assert_eq!(town.due(town.adviser).await, []);
    assert_eq!(town.readings_by(town.adviser).await.len(), 0);
    assert_eq!(town.register.due(&Caller::Nobody, &DueQuery::default()).await.unwrap_err().key(), ErrorKey::SignInNeeded);
    // A finding of the advisers that was given to those who run the place is theirs to put right, and the advisers' to check.
    let given = town.finding_due(town.adviser, 0, december(24)).await;
    town.register.give(&adviser, given.into(), town.organisation("Schools").await, Purpose::OwnWork, until).await.unwrap();
    let of = |lines: Vec<DueLine>| lines.into_iter().find(|line| line.record == Some(given.into()) && line.kind == DueKind::Finding).map(|line| line.act);
    assert_eq!((of(town.due(town.owner).await), of(town.due(town.adviser).await)), (Some(DueAct::PutRight), Some(DueAct::CheckFinding)));
    // Those who run the place name a day: it is due then for both, until the owner asks on.
    let day = |lines: Vec<DueLine>| lines.into_iter().find(|line| line.record == Some(given.into()) && line.kind == DueKind::Finding).map(|line| line.on);
    let response = FindingResponse { version: 1, status: FindingStatus::Open, reason: String::new(), fixed_by: Some("2026-12-30".to_owned()) };
    let content = town.register.respond_to_finding(&owner, given, &response).await.unwrap().content.unwrap();
    assert_eq!((content.due_on.as_deref(), content.fixed_by.as_deref()), (Some("2026-12-24"), Some("2026-12-30")));
    assert_eq!((day(town.due(town.owner).await), day(town.due(town.adviser).await)), (Some(december(30)), Some(december(30))));
    let calendar = town.register.due_calendar(&adviser, "en", "https://parvis.example").await.unwrap().file;
    assert!(calendar.contains("20261230") && !calendar.contains("20261224"), "{calendar}");
    let asked_on = FindingChange { version: 2, fields: None, status: Some(FindingStatus::Open), reason: "That is too late.".to_owned() };
    let content = town.register.change_finding(&adviser, given, asked_on).await.unwrap().content.unwrap();
    assert_eq!((content.fixed_by, content.history[0].fixed_by.as_deref()), (None, Some("2026-12-30")), "the history keeps it");
    assert_eq!(day(town.due(town.owner).await), Some(december(24)));
    for (status, day) in [(FindingStatus::Treated, "2026-12-30"), (FindingStatus::Open, "soon")] {
        let response = FindingResponse { version: 3, status, reason: "x".to_owned(), fixed_by: Some(day.to_owned()) };
        assert_eq!(town.register.respond_to_finding(&owner, given, &response).await.unwrap_err().key(), ErrorKey::Invalid);
    }
    let version = town.register.finding(&adviser, Purpose::OwnWork, given).await.unwrap().head.version;
    let change = FindingChange { version, fields: None, status: Some(FindingStatus::Verified), reason: String::new() };
    town.register.change_finding(&adviser, given, change).await.unwrap();
    assert_eq!((of(town.due(town.owner).await), of(town.due(town.adviser).await)), (None, None), "what was put right is no longer due");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_that_is_held_back_from_a_second_rater_and_the_measure_that_treats_it_are_not_due_for_them() {
    let town = TestInstallation::new("[visits]\nsecond_rating_percent = 0\n", 1).await;
    let (first, adviser) = (town.finished().await, Caller::Member(town.adviser));
    let finding = town.register.findings(&adviser, Purpose::OwnWork, None, &PageQuery::largest()).await.unwrap().lines[0].id;
    let seen = town.register.finding(&adviser, Purpose::OwnWork, finding).await.unwrap();
    let content = seen.content.unwrap();
    let fields = FindingFields {
        says: content.says,
        whereabouts: content.whereabouts,
        evidence: content.evidence,
        severity: content.severity,
        confidence: content.confidence,
        responsible: content.responsible,
        due_on: Some(december(3).to_string()),
    };
    let change = parvis_service::FindingChange { version: seen.head.version, fields: Some(fields), status: None, reason: String::new() };
    town.register.change_finding(&adviser, finding, change).await.unwrap();
    town.measure(town.adviser, MeasureFields { findings: vec![finding], review_on: Some(december(4)), ..lock(MeasureStatus::Planned) }).await.unwrap();
    let wanted = [(december(3), DueAct::CheckFinding), (december(4), DueAct::ReviewMeasure)];
    let second = town.colleague("Second").await;
    assert_eq!((said(&town.due(town.adviser).await), said(&town.due(second).await)), (wanted.to_vec(), wanted.to_vec()));
    town.register.start_visit(&Caller::Member(second), town.sites[0], quick_look(Some(first))).await.unwrap();
    assert_eq!((said(&town.due(town.adviser).await), said(&town.due(second).await)), (wanted.to_vec(), Vec::new()));
}

#[tokio::test(flavor = "multi_thread")]
async fn visits_that_are_asked_for_reviews_links_memberships_and_tokens_are_due_for_those_who_see_to_them() {
    let town = TestInstallation::new("", 1).await;
    let (owner, site) = (Caller::Member(town.owner), town.sites[0]);
    let advisers = town.organisation("Advisers").await;
    for (reason, day) in [(VisitRequestReason::Asked, december(2)), (VisitRequestReason::Event, december(1))] {
        let request = NewVisitRequest { to: advisers, reason, due_on: Some(day.to_string()), visit: None };
        town.register.ask_for_visit(&owner, site, &request).await.unwrap();
    }
    assert_eq!(said(&town.due(town.adviser).await), [(december(1), DueAct::VisitPlace), (december(2), DueAct::VisitPlace)]);
    assert_eq!(said(&town.due(town.owner).await), [], "it is due for those who were asked");
    // Over: for an event there is nothing left to prepare, everything else is overdue.
    let hours = |day: Date| (december(1).until(day).unwrap().get_days() + 71) * 24;
    town.at(i64::from(hours(december(10))) * 60);
    assert_eq!(said(&town.due(town.adviser).await), [(december(2), DueAct::VisitPlace)]);
    town.at(0);

    let access = town.register.open_emergency(&Caller::Member(town.adviser), site, 1, "Smoke K7QXJ.").await.unwrap();
    town.at(2);
    let review = town.due(town.coordinator).await;
    assert_eq!(said(&review), [(Date::constant(2026, 9, 24), DueAct::ReviewEmergency)], "within 72 hours");
    assert!(!serde_json::to_string(&review).unwrap().contains("K7QXJ"));
    town.register.review_emergency(&Caller::Member(town.coordinator), access.id, "All was well.").await.unwrap();
    assert_eq!(town.due(town.coordinator).await, []);

    // The manager looks after the members of their organisation; a contributor does not.
    let session = town.session(town.owner, "ada").await;
    let schools = town.organisation("Schools").await;
    let mut members = Vec::new();
    for name in ["Bea", "Cleo", "Dan"] {
        members.push(town.register.add_member(&owner, schools, Role::OperatorContributor, name).await.unwrap().id);
    }
    let identity = town.register.identify(Some(Credential::Session(&session)), false).await.unwrap();
    for member in &members[..2] {
        town.register.invite(&identity.caller, *member).await.unwrap();
    }
    town.register.end_membership(&owner, members[2]).await.unwrap();
    let until = town.register.tokens(identity.session.unwrap()).await.map(|_| "2026-10-01T09:00:00Z".parse().unwrap()).unwrap();
    town.register.new_token(identity.session.unwrap(), "lantern gravel oboe thirst", "Sheet", Scope::Read, until).await.unwrap();
    let lines = town.due(town.owner).await;
    let wanted = [
        (Date::constant(2026, 9, 28), DueAct::InviteAgain),
        (Date::constant(2026, 10, 1), DueAct::RenewToken),
        (Date::constant(2026, 10, 21), DueAct::RestoreMembership),
    ];
    assert_eq!(said(&lines), wanted);
    assert_eq!(lines.iter().map(|line| (line.count, line.whose)).collect::<Vec<_>>(), [(2, DueWhose::Mine), (1, DueWhose::Mine), (1, DueWhose::Organisation)]);
    assert!(!serde_json::to_string(&lines).unwrap().contains("Bea"), "nobody is named");
    assert_eq!(town.due(members[0]).await, []);
    let mine = DueQuery { whose: Some(DueWhose::Organisation), page: PageQuery::largest(), ..DueQuery::default() };
    assert_eq!(said(&town.register.due(&owner, &mine).await.unwrap().lines), wanted[2..]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_opens_with_its_token_alone_names_no_place_and_adds_one_entry_a_day() {
    let town = TestInstallation::new("", 1).await;
    let finding = town.finding_due(town.owner, 0, december(9)).await;
    let session = town.session(town.owner, "ada").await;
    let session = town.register.identify(Some(Credential::Session(&session)), false).await.unwrap().session.unwrap();
    let until = "2027-01-31T00:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_hours(1);
    let secret = async |scope: Scope| {
        let token = town.register.new_token(session, "lantern gravel oboe thirst", scope.as_str(), scope, until).await.unwrap();
        (token.id, token.secret.unwrap())
    };
    let ((id, calendar), (_, reads)) = (secret(Scope::Calendar).await, secret(Scope::Read).await);
    assert_eq!(town.register.identify_calendar(&reads).await.unwrap_err().key(), ErrorKey::SignInNeeded, "no other token stands in an address");
    assert_eq!(town.register.identify(Some(Credential::Token(&calendar)), false).await.unwrap_err().key(), ErrorKey::Forbidden);
    let caller = town.register.identify_calendar(&calendar).await.unwrap();
    let file = |language: &'static str| town.register.due_calendar(&caller, language, "https://parvis.example.org");
    let before = town.readings_by(town.owner).await.len();
    let first = file("en").await.unwrap();
    assert!(first.file.contains("DTSTART;VALUE=DATE:20261209\r\n") && first.file.contains("SUMMARY:Put a finding right\r\n"), "{}", first.file);
    let unfolded = first.file.replace("\r\n ", "");
    assert!(unfolded.contains(&format!("URL:https://parvis.example.org/findings/{finding}\r\n")), "{unfolded}");
    for hidden in ["K7QXJ", &town.sites[0].to_string(), "Schools", &calendar, "jams"] {
        assert!(!unfolded.contains(hidden), "{hidden} in {unfolded}");
    }
    assert_eq!(file("en").await.unwrap(), first, "the same bytes and tag as long as nothing changes that day");
    assert!(file("de").await.unwrap().file.contains("SUMMARY:Einen Befund beheben\r\n"));
    assert_eq!(town.readings_by(town.owner).await.len(), before + 1, "one entry, however often it asks that day");
    town.finding_due(town.owner, 0, december(10)).await;
    assert_ne!(file("en").await.unwrap().tag, first.tag);
    assert_eq!(town.readings_by(town.owner).await.len(), before + 2, "and another one when other records are read");
    town.at(24 * 60);
    file("en").await.unwrap();
    assert_eq!(town.readings_by(town.owner).await.len(), before + 3, "or on another day");
    for _ in 0..59 {
        file("en").await.unwrap();
    }
    assert_eq!(file("en").await.unwrap_err().key(), ErrorKey::TooMany);
    town.register.end_token(session, id).await.unwrap();
    assert_eq!(town.register.identify_calendar(&calendar).await.unwrap_err().key(), ErrorKey::SignInNeeded);
    let left = town.register.due_calendar(&caller, "en", "https://parvis.example.org").await;
    assert!(left.is_err(), "nor does a request that is under way get anything");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_hold_every_line_once_in_the_order_of_days_and_who_owns_nothing_has_none() {
    let town = TestInstallation::new("", 1).await;
    for day in 1..=9 {
        town.finding_due(town.owner, 0, december(day)).await;
    }
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let query = DueQuery { page: PageQuery { after, page_size: 4 }, ..DueQuery::default() };
        let page = town.register.due(&Caller::Member(town.owner), &query).await.unwrap();
        found.extend(page.lines);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(found, town.due(town.owner).await);
    assert_eq!(found.iter().map(|line| line.on).collect::<Vec<_>>(), (1..=9).map(december).collect::<Vec<_>>());
    let wrong = DueQuery { page: PageQuery { after: Some("tomorrow\u{1f}x".to_owned()), page_size: 4 }, ..DueQuery::default() };
    assert_eq!(town.register.due(&Caller::Member(town.owner), &wrong).await.unwrap_err().key(), ErrorKey::Invalid);
    let partner = town.register.add_organisation(&Caller::CommandLine, "Next door", OrganisationKind::Partner).await.unwrap().id;
    let partner = town.register.add_member(&Caller::CommandLine, partner, Role::PartnerInstallation, "Eve").await.unwrap().id;
    assert_eq!(town.due(partner).await, [], "who owns nothing has nothing due");
}
