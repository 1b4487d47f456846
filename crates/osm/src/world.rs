//! Web Mercator as whole numbers: the world is 2^26 units wide, that is 4,096 units a tile at zoom 14.

use parvis_model::Position;

/// Units of the world's width.
pub(crate) const WORLD: i32 = 1 << 26;

/// Projects 1e-7 degrees to world units, y downwards; latitudes beyond 85.05 degrees are clamped. Longitudes may go on beyond 180
/// degrees, once more round the world.
pub(crate) fn project([lon, lat]: [i32; 2]) -> [i32; 2] {
    project_degrees([f64::from(lon) * 1e-7, f64::from(lat) * 1e-7])
}

pub(crate) fn project_degrees([lon, lat]: [f64; 2]) -> [i32; 2] {
    // Saturating casts: the results lie in 0..=2^27.
    let [x, y] = Position { lon, lat }.mercator().map(|share| (share * f64::from(WORLD)).round() as i32);
    [x.clamp(0, 2 * WORLD), y.clamp(0, WORLD)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_of_the_world_are_where_they_belong() {
        assert_eq!(project_degrees([0.0, 0.0]), [WORLD / 2, WORLD / 2]);
        assert_eq!(project_degrees([-180.0, 85.051_128_779_8]), [0, 0]);
        assert_eq!(project_degrees([180.0, -90.0]), [WORLD, WORLD]);
        assert_eq!(project_degrees([182.0, 0.0])[0] - WORLD, project_degrees([-178.0, 0.0])[0]);
    }

    #[test]
    fn vaduz_lies_in_its_tile_of_zoom_14() {
        // Slippy-map tile names (wiki.openstreetmap.org): 9.5215 E, 47.141 N is 14/8625/5753.
        let [x, y] = project_degrees([9.5215, 47.141]);
        assert_eq!((x >> 12, y >> 12), (8625, 5753));
    }
}
