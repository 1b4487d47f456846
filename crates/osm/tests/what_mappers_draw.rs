//! What mappers write and draw, in many spellings: what becomes of it.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

#[path = "common/opl.rs"]
mod opl;

use std::io::Write;

use parvis_osm::{Extract, IncompleteReason, PbfWriter, Selection, TagRules, base_map, scan};
use parvis_packs::{Categories, Packs};

/// As an import asks, with these categories.
fn rules(categories: &Categories) -> TagRules {
    let mut rules = TagRules::default();
    for (class, category) in (0..).zip(&categories.all) {
        for rule in &category.tags {
            if categories.as_osmium { rules.add_osmium(rule, class) } else { rules.add(rule, class) }.unwrap();
        }
    }
    for never in &categories.never {
        if never.hide { rules.hide(&never.tags) } else { rules.exclude(&never.tags) }.unwrap();
    }
    rules.only_standing("2026-11-26");
    rules
}

fn read_with(bytes: &[u8], selection: &Selection) -> Extract {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    scan(file.path(), selection, &|_, _, _| {}).unwrap()
}

fn read(bytes: &[u8]) -> Extract {
    let categories = Packs::load(None).unwrap().categories;
    read_with(bytes, &Selection { places: rules(&categories), areas: true, streets: true, base_map: true })
}

fn names(extract: &Extract) -> Vec<&str> {
    extract.places.iter().map(|place| place.tag("name").unwrap()).collect()
}

const MANY: &str = include_str!("cases/lifecycle-and-shelters.opl");

#[test]
fn no_shelter_private_room_or_ruin_is_a_place_with_any_categories_and_each_value_of_a_list_is() {
    let pack = Packs::load(None).unwrap().categories;
    let expressions = "# worship\namenity=place_of_worship\nbuilding=church\namenity=*place_of_worship*\n# hotels\ntourism\nsocial_facility\n# school\namenity=*school*\nrailway=station\n";
    let rule_file = pack.from_osmium_expressions("rules.txt", expressions, |_| Ok(())).unwrap();
    for categories in [&pack, &rule_file] {
        let found = read_with(&opl::extract(MANY), &Selection { places: rules(categories), ..Selection::default() });
        let found_names = names(&found);
        for name in &found_names {
            assert!(!name.starts_with("SHELTER") && !name.starts_with("PRIVATE"), "{name}");
        }
        for gone in [
            "DISUSED",
            "ABANDONED:amenity",
            "WAS",
            "DEMOLISHED",
            "RUINS",
            "HISTORIC",
            "RAZED",
            "REMOVED",
            "only disused",
            "abandoned station",
            "disused",
            "SCHOOL disused",
        ] {
            assert!(!found_names.iter().any(|name| name.starts_with(gone)), "{gone}: {found_names:?}");
        }
        for list in ["school;kindergarten", "place_of_worship;community"] {
            assert!(found_names.contains(&list), "{list}: {found_names:?}");
        }
        assert_eq!(found.hidden.len(), 15, "each shelter and each private room is known to be one: {:?}", found.hidden);
    }
    assert!(names(&read(&opl::extract(MANY))).contains(&"hotel;restaurant"));
}

#[test]
fn an_area_whose_boundary_is_listed_twice_is_the_area_once() {
    let found = read(&opl::extract(include_str!("cases/boundary-way-twice.opl")));
    let outlines: Vec<_> = found.areas.iter().map(|area| &area.outline).collect();
    assert_eq!(outlines.len(), 2);
    assert_eq!(outlines[0], outlines[1]);
    assert_eq!(outlines[0].0.len(), 1);
}

const SHELTER_AND_SUBURB: &str = "n1 v1 Tplace=suburb,name=North x9.5 y47.1\nn2 v1 Tplace=suburb,social_facility=Shelter,name=Hidden x9.51 y47.11\n";

#[test]
fn what_must_not_be_listed_has_no_label_on_the_base_map() {
    let found = read(&opl::extract_within(SHELTER_AND_SUBURB, [9.4, 47.0, 9.6, 47.2], 1));
    let drawn = format!("{:?}", found.base.unwrap());
    assert!(drawn.contains("North") && !drawn.contains("Hidden"));
    assert_eq!(found.hidden.len(), 1);
    assert_eq!((found.hidden[0].name.as_deref(), found.hidden[0].position), (Some("Hidden"), Some([9.51, 47.11])));
}

#[test]
fn a_house_that_is_called_as_the_shelter_in_it_has_no_label_and_a_village_of_that_name_has() {
    let text = "n1 v1 Tplace=neighbourhood,name=Linde x9.5 y47.1\nn2 v1 Tplace=village,name=Linde x9.5001 y47.1\nn3 v1 Tsocial_facility=shelter,name=linde x9.5002 y47.1\nn4 v1 Tplace=neighbourhood,name=Linde x9.55 y47.1\n";
    let drawn = format!("{:?}", read(&opl::extract_within(text, [9.4, 47.0, 9.6, 47.2], 1)).base.unwrap());
    let points = drawn.matches("shape: Point").count();
    assert_eq!(points, 2, "{drawn}");
}

#[test]
fn what_is_called_by_nothing_that_is_seen_has_no_name_and_other_names_are_names() {
    let text = "n1 v1 Ttourism=hotel,name=%20%,brand=Ibis x9.5 y47.1\nn2 v1 Tamenity=school,name=%200b%,alt_name=Old%3b%Other x9.51 y47.1\nn3 v1 Tamenity=school,name=%20% x9.52 y47.1\nn4 v1 Tamenity=school,name=Real,brand=No x9.53 y47.1\n";
    let found = read(&opl::extract(text));
    assert_eq!(found.places.iter().map(parvis_osm::Place::name).collect::<Vec<_>>(), [Some("Ibis"), Some("Old"), None, Some("Real")]);
}

#[test]
fn a_line_has_two_corners_that_lie_apart() {
    let nodes = "n1 v1 x9.5 y47.1\nn2 v1 x9.5 y47.1\nn3 v1 x9.501 y47.1\n";
    let found = read(&opl::extract(&format!(
        "{nodes}w1 v1 Thighway=pedestrian,name=A Nn1,n1\nw2 v1 Thighway=pedestrian,name=B Nn1,n2\nw3 v1 Thighway=pedestrian,name=C Nn1,n2,n3\n"
    )));
    let outlines: Vec<_> = found.places.iter().map(|place| place.outline.as_ref().map(parvis_osm::Outline::to_geojson)).collect();
    assert_eq!(outlines, [None, None, Some(r#"{"type":"LineString","coordinates":[[9.5,47.1],[9.501,47.1]]}"#.to_owned())]);
}

#[test]
fn a_shelter_without_a_node_is_known_all_the_same() {
    let found = read(&opl::extract("w5 v1 Tsocial_facility=shelter,name=Far Nn1,n2\n"));
    assert_eq!(found.hidden.iter().map(|hidden| (hidden.element.to_string(), hidden.position)).collect::<Vec<_>>(), [("way/5".to_owned(), None)]);
    assert_eq!(found.counts.unplaced, 0);
}

#[test]
fn ways_that_carry_their_positions_need_no_nodes() {
    let square = [(1, 9.5, 47.1), (2, 9.51, 47.1), (3, 9.51, 47.11), (4, 9.5, 47.11), (1, 9.5, 47.1)];
    let street = [(5, 9.4995, 47.103), (6, 9.4995, 47.107)];
    let write = |with_nodes: bool| {
        let mut writer = PbfWriter::new(Vec::new(), [9.4, 47.0, 9.6, 47.2], 1_700_000_000).unwrap();
        for (id, lon, lat) in square[..4].iter().chain(&street).filter(|_| with_nodes) {
            writer.node(*id, 1, *lon, *lat, &[]).unwrap();
        }
        writer.node(9, 1, 9.55, 47.15, &[("amenity", "school"), ("name", "Point")]).unwrap();
        for (id, nodes, tags) in [
            (1, &square[..], &[("amenity", "school"), ("name", "Outline")][..]),
            (2, &square[..3], &[][..]),
            (3, &square[2..], &[][..]),
            (4, &street[..], &[("highway", "residential"), ("name", "Street")][..]),
            (5, &square[..], &[("amenity", "kindergarten")][..]),
        ] {
            if with_nodes {
                writer.way(id, 1, &nodes.iter().map(|(id, ..)| *id).collect::<Vec<_>>(), tags).unwrap();
            } else {
                writer.located_way(id, 1, nodes, tags).unwrap();
            }
        }
        let member = |id| parvis_osm::Member { kind: parvis_osm::MemberKind::Way, id, role: "outer".into() };
        let tags = [("type", "boundary"), ("boundary", "administrative"), ("admin_level", "8"), ("name", "Vall")];
        writer.relation(1, 1, &[member(2), member(3)], &tags).unwrap();
        read(&writer.finish().unwrap())
    };
    let (with, without) = (write(true), write(false));
    assert_eq!(with.places.len(), 3);
    assert_eq!(with.places, without.places);
    assert_eq!(with.areas, without.areas);
    assert_eq!((without.counts.unplaced, without.counts.areas_cut), (0, 0));
    assert_eq!(without.places[2].nearest_street.as_deref(), Some("Street"));
    assert_eq!(without.covers, with.covers);
}

/// Words of the header that are not believed, and what the extract covers.
#[test]
fn what_a_header_says_is_believed_as_far_as_it_can_be_true() {
    let town = "n1 v1 Tamenity=school,name=A x9.5 y47.1\nn2 v1 Tamenity=school,name=B x9.52 y47.12\n";
    for (claimed, time) in [([0.0, 0.0, 180.0, 90.0], -1), ([-200.0, 0.0, 10.0, 99.0], 0), ([9.0, 50.0, 10.0, 40.0], i64::MIN)] {
        let found = read(&opl::extract_within(town, claimed, time));
        assert_eq!(found.covers, Some([9.5, 47.1, 9.52, 47.12]), "{claimed:?}");
        assert_eq!(found.header.data_timestamp, None);
        let written = base_map::write(found.base.as_ref().unwrap(), "", std::io::Cursor::new(Vec::new()), &|_, _, _| {}).unwrap();
        assert!(written.tiles < 200, "{} tiles", written.tiles);
    }
    let fiji = "n1 v1 Tamenity=school,name=A x179.5 y-17\nn2 v1 Tamenity=school,name=B x-179.8 y-17.2\n";
    let found = read(&opl::extract_within(fiji, [179.0, -18.0, -179.0, -16.0], 1));
    assert_eq!(found.covers, Some([179.0, -18.0, -179.0, -16.0]));
    let written = base_map::write(found.base.as_ref().unwrap(), "", std::io::Cursor::new(Vec::new()), &|_, _, _| {}).unwrap();
    assert!((100..60_000).contains(&written.tiles), "{} tiles", written.tiles);
}

#[test]
fn an_outline_that_crosses_itself_is_flagged_and_one_that_touches_itself_is_parted() {
    let nodes = "n1 v1 T x9.5 y47.1\nn2 v1 T x9.52 y47.12\nn3 v1 T x9.52 y47.1\nn4 v1 T x9.5 y47.12\nn5 v1 T x9.51 y47.11\n";
    let found =
        read(&opl::extract(&format!("{nodes}w1 v1 Tamenity=school,name=Bow Nn1,n2,n3,n4,n1\nw2 v1 Tamenity=school,name=Lobes Nn1,n5,n3,n2,n5,n4,n1\n")));
    assert_eq!(found.places[0].incomplete, Some(IncompleteReason::CrossesItself));
    assert_eq!(found.places[1].incomplete, None);
    for place in &found.places {
        let Some(parvis_osm::Outline::Area(area)) = &place.outline else { panic!("{place:?}") };
        assert_eq!(area.0.len(), 2, "{}", place.tag("name").unwrap());
    }
}

/// A coast from the west to the east of the box, of which the nodes beyond the box are missing.
const CUT_COAST: &str = "n1 v1 T x9.05 y47.05\nn2 v1 T x9.5 y47.05\nn3 v1 T x9.95 y47.05\nn4 v1 Tplace=town,name=Port x9.5 y47.06\nw1 v1 Tnatural=coastline Nn90,n1,n2\nw2 v1 Tnatural=coastline Nn2,n3,n91,n92\n";

#[tokio::test]
async fn a_coast_of_which_nodes_are_missing_is_drawn_as_far_as_it_is_known() {
    let found = read(&opl::extract_within(CUT_COAST, [9.0, 47.0, 10.0, 47.1], 1));
    let mut out = tempfile::NamedTempFile::new().unwrap();
    base_map::write(found.base.as_ref().unwrap(), "", out.as_file_mut(), &|_, _, _| {}).unwrap();
    let reader = pmtiles::AsyncPmTilesReader::new_with_path(out.path()).await.unwrap();
    let layers = async |lon: f64, lat: f64| {
        let [x, y] = parvis_model::Position { lon, lat }.mercator().map(|share| (share * 16_384.0) as u32);
        let tile = reader.get_tile_decompressed(pmtiles::TileCoord::new(14, x, y).unwrap()).await.unwrap().unwrap();
        mvt_reader::Reader::new(tile.to_vec()).unwrap().get_layer_names().unwrap()
    };
    assert_eq!(layers(9.5, 47.02).await, ["land", "sea"], "south of a coast that runs east");
    assert_eq!(layers(9.6, 47.09).await, ["land"]);
}

const ACROSS: &str = "n1 v1 x179.99 y-17.0
n2 v1 x-179.98 y-17.0
n3 v1 x-179.98 y-16.99
n4 v1 x179.99 y-16.99
w1 v1 Tamenity=place_of_worship,name=Building Nn1,n2,n3,n4,n1
w2 v1 Tboundary=administrative,admin_level=8,name=Parish Nn1,n2,n3,n4,n1
r3 v1 Tamenity=school,name=Site Mn1@,n2@
";

#[test]
fn what_crosses_the_antimeridian_stays_where_it_is_and_is_cut_there() {
    let categories = Packs::load(None).unwrap().categories;
    let bytes = opl::extract_within(ACROSS, [179.9, -17.1, -179.9, -16.9], 1_700_000_000);
    let found = read_with(&bytes, &Selection { places: rules(&categories), areas: true, ..Selection::default() });
    assert_eq!(names(&found), ["Building", "Site"]);
    assert_eq!(found.places[0].position, [-179.99, -16.995], "in the wider half");
    assert_eq!(found.places[0].incomplete, None);
    let outline = found.places[0].outline.as_ref().unwrap().to_geojson();
    assert!(outline.starts_with(r#"{"type":"MultiPolygon""#), "{outline}");
    assert!(outline.contains("[180,-17]") && outline.contains("[-180,-17]"), "{outline}");
    assert_eq!(found.places[1].position, [-179.995, -17.0], "the middle of its members");
    assert_eq!(found.areas[0].outline.0.len(), 2);
}

const BESIDE_ACROSS: &str = "n1 v1 x179.9995 y-17.0
n2 v1 x-179.9985 y-17.0
n3 v1 Tamenity=school x-179.9995 y-17.0005
n4 v1 Tsocial_facility=shelter,name=Haus%20%Linde x179.99999 y-17.2
n5 v1 Ttourism=hostel,name=Haus%20%Linde x-179.99999 y-17.2
n6 v1 Ttourism=hostel,name=Haus%20%Linde x-179.9 y-17.2
w1 v1 Thighway=residential,name=Long Nn1,n2
";

#[test]
fn what_lies_beside_something_on_the_other_side_of_180_degrees_is_beside_it() {
    let categories = Packs::load(None).unwrap().categories;
    let bytes = opl::extract_within(BESIDE_ACROSS, [179.9, -17.3, -179.8, -16.9], 1_700_000_000);
    let found = read_with(&bytes, &Selection { places: rules(&categories), streets: true, ..Selection::default() });
    let there: Vec<(i64, Option<&str>)> = found.places.iter().map(|place| (place.element.id, place.nearest_street.as_deref())).collect();
    assert_eq!(there, [(3, Some("Long")), (6, None)], "the hostel beside the shelter of its name is not listed");
}

const TWICE: &str = "n1 v0 Tamenity=school,name=One x9.51 y47.1
n2 v0 Tamenity=school,name=Former x9.52 y47.1
n3 v0 Tamenity=school,name=Three x9.53 y47.1
n2 v0 Tamenity=school,name=Two x9.54 y47.1
n4 v2 Tamenity=school,name=Four x9.55 y47.1
n5 v1 x9.56 y47.2
n4 v1 Tamenity=school,name=Former x9.57 y47.1
n5 v1 x9.58 y47.2
w6 v0 Tamenity=school,name=Former Nn1,n3
w7 v0 Tamenity=school,name=Seven Nn5,n3
w6 v0 Tamenity=school,name=Six Nn1,n3
";

#[test]
fn of_an_object_that_is_there_several_times_the_highest_version_counts_and_else_the_last() {
    let categories = Packs::load(None).unwrap().categories;
    let found = read_with(&opl::extract(TWICE), &Selection { places: rules(&categories), ..Selection::default() });
    assert_eq!(names(&found), ["One", "Two", "Three", "Four", "Six", "Seven"]);
    assert_eq!([1, 3].map(|index| found.places[index].position), [[9.54, 47.1], [9.55, 47.1]]);
    let seven = found.places[5].outline.as_ref().unwrap().to_geojson();
    assert_eq!(seven, r#"{"type":"LineString","coordinates":[[9.58,47.2],[9.53,47.1]]}"#, "the last position of a node");
}
