use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_assess::survey::SurveyAnswers;
use parvis_model::{Caller, Purpose, RecordState, VisitId};
use serde::Deserialize;

use crate::door::protected::Verb;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::records::visits::{KIND, VisitAnswer, VisitDocument};
use crate::register::Register;

/// What two raters agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreedAnswers {
    /// The version that was looked at.
    pub version: i64,
    /// Answers by question, one for each point; none takes an agreement back.
    pub answers: BTreeMap<String, Vec<String>>,
}

impl Register {
    /// Keeps with a finished visit what its raters agreed on; from then on that counts. What each of them answered stays.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Conflict`]; [`ServiceError::Forbidden`];
    /// [`ServiceError::Invalid`] for a visit that is not finished, or names the answer that does not fit.
    #[boxed]
    pub async fn agree_on_answers(&self, caller: &Caller, id: VisitId, agreed: &AgreedAnswers) -> Result<VisitAnswer, ServiceError> {
        let mut held = self.hold_record::<VisitDocument>(caller, id, Operation::Change).await?;
        let (reader, before) = (held.reader, held.before.clone());
        if before.row.state != RecordState::Current || self.is_blind_to(held.snapshot(), &reader, &before).await? {
            return Err(Rule::RatersUnfinished.broken("raters agree when both have finished"));
        }
        let said: VisitDocument = self.document(held.snapshot(), &before.row).await?;
        let mut document = said.clone();
        let pack = self.pack_of_visit(&document)?;
        SurveyAnswers::read(pack, agreed.answers.iter().map(|(question, points)| (question.as_str(), points.as_slice())))
            .map_err(|error| ServiceError::Invalid(error.to_string()))?;
        for (question, points) in &agreed.answers {
            if points.is_empty() {
                document.agreed.remove(question);
            } else {
                document.agreed.insert(question.clone(), points.clone());
            }
        }
        let marked = held.marked();
        let changed = self.keep_changed(caller, held, (agreed.version, Verb::Change.of(KIND)), marked, (Some(&said), &document)).await?;
        changed.shown(self.visit(caller, Purpose::OwnWork, id).await)
    }
}
