//! The certificate of the server.

use super::{Check, Health};
use crate::installation::certificates::{AUTHORITY, AUTHORITY_KEY};
use crate::register::Register;

impl Register {
    /// Nothing to say where the server speaks plain HTTP, on this machine alone.
    pub(super) fn certificate_check(&self) -> Option<Check> {
        let tls = &self.settings.tls;
        tls.names.first()?;
        let check = |health, finding: String| Some(Check::new("certificate", health, finding));
        if tls.key.is_none() && tls.certificate.is_none() {
            match (self.folder.join(AUTHORITY).exists(), self.folder.join(AUTHORITY_KEY).exists()) {
                (_, false) => return check(Health::Good, "an authority of its own is made at the next start".to_owned()),
                (false, true) => {
                    let what =
                        format!("{AUTHORITY} is missing beside {AUTHORITY_KEY}: bring it back from a backup, or move {AUTHORITY_KEY} away for a new one");
                    return check(Health::Broken, what);
                }
                (true, true) => {}
            }
        }
        let concerns = self.certificate_state();
        match self.server_certificate() {
            Ok(None) => None,
            Err(error) => check(Health::Broken, error.to_string()),
            Ok(Some(_)) if !concerns.is_empty() => {
                let refused = concerns.iter().any(|concern| concern.refused);
                let texts: Vec<String> = concerns.into_iter().map(|concern| concern.text).collect();
                check(if refused { Health::Broken } else { Health::Attention }, texts.join("; "))
            }
            Ok(Some(certificate)) => {
                check(Health::Good, certificate.authority.map_or_else(|| "your own".to_owned(), |own| format!("of its own authority, {}", own.fingerprint)))
            }
        }
    }
}
