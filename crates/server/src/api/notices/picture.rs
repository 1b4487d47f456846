use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::PublicNoticeId;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Named;
use crate::tagged::tagged_bytes;
use crate::who::Who;

/// The picture of a public notice. It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/notices/{id}/picture", tag = "notices", operation_id = "public_notice_picture", extensions(("x-callers" = json!(["everybody"]))),
    params(("id" = PublicNoticeId, Path)),
    responses(
        (status = 200, description = "The picture", content_type = "image/jpeg"), (status = 304, description = "Nothing has changed since then"),
        (status = 404, body = ErrorAnswer)
    )
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(id): Named<PublicNoticeId>, headers: HeaderMap) -> Result<Response, ApiError> {
    Ok(tagged_bytes(&headers, None, "image/jpeg", app.register.public_notice_picture(&who, id).await?))
}
