use std::collections::BTreeSet;

use parvis_access::Operation;
use parvis_model::{AccessBasis, MeasureId, RecordKind};
use parvis_store::{Seen, Snapshot};

use super::{KIND, MeasureDocument};
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::records::kind::Kind;
use crate::register::Register;

impl Kind for MeasureDocument {
    const KIND: RecordKind = KIND;
    type Id = MeasureId;
    const HELD_BACK: &'static [Operation] = &[Operation::Text];

    /// What treats a finding would be half the answer of a second rater from whom that finding is held back.
    async fn held_back(register: &Register, snapshot: &mut Snapshot, reader: &Reader, found: &[Seen]) -> Result<BTreeSet<String>, ServiceError> {
        let mut held_back = BTreeSet::new();
        let Some(first) = found.first() else { return Ok(held_back) };
        if register.rated_now(snapshot, reader, first.row.site()?).await?.is_empty() {
            return Ok(held_back);
        }
        for measure in found.iter().filter(|seen| seen.basis == AccessBasis::Own) {
            let document: Option<MeasureDocument> = register.document_unless_damaged(snapshot, &measure.row).await?;
            let mut treated = Vec::new();
            for finding in document.map(|document| document.findings).unwrap_or_default() {
                match register.seen(snapshot, reader, finding.into()).await {
                    Ok(seen) => treated.push(seen),
                    Err(ServiceError::NotFound(_)) => {}
                    Err(error) => return Err(error),
                }
            }
            if !register.blind_findings(snapshot, reader, measure.row.site()?, &treated).await?.is_empty() {
                held_back.insert(measure.row.id.clone());
            }
        }
        Ok(held_back)
    }
}
