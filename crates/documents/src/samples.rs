//! The plan of an invented stadium, started from the template for sports venues: what the pictures in `docs/pictures` show, and what tests and the
//! measurement look at.

use geo::{MultiPolygon, Polygon, polygon};
use image::{GrayImage, Luma};
use parvis_model::{AttachmentId, Position};
use parvis_packs::{DoctrinePack, Packs};
use parvis_plan::{
    AssemblyPoint, Beyond, Configuration, FloorPicture, Function, Key, Procedure, ProcedureKind, Procedures, Publicity, Room, Route, SitePlan, Surroundings,
    from_template,
};

fn key(text: &str) -> Key {
    Key::new(text).unwrap()
}

/// So many metres east and north of the middle of the stadium.
fn at(east: f64, north: f64) -> Position {
    Position { lon: 9.5 + east / 75_938.0, lat: 47.1 + north / 111_174.0 }
}

/// The doctrines of the program.
pub(crate) fn doctrines() -> Vec<DoctrinePack> {
    Packs::load(None).unwrap().doctrines.to_vec()
}

/// The outline: an oval of 130 by 100 m around a field, with four gates.
pub(crate) fn surroundings() -> Surroundings {
    let oval = |wide: f64, high: f64| -> Vec<(f64, f64)> {
        (0..=48)
            .map(|turn| f64::from(turn) / 48.0 * std::f64::consts::TAU)
            .map(|turn| at(wide * turn.cos(), high * turn.sin()))
            .map(|at| (at.lon, at.lat))
            .collect()
    };
    let corner = |east, north| {
        let at = at(east, north);
        (at.lon, at.lat)
    };
    let [a, b, c, d] = [corner(-34.0, -23.0), corner(34.0, -23.0), corner(34.0, 23.0), corner(-34.0, 23.0)];
    let field = polygon![(x: a.0, y: a.1), (x: b.0, y: b.1), (x: c.0, y: c.1), (x: d.0, y: d.1)];
    let stadium = Polygon::new(oval(65.0, 50.0).into(), vec![field.exterior().clone()]);
    Surroundings {
        outline: Some(MultiPolygon(vec![stadium])),
        water: Some(MultiPolygon(Vec::new())),
        main_roads: Some(Vec::new()),
        exits: vec![at(65.0, 0.0), at(0.0, 50.0), at(-65.0, 0.0), at(0.0, -50.0)],
    }
}

/// The plan in a language: English or German.
pub(crate) fn stadium(language: &str) -> SitePlan {
    let packs = Packs::load(None).unwrap();
    let template = packs.plans.iter().find(|pack| pack.key.get_ref() == "sport").unwrap();
    let (german, said) = (language == "de", |english: &str, german: &str| if language == "de" { german.to_owned() } else { english.to_owned() });
    let mut plan = from_template(template, language, Some(&key(if german { "de_flee_hide_alert" } else { "run_hide_tell" })));
    plan.head.title = said("Orrthevell Stadium", "Stadion Orrthevell");
    plan.head.call = said("999", "112");
    plan.head.address = said("1 Meadow Road, 1001 Orrthevell", "Wiesenweg 1, 1001 Orrthevell");
    let point = |name: &str, title: String, position, minutes| AssemblyPoint {
        key: key(name),
        title,
        at: Some(position),
        minutes: Some(minutes),
        beyond: Beyond::new(),
    };
    plan.assembly_points = vec![
        point("meadow", said("Meadow behind car park 2", "Wiese hinter Parkplatz 2"), at(-190.0, 40.0), 6),
        point("school", said("School yard, Mill Lane", "Schulhof am Mühlweg"), at(230.0, -30.0), 6),
    ];
    let route = |name: &str, title: String, to: &str, step_free, path: Vec<Position>| Route {
        key: key(name),
        title,
        path,
        to: Some(key(to)),
        step_free,
        beyond: Beyond::new(),
    };
    plan.routes = vec![
        route(
            "gate_d",
            said("Gate D, along the hedge", "Tor D, an der Hecke entlang"),
            "meadow",
            true,
            vec![at(-52.0, 0.0), at(-65.0, 0.0), at(-120.0, 10.0), at(-190.0, 40.0)],
        ),
        route(
            "gate_a",
            said("Gate A, over the footbridge", "Tor A, über den Steg"),
            "school",
            false,
            vec![at(52.0, 0.0), at(65.0, 0.0), at(140.0, -30.0), at(230.0, -30.0)],
        ),
        route(
            "gate_b",
            said("Gate B, along the stream", "Tor B, am Bach entlang"),
            "school",
            true,
            vec![at(0.0, -40.0), at(0.0, -50.0), at(30.0, -80.0), at(150.0, -70.0), at(230.0, -30.0)],
        ),
    ];
    for (room, position) in plan.rooms.iter_mut().zip([at(-20.0, 36.0), at(20.0, 36.0), at(0.0, -36.0)]) {
        room.at = Some(position);
        room.people = Some(120);
    }
    let empty = |name: &str, title: String, capacity| Configuration {
        key: key(name),
        title,
        capacity: Some(capacity),
        absent: Vec::new(),
        rooms: None,
        routes: None,
        assembly_points: None,
        procedures: Procedures::default(),
        text: String::new(),
        beyond: Beyond::new(),
    };
    let mut part_open = empty("part_open", said("Part-open: one stand", "Teilöffnung: eine Tribüne"), 800);
    part_open.absent = plan.functions.last().map(|function| function.key.clone()).into_iter().collect();
    part_open.routes = Some(vec![key("gate_d")]);
    part_open.assembly_points = Some(vec![key("meadow")]);
    let mut concert = empty("concert", said("Concert on the field", "Konzert auf dem Spielfeld"), 18_000);
    concert.text =
        said("The stage closes gate C. Stewards stand at both ends of the stage.", "Die Bühne versperrt Tor C. An beiden Enden der Bühne stehen Ordner.");
    concert.procedures.evacuation =
        plan.procedures.evacuation.clone().map(|procedure| Procedure { steps: procedure.steps.into_iter().rev().collect(), ..procedure });
    plan.configurations = vec![empty("match", said("Match", "Spiel"), 12_000), concert, part_open];
    plan
}

/// Where the floor of the stadium lies: a little larger than its outline, and turned.
pub(crate) fn placed(metres: f64, degrees: f64) -> FloorPicture {
    FloorPicture { attachment: AttachmentId::from_random([7; 16]), at: at(0.0, 0.0), metres, degrees, beyond: Beyond::new() }
}

/// Routes and places of the stadium alone, on a picture of its floor.
pub(crate) fn on_floor(language: &str) -> SitePlan {
    let plan = stadium(language);
    SitePlan { picture: Some(placed(136.0, 8.0)), procedures: Procedures::default(), configurations: Vec::new(), ..plan }
}

/// The floor of the stadium as an architect draws it: the stands with their sectors and stairs, the field, a passage beneath. A JPEG, as pale as it is
/// printed, and its size.
pub(crate) fn floor() -> (Vec<u8>, [u32; 2]) {
    let (wide, high) = (1_360_u32, 1_060_u32);
    let (ink, paper) = (Luma([166]), Luma([255]));
    let floor = GrayImage::from_fn(wide, high, |x, y| {
        let (across, down) = (f64::from(x) - 680.0, f64::from(y) - 530.0);
        let (far, turn) = ((across / 650.0).hypot(down / 500.0), (down / 500.0).atan2(across / 650.0).to_degrees().rem_euclid(360.0));
        let is_ring = [0.99, 0.8, 0.62].iter().any(|ring| (far - ring).abs() < 0.006);
        let is_sector = (0.62..0.99).contains(&far) && (turn + 7.5) % 15.0 < 0.5;
        let is_stair = (0.8..0.99).contains(&far) && (turn + 7.5) % 45.0 < 3.0 && y % 10 < 3;
        let is_field = (across.abs() - 330.0).abs() < 3.0 && down.abs() < 230.0 || (down.abs() - 230.0).abs() < 3.0 && across.abs() < 330.0;
        // What is turned has an upper left corner.
        let is_corner = x < 60 && y < 6 || y < 60 && x < 6;
        if is_ring || is_sector || is_stair || is_field || is_corner { ink } else { paper }
    });
    let mut jpeg = Vec::new();
    floor.write_with_encoder(image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 82)).unwrap();
    (jpeg, [wide, high])
}

/// A plan of about twenty pages: the stadium with a use of its own for each procedure, and more of everything.
pub(crate) fn twenty_pages() -> SitePlan {
    let mut plan = stadium("en");
    for number in 0..7_u32 {
        let mut more = plan.configurations[1].clone();
        more.key = key(&format!("use_{number}"));
        more.title = format!("Event of kind {number}");
        plan.configurations.push(more);
        plan.functions.push(Function {
            key: key(&format!("sector_{number}")),
            title: format!("Steward of sector {number}"),
            publicity: Publicity::Public,
            deputies: vec![key("sector_0")],
            doctrine: None,
            beyond: Beyond::new(),
        });
        plan.rooms.push(Room {
            key: key(&format!("room_{number}")),
            title: format!("Room {number}"),
            at: None,
            people: Some(40),
            text: "Locks from inside.".to_owned(),
            beyond: Beyond::new(),
        });
    }
    plan
}

/// The same text wherever somebody may write one.
pub(crate) fn saying(text: &str) -> SitePlan {
    saying_in_turn(&[text])
}

/// One of these texts wherever somebody may write one, in turn.
pub(crate) fn saying_in_turn(texts: &[&str]) -> SitePlan {
    let mut turn = texts.iter().cycle();
    let mut next = || (*turn.next().unwrap()).to_owned();
    let mut plan = stadium("en");
    let mut fields: Vec<&mut String> = vec![&mut plan.head.title, &mut plan.head.call, &mut plan.head.address, &mut plan.approach.text];
    fields.extend([&mut plan.responders.gate, &mut plan.responders.keys, &mut plan.responders.plans]);
    fields.extend(plan.functions.iter_mut().map(|one| &mut one.title));
    fields.extend(plan.rooms.iter_mut().flat_map(|one| [&mut one.title, &mut one.text]));
    fields.extend(plan.routes.iter_mut().map(|one| &mut one.title));
    fields.extend(plan.assembly_points.iter_mut().map(|one| &mut one.title));
    fields.extend(plan.help.iter_mut().flat_map(|one| [&mut one.who, &mut one.way]));
    fields.extend(plan.neighbours.iter_mut().flat_map(|one| [&mut one.title, &mut one.agreed, &mut one.call]));
    fields.extend(plan.re_entry.conditions.iter_mut());
    fields.extend(plan.aftercare.iter_mut().map(|one| &mut one.text));
    let mut procedures = vec![&mut plan.procedures];
    for one in &mut plan.configurations {
        fields.extend([&mut one.title, &mut one.text]);
        procedures.push(&mut one.procedures);
    }
    for procedures in procedures {
        for kind in ProcedureKind::ALL {
            if let Some(procedure) = procedures.slot(kind) {
                procedure.until = next();
                procedure.triggers = vec![next()];
                for step in &mut procedure.steps {
                    step.text = next();
                    step.otherwise = next();
                }
            }
        }
    }
    fields.into_iter().for_each(|field| *field = next());
    plan
}

/// A volunteer's file of an invented hall, whole; where there are texts, they stand in turn in the fields in which somebody writes.
pub(crate) fn hall(language: &str, texts: &[&str]) -> String {
    let turn = std::cell::Cell::new(0_usize);
    let next = || turn.replace(turn.get() + 1).checked_rem(texts.len()).and_then(|number| texts.get(number)).copied();
    let said = |english: &str, german: &str| next().unwrap_or(if language == "de" { german } else { english }).to_owned();
    serde_json::json!({
        "parvis_plan": 1,
        "changed": "2026-11-27",
        "answers": {
            "kind": "club", "country": if language == "de" { "DE" } else { "GB" },
            "name": said("Azebrod Hall", "Gemeindehaus Azebrod"), "address": said("12 Weaver Lane\n1001 Azebrod", "Weberweg 12\n1001 Azebrod"), "people": "180",
            "lead": said("Warden on duty", "Diensthabende Leitung"), "lead_deputy": said("Leader of the helpers", "Leitung des Teams"),
            "doors": said("Helper at the main door", "Hilfe am Haupteingang"), "doors_deputy": said("Helper in the kitchen", "Hilfe in der Küche"),
            "help": said("Two helpers in the front row", "Zwei aus der ersten Reihe"), "help_deputy": said("Helper at the cloakroom", "Hilfe an der Garderobe"),
            "help_how": said("People in wheelchairs leave by the side door, with two helpers.", "Wer im Rollstuhl sitzt, verlässt den Saal durch die Seitentür, mit zwei Begleitern."),
            "caller": said("Person at the desk", "Person am Empfang"), "caller_deputy": said("Caretaker", "Hausmeister"),
            "number": said("999", "110 / 112").chars().take(36).collect::<String>(),
            "exit_1": said("Main door to Weaver Lane", "Haupttür zum Weberweg"), "exit_2": said("Through the kitchen to the garden", "Durch die Küche in den Garten"),
            "assembly_1": said("Car park behind the library", "Parkplatz hinter der Bücherei"), "assembly_2": said("Playground in Mill Lane", "Spielplatz am Mühlweg"),
            "room": said("Meeting room on the first floor", "Sitzungszimmer im ersten Stock"), "room_way": said("Up the back stairs, first door", "Hintere Treppe, erste Tür"),
            "alert": "bell",
            "meet": said("At the north gate", "Am Nordtor"), "keys": said("Box in the office, second set with the neighbour", "Kasten im Büro, zweiter Bund beim Nachbarn"),
            "after": said("Warden on duty", "Diensthabende Leitung"), "after_deputy": said("Caretaker", "Hausmeister"), "families": said("Library, ground floor", "Bücherei, Erdgeschoss"),
            "ok_free": "yes", "ok_exits": "yes", "ok_help": "yes",
            "say_again": next().unwrap_or_default()
        },
        "steps": if let Some(text) = next() { serde_json::json!({ "evacuation": [{ "do": text, "by": "lead" }, { "do": format!("{{number}} {{name}} {{address}} {{x}} {text}"), "by": "all" }] }) } else { serde_json::json!({}) }
    })
    .to_string()
}
