//! The journal as a hash chain: each entry is bound to all that came before it, so that a changed, removed, added or
//! moved entry shows. What the chain cannot show by itself, that its tail was cut off or that all of it was written anew,
//! shows against a signed checkpoint that was kept elsewhere.
//!
//! Pure: no database, no clock. Names of persons are not in it: an actor is an id, and the name behind it can be erased.

mod chain;
mod checkpoint;
mod error;
mod hex;
mod signing;

pub use chain::{Entry, Link, Verifier};
pub use checkpoint::{Checkpoint, SignedCheckpoint};
pub use error::{Broken, CheckpointError};
pub use signing::{PublicKey, SigningKey};
