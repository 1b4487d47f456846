use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_service::{PublicNoticeFacet, PublicNoticeKind, PublicNoticeQuery, PublicNotices};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::api::records::page;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::language::chosen;
use crate::tagged::tagged;
use crate::who::Who;

/// Which public notices.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct NoticesParameters {
    /// Only those in this field of work, by the id of its term.
    field: Option<String>,
    /// Only those about this State or partner, by the id of its term.
    state: Option<String>,
    /// Only those from this body, by the id of its term.
    source: Option<String>,
    /// Only those about this kind of meeting, by the id of its term.
    meeting: Option<String>,
    /// Only those of this kind.
    kind: Option<PublicNoticeKind>,
    /// Only those of this year.
    year: Option<u16>,
    /// Only those that were written in this language.
    written_in: Option<String>,
    /// Language of the words, where a notice has it; by default the one the browser asks for.
    language: Option<String>,
    /// `next` of the page before.
    after: Option<String>,
    /// Lines on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

impl NoticesParameters {
    fn facets(&self) -> Vec<(PublicNoticeFacet, String)> {
        let all = [
            (PublicNoticeFacet::Field, self.field.clone()),
            (PublicNoticeFacet::State, self.state.clone()),
            (PublicNoticeFacet::Source, self.source.clone()),
            (PublicNoticeFacet::Meeting, self.meeting.clone()),
            (PublicNoticeFacet::Kind, self.kind.map(|kind| kind.as_str().to_owned())),
            (PublicNoticeFacet::Year, self.year.map(|year| year.to_string())),
            (PublicNoticeFacet::WrittenIn, self.written_in.clone()),
        ];
        all.into_iter().filter_map(|(facet, value)| Some((facet, value.filter(|value| !value.is_empty())?))).collect()
    }
}

/// A page of public notices, the latest day first, and by what they can be narrowed: each count is of notices that everybody reads.
/// It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/notices", tag = "notices", operation_id = "public_notices", extensions(("x-callers" = json!(["everybody"]))), params(NoticesParameters),
    responses((status = 200, body = PublicNotices), (status = 304, description = "Nothing has changed since then"), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<NoticesParameters>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let query = PublicNoticeQuery {
        facets: parameters.facets(),
        language: chosen(parameters.language.as_deref(), &app, &headers),
        page: page(&parameters.after, parameters.page_size)?,
    };
    tagged(&headers, Some("accept-language"), &app.register.public_notices(&who, &query).await?)
}
