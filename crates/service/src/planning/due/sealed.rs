//! What is due of protected records: days that are sealed, and sharing that ends. Which records those are is decided and in the journal before
//! anything of them is read.

use std::collections::{BTreeMap, BTreeSet};

use parvis_access::Operation;
use parvis_model::{AccessBasis, Caller, Date, OrganisationId, RecordId, RecordKind, RecordState, Relation, RightsRecordId, SiteId, SubjectId};
use parvis_store::{JournalEntry, Seen, ShareRow, Snapshot};

use super::plain::day_of;
use super::{DueAct, DueKind, DueLine, DueQuery, Gathered, MANY};
use crate::door::protected::{Reader, Verb, digest};
use crate::installation::error::ServiceError;
use crate::records::agreements::AgreementDocument;
use crate::records::findings::{FindingDocument, FindingStatus};
use crate::records::kind::Kind;
use crate::records::measures::{MeasureDay, MeasureDocument};
use crate::records::partner_statements::PartnerStatementDocument;
use crate::records::plans::PlanDocument;
use crate::records::recommendations::RecommendationDocument;
use crate::register::Register;

/// The records that are looked at.
#[derive(Default)]
pub(super) struct Looked {
    findings: Vec<Seen>,
    duties: Vec<Seen>,
    measures: Vec<Seen>,
    plans: Vec<Seen>,
    statements: Vec<Seen>,
    agreements: Vec<Seen>,
    recommendations: Vec<Seen>,
    shares: Vec<(ShareRow, Seen)>,
    complaints: Vec<(Date, u32, Seen)>,
}

impl Looked {
    /// By kind: which records, and which groups of their fields.
    fn by_kind(&self) -> BTreeMap<RecordKind, (Vec<&Seen>, Vec<Operation>)> {
        let mut all: BTreeMap<RecordKind, (Vec<&Seen>, Vec<Operation>)> = BTreeMap::new();
        let texts = [&self.findings, &self.duties, &self.measures, &self.plans, &self.statements, &self.agreements, &self.recommendations]
            .into_iter()
            .flatten()
            .map(|seen| (seen, Operation::Text));
        let shares = self.shares.iter().map(|(_, seen)| (seen, Operation::Recipients));
        for (seen, field) in texts.chain(shares).chain(self.complaints.iter().map(|(.., seen)| (seen, Operation::Readers))) {
            let (records, fields) = all.entry(seen.row.kind).or_default();
            records.push(seen);
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        all
    }
}

/// Whether a record is an affair of the reader's organisation: its own, or given to it as the one that runs the place, to which it
/// is addressed or with which it was agreed.
fn is_ours(seen: &Seen) -> bool {
    let addressed = matches!(seen.row.kind, RecordKind::Recommendation | RecordKind::Agreement) && seen.relation == Relation::Itself;
    seen.basis == AccessBasis::Own || seen.basis == AccessBasis::Given && (seen.relation == Relation::Operates || addressed)
}

impl Register {
    /// The records to look at: those of which the rules let the reader see the text, or the recipients. Nothing is opened.
    pub(super) async fn records_due(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        query: &DueQuery,
        gathered: &mut Gathered,
    ) -> Result<Looked, ServiceError> {
        let mut looked = Looked::default();
        let kinds = [
            (DueKind::Finding, RecordKind::Finding, &mut looked.findings),
            (DueKind::Duty, RecordKind::DutyAssessment, &mut looked.duties),
            (DueKind::Measure, RecordKind::Measure, &mut looked.measures),
            (DueKind::Plan, RecordKind::Plan, &mut looked.plans),
            (DueKind::Statement, RecordKind::PartnerStatement, &mut looked.statements),
            (DueKind::Agreement, RecordKind::Agreement, &mut looked.agreements),
            (DueKind::Recommendation, RecordKind::Recommendation, &mut looked.recommendations),
        ];
        for (due, kind, kept) in kinds {
            if query.wants(due) {
                let classes = self.permitted(reader, kind, Operation::Text)?;
                let mut found = snapshot.permitted_of_kind(&reader.scope, kind, &classes).await?;
                found.retain(|seen| seen.row.state == RecordState::Current && is_ours(seen));
                found.sort_by_key(|seen| std::cmp::Reverse(seen.row.created_at));
                *kept = gathered.bounded(found);
            }
        }
        if query.wants(DueKind::Sharing) {
            looked.shares = self.shares_due(snapshot, reader, gathered).await?;
        }
        if query.wants(DueKind::Complaint) {
            looked.complaints = self.complaints_due(snapshot, reader, gathered).await?;
        }
        Ok(looked)
    }

    /// The last days of complaints that the reader answers: how many of a measure wait by which day. Nothing of what they say is read.
    async fn complaints_due(&self, snapshot: &mut Snapshot, reader: &Reader, gathered: &mut Gathered) -> Result<Vec<(Date, u32, Seen)>, ServiceError> {
        let found = snapshot.complaints_due(reader.scope.organisation, MANY).await?;
        let waiting = gathered.bounded(found);
        if waiting.is_empty() {
            return Ok(Vec::new());
        }
        let classes = self.permitted(reader, RecordKind::RightsRecord, Operation::Readers)?;
        let found = snapshot.permitted_of_kind(&reader.scope, RecordKind::RightsRecord, &classes).await?;
        let answers = |seen: &Seen| seen.row.id.parse::<RightsRecordId>().is_ok_and(|id| self.answering_seen(reader, seen, id).is_ok());
        let own: BTreeMap<String, Seen> = found.into_iter().filter(answers).map(|seen| (seen.row.id.clone(), seen)).collect();
        Ok(waiting.into_iter().filter_map(|(record, on, count)| own.get(&record).map(|seen| (on, count, seen.clone()))).collect())
    }

    /// What the organisation gave and what ends, of records whose recipients the reader may see.
    async fn shares_due(&self, snapshot: &mut Snapshot, reader: &Reader, gathered: &mut Gathered) -> Result<Vec<(ShareRow, Seen)>, ServiceError> {
        let found = snapshot.shares_ending(reader.scope.organisation, reader.scope.now, MANY).await?;
        let shares = gathered.bounded(found);
        let kinds: BTreeSet<RecordKind> = shares.iter().filter_map(|share| share.record.parse::<RecordId>().ok()).map(RecordId::kind).collect();
        let mut own: BTreeMap<String, Seen> = BTreeMap::new();
        for kind in kinds {
            let classes = self.permitted(reader, kind, Operation::Recipients)?;
            let found = snapshot.permitted_of_kind(&reader.scope, kind, &classes).await?;
            let is_given = |seen: &Seen| seen.row.owner == reader.scope.organisation && seen.row.state == RecordState::Current;
            own.extend(found.into_iter().filter(is_given).map(|seen| (seen.row.id.clone(), seen)));
        }
        Ok(shares.into_iter().filter_map(|share| own.get(&share.record).cloned().map(|seen| (share, seen))).collect())
    }

    /// Makes the entries durable before anything is read: one for each kind, with how many records about how many subjects, and what their ids
    /// amount to. For a calendar, only where nothing the same was noted today.
    pub(super) async fn journal_due(&self, caller: &Caller, reader: &Reader, looked: &Looked, for_calendar: bool) -> Result<(), ServiceError> {
        let mut entries: Vec<(JournalEntry, Vec<(String, SubjectId)>)> = Vec::new();
        let mut said = Vec::new();
        for (kind, (records, fields)) in looked.by_kind() {
            let ids: BTreeSet<&str> = records.iter().map(|seen| seen.row.id.as_str()).collect();
            let subjects: BTreeSet<SubjectId> = records.iter().map(|seen| seen.row.subject).collect();
            let subject = format!("{} of {} subjects, sha256 {}", ids.len(), subjects.len(), digest(&ids));
            entries.push((self.reading(caller, reader, Verb::List.of(kind), &subject, &fields)?, Vec::new()));
            said.push(format!("{kind} {subject}"));
        }
        let calendars = &self.planning.calendars;
        let noted = said.join("\n");
        if entries.is_empty() || for_calendar && calendars.is_noted(reader.member(), self.today(), &noted) {
            return Ok(());
        }
        self.commit_readings(self.writer_for(caller).await?, entries, reader).await?;
        if for_calendar {
            calendars.note(reader.member(), self.today(), noted);
        }
        Ok(())
    }

    /// Reads the days of these records, and nothing else of them.
    pub(super) async fn open_due(&self, snapshot: &mut Snapshot, reader: &Reader, looked: &Looked, gathered: &mut Gathered) -> Result<(), ServiceError> {
        let reads = !looked.findings.is_empty() || !looked.measures.is_empty();
        let blind = if reads { self.sites_rated_now(snapshot, reader).await? } else { BTreeSet::new() };
        let held_back = self.held_back_at::<FindingDocument>(snapshot, reader, &looked.findings, &blind).await?;
        for seen in looked.findings.iter().filter(|seen| !held_back.contains(&seen.row.id)) {
            let document: Option<FindingDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            let open = document.filter(|document| document.status == FindingStatus::Open);
            let Some(on) = open.and_then(|document| document.due()?.parse::<Date>().ok()) else { continue };
            let act = if seen.relation == Relation::Operates { DueAct::PutRight } else { DueAct::CheckFinding };
            gathered.lines.push(of_record(on, act, seen)?);
        }
        for (seen, day) in self.duty_days(snapshot, &looked.duties).await? {
            if let Ok(on) = day.parse::<Date>() {
                gathered.lines.push(of_record(on, DueAct::MeetDuty, seen)?);
            }
        }
        let held_back = self.held_back_at::<MeasureDocument>(snapshot, reader, &looked.measures, &blind).await?;
        for seen in looked.measures.iter().filter(|seen| !held_back.contains(&seen.row.id)) {
            let document: Option<MeasureDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            let Some(document) = document else { continue };
            if let Some(on) = self.rights_due(snapshot, reader, &seen.row, &document).await? {
                gathered.lines.push(of_record(on, DueAct::ReviewRights, seen)?);
            }
            for (on, what) in document.due(self.today()) {
                let act = match what {
                    MeasureDay::Begins => DueAct::BeginMeasure,
                    MeasureDay::Review => DueAct::ReviewMeasure,
                    MeasureDay::Ends => DueAct::RenewMeasure,
                };
                gathered.lines.push(of_record(on, act, seen)?);
            }
        }
        for seen in &looked.plans {
            let document: Option<PlanDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            if let Some(on) = document.and_then(|document| document.review_on) {
                gathered.lines.push(of_record(on, DueAct::ReviewPlan, seen)?);
            }
        }
        for seen in &looked.statements {
            let document: Option<PartnerStatementDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            if let Some(on) = document.and_then(|document| document.due()) {
                gathered.lines.push(of_record(on, DueAct::RenewStatement, seen)?);
            }
        }
        for seen in &looked.agreements {
            let document: Option<AgreementDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            let Some((review, last)) = document.and_then(|document| document.days(self.today())) else { continue };
            if let Some(on) = review {
                gathered.lines.push(of_record(on, DueAct::ReviewAgreement, seen)?);
            }
            gathered.lines.push(of_record(last, DueAct::RenewAgreement, seen)?);
        }
        for seen in &looked.recommendations {
            let document: Option<RecommendationDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            let act = if seen.relation == Relation::Itself { DueAct::ReportRecommendation } else { DueAct::AwaitReport };
            if let Some(on) = document.and_then(|document| document.report_expected()) {
                gathered.lines.push(of_record(on, act, seen)?);
            }
        }
        for (on, count, seen) in &looked.complaints {
            let line = of_record(*on, DueAct::AnswerComplaint, seen)?;
            gathered.lines.push(DueLine { key: format!("{}/{on}", line.key), count: *count, ..line });
        }
        gathered.lines.extend(shares_together(&looked.shares)?);
        Ok(())
    }

    /// Of these records, those that are held back from a second rater: only at sites where the reader is one.
    async fn held_back_at<K: Kind>(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        found: &[Seen],
        sites: &BTreeSet<SiteId>,
    ) -> Result<BTreeSet<String>, ServiceError> {
        let mut held_back = BTreeSet::new();
        for site in sites {
            let here: Vec<Seen> = found.iter().filter(|seen| seen.row.subject == (*site).into()).cloned().collect();
            held_back.extend(K::held_back(self, snapshot, reader, &here).await?);
        }
        Ok(held_back)
    }
}

fn id_of_row(seen: &Seen) -> Result<RecordId, ServiceError> {
    seen.row.id.parse().map_err(|_| ServiceError::NotFound("record"))
}

fn of_record(on: Date, act: DueAct, seen: &Seen) -> Result<DueLine, ServiceError> {
    Ok(DueLine::new(on, act, &seen.row.id).about(seen.row.subject).opens(id_of_row(seen)?))
}

/// What ends, as people think of it: all about one subject that is shared with one organisation and ends on one day is one line.
fn shares_together(shares: &[(ShareRow, Seen)]) -> Result<Vec<DueLine>, ServiceError> {
    let mut lines: BTreeMap<(Date, SubjectId, OrganisationId), DueLine> = BTreeMap::new();
    for (share, seen) in shares {
        let on = day_of(share.until);
        match lines.get_mut(&(on, seen.row.subject, share.organisation)) {
            Some(line) => {
                line.count = line.count.saturating_add(1);
                (line.record, line.record_kind) = (None, None);
            }
            None => {
                let line = DueLine::new(on, DueAct::ShareAgain, share.id).about(seen.row.subject).opens(id_of_row(seen)?);
                lines.insert((on, seen.row.subject, share.organisation), line);
            }
        }
    }
    Ok(lines.into_values().collect())
}
