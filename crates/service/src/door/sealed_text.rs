//! Short texts that stand in rows of their own: reasons and reviews of emergency accesses, reasons of requests for more sites, and for
//! declining a visit. Each is sealed
//! under a data key of the organisation of the member who wrote it, or who asked.

use std::fmt::Display;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_model::OrganisationId;
use parvis_seal::{DataKey, Identity, Part, open, seal};
use parvis_store::{Snapshot, WriteTransaction};

use crate::door::keys;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// As what the reason is sealed for which a request for a visit is declined.
pub(crate) const WHY_DECLINED: &str = "decline_reason";

impl Register {
    pub(crate) async fn seal_text(
        &self,
        change: &mut WriteTransaction,
        by: OrganisationId,
        id: impl Display,
        what: &'static str,
        text: &str,
    ) -> Result<String, ServiceError> {
        let (version, key) = self.data_key(change, by).await?;
        self.sealed_text((version, &key), id, what, text)
    }

    /// A text sealed under a data key, with the number of that key before it.
    pub(crate) fn sealed_text(&self, (version, key): (i64, &DataKey), id: impl Display, what: &'static str, text: &str) -> Result<String, ServiceError> {
        let document = seal(key, self.settings.cipher.into(), identity(what, &id.to_string()), &keys::nonce(self.random.as_ref()), text.as_bytes())?;
        Ok(format!("{version} {}", BASE64_STANDARD.encode(document)))
    }

    pub(crate) async fn open_sealed(
        &self,
        snapshot: &mut Snapshot,
        by: OrganisationId,
        id: impl Display,
        what: &'static str,
        sealed: &str,
    ) -> Result<String, ServiceError> {
        let damaged = || ServiceError::Sealed("what it says is damaged".to_owned());
        let (version, _) = sealed.split_once(' ').ok_or_else(damaged)?;
        let key = self.known_data_key(snapshot, by, version.parse().map_err(|_| damaged())?).await?;
        self.opened_text(&key, id, what, sealed)
    }

    /// A text that is sealed under this data key.
    pub(crate) fn opened_text(&self, key: &DataKey, id: impl Display, what: &'static str, sealed: &str) -> Result<String, ServiceError> {
        let damaged = || ServiceError::Sealed("what it says is damaged".to_owned());
        let (_, document) = sealed.split_once(' ').ok_or_else(damaged)?;
        let document = BASE64_STANDARD.decode(document).map_err(|_| damaged())?;
        let plain = open(key, identity(what, &id.to_string()), &document)?;
        String::from_utf8(plain.to_vec()).map_err(|_| damaged())
    }
}

fn identity<'a>(what: &'static str, id: &'a str) -> Identity<'a> {
    Identity { kind: what, id, version: 1, part: Part::Whole }
}
