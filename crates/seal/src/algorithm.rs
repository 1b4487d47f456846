/// How a document is sealed; its number is the second byte of each sealed document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Algorithm {
    /// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): random 192-bit nonces never run out.
    #[default]
    XChaCha20Poly1305,
    /// AES-256-GCM (NIST SP 800-38D) for those whose policy demands it. Its nonces have 96 bits: at most 2^32 documents
    /// under one data key, then the key has to be rotated.
    Aes256Gcm,
}

impl Algorithm {
    pub(crate) const fn number(self) -> u8 {
        match self {
            Self::XChaCha20Poly1305 => 1,
            Self::Aes256Gcm => 2,
        }
    }

    pub(crate) fn of_number(number: u8) -> Option<Self> {
        [Self::XChaCha20Poly1305, Self::Aes256Gcm].into_iter().find(|algorithm| algorithm.number() == number)
    }

    pub(crate) const fn nonce_size(self) -> usize {
        match self {
            Self::XChaCha20Poly1305 => 24,
            Self::Aes256Gcm => 12,
        }
    }
}
