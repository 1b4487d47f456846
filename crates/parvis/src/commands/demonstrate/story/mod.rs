//! What happens in the invented country. All of it goes through the use cases, as the members who do it; nothing in it is real.

mod measures;
mod plans;
mod rights;
mod sharing;

use std::collections::BTreeMap;

use parvis_model::{Caller, Capacity, CapacityMethod, Handling, Marking, Purpose, RecordId, RecordState, Role, SignedDuration, SiteId, SiteStatus, VisitId};
use parvis_service::{
    Change, FindingChange, FindingResponse, FindingStatus, FinishVisit, NewDutyAssessment, NewNote, NewVisit, NewVisitRequest, PageQuery, Point, QuestionKind,
    Register, Sent, ServiceError, SiteQuery, SurveyAnswer, VisitAnswer, VisitRequestReason, WalkUpdate,
};

use super::Told;
use super::cast::Cast;

type Done = Result<(), ServiceError>;

/// Who tells it, and where.
pub(super) struct Story<'told> {
    register: &'told Register,
    clock: &'told Told,
    cast: Cast,
    stadium: SiteId,
    church: SiteId,
    schools: Vec<SiteId>,
    hall: SiteId,
}

impl<'told> Story<'told> {
    pub(super) async fn of(register: &'told Register, clock: &'told Told) -> Result<Self, ServiceError> {
        let cast = Cast::of(register).await?;
        let places = async |category: &str| -> Result<Vec<SiteId>, ServiceError> {
            let query = SiteQuery { categories: vec![category.to_owned()], page_size: 8, ..SiteQuery::default() };
            Ok(register.sites(&Caller::CommandLine, &query).await?.sites.iter().map(|site| site.id).collect())
        };
        // The first of each by title: those that the organisations of the demonstration run.
        let first = |found: Vec<SiteId>| found.first().copied().ok_or(ServiceError::NotFound("site"));
        let (stadium, church, hall) = (first(places("sport").await?)?, first(places("worship").await?)?, first(places("stage").await?)?);
        Ok(Self { schools: places("education").await?, register, clock, cast, stadium, church, hall })
    }

    /// What happens after the import of a year.
    pub(super) async fn chapter(&self, year: u32) -> Done {
        match year {
            0 => self.first_visits().await,
            1 => self.what_became_of_them().await,
            _ => self.today().await,
        }
    }

    async fn first_visits(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(899, 9, 0);
        self.confirm(self.stadium, 4_200, CapacityMethod::Seats, Some("Stadium company")).await?;
        self.confirm(self.hall, 450, CapacityMethod::FireSafeOccupancy, None).await?;
        for (school, people) in self.schools.iter().zip([320, 540, 780, 410, 260, 650]) {
            self.confirm(*school, people, CapacityMethod::HistoricAttendance, None).await?;
        }
        self.clock.at(893, 10, 0);
        self.ask(&cast.manager, VisitRequestReason::Asked, None).await?;
        self.visit(&cast.adviser, self.stadium, (881, 0), None).await?;
        self.clock.at(872, 8, 30);
        self.answer(self.stadium, 0, FindingStatus::Treated, "The door was fitted with a push bar, and stewards were shown how it opens.").await?;
        self.answer(self.stadium, 1, FindingStatus::Accepted, "The gate is listed and stays. A steward stands there on match days.").await?;
        // Somebody who has left since rated a school a second time.
        let left = self.register.add_member(&Caller::CommandLine, cast.advisers, Role::Adviser, "Rae Holm").await?.id;
        for ((turn, school), days_ago) in self.schools.iter().enumerate().zip([860, 800, 740, 680, 620, 560]) {
            let first = self.visit(&cast.adviser, *school, (days_ago, turn), None).await?;
            if turn == 1 {
                self.visit(&Caller::Member(left), *school, (days_ago - 20, turn + 1), Some(first)).await?;
            }
        }
        self.clock.at(430, 12, 0);
        self.register.end_membership(&Caller::CommandLine, left).await
    }

    async fn what_became_of_them(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(400, 11, 0);
        self.verify("Looked at again: it opens with one hand, and everybody asked knew it.").await?;
        self.clock.at(200, 15, 0);
        let gate = self.note(&cast.manager, self.stadium, "From November to March the east gate stays shut; coaches use the north gate.").await?;
        self.share(&cast.manager, gate, cast.authority, Purpose::Planning).await?;
        let bell = self.note(&cast.parishioner, self.church, "Please ring before you come: the keys are with two of us, on different days.").await?;
        self.share(&cast.parishioner, bell, cast.advisers, Purpose::Assessment).await?;
        self.visit(&cast.adviser, self.church, (190, 1), None).await?;
        self.note(&cast.adviser, self.church, "Walk round with somebody from the parish; agree the day two weeks ahead.").await?;
        self.something_is_shared_with_everybody().await?;
        self.the_neighbour_is_told().await?;
        self.emergency(75, 19, "A neighbour reports smoke behind the church.", true).await?;
        self.clock.at(52, 9, 0);
        let match_day = self.clock.day(-36);
        self.ask(&cast.manager, VisitRequestReason::Event, Some(match_day)).await?;
        let visit = self.visit(&cast.adviser, self.stadium, (41, 1), None).await?;
        self.the_neighbour_reads(visit).await
    }

    async fn today(&self) -> Done {
        let cast = &self.cast;
        self.measures_are_planned().await?;
        self.cameras_are_asked_about().await?;
        self.clock.at(27, 10, 0);
        self.answer(self.stadium, 0, FindingStatus::Treated, "Done last week, and tried in the dark.").await?;
        self.plans_are_written().await?;
        self.clock.at(20, 9, 0);
        self.begin(&cast.adviser, self.hall, 6).await?;
        self.clock.at(12, 14, 0);
        self.ask(&cast.manager, VisitRequestReason::Event, Some(self.clock.day(20))).await?;
        self.clock.at(9, 16, 0);
        let new = NewDutyAssessment {
            pack: "no_law".to_owned(),
            marking: Marking::Amber,
            handling: Handling::Ordinary,
            answers: BTreeMap::from([("people_come".to_owned(), "yes".to_owned())]),
        };
        self.register.keep_duty_assessment(&cast.manager, self.stadium, new, "en").await?;
        self.a_measure_is_deficient().await?;
        self.clock.at(6, 9, 0);
        if let Some(visit) = self.schools.get(5) {
            self.ask_for_second_rating(*visit).await?;
        }
        self.something_waits_for_a_review().await?;
        self.clock.at(3, 17, 0);
        self.draft(&cast.contributor, self.stadium, "Spare key of the first-aid room: ask at the ticket office.").await?;
        self.emergency(1, 18, "The fire brigade asks where the main tap is.", false).await?;
        self.clock.at(0, 6, 0);
        self.register.ask_for_budget(&cast.adviser, 20, false, "A day of visits in the old town.").await.map(drop)
    }

    async fn confirm(&self, site: SiteId, people: u32, method: CapacityMethod, operator: Option<&str>) -> Done {
        let version = self.register.site(&self.cast.coordinator, site).await?.version;
        let capacity = Some(Some(Capacity { people, method, reason: None }));
        let operator = operator.map(|name| Some(name.to_owned()));
        let change = Change { version, status: Some(SiteStatus::Confirmed), capacity, operator, ..Change::default() };
        self.register.change_site(&self.cast.coordinator, site, &change).await.map(drop)
    }

    async fn ask(&self, who: &Caller, reason: VisitRequestReason, due_on: Option<String>) -> Done {
        let request = NewVisitRequest { to: self.cast.advisers, reason, due_on, visit: None };
        self.register.ask_for_visit(who, self.stadium, &request).await.map(drop)
    }

    async fn ask_for_second_rating(&self, school: SiteId) -> Done {
        let visits = self.register.visits(&self.cast.adviser, Purpose::OwnWork, Some(school), &PageQuery::largest()).await?.lines;
        let Some(visit) = visits.iter().find(|visit| visit.head.state == RecordState::Current).map(|visit| visit.id) else { return Ok(()) };
        let request = NewVisitRequest { to: self.cast.advisers, reason: VisitRequestReason::SecondRating, due_on: None, visit: Some(visit) };
        match self.register.ask_for_visit(&self.cast.adviser, school, &request).await {
            // One of ten is asked for by itself.
            Err(ServiceError::Broken(_)) => Ok(()),
            asked => asked.map(drop),
        }
    }

    /// A visit that is walked and finished on a day, given to all who run the place or plan for it.
    async fn visit(&self, who: &Caller, site: SiteId, (days_ago, turn): (i64, usize), second_of: Option<VisitId>) -> Result<VisitId, ServiceError> {
        self.clock.at(days_ago, 9, 0);
        let visit = self.start(who, site, second_of).await?;
        self.clock.at(days_ago, 10, 15);
        self.send(who, &visit, turn, usize::MAX).await?;
        self.clock.at(days_ago, 10, 40);
        let handover = self.register.handover(who, visit.id).await?;
        let ids = |list: Vec<parvis_service::OrganisationAnswer>| list.into_iter().map(|one| one.id).collect();
        let (operators, planners) = if second_of.is_some() { (Vec::new(), Vec::new()) } else { (ids(handover.operators), ids(handover.planners)) };
        self.register.finish_visit(who, visit.id, &FinishVisit { operators, planners, day: None }).await?;
        Ok(visit.id)
    }

    /// A visit of which so many questions are answered.
    async fn begin(&self, who: &Caller, site: SiteId, answered: usize) -> Done {
        let visit = self.start(who, site, None).await?;
        self.send(who, &visit, 0, answered).await
    }

    async fn start(&self, who: &Caller, site: SiteId, second_of: Option<VisitId>) -> Result<VisitAnswer, ServiceError> {
        let new = NewVisit { survey: None, marking: Marking::Amber, handling: Handling::Ordinary, second_of, from_photographs: false };
        self.register.start_visit(who, site, new).await
    }

    async fn send(&self, who: &Caller, visit: &VisitAnswer, turn: usize, most: usize) -> Done {
        let content = visit.content.as_ref().ok_or(ServiceError::NotFound("visit"))?;
        let survey = self.register.survey(who, &content.survey, "en")?;
        let at: String = parvis_model::Clock::now(self.clock).to_string();
        let answers = answers(&survey, turn, &at).into_iter().take(most).collect();
        let remarks = Some("Walked round with the people on duty. The weakest point of each thing is written down.".to_owned());
        self.register.record_answers(who, visit.id, &WalkUpdate { device: "tablet".to_owned(), answers, remarks }).await.map(drop)
    }

    /// The finding that stands so far down in the list of those who run the place.
    async fn answer(&self, site: SiteId, place: usize, status: FindingStatus, reason: &str) -> Done {
        let found = self.register.findings(&self.cast.manager, Purpose::OwnWork, Some(site), &PageQuery::largest()).await?.lines;
        let open = found.iter().filter(|finding| finding.head.version == 1);
        let Some(finding) = open.skip(place.min(1)).find(|finding| finding.content.is_some()).or(found.first()) else { return Ok(()) };
        let response = FindingResponse { version: finding.head.version, status, reason: reason.to_owned() };
        self.register.respond_to_finding(&self.cast.manager, finding.id, &response).await.map(drop)
    }

    async fn verify(&self, reason: &str) -> Done {
        let found = self.register.findings(&self.cast.adviser, Purpose::OwnWork, Some(self.stadium), &PageQuery::largest()).await?.lines;
        let treated = |finding: &&parvis_service::FindingAnswer| finding.content.as_ref().is_some_and(|content| content.status == FindingStatus::Treated);
        let Some(finding) = found.iter().find(treated) else { return Ok(()) };
        let change = FindingChange { version: finding.head.version, fields: None, status: Some(FindingStatus::Verified), reason: reason.to_owned() };
        self.register.change_finding(&self.cast.adviser, finding.id, change).await.map(drop)
    }

    async fn note(&self, who: &Caller, site: SiteId, text: &str) -> Result<RecordId, ServiceError> {
        Ok(self.write(who, site, text, (Marking::Amber, RecordState::Current)).await?.0)
    }

    async fn draft(&self, who: &Caller, site: SiteId, text: &str) -> Done {
        self.write(who, site, text, (Marking::Amber, RecordState::Draft)).await.map(drop)
    }

    /// A note, and its version.
    async fn write(&self, who: &Caller, site: SiteId, text: &str, (marking, state): (Marking, RecordState)) -> Result<(RecordId, i64), ServiceError> {
        let note = NewNote { about: site.into(), text: text.to_owned(), marking, handling: Handling::Ordinary, state };
        let written = self.register.create_note(who, note).await?;
        Ok((written.id.into(), written.head.version))
    }

    async fn share(&self, who: &Caller, record: RecordId, to: parvis_model::OrganisationId, purpose: Purpose) -> Done {
        let until = parvis_model::Clock::now(self.clock) + SignedDuration::from_hours(365 * 24);
        self.register.give(who, record, to, purpose, until).await.map(drop)
    }

    /// An emergency access to the church, which its owner and an overseer look at, or which still waits for both.
    async fn emergency(&self, days_ago: i64, hour: i64, why: &str, reviewed: bool) -> Done {
        self.clock.at(days_ago, hour, 5);
        let id = self.register.open_emergency(&self.cast.adviser, self.church, 30, why).await?.id;
        self.clock.at(days_ago, hour, 25);
        self.register.close_emergency(&self.cast.adviser, id).await?;
        if reviewed {
            self.clock.at(days_ago - 1, 8, 0);
            self.register.note_emergency(&self.cast.parishioner, id).await?;
            self.clock.at(days_ago - 1, 10, 0);
            self.register.review_emergency(&self.cast.overseer, id, "The call is in the log of the brigade; nothing else was read.").await?;
        }
        Ok(())
    }
}

/// Answers to the questions that are always asked: mixed, so that there is something to put right and something that is well.
fn answers(survey: &SurveyAnswer, turn: usize, at: &str) -> Vec<(String, Sent)> {
    let mut answers = Vec::new();
    for (number, question) in survey.asks.iter().enumerate().filter(|(_, question)| question.asked_if.is_none()) {
        let mixed = number * 5 + turn * 3;
        let answer = match question.kind {
            QuestionKind::YesNo if mixed.is_multiple_of(4) == question.good_is_no => "yes".to_owned(),
            QuestionKind::YesNo => "no".to_owned(),
            QuestionKind::Scale => (1 + mixed % question.steps.len().max(1)).to_string(),
            QuestionKind::Number => question.range.map_or(10.0, |[low, high]| ((low + high) / 2.0).round()).to_string(),
            _ => continue,
        };
        let whereabouts = if question.weakest_point { ["main entrance", "north door", "back of the hall"][mixed % 3].to_owned() } else { String::new() };
        let points = vec![Point { answer, whereabouts, ..Point::default() }];
        answers.push((question.key.clone(), Sent { points, at: at.to_owned(), seen: 0, settles: false }));
    }
    answers
}
