//! A joint seminar of the invented country, and what became of what it recommended: twelve recommendations in every state.

use parvis_model::{Clock, Date, Handling, Marking, OrganisationId, OrganisationKind, RecommendationId, SignedDuration, SubjectId};
use parvis_service::{
    MeetingFields, MeetingParticipant, MeetingSession, NewMeeting, NewRecommendation, RecommendationAssistance, RecommendationChange, RecommendationExecution,
    RecommendationReply, RecommendationResponse, ServiceError,
};

use super::{Done, Story};
use RecommendationAssistance as Assistance;
use RecommendationExecution as Execution;
use RecommendationReply as Reply;

/// To whom something is recommended.
#[derive(Clone, Copy)]
enum To {
    Stadium,
    Parish,
    Advisers,
    /// Nobody works here for it.
    League,
    /// Ended since.
    Festival,
}

/// What was recommended: to whom, in which words, and until when a report is due, in days from today.
const RECOMMENDED: [(To, &str, Option<i64>); 12] = [
    (To::Stadium, "Name one safety officer for everybody present, and a deputy.", None),
    (To::Stadium, "Write down the moment at which control passes to the police, and the moment at which it comes back.", Some(-4)),
    (To::Stadium, "Plan the way home as a part of the match.", Some(60)),
    (To::Stadium, "Let a steward open every gate alone, within seconds.", None),
    (To::Parish, "Have one greeting post for each door that is open.", None),
    (To::Parish, "Ask the police once a year to walk the building with you.", Some(30)),
    (To::Parish, "Agree with the hall next door to shelter each other.", None),
    (To::Advisers, "Offer small communities a first walk within two months.", None),
    (To::Advisers, "Publish what you ask on a walk, so that those who run a place can prepare.", Some(-12)),
    (To::League, "Tell amateur clubs which plan fits a ground with two gates.", None),
    (To::League, "Keep a list of marshals who have practised.", Some(-20)),
    (To::Festival, "Put the queue into the yard, away from the street.", None),
];

impl Story<'_> {
    pub(super) async fn a_seminar_recommends(&self) -> Done {
        let (register, cast) = (self.register, &self.cast);
        self.clock.at(74, 9, 0);
        let league = register.add_organisation(&cast.administrator, "League of amateur clubs", OrganisationKind::Operator).await?.id;
        let festival = register.add_organisation(&cast.administrator, "Harbour festival", OrganisationKind::Operator).await?.id;
        let parish = register.account(&cast.parishioner).await?.ok_or(ServiceError::NotFound("member"))?.organisation.id;
        let of = |to: To| match to {
            To::Stadium => cast.company,
            To::Parish => parish,
            To::Advisers => cast.advisers,
            To::League => league,
            To::Festival => festival,
        };
        let fields = self.seminar(&[cast.company, cast.advisers, league])?;
        let new = NewMeeting { marking: Marking::Green, handling: Handling::Ordinary, fields };
        let meeting = register.create_meeting(&cast.coordinator, SubjectId::Organisation(cast.authority), new).await?.id;
        self.clock.at(72, 14, 0);
        let mut made = Vec::with_capacity(RECOMMENDED.len());
        for (number, (to, wording, due)) in (1..).zip(RECOMMENDED) {
            let given_until = match to {
                To::Stadium | To::Parish | To::Advisers => Some(self.clock.now() + SignedDuration::from_hours(365 * 24)),
                To::League | To::Festival => None,
            };
            let new = NewRecommendation {
                marking: Marking::Amber,
                handling: Handling::Ordinary,
                meeting: Some(meeting),
                number: number.to_string(),
                wording: wording.to_owned(),
                report_due: due.map(|days| self.day(days)).transpose()?,
                given_until,
            };
            made.push(register.create_recommendation(&cast.coordinator, SubjectId::Organisation(of(to)), new).await?.id);
        }
        self.they_answer(&made).await?;
        self.the_secretariat_follows_up(&made).await?;
        self.clock.at(61, 12, 0);
        register.end_organisation(&cast.administrator, festival).await.map(drop)
    }

    fn day(&self, from_today: i64) -> Result<Date, ServiceError> {
        self.clock.day(from_today).parse().map_err(|_| ServiceError::Invalid("this is no day".to_owned()))
    }

    fn seminar(&self, participants: &[OrganisationId]) -> Result<MeetingFields, ServiceError> {
        let session = |at: &str, title: &str| MeetingSession { at: at.to_owned(), title: title.to_owned() };
        let named = |organisation: &OrganisationId| MeetingParticipant { organisation: Some(*organisation), name: String::new() };
        Ok(MeetingFields {
            title: "Joint seminar on open doors and full stands".to_owned(),
            from: self.day(-74)?,
            until: Some(self.day(-73)?),
            place: "Town hall of the invented country".to_owned(),
            meeting_kind: None,
            bodies: Vec::new(),
            fields_of_work: vec!["countering-terrorism".to_owned()],
            sessions: vec![
                session("First day, 10:00", "What changed after the last season"),
                session("First day, 14:00", "Communities and clubs that share a street"),
                session("Second day, 9:30", "Who decides in the first minute"),
            ],
            participants: participants
                .iter()
                .map(named)
                .chain([MeetingParticipant { organisation: None, name: "Fire brigade of the valley".to_owned() }])
                .collect(),
            conclusions: "Those who took part agreed that open doors and safe doors are the same task. Twelve recommendations follow.".to_owned(),
        })
    }

    async fn they_answer(&self, made: &[RecommendationId]) -> Done {
        let cast = &self.cast;
        let says = |reply, execution, words: &str| RecommendationResponse {
            version: 1,
            reply: Some(reply),
            execution,
            evidence: execution.map(|_| "Minutes of our meeting in the season.".to_owned()),
            assistance: None,
            words: words.to_owned(),
        };
        self.clock.at(66, 10, 0);
        let answers = [
            (&cast.manager, 0, says(Reply::Accepted, Some(Execution::DoneByOwnWords), "Named for all matches of this season.")),
            (&cast.manager, 1, says(Reply::Accepted, None, "We agree; the words have to be found with the police.")),
            (&cast.manager, 2, says(Reply::Partly, Some(Execution::InWork), "As far as our own car park; the street belongs to the town.")),
            (&cast.manager, 3, says(Reply::Noted, None, "The old gates are listed and stay as they are.")),
            (&cast.parishioner, 4, says(Reply::Accepted, Some(Execution::DoneByOwnWords), "Two of us stand there on Sundays.")),
            (
                &cast.parishioner,
                5,
                RecommendationResponse {
                    assistance: Some(Assistance::Asked),
                    ..says(Reply::Accepted, None, "Whom do we ask? Please help us with the first walk.")
                },
            ),
            (&cast.adviser, 7, says(Reply::Accepted, Some(Execution::InWork), "Since the summer, for three communities.")),
        ];
        for (who, which, response) in answers {
            self.register.respond_to_recommendation(who, made[which], &response).await?;
        }
        Ok(())
    }

    async fn the_secretariat_follows_up(&self, made: &[RecommendationId]) -> Done {
        let nothing = |version, reason: &str| RecommendationChange {
            version,
            number: None,
            wording: None,
            reply: None,
            execution: None,
            evidence: None,
            assistance: None,
            monitored: None,
            report_due: None::<Date>,
            reason: reason.to_owned(),
        };
        self.clock.at(62, 11, 0);
        let changes = [
            (0, RecommendationChange { execution: Some(Execution::Confirmed), ..nothing(2, "Seen at the first match.") }),
            (3, RecommendationChange { execution: Some(Execution::NotToBeDone), ..nothing(2, "The listed gates are left out; the plan has other ways.") }),
            (5, RecommendationChange { assistance: Some(Assistance::Offered), ..nothing(2, "The adviser service can come in spring.") }),
            (
                6,
                RecommendationChange {
                    wording: Some("Agree in writing with the hall next door to shelter each other.".to_owned()),
                    ..nothing(1, "The seminar asked for an agreement in writing.")
                },
            ),
            (4, RecommendationChange { assistance: Some(Assistance::Given), ..nothing(2, "The adviser service stood there with them on two Sundays.") }),
            (9, RecommendationChange { reply: Some(Reply::Noted), ..nothing(1, "By letter: the league takes note, and has nobody for it this year.") }),
        ];
        for (which, change) in changes {
            self.register.change_recommendation(&self.cast.coordinator, made[which], change).await?;
        }
        self.clock.at(61, 10, 0);
        let received = RecommendationResponse {
            version: 3,
            reply: None,
            execution: None,
            evidence: None,
            assistance: Some(Assistance::Confirmed),
            words: "It helped; we go on alone.".to_owned(),
        };
        self.register.respond_to_recommendation(&self.cast.parishioner, made[4], &received).await.map(drop)
    }
}
