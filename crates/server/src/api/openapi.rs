use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;

/// This description.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "installation", operation_id = "openapi", extensions(("x-callers" = json!(["everybody"]))), responses((status = 200, description = "OpenAPI 3.1", content_type = "application/json")))]
pub(crate) async fn get() -> Result<Response, ApiError> {
    let description = super::description().map_err(ApiError::invalid)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], description).into_response())
}
