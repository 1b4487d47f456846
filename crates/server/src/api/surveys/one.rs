use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use parvis_service::SurveyAnswer;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Parameters};
use crate::language::LanguageParameter;
use crate::who::Who;

/// One survey with its questions, the reason of each, and what helps.
#[utoipa::path(
    get, path = "/api/v1/surveys/{pack}", tag = "surveys", operation_id = "survey", extensions(("x-callers" = json!(["everybody"]))),
    params(("pack" = String, Path), LanguageParameter),
    responses((status = 200, body = SurveyAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    InPath(pack): InPath<String>,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Json<SurveyAnswer>, ApiError> {
    Ok(Json(app.register.survey(&who, &pack, &parameters.chosen(&app, &headers))?))
}
