//! When some sites were last visited, as far as the reader may know: for the lines of a list.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, Purpose, RecordKind, RecordState, SiteId, SubjectKind};

use crate::installation::error::ServiceError;
use crate::planning::coverage::{CoverageSite, state};
use crate::register::Register;

/// Sites that are asked about at once, at most.
pub const MOST: usize = 100;

impl Register {
    /// Where some sites stand with their visits, in the order in which they were named, no matter who looks after them; none of those that are not
    /// there. A site of whose visits the reader may not know is said to have had none, as one that had none is.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::Invalid`] for too many sites.
    #[boxed]
    pub async fn last_visits_of(&self, caller: &Caller, purpose: Purpose, sites: &[SiteId]) -> Result<Vec<CoverageSite>, ServiceError> {
        if sites.len() > MOST {
            return Err(ServiceError::Invalid(format!("{MOST} sites can be asked about at once at most")));
        }
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        let classes = self.permitted_about(&reader, RecordKind::Visit, Operation::Existence, Some(SubjectKind::Site))?;
        let mut lines = snapshot.lines_of(sites).await?;
        let due_before = self.due_before(&reader);
        let (mut answers, mut visits, mut named) = (Vec::new(), Vec::new(), BTreeSet::new());
        for site in sites {
            let Some(line) = lines.remove(site).filter(|_| named.insert(*site)) else { continue };
            let mut seen = snapshot.permitted_about(&reader.scope, RecordKind::Visit, &classes, (*site).into()).await?;
            seen.retain(|seen| seen.row.state == RecordState::Current);
            let last_visit = seen.iter().map(|seen| seen.row.created_at).max();
            visits.extend(seen);
            answers.push(CoverageSite { site: *site, title: line.title, category: line.category, state: state(last_visit, due_before), last_visit });
        }
        drop(snapshot);
        self.journal_times(caller, &reader, &visits).await?;
        Ok(answers)
    }
}
