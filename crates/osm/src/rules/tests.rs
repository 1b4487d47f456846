use super::*;

fn rules() -> TagRules {
    let mut rules = TagRules::default();
    rules.add("nwr/amenity=school,place_of_worship", 1).unwrap();
    rules.add("building=church", 0).unwrap();
    rules.add("w/highway", 2).unwrap();
    rules.add("n/shop!=vacant", 3).unwrap();
    rules.add("addr:*=x*", 4).unwrap();
    rules.exclude(&["amenity=place_of_worship".into(), "access=private".into()]).unwrap();
    rules
}

fn bytes<'t>(tags: &[(&'t str, &'t str)]) -> Vec<(&'t [u8], &'t [u8])> {
    tags.iter().map(|(k, v)| (k.as_bytes(), v.as_bytes())).collect()
}

fn class(kind: OsmKind, tags: &[(&str, &str)]) -> Option<u16> {
    rules().class(kind, false, &bytes(tags))
}

#[test]
fn of_several_classes_the_lowest_wins() {
    assert_eq!(class(OsmKind::Way, &[("amenity", "school"), ("building", "church")]), Some(0));
}

#[test]
fn a_rule_for_ways_leaves_nodes_alone() {
    assert_eq!(class(OsmKind::Way, &[("highway", "steps")]), Some(2));
    assert_eq!(class(OsmKind::Node, &[("highway", "steps")]), None);
}

#[test]
fn negation_and_prefixes_work() {
    assert_eq!(class(OsmKind::Node, &[("shop", "mall")]), Some(3));
    assert_eq!(class(OsmKind::Node, &[("shop", "vacant")]), None);
    assert_eq!(class(OsmKind::Node, &[("addr:city", "xyz")]), Some(4));
}

#[test]
fn each_value_of_a_list_counts() {
    for list in ["school;kindergarten", "kindergarten;school", "kindergarten ; school", ";school;"] {
        assert_eq!(class(OsmKind::Node, &[("amenity", list)]), Some(1), "{list}");
    }
    assert_eq!(class(OsmKind::Node, &[("amenity", "preschool;bar")]), None);
    assert_eq!(class(OsmKind::Node, &[("shop", "kiosk;vacant")]), None);
}

#[test]
fn an_exclusion_needs_all_its_tags_and_knows_every_spelling() {
    assert_eq!(class(OsmKind::Node, &[("amenity", "place_of_worship")]), Some(1));
    let spellings = [
        "private",
        "private;customers",
        "Private",
        "customers; PRIVATE",
        "private ",
        " private",
        "private\u{a0}",
        "\u{3000}private\t",
        "customers；private",
        "private，customers",
        "customers, private",
        "customers、private ",
        "ｐｒｉｖａｔｅ",
        "pri\u{200b}vate",
        "\u{feff}private\u{2060}",
    ];
    for access in spellings {
        assert_eq!(class(OsmKind::Node, &[("amenity", "place_of_worship"), ("access", access)]), None, "{access}");
    }
}

#[test]
fn what_is_no_rule_is_refused() {
    for wrong in ["", "x/amenity=school", "/", "amenity=", "=school", "n/=school", "amenity=a,,b", "na*me=x", "name=a*b"] {
        assert!(TagRules::default().add(wrong, 0).is_err(), "{wrong}");
        assert!(TagRules::default().add_osmium(wrong, 0).is_err(), "{wrong}");
    }
}

type Fits = (&'static str, OsmKind, bool, (&'static str, &'static str), bool);

/// Expression, kind, whether the object is an area by its form, one tag, whether it fits (manual page osmium-tags-filter).
const AS_OSMIUM: [Fits; 22] = [
    ("n/amenity", OsmKind::Node, false, ("amenity", "x"), true),
    ("n/amenity", OsmKind::Way, true, ("amenity", "x"), false),
    ("/note", OsmKind::Relation, false, ("note", "x"), true),
    ("w/highway!=primary", OsmKind::Way, false, ("highway", "primary"), false),
    ("w/highway!=primary", OsmKind::Way, false, ("highway", "secondary"), true),
    ("w/name,name:de=Kastanienallee,Kastanienstrasse", OsmKind::Way, false, ("name:de", "Kastanienstrasse"), true),
    ("w/name, name:de = Kastanienallee , Kastanienstrasse", OsmKind::Way, false, ("name", "Kastanienstrasse"), true),
    ("w/name,name:de=Kastanienallee", OsmKind::Way, false, ("name:fr", "Kastanienallee"), false),
    ("n/addr:*", OsmKind::Node, false, ("addr:street", "x"), true),
    ("n/addr:*", OsmKind::Node, false, ("address", "x"), false),
    ("n/name=*Paris", OsmKind::Node, false, ("name", "Grand Paris Sud"), true),
    ("nwr/name=*Church*", OsmKind::Way, false, ("name", "St. Mary's Church Hall"), true),
    ("nwr/name=Church*", OsmKind::Way, false, ("name", "St. Mary's Church"), false),
    ("*:de=x", OsmKind::Way, false, ("name:de", "x"), true),
    ("amenity=*", OsmKind::Node, false, ("amenity", ""), true),
    ("a/highway=pedestrian", OsmKind::Way, false, ("highway", "pedestrian"), false),
    ("a/highway=pedestrian", OsmKind::Way, true, ("highway", "pedestrian"), true),
    ("a/highway=pedestrian", OsmKind::Relation, false, ("highway", "pedestrian"), false),
    ("na/highway=pedestrian", OsmKind::Node, false, ("highway", "pedestrian"), true),
    ("amenity=school", OsmKind::Node, false, ("amenity", "school;kindergarten"), false),
    ("amenity=school", OsmKind::Node, false, ("amenity", "School"), false),
    ("website=https://x/y", OsmKind::Node, false, ("website", "https://x/y"), false),
];

#[test]
fn an_expression_of_osmium_means_what_it_means_there() {
    for (expression, kind, is_area, tag, fits) in AS_OSMIUM {
        let mut rules = TagRules::default();
        // A slash in the value is read as the end of the kinds of objects there: what stands before it is no kind.
        if expression.starts_with("website") {
            assert_eq!(rules.add_osmium(expression, 0), Err(RuleError::Form));
            continue;
        }
        rules.add_osmium(expression, 0).unwrap();
        assert_eq!(rules.class(kind, is_area, &bytes(&[tag])).is_some(), fits, "{expression} {tag:?}");
    }
    assert_eq!(TagRules::default().add_osmium("name=a,*b", 0), Err(RuleError::Mixed));
    assert_eq!(TagRules::default().add_osmium("addr:*,name", 0), Err(RuleError::Mixed));
}

#[test]
fn what_must_be_hidden_is_found_in_any_spelling_and_whatever_else_it_is() {
    let mut rules = rules();
    rules.hide(&["social_facility*=*shelter*".into()]).unwrap();
    for value in ["shelter", "Shelter", "outreach;shelter", "women's_shelter", "womens shelter", "Women’s-Shelter"] {
        for key in ["social_facility", "Social_Facility", "social_facility:type"] {
            assert_eq!(rules.class(OsmKind::Node, false, &bytes(&[("amenity", "school"), (key, value)])), Some(HIDDEN), "{key}={value}");
            assert!(rules.knows(key.as_bytes()));
        }
    }
    for value in ["ｓｈｅｌｔｅｒ", "shel\u{200b}ter", "Shel\u{ad}ter\u{fe0f}", " shelter\u{a0}", "outreach，shelter"] {
        for key in ["social_facility", "social\u{200d}_facility", "ｓｏｃｉａｌ＿facility"] {
            assert_eq!(rules.class(OsmKind::Node, false, &bytes(&[("amenity", "school"), (key, value)])), Some(HIDDEN), "{key:?}={value:?}");
            assert!(rules.knows(key.as_bytes()));
        }
    }
    assert_eq!(rules.class(OsmKind::Node, false, &bytes(&[("social_facility", "shelter")])), Some(HIDDEN), "even where no category asks for it");
    assert_eq!(rules.class(OsmKind::Node, false, &bytes(&[("amenity", "school"), ("shelter", "yes")])), Some(1));
}

#[test]
fn what_no_longer_stands_or_is_no_longer_used_is_left_out_by_one_rule() {
    let mut rules = rules();
    rules.only_standing("2026-11-26");
    let gone: [&[(&str, &str)]; 33] = [
        &[("amenity", "school"), ("lifecycle", "stands，demolished ")],
        &[("amenity", "school"), ("razed", "yes\u{a0}")],
        &[("building", "church"), ("historic", "ｒｕｉｎｓ")],
        &[("building", "church"), ("disused", "yes")],
        &[("building", "church"), ("disused:amenity", "place_of_worship")],
        &[("building", "church"), ("abandoned:amenity", "place_of_worship")],
        &[("building", "church"), ("was:amenity", "place_of_worship")],
        &[("building", "church"), ("demolished:amenity", "place_of_worship")],
        &[("amenity", "place_of_worship"), ("demolished:building", "church")],
        &[("building", "church"), ("ruins", "yes")],
        &[("building", "church"), ("Ruins", "Yes")],
        &[("building", "church"), ("ruins", "church")],
        &[("building", "church"), ("historic", "ruins")],
        &[("building", "church"), ("historic", "church;ruins")],
        &[("amenity", "school"), ("razed", "yes")],
        &[("building", "church"), ("demolished", "yes")],
        &[("removed:amenity", "school"), ("building", "church")],
        &[("amenity", "school"), ("disused:building", "school")],
        &[("amenity", "school"), ("disused", "school")],
        &[("amenity", "school"), ("abandoned", "2019")],
        &[("amenity", "school"), ("destroyed", "yes")],
        &[("amenity", "school"), ("destroyed:building", "yes")],
        &[("building", "church"), ("dismantled:tourism", "museum")],
        &[("amenity", "school"), ("construction", "yes")],
        &[("building", "church"), ("proposed:amenity", "place_of_worship")],
        &[("amenity", "school"), ("lifecycle", "demolished")],
        &[("amenity", "school"), ("building", "collapsed")],
        &[("amenity", "school"), ("end_date", "1999")],
        &[("amenity", "school"), ("end_date", "2026-10")],
        &[("amenity", "school"), ("End_Date", "2026-11-25 ")],
        &[("amenity", "school"), ("operational_status", "closed")],
        &[("amenity", "school"), ("status", "Abandoned")],
        &[("tourism", "hotel"), ("amenity", "school"), ("status", "vacant;closed")],
    ];
    for tags in gone {
        assert_eq!(rules.class(OsmKind::Node, false, &bytes(tags)), None, "{tags:?}");
    }
    let stand: [&[(&str, &str)]; 14] = [
        &[("building", "church"), ("disused", "no")],
        &[("amenity", "school"), ("was:amenity", "bank")],
        &[("amenity", "school"), ("disused:shop", "kiosk")],
        &[("amenity", "school"), ("ruins", "no")],
        &[("amenity", "school"), ("old_name", "Ruins")],
        &[("amenity", "school"), ("historic", "castle")],
        &[("amenity", "school"), ("disused:phone", "1")],
        &[("amenity", "school"), ("end_date", "2026")],
        &[("amenity", "school"), ("end_date", "2026-11")],
        &[("amenity", "school"), ("end_date", "2026-11-26")],
        &[("amenity", "school"), ("end_date", "2031-07-31")],
        &[("amenity", "school"), ("end_date", "~1950")],
        &[("amenity", "school"), ("operational_status", "operational")],
        &[("amenity", "school"), ("status", "active")],
    ];
    for tags in stand {
        assert!(rules.class(OsmKind::Node, false, &bytes(tags)).is_some(), "{tags:?}");
    }
    // A church that is a restaurant now is no church, whatever its building was built as.
    let now: &[(&str, &str)] = &[("building", "church"), ("amenity", "restaurant"), ("disused:amenity", "place_of_worship")];
    assert_eq!(rules.class(OsmKind::Node, false, &bytes(now)), None);
}
