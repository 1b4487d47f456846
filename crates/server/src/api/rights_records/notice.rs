use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::RightsRecordId;
use parvis_service::{MeasureNotice, NewNotice, RightsNoticeAnswer};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// What the rights record of a measure that observes people proposes for its public page, and what is published. Opening the record is
/// journalled.
#[utoipa::path(
    get, path = "/api/v1/rights-records/{id}/notice", tag = "rights", operation_id = "rights_notice", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)),
    responses((status = 200, body = RightsNoticeAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(id): Named<RightsRecordId>) -> Result<axum::Json<RightsNoticeAnswer>, ApiError> {
    Ok(axum::Json(app.register.rights_notice(&who, id).await?))
}

/// Publishes the public page of a measure that observes people, in exactly these words, in place of those before.
#[utoipa::path(
    put, path = "/api/v1/rights-records/{id}/notice", tag = "rights", operation_id = "publish_notice", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = NewNotice,
    responses((status = 200, body = MeasureNotice), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn publish(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<RightsRecordId>,
    Json(new): Json<NewNotice>,
) -> Result<axum::Json<MeasureNotice>, ApiError> {
    Ok(axum::Json(app.register.publish_notice(&who, id, &new).await?))
}

/// Ends the public page of a measure at once. Its rights record stays as it is.
#[utoipa::path(
    delete, path = "/api/v1/rights-records/{id}/notice", tag = "rights", operation_id = "end_notice", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn end(State(app): State<App>, Who(who): Who, Named(id): Named<RightsRecordId>) -> Result<StatusCode, ApiError> {
    app.register.end_notice(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
