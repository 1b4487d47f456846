//! What was photographed on the visits of the story: drawn, for what, and what it shows in words.

use parvis_model::{Caller, VisitId};
use parvis_service::ServiceError;
use parvis_synthetic_region::{Scene, picture};

use super::{Done, Story};

/// A picture that was taken on a walk.
pub(super) struct Photographed {
    /// For which question of the survey.
    pub(super) question: &'static str,
    /// What its file is called.
    pub(super) file: &'static str,
    pub(super) shows: &'static str,
    scene: Scene,
}

const fn of(question: &'static str, file: &'static str, shows: &'static str, scene: Scene) -> Photographed {
    Photographed { question, file, shows, scene }
}

pub(super) const STADIUM: &[Photographed] = &[
    of("queue_place", "overall-view.jpg", "Overall view from the car park", Scene::Hall),
    of("narrowest_way_out", "stairs.jpg", "Stairs down from the upper rows", Scene::Stair),
];

pub(super) const STADIUM_AGAIN: &[Photographed] = &[
    of("queue_place", "overall-view.jpg", "Overall view from the main road", Scene::Hall),
    of("exit_flow", "east-gate.jpg", "East gate, with a chain", Scene::Gate),
    of("keys", "keys.jpg", "Box with keys in the office", Scene::Keys),
];

pub(super) const CHURCH: &[Photographed] = &[
    of("vehicle_gap", "overall-view.jpg", "Overall view from the lane", Scene::Church),
    of("outside_light", "path.jpg", "Path from the car park, one lamp of three lit", Scene::Lamp),
    // Whoever stands there is not to be known by the picture.
    of("welcomers", "welcome.jpg", "Main door, face covered", Scene::Welcome),
    of("other_doors", "side-door.jpg", "Side door, wedged open", Scene::Door),
    of("exit_clear", "way-out.jpg", "Back door, boxes before it", Scene::WayOut),
];

pub(super) const SCHOOL: &[Photographed] = &[of("drop_off", "overall-view.jpg", "Overall view from the bus stop", Scene::School)];

/// Of a visit that is only begun.
pub(super) const HALL: &[Photographed] = &[of("foyer_queue", "queue.jpg", "In front of the box office", Scene::Queue)];

impl Story<'_> {
    /// The photographs of a walk are sent; each is drawn in colours of its own.
    pub(super) async fn photographs_come_home(&self, who: &Caller, visit: VisitId, seed: u64, photographs: &[Photographed]) -> Done {
        for (place, one) in (0..).zip(photographs) {
            let jpeg = picture(one.scene, seed * 16 + place).map_err(|error| ServiceError::Invalid(error.to_string()))?;
            self.register.attach(who, visit.into(), one.file, &jpeg).await?;
        }
        Ok(())
    }
}
