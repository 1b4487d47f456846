//! Who asks for a visit: some are made, one is declined, some still wait.

use parvis_model::{Caller, Purpose, RecordState, SiteId};
use parvis_service::{NewVisitRequest, PageQuery, ServiceError, VisitRequestAnswer, VisitRequestReason};

use super::{Done, SCHOOLS, Story};

impl Story<'_> {
    pub(super) async fn ask(&self, who: &Caller, site: SiteId, reason: VisitRequestReason, due_on: Option<String>) -> Result<VisitRequestAnswer, ServiceError> {
        let request = NewVisitRequest { to: self.cast.advisers, reason, due_on, visit: None };
        self.register.ask_for_visit(who, site, &request).await
    }

    /// The advisers have no day left before the feast of the parish.
    pub(super) async fn a_visit_is_declined(&self) -> Done {
        self.clock.at(60, 10, 0);
        let asked = self.ask(&self.cast.parishioner, self.church, VisitRequestReason::Event, Some(self.clock.day(-54))).await?;
        self.clock.at(58, 9, 0);
        self.register.decline_visit_request(&self.cast.adviser, asked.id, "Nobody is free on that day. Ask again for another day; we would gladly come.").await
    }

    /// Those who run a place ask for its next match and its next feast, and the coordinator for a school where nobody has been, and for the theatre.
    pub(super) async fn visits_are_asked_for(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(14, 11, 0);
        if let Some(school) = self.schools.get(SCHOOLS) {
            self.ask(&cast.coordinator, *school, VisitRequestReason::Asked, None).await?;
        }
        self.clock.at(12, 14, 0);
        self.ask(&cast.manager, self.stadium, VisitRequestReason::Event, Some(self.clock.day(20))).await?;
        self.clock.at(11, 19, 0);
        self.ask(&cast.parishioner, self.church, VisitRequestReason::Event, Some(self.clock.day(27))).await?;
        self.clock.at(10, 15, 0);
        self.ask(&cast.coordinator, self.hall, VisitRequestReason::Event, Some(self.clock.day(34))).await.map(drop)
    }

    pub(super) async fn ask_for_second_rating(&self, school: SiteId) -> Done {
        let visits = self.register.visits(&self.cast.adviser, Purpose::OwnWork, Some(school), &PageQuery::largest()).await?.lines;
        let Some(visit) = visits.iter().find(|visit| visit.head.state == RecordState::Current).map(|visit| visit.id) else { return Ok(()) };
        let request = NewVisitRequest { to: self.cast.advisers, reason: VisitRequestReason::SecondRating, due_on: None, visit: Some(visit) };
        match self.register.ask_for_visit(&self.cast.adviser, school, &request).await {
            // One of ten is asked for by itself.
            Err(ServiceError::Broken(_)) => Ok(()),
            asked => asked.map(drop),
        }
    }
}
