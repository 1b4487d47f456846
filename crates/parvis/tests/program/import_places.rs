//! Which objects are which place: ids that stand for something else, objects that belong together, and such that no longer do.

use serde_json::Value;

use crate::Installation;
use crate::opl::extract;

/// Names and states of all places, without those that no source has.
fn places(installation: &Installation) -> Vec<(String, String, String)> {
    let listed = installation.json(&["sites", "list", "--vanished", "no", "--json"]);
    let text = |site: &Value, key: &str| site[key].as_str().unwrap().to_owned();
    let mut places: Vec<_> = listed["sites"].as_array().unwrap().iter().map(|site| (text(site, "title"), text(site, "status"), text(site, "id"))).collect();
    places.sort();
    places
}

fn titles(installation: &Installation) -> Vec<String> {
    places(installation).into_iter().map(|(title, ..)| title).collect()
}

fn site(installation: &Installation, title: &str) -> String {
    places(installation).into_iter().find(|(known, ..)| known == title).unwrap().2
}

fn confirm(installation: &Installation, title: &str) -> String {
    let id = site(installation, title);
    installation.stdout(&["sites", "set-status", &id, "confirmed"]);
    id
}

/// What a place is called, its status, and whether no source has it any longer.
fn status(installation: &Installation, id: &str) -> (String, String, bool) {
    let listed = installation.json(&["sites", "list", "--json"]);
    let site = listed["sites"].as_array().unwrap().iter().find(|site| site["id"] == id).unwrap();
    (site["title"].as_str().unwrap().to_owned(), site["status"].as_str().unwrap().to_owned(), site["vanished"] == true)
}

/// So many chapels elsewhere, so that no import takes much away.
fn fillers() -> String {
    (300..330).map(|id| format!("n{id} v1 Tamenity=place_of_worship,name=Filler%20%{id} x{:.4} y47.2\n", 9.5 + (id - 300) as f64 * 0.002)).collect()
}

fn take(installation: &Installation, text: &str) -> Value {
    installation.import("vall.osm.pbf", &extract(&(text.to_owned() + &fillers())))
}

/// Nodes of a line from west to east with the first id, and how a way names some of them.
fn line(first: i64, x: f64, y: f64, count: i64) -> String {
    (0..count).map(|number| format!("n{} v1 x{:.4} y{y}\n", first + number, x + number as f64 * 0.0005)).collect()
}

fn refs(from: i64, to: i64) -> String {
    (from..=to).map(|id| format!("n{id}")).collect::<Vec<_>>().join(",")
}

fn square(first: i64, x: f64, y: f64, side: f64) -> String {
    let corner = |number: i64, dx: f64, dy: f64| format!("n{} v1 x{:.6} y{:.6}\n", first + number, x + dx, y + dy);
    corner(0, 0.0, 0.0) + &corner(1, side, 0.0) + &corner(2, side, side) + &corner(3, 0.0, side)
}

fn ring(first: i64) -> String {
    format!("{},n{first}", refs(first, first + 3))
}

#[test]
fn an_id_that_stands_for_something_else_far_away_is_another_place() {
    let installation = Installation::new();
    take(&installation, "n8 v1 Ttourism=hotel,name=Reuse x9.58 y47.1\n");
    let before = confirm(&installation, "Reuse");
    let taken = take(&installation, "n8 v2 Ttourism=hotel,name=Other%20%Thing x9.9 y47.5\n");
    assert_eq!((taken["added"].as_u64(), taken["vanished"].as_u64()), (Some(1), Some(1)), "{taken}");
    assert_eq!(status(&installation, &before), ("Reuse".to_owned(), "confirmed".to_owned(), true));
    assert_ne!(site(&installation, "Other Thing"), before);
    assert_eq!(places(&installation).iter().filter(|(_, status, _)| status == "confirmed").count(), 0);
    // Again, undone and once more: the same each time.
    assert_eq!(take(&installation, "n8 v2 Ttourism=hotel,name=Other%20%Thing x9.9 y47.5\n")["added"], 0);
    let shown = installation.json(&["sites", "show", &before]);
    assert_eq!(shown["sources"][0]["external_id"], "node/8", "{shown}");
}

#[test]
fn ids_that_were_swapped_go_on_as_the_places_that_they_describe() {
    for far in [9.52, 9.5105] {
        let installation = Installation::new();
        let both = |peter: i64, paul: i64, version: i64| {
            let node = |id: i64, name: &str, x: f64| (id, format!("n{id} v{version} Tamenity=place_of_worship,name={name} x{x} y47.1\n"));
            let mut nodes = [node(peter, "Peter", 9.51), node(paul, "Paul", far)];
            nodes.sort();
            nodes.map(|(_, node)| node).concat()
        };
        take(&installation, &both(2, 3, 1));
        let peter = confirm(&installation, "Peter");
        let paul = site(&installation, "Paul");
        let taken = take(&installation, &both(3, 2, 2));
        assert_eq!((taken["added"].as_u64(), taken["vanished"].as_u64(), taken["redrawn"].as_u64()), (Some(0), Some(0), Some(2)), "{taken}");
        assert_eq!(status(&installation, &peter), ("Peter".to_owned(), "confirmed".to_owned(), false));
        assert_eq!(status(&installation, &paul), ("Paul".to_owned(), "candidate".to_owned(), false));
        installation.stdout(&["imports", "undo"]);
        assert_eq!(status(&installation, &peter).0, "Peter");
        take(&installation, &both(3, 2, 2));
        assert_eq!(status(&installation, &peter), ("Peter".to_owned(), "confirmed".to_owned(), false));
    }
}

#[test]
fn what_an_object_is_used_for_now_is_for_a_person_to_say() {
    let installation = Installation::new();
    take(&installation, "n6 v1 Ttourism=hotel,name=Hotel%20%Post x9.56 y47.1\n");
    let hotel = confirm(&installation, "Hotel Post");
    let taken = take(&installation, "n6 v2 Tamenity=school,name=New%20%School x9.56 y47.1\n");
    let pairs = taken["perhaps"].as_array().unwrap();
    assert_eq!((pairs.len(), pairs[0][0].as_str()), (1, Some(hotel.as_str())), "{taken}");
    assert!(status(&installation, &hotel).2);
    let school = site(&installation, "New School");
    installation.stdout(&["imports", "answer", &hotel, &school, "yes"]);
    assert_eq!(status(&installation, &hotel), ("New School".to_owned(), "confirmed".to_owned(), false));
    installation.stdout(&["imports", "answer", &hotel, &school, "undecided"]);
    assert_eq!(status(&installation, &hotel), ("Hotel Post".to_owned(), "confirmed".to_owned(), true));
}

#[test]
fn what_is_only_called_differently_or_drawn_more_exactly_is_the_same_place() {
    let installation = Installation::new();
    take(&installation, "n5 v1 Ttourism=hotel,name=Hotel%20%Adler x9.55 y47.1\nn6 v1 Tamenity=school x9.56 y47.1\n");
    let hotel = confirm(&installation, "Hotel Adler");
    let taken = take(&installation, "n5 v2 Ttourism=hotel,name=Hotel%20%Krone x9.5503 y47.1\nn6 v2 Tamenity=school x9.564 y47.1\n");
    assert_eq!((taken["added"].as_u64(), taken["vanished"].as_u64()), (Some(0), Some(0)), "{taken}");
    assert_eq!(status(&installation, &hotel), ("Hotel Krone".to_owned(), "confirmed".to_owned(), false));
}

#[test]
fn a_street_that_is_split_goes_on_with_its_name_and_the_renamed_piece_is_new() {
    let installation = Installation::new();
    let nodes = line(1100, 9.5, 47.11, 10);
    take(&installation, &format!("{nodes}w11 v1 Thighway=pedestrian,name=Old%20%Lane N{}\n", refs(1100, 1109)));
    let old = confirm(&installation, "Old Lane");
    let pieces = format!(
        "{nodes}w11 v2 Thighway=pedestrian,name=New%20%Lane N{}\nw12 v1 Thighway=pedestrian,name=Old%20%Lane N{}\n",
        refs(1100, 1103),
        refs(1103, 1109)
    );
    take(&installation, &pieces);
    assert_eq!(status(&installation, &old), ("Old Lane".to_owned(), "confirmed".to_owned(), false));
    assert_ne!(site(&installation, "New Lane"), old);
}

#[test]
fn a_church_whose_name_goes_to_its_new_yard_goes_on_with_it() {
    let installation = Installation::new();
    let (church, yard) = (square(10, 9.5, 47.1, 0.0003), square(20, 9.4997, 47.0997, 0.0009));
    take(&installation, &format!("{church}w1 v1 Tamenity=place_of_worship,building=church,name=A%20%Church N{}\n", ring(10)));
    let before = confirm(&installation, "A Church");
    let drawn = format!("w1 v2 Tbuilding=church N{}\nw2 v1 Tamenity=place_of_worship,landuse=religious,name=A%20%Church N{}\n", ring(10), ring(20));
    for _ in 0..2 {
        take(&installation, &format!("{church}{yard}{drawn}"));
        assert_eq!(status(&installation, &before), ("A Church".to_owned(), "confirmed".to_owned(), false));
        assert_eq!(places(&installation).len(), 31, "one place with its building: {:?}", titles(&installation));
    }
}

#[test]
fn pieces_of_a_street_that_are_called_differently_come_apart() {
    let installation = Installation::new();
    let nodes = line(1000, 9.5, 47.1, 10);
    let ways = |first: &str| {
        format!(
            "{nodes}w11 v1 Thighway=pedestrian,name={first} N{}\nw12 v1 Thighway=pedestrian,name=Alpha N{}\nw13 v1 Thighway=pedestrian,name=Alpha N{}\n",
            refs(1000, 1003),
            refs(1003, 1006),
            refs(1006, 1009)
        )
    };
    take(&installation, &ways("Alpha"));
    let alpha = confirm(&installation, "Alpha");
    let taken = take(&installation, &ways("Beta").replace("w11 v1", "w11 v2"));
    assert_eq!((taken["added"].as_u64(), taken["vanished"].as_u64()), (Some(1), Some(0)), "{taken}");
    let fresh = Installation::new();
    take(&fresh, &ways("Beta"));
    assert_eq!(titles(&installation), titles(&fresh));
    assert_eq!(status(&installation, &alpha), ("Alpha".to_owned(), "confirmed".to_owned(), false));
    // And together again, with what people said of either.
    let beta = site(&installation, "Beta");
    let taken = take(&installation, &ways("Alpha").replace("w11 v1", "w11 v3"));
    assert_eq!((site(&installation, "Alpha"), places(&installation).len()), (alpha, 31), "{taken}");
    assert_eq!(installation.run(&["sites", "show", &beta]).status.code(), Some(4));
}

#[test]
fn a_point_that_leaves_its_building_is_a_place_of_its_own_and_the_building_stays() {
    let installation = Installation::new();
    let church = square(10, 9.5, 47.1, 0.0004);
    let way = format!("w103 v1 Tamenity=place_of_worship,building=church,name=Cc N{}\n", ring(10));
    take(&installation, &format!("n3 v1 Tamenity=place_of_worship,name=Cc x9.5002 y47.1002\n{church}{way}"));
    let before = confirm(&installation, "Cc");
    for name in ["New%20%Congregation", "Cc"] {
        let text = format!("n3 v2 Tamenity=place_of_worship,name={name} x9.5066 y47.1002\n{church}{way}");
        take(&installation, &text);
        assert_eq!(status(&installation, &before), ("Cc".to_owned(), "confirmed".to_owned(), false), "{name}");
        let fresh = Installation::new();
        take(&fresh, &text);
        assert_eq!(titles(&installation), titles(&fresh), "{name}");
        installation.stdout(&["imports", "undo"]);
        assert_eq!(places(&installation).len(), 31);
    }
}

#[test]
fn of_two_that_are_drawn_as_one_both_are_asked_about() {
    let installation = Installation::new();
    let (north, south) = (square(10, 9.54, 47.1, 0.001), square(20, 9.542, 47.1, 0.001));
    let ways = |tags: &str, name: [&str; 2]| format!("w1 v1 {tags}{} N{}\nw2 v1 {tags}{} N{}\n", name[0], ring(10), name[1], ring(20));
    take(&installation, &format!("{north}{south}{}", ways("Tamenity=school,name=", ["North%20%School", "South%20%School"])));
    let both = ["North School", "South School"].map(|name| confirm(&installation, name));
    let campus = "r1 v1 Ttype=multipolygon,amenity=school,name=North%20%and%20%South%20%School Mw1@outer,w2@outer\n";
    let taken = take(&installation, &format!("{north}{south}{}{campus}", ways("Tbuilding=yes,x=", ["", ""])));
    let mut asked: Vec<&str> = taken["perhaps"].as_array().unwrap().iter().map(|pair| pair[0].as_str().unwrap()).collect();
    asked.sort_unstable();
    let mut wanted: Vec<&str> = both.iter().map(String::as_str).collect();
    wanted.sort_unstable();
    assert_eq!(asked, wanted);
    // What is said of one leaves the other to be asked about.
    let campus = taken["perhaps"][0][1].as_str().unwrap().to_owned();
    installation.stdout(&["imports", "answer", &both[0], &campus, "yes"]);
    assert_eq!(status(&installation, &both[0]).1, "confirmed");
    let open = installation.json(&["imports", "pairs", "--json"]);
    let asked = |open: &Value, gone: &str, come: &str| {
        open.as_array().unwrap().iter().any(|pair| pair["gone"]["site"] == gone && pair["come"]["site"] == come && pair["is_one"].is_null())
    };
    assert!(asked(&open, &both[1], &both[0]), "{open}");
    // It is taken back in any order, and each place is there again.
    installation.stdout(&["imports", "answer", &both[1], &both[0], "yes"]);
    assert_eq!((places(&installation).len(), status(&installation, &both[1]).0), (31, "North and South School".to_owned()));
    installation.stdout(&["imports", "answer", &both[1], &both[0], "undecided"]);
    installation.stdout(&["imports", "answer", &both[0], &campus, "undecided"]);
    let open = installation.json(&["imports", "pairs", "--json"]);
    assert!(asked(&open, &both[0], &campus) && asked(&open, &both[1], &campus), "{open}");
    assert!(both.iter().all(|site| status(&installation, site).2) && !status(&installation, &campus).2);
}

#[test]
fn a_ground_that_is_split_in_two_goes_on_as_one_place() {
    let installation = Installation::new();
    let ground = square(10, 9.53, 47.1, 0.002);
    take(&installation, &format!("{ground}w1 v1 Tamenity=school,name=Split%20%School N{}\n", ring(10)));
    let before = confirm(&installation, "Split School");
    let halves = "n14 v1 x9.531 y47.1\nn15 v1 x9.531 y47.102\n";
    let ways = "w2 v1 Tamenity=school,name=Split%20%School Nn10,n14,n15,n13,n10\nw3 v1 Tamenity=school,name=Split%20%School Nn14,n11,n12,n15,n14\n";
    for _ in 0..2 {
        let taken = take(&installation, &format!("{ground}{halves}{ways}"));
        assert_eq!((taken["added"].as_u64(), taken["vanished"].as_u64()), (Some(0), Some(0)), "{taken}");
        assert_eq!(status(&installation, &before), ("Split School".to_owned(), "confirmed".to_owned(), false));
        assert_eq!(places(&installation).len(), 31);
    }
}

#[test]
fn places_are_listed_in_the_order_that_is_asked_for() {
    let installation = Installation::new();
    let place = |id: i64, name: &str, x: f64| format!("n{id} v1 Tamenity=school,name={name} x{x} y47.1\n");
    let corner = |id: i64, x: f64, y: f64| format!("n{id} v1 x{x} y{y}\n");
    let ring = [corner(11, 9.0, 47.0), corner(12, 9.1, 47.0), corner(13, 9.1, 47.2), corner(14, 9.0, 47.2)].concat();
    let area = "w5 v1 Tboundary=administrative,admin_level=8,name=Tave Nn11,n12,n13,n14,n11\n";
    let places = [place(1, "Ash", 9.3), place(2, "Birch", 9.05), place(3, "Cedar", 9.06)].concat();
    installation.import("vall.osm.pbf", &extract(&format!("{places}{ring}{area}")));
    installation.stdout(&["sites", "set-status", &site(&installation, "Birch"), "closed"]);
    let listed = |sort: &str| -> Vec<String> {
        let listed = installation.json(&["sites", "list", "--sort", sort, "--json"]);
        listed["sites"].as_array().unwrap().iter().map(|site| site["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(listed("-name"), ["Cedar", "Birch", "Ash"]);
    assert_eq!(listed("town"), ["Birch", "Cedar", "Ash"]);
    assert_eq!(listed("-town"), ["Cedar", "Birch", "Ash"]);
    assert_eq!(listed("changed"), ["Birch", "Ash", "Cedar"]);
    assert_eq!(listed("-changed"), ["Cedar", "Ash", "Birch"]);
    assert_eq!(installation.run(&["sites", "list", "--sort", "visit"]).status.code(), Some(2));
}
