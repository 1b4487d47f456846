//! Asking for a second rating: of which visit, and by whom.

use parvis_model::{AccessBasis, Caller, Purpose, RecordState, SiteId};
use parvis_store::Snapshot;

use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::planning::requests::NewVisitRequest;
use crate::records::visits::{VisitDocument, VisitRequestReason};
use crate::register::Register;

impl Register {
    /// The finished visit that a request wants rated a second time.
    pub(crate) async fn to_rate_again(
        &self,
        snapshot: &mut Snapshot,
        caller: &Caller,
        site: SiteId,
        request: &NewVisitRequest,
    ) -> Result<Option<String>, ServiceError> {
        let second = request.reason == VisitRequestReason::SecondRating;
        let visit = match request.visit {
            Some(visit) if second => visit,
            None if !second => return Ok(None),
            _ => return Err(ServiceError::Invalid("name the visit to rate for a second rating, and for nothing else".to_owned())),
        };
        let reader = self.reader(snapshot, caller, Purpose::OwnWork).await?.ok_or(ServiceError::SignInNeeded)?;
        let seen = self.seen(snapshot, &reader, visit.into()).await?;
        let document: VisitDocument = self.document(snapshot, &seen.row).await?;
        let first = seen.basis == AccessBasis::Own && seen.row.subject == site.into() && seen.row.state == RecordState::Current && document.second_of.is_none();
        if !first || request.to != reader.scope.organisation {
            return Err(ServiceError::Invalid(
                "only a finished first visit of your own organisation can be rated a second time, by your own organisation".to_owned(),
            ));
        }
        let open = snapshot.open_requests_at(site, reader.scope.organisation).await?;
        if open.iter().any(|row| row.record.as_deref() == Some(&seen.row.id)) {
            return Err(Rule::SecondAsked.broken("a second rating of this visit has already been asked for"));
        }
        Ok(Some(seen.row.id))
    }
}
