use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::PublicNoticeId;
use parvis_service::PublicNotice;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::language::chosen;
use crate::tagged::tagged;
use crate::who::Who;

/// In which language a notice is read.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct ReadIn {
    /// One in which it was written (BCP 47); by default, or where it has none such, the one the browser asks for, English or the first.
    language: Option<String>,
}

/// A public notice in one language, with its corrections beside what it says now. `languages` says in which it was written.
/// It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/notices/{id}", tag = "notices", operation_id = "public_notice", extensions(("x-callers" = json!(["everybody"]))),
    params(("id" = PublicNoticeId, Path), ReadIn),
    responses((status = 200, body = PublicNotice), (status = 304, description = "Nothing has changed since then"), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PublicNoticeId>,
    Parameters(parameters): Parameters<ReadIn>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    // A notice may have languages that the interface does not have.
    let language = parameters.language.unwrap_or_else(|| chosen(None, &app, &headers));
    tagged(&headers, Some("accept-language"), &app.register.public_notice(&who, id, &language).await?)
}
