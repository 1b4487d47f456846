//! What happens in the invented country. All of it goes through the use cases, as the members who do it; nothing in it is real.

mod agreements;
mod complaints;
mod findings;
mod imports;
mod institutions;
mod measures;
mod notices;
mod partners;
mod plans;
mod recommendations;
mod rights;
mod sharing;
mod visit_requests;
mod visits;
mod walk_photographs;

use std::collections::BTreeMap;

use parvis_model::{Caller, Capacity, CapacityMethod, Handling, Marking, Purpose, RecordId, RecordState, Role, SignedDuration, SiteId, SiteStatus, SubjectId};
use parvis_service::{Change, FindingStatus, NewDutyAssessment, NewNote, Register, ServiceError, SiteQuery, VisitRequestReason};

use visits::Round;

use super::Told;
use super::cast::Cast;

type Done = Result<(), ServiceError>;

/// Schools that were visited.
const SCHOOLS: usize = 6;

/// Who tells it, and where.
pub(super) struct Story<'told> {
    register: &'told Register,
    clock: &'told Told,
    cast: Cast,
    /// Manages the schools.
    board: Caller,
    stadium: SiteId,
    church: SiteId,
    schools: Vec<SiteId>,
    hall: SiteId,
}

impl<'told> Story<'told> {
    pub(super) async fn of(register: &'told Register, clock: &'told Told) -> Result<Self, ServiceError> {
        let cast = Cast::of(register).await?;
        let places = async |category: &str| -> Result<Vec<SiteId>, ServiceError> {
            let query = SiteQuery { categories: vec![category.to_owned()], page_size: 24, ..SiteQuery::default() };
            let mut found = register.sites(&Caller::CommandLine, &query).await?.sites;
            // Those of the years before, wherever what came with an import stands.
            found.sort_by_key(|site| site.status != SiteStatus::Confirmed);
            Ok(found.iter().map(|site| site.id).collect())
        };
        // The first of each by title: those that the organisations of the demonstration run.
        let first = |found: Vec<SiteId>| found.first().copied().ok_or(ServiceError::NotFound("site"));
        let (stadium, church, hall) = (first(places("sport").await?)?, first(places("worship").await?)?, first(places("stage").await?)?);
        let schools = places("education").await?;
        let board = institutions::school_board(register, &schools).await?;
        Ok(Self { register, clock, cast, board, stadium, church, schools, hall })
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
        self.confirm(self.hall, 450, CapacityMethod::FireSafeOccupancy, Some("Theatre company")).await?;
        for (school, people) in self.schools.iter().zip([320, 540, 780, 410, 260, 650]) {
            self.confirm(*school, people, CapacityMethod::HistoricAttendance, None).await?;
        }
        self.clock.at(893, 10, 0);
        self.ask(&cast.manager, self.stadium, VisitRequestReason::Asked, None).await?;
        self.visit(&cast.adviser, Round { photographs: walk_photographs::STADIUM, ..Round::of(self.stadium, 881, 0) }).await?;
        self.becomes(self.stadium, &cast.manager, [872, 866], findings::FIRST_OF_STADIUM).await?;
        // Somebody who has left since rated a school a second time.
        let left = self.register.add_member(&Caller::CommandLine, cast.advisers, Role::Adviser, "Rae Holm").await?.id;
        for ((turn, school), days_ago) in self.schools.iter().enumerate().zip([860, 800, 740, 680, 620, 560]) {
            let photographs = if turn == 0 || turn == 3 { walk_photographs::SCHOOL } else { &[] };
            let first = self.visit(&cast.adviser, Round { photographs, ..Round::of(*school, days_ago, turn) }).await?;
            if turn == 1 {
                self.visit(&Caller::Member(left), Round { second_of: Some(first), ..Round::of(*school, days_ago - 20, turn + 1) }).await?;
            }
            self.becomes(*school, &self.board, [days_ago - 25, days_ago - 40], findings::of_school(turn)).await?;
        }
        self.clock.at(430, 12, 0);
        self.register.end_membership(&Caller::CommandLine, left).await
    }

    async fn what_became_of_them(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(400, 11, 0);
        self.verify("Looked at again: it opens with one hand, and everybody asked knew it.").await?;
        self.some_come_and_some_go().await?;
        self.notices_are_published().await?;
        self.emergency(self.stadium, (310, 20), "An ambulance cannot find the open gate.", Some(&cast.manager)).await?;
        self.sharing_with_everybody_ends().await?;
        self.clock.at(205, 18, 0);
        self.ask(&cast.parishioner, self.church, VisitRequestReason::Asked, None).await?;
        self.clock.at(200, 15, 0);
        let gate = self.note(&cast.manager, self.stadium, "From November to March the east gate stays shut; coaches use the north gate.").await?;
        self.share(&cast.manager, gate, cast.authority, Purpose::Planning).await?;
        let bell = self.note(&cast.parishioner, self.church, "Please ring before you come: the keys are with two of us, on different days.").await?;
        self.share(&cast.parishioner, bell, cast.advisers, Purpose::Assessment).await?;
        self.visit(&cast.adviser, Round { photographs: walk_photographs::CHURCH, ..Round::of(self.church, 190, 1) }).await?;
        self.note(&cast.adviser, self.church, "Walk round with somebody from the parish; agree the day two weeks ahead.").await?;
        self.becomes(self.church, &cast.parishioner, [175, 160], findings::CHURCH).await?;
        self.something_is_given_and_taken_back().await?;
        self.something_is_shared_with_everybody().await?;
        self.the_neighbour_is_told().await?;
        self.emergency(self.church, (75, 19), "A neighbour reports smoke behind the church.", Some(&cast.parishioner)).await?;
        self.a_seminar_recommends().await?;
        self.a_visit_is_declined().await?;
        self.clock.at(52, 9, 0);
        let match_day = self.clock.day(-36);
        self.ask(&cast.manager, self.stadium, VisitRequestReason::Event, Some(match_day)).await?;
        let visit = self.visit(&cast.adviser, Round { photographs: walk_photographs::STADIUM_AGAIN, ..Round::of(self.stadium, 41, 1) }).await?;
        self.the_neighbour_reads(visit).await?;
        self.becomes(self.stadium, &cast.manager, [36, 34], findings::STADIUM_AGAIN).await
    }

    async fn today(&self) -> Done {
        let cast = &self.cast;
        self.what_the_import_brought_is_decided().await?;
        self.measures_are_planned().await?;
        self.partners_say_what_they_need().await?;
        self.two_agree().await?;
        let camera = self.cameras_are_asked_about().await?;
        self.clock.at(27, 10, 0);
        self.answer(self.stadium, 0, FindingStatus::Treated, "Done last week, and tried in the dark.").await?;
        let complaints = self.two_complain(&camera).await?;
        self.plans_are_written().await?;
        self.clock.at(20, 9, 0);
        self.begin(&cast.adviser, self.hall, 6).await?;
        self.a_notice_is_corrected_and_one_waits().await?;
        self.one_is_answered(&camera, &complaints).await?;
        self.visits_are_asked_for().await?;
        self.clock.at(9, 16, 0);
        self.a_law_is_checked(&cast.manager, self.stadium).await?;
        self.a_law_is_checked(&cast.parishioner, self.church).await?;
        self.a_measure_is_deficient().await?;
        self.one_takes_longer(&camera, &complaints).await?;
        self.some_have_left().await?;
        self.clock.at(6, 9, 0);
        if let Some(visit) = self.schools.get(5) {
            self.ask_for_second_rating(*visit).await?;
        }
        self.a_third_complains(&camera).await?;
        self.something_waits_for_a_review().await?;
        self.clock.at(3, 17, 0);
        self.draft(&cast.contributor, self.stadium, "Spare key of the first-aid room: ask at the ticket office.").await?;
        self.emergency(self.church, (1, 18), "The fire brigade asks where the main tap is.", None).await?;
        self.clock.at(0, 6, 0);
        self.register.ask_for_budget(&cast.adviser, 20, false, "A day of visits in the old town.").await.map(drop)
    }

    /// Whoever runs a place asks whether a law applies to it.
    async fn a_law_is_checked(&self, who: &Caller, site: SiteId) -> Done {
        let new = NewDutyAssessment {
            pack: "no_law".to_owned(),
            marking: Marking::Amber,
            handling: Handling::Ordinary,
            answers: BTreeMap::from([("people_come".to_owned(), "yes".to_owned())]),
        };
        self.register.keep_duty_assessment(who, site, new, "en").await.map(drop)
    }

    async fn confirm(&self, site: SiteId, people: u32, method: CapacityMethod, operator: Option<&str>) -> Done {
        let version = self.register.site(&self.cast.coordinator, site).await?.version;
        let capacity = Some(Some(Capacity { people, method, reason: None }));
        let operator = operator.map(|name| Some(name.to_owned()));
        let change = Change { version, status: Some(SiteStatus::Confirmed), capacity, operator, ..Change::default() };
        self.register.change_site(&self.cast.coordinator, site, &change).await.map(drop)
    }

    async fn note(&self, who: &Caller, about: impl Into<SubjectId>, text: &str) -> Result<RecordId, ServiceError> {
        Ok(self.write(who, about, text, (Marking::Amber, RecordState::Current)).await?.0)
    }

    async fn draft(&self, who: &Caller, site: SiteId, text: &str) -> Done {
        self.write(who, site, text, (Marking::Amber, RecordState::Draft)).await.map(drop)
    }

    /// A note, and its version.
    async fn write(
        &self,
        who: &Caller,
        about: impl Into<SubjectId>,
        text: &str,
        (marking, state): (Marking, RecordState),
    ) -> Result<(RecordId, i64), ServiceError> {
        let note = NewNote { about: about.into(), text: text.to_owned(), marking, handling: Handling::Ordinary, state };
        let written = self.register.create_note(who, note).await?;
        Ok((written.id.into(), written.head.version))
    }

    async fn share(&self, who: &Caller, record: RecordId, to: parvis_model::OrganisationId, purpose: Purpose) -> Done {
        let until = parvis_model::Clock::now(self.clock) + SignedDuration::from_hours(365 * 24);
        self.register.give(who, record, to, purpose, until).await.map(drop)
    }

    /// An emergency access to a place, which its owner and an overseer look at, or which still waits for both.
    async fn emergency(&self, site: SiteId, (days_ago, hour): (i64, i64), why: &str, noted_by: Option<&Caller>) -> Done {
        self.clock.at(days_ago, hour, 5);
        let id = self.register.open_emergency(&self.cast.adviser, site, 30, why).await?.id;
        self.clock.at(days_ago, hour, 25);
        self.register.close_emergency(&self.cast.adviser, id).await?;
        if let Some(owner) = noted_by {
            self.clock.at(days_ago - 1, 8, 0);
            self.register.note_emergency(owner, id).await?;
            self.clock.at(days_ago - 1, 10, 0);
            self.register.review_emergency(&self.cast.overseer, id, "The call is in the log of the brigade; nothing else was read.").await?;
        }
        Ok(())
    }
}
