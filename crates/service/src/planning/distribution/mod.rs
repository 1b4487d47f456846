//! How protection is distributed: by category and by area, beside what visits say of the need. Numbers of places alone, as bands, and none from which it can be
//! worked out how it stands with a place; in the order of names, never of numbers. For those who coordinate and those who oversee.

mod bands;
mod fixed;
mod gathered;
mod grouped;
mod kept;
mod shapes;
mod shown;
mod table;

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{Caller, Purpose, Role};
use parvis_store::{AreaFilter, AreaLine, Snapshot};

pub(crate) use kept::Kept;
pub use shapes::{DistributionAnswer, DistributionColumn, DistributionCount, DistributionIndex, DistributionLine};

use crate::door::permit::{acting, permit};
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::register::Register;
use grouped::Grouped;
use kept::For;

/// Areas that stand in the report, at most.
const MOST_AREAS: i64 = 500;

/// So often a single area is replaced by those within it.
const DEEPEST: usize = 8;

impl Register {
    /// How protection is distributed among the places of the reader's organisation; for who oversees, among all that lie in an area. What is made for a member
    /// stays the same for the rest of the month, so that nobody sees in a number what was recorded on a day.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`]; [`ServiceError::Forbidden`] for anybody who neither coordinates nor oversees; [`ServiceError::Sealed`] where records are
    /// to be read without the key.
    #[boxed]
    pub async fn distribution(&self, caller: &Caller) -> Result<DistributionAnswer, ServiceError> {
        let mut snapshot = self.store.read().await?;
        permit(&mut snapshot, caller, Task::SeeDistribution).await?;
        let role = acting(&mut snapshot, caller).await?.role;
        let purpose = if role == Role::Overseer { Purpose::Oversight } else { Purpose::Planning };
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        drop(snapshot);
        let whom = For { role, organisation: reader.scope.organisation, month: kept::month(self.today()) };
        if let Some(kept) = self.planning.distributions.of(reader.member(), whom) {
            return Ok(kept);
        }
        let made = self.distribution_now(caller, &reader).await?;
        Ok(self.planning.distributions.keep(reader.member(), whom, made))
    }

    /// The same as a table (CSV), one line for each category and each area.
    ///
    /// # Errors
    /// As [`Register::distribution`].
    #[boxed]
    pub async fn distribution_table(&self, caller: &Caller) -> Result<Vec<u8>, ServiceError> {
        table::written(&self.distribution(caller).await?).map_err(|source| ServiceError::File { path: "distribution.csv".into(), source })
    }

    async fn distribution_now(&self, caller: &Caller, reader: &Reader) -> Result<DistributionAnswer, ServiceError> {
        let known = self.known_of_sites(caller, reader).await?;
        let mut snapshot = self.store.read().await?;
        let areas = divided(&mut snapshot, reader).await?;
        let ids: Vec<_> = areas.iter().map(|area| area.id).collect();
        let counts = snapshot.planned_counts(&ids).await?;
        let mut grouped = Grouped::new(areas.into_iter().map(|area| (area.id, area.name)).collect(), &counts);
        let sites = known.sites.keys().copied().collect();
        let in_areas = snapshot.areas_of_sites(&sites).await?;
        for site in snapshot.planned_sites(&sites).await? {
            if let (Some(of), Some(areas)) = (known.sites.get(&site.id), in_areas.get(&site.id)) {
                grouped.note(areas, &site.category, of);
            }
        }
        drop(snapshot);
        let visits = &self.settings.visits;
        let (smallest, due_after_months, today) = (visits.smallest_number, visits.due_after_months, self.today());
        let complete = known.cut.is_empty();
        let [whole, categories, areas] = grouped.lines(smallest.into(), &known.cut);
        let whole = whole.into_iter().next().unwrap_or_default();
        Ok(DistributionAnswer { whole, categories, areas, smallest, due_after_months, complete, on: today, next_on: kept::next(today) })
    }
}

/// The areas of the report: those of the reader's organisation, or, for who oversees, the widest; a single one is replaced by those within it. None lies
/// within another, so that each place stands in one of them.
async fn divided(snapshot: &mut Snapshot, reader: &Reader) -> Result<Vec<AreaLine>, ServiceError> {
    let filter = |parent| AreaFilter { parent: Some(parent), ..AreaFilter::default() };
    let usable = |mut lines: Vec<AreaLine>| {
        lines.retain(|line| line.level.is_some() && line.vanished_at.is_none() && line.sites > 0);
        lines
    };
    let mut areas = if reader.role == Role::Overseer {
        usable(snapshot.area_lines(&filter(None), None, MOST_AREAS).await?)
    } else {
        let own = snapshot.scope(reader.scope.organisation, None).await?.areas;
        // Without any, all areas would be meant.
        if own.is_empty() { Vec::new() } else { usable(snapshot.area_lines(&AreaFilter { ids: own, ..AreaFilter::default() }, None, MOST_AREAS).await?) }
    };
    for _ in 0..DEEPEST {
        let [one] = areas.as_slice() else { break };
        let within = usable(snapshot.area_lines(&filter(Some(one.id)), None, MOST_AREAS).await?);
        if within.is_empty() {
            break;
        }
        areas = within;
    }
    Ok(areas)
}
