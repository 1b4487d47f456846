use axum::Json;
use axum::extract::State;
use parvis_service::InstallationAnswer;

use crate::App;
use crate::error::ApiError;

/// What the interface needs to know of this installation.
#[utoipa::path(get, path = "/api/v1/installation", tag = "installation", operation_id = "installation", responses((status = 200, body = InstallationAnswer)))]
pub(crate) async fn get(State(app): State<App>) -> Result<Json<InstallationAnswer>, ApiError> {
    Ok(Json(app.register.installation(&app.caller).await?))
}
