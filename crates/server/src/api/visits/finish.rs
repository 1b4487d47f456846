use axum::extract::State;
use parvis_model::VisitId;
use parvis_service::{FinishVisit, VisitAnswer};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::Who;

/// Finishes a visit: its findings are kept, and all of it is given to those who are named.
#[utoipa::path(
    post, path = "/api/v1/visits/{id}/finish", tag = "visits", operation_id = "finish_visit", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = FinishVisit,
    responses((status = 200, body = VisitAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn finish(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitId>,
    Json(finish): Json<FinishVisit>,
) -> Result<axum::Json<VisitAnswer>, ApiError> {
    Ok(axum::Json(app.register.finish_visit(&who, id, &finish).await?))
}
