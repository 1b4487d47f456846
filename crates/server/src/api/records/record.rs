use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::RecordId;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Named;
use crate::who::Who;

/// Erases a record with all its versions and files.
#[utoipa::path(
    delete, path = "/api/v1/records/{id}", tag = "records", operation_id = "erase_record", extensions(("x-callers" = json!(["keeper"]))), params(("id" = RecordId, Path)),
    responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn erase(State(app): State<App>, Who(who): Who, Named(id): Named<RecordId>) -> Result<StatusCode, ApiError> {
    app.register.erase(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Withdraws a record; those to whom it was given no longer see it.
#[utoipa::path(
    post, path = "/api/v1/records/{id}/withdraw", tag = "records", operation_id = "withdraw_record", extensions(("x-callers" = json!(["keeper"]))), params(("id" = RecordId, Path)),
    responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn withdraw(State(app): State<App>, Who(who): Who, Named(id): Named<RecordId>) -> Result<StatusCode, ApiError> {
    app.register.withdraw(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
