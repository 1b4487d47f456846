use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_model::{AttachmentId, RecordId};
use parvis_service::{AttachmentAnswer, LONGEST_ATTACHMENT};
use serde::Deserialize;
use utoipa::IntoParams;

use super::PurposeParameter;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Named, Parameters, Unread, id};
use crate::headers::kept_as;
use crate::who::Who;

/// What the file is called.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct FileName {
    /// On one line.
    #[param(min_length = 1, max_length = 200)]
    name: String,
}

/// Adds a file to a record, up to 10 MiB.
#[utoipa::path(
    post, path = "/api/v1/records/{id}/attachments", tag = "records", operation_id = "attach", extensions(("x-callers" = json!(["related"]))),
    params(("id" = RecordId, Path), FileName), request_body(content_type = "application/octet-stream", description = "The file as it is"),
    responses((status = 201, body = AttachmentAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn add(
    State(app): State<App>,
    Who(who): Who,
    Named(record): Named<RecordId>,
    Parameters(file): Parameters<FileName>,
    content: Unread,
) -> Result<(StatusCode, axum::Json<AttachmentAnswer>), ApiError> {
    app.register.permit_attachment(&who, record).await?;
    let content = content.bytes(LONGEST_ATTACHMENT as u64).await?;
    Ok((StatusCode::CREATED, axum::Json(app.register.attach(&who, record, &file.name, &content).await?)))
}

/// A file of a record, to be kept by the browser, never shown. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/records/{id}/attachments/{attachment}", tag = "records", operation_id = "attachment", extensions(("x-callers" = json!(["related"]))),
    params(("id" = RecordId, Path), ("attachment" = String, Path), PurposeParameter),
    responses(
        (status = 200, description = "The file as it came", content_type = "application/octet-stream"),
        (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer)
    )
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    InPath((record, attachment)): InPath<(String, String)>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<Response, ApiError> {
    let (name, content) = app.register.attachment(&who, parameters.purpose(), id::<RecordId>(&record)?, id::<AttachmentId>(&attachment)?).await?;
    let disposition = kept_as("file", &name).map_err(ApiError::invalid)?;
    let kind = HeaderValue::from_static("application/octet-stream");
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)], content.to_vec()).into_response())
}

/// Removes a file from a record; it is erased.
#[utoipa::path(
    delete, path = "/api/v1/records/{id}/attachments/{attachment}", tag = "records", operation_id = "remove_attachment",
    extensions(("x-callers" = json!(["related"]))), params(("id" = RecordId, Path), ("attachment" = String, Path)),
    responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn remove(State(app): State<App>, Who(who): Who, InPath((record, attachment)): InPath<(String, String)>) -> Result<StatusCode, ApiError> {
    app.register.remove_attachment(&who, id::<RecordId>(&record)?, id::<AttachmentId>(&attachment)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
