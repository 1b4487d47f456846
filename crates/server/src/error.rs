use std::collections::BTreeMap;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use parvis_service::{BrokenRule, ErrorKey, Rule, ServiceError};
use serde::Serialize;
use utoipa::ToSchema;

/// An error of the API. The interface translates `error`, and where there is one `rule`; `message` says the same in English with its details.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ErrorAnswer {
    /// Entry of the closed list.
    pub(crate) error: ErrorKey,
    /// What happened, what was kept, what to do.
    pub(crate) message: String,
    /// The rule that was broken, where a person meets it: a closed list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rule: Option<Rule>,
    /// Figures of that rule, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(value_type = Option<BTreeMap<String, u64>>)]
    pub(crate) with: BTreeMap<&'static str, u64>,
}

/// Seconds after which one may ask again where there is too much to do.
const WHEN_BUSY: i64 = 5;

/// An error on its way to the client.
#[derive(Debug)]
pub(crate) struct ApiError {
    key: ErrorKey,
    message: String,
    /// Seconds after which the same may be asked again.
    retry_after: Option<i64>,
    rule: Option<BrokenRule>,
}

impl From<ServiceError> for ApiError {
    fn from(error: ServiceError) -> Self {
        let key = error.key();
        if key == ErrorKey::Internal {
            tracing::error!(error = %error.without_content(), "a request failed");
            return Self::new(key, "something went wrong, and nothing was saved; the log of the server says more");
        }
        // Which file it was is for the log: where files lie is nobody's business here.
        if let ServiceError::File { .. } = error {
            tracing::error!(%error, "a request failed");
            return Self::new(key, "the disk is full; this was not saved, everything before it was");
        }
        Self { retry_after: error.retry_after(), rule: error.broken_rule().cloned(), ..Self::new(key, error.to_string()) }
    }
}

impl ApiError {
    pub(crate) fn new(key: ErrorKey, message: impl Into<String>) -> Self {
        Self { key, message: message.into(), retry_after: None, rule: None }
    }

    /// What it says, without the status.
    pub(crate) fn answer(self) -> Json<ErrorAnswer> {
        let (rule, with) = self.rule.map(|broken| (broken.rule(), broken.with().clone())).unzip();
        Json(ErrorAnswer { error: self.key, message: self.message, rule, with: with.unwrap_or_default() })
    }

    pub(crate) fn invalid(message: impl ToString) -> Self {
        Self::new(ErrorKey::Invalid, message.to_string())
    }
}

pub(crate) fn status(key: ErrorKey) -> StatusCode {
    match key {
        ErrorKey::NotFound => StatusCode::NOT_FOUND,
        ErrorKey::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        ErrorKey::Conflict => StatusCode::CONFLICT,
        ErrorKey::Expired => StatusCode::GONE,
        ErrorKey::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ErrorKey::TooSlow => StatusCode::REQUEST_TIMEOUT,
        ErrorKey::DiskFull | ErrorKey::QuotaFull => StatusCode::INSUFFICIENT_STORAGE,
        ErrorKey::Busy => StatusCode::SERVICE_UNAVAILABLE,
        ErrorKey::Refused | ErrorKey::Forbidden | ErrorKey::SecondPersonNeeded | ErrorKey::WrongPassword | ErrorKey::ConfirmationNeeded => {
            StatusCode::FORBIDDEN
        }
        ErrorKey::SignInNeeded | ErrorKey::WrongCredentials => StatusCode::UNAUTHORIZED,
        ErrorKey::WeakPassword => StatusCode::UNPROCESSABLE_ENTITY,
        ErrorKey::TooMany | ErrorKey::OverBudget => StatusCode::TOO_MANY_REQUESTS,
        ErrorKey::Sealed | ErrorKey::NotForwarded | ErrorKey::Kept | ErrorKey::DirectoryUnreachable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorKey::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (key, retry_after) = (self.key, self.retry_after);
        let mut response = (status(key), self.answer()).into_response();
        if let Some(seconds) = retry_after.or((key == ErrorKey::Busy).then_some(WHEN_BUSY)) {
            response.headers_mut().insert(axum::http::header::RETRY_AFTER, axum::http::HeaderValue::from(seconds));
        }
        if response.status() == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(axum::http::header::WWW_AUTHENTICATE, axum::http::HeaderValue::from_static("Bearer"));
        }
        response
    }
}
