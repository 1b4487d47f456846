//! What must not be listed hides its doubles: a hostel that stands as a point in the building of a shelter tells where that is.

use crate::rules::HIDDEN;
use crate::{Outline, Place};

/// Metres within which the same name makes two objects one place.
const SAME_NAME: f64 = 100.0;

/// Metres within which something to lodge in, without a name on one side, is one place with it.
const BESIDE: f64 = 15.0;

/// What is looked at, in degrees of latitude: as far as an outline may reach.
const REACH: f64 = 0.03;

/// Keys whose value says what a place is.
const SAME: [&str; 4] = ["amenity", "tourism", "building", "office"];

/// What people lodge in, by key and value.
const LODGINGS: [(&str, &[&str]); 3] = [
    ("tourism", &["hostel", "hotel", "guest_house", "apartment", "motel", "chalet", "camp_site", "wilderness_hut"]),
    ("building", &["hostel", "hotel", "dormitory"]),
    ("amenity", &["social_facility", "social_centre", "community_centre", "dormitory"]),
];

/// Hides the doubles of what is hidden and hides what is beside it; answers which they are, by their place in the list.
pub(super) fn hide(places: &mut [Place], hides_beside: impl Fn(&Place) -> bool) -> Vec<bool> {
    let mut by_latitude: Vec<usize> = (0..places.len()).filter(|index| places[*index].class == HIDDEN && hides_beside(&places[*index])).collect();
    by_latitude.sort_by(|a, b| places[*a].position[1].total_cmp(&places[*b].position[1]));
    let mut doubles = vec![false; places.len()];
    if by_latitude.is_empty() {
        return doubles;
    }
    for (place, double) in places.iter().zip(&mut doubles).filter(|(place, _)| place.class != HIDDEN) {
        let latitude = |index: &usize| places[*index].position[1];
        let from = by_latitude.partition_point(|index| latitude(index) < place.position[1] - REACH);
        let near = by_latitude[from..].iter().take_while(|index| latitude(index) <= place.position[1] + REACH);
        *double = near.map(|index| &places[*index]).any(|hidden| is_double(hidden, place));
    }
    for (place, _) in places.iter_mut().zip(&doubles).filter(|(_, double)| **double) {
        place.class = HIDDEN;
    }
    doubles
}

fn is_double(hidden: &Place, place: &Place) -> bool {
    // Cheap first: most lie nowhere near each other.
    let wide = 1.0 / place.position[1].to_radians().cos().max(0.02);
    let apart = (hidden.position[0] - place.position[0]).abs();
    if apart.min(360.0 - apart) > REACH * wide {
        return false;
    }
    let metres = hidden.metres(place.position).min(place.metres(hidden.position));
    if metres > SAME_NAME {
        return false;
    }
    let (ours, theirs) = (place.names(), hidden.names());
    if ours.iter().any(|name| theirs.contains(name)) {
        return true;
    }
    let is_thing = |place: &Place| LODGINGS.iter().any(|(key, values)| place.tag(key).is_some_and(|value| values.contains(&value)));
    if is_thing(place) && address(place).is_some_and(|address| self::address(hidden) == Some(address)) {
        return true;
    }
    if !ours.is_empty() && !theirs.is_empty() {
        return false;
    }
    // A shelter that is a point in a large hotel does not hide the hotel.
    let within = match &hidden.outline {
        Some(Outline::Area(_)) => hidden.metres(place.position) <= BESIDE,
        _ => place.outline.is_none() && metres <= BESIDE,
    };
    let same = SAME.iter().any(|key| place.tag(key).is_some() && place.tag(key) == hidden.tag(key) && place.tag(key) != Some("yes"));
    within && is_thing(place) || same && metres <= BESIDE
}

/// Street and number.
fn address(place: &Place) -> Option<(&str, &str)> {
    place.tag("addr:street").or_else(|| place.tag("addr:place")).zip(place.tag("addr:housenumber"))
}
