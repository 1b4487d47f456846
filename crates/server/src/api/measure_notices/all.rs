use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::AreaId;
use parvis_service::{MeasureNoticeLine, Page};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::api::records::page;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::tagged::tagged;
use crate::who::Who;

/// Which notices.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct NoticeParameters {
    /// Only those in this area.
    area: Option<AreaId>,
    /// `next` of the page before.
    after: Option<String>,
    /// Lines on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

/// A page of the measures that observe people, everywhere or in an area: what was published of those that may run, and of those that ended a short
/// while ago; the latest first. It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/measure-notices", tag = "notices", operation_id = "measure_notices", extensions(("x-callers" = json!(["everybody"]))), params(NoticeParameters),
    responses((status = 200, body = Page<MeasureNoticeLine>), (status = 304, description = "Nothing has changed since then"), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<NoticeParameters>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let page = page(&parameters.after, parameters.page_size)?;
    tagged(&headers, None, &app.register.measure_notices(&who, parameters.area, &page).await?)
}
