use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_access::{Operation, Planned, Share};
use parvis_assess::survey::Raised;
use parvis_model::{Caller, FindingId, OrganisationId, Purpose, RecordId, RecordState, ShareId, Timestamp, VisitId};
use parvis_store::ProtectedRow;
use serde::Deserialize;

use super::{VisitAnswer, VisitDocument};
use crate::door::journal_action::Action;
use crate::door::protected::{Marked, planned};
use crate::installation::error::ServiceError;
use crate::installation::outcome::AfterCommit;
use crate::installation::rule::Rule;
use crate::records::findings::{FindingDocument, FindingStatus};
use crate::register::Register;

/// How a visit is finished.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FinishVisit {
    /// Who runs the place: they are given the visit and its findings for their own work, for a year.
    #[serde(default)]
    pub operators: Vec<OrganisationId>,
    /// Who has the picture of the area: they are given the visit for planning, without its findings, for a year.
    #[serde(default)]
    pub planners: Vec<OrganisationId>,
    /// The day of the visit where the place is (ISO 8601 date), at most one day from now; by default the day in UTC.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub day: Option<jiff::civil::Date>,
}

impl Register {
    /// Finishes a visit: it is in force, a finding is kept for each rule of the survey that fits, and all of it is given to
    /// those who are named. All of that, or nothing.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]; [`ServiceError::Forbidden`], also where somebody is named and the caller may give nothing;
    /// [`ServiceError::Invalid`] for a day that is not today anywhere, an organisation that has no such part in the place, for a visit that is finished or not the
    /// caller's, while a conflict between two devices is not settled, or where nothing was answered.
    #[boxed]
    pub async fn finish_visit(&self, caller: &Caller, id: VisitId, finish: &FinishVisit) -> Result<VisitAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, before) = self.allowed(change.snapshot(), caller, id.into(), Operation::Change).await?;
        let mut document: VisitDocument = self.document(change.snapshot(), &before.row).await?;
        if before.row.state != RecordState::Draft || document.rater != reader.member() {
            return Err(Rule::VisitNotYours.broken("only the person who walks can finish a visit, once"));
        }
        if let Some(question) = document.walk.conflicts.keys().next() {
            return Err(Rule::TwoAnswers.broken(format!("two devices have different answers to \"{question}\"; choose the right one first")));
        }
        let found = self.results_of(&document)?;
        if found.answered == 0 {
            return Err(Rule::NothingAnswered.broken("no questions have been answered yet"));
        }
        let marked = Marked { marking: before.row.marking, handling: before.row.handling, state: RecordState::Current };
        self.may_become(&reader, &before, marked)?;
        // A second rater's answers are for comparing; the findings are those of the first visit.
        let raised = if document.second_of.is_some() { Vec::new() } else { found.findings };
        let earlier = self.found_before(change.snapshot(), &reader, before.row.site()?, &document.survey).await?;
        let mut findings = Vec::with_capacity(raised.len());
        for finding in raised {
            let (_, row) = self.new_record(change.snapshot(), caller, FindingId::from_random(self.random()).into(), before.row.subject, marked).await?;
            let again = earlier.get(&finding.key);
            findings.push((row, kept(finding, &document, id, again)));
        }
        let visit = planned(&before.row, before.relation, marked.state)?;
        let planned_findings: Vec<Planned> = findings.iter().map(|(row, _)| planned(row, before.relation, row.state)).collect::<Result<_, _>>()?;
        let shares = self.handed(change.snapshot(), &reader, &before, (&visit, &planned_findings), finish).await?;
        // A finding is new, so that the visit alone may have been given before.
        let more = shares.iter().filter(|share| share.record() == RecordId::from(id)).count() as u64;
        self.bounded_shares(&mut change, &before.row.id, more).await?;
        let now = reader.scope.now;
        let day = day_of(finish.day, now)?;
        // All is decided; from here on it is written.
        document.day = Some(day);
        document.finished_at = Some(now);
        document.taken_along_until = None;
        if document.middle.is_none() {
            document.middle = self.middle_of(change.snapshot(), before.row.site()?).await?;
        }
        let expected = before.row.version;
        let row = ProtectedRow { state: RecordState::Current, changed_at: now, version: expected + 1, ..before.row };
        self.count_record(&mut change, &reader, &row).await?;
        if !self.put(&mut change, &reader, &row, expected, &document).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        match document.second_of {
            Some(first) => change.close_second_rating(row.site()?, row.owner, &first.to_string(), now).await?,
            None => {
                let told: BTreeSet<OrganisationId> = shares.iter().map(Share::organisation).collect();
                self.answer_requests(&mut change, &row, told, now).await?;
                if self.second_is_drawn() {
                    change.add_visit_request(&self.second_rating(&row, row.site()?)).await?;
                }
            }
        }
        for (row, finding) in &findings {
            self.begin(&mut change, &reader, row).await?;
            self.put(&mut change, &reader, row, 0, finding).await?;
        }
        for share in &shares {
            change.give(ShareId::from_random(self.random()), share, None).await?;
        }
        let given: Vec<String> = finish.operators.iter().chain(&finish.planners).map(ToString::to_string).collect();
        let entry = self.entry(caller, Action::FinishVisit, id);
        change.commit(self.detailed(entry, &format!("given to {}", given.join(" ")))?).await?;
        self.visit(caller, Purpose::OwnWork, id).await.kept()
    }
}

/// The day that is printed: a day does not depend on where it is read, so it is kept as one.
fn day_of(said: Option<jiff::civil::Date>, now: Timestamp) -> Result<String, ServiceError> {
    let written = now.to_string();
    let here: jiff::civil::Date = written.get(..10).unwrap_or_default().parse().map_err(|_| ServiceError::Invalid(format!("{written} has no day")))?;
    let day = said.unwrap_or(here);
    // Places are up to 14 hours ahead of UTC and 12 behind it.
    let near = [here.yesterday().ok(), Some(here), here.tomorrow().ok()].contains(&Some(day));
    if near { Ok(day.to_string()) } else { Err(Rule::DayOfVisit.broken(format!("today is {here}: the day of a visit that ends now cannot be {day}"))) }
}

/// What is kept of a finding that a rule of the survey raised. It goes on from one of an earlier visit that the same rule raised: who sees
/// to it and until when stays agreed, unless that one was closed.
fn kept(finding: Raised, document: &VisitDocument, visit: VisitId, before: Option<&(FindingId, FindingDocument)>) -> FindingDocument {
    let open = before.map(|(_, document)| document).filter(|document| document.status != FindingStatus::Verified);
    FindingDocument {
        says: finding.says,
        severity: finding.severity.into(),
        responsible: open.map(|document| document.responsible.clone()).unwrap_or_default(),
        due_on: open.and_then(FindingDocument::due).map(str::to_owned),
        measures: finding.measures,
        rule: Some(finding.key),
        survey: Some(document.survey.clone()),
        visit: Some(visit),
        continues: before.map(|(id, _)| *id),
        status: FindingStatus::Open,
        ..FindingDocument::default()
    }
}
