//! Whether letters go.

use parvis_model::Caller;

use super::{Check, Health};
use crate::installation::error::ServiceError;
use crate::register::Register;

impl Register {
    /// Nothing to say where the settings name no mail server.
    pub(super) async fn mail_check(&self, caller: &Caller) -> Result<Option<Check>, ServiceError> {
        let Some(mail) = &self.settings.mail else { return Ok(None) };
        let state = self.mail_state(caller).await?;
        let named = [mail.password_file.as_ref(), mail.authority.as_ref()].into_iter().flatten();
        let mut found: Vec<String> =
            named.filter(|file| !self.folder.join(file).exists()).map(|file| format!("{} is not there: nothing is sent", file.display())).collect();
        if state.failed > 0 {
            found.push(format!("{} messages could not be sent in the last 30 days; run: parvis mail state", state.failed));
        }
        let good = format!("through {}, {} waiting", state.server.unwrap_or_default(), state.waiting);
        Ok(Some(Check::of("mail", Health::Attention, &found, good)))
    }
}
