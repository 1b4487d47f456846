//! What is shared in the invented country beyond a visit and its findings: with everybody who works there, and with the neighbour.

use parvis_model::{Caller, Marking, Purpose, RecordId, RecordState, SignedDuration, SiteId, VisitId};
use parvis_service::{AreaQuery, ServiceError};

use super::{Done, Story};

impl Story<'_> {
    /// One adviser wrote down what is worth copying, the other one reviewed it: everybody here reads it.
    pub(super) async fn something_is_shared_with_everybody(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(120, 9, 0);
        let text = "Worth copying: a key box beside each exit, and one key that opens all of them. Stewards find it in the dark.";
        let (note, version) = self.propose(&cast.adviser, self.hall, text).await?;
        self.clock.at(118, 14, 0);
        self.register.review_sharing(&cast.colleague, note, version, None, true).await.map(drop)
    }

    /// What was shared with everybody, until it no longer held.
    pub(super) async fn sharing_with_everybody_ends(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(300, 9, 0);
        let text = "Worth copying: two stewards at each gate of the summer fair, one of them with a radio.";
        let (note, version) = self.propose(&cast.adviser, self.hall, text).await?;
        self.clock.at(298, 14, 0);
        self.register.review_sharing(&cast.colleague, note, version, None, true).await?;
        self.clock.at(262, 9, 0);
        self.register.stop_sharing(&cast.adviser, note).await
    }

    /// A note that was given for two months, one that was taken back, one that was read, and one about a whole area.
    pub(super) async fn something_is_given_and_taken_back(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(150, 10, 0);
        let works = self.note(&cast.manager, self.stadium, "Until the end of the works, deliveries come through the south gate before nine.").await?;
        let until = parvis_model::Clock::now(self.clock) + SignedDuration::from_hours(60 * 24);
        self.register.give(&cast.manager, works, cast.authority, Purpose::Planning, until).await?;
        let stewards = self.note(&cast.manager, self.stadium, "Forty stewards on match days; the list is with the head of security.").await?;
        let given = self.register.give(&cast.manager, stewards, cast.advisers, Purpose::Assessment, until).await?;
        if let (Some(school), Some(board)) = (self.schools.first(), self.register.account(&self.board).await?) {
            let drill = self.note(&cast.adviser, *school, "The next drill is on a school day in spring, and the neighbours are told before.").await?;
            self.share(&cast.adviser, drill, board.organisation.id, Purpose::OwnWork).await?;
            if let RecordId::Note(drill) = drill {
                self.register.note(&self.board, Purpose::OwnWork, drill).await?;
            }
        }
        let widest = AreaQuery { parent: Some(None), page_size: 1, ..AreaQuery::default() };
        if let Some(area) = self.register.areas(&Caller::CommandLine, &widest).await?.areas.first() {
            self.note(&cast.coordinator, area.id, "The days on which many come are written down here in January, for all districts.").await?;
        }
        self.clock.at(140, 9, 0);
        self.register.take_back(&cast.manager, stewards, given.id).await
    }

    /// What a colleague proposed last week waits for the adviser.
    pub(super) async fn something_waits_for_a_review(&self) -> Done {
        let Some(school) = self.schools.first() else { return Ok(()) };
        self.clock.at(4, 11, 0);
        let text = "Worth copying: a bell of its own for “stay inside”. The school practises it twice a year, and visitors are told of it at the door.";
        self.propose(&self.cast.colleague, *school, text).await.map(drop)
    }

    /// The neighbour plans for the days on which many come over the border.
    pub(super) async fn the_neighbour_is_told(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(100, 10, 0);
        let text = "On match days about thirty coaches come over the border. Both sides keep the bridge road free until an hour after the end.";
        let note = self.note(&cast.coordinator, self.stadium, text).await?;
        self.share(&cast.coordinator, note, cast.partner, Purpose::Planning).await
    }

    /// The neighbour is given a visit, and reads it.
    pub(super) async fn the_neighbour_reads(&self, visit: VisitId) -> Done {
        let cast = &self.cast;
        self.clock.at(40, 9, 0);
        self.share(&cast.adviser, visit.into(), cast.partner, Purpose::Planning).await?;
        self.clock.at(38, 8, 0);
        self.register.visit(&cast.neighbour, Purpose::Planning, visit).await.map(drop)
    }

    async fn propose(&self, who: &Caller, site: SiteId, text: &str) -> Result<(RecordId, i64), ServiceError> {
        let (note, version) = self.write(who, site, text, (Marking::Green, RecordState::Current)).await?;
        self.register.propose_sharing(who, note, version).await?;
        Ok((note, version))
    }
}
