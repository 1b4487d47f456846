//! What is shared in the invented country beyond a visit and its findings: with everybody who works there, and with the neighbour.

use parvis_model::{Caller, Marking, Purpose, RecordId, RecordState, SiteId, VisitId};
use parvis_service::ServiceError;

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
