//! Which site to visit next, and why. What is looked at: how many people were declared, how long ago the last visit was, what
//! was asked for, which duty falls due. Never what was found there, and never what people believe.

use std::collections::{BTreeMap, BTreeSet};

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, Capacity, Purpose, RecordState, SiteId, Timestamp};
use parvis_store::{PlannedSite, Scope, Seen, Snapshot, VisitRequestRow};

use super::queue_lines::{QueueAnswer, QueueLine, QueueQuery, QueueReason};
use super::route::route;
use super::sites_in_scope::{Sought, in_title_order};
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::installation::settings::QueueWeights;
use crate::records::visits::{KIND, VisitRequestReason};
use crate::register::Register;

/// Sites that an answer names, at most.
const MOST_LINES: usize = 200;

/// Sites that a search looks at, at most: the first by title.
const MOST_FOUND: usize = 1_000;

/// An event within so many days begins to count; the nearer, the more.
const EVENT_DAYS: f64 = 60.0;

/// A duty that falls due within so many days begins to count.
const DUTY_DAYS: f64 = 180.0;

/// So many people have the whole weight; below, by the logarithm.
const MOST_PEOPLE: f64 = 100_000.0;

impl Register {
    /// The sites that the caller's organisation may visit, the first to visit first. What is sought is looked for among all of them, not
    /// only among the first.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`].
    #[boxed]
    pub async fn visit_queue(&self, caller: &Caller, query: &QueueQuery) -> Result<QueueAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, Purpose::OwnWork).await?.ok_or(ServiceError::SignInNeeded)?;
        let (last, visits) = self.last_visits(&mut snapshot, &reader).await?;
        drop(snapshot);
        self.journal_times(caller, &reader, &visits).await?;
        let due = self.duties_due(caller, &reader).await?;
        let mut snapshot = self.store.read().await?;
        let mut requests: BTreeMap<SiteId, Vec<VisitRequestRow>> = BTreeMap::new();
        for request in self.requests_to(&mut snapshot, &reader).await? {
            requests.entry(request.site).or_default().push(request);
        }
        let scope = snapshot.scope(reader.scope.organisation, query.area).await?;
        let special = requests.keys().chain(last.keys()).chain(due.keys()).copied().collect();
        let (sites, count) = sites_and_count(&mut snapshot, &scope, &query.sought(), special).await?;
        drop(snapshot);
        let weights = self.settings.visits.weights;
        let mut lines: Vec<QueueLine> = sites
            .into_iter()
            .map(|site| {
                let people = site.capacity.as_deref().and_then(|text| serde_json::from_str::<Capacity>(text).ok()).map(|capacity| capacity.people);
                let asked = requests.get(&site.id).map_or(&[][..], Vec::as_slice);
                let last_visit = last.get(&site.id).copied();
                let reasons = reasons(&weights, reader.scope.now, people, last_visit, asked, due.get(&site.id));
                let points = round(reasons.iter().map(|reason| reason.points).sum());
                let second_of = asked.iter().find_map(|request| request.record.clone());
                QueueLine { site: site.id, title: site.title, category: site.category, points, reasons, last_visit, second_of, position: None, area: None }
            })
            .collect();
        lines.sort_by(before);
        lines.truncate(MOST_LINES);
        self.locate(&mut lines).await?;
        Ok(QueueAnswer { lines: route(lines), sites: count, weights })
    }

    /// When sites were last visited, by the finished visits that the reader may know of.
    pub(crate) async fn last_visits(&self, snapshot: &mut Snapshot, reader: &Reader) -> Result<(BTreeMap<SiteId, Timestamp>, Vec<Seen>), ServiceError> {
        let classes = self.permitted(reader, KIND, Operation::Existence)?;
        let mut found = snapshot.permitted_of_kind(&reader.scope, KIND, &classes).await?;
        found.retain(|seen| seen.row.state == RecordState::Current);
        let mut last = BTreeMap::new();
        for seen in &found {
            let at = last.entry(seen.row.site()?).or_insert(seen.row.created_at);
            *at = (*at).max(seen.row.created_at);
        }
        Ok((last, found))
    }

    /// Makes the entry durable that the times of visits were looked at, before anything is answered that says them.
    pub(crate) async fn journal_times(&self, caller: &Caller, reader: &Reader, visits: &[Seen]) -> Result<(), ServiceError> {
        self.journal_view(caller, reader, KIND, &visits.iter().collect::<Vec<_>>(), Operation::Existence).await
    }
}

/// The sites that can stand in the queue, by title, and how many are sought in all.
async fn sites_and_count(
    snapshot: &mut Snapshot,
    scope: &Scope,
    sought: &Sought<'_>,
    mut special: BTreeSet<SiteId>,
) -> Result<(Vec<PlannedSite>, usize), ServiceError> {
    if !sought.words.is_empty() {
        let found = in_title_order(snapshot, scope, sought, MOST_FOUND, |_| true).await?;
        // Read once more, because how many people they hold is not in the list.
        let mut sites = snapshot.planned_sites(&found.iter().map(|site| site.id).collect()).await?;
        sites.sort_by(by_title);
        return Ok((sites, found.len()));
    }
    // All sites of which nothing is known have the same points: of those the first by title are enough.
    special.extend(snapshot.sites_with_capacity().await?);
    let areas = snapshot.areas_of_sites(&special).await?;
    let mut sites = snapshot.planned_sites(&special).await?;
    sites.retain(|site| sought.is_of_kind(site) && scope.holds(site.id, areas.get(&site.id).map_or(&[], Vec::as_slice)));
    sites.extend(in_title_order(snapshot, scope, sought, MOST_LINES, |site| !special.contains(&site)).await?);
    sites.sort_by(by_title);
    let counted = snapshot.planned_counts(&scope.areas).await?.into_iter().filter(|(_, category, _)| sought.category.is_none_or(|one| one == category));
    let in_areas: u64 = counted.map(|(_, _, sites)| sites).sum();
    let besides = scope.besides.iter().filter(|site| sought.is_of_kind(site)).count();
    Ok((sites, usize::try_from(in_areas).unwrap_or(usize::MAX).saturating_add(besides)))
}

fn by_title(one: &PlannedSite, other: &PlannedSite) -> std::cmp::Ordering {
    (&one.sort_key, one.id).cmp(&(&other.sort_key, other.id))
}

/// Where the points are equal: what was never visited, then what was visited longest ago; then so that they make a route (`route`), for
/// which the sites come by title and the sort is stable.
fn before(one: &QueueLine, other: &QueueLine) -> std::cmp::Ordering {
    other.points.total_cmp(&one.points).then_with(|| one.last_visit.cmp(&other.last_visit))
}

/// To a tenth. The sum of nothing is -0, which is written as 0.
fn round(points: f64) -> f64 {
    (points * 10.0).round() / 10.0 + 0.0
}

/// Why a site stands where it stands.
fn reasons(
    weights: &QueueWeights,
    now: Timestamp,
    people: Option<u32>,
    last: Option<Timestamp>,
    requests: &[VisitRequestRow],
    duty: Option<&String>,
) -> Vec<QueueReason> {
    let days = |from: Timestamp, to: Timestamp| to.duration_since(from).as_hours() as f64 / 24.0;
    let days_left = |day: &str| format!("{day}T00:00:00Z").parse::<Timestamp>().ok().map(|due| days(now, due));
    let mut reasons = Vec::new();
    let mut add = |reason: &'static str, input: String, weight: f64, share: f64| {
        let points = round(weight * share.clamp(0.0, 1.0));
        if points > 0.0 {
            reasons.push(QueueReason { reason, input, points });
        }
    };
    for request in requests {
        let left = request.due_on.as_deref().and_then(days_left);
        let input = request.due_on.clone().unwrap_or_else(|| request.asked_at.to_string().chars().take(10).collect());
        match VisitRequestReason::parse(&request.reason) {
            // Until its day is over; afterwards there is nothing to prepare for.
            Some(VisitRequestReason::Event) => {
                add("event", input, weights.event, left.map_or(0.5, |left| if left > -1.0 { 1.0 - left / EVENT_DAYS } else { 0.0 }));
            }
            Some(VisitRequestReason::Duty) => add("duty", input, weights.duty, left.map_or(0.5, |left| 1.0 - left / DUTY_DAYS)),
            Some(VisitRequestReason::SecondRating) => add("second_rating", input, weights.second_rating, 1.0),
            Some(VisitRequestReason::Asked) | None => add("asked", input, weights.asked, 1.0),
        }
    }
    if let Some(left) = duty.and_then(|day| days_left(day)) {
        add("duty", duty.cloned().unwrap_or_default(), weights.duty, 1.0 - left / DUTY_DAYS);
    }
    match last {
        None => add("never_visited", String::new(), weights.time, 1.0),
        Some(last) => {
            let since = days(last, now);
            add("time", format!("{since:.0}"), weights.time, since / 730.0);
        }
    }
    if let Some(people) = people {
        add("attendance", people.to_string(), weights.attendance, f64::from(people.max(1)).ln() / MOST_PEOPLE.ln());
    }
    reasons.sort_by(|one, other| other.points.total_cmp(&one.points));
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::{OrganisationId, VisitRequestId};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn request(reason: VisitRequestReason, due_on: Option<&str>) -> VisitRequestRow {
        let organisation = OrganisationId::from_random([1; 16]);
        VisitRequestRow {
            id: VisitRequestId::from_random([2; 16]),
            site: SiteId::from_random([3; 16]),
            organisation,
            to: organisation,
            reason: reason.as_str().to_owned(),
            due_on: due_on.map(str::to_owned),
            record: None,
            asked_at: at("2026-11-01T00:00:00Z"),
            closed_at: None,
        }
    }

    fn sum(people: Option<u32>, last: Option<&str>, requests: &[VisitRequestRow]) -> f64 {
        let reasons = reasons(&QueueWeights::default(), at("2026-11-25T00:00:00Z"), people, last.map(at), requests, None);
        reasons.iter().map(|reason| reason.points).sum()
    }

    #[test]
    fn a_site_that_was_never_visited_comes_before_one_that_was_visited_lately() {
        assert!(sum(None, None, &[]) > sum(None, Some("2026-06-01T00:00:00Z"), &[]));
        assert!((sum(None, Some("2020-01-01T00:00:00Z"), &[]) - 25.0).abs() < 1e-9, "and time counts up to its weight");
    }

    #[test]
    fn more_people_bring_more_points_up_to_the_weight() {
        let people = |people| sum(Some(people), Some("2026-11-25T00:00:00Z"), &[]);
        assert!(people(100) < people(1_000) && people(1_000) < people(50_000));
        assert!((people(2_000_000) - 20.0).abs() < 1e-9);
    }

    #[test]
    fn the_nearer_an_event_the_more_it_counts_and_a_far_one_does_not() {
        let event = |day| sum(None, Some("2026-11-25T00:00:00Z"), &[request(VisitRequestReason::Event, Some(day))]);
        assert!(event("2026-11-30") > event("2026-12-20"));
        assert!(event("2027-06-01").abs() < 1e-9);
    }

    #[test]
    fn an_event_counts_until_its_day_is_over_and_a_duty_that_is_overdue_goes_on() {
        let on = |reason, day| sum(None, Some("2026-11-25T00:00:00Z"), &[request(reason, Some(day))]);
        assert!((on(VisitRequestReason::Event, "2026-11-25") - 30.0).abs() < 1e-9, "today");
        for past in ["2026-11-24", "2026-10-01", "2020-01-01"] {
            assert!(on(VisitRequestReason::Event, past).abs() < 1e-9, "{past}");
            assert!((on(VisitRequestReason::Duty, past) - 30.0).abs() < 1e-9, "{past}");
        }
    }

    #[test]
    fn a_place_without_a_reason_has_no_points_and_never_minus_none() {
        assert!(round(Vec::<f64>::new().into_iter().sum()).is_sign_positive());
    }

    #[test]
    fn of_equal_points_what_was_visited_longest_ago_comes_first_and_what_never_was_before_it() {
        let line = |title: &str, last: Option<&str>| QueueLine {
            site: SiteId::from_random([3; 16]),
            title: title.to_owned(),
            category: "hall".to_owned(),
            points: 25.0,
            reasons: Vec::new(),
            last_visit: last.map(at),
            second_of: None,
            position: None,
            area: None,
        };
        let mut lines = [line("A", Some("2024-06-01T00:00:00Z")), line("B", Some("2020-01-01T00:00:00Z")), line("C", None), line("D", None)];
        lines.sort_by(before);
        assert_eq!(lines.iter().map(|line| line.title.as_str()).collect::<Vec<_>>(), ["C", "D", "B", "A"]);
    }

    #[test]
    fn each_reason_says_on_what_it_rests() {
        let reasons = reasons(
            &QueueWeights::default(),
            at("2026-11-25T00:00:00Z"),
            Some(800),
            Some(at("2025-11-25T00:00:00Z")),
            &[request(VisitRequestReason::Asked, None)],
            Some(&"2026-12-25".to_owned()),
        );
        let said: Vec<(&str, &str)> = reasons.iter().map(|reason| (reason.reason, reason.input.as_str())).collect();
        assert_eq!(said, [("asked", "2026-11-01"), ("duty", "2026-12-25"), ("time", "365"), ("attendance", "800")]);
    }
}
