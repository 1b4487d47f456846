//! A territory on both sides of 180 degrees, from its extract to the map.

use crate::Installation;
use crate::opl::extract_within;

/// A town whose church lies west of 180 degrees, its school east of it, and its sports hall across it.
const TAVE: &str = "n1 v1 x179.99 y-17.0
n2 v1 x-179.99 y-17.0
n3 v1 x-179.99 y-16.99
n4 v1 x179.99 y-16.99
n5 v1 Tamenity=place_of_worship,name=Westkirche x179.9 y-16.9
n6 v1 Tamenity=school,name=Ostschule x-179.9 y-16.9
n7 v1 x179.5 y-17.4
n8 v1 x-179.5 y-17.4
n9 v1 x-179.5 y-16.6
n10 v1 x179.5 y-16.6
w1 v1 Tamenity=place_of_worship,name=Mittelkirche Nn1,n2,n3,n4,n1
w2 v1 Thighway=primary,name=Long Nn7,n9
w3 v1 Tboundary=administrative,admin_level=8,name=Tave Nn7,n8,n9,n10,n7
";

const BOUNDS: [f64; 4] = [179.0, -17.6, -179.0, -16.5];

fn names(list: &serde_json::Value) -> Vec<String> {
    list["sites"].as_array().unwrap().iter().map(|site| site["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_town_on_both_sides_of_180_degrees_is_one_town() {
    let installation = Installation::new();
    let taken = installation.import("tave.osm.pbf", &extract_within(TAVE, BOUNDS, 1_700_000_000));
    assert_eq!((taken["sites"].as_u64(), taken["incomplete"].as_u64()), (Some(3), Some(0)), "{taken}");
    // The box of the list crosses as the extract does; one around the world the other way is taken for a slip.
    let within = |bounds: &str| names(&installation.json(&["sites", "list", "--within", bounds, "--json"]));
    assert_eq!(within("179.8,-17,-179.8,-16.8"), ["Mittelkirche", "Ostschule", "Westkirche"]);
    assert_eq!(within("179.8,-17,180,-16.8"), ["Westkirche"]);
    assert_eq!(within("-180,-16.95,-179.8,-16.8"), ["Ostschule"]);
    let refused = installation.run(&["sites", "list", "--within", "10,47,9,48"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("180 degrees"), "{refused:?}");
    // All three lie in the one area, whose outline is cut in two.
    let area = installation.json(&["areas", "list", "--json"])["areas"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(names(&installation.json(&["sites", "list", "--area", &area, "--json"])).len(), 3);
    // The same extract again, with its box all the way round, is of the same territory and changes no place.
    let again = installation.import("tave-2027.osm.pbf", &extract_within(TAVE, [-180.0, -17.6, 180.0, -16.5], 1_700_000_000));
    assert_eq!(again["territory"], "tave");
    assert!(["added", "changed", "moved", "vanished", "areas_removed"].iter().all(|what| again[what] == 0), "{again}");
    assert!(installation.run(&["doctor"]).status.success());
}

#[test]
fn an_import_in_which_nothing_is_a_place_says_so() {
    let installation = Installation::new();
    let roads = "n1 v1 x9.5 y47.1\nn2 v1 x9.6 y47.1\nw1 v1 Thighway=primary Nn1,n2\n";
    let taken = installation.run(&["import", &installation.write("vall.osm.pbf", &extract_within(roads, [9.0, 47.0, 10.0, 48.0], 1_700_000_000))]);
    assert!(taken.status.success());
    assert!(String::from_utf8_lossy(&taken.stderr).contains("nothing in this file is a place of any category"), "{taken:?}");
}

#[test]
fn the_map_of_a_town_on_both_sides_of_180_degrees_is_near_that_and_nowhere_else() {
    let installation = Installation::new();
    installation.stdout(&["import", &installation.write("tave.osm.pbf", &extract_within(TAVE, BOUNDS, 1_700_000_000))]);
    let server = crate::running::Server::start(&installation);
    let bounds = server.get("/api/v1/installation").json()["map"]["bounds"].clone();
    assert_eq!(bounds, serde_json::json!([179.0, -17.6, 181.0, -16.5]), "beyond 180 degrees it goes on");
    let found = names(&server.get("/api/v1/sites?within=179.8,-17,-179.8,-16.8").json());
    assert_eq!(found, ["Mittelkirche", "Ostschule", "Westkirche"]);
    // 17 degrees south lies in row 17954 of zoom 15; the outline of the church across reaches into the tiles on either side.
    let is_outlined = |x: u32| server.get(&format!("/tiles/sites/15/{x}/17954")).body.windows(8).any(|bytes| bytes == b"outlines");
    assert_eq!([0, 32_767, 1, 16_384].map(is_outlined), [true, true, false, false]);
    server.stop_with_a_clean_log();
}
