//! What people write about the camera at the stadium, as anybody does from its public page, and what becomes of it.

use parvis_model::{NoticeCode, RightsRecordId};
use parvis_service::{ComplaintOutcome, ComplaintTaken, NewComplaint, PageQuery, ReplyToComplaint, ServiceError};

use super::{Done, Story};
use crate::output::say;

/// The camera that everybody can read about.
pub(super) struct Camera {
    pub(super) record: RightsRecordId,
    pub(super) notice: NoticeCode,
}

/// The first complaints.
pub(super) struct Complaints {
    bus_stop: ComplaintTaken,
    sign: ComplaintTaken,
}

impl Story<'_> {
    /// Two people complain about the camera.
    pub(super) async fn two_complain(&self, camera: &Camera) -> Result<Complaints, ServiceError> {
        self.clock.at(26, 20, 0);
        let text = "The camera above the gates seems to show the bus stop as well. We wait there every day, and nobody asked us.";
        let bus_stop = self.complain(camera, text, "").await?;
        self.clock.at(25, 12, 0);
        let text = "The sign hangs behind the stall with the programmes. I read it only when I had passed the camera.";
        Ok(Complaints { bus_stop, sign: self.complain(camera, text, "By letter, through the association of supporters").await? })
    }

    /// One of them is answered.
    pub(super) async fn one_is_answered(&self, camera: &Camera, complaints: &Complaints) -> Done {
        self.clock.at(17, 14, 0);
        let text = "You are right: the sign could not be seen. The stall was moved, and a second sign stands before the gates.";
        self.reply(camera, &complaints.sign, ComplaintOutcome::Answered, (text, None)).await?;
        say(&format!("A complaint that was answered: open /complaint with the code {}", complaints.sign.code));
        Ok(())
    }

    /// The answer to the other one takes longer, and then longer than was said.
    pub(super) async fn one_takes_longer(&self, camera: &Camera, complaints: &Complaints) -> Done {
        self.clock.at(8, 15, 0);
        let text = "What the camera shows has to be measured on the spot. The company that maintains it comes next week.";
        self.reply(camera, &complaints.bus_stop, ComplaintOutcome::Extended, (text, Some(-2))).await
    }

    /// A third one waits, and there is still time.
    pub(super) async fn a_third_complains(&self, camera: &Camera) -> Done {
        self.clock.at(5, 18, 0);
        let text = "On weekdays children go through these gates to their training. Is the camera off then, as the notice says, and who checks that?";
        self.complain(camera, text, "A note at the ticket office is enough.").await.map(drop)
    }

    async fn complain(&self, camera: &Camera, text: &str, reach: &str) -> Result<ComplaintTaken, ServiceError> {
        let new = NewComplaint { text: text.to_owned(), reach: reach.to_owned(), once: String::new() };
        self.register.complain(camera.notice, "", &new).await
    }

    async fn reply(&self, camera: &Camera, to: &ComplaintTaken, outcome: ComplaintOutcome, (text, until): (&str, Option<i64>)) -> Done {
        let manager = &self.cast.manager;
        let lines = self.register.complaints(manager, camera.record, &PageQuery::largest()).await?.lines;
        let id = lines.iter().find(|line| line.number == to.number).ok_or(ServiceError::NotFound("complaint"))?.id;
        let until = until.and_then(|day| self.date(day));
        let reply = ReplyToComplaint { outcome, function: "Head of security".to_owned(), text: text.to_owned(), to: String::new(), until };
        self.register.reply_to_complaint(manager, camera.record, id, &reply).await.map(drop)
    }
}
