//! Protected documents at rest. What was found, judged or planned is sealed under a data key of the organisation that
//! owns it; the installation's key wraps the data keys and comes from a key file or a passphrase at start. Without it
//! nothing protected opens. What stays plain in the database is a closed list (SECURITY.md).
//!
//! Pure: nonces, salts and fresh keys are handed in, drawn by the caller from the operating system's generator.

mod algorithm;
mod document;
mod error;
mod identity;
mod keys;
mod locked;

pub use algorithm::Algorithm;
pub use document::{open, seal};
pub use error::SealError;
pub use identity::{Identity, Part};
pub use keys::{DataKey, InstallationKey, PassphraseCost};

/// Random bytes for one seal: a nonce never used before under its key.
pub type Nonce = [u8; 24];
pub use locked::LockedKey;
