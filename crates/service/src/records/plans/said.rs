//! What a plan says to a reader, and what there is to see to in it.

use geo::{Coord, LineString, MultiPolygon, Polygon};
use parvis_model::{Caller, SiteId};
use parvis_packs::Packs;
use parvis_plan::{Opened, PlanFinding, SitePlan, Surroundings, check, missing};
use serde_json::Value;

use super::shapes::{PlanConfiguration, PlanContent, PlanDocument, PlanFindingAnswer, PlanLook, opened};
use crate::installation::error::ServiceError;
use crate::places::answers::SiteDetail;
use crate::places::outline::Outline;
use crate::public::printed_plans::{Ground, is_drawn};
use crate::register::Register;

impl Register {
    /// What the register says of a place; nothing of one that must not be listed any longer.
    pub(super) async fn place_of_plan(&self, caller: &Caller, site: SiteId) -> Result<Option<SiteDetail>, ServiceError> {
        match self.site(caller, site).await {
            Ok(place) => Ok(Some(place)),
            Err(ServiceError::NotFound(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What a plan says, with all that there is to see to. A plan can be long and an outline fine: it is looked over beside the requests,
    /// and not behind documents that are being printed.
    pub(super) async fn plan_content(&self, caller: &Caller, site: SiteId, document: PlanDocument) -> Result<PlanContent, ServiceError> {
        let opened = document.opened()?;
        let look = self.plan_look(caller, site, opened).await?;
        Ok(PlanContent { look, ..said(&document, true)? })
    }

    /// Looks a plan over that is kept, or being written.
    pub(super) async fn plan_look(&self, caller: &Caller, site: SiteId, opened: Opened) -> Result<PlanLook, ServiceError> {
        let place = self.place_of_plan(caller, site).await?;
        let (mut ground, around) = (ground_of(place.as_ref()), self.around(place.as_ref()));
        let packs = self.packs.clone();
        let _own = self.looking_over.turn_of_caller(caller).await?;
        let look = move || {
            if is_drawn(&opened.plan) {
                around.add_to(&mut ground);
            }
            looked_over(&packs, &opened, &ground)
        };
        self.looking_over.run(look).await
    }
}

/// What is known of the ground at a place.
pub(super) fn ground_of(place: Option<&SiteDetail>) -> Ground {
    let country = |place: &SiteDetail| place.address.country.clone().map(|country| country.trim().to_uppercase()).filter(|code| code.len() == 2);
    let surroundings = Surroundings { outline: place.and_then(|place| place.outline.clone()).and_then(walls), ..Surroundings::default() };
    Ground { surroundings, country: place.and_then(country).unwrap_or_default() }
}

/// The outline of a place as areas; a line shuts nothing in.
fn walls(outline: Value) -> Option<MultiPolygon<f64>> {
    let ring = |points: Vec<[f64; 2]>| LineString(points.into_iter().map(|[x, y]| Coord { x, y }).collect());
    let polygon = |rings: Vec<Vec<[f64; 2]>>| {
        let mut rings = rings.into_iter().map(ring);
        let outer = rings.next()?;
        Some(Polygon::new(outer, rings.collect()))
    };
    let polygons: Vec<Polygon<f64>> = match serde_json::from_value(outline).ok()? {
        Outline::Polygon(rings) => polygon(rings).into_iter().collect(),
        Outline::MultiPolygon(polygons) => polygons.into_iter().filter_map(polygon).collect(),
        Outline::LineString(_) | Outline::MultiLineString(_) => return None,
    };
    Some(MultiPolygon(polygons)).filter(|outline| !outline.0.is_empty())
}

fn looked_over(packs: &Packs, opened: &Opened, ground: &Ground) -> PlanLook {
    let plan = &opened.plan;
    PlanLook {
        configurations: configurations(plan),
        findings: check(plan, &ground.surroundings, &packs.doctrines).into_iter().map(finding).collect(),
        left_out: ground.left_out(plan),
        missing: missing(plan),
        unknown: opened.unknown.clone(),
    }
}

/// What a plan says, without what there is to see to; in lists without the plan itself.
///
/// # Errors
/// [`ServiceError::Invalid`] where it is no plan.
pub(super) fn said(document: &PlanDocument, whole: bool) -> Result<PlanContent, ServiceError> {
    let plan = opened(&document.plan)?.plan;
    let look = PlanLook { configurations: configurations(&plan), ..PlanLook::default() };
    let whole = whole.then(|| super::shapes::value_of(&plan)).transpose()?;
    Ok(PlanContent { title: plan.head.title, language: plan.head.language, review_on: document.review_on, plan: whole, look })
}

fn configurations(plan: &SitePlan) -> Vec<PlanConfiguration> {
    let of = |one: &parvis_plan::Configuration| PlanConfiguration { key: one.key.to_string(), title: one.title.clone(), capacity: one.capacity };
    plan.configurations.iter().map(of).collect()
}

fn finding(found: PlanFinding) -> PlanFindingAnswer {
    PlanFindingAnswer {
        code: found.code.to_string(),
        configuration: found.place.configuration.map(|key| key.to_string()),
        section: found.place.section.to_string(),
        entry: found.place.entry.map(|key| key.to_string()),
        figures: found.figures,
        names: found.names,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_outline_is_walls_with_its_courtyards_and_a_line_is_none() {
        let square = [[9.0, 47.0], [9.1, 47.0], [9.1, 47.1], [9.0, 47.0]];
        let outline = walls(json!({ "type": "Polygon", "coordinates": [square, square] })).unwrap();
        assert_eq!((outline.0.len(), outline.0[0].interiors().len()), (1, 1));
        assert_eq!(walls(json!({ "type": "MultiPolygon", "coordinates": [[square], [square]] })).unwrap().0.len(), 2);
        for none in [json!({ "type": "LineString", "coordinates": square }), json!({ "type": "MultiPolygon", "coordinates": [] }), json!(null), json!("x")] {
            assert_eq!(walls(none.clone()), None, "{none}");
        }
    }

    #[test]
    fn a_list_tells_what_a_plan_is_called_and_its_uses_and_not_the_plan() {
        let text = json!({ "format": "parvis_site_plan", "version": 1, "head": { "title": "Hall", "language": "de" },
            "configurations": [{ "key": "concert", "title": "Concert", "capacity": 900 }] });
        let document = PlanDocument { plan: text, review_on: None };
        let listed = said(&document, false).unwrap();
        assert_eq!((listed.title.as_str(), listed.language.as_str(), listed.plan), ("Hall", "de", None));
        assert_eq!(listed.look.configurations, [PlanConfiguration { key: "concert".into(), title: "Concert".into(), capacity: Some(900) }]);
        assert_eq!(said(&document, true).unwrap().plan.unwrap()["head"]["title"], "Hall");
    }
}
