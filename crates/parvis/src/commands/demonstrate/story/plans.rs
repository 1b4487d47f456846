//! What is to be done at two places of the invented country when something happens: a place of worship with its service and its feast, a hall for
//! sport with its matches and its concerts. People, numbers and ways are invented with it.

use parvis_model::{Caller, Date, Handling, Marking, PlanId, Position, Purpose, SiteId};
use parvis_service::{NewPlan, PlanAnswer, PlanChange, PlanFields, ServiceError};
use serde_json::{Value, json};

use super::{Done, Story};

/// Metres in a degree of latitude.
const DEGREE: f64 = 111_320.0;

/// A point so many metres east and north of another.
fn beside(from: Position, east: f64, north: f64) -> Value {
    json!({ "lon": from.lon + east / (DEGREE * from.lat.to_radians().cos()), "lat": from.lat + north / DEGREE })
}

impl Story<'_> {
    /// The parish and the stadium company begin a plan each from a template, and write what is theirs. Advisers are given that of the stadium.
    pub(super) async fn plans_are_written(&self) -> Done {
        self.clock.at(25, 18, 0);
        let (parishioner, church) = (&self.cast.parishioner, self.church);
        let at = self.register.site(parishioner, church).await?.position;
        self.begin_plan(parishioner, church, ("worship", 180), &of_church(at)).await?;
        self.clock.at(24, 10, 0);
        let (manager, stadium) = (&self.cast.manager, self.stadium);
        let at = self.register.site(manager, stadium).await?.position;
        let plan = self.begin_plan(manager, stadium, ("sport", 40), &of_stadium(at)).await?;
        self.share(manager, plan.into(), self.cast.advisers, Purpose::Assessment).await
    }

    /// A plan from a template, an hour later with what somebody wrote into it.
    async fn begin_plan(&self, who: &Caller, site: SiteId, (template, review): (&str, i64), parts: &[(&str, Value)]) -> Result<PlanId, ServiceError> {
        let review_on: Option<Date> = self.clock.day(review).parse().ok();
        let new = NewPlan {
            marking: Marking::Amber,
            handling: Handling::Ordinary,
            template: Some(template.to_owned()),
            language: Some("en".to_owned()),
            doctrine: Some("run_hide_tell".to_owned()),
            plan: None,
            review_on,
        };
        let PlanAnswer { id, head, content, .. } = self.register.create_plan(who, site, new).await?;
        let mut plan = content.and_then(|content| content.plan).ok_or(ServiceError::NotFound("plan"))?;
        for (place, says) in parts {
            if let Some(stands) = plan.pointer_mut(place) {
                stands.clone_from(says);
            }
        }
        let change = PlanChange { version: head.version, fields: Some(PlanFields { plan, review_on }) };
        self.register.change_plan(who, id, change).await?;
        Ok(id)
    }
}

/// What the parish writes. Its meadow is farther than the stated time allows for those who walk slowly, so that there is something to look at.
fn of_church(at: Position) -> [(&'static str, Value); 8] {
    [
        ("/head/call", json!("112")),
        (
            "/rooms",
            json!([{ "key": "side", "title": "Side room", "at": beside(at, 9.0, 6.0), "people": 25, "text": "Locks from inside; a second door leads to the garden." }]),
        ),
        (
            "/assembly_points",
            json!([
                { "key": "meadow", "title": "Meadow behind the parish hall", "at": beside(at, 110.0, 50.0), "minutes": 3 },
                { "key": "square", "title": "Market square", "at": beside(at, -120.0, 15.0), "minutes": 6 }
            ]),
        ),
        (
            "/routes",
            json!([
                { "key": "garden", "title": "Through the garden", "path": [beside(at, 12.0, 4.0), beside(at, 50.0, 28.0), beside(at, 110.0, 50.0)], "to": "meadow", "step_free": true },
                { "key": "main", "title": "Through the main door", "path": [beside(at, -12.0, 0.0), beside(at, -60.0, 4.0), beside(at, -120.0, 15.0)], "to": "square", "step_free": false }
            ]),
        ),
        ("/responders/gate", json!("The garden gate; a fire engine comes in from the lane.")),
        ("/responders/keys", json!("Main door and side room: with the caretaker, and in the safe of the parish office.")),
        (
            "/neighbours",
            json!([{ "key": "bakery", "title": "Bakery across the lane", "agreed": "People may wait inside. They ring us, and we ring them.", "call": "" }]),
        ),
        (
            "/configurations",
            json!([
                { "key": "service", "title": "Service on Sunday", "capacity": 180 },
                {
                    "key": "feast", "title": "Parish feast in the garden", "capacity": 400, "absent": ["children"], "routes": ["main"], "assembly_points": ["square"],
                    "text": "The garden is full of tables: nobody is sent through it."
                }
            ]),
        ),
    ]
}

/// What the stadium company writes.
fn of_stadium(at: Position) -> [(&'static str, Value); 8] {
    [
        ("/head/call", json!("112")),
        (
            "/rooms",
            json!([
                { "key": "dressing", "title": "Dressing rooms", "at": beside(at, 8.0, -7.0), "people": 60, "text": "No windows. Shut from inside with a bolt." },
                { "key": "press", "title": "Press room", "at": beside(at, 9.0, 7.0), "people": 30, "text": "Two doors; the second leads to the north gate." }
            ]),
        ),
        (
            "/assembly_points",
            json!([
                { "key": "training", "title": "Training ground", "at": beside(at, 15.0, 150.0), "minutes": 6 },
                { "key": "car_park", "title": "Car park South", "at": beside(at, -20.0, -170.0), "minutes": 5 }
            ]),
        ),
        (
            "/routes",
            json!([
                { "key": "north", "title": "North gate", "path": [beside(at, 0.0, 9.0), beside(at, 8.0, 75.0), beside(at, 15.0, 150.0)], "to": "training", "step_free": true },
                { "key": "south", "title": "South gate", "path": [beside(at, 0.0, -9.0), beside(at, -10.0, -80.0), beside(at, -20.0, -170.0)], "to": "car_park", "step_free": true }
            ]),
        ),
        ("/responders/gate", json!("North gate; the control room opens it.")),
        ("/responders/plans", json!("Drawings of each floor: in the red box at the north gate, and in the control room.")),
        (
            "/neighbours",
            json!([{ "key": "pool", "title": "Swimming pool", "agreed": "Its hall opens for people who wait. The two control rooms ring each other before each match.", "call": "" }]),
        ),
        (
            "/configurations",
            json!([
                { "key": "match", "title": "Match day", "capacity": 4_300 },
                {
                    "key": "concert", "title": "Concert, stage in the south", "capacity": 5_200, "routes": ["north"], "assembly_points": ["training"], "rooms": ["press"],
                    "text": "The stage shuts the south gate. Everybody leaves through the north gate, in two halves.",
                    "procedures": { "evacuation": {
                        "triggers": ["The danger is at the stage or behind it.", "The crowd in front of the stage is too dense to move freely."],
                        "callers": ["director", "control"],
                        "steps": [
                            { "key": "stop", "text": "Stop the music. Lights on.", "function": "director", "otherwise": "Cut the power of the stage." },
                            { "key": "say", "text": "Announce the north gate, first the rear half.", "function": "control", "otherwise": "Use megaphones." },
                            { "key": "open", "text": "Open both wings of the north gate.", "function": "gate" },
                            { "key": "lead", "text": "Lead people away from the stage, rear half first.", "function": "sector" }
                        ],
                        "say": [{ "words": "leave" }],
                        "until": "Until the police say that it is over."
                    } }
                }
            ]),
        ),
    ]
}
