use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use parvis_service::SurveyLine;

use crate::App;
use crate::error::ApiError;
use crate::extract::Parameters;
use crate::language::LanguageParameter;
use crate::who::Who;

/// The surveys that the installation knows.
#[utoipa::path(
    get, path = "/api/v1/surveys", tag = "surveys", operation_id = "surveys", extensions(("x-callers" = json!(["everybody"]))), params(LanguageParameter),
    responses((status = 200, body = Vec<SurveyLine>))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Json<Vec<SurveyLine>>, ApiError> {
    Ok(Json(app.register.surveys(&who, &parameters.chosen(&app, &headers))))
}
