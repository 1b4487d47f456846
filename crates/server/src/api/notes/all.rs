use axum::Json;
use axum::extract::State;
use parvis_service::{NoteAnswer, Page};

use super::ListParameters;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all notes that the reader may know of, without their texts.
#[utoipa::path(
    get, path = "/api/v1/notes", tag = "notes", operation_id = "notes", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<NoteAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<Json<Page<NoteAnswer>>, ApiError> {
    Ok(Json(app.register.notes(&who, parameters.purpose(), &parameters.page()?).await?))
}
