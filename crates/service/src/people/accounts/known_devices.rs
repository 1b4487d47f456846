//! Browsers in which an account was entered before. Each keeps a secret for it, in a cookie that no script reads; attempts
//! that come with it are counted by themselves, so that strangers who try the name shut nobody out of it. It lets nobody in.

use parvis_credentials::{Secret, SecretKind};
use parvis_model::{MemberId, SignedDuration, Timestamp};
use parvis_store::WriteTransaction;

use super::Origin;
use super::tries::Trying;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// A browser that was not used for so many days is forgotten.
pub const DEVICE_DAYS: i64 = 180;

impl Origin {
    /// What is kept of the secrets that came along.
    pub(crate) fn known(&self) -> Vec<String> {
        self.devices.iter().take(parvis_store::DEVICES_SENT).map(|secret| secret.hash(SecretKind::Device).as_str().to_owned()).collect()
    }
}

impl Register {
    /// Browsers used since then are known.
    pub(crate) fn devices_since(&self) -> Timestamp {
        self.now() - SignedDuration::from_hours(DEVICE_DAYS * 24)
    }

    /// Who tries to sign in: somebody in a browser in which this account was entered before, or a stranger. Where no name is
    /// typed, any account will do: it says of a browser that it is no stranger's.
    pub(crate) async fn trying(&self, user_name: Option<&str>, origin: &Origin) -> Result<Trying, ServiceError> {
        let stranger = Trying::stranger(user_name.unwrap_or_default(), &origin.address);
        if origin.devices.is_empty() || user_name == Some("") {
            return Ok(stranger);
        }
        let found = self.store.read().await?.known_device(&origin.known(), user_name, self.devices_since()).await?;
        Ok(found.map_or(stranger, Trying::Known))
    }

    /// Remembers that a member signed in with this browser; answers with a secret that it is to keep, where it has none yet.
    pub(crate) async fn remember_device(&self, change: &mut WriteTransaction, member: MemberId, origin: &Origin) -> Result<Option<Secret>, ServiceError> {
        for token in origin.known() {
            if change.use_known_device(&token, member, self.now()).await? {
                return Ok(None);
            }
        }
        let secret = Secret::new(SecretKind::Device, self.random.as_ref());
        change.add_known_device(secret.hash(SecretKind::Device).as_str(), member, self.now()).await?;
        Ok(Some(secret))
    }
}
