//! Where a finding comes from: the photographs of what was found, the finding of an earlier visit that says the same, and its visit.

use std::collections::BTreeMap;

use parvis_access::Operation;
use parvis_model::{AccessBasis, Caller, FindingId, RecordState, SiteId, VisitId};
use parvis_store::{Seen, Snapshot};

use super::{FindingDocument, FindingStatus, KIND};
use crate::door::protected::{Reader, none_of};
use crate::installation::error::ServiceError;
use crate::records::visits::{Photograph, VisitDocument};
use crate::register::Register;

impl Register {
    /// The photographs that were taken for the questions on which an opened finding rests; none where the reader may not see those of
    /// the visit.
    pub(super) async fn photographs_of_finding(
        &self,
        caller: &Caller,
        reader: &Reader,
        finding: &FindingDocument,
    ) -> Result<Option<Vec<Photograph>>, ServiceError> {
        let (Some(visit), Some(rule)) = (finding.visit, &finding.rule) else { return Ok(None) };
        let mut snapshot = self.store.read().await?;
        let visit = match self.seen(&mut snapshot, reader, visit.into()).await {
            Ok(visit) => visit,
            Err(ServiceError::NotFound(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        let view = self.view(reader, &visit)?;
        // Which photograph belongs to which answer stands in what the visit says.
        if !view.allows(Operation::Attachments) || !view.allows(Operation::Text) || self.is_blind_to(&mut snapshot, reader, &visit).await? {
            return Ok(None);
        }
        let Some(document) = self.document_unless_damaged::<VisitDocument>(&mut snapshot, &visit.row).await? else { return Ok(None) };
        let pack = self.pack_of_visit(&document)?;
        let Some(rule) = pack.findings.iter().find(|finding| finding.key.get_ref() == rule) else { return Ok(None) };
        let questions = rule.when.get_ref().questions();
        let mut photographs = self.photographs_of(&mut snapshot, &visit, &document).await?;
        photographs.retain(|photograph| photograph.questions.iter().any(|question| questions.contains(&question.as_str())));
        drop(snapshot);
        if photographs.is_empty() {
            return Ok(None);
        }
        match self.journal_opening(caller, reader, &visit, &[Operation::Attachments]).await {
            // Taken back meanwhile: the finding stands alone.
            Err(ServiceError::NotFound(_)) => Ok(None),
            opened => opened.map(|()| Some(photographs)),
        }
    }

    /// The latest findings of the reader's organisation at a site that rules of a survey raised, by rule; without those that should not have
    /// been made, and those of visits that the reader rates a second time.
    pub(crate) async fn found_before(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        site: SiteId,
        survey: &str,
    ) -> Result<BTreeMap<String, (FindingId, FindingDocument)>, ServiceError> {
        let classes = self.permitted(reader, KIND, Operation::Text)?;
        let mut found = snapshot.permitted_about(&reader.scope, KIND, &classes, site.into()).await?;
        found.retain(|seen| seen.basis == AccessBasis::Own && seen.row.state == RecordState::Current);
        let blind = self.blind_findings(snapshot, reader, site, &found).await?;
        let mut latest = BTreeMap::new();
        for seen in found.into_iter().filter(|seen| !blind.contains(&seen.row.id)) {
            let document: Option<FindingDocument> = self.document_unless_damaged(snapshot, &seen.row).await?;
            let Some(document) = document.filter(|document| document.survey.as_deref() == Some(survey) && document.status != FindingStatus::Void) else {
                continue;
            };
            if let Some(rule) = document.rule.clone() {
                let id = seen.row.id.parse().map_err(|_| none_of(KIND))?;
                latest.insert(rule, (id, document));
            }
        }
        Ok(latest)
    }

    /// What became of the findings that a visit raised, by rule, as far as the reader may read them. Their opening is in the journal.
    pub(crate) async fn findings_of_visit(
        &self,
        caller: &Caller,
        reader: &Reader,
        (site, visit): (SiteId, VisitId),
    ) -> Result<BTreeMap<String, FindingDocument>, ServiceError> {
        let raised = self.findings_raised(caller, reader, (site, visit)).await?;
        Ok(raised.into_iter().map(|(rule, (_, document))| (rule, document)).collect())
    }

    /// As [`Self::findings_of_visit`], each with its id.
    pub(crate) async fn findings_raised(
        &self,
        caller: &Caller,
        reader: &Reader,
        (site, visit): (SiteId, VisitId),
    ) -> Result<BTreeMap<String, (FindingId, FindingDocument)>, ServiceError> {
        let classes = self.permitted(reader, KIND, Operation::Text)?;
        let mut snapshot = self.store.read().await?;
        let mut found = snapshot.permitted_about(&reader.scope, KIND, &classes, site.into()).await?;
        found.retain(|seen| seen.row.state == RecordState::Current);
        let blind = self.blind_findings(&mut snapshot, reader, site, &found).await?;
        let mut raised: Vec<(String, Seen, FindingDocument)> = Vec::new();
        for seen in found.into_iter().filter(|seen| !blind.contains(&seen.row.id)) {
            let document: Option<FindingDocument> = self.document_unless_damaged(&mut snapshot, &seen.row).await?;
            let Some(document) = document.filter(|document| document.visit == Some(visit)) else { continue };
            if let Some(rule) = document.rule.clone() {
                raised.push((rule, seen, document));
            }
        }
        drop(snapshot);
        let opened: Vec<&Seen> = raised.iter().map(|(_, seen, _)| seen).collect();
        let gone = self.journal_openings(caller, reader, &opened, &[Operation::Text]).await?;
        let told = raised.into_iter().filter(|(_, seen, _)| !gone.contains(&seen.row.id));
        told.map(|(rule, seen, document)| Ok((rule, (seen.row.id.parse().map_err(|_| none_of(KIND))?, document)))).collect()
    }

    /// The measures of the catalogue for which the questions behind a finding ask at such a place; none where no rule of a survey raised it.
    pub(super) async fn measures_for_finding(
        &self,
        snapshot: &mut Snapshot,
        seen: &Seen,
        finding: &FindingDocument,
    ) -> Result<Option<Vec<String>>, ServiceError> {
        let (Some(rule), Some(survey)) = (&finding.rule, &finding.survey) else { return Ok(None) };
        let Ok(pack) = self.pack_of_survey(survey) else { return Ok(None) };
        // A rule that the present version no longer has is read as it was.
        let mut rules = std::iter::once(pack).chain(pack.earlier()).flat_map(|pack| &pack.findings);
        let Some(rule) = rules.find(|known| known.key.get_ref() == rule) else { return Ok(None) };
        let category = snapshot.site(seen.row.site()?).await?.map(|(_, line)| line.category).unwrap_or_default();
        Ok(Some(self.measures_for(survey, &rule.when.get_ref().questions(), &category)))
    }
}
