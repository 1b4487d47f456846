//! What became of all recommendations of a meeting, with their words: each is opened. As a list, and as a table.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, MeetingId, Purpose, SubjectId};
use parvis_store::Seen;
use serde_json::{Value, json};

use super::board::{Concerning, parts};
use super::shapes::{RecommendationAnswer, RecommendationDocument};
use crate::installation::error::ServiceError;
use crate::places::export_table::Table;
use crate::records::kind::id_of;
use crate::register::Register;

/// Recommendations in a report, at most.
const MOST_REPORTED: usize = 500;

/// The columns of the table.
const COLUMNS: [&str; 13] = [
    "number",
    "addressee",
    "wording",
    "earlier_wordings",
    "reply",
    "replied_on",
    "execution",
    "evidence",
    "assistance",
    "report_due",
    "reported_on",
    "overdue",
    "meeting",
];

impl Register {
    /// What became of the recommendations of a meeting that the reader's organisation made or that are addressed to it, in the order of their numbers. Each is
    /// opened, organisation by organisation, and counts so.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a meeting that is not there, or of which the reader may not know; [`ServiceError::Invalid`] where there are more than
    /// 500; [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn recommendations_of_meeting(&self, caller: &Caller, purpose: Purpose, meeting: MeetingId) -> Result<Vec<RecommendationAnswer>, ServiceError> {
        let Concerning { reader, found, .. } = self.recommendations_concerning(caller, purpose, Some(meeting)).await?;
        if found.len() > MOST_REPORTED {
            return Err(ServiceError::Invalid(format!("a report has at most {MOST_REPORTED} recommendations: read them organisation by organisation")));
        }
        let mut by_subject: BTreeMap<SubjectId, Vec<(Seen, RecommendationDocument)>> = BTreeMap::new();
        for (seen, document) in found {
            by_subject.entry(seen.row.subject).or_default().push((seen, document));
        }
        let mut answers = Vec::new();
        for found in by_subject.into_values() {
            let gone = self.journal_openings(caller, &reader, &found.iter().map(|(seen, _)| seen).collect::<Vec<_>>(), &[Operation::Text]).await?;
            let mut snapshot = self.store.read().await?;
            for (seen, document) in found.into_iter().filter(|(seen, _)| !gone.contains(&seen.row.id)) {
                let head = self.head(&mut snapshot, &reader, &seen).await?;
                let content = Some(self.recommendation_content(&mut snapshot, &reader, document).await?);
                answers.push(RecommendationAnswer { id: id_of::<RecommendationDocument>(&seen)?, head, content, recipients: None });
            }
        }
        answers.sort_by_cached_key(|answer| (answer.content.as_ref().map(|content| parts(&content.number)), answer.id.to_string()));
        Ok(answers)
    }

    /// The same as a table (CSV), in the words of the API.
    ///
    /// # Errors
    /// As [`Register::recommendations_of_meeting`].
    #[boxed]
    pub async fn recommendation_table(&self, caller: &Caller, purpose: Purpose, meeting: MeetingId) -> Result<Vec<u8>, ServiceError> {
        let answers = self.recommendations_of_meeting(caller, purpose, meeting).await?;
        written(&answers).map_err(|source| ServiceError::File { path: "recommendations.csv".into(), source })
    }
}

fn written(answers: &[RecommendationAnswer]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut table = Table::begin(&mut out, &COLUMNS, true)?;
    for content in answers.iter().filter_map(|answer| answer.content.as_ref()) {
        let cells: [Value; 13] = [
            json!(content.number),
            json!(content.addressee),
            json!(content.wording),
            json!(content.earlier.len()),
            json!(content.reply),
            json!(content.replied_on),
            json!(content.execution),
            json!(content.evidence),
            json!(content.assistance),
            json!(content.report_due),
            json!(content.reported_on),
            json!(content.overdue),
            json!(content.meeting_title),
        ];
        table.row(cells.iter())?;
    }
    table.end()?;
    Ok(out)
}
