use axum::Json;
use axum::extract::State;
use parvis_model::{MemberId, RecordKind, SubjectId, Timestamp};
use parvis_service::{JournalGroup, JournalQuery, Page, ToldEntry};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::api::records::page;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// Which entries of the journal.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Part {
    /// On whose behalf: the id of a member, `command_line`, or `nobody` for those who were not signed in.
    who: Option<String>,
    /// About what.
    about: Option<SubjectId>,
    /// The kind of act.
    group: Option<JournalGroup>,
    /// The kind of record.
    kind: Option<RecordKind>,
    /// From when on.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Timestamp>,
    /// Before when.
    #[param(value_type = Option<String>, format = DateTime)]
    to: Option<Timestamp>,
    /// `next` of the page before.
    after: Option<String>,
    /// Entries on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

/// A page of the journal, the latest first, with what a sentence about each entry needs. Where it is filtered, a page may be short though there is
/// another.
#[utoipa::path(
    get, path = "/api/v1/journal", tag = "journal", operation_id = "journal", extensions(("x-callers" = json!(["overseer"]))), params(Part),
    responses((status = 200, body = Page<ToldEntry>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, Parameters(part): Parameters<Part>) -> Result<Json<Page<ToldEntry>>, ApiError> {
    let is_word = |word: &String| ["command_line", "nobody"].contains(&word.as_str()) || word.parse::<MemberId>().is_ok();
    if part.who.as_ref().is_some_and(|word| !is_word(word)) {
        return Err(ApiError::invalid("\"who\" is the id of a member, command_line or nobody"));
    }
    let page = page(&part.after, part.page_size)?;
    let query = JournalQuery { who: part.who, about: part.about, group: part.group, kind: part.kind, from: part.from, to: part.to };
    Ok(Json(app.register.journal_told(&who, &query, &page).await?))
}
