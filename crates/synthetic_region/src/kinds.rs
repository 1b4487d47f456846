//! Which kinds of places there are, how often, and how they are mapped.

/// How a place is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Drawn {
    /// The outline of a building.
    Building,
    /// An outline of grounds or a square.
    Grounds,
    /// A point.
    Point,
}

pub(crate) struct Kind {
    pub(crate) tags: &'static [(&'static str, &'static str)],
    /// What follows the name: "Brelund School".
    pub(crate) word: &'static str,
    pub(crate) drawn: Drawn,
    /// Out of 1,000 places.
    pub(crate) share: usize,
    /// Greatest number of people, roughly.
    pub(crate) people: u32,
}

macro_rules! kind {
    ($share:literal, $drawn:ident, $people:literal, $word:literal, $($key:literal = $value:literal),+) => {
        Kind { tags: &[$(($key, $value)),+], word: $word, drawn: Drawn::$drawn, share: $share, people: $people }
    };
}

pub(crate) const KINDS: &[Kind] = &[
    kind!(120, Building, 350, "House of Prayer", "amenity" = "place_of_worship", "building" = "church"),
    kind!(40, Building, 200, "Chapel", "amenity" = "place_of_worship", "building" = "chapel"),
    kind!(8, Grounds, 12000, "Stadium", "leisure" = "stadium"),
    kind!(70, Building, 600, "Sports Hall", "leisure" = "sports_hall", "building" = "yes"),
    kind!(40, Grounds, 400, "Sports Centre", "leisure" = "sports_centre"),
    kind!(6, Building, 900, "Ice Rink", "leisure" = "ice_rink", "building" = "yes"),
    kind!(90, Grounds, 700, "School", "amenity" = "school"),
    kind!(50, Building, 120, "Kindergarten", "amenity" = "kindergarten", "building" = "kindergarten"),
    kind!(8, Grounds, 5000, "University", "amenity" = "university"),
    kind!(14, Building, 800, "Theatre", "amenity" = "theatre", "building" = "yes"),
    kind!(14, Building, 450, "Cinema", "amenity" = "cinema", "building" = "yes"),
    kind!(8, Building, 1800, "Concert Hall", "amenity" = "concert_hall", "building" = "yes"),
    kind!(8, Point, 500, "Night Club", "amenity" = "nightclub"),
    kind!(40, Building, 300, "Community Centre", "amenity" = "community_centre", "building" = "yes"),
    kind!(5, Building, 2500, "Conference Centre", "amenity" = "conference_centre", "building" = "yes"),
    kind!(30, Building, 300, "Museum", "tourism" = "museum", "building" = "yes"),
    kind!(25, Point, 150, "Library", "amenity" = "library"),
    kind!(3, Grounds, 6000, "Zoo", "tourism" = "zoo"),
    kind!(85, Building, 250, "Hotel", "tourism" = "hotel", "building" = "hotel"),
    kind!(25, Point, 80, "Hostel", "tourism" = "hostel"),
    kind!(20, Point, 1500, "Station", "railway" = "station"),
    kind!(14, Point, 900, "Bus Station", "amenity" = "bus_station"),
    kind!(3, Point, 500, "Ferry Terminal", "amenity" = "ferry_terminal"),
    kind!(2, Grounds, 3000, "Airfield", "aeroway" = "aerodrome"),
    kind!(60, Grounds, 2000, "Square", "place" = "square", "highway" = "pedestrian", "area" = "yes"),
    kind!(30, Point, 1200, "Market", "amenity" = "marketplace"),
    kind!(35, Grounds, 900, "Park", "leisure" = "park"),
    kind!(12, Building, 3000, "Arcades", "shop" = "mall", "building" = "retail"),
    kind!(40, Point, 90, "Inn", "amenity" = "restaurant"),
    kind!(20, Building, 200, "Town Hall", "amenity" = "townhall", "building" = "civic"),
    kind!(8, Building, 1500, "Hospital", "amenity" = "hospital", "building" = "hospital"),
    kind!(12, Point, 60, "Police Post", "amenity" = "police"),
    kind!(15, Building, 60, "Fire Station", "amenity" = "fire_station", "building" = "fire_station"),
    kind!(25, Point, 5, "Substation", "power" = "substation"),
    kind!(8, Grounds, 10, "Water Works", "man_made" = "water_works"),
    kind!(7, Point, 5, "Exchange", "telecom" = "exchange"),
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_shares_add_up_to_a_thousand() {
        assert_eq!(super::KINDS.iter().map(|kind| kind.share).sum::<usize>(), 1_000);
    }
}
