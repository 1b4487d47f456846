use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_assess::survey::SurveyAnswers;
use parvis_model::{Caller, Purpose, RecordState, VisitId};
use parvis_store::ProtectedRow;
use serde::Deserialize;

use crate::door::protected::Verb;
use crate::installation::error::ServiceError;
use crate::installation::outcome::AfterCommit;
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
        let mut change = self.writer_to_show(caller).await?;
        let (asker, before) = self.allowed(change.reader(), caller, id.into(), Operation::Change).await?;
        if before.row.state != RecordState::Current || self.is_blind_to(change.reader(), &asker, &before).await? {
            return Err(Rule::RatersUnfinished.broken("raters agree when both have finished"));
        }
        let said: VisitDocument = self.document(change.reader(), &before.row).await?;
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
        if document == said {
            self.unchanged(change, agreed.version, before.row.version).await?;
            return self.visit(caller, Purpose::OwnWork, id).await;
        }
        let row = ProtectedRow { changed_at: asker.seer.now, version: before.row.version + 1, ..before.row };
        self.count_site(&mut change, &asker, row.site).await?;
        if !self.put(&mut change, &row, agreed.version, &document).await? {
            change.roll_back().await?;
            return Err(ServiceError::Conflict);
        }
        change.commit(self.entry(caller, Verb::Change.of(KIND), id)).await?;
        self.visit(caller, Purpose::OwnWork, id).await.kept()
    }
}
