//! What is looked at on the ground: routes and assembly points.

use geo::Coord;

use super::{FindingCode, Found};
use crate::ground::{Site, metres};
use crate::{AssemblyPoint, InUse, Section};

/// How fast people walk on level ground where nobody is in their way, in metres a second: the speed of the hydraulic model of the SFPE at
/// low density (0.85 times 1.40); the IMO takes 1.2.
pub const FREE_WALK: f64 = 1.19;

/// How fast those walk who walk slowly: the least for people with limited mobility in the guideline RiMEA, as quoted.
pub const SLOW_WALK: f64 = 0.46;

/// How near an exit a route may go through a wall, in metres: lines are drawn by hand.
pub const EXIT_METRES: f64 = 5.0;

pub(super) fn look(used: &InUse, site: &Site, found: &mut Found<'_>) {
    for route in &used.plan.routes {
        let through = if site.has_exits() { site.through_walls(&site.path(&route.path)) } else { Vec::new() };
        let away = through.into_iter().filter_map(|crossing| site.to_exit(crossing)).filter(|metres| *metres > EXIT_METRES);
        if let Some(most) = away.max_by(f64::total_cmp) {
            found.add_with(FindingCode::RouteThroughWall, Section::Routes, Some(&route.key), &[("metres", whole(most))], None);
        }
    }
    for point in &used.plan.assembly_points {
        assembly_point(used, site, point, found);
    }
}

fn assembly_point(used: &InUse, site: &Site, point: &AssemblyPoint, found: &mut Found<'_>) {
    let Some(at) = point.at.map(|at| site.at(at)) else { return };
    let mut add = |code: FindingCode, figures: &[(&'static str, u64)], names: Option<&str>| {
        found.add_with(code, Section::AssemblyPoints, Some(&point.key), figures, names);
    };
    if site.is_inside(at) {
        add(FindingCode::AssemblyPointInside, &[], None);
    }
    if site.is_in_water(at) {
        add(FindingCode::AssemblyPointInWater, &[], None);
    }
    let ways = ways(used, site, point, at);
    if let Some(road) = ways.iter().find_map(|way| site.across_road(way)) {
        add(FindingCode::AssemblyPointAcrossMainRoad, &[], Some(road).filter(|name| !name.is_empty()));
    }
    let Some(minutes) = point.minutes else { return };
    // Everybody has to get there: the longest way counts.
    let Some(farthest) = ways.iter().map(|way| length(way)).max_by(f64::total_cmp) else { return };
    let reach = |speed: f64| speed * 60.0 * f64::from(minutes);
    let figures = |speed: f64| [("metres", whole(farthest)), ("reach", whole(reach(speed))), ("minutes", u64::from(minutes))];
    if farthest > reach(FREE_WALK) {
        add(FindingCode::AssemblyPointTooFar, &figures(FREE_WALK), None);
    } else if farthest > reach(SLOW_WALK) && !used.plan.help.is_empty() {
        add(FindingCode::AssemblyPointTooFarForSlow, &figures(SLOW_WALK), None);
    }
}

/// The ways from the site to an assembly point: behind the exit, on the routes that lead there; where none does, straight from the
/// nearest exit, which no way undercuts.
fn ways(used: &InUse, site: &Site, point: &AssemblyPoint, at: Coord<f64>) -> Vec<Vec<Coord<f64>>> {
    let routes = used.plan.routes.iter().filter(|route| route.to.as_ref() == Some(&point.key) && !route.path.is_empty());
    let drawn = routes.map(|route| {
        let path = site.path(&route.path);
        let (from, outside) = site.outside(&path);
        from.into_iter().chain(outside.iter().copied()).chain([at]).collect()
    });
    let drawn: Vec<Vec<Coord<f64>>> = drawn.collect();
    if drawn.is_empty() { site.nearest_exit(at).map(|exit| vec![exit, at]).into_iter().collect() } else { drawn }
}

fn length(way: &[Coord<f64>]) -> f64 {
    way.iter().zip(way.iter().skip(1)).map(|(from, to)| metres(*from, *to)).sum()
}

/// Whole metres.
fn whole(metres: f64) -> u64 {
    format!("{:.0}", metres.max(0.0)).parse().unwrap_or(u64::MAX)
}
