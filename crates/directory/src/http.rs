use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};
use reqwest::redirect::Policy;

/// A directory answers within this time, and in no more bytes.
const TIME: Duration = Duration::from_secs(10);
const LONGEST: usize = 1024 * 1024;

/// Why a request of ours has no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HttpError {
    #[error(transparent)]
    Client(#[from] reqwest::Error),
    #[error("the answer is longer than {LONGEST} bytes")]
    TooLong,
    #[error(transparent)]
    Response(#[from] openidconnect::http::Error),
}

/// A client that follows no redirection: a directory that is pointed elsewhere is not followed there.
pub(crate) fn client() -> Result<reqwest::Client, reqwest::Error> {
    // Another part of the program may have been first; it is the same provider.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().redirect(Policy::none()).timeout(TIME).no_proxy().build()
}

/// Sends a request, and reads no more of the answer than is sensible.
pub(crate) async fn send(client: reqwest::Client, request: HttpRequest) -> Result<HttpResponse, HttpError> {
    let mut answer = client.execute(request.try_into()?).await?;
    let mut response = openidconnect::http::Response::builder().status(answer.status()).version(answer.version());
    for (name, value) in answer.headers() {
        response = response.header(name, value);
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if body.len() + chunk.len() > LONGEST {
            return Err(HttpError::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(response.body(body)?)
}
