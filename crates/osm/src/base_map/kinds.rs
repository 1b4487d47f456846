//! Which objects are drawn, in which layer, from which zoom.

use crate::OsmKind;
use crate::vector_tile::GeometryKind;

/// The layers of the base map, in drawing order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Layer {
    Land,
    Sea,
    Green,
    Water,
    Buildings,
    Roads,
    Rail,
    Boundaries,
    Places,
}

impl Layer {
    pub(crate) const ALL: [Self; 9] =
        [Self::Land, Self::Sea, Self::Green, Self::Water, Self::Buildings, Self::Roads, Self::Rail, Self::Boundaries, Self::Places];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Land => "land",
            Self::Sea => "sea",
            Self::Green => "green",
            Self::Water => "water",
            Self::Buildings => "buildings",
            Self::Roads => "roads",
            Self::Rail => "rail",
            Self::Boundaries => "boundaries",
            Self::Places => "places",
        }
    }
}

/// One kind of thing on the map.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) layer: Layer,
    pub(crate) name: &'static str,
    pub(crate) min_zoom: u8,
    pub(crate) shape: GeometryKind,
}

macro_rules! kinds {
    ($($constant:ident = $layer:ident, $name:literal, $min_zoom:literal, $shape:ident;)*) => {
        /// All kinds; a class is an index into this list.
        pub(crate) const KINDS: &[Kind] = &[$(Kind { layer: Layer::$layer, name: $name, min_zoom: $min_zoom, shape: GeometryKind::$shape }),*];
        kinds!(@index 0u8; $($constant)*);
    };
    (@index $index:expr; $head:ident $($tail:ident)*) => {
        pub(crate) const $head: u8 = $index;
        kinds!(@index $index + 1; $($tail)*);
    };
    (@index $index:expr;) => {};
}

kinds! {
    LAND = Land, "land", 0, Polygon;
    BUILT = Land, "built", 9, Polygon;
    SEA = Sea, "sea", 0, Polygon;
    COASTLINE = Sea, "coastline", 15, Line;
    WOOD = Green, "wood", 7, Polygon;
    GRASS = Green, "grass", 10, Polygon;
    ROCK = Green, "rock", 8, Polygon;
    ICE = Green, "ice", 7, Polygon;
    LAKE = Water, "lake", 4, Polygon;
    RIVER = Water, "river", 8, Line;
    STREAM = Water, "stream", 12, Line;
    BUILDING = Buildings, "building", 13, Polygon;
    MOTORWAY = Roads, "motorway", 5, Line;
    TRUNK = Roads, "trunk", 6, Line;
    PRIMARY = Roads, "primary", 7, Line;
    SECONDARY = Roads, "secondary", 9, Line;
    TERTIARY = Roads, "tertiary", 10, Line;
    MINOR = Roads, "minor", 12, Line;
    PEDESTRIAN = Roads, "pedestrian", 12, Line;
    SERVICE = Roads, "service", 13, Line;
    TRACK = Roads, "track", 13, Line;
    PATH = Roads, "path", 13, Line;
    RAIL = Rail, "rail", 8, Line;
    LIGHT_RAIL = Rail, "light_rail", 11, Line;
    COUNTRY_BORDER = Boundaries, "country", 0, Line;
    STATE_BORDER = Boundaries, "state", 4, Line;
    DISTRICT_BORDER = Boundaries, "district", 8, Line;
    MUNICIPAL_BORDER = Boundaries, "municipality", 11, Line;
    COUNTRY = Places, "country", 1, Point;
    CITY = Places, "city", 4, Point;
    TOWN = Places, "town", 7, Point;
    VILLAGE = Places, "village", 10, Point;
    SUBURB = Places, "suburb", 12, Point;
    HAMLET = Places, "hamlet", 12, Point;
    NEIGHBOURHOOD = Places, "neighbourhood", 13, Point;
}

/// Whether any kind depends on this key.
pub(crate) fn knows(key: &[u8]) -> bool {
    const KEYS: [&[u8]; 9] = [b"highway", b"building", b"natural", b"landuse", b"leisure", b"waterway", b"railway", b"boundary", b"place"];
    KEYS.contains(&key)
}

/// Whether a class is a road or a path.
pub(crate) fn is_road(class: u8) -> bool {
    (MOTORWAY..=PATH).contains(&class)
}

/// The class of an object, if it is drawn.
pub(crate) fn classify(kind: OsmKind, tags: &[(&[u8], &[u8])]) -> Option<u8> {
    let tag = |key: &[u8]| tags.iter().find(|(k, _)| *k == key).map(|(_, value)| *value);
    if kind == OsmKind::Node {
        return tag(b"name").and_then(|_| place(tag(b"place")?));
    }
    if tag(b"boundary") == Some(b"administrative") && tag(b"natural") != Some(b"coastline") {
        return border(tag(b"admin_level")?);
    }
    for (key, value) in tags {
        let class = match *key {
            b"highway" => road(value),
            b"railway" => rail(value),
            b"building" if *value != b"no" => Some(BUILDING),
            b"natural" => natural(value),
            b"landuse" => landuse(value),
            b"leisure" => match *value {
                b"park" | b"garden" | b"pitch" | b"golf_course" | b"playground" | b"nature_reserve" => Some(GRASS),
                b"swimming_pool" => Some(LAKE),
                _ => None,
            },
            b"waterway" => match *value {
                b"riverbank" | b"dock" => Some(LAKE),
                b"river" => Some(RIVER),
                b"stream" | b"canal" | b"ditch" | b"drain" => Some(STREAM),
                _ => None,
            },
            _ => None,
        };
        let area_only = kind == OsmKind::Relation;
        if let Some(class) = class.filter(|class| !area_only || KINDS[usize::from(*class)].shape == GeometryKind::Polygon) {
            return Some(class);
        }
    }
    None
}

fn place(value: &[u8]) -> Option<u8> {
    Some(match value {
        b"country" => COUNTRY,
        b"city" => CITY,
        b"town" => TOWN,
        b"village" => VILLAGE,
        b"suburb" | b"quarter" | b"borough" => SUBURB,
        b"hamlet" => HAMLET,
        b"neighbourhood" => NEIGHBOURHOOD,
        _ => return None,
    })
}

fn border(level: &[u8]) -> Option<u8> {
    Some(match level {
        b"2" => COUNTRY_BORDER,
        b"3" | b"4" => STATE_BORDER,
        b"5" | b"6" | b"7" => DISTRICT_BORDER,
        b"8" => MUNICIPAL_BORDER,
        _ => return None,
    })
}

fn road(value: &[u8]) -> Option<u8> {
    Some(match value {
        b"motorway" | b"motorway_link" => MOTORWAY,
        b"trunk" | b"trunk_link" => TRUNK,
        b"primary" | b"primary_link" => PRIMARY,
        b"secondary" | b"secondary_link" => SECONDARY,
        b"tertiary" | b"tertiary_link" => TERTIARY,
        b"residential" | b"unclassified" | b"living_street" | b"road" => MINOR,
        b"pedestrian" => PEDESTRIAN,
        b"service" => SERVICE,
        b"track" => TRACK,
        b"footway" | b"cycleway" | b"path" | b"steps" | b"bridleway" => PATH,
        _ => return None,
    })
}

fn rail(value: &[u8]) -> Option<u8> {
    Some(match value {
        b"rail" => RAIL,
        b"light_rail" | b"tram" | b"subway" | b"narrow_gauge" | b"funicular" | b"monorail" => LIGHT_RAIL,
        _ => return None,
    })
}

fn natural(value: &[u8]) -> Option<u8> {
    Some(match value {
        b"water" => LAKE,
        b"coastline" => COASTLINE,
        b"wood" => WOOD,
        b"grassland" | b"heath" | b"scrub" | b"wetland" | b"fell" => GRASS,
        b"bare_rock" | b"scree" | b"shingle" | b"sand" | b"beach" => ROCK,
        b"glacier" => ICE,
        _ => return None,
    })
}

fn landuse(value: &[u8]) -> Option<u8> {
    Some(match value {
        b"forest" => WOOD,
        b"grass" | b"meadow" | b"recreation_ground" | b"cemetery" | b"village_green" | b"orchard" | b"vineyard" | b"allotments" => GRASS,
        b"reservoir" | b"basin" => LAKE,
        b"residential" | b"commercial" | b"industrial" | b"retail" | b"railway" => BUILT,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_names_its_kind() {
        assert_eq!(KINDS[usize::from(NEIGHBOURHOOD)].name, "neighbourhood");
        assert_eq!(KINDS.len(), usize::from(NEIGHBOURHOOD) + 1);
        assert!(is_road(PATH) && !is_road(BUILDING) && !is_road(RAIL));
    }

    #[test]
    fn a_relation_is_drawn_only_as_an_area() {
        assert_eq!(classify(OsmKind::Relation, &[(b"natural", b"water")]), Some(LAKE));
        assert_eq!(classify(OsmKind::Relation, &[(b"waterway", b"river")]), None);
        assert_eq!(classify(OsmKind::Way, &[(b"waterway", b"river")]), Some(RIVER));
    }
}
