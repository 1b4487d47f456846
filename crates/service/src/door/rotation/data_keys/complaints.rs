//! Complaints about measures, sealed anew.

use parvis_model::Caller;
use parvis_store::{ComplaintRow, WriteTransaction};

use super::{Keys, PAGE, Pass};
use crate::door::sealed_complaint::{ANSWER, DELAY, SAID};
use crate::installation::error::ServiceError;
use crate::register::Register;

impl Register {
    /// Seals the complaints that the organisation answers under its new key.
    pub(super) async fn complaints_anew(&self, caller: &Caller, keys: &Keys, pass: &mut Pass) -> Result<(), ServiceError> {
        let mut after = String::new();
        loop {
            let mut change = self.writer_for(caller).await?;
            let page = change.snapshot().complaints_sealed_for(keys.organisation, &after, PAGE).await?;
            let Some(last) = page.last() else { return Ok(change.roll_back().await?) };
            after = last.id.to_string();
            let mut done = 0;
            for complaint in page {
                done += self.complaint_anew(&mut change, keys, complaint, pass).await?;
            }
            self.commit_page(caller, change, keys, done, pass).await?;
        }
    }

    /// What it says, why an answer takes longer, and the answer, each by itself.
    async fn complaint_anew(&self, change: &mut WriteTransaction, keys: &Keys, mut row: ComplaintRow, pass: &mut Pass) -> Result<u64, ServiceError> {
        let texts = [(SAID, SAID, Some(&mut row.said)), (DELAY, DELAY, row.delay.as_mut()), (ANSWER, ANSWER, row.answer.as_mut())];
        let done = self.texts_anew(keys, row.id, texts, pass)?;
        if done > 0 {
            change.reseal_complaint(row.id, &row.said, row.delay.as_deref(), row.answer.as_deref()).await?;
        }
        Ok(done)
    }
}
