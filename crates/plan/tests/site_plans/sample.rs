//! A plan of an invented hall, and the ground around it: the outline is a square of about 100 by 100 m.

use geo::{LineString, MultiPolygon, Polygon, polygon};
use parvis_model::{AttachmentId, Position};
use parvis_packs::{DoctrinePack, Packs};
use parvis_plan::{
    AssemblyPoint, Beyond, Configuration, FloorPicture, Function, HelpNeeded, Key, MainRoad, Procedure, ProcedureKind, Procedures, Publicity, Route, Said,
    SitePlan, Step, Surroundings,
};

/// The south-west corner of the outline.
pub const CORNER: [f64; 2] = [9.5, 47.1];

pub fn key(text: &str) -> Key {
    Key::new(text).unwrap()
}

/// So many metres east and north of the corner, to a centimetre, as a plan keeps it.
pub fn at(east: f64, north: f64) -> Position {
    let kept = |degrees: f64| (degrees * 1e7).round() / 1e7;
    Position { lon: kept(CORNER[0] + east / 75_938.0), lat: kept(CORNER[1] + north / 111_174.0) }
}

pub fn function(name: &str, deputy: &str) -> Function {
    Function { key: key(name), title: name.to_owned(), publicity: Publicity::Public, deputies: vec![key(deputy)], doctrine: None, beyond: Beyond::new() }
}

pub fn step(name: &str, function: Option<&str>, text: &str) -> Step {
    Step { key: key(name), text: text.to_owned(), function: function.map(key), otherwise: String::new(), beyond: Beyond::new() }
}

pub fn said(words: &str) -> Said {
    Said { words: key(words), function: None, beyond: Beyond::new() }
}

pub fn procedure(steps: Vec<Step>) -> Procedure {
    Procedure {
        triggers: vec!["The danger is inside.".to_owned()],
        callers: vec![key("lead")],
        steps,
        say: vec![said("leave")],
        until: "Until the police say it is over.".to_owned(),
        beyond: Beyond::new(),
    }
}

pub fn point(name: &str, position: Position, minutes: u16) -> AssemblyPoint {
    AssemblyPoint { key: key(name), title: name.to_owned(), at: Some(position), minutes: Some(minutes), beyond: Beyond::new() }
}

pub fn route(name: &str, to: Option<&str>, path: &[Position]) -> Route {
    Route { key: key(name), title: name.to_owned(), path: path.to_vec(), to: to.map(key), step_free: true, beyond: Beyond::new() }
}

/// A picture of the floor in the middle of the outline, so many metres wide.
pub fn picture(metres: f64) -> FloorPicture {
    FloorPicture { attachment: AttachmentId::from_random([7; 16]), at: at(50.0, 50.0), metres, degrees: 12.5, beyond: Beyond::new() }
}

pub fn help(name: &str) -> HelpNeeded {
    HelpNeeded { key: key(name), who: name.to_owned(), way: String::new(), function: Some(key("door")), beyond: Beyond::new() }
}

pub fn configuration(name: &str) -> Configuration {
    Configuration {
        key: key(name),
        title: name.to_owned(),
        capacity: Some(400),
        absent: Vec::new(),
        rooms: None,
        routes: None,
        assembly_points: None,
        procedures: Procedures::default(),
        text: String::new(),
        beyond: Beyond::new(),
    }
}

/// A plan in which there is nothing to look at.
pub fn plan() -> SitePlan {
    let mut plan = SitePlan::default();
    plan.head.title = "Plan of the hall".to_owned();
    plan.head.doctrine = Some(key("run_hide_tell"));
    plan.head.call = "999".to_owned();
    plan.functions = vec![function("lead", "door"), function("door", "lead")];
    let steps = || vec![step("announce", Some("lead"), "Announce the way out."), step("open", Some("door"), "Open the doors.")];
    for kind in ProcedureKind::ALL {
        let says = match kind {
            ProcedureKind::Evacuation => "leave",
            ProcedureKind::Invacuation => "cover",
            ProcedureKind::Lockdown => "hide",
            ProcedureKind::Communication => "tell",
        };
        *plan.procedures.slot(kind) = Some(Procedure { say: vec![said(says)], ..procedure(steps()) });
    }
    plan.assembly_points = vec![point("meadow", at(50.0, 250.0), 6)];
    plan.routes = vec![route("north", Some("meadow"), &[at(50.0, 50.0), at(50.0, 100.0), at(50.0, 240.0)])];
    plan
}

fn square(west: f64, south: f64, east: f64, north: f64) -> Polygon<f64> {
    let corner = |x, y| {
        let at = at(x, y);
        (at.lon, at.lat)
    };
    let [a, b, c, d] = [corner(west, south), corner(east, south), corner(east, north), corner(west, north)];
    polygon![(x: a.0, y: a.1), (x: b.0, y: b.1), (x: c.0, y: c.1), (x: d.0, y: d.1)]
}

/// An outline with exits in the middle of its north and south walls, a pond in the east, a main road in the west.
pub fn surroundings() -> Surroundings {
    let [from, to] = [at(-50.0, -1_000.0), at(-50.0, 1_000.0)];
    Surroundings {
        outline: Some(MultiPolygon(vec![square(0.0, 0.0, 100.0, 100.0)])),
        water: Some(MultiPolygon(vec![square(200.0, 0.0, 300.0, 100.0)])),
        main_roads: Some(vec![MainRoad { name: "Ring".to_owned(), line: LineString::from(vec![(from.lon, from.lat), (to.lon, to.lat)]) }]),
        exits: vec![at(50.0, 100.0), at(50.0, 0.0)],
    }
}

pub fn doctrines() -> Vec<DoctrinePack> {
    Packs::load(None).unwrap().doctrines.to_vec()
}
