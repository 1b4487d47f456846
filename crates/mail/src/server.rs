//! The server that takes letters (SMTP submission). Until the letter itself is on its way, a failure means that it was not sent; from then on only what
//! the server answers says whether it was.

use std::error::Error as StdError;
use std::io;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, CertificateStore, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use parvis_model::closed_list;
use tokio::net::TcpStream;
use tokio::time::timeout;
use zeroize::Zeroizing;

use crate::Address;
use crate::bounded::{Bounded, TooMuch};

/// With a letter a server may be at work for so many times as long: it looks for what it does not like.
const AT_WORK: u32 = 6;

/// Characters of an answer that are kept.
const LONGEST_ANSWER: usize = 300;

closed_list! {
    /// How the way to the server is kept private.
    pub enum Security {
        /// TLS from the first byte.
        Tls = "tls",
        /// The server is asked for TLS, and has to agree.
        StartTls = "starttls",
        /// Not at all: for a server on this machine.
        None = "none",
    }
}

closed_list! {
    /// Why a letter was not sent.
    pub enum WhyNotSent {
        /// There is no way to the server.
        Unreachable = "unreachable",
        /// The server says nothing.
        Silent = "silent",
        /// The server has no TLS, or a certificate that is not trusted for its name.
        Tls = "tls",
        /// The server does not take the name or the password.
        Password = "password",
        /// The server does not take letters from this address.
        Sender = "sender",
        /// The server does not know, or does not take, the address to which it goes.
        Recipient = "recipient",
        /// The server asks to try again later.
        Later = "later",
        /// The server does not take the letter.
        Refused = "refused",
        /// The server answers in a way that is not understood.
        Unknown = "unknown",
        /// The way to the server broke off after the letter was on it: it may have arrived.
        Unclear = "unclear",
        /// There was no letter to send: it could not be written.
        Unwritten = "unwritten",
    }
}

impl WhyNotSent {
    /// Whether trying again cannot help, or might send it twice.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Recipient | Self::Unclear)
    }

    /// Whether the same would be said of every other letter, at whatever point of the conversation.
    fn is_of_server(self) -> bool {
        matches!(self, Self::Unreachable | Self::Silent | Self::Tls | Self::Password | Self::Sender | Self::Unknown)
    }
}

/// A letter was not sent, or nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}: {said}")]
pub struct NotSent {
    /// Why.
    pub why: WhyNotSent,
    /// What the server or the system said, without addresses.
    pub said: String,
    /// Whether the same would be said of every other letter now: it came before the server heard to whom this one goes.
    pub of_every: bool,
}

impl NotSent {
    /// What the server or the system said, shortened, and without addresses.
    pub fn new(why: WhyNotSent, said: &str) -> Self {
        // Servers repeat the address that they do not know.
        let words: Vec<&str> = said.split_whitespace().map(|word| if word.contains('@') { "…" } else { word }).collect();
        let seen = words.join(" ").chars().filter(|one| !one.is_control()).take(LONGEST_ANSWER).collect();
        Self { why, said: seen, of_every: why.is_of_server() }
    }

    fn before_the_letter(self) -> Self {
        Self { of_every: true, ..self }
    }
}

/// A server, and how one signs in.
#[derive(Debug, Clone)]
pub struct MailServer {
    /// Name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the way to it is kept private.
    pub security: Security,
    /// Name and password; none where it asks for neither.
    pub account: Option<(String, Zeroizing<String>)>,
    /// The authority that signed its certificate (PEM); none for those that this machine trusts.
    pub authority: Option<Vec<u8>>,
    /// As who this machine introduces itself: never by its own name.
    pub hello: String,
    /// A server that says nothing for so long is taken to be silent.
    pub patience: Duration,
}

/// What happened to one step of a conversation.
enum Failed {
    Silent,
    Gone(io::Error),
    Said(Error),
}

impl Failed {
    /// Why, where it is said by a word of the server that refuses this step.
    fn because(self, refused: WhyNotSent) -> NotSent {
        let error = match self {
            Self::Silent => return NotSent::new(WhyNotSent::Silent, "the server did not answer in time"),
            Self::Gone(error) => return NotSent::new(WhyNotSent::Unreachable, &error.to_string()),
            Self::Said(error) => error,
        };
        let why = if error.is_permanent() {
            refused
        } else if error.is_transient() {
            WhyNotSent::Later
        } else if error.is_tls() || comes_of::<rustls::Error>(&error) {
            WhyNotSent::Tls
        } else if error.is_timeout() {
            WhyNotSent::Silent
        } else if error.is_response() || comes_of::<TooMuch>(&error) {
            WhyNotSent::Unknown
        } else {
            WhyNotSent::Unreachable
        };
        NotSent::new(why, &whole(&error))
    }
}

/// What an error says, without what the same would say twice.
fn whole(error: &Error) -> String {
    error.source().map_or_else(|| error.to_string(), ToString::to_string)
}

/// Whether an error of this kind is what it began with.
fn comes_of<E: StdError + 'static>(error: &Error) -> bool {
    let mut source = error.source();
    while let Some(one) = source {
        let inner = one.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        if one.is::<E>() || inner.is_some_and(|inner| inner.is::<E>()) {
            return true;
        }
        source = one.source();
    }
    false
}

async fn within<T>(patience: Duration, step: impl Future<Output = Result<T, Error>>) -> Result<T, Failed> {
    timeout(patience, step).await.map_err(|_| Failed::Silent)?.map_err(Failed::Said)
}

impl MailServer {
    /// For how long a server may usually say nothing.
    pub const PATIENCE: Duration = Duration::from_secs(20);

    fn tls(&self) -> Result<TlsParameters, Error> {
        let mut tls = TlsParameters::builder(self.host.clone());
        if let Some(authority) = &self.authority {
            tls = tls.certificate_store(CertificateStore::None).add_root_certificate(Certificate::from_pem(authority)?);
        }
        tls.build_rustls()
    }

    /// The way to the server, on which nobody who stands in it before TLS begins fills the memory.
    async fn way(&self, hello: &ClientId, tls: Option<TlsParameters>) -> Result<AsyncSmtpConnection, Failed> {
        let server = (self.host.as_str(), self.port);
        if tls.is_some() {
            return AsyncSmtpConnection::connect_tokio1(server, Some(self.patience), hello, tls, None).await.map_err(Failed::Said);
        }
        let stream = TcpStream::connect(server).await.map_err(Failed::Gone)?;
        AsyncSmtpConnection::connect_with_transport(Box::new(Bounded::new(stream)), hello).await.map_err(Failed::Said)
    }

    async fn connected(&self) -> Result<AsyncSmtpConnection, NotSent> {
        let tls = || self.tls().map_err(|error| NotSent::new(WhyNotSent::Tls, &whole(&error)));
        let hello = ClientId::Domain(self.hello.clone());
        let at_once = if self.security == Security::Tls { Some(tls()?) } else { None };
        let connecting = timeout(self.patience, self.way(&hello, at_once)).await.unwrap_or(Err(Failed::Silent));
        let mut connection = connecting.map_err(|failed| failed.because(WhyNotSent::Refused))?;
        if self.security == Security::StartTls {
            if !connection.can_starttls() {
                return Err(NotSent::new(WhyNotSent::Tls, "the server offers no STARTTLS"));
            }
            let secured = within(self.patience, connection.starttls(tls()?, &hello)).await;
            secured.map_err(|failed| match failed {
                Failed::Said(error) => NotSent::new(WhyNotSent::Tls, &whole(&error)),
                failed => failed.because(WhyNotSent::Tls),
            })?;
        }
        if let Some((name, password)) = &self.account {
            let account = Credentials::new(name.clone(), password.to_string());
            let signed_in = within(self.patience, connection.auth(&[Mechanism::Plain, Mechanism::Login], &account)).await;
            signed_in.map_err(|failed| match failed {
                Failed::Said(error) if error.is_client() => NotSent::new(WhyNotSent::Password, "the server offers no way to sign in with a password"),
                failed => failed.because(WhyNotSent::Password),
            })?;
        }
        Ok(connection)
    }

    /// Hands a letter over. The server has taken it, or it was not sent, or nobody knows ([`WhyNotSent::Unclear`]).
    ///
    /// # Errors
    /// [`NotSent`] says which.
    pub async fn send(&self, from: &Address, to: &Address, letter: &[u8]) -> Result<(), NotSent> {
        let mut connection = self.connected().await.map_err(NotSent::before_the_letter)?;
        let said = within(self.patience, connection.command(Mail::new(Some(from.inner().clone()), Vec::new()))).await;
        said.map_err(|failed| failed.because(WhyNotSent::Sender).before_the_letter())?;
        let said = within(self.patience, connection.command(Rcpt::new(to.inner().clone(), Vec::new()))).await;
        said.map_err(|failed| failed.because(WhyNotSent::Recipient))?;
        within(self.patience, connection.command(Data)).await.map_err(|failed| failed.because(WhyNotSent::Refused))?;
        // From here on only an answer says whether it arrived.
        match within(self.patience * AT_WORK, connection.message(letter)).await {
            Ok(_) => {}
            Err(Failed::Said(error)) if error.is_permanent() || error.is_transient() => return Err(Failed::Said(error).because(WhyNotSent::Refused)),
            Err(Failed::Said(error)) => return Err(NotSent::new(WhyNotSent::Unclear, &whole(&error))),
            Err(Failed::Gone(error)) => return Err(NotSent::new(WhyNotSent::Unclear, &error.to_string())),
            Err(Failed::Silent) => return Err(NotSent::new(WhyNotSent::Unclear, "the server did not answer in time")),
        }
        // It was taken; how the conversation ends changes nothing.
        let _ = within(Duration::from_secs(2), connection.quit()).await;
        Ok(())
    }
}
