//! The form of a sealed document: one byte of format, one of algorithm, the nonce, then ciphertext and tag.

use aes_gcm::Aes256Gcm;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use zeroize::Zeroizing;

use crate::{Algorithm, DataKey, Identity, Nonce, SealError};

const FORMAT: u8 = 1;

/// Seals `plain` as the document that `identity` names.
///
/// # Errors
/// [`SealError::TooLong`] beyond the limit of the cipher (256 GiB and 64 GiB).
pub fn seal(key: &DataKey, algorithm: Algorithm, identity: Identity<'_>, nonce: &Nonce, plain: &[u8]) -> Result<Vec<u8>, SealError> {
    let head = [FORMAT, algorithm.number()];
    let nonce = &nonce[..algorithm.nonce_size()];
    let aad = identity.associated_data(head);
    let payload = Payload { msg: plain, aad: &aad };
    let sealed = match algorithm {
        Algorithm::XChaCha20Poly1305 => {
            let nonce = nonce.try_into().map_err(|_| SealError::TooLong)?;
            XChaCha20Poly1305::new(key.bytes().into()).encrypt(nonce, payload)
        }
        Algorithm::Aes256Gcm => {
            let nonce = nonce.try_into().map_err(|_| SealError::TooLong)?;
            Aes256Gcm::new(key.bytes().into()).encrypt(nonce, payload)
        }
    };
    let sealed = sealed.map_err(|_| SealError::TooLong)?;
    let mut document = Vec::with_capacity(head.len() + nonce.len() + sealed.len());
    document.extend(head);
    document.extend(nonce);
    document.extend(sealed);
    Ok(document)
}

/// Opens a document, if it is the one that `identity` names and was sealed under `key`. What was opened is wiped from
/// memory when it is dropped.
///
/// # Errors
/// [`SealError::Unknown`] for another format, [`SealError::Refused`] for everything else.
pub fn open(key: &DataKey, identity: Identity<'_>, document: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (&[format, number], rest) = document.split_first_chunk::<2>().ok_or(SealError::Unknown)?;
    let algorithm = Algorithm::of_number(number).filter(|_| format == FORMAT).ok_or(SealError::Unknown)?;
    let (nonce, sealed) = rest.split_at_checked(algorithm.nonce_size()).ok_or(SealError::Refused)?;
    let aad = identity.associated_data([format, number]);
    let payload = Payload { msg: sealed, aad: &aad };
    let plain = match algorithm {
        Algorithm::XChaCha20Poly1305 => XChaCha20Poly1305::new(key.bytes().into()).decrypt(nonce.try_into().map_err(|_| SealError::Refused)?, payload),
        Algorithm::Aes256Gcm => Aes256Gcm::new(key.bytes().into()).decrypt(nonce.try_into().map_err(|_| SealError::Refused)?, payload),
    };
    plain.map(Zeroizing::new).map_err(|_| SealError::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Part;
    use proptest::prelude::*;

    const ALGORITHMS: [Algorithm; 2] = [Algorithm::XChaCha20Poly1305, Algorithm::Aes256Gcm];

    fn identity(id: &str, version: u64, part: Part) -> Identity<'_> {
        Identity { kind: "site_note", id, version, part }
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_in_its_own_place_only(
            key: [u8; 32], nonce: [u8; 24], plain: Vec<u8>, version in 0u64..9, index in 0u32..9, last: bool, which in 0usize..2,
        ) {
            let key = DataKey::new(key);
            let part = Part::Chunk { index, last };
            let document = seal(&key, ALGORITHMS[which], identity("a", version, part), &nonce, &plain).unwrap();
            prop_assert_eq!(&*open(&key, identity("a", version, part), &document).unwrap(), &plain);
            for wrong in [
                identity("b", version, part),
                identity("a", version + 1, part),
                identity("a", version, Part::Whole),
                identity("a", version, Part::Chunk { index: index + 1, last }),
                identity("a", version, Part::Chunk { index, last: !last }),
                Identity { kind: "finding", ..identity("a", version, part) },
            ] {
                prop_assert_eq!(open(&key, wrong, &document).unwrap_err(), SealError::Refused);
            }
            let other = DataKey::new(nonce.iter().chain(&[1; 8]).copied().collect::<Vec<_>>().try_into().unwrap());
            prop_assert!(open(&other, identity("a", version, part), &document).is_err());
        }

        #[test]
        fn no_changed_byte_opens(nonce: [u8; 24], plain: Vec<u8>, place: prop::sample::Index, bit in 0u8..8, which in 0usize..2) {
            let key = DataKey::new([7; 32]);
            let mut document = seal(&key, ALGORITHMS[which], identity("a", 1, Part::Whole), &nonce, &plain).unwrap();
            let place = place.index(document.len());
            document[place] ^= 1 << bit;
            prop_assert!(open(&key, identity("a", 1, Part::Whole), &document).is_err());
        }

        #[test]
        fn any_bytes_are_refused(bytes: Vec<u8>) {
            prop_assert!(open(&DataKey::new([7; 32]), identity("a", 1, Part::Whole), &bytes).is_err());
        }

        #[test]
        fn two_identities_are_never_bound_alike(a in "[a-c]{0,3}", b in "[a-c]{0,3}", c in "[a-c]{0,3}", d in "[a-c]{0,3}") {
            prop_assume!((&a, &b) != (&c, &d));
            let of = |kind, id| Identity { kind, id, version: 1, part: Part::Whole }.associated_data([1, 1]);
            prop_assert_ne!(of(&a, &b), of(&c, &d));
        }
    }

    /// draft-irtf-cfrg-xchacha-03, appendix A.3.1: key, nonce, associated data, plaintext, tag.
    #[test]
    fn the_cipher_is_the_published_one() {
        let key: [u8; 32] = std::array::from_fn(|place| 0x80 + place as u8);
        let nonce: [u8; 24] = std::array::from_fn(|place| 0x40 + place as u8);
        let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
        let aad = [0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7];
        let sealed = XChaCha20Poly1305::new(&key.into()).encrypt(&nonce.into(), Payload { msg: plain, aad: &aad }).unwrap();
        assert_eq!(sealed[..4], [0xbd, 0x6d, 0x17, 0x9d]);
        let tag = [0xc0, 0x87, 0x59, 0x24, 0xc1, 0xc7, 0x98, 0x79, 0x47, 0xde, 0xaf, 0xd8, 0x78, 0x0a, 0xcf, 0x49];
        assert_eq!(sealed[sealed.len() - 16..], tag);
    }

    /// NIST SP 800-38D test vectors (gcmEncryptExtIV256, test case 14 of McGrew and Viega's GCM paper): a zero block.
    #[test]
    fn the_other_cipher_is_the_published_one() {
        let sealed = Aes256Gcm::new(&[0; 32].into()).encrypt(&[0; 12].into(), Payload { msg: &[0; 16], aad: &[] }).unwrap();
        let expected = [
            0xce, 0xa7, 0x40, 0x3d, 0x4d, 0x60, 0x6b, 0x6e, 0x07, 0x4e, 0xc5, 0xd3, 0xba, 0xf3, 0x9d, 0x18, 0xd0, 0xd1, 0xc8, 0xa7, 0x99, 0x99, 0x6b, 0xf0,
            0x26, 0x5b, 0x98, 0xb5, 0xd4, 0x8a, 0xb9, 0x19,
        ];
        assert_eq!(sealed, expected);
    }
}
