//! From when until when a certificate holds: the few bytes of X.509 (RFC 5280, 4.1.2.5) that this needs, read within bounds.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_model::Timestamp;

/// From when until when a certificate holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Validity {
    pub(crate) from: Timestamp,
    pub(crate) until: Timestamp,
}

/// The bytes of the first certificate in a PEM text.
pub(super) fn der(pem: &str) -> Option<Vec<u8>> {
    let body: String = pem.lines().skip_while(|line| !line.starts_with("-----BEGIN")).skip(1).take_while(|line| !line.starts_with("-----END")).collect();
    BASE64_STANDARD.decode(body.trim()).ok().filter(|der| !der.is_empty())
}

const INTEGER: u8 = 0x02;
const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// Of the first certificate in a PEM text; none for what is no certificate.
pub(crate) fn of_pem(pem: &str) -> Option<Validity> {
    let der = der(pem)?;
    let (certificate, _) = expect(&der, SEQUENCE)?;
    let (signed, _) = expect(certificate, SEQUENCE)?;
    let rest = expect(signed, VERSION).map_or(signed, |(_, rest)| rest);
    let (_, rest) = expect(rest, INTEGER)?;
    let (_, rest) = expect(rest, SEQUENCE)?;
    let (_, rest) = expect(rest, SEQUENCE)?;
    let (validity, _) = expect(rest, SEQUENCE)?;
    let (from, rest) = time(validity)?;
    let (until, _) = time(rest)?;
    Some(Validity { from, until })
}

/// The next value, of which kind it is, and what follows it.
fn value(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&[kind, first], rest) = der.split_first_chunk::<2>()?;
    let (length, rest) = if first < 0x80 {
        (usize::from(first), rest)
    } else {
        let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
        if digits.len() > 4 {
            return None;
        }
        (digits.iter().fold(0usize, |length, digit| length << 8 | usize::from(*digit)), rest)
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((kind, content, rest))
}

fn expect(der: &[u8], wanted: u8) -> Option<(&[u8], &[u8])> {
    value(der).filter(|(kind, ..)| *kind == wanted).map(|(_, content, rest)| (content, rest))
}

fn time(der: &[u8]) -> Option<(Timestamp, &[u8])> {
    let (kind, text, rest) = value(der)?;
    let text = std::str::from_utf8(text).ok().filter(|text| text.is_ascii())?;
    let text = match kind {
        // Two digits of the year: 1950 to 2049.
        UTC_TIME if text.get(..2)?.parse::<u8>().ok()? < 50 => format!("20{text}"),
        UTC_TIME => format!("19{text}"),
        GENERALIZED_TIME => text.to_owned(),
        _ => return None,
    };
    let part = |from: usize, to: usize| text.get(from..to);
    let written = format!("{}-{}-{}T{}:{}:{}Z", part(0, 4)?, part(4, 6)?, part(6, 8)?, part(8, 10)?, part(10, 12)?, part(12, 14)?);
    Some((written.parse().ok().filter(|_| text.len() == 15 && text.ends_with('Z'))?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pem(from: (i32, u8), until: (i32, u8)) -> String {
        let mut params = rcgen::CertificateParams::new(vec!["parvis.example".to_owned()]).unwrap();
        params.not_before = rcgen::date_time_ymd(from.0, from.1, 1);
        params.not_after = rcgen::date_time_ymd(until.0, until.1, 1);
        params.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap().pem()
    }

    #[test]
    fn the_time_of_a_certificate_is_read_on_both_sides_of_2050() {
        for (from, until, written) in [
            ((1970, 1), (1980, 2), ("1970-01-01T00:00:00Z", "1980-02-01T00:00:00Z")),
            ((2026, 11), (2036, 3), ("2026-11-01T00:00:00Z", "2036-03-01T00:00:00Z")),
            ((2049, 12), (2051, 1), ("2049-12-01T00:00:00Z", "2051-01-01T00:00:00Z")),
        ] {
            let expected = Validity { from: written.0.parse().unwrap(), until: written.1.parse().unwrap() };
            assert_eq!(of_pem(&pem(from, until)), Some(expected));
        }
    }

    #[test]
    fn what_is_no_certificate_or_is_cut_has_no_time_and_does_no_harm() {
        let whole = der(&pem((2026, 1), (2027, 1))).unwrap();
        for text in ["", "nothing", "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----"] {
            assert_eq!(of_pem(text), None);
        }
        for length in 0..whole.len().min(120) {
            let text = format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----", BASE64_STANDARD.encode(&whole[..length]));
            assert_eq!(of_pem(&text), None, "{length}");
        }
        let endless = [0x30, 0x84, 0xff, 0xff, 0xff, 0xff];
        assert_eq!(of_pem(&format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----", BASE64_STANDARD.encode(endless))), None);
    }
}
