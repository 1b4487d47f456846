//! Meetings, and recommendations out of them: who says what, what is kept of their words, and that nothing is half made.

use parvis_model::{
    Caller, Date, Handling, Marking, MeetingId, OrganisationId, OrganisationKind, Purpose, RecordId, RecordKind, RecordState, SignedDuration, SubjectId,
    Timestamp,
};
use parvis_service::{
    BrokenRule, DueAct, MeetingChange, MeetingFields, MeetingParticipant, NewMeeting, NewRecommendation, PageQuery, RecommendationAnswer,
    RecommendationAssistance, RecommendationChange, RecommendationExecution, RecommendationReply, RecommendationResponse, Rule, ServiceError,
};

use crate::TestInstallation;

fn rule<T>(answer: Result<T, ServiceError>) -> Option<Rule> {
    answer.err().and_then(|error| error.broken_rule().map(BrokenRule::rule))
}

fn seminar(title: &str) -> MeetingFields {
    MeetingFields {
        title: title.to_owned(),
        from: Date::constant(2026, 9, 1),
        until: None,
        place: String::new(),
        meeting_kind: None,
        bodies: Vec::new(),
        fields_of_work: Vec::new(),
        sessions: Vec::new(),
        participants: Vec::new(),
        conclusions: String::new(),
    }
}

fn recommended(wording: &str, meeting: Option<MeetingId>, given_until: Option<Timestamp>) -> NewRecommendation {
    let (marking, handling) = (Marking::Amber, Handling::Ordinary);
    NewRecommendation { marking, handling, meeting, number: "7".to_owned(), wording: wording.to_owned(), report_due: None, given_until }
}

fn nothing_changed(version: i64) -> RecommendationChange {
    RecommendationChange {
        version,
        number: None,
        wording: None,
        reply: None,
        execution: None,
        evidence: None,
        assistance: None,
        monitored: None,
        report_due: None,
        reason: String::new(),
    }
}

fn nothing_said(version: i64) -> RecommendationResponse {
    RecommendationResponse { version, reply: None, execution: None, evidence: None, assistance: None, words: String::new() }
}

impl TestInstallation {
    async fn seminar(&self) -> MeetingId {
        let authority = self.organisation_of(self.coordinator).await;
        let new = NewMeeting { marking: Marking::Green, handling: Handling::Ordinary, fields: seminar("Seminar of doors") };
        self.register.create_meeting(&Caller::Member(self.coordinator), SubjectId::Organisation(authority), new).await.unwrap().id
    }

    /// A record about the organisation of those who own records here, as its own.
    pub(crate) async fn about_owner(&self, kind: RecordKind) -> RecordId {
        let about = self.organisation_of(self.owner).await.into();
        let new = crate::samples::sample(kind, Marking::Amber, Handling::Ordinary, RecordState::Current).to_string();
        let made = self.register.create_record(&Caller::Member(self.owner), kind, about, &new, "en").await.unwrap();
        made.says["id"].as_str().unwrap().parse().unwrap()
    }

    /// Recommended to the schools by the authority, and given to them.
    async fn recommended(&self, wording: &str) -> RecommendationAnswer {
        let schools = self.organisation_of(self.owner).await;
        let meeting = self.seminar().await;
        let new = recommended(wording, Some(meeting), Some(self.in_a_month()));
        self.register.create_recommendation(&Caller::Member(self.coordinator), schools.into(), new).await.unwrap()
    }

    fn in_a_month(&self) -> Timestamp {
        parvis_model::Clock::now(&*self.hand) + SignedDuration::from_hours(30 * 24)
    }

    async fn kept_about(&self, organisation: OrganisationId) -> usize {
        let page = PageQuery::largest();
        let found = self.register.recommendations(&Caller::Member(self.coordinator), Purpose::OwnWork, Some(organisation.into()), &page).await;
        found.unwrap().lines.len()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_addressee_answers_and_reports_the_body_that_made_it_confirms_and_neither_does_what_is_the_others() {
    let town = TestInstallation::new("", 1).await;
    let (register, secretariat, school) = (&town.register, Caller::Member(town.coordinator), Caller::Member(town.owner));
    let made = town.recommended("Open every door to the outside.").await;
    let id = made.id;
    assert!(made.recipients.unwrap().iter().any(|given| given.name == "Schools"), "it was given in the same act");
    let read = register.recommendation(&school, Purpose::OwnWork, id).await.unwrap().content.unwrap();
    assert_eq!((read.meeting, read.meeting_title.as_str(), read.number.as_str()), (None, "Seminar of doors", "7"), "of the meeting itself they know nothing");

    let confirms = RecommendationResponse { execution: Some(RecommendationExecution::Confirmed), ..nothing_said(1) };
    assert_eq!(rule(register.respond_to_recommendation(&school, id, &confirms).await), Some(Rule::RecommendationIssuer));
    let unexplained = RecommendationResponse { reply: Some(RecommendationReply::Partly), ..nothing_said(1) };
    assert_eq!(rule(register.respond_to_recommendation(&school, id, &unexplained).await), Some(Rule::ReasonMissing));
    let answer = RecommendationResponse {
        reply: Some(RecommendationReply::Accepted),
        execution: Some(RecommendationExecution::DoneByOwnWords),
        evidence: Some("Photographs of all doors.".to_owned()),
        assistance: Some(RecommendationAssistance::Asked),
        words: "Done in the holidays.".to_owned(),
        ..nothing_said(1)
    };
    let said = register.respond_to_recommendation(&school, id, &answer).await.unwrap().content.unwrap();
    assert_eq!((said.reply, said.execution, said.history.len()), (RecommendationReply::Accepted, RecommendationExecution::DoneByOwnWords, 1));
    assert!(matches!(register.change_recommendation(&school, id, nothing_changed(2)).await, Err(ServiceError::Forbidden(_))));
    assert!(matches!(register.respond_to_recommendation(&secretariat, id, &nothing_said(2)).await, Err(ServiceError::Forbidden(_))));

    let for_them = RecommendationChange { reply: Some(RecommendationReply::Noted), reason: "x".to_owned(), ..nothing_changed(2) };
    assert_eq!(rule(register.change_recommendation(&secretariat, id, for_them).await), Some(Rule::RecommendationAddressee));
    let confirmed = RecommendationChange { execution: Some(RecommendationExecution::Confirmed), reason: "Seen.".to_owned(), ..nothing_changed(2) };
    let content = register.change_recommendation(&secretariat, id, confirmed).await.unwrap().content.unwrap();
    assert_eq!((content.reply, content.execution), (RecommendationReply::Accepted, RecommendationExecution::Confirmed));
    let again = RecommendationResponse { execution: Some(RecommendationExecution::InWork), ..nothing_said(3) };
    assert_eq!(rule(register.respond_to_recommendation(&school, id, &again).await), Some(Rule::RecommendationClosed));
}

#[tokio::test(flavor = "multi_thread")]
async fn new_words_keep_the_words_of_before_with_the_day_and_the_reason() {
    let town = TestInstallation::new("", 1).await;
    let (register, secretariat) = (&town.register, Caller::Member(town.coordinator));
    let id = town.recommended("Open every door.").await.id;
    let anew = |reason: &str| RecommendationChange {
        wording: Some("Open every \u{202e}door <b>to the outside</b>.".to_owned()),
        reason: reason.to_owned(),
        ..nothing_changed(1)
    };
    assert_eq!(rule(register.change_recommendation(&secretariat, id, anew(" \u{200b}")).await), Some(Rule::ReasonMissing));
    let content = register.change_recommendation(&secretariat, id, anew("The seminar said so.")).await.unwrap().content.unwrap();
    assert_eq!(content.wording, "Open every \\u{202e}door <b>to the outside</b>.");
    let earlier: Vec<_> = content.earlier.iter().map(|one| (one.wording.as_str(), one.reason.as_str(), one.until)).collect();
    assert_eq!(earlier, [("Open every door.", "The seminar said so.", Date::constant(2026, 9, 21))]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_has_ended_is_recommended_nothing_new_and_keeps_its_name_in_what_was_recommended() {
    let town = TestInstallation::new("", 1).await;
    let (register, secretariat, administrator) = (&town.register, Caller::Member(town.coordinator), town.administrator().await);
    let fair = register.add_organisation(&administrator, "Autumn fair", OrganisationKind::Operator).await.unwrap().id;
    let id = register.create_recommendation(&secretariat, fair.into(), recommended("Move the queue.", None, None)).await.unwrap().id;
    register.rename_organisation(&administrator, fair, "Winter fair").await.unwrap();
    register.end_organisation(&administrator, fair).await.unwrap();
    let refused = register.create_recommendation(&secretariat, fair.into(), recommended("Once more.", None, None)).await;
    assert_eq!((rule(refused), town.kept_about(fair).await), (Some(Rule::OrganisationEnded), 1));
    let board = register.recommendation_board(&secretariat, Purpose::OwnWork, None).await.unwrap();
    let line = &board.lines[0];
    assert_eq!((line.id, line.addressee_name.as_str(), line.called_now.as_deref(), line.has_ended), (id, "Autumn fair", Some("Winter fair"), true));
    // Nobody there can answer any more: what came by letter is entered by the body that made it.
    let by_letter = RecommendationChange { reply: Some(RecommendationReply::Accepted), reason: "By letter.".to_owned(), ..nothing_changed(1) };
    assert_eq!(register.change_recommendation(&secretariat, id, by_letter).await.unwrap().content.unwrap().reply, RecommendationReply::Accepted);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_given_or_named_is_not_made_at_all() {
    let town = TestInstallation::new("", 1).await;
    let (register, secretariat, schools) = (&town.register, Caller::Member(town.coordinator), town.organisation_of(town.owner).await);
    let far = parvis_model::Clock::now(&*town.hand) + SignedDuration::from_hours(400 * 24);
    let refused = register.create_recommendation(&secretariat, schools.into(), recommended("x", None, Some(far))).await;
    assert_eq!(rule(refused), Some(Rule::EndsInTime));
    let empty = register.add_organisation(&Caller::CommandLine, "Nobody yet", OrganisationKind::Operator).await.unwrap().id;
    let refused = register.create_recommendation(&secretariat, empty.into(), recommended("x", None, Some(town.in_a_month()))).await;
    assert_eq!(rule(refused), Some(Rule::NobodySees));
    let of_others = recommended("x", Some(town.seminar().await), None);
    let refused = register.create_recommendation(&Caller::Member(town.adviser), schools.into(), of_others).await;
    assert!(refused.is_err_and(|error| error.to_string().contains("no such meeting")));
    for wording in [" \u{200b}", &"x".repeat(1_000_000)] {
        assert_eq!(rule(register.create_recommendation(&secretariat, schools.into(), recommended(wording, None, None)).await), Some(Rule::TextLength));
    }
    assert_eq!((town.kept_about(schools).await, town.kept_about(empty).await), (0, 0));
    let by_school = register.create_recommendation(&Caller::Member(town.owner), empty.into(), recommended("x", None, None)).await;
    assert!(matches!(by_school, Err(ServiceError::Forbidden(_))), "those who run places recommend to nobody else: {by_school:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_due_for_both_until_it_comes_and_overdue_is_computed() {
    let town = TestInstallation::new("sites_a_day = 1\n", 1).await;
    let (register, secretariat, school) = (&town.register, Caller::Member(town.coordinator), Caller::Member(town.owner));
    let id = town.recommended("Count the doors.").await.id;
    let day = Date::constant(2026, 9, 25);
    let unsaid = RecommendationChange { monitored: Some(true), ..nothing_changed(1) };
    assert_eq!(rule(register.change_recommendation(&secretariat, id, unsaid).await), Some(Rule::RecommendationReport));
    let monitored = RecommendationChange { report_due: Some(day), ..nothing_changed(1) };
    assert!(!register.change_recommendation(&secretariat, id, monitored).await.unwrap().content.unwrap().overdue);
    town.at(6 * 24 * 60);
    let board = register.recommendation_board(&secretariat, Purpose::OwnWork, None).await.unwrap();
    assert_eq!((board.total, board.overdue, board.lines[0].overdue), (1, 1, true));
    let acts =
        async |member| town.due(member).await.into_iter().filter(|line| line.record == Some(id.into())).map(|line| (line.on, line.act)).collect::<Vec<_>>();
    assert_eq!(acts(town.owner).await, [(day, DueAct::ReportRecommendation)]);
    assert!(acts(town.coordinator).await.contains(&(day, DueAct::AwaitReport)));
    let agrees = RecommendationResponse { reply: Some(RecommendationReply::Accepted), ..nothing_said(2) };
    assert!(register.respond_to_recommendation(&school, id, &agrees).await.unwrap().content.unwrap().overdue, "to agree is no report");
    let reports = RecommendationResponse { execution: Some(RecommendationExecution::InWork), words: "Half of them.".to_owned(), ..nothing_said(3) };
    let content = register.respond_to_recommendation(&school, id, &reports).await.unwrap().content.unwrap();
    assert_eq!((content.overdue, content.reported_on), (false, Some(Date::constant(2026, 9, 27))));
    assert!(acts(town.owner).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_of_a_meeting_has_its_recommendations_and_no_other_and_none_becomes_a_formula() {
    let town = TestInstallation::new("", 1).await;
    let (register, secretariat, schools) = (&town.register, Caller::Member(town.coordinator), town.organisation_of(town.owner).await);
    let meeting = town.seminar().await;
    for (number, wording, of) in [("10", "=cmd|' /C calc'!A0", Some(meeting)), ("9", "Count the doors.", Some(meeting)), ("1", "Elsewhere.", None)] {
        let new = NewRecommendation { number: number.to_owned(), ..recommended(wording, of, None) };
        register.create_recommendation(&secretariat, schools.into(), new).await.unwrap();
    }
    let found = register.recommendations_of_meeting(&secretariat, Purpose::OwnWork, meeting).await.unwrap();
    let numbers: Vec<String> = found.into_iter().map(|one| one.content.unwrap().number).collect();
    assert_eq!(numbers, ["9", "10"]);
    let table = String::from_utf8(register.recommendation_table(&secretariat, Purpose::OwnWork, meeting).await.unwrap()).unwrap();
    assert!(table.contains("'=cmd") && table.contains("Count the doors.") && !table.contains("Elsewhere"), "{table}");
    let of_school = register.recommendations_of_meeting(&Caller::Member(town.owner), Purpose::OwnWork, meeting).await;
    assert!(matches!(of_school, Err(ServiceError::NotFound(_))), "{of_school:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_keeps_the_names_of_those_who_took_part_and_refuses_terms_that_there_are_not() {
    let town = TestInstallation::new("", 1).await;
    let (register, secretariat, schools) = (&town.register, Caller::Member(town.coordinator), town.organisation_of(town.owner).await);
    let id = town.seminar().await;
    let change = |version, fields| MeetingChange { version, fields: Some(fields) };
    let took_part = MeetingFields { participants: vec![MeetingParticipant { organisation: Some(schools), name: String::new() }], ..seminar("Seminar") };
    let content = register.change_meeting(&secretariat, id, change(1, took_part.clone())).await.unwrap().content.unwrap();
    assert_eq!(content.participants[0].name, "Schools");
    register.rename_organisation(&town.administrator().await, schools, "Schools of Vall").await.unwrap();
    let kept = MeetingFields { conclusions: "Doors open outwards.".to_owned(), ..took_part };
    assert_eq!(register.change_meeting(&secretariat, id, change(2, kept)).await.unwrap().content.unwrap().participants[0].name, "Schools");
    let term = MeetingFields { bodies: vec!["no-such-body".to_owned()], ..seminar("x") };
    assert!(register.change_meeting(&secretariat, id, change(3, term)).await.is_err_and(|error| error.to_string().contains("no such term")));
    let days = MeetingFields { until: Some(Date::constant(2026, 8, 31)), ..seminar("x") };
    assert_eq!(rule(register.change_meeting(&secretariat, id, change(3, days)).await), Some(Rule::MeetingDays));
}
