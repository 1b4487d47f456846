use axum::Json;
use axum::extract::State;
use parvis_model::ImportId;
use parvis_service::{ImportAnswer, UndoSummary};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{self, Named};
use crate::who::Who;

/// Imports, the latest first; the latest 1,000.
#[utoipa::path(get, path = "/api/v1/imports", tag = "import", operation_id = "imports", extensions(("x-callers" = json!(["everybody"]))), responses((status = 200, body = Vec<ImportAnswer>)))]
pub(crate) async fn list(State(app): State<App>, Who(who): Who) -> Result<Json<Vec<ImportAnswer>>, ApiError> {
    Ok(Json(app.register.imports(&who).await?))
}

/// How to undo an import.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Undo {
    /// Undo nothing; say what it would do.
    #[serde(default)]
    dry_run: bool,
}

/// Undoes the last import as a whole, or says what that would do. What people said since stays.
#[utoipa::path(
    post, path = "/api/v1/imports/{id}/undo", tag = "import", operation_id = "undo_import", extensions(("x-callers" = json!(["coordinator"]))), params(("id" = String, Path)), request_body = Undo,
    responses((status = 200, body = UndoSummary), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn undo(
    State(app): State<App>,
    Who(who): Who,
    Named(import): Named<ImportId>,
    extract::Json(how): extract::Json<Undo>,
) -> Result<Json<UndoSummary>, ApiError> {
    Ok(Json(app.register.undo_import(&who, Some(import), how.dry_run).await?))
}
