//! Connections: a bounded number of them, none for nothing. Each is closed when it is silent for too long; where there are too
//! many, the one gives way that has been idle longest, so that somebody who asks for something always gets through.

mod activity;
mod descriptors;
mod registry;
mod watched;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{ConnectInfo, Request};
use axum::http::header::CONNECTION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use hyper::body::{Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::ServiceExt;

pub(crate) use activity::{Activity, Phase};
pub(crate) use descriptors::make_room;
pub(crate) use registry::Connections;
use registry::Place;
use watched::Watched;

/// How often overdue connections are looked for.
const SWEEP: Duration = Duration::from_millis(250);

/// The head of a request, and what is read of a body at a time, in bytes.
const READ_BUFFER: usize = 64 * 1024;

/// After a failure of the system to take a connection, the next is taken so much later.
const AFTER_A_FAILURE: Duration = Duration::from_millis(50);

/// What answers the connections of one address.
#[derive(Clone)]
pub(crate) struct Answering {
    pub(crate) router: Router,
    pub(crate) tls: Option<Arc<ServerConfig>>,
}

/// Asks overdue connections to end, for as long as it runs.
pub(crate) async fn sweep(connections: Arc<Connections>) -> Infallible {
    loop {
        tokio::time::sleep(SWEEP).await;
        connections.sweep();
    }
}

/// Takes connections until it is stopped.
pub(crate) async fn take(listener: TcpListener, answering: Answering, connections: Arc<Connections>, mut stop: watch::Receiver<bool>) {
    let stopped = stop.clone();
    let mut stop = pin!(stop.changed());
    loop {
        let taken = tokio::select! {
            taken = listener.accept() => taken,
            _ = &mut stop => return,
        };
        match taken {
            Ok((stream, peer)) => match connections.admit(peer.ip()) {
                Some(place) => drop(tokio::spawn(keep(stream, peer, place, answering.clone(), stopped.clone()))),
                None => turn_away(&stream, answering.tls.is_some()),
            },
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                connections.make_room();
                tokio::time::sleep(AFTER_A_FAILURE).await;
            }
        }
    }
}

/// Every connection is being worked for: says so where that takes no time.
fn turn_away(stream: &TcpStream, secure: bool) {
    const BUSY: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    if !secure {
        let _ = stream.try_write(BUSY);
    }
}

/// One connection from its first byte to its last, or until it is asked to end.
async fn keep(stream: TcpStream, peer: SocketAddr, place: Place, answering: Answering, stop: watch::Receiver<bool>) {
    let activity = place.activity.clone();
    let _ = stream.set_nodelay(true);
    let stream = Watched::new(stream, activity.clone());
    let kept = async {
        match answering.tls {
            None => speak(stream, peer, activity.clone(), answering.router, stop).await,
            Some(config) => {
                if let Ok(stream) = tokio_rustls::TlsAcceptor::from(config).accept(stream).await {
                    speak(stream, peer, activity.clone(), answering.router, stop).await;
                }
            }
        }
    };
    tokio::select! {
        () = kept => {}
        () = activity.ended() => {}
    }
}

async fn speak<S>(stream: S, peer: SocketAddr, activity: Arc<Activity>, router: Router, mut stop: watch::Receiver<bool>)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let of_answers = activity.clone();
    let service = hyper::service::service_fn(move |request| Box::pin(answer(router.clone(), request, peer, of_answers.clone())));
    let mut connection = http1::Builder::new().header_read_timeout(None).max_buf_size(READ_BUFFER).serve_connection(TokioIo::new(stream), service);
    let mut stopping = *stop.borrow_and_update();
    if stopping {
        Pin::new(&mut connection).graceful_shutdown();
    }
    let spoken = loop {
        tokio::select! {
            spoken = std::future::poll_fn(|context| connection.poll_without_shutdown(context)) => break spoken,
            _ = stop.changed(), if !stopping => {
                stopping = true;
                Pin::new(&mut connection).graceful_shutdown();
            }
        }
    };
    if let Err(error) = spoken {
        tracing::debug!(%error, "a connection ended");
    }
    activity.enter(Phase::Rest);
    let _ = say_goodbye(connection.into_parts().io.into_inner()).await;
}

/// Ends a connection so that the last answer arrives: as long as a client sends what nobody reads, closing would take the
/// answer away from it. The time for this is bounded as that for a head.
async fn say_goodbye<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S) -> std::io::Result<()> {
    stream.shutdown().await?;
    let mut rest = vec![0; 4096];
    while stream.read(&mut rest).await? > 0 {}
    Ok(())
}

/// How long the head of a request is as HTTP/1.1 writes it, in bytes.
fn head_length(request: &Request<Incoming>) -> usize {
    let first = request.method().as_str().len() + request.uri().to_string().len() + " HTTP/1.1\r\n\r\n".len() + 1;
    request.headers().iter().fold(first, |length, (name, value)| length + name.as_str().len() + value.len() + ": \r\n".len())
}

async fn answer(router: Router, request: Request<Incoming>, peer: SocketAddr, activity: Arc<Activity>) -> Result<Response, Infallible> {
    activity.enter(Phase::Answer);
    if head_length(&request) > READ_BUFFER {
        // The buffer for reading takes more where it all comes at once; the bound is the same however it comes.
        let mut refused = Response::new(Body::empty());
        *refused.status_mut() = StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
        refused.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        return Ok(refused.map(|body| Body::new(Answered { body, activity })));
    }
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    request.extensions_mut().insert(activity.clone());
    let response = router.oneshot(request).await?;
    Ok(response.map(|body| Body::new(Answered { body, activity })))
}

/// The body of an answer; when it has gone out, its connection idles.
struct Answered {
    body: Body,
    activity: Arc<Activity>,
}

impl HttpBody for Answered {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Answered {
    fn drop(&mut self) {
        self.activity.enter(Phase::Idle);
    }
}
