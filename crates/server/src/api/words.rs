use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use parvis_service::ErrorKey;

use crate::App;
use crate::error::ApiError;

/// The words of the interface in one language, as Fluent source.
#[utoipa::path(
    get, path = "/api/v1/words/{language}", tag = "installation", operation_id = "words", extensions(("x-callers" = json!(["everybody"]))),
    params(("language" = String, Path, description = "As in the installation's `languages`")),
    responses((status = 200, description = "Fluent source", content_type = "text/plain"), (status = 404, body = crate::error::ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Path(language): Path<String>) -> Result<Response, ApiError> {
    let words = app.register.packs().words(&language).ok_or_else(|| ApiError::new(ErrorKey::NotFound, "there are no words in this language"))?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], words.to_owned()).into_response())
}
