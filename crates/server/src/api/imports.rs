use axum::Json;
use axum::extract::State;
use parvis_service::ImportAnswer;

use crate::App;
use crate::error::ApiError;

/// All imports, the latest first.
#[utoipa::path(get, path = "/api/v1/imports", tag = "import", operation_id = "imports", responses((status = 200, body = Vec<ImportAnswer>)))]
pub(crate) async fn list(State(app): State<App>) -> Result<Json<Vec<ImportAnswer>>, ApiError> {
    Ok(Json(app.register.imports(&app.caller).await?))
}
