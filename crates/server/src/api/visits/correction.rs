use axum::extract::State;
use parvis_model::VisitId;
use parvis_service::{CorrectVisit, VisitAnswer, VisitVersion};

use crate::App;
use crate::api::records::PurposeParameter;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// Corrects the words of a finished visit. The earlier version stays in its history; those whom it was given to see the corrected one.
#[utoipa::path(
    post, path = "/api/v1/visits/{id}/correction", tag = "visits", operation_id = "correct_visit", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = CorrectVisit,
    responses((status = 200, body = VisitAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn correct(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitId>,
    Json(correction): Json<CorrectVisit>,
) -> Result<axum::Json<VisitAnswer>, ApiError> {
    Ok(axum::Json(app.register.correct_visit(&who, id, &correction).await?))
}

/// What a finished visit said before it was corrected and since, the latest first.
#[utoipa::path(
    get, path = "/api/v1/visits/{id}/versions", tag = "visits", operation_id = "visit_versions", extensions(("x-callers" = json!(["keeper"]))),
    params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = Vec<VisitVersion>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn versions(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<Vec<VisitVersion>>, ApiError> {
    Ok(axum::Json(app.register.visit_versions(&who, parameters.purpose(), id).await?))
}
