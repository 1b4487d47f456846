use axum::Json;
use axum::extract::State;
use parvis_service::InstallationAnswer;

use crate::App;
use crate::error::ApiError;
use crate::who::Who;

/// What the interface needs to know of this installation.
#[utoipa::path(get, path = "/api/v1/installation", tag = "installation", operation_id = "installation", extensions(("x-callers" = json!(["everybody"]))), responses((status = 200, body = InstallationAnswer)))]
pub(crate) async fn get(State(app): State<App>, Who(who): Who) -> Result<Json<InstallationAnswer>, ApiError> {
    Ok(Json(app.register.installation(&who).await?))
}
