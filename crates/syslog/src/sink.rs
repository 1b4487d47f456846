use std::io;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::timeout;

use crate::Destination;

/// A receiver that takes nothing for so long is taken to be gone.
const PATIENCE: Duration = Duration::from_secs(5);

/// A message was not handed over; it may be sent again.
#[derive(Debug, thiserror::Error)]
#[error("the syslog receiver does not accept anything: {0}")]
pub struct NotSent(#[from] io::Error);

/// A receiver, connected when it is first needed and anew after a failure.
#[derive(Debug)]
pub struct Sink {
    destination: Destination,
    connection: Option<Connection>,
}

#[derive(Debug)]
enum Connection {
    Udp(UdpSocket),
    Tcp(TcpStream),
    #[cfg(unix)]
    Local(tokio::net::UnixDatagram),
}

impl Sink {
    /// A receiver that is not connected yet.
    pub fn new(destination: Destination) -> Self {
        Self { destination, connection: None }
    }

    /// Hands a message over to the operating system for the receiver. Over TCP and on this machine a receiver that is not
    /// there is noticed, over UDP seldom.
    ///
    /// # Errors
    /// [`NotSent`] when it cannot be reached or takes nothing for five seconds.
    pub async fn send(&mut self, message: &str) -> Result<(), NotSent> {
        let sent = timeout(PATIENCE, self.try_send(message)).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
        if sent.is_err() {
            self.connection = None;
        }
        Ok(sent?)
    }

    /// Makes sure that there is somebody to send to: the connection stands, or can be made anew. Over UDP that is not known.
    ///
    /// # Errors
    /// [`NotSent`] when the receiver cannot be reached.
    pub async fn reach(&mut self) -> Result<(), NotSent> {
        // On this machine connecting costs nothing, and is refused where nobody listens.
        #[cfg(unix)]
        self.connection.take_if(|connection| matches!(connection, Connection::Local(_)));
        let reached = timeout(PATIENCE, self.connected()).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
        Ok(reached.map(drop)?)
    }

    /// Whether, as far as the system knows without asking anybody, the receiver is still there.
    pub fn stands(&self) -> bool {
        self.connection.as_ref().is_some_and(Connection::stands)
    }

    async fn connected(&mut self) -> io::Result<&mut Connection> {
        let connection = match self.connection.take() {
            Some(connection) if connection.stands() => connection,
            _ => connect(&self.destination).await?,
        };
        Ok(self.connection.insert(connection))
    }

    async fn try_send(&mut self, message: &str) -> io::Result<()> {
        match self.connected().await? {
            Connection::Udp(socket) => socket.send(message.as_bytes()).await.map(drop),
            Connection::Tcp(stream) => stream.write_all(format!("{} {message}", message.len()).as_bytes()).await,
            #[cfg(unix)]
            Connection::Local(socket) => socket.send(message.as_bytes()).await.map(drop),
        }
    }
}

impl Connection {
    /// A receiver that went away is noticed before a message is written into the void.
    fn stands(&self) -> bool {
        match self {
            Self::Tcp(stream) => matches!(waiting(stream), Err(error) if error.kind() == io::ErrorKind::WouldBlock),
            _ => true,
        }
    }
}

/// How many bytes the receiver has sent, none when it has closed the connection; would block while it is there and silent. The
/// system is asked itself: the runtime learns of it only when it next looks.
#[cfg(unix)]
fn waiting(stream: &TcpStream) -> io::Result<usize> {
    let same = std::os::fd::AsFd::as_fd(stream).try_clone_to_owned()?;
    std::net::TcpStream::from(same).peek(&mut [0; 1])
}

#[cfg(not(unix))]
fn waiting(stream: &TcpStream) -> io::Result<usize> {
    stream.try_read(&mut [0; 1])
}

async fn connect(destination: &Destination) -> io::Result<Connection> {
    match destination {
        Destination::Udp(address) => {
            let any = if address.starts_with('[') { "[::]:0" } else { "0.0.0.0:0" };
            let socket = UdpSocket::bind(any).await?;
            socket.connect(address).await?;
            Ok(Connection::Udp(socket))
        }
        Destination::Tcp(address) => Ok(Connection::Tcp(TcpStream::connect(address).await?)),
        #[cfg(unix)]
        Destination::Local(path) => {
            let socket = tokio::net::UnixDatagram::unbound()?;
            socket.connect(path)?;
            Ok(Connection::Local(socket))
        }
        #[cfg(not(unix))]
        Destination::Local(_) => Err(io::ErrorKind::Unsupported.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::AsyncReadExt;
    use tokio::net::TcpListener;

    #[tokio::test]
    async fn messages_over_tcp_are_counted_and_a_receiver_that_went_away_is_noticed() {
        let receiver = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = receiver.local_addr().unwrap();
        let mut sink = Sink::new(Destination::Tcp(address.to_string()));
        sink.send("<109>1 é").await.unwrap();
        sink.send("two").await.unwrap();
        let (mut connection, _) = receiver.accept().await.unwrap();
        let mut bytes = vec![0; 16];
        connection.read_exact(&mut bytes).await.unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), "9 <109>1 é3 two");
        sink.reach().await.unwrap();
        assert!(sink.stands());
        drop((connection, receiver));
        until(|| !sink.connection.as_ref().is_some_and(Connection::stands)).await;
        assert!(!sink.stands() && sink.reach().await.is_err());
        assert!(sink.send("three").await.is_err());
        let receiver = TcpListener::bind(address).await.unwrap();
        sink.send("three").await.unwrap();
        let (mut connection, _) = receiver.accept().await.unwrap();
        drop(sink);
        let mut text = String::new();
        connection.read_to_string(&mut text).await.unwrap();
        assert_eq!(text, "5 three");
    }

    async fn until(mut holds: impl FnMut() -> bool) {
        timeout(PATIENCE, async {
            while !holds() {
                tokio::task::yield_now().await;
            }
        })
        .await
        .unwrap();
    }

    #[tokio::test]
    async fn messages_over_udp_are_datagrams() {
        let receiver = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let mut sink = Sink::new(Destination::Udp(receiver.local_addr().unwrap().to_string()));
        sink.send("one").await.unwrap();
        let mut bytes = [0; 64];
        let length = receiver.recv(&mut bytes).await.unwrap();
        assert_eq!(&bytes[..length], b"one");
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn the_socket_of_this_machine_is_used_and_its_absence_noticed() {
        let folder = std::env::temp_dir().join(format!("parvis-syslog-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("log");
        let mut sink = Sink::new(Destination::Local(path.clone()));
        assert!(sink.send("zero").await.is_err());
        let receiver = tokio::net::UnixDatagram::bind(&path).unwrap();
        sink.send("one").await.unwrap();
        let mut bytes = [0; 64];
        let length = receiver.recv(&mut bytes).await.unwrap();
        assert_eq!(&bytes[..length], b"one");
        sink.reach().await.unwrap();
        drop(receiver);
        assert!(sink.reach().await.is_err(), "nobody listens any more");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
