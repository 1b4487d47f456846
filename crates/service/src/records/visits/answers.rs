use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_assess::survey::SurveyAnswers;
use parvis_assess::visit_answers::{Answered, Merged, Sent};
use parvis_model::{Caller, RecordState, Timestamp, VisitId};
use parvis_store::ProtectedRow;
use serde::{Deserialize, Serialize};

use super::photographs::is_photograph;
use super::{KIND, LONGEST_WORDS, VisitDocument, remarks};
use crate::door::protected::Verb;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// Questions that a device sends at a time.
const MOST_QUESTIONS: usize = 200;

/// Photographs of one point.
const MOST_PHOTOS: usize = 20;

/// What a device brings home, all of it or a part.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WalkUpdate {
    /// A name that the device chose by chance.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    pub device: String,
    /// Answers, by question.
    pub answers: BTreeMap<String, Sent>,
    /// Other remarks; absent: as they were.
    #[cfg_attr(feature = "openapi", schema(max_length = 5000))]
    pub remarks: Option<String>,
}

/// What became of what a device brought home.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswersTaken {
    /// By question.
    pub became: BTreeMap<String, Merged>,
    /// The answers that stand now to the questions that were sent.
    pub standing: BTreeMap<String, Answered>,
    /// Answers of other devices beside them.
    pub conflicts: BTreeMap<String, Vec<Answered>>,
    /// The version of the visit.
    pub version: i64,
}

impl Register {
    /// Takes in answers of a walk. All of what was sent is kept, or nothing.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] for a visit that was finished;
    /// [`ServiceError::Expired`] when the time of the copy on the device has run out; [`ServiceError::Invalid`] names the answer that
    /// does not fit.
    #[boxed]
    pub async fn record_answers(&self, caller: &Caller, id: VisitId, update: &WalkUpdate) -> Result<AnswersTaken, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, before) = self.allowed(change.snapshot(), caller, id.into(), Operation::Change).await?;
        if before.row.state != RecordState::Draft {
            return Err(Rule::VisitFinished.broken("this visit is finished; nothing was taken in"));
        }
        let mut document: VisitDocument = self.document(change.snapshot(), &before.row).await?;
        if document.rater != reader.member() {
            return Err(Rule::VisitNotYours.broken("only the person who walks a visit answers it, and this is somebody else's"));
        }
        if document.taken_along_until.is_some_and(|until| until < reader.scope.now) {
            return Err(ServiceError::Expired);
        }
        self.check_update(&document, update)?;
        let (walk, said) = (document.walk.clone(), document.remarks.clone());
        let mut became = BTreeMap::new();
        for (question, sent) in &update.answers {
            became.insert(question.clone(), document.walk.merge(question, &update.device, sent));
            self.bound_conflicts(question, walk.conflicts.get(question), document.walk.conflicts.get(question))?;
        }
        if let Some(text) = &update.remarks {
            document.remarks = remarks(text)?;
        }
        let mut version = before.row.version;
        // What says nothing new is no new version.
        if document.walk == walk && document.remarks == said {
            change.roll_back().await?;
        } else {
            version += 1;
            let row = ProtectedRow { changed_at: reader.scope.now, version, ..before.row };
            self.count_record(&mut change, &reader, &row).await?;
            self.put(&mut change, &reader, &row, version - 1, &document).await?;
            self.commit_to_show(change, self.entry(caller, Verb::Change.of(KIND), id)).await?;
        }
        let walk = document.walk;
        let asked = |question: &String| update.answers.contains_key(question);
        Ok(AnswersTaken {
            became,
            standing: walk.answers.into_iter().filter(|(question, _)| asked(question)).collect(),
            conflicts: walk.conflicts.into_iter().filter(|(question, _)| asked(question)).collect(),
            version,
        })
    }

    /// Refuses one more answer beside the one that stands where there are as many as are kept.
    fn bound_conflicts(&self, question: &str, before: Option<&Vec<Answered>>, after: Option<&Vec<Answered>>) -> Result<(), ServiceError> {
        let most = self.settings.limits.conflicts_per_question;
        let count = |beside: Option<&Vec<Answered>>| beside.map_or(0, Vec::len);
        if count(after) > count(before) && count(after) as u64 > most {
            return Err(Rule::AnswersFull.broken(format!(
                "{most} devices answered \"{question}\" differently, as many as are kept; nothing was taken in, and your device keeps it: say which answer holds, then send it"
            )));
        }
        Ok(())
    }

    fn check_update(&self, document: &VisitDocument, update: &WalkUpdate) -> Result<(), ServiceError> {
        let invalid = |text: String| Err(ServiceError::Invalid(text));
        let pack = self.pack_of_visit(document)?;
        if parvis_model::name_within(&update.device, 40).is_err() || update.answers.len() > MOST_QUESTIONS {
            return invalid(format!("a device has a name of 1 to 40 characters and sends at most {MOST_QUESTIONS} questions at a time"));
        }
        for (question, sent) in &update.answers {
            let points: Vec<String> = sent.points.iter().map(|point| point.answer.clone()).collect();
            SurveyAnswers::read(pack, [(question.as_str(), points.as_slice())]).map_err(|error| ServiceError::Invalid(error.to_string()))?;
            if !is_a_moment(&sent.at) {
                return invalid(format!("\"{question}\" was answered at a moment that is written such as 2026-11-25T08:00:00Z, in UTC and since 1970"));
            }
            for point in &sent.points {
                let lies = point.position.is_none_or(|[lon, lat]| lon.abs() <= 180.0 && lat.abs() <= 90.0);
                let words = [&point.whereabouts, &point.remark];
                let short = words.iter().all(|text| text.chars().count() <= LONGEST_WORDS) && point.photos.len() <= MOST_PHOTOS;
                if !lies || !short {
                    return invalid(format!("\"{question}\" has a point that lies nowhere, or with more words or photographs than fit"));
                }
                if !point.photos.iter().all(|photo| names_a_photograph(photo)) {
                    return invalid(format!("\"{question}\" names a photograph by the name of its file, such as door.jpg"));
                }
            }
        }
        Ok(())
    }
}

/// Whether a text is a moment as devices write it: RFC 3339 in UTC, since 1970. A clock that is wrong is no reason to lose an answer.
fn is_a_moment(text: &str) -> bool {
    let plain = text.len() <= 30 && text.as_bytes().get(10) == Some(&b'T') && text.ends_with('Z');
    plain && text.bytes().all(|byte| byte.is_ascii_digit() || b"-:.TZ".contains(&byte)) && text.parse().is_ok_and(|at: Timestamp| at >= Timestamp::UNIX_EPOCH)
}

/// Whether a text is the name of a photograph: a file of this record by its name, wherever it comes from.
fn names_a_photograph(text: &str) -> bool {
    parvis_model::name(text).is_ok_and(|name| name == text) && !text.contains(['/', '\\']) && is_photograph(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_one_form() {
        for moment in ["2026-11-25T08:00:00Z", "2026-11-25T08:00:00.123Z", "1970-01-01T00:00:00Z", "2096-02-29T23:59:59.999999999Z"] {
            assert!(is_a_moment(moment), "{moment}");
        }
        let long = "2026-11-25T08:00:00.".to_owned() + &"1".repeat(40) + "Z";
        for other in [
            "",
            "x",
            "0000-01-01T00:00:00Z",
            "-009999-01-01T00:00:00Z",
            "1969-12-31T23:59:59Z",
            "2026-11-25",
            "2026-11-25 08:00:00Z",
            "2026-13-25T08:00:00Z",
            "2026-11-25T08:00:00+01:00",
            "2026-11-25T08:00:00z",
            "2026-11-25T08:00:00Z[UTC]",
            &long,
        ] {
            assert!(!is_a_moment(other), "{other}");
        }
    }

    #[test]
    fn a_photograph_is_named_as_a_file_is() {
        for name in ["photo-1790000000000-1x8f3k.jpg", "Nordtür (2).JPEG", "plan.png"] {
            assert!(names_a_photograph(name), "{name}");
        }
        for other in [
            "",
            "../a.jpg",
            "a/b.jpg",
            "a\\b.jpg",
            "file_of_another_organisation",
            "a.jpg\n",
            " a.jpg",
            "a\u{202e}gpj.exe",
            "report.pdf",
            &("a".repeat(200) + ".jpg"),
        ] {
            assert!(!names_a_photograph(other), "{other}");
        }
    }
}
