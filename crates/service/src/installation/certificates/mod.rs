//! The certificate under which the server is known: one that the user has, or one of an authority of our own, made once
//! and kept in the data folder. Its leaf is made anew at each start, and while the server runs, and stands in no file.

mod concerns;
#[cfg(test)]
mod tests;
mod validity;

use std::path::PathBuf;

use parvis_model::{SignedDuration, Timestamp};
use rcgen::{BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;
use zeroize::Zeroizing;

use crate::installation::build_date::build_date;
use crate::installation::error::ServiceError;
use crate::installation::private_file;
use crate::register::Register;
use validity::Validity;

/// Certificate and key of our own authority, in the data folder.
pub(crate) const AUTHORITY: &str = "ca.pem";
pub(crate) const AUTHORITY_KEY: &str = "ca.key";

/// How long the authority lasts, in years.
const YEARS: i64 = 10;

/// How long a leaf lasts, in days: browsers take no more than 398.
const DAYS: i64 = 397;

/// What the server needs to speak TLS.
pub struct ServerCertificate {
    /// The certificates, the server's own first, PEM.
    pub chain: String,
    /// The key, PEM.
    pub key: Zeroizing<String>,
    /// Our own authority, where the user has no certificate.
    pub authority: Option<Authority>,
    /// What is wrong with it, or soon will be, and what to do: for the person who runs the server.
    pub concerns: Vec<String>,
    /// From when until when the server's own certificate holds, where that can be read.
    validity: Option<Validity>,
}

/// An authority of our own, which each device has to be told of once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Its certificate, PEM.
    pub pem: String,
    /// SHA-256 of it, as devices show it.
    pub fingerprint: String,
}

impl Register {
    /// The certificate of the server; none where the settings name no name for it.
    ///
    /// # Errors
    /// [`ServiceError::File`] for a file that cannot be read or made, [`ServiceError::Invalid`] for an invalid name.
    pub fn server_certificate(&self) -> Result<Option<ServerCertificate>, ServiceError> {
        let tls = &self.settings.tls;
        if tls.names.is_empty() {
            return Ok(None);
        }
        match (&tls.certificate, &tls.key) {
            (Some(certificate), Some(key)) => {
                let chain = self.text(certificate)?.to_string();
                let validity = validity::of_pem(&chain);
                let concerns = self.certificate_concerns();
                Ok(Some(ServerCertificate { chain, key: self.text(key)?, authority: None, concerns, validity }))
            }
            // The settings name both or neither.
            _ => self.own_certificate(&tls.names).map(Some),
        }
    }

    /// Another certificate in place of the one in use: a new leaf of our own authority when two thirds of the time of this one are
    /// over, or the clock was set; the files of the user when they changed. None while the one in use stays.
    ///
    /// # Errors
    /// As [`Register::server_certificate`]; then the one in use stays.
    pub fn renewed_certificate(&self, in_use: &ServerCertificate) -> Result<Option<ServerCertificate>, ServiceError> {
        if in_use.authority.is_none() {
            return Ok(self.server_certificate()?.filter(|now| now.chain != in_use.chain || now.key != in_use.key));
        }
        let now = self.certificate_time();
        let stays = in_use.validity.is_some_and(|holds| holds.from <= now && now < holds.from + (holds.until.duration_since(holds.from) / 3) * 2);
        if stays { Ok(None) } else { self.server_certificate() }
    }

    /// Now, and never before this program was made: a certificate that is dated by a clock that stands at 1970 would have ended
    /// before the first device sees it.
    fn certificate_time(&self) -> Timestamp {
        self.now().max(build_date())
    }

    fn text(&self, file: &std::path::Path) -> Result<Zeroizing<String>, ServiceError> {
        let path = self.folder.join(file);
        std::fs::read_to_string(&path).map(Zeroizing::new).map_err(|source| ServiceError::File { path, source })
    }

    fn own_certificate(&self, names: &[String]) -> Result<ServerCertificate, ServiceError> {
        let authority_params = self.authority_params();
        let (authority, key) = self.authority(&authority_params)?;
        let mut leaf = CertificateParams::new(names).map_err(|error| ServiceError::Invalid(format!("parvis.toml: [tls] names: {error}")))?;
        let mut subject = DistinguishedName::new();
        subject.push(DnType::CommonName, names.first().cloned().unwrap_or_default());
        leaf.distinguished_name = subject;
        leaf.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        leaf.use_authority_key_identifier_extension = true;
        let now = self.certificate_time();
        (leaf.not_before, leaf.not_after) = (moment(now - SignedDuration::from_hours(24)), moment(now + SignedDuration::from_hours(DAYS * 24)));
        let leaf_key = KeyPair::generate().map_err(failed)?;
        let certificate = leaf.signed_by(&leaf_key, &Issuer::new(authority_params, key)).map_err(failed)?;
        let key = Zeroizing::new(leaf_key.serialize_pem());
        let chain = certificate.pem() + &authority.pem;
        let validity = validity::of_pem(&chain);
        let concerns = self.certificate_concerns();
        Ok(ServerCertificate { chain, key, authority: Some(authority), concerns, validity })
    }

    fn authority_params(&self) -> CertificateParams {
        let mut params = CertificateParams::default();
        let mut subject = DistinguishedName::new();
        subject.push(DnType::OrganizationName, "Parvis");
        subject.push(DnType::CommonName, "Own authority of this installation");
        params.distinguished_name = subject;
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        params
    }

    /// The authority as it was made when it was first needed.
    fn authority(&self, params: &CertificateParams) -> Result<(Authority, KeyPair), ServiceError> {
        let (file, key_file) = (self.folder.join(AUTHORITY), self.folder.join(AUTHORITY_KEY));
        let at = |path: &PathBuf| {
            let path = path.clone();
            move |source| ServiceError::File { path, source }
        };
        if !key_file.exists() {
            let key = KeyPair::generate().map_err(failed)?;
            let mut params = params.clone();
            // From the day on which the program was made: whatever the clock says now, it holds when it is right again.
            let now = self.certificate_time();
            let from = build_date().min(now - SignedDuration::from_hours(24));
            (params.not_before, params.not_after) = (moment(from), moment(now + SignedDuration::from_hours(YEARS * 8_766)));
            let certificate = params.self_signed(&key).map_err(failed)?;
            // The key last: with it the authority is there, and the certificate with it.
            std::fs::write(&file, certificate.pem()).map_err(at(&file))?;
            private_file::create(&key_file, &key.serialize_pem()).map_err(at(&key_file))?;
        }
        let pem = std::fs::read_to_string(&file).map_err(at(&file))?;
        let key = Zeroizing::new(std::fs::read_to_string(&key_file).map_err(at(&key_file))?);
        let key = KeyPair::from_pem(&key).map_err(|_| ServiceError::Invalid(format!("{} is no key in PEM", key_file.display())))?;
        let fingerprint = fingerprint(&pem).ok_or_else(|| ServiceError::Invalid(format!("{} is no certificate in PEM", file.display())))?;
        Ok((Authority { pem, fingerprint }, key))
    }
}

fn failed(error: rcgen::Error) -> ServiceError {
    ServiceError::Invalid(format!("a certificate cannot be made: {error}"))
}

/// SHA-256 over the certificate itself, in pairs of digits.
fn fingerprint(pem: &str) -> Option<String> {
    let der = validity::der(pem)?;
    let pairs: Vec<String> = Sha256::digest(&der).iter().map(|byte| format!("{byte:02X}")).collect();
    Some(pairs.join(":"))
}

/// The moment in the words of the certificate's library.
fn moment(at: Timestamp) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(at.as_second()).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}
