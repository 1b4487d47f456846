use axum::extract::State;
use parvis_model::PublicNoticeId;
use parvis_service::{PublicNoticeDraft, PublicNoticeStep};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Notes that the latest version was reviewed, by somebody who wrote nothing of it since it was last published.
#[utoipa::path(
    post, path = "/api/v1/notice-drafts/{id}/review", tag = "notices", operation_id = "review_public_notice", extensions(("x-callers" = json!(["of_authority"]))),
    params(("id" = PublicNoticeId, Path)), request_body = PublicNoticeStep,
    responses((status = 200, body = PublicNoticeDraft), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn review(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PublicNoticeId>,
    Json(step): Json<PublicNoticeStep>,
) -> Result<axum::Json<PublicNoticeDraft>, ApiError> {
    Ok(axum::Json(app.register.review_public_notice(&who, id, &step).await?))
}

/// Publishes the reviewed version. Where another one was public, what it corrects stays beside it, with its reason.
#[utoipa::path(
    post, path = "/api/v1/notice-drafts/{id}/publish", tag = "notices", operation_id = "publish_public_notice", extensions(("x-callers" = json!(["of_authority"]))),
    params(("id" = PublicNoticeId, Path)), request_body = PublicNoticeStep,
    responses((status = 200, body = PublicNoticeDraft), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn publish(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PublicNoticeId>,
    Json(step): Json<PublicNoticeStep>,
) -> Result<axum::Json<PublicNoticeDraft>, ApiError> {
    Ok(axum::Json(app.register.publish_public_notice(&who, id, &step).await?))
}

/// Withdraws a published notice for good: everybody reads that, and why.
#[utoipa::path(
    post, path = "/api/v1/notice-drafts/{id}/withdraw", tag = "notices", operation_id = "withdraw_public_notice", extensions(("x-callers" = json!(["of_authority"]))),
    params(("id" = PublicNoticeId, Path)), request_body = PublicNoticeStep,
    responses((status = 200, body = PublicNoticeDraft), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn withdraw(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PublicNoticeId>,
    Json(step): Json<PublicNoticeStep>,
) -> Result<axum::Json<PublicNoticeDraft>, ApiError> {
    Ok(axum::Json(app.register.withdraw_public_notice(&who, id, &step).await?))
}
