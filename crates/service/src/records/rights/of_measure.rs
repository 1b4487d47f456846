//! The rights records of a measure: what it may do, and whether it may run now.

use parvis_model::{Date, MeasureId, RecordState, SiteId};
use parvis_packs::{CatalogueMeasure, RightsImpact};
use parvis_rights::{Effects, Form, MeasureNow, Standing, State};
use parvis_store::{ProtectedRow, Snapshot};

use super::shapes::{MeasureRights, RightsDocument};
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::records::measures::{MeasureDocument, MeasureStatus};
use crate::register::Register;

/// The most current rights records of one measure. One is enough; a second one prepares a change.
const MOST_OF_MEASURE: i64 = 10;

/// What an entry of the catalogue does to people.
pub(crate) fn effects_of(entry: &CatalogueMeasure) -> Effects {
    let does = |impact: RightsImpact| entry.rights.contains(&impact).then_some(true);
    Effects {
        observes: does(RightsImpact::ObservesPeople),
        identifies: does(RightsImpact::IdentifiesPeople),
        stops: None,
        searches: does(RightsImpact::SearchesPeople),
        restricts: does(RightsImpact::RestrictsAccess),
        records: does(RightsImpact::RecordsPeople),
    }
}

/// Whether a record in this form, about something that does this, covers a measure that observes, identifies, searches or records people.
fn covers(form: Form, does: Effects, needed: Effects) -> bool {
    form == Form::Full && does.touch_people() && does.cover(needed)
}

/// How one rights record of a measure stands.
struct OfMeasure {
    row: ProtectedRow,
    standing: Standing,
    covers: bool,
    /// Whether it says that the measure observes, identifies, searches or records people.
    touches_people: bool,
}

impl OfMeasure {
    fn may_run(&self) -> bool {
        self.covers && self.standing.may_run()
    }

    /// Whether somebody vouched for an assessment of what the measure is, or decided on it, and that still stands.
    fn was_assessed(&self) -> bool {
        matches!(self.standing.state, State::Assessed | State::Consulted | State::Decided | State::Live | State::ReviewDue)
    }

    /// How far it has come, so that the one which came furthest is shown.
    fn turn(&self) -> (bool, Option<usize>) {
        let reached = (self.standing.state != State::Expired).then(|| State::ALL.iter().position(|state| *state == self.standing.state)).flatten();
        (self.may_run(), reached)
    }
}

/// What the rights records of a measure say of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct HeldByRights {
    /// Whether one of them lets it run now.
    pub(crate) may_run: bool,
    /// Whether one of them says that it observes, identifies, searches or records people.
    pub(crate) touches_people: bool,
    /// Whether one of them was assessed or decided, and is in force: then the measure stays what it was then.
    pub(crate) was_assessed: bool,
}

impl Register {
    /// What the catalogue says that a measure of the own organisation at a site does to people.
    pub(super) async fn effects_of_own_measure(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        site: SiteId,
        measure: MeasureId,
    ) -> Result<Effects, ServiceError> {
        // One elsewhere, one of somebody else, one that is hidden and one that is not there are answered alike.
        let none = || Rule::RightsMeasure.broken("your organisation has no such measure at this site");
        let seen = match self.seen(snapshot, reader, measure.into()).await {
            Ok(seen) => seen,
            Err(ServiceError::NotFound(_)) => return Err(none()),
            Err(error) => return Err(error),
        };
        let own = seen.row.owner == reader.scope.organisation && seen.row.site()? == site && seen.row.state == RecordState::Current;
        if !own {
            return Err(none());
        }
        if snapshot.rights_of_measure(measure, MOST_OF_MEASURE).await?.len() >= usize::try_from(MOST_OF_MEASURE).unwrap_or(usize::MAX) {
            let most = MOST_OF_MEASURE.unsigned_abs();
            return Err(Rule::RightsEnough.broken_with(&[("most", most)], format!("a measure has at most {most} current rights records: withdraw one first")));
        }
        let document: MeasureDocument = self.document(snapshot, &seen.row).await?;
        Ok(self.measure_now(&document).effects)
    }

    /// What the rights records of a measure say of it, by what is written of it now.
    pub(crate) async fn held_by_rights(&self, snapshot: &mut Snapshot, measure: &ProtectedRow, now: MeasureNow) -> Result<HeldByRights, ServiceError> {
        let found = self.records_of_measure(snapshot, measure, now).await?;
        Ok(HeldByRights {
            may_run: found.iter().any(OfMeasure::may_run),
            touches_people: found.iter().any(|one| one.touches_people),
            was_assessed: found.iter().any(OfMeasure::was_assessed),
        })
    }

    /// How the rights record of a measure stands, to a reader of that measure: of several, the one that came furthest. Nothing where neither the
    /// measure nor a record of it says that it observes people.
    pub(crate) async fn rights_of(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        measure: &ProtectedRow,
        now: MeasureNow,
    ) -> Result<Option<MeasureRights>, ServiceError> {
        let found = self.records_of_measure(snapshot, measure, now).await?;
        if !now.touches_people && !found.iter().any(|one| one.touches_people) {
            return Ok(None);
        }
        let Some(best) = found.iter().rev().max_by_key(|one| one.turn()) else {
            return Ok(Some(MeasureRights { record: None, state: None, may_run: false, review_on: None, last_day: None }));
        };
        let id = best.row.id.parse().ok();
        Ok(Some(MeasureRights {
            record: self.named(snapshot, reader, id).await?,
            state: Some(best.standing.state),
            may_run: best.may_run(),
            review_on: best.standing.review_on.map(|day| day.date()),
            last_day: best.standing.last_day.map(|day| day.date()),
        }))
    }

    /// The day on which the rights record of a measure that is live and observes people has to be reviewed, or its last day; after it the measure may not
    /// run.
    pub(crate) async fn rights_due(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        row: &ProtectedRow,
        measure: &MeasureDocument,
    ) -> Result<Option<Date>, ServiceError> {
        if measure.status != MeasureStatus::Live {
            return Ok(None);
        }
        let rights = self.rights_of(snapshot, reader, row, self.measure_now(measure)).await?;
        Ok(rights.and_then(|rights| [rights.review_on, rights.last_day].into_iter().flatten().min()))
    }

    async fn records_of_measure(&self, snapshot: &mut Snapshot, measure: &ProtectedRow, now: MeasureNow) -> Result<Vec<OfMeasure>, ServiceError> {
        let Ok(id) = measure.id.parse::<MeasureId>() else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for row in snapshot.rights_of_measure(id, MOST_OF_MEASURE).await? {
            // A damaged one lets nothing run.
            let Some(document) = self.document_unless_damaged::<RightsDocument>(snapshot, &row).await? else { continue };
            if document.measure != Some(id) || document.record.subject() != row.subject {
                continue;
            }
            let view = self.rights_view_about(snapshot, &row.id, now).await?;
            let standing = document.record.standing(&self.rights_here(&view));
            let does = document.record.effects();
            found.push(OfMeasure { row, standing, covers: covers(document.record.form(), does, now.effects), touches_people: does.touch_people() });
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Option<bool> = Some(true);

    #[test]
    fn a_record_covers_a_measure_only_in_the_full_form_and_with_all_that_the_measure_does() {
        let watches = Effects { observes: YES, ..Effects::default() };
        let watches_and_keeps = Effects { records: YES, ..watches };
        assert!(covers(Form::Full, watches_and_keeps, watches) && covers(Form::Full, watches, Effects::default()));
        assert!(!covers(Form::Full, watches, watches_and_keeps), "it keeps a record of people, and nobody decided on that");
        assert!(!covers(Form::Short, watches_and_keeps, watches));
        let only_restricts = Effects { restricts: YES, ..Effects::default() };
        assert!(!covers(Form::Full, only_restricts, Effects::default()), "it observes people, by whatever was said");
    }
}
