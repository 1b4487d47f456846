//! What the report counts: of each place, what the records say of it that the reader may read. Nothing else of them leaves.

use std::collections::{BTreeMap, BTreeSet};

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, RecordKind, RecordState, SiteId};
use parvis_store::{Seen, Snapshot};

use super::DistributionColumn;
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::records::findings::{FindingDocument, FindingStatus};
use crate::records::kind::Kind;
use crate::records::measures::{MeasureDocument, MeasureStatus};
use crate::records::visits::VisitDocument;
use crate::register::Register;

/// Records of a kind that are opened to be counted, at most: of more, none is.
const MOST: usize = 20_000;

/// What is known of a place.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct OfSite {
    pub(super) columns: BTreeSet<DistributionColumn>,
    /// The index of the last visit.
    pub(super) index: Option<f64>,
}

/// What is known of all of them.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) sites: BTreeMap<SiteId, OfSite>,
    /// Columns of which too much would have to be opened.
    pub(super) cut: BTreeSet<DistributionColumn>,
}

impl Known {
    fn note(&mut self, seen: &Seen, column: Option<DistributionColumn>) {
        if let (Some(site), Some(column)) = (seen.row.subject.site(), column) {
            self.sites.entry(site).or_default().columns.insert(column);
        }
    }

    /// As many records as are opened.
    fn bounded(&mut self, found: Vec<Seen>, columns: &[DistributionColumn]) -> Vec<Seen> {
        if found.len() <= MOST {
            return found;
        }
        self.cut.extend(columns);
        Vec::new()
    }
}

fn is_at(seen: &Seen, sites: &BTreeSet<SiteId>) -> bool {
    seen.row.subject.site().is_some_and(|site| sites.contains(&site))
}

impl Register {
    /// The current records of a kind about places of which the reader may see this, the latest first.
    async fn counted(&self, snapshot: &mut Snapshot, reader: &Reader, kind: RecordKind, operation: Operation) -> Result<Vec<Seen>, ServiceError> {
        let classes = self.permitted(reader, kind, operation)?;
        let mut found = snapshot.permitted_of_kind(&reader.scope, kind, &classes).await?;
        found.retain(|seen| seen.row.state == RecordState::Current && seen.row.subject.site().is_some());
        found.sort_by_key(|seen| std::cmp::Reverse(seen.row.created_at));
        Ok(found)
    }

    /// Those of them that are held back from nobody: at places that the reader rates a second time, some are.
    async fn not_held_back<K: Kind>(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        found: Vec<Seen>,
        blind: &BTreeSet<SiteId>,
    ) -> Result<Vec<Seen>, ServiceError> {
        let mut held_back = BTreeSet::new();
        for site in blind {
            let here: Vec<Seen> = found.iter().filter(|seen| seen.row.subject.site() == Some(*site)).cloned().collect();
            held_back.extend(K::held_back(self, snapshot, reader, &here).await?);
        }
        Ok(found.into_iter().filter(|seen| !held_back.contains(&seen.row.id)).collect())
    }

    /// Gathers it; the entries of the journal are durable before anything is opened.
    #[boxed]
    pub(super) async fn known_of_sites(&self, caller: &Caller, reader: &Reader) -> Result<Known, ServiceError> {
        use DistributionColumn as Column;

        let mut known = Known::default();
        let mut snapshot = self.store.read().await?;
        let visits = self.counted(&mut snapshot, reader, RecordKind::Visit, Operation::Existence).await?;
        let plans = self.counted(&mut snapshot, reader, RecordKind::Plan, Operation::Existence).await?;
        let blind = self.sites_rated_now(&mut snapshot, reader).await?;
        let mut read = self.counted(&mut snapshot, reader, RecordKind::Visit, Operation::Text).await?;
        read.retain(|seen| !is_at(seen, &blind));
        let read = last_of_each(read);
        let findings = self.counted(&mut snapshot, reader, RecordKind::Finding, Operation::Text).await?;
        let findings = known.bounded(findings, &[Column::FindingsOpen, Column::FindingsAnswered, Column::FindingsFixed]);
        let findings = self.not_held_back::<FindingDocument>(&mut snapshot, reader, findings, &blind).await?;
        let measures = self.counted(&mut snapshot, reader, RecordKind::Measure, Operation::Text).await?;
        let measures = known.bounded(measures, &[Column::MeasuresNeeded, Column::MeasuresPlanned, Column::MeasuresInPlace]);
        let measures = self.not_held_back::<MeasureDocument>(&mut snapshot, reader, measures, &blind).await?;
        drop(snapshot);
        self.journal_times(caller, reader, &visits).await?;
        self.journal_view(caller, reader, RecordKind::Plan, &plans.iter().collect::<Vec<_>>(), Operation::Existence).await?;
        for (kind, found) in [(RecordKind::Visit, &read), (RecordKind::Finding, &findings), (RecordKind::Measure, &measures)] {
            self.journal_sum(caller, reader, kind, &found.iter().collect::<Vec<_>>()).await?;
        }
        let due_before = self.due_before(reader);
        visits.iter().filter(|seen| seen.row.created_at >= due_before).for_each(|seen| known.note(seen, Some(Column::Visited)));
        plans.iter().for_each(|seen| known.note(seen, Some(Column::Plan)));
        let mut snapshot = self.store.read().await?;
        self.open_visits(&mut snapshot, &read, &mut known).await?;
        for seen in &findings {
            let document: Option<FindingDocument> = self.document_unless_damaged(&mut snapshot, &seen.row).await?;
            known.note(seen, document.and_then(|document| of_finding(document.status)));
        }
        for seen in &measures {
            let document: Option<MeasureDocument> = self.document_unless_damaged(&mut snapshot, &seen.row).await?;
            let Some(document) = document else { continue };
            known.note(seen, of_measure(self.measure_stands(&mut snapshot, reader, &seen.row, &document).await?));
        }
        Ok(known)
    }

    /// The index of the last visit to each place.
    async fn open_visits(&self, snapshot: &mut Snapshot, read: &[Seen], known: &mut Known) -> Result<(), ServiceError> {
        for seen in read {
            let document: Option<VisitDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            let index = document.and_then(|document| self.results_of(&document).ok()).and_then(|results| results.whole);
            if let (Some(site), Some(index)) = (seen.row.subject.site(), index) {
                known.sites.entry(site).or_default().index = Some(index);
            }
        }
        Ok(())
    }
}

/// Of the visits to each place the last, at most as many as are opened: the index is a range, and of more places it would be the same.
fn last_of_each(visits: Vec<Seen>) -> Vec<Seen> {
    let mut sites = BTreeSet::new();
    visits.into_iter().filter(|seen| seen.row.subject.site().is_some_and(|site| sites.insert(site))).take(MOST).collect()
}

fn of_finding(status: FindingStatus) -> Option<DistributionColumn> {
    match status {
        FindingStatus::Open => Some(DistributionColumn::FindingsOpen),
        FindingStatus::Treated | FindingStatus::Accepted => Some(DistributionColumn::FindingsAnswered),
        FindingStatus::Verified => Some(DistributionColumn::FindingsFixed),
        FindingStatus::Void => None,
    }
}

fn of_measure(status: MeasureStatus) -> Option<DistributionColumn> {
    match status {
        MeasureStatus::Needed | MeasureStatus::Deficient => Some(DistributionColumn::MeasuresNeeded),
        MeasureStatus::Planned => Some(DistributionColumn::MeasuresPlanned),
        MeasureStatus::Live | MeasureStatus::Present => Some(DistributionColumn::MeasuresInPlace),
        MeasureStatus::Expired => None,
    }
}
