use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use parvis_service::{Page, PublicNoticeContent, PublicNoticeDraft, PublicNoticeDraftLine};

use crate::App;
use crate::api::records::PageParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Parameters};
use crate::language::chosen;
use crate::who::Who;

/// A page of the public notices of one's own organisation, those changed last first.
#[utoipa::path(
    get, path = "/api/v1/notice-drafts", tag = "notices", operation_id = "public_notice_drafts", extensions(("x-callers" = json!(["of_authority"]))),
    params(PageParameters), responses((status = 200, body = Page<PublicNoticeDraftLine>), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<PageParameters>,
    headers: HeaderMap,
) -> Result<axum::Json<Page<PublicNoticeDraftLine>>, ApiError> {
    Ok(axum::Json(app.register.public_notice_drafts(&who, &chosen(None, &app, &headers), &parameters.page()?).await?))
}

/// Begins a public notice, as a draft.
#[utoipa::path(
    post, path = "/api/v1/notice-drafts", tag = "notices", operation_id = "draft_public_notice", extensions(("x-callers" = json!(["of_authority"]))),
    request_body = PublicNoticeContent,
    responses((status = 201, body = PublicNoticeDraft), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn begin(
    State(app): State<App>,
    Who(who): Who,
    Json(content): Json<PublicNoticeContent>,
) -> Result<(StatusCode, axum::Json<PublicNoticeDraft>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.draft_public_notice(&who, &content).await?)))
}
