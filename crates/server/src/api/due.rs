//! What is due, as a list and as a calendar.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_model::{Caller, Date};
use parvis_service::{DueAnswer, DueKind, DueQuery, DueWhose};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::api::records::page;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::headers::kept_as;
use crate::language::chosen;
use crate::who::{From, Who};

/// What of the list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct DueParameters {
    /// Of this kind only.
    kind: Option<DueKind>,
    /// By this day at the latest (ISO 8601 date); what is overdue is among it.
    #[param(value_type = Option<String>, format = Date)]
    until: Option<Date>,
    /// Whose affair: the reader's own, or the organisation's; absent: both.
    whose: Option<DueWhose>,
    /// `next` of the page before.
    after: Option<String>,
    /// Lines on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

/// A page of what is due for the reader and the reader's organisation, in the order of days. It opens no record and spends nothing of the daily
/// budget; the journal has an entry for each kind of record whose days were read.
#[utoipa::path(
    get, path = "/api/v1/due", tag = "due", operation_id = "due", extensions(("x-callers" = json!(["member"]))), params(DueParameters),
    responses((status = 200, body = DueAnswer), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, Parameters(of): Parameters<DueParameters>) -> Result<axum::Json<DueAnswer>, ApiError> {
    let query = DueQuery { kind: of.kind, until: of.until, whose: of.whose, page: page(&of.after, of.page_size)? };
    Ok(axum::Json(app.register.due(&who, &query).await?))
}

/// For whom, and in which language.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CalendarParameters {
    /// A token of the scope `calendar`, for programs that subscribe to the address; it opens nothing else.
    token: Option<String>,
    /// Language of the entries; by default the one that the program asks for.
    language: Option<String>,
}

/// What is due as a calendar (RFC 5545), whole days only, without a word of what any record says and without the name of a place. For who is signed
/// in, or for a calendar that subscribes with a token in the address; of one member, calendars ask up to 60 times an hour.
#[utoipa::path(
    get, path = "/api/v1/due.ics", tag = "due", operation_id = "due_calendar", extensions(("x-callers" = json!(["member"]))), params(CalendarParameters),
    responses(
        (status = 200, description = "The calendar", content_type = "text/calendar"), (status = 304, description = "It is as it was"),
        (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer)
    )
)]
pub(crate) async fn calendar(
    State(app): State<App>,
    Who(who): Who,
    From(origin): From,
    Parameters(of): Parameters<CalendarParameters>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let who: Caller = match of.token.as_deref().filter(|token| !token.is_empty()) {
        Some(token) => app.register.identify_calendar(token).await?,
        None => who,
    };
    let language = chosen(of.language.as_deref(), &app, &headers);
    let found = app.register.due_calendar(&who, &language, &origin.url).await?;
    let tag = HeaderValue::from_str(&format!("\"{}\"", found.tag)).map_err(ApiError::invalid)?;
    let kept = [
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
        (header::VARY, HeaderValue::from_static("accept-language")),
    ];
    let asked = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    if asked.flat_map(|value| value.split(',')).any(|one| one.trim().trim_start_matches("W/").as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, kept).into_response());
    }
    let name = kept_as("parvis-due.ics", "parvis-due.ics").map_err(ApiError::invalid)?;
    let file = [(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")), (header::CONTENT_DISPOSITION, name)];
    Ok((kept, file, found.file).into_response())
}
