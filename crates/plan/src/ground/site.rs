//! The site and what lies around it, on flat ground.

use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{Contains, Coord, Line, LineString, MultiPolygon, Point, Polygon};
use parvis_model::Position;

use super::{Ground, MainRoad, Surroundings, metres};

/// The surroundings, measured.
pub(crate) struct Site {
    ground: Ground,
    within: MultiPolygon<f64>,
    walls: Vec<Line<f64>>,
    water: Option<MultiPolygon<f64>>,
    roads: Vec<(String, Vec<Line<f64>>)>,
    exits: Vec<Coord<f64>>,
}

impl Site {
    /// What is known of the ground; nothing where there is no point to measure from.
    pub(crate) fn of(surroundings: &Surroundings, somewhere: Option<Position>) -> Option<Self> {
        let first = surroundings.outline.iter().flatten().flat_map(|polygon| &polygon.exterior().0).next();
        let origin = first.map(|coord| Position { lon: coord.x, lat: coord.y }).or_else(|| surroundings.exits.first().copied()).or(somewhere);
        let ground = Ground::about(origin.filter(|origin| Position::new(origin.lon, origin.lat).is_ok())?);
        let outline = surroundings.outline.as_ref().map(|outline| area(&ground, outline));
        let walls = outline.iter().flatten().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
        let walls = walls.flat_map(LineString::lines).collect();
        let within = outline.iter().flatten().map(|polygon| Polygon::new(polygon.exterior().clone(), Vec::new()));
        let roads = surroundings.main_roads.iter().flatten().map(|MainRoad { name, line: drawn }| (name.clone(), line(&ground, drawn).lines().collect()));
        let exits = surroundings.exits.iter().filter(|exit| Position::new(exit.lon, exit.lat).is_ok()).map(|exit| ground.position(*exit));
        Some(Self {
            within: within.collect(),
            walls,
            water: surroundings.water.as_ref().map(|water| area(&ground, water)),
            roads: roads.collect(),
            exits: exits.collect(),
            ground,
        })
    }

    pub(crate) fn at(&self, position: Position) -> Coord<f64> {
        self.ground.position(position)
    }

    pub(crate) fn path(&self, path: &[Position]) -> Vec<Coord<f64>> {
        path.iter().map(|position| self.at(*position)).collect()
    }

    /// Whether a point lies within the outer walls: a courtyard is inside.
    pub(crate) fn is_inside(&self, at: Coord<f64>) -> bool {
        self.within.contains(&Point::from(at))
    }

    pub(crate) fn is_in_water(&self, at: Coord<f64>) -> bool {
        self.water.as_ref().is_some_and(|water| water.contains(&Point::from(at)))
    }

    pub(crate) fn has_exits(&self) -> bool {
        !self.exits.is_empty()
    }

    /// How far the nearest exit is.
    pub(crate) fn to_exit(&self, at: Coord<f64>) -> Option<f64> {
        self.nearest_exit(at).map(|exit| metres(exit, at))
    }

    pub(crate) fn nearest_exit(&self, at: Coord<f64>) -> Option<Coord<f64>> {
        self.exits.iter().copied().min_by(|one, other| metres(*one, at).total_cmp(&metres(*other, at)))
    }

    /// Where a line of points goes through a wall.
    pub(crate) fn through_walls(&self, path: &[Coord<f64>]) -> Vec<Coord<f64>> {
        let legs = legs(path);
        legs.flat_map(|leg| self.walls.iter().filter_map(move |wall| crossing(leg, *wall))).collect()
    }

    /// What is left of a line of points behind the last wall that it goes through: the way outside.
    pub(crate) fn outside<'p>(&self, path: &'p [Coord<f64>]) -> (Option<Coord<f64>>, &'p [Coord<f64>]) {
        for (number, leg) in legs(path).enumerate().collect::<Vec<_>>().into_iter().rev() {
            let crossings = self.walls.iter().filter_map(|wall| crossing(leg, *wall));
            let last = crossings.max_by(|one, other| metres(leg.start, *one).total_cmp(&metres(leg.start, *other)));
            if last.is_some() {
                return (last, path.get(number + 1..).unwrap_or_default());
            }
        }
        (None, path)
    }

    /// The name of a main road that a line of points crosses.
    pub(crate) fn across_road(&self, path: &[Coord<f64>]) -> Option<&str> {
        let crossed = |lines: &[Line<f64>]| legs(path).any(|leg| lines.iter().any(|line| crossing(leg, *line).is_some()));
        self.roads.iter().find(|(_, lines)| crossed(lines)).map(|(name, _)| name.as_str())
    }
}

fn legs(path: &[Coord<f64>]) -> impl Iterator<Item = Line<f64>> {
    path.iter().zip(path.iter().skip(1)).map(|(from, to)| Line::new(*from, *to))
}

/// Where two lines cross; lines that lie in one another do not.
fn crossing(one: Line<f64>, other: Line<f64>) -> Option<Coord<f64>> {
    match line_intersection(one, other)? {
        LineIntersection::SinglePoint { intersection, .. } => Some(intersection),
        LineIntersection::Collinear { .. } => None,
    }
}

/// An area on flat ground; what no number says is left out.
fn area(ground: &Ground, area: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let ring = |ring: &LineString<f64>| line(ground, ring);
    let polygons = area.iter().map(|polygon| Polygon::new(ring(polygon.exterior()), polygon.interiors().iter().map(ring).collect()));
    MultiPolygon(polygons.filter(|polygon| polygon.exterior().0.len() >= 4).collect())
}

fn line(ground: &Ground, line: &LineString<f64>) -> LineString<f64> {
    let on_globe = line.0.iter().filter(|coord| Position::new(coord.x, coord.y).is_ok());
    LineString(on_globe.map(|coord| ground.flat(coord.x, coord.y)).collect())
}
