//! Bodies of requests. Who sends one is known before any of it is read; what is refused is refused unread; all that is kept
//! in memory has a bound; and a client that was refused early is told that its connection ends.

mod budget;
mod measured;
mod rest;

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use parvis_service::ErrorKey;

pub(crate) use budget::Budget;
use budget::Sender;
pub(crate) use measured::BodyError;
use measured::{Measured, Pace, Progress};
use rest::Shared;

use crate::App;
use crate::connections::Activity;
use crate::error::ApiError;

/// Any body that is neither a file nor a territory.
pub(crate) const TEXT_LIMIT: u64 = 512 * 1024;

/// A body that was not asked for is read to its end when that takes no time: so many bytes, so long.
const REST: u64 = 64 * 1024;
const REST_TIME: Duration = Duration::from_millis(20);

/// Outermost: the body has to keep coming, and the work has an end.
pub(crate) async fn measured(State(app): State<App>, request: Request, next: Next) -> Response {
    let limits = app.register.settings().limits;
    let activity = request.extensions().get::<Arc<Activity>>().cloned();
    let expects = request.headers().contains_key(header::EXPECT);
    let (parts, body) = request.into_parts();
    let (body, progress) = Measured::new(body, activity, Pace::of(&limits), app.longest_body());
    let short = body.size_hint().exact().is_some_and(|length| length <= REST);
    let body = Shared::new(body);
    let rest = body.clone();
    let worked = in_time(next.run(Request::from_parts(parts, Body::new(body))), &progress, Duration::from_secs(limits.work_seconds)).await;
    let mut response = worked.unwrap_or_else(|| {
        ApiError::new(
            ErrorKey::Busy,
            format!("this took longer than {} seconds and was given up; look whether it was done before you ask again", limits.work_seconds),
        )
        .into_response()
    });
    if short && !expects && !progress.is_whole() {
        let _ = tokio::time::timeout(REST_TIME, rest.throw_away()).await;
    }
    if !progress.is_whole() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// What comes of some work; none when it takes too long, the time for the body apart.
async fn in_time<T>(work: impl Future<Output = T>, progress: &Progress, limit: Duration) -> Option<T> {
    let mut work = pin!(work);
    loop {
        let left = limit.saturating_sub(progress.worked());
        if left.is_zero() {
            return None;
        }
        tokio::select! {
            done = &mut work => return Some(done),
            () = tokio::time::sleep(left) => {}
        }
    }
}

/// Before a body is read: who sends it, and whether there is room for it.
pub(crate) async fn admitted(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let longest = app.longest_body();
    let length = request.body().size_hint().exact();
    if length.is_some_and(|length| length > longest) {
        let message = format!("a request may be at most {longest} bytes long; nothing was saved");
        return ApiError::new(ErrorKey::TooLarge, message).into_response();
    }
    let (mut parts, body) = request.into_parts();
    let sender = match crate::who::find(&mut parts, &app).await.and_then(|caller| caller.member()) {
        Some(member) => Sender::Member(member),
        None => Sender::Nobody(parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip())),
    };
    // What does not say its length may be a text, and is read no further than that.
    let Some(_room) = app.bodies.take(sender, length.unwrap_or(TEXT_LIMIT)) else {
        let message = "too much is being sent at the moment, so there is no room for this; nothing was saved; try again in a moment";
        return ApiError::new(ErrorKey::Busy, message.to_owned()).into_response();
    };
    next.run(Request::from_parts(parts, body)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_work_has_an_end_and_the_time_for_a_body_does_not_count() {
        let limit = Duration::from_secs(1);
        let of = |body| Measured::new(body, None, Pace { silence: limit, least: 1 }, 1_000);
        let (_first, nothing) = of(Body::empty());
        let (_second, neither) = of(Body::empty());
        let (body, progress) = of(Body::from("text"));
        let mut body = Body::new(body);
        // Before the body and after it are two pieces of work.
        let work = async {
            tokio::time::sleep(limit * 3 / 5).await;
            while std::future::poll_fn(|context| std::pin::Pin::new(&mut body).poll_frame(context)).await.is_some() {}
            tokio::time::sleep(limit * 3 / 5).await;
        };
        let ended = tokio::join!(
            in_time(std::future::pending::<()>(), &nothing, limit),
            in_time(tokio::time::sleep(limit / 5), &neither, limit),
            in_time(work, &progress, limit)
        );
        assert_eq!(ended, (None, Some(()), Some(())));
    }
}
