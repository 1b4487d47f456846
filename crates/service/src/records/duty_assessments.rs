//! What was answered about a site for a law that may bind it: kept, sealed, to be looked at again.

use std::collections::{BTreeMap, BTreeSet};

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_assess::duty::{Answers, Evaluation, Owed, Progress, Truth, evaluate};
use parvis_model::{Caller, DutyAssessmentId, Handling, Marking, Purpose, RecordKind, RecordState, SiteId};
use parvis_packs::DutyPack;
use parvis_store::{Reader, Seen};
use serde::{Deserialize, Serialize};

use crate::door::protected::{Asker, Marked, RecordHead, Verb};
use crate::door::subject::known_site;
use crate::installation::error::ServiceError;
use crate::installation::outcome::{AfterCommit, OrDamaged};
use crate::installation::pages::{Page, PageQuery};
use crate::register::Register;

const KIND: RecordKind = RecordKind::DutyAssessment;

/// Assessments that are opened at once, at most: the latest.
const MOST_ASSESSMENTS: usize = 5_000;

/// Answers about a site, to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDutyAssessment {
    /// Which law, by key.
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub pack: String,
    /// How far it may go.
    pub marking: Marking,
    /// How it is to be handled.
    pub handling: Handling,
    /// Answers, by input.
    pub answers: BTreeMap<String, String>,
}

/// What is sealed of it. What follows is computed anew each time: the law may change under the same answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DutyAssessmentDocument {
    pack: String,
    pack_version: String,
    answers: BTreeMap<String, String>,
}

/// An assessment of duties, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DutyAssessmentAnswer {
    /// Identity.
    pub id: DutyAssessmentId,
    /// What stands plain of it.
    #[serde(flatten)]
    pub head: RecordHead,
    /// Which law, by key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack: Option<String>,
    /// What the law is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Under which version of the pack it was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack_version: Option<String>,
    /// What was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<BTreeMap<String, String>>,
    /// What follows today; absent where the answers no longer fit what the pack asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Evaluation>,
}

impl Register {
    /// Keeps what was answered about a site for a law.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] names the answer that does not fit.
    #[boxed]
    pub async fn keep_duty_assessment(
        &self,
        caller: &Caller,
        site: SiteId,
        new: NewDutyAssessment,
        language: &str,
    ) -> Result<DutyAssessmentAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        known_site(change.reader(), site).await?;
        let id = DutyAssessmentId::from_random(self.random());
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let (asker, row) = self.new_record(change.reader(), caller, id.into(), site, marked).await?;
        self.evaluate_duties(caller, &new.pack, &new.answers, language)?;
        let pack_version = self.pack_of_duties(&new.pack)?.version.clone();
        let document = DutyAssessmentDocument { pack: new.pack, pack_version, answers: new.answers };
        self.count_site(&mut change, &asker, site).await?;
        self.put(&mut change, &row, 0, &document).await?;
        change.commit(self.entry(caller, Verb::Create.of(KIND), id)).await?;
        self.duty_assessment(caller, Purpose::OwnWork, id, language).await.kept()
    }

    /// A page of the assessments of duties at a site, opened, the latest first.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a site that is not there, [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn duty_assessments(
        &self,
        caller: &Caller,
        purpose: Purpose,
        site: SiteId,
        language: &str,
        page: &PageQuery,
    ) -> Result<Page<DutyAssessmentAnswer>, ServiceError> {
        let Some((asker, Page { lines: found, next })) = self.listed(caller, purpose, KIND, Some(site), page).await? else { return Ok(Page::empty()) };
        let heads = self.heads(&mut self.store.read().await?, &asker, &found).await?;
        let readable: Vec<&Seen> = found.iter().zip(&heads).filter(|(_, head)| head.sees.contains(&Operation::Text)).map(|(seen, _)| seen).collect();
        let gone = self.journal_openings(caller, &asker, &readable, &[Operation::Text]).await?;
        let mut reader = self.store.read().await?;
        let mut answers = Vec::with_capacity(found.len());
        if !readable.is_empty() {
            self.installation_key()?;
        }
        for (seen, head) in found.iter().zip(heads).filter(|(seen, _)| !gone.contains(&seen.row.id)) {
            let opened = self.duty_assessment_opened(&mut reader, seen, head.clone(), language).await;
            // One that was erased meanwhile is not there, and hides none of the others.
            if matches!(opened, Err(ServiceError::NotFound(_))) {
                continue;
            }
            // One that is damaged stands in the list without what it says.
            answers.push(match opened.or_damaged()? {
                Some(answer) => answer,
                None => closed(seen, head)?,
            });
        }
        Ok(Page { lines: answers, next })
    }

    /// One assessment of duties.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn duty_assessment(&self, caller: &Caller, purpose: Purpose, id: DutyAssessmentId, language: &str) -> Result<DutyAssessmentAnswer, ServiceError> {
        let (asker, seen) = self.opening(caller, purpose, id.into(), Operation::Text).await?;
        let mut reader = self.store.read().await?;
        let head = self.head(&mut reader, &asker, &seen).await?;
        self.duty_assessment_opened(&mut reader, &seen, head, language).await
    }

    /// The next day on which something that is owed and not done falls due, by site: by the latest assessment for each law that
    /// the asker may read. Overdue days are among them.
    pub(crate) async fn duties_due(&self, caller: &Caller, asker: &Asker) -> Result<BTreeMap<SiteId, String>, ServiceError> {
        let classes = self.permitted(asker, KIND, Operation::Text)?;
        let mut found = self.store.read().await?.permitted_of_kind(&asker.seer, KIND, &classes).await?;
        found.retain(|seen| seen.row.state == RecordState::Current);
        found.sort_by_key(|seen| std::cmp::Reverse(seen.row.created_at));
        found.truncate(MOST_ASSESSMENTS);
        if found.is_empty() {
            return Ok(BTreeMap::new());
        }
        self.journal_sum(caller, asker, KIND, &found.iter().collect::<Vec<_>>()).await?;
        let (day, today) = (self.today(), crate::installation::days::day(asker.seer.now));
        let mut reader = self.store.read().await?;
        let mut known: BTreeSet<(SiteId, String)> = BTreeSet::new();
        let mut next: BTreeMap<SiteId, String> = BTreeMap::new();
        for seen in found {
            let document: Option<DutyAssessmentDocument> = self.document_unless_damaged(&mut reader, &seen.row).await?;
            let Some(document) = document else { continue };
            if !known.insert((seen.row.site, document.pack.clone())) {
                continue;
            }
            let Ok(pack) = self.pack_of_duties(&document.pack) else { continue };
            if let Some(day) = evaluation(pack, &document, day).and_then(|found| next_due(&found, &today)) {
                let nearest = next.entry(seen.row.site).or_insert_with(|| day.clone());
                *nearest = day.min(nearest.clone());
            }
        }
        Ok(next)
    }

    async fn duty_assessment_opened(&self, reader: &mut Reader, seen: &Seen, head: RecordHead, language: &str) -> Result<DutyAssessmentAnswer, ServiceError> {
        if !head.sees.contains(&Operation::Text) {
            return closed(seen, head);
        }
        let id = seen.row.id.parse().map_err(|_| ServiceError::NotFound("duty assessment"))?;
        let document: DutyAssessmentDocument = self.document(reader, &seen.row).await?;
        let pack = self.pack_of_duties(&document.pack).ok().map(|pack| pack.in_language(language));
        let evaluation = pack.as_ref().and_then(|pack| evaluation(pack, &document, self.today()));
        Ok(DutyAssessmentAnswer {
            id,
            head,
            title: pack.map(|pack| pack.title),
            pack: Some(document.pack),
            pack_version: Some(document.pack_version),
            answers: Some(document.answers),
            evaluation,
        })
    }
}

/// An assessment without what it says.
fn closed(seen: &Seen, head: RecordHead) -> Result<DutyAssessmentAnswer, ServiceError> {
    let id = seen.row.id.parse().map_err(|_| ServiceError::NotFound("duty assessment"))?;
    Ok(DutyAssessmentAnswer { id, head, pack: None, title: None, pack_version: None, answers: None, evaluation: None })
}

/// What follows today from what was answered; none where the answers no longer fit what the pack asks.
fn evaluation(pack: &DutyPack, document: &DutyAssessmentDocument, today: jiff::civil::Date) -> Option<Evaluation> {
    let written = document.answers.iter().map(|(key, answer)| (key.as_str(), answer.as_str()));
    Answers::read(pack, written).ok().map(|answers| evaluate(pack, &answers, today))
}

/// The first day on which something that is owed and not done falls due (ISO 8601 date). Where a law does not ask whether it is
/// done, a day that has passed counts no more; what returns every so many years falls due again.
fn next_due(evaluation: &Evaluation, today: &str) -> Option<String> {
    let open = evaluation.owed.iter().filter(|duty| duty.owed == Truth::Holds && duty.progress != Some(Progress::Done));
    let day = |duty: &Owed| {
        let mut day: String = duty.due.as_ref()?.chars().take(10).collect();
        while duty.progress.is_none() && day.as_str() < today {
            let year: u16 = day.get(..4)?.parse().ok()?;
            day = format!("{:04}{}", year.checked_add(duty.every_years?)?, day.get(4..)?);
        }
        Some(day)
    };
    open.filter_map(day).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The one duty of an evaluation, in 2026 or later.
    fn due(due: &str, progress: Option<Progress>, every_years: Option<u16>) -> Option<String> {
        let (key, says, paragraph, to_be_checked) = ("report".to_owned(), String::new(), String::new(), String::new());
        let (begins, begun, read) = (None, Truth::Holds, "2026-11-25".to_owned());
        let owed =
            vec![Owed { key, says, paragraph, owed: Truth::Holds, progress, begins, begun, due: Some(due.to_owned()), every_years, read, to_be_checked }];
        let (pack, version, standing) = ("law".to_owned(), "1".to_owned(), parvis_assess::duty::Standing::InScope);
        let (outcomes, because, asked, missing, would_change, notes) = Default::default();
        let day = "2026-11-25".to_owned();
        next_due(&Evaluation { pack, version, standing, outcomes, because, asked, missing, would_change, owed, notes, day }, "2026-11-25")
    }

    #[test]
    fn what_is_overdue_counts_until_it_is_done() {
        assert_eq!(due("2026-01-17", Some(Progress::Open), None).as_deref(), Some("2026-01-17"));
        assert_eq!(due("2026-01-17", Some(Progress::Done), None), None);
    }

    #[test]
    fn a_day_that_passed_counts_no_more_where_nobody_asks_whether_it_is_done() {
        assert_eq!(due("2026-01-17", None, None), None);
        assert_eq!(due("2026-01-17", None, Some(4)).as_deref(), Some("2030-01-17"));
        assert_eq!(due("2027-02-03T10:00:00Z", None, None).as_deref(), Some("2027-02-03"));
    }
}
