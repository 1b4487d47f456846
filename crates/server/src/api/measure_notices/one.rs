use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::NoticeCode;
use parvis_service::MeasureNotice;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Named;
use crate::tagged::tagged;
use crate::who::Who;

/// The public page of a measure that observes people, by the code on the sign beside it: what, why, by which law, what is kept, until when, who
/// answers, where to complain. For some days after its end it says when it ended. It has an `ETag`.
#[utoipa::path(
    get, path = "/api/v1/measure-notices/{id}", tag = "notices", operation_id = "measure_notice", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path)),
    responses((status = 200, body = MeasureNotice), (status = 304, description = "Nothing has changed since then"), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(code): Named<NoticeCode>, headers: HeaderMap) -> Result<Response, ApiError> {
    tagged(&headers, None, &app.register.measure_notice(&who, code).await?)
}
