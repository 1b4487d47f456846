//! What is drawn of a plan: the outline, exits, ways and places, in metres on flat ground.

use geo::{Coord, LineString};
use parvis_model::Position;

use crate::ground::Ground;
use crate::{FloorPicture, Key, SitePlan, Surroundings};

/// Where a picture of the floor lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SketchedPicture {
    /// Its middle.
    pub middle: [f64; 2],
    /// How many metres wide it is.
    pub metres: f64,
    /// How far it is turned clockwise, in degrees.
    pub degrees: f64,
}

/// What is drawn, in metres to the east and to the north of the middle of the site.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sketch {
    /// The picture of the floor, which lies beneath all else.
    pub picture: Option<SketchedPicture>,
    /// The walls of the outline, each closed; courtyards among them.
    pub walls: Vec<Vec<[f64; 2]>>,
    /// The ways in and out.
    pub exits: Vec<[f64; 2]>,
    /// The edge of the ground outside the gates.
    pub approach: Vec<[f64; 2]>,
    /// The routes, in the direction in which people go.
    pub routes: Vec<(Key, Vec<[f64; 2]>)>,
    /// Where people gather.
    pub assembly_points: Vec<(Key, [f64; 2])>,
    /// Rooms in which people can wait.
    pub rooms: Vec<(Key, [f64; 2])>,
}

/// What can be drawn of a plan; nothing where it has no position and the site no outline. What no position says is left out.
pub fn sketch(plan: &SitePlan, surroundings: &Surroundings) -> Option<Sketch> {
    let rings = || surroundings.outline.iter().flatten().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    let corners = rings().flat_map(|ring| &ring.0).map(|coord| Position { lon: coord.x, lat: coord.y });
    let floor = plan.picture.as_ref();
    let points = plan.assembly_points.iter().filter_map(|point| point.at).chain(plan.rooms.iter().filter_map(|room| room.at));
    let lines = plan.routes.iter().flat_map(|route| route.path.iter().copied()).chain(plan.approach.area.iter().copied());
    let pictures = floor.iter().map(|picture| picture.at);
    let is_on_globe = |position: &Position| Position::new(position.lon, position.lat).is_ok();
    let somewhere = corners.clone().chain(points).chain(lines).chain(pictures).find(is_on_globe)?;
    let ground = Ground::about(somewhere);
    // The middle of the outline, or else of the first position.
    let flat: Vec<Coord<f64>> = corners.filter(is_on_globe).map(|corner| ground.position(corner)).collect();
    let middle = |of: fn(&Coord<f64>) -> f64| {
        let (least, most) = flat.iter().map(of).fold((f64::MAX, f64::MIN), |(least, most), at| (least.min(at), most.max(at)));
        if flat.is_empty() { 0.0 } else { (least + most) / 2.0 }
    };
    let (east, north) = (middle(|at| at.x), middle(|at| at.y));
    let at = |position: Position| {
        let found = ground.position(position);
        [found.x - east, found.y - north]
    };
    let path = |path: &[Position]| path.iter().copied().filter(is_on_globe).map(at).collect::<Vec<_>>();
    let ring = |ring: &LineString<f64>| path(&ring.0.iter().map(|coord| Position { lon: coord.x, lat: coord.y }).collect::<Vec<_>>());
    let lies = |picture: &FloorPicture| SketchedPicture { middle: at(picture.at), metres: picture.metres, degrees: picture.degrees };
    Some(Sketch {
        picture: floor.filter(|picture| is_on_globe(&picture.at)).map(lies),
        walls: rings().map(ring).collect(),
        exits: path(&surroundings.exits),
        approach: path(&plan.approach.area),
        routes: plan.routes.iter().filter(|route| route.path.len() > 1).map(|route| (route.key.clone(), path(&route.path))).collect(),
        assembly_points: plan.assembly_points.iter().filter_map(|point| Some((point.key.clone(), at(point.at.filter(is_on_globe)?)))).collect(),
        rooms: plan.rooms.iter().filter_map(|room| Some((room.key.clone(), at(room.at.filter(is_on_globe)?)))).collect(),
    })
}
