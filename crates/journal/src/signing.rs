use std::fmt;

use ed25519_dalek::{Signature, Signer};
use zeroize::Zeroizing;

use crate::hex;

/// Signs checkpoints (Ed25519, RFC 8032). It is not the key that opens protected content.
#[derive(Clone)]
pub struct SigningKey(ed25519_dalek::SigningKey);

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(***)")
    }
}

impl SigningKey {
    /// A key from random bytes.
    pub fn new(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// Reads what [`SigningKey::to_file`] wrote.
    pub fn from_file(text: &str) -> Option<Self> {
        hex::read(text.trim()).map(Self::new)
    }

    /// What a key file holds: 64 hexadecimal digits.
    pub fn to_file(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{}\n", hex::write(self.0.as_bytes())))
    }

    /// The key with which others verify.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// Verifies checkpoints; prints as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(ed25519_dalek::VerifyingKey);

impl PublicKey {
    /// Reads what it prints.
    pub fn parse(text: &str) -> Option<Self> {
        ed25519_dalek::VerifyingKey::from_bytes(&hex::read(text)?).ok().map(Self)
    }

    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        // The strict form refuses weak keys, under which one signature fits several messages.
        self.0.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::write(self.0.as_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
