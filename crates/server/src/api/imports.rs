use axum::Json;
use axum::extract::State;
use parvis_service::ImportAnswer;

use crate::App;
use crate::error::ApiError;
use crate::who::Who;

/// Imports, the latest first; the latest 1,000.
#[utoipa::path(get, path = "/api/v1/imports", tag = "import", operation_id = "imports", extensions(("x-callers" = json!(["everybody"]))), responses((status = 200, body = Vec<ImportAnswer>)))]
pub(crate) async fn list(State(app): State<App>, Who(who): Who) -> Result<Json<Vec<ImportAnswer>>, ApiError> {
    Ok(Json(app.register.imports(&who).await?))
}
