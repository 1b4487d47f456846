use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{RecordId, Timestamp};
use parvis_service::{SharingAnswer, WaitingSharing};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Which version is to be shared with everybody here.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SharingProposal {
    /// The version that was looked at.
    version: i64,
}

/// A review of what was proposed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SharingReview {
    /// The version that was looked at.
    version: i64,
    /// When it was proposed, as the record said when it was looked at: with the files that it had then.
    #[schema(value_type = String, format = DateTime)]
    proposed_at: Timestamp,
    /// Whether everybody here is to see it; otherwise it is refused.
    approved: bool,
}

/// Proposes to share a version of a record with everybody who works here. Another keeper of its owner has to review it.
#[utoipa::path(
    post, path = "/api/v1/records/{id}/sharing-here", tag = "records", operation_id = "propose_sharing_here", extensions(("x-callers" = json!(["keeper"]))), params(("id" = RecordId, Path)), request_body = SharingProposal,
    responses((status = 200, body = SharingAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn propose(
    State(app): State<App>,
    Who(who): Who,
    Named(record): Named<RecordId>,
    Json(proposal): Json<SharingProposal>,
) -> Result<axum::Json<SharingAnswer>, ApiError> {
    Ok(axum::Json(app.register.propose_sharing(&who, record, proposal.version).await?))
}

/// Stops sharing a record with everybody here, at once; what was proposed is dropped as well.
#[utoipa::path(
    delete, path = "/api/v1/records/{id}/sharing-here", tag = "records", operation_id = "stop_sharing_here", extensions(("x-callers" = json!(["keeper"]))), params(("id" = RecordId, Path)),
    responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn stop(State(app): State<App>, Who(who): Who, Named(record): Named<RecordId>) -> Result<StatusCode, ApiError> {
    app.register.stop_sharing(&who, record).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Reviews a version that another member proposed to share with everybody here.
#[utoipa::path(
    post, path = "/api/v1/records/{id}/sharing-here/review", tag = "records", operation_id = "review_sharing_here", extensions(("x-callers" = json!(["keeper"]))), params(("id" = RecordId, Path)), request_body = SharingReview,
    responses((status = 200, body = SharingAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn review(
    State(app): State<App>,
    Who(who): Who,
    Named(record): Named<RecordId>,
    Json(review): Json<SharingReview>,
) -> Result<axum::Json<SharingAnswer>, ApiError> {
    Ok(axum::Json(app.register.review_sharing(&who, record, review.version, Some(review.proposed_at), review.approved).await?))
}

/// Up to 100 records that other members of the caller's organisation propose to share with everybody here, for the caller to review.
#[utoipa::path(
    get, path = "/api/v1/sharing-to-review", tag = "records", operation_id = "sharing_to_review", extensions(("x-callers" = json!(["everybody"]))),
    responses((status = 200, body = Vec<WaitingSharing>))
)]
pub(crate) async fn waiting(State(app): State<App>, Who(who): Who) -> Result<axum::Json<Vec<WaitingSharing>>, ApiError> {
    Ok(axum::Json(app.register.sharings_to_review(&who).await?))
}
