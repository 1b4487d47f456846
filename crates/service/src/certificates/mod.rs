//! The certificate under which the server is known: one that the user has, or one of an authority of our own, made once
//! and kept in the data folder. Its leaf is made anew at each start, and while the server runs, and stands in no file.

mod concerns;
mod validity;

use std::path::PathBuf;

use parvis_model::{SignedDuration, Timestamp};
use rcgen::{BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;
use zeroize::Zeroizing;

use crate::build_date::build_date;
use crate::{Register, ServiceError, private_file};
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
    /// [`ServiceError::File`] for a file that cannot be read or made, [`ServiceError::Invalid`] for a name that is none.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{OperatingSystemRandom, SystemClock};
    use parvis_model::Clock;
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    struct Hand(AtomicI64);

    impl Hand {
        fn at(day: &str) -> Arc<Self> {
            let hand = Self(AtomicI64::new(0));
            hand.set(day);
            Arc::new(hand)
        }

        fn set(&self, day: &str) {
            self.0.store(format!("{day}T12:00:00Z").parse::<Timestamp>().unwrap().as_second(), Ordering::Relaxed);
        }
    }

    impl Clock for Hand {
        fn now(&self) -> Timestamp {
            Timestamp::from_second(self.0.load(Ordering::Relaxed)).unwrap()
        }
    }

    async fn named(folder: &Path, clock: Arc<Hand>) -> Register {
        std::fs::write(folder.join("parvis.toml"), "[tls]\nnames = [\"parvis.example\"]\n").unwrap();
        Register::init(folder, clock, Arc::new(OperatingSystemRandom)).await.unwrap()
    }

    fn holds(certificate: &ServerCertificate, day: &str) -> (bool, bool) {
        let at: Timestamp = format!("{day}T12:00:00Z").parse().unwrap();
        let within = |validity: Validity| validity.from <= at && at < validity.until;
        (within(validity::of_pem(&certificate.authority.as_ref().unwrap().pem).unwrap()), within(certificate.validity.unwrap()))
    }

    #[tokio::test]
    async fn a_first_start_with_a_clock_at_1970_makes_an_authority_that_lives_and_says_so() {
        for wrong in ["1970-01-01", "1999-12-31", "2026-10-01"] {
            let folder = tempfile::tempdir().unwrap();
            let hand = Hand::at(wrong);
            let register = named(folder.path(), hand.clone()).await;
            let first = register.server_certificate().unwrap().unwrap();
            assert_eq!(holds(&first, "2026-12-01"), (true, true), "{wrong}");
            assert!(holds(&first, "2036-10-01").0, "{wrong}");
            assert!(first.concerns.iter().any(|concern| concern.contains(wrong) && concern.contains("set the clock")), "{:?}", first.concerns);
            // Years after the program was made the clock is set at last: the leaf follows, the authority stays.
            hand.set("2029-05-05");
            let renewed = register.renewed_certificate(&first).unwrap().unwrap();
            assert_eq!(holds(&renewed, "2029-05-05"), (true, true));
            assert_eq!(renewed.authority, first.authority);
            assert_eq!(renewed.concerns, Vec::<String>::new());
        }
    }

    #[tokio::test]
    async fn a_leaf_is_renewed_in_time_and_when_the_clock_is_set_and_not_before() {
        let folder = tempfile::tempdir().unwrap();
        let hand = Hand::at("2027-01-01");
        let register = named(folder.path(), hand.clone()).await;
        let first = register.server_certificate().unwrap().unwrap();
        for (day, renewed) in [("2027-01-01", false), ("2027-06-01", false), ("2027-09-30", true), ("2028-03-01", true), ("2026-12-01", true)] {
            hand.set(day);
            let other = register.renewed_certificate(&first).unwrap();
            assert_eq!(other.is_some(), renewed, "{day}");
            if let Some(other) = other {
                assert_eq!(holds(&other, day), (true, true), "{day}");
                assert_ne!(other.key, first.key);
            }
        }
    }

    #[tokio::test]
    async fn a_certificate_of_the_user_is_taken_anew_when_its_files_change() {
        let folder = tempfile::tempdir().unwrap();
        let register = named(folder.path(), Hand::at("2027-01-01")).await;
        let other = register.server_certificate().unwrap().unwrap();
        register.close().await;
        std::fs::write(folder.path().join("parvis.toml"), "[tls]\nnames = [\"parvis.example\"]\ncertificate = \"c.pem\"\nkey = \"k.pem\"\n").unwrap();
        std::fs::write(folder.path().join("c.pem"), &other.chain).unwrap();
        std::fs::write(folder.path().join("k.pem"), &*other.key).unwrap();
        let hand = Hand::at("2027-01-01");
        let register = Register::open(folder.path(), hand.clone(), Arc::new(OperatingSystemRandom)).await.unwrap();
        let first = register.server_certificate().unwrap().unwrap();
        assert!(first.concerns.is_empty() && register.renewed_certificate(&first).unwrap().is_none());
        hand.set("2028-01-25");
        assert!(register.certificate_concerns()[0].contains("ends on 2028-02-02"), "{:?}", register.certificate_concerns());
        std::fs::write(folder.path().join("c.pem"), format!("{}\n", other.chain)).unwrap();
        assert!(register.renewed_certificate(&first).unwrap().is_some());
        std::fs::remove_file(folder.path().join("c.pem")).unwrap();
        assert!(register.renewed_certificate(&first).is_err());
    }

    #[tokio::test]
    async fn an_authority_that_ended_or_soon_ends_is_told_with_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let hand = Hand::at("2027-01-01");
        let register = named(folder.path(), hand.clone()).await;
        register.server_certificate().unwrap();
        for (day, said) in [
            ("2036-09-01", None),
            ("2036-11-15", Some("ends on 2037-01-01")),
            ("2037-02-01", Some("ended on 2037-01-01")),
            ("2026-10-15", Some("set the clock")),
        ] {
            hand.set(day);
            let concerns = register.server_certificate().unwrap().unwrap().concerns;
            assert_eq!(concerns.is_empty(), said.is_none(), "{day}: {concerns:?}");
            assert!(said.is_none_or(|said| concerns[0].contains(said)), "{day}: {concerns:?}");
        }
    }

    #[tokio::test]
    async fn the_authority_is_made_once_and_the_certificate_anew() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("parvis.toml"), "[tls]\nnames = [\"parvis.example\", \"192.0.2.7\"]\n").unwrap();
        let open = async || Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
        let one = open().await.server_certificate().unwrap().unwrap();
        let other = open().await.server_certificate().unwrap().unwrap();
        assert_eq!(one.authority, other.authority);
        assert_ne!(one.key, other.key);
        assert_eq!(one.authority.unwrap().fingerprint.len(), 95);
        assert!(!private_file::others_may_read(&folder.path().join(AUTHORITY_KEY)));
        let kept: Vec<String> = std::fs::read_dir(folder.path()).unwrap().filter_map(|entry| std::fs::read_to_string(entry.unwrap().path()).ok()).collect();
        assert!(!kept.iter().any(|text| text.contains(&*one.key)), "the key of the server stands in no file");
    }

    #[tokio::test]
    async fn half_a_certificate_is_refused_and_without_a_name_there_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let open = async || Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await.unwrap();
        assert!(open().await.server_certificate().unwrap().is_none());
        std::fs::write(folder.path().join("parvis.toml"), "[tls]\nnames = [\"parvis.example\"]\ncertificate = \"x.pem\"\n").unwrap();
        let half = Register::init(folder.path(), Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await;
        assert!(matches!(half, Err(ServiceError::Settings(_))));
    }
}
