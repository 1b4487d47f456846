//! A small server that answers as it is told, on this machine.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use super::{Address, MailServer, NotSent, Security, WhyNotSent};

/// How a server behaves.
#[derive(Clone, Copy, Default)]
struct Ways {
    /// What it says to a command that begins so, in place of "250 ok".
    says: &'static [(&'static str, &'static str)],
    starttls: bool,
    /// It goes away when the letter has come.
    hangs_up: bool,
}

/// One conversation; answers with what was said to the server.
async fn talk<S: AsyncRead + AsyncWrite + Unpin>(stream: S, ways: Ways, greets: bool) -> (Vec<String>, BufReader<S>) {
    let mut stream = BufReader::new(stream);
    let mut heard = Vec::new();
    if greets {
        stream.get_mut().write_all(b"220 post\r\n").await.unwrap();
    }
    let mut in_letter = false;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return (heard, stream);
        }
        let line = line.trim_end().to_owned();
        heard.push(line.clone());
        if in_letter {
            if line != "." {
                continue;
            }
            in_letter = false;
            if ways.hangs_up {
                return (heard, stream);
            }
        }
        let told = ways.says.iter().find(|(begins, _)| line.starts_with(begins)).map(|(_, says)| *says);
        let says = told.unwrap_or_else(|| match line.split(' ').next().unwrap_or_default() {
            "EHLO" if ways.starttls => "250-post\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS",
            "EHLO" => "250-post\r\n250 AUTH PLAIN LOGIN",
            "AUTH" => "235 welcome",
            "STARTTLS" => "220 go on",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        });
        if says.starts_with("354") {
            in_letter = true;
        }
        stream.get_mut().write_all(format!("{says}\r\n").as_bytes()).await.unwrap();
        if line == "STARTTLS" && says.starts_with("220") {
            return (heard, stream);
        }
    }
}

/// Another machine's certificate authority, and a server of the name localhost behind it.
fn certificate() -> (String, TlsAcceptor) {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let key = tokio_rustls::rustls::pki_types::PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    (made.cert.pem(), TlsAcceptor::from(Arc::new(config)))
}

struct Post {
    port: u16,
    authority: String,
    heard: tokio::task::JoinHandle<Vec<String>>,
}

/// A server that holds one conversation.
async fn post(ways: Ways, security: Security) -> Post {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (authority, acceptor) = certificate();
    let heard = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        if security == Security::Tls {
            let Ok(stream) = acceptor.accept(stream).await else { return Vec::new() };
            return talk(stream, ways, true).await.0;
        }
        let (mut heard, stream) = talk(stream, ways, true).await;
        if heard.last().is_some_and(|last| last == "STARTTLS") {
            let Ok(stream) = acceptor.accept(stream.into_inner()).await else { return heard };
            heard.extend(talk(stream, ways, false).await.0);
        }
        heard
    });
    Post { port, authority, heard }
}

impl Post {
    fn server(&self, security: Security) -> MailServer {
        MailServer {
            host: if security == Security::None { "127.0.0.1".to_owned() } else { "localhost".to_owned() },
            port: self.port,
            security,
            account: Some(("parvis".to_owned(), "open sesame".to_owned().into())),
            authority: (security != Security::None).then(|| self.authority.clone().into_bytes()),
            hello: "parvis.example.org".to_owned(),
            patience: MailServer::PATIENCE,
        }
    }
}

/// A server on this machine without TLS, where nobody has to sign in.
fn open_server(port: u16, patience: Duration) -> MailServer {
    MailServer { host: "127.0.0.1".to_owned(), port, security: Security::None, account: None, authority: None, hello: "x.example".to_owned(), patience }
}

async fn send(server: &MailServer) -> Result<(), NotSent> {
    let (from, to): (Address, Address) = ("parvis@example.org".parse().unwrap(), "ada@example.com".parse().unwrap());
    server.send(&from, &to, b"Subject: x\r\n\r\none\r\n.\r\ntwo\r\n").await
}

#[tokio::test]
async fn a_letter_arrives_over_each_way_and_the_machine_does_not_say_its_own_name() {
    for security in Security::ALL {
        let post = post(Ways { starttls: security == Security::StartTls, ..Ways::default() }, security).await;
        send(&post.server(security)).await.unwrap_or_else(|error| panic!("{security}: {error}"));
        let heard = post.heard.await.unwrap();
        assert!(heard.iter().filter(|line| line.starts_with("EHLO")).all(|line| line == "EHLO parvis.example.org"), "{heard:?}");
        for line in ["MAIL FROM:<parvis@example.org>", "RCPT TO:<ada@example.com>", "one", "..", "two"] {
            assert!(heard.iter().any(|one| one == line), "{security}: {line} in {heard:?}");
        }
        assert_eq!(heard.iter().any(|line| line == "STARTTLS"), security == Security::StartTls);
        let signed_in = heard.iter().position(|line| line.starts_with("AUTH")).unwrap();
        assert!(security != Security::StartTls || signed_in > heard.iter().position(|line| line == "STARTTLS").unwrap(), "the password only behind TLS");
    }
}

/// What a server says to commands that begin so.
type Says = &'static [(&'static str, &'static str)];

#[tokio::test]
async fn what_the_server_says_is_told_apart_and_no_address_is_repeated() {
    let cases: [(Says, WhyNotSent, bool); 10] = [
        (&[("AUTH", "535 wrong password")], WhyNotSent::Password, true),
        (&[("EHLO", "250 post")], WhyNotSent::Password, true),
        (&[("MAIL", "550 not from here")], WhyNotSent::Sender, true),
        (&[("EHLO", "421 too many connections")], WhyNotSent::Later, true),
        (&[("MAIL", "451 come again")], WhyNotSent::Later, true),
        (&[("RCPT", "550 <ada@example.com> is not known here")], WhyNotSent::Recipient, false),
        (&[("RCPT", "451 4.7.1 greylisted, come again for ada@example.com")], WhyNotSent::Later, false),
        (&[("DATA", "554 no")], WhyNotSent::Refused, false),
        (&[(".", "552 too much")], WhyNotSent::Refused, false),
        (&[(".", "nonsense")], WhyNotSent::Unclear, false),
    ];
    for (says, why, of_every) in cases {
        let post = post(Ways { says, ..Ways::default() }, Security::None).await;
        let said = send(&post.server(Security::None)).await.unwrap_err();
        assert_eq!((said.why, said.of_every), (why, of_every), "{said}");
        assert!(!said.said.contains("ada") && !said.said.is_empty(), "{said}");
    }
}

#[tokio::test]
async fn a_way_that_breaks_off_behind_the_letter_leaves_it_unclear() {
    let post = post(Ways { hangs_up: true, ..Ways::default() }, Security::None).await;
    assert_eq!(send(&post.server(Security::None)).await.unwrap_err().why, WhyNotSent::Unclear);
}

#[tokio::test]
async fn a_server_without_tls_or_with_a_certificate_that_is_not_trusted_gets_neither_password_nor_letter() {
    let without = post(Ways::default(), Security::StartTls).await;
    assert_eq!(send(&without.server(Security::StartTls)).await.unwrap_err().why, WhyNotSent::Tls);
    let heard = without.heard.await.unwrap();
    assert!(heard.iter().all(|line| line.starts_with("EHLO")), "{heard:?}");
    for security in [Security::Tls, Security::StartTls] {
        let post = post(Ways { starttls: true, ..Ways::default() }, security).await;
        let other = certificate().0;
        let server = MailServer { authority: Some(other.into_bytes()), ..post.server(security) };
        let said = send(&server).await.unwrap_err();
        assert_eq!(said.why, WhyNotSent::Tls, "{said}");
        assert!(!post.heard.await.unwrap().iter().any(|line| line.starts_with("AUTH") || line.starts_with("MAIL")));
    }
    let nonsense = MailServer {
        authority: Some(b"-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n".to_vec()),
        ..post(Ways::default(), Security::Tls).await.server(Security::Tls)
    };
    assert_eq!(send(&nonsense).await.unwrap_err().why, WhyNotSent::Tls);
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    assert_eq!(send(&open_server(port, MailServer::PATIENCE)).await.unwrap_err().why, WhyNotSent::Unreachable);
}

#[tokio::test]
async fn a_server_that_says_nothing_is_silent_after_a_while() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    assert_eq!(send(&open_server(port, Duration::from_millis(100))).await.unwrap_err().why, WhyNotSent::Silent);
    drop(listener);
}

#[tokio::test]
async fn a_server_that_never_ends_a_line_fills_no_memory() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let talks = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut said = 0_u64;
        while stream.write_all(&[b'2'; 4096]).await.is_ok() {
            said += 4096;
        }
        said
    });
    let why = send(&open_server(port, MailServer::PATIENCE)).await.unwrap_err();
    assert_eq!(why.why, WhyNotSent::Unknown, "{why}");
    // What the machine holds for a connection comes on top.
    assert!(talks.await.unwrap() < 64 * 1024 * 1024);
}
