use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SubjectId;
use parvis_service::{NewRecommendation, Page, RecommendationAnswer};

use crate::App;
use crate::api::records::ListParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the recommendations to an organisation that the reader may read: its sheet, the latest first. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/subjects/{id}/recommendations", tag = "meetings", operation_id = "recommendations_about", extensions(("x-callers" = json!(["everybody"]))), params(("id" = SubjectId, Path), ListParameters),
    responses((status = 200, body = Page<RecommendationAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<RecommendationAnswer>>, ApiError> {
    Ok(axum::Json(app.register.recommendations(&who, parameters.purpose(), Some(subject), &parameters.page()?).await?))
}

/// Recommends something to an organisation, and gives it to that organisation in the same act.
#[utoipa::path(
    post, path = "/api/v1/subjects/{id}/recommendations", tag = "meetings", operation_id = "create_recommendation", extensions(("x-callers" = json!(["related"]))), params(("id" = SubjectId, Path)), request_body = NewRecommendation,
    responses((status = 201, body = RecommendationAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Json(new): Json<NewRecommendation>,
) -> Result<(StatusCode, axum::Json<RecommendationAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.create_recommendation(&who, subject, new).await?)))
}
