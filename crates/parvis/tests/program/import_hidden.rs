//! What must not be listed: its doubles, and files that come in another order.

use serde_json::Value;

use crate::Installation;
use crate::opl::extract_within;

const BOUNDS: [f64; 4] = [9.0, 46.5, 11.0, 48.0];

/// Days of data, in seconds: none, in 2020, in 2023.
const UNDATED: i64 = 0;
const EARLIER: i64 = 1_600_000_000;
const LATER: i64 = 1_700_000_000;

fn take(installation: &Installation, territory: &str, text: &str, time: i64) -> Value {
    let file = installation.write("extract.osm.pbf", &extract_within(text, BOUNDS, time));
    installation.json(&["import", &file, "--territory", territory, "--accept", "--json"])
}

fn said(installation: &Installation) -> String {
    let lists =
        [&["sites", "list", "--json"][..], &["export"], &["export", "--layer", "links"], &["export", "--layer", "register"], &["export", "--format", "csv"]];
    lists.iter().map(|command| installation.stdout(command)).collect()
}

/// A square of which the corners have these ids and those behind it.
fn square(first: i64, x: f64, way: &str) -> (String, String) {
    let corner = |number: i64, x: f64, y: f64| format!("n{} v1 x{x:.6} y{y:.6}\n", first + number);
    let nodes = corner(0, x, 47.1) + &corner(1, x + 0.0004, 47.1) + &corner(2, x + 0.0004, 47.1004) + &corner(3, x, 47.1004);
    (nodes, format!("{way} Nn{first},n{},n{},n{},n{first}\n", first + 1, first + 2, first + 3))
}

fn of(nodes: &[&str], squares: &[(String, String)], rest: &str) -> String {
    let drawn: String = nodes.iter().map(|node| format!("{node}\n")).chain(squares.iter().map(|(nodes, _)| nodes.clone())).collect();
    drawn + &squares.iter().map(|(_, way)| way.as_str()).collect::<String>() + rest
}

#[test]
fn what_must_not_be_listed_hides_what_is_drawn_of_it_beside() {
    let text = of(
        &[
            "n1 v1 Ttourism=hostel,name=Node%20%In x9.5002 y47.1002",
            "n2 v1 Ttourism=hostel,name=Node%20%Beside x9.51045 y47.1002",
            "n3 v1 Tsocial_facility=shelter,name=Shelter%20%Node x9.5202 y47.1002",
            "n4 v1 Tamenity=place_of_worship,name=Chapel x9.5302 y47.1002",
            "n5 v1 Ttourism=hostel,name=Nameless%20%Roof x9.5402 y47.1002",
            "n6 v1 Tsocial_facility=shelter x9.5602 y47.1002",
            "n7 v1 Tamenity=school,name=School x9.5702 y47.1002",
        ],
        &[
            square(100, 9.5, "w10 v1 Tbuilding=yes,social_facility=shelter,name=node%20%in"),
            square(110, 9.51, "w11 v1 Tbuilding=yes,social_facility=shelter,name=Beside%20%Node"),
            square(120, 9.52, "w12 v1 Tbuilding=hotel,tourism=hostel,name=Shelter%20%Node"),
            square(130, 9.53, "w13 v1 Tbuilding=yes,amenity=women_shelter,name=Other"),
            square(140, 9.54, "w14 v1 Tbuilding=yes,social_facility=women_shelter"),
            square(150, 9.55, "w15 v1 Tsocial_facility=shelter"),
            square(160, 9.56, "w16 v1 Ttourism=hotel,building=hotel,name=Grand%20%Hotel"),
        ],
        "r1 v1 Ttype=multipolygon,tourism=hostel,name=Old%20%Style Mw15@outer\n",
    );
    let installation = Installation::new();
    let taken = take(&installation, "vall", &text, LATER);
    let said = said(&installation);
    for hidden in ["Node In", "Node Beside", "Shelter Node", "Nameless Roof", "Old Style"] {
        assert!(!said.contains(hidden), "{hidden}: {said}");
    }
    for listed in ["Chapel", "Grand Hotel", "School"] {
        assert!(said.contains(listed), "{listed}");
    }
    assert_eq!((taken["sites"].as_u64(), taken["hidden"].as_u64()), (Some(3), Some(12)), "{taken}");
}

#[test]
fn a_private_chapel_in_a_church_of_its_name_hides_no_church_and_a_shelter_in_it_does() {
    let church = square(100, 9.5, "w10 v1 Tamenity=place_of_worship,building=church,name=St.%20%Anna");
    let with = |room: &str| of(&[&format!("n1 v1 T{room},name=St.%20%Anna x9.5002 y47.1002")], std::slice::from_ref(&church), "");
    let private = with("amenity=place_of_worship,access=private");
    let installation = Installation::new();
    let taken = take(&installation, "vall", &private, LATER);
    assert_eq!((taken["sites"].as_u64(), taken["hidden"].as_u64()), (Some(1), Some(1)), "{taken}");
    let taken = take(&installation, "neighbour", &with("amenity=place_of_worship,access=no").replace("w10 v1", "w10 v2"), LATER);
    assert_eq!(taken["withheld"], 0, "{taken}");
    assert!(said(&installation).contains("St. Anna"));
    take(&installation, "vall", &with("amenity=place_of_worship,access=private,social_facility=shelter").replace("n1 v1", "n1 v2"), LATER);
    assert!(!said(&installation).contains("St. Anna"));
}

const HOSTEL: &str = "n1 v1 Ttourism=hostel,name=Haus%20%Linde,addr:street=Lindweg x9.51 y47.105\n";
const SHELTER: &str = "n1 v2 Ttourism=hostel,name=Haus%20%Linde,addr:street=Lindweg,social_facility=shelter x9.51 y47.105\n";
const CHAPEL: &str = "n2 v1 Tamenity=place_of_worship,name=Chapel x9.52 y47.1\n";

#[test]
fn a_shelter_is_listed_by_no_older_file_in_any_order_of_territories() {
    let (hostel, shelter) = (format!("{HOSTEL}{CHAPEL}"), format!("{SHELTER}{CHAPEL}"));
    let unversioned = |text: &str| text.replace(" v1 ", " v0 ").replace(" v2 ", " v0 ");
    for (hostel, shelter, earlier, later) in [
        (hostel.clone(), shelter.clone(), EARLIER, LATER),
        (hostel.clone(), shelter.clone(), UNDATED, UNDATED),
        (unversioned(&hostel), unversioned(&shelter), EARLIER, LATER),
        (unversioned(&hostel), unversioned(&shelter), LATER, LATER),
        (unversioned(&hostel), unversioned(&shelter), UNDATED, UNDATED),
        (unversioned(&hostel), shelter.clone(), EARLIER, LATER),
        (hostel.clone(), unversioned(&shelter), EARLIER, LATER),
    ] {
        let installation = Installation::new();
        for (territory, text, time) in
            [("a", &shelter, later), ("b", &hostel, earlier), ("b", &hostel, earlier), ("a", &shelter, later), ("b", &hostel, earlier)]
        {
            take(&installation, territory, text, time);
            assert!(!said(&installation).contains("Linde"), "first as a shelter: {hostel} {shelter} {earlier} {later}");
        }
        assert!(said(&installation).contains("Chapel"));
        let listed = Installation::new();
        take(&listed, "b", &hostel, earlier);
        assert!(said(&listed).contains("Haus Linde"));
        for (territory, text, time) in [("a", &shelter, later), ("b", &hostel, earlier)] {
            take(&listed, territory, text, time);
            assert!(!said(&listed).contains("Lind"), "first as a hostel: {hostel} {shelter} {earlier} {later}");
        }
    }
}

#[test]
fn what_is_a_shelter_no_longer_is_listed_by_a_later_file() {
    let later = SHELTER.replace("n1 v2", "n1 v3").replace(",social_facility=shelter", "");
    for (shelter, later, day) in [(SHELTER.to_owned(), later.clone(), LATER), (SHELTER.replace("v2", "v0"), later.replace("v3", "v0"), LATER + 86_400)] {
        let installation = Installation::new();
        take(&installation, "a", &format!("{shelter}{CHAPEL}"), LATER);
        take(&installation, "a", &format!("{later}{CHAPEL}"), day);
        assert!(said(&installation).contains("Haus Linde"), "{later}");
        // And the older file of a neighbour does not take it away.
        take(&installation, "b", &format!("{HOSTEL}{CHAPEL}"), EARLIER);
        assert!(said(&installation).contains("Haus Linde"), "{later}");
    }
}

#[test]
fn a_shelter_hides_what_the_file_of_another_territory_calls_by_its_name() {
    let other = "n9 v1 Ttourism=hostel,name=Haus%20%Linde,addr:street=Lindweg x9.5104 y47.105\n";
    let installation = Installation::new();
    take(&installation, "b", &format!("{other}{CHAPEL}"), EARLIER);
    assert!(said(&installation).contains("Haus Linde"));
    let taken = take(&installation, "a", &format!("{SHELTER}{CHAPEL}"), LATER);
    assert_eq!(taken["withheld"], 1);
    assert!(!said(&installation).contains("Lind"));
    take(&installation, "b", &format!("{other}{CHAPEL}"), EARLIER);
    assert!(!said(&installation).contains("Lind"));
}
