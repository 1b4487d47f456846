//! Showing emergency accesses: reasons and reviews are sealed like notes, so that the journal says when they are opened.

use std::collections::BTreeSet;

use parvis_model::{Caller, SiteId};
use parvis_store::MemberRow;

use super::EmergencyAnswer;
use crate::door::journal_action::Action;
use crate::door::permit::acting;
use crate::door::protected::digest;
use crate::installation::error::ServiceError;
use crate::register::Register;

impl Register {
    /// Makes the entry of reasons and reviews durable before they are shown: how many, to how many sites, and what their ids amount to.
    pub(super) async fn journal_reasons(&self, caller: &Caller, member: &MemberRow, shown: &[EmergencyAnswer]) -> Result<(), ServiceError> {
        if shown.is_empty() {
            return Ok(());
        }
        let ids: BTreeSet<String> = shown.iter().map(|access| access.id.to_string()).collect();
        let sites: BTreeSet<SiteId> = shown.iter().map(|access| access.site).collect();
        let subject = format!("{} to {} sites, sha256 {}", ids.len(), sites.len(), digest(&ids.iter().map(String::as_str).collect()));
        let mut change = self.writer_for(caller).await?;
        // The writer was waited for: the membership may have ended.
        if acting(change.snapshot(), caller).await?.organisation != member.organisation {
            return Err(ServiceError::SignInNeeded);
        }
        change.commit(self.entry(caller, Action::ListEmergencies, subject)).await?;
        self.forward_before_answer().await
    }
}
