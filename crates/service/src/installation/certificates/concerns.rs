//! What is wrong with the certificate of the server, or soon will be.

use std::path::Path;

use parvis_model::{SignedDuration, Timestamp};
use rcgen::{KeyPair, PublicKeyData};
use rustls::client::verify_server_name;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::server::ParsedCertificate;
use zeroize::Zeroizing;

use super::validity::{self, Validity};
use super::{AUTHORITY, AUTHORITY_KEY};
use crate::installation::build_date::build_date;
use crate::installation::days::day;
use crate::register::Register;

/// The end of our own authority is told so many days before: each device has to be told of the next one by hand.
const AUTHORITY_DAYS: i64 = 90;

/// The end of a certificate of the user's, so many days before: what renews it by itself has done so by then.
const CERTIFICATE_DAYS: i64 = 14;

/// Something about the certificate.
pub(crate) struct Concern {
    /// Whether devices refuse the server now; else they soon will.
    pub(crate) refused: bool,
    /// What, and what to do.
    pub(crate) text: String,
}

impl Register {
    /// What is wrong with the clock, with our own authority or with the certificate that the settings name, and what to do; nothing
    /// where the server speaks plain HTTP.
    pub fn certificate_concerns(&self) -> Vec<String> {
        self.certificate_state().into_iter().map(|concern| concern.text).collect()
    }

    pub(crate) fn certificate_state(&self) -> Vec<Concern> {
        let tls = &self.settings.tls;
        if tls.names.is_empty() {
            return Vec::new();
        }
        let (now, made) = (self.now(), build_date());
        let mut concerns = Vec::new();
        if now < made {
            let text = format!(
                "the clock of this machine says {}, before this program was made: certificates are dated from {} on; set the clock",
                day(now),
                day(made)
            );
            concerns.push(Concern { refused: false, text });
        }
        let now = now.max(made);
        match (&tls.certificate, &tls.key) {
            (Some(certificate), Some(key)) => concerns.extend(given(&self.folder.join(certificate), &self.folder.join(key), &tls.names, now)),
            _ => concerns.extend(read(&self.folder.join(AUTHORITY)).and_then(|pem| validity::of_pem(&pem)).and_then(|holds| {
                let cure = format!(
                    "move {AUTHORITY} and {AUTHORITY_KEY} out of {}, start the server again, and make its new authority known to each device",
                    self.folder.display()
                );
                concern("the authority of this installation", holds, now, AUTHORITY_DAYS, &cure)
            })),
        }
        concerns
    }
}

fn read(file: &Path) -> Option<Zeroizing<String>> {
    std::fs::read_to_string(file).ok().map(Zeroizing::new)
}

/// Of a certificate that the settings name; a file that is not there is an error elsewhere.
fn given(certificate: &Path, key: &Path, names: &[String], now: Timestamp) -> Option<Concern> {
    let (pem, key_pem) = (read(certificate)?, read(key)?);
    let refused = |text| Some(Concern { refused: true, text });
    let (Some(holds), Some(der)) = (validity::of_pem(&pem), validity::der(&pem)) else {
        return refused(format!("{} holds no certificate in PEM: put one there", certificate.display()));
    };
    // A kind of key that cannot be read here may be right all the same: the server says at its start.
    let public = KeyPair::from_pem(&key_pem).ok().map(|key| key.der_bytes().to_vec());
    if public.is_some_and(|public| !der.windows(public.len()).any(|window| window == public)) {
        return refused(format!("the key in {} does not belong to the certificate in {}: use two that do", key.display(), certificate.display()));
    }
    let what = format!("the certificate in {}", certificate.display());
    concern(&what, holds, now, CERTIFICATE_DAYS, "put a new one there: a running server takes it within a minute").or_else(|| {
        let missing: Vec<&str> = names.iter().map(String::as_str).filter(|name| !is_for(&der, name)).collect();
        let text = || format!("{what} is not for {}, which [tls] names: devices that open this address refuse the server; use one that is", missing.join(", "));
        (!missing.is_empty()).then(|| Concern { refused: missing.len() == names.len(), text: text() })
    })
}

/// Whether a certificate is for a name or an address, as browsers see it. One that is read in no such way says nothing here: the server says
/// at its start what is wrong with it.
fn is_for(der: &[u8], name: &str) -> bool {
    let der = CertificateDer::from(der);
    let Ok(certificate) = ParsedCertificate::try_from(&der) else { return true };
    ServerName::try_from(name).is_ok_and(|name| verify_server_name(&certificate, &name).is_ok())
}

fn concern(what: &str, holds: Validity, now: Timestamp, days: i64, cure: &str) -> Option<Concern> {
    let told = |refused, text| Some(Concern { refused, text });
    if now >= holds.until {
        told(true, format!("{what} ended on {}: devices refuse the server; {cure}", day(holds.until)))
    } else if now < holds.from {
        told(true, format!("{what} holds from {} on: until then devices refuse the server; set the clock, or {cure}", day(holds.from)))
    } else if now + SignedDuration::from_hours(days * 24) >= holds.until {
        told(false, format!("{what} ends on {}, and devices refuse the server from then on; {cure}", day(holds.until)))
    } else {
        None
    }
}
