use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use parvis_model::ImportId;
use parvis_service::{ImportAnswer, UndoGoesOn, UndoSummary, Undoing};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{self, Named};
use crate::who::Who;

/// So long a request waits for undoing.
const PATIENCE: Duration = Duration::from_secs(30);

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

/// Undoes the last import as a whole, or says what that would do. What people said since stays. What takes longer than half a minute goes on
/// after the answer 202, also when the connection ends; ask for the same again to hear how far it is and what came of it.
#[utoipa::path(
    post, path = "/api/v1/imports/{id}/undo", tag = "import", operation_id = "undo_import", extensions(("x-callers" = json!(["coordinator"]))), params(("id" = String, Path)), request_body = Undo,
    responses((status = 200, body = UndoSummary), (status = 202, body = UndoGoesOn), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn undo(
    State(app): State<App>,
    Who(who): Who,
    Named(import): Named<ImportId>,
    extract::Json(how): extract::Json<Undo>,
) -> Result<Response, ApiError> {
    // Before the work of a request is given up.
    let patience = PATIENCE.min(Duration::from_secs(app.register.settings().limits.work_seconds) / 2);
    Ok(match app.register.undo_import_at_length(&who, import, how.dry_run, patience).await? {
        Undoing::Ended(summary) => Json(summary).into_response(),
        Undoing::GoesOn(so_far) => (StatusCode::ACCEPTED, Json(so_far)).into_response(),
    })
}
