use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::PublicNoticeId;
use parvis_service::{PublicNoticeChange, PublicNoticeDraft};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// A public notice of one's own organisation, with a preview in each of its languages.
#[utoipa::path(
    get, path = "/api/v1/notice-drafts/{id}", tag = "notices", operation_id = "public_notice_draft", extensions(("x-callers" = json!(["of_authority"]))),
    params(("id" = PublicNoticeId, Path)), responses((status = 200, body = PublicNoticeDraft), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(id): Named<PublicNoticeId>) -> Result<axum::Json<PublicNoticeDraft>, ApiError> {
    Ok(axum::Json(app.register.public_notice_draft(&who, id).await?))
}

/// Changes a public notice: the new version waits for a review, and everybody goes on reading the one that was published.
#[utoipa::path(
    put, path = "/api/v1/notice-drafts/{id}", tag = "notices", operation_id = "change_public_notice", extensions(("x-callers" = json!(["of_authority"]))),
    params(("id" = PublicNoticeId, Path)), request_body = PublicNoticeChange,
    responses((status = 200, body = PublicNoticeDraft), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PublicNoticeId>,
    Json(change): Json<PublicNoticeChange>,
) -> Result<axum::Json<PublicNoticeDraft>, ApiError> {
    Ok(axum::Json(app.register.change_public_notice(&who, id, &change).await?))
}

/// Discards a public notice that was never published.
#[utoipa::path(
    delete, path = "/api/v1/notice-drafts/{id}", tag = "notices", operation_id = "discard_public_notice", extensions(("x-callers" = json!(["of_authority"]))),
    params(("id" = PublicNoticeId, Path)), responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn discard(State(app): State<App>, Who(who): Who, Named(id): Named<PublicNoticeId>) -> Result<StatusCode, ApiError> {
    app.register.discard_public_notice(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
