use super::*;
use crate::installation::environment::{OperatingSystemRandom, SystemClock};
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
async fn a_certificate_for_other_names_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let key = rcgen::KeyPair::generate().unwrap();
    let names = ["zzz.example", "*.inner.example", "192.0.2.7", "2001:db8::7"].map(str::to_owned);
    let mut params = rcgen::CertificateParams::new(names).unwrap();
    (params.not_before, params.not_after) = (rcgen::date_time_ymd(2026, 1, 1), rcgen::date_time_ymd(2036, 1, 1));
    let certificate = params.self_signed(&key).unwrap();
    std::fs::write(folder.path().join("c.pem"), certificate.pem()).unwrap();
    std::fs::write(folder.path().join("k.pem"), key.serialize_pem()).unwrap();
    let told = async |names: &str| {
        std::fs::write(folder.path().join("parvis.toml"), format!("[tls]\nnames = [{names}]\ncertificate = \"c.pem\"\nkey = \"k.pem\"\n")).unwrap();
        let register = Register::init(folder.path(), Hand::at("2027-01-01"), Arc::new(OperatingSystemRandom)).await.unwrap();
        register.certificate_state().into_iter().map(|concern| (concern.refused, concern.text)).next()
    };
    for good in ["\"zzz.example\"", "\"ZZZ.example\"", "\"a.inner.example\"", "\"192.0.2.7\", \"2001:db8::7\""] {
        assert_eq!(told(good).await, None, "{good}");
    }
    for (names, refused) in [("\"parvis.example\"", true), ("\"zz.example\"", true), ("\"a.b.inner.example\"", true), ("\"192.0.2.8\", \"zzz.example\"", false)]
    {
        let (is_refused, text) = told(names).await.unwrap();
        assert!(is_refused == refused && text.contains("is not for"), "{names}: {text}");
    }
}

#[tokio::test]
async fn an_authority_that_ended_or_soon_ends_is_told_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let hand = Hand::at("2027-01-01");
    let register = named(folder.path(), hand.clone()).await;
    register.server_certificate().unwrap();
    for (day, said) in
        [("2036-09-01", None), ("2036-11-15", Some("ends on 2037-01-01")), ("2037-02-01", Some("ended on 2037-01-01")), ("2026-10-15", Some("set the clock"))]
    {
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
