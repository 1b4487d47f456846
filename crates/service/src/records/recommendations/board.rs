//! The board of the secretariat: how all recommendations that concern the reader stand. As on the due list, what is sealed is read in memory, and only
//! numbers, states and days leave it, never a word: no recommendation counts as opened, and the journal has one entry for all of them.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use jiff::civil::Date;
use parvis_access::Operation;
use parvis_model::{AccessBasis, Caller, MeetingId, Purpose, RecommendationId, RecordKind, RecordState, Relation, SubjectId};
use parvis_store::Seen;
use serde::Serialize;

use super::shapes::RecommendationDocument;
use super::words::{RecommendationAssistance, RecommendationExecution, RecommendationReply};
use crate::door::protected::Reader;
use crate::door::subject::Titles;
use crate::installation::error::ServiceError;
use crate::records::kind::id_of;
use crate::register::Register;

/// Recommendations on a board, at most: the latest.
const MOST: usize = 2_000;

/// How recommendations stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecommendationBoard {
    /// The meeting of which they come, where one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// Of how many recommendations it tells.
    pub total: u32,
    /// How many of them are overdue.
    pub overdue: u32,
    /// How many stand so: by answer and by how far they are carried out. What nothing stands at is left out.
    pub counts: Vec<RecommendationCount>,
    /// Each of them: those that are overdue first, then by the day of the report, then by number.
    pub lines: Vec<RecommendationBoardLine>,
    /// Whether all are on it: of more than 2,000 the latest are.
    pub complete: bool,
    /// The day that it is for the server (UTC).
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub today: Date,
}

/// How many recommendations stand so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecommendationCount {
    /// What was answered.
    pub reply: RecommendationReply,
    /// How far they are carried out.
    pub execution: RecommendationExecution,
    /// How many.
    pub count: u32,
}

/// How a recommendation stands, without a word of what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecommendationBoardLine {
    /// Which.
    pub id: RecommendationId,
    /// To which organisation it is addressed.
    pub addressee: SubjectId,
    /// What that was called when it was made.
    pub addressee_name: String,
    /// What it is called now, where that is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub called_now: Option<String>,
    /// That organisation has ended.
    pub has_ended: bool,
    /// Its number.
    pub number: String,
    /// What was answered.
    pub reply: RecommendationReply,
    /// How far it is carried out.
    pub execution: RecommendationExecution,
    /// How far assistance has come.
    pub assistance: RecommendationAssistance,
    /// It is monitored, and this is the day of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub report_due: Option<Date>,
    /// On which day that report came.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub reported_on: Option<Date>,
    /// The day has passed, and the report has not come.
    pub overdue: bool,
}

impl Register {
    /// How the current recommendations stand that the reader's organisation made or that are addressed to it; all of them, or those of one meeting.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`]; [`ServiceError::NotFound`] for a meeting that is not there, or of which the reader may not know;
    /// [`ServiceError::Sealed`] without the key.
    #[boxed]
    pub async fn recommendation_board(&self, caller: &Caller, purpose: Purpose, meeting: Option<MeetingId>) -> Result<RecommendationBoard, ServiceError> {
        let Concerning { found, complete, .. } = self.recommendations_concerning(caller, purpose, meeting).await?;
        let (mut snapshot, mut titles, today) = (self.store.read().await?, Titles::default(), self.today());
        let mut lines = Vec::with_capacity(found.len());
        for (seen, document) in found {
            let called = titles.of(&mut snapshot, seen.row.subject).await?;
            let has_ended = match seen.row.subject {
                SubjectId::Organisation(organisation) => snapshot.organisation(organisation).await?.is_none_or(|row| row.ended_at.is_some()),
                _ => false,
            };
            lines.push(RecommendationBoardLine {
                id: id_of::<RecommendationDocument>(&seen)?,
                addressee: seen.row.subject,
                called_now: Some(called).filter(|called| *called != document.addressee),
                overdue: document.is_overdue(today),
                addressee_name: document.addressee,
                has_ended,
                number: document.number,
                reply: document.reply,
                execution: document.execution,
                assistance: document.assistance,
                report_due: document.report_due,
                reported_on: document.reported_on,
            });
        }
        lines.sort_by_cached_key(what_first);
        let count = |some: usize| u32::try_from(some).unwrap_or(u32::MAX);
        Ok(RecommendationBoard {
            meeting,
            total: count(lines.len()),
            overdue: count(lines.iter().filter(|line| line.overdue).count()),
            counts: counted(&lines),
            lines,
            complete,
            today,
        })
    }

    /// The current recommendations that concern the reader's organisation, of one meeting where one is named, read in memory. That they were looked at is in
    /// the journal; none of them is opened.
    pub(super) async fn recommendations_concerning(&self, caller: &Caller, purpose: Purpose, meeting: Option<MeetingId>) -> Result<Concerning, ServiceError> {
        const KIND: RecordKind = RecordKind::Recommendation;
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        if let Some(meeting) = meeting {
            self.seen(&mut snapshot, &reader, meeting.into()).await?;
        }
        let classes = self.permitted(&reader, KIND, Operation::Text)?;
        let mut looked = snapshot.permitted_of_kind(&reader.scope, KIND, &classes).await?;
        let concerns = |seen: &Seen| seen.basis == AccessBasis::Own || seen.basis == AccessBasis::Given && seen.relation == Relation::Itself;
        looked.retain(|seen| seen.row.state == RecordState::Current && concerns(seen));
        looked.sort_by_key(|seen| std::cmp::Reverse(seen.row.created_at));
        let complete = looked.len() <= MOST;
        looked.truncate(MOST);
        drop(snapshot);
        if !looked.is_empty() {
            self.installation_key()?;
            self.journal_sum(caller, &reader, KIND, &looked.iter().collect::<Vec<_>>()).await?;
        }
        let mut snapshot = self.store.read().await?;
        let mut found = Vec::with_capacity(looked.len());
        for seen in looked {
            let document: Option<RecommendationDocument> = self.document_unless_damaged(&mut snapshot, &seen.row).await?;
            if let Some(document) = document.filter(|document| meeting.is_none() || document.meeting == meeting) {
                found.push((seen, document));
            }
        }
        Ok(Concerning { reader, found, complete })
    }
}

/// Recommendations that concern an organisation, and whether all of them were looked at.
pub(super) struct Concerning {
    pub(super) reader: Reader,
    pub(super) found: Vec<(Seen, RecommendationDocument)>,
    complete: bool,
}

/// What is overdue, then what is expected, the earliest first, then the rest; numbers as people count.
fn what_first(line: &RecommendationBoardLine) -> (bool, bool, Option<Date>, Vec<u64>, String) {
    let expected = line.report_due.filter(|_| line.reported_on.is_none() && !line.execution.is_final());
    (!line.overdue, expected.is_none(), expected, parts(&line.number), line.id.to_string())
}

/// The figures of a number such as `3.12`.
pub(super) fn parts(number: &str) -> Vec<u64> {
    number.split(|letter: char| !letter.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
}

fn counted(lines: &[RecommendationBoardLine]) -> Vec<RecommendationCount> {
    let mut counts: BTreeMap<(RecommendationReply, RecommendationExecution), u32> = BTreeMap::new();
    for line in lines {
        let count = counts.entry((line.reply, line.execution)).or_default();
        *count = count.saturating_add(1);
    }
    counts.into_iter().map(|((reply, execution), count)| RecommendationCount { reply, execution, count }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(number: &str, due: Option<&str>, reported: bool, execution: RecommendationExecution, overdue: bool) -> RecommendationBoardLine {
        let day = |text: &str| text.parse::<Date>().unwrap();
        RecommendationBoardLine {
            id: RecommendationId::from_random([1; 16]),
            addressee: SubjectId::Organisation(parvis_model::OrganisationId::from_random([2; 16])),
            addressee_name: "Harbour Board".to_owned(),
            called_now: None,
            has_ended: false,
            number: number.to_owned(),
            reply: RecommendationReply::Accepted,
            execution,
            assistance: RecommendationAssistance::Nothing,
            report_due: due.map(day),
            reported_on: due.filter(|_| reported).map(day),
            overdue,
        }
    }

    #[test]
    fn what_is_overdue_stands_first_and_numbers_stand_as_people_count() {
        use RecommendationExecution::{Confirmed, InWork};
        let mut lines = [
            line("10", None, false, InWork, false),
            line("2", None, false, InWork, false),
            line("1", Some("2026-12-24"), false, InWork, false),
            line("3", Some("2026-10-01"), true, InWork, false),
            line("7", Some("2026-11-01"), false, InWork, true),
            line("4", Some("2026-09-01"), false, Confirmed, false),
            line("9", Some("2026-10-01"), false, InWork, true),
        ];
        lines.sort_by_cached_key(what_first);
        assert_eq!(lines.each_ref().map(|line| line.number.as_str()).join(" "), "9 7 1 2 3 4 10");
        assert_eq!(counted(&lines).iter().map(|count| count.count).collect::<Vec<_>>(), [6, 1]);
    }
}
