//! Messages by e-mail: plain text, to one address at a time. [`Letter`] is pure: time and randomness are given. [`MailServer`] hands a letter to
//! the server of the settings and says what became of it: it was taken, it was not, or nobody can know.

mod address;
mod bounded;
mod letter;
mod server;
#[cfg(test)]
mod server_tests;

pub use address::{Address, NoAddress};
pub use letter::Letter;
pub use server::{MailServer, NotSent, Security, WhyNotSent};
