//! What was answered about a site for a law that may bind it: kept, sealed, to be looked at again.

use std::collections::{BTreeMap, BTreeSet};

use async_recursion::async_recursion as boxed;
use jiff::ToSpan;
use parvis_access::Operation;
use parvis_assess::duty::{Answers, Evaluation, Owed, Progress, Truth, evaluate};
use parvis_model::{Caller, DutyAssessmentId, Handling, Marking, Purpose, RecordKind, RecordState, SiteId};
use parvis_packs::DutyPack;
use parvis_store::{Seen, Snapshot};
use serde::{Deserialize, Serialize};

use crate::door::protected::{Marked, Reader, RecipientAnswer, RecordHead};
use crate::installation::error::ServiceError;
use crate::installation::pages::{Page, PageQuery};
use crate::records::kind::{Kind, Opened};
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
pub(crate) struct DutyAssessmentDocument {
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
    /// To whom it was given; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientAnswer>>,
}

impl Kind for DutyAssessmentDocument {
    const KIND: RecordKind = KIND;
    type Id = DutyAssessmentId;
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
        let marked = Marked { marking: new.marking, handling: new.handling, state: RecordState::Current };
        let begun = self.begin_record::<DutyAssessmentDocument>(caller, site.into(), marked).await?;
        self.evaluate_duties(caller, &new.pack, &new.answers, language)?;
        let pack_version = self.pack_of_duties(&new.pack)?.version.clone();
        let (id, document) = (begun.id, DutyAssessmentDocument { pack: new.pack, pack_version, answers: new.answers });
        self.keep_begun(caller, begun, &document).await?.shown(self.duty_assessment(caller, Purpose::OwnWork, id, language).await)
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
        let Some(found) = self.list_opened::<DutyAssessmentDocument>(caller, purpose, Some(site.into()), page).await? else { return Ok(Page::empty()) };
        found.told(|id, head, document| self.duty_assessment_answer((id, head), document, None, language))
    }

    /// A page of all assessments of duties that the reader may know of, without what they say, the latest first.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave.
    #[boxed]
    pub async fn all_duty_assessments(&self, caller: &Caller, purpose: Purpose, page: &PageQuery) -> Result<Page<DutyAssessmentAnswer>, ServiceError> {
        self.list_of::<DutyAssessmentDocument, _>(caller, purpose, None, page, closed).await
    }

    /// One assessment of duties.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] also where it may not be known of.
    #[boxed]
    pub async fn duty_assessment(&self, caller: &Caller, purpose: Purpose, id: DutyAssessmentId, language: &str) -> Result<DutyAssessmentAnswer, ServiceError> {
        let Opened { head, document, recipients, .. } = self.open_record::<DutyAssessmentDocument>(caller, purpose, id).await?;
        Ok(self.duty_assessment_answer((id, head), document, recipients, language))
    }

    /// The next day on which something that is owed and not done falls due, by site: by the latest assessment for each law that
    /// the reader may read. Overdue days are among them.
    pub(crate) async fn duties_due(&self, caller: &Caller, reader: &Reader) -> Result<BTreeMap<SiteId, String>, ServiceError> {
        let classes = self.permitted(reader, KIND, Operation::Text)?;
        let mut found = self.store.read().await?.permitted_of_kind(&reader.scope, KIND, &classes).await?;
        found.retain(|seen| seen.row.state == RecordState::Current);
        found.sort_by_key(|seen| std::cmp::Reverse(seen.row.created_at));
        found.truncate(MOST_ASSESSMENTS);
        if found.is_empty() {
            return Ok(BTreeMap::new());
        }
        self.journal_sum(caller, reader, KIND, &found.iter().collect::<Vec<_>>()).await?;
        let mut snapshot = self.store.read().await?;
        let mut next: BTreeMap<SiteId, String> = BTreeMap::new();
        for (seen, day) in self.duty_days(&mut snapshot, &found).await? {
            let nearest = next.entry(seen.row.site()?).or_insert_with(|| day.clone());
            *nearest = day.min(nearest.clone());
        }
        Ok(next)
    }

    /// The same for each of these assessments, the latest first; of a site and a law, the first alone counts. The caller journals it.
    pub(crate) async fn duty_days<'a>(&self, snapshot: &mut Snapshot, found: &'a [Seen]) -> Result<Vec<(&'a Seen, String)>, ServiceError> {
        let today = self.today();
        let mut known: BTreeSet<(SiteId, String)> = BTreeSet::new();
        let mut days = Vec::new();
        for seen in found {
            let document: Option<DutyAssessmentDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            let Some(document) = document else { continue };
            if !known.insert((seen.row.site()?, document.pack.clone())) {
                continue;
            }
            let Ok(pack) = self.pack_of_duties(&document.pack) else { continue };
            let day = evaluation(pack, &document, today).and_then(|found| next_due(&found, &crate::installation::days::day(seen.row.created_at)));
            days.extend(day.map(|day| (seen, day)));
        }
        Ok(days)
    }

    /// An assessment, with what follows from it today where the reader may see what it says.
    fn duty_assessment_answer(
        &self,
        (id, head): (DutyAssessmentId, RecordHead),
        document: Option<DutyAssessmentDocument>,
        recipients: Option<Vec<RecipientAnswer>>,
        language: &str,
    ) -> DutyAssessmentAnswer {
        let answer = DutyAssessmentAnswer { recipients, ..closed(id, head) };
        let Some(document) = document else { return answer };
        let pack = self.pack_of_duties(&document.pack).ok().map(|pack| pack.in_language(language));
        let evaluation = pack.as_ref().and_then(|pack| evaluation(pack, &document, self.today()));
        DutyAssessmentAnswer {
            title: pack.map(|pack| pack.title),
            pack: Some(document.pack),
            pack_version: Some(document.pack_version),
            answers: Some(document.answers),
            evaluation,
            ..answer
        }
    }
}

/// An assessment without what it says.
fn closed(id: DutyAssessmentId, head: RecordHead) -> DutyAssessmentAnswer {
    DutyAssessmentAnswer { id, head, pack: None, title: None, pack_version: None, answers: None, evaluation: None, recipients: None }
}

/// What follows today from what was answered; none where the answers no longer fit what the pack asks.
fn evaluation(pack: &DutyPack, document: &DutyAssessmentDocument, today: jiff::civil::Date) -> Option<Evaluation> {
    let written = document.answers.iter().map(|(key, answer)| (key.as_str(), answer.as_str()));
    Answers::read(pack, written).ok().map(|answers| evaluate(pack, &answers, today))
}

/// The first day on which something that is owed and not done falls due (ISO 8601 date). A day that has passed counts until somebody says
/// that it is done, also where a law does not ask. What is done and returns every so many years falls due again after the day on which
/// that was `said`.
fn next_due(evaluation: &Evaluation, said: &str) -> Option<String> {
    let day = |duty: &Owed| {
        let mut day: String = duty.due.as_ref()?.chars().take(10).collect();
        if duty.progress == Some(Progress::Done) {
            day = again(&day, duty)?;
            while day.as_str() <= said {
                day = again(&day, duty)?;
            }
        }
        Some(day)
    };
    evaluation.owed.iter().filter(|duty| duty.owed == Truth::Holds).filter_map(day).min()
}

/// The next day on which a duty falls due after one; none for what is owed once.
fn again(day: &str, duty: &Owed) -> Option<String> {
    let years = duty.every_years.filter(|years| *years > 0)?;
    let day: jiff::civil::Date = day.parse().ok()?;
    Some(day.checked_add(i32::from(years).years()).ok()?.to_string())
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
    fn what_is_overdue_counts_until_somebody_says_that_it_is_done() {
        for progress in [None, Some(Progress::Unknown), Some(Progress::Open)] {
            for every_years in [None, Some(4)] {
                for day in ["2026-11-24", "2026-11-25", "2026-11-26", "2022-01-17"] {
                    assert_eq!(due(day, progress, every_years).as_deref(), Some(day), "{progress:?} {every_years:?}");
                }
            }
        }
        assert_eq!(due("2026-01-17", Some(Progress::Done), None), None);
        assert_eq!(due("2027-02-03T10:00:00Z", None, None).as_deref(), Some("2027-02-03"));
    }

    #[test]
    fn what_is_done_and_returns_falls_due_again_after_that_was_said() {
        // Said on 25 November 2026.
        assert_eq!(due("2026-01-17", Some(Progress::Done), Some(4)).as_deref(), Some("2030-01-17"));
        assert_eq!(due("2018-01-17", Some(Progress::Done), Some(4)).as_deref(), Some("2030-01-17"));
        assert_eq!(due("2018-11-25", Some(Progress::Done), Some(4)).as_deref(), Some("2030-11-25"));
        assert_eq!(due("2027-01-17", Some(Progress::Done), Some(4)).as_deref(), Some("2031-01-17"), "before it was due");
        assert_eq!(due("2024-02-29", Some(Progress::Done), Some(3)).as_deref(), Some("2027-02-28"));
    }
}
