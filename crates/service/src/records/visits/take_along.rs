use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_model::{Caller, Position, Purpose, RecordState, SignedDuration, SiteId, Timestamp, VisitId};
use parvis_store::ProtectedRow;
use serde::Serialize;

use super::{KIND, Photograph, VisitAnswer, VisitDocument};
use crate::door::protected::{Reader, Verb};
use crate::installation::error::ServiceError;
use crate::installation::outcome::AfterCommit;
use crate::installation::rule::Rule;
use crate::public::surveys::SurveyAnswer;
use crate::register::Register;

/// All that is needed to walk without network. The device seals it under a key of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitBundle {
    /// The visit, with the answers of the last one.
    pub visit: VisitAnswer,
    /// The survey, in every language in which it is there: the report is printed in the language of those who run the place.
    pub surveys: Vec<SurveyAnswer>,
    /// Where the site lies.
    pub position: Position,
    /// Its outline as a GeoJSON geometry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outline: Option<serde_json::Value>,
    /// What a second rater goes by who rates from photographs.
    pub photographs: Vec<Photograph>,
    /// From then on nothing of it is taken in any more, and an honest device opens it no more.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub until: Timestamp,
}

impl Register {
    /// Hands out a visit to take on a device. Taking it again prolongs the time.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]; [`ServiceError::Forbidden`]; [`ServiceError::Invalid`] for a visit that is finished, or somebody else's.
    #[boxed]
    pub async fn take_visit_along(&self, caller: &Caller, id: VisitId) -> Result<VisitBundle, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, before) = self.allowed(change.snapshot(), caller, id.into(), Operation::Change).await?;
        let mut document: VisitDocument = self.document(change.snapshot(), &before.row).await?;
        if before.row.state != RecordState::Draft || document.rater != reader.member() {
            return Err(Rule::VisitNotYours.broken("only the person who walks a visit can take it on a device, until it is finished"));
        }
        let until = reader.scope.now + SignedDuration::from_hours(24 * i64::from(self.settings.visits.bundle_days));
        document.taken_along_until = Some(until);
        // The words for where a point lies are counted from the middle that the device is given.
        document.middle = self.middle_of(change.snapshot(), before.row.site()?).await?;
        let languages = self.pack_of_visit(&document)?.languages();
        let of = |language| self.survey_of_version(caller, &document.survey, &document.survey_version, language);
        let surveys = languages.into_iter().map(of).collect::<Result<_, _>>()?;
        let expected = before.row.version;
        let row = ProtectedRow { changed_at: reader.scope.now, version: expected + 1, ..before.row };
        self.count_record(&mut change, &reader, &row).await?;
        self.put(&mut change, &reader, &row, expected, &document).await?;
        let entry = self.entry(caller, Verb::Change.of(KIND), id);
        change.commit(self.detailed(entry, &format!("taken along until {until}"))?).await?;
        let first = document.second_of.filter(|_| document.from_photographs);
        self.bundle(caller, &reader, id, (row.site()?, first), surveys, until).await.kept()
    }

    async fn bundle(
        &self,
        caller: &Caller,
        reader: &Reader,
        id: VisitId,
        (site, first): (SiteId, Option<VisitId>),
        surveys: Vec<SurveyAnswer>,
        until: Timestamp,
    ) -> Result<VisitBundle, ServiceError> {
        let photographs = match first {
            Some(first) => {
                let first_seen = self.seen(&mut self.store.read().await?, reader, first.into()).await?;
                self.journal_opening(caller, reader, &first_seen, &[Operation::Attachments]).await?;
                self.photographs_to_rate(&mut self.store.read().await?, reader, first).await?
            }
            None => Vec::new(),
        };
        let visit = self.visit(caller, Purpose::OwnWork, id).await?;
        let site = self.site(caller, site).await?;
        Ok(VisitBundle { visit, surveys, position: site.position, outline: site.outline, photographs, until })
    }
}
