//! With what people prove who they are: passwords, and secrets that the program makes (sessions, tokens, links,
//! recovery codes). Pure: clock and random generator are arguments, nothing is stored here.

mod attempts;
mod password;
mod secret;

pub use attempts::Attempts;
pub use password::{LONGEST_PASSWORD, PasswordHash, SHORTEST_PASSWORD, WeakPassword};
pub use secret::{Secret, SecretHash, SecretKind};
