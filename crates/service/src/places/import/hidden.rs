//! Places that must not be listed leave everything at once: the objects that say so themselves, and what they were drawn as before.

use std::collections::{HashMap, HashSet};

use parvis_model::{Position, SiteId, SourceRecordId, Timestamp};
use parvis_osm::Hidden;
use parvis_store::WriteTransaction;

use super::SOURCE;
use super::near::{Near, plain};
use super::plan::{For, Plan, Verdict};
use crate::installation::error::ServiceError;

/// Metres within which a place that vanished in the same import is taken for one that must not be listed, whatever its name.
const REDRAWN: f64 = 30.0;

/// The same for one of the same name.
const SAME_NAME: f64 = 200.0;

/// Takes out of a plan, and out of the register, what must not be listed. Answers how many sites left.
pub(super) async fn leave(change: &mut WriteTransaction, of: &For<'_>, hidden: &[Hidden], plan: &mut Plan, now: Timestamp) -> Result<u64, ServiceError> {
    let before = change.reader().withheld().await?;
    let (mut sites, versions) = themselves(change, of, hidden).await?;
    sites.extend(redrawn(hidden, plan));
    let newly: Vec<SiteId> = sites.difference(&before).copied().collect();
    change.withhold(&sites.iter().copied().collect::<Vec<_>>(), now).await?;
    change.know_versions(&versions).await?;
    plan.vanished.retain(|(_, site)| !sites.contains(site));
    let mut back = Vec::new();
    for planned in &mut plan.places {
        let withheld = sites.contains(&planned.site) || before.contains(&planned.site) && !planned.is_newer;
        if withheld && !matches!(planned.verdict, Verdict::New) {
            planned.verdict = Verdict::Withheld;
        } else if before.contains(&planned.site) {
            back.push(planned.site);
        }
    }
    change.list_again(&back).await?;
    Ok(newly.len() as u64)
}

/// The sites of the objects that must not be listed, and which version of each record says so.
async fn themselves(change: &mut WriteTransaction, of: &For<'_>, hidden: &[Hidden]) -> Result<(HashSet<SiteId>, Vec<(SourceRecordId, i64)>), ServiceError> {
    let ids: Vec<String> = hidden.iter().map(|hidden| of.object(hidden.element)).collect();
    let version: HashMap<&str, i64> = ids.iter().map(String::as_str).zip(hidden.iter().map(|hidden| i64::from(hidden.version))).collect();
    let known = change.known_records(SOURCE, of.extract, &ids).await?;
    let versions = known.iter().map(|record| (record.id, version.get(record.external_id.as_str()).copied().unwrap_or_default()));
    Ok((known.iter().map(|record| record.site).collect(), versions.collect()))
}

/// The sites that vanish where something is drawn now that must not be listed.
fn redrawn(hidden: &[Hidden], plan: &Plan) -> Vec<SiteId> {
    let placed = hidden.iter().enumerate().filter_map(|(index, hidden)| Some((index, hidden.position?)));
    let near = Near::of(placed.map(|(index, [lon, lat])| (index, Position { lon, lat })));
    let is_one = |(record, site): &(parvis_store::RecordRow, SiteId)| {
        let name = record.name.as_deref().map(plain);
        let same = |index: usize| name.is_some() && hidden[index].name.as_deref().map(plain) == name;
        let position = Position { lon: record.lon, lat: record.lat };
        near.within(position, SAME_NAME).any(|(index, metres)| metres <= REDRAWN || same(index)).then_some(*site)
    };
    plan.vanished.iter().filter_map(is_one).collect()
}
