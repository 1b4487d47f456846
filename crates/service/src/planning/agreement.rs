//! How far the raters of an organisation agree. Only sums leave: the documents are read in memory, with one entry of the
//! journal for all.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_assess::survey::{SurveyAgreement, SurveyAnswers, agreement};
use parvis_model::{AccessBasis, Caller, Purpose, RecordState, SiteId};

use crate::installation::error::ServiceError;
use crate::records::visits::{KIND, VisitDocument, fitting};
use crate::register::Register;

/// Visits that are opened at once, at most: the latest.
pub(crate) const MOST_VISITS: usize = 5_000;

impl Register {
    /// The finished visits with a survey that the reader may read, opened for a sum; own ones alone, or those given as well.
    pub(crate) async fn visits_for_a_sum(
        &self,
        caller: &Caller,
        purpose: Purpose,
        survey: &str,
        own_alone: bool,
    ) -> Result<Vec<(String, SiteId, VisitDocument)>, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let reader = self.reader(&mut snapshot, caller, purpose).await?.ok_or(ServiceError::SignInNeeded)?;
        let classes = self.permitted(&reader, KIND, Operation::Text)?;
        let mut found = snapshot.permitted_of_kind(&reader.scope, KIND, &classes).await?;
        found.retain(|seen| seen.row.state == RecordState::Current && (!own_alone || seen.basis == AccessBasis::Own));
        found.drain(..found.len().saturating_sub(MOST_VISITS));
        let mut opened = Vec::new();
        for seen in found {
            let document: Option<VisitDocument> = self.document_unless_damaged(&mut snapshot, &seen.row).await?;
            if let Some(document) = document.filter(|document| document.survey == survey) {
                opened.push((seen, document));
            }
        }
        drop(snapshot);
        self.journal_sum(caller, &reader, KIND, &opened.iter().map(|(seen, _)| seen).collect::<Vec<_>>()).await?;
        opened
            .into_iter()
            .map(|(seen, document)| Ok((seen.row.site()?, seen.row.id, document)))
            .map(|one| one.map(|(site, id, document)| (id, site, document)))
            .collect()
    }

    /// How far those agree who rated the same visits of the reader's organisation, by question and section.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::NotFound`] for a survey that is not there.
    #[boxed]
    pub async fn rater_agreement(&self, caller: &Caller, survey: &str, language: &str) -> Result<SurveyAgreement, ServiceError> {
        let pack = self.pack_of_survey(survey)?.in_language(language);
        let visits = self.visits_for_a_sum(caller, Purpose::OwnWork, survey, true).await?;
        let mut pairs: BTreeMap<String, Vec<SurveyAnswers>> = BTreeMap::new();
        for (id, _, document) in visits {
            let first = document.second_of.map_or(id, |first| first.to_string());
            pairs.entry(first).or_default().push(fitting(&pack, &document.walk.written()));
        }
        let twice: Vec<Vec<SurveyAnswers>> = pairs.into_values().filter(|raters| raters.len() > 1).collect();
        Ok(agreement(&pack, &twice))
    }
}
