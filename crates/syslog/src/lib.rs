//! Forwards entries of the journal to a syslog receiver: messages of RFC 5424, over UDP (RFC 5426), TCP with octet counting
//! (RFC 6587, 3.4.1), or the socket of this machine. Details of entries stay sealed on the way. None of the three
//! encrypts or acknowledges: across a network, let a relay on this machine do that.

mod destination;
mod message;
mod sink;

pub use destination::{Destination, UnknownDestination};
pub use message::message;
pub use sink::{NotSent, Sink};
