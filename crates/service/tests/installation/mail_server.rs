//! A mail server on this machine that keeps what comes, or says what it is told.

use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

/// A letter as it came: the head, unfolded, and the text, decoded.
#[derive(Debug, Clone)]
pub(crate) struct Came {
    pub(crate) to: String,
    pub(crate) head: String,
    pub(crate) text: String,
}

/// A mail server on this machine that keeps what comes.
pub(crate) struct Post {
    port: u16,
    came: Arc<Mutex<Vec<Came>>>,
    /// To a command that begins so it says this, in place of "250 ok"; nothing at all where that is empty, and it goes away at "hangs up".
    says: Arc<Mutex<Option<(&'static str, &'static str)>>>,
}

fn decoded(head: &str, body: &str) -> String {
    if head.contains("Content-Transfer-Encoding: base64") {
        return String::from_utf8(BASE64_STANDARD.decode(body.replace("\r\n", "")).unwrap()).unwrap();
    }
    let mut bytes = Vec::new();
    let joined = if head.contains("quoted-printable") { body.replace("=\r\n", "") } else { body.to_owned() };
    let mut rest = joined.as_bytes();
    while let [first, after @ ..] = rest {
        match after {
            [high, low, behind @ ..] if *first == b'=' && head.contains("quoted-printable") => {
                bytes.push(u8::from_str_radix(std::str::from_utf8(&[*high, *low]).unwrap(), 16).unwrap());
                rest = behind;
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

impl Post {
    pub(crate) async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let post = Self { port: listener.local_addr().unwrap().port(), came: Arc::default(), says: Arc::default() };
        let (came, says) = (post.came.clone(), post.says.clone());
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(talk(BufReader::new(stream), came.clone(), says.clone()));
            }
        });
        post
    }

    pub(crate) fn settings(&self) -> String {
        let way = format!("server = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"", self.port);
        format!("[mail]\n{way}\nfrom = \"parvis@example.org\"\naddress = \"https://parvis.example.org\"\n")
    }

    pub(crate) fn says(&self, what: Option<(&'static str, &'static str)>) {
        *self.says.lock().unwrap() = what;
    }

    pub(crate) fn take(&self) -> Vec<Came> {
        std::mem::take(&mut *self.came.lock().unwrap())
    }
}

async fn talk(mut stream: BufReader<tokio::net::TcpStream>, came: Arc<Mutex<Vec<Came>>>, says: Arc<Mutex<Option<(&'static str, &'static str)>>>) {
    stream.get_mut().write_all(b"220 post\r\n").await.unwrap();
    let (mut to, mut letter) = (String::new(), None::<String>);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return;
        }
        let told = says.lock().unwrap().filter(|(begins, _)| line.starts_with(begins)).map(|(_, says)| says);
        if let Some(text) = &mut letter
            && line != ".\r\n"
        {
            text.push_str(&line);
            continue;
        }
        let answer = match (told, letter.take()) {
            (Some(""), _) => std::future::pending().await,
            (Some("hangs up"), _) => return,
            (Some(told), _) => told,
            (None, Some(text)) => {
                let (head, body) = text.split_once("\r\n\r\n").unwrap();
                let came_now = Came { to: to.clone(), head: head.replace("\r\n ", " "), text: decoded(head, body) };
                came.lock().unwrap().push(came_now);
                "250 taken"
            }
            (None, None) if line.starts_with("DATA") => {
                letter = Some(String::new());
                "354 go on"
            }
            (None, None) if line.starts_with("QUIT") => "221 bye",
            (None, None) => "250 ok",
        };
        if let Some(address) = line.strip_prefix("RCPT TO:<") {
            to = address.split('>').next().unwrap().to_owned();
        }
        if stream.get_mut().write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
    }
}
