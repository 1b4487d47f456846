use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use parvis_model::PublicNoticeId;
use parvis_service::{LONGEST_ATTACHMENT, PublicNoticeDraft};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters, Unread};
use crate::who::Who;

/// Which version gets the picture.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PictureOf {
    /// The latest version.
    version: i64,
    /// Why it replaces a picture that everybody sees.
    #[serde(default)]
    #[param(max_length = 500)]
    reason: String,
}

/// Gives a public notice a picture, JPEG or PNG, up to 10 MiB: a new version. It is written anew, smaller, and without anything but the picture.
#[utoipa::path(
    put, path = "/api/v1/notice-drafts/{id}/picture", tag = "notices", operation_id = "picture_public_notice", extensions(("x-callers" = json!(["of_authority"]))),
    params(("id" = PublicNoticeId, Path), PictureOf), request_body(content_type = "application/octet-stream", description = "The file as it is"),
    responses((status = 200, body = PublicNoticeDraft), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn set(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PublicNoticeId>,
    Parameters(parameters): Parameters<PictureOf>,
    content: Unread,
) -> Result<axum::Json<PublicNoticeDraft>, ApiError> {
    // Who may not bring one is told so before it is read.
    app.register.public_notice_draft(&who, id).await?;
    let content = content.bytes(LONGEST_ATTACHMENT as u64).await?;
    Ok(axum::Json(app.register.picture_public_notice(&who, id, parameters.version, &parameters.reason, &content).await?))
}

/// The picture of the latest version.
#[utoipa::path(
    get, path = "/api/v1/notice-drafts/{id}/picture", tag = "notices", operation_id = "public_notice_draft_picture", extensions(("x-callers" = json!(["of_authority"]))),
    params(("id" = PublicNoticeId, Path)),
    responses((status = 200, description = "The picture", content_type = "image/jpeg"), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(id): Named<PublicNoticeId>) -> Result<Response, ApiError> {
    let picture = app.register.public_notice_draft_picture(&who, id).await?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg")], picture).into_response())
}
